"""Glosses: a noun phrase that names or describes a source, put into English from the pack's concepts and names.

English is always the language that is written; what is read comes from the pack: its concepts, its demonyms, and its
adpositions and coordinators, which its concepts translate like any other word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hearsay.model import Mention, MentionKind, Span
from hearsay.packs.concepts import BODIES, PERSONS, TEXTS, Concept, ConceptKind
from hearsay.read.nouns import OF, NounPhrase, noun_phrase
from hearsay.read.parts import Part
from hearsay.read.section import Section

AND, THE, POSSESSIVE = " and ", "the ", "'s"
SIBILANTS = ("s", "x", "z", "ch", "sh")
VOWELS = "aeiou"
ALIKE = (*SIBILANTS, "ese")  # nationalities with one form for one and for many: Swiss, French, Chinese
IN = "in"
NATIONAL = frozenset({"of", "from"})  # relations that a country's adjective can stand for


class GlossKind(StrEnum):
    """Who or what a phrase means: one person, several, a body, a text, or unknown."""

    PERSON = "person"
    PEOPLE = "people"
    COLLECTIVE = "collective"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Gloss:
    """`english` is the phrase in English ("Ukrainian and US officials"), empty where it cannot be told; `head` the word
    that the phrase is about; `named` the mention that speaks, where the phrase is a name, has a name beside its role or
    is a document of somebody named."""

    english: str
    kind: GlossKind
    plural: bool
    head: Span
    named: Mention | None = None


def gloss(section: Section, span: Span, mentions: Sequence[Mention]) -> Gloss:
    """The noun phrase at `span` of `section.text` in English. `mentions` are those of the article; the ones inside the
    span take part. Where its head is in no list, `english` is empty and `kind` unknown."""
    inside = [m for m in mentions if span.contains(m.span)]
    phrase = noun_phrase(section, span, inside)
    if phrase is None:
        return Gloss("", GlossKind.UNKNOWN, False, span)
    if section.pack.concepts.native:
        return _as_written(section, span, phrase)
    first, *others = [_glossed(p) for p in (replace(phrase, also=()), *phrase.also)]
    if not first.english or not any(g.english for g in others):
        return first
    english = AND.join(g.english for g in (first, *others) if g.english)
    return Gloss(english, _several(first.kind), True, first.head, first.named)


def english(phrase: NounPhrase) -> str:
    """A parsed noun phrase in English order; empty where its head is in no list."""
    return _english(phrase)


def plural_of(concept: Concept) -> str:
    """The English plural of a concept, the list's own or the regular one of its last word."""
    return concept.plural or plural(concept.name)


def plural(word: str) -> str:
    """The regular English plural of `word` ("embassies")."""
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(SIBILANTS) else "s")


def _people(nationality: str) -> str:
    """The plural of a nationality: Poles, Chinese."""
    return nationality if nationality.endswith(ALIKE) else plural(nationality)


def _several(kind: GlossKind) -> GlossKind:
    return GlossKind.PEOPLE if kind is GlossKind.PERSON else kind


def _glossed(phrase: NounPhrase) -> Gloss:
    """One phrase without what is coordinated with it."""
    head = phrase.head
    named = _named(phrase)
    if named is not None and (head.mention is named or head.concept is None or head.concept.kind not in TEXTS):
        kind = GlossKind.PERSON if named.kind is MentionKind.PERSON else GlossKind.COLLECTIVE
        return Gloss(named.name, kind, False, head.span, named)
    if (author := _author(phrase)) is not None:
        told = _glossed(author)
        return Gloss(told.english, told.kind, told.plural, head.span, told.named)
    english = _english(phrase)
    if not english:
        return Gloss("", GlossKind.UNKNOWN, phrase.plural, head.span)
    return Gloss(english, _kind(phrase), phrase.plural, head.span, named)


def _kind(phrase: NounPhrase) -> GlossKind:
    if phrase.head.nationality:
        return GlossKind.PEOPLE if phrase.plural else GlossKind.PERSON
    kind = phrase.head.concept.kind if phrase.head.concept else None
    if kind in PERSONS:
        return GlossKind.PEOPLE if phrase.plural else GlossKind.PERSON
    if kind in BODIES or kind in (ConceptKind.PLACE, ConceptKind.FIELD):
        return GlossKind.COLLECTIVE
    return GlossKind.DOCUMENT if kind in TEXTS else GlossKind.UNKNOWN


def _named(phrase: NounPhrase) -> Mention | None:
    """The mention that the phrase is, that stands beside its role, or that its document belongs to."""
    if phrase.head.mention:
        return phrase.head.mention
    if phrase.name:
        return phrase.name.mention
    concept = phrase.head.concept
    if concept is None or concept.kind is not ConceptKind.DOCUMENT:
        return None
    owners = [p.head.mention for relation, p in phrase.complements if relation == OF and p.head.mention]
    return next((m for m in owners if m.kind in (MentionKind.PERSON, MentionKind.ORGANISATION)), None)


