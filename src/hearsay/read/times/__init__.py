"""Times: expressions that place something on the calendar."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import partial

from hearsay.model import Span, Time
from hearsay.packs.times import Means
from hearsay.read.section import Section
from hearsay.read.times.calendar import Interval
from hearsay.read.times.direction import Looks
from hearsay.read.times.meaning import Moment, resolve
from hearsay.read.times.scan import Match, Scan

WITHOUT_A_DAY = frozenset({Means.NOW, Means.VAGUE, Means.LAST, Means.NEXT})  # nothing later can be counted from these


def read_times(section: Section) -> tuple[Time, ...]:
    """The times of `section`, in order, none overlapping another, resolved against `section.published`; spans count in
    `section.text`. Where a bound that the text implies cannot be resolved it is None, and `reason` says why."""
    return tuple(_Reader(section).times())


class _Reader:
    """Reads one section; keeps the last time that others can be counted from, and the paragraph that it stands in."""

    def __init__(self, section: Section) -> None:
        self._section, self._scan, self._looks = section, Scan(section), Looks(section)
        self._starts = [p.start for p in section.paragraphs]
        self._previous: Interval | None = None
        self._there = 0

    def times(self) -> Iterator[Time]:
        for match, found in self._scan.matches(self._resolved):
            span = self._scan.span(match)
            yield _time(self._section, match, span, found)
            if found.start and match.rule.means not in WITHOUT_A_DAY:
                self._previous, self._there = found, bisect_right(self._starts, span.start)

    def _resolved(self, match: Match) -> Interval | None:
        span = self._scan.span(match)
        if bisect_right(self._starts, span.start) - self._there > 1:
            self._previous = None
        return resolve(match, Moment(self._section.published, self._previous, partial(self._looks.around, span)))


def _time(section: Section, match: Match, span: Span, found: Interval) -> Time:
    return Time(span, found.start, found.end, f"{section.pack.code}/{match.rule.id}", found.reason)
