"""Every date format of CLDR that a pack has is read back as the day that was written."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from babel import Locale
from babel.dates import format_date

from hearsay.read.text import clean
from tests.read.made_times import PACKS, times

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
SAMPLE = 60  # days for each format of each language
WIDTHS = ("full", "long", "medium", "short")


def days(seed: str) -> list[date]:
    """A sample of the days from 1900 to 2100, always the same for one seed."""
    chosen = random.Random(seed)
    return [FIRST + timedelta(days=chosen.randrange((LAST - FIRST).days + 1)) for _ in range(SAMPLE)]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("code", PACKS.codes)
def test_a_written_day_reads_back(code: str, width: str) -> None:
    """The whole of it is one time, and the time is the day; years of two digits are those around the publication."""
    short = "yyyy" not in (pattern := str(Locale.parse(code).date_formats[width])) and "yy" in pattern
    for day in days(f"{code}{width}"):
        text = clean(format_date(day, width, locale=code)).text
        (found,) = times(code, text, day if short else None)
        assert (found.start, found.end) == (day, day + timedelta(days=1)), text
        assert found.span.of(text).rstrip(".") == text.rstrip(".")


@pytest.mark.parametrize("code", PACKS.codes)
def test_an_iso_date_reads_back(code: str) -> None:
    """Year, month and day with hyphens are read in every language."""
    for day in days(code):
        (found,) = times(code, f"({day.isoformat()})")
        assert (found.start, found.end) == (day, day + timedelta(days=1))
