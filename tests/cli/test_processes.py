"""The command as a process: closed pipes, Ctrl-C, kill -9, a terminal, and how little --help imports."""

from __future__ import annotations

import os
import pty
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from itertools import cycle, islice
from math import ceil
from pathlib import Path

import pytest

from hearsay import Ledger
from hearsay.model import Reading
from hearsay.packs import Packs
from tests.ledger.made import polish

ROOT = Path(__file__).parents[2]
PLACES = os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH")]))
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "HEARSAY_LEDGER"} | {"PYTHONPATH": PLACES}
PLAIN = "from hearsay.cli import main; main()"
SLOWLY = (
    """
import time
from hearsay.ledger.ledger import Ledger
add = Ledger.add
def slowly(*given):
    time.sleep(0.05)
    return add(*given)
Ledger.add = slowly
"""
    + PLAIN
)
LOADED = """
import sys
from hearsay.cli import app
sys.argv = ["hearsay", "--help"]
try:
    app()
except SystemExit:
    print(*sys.modules)
"""
HEAVY = {"sqlalchemy", "sqlite3", "rich", "pymorphy3", "morfeusz2", "altair", "trafilatura", "py3langid", "babel"}
COMMANDS = "annotate explain add forget reread statements figures times sources timeline articles search article report"
KILLS = int(os.environ.get("HEARSAY_KILLS", "5"))  # .ci/run asks for fifty
IN_A_ROW = 5  # kills of one ledger, each while it is being completed after the one before
TEXT = "Number {} is what the ministry said on Monday, according to the mayor. The {} boats are back.\n"


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A ledger with more rows than a pipe holds."""
    path = tmp_path / "hearsay.ledger"
    packs = Packs()
    with Ledger(path, packs) as ledger:
        for number in range(400):
            reading = polish(name=f"{number}.txt")
            ledger.add(replace(reading, statements=reading.statements * 3))
    return path


def write_news(folder: Path, count: int) -> Path:
    """`folder` with that many short articles in one language."""
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(TEXT.format(number, number + 2), "utf-8")
    return folder


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles enough to be in the middle of."""
    return write_news(tmp_path_factory.mktemp("many") / "news", 300)


def start(*arguments: str, cwd: Path, program: str = PLAIN, stdout: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    """`hearsay` as a process of its own."""
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.Popen(command, cwd=cwd, env=ENVIRONMENT, stdout=stdout, stderr=subprocess.PIPE)


@pytest.mark.parametrize("arguments", [("statements",), ("statements", "--json"), ("sources", "--json")])
def test_a_reader_that_closes_the_pipe_ends_it_quietly(many: Path, arguments: tuple[str, ...]) -> None:
    """No traceback and no complaint where nobody reads on."""
    process = start(*arguments, cwd=many.parent)
    assert process.stdout and process.stderr
    process.stdout.readline()
    process.stdout.close()
    complaint = process.stderr.read()
    assert (process.wait(), complaint) == (0, b"")


def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    """--help needs neither database nor language tools nor rich."""
    ran = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, env=ENVIRONMENT, check=True)
    loaded = {name.split(".")[0] for name in ran.stdout.splitlines()[-1].split()}
    assert "Usage: hearsay" in ran.stdout
    assert loaded & HEAVY == set()


@pytest.mark.parametrize("command", [*COMMANDS.split(), "languages"])
def test_every_command_teaches_by_example(command: str, tmp_path: Path) -> None:
    """The help of each command shows how to call it."""
    ran = subprocess.run(
        [sys.executable, "-c", PLAIN, command, "--help"], capture_output=True, text=True, env=ENVIRONMENT, check=True
    )
    assert "Examples:" in ran.stdout
    assert f"hearsay {command}" in ran.stdout.split("Examples:")[1]


def test_a_terminal_gets_a_table_in_colour(many: Path) -> None:
    """On a terminal the certainty has a colour, in a pipe it has none."""
    leader, follower = pty.openpty()
    process = start("statements", "--origin", "velman", cwd=many.parent, stdout=follower)
    os.close(follower)
    shown = _read_all(leader)
    assert process.wait() == 0
    assert b"\x1b[" in shown
    assert "Głos".encode() in shown


