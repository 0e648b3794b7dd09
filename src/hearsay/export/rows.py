"""Readings as rows of a table: lists of flat dicts that go straight into a pandas or polars data frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal

from hearsay.model import Reading, Span, Statement
from hearsay.read.holding import held

What = Literal["statements", "figures", "times", "mentions", "furniture"]
Row = dict[str, Any]


def rows(readings: Reading | Iterable[Reading], what: What = "statements") -> list[Row]:
    """One dict per statement (or figure, time, mention, stretch of furniture) of one reading or of several, in order.

    Every row starts with `file`, `language`, `published` (a date), `outlet`, then `text`, the words themselves, with
    `start` and `end` in code points of the article's text. Several values of one statement (origins, relays) are lists,
    all else is a plain value or None, and every row has the same keys. Raises ValueError for another `what`.
    """
    if what not in MAKERS:
        raise ValueError(f'there are no rows of "{what}": ask for one of {", ".join(MAKERS)}')
    several = [readings] if isinstance(readings, Reading) else readings
    return [row for reading in several for row in MAKERS[what](reading)]


def _place(reading: Reading, span: Span) -> Row:
    article = reading.article
    return {
        "file": article.name,
        "language": reading.language,
        "published": article.published,
        "outlet": article.outlet,
        "text": span.of(article.text),
        "start": span.start,
        "end": span.end,
    }


def _statements(reading: Reading) -> Iterator[Row]:
    return (_place(reading, s.content) | _said(reading.article.text, s) for s in reading.statements)


def _said(text: str, statement: Statement) -> Row:
    return {
        "origin": statement.origin,
        "origins": [h.entity for h in statement.origins if h.entity is not None],
        "relays": [h.name for h in statement.relays],
        "certainty": statement.certainty.value,
        "quotation": statement.quotation.value,
        "source": statement.source.of(text) if statement.source else None,
        "cue": statement.cue.of(text) if statement.cue else None,
        "confidence": statement.confidence,
        "rule": statement.rule,
        "unresolved": statement.unresolved.reason if statement.unresolved else None,
    }


def _figures(reading: Reading) -> Iterator[Row]:
    for one in held(reading):
        figure, as_of = one.figure, one.as_of
        yield _place(reading, figure.span) | {
            "low": figure.low,
            "high": figure.high,
            "kind": figure.kind.value,
            "unit": figure.unit,
            "of": figure.of,
            "place": figure.place,
            "modifier": figure.modifier.value if figure.modifier else None,
            "as_of": as_of.start,
            "as_of_until": as_of.end,
            "dated_by": as_of.by.value if as_of.by else None,
            "undated": as_of.reason,
            "origin": one.origin,
            "relays": [h.name for h in one.relays],
            "certainty": one.certainty.value if one.certainty else None,
            "confidence": figure.confidence,
            "rule": figure.rule,
        }


def _times(reading: Reading) -> Iterator[Row]:
    for time in reading.times:
        said = {"from": time.start, "until": time.end, "rule": time.rule, "reason": time.reason}
        yield _place(reading, time.span) | said


def _mentions(reading: Reading) -> Iterator[Row]:
    for mention in reading.mentions:
        said = {"kind": mention.kind.value, "base": mention.base, "name": mention.name, "entity": mention.entity}
        yield _place(reading, mention.span) | said | {"rule": mention.rule}


def _furniture(reading: Reading) -> Iterator[Row]:
    for stretch in reading.furniture:
        yield _place(reading, stretch.span) | {"kind": stretch.kind.value, "rule": stretch.rule}


MAKERS: dict[str, Callable[[Reading], Iterator[Row]]] = {
    "statements": _statements,
    "figures": _figures,
    "times": _times,
    "mentions": _mentions,
    "furniture": _furniture,
}
