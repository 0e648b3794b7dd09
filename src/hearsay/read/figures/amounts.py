"""Amounts: a number with its unit or counted noun, or a range of two."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from hearsay.model import FigureKind, Modifier
from hearsay.packs.figure_words import Unit
from hearsay.packs.figures import Alone
from hearsay.read.figures.atoms import Scan
from hearsay.read.figures.heads import Head, head_after
from hearsay.read.figures.numbers import Quantity, quantity_at
from hearsay.read.figures.units import adjective_after, ending_after, unit_after, unit_before

PERCENT = "percent"
DASHES = frozenset("–—-−")
OLDEST = 110  # years
CLOSEST = 10  # "two or three" are that close at most


@dataclass(frozen=True, slots=True)
class Amount:
    """The atoms [start, end) with what they say; `high` is infinite where it is open. `rules` are all that took part,
    `rule` the one that gave the unit or else the number; `named`: a unit or a counted noun is there; `noun`: the
    atoms of the counted noun, None where there is none."""

    start: int
    end: int
    low: float
    high: float
    quantity: Quantity
    kind: FigureKind = FigureKind.COUNT
    unit: str | None = None
    modifier: Modifier | None = None
    rules: tuple[str, ...] = ()
    rule: str = ""
    named: bool = False
    agrees: bool = True
    is_range: bool = False
    noun: tuple[int, int] | None = None
    confidence: float = 1.0

    def measured(self, unit: Unit, end: int) -> Amount:
        """This amount in `unit`."""
        low, high = self.low * unit.factor, self.high * unit.factor
        rules = (*self.rules, unit.rule)
        return replace(
            self, end=end, low=low, high=high, kind=unit.kind, unit=unit.name, rules=rules, rule=unit.rule, named=True
        )


def amount_at(scan: Scan, start: int) -> Amount | None:
    """The longest amount that starts at the atom `start`, with its unit or noun; None where none does."""
    found = _opened_range(scan, start)
    if found is None:
        first = _measured(scan, start)
        if first is None:
            return None
        found = _closed_range(scan, first) or first
    return _half_behind(scan, _aged(scan, _counting(scan, found)))


def _measured(scan: Scan, start: int) -> Amount | None:
    """A number with a unit of measure before or behind it, if there is one."""
    before = unit_before(scan, start)
    at = before[1] if before else start
    if at >= len(scan.atoms) or not scan.atoms[at].free:
        return None
    quantity = quantity_at(scan, at)
    if quantity is None:
        return None
    found = _with_unit(scan, quantity, start, before)
    if found is None and (plain := quantity_at(scan, at, fractions=False)):
        return _with_unit(scan, plain, start, before)
    return found


def _with_unit(scan: Scan, quantity: Quantity, start: int, before: tuple[Unit, int] | None) -> Amount | None:
    """`quantity` with the unit `before` it or the one behind; None for a fraction of nothing ("half a")."""
    amount = _plain(quantity, start)
    if before:
        return _one_sign(scan, amount.measured(before[0], quantity.end))
    if quantity.whole_unit:
        return amount.measured(quantity.whole_unit, quantity.end)
    if quantity.share:
        return replace(amount, kind=FigureKind.PERCENT, unit=PERCENT, named=True)
    if adjective := adjective_after(scan, quantity.end):
        whole, end = adjective
        if whole.unit:
            return amount.measured(whole.unit, end)
        times, rules = whole.value, (*amount.rules, whole.rule)
        scaled = replace(quantity, scaled=True, text=None)
        return replace(amount, end=end, low=amount.low * times, high=amount.high * times, quantity=scaled, rules=rules)
    return _unit_behind(scan, amount)


def _plain(quantity: Quantity, start: int) -> Amount:
    rule = quantity.rules[-1]
    return Amount(
        start, quantity.end, quantity.low, quantity.high, quantity, FigureKind.COUNT, None, quantity.modifier,
        quantity.rules, rule,
    )  # fmt: skip


def _one_sign(scan: Scan, amount: Amount) -> Amount:
    """With the word for the currency too, where it stands at both sides ("$5 million dollars")."""
    again = unit_after(scan, amount.end, amount.quantity)
    return replace(amount, end=again[1]) if again and again[0].name == amount.unit else amount


def _unit_behind(scan: Scan, amount: Amount) -> Amount | None:
    quantity = amount.quantity
    end = ending_after(scan, quantity.end) if quantity.text else quantity.end
    if found := unit_after(scan, end, quantity):
        return amount.measured(*found)
    if quantity.fraction and not quantity.scaled:
        return None
    return replace(amount, end=end)


def _opened_range(scan: Scan, start: int) -> Amount | None:
    """ "between 50 and 100 soldiers": a pair of words, each before a bound."""
    found = scan.lexicon.openers.at(scan.words, start)
    if found is None or not scan.continues(found[1]) or _is_change(scan, start):
        return None
    (second, rule), at = found
    low = _measured(scan, at)
    if low is None or not scan.continues(low.end):
        return None
    connector = _phrase(scan, second, low.end)
    high = _measured(scan, connector) if connector and scan.continues(connector) else None
    return _joined(scan, replace(low, start=start), high, rule) if high else None


def _phrase(scan: Scan, phrase: str, start: int) -> int | None:
    """The index behind `phrase`, which is one or several words, where it stands at `start`."""
    words = tuple(phrase.split())
    return start + len(words) if scan.words[start : start + len(words)] == words else None


def _closed_range(scan: Scan, first: Amount) -> Amount | None:
    """ "50–100", "ten-twelve thousand", "5 to 6", "two or three"."""
    at = first.end
    if not scan.continues(at) or first.quantity.share or not (scan.continues(at + 1) or scan.atoms[at].joined):
        return None
    if scan.atoms[at].joined:
        return _between(scan, first, at, _any_mark_rule(scan))
    if (rule := scan.lexicon.marks.get(scan.words[at])) is not None:
        return _between(scan, first, at + 1, rule)
    for words, is_close in ((scan.lexicon.infixes, False), (scan.lexicon.alternatives, True)):
        if (found := words.at(scan.words, at)) and (is_close or not _is_change(scan, first.start)):
            name, after = found
            if scan.continues(after):
                return _between(scan, first, after, name, is_close)
    return None


def _is_change(scan: Scan, start: int) -> bool:
    """True where the words before make two figures of what would be a range ("rose from 5 to 7")."""
    return bool(scan.lexicon.changes) and scan.governed(start, scan.lexicon.changes)


def _any_mark_rule(scan: Scan) -> str:
    return next(iter(scan.lexicon.marks.values()), scan.lexicon.rules.digits.id)


def _between(scan: Scan, first: Amount, at: int, rule: str, is_close: bool = False) -> Amount | None:
    second = _measured(scan, at)
    if second is None or (is_close and not _are_close(first, second)):
        return None
    return _joined(scan, first, second, rule)


def _are_close(first: Amount, second: Amount) -> bool:
    """True for alternatives of one amount ("two or three"), not for two amounts."""
    gap = second.quantity.low - first.quantity.low
    exact = not (first.named or first.quantity.scaled or first.quantity.vague or second.quantity.vague)
    return exact and 0 < gap <= max(CLOSEST, first.quantity.low)


def _joined(scan: Scan, low: Amount, high: Amount, rule: str) -> Amount | None:
    """One amount from the lower to the higher; a scale word or unit behind the second goes for both. None where they do
    not ascend, or are of two kinds."""
    if low.named and high.named and (low.kind, low.unit) != (high.kind, high.unit):
        return None
    quantity, bottom, factor = high.quantity, low.low, 1.0
    if quantity.scaled and not low.quantity.scaled and quantity.coefficient and low.low < quantity.coefficient:
        factor = quantity.low / quantity.coefficient
    if not low.named and quantity.low:
        factor *= high.low / quantity.low
    bottom *= factor
    if not bottom < high.high or high.high == math.inf or low.low != low.high:
        return None
    source = high if high.named or not low.named else low
    rules = (*low.rules, *high.rules, rule)
    return replace(
        source,
        start=low.start,
        end=high.end,
        low=bottom,
        high=high.high,
        quantity=replace(quantity, start=low.start, text=low.quantity.text and quantity.text),
        rules=rules,
        rule=source.rule if source.named else rule,
        is_range=True,
    )


def _counting(scan: Scan, amount: Amount) -> Amount:
    """With the noun that is counted, where no unit is there yet."""
    if amount.named:
        return amount
    anaphor = scan.lexicon.anaphors.at(scan.words, amount.end) if amount.end < len(scan.atoms) else None
    if anaphor and scan.unbroken(amount.end - 1, anaphor[1]):
        return replace(amount, end=anaphor[1], rules=(*amount.rules, anaphor[0]), rule=anaphor[0], named=True)
    head = head_after(scan, amount.end, amount.quantity)
    return _with_head(scan, amount, head) if head else amount


def _aged(scan: Scan, amount: Amount) -> Amount:
    """An age: a bare number between commas behind a name ("John Smith, 45, said"), where the pack knows of such."""
    start, end = amount.start, amount.end
    rule = next((r for r in scan.lexicon.rules.units if r.aged), None)
    if rule is None or amount.named or not amount.quantity.text or amount.high > OLDEST or start < 2:
        return amount
    between = scan.words[start - 1] == "," and end < len(scan.words) and scan.words[end] == ","
    if not between or not scan.unbroken(start - 2, end + 1) or not scan.atoms[start - 2].capital:
        return amount
    return amount.measured(Unit(rule.kind, rule.aged, rule.id), end)


def _with_head(scan: Scan, amount: Amount, head: Head) -> Amount:
    amount = replace(amount, modifier=amount.modifier or head.modifier, rules=(*amount.rules, *head.rules))
    if head.measure:
        return amount.measured(head.measure, head.end)
    counted = scan.lexicon.rules.counted.id
    return replace(
        amount,
        end=head.end,
        unit=head.unit,
        rules=(*amount.rules, counted),
        rule=counted,
        named=True,
        noun=(amount.end, head.end),
        agrees=head.agrees,
    )


def _half_behind(scan: Scan, amount: Amount) -> Amount:
    """With the half that stands behind the unit ("doi ani și jumătate")."""
    found = scan.lexicon.halves.at(scan.words, amount.end) if amount.named and amount.end < len(scan.atoms) else None
    if found is None or not scan.unbroken(amount.end - 1, found[1]) or amount.quantity.scaled:
        return amount
    rules = (*amount.rules, found[0])
    return replace(amount, end=found[1], low=amount.low + 0.5, high=amount.high + 0.5, rules=rules)


def is_lone(amount: Amount) -> bool:
    """True for a word that counts nothing by itself: "one", an article, "several"."""
    quantity = amount.quantity
    if quantity.alone is Alone.MEASURED:
        return amount.kind is FigureKind.COUNT and amount.modifier is None
    return not amount.named and quantity.vague
