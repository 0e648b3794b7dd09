"""The ledger: the durable record of what was read, in one file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType

import sqlalchemy as sa

from hearsay.ledger.compare import Change, compare
from hearsay.ledger.filters import NONE, Filters, about_reading
from hearsay.ledger.finding import found_rows
from hearsay.ledger.lemmas import indexed_lemmas, indexed_names
from hearsay.ledger.listings import LISTINGS, versions_where
from hearsay.ledger.place import Outcome, Place, versions_of
from hearsay.ledger.records import Row, Stored, article_of, article_row, reading_of, rows_of
from hearsay.ledger.schema import articles, forgotten, metadata, readings, version_id, versions
from hearsay.ledger.search import FtsSearch, Search
from hearsay.ledger.sqlite import checkpoint, open_sqlite, sentences, writing
from hearsay.ledger.timeline import timeline_rows
from hearsay.model import Article, InputError, LedgerError, Reading
from hearsay.packs import Packs

NOT_CONTENT = {"added"}  # columns that say when, not what
READ = ("statements", "figures", "times", "mentions", "furniture", "unresolved", "holders")


@dataclass(frozen=True, slots=True)
class _Entries:
    """What is written of one reading: table → rows, in an order in which they refer to one another, and the index."""

    version: str
    tables: dict[str, list[Row]]
    lemmas: list[str]
    names: list[str]


class Ledger:
    """The ledger at `path`, made where there is none unless `must_exist`; a context manager.

    `packs` give the lemmas of the full-text index (the installed ones where it is None). Every method raises
    LedgerError where the file cannot be read or written. What is iterated over comes in short transactions, so that
    the ledger can be written to meanwhile.
    """

    def __init__(self, path: str | Path, packs: Packs | None = None, must_exist: bool = False) -> None:
        self.path = Path(path)
        self._engine = open_sqlite(self.path, must_exist)
        self._packs = packs
        self._search: Search = FtsSearch()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file; the last one to do so leaves no other file beside it."""
        self._engine.dispose()

    @cached_property
    def packs(self) -> Packs:
        """The packs that lemmas are looked up in."""
        return self._packs or Packs()

    def outcome_of(self, article: Article, anyway: bool = False) -> Outcome:
        """What adding `article` would do."""
        with sentences(self.path), self._engine.connect() as connection:
            return Place(connection, article).outcome(anyway)

    def settle(self, article: Article, anyway: bool = False) -> Outcome | None:
        """Adds an article that needs no reading, because it is there already or was forgotten, and says which; None for
        one that is to be read first."""
        outcome = self.outcome_of(article, anyway)
        if outcome is Outcome.FORGOTTEN:
            return outcome
        if outcome is not Outcome.UNCHANGED:
            return None
        with sentences(self.path), writing(self._engine) as connection:
            Place(connection, article).rename()
        return outcome

    def count(self, filters: Filters = NONE) -> int:
        """How many versions `articles` and `readings` give."""
        return len(self._versions(filters))

    def add(self, reading: Reading, anyway: bool = False) -> Outcome:
        """Stores a reading in one transaction. A version that is there already stays as it is; a forgotten article is
        left out unless `anyway`. Raises InputError for a text that is no Unicode text (half a surrogate pair)."""
        article = reading.article
        try:
            article.text.encode()
        except UnicodeEncodeError as error:
            raise InputError(f"{article.name}: it is broken at character {error.start}: save it as UTF-8") from error
        settled = self.settle(article, anyway)
        if settled is not None:
            return settled
        entries = self._entries(reading)
        with sentences(self.path), writing(self._engine) as connection:
            place = Place(connection, article)
            outcome = place.outcome(anyway)
            if outcome in (Outcome.NEW, Outcome.NEW_VERSION, Outcome.COMPLETED):
                self._store(connection, article, entries, place)
        return outcome

    def _entries(self, reading: Reading) -> _Entries:
        """All that is to be written of a reading, made before the file is locked."""
        version = version_id(reading.article)
        pairs = [[s.start, s.end] for s in reading.sentences]
        row = {"version": version, "language": reading.language, "packs": self.packs.fingerprint, "sentences": pairs}
        tables = {"readings": [row], **rows_of(reading, version)}
        return _Entries(version, tables, list(indexed_lemmas(reading, self.packs)), indexed_names(reading))

    def _store(self, connection: sa.Connection, article: Article, entries: _Entries, place: Place) -> None:
        connection.execute(sa.delete(forgotten).where(forgotten.c.uri == article.uri))
        if not place.versions:
            connection.execute(sa.insert(articles).values(uri=article.uri))
        for lesser in place.lesser:
            self._remove(connection, lesser["version"])
        left = {row["uri"] for row in place.lesser if not versions_of(connection, row["uri"])} - {article.uri}
        connection.execute(sa.delete(articles).where(articles.c.uri.in_(left)))
        name, part_of = place.name
        row = article_row(article, entries.version) | {"name": name, "part_of": part_of}
        connection.execute(sa.insert(versions).values(**row, added=datetime.now(UTC).replace(tzinfo=None)))
        self._store_read(connection, entries)

    def _store_read(self, connection: sa.Connection, entries: _Entries) -> None:
        for table, rows in entries.tables.items():
            if rows:
                connection.execute(sa.insert(metadata.tables[table]), rows)
        self._search.put(connection, entries.version, entries.lemmas, entries.names)

    def _remove(self, connection: sa.Connection, version: str) -> None:
        self._search.drop(connection, version)
        connection.execute(sa.delete(versions).where(versions.c.version == version))

    def replace(self, reading: Reading) -> Change:
        """Puts a new reading of a stored version in the place of the old one, in one transaction, and says what became
        different. Raises LedgerError where that version is not stored."""
        entries = self._entries(reading)
        version = entries.version
        with sentences(self.path), writing(self._engine) as connection:
            before = self._load(connection, version)
            if before is None:
                raise LedgerError(f"{self.path}: {reading.article.name} is not in it: add it first")
            self._search.drop(connection, version)
            connection.execute(sa.delete(readings).where(readings.c.version == version))
            self._store_read(connection, entries)
        return compare(before, reading)

    def forget(self, name: str) -> tuple[str, ...]:
        """Removes, whole, the article whose uri, URL, name or end of a path is `name`, and leaves a mark, so that it is
        not added again unasked. Gives the uri of what was removed; none where nothing is called that. Raises InputError
        where several are, and removes none of them."""
        with sentences(self.path):
            with writing(self._engine) as connection:
                uris = self._uris(connection, name)
                if len(uris) > 1:
                    raise InputError(f"{name}: several articles are called this: name one of {', '.join(uris)}")
                for uri in uris:
                    for row in versions_of(connection, uri):
                        self._remove(connection, row["version"])
                    connection.execute(sa.delete(articles).where(articles.c.uri == uri))
                    connection.execute(sa.insert(forgotten).values(uri=uri))
                if uris:
                    self._search.compact(connection)
            checkpoint(self._engine)
        return uris

    def _uris(self, connection: sa.Connection, name: str) -> tuple[str, ...]:
        """The articles that are called `name`: by their uri, or else by URL or name, or else by the end of a path."""
        c = versions.c
        ways = (c.uri == name, sa.or_(c.url == name, c.name == name), c.uri.endswith(f"/{name}", autoescape=True))
        found = (tuple(connection.scalars(sa.select(c.uri).where(w).distinct().order_by(c.uri))) for w in ways)
        return next((uris for uris in found if uris), ())

    def articles(self, filters: Filters = NONE) -> Iterator[Article]:
        """The stored articles, every version of each, in the order of listings."""
        for version in self._versions(filters):
            with sentences(self.path), self._engine.connect() as connection:
                row = _version(connection, version)
            if row is not None:
                yield article_of(row)

    def readings(self, filters: Filters = NONE) -> Iterator[Reading]:
        """The stored readings, equal to those that were added but for the trace of rules, which is not stored."""
        for version in self._versions(filters):
            with sentences(self.path), self._engine.connect() as connection:
                reading = self._load(connection, version)
            if reading is not None:
                yield reading

    def _versions(self, filters: Filters) -> list[str]:
        with sentences(self.path), self._engine.connect() as connection:
            return versions_where(connection, about_reading(filters))

    def _load(self, connection: sa.Connection, version: str) -> Reading | None:
        row = _version(connection, version)
        read = connection.execute(sa.select(readings).where(readings.c.version == version)).mappings().one_or_none()
        if row is None or read is None:
            return None
        part = {name: _part(connection, metadata.tables[name], version) for name in READ}
        return reading_of(article_of(row), read, part)

    def named(self, name: str) -> list[Reading]:
        """The readings of the articles whose uri, URL, name or end of a path is `name`, every version."""
        with sentences(self.path), self._engine.connect() as connection:
            uris = self._uris(connection, name)
            ids = versions_where(connection, [versions.c.uri.in_(uris)])
            return [reading for version in ids if (reading := self._load(connection, version))]

    def rows(self, listing: str, filters: Filters = NONE) -> list[Row]:
        """A listing as flat dictionaries, ready for a data frame: "articles", "statements", "figures", "times",
        "mentions", "entities", "sources", "furniture", "unresolved", "timeline"."""
        return list(self.iterate(listing, filters))

    def iterate(self, listing: str, filters: Filters = NONE) -> Iterator[Row]:
        """The rows of a listing one by one; see `rows`."""
        known = {**LISTINGS, "timeline": timeline_rows}
        if listing not in known:
            raise LedgerError(f'{self.path}: there is no listing "{listing}": there are {", ".join(known)}')
        with sentences(self.path), self._engine.connect() as connection:
            yield from known[listing](connection, filters)

    def search(self, query: str, filters: Filters = NONE, limit: int = 20) -> list[Row]:
        """The articles that have every word and name of `query`, in whichever language, best first, with the sentence
        that answers best. Raises InputError for a query without a word."""
        with sentences(self.path), self._engine.connect() as connection:
            return found_rows(connection, self._search, self.packs, query, filters, limit)

    def dump(self) -> Iterator[str]:
        """Everything that the ledger holds, one JSON array a line, in an order that only depends on the content."""
        with sentences(self.path), self._engine.connect() as connection:
            for table in metadata.sorted_tables:
                columns = [c for c in table.c if c.name not in NOT_CONTENT]
                for row in connection.execute(sa.select(*columns).order_by(*table.primary_key)):
                    yield json.dumps([table.name, *row], ensure_ascii=False, default=str)
            for indexed in self._search.rows(connection):
                yield json.dumps(["search", *indexed], ensure_ascii=False)

    def content_digest(self) -> str:
        """SHA-256 (hexadecimal) of `dump`: equal for ledgers that hold the same, whatever came first."""
        total = hashlib.sha256()
        for line in self.dump():
            total.update(line.encode())
            total.update(b"\n")
        return total.hexdigest()


def _version(connection: sa.Connection, version: str) -> Stored | None:
    return connection.execute(sa.select(versions).where(versions.c.version == version)).mappings().one_or_none()


def _part(connection: sa.Connection, table: sa.Table, version: str) -> list[Stored]:
    query = sa.select(table).where(table.c.version == version).order_by(*table.primary_key)
    return list(connection.execute(query).mappings())
