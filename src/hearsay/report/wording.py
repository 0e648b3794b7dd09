"""How dates, amounts and languages are written in the report (in English)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from babel import Locale
from babel.dates import format_date

from hearsay.model import Certainty, Figure, FigureKind, Modifier

# A mark beside each word, so that nobody has to tell certainties by colour.
MARKS = {
    Certainty.ASSERTED: "●",
    Certainty.LIKELY: "◕",
    Certainty.POSSIBLE: "◑",
    Certainty.UNLIKELY: "◔",
    Certainty.DENIED: "✕",
    Certainty.UNVERIFIED: "?",
}
SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
DAY = timedelta(days=1)


@cache
def language_name(code: str) -> str:
    """The English name of a language ("uk" → "Ukrainian"), or the code itself where it is unknown."""
    return str(Locale("en").languages.get(code, code))


def day(when: date) -> str:
    """ "12 March 2024"."""
    return str(format_date(when, "d MMMM y", locale="en"))


def period(start: date | None, end: date | None) -> str:
    """An interval (`end` exclusive, None where open) as a person writes it: "12 March 2024", "March 2024", "2019",
    "12 to 15 March 2024", "since May 2021", "until 18 March 2024"; "at an unknown time" without bounds."""
    last = end - DAY if end and end > date.min else None
    if start is None and last is None:
        return "at an unknown time"
    if start is None or last is None:
        return f"since {_beginning(start)}" if start else f"until {day(last)}" if last else ""
    if last <= start:
        return day(start)
    if start.day == 1 and end and end.day == 1:
        return _months(start, last)
    return days(start, last)


def _beginning(start: date) -> str:
    """The day, or the month or year that begins with it."""
    if start.day > 1:
        return day(start)
    return str(start.year) if start.month == 1 else str(format_date(start, "MMMM y", locale="en"))


def _months(start: date, last: date) -> str:
    if start.year == last.year and (start.month, last.month) == (1, 12):
        return str(start.year)
    if (start.month, last.month) == (1, 12):
        return f"{start.year} to {last.year}"
    ends = str(format_date(last, "MMMM y", locale="en"))
    if (start.year, start.month) == (last.year, last.month):
        return ends
    return f"{format_date(start, 'MMMM' if start.year == last.year else 'MMMM y', locale='en')} to {ends}"


def days(start: date, last: date) -> str:
    """The days from `start` to `last`, both included: "12 to 15 March 2024"."""
    if start == last:
        return day(start)
    if start.year != last.year:
        return f"{day(start)} to {day(last)}"
    return f"{format_date(start, 'd' if start.month == last.month else 'd MMMM', locale='en')} to {day(last)}"


def number(value: float) -> str:
    """ "4,200", "3.4", "1.2 million"."""
    for scale, name in SCALES:
        if abs(value) >= scale:
            return f"{value / scale:.4g} {name}" if value / scale < 10_000 else f"{value:.3g}"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.4g}"


def amount(figure: Figure) -> str:
    """A figure without its unit: "about 40", "at least 9", "200 million to 250 million", "51 %"."""
    if figure.low is None and figure.high is None:
        return "an unknown number"
    words = _bounds(figure)
    return f"{words} %" if figure.kind is FigureKind.PERCENT else words


def _bounds(figure: Figure) -> str:
    low, high, modifier = figure.low, figure.high, figure.modifier
    prefix = f"{modifier} " if modifier else ""
    if low is not None and high is not None:
        return prefix + (number(low) if low == high else f"{number(low)} to {number(high)}")
    if low is not None:
        return f"{prefix if modifier and modifier is not Modifier.ABOUT else 'at least '}{number(low)}"
    return f"{prefix if modifier and modifier is not Modifier.ABOUT else 'at most '}{number(high or 0)}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """ "1 statement", "3 statements"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(words: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
