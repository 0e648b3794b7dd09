"""Charts of figures: ranges by as-of date, coloured and shaped by origin, as SVG that needs no script and no network.

Nothing that an article says gets into a chart: it holds numbers and days only, and the legend is part of the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from hearsay.model import Modifier
from hearsay.report.figures import FigureRow, Unit
from hearsay.report.wording import counted, day, number

# Colours on a light page (the style sheet changes them on a dark one) and shapes in a box from -1 to 1: the pair tells
# an origin, so that nobody has to tell colours apart.
SLOTS: tuple[tuple[str, str], ...] = (
    ("#1f5fa8", "M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z"),
    ("#b3470e", "M-.9,-.9H.9V.9H-.9Z"),
    ("#2b7a3d", "M0,-1.1L1,.8L-1,.8Z"),
    ("#8a3a9c", "M0,-1.2L1,0L0,1.2L-1,0Z"),
    ("#0f7482", "M-.35,-1H.35V-.35H1V.35H.35V1H-.35V.35H-1V-.35H-.35Z"),
    ("#a3123a", "M0,1.1L1,-.8L-1,-.8Z"),
    ("#7a5c00", "M-1,-.5H1V.5H-1Z"),
    ("#5f6b76", "M-.5,-1H.5V1H-.5Z"),
)
OTHERS = len(SLOTS) - 1  # the slot of all further origins, and of figures that nobody is named for
MOST_CHARTS = 6
WIDTHS = (("wide", 640, 220), ("narrow", 290, 200))  # of the plot in pixels, for a screen and for a telephone
LOG_FROM = 40  # a chart whose largest value is that many times its smallest has a logarithmic scale
HOUR = 3_600_000  # milliseconds
MOST_LABELS = {"wide": 24, "narrow": 5}  # marks up to which each has its number beside it
SIGNS = {
    Modifier.ABOUT: "~",
    Modifier.AT_LEAST: "≥",
    Modifier.AT_MOST: "≤",
    Modifier.MORE_THAN: ">",
    Modifier.LESS_THAN: "<",
    Modifier.ANOTHER: "+",
}


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the legend."""

    name: str
    colour: str
    shape: str
    slot: int


@dataclass(frozen=True, slots=True)
class Chart:
    """`wide` and `narrow` are SVG elements of the same chart; `alt` says in words what it shows."""

    wide: str
    narrow: str
    alt: str
    keys: tuple[Key, ...]
    logarithmic: bool


def slots(units: Sequence[Unit]) -> dict[str, int]:
    """Which slot each origin has, in all charts alike: those with most figures have their own."""
    count = Counter(r.origin for u in units for r in u.rows if r.statement is not None)
    ranked = sorted(count, key=lambda name: (-count[name], name))
    return {name: min(place, OTHERS) for place, name in enumerate(ranked)}


def chartable(unit: Unit) -> bool:
    """True where at least two figures have a date, a value and a common unit."""
    return unit.name != "no unit named" and len({_place(r) for r in unit.rows if _drawn(r)}) >= 2


def chart(unit: Unit, slot: Mapping[str, int]) -> Chart:
    """The chart of one unit (see `chartable`), one mark for each origin, day and amount."""
    rows = [r for r in unit.rows if _drawn(r)]
    dots = [_dot(*place) for place in sorted({(*_place(r), slot.get(r.origin, OTHERS)) for r in rows})]
    values = [v for r in rows for v in (r.figure.low, r.figure.high) if v is not None]
    logarithmic = min(values) > 0 and max(values) / min(values) >= LOG_FROM
    named = {slot.get(r.origin, OTHERS): r.origin for r in reversed(rows)}
    keys = tuple(Key("others, or nobody named" if i == OTHERS else named[i], *SLOTS[i], i) for i in sorted(named))
    drawn = {
        name: _svg(
            dots if len(dots) <= MOST_LABELS[name] else [d | {"label": ""} for d in dots], width, height, logarithmic
        )
        for name, width, height in WIDTHS
    }
    return Chart(drawn["wide"], drawn["narrow"], _alt(unit, rows, values), keys, logarithmic)


def _drawn(row: FigureRow) -> bool:
    return row.as_of is not None and not (row.figure.low is None and row.figure.high is None)


def _place(row: FigureRow) -> tuple[date, float, float, str]:
    low, high = row.figure.low, row.figure.high
    first, last = (low if low is not None else high), (high if high is not None else low)
    return (row.as_of or date.min, first or 0.0, last or 0.0, _sign(row))


def _sign(row: FigureRow) -> str:
    """The sign of a figure that is no plain number."""
    if row.figure.modifier:
        return SIGNS[row.figure.modifier]
    return "≥" if row.figure.high is None else "≤" if row.figure.low is None else ""


