"""Every date format of CLDR that a pack has is read back as the day that was written; see `round_trip` for how many."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from babel import Locale
from babel.dates import format_date

from hearsay.read.text import clean
from tests.read.made_times import PACKS, times
from tests.read.round_trip import SIZE

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
DAY = timedelta(days=1)
WIDTHS = ("full", "long", "medium", "short")
SKELETONS = ("yMMMd", "yMMMEd", "yMd", "yMEd")


def days(seed: str, many: int) -> list[date]:
    """A sample of the days from 1900 to 2100, always the same for one seed."""
    chosen = random.Random(seed)
    return [FIRST + timedelta(days=chosen.randrange((LAST - FIRST).days + 1)) for _ in range(many)]


def patterns(code: str) -> list[str]:
    """The date formats of CLDR that name a day with its year, as patterns."""
    locale = Locale.parse(code)
    named = [str(locale.date_formats[width]) for width in WIDTHS]
    skeletons = (str(locale.datetime_skeletons[name]) for name in SKELETONS if name in locale.datetime_skeletons)
    return list(dict.fromkeys([*named, *(p for p in skeletons if "d" in p)]))


def misread(code: str, pattern: str, chosen: list[date]) -> Iterator[str]:
    """What of `chosen`, written by `pattern`, does not read back as one time of that day, the whole of the text."""
    short = "yyyy" not in pattern and "yy" in pattern
    for day in chosen:
        text = clean(format_date(day, pattern, locale=code)).text
        found = times(code, text, day if short else None)
        read = [(t.start, t.end, t.span.of(text).rstrip(".")) for t in found]
        if read != [(day, day + DAY, text.rstrip("."))]:
            yield f"{text}: {read}"


@pytest.mark.parametrize("code", PACKS.codes)
def test_a_written_day_reads_back(code: str) -> None:
    """The whole of it is one time, and the time is the day; years of two digits are those around the publication."""
    every = patterns(code)
    each = -(-SIZE // len(every))
    assert not [text for p in every for text in misread(code, p, days(f"{code}{p}", each))]


@pytest.mark.parametrize("code", PACKS.codes)
def test_a_written_month_reads_back(code: str) -> None:
    """A month with its year, as CLDR writes it, is that month."""
    locale = Locale.parse(code)
    for name in ("yMMMM", "yMMM"):
        for day in days(f"{code}{name}", SIZE // 10):
            text = clean(format_date(day, str(locale.datetime_skeletons[name]), locale=code)).text
            first = day.replace(day=1)
            after = (first + 31 * DAY).replace(day=1)
            assert [(t.start, t.end) for t in times(code, text)] == [(first, after)], text


@pytest.mark.parametrize("code", PACKS.codes)
def test_an_iso_date_reads_back(code: str) -> None:
    """Year, month and day with hyphens are read in every language."""
    for day in days(code, SIZE):
        (found,) = times(code, f"({day.isoformat()})")
        assert (found.start, found.end) == (day, day + DAY)
