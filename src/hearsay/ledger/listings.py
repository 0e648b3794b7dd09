"""Rows for people, data frames and JSON: flat dictionaries whose values are text, numbers, days and lists of text.

Every row says which article and version it is from and where it stands (`start`, `end`: code points of that article's
text). Rows come by day of publication (unknown days last), then by article, version and place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

import sqlalchemy as sa

from hearsay.ledger import aggregates
from hearsay.ledger.filters import (
    Condition,
    Filters,
    about_article,
    about_figure,
    about_mention,
    about_reading,
    about_statement,
    about_time,
    named,
)
from hearsay.ledger.records import Row, Stored
from hearsay.ledger.schema import (
    figures,
    furniture,
    holders,
    mentions,
    readings,
    statements,
    times,
    unresolved,
    versions,
)

SHORT = 12  # hexadecimal digits of a version that a row shows: enough to tell a thousand million versions apart
OF_ARTICLE = (versions.c.uri, versions.c.name, versions.c.outlet, versions.c.published)
ORDER = (versions.c.published.is_(None), versions.c.published, versions.c.uri, versions.c.version)


def anchor(version: str, start: int, end: int) -> str:
    """The id of a statement: its version and the place of its content, which no other reading shifts."""
    return f"{version[:SHORT]}:{start}-{end}"


def versions_where(connection: sa.Connection, conditions: Sequence[Condition]) -> list[str]:
    """The ids of the versions that meet `conditions` (on `versions` and `readings`), in the order of listings."""
    query = sa.select(versions.c.version).join(readings, readings.c.version == versions.c.version)
    return list(connection.scalars(query.where(*conditions).order_by(*ORDER)))


def _grouped(
    connection: sa.Connection, table: sa.Table, conditions: Sequence[Condition]
) -> Iterator[tuple[str, str, list[Stored]]]:
    """Version, its text and its rows of `table` with the article's columns, version by version."""
    columns = [c.label(f"article_{c.name}") for c in (*OF_ARTICLE, readings.c.language)]
    query = (
        sa.select(table, *columns)
        .join(readings, readings.c.version == table.c.version)
        .join(versions, versions.c.version == table.c.version)
        .where(*conditions)
        .order_by(*ORDER, table.c.position)
    )
    for version, rows in groupby(connection.execute(query).mappings(), key=lambda row: str(row["version"])):
        text = connection.scalar(sa.select(versions.c.text).where(versions.c.version == version))
        yield version, text or "", list(rows)


def _of_article(row: Stored) -> Row:
    return {
        "article": row["article_uri"],
        "file": row["article_name"],
        "version": row["version"][:SHORT],
        "outlet": row["article_outlet"],
        "published": row["article_published"],
        "language": row["article_language"],
    }


def _place(row: Stored, text: str, span: str = "span") -> Row:
    start, end = row[f"{span}_start"], row[f"{span}_end"]
    return {"text": None if start is None else text[start:end], "start": start, "end": end}


def _words(row: Stored, text: str, span: str) -> str | None:
    start = row[f"{span}_start"]
    return None if start is None else text[start : row[f"{span}_end"]]


def _held(connection: sa.Connection, version: str) -> dict[tuple[int, str], list[Stored]]:
    query = sa.select(holders).where(holders.c.version == version)
    found: dict[tuple[int, str], list[Stored]] = {}
    ordered = query.order_by(holders.c.statement, holders.c.role, holders.c.position)
    for row in connection.execute(ordered).mappings():
        found.setdefault((row["statement"], row["role"]), []).append(row)
    return found


def _chain(held: Mapping[tuple[int, str], Sequence[Stored]], number: int | None) -> Row:
    """Origin and relays of a statement; all empty for something that stands in no statement."""
    if number is None:
        return {"origin": None, "origins": [], "relays": []}
    origins, relays = held.get((number, "origin"), ()), held.get((number, "relay"), ())
    return {
        "origin": " and ".join(h["name"] for h in origins) or None,
        "origins": [h["entity"] for h in origins if h["entity"]],
        "relays": [h["name"] for h in relays],
    }


def _reasons(connection: sa.Connection, version: str) -> dict[int, str]:
    query = sa.select(unresolved.c.statement, unresolved.c.reason).where(unresolved.c.version == version)
    return {number: reason for number, reason in connection.execute(query) if number is not None}


def statement_rows(connection: sa.Connection, filters: Filters, dated: bool = True) -> Iterator[Row]:
    """Who is reported to have said what."""
    conditions = [*about_article(filters, dated), *about_statement(filters)]
    for version, text, rows in _grouped(connection, statements, conditions):
        held, reasons = _held(connection, version), _reasons(connection, version)
        for row in rows:
            yield {
                **_chain(held, row["position"]),
                "certainty": row["certainty"],
                "quotation": row["quotation"],
                **_place(row, text, "content"),
                "source": _words(row, text, "source"),
                "cue": _words(row, text, "cue"),
                "confidence": row["confidence"],
                "unresolved": reasons.get(row["position"]),
                "rule": row["rule"],
                "statement": anchor(version, row["content_start"], row["content_end"]),
                **_of_article(row),
            }


