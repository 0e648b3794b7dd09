"""The timeline, the order of articles, and what was left open."""

from __future__ import annotations

from datetime import date

import pytest

from hearsay.model import Article, Reading, Span, Time, Unresolved
from hearsay.report.gaps import gaps, left_out
from hearsay.report.order import clipped, in_order
from hearsay.report.timeline import timeline, undated
from tests.report.made import find, furniture, mention, reading, statement, time

TEXT = "The dam was built in 1974. It broke on Tuesday. Some time ago it leaked.\nRead also: Roads"


def read(name: str, published: date | None, *more: Unresolved) -> Reading:
    """An article that speaks of 1974, of a Tuesday and of a time that nobody can place."""
    return reading(
        Article(TEXT, name, "en", published, "Post"),
        statement(TEXT, "It broke on Tuesday"),
        time(TEXT, "in 1974", date(1974, 1, 1), 365),
        time(TEXT, "on Tuesday", date(2024, 3, 12)),
        Time(find(TEXT, "Some time ago"), None, None, "xx/ago", "no number"),
        furniture(TEXT, "Read also: Roads"),
        mention(TEXT, "dam"),
        *more,
    )


def test_moments_follow_the_calendar() -> None:
    """Periods that the texts speak of and days of publication are in one order; a day that is both is one moment."""
    moments = timeline(in_order([read("b", date(2024, 3, 13)), read("a", date(2024, 3, 12))]))
    assert [(m.label, len(m.published), len(m.dated)) for m in moments] == [
        ("1974", 0, 2),
        ("12 March 2024", 1, 2),
        ("13 March 2024", 1, 0),
    ]


def test_dated_words_name_the_statement_they_are_in() -> None:
    """A time inside a statement links to it, one outside does not."""
    moments = timeline(in_order([read("a", None)]))
    assert [d.statement for m in moments for d in m.dated] == [None, 1]


def test_articles_without_a_day_are_told_apart() -> None:
    """They are in no moment of publication, and listed on their own."""
    articles = in_order([read("a", None), read("b", date(2024, 3, 13))])
    assert [a.article.name for a in undated(articles)] == ["a"]


def test_articles_are_numbered_by_date_and_statements_through() -> None:
    """Unknown dates come last; the second article's statements go on where the first one's ended."""
    articles = in_order([read("late", None), read("b", date(2024, 3, 13)), read("a", date(2024, 3, 12))])
    assert [(a.article.name, a.number, a.first) for a in articles] == [("a", 1, 1), ("b", 2, 2), ("late", 3, 3)]


def test_every_gap_has_its_reason() -> None:
    """Statements without origin, times without a day and other open readings are listed by reason."""
    found = gaps(in_order([read("a", None, Unresolved("two dams fit", Span(4, 7), ("old", "new")))]))
    assert [(r.what, r.reason, len(r.gaps)) for r in found] == [
        ("Statements without an origin", "nobody is named or described", 1),
        ("Times without a day", "no number", 1),
        ("Other readings left open", "two dams fit", 1),
    ]
    assert found[2].gaps[0].candidates == ("old", "new")


def test_furniture_is_counted_by_kind() -> None:
    """What was left out is listed with its first words."""
    (kind,) = left_out(in_order([read("a", None), read("b", None)]))
    assert (kind.kind, kind.count, kind.articles) == ("read-also lines", 2, 2)
    assert kind.examples[0] == ("Post", "en", "Read also: Roads")


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        ("short", 10, "short"),
        ("two  spaces\nand a line", 40, "two spaces and a line"),
        ("a sentence that is too long", 20, "a sentence that is…"),
        ("x" * 30, 10, "x" * 9 + "…"),
        ("ends here, and goes on", 12, "ends here…"),
    ],
)
def test_clipped_text_ends_between_words(text: str, length: int, short: str) -> None:
    """A text that is too long ends at a space where one is near, with dots and without a comma before them."""
    assert clipped(text, length) == short
    assert len(short) <= max(length, len(short.split("…")[0]) + 1)
