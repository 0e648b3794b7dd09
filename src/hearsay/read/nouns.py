"""Noun phrases: what is the head, what modifies it and what belongs to it, read from concepts, names and cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hearsay.model import Mention, MentionKind, Span, hull
from hearsay.packs.concepts import BODIES, PERSONS, Concept, ConceptKind
from hearsay.packs.morphology import Analysis
from hearsay.read.parts import Part, parts_of
from hearsay.read.section import Section

OF = "of"  # the relation of what belongs to a head without an adposition
MANY_CASES = 4  # a reading in more is one of a word that does not decline
UNKNOWN_CASES: frozenset[str] = frozenset()


@dataclass(frozen=True)
class NounPhrase:
    """`modifiers` are groups, each coordinated within; `complements` what belongs to the head, with the English of the
    relation; `name` a name beside the head that names the same; `also` phrases coordinated with this one."""

    head: Part
    plural: bool = False
    modifiers: tuple[tuple[Part, ...], ...] = ()
    complements: tuple[tuple[str, NounPhrase], ...] = ()
    name: Part | None = None
    also: tuple[NounPhrase, ...] = ()

    @property
    def concept(self) -> Concept | None:
        return self.head.concept

    @property
    def is_bare(self) -> bool:
        return not (self.modifiers or self.complements or self.name)

    @property
    def span(self) -> Span:
        """From the first to the last word that was understood."""
        inner = [p.span for group in self.modifiers for p in group] + [p.span for _, p in self.complements]
        return hull([self.head.span, *inner, *(p.span for p in self.also)])


def noun_phrase(section: Section, span: Span, mentions: Sequence[Mention]) -> NounPhrase | None:
    """The noun phrase at `span` of `section.text`; `mentions` lie inside it. None where it has no head."""
    native = section.pack.concepts.native
    before = section.tokens_of(Span(section.span.start, span.start))[-1:]
    governed = bool(before) and any(
        a.upos in ("ADP", "NOUN") for a in section.pack.morphology.analyses(before[0].folded)
    )
    return _Parser(parts_of(section, span, mentions), native).whole(governed)


@dataclass
class _Frame:
    """A phrase in the making: its head and what has been found for it."""

    head: Part
    reading: Analysis | None
    groups: list[list[Part]]
    complements: list[tuple[str, NounPhrase]] = field(default_factory=list)
    name: Part | None = None

    @property
    def cases(self) -> frozenset[str]:
        return self.reading.cases if self.reading else UNKNOWN_CASES

    @property
    def is_person(self) -> bool:
        return self.head.concept is not None and self.head.concept.kind in PERSONS

    def phrase(self) -> NounPhrase:
        number = self.reading.number if self.reading else None
        counted = any(part.counts for group in self.groups for part in group)
        plural = (self.head.marked_plural or number == "Plur" or counted) and not self.head.mention
        groups = tuple(tuple(g) for g in self.groups)
        return NounPhrase(self.head, plural, groups, tuple(self.complements), self.name)


class _Parser:
    """Reads parts from left to right; `self._at` is the next one."""

    def __init__(self, parts: Sequence[Part], native: bool) -> None:
        self._parts = parts
        self._native = native
        self._at = 0

    def whole(self, governed: bool) -> NounPhrase | None:
        """The phrase that starts with the first part, with all that is coordinated with it."""
        first = self._phrase(frozenset({"Gen", "Dat", "Acc", "Ins", "Loc"} if governed else {"Nom"}), False)
        if first is None:
            return None
        return self._coordinated(first)

    def _peek(self, ahead: int = 0) -> Part | None:
        at = self._at + ahead
        return self._parts[at] if at < len(self._parts) else None

    # --- one phrase
    def _phrase(self, wanted: frozenset[str], in_person: bool) -> NounPhrase | None:
        """A phrase from here on whose head had better stand in one of `wanted`; `in_person` says that it is part of a
        phrase about a person, which a person's name further on will belong to."""
        groups = self._premodifiers()
        head = self._peek()
        if head is not None and self._is_head(0):
            self._at += 1
        elif groups and (standing := _as_noun(groups[-1][-1])):
            head = standing
            groups = [g for g in (*groups[:-1], groups[-1][:-1]) if g]
        else:
            return None
        following = self._peek()
        if head.is_unlisted and following is not None and _is_person_name(following):
            head, groups = following, []  # a title in no list before a name
            self._at += 1
        frame = _Frame(head, _reading(head, groups, wanted), groups)
        if not head.mention:
            while self._extended(frame, in_person):
                pass
        return frame.phrase()

    def _premodifiers(self) -> list[list[Part]]:
        groups: list[list[Part]] = []
        joins = False
        while (part := self._peek()) is not None and not (part.relation or self._is_head(0)):
            following = self._peek(1)
            if part.ends and groups:
                break
            if part.coordinates:
                if not groups or following is None or following.ends:
                    break
                joins = True
            elif part.is_modifier:
                if joins:
                    groups[-1].append(part)
                else:
                    groups.append([part])
                joins = False
            self._at += 1
        return groups

    def _is_head(self, ahead: int) -> bool:
        part = self._peek(ahead)
        if part is None or part.possessive or not part.is_noun:
            return False
        following = self._next_noun(ahead + 1)
        if following is None:
            return True
        if self._native:
            return _is_person_name(part) or following.mention is not None
        return not (part.is_modifier and not part.mention and part.has_cases and _agree(part, following))

    def _next_noun(self, ahead: int) -> Part | None:
        """The noun that comes from there on, with nothing but adjectives before it."""
        while (part := self._peek(ahead)) is not None and part.is_modifier and not part.is_noun:
            ahead += 1
        return part if part is not None and part.is_noun else None

    # --- what follows a head
    def _extended(self, frame: _Frame, in_person: bool) -> bool:
        """Takes the next parts into `frame` where they belong to it; False where nothing more does."""
        part = self._peek()
        if part is None or part.ends or frame.name is not None:
            return False
        if part.coordinates:
            return self._joined_modifier(frame)
        if part.relation:
            return self._related(frame, part.relation)
        if part.is_modifier and self._follows_as_modifier(frame, part):
            frame.groups.append([part])
            self._at += 1
            return True
        return self._beside(frame, in_person)

    def _follows_as_modifier(self, frame: _Frame, part: Part) -> bool:
        if not part.has_cases:
            return not part.mention
        following = self._peek(1)
        if following is not None and following.is_noun and not following.mention and _agree(part, following):
            return False
        return _agree_with(part, frame.reading)

    def _joined_modifier(self, frame: _Frame) -> bool:
        """ "and" between two adjectives behind the head."""
        following = self._peek(1)
        if following is None or not following.is_modifier or not frame.groups:
            return False
        if (following.is_noun and following.has_cases) or self._noun_follows(2):
            return False
        if not (following.quality or following.nationality) or not _agree_with(following, frame.reading):
            return False
        frame.groups[-1].append(following)
        self._at += 2
        return True

    def _noun_follows(self, ahead: int) -> bool:
        part = self._peek(ahead)
        return part is not None and part.is_noun

    def _related(self, frame: _Frame, relation: str) -> bool:
        start = self._at
        self._at += 1
        other = self._phrase(frozenset({"Gen", "Dat", "Acc", "Ins", "Loc"}), frame.is_person)
        if other is None:
            self._at = start
            return False
        frame.complements.append((relation, self._coordinated(other, frame)))
        return True

    def _beside(self, frame: _Frame, in_person: bool) -> bool:
        """A noun or a name next to the head, without anything between: its name, or what it belongs to."""
        start = self._at
        other = self._phrase(frozenset({"Gen"}), in_person or frame.is_person)
        if other is None:
            self._at = start
            return False
        waits = in_person and _is_person_name(other.head)  # for the person whom the whole phrase is about
        if other.head.mention and _names(frame, other) and not (waits and _may_be_subject(other.head)):
            frame.name = other.head
            return True
        following = self._peek()
        if following is not None and _is_person_name(following) and _is_another_role(frame, other):
            return True  # the name that comes is that of both roles
        if not _belongs(other, waits):
            self._at = start
            return False
        frame.complements.append((OF, self._coordinated(other, frame)))
        return True

    # --- coordination
    def _coordinated(self, phrase: NounPhrase, outer: _Frame | None = None) -> NounPhrase:
        """`phrase` with the phrases that "and" joins to it rather than to the head of `outer`."""
        also: list[NounPhrase] = []
        while (part := self._peek()) is not None and part.coordinates:
            start = self._at
            self._at += 1
            wanted = outer.cases if outer else frozenset({"Nom"})
            other = self._phrase(wanted if outer is None else frozenset({"Gen", "Dat", "Ins", "Loc", "Acc"}), False)
            if other is None or (outer is not None and _joins_outer(other, phrase, outer)):
                self._at = start
                break
            also.append(other)
        return replace(phrase, also=tuple(also)) if also else phrase