def _anchors(connection: sa.Connection, version: str) -> dict[int, tuple[str, str]]:
    """Statement number → its id and its certainty."""
    c = statements.c
    query = sa.select(c.position, c.content_start, c.content_end, c.certainty).where(c.version == version)
    return {number: (anchor(version, start, end), sure) for number, start, end, sure in connection.execute(query)}


def _in_statements(
    connection: sa.Connection, table: sa.Table, conditions: Sequence[Condition], columns: Mapping[str, str]
) -> Iterator[Row]:
    for version, text, rows in _grouped(connection, table, conditions):
        held, known = _held(connection, version), _anchors(connection, version)
        for row in rows:
            statement, certainty = known.get(row["statement"], (None, None))
            yield {
                **_place(row, text),
                **{shown: row[name] for name, shown in columns.items()},
                **_chain(held, row["statement"]),
                "certainty": certainty,
                "statement": statement,
                **_of_article(row),
            }


def figure_rows(connection: sa.Connection, filters: Filters) -> Iterator[Row]:
    """Amounts, each with the statement that it stands in and the days that it is true as of: `as_of` inclusive,
    `as_of_until` exclusive, `dated_by` "time" or "publication"; `undated` says why there are none."""
    conditions = [*about_article(filters), *about_figure(filters)]
    plain = ("low", "high", "kind", "unit", "modifier", "of", "place")
    dated = {"as_of_start": "as_of", "as_of_end": "as_of_until", "dated_by": "dated_by", "undated": "undated"}
    columns = {name: name for name in plain} | dated | {"confidence": "confidence", "rule": "rule"}
    return _in_statements(connection, figures, conditions, columns)


def time_rows(connection: sa.Connection, filters: Filters) -> Iterator[Row]:
    """Expressions of time, each with the statement that it stands in; `from` inclusive, `until` exclusive."""
    conditions = [*about_article(filters, dated=False), *about_time(filters)]
    columns = {"start": "from", "end": "until", "reason": "reason", "rule": "rule"}
    return _in_statements(connection, times, conditions, columns)


def _plain(table: sa.Table, *columns: str) -> Callable[[sa.Connection, Filters], Iterator[Row]]:
    """A listing of `columns` of a table, with the words that each row stands at."""

    def rows(connection: sa.Connection, filters: Filters) -> Iterator[Row]:
        about = about_mention(filters) if table is mentions else []
        for _, text, found in _grouped(connection, table, [*about_article(filters), *about]):
            for row in found:
                yield {**{name: row[name] for name in columns}, **_place(row, text), **_of_article(row)}

    return rows


def article_rows(connection: sa.Connection, filters: Filters) -> Iterator[Row]:
    """The articles, each version a row, with how much was read from it."""
    counts = [
        sa.select(sa.func.count()).where(t.c.version == versions.c.version).scalar_subquery().label(t.name)
        for t in (statements, figures, times, mentions)
    ]
    columns = [c.label(f"article_{c.name}") for c in (*OF_ARTICLE, readings.c.language)]
    query = sa.select(versions.c.version, versions.c.title, versions.c.url, *columns, *counts)
    joined = query.join(readings, readings.c.version == versions.c.version)
    for row in connection.execute(joined.where(*about_reading(filters)).order_by(*ORDER)).mappings():
        yield {**_of_article(row), **{k: row[k] for k in ("title", "url", *(c.name for c in counts))}}


def entity_rows(connection: sa.Connection, filters: Filters) -> Iterator[Row]:
    """Who and what the articles name."""
    found = connection.execute(aggregates.entities([*about_article(filters), *about_mention(filters)]))
    return (dict(row) for row in found.mappings())


def source_rows(connection: sa.Connection, filters: Filters) -> Iterator[Row]:
    """Who said and who passed on, how often."""
    conditions = about_article(filters)
    for role, written in (("origin", filters.origin), ("relay", filters.relay), (None, filters.entity)):
        if written:
            conditions.append(named(written, holders.c.name_key, holders.c.entity))
            conditions += [holders.c.role == role] if role else []
    if filters.certainty or filters.min_confidence is not None:
        met = about_statement(Filters(certainty=filters.certainty, min_confidence=filters.min_confidence))
        joined = (statements.c.version == holders.c.version, statements.c.position == holders.c.statement)
        conditions.append(sa.exists().where(*joined, *met))
    return (dict(row) for row in connection.execute(aggregates.sources(conditions)).mappings())


Listing = Callable[[sa.Connection, Filters], Iterator[Row]]
LISTINGS: Mapping[str, Listing] = MappingProxyType(
    {
        "articles": article_rows,
        "statements": statement_rows,
        "figures": figure_rows,
        "times": time_rows,
        "mentions": _plain(mentions, "name", "base", "entity", "kind", "rule"),
        "furniture": _plain(furniture, "kind", "rule"),
        "unresolved": _plain(unresolved, "reason", "candidates"),
        "entities": entity_rows,
        "sources": source_rows,
    }
)
