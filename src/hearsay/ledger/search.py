"""Full-text search behind one small interface: FTS5 here, a tsvector on PostgreSQL when that comes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import sqlalchemy as sa

from hearsay.ledger.keys import entity_word

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that an article must have: one of `words` (lemmas), of `names`, or of `entities` (ids)."""

    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """A version that has all terms; `score` is higher for a better match."""

    version: str
    score: float


class Search(Protocol):
    """What a ledger asks of a full-text index."""

    def create(self, connection: sa.Connection) -> None:
        """Makes the index in a database without one."""

    def put(self, connection: sa.Connection, version: str, lemmas: Iterable[str], names: Iterable[str]) -> None:
        """Indexes a version by the lemmas of its words, in order, and by names and `entity_word`s."""

    def drop(self, connection: sa.Connection, version: str) -> None:
        """Takes a version out of the index."""

    def compact(self, connection: sa.Connection) -> None:
        """Takes what was dropped out of the file too; costs as much as the index is large."""

    def find(self, connection: sa.Connection, terms: Sequence[Term]) -> list[Hit]:
        """The versions that have every one of `terms`, best first, equal ones by id."""

    def rows(self, connection: sa.Connection) -> Iterable[tuple[str, str, str]]:
        """Version, lemmas and names of all that is indexed, by version."""


class FtsSearch:
    """SQLite's FTS5. The row number comes from the version's id, so that a version is found without a scan."""

    def create(self, connection: sa.Connection) -> None:
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE search USING fts5"
            "(version UNINDEXED, lemmas, names, tokenize = 'unicode61 remove_diacritics 2')"
        )

    def put(self, connection: sa.Connection, version: str, lemmas: Iterable[str], names: Iterable[str]) -> None:
        connection.execute(
            sa.text("INSERT INTO search (rowid, version, lemmas, names) VALUES (:row, :version, :lemmas, :names)"),
            {"row": _row(version), "version": version, "lemmas": " ".join(lemmas), "names": "\n".join(names)},
        )

    def drop(self, connection: sa.Connection, version: str) -> None:
        connection.execute(sa.text("DELETE FROM search WHERE rowid = :row"), {"row": _row(version)})

    def compact(self, connection: sa.Connection) -> None:
        connection.exec_driver_sql("INSERT INTO search(search) VALUES ('optimize')")

    def find(self, connection: sa.Connection, terms: Sequence[Term]) -> list[Hit]:
        query = " AND ".join(clause for term in terms if (clause := _clause(term)))
        if not query:
            return []
        found = connection.execute(
            sa.text("SELECT version, -bm25(search, 0, 1, 3) AS score FROM search WHERE search MATCH :query"),
            {"query": query},
        )
        hits = [Hit(version, float(score)) for version, score in found]
        return sorted(hits, key=lambda h: (-round(h.score, 6), h.version))

    def rows(self, connection: sa.Connection) -> Iterable[tuple[str, str, str]]:
        found = connection.exec_driver_sql("SELECT version, lemmas, names FROM search ORDER BY version")
        return ((str(v), str(lemmas), str(names)) for v, lemmas, names in found)


def _row(version: str) -> int:
    return int(version[:15], 16)  # 60 bits: fits SQLite's signed 64


def _clause(term: Term) -> str:
    options = [f"lemmas : {_phrase(w)}" for w in sorted(term.words) if WORD.search(w)]
    options += [f"names : {_phrase(n)}" for n in sorted(term.names) if WORD.search(n)]
    options += [f"names : {entity_word(e)}" for e in sorted(term.entities)]
    return f"({' OR '.join(options)})" if options else ""


def _phrase(words: str) -> str:
    """`words` as one FTS5 phrase; every mark is left to the tokeniser."""
    return '"' + words.replace('"', " ") + '"'
