"""Who a source is: a name, a role that somebody named has, a pronoun, or a description put into English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hearsay.model import Holder, Mention, MentionKind, Span, Unresolved
from hearsay.packs.concepts import BODIES, PERSONS, Concept, ConceptKind, concept_of
from hearsay.read.attribution.chains import BESIDE, is_told
from hearsay.read.attribution.drafts import Draft, Source
from hearsay.read.attribution.persons import Persons, is_company
from hearsay.read.gloss import gloss
from hearsay.read.section import Section
from hearsay.read.words import Tag, Word

MEMORY = 6  # statements back in which a pronoun, a role or a dropped subject looks for its person


SMALL = frozenset({"of", "the", "and", "in", "for", "on", "at", "from", "to"})
MEDIA = (" media", " newspapers", " outlets", " agencies", " agency", " newspaper", " channel")
PLACES = ("country:", "geo:", "place:")
OFFICES = frozenset(
    {
        "president",
        "prime minister",
        "minister",
        "foreign minister",
        "defence minister",
        "chancellor",
        "king",
        "queen",
        "pope",
        "mayor",
        "governor",
        "chairman",
        "head",
        "chief",
        "leader",
        "director",
        "speaker",
        "commander-in-chief",
    }
)
STUDENTS = frozenset({"analyst", "expert", "researcher", "scientist", "economist"})


@dataclass
class Memory:
    """What an article has told so far: the holders of its statements in order, and the roles of its persons."""

    origins: list[tuple[Holder, Draft]] = field(default_factory=list)
    bodies: list[Holder] = field(default_factory=list)


class Resolver:
    """Resolves the sources of one article's drafts, asked in the order of the text."""

    def __init__(self, sections: Sequence[Section], mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        self._memory = Memory()
        self.outlets = frozenset(e for s in sections for e in s.pack.names.outlets)
        self._persons = Persons(sections, mentions, self.outlets)

    # --- sources
    def origins(self, draft: Draft, section: Section) -> tuple[tuple[Holder, ...], Unresolved | None]:
        """The holders of a draft's source, and why there are none where there are none."""
        if draft.source is None:
            if draft.impersonal:
                return (), Unresolved("the text does not say who", draft.cue)
            if (found := self._dropped(draft)) is not None:
                return (found,), None
            return (), Unresolved("the verb has no subject, and nobody fits", draft.cue)
        holders = self._holders(draft.source, draft, section)
        if not holders:
            return (), Unresolved("nobody is named, and nobody named before fits", draft.source.span)
        return holders, None

    def relay(self, source: Source, draft: Draft, section: Section) -> tuple[Holder, ...]:
        """The holders of a source that passes on: somebody named, or media that are described ("Ukrainian media")."""
        return tuple(h for h in self._holders(source, draft, section) if _can_relay(h))

    def outlet(self, mention: Mention) -> Holder:
        """The holder of an outlet that something was said to."""
        return self._named(mention, BESIDE)

    def remember(self, holders: Sequence[Holder], draft: Draft) -> None:
        """Takes note of who has spoken, for pronouns and roles further on."""
        for holder in holders:
            self._memory.origins.append((holder, draft))
            named = draft.source is not None and holder.span is not None and draft.source.span.contains(holder.span)
            if named and draft.number == "Sing" and draft.gender in ("Masc", "Fem"):
                self._persons.genders[holder.name] = draft.gender

    def remember_bodies(self, holders: Sequence[Holder]) -> None:
        """Takes note of the organisations named as sources, for "the newspaper", "the company"."""
        self._memory.bodies.extend(h for h in holders if h.entity is None or not h.entity.startswith("person"))

    def _holders(self, source: Source, draft: Draft, section: Section) -> tuple[Holder, ...]:
        if source.stands_for is not None:
            return self._holders(source.stands_for, draft, section)
        head = source.head
        if head is not None and head.tag is Tag.PRON and len(source.words) == 1:
            found = self._pronoun(source, draft)
            return (found,) if found else ()
        if self._is_same(source, section) and self._memory.origins:
            return (_referred(self._memory.origins[-1][0], source.span, "the same source"),)
        inside = [m for m in self._mentions if source.span.contains(m.span)]
        people = [m for m in inside if m.kind is MentionKind.PERSON and not _possesses(m, source, section)]
        people.sort(key=lambda m: (m.span.of(section.text).casefold() != m.base.casefold(), " " not in m.base))
        persons = self._coordinated(people, source, section)
        if persons:
            return tuple(self._named(m, "as written") for m in persons)
        return tuple(self._translated(h, section) for h in self._described(source, inside, draft, section))

    @staticmethod
    def _translated(holder: Holder, section: Section) -> Holder:
        """A body that no list knows, with its name in English where all of its words are known: a name is not only
        spelled in other letters."""
        if holder.entity is not None or holder.span is None or holder.anonymous or holder.rule == "described":
            return holder
        if section.pack.concepts.native or not section.span.contains(holder.span):
            return holder
        english = gloss(section, holder.span, ()).english
        written = [t for t in section.tokens_of(holder.span) if t.is_word and not _joins(t.folded, section)]
        told = [w for w in english.split() if w not in SMALL]
        if len(written) < 2 or len(told) < len(written):
            return holder
        return replace(holder, name=" ".join(w if w in SMALL else w[:1].upper() + w[1:] for w in english.split()))

    @staticmethod
    def _is_same(source: Source, section: Section) -> bool:
        """True for words that point back to the source before ("the source cited")."""
        return any(section.folded.startswith(phrase, source.span.start) for phrase in section.pack.cues.same)

    @staticmethod
    def _coordinated(persons: list[Mention], source: Source, section: Section) -> list[Mention]:
        """The first person of a source, and others that a coordinator joins to it."""
        kept = persons[:1]
        for mention in persons[1:]:
            between = section.tokens_of(Span(min(kept[-1].span.end, mention.span.start), mention.span.start))
            if any(t.folded in section.pack.settings.classes.coordinators for t in between):
                kept.append(mention)
        return kept

    def _named(self, mention: Mention, rule: str) -> Holder:
        return Holder(mention.name, mention.entity, mention.span, rule=rule)

    def _described(self, source: Source, inside: list[Mention], draft: Draft, section: Section) -> tuple[Holder, ...]:
        """A source without a person's name: a body, a document, a role, or people who are only described."""
        if is_told(source, section) and (told := self._dropped(draft)) is not None:
            return (told,)
        heads = [m for m in inside if source.head is not None and m.span.contains(source.head.token.span)]
        heads = heads or [m for m in inside if m.span.start <= source.span.start + 1]
        if heads and self._speaks(heads[0], source) and self._is_all(heads[0], source):
            return (self._named(heads[0], "as written"),)
        if (outlet := self._labelled(source, inside, section)) is not None:
            return (self._named(outlet, "as written"),)
        found = gloss(section, source.span, inside)
        bodies = [m for m in inside if m.kind is MentionKind.ORGANISATION or m.entity in self.outlets]
        bodies = bodies[:1] if len({m.name for m in bodies}) == 1 else bodies
        if found.named is not None and _possesses(found.named, source, section) and source.head is not None:
            role = concept_of(section.pack, source.head.folded)
            if role is not None and role.kind in PERSONS and found.named.kind is MentionKind.PERSON:
                return (Holder(f"anonymous: {found.named.name}'s {role.name}", None, source.span, True, "described"),)
        if found.named is not None and self._speaks(found.named, source) and found.named.kind is not MentionKind.PLACE:
            return (self._named(found.named, "in a description"),)
        if heads:
            return (self._named(heads[0], "as written"),) if self._speaks(heads[0], source) else ()
        if len(bodies) == 1 and self._studies(source, section):
            return (self._named(bodies[0], "those who study there"),)
        if found.kind == "document" and bodies:
            return (self._named(bodies[0], "document of"),)
        owners = {m.name for m in inside if m.kind is MentionKind.PERSON and _possesses(m, source, section)}
        if (known := self._role(source, inside, section)) is not None and known.name not in owners:
            return (known,)
        if not found.english:
            return (self._named(bodies[0], "only name"),) if len(bodies) == 1 else ()
        if found.kind == "unknown":
            return ()
        belongs = bool(inside) or bool(_adjectives(source, section))
        if source.number != "Plur" and belongs and not owners and self._is_office(source, section):
            return (Holder(found.english, None, source.span, False, "described"),)
        if found.kind in ("person", "people"):
            owner = next((f"{o}'s " for o in sorted(owners) if o not in found.english), "")
            return (Holder(f"anonymous: {owner}{found.english}", None, source.span, True, "described"),)
        return (Holder(found.english, None, source.span, False, "described"),)

    @staticmethod
    def _is_office(source: Source, section: Section) -> bool:
        """True for an office that one person holds at a time: "the prime minister of X" is nobody unnamed."""
        concept = concept_of(section.pack, source.head.folded) if source.head is not None else None
        return concept is not None and concept.name in OFFICES

    @staticmethod
    def _studies(source: Source, section: Section) -> bool:
        """True for analysts and the like in the plural: what they say is their institute's word."""
        concept = concept_of(section.pack, source.head.folded) if source.head is not None else None
        return concept is not None and concept.name in STUDENTS and source.number == "Plur"

    def _speaks(self, mention: Mention, source: Source) -> bool:
        """True for a name of somebody who can say something; a product only where it publishes, a place that no list
        knows only where it is a subject: it may be a body."""
        silent = (MentionKind.PRODUCT, MentionKind.EVENT)
        nowhere = mention.kind is MentionKind.PLACE and mention.entity is None and source.side == "place"
        return (mention.kind not in silent or mention.entity in self.outlets) and not nowhere

    @staticmethod
    def _labelled(source: Source, inside: Sequence[Mention], section: Section) -> Mention | None:
        """The outlet that a word for one labels: "the channel X"."""
        concept = concept_of(section.pack, source.head.folded) if source.head is not None else None
        if concept is None or concept.kind is not ConceptKind.OUTLET:
            return None
        return next((m for m in inside if m.kind is not MentionKind.PLACE), None)

    @staticmethod
    def _is_all(mention: Mention, source: Source) -> bool:
        """True where the name is the head and not one that something else belongs to."""
        return mention.span.start <= source.span.start + 1 or source.head is None or source.head.tag is Tag.NAME

    # --- references
    def _pronoun(self, source: Source, draft: Draft) -> Holder | None:
        recent = [h for h, d in self._memory.origins[-MEMORY:]]
        wanted = source.gender if source.number != "Plur" else None
        if source.number == "Plur":
            plural = [h for h, d in self._memory.origins[-MEMORY:] if d.number == "Plur" or h.anonymous]
            return _referred(plural[-1], source.span, "pronoun") if plural else None
        fitting = [h for h in reversed(recent) if self._fits(h, wanted)]
        known = [h for h in fitting[:2] if wanted is not None and self._persons.genders.get(h.name) == wanted]
        if fitting:
            return _referred((known or fitting)[0], source.span, "pronoun")
        return self._nearest_person(source.span.start, wanted, "pronoun")

    def _fits(self, holder: Holder, gender: str | None) -> bool:
        if holder.entity is not None and not holder.entity.startswith("person"):
            return False
        if holder.entity is None and not holder.anonymous and holder.name not in self._persons.names:
            return False
        known = self._persons.genders.get(holder.name)
        return gender is None or known is None or gender == "Neut" or known == gender

    def _nearest_person(self, offset: int, gender: str | None, rule: str) -> Holder | None:
        """The one person named in the 250 characters before `offset`; None where there are two that fit."""
        near = {
            m.name: m
            for m in self._mentions
            if m.kind is MentionKind.PERSON and offset - 250 <= m.span.start < offset
            and (gender in (None, "Neut") or self._persons.genders.get(m.name, gender) == gender)
        }  # fmt: skip
        return self._named(next(iter(near.values())), rule) if len(near) == 1 else None

    def _dropped(self, draft: Draft) -> Holder | None:
        for holder, other in reversed(self._memory.origins[-MEMORY:]):
            if draft.unit - other.unit > 4:
                break
            if draft.number and other.number and draft.number != other.number:
                continue
            known = self._persons.genders.get(holder.name)
            if draft.gender in ("Masc", "Fem") and known and known != draft.gender:
                continue
            if (holder.entity or "").startswith(PLACES) or (draft.cue is None and not self._fits(holder, None)):
                continue
            return _referred(holder, draft.cue, "dropped subject")
        return None

    def _role(self, source: Source, inside: Sequence[Mention], section: Section) -> Holder | None:
        """The person or body that a role or a kind of body stands for; None where it is one of its own."""
        head = source.head
        concept = concept_of(section.pack, head.folded) if head is not None else None
        if head is None or concept is None:
            return None
        bare = all(w is head or w.tag in (Tag.DET, Tag.PRON, Tag.INVERTED) for w in source.words)
        if concept.kind in PERSONS and head.number != "Plur" and concept.kind is not ConceptKind.SOURCE:
            belongs = frozenset(m.entity for m in inside if m.entity) | _adjectives(source, section)
            return self._person_of_role(concept.name, source, belongs, bare)
        if not inside and concept.kind in BODIES and concept.plural != concept.name:
            return self._body_of_kind(concept, source, bare)
        return None

    def _person_of_role(self, concept: str, source: Source, belongs: frozenset[str], bare: bool) -> Holder | None:
        """The one person of the article with this role; of several for a bare role the one that spoke last; for a bare
        role that nobody has, whoever spoke last."""
        found = self._persons.of_role(concept, belongs, source.gender)
        if found is not None:
            return self._named(found, "role")
        if not bare:
            return None
        if self._persons.has_role(concept):
            last = next((h for h, _ in reversed(self._memory.origins[-2:]) if self._fits(h, source.gender)), None)
            having = last is not None and self._persons.has_role(concept, last.name)
            return _referred(last, source.span, "role") if last is not None and having else None
        for holder, _ in reversed(self._memory.origins[-3:]):
            if self._fits(holder, source.gender) and not holder.anonymous:
                return _referred(holder, source.span, "role")
        return None

    def _body_of_kind(self, concept: Concept, source: Source, bare: bool) -> Holder | None:
        """The body that "the newspaper", "the company" or "the police" means: the last that was named of that kind."""
        if is_company(concept):
            company = self._persons.company(source.span.start)
            return self._named(company, "kind of body") if company is not None else None
        for holder in reversed(self._memory.bodies if bare and source.number != "Plur" else ()):
            if concept.kind is ConceptKind.OUTLET and holder.entity in self.outlets:
                return _referred(holder, source.span, "kind of body")
            if holder.entity is None and holder.name.casefold().endswith(concept.name):
                return _referred(holder, source.span, "kind of body")
        return None


def _adjectives(source: Source, section: Section) -> frozenset[str]:
    """The countries that adjectives of a source name ("the German minister")."""
    found = (section.pack.names.demonym(w.lemma) for w in source.words if w.tag is Tag.ADJ)
    return frozenset(d.entity for d in found if d is not None)


def _joins(folded: str, section: Section) -> bool:
    classes = section.pack.settings.classes
    return folded in classes.adpositions or folded in classes.coordinators


def _can_relay(holder: Holder) -> bool:
    """False for people who are only described, and for a bare word ("the outlet", "a video")."""
    return not holder.anonymous and (holder.rule != "described" or holder.name.endswith(MEDIA))


def _possesses(mention: Mention, source: Source, section: Section) -> bool:
    """True for a name with a possessive ending before the head ("Clooney's lawyer" is not Clooney), or behind a head
    that stands in none of its cases."""
    head = source.head
    if head is None:
        return False
    if mention.span.end > head.start:
        named = [w.cases for w in source.words if mention.span.contains(w.token.span) and w is not head]
        if head.start >= mention.span.start:
            return False
        return (bool(head.cases) and any(c and not c & head.cases for c in named)) or _is_owner_behind(
            mention, head, section
        )
    return section.folded.startswith(section.pack.settings.clitics, mention.span.end)


def _is_owner_behind(mention: Mention, head: Word, section: Section) -> bool:
    """True in a language without case for a person behind somebody's role, joined by an adposition ("a lawyer for Ann
    Lee") or inflected ("avocatul Mariei Pop")."""
    concept = concept_of(section.pack, head.folded)
    if section.pack.shows_case or concept is None or concept.kind not in PERSONS:
        return False
    between = [t for t in section.tokens_of(Span(head.end, mention.span.start)) if t.is_word]
    inflected = not between and mention.span.of(section.text).casefold() != mention.base.casefold()
    return inflected or bool(between and between[-1].folded in section.pack.cues.attributive)


def _referred(holder: Holder, span: Span | None, rule: str) -> Holder:
    return Holder(holder.name, holder.entity, holder.span or span, holder.anonymous, rule)
