"""Excerpts: what is marked is what was read, and a cut loses no character of its window."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hearsay.model import Article, Span
from hearsay.report.excerpts import Layer, around, cut, excerpt, whole
from tests.report.made import find, reading, statement

TEXT = "Rain fell. The dam broke, the mayor said, and nobody slept. It was late."


@given(
    st.text("ab .", max_size=40).flatmap(
        lambda text: st.tuples(
            st.just(text),
            st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted), max_size=5),
        )
    )
)
def test_pieces_of_a_text_make_the_text(case: tuple[str, list[list[int]]]) -> None:
    """However many marks overlap, the pieces in a row are the window, character by character."""
    text, spans = case
    layers = [Layer(Span(a, b), "content", i) for i, (a, b) in enumerate(spans)]
    assert "".join(p.text for p in cut(text, (Span(0, len(text)),), layers)) == text


def test_excerpt_marks_content_source_and_cue() -> None:
    """Each of the three has its own mark, and an attribution in the middle of the content has its own too."""
    one = statement(TEXT, "The dam broke […] and nobody slept", ["Mayor"], source="the mayor", cue="said")
    pieces = excerpt(reading(Article(TEXT, "x"), one), 1, one)
    assert {p.text: p.marks for p in pieces if p.marks} == {
        "The dam broke": ("content",),
        "the mayor": ("source",),
        "said": ("cue",),
        "and nobody slept": ("content",),
    }


def test_excerpt_has_a_neighbouring_sentence_on_each_side() -> None:
    """Short sentences before and behind are part of the excerpt."""
    one = statement(TEXT, "The dam broke", ["Mayor"])
    assert "".join(p.text for p in excerpt(reading(Article(TEXT, "x"), one), 1, one)) == TEXT


def test_excerpt_without_sentences_keeps_to_its_neighbourhood() -> None:
    """A reading that has no sentences gives the characters around the statement."""
    text = "x " * 500 + "the dam broke" + " y" * 500
    one = statement(text, "the dam broke", ["Mayor"])
    bare = replace(reading(Article(text, "x"), one), sentences=())
    assert 13 < sum(len(p.text) for p in excerpt(bare, 1, one)) < 250


def test_long_excerpt_cuts_between_words() -> None:
    """Where an excerpt loses its middle, the pieces on both sides are whole words."""
    text = "He said: " + "letters " * 400 + "end."
    one = statement(text, "letters " * 399 + "letters end", ["He"], cue="said")
    pieces = excerpt(reading(Article(text, "x"), one), 1, one)
    assert [p.gap for p in pieces].count(True) == 1
    assert {word for p in pieces for word in p.text.split()} <= {"He", "said", ":", "letters", "end", "."}


def test_whole_article_starts_each_statement_once() -> None:
    """In a whole article each statement has one place where it begins, even with several fragments."""
    read = reading(
        Article(TEXT, "x"),
        statement(TEXT, "The dam broke […] and nobody slept", ["Mayor"]),
        statement(TEXT, "nobody slept", ["Mayor"]),
    )
    pieces = whole(read, 7)
    assert "".join(p.text for p in pieces) == TEXT
    assert sorted(n for p in pieces for n in p.starts) == [7, 8]


def test_around_stays_in_its_sentence() -> None:
    """The words around a figure or a time are of its sentence, not of its neighbours."""
    pieces = around(reading(Article(TEXT, "x")), find(TEXT, "broke"))
    assert "".join(p.text for p in pieces) == "The dam broke, the mayor said, and nobody slept."


def test_entities_are_shown_as_the_characters_they_stand_for() -> None:
    """A file with escaped entities is shown as its readers know it."""
    text = "He said &quot;no&quot;."
    assert "".join(p.text for p in whole(reading(Article(text, "x")), 1)) == 'He said "no".'
