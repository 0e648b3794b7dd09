"""What was read, on the calendar: one function for each thing that a rule can mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from hearsay.packs.times import VAGUE, Means
from hearsay.read.times.calendar import DAY, Interval, day, moved, portion_of, unit_of, unknown
from hearsay.read.times.dates import date_of
from hearsay.read.times.scan import Match

NO_DAY = "no publication date"
NO_EARLIER = "no earlier time to count from"
LONG = ("month", "quarter", "year", "decade", "century")
VAGUELY = "the words leave it open"
NOT_YET = "it may be counted from another time than the publication"


@dataclass(frozen=True, slots=True)
class Moment:
    """From where a time is counted: the day of publication, the time read before it, what tells which way the sentence
    looks (asked only where it matters); `at` is the day that a date without a year is nearest to, where another date
    gives it."""

    published: date | None
    previous: Interval | None = None
    look: Callable[[], str | None] = lambda: None
    at: date | None = None

    @property
    def looks(self) -> str | None:
        """ "past", "future", "present" (which tells neither) or None."""
        return self.look()

    @property
    def near(self) -> date | None:
        return self.at or self.published


def resolve(match: Match, moment: Moment) -> Interval | None:
    """The interval that `match` stands for; None where it is no time after all ("from 5 to 3")."""
    found = MEANINGS[match.rule.means](match, moment)
    if found is None or (found.start and found.end and found.start >= found.end):
        return None
    if found.start or found.end or found.reason:
        return found
    return replace(found, reason=VAGUELY)  # "until after that": open on both sides


def _date(match: Match, moment: Moment) -> Interval | None:
    return date_of(match.values, moment.near, moment.published, moment.look) or unknown(NO_DAY)


def _day_offset(match: Match, moment: Moment) -> Interval | None:
    return unit_of(moment.published, "day", int(match.values["day_offset"])) if moment.published else unknown(NO_DAY)


def _which(match: Match, moment: Moment) -> Interval | None:
    """The last, this or next week, Friday, May or winter; a bare "the year" is this one."""
    values, published = match.values, moment.published
    if published is None:
        return unknown(NO_DAY)
    offset = int(values.get("which", "0"))
    if "unit" in values:
        return unit_of(published, values["unit"], offset)
    if offset == 0:
        at = unit_of(published, "week" if "weekday" in values else "year").start
        return date_of(values, published, published, moment.look, within=at)
    return date_of(values, published, published, lambda: "past" if offset < 0 else "future", strict=True)


def _counted(match: Match) -> tuple[int | None, str]:
    """The number of a distance, None where it is vague, and its unit."""
    number = int(match.values.get("number", "1"))
    return (None if number == VAGUE else number), match.values["unit"]


def _several(match: Match) -> tuple[int | None, str]:
    """As `_counted`, but vague where neither a slot nor the rule gives a number: "the last days"."""
    number, unit = _counted(match)
    return (number if "number" in match.values else match.rule.row.count), unit


def _unit_at(published: date, unit: str, count: int) -> Interval:
    """The day so many units on; the month or year of it where the count is in those."""
    grain = "month" if unit == "half" else unit if unit in LONG else "day"
    return unit_of(moved(published, unit, count), grain)


def _ago(match: Match, moment: Moment) -> Interval | None:
    number, unit = _counted(match)
    if moment.published is None:
        return unknown(NO_DAY)
    if number is None:
        return Interval(None, moment.published, reason=VAGUELY)
    return _unit_at(moment.published, unit, -number)


def _ahead(match: Match, moment: Moment) -> Interval | None:
    """Counted from the publication only where the sentence looks ahead: stories count from their own days, too.
    A rule that is bound to the future reads nothing where the sentence does not look ahead: it may be a duration."""
    number, unit = _counted(match)
    if match.rule.bound == "future" and moment.looks != "future":
        return None
    if number is None:
        return unknown(VAGUELY)
    if moment.published is None:
        return unknown(NO_DAY)
    if moment.looks != "future":
        return unknown(NOT_YET)
    return _unit_at(moment.published, unit, number)


def _last(match: Match, moment: Moment) -> Interval | None:
    number, unit = _several(match)
    if moment.published is None:
        return unknown(NO_DAY)
    if number is None:
        return Interval(None, moment.published, reason=VAGUELY)
    return Interval(_moved_day(moment.published, unit, -number), moment.published)


def _next(match: Match, moment: Moment) -> Interval | None:
    number, unit = _several(match)
    if moment.published is None:
        return unknown(NO_DAY)
    if number is None:
        return Interval(moment.published, None, reason=VAGUELY)
    return Interval(moment.published, _moved_day(moment.published, unit, number))


def _moved_day(at: date, unit: str, count: int) -> date:
    """As `moved`; so many hours count as the days that they fill, one at least."""
    if unit in ("minute", "hour"):
        days = max(round(abs(count) / (24 if unit == "hour" else 1440)), 1)
        return moved(at, "day", days if count > 0 else -days)
    return moved(at, unit, count)


def _nested(match: Match, moment: Moment) -> Interval | None:
    return resolve(match.nested["time"], moment)


def _since(match: Match, moment: Moment) -> Interval | None:
    """From the start of a time on; since an event is since it ended."""
    found = resolve(
        match.nested["time"], replace(moment, look=lambda: "future" if moment.looks == "future" else "past")
    )
    if found is None:
        return None
    start = found.end - DAY if found.grain == "event" and found.end else found.start
    return replace(found, start=start, end=None)


def _deadline(match: Match, moment: Moment) -> Interval | None:
    """What a deadline names: the coming one; of days, the nearer one where the sentence looks back (a month or a season
    is a plan, even where somebody announced it in the past)."""
    coming = resolve(match.nested["time"], replace(moment, look=lambda: "future"))
    if coming and coming.grain == "day" and moment.looks == "past":
        return resolve(match.nested["time"], replace(moment, look=lambda: None))
    return coming


def _until(match: Match, moment: Moment) -> Interval | None:
    """Until a day is with that day; until a month or year is until it starts; until its end is until its end."""
    found = _deadline(match, moment)
    if found is None:
        return None
    whole = found.grain in ("day", "portion", "weekend") or found.start is None
    return replace(found, start=None, end=found.end if whole else found.start)


def _through(match: Match, moment: Moment) -> Interval | None:
    found = _deadline(match, moment)
    return found and replace(found, start=None)


def _before(match: Match, moment: Moment) -> Interval | None:
    """Before a time is before it starts; before the end of one is before that ends."""
    found = _nested(match, moment)
    at_end = match.nested["time"].values.get("portion") in ("end", "close")
    return found and replace(found, start=None, end=found.end if at_end else found.start)


def _after(match: Match, moment: Moment) -> Interval | None:
    found = _nested(match, moment)
    return found and replace(found, start=found.end, end=None)


def _between(match: Match, moment: Moment) -> Interval | None:
    """From one time to the end of another; the one that lacks a year or a month takes it from the other."""
    first, last = match.nested["first"], match.nested["time"]
    alone = resolve(first, replace(moment, published=None, at=None))
    if alone and alone.start:
        end = resolve(last, replace(moment, at=alone.start, look=lambda: "future"))
        return _spanned(alone, end)
    end = resolve(last, moment)
    if end is None or end.start is None:
        return unknown(NO_DAY)
    return _spanned(resolve(first, replace(moment, at=end.start, look=lambda: "past")), end)


def _spanned(start: Interval | None, end: Interval | None) -> Interval | None:
    if start is None or end is None:
        return None
    if start.start and end.end and start.start >= end.end:
        return None
    return Interval(start.start, end.end, reason=start.reason or end.reason)


def _portion(match: Match, moment: Moment) -> Interval | None:
    """The start, middle or end of a time, or of this week, month or year."""
    if "time" in match.nested:
        whole = _nested(match, moment)
    elif moment.published is None:
        whole = unknown(NO_DAY)
    else:
        whole = unit_of(moment.published, match.values["unit"], int(match.values.get("which", "0")))
    return whole and portion_of(whole, match.values["portion"])


def _same(match: Match, moment: Moment) -> Interval | None:
    return _nested(match, moment)


def _now(match: Match, moment: Moment) -> Interval | None:
    return day(moment.published) if moment.published else unknown(NO_DAY)


def _vague(match: Match, moment: Moment) -> Interval | None:
    """Open on both sides, or bounded on one by the publication."""
    if match.rule.bound and moment.published is None:
        return unknown(NO_DAY)
    past, future = match.rule.bound == "past", match.rule.bound == "future"
    return Interval(moment.published if future else None, moment.published if past else None, reason=VAGUELY)


def _then(match: Match, moment: Moment) -> Interval | None:
    return moment.previous or unknown(NO_EARLIER)


def _afterwards(match: Match, moment: Moment) -> Interval | None:
    previous = moment.previous
    if previous is None:
        return unknown(NO_EARLIER)
    return Interval(previous.end or previous.start, None)


def _since_then(match: Match, moment: Moment) -> Interval | None:
    return Interval(moment.previous.start, None) if moment.previous else unknown(NO_EARLIER)


def _day_after(match: Match, moment: Moment) -> Interval | None:
    previous = moment.previous
    if previous is None or previous.end is None or previous.grain != "day":
        return unknown(NO_EARLIER)
    return day(previous.end)


def _day_before(match: Match, moment: Moment) -> Interval | None:
    return day(moment.published - DAY) if moment.published else unknown(NO_DAY)


def _event(match: Match, moment: Moment) -> Interval | None:
    start, end = match.values["event"].split("/")
    return Interval(date.fromisoformat(start), date.fromisoformat(end), "event")


def _nothing(match: Match, moment: Moment) -> Interval | None:
    return None


MEANINGS: dict[Means, Callable[[Match, Moment], Interval | None]] = {
    Means.DATE: _date,
    Means.DAY_OFFSET: _day_offset,
    Means.WHICH: _which,
    Means.AGO: _ago,
    Means.AHEAD: _ahead,
    Means.LAST: _last,
    Means.NEXT: _next,
    Means.SINCE: _since,
    Means.UNTIL: _until,
    Means.THROUGH: _through,
    Means.BEFORE: _before,
    Means.AFTER: _after,
    Means.BETWEEN: _between,
    Means.PORTION: _portion,
    Means.SAME: _same,
    Means.NOW: _now,
    Means.VAGUE: _vague,
    Means.THEN: _then,
    Means.AFTERWARDS: _afterwards,
    Means.SINCE_THEN: _since_then,
    Means.DAY_AFTER: _day_after,
    Means.DAY_BEFORE: _day_before,
    Means.EVENT: _event,
    Means.NOTHING: _nothing,
}
