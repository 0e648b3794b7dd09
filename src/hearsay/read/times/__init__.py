"""Times: expressions that place something on the calendar."""

from __future__ import annotations

from bisect import bisect_right
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
    scan = Scan(section)
    looks = Looks(section)
    times: list[Time] = []
    previous: Interval | None = None
    starts = [p.start for p in section.paragraphs]
    there = 0
    for match in scan.matches():
        span = scan.span(match)
        here = bisect_right(starts, span.start)
        previous = previous if here - there <= 1 else None
        moment = Moment(section.published, previous, partial(looks.around, span))
        found = resolve(match, moment)
        if found is None:
            continue
        times.append(_time(section, match, span, found))
        if found.start and match.rule.means not in WITHOUT_A_DAY:
            previous, there = found, here
    return tuple(times)


def _time(section: Section, match: Match, span: Span, found: Interval) -> Time:
    return Time(span, found.start, found.end, f"{section.pack.code}/{match.rule.id}", found.reason)
