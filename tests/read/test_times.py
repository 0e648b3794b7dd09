"""Times: what the engine does with whatever a pack says."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.read.layout import sections
from hearsay.read.text import clean
from hearsay.read.times import read_times
from tests.read.made_times import PACKS, readings, times

SHARED = Path(__file__).parents[2] / "../shared"
WEDNESDAY = date(2024, 10, 16)
PIECES = [
    "in May", "since", "until", "the end of", "Tuesday", ",", "15 October", "2024", "15.10.2024", "-", "8", "13", ".",
    "two years ago", "yesterday", "next week", "in the 1990s", "World War II", "between", "and", "from", "to", "\n",
    "April", "early", "after that", "21,7", "40%", "BTR-80", "now", "the last three days", "Q3 2018",
    "the first half of", "'s",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
DAYS = st.none() | st.dates(date(1950, 1, 1), date(2090, 1, 1))


@given(TEXTS, DAYS)
@settings(max_examples=150, deadline=None)
def test_times_stand_in_order_and_apart(text: str, published: date | None) -> None:
    """No two overlap, none is empty, none starts or ends with a blank, none runs over the end of a line."""
    found = times("en", text, published)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all((words := t.span.of(text)) and words == words.strip() and "\n" not in words for t in found)


@given(TEXTS, DAYS)
@settings(max_examples=150, deadline=None)
def test_bounds_are_in_order(text: str, published: date | None) -> None:
    """A time that has both bounds starts before it ends; one that has neither says why."""
    for time in times("en", text, published):
        assert time.start is None or time.end is None or time.start < time.end
        assert time.start or time.end or time.reason


@pytest.mark.parametrize(
    "text", ["since until 2024", "until after that", "until since 15 October", "2024, until after"]
)
def test_what_is_open_on_both_sides_says_why(text: str) -> None:
    """Two bounds that open one another leave a reason."""
    assert all(time.start or time.end or time.reason for time in times("en", text, WEDNESDAY))


@given(TEXTS, st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
@settings(max_examples=150, deadline=None)
def test_the_publication_moves_only_what_hangs_on_it(text: str, one: date, other: date) -> None:
    """A time that can be read without a publication date is the same with any."""
    alone = {t.span: (t.start, t.end) for t in times("en", text) if t.reason is None}
    for published in (one, other):
        found = {t.span: (t.start, t.end) for t in times("en", text, published)}
        assert all(found.get(span) == bounds for span, bounds in alone.items() if "after that" not in span.of(text))


@given(st.sampled_from(PACKS.codes), st.text(max_size=60), DAYS)
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_read(code: str, text: str, published: date | None) -> None:
    """No text stops the reading."""
    cleaned = clean(text).text
    for time in times(code, cleaned, published):
        assert time.span.of(cleaned)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He resigned on Tuesday.", "2024-10-15"),
        ("He will resign on Tuesday.", "2024-10-22"),
        ("The bill will be signed on Tuesday.", "2024-10-22"),
        ("It is to be seen; he resigned Wednesday.", "2024-10-16"),
        ("The minister said Tuesday that he would go.", "2024-10-15"),
        ("The station holds its meeting on Monday.", "2024-10-21"),
        ("The agency says on Monday that it rains.", "2024-10-14"),
    ],
)
def test_a_weekday_is_the_one_that_the_verb_looks_to(text: str, expected: str) -> None:
    """The last such day, the coming one where the nearest verb looks ahead, the day of publication if it is one."""
    assert [start for _, start, _ in readings("en", text, WEDNESDAY)] == [expected]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (date(2024, 10, 16), "2024-12-20"),
        (date(2025, 1, 10), "2024-12-20"),
        (date(2025, 6, 1), "2024-12-20"),
        (date(2025, 11, 1), "2025-12-20"),
    ],
)
def test_a_day_without_a_year_is_the_nearest(published: date, expected: str) -> None:
    """A day of the past is preferred to one that is as far in the future."""
    assert readings("en", "December 20", published)[0][1] == expected


def test_a_weekday_decides_the_year_of_its_date() -> None:
    """Of the years around, the one in which the day is such a weekday."""
    assert readings("en", "Sunday, October 15", date(2025, 3, 1)) == [
        ("Sunday, October 15", "2023-10-15", "2023-10-16")
    ]


@pytest.mark.parametrize(
    "text", ["He came on Tuesday.", "It rained in May.", "Two years ago it snowed.", "Yesterday it rained."]
)
def test_without_a_publication_date_nothing_is_guessed(text: str) -> None:
    """What needs that date has no bounds and says so."""
    (found,) = times("en", text)
    assert (found.start, found.end, found.reason) == (None, None, "no publication date")


@pytest.mark.parametrize(
    "text",
    [
        "They worked for two years.",
        "The price rose by 21,7 to 40.",
        "Version 10.15.7 is out.",
        "A BTR-80 and an F-16 were seen.",
        "She is 35 years old.",
        "It starts at 10:30.",
        "They won 3-2.",
        "About 40% agreed.",
        "We may march on.",
        "The second man left.",
        "Theresa May resigned.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    """Durations, amounts, versions, names, ages, clock times, scores and words that are also months are left alone."""
    assert times("en", text, WEDNESDAY) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the end of December - early January 2020", ("2019-12-31", "2020-01-11")),
        ("from 28 December to 5 January 2020", ("2019-12-28", "2020-01-06")),
        ("between October 2019 and April", ("2019-10-01", "2020-05-01")),
    ],
)
def test_one_end_of_a_range_takes_the_year_of_the_other(text: str, expected: tuple[str, str]) -> None:
    """Before it or after it, as the order of the two asks."""
    ((_, start, end),) = readings("en", text)
    assert end == expected[1]
    assert start is not None and start <= expected[0]


def test_a_range_that_runs_backwards_is_none() -> None:
    """An end before its start makes no range."""
    assert readings("en", "between May 2020 and April 2020") == []


def test_a_date_off_the_calendar_is_none() -> None:
    """The thirtieth of February is no day, with or without a year."""
    assert readings("en", "on 30 February 2020", WEDNESDAY) == [("February 2020", "2020-02-01", "2020-03-01")]
    assert readings("en", "30.02.2020", WEDNESDAY) == []


@pytest.mark.parametrize("published", [date(1, 1, 1), date(9999, 12, 31)])
def test_the_ends_of_the_calendar(published: date) -> None:
    """No publication date is too early or too late to count from."""
    text = (
        "yesterday, tomorrow, last week, next year, 100 years ago, in the next 900 weeks, since May, on Sunday, 3 May"
    )
    assert times("en", text, published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("before the end of May 2020", (None, "2020-06-01")),
        ("until the end of May 2020", (None, "2020-06-01")),
        ("until May 2020", (None, "2020-05-01")),
        ("until 5 May 2020", (None, "2020-05-06")),
        ("since May 2020", ("2020-05-01", None)),
        ("after 5 May 2020", ("2020-05-06", None)),
        ("the first half of May 2020", ("2020-05-01", "2020-05-16")),
        ("the end of 2020", ("2020-12-31", "2021-01-01")),
        ("late 2020", ("2020-10-01", "2021-01-01")),
        ("early 1990s", ("1990-01-01", "1992-07-01")),
    ],
)
def test_what_a_modifier_makes_of_a_time(text: str, expected: tuple[str | None, str | None]) -> None:
    """Bounds that are open stay open; a day is over when it ends, a month is reached when it starts."""
    assert [(start, end) for _, start, end in readings("en", text)] == [expected]


def test_the_next_day_counts_from_the_day_before_it() -> None:
    """A time that points back takes its bounds from the time read last."""
    text = "He fled on 4 June 2020. The next day he was caught."
    assert readings("en", text)[1] == ("The next day", "2020-06-05", "2020-06-06")


@pytest.mark.parametrize("folder", ["seeds", "dev"])
def test_gold_times(folder: str) -> None:
    """At least eight of ten times of the gold articles are read with both bounds right."""
    if not (SHARED / "gold" / folder).is_dir():
        pytest.skip("there are no gold articles beside the repository")
    lines = (SHARED / "texts/meta.jsonl").read_text("utf-8").splitlines()
    meta = {row["file"]: row for row in map(json.loads, lines)}
    right = wanted = 0
    for path in sorted((SHARED / "gold" / folder).glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = clean((SHARED / "texts" / folder / gold["file"]).read_bytes().decode("utf-8"))
        row = meta[gold["file"]]
        published = date.fromisoformat(row["published"]) if row["published"] else None
        found = {
            (t.start and t.start.isoformat(), t.end and t.end.isoformat(), i)
            for part in sections(text.text, row["language"], PACKS, published)
            for t in read_times(part)
            for i in range(text.to_file(t.span).start, text.to_file(t.span).end)
        }
        for time in gold["times"]:
            if not time.get("optional"):
                wanted += 1
                right += any((time["start"], time["end"], i) in found for i in range(*time["span"]))
    assert right >= 0.8 * wanted


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("pl", "Między 2019 a 2021 rokiem most był nieczynny."),
        ("uk", "Між 2019 і 2021 роками міст не працював."),
        ("ru", "С 2019 по 2021 год мост был закрыт."),
        ("ro", "Între 2019 și 2021 podul a fost închis."),
        ("en", "Between 2019 and 2021 the bridge was closed."),
    ],
)
def test_a_range_of_years(code: str, text: str) -> None:
    """From the first day of the one to the last of the other."""
    assert [reading[1:] for reading in readings(code, text)] == [("2019-01-01", "2022-01-01")]


def test_reading_twice_is_reading_once() -> None:
    """The same section gives the same times."""
    text = "On Monday, 14 October, and in the last two weeks, he said then."
    assert times("en", text, WEDNESDAY) == times("en", text, WEDNESDAY)
    assert times("en", text, WEDNESDAY + timedelta(days=400)) != times("en", text, WEDNESDAY)
