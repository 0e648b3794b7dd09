"""Where an article belongs among what a ledger holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from hearsay.ledger.records import Stored
from hearsay.ledger.schema import forgotten, versions
from hearsay.model import Article

KNOWN = ("language", "published", "outlet", "url", "title")


class Outcome(StrEnum):
    """What adding an article did. `COMPLETED`: the same text was there, with less known about it."""

    NEW = "new"
    NEW_VERSION = "new version"
    COMPLETED = "completed"
    UNCHANGED = "unchanged"
    FORGOTTEN = "forgotten"


class Place:
    """Where an article belongs among what is stored.

    Versions of one text of one article differ in what was known of it. One that says less than another gives way to it
    (`lesser`); one that says no more than a stored one (`fuller`) is not stored. Of two places of one text the one with
    more folders says more ("pl/001.txt" than "001.txt"). What stays are the fullest ones, in whichever order they came.
    The name of each is the shortest that it was ever added under at that place, in whichever order too.
    """

    def __init__(self, connection: sa.Connection, article: Article) -> None:
        self._connection = connection
        self._article = article
        self.versions = versions_of(connection, article.uri)
        same = _of_text(connection, article.digest)
        here = {"uri": article.uri, **{k: _at(k, article) for k in KNOWN}}
        self.fuller = [r for r in same if _says_as_much(dict(r), here)]
        self.lesser = [] if self.fuller else [r for r in same if _says_as_much(here, dict(r))]

    def outcome(self, anyway: bool) -> Outcome:
        """What adding the article does; `anyway` overrules the mark of a forgotten one."""
        if not anyway and self._is_forgotten():
            return Outcome.FORGOTTEN
        if self.fuller:
            return Outcome.UNCHANGED
        return Outcome.COMPLETED if self.lesser else Outcome.NEW_VERSION if self.versions else Outcome.NEW

    def _is_forgotten(self) -> bool:
        query = sa.select(forgotten.c.uri).where(forgotten.c.uri == self._article.uri)
        return self._connection.scalar(query) is not None

    @property
    def name(self) -> tuple[str, str | None]:
        """The name to store, and the container that goes with it."""
        named = [_name_of(row) for row in self.lesser if row["uri"] == self._article.uri]
        return min([(self._article.name, self._article.part_of), *named], key=_name_order)

    def rename(self) -> None:
        """Gives the fuller versions the article's name where that comes before theirs."""
        offered = (self._article.name, self._article.part_of)
        for row in self.fuller:
            if row["uri"] == self._article.uri and _name_order(offered) < _name_order(_name_of(row)):
                named = sa.update(versions).where(versions.c.version == row["version"])
                self._connection.execute(named.values(name=offered[0], part_of=offered[1]))


def _says_as_much(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """True where `one`, the uri and what is known, says all that `other` says of the same text."""
    if not all(other[k] in (None, one[k]) for k in KNOWN):
        return False
    return one["uri"] == other["uri"] or (one["url"] is None and str(one["uri"]).endswith(f"/{other['uri']}"))


def _at(field: str, article: Article) -> str | date | None:
    found: str | date | None = getattr(article, field)
    return found


def _name_of(row: Stored) -> tuple[str, str | None]:
    return row["name"], row["part_of"]


def _name_order(name: tuple[str, str | None]) -> tuple[int, str, int, str]:
    return len(name[0]), name[0], len(name[1] or ""), name[1] or ""


def versions_of(connection: sa.Connection, uri: str) -> list[Stored]:
    """The stored versions of an article, by id."""
    query = sa.select(versions).where(versions.c.uri == uri).order_by(versions.c.version)
    return list(connection.execute(query).mappings())


def _of_text(connection: sa.Connection, digest: str) -> list[Stored]:
    """The stored versions with that text, of whichever article, by id."""
    query = sa.select(versions).where(versions.c.digest == digest).order_by(versions.c.version)
    return list(connection.execute(query).mappings())
