"""Rows for data frames."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

import hearsay
from hearsay.export import rows
from hearsay.export.rows import What
from hearsay.model import Reading
from tests.export.made import READING, TEXT, readings

ALL: tuple[What, ...] = ("statements", "figures", "times", "mentions", "furniture")


def test_a_row_of_a_statement() -> None:
    """Who said what, in words, with offsets, on one row."""
    row = rows(READING)[0]
    assert (row["file"], row["published"], row["outlet"]) == ("news/a.txt", date(2025, 5, 4), "Daily")
    assert (row["text"], row["source"], row["cue"]) == ("Закриємо 12 шкіл", "Мер Львова", "сказав")
    assert (row["origin"], row["relays"]) == ("mayor of Lviv and Lviv", ["Daily", "Reuters"])


def test_a_statement_without_a_source_says_why() -> None:
    """What is not known is None, with the reason."""
    row = rows(READING)[1]
    assert (row["origin"], row["source"], row["unresolved"]) == (None, None, "two speakers fit")


@pytest.mark.parametrize(
    ("what", "column", "values"),
    [
        ("figures", "low", [12.0, 0.5]),
        ("figures", "of", ["children", None]),
        ("times", "from", [date(2025, 5, 3), None]),
        ("mentions", "name", ["Lviv", "mayor"]),
        ("furniture", "kind", ["read_also"]),
    ],
)
def test_rows_of_other_things(what: What, column: str, values: list[object]) -> None:
    """Figures, times, names and furniture have rows too."""
    assert [row[column] for row in rows(READING, what)] == values


@pytest.mark.parametrize("what", ALL)
def test_the_words_of_a_row_are_those_of_the_text(what: What) -> None:
    """`text` is what stands between `start` and `end`."""
    assert all(row["text"] == TEXT[row["start"] : row["end"]] for row in rows(READING, what))


@given(readings())
def test_all_rows_have_the_same_columns(reading: Reading) -> None:
    """A data frame needs no repair."""
    for what in ALL:
        assert len({tuple(row) for row in rows([reading, READING], what)}) <= 1


def test_rows_of_several_readings() -> None:
    """Any iterable of readings, in order; also by the verb of the library."""
    assert hearsay.rows(r for r in (READING, READING)) == rows(READING) * 2


def test_rows_of_what_is_not_there() -> None:
    """The error lists what can be asked for."""
    with pytest.raises(ValueError, match='no rows of "claims": ask for one of statements, figures, times, mentions'):
        rows(READING, "claims")  # type: ignore[arg-type]
