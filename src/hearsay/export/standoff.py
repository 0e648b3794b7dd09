"""Standoff annotations: the JSON lines of `hearsay annotate`, written and read back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from hearsay.match.entities import Naming, entity_of
from hearsay.model import (
    Article,
    Certainty,
    Figure,
    FigureKind,
    Furniture,
    FurnitureKind,
    Holder,
    InputError,
    Mention,
    MentionKind,
    Modifier,
    Quotation,
    Reading,
    Span,
    Statement,
    Time,
)

GROUPS = ("person", "place", "thing")  # of names, see `hearsay.match.entities.naming`
READ_BACK = "standoff"  # the rule of figures, times and names that were read back: the format does not keep theirs

Record = dict[str, Any]


def standoff(reading: Reading, entities: Mapping[Naming, str] | None = None) -> Record:
    """The annotations of one article as a JSON object: spans as [start, end] in code points of the article's text, days
    in ISO form, amounts as integers where they are whole. `entities` is what `hearsay.match.entities.link` found over
    several articles: ids for the names that no pack lists, in mentions and origins; without it they have none.
    """
    links = entities or {}
    article = reading.article
    return {
        "file": article.name,
        "language": reading.language,
        "published": _day(article.published),
        "outlet": article.outlet,
        "statements": [_statement(s, links) for s in reading.statements],
        "figures": [_figure(f) for f in reading.figures],
        "times": [{"span": _span(t.span), "start": _day(t.start), "end": _day(t.end)} for t in reading.times],
        "mentions": [_mention(m, links) for m in reading.mentions],
        "furniture": [{"span": _span(f.span), "kind": f.kind.value} for f in reading.furniture],
    }


def line(reading: Reading, entities: Mapping[Naming, str] | None = None) -> bytes:
    """The annotations of one article as one line of JSON, UTF-8, with its line end."""
    return msgspec.json.encode(standoff(reading, entities)) + b"\n"


def from_standoff(record: Mapping[str, Any], text: str) -> Reading:
    """Reads annotations back: `record` as `standoff` makes it (or parsed from a line), `text` the article's text.

    `standoff(from_standoff(record, text))` is `record` again. What the format does not keep is not there: sentences,
    stances, reasons, English names of mentions, spans of holders. Raises InputError for anything of another shape.
    """
    try:
        return _read(record, text)
    except (KeyError, TypeError, ValueError) as error:
        name = record.get("file") or "a record without a file"
        problem = f"{type(error).__name__}: {error}"
        raise InputError(f"{name}: not annotations as `hearsay annotate` writes them ({problem})") from error


def _read(record: Mapping[str, Any], text: str) -> Reading:
    article = Article(text, record["file"], record["language"], _read_day(record["published"]), outlet=record["outlet"])
    return Reading(
        article=article,
        language=record["language"],
        sentences=(),
        statements=tuple(_read_statement(s) for s in record["statements"]),
        figures=tuple(_read_figure(f) for f in record["figures"]),
        times=tuple(
            Time(Span(*t["span"]), _read_day(t["start"]), _read_day(t["end"]), READ_BACK) for t in record["times"]
        ),
        mentions=tuple(_read_mention(m) for m in record["mentions"]),
        furniture=tuple(Furniture(Span(*f["span"]), FurnitureKind(f["kind"]), READ_BACK) for f in record["furniture"]),
    )


def _statement(statement: Statement, links: Mapping[Naming, str]) -> Record:
    ids = [_entity_of(h, links) for h in statement.origins]
    return {
        "content": _span(statement.content),
        "fragments": [_span(f) for f in statement.fragments],
        "source": _span(statement.source),
        "cue": _span(statement.cue),
        "origin": statement.origin,
        "origins": [i for i in ids if i is not None],
        "relays": [h.name for h in statement.relays],
        "quotation": statement.quotation.value,
        "certainty": statement.certainty.value,
        "confidence": _number(statement.confidence),
        "rule": statement.rule,
    }


def _figure(figure: Figure) -> Record:
    return {
        "span": _span(figure.span),
        "low": _number(figure.low),
        "high": _number(figure.high),
        "kind": figure.kind.value,
        "unit": figure.unit,
        "modifier": figure.modifier.value if figure.modifier else None,
    }


def _mention(mention: Mention, links: Mapping[Naming, str]) -> Record:
    return {
        "span": _span(mention.span),
        "kind": mention.kind.value,
        "base": mention.base,
        "entity": entity_of(mention, links),
    }


def _entity_of(holder: Holder, links: Mapping[Naming, str]) -> str | None:
    """The id of a holder: its own, or else the only one that something of its name was linked to."""
    found = {links[group, holder.name] for group in GROUPS if (group, holder.name) in links}
    return holder.entity or (found.pop() if len(found) == 1 else None)


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _number(value: float | None) -> float | int | None:
    """13000 for 13000.0."""
    return int(value) if value is not None and float(value).is_integer() else value


def _read_day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)


def _read_span(span: Sequence[int] | None) -> Span | None:
    return None if span is None else Span(*span)


def _read_number(value: float | None) -> float | None:
    return None if value is None else float(value)


def _read_statement(record: Mapping[str, Any]) -> Statement:
    return Statement(
        content=Span(*record["content"]),
        fragments=tuple(Span(*f) for f in record["fragments"]),
        source=_read_span(record["source"]),
        cue=_read_span(record["cue"]),
        origins=_read_origins(record["origin"], record["origins"]),
        relays=tuple(Holder(name, anonymous=name.startswith("anonymous")) for name in record["relays"]),
        quotation=Quotation(record["quotation"]),
        certainty=Certainty(record["certainty"]),
        confidence=float(record["confidence"]),
        rule=record["rule"],
    )


def _read_origins(origin: str | None, ids: Sequence[str]) -> tuple[Holder, ...]:
    """The holders of "A and B", told apart only where there are several ids, since a name may hold an "and" itself. The
    ids go to the first of them: the format does not say which one has none."""
    if origin is None:
        return ()
    names = origin.split(" and ") if len(ids) > 1 else [origin]
    known = [*ids, *[None] * (len(names) - len(ids))]
    return tuple(Holder(n, e, anonymous=n.startswith("anonymous")) for n, e in zip(names, known, strict=True))


def _read_figure(record: Mapping[str, Any]) -> Figure:
    modifier = record["modifier"]
    return Figure(
        Span(*record["span"]),
        _read_number(record["low"]),
        _read_number(record["high"]),
        FigureKind(record["kind"]),
        record["unit"],
        Modifier(modifier) if modifier else None,
        READ_BACK,
    )


def _read_mention(record: Mapping[str, Any]) -> Mention:
    return Mention(
        Span(*record["span"]), MentionKind(record["kind"]), record["base"], record["base"], record["entity"], READ_BACK
    )
