"""How dates, amounts and counts are written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.model import Certainty, Figure, FigureKind, Modifier, Span
from hearsay.packs import Packs
from hearsay.report.terms import plural
from hearsay.report.wording import MARKS, amount, counted, language_name, listed, number, period


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2024-03-12", "2024-03-13", "12 March 2024"),
        ("2024-03-12", "2024-03-16", "12 to 15 March 2024"),
        ("2024-02-28", "2024-03-04", "28 February to 3 March 2024"),
        ("2023-12-30", "2024-01-03", "30 December 2023 to 2 January 2024"),
        ("2024-03-01", "2024-04-01", "March 2024"),
        ("2024-03-01", "2024-06-01", "March to May 2024"),
        ("2023-12-01", "2024-03-01", "December 2023 to February 2024"),
        ("2019-01-01", "2020-01-01", "2019"),
        ("2019-01-01", "2022-01-01", "2019 to 2021"),
        ("2024-03-12", None, "since 12 March 2024"),
        ("2024-03-01", None, "since March 2024"),
        ("1990-01-01", None, "since 1990"),
        (None, "2024-03-13", "until 12 March 2024"),
        (None, None, "at an unknown time"),
    ],
)
def test_period_is_written_as_a_person_writes_it(start: str | None, end: str | None, written: str) -> None:
    """Days, months, years and open intervals have their own short forms."""
    bounds = [date.fromisoformat(d) if d else None for d in (start, end)]
    assert period(*bounds) == written


@given(st.none() | st.dates(), st.none() | st.dates())
def test_period_takes_any_two_dates(start: date | None, end: date | None) -> None:
    """Even intervals that end before they start are written somehow."""
    assert period(start, end)


@pytest.mark.parametrize(
    ("value", "written"),
    [(9, "9"), (3.4, "3.4"), (4200, "4,200"), (120e6, "120 million"), (1.25e9, "1.25 billion"), (2e12, "2 trillion")],
)
def test_number_is_grouped_and_scaled(value: float, written: str) -> None:
    """Thousands are grouped, from a million on words stand for zeros."""
    assert number(value) == written


@given(st.floats())
def test_number_takes_any_float(value: float) -> None:
    """Infinities and what is no number are written too."""
    assert number(value)


@pytest.mark.parametrize(
    ("low", "high", "modifier", "kind", "written"),
    [
        (40, 40, Modifier.ABOUT, FigureKind.COUNT, "about 40"),
        (9, 9, Modifier.AT_LEAST, FigureKind.COUNT, "at least 9"),
        (9, None, Modifier.MORE_THAN, FigureKind.COUNT, "more than 9"),
        (2000, None, None, FigureKind.COUNT, "at least 2,000"),
        (None, 18, None, FigureKind.COUNT, "at most 18"),
        (None, 18, Modifier.LESS_THAN, FigureKind.COUNT, "less than 18"),
        (200e6, 250e6, None, FigureKind.MONEY, "200 million to 250 million"),
        (51, 51, None, FigureKind.PERCENT, "51 %"),
        (None, None, None, FigureKind.COUNT, "an unknown number"),
    ],
)
def test_amount_keeps_modifier_and_bounds(
    low: float | None, high: float | None, modifier: Modifier | None, kind: FigureKind, written: str
) -> None:
    """An amount says what the text says of it: about, at least, from to."""
    assert amount(Figure(Span(0, 1), low, high, kind, "person", modifier, "xx/count")) == written


@pytest.mark.parametrize(
    ("unit", "many"),
    [
        ("person", "people"),
        ("cubic metre", "cubic metres"),
        ("ton of grain", "tons of grain"),
        ("city", "cities"),
        ("EUR", "EUR"),
        ("percent", "percent"),
        ("of voters", "of voters"),
    ],
)
def test_units_have_a_plural(unit: str, many: str) -> None:
    """Counted nouns are put in the plural, currencies and percentages are not."""
    assert plural(unit, Packs()) == many


def test_counts_and_lists_read_as_english() -> None:
    """One of a thing is singular, and the last of a list is joined by a word."""
    assert [counted(1, "article"), counted(1200, "article")] == ["1 article", "1,200 articles"]
    assert [listed([]), listed(["a"]), listed(["a", "b", "c"])] == ["", "a", "a, b and c"]


def test_every_certainty_has_a_mark_of_its_own() -> None:
    """No two certainties share a mark, so that nobody has to tell them by colour."""
    assert len(set(MARKS.values())) == len(MARKS) == len(Certainty)


def test_unknown_language_keeps_its_code() -> None:
    """A code that has no English name stands for itself."""
    assert [language_name("uk"), language_name("qqx")] == ["Ukrainian", "qqx"]
