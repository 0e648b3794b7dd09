"""The counted noun behind a number, across adjectives and links, as a concept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hearsay.model import Modifier
from hearsay.packs.concepts import concept_of
from hearsay.packs.figure_words import Unit
from hearsay.packs.figures import Head as How
from hearsay.packs.morphology import Analysis
from hearsay.read.figures.atoms import Scan
from hearsay.read.figures.numbers import Quantity

MOST_SKIPPED = 6  # atoms between a number and the noun that it counts
QUOTES = frozenset("\"'„“”«»")
FEW, TEENS = (2, 3, 4), (12, 13, 14)
DIRECT = frozenset({"Nom", "Acc", "Voc"})
PHRASE = 4  # words of the longest concept looked for


@dataclass(frozen=True, slots=True)
class Head:
    """The counted noun: the atoms up to `end`; `unit` its concept; `measure` where it is a unit after all ("25 long
    years"); `modifier` and its `rules` from the words before it ("other"); `agrees`: False for a singular where the
    number asks for a plural, which makes the number a name or an ordinal ("11 brigade")."""

    end: int
    unit: str | None = None
    measure: Unit | None = None
    modifier: Modifier | None = None
    rules: tuple[str, ...] = ()
    agrees: bool = True


def head_after(scan: Scan, index: int, quantity: Quantity) -> Head | None:
    """The noun that `quantity` counts, looked for from the atom `index`; None where none is found."""
    walk = _Walk(scan, index, quantity)
    how = scan.lexicon.rules.counted.head
    found = {
        How.NOUN: walk.by_case,
        How.FIRST: walk.by_place,
        How.PLURAL: walk.by_plural,
        How.CAPITAL: walk.by_capital,
    }[How.FIRST if how is How.NOUN and not scan.pack.shows_case else how]()
    if found is None:
        found = Head(walk.other_end) if walk.modifier else None
    return replace(found, modifier=walk.modifier, rules=walk.rules) if found else None


def wants_plural(quantity: Quantity) -> bool:
    """True where the noun behind the number is a plural in every language that has one."""
    value = quantity.low
    single = value % 10 == 1 and value % 100 != 11
    vague = quantity.vague and quantity.low != quantity.high
    return not (quantity.scaled or vague or quantity.fraction or single or value < 2 or value % 1)


class _Walk:
    """The words behind a number, from `index` on; what stands between it and the noun is kept on the way."""

    def __init__(self, scan: Scan, index: int, quantity: Quantity) -> None:
        self.scan, self.index, self.quantity = scan, index, quantity
        self.counted = scan.lexicon.rules.counted
        self.modifier: Modifier | None = None
        self.rules: tuple[str, ...] = ()
        self.other_end = index

    def words(self) -> Iterator[int]:
        """The atoms that can be the noun or stand before it, up to where its phrase must have ended."""
        for at in range(self.index, min(self.index + MOST_SKIPPED, len(self.scan.atoms))):
            if not self.scan.continues(at):
                return
            word = self.scan.words[at]
            if at == self.other_end and word in self.scan.lexicon.inside and not self._phrase(at):
                rule = self.scan.lexicon.inside[word]
                self.modifier, self.rules, self.other_end = rule.modifier, (*self.rules, rule.id), at + 1
            elif (at == self.index and word in self.counted.links) or word in self.counted.skips or word in QUOTES:
                continue
            elif not self.scan.atoms[at].is_word or self._stops(word):
                return
            else:
                yield at

    def _phrase(self, at: int) -> bool:
        """True where a modifier of the next amount starts ("more than")."""
        found = self.scan.lexicon.before.at(self.scan.words, at)
        return found is not None and found[1] > at + 1

    def _stops(self, word: str) -> bool:
        known = self.scan.lexicon
        return word in self.counted.stops or word in self.scan.pack.function_words or word in known.numbers

    def known(self, at: int) -> Head | None:
        """A unit of measure or a concept of several words that starts at `at`."""
        measure = None
        if not self.scan.atoms[at].capital or self._in_capitals(at):
            measure = self.scan.lexicon.names.by_lemma(self.scan.words, at, self.scan.lemmas)
        whole = measure is not None and (measure[0].factor == 1 or not self.quantity.vague)
        if measure and whole and self.scan.unbroken(at - 1, measure[1]):
            return Head(measure[1], measure=measure[0])
        words = self.scan.words[at : at + PHRASE]
        phrase = self.scan.pack.concepts.phrase(self.scan.pack, words)
        if phrase and self.scan.unbroken(at - 1, at + phrase[1]):
            return Head(at + phrase[1], phrase[0].name)
        return None

    def _in_capitals(self, at: int) -> bool:
        atom = self.scan.atoms[at]
        return self.scan.section.text[atom.start : atom.end].isupper()

    def concept(self, at: int, readings: list[Analysis] | None = None) -> str | None:
        """The concept of the word, of its `readings` rather than of others where they are given."""
        for one in readings or ():
            if unit := self.scan.pack.concepts.of(one.lemma, "NOUN"):
                return unit
        found = concept_of(self.scan.pack, self.scan.words[at], "NOUN")
        return found.name if found else None

    def by_case(self) -> Head | None:
        """The first noun that agrees with the adjectives before it; an adjective where no noun follows ("wounded")."""
        cases: frozenset[str] | None = None
        plural = False
        last: Head | None = None
        for at in self.words():
            if found := self.known(at):
                return found
            if self.scan.continues(at + 1) and self.scan.atoms[at + 1].joined:
                continue
            attributes, nouns = self._split(at)
            if cases is not None:
                attributes, nouns = _agreeing(attributes, cases, plural), _agreeing(nouns, cases, plural)
            if attributes and not (self.scan.atoms[at].capital and last):
                many = [a for a in attributes if a.number != "Sing"]
                cases = frozenset().union(*(a.cases for a in many or attributes))
                plural = bool(many)
                last = Head(at + 1, self.concept(at), agrees=plural or not wants_plural(self.quantity))
                continue
            if not nouns or (self.scan.atoms[at].capital and self.concept(at) is None and not _is_people(nouns)):
                break
            agreeing = [n for n in nouns if self._agrees(n)] if wants_plural(self.quantity) else nouns
            return Head(at + 1, self.concept(at, agreeing), agrees=bool(agreeing))
        return last

    def _agrees(self, noun: Analysis) -> bool:
        """True for a plural in a case that can stand there, and for the genitive singular that Russian has behind two,
        three and four."""
        few = self.quantity.low % 10 in FEW and self.quantity.low % 100 not in TEENS
        if noun.number == "Sing":
            return few and "Gen" in noun.cases
        return few or not self.counted.genitive or not noun.cases or not noun.cases <= DIRECT

    def _split(self, at: int) -> tuple[list[Analysis], list[Analysis]]:
        """The readings as attributes of a noun, and as nouns; nothing where the likeliest one is neither."""
        readings = self.scan.analyses(at)
        attributes = [a for a in readings if a.cases and (a.upos in ("ADJ", "DET") or a.verb_form == "Part")]
        nouns = [a for a in readings if a.upos in ("NOUN", "PROPN")]
        if wants_plural(self.quantity) and any(self._agrees(n) for n in nouns if n.number == "Plur"):
            attributes = [a for a in attributes if a.number != "Sing"]  # officers, not "the officer's"
        likely = readings[0] in attributes or readings[0] in nouns or self.concept(at) is not None
        return (attributes, nouns) if likely else ([], [])

    def by_place(self) -> Head | None:
        """The first word, or the second where only that one is a concept."""
        first: Head | None = None
        for at in self.words():
            if found := self.known(at):
                return found
            unit = self.concept(at)
            if first is not None:
                return Head(at + 1, unit) if unit else first
            first = Head(at + 1, unit)
            if unit:
                break
        return first

    def by_plural(self) -> Head | None:
        """The first plural; without one the last concept, which agrees only where it can be a plural too."""
        last: Head | None = None
        for at in self.words():
            if found := self.known(at):
                return found
            unit = self.counted.plurals.get(self.scan.words[at]) or self.concept(at)
            if self.scan.atoms[at].joined and at == self.index:
                return Head(at + 1, unit)
            if self.scan.words[at] in self.counted.plurals or self._is_plural(at):
                return Head(at + 1, unit)
            if unit is None and all(a.upos == "VERB" and a.verb_form != "Part" for a in self.scan.analyses(at)):
                break
            if unit:
                last = Head(at + 1, unit, agrees=not (wants_plural(self.quantity) and self._after_name()))
        return last

    def _after_name(self) -> bool:
        before = self.quantity.start - 1
        return before >= 0 and self.scan.continues(before + 1) and self.scan.atoms[before].capital

    def _is_plural(self, at: int) -> bool:
        word = self.scan.words[at]
        return word.endswith(self.counted.plural_endings) and word not in self.scan.lemmas(word)

    def by_capital(self) -> Head | None:
        """The first word with a capital."""
        for at in self.words():
            if found := self.known(at):
                return found
            if self.scan.atoms[at].capital:
                return Head(at + 1, self.concept(at))
        return None


def _is_people(nouns: list[Analysis]) -> bool:
    """True for a word with a capital that can only be several of something ("Amerykanów")."""
    return all(n.number == "Plur" for n in nouns) and any(not n.names for n in nouns)


def _agreeing(readings: list[Analysis], cases: frozenset[str], plural: bool) -> list[Analysis]:
    """Those in one of `cases`, of the number that the attributes before have."""
    right = [a for a in readings if a.number is None or (a.number != "Sing") == plural]
    return [a for a in right if not a.cases or not cases or a.cases & cases]
