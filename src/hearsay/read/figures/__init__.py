"""Amounts: numbers with their unit, modifier and range."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hearsay.model import Figure, FigureKind, Mention, Span, Time
from hearsay.packs.times import Means
from hearsay.read.figures.amounts import Amount, amount_at
from hearsay.read.figures.atoms import Scan, scan
from hearsay.read.figures.counted import counted_as, place_of
from hearsay.read.figures.guards import goes_on, refusal
from hearsay.read.figures.modifiers import modified
from hearsay.read.section import Section
from hearsay.read.times.direction import Looks

__all__ = ["Found", "read_figures", "survey"]

ELLIPSIS = 0.7  # confidence of a unit that a bare number takes over from the figure before in its sentence
STRETCHES = frozenset({Means.LAST, Means.NEXT})
PERSONS_BACK = 60  # atoms back in which "of them" looks for what was counted


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at an amount or at what only looks like one: the figure, or None; `span` in the section's text; the
    ids of all `rules` that took part, and last the name of what refused it."""

    span: Span
    figure: Figure | None
    rules: tuple[str, ...]


def read_figures(section: Section, times: Sequence[Time], mentions: Sequence[Mention] = ()) -> tuple[Figure, ...]:
    """The amounts of `section`, in order, none overlapping another or one of `times`; spans count in `section.text`.

    The length of a stretch of time that is counted ("the last | two weeks") is an amount inside that time. `mentions`
    tell whose the counted things are.
    """
    return tuple(found.figure for found in survey(section, times, mentions) if found.figure)


def survey(section: Section, times: Sequence[Time], mentions: Sequence[Mention] = ()) -> tuple[Found, ...]:
    """As `read_figures`, with what was refused and why."""
    scanned = scan(section, (t.span for t in times if not _is_stretch(section, t)))
    items = list(_items(scanned))
    amounts = _shared(scanned, [item for item in items if not isinstance(item, Found)])
    looks = Looks(section)
    made = [_figure(scanned, a, mentions, looks) for a in amounts]
    found = [Found(f.span, f, a.rules) for f, a in zip(made, amounts, strict=True)]
    return tuple(sorted([*found, *(i for i in items if isinstance(i, Found))], key=lambda f: f.span))


def _is_stretch(section: Section, time: Time) -> bool:
    """True for a time that is told by its length, which is an amount."""
    return section.pack.times.means.get(time.rule.partition("/")[2]) in STRETCHES


def _items(scanned: Scan) -> Iterator[Amount | Found]:
    """The amounts in order, and what was refused."""
    at = floor = 0
    labels = {guard.id for guard in scanned.lexicon.rules.guards if guard.before or guard.lemmas}
    labelled: Found | None = None
    while at < len(scanned.atoms):
        amount = amount_at(scanned, at) if _can_start(scanned, at) else None
        if amount is None:
            at += 1
            continue
        amount = modified(scanned, amount, floor)
        reason = refusal(scanned, amount)
        if reason is None and labelled is not None and goes_on(scanned, labelled.span, amount):
            reason = labelled.rules[-1]
        if reason:
            end = max(amount.quantity.end, at + 1)
            refused = Found(scanned.span(at, end), None, (*amount.rules, reason))
            labelled = refused if reason in labels else None
            yield refused
        else:
            yield amount
            end = floor = amount.end
        at = end


def _can_start(scanned: Scan, at: int) -> bool:
    atom = scanned.atoms[at]
    return atom.free and scanned.lexicon.starts(atom.word)


def _shared(scanned: Scan, amounts: list[Amount]) -> list[Amount]:
    """With the units that amounts share with a neighbour."""
    for i in range(len(amounts) - 2, -1, -1):
        amounts[i], amounts[i + 1] = _pair(scanned, amounts[i], amounts[i + 1])
    names = {r.id for r in scanned.lexicon.rules.anaphors}
    for i in range(1, len(amounts)):
        amount, before = amounts[i], amounts[i - 1]
        if before.kind is not FigureKind.COUNT or amount.kind is not FigureKind.COUNT or before.unit is None:
            continue
        if amount.rule in names and amount.start - before.end < PERSONS_BACK:
            amounts[i] = replace(amount, unit=before.unit)
        elif not amount.named and scanned.unbroken(before.end - 1, amount.start + 1):
            amounts[i] = replace(amount, unit=before.unit, confidence=ELLIPSIS)
    return amounts


def _pair(scanned: Scan, first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """ "150 of the 400 flights" are flights both times; "from 80 to 50%" are percent."""
    word = scanned.words[first.end] if first.end < second.start else ""
    between = scanned.words[first.end + 1 : second.start]
    if len(between) > 1 or not set(between) <= set(scanned.pack.settings.classes.determiners):
        return first, second
    if first.named and second.named:
        return first, second
    if (rule := scanned.lexicon.closers.get(word)) and not first.named and second.kind is not FigureKind.COUNT:
        factor = second.low / second.quantity.low if second.quantity.low and second.low > 0 else 1
        shared = replace(first, low=first.low * factor, high=first.high * factor, kind=second.kind, unit=second.unit)
        return replace(shared, named=True, rules=(*first.rules, rule)), second
    rule = scanned.lexicon.parts.get(word)
    if rule is None or FigureKind.PERCENT in (first.kind, second.kind):
        return first, second
    if second.named:
        return replace(first, kind=second.kind, unit=second.unit, named=True, rules=(*first.rules, rule)), second
    if first.kind is FigureKind.COUNT:
        return first, replace(second, unit=first.unit, rules=(*second.rules, rule))
    return first, second


def _figure(scanned: Scan, amount: Amount, mentions: Sequence[Mention], looks: Looks) -> Figure:
    open_high = amount.high
    if amount.quantity.plural and not amount.named and open_high < math.inf and amount.modifier is None:
        open_high = math.inf  # "dozens were wounded": of nothing that bounds it
    span = scanned.span(amount.start, amount.end)
    figure = Figure(
        span=span,
        low=_bound(amount.low),
        high=_bound(open_high),
        kind=amount.kind,
        unit=amount.unit if amount.named else amount.unit or amount.quantity.bare,
        modifier=amount.modifier,
        rule=f"{scanned.pack.code}/{amount.rule}",
        place=place_of(scanned, amount.start, amount.end, mentions),
        confidence=amount.confidence,
        tense=looks.tense(span),
    )
    return replace(figure, of=counted_as(scanned, figure, *amount.noun, mentions)) if amount.noun else figure


def _bound(value: float) -> float | None:
    """None for an open end; free of what binary fractions add ("1.1 million")."""
    return None if math.isinf(value) else round(value, 6)
