"""Law 1: `article.text[span]` is exactly what was read; cleaning keeps a map back to the original offsets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.model import Reading, Span
from hearsay.read.section import tokenise
from hearsay.read.text import clean, fold

WORDS = ("слово", "żółw", "ţară", "word", "12", "é", "й", ".", "«", "»", "—", "🙂", "İ", "ﬁ")
NOISE = ("&quot;", "&amp;nbsp;", "&#39;", "&unknown;", "&", ";", "\u00ad", "\u200b", "\u0301", "\u0306", "\ufeff")
SPACES = (" ", "\u00a0", "\u2009", "\n", "\r\n")
NOISY = st.lists(st.sampled_from(WORDS + NOISE + SPACES), max_size=30).map("".join)


def spans_of(value: object) -> Iterator[Span]:
    """Every span in a value, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from spans_of(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from spans_of(getattr(value, field.name))


@given(NOISY)
@settings(max_examples=300, deadline=None)
def test_cleaning_maps_every_token_back(text: str) -> None:
    """What stands in the file at the place of a token is that token, once it is cleaned itself."""
    cleaned = clean(text)
    for token in tokenise(cleaned.text, fold(cleaned.text, {}), Span(0, len(cleaned.text))):
        assert clean(cleaned.to_file(token.span).of(text)).text == token.text


@given(NOISY)
@settings(max_examples=300, deadline=None)
def test_cleaning_keeps_the_order(text: str) -> None:
    """Characters that follow one another in the cleaned text do so in the file."""
    cleaned = clean(text)
    places = [cleaned.to_file(Span(i, i + 1)) for i in range(len(cleaned.text))]
    assert all(a.end <= b.start for a, b in pairwise(places))
    assert all(len(p) for p in places)


def test_every_span_of_a_reading_lies_in_its_text(sample_readings: tuple[Reading, ...]) -> None:
    """Nothing points beyond the text, and nothing that was read is empty."""
    for reading in sample_readings:
        assert [s for s in spans_of(reading) if s.end > len(reading.article.text) or not len(s)] == []


def test_fragments_lie_in_their_content(sample_readings: tuple[Reading, ...]) -> None:
    """A content runs from the first character of its fragments to the last one."""
    for statement in (s for reading in sample_readings for s in reading.statements):
        assert statement.fragments
        assert statement.content.start == min(f.start for f in statement.fragments)
        assert statement.content.end == max(f.end for f in statement.fragments)


def test_items_come_in_the_order_of_the_text(sample_readings: tuple[Reading, ...]) -> None:
    """Figures, times, names and furniture are in order, and none overlaps another of its kind."""
    for reading in sample_readings:
        for items in (reading.figures, reading.times, reading.mentions, reading.furniture):
            spans = [item.span for item in items]
            assert all(a.end <= b.start for a, b in pairwise(spans)), reading.article.name
