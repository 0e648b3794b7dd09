"""The tables of a ledger, and how one of an earlier release becomes one of this.

Ids come from content alone: an article is its uri, a version the start of the SHA-256 of all that is known of it, and
what was read from a version is numbered in the order of the text. So no row tells in which order the articles came.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from types import MappingProxyType

import sqlalchemy as sa

from hearsay.model import Article

VERSION = 1
SEPARATOR = "\x1f"  # cannot stand in a path, a URL or a title that a person typed

metadata = sa.MetaData()

articles = sa.Table("articles", metadata, sa.Column("uri", sa.Text, primary_key=True))

forgotten = sa.Table("forgotten", metadata, sa.Column("uri", sa.Text, primary_key=True))

versions = sa.Table(
    "versions",
    metadata,
    sa.Column("version", sa.Text, primary_key=True),
    sa.Column("uri", sa.ForeignKey("articles.uri", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("digest", sa.Text, nullable=False, index=True),
    sa.Column("name", sa.Text, nullable=False, index=True),
    sa.Column("part_of", sa.Text),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("language", sa.Text),
    sa.Column("published", sa.Date, index=True),
    sa.Column("outlet", sa.Text),
    sa.Column("outlet_key", sa.Text, nullable=False, index=True),
    sa.Column("url", sa.Text),
    sa.Column("title", sa.Text),
    sa.Column("added", sa.DateTime, nullable=False),
)

readings = sa.Table(
    "readings",
    metadata,
    sa.Column("version", sa.ForeignKey("versions.version", ondelete="CASCADE"), primary_key=True),
    sa.Column("language", sa.Text, nullable=False, index=True),
    sa.Column("packs", sa.Text, nullable=False),
    sa.Column("sentences", sa.JSON, nullable=False),
)


def _read_from(name: str, *columns: sa.Column[object] | sa.Index) -> sa.Table:
    """A table of what was read from a version, in the order of the text."""
    return sa.Table(
        name,
        metadata,
        sa.Column("version", sa.ForeignKey("readings.version", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        *columns,
        sqlite_with_rowid=False,
    )


def _span(name: str, nullable: bool = False) -> tuple[sa.Column[object], sa.Column[object]]:
    return (
        sa.Column(f"{name}_start", sa.Integer, nullable=nullable),
        sa.Column(f"{name}_end", sa.Integer, nullable=nullable),
    )


statements = _read_from(
    "statements",
    *_span("content"),
    sa.Column("fragments", sa.JSON, nullable=False),
    *_span("source", nullable=True),
    *_span("cue", nullable=True),
    sa.Column("quotation", sa.Text, nullable=False),
    sa.Column("certainty", sa.Text, nullable=False, index=True),
    sa.Column("confidence", sa.Float, nullable=False),
    sa.Column("rule", sa.Text, nullable=False),
    sa.Column("stances", sa.JSON, nullable=False),
)

holders = sa.Table(
    "holders",
    metadata,
    sa.Column("version", sa.Text, primary_key=True),
    sa.Column("statement", sa.Integer, primary_key=True),
    sa.Column("role", sa.Text, primary_key=True),  # "origin" or "relay"
    sa.Column("position", sa.Integer, primary_key=True),  # from the origin outward
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("name_key", sa.Text, nullable=False, index=True),
    sa.Column("entity", sa.Text, index=True),
    *_span("span", nullable=True),
    sa.Column("anonymous", sa.Boolean, nullable=False),
    sa.Column("rule", sa.Text, nullable=False),
    sa.ForeignKeyConstraint(
        ["version", "statement"], ["statements.version", "statements.position"], ondelete="CASCADE"
    ),
    sqlite_with_rowid=False,
)

figures = _read_from(
    "figures",
    *_span("span"),
    sa.Column("low", sa.Float),
    sa.Column("high", sa.Float),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("unit", sa.Text),
    sa.Column("modifier", sa.Text),
    sa.Column("of", sa.Text),
    sa.Column("place", sa.Text),
    sa.Column("tense", sa.Text),
    sa.Column("as_of_start", sa.Date),
    sa.Column("as_of_end", sa.Date),
    sa.Column("dated_by", sa.Text),
    sa.Column("undated", sa.Text),  # why nothing dates it
    sa.Column("confidence", sa.Float, nullable=False),
    sa.Column("rule", sa.Text, nullable=False),
    sa.Column("statement", sa.Integer),  # the innermost statement that it stands in
)

times = _read_from(
    "times",
    *_span("span"),
    sa.Column("start", sa.Date, index=True),
    sa.Column("end", sa.Date),
    sa.Column("rule", sa.Text, nullable=False),
    sa.Column("reason", sa.Text),
    sa.Column("statement", sa.Integer),
)

mentions = _read_from(
    "mentions",
    *_span("span"),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("base", sa.Text, nullable=False),
    sa.Column("base_key", sa.Text, nullable=False, index=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("name_key", sa.Text, nullable=False, index=True),
    sa.Column("entity", sa.Text, index=True),
    sa.Column("rule", sa.Text, nullable=False),
)

furniture = _read_from(
    "furniture",
    *_span("span"),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("rule", sa.Text, nullable=False),
)

unresolved = _read_from(
    "unresolved",
    *_span("span", nullable=True),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("candidates", sa.JSON, nullable=False),
    sa.Column("statement", sa.Integer),  # the statement that it belongs to; None where it belongs to the article
)

Migration = Callable[[sa.Connection], None]
# MIGRATIONS[n] makes a ledger of schema n one of schema n + 1; the first release is 1, and there is none before it.
MIGRATIONS: Mapping[int, Migration] = MappingProxyType({})


def version_id(article: Article) -> str:
    """The id of a version, 20 hexadecimal digits: of its uri, its text and what was known of it when it was read.

    The name is no part of it: the same file is the same version from whichever folder it is added.
    """
    known = (article.language, article.published and article.published.isoformat(), article.outlet, article.url)
    parts = (article.uri, article.digest, *known, article.title)
    return hashlib.sha256(SEPARATOR.join(p or "" for p in parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]


def create(connection: sa.Connection) -> None:
    """Makes every table of this release in an empty database."""
    metadata.create_all(connection)


def migrate(connection: sa.Connection, found: int, migrations: Mapping[int, Migration] = MIGRATIONS) -> int:
    """Takes a ledger of schema `found` step by step to the latest one and returns its number."""
    while found in migrations:
        migrations[found](connection)
        found += 1
    return found
