"""Drawing marks by date as SVG that needs no script, no network and no font of its own (Altair and vl-convert).

Nothing that an article says gets into a drawing: it holds numbers and days only, and the legend is part of the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

HOUR = 3_600_000  # milliseconds
DAY = 24 * HOUR

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
# A Vega expression: 2,600 and 20 m, not 20G.
NUMBERS = (
    "abs(datum.value) >= 1e12 ? format(datum.value / 1e12, '~r') + ' tn' : abs(datum.value) >= 1e9 ? "
    "format(datum.value / 1e9, '~r') + ' bn' : abs(datum.value) >= 1e6 ? format(datum.value / 1e6, '~r') + ' m' : "
    "format(datum.value, ',~r')"
)


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark: `moment` in milliseconds since 1970 (UTC), a range of values, the words beside it, and its slot."""

    moment: int
    low: float
    high: float
    label: str
    slot: int


def draw(dots: Sequence[Dot], width: int, height: int, *, logarithmic: bool, labels: bool) -> str:
    """An SVG element with a plot of `width` by `height` pixels, without ids and roles that would repeat in a page with
    several; the style sheet scales and colours it. The same dots give the same characters."""
    import altair as alt  # here and not above: it takes a second to import, and only a report with figures needs it
    import vl_convert

    values = [
        {"x": d.moment, "low": d.low, "high": d.high, "label": d.label if labels else "", "slot": str(d.slot)}
        for d in dots
    ]
    color = alt.Color("slot:N", legend=None, scale=_slot_scale([colour for colour, _ in SLOTS]))
    shape = alt.Shape("slot:N", legend=None, scale=_slot_scale([shape for _, shape in SLOTS]))
    base = alt.Chart(alt.Data(values=values)).encode(x=_days(dots, 3 if width < 400 else 7))
    low, high = _axis(dots, "low:Q", logarithmic), _axis(dots, "high:Q", logarithmic)
    layers = (
        base.mark_rule(strokeWidth=3).encode(y=low, y2="high:Q", color=color),
        base.mark_point(filled=True, size=90, opacity=1).encode(y=low, color=color, shape=shape),
        base.mark_point(filled=True, size=90, opacity=1).encode(y=high, color=color, shape=shape),
        base.mark_text(dx=8, align="left", fontSize=11).encode(y=high, text="label:N"),
    )
    made = alt.layer(*layers).properties(width=width, height=height).configure(aria=False, background="transparent")
    made = made.configure_view(stroke=None).configure_axis(labelFontSize=12, gridColor="#ddd", domainColor="#888")
    return _embedded(str(vl_convert.vegalite_to_svg(made.to_dict())))


def _slot_scale(looks: list[str]) -> Any:
    import altair as alt

    return alt.Scale(domain=[str(i) for i in range(len(SLOTS))], range=looks)


def _days(dots: Sequence[Dot], most: int) -> Any:
    """The axis of days, with at most about `most` ticks at noon."""
    import altair as alt

    first, last = (moment // DAY for moment in (min(d.moment for d in dots), max(d.moment for d in dots)))
    step = max(1, -(-(last - first) // (most - 1)))
    ticks = [d * DAY + DAY // 2 for d in range(first, last + step, step)]
    edge = max(14 * HOUR, (ticks[-1] - ticks[0]) // 30)
    axis = alt.Axis(
        title=None,
        grid=False,
        values=ticks,
        format="%b %Y" if step > 20 else "%-d %b",
        labelOverlap="greedy",
    )
    return alt.X("x:T", scale=alt.Scale(type="utc", domain=[ticks[0] - edge, ticks[-1] + edge]), axis=axis)


def _axis(dots: Sequence[Dot], values: str, logarithmic: bool) -> Any:
    """The axis of amounts; a linear one starts at zero where nothing is below it."""
    import altair as alt

    if not logarithmic:
        scale = alt.Scale(zero=min(d.low for d in dots) >= 0, nice=True)
        return alt.Y(values, scale=scale, axis=alt.Axis(title=None, labelExpr=NUMBERS, tickCount=4))
    low, high = min(d.low for d in dots), max(d.high for d in dots)
    powers = [10.0**p for p in range(-12, 19) if low / 10 <= 10.0**p <= high * 10]
    axis = alt.Axis(title=None, labelExpr=NUMBERS, values=powers)
    return alt.Y(values, scale=alt.Scale(type="log", nice=True), axis=axis)


def _embedded(svg: str) -> str:
    """The SVG as a part of the page, hidden from readers that have the words instead."""
    inner = svg[svg.index(">") + 1 :]
    box = re.search(r'viewBox="[^"]*"', svg)
    plain = re.sub(r' (?:role|aria-[a-z]+|class|pointer-events|font-family)="[^"]*"', "", inner)
    return f'<svg {box.group() if box else ""} aria-hidden="true" focusable="false">{plain}'
