"""Who or what a figure counts, in English: the counted noun with its nationality, its qualities and whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.model import Figure, Mention, MentionKind
from hearsay.packs.concepts import PERSONS
from hearsay.read.figures.atoms import Scan
from hearsay.read.gloss import english
from hearsay.read.nouns import OF, NounPhrase, noun_phrase

LOCATING = frozenset({"in", "at", "on", "near", "around"})
CLAUSE_MARKS = frozenset(",;:()—–")
BETWEEN = 1  # words that may stand between an adposition and a place
REACH = 5  # atoms behind the noun in which what belongs to it can stand
ORIGIN = "from"  # the relation that says where persons are from; with a thing it may be another ("flights with")
NAMING = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE})


def counted_as(scan: Scan, figure: Figure, start: int, end: int, mentions: Sequence[Mention]) -> str | None:
    """What `figure` counts beyond its unit ("North Korean soldiers"), from the noun at the atoms [start, end) and what
    belongs to it behind; None where the text says no more than the unit, or what it says is in no list."""
    while start < end and scan.words[start] in scan.lexicon.rules.counted.links:
        start += 1
    if start >= end or not figure.unit:
        return None
    noun = scan.span(start, end)
    if scan.pack.concepts.native:
        while start < end - 1 and scan.words[start] in (*scan.lexicon.inside, *scan.pack.settings.classes.determiners):
            start += 1
        return " ".join(scan.span(start, end).of(scan.section.text).split()) if end - start > 1 else None
    whole = scan.span(start, _reach(scan, end))
    inside = [m for m in mentions if whole.contains(m.span) and m.span.start >= noun.end and m.kind in NAMING]
    phrase = noun_phrase(scan.section, whole, inside)
    if phrase is None or phrase.concept is None or phrase.concept.name != figure.unit:
        return None
    phrase = _several(phrase, (figure.low, figure.high) != (1, 1))
    said = english(phrase)
    return said if said != english(NounPhrase(phrase.head, phrase.plural)) else None


def place_of(scan: Scan, start: int, end: int, mentions: Sequence[Mention]) -> str | None:
    """The English name of the only place that the clause around the atoms [start, end) is put at ("in Kursk"); None
    where it is put at none or at several."""
    if not mentions:
        return None
    first, last = _clause(scan, start, -1), _clause(scan, end - 1, 1)
    around = scan.span(first, last + 1)
    places = [m for m in mentions if m.kind is MentionKind.PLACE and around.contains(m.span)]
    found = {m.entity or m.name: m.name for m in places if _is_located(scan, m, first, last)}
    return next(iter(found.values())) if len(found) == 1 else None


def _clause(scan: Scan, at: int, step: int) -> int:
    """The last atom of the clause from the atom `at` on, one way or the other."""
    while scan.continues(at + max(step, 0)) and 0 <= at + step < len(scan.atoms):
        if scan.words[at + step] in CLAUSE_MARKS:
            break
        at += step
    return at


def _is_located(scan: Scan, place: Mention, first: int, last: int) -> bool:
    """True where an adposition of place stands before the name, a word or two between ("in the town of X")."""
    at = next((i for i in range(first, last + 1) if scan.atoms[i].start >= place.span.start), first)
    before = [scan.pack.concepts.of(word, "ADP") for word in scan.words[max(first, at - BETWEEN - 1) : at]]
    return any(relation in LOCATING for relation in before)


def _reach(scan: Scan, end: int) -> int:
    """The index behind the words that can belong to the noun that ends at the atom `end`."""
    last = end
    while last < end + REACH and scan.continues(last) and scan.atoms[last].is_word:
        last += 1
    return last


def _several(phrase: NounPhrase, several: bool) -> NounPhrase:
    person = phrase.concept is not None and phrase.concept.kind in PERSONS
    kept = tuple(pair for pair in phrase.complements if pair[0] == OF or (person and pair[0] == ORIGIN))
    return replace(phrase, plural=several, complements=kept, also=())