def _dot(as_of: date, low: float, high: float, sign: str, slot: int) -> dict[str, Any]:
    """A mark of the chart; origins stand side by side within a day, so that none hides another."""
    noon = datetime(as_of.year, as_of.month, as_of.day, 12, tzinfo=UTC)
    aside = (slot - OTHERS / 2) * 2.4 * HOUR
    value = number(low) if low == high else f"{number(low)}–{number(high)}"
    return {
        "x": int(noon.timestamp() * 1000 + aside),
        "low": low,
        "high": high,
        "label": sign + value.replace(" million", " m").replace(" billion", " bn"),
        "slot": str(slot),
    }


def _svg(dots: list[dict[str, Any]], width: int, height: int, logarithmic: bool) -> str:
    """The SVG element, without the ids and roles that would repeat in a page with several."""
    import altair as alt  # here and not above: it takes a second to import, and only a report with figures needs it
    import vl_convert

    days = _ticks([d["x"] for d in dots], 3 if width < 400 else 7)
    low, high = min(d["low"] for d in dots), max(d["high"] for d in dots)
    scale = alt.Scale(type="log", nice=True) if logarithmic else alt.Scale(zero=low >= 0, nice=True)
    axis = alt.Axis(
        title=None, labelExpr=NUMBERS, **({"values": _decades(low, high)} if logarithmic else {"tickCount": 4})
    )
    edges = [days[0] - 14 * HOUR, days[-1] + 14 * HOUR]
    base = alt.Chart(alt.Data(values=dots)).encode(
        x=alt.X("x:T", scale=alt.Scale(type="utc", domain=edges), axis=_day_axis(days)),
        color=alt.Color("slot:N", legend=None, scale=_scale([colour for colour, _ in SLOTS])),
    )
    y = alt.Y("low:Q", scale=scale, axis=axis)
    shape = alt.Shape("slot:N", legend=None, scale=_scale([shape for _, shape in SLOTS]))
    layers = (
        base.mark_rule(strokeWidth=3).encode(y=y, y2="high:Q"),
        base.mark_point(filled=True, size=90, opacity=1).encode(y=y, shape=shape),
        base.mark_point(filled=True, size=90, opacity=1).encode(y=alt.Y("high:Q", scale=scale, axis=axis), shape=shape),
        base.mark_text(dx=8, align="left", fontSize=11).encode(
            y=alt.Y("high:Q", scale=scale, axis=axis), text="label:N"
        ),
    )
    made = alt.layer(*layers).properties(width=width, height=height).configure(aria=False, background="transparent")
    made = made.configure_view(stroke=None).configure_axis(labelFontSize=12, gridColor="#ddd", domainColor="#888")
    return _embedded(str(vl_convert.vegalite_to_svg(made.to_dict())))


# A Vega expression: 2,600 and 20 m, not 20G.
NUMBERS = (
    "abs(datum.value) >= 1e12 ? format(datum.value / 1e12, '~r') + ' tn' : abs(datum.value) >= 1e9 ? "
    "format(datum.value / 1e9, '~r') + ' bn' : abs(datum.value) >= 1e6 ? format(datum.value / 1e6, '~r') + ' m' : "
    "format(datum.value, ',~r')"
)


def _scale(range_: list[str]) -> Any:
    import altair as alt

    return alt.Scale(domain=[str(i) for i in range(len(SLOTS))], range=range_)


def _day_axis(days: list[int]) -> Any:
    import altair as alt

    apart = (days[-1] - days[0]) / HOUR / 24 > 330
    return alt.Axis(title=None, grid=False, values=days, format="%b %Y" if apart else "%-d %b", labelOverlap="greedy")


def _ticks(moments: list[int], most: int) -> list[int]:
    """Noon of days from the first to the last of `moments`, at most about `most` of them and evenly spaced."""
    first, last = (m // (24 * HOUR) for m in (min(moments), max(moments)))
    step = max(1, -(-(last - first) // (most - 1)))
    return [(d * 24 + 12) * HOUR for d in range(first, last + step, step)]


def _decades(low: float, high: float) -> list[float]:
    """Round values for a logarithmic axis."""
    powers = [10.0**p for p in range(-12, 19)]
    return [p for p in powers if low / 10 <= p <= high * 10]


def _embedded(svg: str) -> str:
    """The SVG as a part of the page: scaled by the style sheet, hidden from readers that have the words instead."""
    inner = svg[svg.index(">") + 1 :]
    box = re.search(r'viewBox="[^"]*"', svg)
    plain = re.sub(r' (?:role|aria-[a-z]+|class|pointer-events|font-family)="[^"]*"', "", inner)
    return f'<svg {box.group() if box else ""} aria-hidden="true" focusable="false">{plain}'


def _alt(unit: Unit, rows: list[FigureRow], values: list[float]) -> str:
    days = sorted(r.as_of for r in rows if r.as_of)
    when = f"on {day(days[0])}" if days[0] == days[-1] else f"from {day(days[0])} to {day(days[-1])}"
    return (
        f"Chart of {counted(len(rows), 'figure')} in the unit {unit.name}, {when}, between {number(min(values))} and "
        f"{number(max(values))}. The table below it has every one."
    )
