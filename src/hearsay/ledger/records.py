"""A reading as rows of the ledger's tables, and rows as the reading that they came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from hearsay.ledger.keys import key
from hearsay.model import (
    Article,
    Certainty,
    Figure,
    FigureKind,
    Furniture,
    FurnitureKind,
    Holder,
    Mention,
    MentionKind,
    Modality,
    Modifier,
    Polarity,
    Quotation,
    Reading,
    Span,
    Stance,
    Statement,
    Time,
    Unresolved,
    Verification,
)
from hearsay.read.holding import HeldFigure, held

Row = dict[str, Any]
Stored = sa.RowMapping  # a row as the database gives it
Part = Mapping[str, Sequence[Stored]]  # table → the rows of one version, by position


def article_row(article: Article, version: str) -> Row:
    """The row of `versions`, all but the time of adding."""
    return {
        "version": version,
        "uri": article.uri,
        "digest": article.digest,
        "name": article.name,
        "part_of": article.part_of,
        "text": article.text,
        "language": article.language,
        "published": article.published,
        "outlet": article.outlet,
        "outlet_key": key(article.outlet),
        "url": article.url,
        "title": article.title,
    }


def rows_of(reading: Reading, version: str) -> dict[str, list[Row]]:
    """Table → its rows, for all that was read; `Reading.trace` is not stored: `hearsay explain` makes it anew."""
    within = Innermost(reading.statements)
    numbered = {
        "statements": [_statement_row(s) for s in reading.statements],
        "figures": [_held_row(h) | {"statement": h.statement} for h in held(reading)],
        "times": [_time_row(t) | {"statement": within(t.span)} for t in reading.times],
        "mentions": [_mention_row(m) for m in reading.mentions],
        "furniture": [_pair("span", f.span) | {"kind": f.kind.value, "rule": f.rule} for f in reading.furniture],
        "unresolved": _unresolved_rows(reading),
    }
    tables = {
        table: [{"version": version, "position": i} | row for i, row in enumerate(rows)]
        for table, rows in numbered.items()
    }
    return tables | {"holders": [{"version": version} | row for row in _holder_rows(reading.statements)]}


class Innermost:
    """Finds the shortest statement, the first of equals, that a span stands in."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        pieces = [(len(s.content), i, piece) for i, s in enumerate(statements) for piece in s.fragments or (s.content,)]
        self._pieces = sorted(pieces)

    def __call__(self, span: Span) -> int | None:
        """The position of that statement; None where the span stands in none."""
        return next((i for _, i, piece in self._pieces if piece.contains(span)), None)


def _pair(name: str, span: Span | None) -> Row:
    return {f"{name}_start": span.start if span else None, f"{name}_end": span.end if span else None}


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]


def _statement_row(statement: Statement) -> Row:
    return {
        **_pair("content", statement.content),
        "fragments": _spans(statement.fragments),
        **_pair("source", statement.source),
        **_pair("cue", statement.cue),
        "quotation": statement.quotation.value,
        "certainty": statement.certainty.value,
        "confidence": statement.confidence,
        "rule": statement.rule,
        "stances": [
            [s.polarity.value, s.modality.value, s.verification.value, _spans(s.evidence)] for s in statement.stances
        ],
    }


def _holder_rows(statements: Sequence[Statement]) -> list[Row]:
    return [
        {
            "statement": number,
            "role": role,
            "position": position,
            "name": holder.name,
            "name_key": key(holder.name),
            "entity": holder.entity,
            **_pair("span", holder.span),
            "anonymous": holder.anonymous,
            "rule": holder.rule,
        }
        for number, statement in enumerate(statements)
        for role, held in (("origin", statement.origins), ("relay", statement.relays))
        for position, holder in enumerate(held)
    ]


def _held_row(one: HeldFigure) -> Row:
    dated = one.as_of
    return _figure_row(one.figure) | {
        "as_of_start": dated.start,
        "as_of_end": dated.end,
        "dated_by": dated.by.value if dated.by else None,
        "undated": dated.reason,
    }


def _figure_row(figure: Figure) -> Row:
    return {
        **_pair("span", figure.span),
        "low": figure.low,
        "high": figure.high,
        "kind": figure.kind.value,
        "unit": figure.unit,
        "modifier": figure.modifier.value if figure.modifier else None,
        "of": figure.of,
        "place": figure.place,
        "tense": figure.tense,
        "confidence": figure.confidence,
        "rule": figure.rule,
    }