def _joins_outer(other: NounPhrase, inner: NounPhrase, outer: _Frame) -> bool:
    """True where what follows "and" is of the kind and case of the outer head, not of the inner one."""
    with_outer = bool(_cases(other.head) & outer.cases)
    with_inner = bool(_cases(other.head) & _cases(inner.head))
    if with_outer != with_inner:
        return with_outer
    return _kind(other.head) is not None and _kind(other.head) == _kind(outer.head) != _kind(inner.head)


def _is_another_role(frame: _Frame, other: NounPhrase) -> bool:
    """True where `other` is a second role of the same person, in the nominative like the first and not a genitive."""
    role = other.concept is not None and other.concept.kind in PERSONS
    cases = _cases(other.head)
    return frame.is_person and role and "Nom" in frame.cases & cases and "Gen" not in cases


def _is_person_name(part: Part) -> bool:
    return part.mention is not None and part.mention.kind is MentionKind.PERSON


def _may_be_subject(part: Part) -> bool:
    return not part.has_cases or "Nom" in _cases(part)


def _belongs(other: NounPhrase, waits: bool) -> bool:
    """True where `other` can be a genitive; one that `waits` for another head must be nothing else."""
    cases = _cases(other.head)
    if waits:
        return "Gen" in cases and "Nom" not in cases
    return not cases or "Gen" in cases or (other.head.mention is not None and "Nom" not in cases)


