"""Units of money, measure, time and percent beside a number."""

from __future__ import annotations

from hearsay.packs.figure_words import Unit, Whole
from hearsay.read.figures.atoms import Scan
from hearsay.read.figures.numbers import Quantity

SHORT = 2  # letters up to which an analyser takes a word for the abbreviation of anything
CARDINAL_ENDING = 3  # letters of a case ending behind a hyphen: "6-ти"


def unit_before(scan: Scan, start: int) -> tuple[Unit, int] | None:
    """The sign or code of a currency at the atom `start` that a number in digits follows, and the number's index."""
    found = scan.lexicon.prefixes.at(scan.words, start)
    if found is None or not scan.unbroken(start, found[1] + 1) or found[1] >= len(scan.atoms):
        return None
    unit, number = found
    number += scan.words[number] == "." and number + 1 < len(scan.atoms)
    return (unit, number) if scan.atoms[number].is_number and _written(scan, unit, start, number) else None


def unit_after(scan: Scan, index: int, quantity: Quantity) -> tuple[Unit, int] | None:
    """The unit at the atom `index`, right behind the number `quantity` or behind a link ("20 de kilometri"), and the
    index behind it."""
    if not scan.continues(index):
        return None
    start = index + (scan.words[index] in scan.lexicon.rules.counted.links)
    if not scan.continues(start):
        return None
    lemmas = scan.lemmas if len(scan.words[start]) > SHORT else _no_lemmas
    for found in (
        scan.lexicon.exact.at(scan.words, start),
        scan.lexicon.names.by_lemma(scan.words, start, lemmas),
    ):
        if found and _suits(scan, found[0], start, found[1], quantity):
            unit, end = found
            return unit, end + _full_stop(scan, end)
    return None


def _no_lemmas(word: str) -> tuple[str, ...]:
    return ()


def adjective_after(scan: Scan, index: int) -> tuple[Whole, int] | None:
    """The unit or scale in an adjective that a hyphen joins to the number ("24-годинний"), and the index behind it."""
    if not scan.continues(index) or not scan.atoms[index].joined:
        return None
    found = scan.lexicon.whole(scan.words[index], joined=True)
    return (found[0], index + 1) if found else None


def ending_after(scan: Scan, index: int) -> int:
    """The index behind a case ending that a hyphen joins to digits ("6-ти"), `index` itself where there is none."""
    if scan.continues(index) and scan.atoms[index].joined and scan.atoms[index].is_word:
        word = scan.words[index]
        if len(word) <= CARDINAL_ENDING and word not in scan.lexicon.ordinals and word not in scan.lexicon.numbers:
            known = scan.lexicon.exact.at(scan.words, index) or word in scan.lexicon.scales
            return index if known else index + 1
    return index


def _suits(scan: Scan, unit: Unit, start: int, end: int, quantity: Quantity) -> bool:
    if not scan.unbroken(start - 1, end) or not _written(scan, unit, start, end):
        return False
    if unit.glued and not (scan.atoms[start].glued and scan.atoms[start - 1].is_number):
        return False
    if unit.factor != 1 and quantity.vague:
        return False
    return unit.most is None or quantity.high <= unit.most


def _written(scan: Scan, unit: Unit, start: int, end: int) -> bool:
    """False for a currency's code in small letters."""
    if not unit.upper:
        return True
    span = scan.span(start, end)
    letters = [c for c in scan.section.text[span.start : span.end] if c.isalpha()]
    return all(c.isupper() for c in letters)


def _full_stop(scan: Scan, index: int) -> int:
    """1 where the full stop of an abbreviation stands at `index`, and not at the end of a sentence, else 0."""
    inside = index + 1 < len(scan.atoms) and scan.words[index] == "." and scan.atoms[index].glued
    return int(inside and not scan.atoms[index + 1].opens and not scan.atoms[index + 1].capital)