def _read_all(descriptor: int) -> bytes:
    """What a terminal was sent until the other side closed it."""
    parts = []
    try:
        while part := os.read(descriptor, 65536):
            parts.append(part)
    except OSError:  # how Linux says that the other side has closed
        pass
    finally:
        os.close(descriptor)
    return b"".join(parts)


def test_a_fault_is_told_in_sentences(tmp_path: Path) -> None:
    """What nobody foresaw is no traceback either, and says how to see one."""
    code = "import hearsay.cli as c\ndef broken(): raise ZeroDivisionError('by zero')\nc.app = broken\nc.main()"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=ENVIRONMENT)
    assert ran.returncode == 70
    assert ran.stderr.startswith("hearsay failed (ZeroDivisionError: by zero): this is a fault of hearsay")
    assert "Traceback" not in ran.stderr


def test_ctrl_c_keeps_what_was_read(tmp_path: Path) -> None:
    """One sentence, exit code 130, and the second `add` reads the rest."""
    news = write_news(tmp_path / "news", 40)
    arguments = ["add", str(news), "--jobs", "1", "--language", "en"]
    process = start(*arguments, cwd=tmp_path, program=SLOWLY)
    stored = _wait_for_articles(tmp_path / "hearsay.ledger", 3)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    told = re.match(rb"Interrupted: what was read is in hearsay.ledger \((\d+) new, ", said)
    assert told and said.endswith(b"Add the same again to go on.\n"), said
    with Ledger(tmp_path / "hearsay.ledger") as ledger:
        assert 40 > ledger.count() == int(told[1]) >= stored
    assert start(*arguments, cwd=tmp_path).wait() == 0
    with Ledger(tmp_path / "hearsay.ledger") as ledger:
        assert ledger.count() == 40


def _wait_for_articles(path: Path, count: int) -> int:
    """Waits until that many are stored; a minute at most."""
    for _ in range(600):
        time.sleep(0.1)
        try:
            with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
                stored = int(connection.execute("SELECT count(*) FROM versions").fetchone()[0])
        except sqlite3.Error:
            continue
        if stored >= count:
            return stored
    raise AssertionError("nothing was stored within a minute")


@pytest.fixture(scope="module")
def undisturbed(news: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, Reading], float]:
    """Content and readings of a ledger that nobody disturbed, and how many seconds it took."""
    folder = tmp_path_factory.mktemp("undisturbed")
    began = time.monotonic()
    assert start("add", str(news), "--jobs", "1", cwd=folder).wait() == 0
    took = time.monotonic() - began
    with Ledger(folder / "hearsay.ledger") as ledger:
        return ledger.content_digest(), {r.article.uri: r for r in ledger.readings()}, took


@pytest.mark.parametrize("seed", range(ceil(KILLS / IN_A_ROW)))
def test_a_kill_at_any_moment_leaves_a_ledger_that_a_second_add_completes(
    news: Path, tmp_path: Path, undisturbed: tuple[str, dict[str, Reading], float], seed: int
) -> None:
    """After every `kill -9` the file opens and each article in it is whole; adding again makes the same content."""
    content, readings, took = undisturbed
    path = tmp_path / "hearsay.ledger"
    moments = random.Random(seed)
    for jobs in islice(cycle((1, 2)), IN_A_ROW):
        process = start("add", str(news), "--jobs", str(jobs), cwd=tmp_path)
        time.sleep(moments.uniform(0.4, 0.9) * took)
        process.kill()
        process.communicate()
        _check(path, readings)
    assert start("add", str(news), "--jobs", "1", cwd=tmp_path).wait() == 0
    with Ledger(path) as ledger:
        assert ledger.content_digest() == content


def _check(path: Path, readings: dict[str, Reading]) -> None:
    """A ledger at `path`, if there is one yet, opens, is sound, and holds no half of an article."""
    if path.exists():
        with Ledger(path) as ledger:
            assert [r for r in ledger.readings() if r != readings[r.article.uri]] == []
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("command", [["languages"], ["explain", "--text", "She said that it rained."]])
def test_an_output_that_is_full_is_one_sentence(command: list[str]) -> None:
    """A full disk behind standard output is no fault of hearsay."""
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", PLAIN, *command], stdout=full, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT
        )
    assert done.returncode == 2
    assert done.stderr.startswith("The output cannot be written (")
    assert done.stderr.count("\n") == 1
