"""Days and language codes as inputs write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.intake import day, language_code
from hearsay.model import InputError

OCTOBER = date(2024, 10, 16)


@pytest.mark.parametrize(
    "written",
    [
        "2024-10-16",
        " 2024-10-16 ",
        "20241016",
        "2024-10-16T23:59:59",
        "2024-10-16T23:30:00-05:00",
        "2024-10-16 08:30:00.000Z",
        "16.10.2024",
        "16.10.2024, 08:30",
        "2024/10/16",
        "2024/10/16 08:30",
        "Wed, 16 Oct 2024 08:30:00 GMT",
        "16 Oct 2024 08:30:00 +0300",
        OCTOBER,
        datetime(2024, 10, 16, 8, 30),
    ],
)
def test_a_day_that_is_understood(written: object) -> None:
    """The day is the one that is written, whatever the time zone."""
    assert day(written, "a.jsonl, line 1") == OCTOBER


@pytest.mark.parametrize("written", [None, "", "  "])
def test_no_day(written: object) -> None:
    """Nothing is no date and no mistake."""
    assert day(written, "a.jsonl, line 1") is None


@pytest.mark.parametrize("written", ["yesterday", "2024-13-01", "31.02.2024", "10/11/2024", "2024", 7, True, [2024]])
def test_what_is_no_day(written: object) -> None:
    """What two readers would read differently is not read; the sentence shows how to write it."""
    with pytest.raises(InputError, match=r'^a\.jsonl, line 1: ".*" is no date: write it like 2024-10-16$'):
        day(written, "a.jsonl, line 1")


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_written_is_the_day_read(known: date) -> None:
    """ISO form and dotted form come back as they went."""
    assert day(known.isoformat(), "") == day(f"{known.day}.{known.month}.{known.year}", "") == known


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("uk", "uk"),
        ("UK", "uk"),
        ("uk-UA", "uk"),
        ("pl_PL.UTF-8", "pl"),
        ("ukr", "uk"),
        ("ron", "ro"),
        ("en-gb", "en"),
        ("crh", "crh"),
        ("Ukrainian", "ukrainian"),
        ("", None),
        (None, None),
        ("und", None),
    ],
)
def test_codes_of_languages(written: str | None, code: str | None) -> None:
    """Two letters for what has two; what nobody knows is left for the packs to refuse."""
    assert language_code(written) == code
