"""Statements and times in the order of the days that they are about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import sqlalchemy as sa

from hearsay.ledger.filters import Filters
from hearsay.ledger.listings import statement_rows, time_rows
from hearsay.ledger.records import Row
from hearsay.ledger.schema import readings, versions


def timeline_rows(connection: sa.Connection, filters: Filters) -> Iterator[Row]:
    """One row for each statement, at the first day that its content names or else at the day of publication
    (`dated_by` says which), and one for each time outside statements, with the sentence around it.

    `date` is that day, None where none is known (these come last), `until` the exclusive end of a time. The days of
    `filters` are held against `date`.
    """
    rows = [*_statements(connection, filters), *_times(connection, filters)]
    kept = [row for row in rows if _within(row["date"], filters)]
    kept.sort(key=lambda r: (r["date"] is None, r["date"] or date.max, r["article"], r["version"], r["start"]))
    yield from kept


def _within(day: date | None, filters: Filters) -> bool:
    if day is None:
        return filters.since is None and filters.until is None
    return (filters.since is None or day >= filters.since) and (filters.until is None or day <= filters.until)


def _statements(connection: sa.Connection, filters: Filters) -> Iterator[Row]:
    undated = replace(filters, since=None, until=None)
    named: dict[str, Row] = {}
    for time in time_rows(connection, undated):
        if time["statement"] and time["from"]:
            named.setdefault(time["statement"], time)
    for row in statement_rows(connection, filters, dated=False):
        dated = named.get(row["statement"])
        yield {
            "date": dated["from"] if dated else row["published"],
            "until": dated["until"] if dated else None,
            "dated_by": "time" if dated else "publication" if row["published"] else None,
            "time": dated["text"] if dated else None,
            **{k: row[k] for k in SHARED},
        }


SHARED = (
    "origin", "relays", "certainty", "text", "start", "end", "statement", "article", "file", "version",
    "outlet", "published", "language",
)  # fmt: skip


def _times(connection: sa.Connection, filters: Filters) -> Iterator[Row]:
    """Times outside statements; none where a condition can only be met by a statement."""
    if filters.of_statements or filters.entity or filters.min_confidence is not None:
        return
    sentences: tuple[str, list[list[int]], str] = ("", [], "")
    for row in time_rows(connection, replace(filters, since=None, until=None)):
        if row["statement"] or row["from"] is None:
            continue
        if row["version"] != sentences[0]:
            sentences = (row["version"], *_sentences(connection, row["version"]))
        start, end = _around(row["start"], sentences[1]) or (row["start"], row["end"])
        shared = {k: row[k] for k in SHARED} | {"text": sentences[2][start:end], "start": start, "end": end}
        yield {"date": row["from"], "until": row["until"], "dated_by": "time", "time": row["text"], **shared}


def _sentences(connection: sa.Connection, short: str) -> tuple[list[list[int]], str]:
    query = sa.select(readings.c.sentences, versions.c.text).join(versions, versions.c.version == readings.c.version)
    found = connection.execute(query.where(versions.c.version.startswith(short))).one()
    return found.sentences, found.text


def _around(offset: int, sentences: list[list[int]]) -> tuple[int, int] | None:
    """The sentence that `offset` lies in."""
    i = bisect_right(sentences, [offset, float("inf")]) - 1
    return (sentences[i][0], sentences[i][1]) if i >= 0 and offset < sentences[i][1] else None
