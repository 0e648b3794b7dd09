"""SQLite as the place of a ledger: opening a file, and saying in a sentence why one cannot be opened or written."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa

from hearsay.ledger.aggregates import create_views
from hearsay.ledger.schema import MIGRATIONS, VERSION, create, migrate
from hearsay.ledger.search import FtsSearch
from hearsay.model import LedgerError

APPLICATION = 0x48726479  # "Hrdy": PRAGMA application_id of every ledger
HEADER = b"SQLite format 3\x00"
PATIENCE = 10.0  # seconds to wait for another process that writes

SENTENCES = {
    "SQLITE_BUSY": "another process is writing to it: wait until that has ended, then run this again",
    "SQLITE_LOCKED": "another process is writing to it: wait until that has ended, then run this again",
    "SQLITE_FULL": "the disk is full: make room, then run this again (what was stored before is safe)",
    "SQLITE_READONLY": "it is read-only: make the file and its folder writable, or name another with --ledger",
    "SQLITE_NOTADB": "it is not a ledger: name another file with --ledger",
    "SQLITE_CORRUPT": "it is damaged: restore a copy, or remove the file and add the articles again",
    "SQLITE_CANTOPEN": "it cannot be opened: look at the folder and its permissions, or name another with --ledger",
    "SQLITE_PERM": "it may not be opened: look at its permissions, or name another with --ledger",
    "SQLITE_IOERR": "it cannot be written any further: the disk is full, failing, or a limit on file size is reached "
    "(what was stored before is safe)",
}


@contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Raises LedgerError, naming `path`, the trouble and the remedy, for what SQLite raises inside."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise _sentence(path, error.orig) from error
    except sqlite3.Error as error:
        raise _sentence(path, error) from error


def _sentence(path: Path, error: BaseException | None) -> LedgerError:
    name = str(getattr(error, "sqlite_errorname", ""))
    said = next((s for code, s in SENTENCES.items() if name == code or name.startswith(f"{code}_")), None)
    return LedgerError(f"{path}: {said or f'SQLite says: {error}: restore a copy, or name another with --ledger'}")


def open_sqlite(path: Path, must_exist: bool = False) -> sa.Engine:
    """The database at `path`, made or brought to this release's schema where it has to be.

    Raises LedgerError for a file that is no ledger or of a later schema, and where nothing can be read or made.
    """
    _check_file(path, must_exist)
    engine = sa.create_engine("sqlite://", creator=lambda: _connect(path), poolclass=sa.QueuePool)
    sa.event.listen(engine, "connect", _on_connect)
    sa.event.listen(engine, "begin", _on_begin)
    try:
        with sentences(path):
            _prepare(engine, path)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _check_file(path: Path, must_exist: bool) -> None:
    if path.is_dir():
        raise LedgerError(f"{path}: this is a folder: name a file with --ledger")
    if not path.exists():
        if must_exist:
            raise LedgerError(f"{path}: there is no ledger here: make one with `hearsay add FOLDER`, or name another")
        if not path.parent.is_dir():
            raise LedgerError(f"{path}: there is no folder {path.parent}: make it, or name another file with --ledger")
        return
    try:
        with path.open("rb") as file:
            start = file.read(len(HEADER))
    except OSError as error:
        raise LedgerError(f"{path}: it cannot be opened ({error.strerror}): look at its permissions") from error
    if start not in (b"", HEADER):
        raise LedgerError(f"{path}: this is not a ledger: name another file with --ledger")


def _connect(path: Path) -> sqlite3.Connection:
    place = f"file:{quote(str(path.absolute()))}"
    folder_writable = os.access(path.parent, os.W_OK)
    if path.exists() and not (folder_writable and os.access(path, os.W_OK)):
        place += "?mode=ro" if folder_writable else "?immutable=1"  # without a writable folder no lock can be held
    return sqlite3.connect(place, uri=True, timeout=PATIENCE, check_same_thread=False)


def _on_connect(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # SQLAlchemy says when a transaction begins, not the driver
    for pragma in ("foreign_keys = ON", "synchronous = NORMAL", "secure_delete = ON", "cache_size = -65536"):
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """One transaction that writes: all of it is stored, or nothing."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def checkpoint(engine: sa.Engine) -> None:
    """Moves what was written into the file and empties the log beside it: nothing that was removed stays there."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        raw.close()


def _prepare(engine: sa.Engine, path: Path) -> None:
    raw = engine.raw_connection()
    try:
        schema = _schema_of(raw, path)
        if schema < VERSION:
            raw.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()
    if schema < VERSION:
        with writing(engine) as connection:
            _bring_up(connection)


def _bring_up(connection: sa.Connection) -> None:
    found = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if found == VERSION:  # another process was faster
        return
    if found == 0:
        create(connection)
        create_views(connection)
        FtsSearch().create(connection)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    reached = migrate(connection, found, MIGRATIONS) if found else VERSION
    connection.exec_driver_sql(f"PRAGMA user_version = {reached}")


def _schema_of(raw: Any, path: Path) -> int:
    """The number of the schema at `path`, 0 for an empty database; raises LedgerError for what is no ledger of ours."""
    cursor = raw.cursor()
    application, version, tables = (
        cursor.execute(query).fetchone()[0]
        for query in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
    )
    if application == 0 and version == 0 and tables == 0:
        return 0
    if application != APPLICATION:
        raise LedgerError(f"{path}: this is another program's SQLite file, not a ledger: name another with --ledger")
    if version > VERSION:
        raise LedgerError(
            f"{path}: this ledger was made by a later release (schema {version}, here {VERSION}): upgrade hearsay"
        )
    return int(version)