def _as_noun(part: Part) -> Part | None:
    """An adjective that stands for a noun ("the military", "the dead"); None for one that cannot."""
    concept = part.concept or (part.quality if part.quality and part.quality.kind in PERSONS | BODIES else None)
    return replace(part, concept=concept) if concept or part.nationality else None


def _kind(part: Part) -> ConceptKind | None:
    return part.concept.kind if part.concept else None


def _names(frame: _Frame, other: NounPhrase) -> bool:
    """True where the mention beside the head is the head's own name and not one that it belongs to."""
    mention, concept = other.head.mention, frame.head.concept
    if mention is None or concept is None or other.complements:
        return False
    if mention.kind is MentionKind.PERSON:
        return concept.kind in PERSONS and _is_the_person(frame, other.head, concept)
    if mention.kind is MentionKind.PLACE:
        return concept.kind is ConceptKind.PLACE
    if mention.kind is MentionKind.ORGANISATION:
        return concept.kind in BODIES and (concept.labels or other.head.quoted)
    return other.head.quoted


def _is_the_person(frame: _Frame, name: Part, concept: Concept) -> bool:
    """True where a person's name beside a role is that of its holder ("president X"), False where the role is held for
    or towards the person ("lawyer of X"). A role that names stand beside (`labels`) is its holder's unless the case
    says otherwise; any other only where case and gender agree, and for more than a surname."""
    if any(relation == OF for relation, _ in frame.complements):
        return True  # whose role it is has been said
    genitive = "Gen" in _cases(name)
    reading = frame.reading
    if concept.labels:
        return not genitive or _agree_with(name, replace(reading, gender=None) if reading else None)
    full = name.mention is not None and " " in name.mention.base
    if concept.kind is ConceptKind.KIN or not (full or "Nom" in _cases(name) or not name.has_cases):
        return False
    return _agree_with(name, reading) or not genitive


def _cases(part: Part) -> frozenset[str]:
    """The cases that a part may stand in; a reading that does not decline counts only where there is no other."""
    declined = [f for f in part.forms if len(f.cases) <= MANY_CASES]
    return frozenset(c for form in declined or part.forms for c in form.cases)


def _reading(head: Part, groups: Sequence[Sequence[Part]], wanted: frozenset[str]) -> Analysis | None:
    """The reading of the head that its modifiers agree with, in a case that is wanted where there is one."""
    nouns = [f for f in head.forms if f.upos in ("NOUN", "PROPN")] or [f for f in head.forms if f.cases] or head.forms
    nouns = sorted(nouns, key=lambda f: len(f.cases) > MANY_CASES)  # "prezydent" seldom is the indeclinable woman
    modifiers = [p for g in groups for p in g if p.has_cases and p.is_modifier]
    agreeing = [f for f in nouns if all(_agree_with(p, f) for p in modifiers)] or nouns
    met = [f for f in agreeing if f.cases & wanted]
    return next(iter(met or agreeing), None)


def _agree(modifier: Part, noun: Part) -> bool:
    return any(_agree_with(modifier, form) for form in noun.forms if form.upos != "ADJ")


def _agree_with(part: Part, noun: Analysis | None) -> bool:
    """True where a reading of `part` shares case, number and gender with `noun`; what is unknown agrees."""
    if noun is None or not noun.cases:
        return True
    return any(
        (f.cases & noun.cases or not part.has_cases)
        and (None in (f.number, noun.number) or f.number == noun.number)
        and (f.number == "Plur" or None in (f.gender, noun.gender) or f.gender == noun.gender)
        for f in part.forms
        if f.upos != "NOUN"
    )
