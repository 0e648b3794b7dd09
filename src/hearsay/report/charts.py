"""Charts of figures: ranges by as-of date, coloured and shaped by origin."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from math import isfinite

from hearsay.model import Modifier
from hearsay.report.drawing import HOUR, OTHERS, SLOTS, Dot, draw
from hearsay.report.figures import NO_UNIT, NOBODY, FigureRow, Unit
from hearsay.report.wording import counted, day, number

MOST_CHARTS = 6
WIDE, NARROW = (640, 220), (290, 200)  # of the plot in pixels, for a screen and for a telephone
LABELS_WIDE, LABELS_NARROW = 24, 5  # marks up to which each has its number beside it
LOG_FROM = 40  # a chart whose largest value is that many times its smallest has a logarithmic scale
SIGNS = {
    Modifier.ABOUT: "~",
    Modifier.AT_LEAST: "≥",
    Modifier.AT_MOST: "≤",
    Modifier.MORE_THAN: ">",
    Modifier.LESS_THAN: "<",
    Modifier.ANOTHER: "+",
}

Place = tuple[date, float, float, str]  # a figure in a chart: as-of date, low, high, sign


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the legend."""

    name: str
    colour: str
    shape: str


@dataclass(frozen=True, slots=True)
class Chart:
    """`wide` and `narrow` are SVG elements of the same chart; `alt` says in words what it shows."""

    wide: str
    narrow: str
    alt: str
    keys: tuple[Key, ...]
    logarithmic: bool


def ranked(units: Sequence[Unit]) -> tuple[str, ...]:
    """The origins of all charts, those with most figures first."""
    count = Counter(r.origin for u in units for r in u.rows if r.statement is not None and r.origin != NOBODY)
    return tuple(sorted(count, key=lambda name: (-count[name], name)))


def slots(unit: Unit, origins: Sequence[str]) -> dict[str, int]:
    """Which slot each origin of a chart has; `origins` are those of all charts as `ranked` gives them. The first
    ones look the same in every chart, further ones have what is free, what is left over shares the last slot."""
    here = {r.origin for r in unit.rows if _drawn(r)}
    found: dict[str, int] = {}
    for place, name in enumerate(origins):
        if name in here:
            free = [s for s in range(OTHERS) if s not in found.values()]
            found[name] = place if place in free else free[0] if free else OTHERS
    return found


def chartable(unit: Unit) -> bool:
    """True where at least two figures differ, have a date and a common unit, and somebody gives one of them."""
    values = {_place(r)[1:3] for r in unit.rows if _drawn(r)}
    return unit.name != NO_UNIT and len(values) >= 2 and unit.origins > 0


def chart(unit: Unit, origins: Sequence[str]) -> Chart:
    """The chart of one unit (see `chartable`), one mark for each origin, day and amount; `origins` as in `slots`."""
    slot = slots(unit, origins)
    rows = [r for r in unit.rows if _drawn(r)]
    dots = _dots({(_place(r), slot.get(r.origin, OTHERS)) for r in rows})
    values = [v for r in rows for v in (r.figure.low, r.figure.high) if v is not None]
    logarithmic = min(values) > 0 and max(values) / min(values) >= LOG_FROM
    named = {slot.get(r.origin, OTHERS): r.origin for r in rows}
    keys = tuple(Key("others, or nobody named" if i == OTHERS else named[i], *SLOTS[i]) for i in sorted(named))
    return Chart(
        wide=draw(dots, *WIDE, logarithmic=logarithmic, labels=len(dots) <= LABELS_WIDE),
        narrow=draw(dots, *NARROW, logarithmic=logarithmic, labels=len(dots) <= LABELS_NARROW),
        alt=_alt(unit, rows, values),
        keys=keys,
        logarithmic=logarithmic,
    )


def _drawn(row: FigureRow) -> bool:
    values = [v for v in (row.figure.low, row.figure.high) if v is not None]
    return row.as_of is not None and bool(values) and all(isfinite(v) for v in values)


def _place(row: FigureRow) -> Place:
    low, high = row.figure.low, row.figure.high
    first, last = (low if low is not None else high), (high if high is not None else low)
    return (row.as_of or date.min, first or 0.0, last or 0.0, _sign(row))


def _sign(row: FigureRow) -> str:
    """The sign of a figure that is no plain number."""
    if row.figure.modifier:
        return SIGNS[row.figure.modifier]
    return "≥" if row.figure.high is None else "≤" if row.figure.low is None else ""


def _dots(places: set[tuple[Place, int]]) -> list[Dot]:
    """The marks; origins that share a day stand side by side around its noon, so that none hides another."""
    sharing: dict[date, set[int]] = defaultdict(set)
    for (as_of, *_), slot in places:
        sharing[as_of].add(slot)
    noons = {d: int(datetime(d.year, d.month, d.day, 12, tzinfo=UTC).timestamp()) * 1000 for d in sharing}
    apart = max(3 * HOUR, (max(noons.values()) - min(noons.values())) // 60)
    last = {(as_of, _short(low, high)): slot for (as_of, low, high, _), slot in sorted(places, key=lambda p: p[1])}
    dots: list[Dot] = []
    for (as_of, low, high, sign), slot in sorted(places):
        beside = sorted(sharing[as_of])
        moment = noons[as_of] + int((beside.index(slot) - (len(beside) - 1) / 2) * apart)
        words = _short(low, high)  # of several alike on one day only the rightmost has them beside it
        dots.append(Dot(moment, low, high, sign + words if last[as_of, words] == slot else "", slot))
    return dots


def _short(low: float, high: float) -> str:
    words = number(low) if low == high else f"{number(low)}–{number(high)}"
    return words.replace(" million", " m").replace(" billion", " bn").replace(" trillion", " tn")


def _alt(unit: Unit, rows: list[FigureRow], values: list[float]) -> str:
    days = sorted(r.as_of for r in rows if r.as_of)
    when = f"on {day(days[0])}" if days[0] == days[-1] else f"from {day(days[0])} to {day(days[-1])}"
    return (
        f"Chart of {counted(len(rows), 'figure')} in the unit {unit.name}, {when}, between {number(min(values))} and "
        f"{number(max(values))}. The table below it has every one."
    )
