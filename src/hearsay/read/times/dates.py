"""Days, months, years and the like from the values of a date's slots."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from hearsay.read.times.calendar import DAY, SEASON_STARTS, Interval, day, months_from, moved, nearest

Values = Mapping[str, str]
Look = Callable[[], str | None]  # "past", "future", "present" or None
YESTERDAY = 6  # days to the weekday that was yesterday: of it what is told may still be told ("Reuters reports")
CENTURY_PIVOT = 20  # a year of two digits is the one from 79 years before the day it is read on to 20 after


def date_of(
    values: Values,
    near: date | None,
    published: date | None,
    look: Look,
    strict: bool = False,
    within: date | None = None,
) -> Interval | None:
    """The interval that `values` name; None where it needs a day to count from and there is none.

    Without a year it is the one nearest to `near`, weighed by the way that the sentence looks; a `strict` one does not
    hold that day itself; `within` is the first day of the year or week that it has to be in.
    """
    if "ordinal" in values and values.get("unit") in ("quarter", "half"):
        values = {**values, values["unit"]: values["ordinal"]}
    year = _year(values, near, published)
    if year is not None:
        return _in_year(values, year)
    if near is None:
        return None
    if within is not None and "weekday" in values:
        return day(within + (int(values["weekday"]) - 1) * DAY)
    if within is not None:
        return _in_year(values, within.year)
    if "month" in values or "month_number" in values or "season" in values or "quarter" in values or "half" in values:
        return _nearest(values, near, look(), strict)
    return _weekday(int(values["weekday"]), near, look, strict) if "weekday" in values else None


def _year(values: Values, near: date | None, published: date | None) -> int | None:
    """The year that is written, or counted from the one of publication."""
    if written := values.get("year") or values.get("clear_year"):
        return int(written)
    if "short_year" in values and near:
        latest = near.year + CENTURY_PIVOT
        return latest - (latest - int(values["short_year"])) % 100
    if "year_offset" in values and published:
        return published.year + int(values["year_offset"])
    if "decade_year" in values:
        written_decade = int(values["decade_year"])
        return written_decade if written_decade > 99 else 1900 + written_decade
    if "decade" in values:
        return int(values["decade"])
    return 100 * int(values["ordinal"]) - 99 if values.get("unit") == "century" else None


def _in_year(values: Values, year: int) -> Interval | None:
    """What `values` name in `year`; None where that year has no such day."""
    month = int(values.get("month") or values.get("month_number") or 0)
    if month and "day" in values:
        return _days(year, month, int(values.get("first_day", values["day"])), int(values["day"]))
    if month:
        return _half(months_from(year, month, "month"), values.get("half"))
    if "season" in values:
        start = SEASON_STARTS[values["season"]]
        return months_from(year - 1 if start == 12 else year, start, "season")
    if "quarter" in values:
        return months_from(year, 3 * int(values["quarter"]) - 2, "quarter")
    if "half" in values:
        return months_from(year, 6 * int(values["half"]) - 5, "half")
    if "decade_year" in values or "decade" in values:
        return months_from(year, 1, "decade")
    if values.get("unit") == "century":
        return months_from(year, 1, "century")
    first = int(values.get("first_year", year))
    return replace(months_from(year, 1, "year"), start=months_from(first, 1, "year").start) if first <= year else None


def _half(month: Interval, half: str | None) -> Interval:
    """All of a month, or its first fifteen days, or the others."""
    if half is None or month.start is None:
        return month
    middle = month.start + 15 * DAY
    return Interval(month.start, middle) if half == "1" else Interval(middle, month.end)


def _days(year: int, month: int, first: int, last: int) -> Interval | None:
    try:
        start, end = date(year, month, first), date(year, month, last)
    except ValueError:
        return None
    return Interval(start, end + DAY) if start <= end else None


def _nearest(values: Values, near: date, looks: str | None, strict: bool) -> Interval | None:
    weekday = int(values["weekday"]) if "weekday" in values and "day" in values else None

    def make(year: int) -> Interval | None:
        found = _in_year(values, year)
        return None if found and strict and not _beyond(found, near, looks) else found

    def fits(one: Interval) -> bool:
        return weekday is None or one.start is None or one.start.isoweekday() == weekday

    return nearest(make, near, looks, fits)


def _beyond(one: Interval, near: date, looks: str | None) -> bool:
    if one.start is None or one.end is None:
        return False
    return one.end <= near if looks == "past" else one.start > near


def _weekday(weekday: int, near: date, look: Look, strict: bool) -> Interval:
    """The last such day, or the coming one where the sentence looks ahead or plans ("the summit opens on Tuesday"); the
    day itself unless `strict`."""
    ahead = (weekday - near.isoweekday()) % 7
    if ahead == 0 and not strict:
        return day(near)
    looks = look()
    if looks == "future" or (looks == "present" and ahead != YESTERDAY):
        return day(moved(near, "day", ahead or 7))
    return day(moved(near, "day", (ahead or 7) - 7 if ahead else -7))
