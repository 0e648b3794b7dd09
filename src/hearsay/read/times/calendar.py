"""Intervals on the calendar: units, their parts, and the year that a date without one falls in."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)
SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}
PAST_BY_DEFAULT = (
    2  # a date in the future counts as so much farther away: news tell more of what was than of what will be
)
FIRM = 6  # the same, where a verb says which way the sentence looks


@dataclass(frozen=True, slots=True)
class Interval:
    """`start` inclusive, `end` exclusive, None where open or unknown; `grain` is the unit that it is as long as."""

    start: date | None
    end: date | None
    grain: str = "day"
    reason: str | None = None


def unknown(reason: str) -> Interval:
    """An interval of which neither bound is known."""
    return Interval(None, None, "day", reason)


def day(start: date) -> Interval:
    return Interval(start, _plus(start, 1), "day")


def _plus(start: date, days: int) -> date:
    return date.fromordinal(min(max(start.toordinal() + days, 1), date.max.toordinal()))


def add_months(start: date, months: int) -> date:
    """The same day so many months on, or the last of that month where it is shorter; never off the calendar."""
    index = min(max(start.year * 12 + start.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = divmod(index, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def months_from(year: int, month: int, grain: str) -> Interval:
    """The unit `grain` that starts with `month` of `year`."""
    start = date(min(max(year, 1), 9999), month, 1)
    return Interval(start, add_months(start, MONTHS_IN[grain]), grain)


def unit_of(at: date, unit: str, offset: int = 0) -> Interval:
    """The `unit` of the calendar that `at` lies in, or the one `offset` units later."""
    if unit in ("minute", "hour", "day"):
        return day(_plus(at, offset if unit == "day" else 0))
    if unit in ("week", "weekend"):
        monday = _plus(at, 7 * offset - at.weekday())
        return Interval(_plus(monday, 5) if unit == "weekend" else monday, _plus(monday, 7), unit)
    length = MONTHS_IN[unit]
    index = at.year * 12 + at.month - 1
    start = add_months(date(1, 1, 1), max(index - index % length - 12, 0) + offset * length)
    return Interval(start, add_months(start, length), unit)


def moved(at: date, unit: str, count: int) -> date:
    """`at`, `count` units later (earlier where negative)."""
    if unit in MONTHS_IN:
        return add_months(at, count * MONTHS_IN[unit])
    return _plus(at, count * (7 if unit in ("week", "weekend") else 1 if unit == "day" else 0))


def portion_of(whole: Interval, portion: str) -> Interval:
    """The start, middle or end of an interval: thirds of a month, fourths at either end of what is longer. "close" is
    the last day of a quarter, a half or a year, and the end of anything else."""
    if whole.start is None or whole.end is None:
        return whole
    if portion == "close" and whole.grain in ("quarter", "half", "year"):
        return day(whole.end - DAY)
    if whole.grain in MONTHS_IN and whole.grain != "month":
        months = MONTHS_IN[whole.grain]
        edge = max(months // 4, 1)
        first, last = add_months(whole.start, edge), add_months(whole.start, months - edge)
    elif whole.grain == "month":
        first, last = _plus(whole.start, 10), _plus(whole.start, 20)
    else:
        third = (whole.end - whole.start).days // 3
        if not third:
            return whole
        first, last = _plus(whole.start, third), _plus(whole.end, -third)
    bounds = {"start": (whole.start, first), "middle": (first, last)}
    start, end = bounds.get(portion, (last, whole.end))
    return Interval(start, end, "portion")


def nearest(
    make: Callable[[int], Interval | None], at: date, looks: str | None, fits: Callable[[Interval], bool]
) -> Interval | None:
    """Of what `make` gives for the years around `at` (None where there is no such day), the one nearest to it.

    `looks` ("past", "future" or None) is the way that the sentence looks; `fits` prefers some of them (a weekday).
    """
    found = [one for year in range(max(at.year - 4, 1), min(at.year + 5, 9999)) if (one := make(year)) and one.start]
    fitting = [one for one in found if fits(one)]
    return min(fitting or found, key=lambda one: _distance(one, at, looks), default=None)


def _distance(one: Interval, at: date, looks: str | None) -> float:
    """How far `one` is from `at`, in days: nothing where it holds that day, more against the way of looking."""
    if one.start is None or one.end is None or one.start <= at < one.end:
        return 0
    ahead = (one.start - at).days
    back = (at - one.end).days + 1
    if ahead > 0:
        return ahead * (FIRM if looks == "past" else 1 / FIRM if looks == "future" else PAST_BY_DEFAULT)
    return float(back)
