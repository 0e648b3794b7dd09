"""Files that are no ledger, or cannot be read or written, each told in a sentence; and ledgers of other releases."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from hearsay import Ledger
from hearsay.ledger import schema, sqlite
from hearsay.ledger.schema import migrate
from hearsay.ledger.sqlite import APPLICATION
from hearsay.model import LedgerError
from hearsay.packs import Packs
from tests.ledger.made import PL, polish, ukrainian


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as SQLite sees it, committed and closed."""
    with closing(sqlite3.connect(path)) as connection:
        yield connection
        connection.commit()


def test_a_text_is_no_ledger(tmp_path: Path) -> None:
    """Another kind of file is refused and left as it is."""
    path = tmp_path / "news.txt"
    path.write_text("Not a database at all, but long enough to look at.")
    with pytest.raises(LedgerError, match=r"news\.txt: this is not a ledger: name another file with --ledger"):
        Ledger(path)
    assert path.read_text().startswith("Not a database")


def test_another_programs_database_is_no_ledger(tmp_path: Path) -> None:
    """A SQLite file of something else is refused and gets no tables of ours."""
    path = tmp_path / "other.db"
    with raw(path) as connection:
        connection.execute("CREATE TABLE songs (title)")
    with pytest.raises(LedgerError, match="another program's SQLite file"):
        Ledger(path)
    with raw(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("songs",)]


def test_a_broken_database_is_told(tmp_path: Path, ledger: Ledger) -> None:
    """A ledger whose pages are overwritten says that it is damaged."""
    ledger.close()
    path = tmp_path / "broken.ledger"
    content = bytearray(ledger.path.read_bytes())
    content[4096:] = b"\x7f" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=r"broken\.ledger: it is damaged: restore a copy"), Ledger(path) as broken:
        list(broken.readings())


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    """A folder is told from a file."""
    with pytest.raises(LedgerError, match="this is a folder: name a file"):
        Ledger(tmp_path)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    """The sentence names the folder to make."""
    with pytest.raises(LedgerError, match=r"there is no folder .*nowhere: make it"):
        Ledger(tmp_path / "nowhere" / "x.ledger")


def test_a_ledger_that_must_exist_is_not_made(tmp_path: Path) -> None:
    """Listing from a file that is not there leaves none behind."""
    with pytest.raises(LedgerError, match="there is no ledger here: make one with `hearsay add"):
        Ledger(tmp_path / "x.ledger", must_exist=True)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("made", ["empty file", "database without tables"])
def test_what_a_kill_at_birth_leaves_becomes_a_ledger(tmp_path: Path, made: str) -> None:
    """A file that was made and never filled is taken as new."""
    path = tmp_path / "x.ledger"
    path.touch()
    if made != "empty file":
        with raw(path) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
    with Ledger(path) as ledger:
        ledger.add(polish())
        assert list(ledger.readings()) == [polish()]


def test_a_later_schema_is_refused(ledger: Ledger) -> None:
    """A ledger of a release to come is left alone."""
    ledger.close()
    with raw(ledger.path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(LedgerError, match=r"made by a later release \(schema 99, here 1\): upgrade hearsay"):
        Ledger(ledger.path)


def test_an_earlier_schema_is_migrated(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening takes a ledger of an earlier release to this one, in one transaction, and keeps what is in it."""

    def step(connection: sa.Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE later (word)")

    ledger.close()
    monkeypatch.setattr(sqlite, "VERSION", 2)
    monkeypatch.setattr(sqlite, "MIGRATIONS", {1: step})
    with Ledger(ledger.path) as migrated:
        assert list(migrated.readings()) == [ukrainian(), polish()]
    with raw(ledger.path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
        assert connection.execute("SELECT count(*) FROM later").fetchone() == (0,)


def test_migrations_run_one_after_another() -> None:
    """From 1 to 3 both steps run, in order."""
    ran: list[int] = []
    steps = {1: lambda _: ran.append(1), 2: lambda _: ran.append(2)}
    with sa.create_engine("sqlite://").connect() as connection:
        assert migrate(connection, 1, steps) == 3
    assert ran == [1, 2]


def test_there_is_a_step_from_every_earlier_schema() -> None:
    """No release forgets its predecessors."""
    assert sorted(schema.MIGRATIONS) == list(range(1, schema.VERSION))


def test_a_new_ledger_says_what_it_is(ledger: Ledger) -> None:
    """The file carries the mark and the number of the schema, and is in write-ahead mode."""
    with raw(ledger.path) as connection:
        asked = [
            connection.execute(f"PRAGMA {p}").fetchone()[0] for p in ("application_id", "user_version", "journal_mode")
        ]
    assert asked == [APPLICATION, schema.VERSION, "wal"]


def test_a_locked_ledger_is_told(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another process writes, adding waits a while and then says so; reading goes on."""
    monkeypatch.setattr(sqlite, "PATIENCE", 0.05)
    with raw(ledger.path) as other, Ledger(ledger.path) as waiting:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="another process is writing to it: wait"):
            waiting.add(polish(name="c.txt"))
        assert len(list(waiting.readings())) == 2


def test_a_ledger_without_rights_to_write_is_read(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Listing works on a read-only file; adding says that it is read-only."""
    ledger.close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Ledger(ledger.path) as only:
        assert list(only.readings()) == [ukrainian(), polish()]
        with pytest.raises(LedgerError, match="it is read-only: make the file and its folder writable"):
            only.add(polish(name="c.txt"))


FULL = """
import resource, sys
from hearsay import Ledger
from tests.ledger.made import *
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
with Ledger(sys.argv[1]) as ledger:
    for number in range(1000):
        try:
            ledger.add(polish(name=f"{number}.txt", title="x" * 20_000))
        except Exception as error:
            print(number, type(error).__name__, error)
            sys.exit(3)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="this system has no limit on file size")
def test_a_full_disk_is_told_and_what_was_stored_stays(tmp_path: Path) -> None:
    """Where no more can be written, one sentence says so, and everything added before is there."""
    path = tmp_path / "full.ledger"
    root = Path(__file__).parents[2]
    places = os.pathsep.join(filter(None, [str(root), os.environ.get("PYTHONPATH")]))
    command = [sys.executable, "-c", FULL, str(path)]
    ran = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": places})
    assert ran.returncode == 3, ran.stderr
    number, kind, said = ran.stdout.split(maxsplit=2)
    assert kind == "LedgerError"
    assert "it cannot be written any further" in said or "the disk is full" in said
    with Ledger(path) as ledger:
        assert len(list(ledger.readings())) == int(number) > 0


def test_sqlites_own_word_for_a_full_disk_is_told(ledger: Ledger) -> None:
    """A database that may not grow says that the disk is full and keeps what it has."""
    with ledger._engine.begin() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LedgerError, match=r"the disk is full: make room, then run this again"):
        ledger.add(replace(polish(), article=replace(polish().article, text=PL * 2000, name="long.txt")))
    assert list(ledger.readings()) == [ukrainian(), polish()]


def test_packs_have_one_fingerprint(packs: Packs) -> None:
    """The same packs have the same fingerprint, whichever object loads them."""
    assert packs.fingerprint == Packs().fingerprint