def _time_row(time: Time) -> Row:
    return {
        **_pair("span", time.span),
        "start": time.start,
        "end": time.end,
        "rule": time.rule,
        "reason": time.reason,
    }


def _mention_row(mention: Mention) -> Row:
    return {
        **_pair("span", mention.span),
        "kind": mention.kind.value,
        "base": mention.base,
        "base_key": key(mention.base),
        "name": mention.name,
        "name_key": key(mention.name),
        "entity": mention.entity,
        "rule": mention.rule,
    }


def _unresolved_rows(reading: Reading) -> list[Row]:
    found = [(None, u) for u in reading.unresolved]
    held = [(i, s.unresolved) for i, s in enumerate(reading.statements) if s.unresolved]
    return [
        {**_pair("span", u.span), "reason": u.reason, "candidates": list(u.candidates), "statement": number}
        for number, u in (*found, *held)
    ]


def article_of(row: Stored) -> Article:
    """The article of a row of `versions`, with its place where its name alone would make it another article."""
    made = Article(
        text=row["text"],
        name=row["name"],
        language=row["language"],
        published=row["published"],
        outlet=row["outlet"],
        url=row["url"],
        title=row["title"],
        part_of=row["part_of"],
    )
    return made if made.uri == row["uri"] else replace(made, place=row["uri"])


def reading_of(article: Article, read: Stored, part: Part) -> Reading:
    """The reading that `rows_of` made `part` from; `read` is its row of `readings`."""
    return Reading(
        article=article,
        language=read["language"],
        sentences=_made_spans(read["sentences"]),
        statements=_statements(part),
        figures=tuple(_figure(row) for row in part["figures"]),
        times=tuple(Time(_span(row), row["start"], row["end"], row["rule"], row["reason"]) for row in part["times"]),
        mentions=tuple(_mention(row) for row in part["mentions"]),
        furniture=tuple(Furniture(_span(row), FurnitureKind(row["kind"]), row["rule"]) for row in part["furniture"]),
        unresolved=tuple(_unresolved(row) for row in part["unresolved"] if row["statement"] is None),
    )


def _made_spans(pairs: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


def _span(row: Stored, name: str = "span") -> Span:
    return Span(row[f"{name}_start"], row[f"{name}_end"])


def _maybe_span(row: Stored, name: str = "span") -> Span | None:
    return None if row[f"{name}_start"] is None else _span(row, name)


def _statements(part: Part) -> tuple[Statement, ...]:
    open_ones = {row["statement"]: _unresolved(row) for row in part["unresolved"] if row["statement"] is not None}
    chains: dict[tuple[int, str], list[Holder]] = {}
    for row in part["holders"]:
        chains.setdefault((row["statement"], row["role"]), []).append(_holder(row))
    return tuple(
        Statement(
            content=_span(row, "content"),
            fragments=_made_spans(row["fragments"]),
            source=_maybe_span(row, "source"),
            cue=_maybe_span(row, "cue"),
            origins=tuple(chains.get((row["position"], "origin"), ())),
            relays=tuple(chains.get((row["position"], "relay"), ())),
            quotation=Quotation(row["quotation"]),
            certainty=Certainty(row["certainty"]),
            confidence=row["confidence"],
            rule=row["rule"],
            stances=tuple(_stance(*stance) for stance in row["stances"]),
            unresolved=open_ones.get(row["position"]),
        )
        for row in part["statements"]
    )


def _stance(polarity: str, modality: str, verification: str, evidence: Iterable[Sequence[int]]) -> Stance:
    return Stance(Polarity(polarity), Modality(modality), Verification(verification), _made_spans(evidence))


def _holder(row: Stored) -> Holder:
    return Holder(row["name"], row["entity"], _maybe_span(row), bool(row["anonymous"]), row["rule"])


def _figure(row: Stored) -> Figure:
    return Figure(
        span=_span(row),
        low=row["low"],
        high=row["high"],
        kind=FigureKind(row["kind"]),
        unit=row["unit"],
        modifier=Modifier(row["modifier"]) if row["modifier"] else None,
        rule=row["rule"],
        of=row["of"],
        place=row["place"],
        tense=row["tense"],
        confidence=row["confidence"],
    )


def _mention(row: Stored) -> Mention:
    return Mention(_span(row), MentionKind(row["kind"]), row["base"], row["name"], row["entity"], row["rule"])


def _unresolved(row: Stored) -> Unresolved:
    return Unresolved(row["reason"], _maybe_span(row), tuple(row["candidates"]))
