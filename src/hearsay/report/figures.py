"""Figures side by side: grouped by unit, each with its as-of date, its origin and its chain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hearsay.model import Certainty, Figure, FigureKind, Reading, Span, Statement, Time
from hearsay.report.excerpts import Piece, around
from hearsay.report.order import Numbered
from hearsay.report.statements import Link, chain, unit
from hearsay.report.wording import MARKS, amount

LONGEST = timedelta(days=31)  # a longer period ("in 2019") does not date a figure
OWN_VOICE = "the article's own voice"
NOBODY = "nobody named"
NO_UNIT = "no unit named"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure of one article. `as_of` is the day that its sentence gives (`dated` True) or the day of publication;
    `origin` is who is reported to give it; `statement` the number of that statement."""

    as_of: date | None
    dated: bool
    figure: Figure
    amount: str
    origin: str
    chain: tuple[Link, ...]
    certainty: Certainty | None
    mark: str
    outlet: str
    language: str
    anchor: str
    statement: int | None
    words: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """All figures of one unit, by date."""

    name: str
    kind: FigureKind
    rows: tuple[FigureRow, ...]

    @property
    def origins(self) -> int:
        """How many different origins give figures of this unit."""
        return len({r.origin for r in self.rows} - {OWN_VOICE, NOBODY})


def units(articles: Sequence[Numbered]) -> tuple[Unit, ...]:
    """The figures of all articles by unit: first the units that most origins speak of, durations and figures without a
    unit last."""
    found: dict[tuple[str, FigureKind], list[FigureRow]] = defaultdict(list)
    for numbered in articles:
        for row in _rows(numbered):
            name = "percent" if row.figure.kind is FigureKind.PERCENT else unit(row.figure)
            found[(name or NO_UNIT, row.figure.kind)].append(row)
    made = [Unit(name, kind, tuple(sorted(rows, key=_by_date))) for (name, kind), rows in found.items()]
    return tuple(sorted(made, key=_by_weight))


def _by_date(row: FigureRow) -> tuple[date, str, int]:
    return (row.as_of or date.max, row.anchor.rjust(8), row.figure.span.start)


def _by_weight(one: Unit) -> tuple[bool, int, int, str, str]:
    last = one.kind is FigureKind.DURATION or one.name == NO_UNIT
    return (last, -one.origins, -len(one.rows), one.name, one.kind.value)


def _rows(numbered: Numbered) -> Iterator[FigureRow]:
    reading = numbered.reading
    for figure in reading.figures:
        number, statement = _statement(numbered, figure.span)
        as_of, dated = _as_of(reading, figure.span)
        yield FigureRow(
            as_of=as_of,
            dated=dated,
            figure=figure,
            amount=amount(figure),
            origin=(statement.origin or NOBODY) if statement else OWN_VOICE,
            chain=chain(statement, reading.article.outlet) if statement else (),
            certainty=statement.certainty if statement else None,
            mark=MARKS[statement.certainty] if statement else "",
            outlet=numbered.outlet,
            language=reading.language,
            anchor=numbered.anchor,
            statement=number,
            words=around(reading, figure.span),
        )


def _statement(numbered: Numbered, span: Span) -> tuple[int | None, Statement | None]:
    """The shortest statement whose content holds `span`, with its number."""
    holding = [(len(s.content), n, s) for n, s in numbered.statements() if s.content.contains(span)]
    if not holding:
        return None, None
    _, number, statement = min(holding, key=lambda found: found[:2])
    return number, statement


def _as_of(reading: Reading, span: Span) -> tuple[date | None, bool]:
    """The day of the time expression nearest to `span` in its sentence (the last day of a period of up to a month, none
    that lies after publication), else the day of publication."""
    published = reading.article.published
    sentence = next((s for s in reading.sentences if s.contains(span)), None)
    near = [t for t in reading.times if sentence and sentence.contains(t.span) and _dates(t, published)]
    if not near:
        return published, False
    nearest = min(near, key=lambda t: (max(t.span.start - span.end, span.start - t.span.end), t.span.start))
    return (nearest.end - timedelta(days=1) if nearest.end else None), True


def _dates(time: Time, published: date | None) -> bool:
    if time.start is None or time.end is None or not time.start < time.end <= time.start + LONGEST:
        return False
    return published is None or time.end - timedelta(days=1) <= published
