"""The timeline: when the articles were published, and the days and periods that they speak of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hearsay.report.excerpts import Piece, around
from hearsay.report.order import Numbered
from hearsay.report.wording import period

REACH = 160  # characters of the sentence on each side of the words that give a time

Interval = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence that speaks of a time; `statement` is the number of the statement it stands in, if any."""

    outlet: str
    language: str
    anchor: str
    words: tuple[Piece, ...]
    statement: int | None


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or a period: what was published then, and what the articles say of it."""

    label: str
    iso: str
    published: tuple[Numbered, ...]
    dated: tuple[Dated, ...]


def timeline(articles: Sequence[Numbered]) -> tuple[Moment, ...]:
    """Every day of publication and every time that could be resolved, in the order of the calendar."""
    published: dict[Interval, list[Numbered]] = defaultdict(list)
    dated: dict[Interval, list[Dated]] = defaultdict(list)
    for numbered in articles:
        if when := numbered.article.published:
            published[_day(when)].append(numbered)
        for interval, words in _dated(numbered):
            dated[interval].append(words)
    return tuple(
        Moment(period(*i), (i[0] or i[1] or date.min).isoformat(), tuple(published[i]), tuple(dated[i]))
        for i in sorted(published.keys() | dated.keys(), key=_place)
    )


def undated(articles: Sequence[Numbered]) -> tuple[Numbered, ...]:
    """The articles without a day of publication."""
    return tuple(a for a in articles if a.article.published is None)


def _day(when: date) -> Interval:
    return (when, when + timedelta(days=1) if when < date.max else None)


def _dated(numbered: Numbered) -> Iterator[tuple[Interval, Dated]]:
    reading = numbered.reading
    for time in reading.times:
        if time.start is None and time.end is None:
            continue
        number = next((n for n, s in numbered.statements() if s.content.contains(time.span)), None)
        words = around(reading, time.span, REACH)
        yield (time.start, time.end), Dated(numbered.outlet, reading.language, numbered.anchor, words, number)


def _place(interval: Interval) -> tuple[date, date]:
    start, end = interval
    return (start or end or date.min, end or date.max)
