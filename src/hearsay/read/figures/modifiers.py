"""What qualifies an amount: "about", "more than", "up to", "another", before, inside or behind it."""

from __future__ import annotations

import math
from dataclasses import replace

from hearsay.model import FigureKind, Modifier
from hearsay.packs.figures import ModifierWords
from hearsay.read.figures.amounts import Amount
from hearsay.read.figures.atoms import Scan

MINUS = frozenset("-−–")
WEAK = (None, Modifier.ANOTHER)


def modified(scan: Scan, amount: Amount, floor: int) -> Amount:
    """`amount` with the modifiers beside it in its span and bounds; nothing before the atom `floor` is looked at."""
    amount = _behind(scan, _before(scan, _signed(scan, amount, floor), floor))
    return _bounded(amount)


def _before(scan: Scan, amount: Amount, floor: int) -> Amount:
    """With the phrases in front, nearest first; one adposition may stand between."""
    while amount.start > floor and scan.continues(amount.start):
        found = _phrase_before(scan, amount, amount.start, floor)
        if found is None and _is_skipped(scan, scan.words[amount.start - 1]):
            found = _phrase_before(scan, amount, amount.start - 1, floor)
            if found and found[0].not_after:
                found = None
        if found is None:
            return amount
        rule, start = found
        stronger = rule.modifier if amount.modifier in WEAK and rule.modifier else amount.modifier
        amount = replace(amount, start=start, modifier=stronger, rules=(*amount.rules, rule.id))
    return amount


def _is_skipped(scan: Scan, word: str) -> bool:
    """True for an adposition that may stand between a modifier and the number, which a link ("a low of 5") may not."""
    return word in scan.pack.settings.classes.adpositions and word not in scan.lexicon.rules.counted.links


def _phrase_before(scan: Scan, amount: Amount, end: int, floor: int) -> tuple[ModifierWords, int] | None:
    found = scan.lexicon.before.before(scan.words, end)
    if found is None or found[1] < floor or not scan.unbroken(found[1], end + 1):
        return None
    rule, start = found
    if rule.not_after or rule.not_after_counts:
        if start == floor and floor > 0:  # "from 5 to 7" is no "up to 7"
            return None
        lemmas = {*rule.not_after, *(rule.not_after_counts if amount.kind is FigureKind.COUNT else ())}
        if scan.governed(start, lemmas):
            return None
    return found


def _signed(scan: Scan, amount: Amount, floor: int) -> Amount:
    """With a sign right before a digit ("~50", ">5"), or a minus that makes a degree negative."""
    at = amount.start - 1
    if at < floor or not scan.continues(amount.start) or not scan.atoms[at].free:
        return amount
    word, glued = scan.words[at], scan.atoms[amount.start].glued
    sign = word in MINUS and glued and not scan.atoms[at].glued
    if (sign or word in scan.lexicon.rules.digits.minus) and "degree" in (amount.unit or ""):
        low, high = sorted((-amount.low, -amount.high))
        return replace(amount, start=at, low=low, high=high)
    rule = scan.lexicon.signs.get(word) if glued else None
    return replace(amount, start=at, modifier=rule.modifier, rules=(*amount.rules, rule.id)) if rule else amount


def _behind(scan: Scan, amount: Amount) -> Amount:
    if amount.end >= len(scan.atoms):
        return amount
    found = scan.lexicon.after.at(scan.words, amount.end)
    if found is None or not scan.unbroken(amount.end - 1, found[1]):
        return amount
    rule, end = found
    modifier = rule.modifier if amount.modifier in WEAK and rule.modifier else amount.modifier
    return replace(amount, end=end, modifier=modifier, rules=(*amount.rules, rule.id))


def _bounded(amount: Amount) -> Amount:
    """The bounds that the modifier leaves: "more than 5" is open upward."""
    if amount.modifier in (Modifier.MORE_THAN, Modifier.AT_LEAST):
        return replace(amount, high=math.inf)
    if amount.modifier in (Modifier.LESS_THAN, Modifier.AT_MOST):
        return replace(amount, low=-math.inf)
    return amount