def _author(phrase: NounPhrase) -> NounPhrase | None:
    """The body or people whose document this is, where they are only described ("a report of the police")."""
    concept = phrase.head.concept
    if concept is None or concept.kind is not ConceptKind.DOCUMENT:
        return None
    for relation, owner in phrase.complements:
        of = owner.head.concept
        if relation == OF and (owner.name or owner.head.nationality or (of and of.kind in PERSONS | BODIES)):
            return owner
    return None


def _english(phrase: NounPhrase) -> str:
    """Adjectives, noun and complements in English order, then what is coordinated; empty for a noun in no list."""
    own = _alone(phrase)
    return AND.join([own, *(said for p in phrase.also if (said := _article(p) + _alone(p)))]) if own else ""


def _alone(phrase: NounPhrase) -> str:
    head = phrase.head
    if head.mention:
        return head.mention.name
    if phrase.name:
        return phrase.name.mention.name if phrase.name.mention else ""
    if head.concept is None and not head.nationality:
        return ""
    countries, fields, complements = _sorted_complements(phrase)
    *before, noun = _noun(phrase).split(" ")
    text = " ".join([*_adjectives(phrase.modifiers, countries), *before, *fields, noun])
    for relation, other in complements:
        said = _english(other)
        if not said:
            break
        owner = other.head.mention
        if relation == OF and owner and owner.kind is MentionKind.PERSON and not phrase.plural:
            text = f"{said}{POSSESSIVE} {text}"
        else:
            text = f"{text} {relation} {_article(other)}{said}"
    return text


def _noun(phrase: NounPhrase) -> str:
    head = phrase.head
    if head.concept is None:
        return _people(head.nationality) if phrase.plural else head.nationality
    return plural_of(head.concept) if phrase.plural else head.concept.name


def _sorted_complements(phrase: NounPhrase) -> tuple[list[str], list[str], list[tuple[str, NounPhrase]]]:
    """The complements that English puts before the noun, as countries' adjectives and as fields, and the others."""
    countries: list[str] = []
    fields: list[str] = []
    others: list[tuple[str, NounPhrase]] = []
    head = phrase.head.concept
    person = head is not None and head.kind in PERSONS
    for relation, other in phrase.complements:
        nations = [p.head.adjective for p in (other, *other.also) if p.is_bare]
        of_country = relation in NATIONAL or (relation == IN and head is not None and head.kind in BODIES)
        if of_country and all(nations) and len(nations) == 1 + len(other.also) and not others:
            countries.append(AND.join(nations))
        elif person and not others and (field := _field(other)):
            fields.append(field)
        else:
            others.append((relation, other))
    return countries, fields, others


def _field(phrase: NounPhrase) -> str:
    """The field that a phrase is and nothing more ("energy"), which English puts before a person's role."""
    concept = phrase.head.concept if phrase.is_bare and not phrase.also else None
    field = concept is not None and concept.plural == concept.name and concept.kind in (*TEXTS, ConceptKind.FIELD)
    return concept.name if concept is not None and field else ""


def _adjectives(modifiers: Sequence[tuple[Part, ...]], countries: Sequence[str]) -> list[str]:
    """The adjectives in English order: rank, nationality, the rest. Each group of `modifiers` is coordinated."""
    ranks: list[str] = []
    nations = list(countries)
    others: list[str] = []
    for group in modifiers:
        words = [w for part in group if (w := _adjective(part))]
        if not words:
            continue
        said = AND.join(words)
        first = next(part for part in group if _adjective(part))
        rank = first.quality is not None and first.quality.kind is ConceptKind.RANK
        (nations if first.nationality else ranks if rank else others).append(said)
    return [*ranks, *nations, *others]


def _adjective(part: Part) -> str:
    if part.nationality:
        return part.nationality
    if part.quality is None or part.quality.kind is ConceptKind.UNNAMED:
        return ""
    return part.quality.name


def _article(phrase: NounPhrase) -> str:
    """ "the " before one particular thing or body, nothing before a field, several things, and most names."""
    head = phrase.name or phrase.head
    if head.mention:
        return THE if head.common_name else ""
    concept = head.concept
    if concept is not None and concept.kind is ConceptKind.PERSON and concept.plural == concept.name:
        return THE  # "the injured"
    if concept is None or phrase.plural or concept.plural == concept.name or concept.kind is ConceptKind.FIELD:
        return ""
    return THE


def _as_written(section: Section, span: Span, phrase: NounPhrase) -> Gloss:
    """A phrase that is English already: the text as it stands, without determiners that mean nothing by themselves."""
    glossed = _glossed(phrase)
    if glossed.named is not None and glossed.kind is not GlossKind.DOCUMENT:
        return glossed
    known, idle = section.pack.concepts, section.pack.settings.classes.determiners
    words = section.tokens_of(Span(span.start, phrase.head.span.end))
    first = next((t for t in words if t.folded not in idle or known.of(t.folded)), words[0])
    if not glossed.english:
        return glossed
    english = section.text[first.start : span.end].strip()
    if any(s.start == first.start for s in section.sentences) and known.of(first.folded) == first.folded:
        english = first.folded + english[len(first.text) :]
    kind = _several(glossed.kind) if phrase.also else glossed.kind
    return Gloss(english, kind, glossed.plural or bool(phrase.also), glossed.head, glossed.named)
