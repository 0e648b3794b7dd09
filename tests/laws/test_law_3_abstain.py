"""Law 3: what is not clear is None with a reason, not a guess."""

from __future__ import annotations

from dataclasses import replace

from hearsay.model import Article, Reading
from hearsay.packs import Packs
from hearsay.read import read_article


def test_a_statement_without_origin_says_why(sample_readings: tuple[Reading, ...]) -> None:
    """Where nobody is named as the origin, the reason stands there."""
    silent = [
        (reading.article.name, statement.content)
        for reading in sample_readings
        for statement in reading.statements
        if not statement.origins and not (statement.unresolved and statement.unresolved.reason)
    ]
    assert silent == []


def test_a_time_that_needs_a_publication_date_says_so(sample: tuple[Article, ...], packs: Packs) -> None:
    """Without the day of publication a relative time has no bounds and a reason; no other day is guessed."""
    dated = [a for a in sample if a.published]
    for article in dated[:5]:
        known, unknown = read_article(article, packs), read_article(replace(article, published=None), packs)
        for with_day, without in zip(known.times, unknown.times, strict=True):
            assert without.span == with_day.span
            if (without.start, without.end) != (with_day.start, with_day.end):
                assert without.reason, without.span.of(article.text)
                assert without.start is None or without.end is None


def test_what_is_open_has_a_reason(sample_readings: tuple[Reading, ...]) -> None:
    """Nothing is left unresolved in silence."""
    assert all(u.reason for reading in sample_readings for u in reading.unresolved)
