"""The commands that write: add, forget, reread, annotate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hearsay import Ledger
from tests.cli.conftest import Run

SAID = "The bridge over the Linde is open again, the ministry of works said on Monday. Nobody was hurt.\n"


@pytest.fixture
def news(run: Run, tmp_path: Path) -> Path:
    """A folder with two articles."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(SAID, "utf-8")
    (folder / "b.txt").write_text("According to the mayor, forty people came. " + SAID, "utf-8")
    return folder


def add(run: Run, *arguments: str) -> tuple[int, str]:
    """Exit code and summary of `hearsay add` in this process."""
    result = run("add", "--jobs", "1", "--language", "en", *arguments)
    return result.exit_code, result.stdout.strip()


def test_add_tells_how_many(run: Run, news: Path) -> None:
    """New at first, unchanged after, one new version where a text has changed."""
    assert add(run, "news") == (0, "hearsay.ledger: 2 new, 0 unchanged, 0 new versions, 0 rejected")
    assert add(run, "news") == (0, "hearsay.ledger: 0 new, 2 unchanged, 0 new versions, 0 rejected")
    (news / "a.txt").write_text(SAID + "It was late.\n", "utf-8")
    assert add(run, "news/b.txt", "news/a.txt") == (
        0,
        "hearsay.ledger: 0 new, 1 unchanged, 1 new version, 0 rejected",
    )


def test_adding_halves_is_adding_all(run: Run, news: Path, tmp_path: Path) -> None:
    """Two halves in another order, from inside the folder, make the same content."""
    add(run, "news")
    add(run, "news/b.txt", "--ledger", "halves.ledger")
    add(run, "./news/a.txt", "news", "--ledger", "halves.ledger")
    with Ledger(tmp_path / "hearsay.ledger") as whole, Ledger(tmp_path / "halves.ledger") as halves:
        assert whole.content_digest() == halves.content_digest()


def test_the_ledger_among_the_articles_is_left_out(run: Run, news: Path) -> None:
    """Adding the folder that the ledger lies in does not take it for an article."""
    assert add(run, ".") == (0, "hearsay.ledger: 2 new, 0 unchanged, 0 new versions, 0 rejected")
    assert add(run, ".") == (0, "hearsay.ledger: 0 new, 2 unchanged, 0 new versions, 0 rejected")


def test_a_rejected_article_is_told_and_the_rest_is_read(run: Run, news: Path) -> None:
    """Exit code 1, a sentence that names the file, and the others stored."""
    (news / "empty.txt").touch()
    result = run("add", "--jobs", "1", "--language", "en", "news")
    assert result.exit_code == 1
    assert result.stdout == "hearsay.ledger: 2 new, 0 unchanged, 0 new versions, 1 rejected\n"
    assert result.stderr.startswith("news/empty.txt")


@pytest.mark.parametrize("given", ["empty.txt", "missing.txt", "bare"])
def test_nothing_but_bad_input_is_exit_code_2(run: Run, tmp_path: Path, given: str) -> None:
    """An empty file, a missing file, a folder without articles: one sentence that names it."""
    (tmp_path / "empty.txt").touch()
    (tmp_path / "bare").mkdir()
    result = run("add", "--jobs", "1", given)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert given in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--meta", "missing.jsonl"), "missing.jsonl"),
        (("--published", "soon"), '--published: "soon" is no date: write it like 2024-10-16'),
        (("--jobs", "0"), "'--jobs': Input should be greater than or equal to 1"),
        (("--ledger", "nowhere/x.ledger"), "there is no folder nowhere: make it"),
        (("--ledger", "news"), "news: this is a folder"),
    ],
)
def test_bad_options_are_exit_code_2(run: Run, news: Path, arguments: tuple[str, ...], said: str) -> None:
    """One sentence, and nothing is read."""
    result = run("add", "news", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_a_forgotten_article_is_left_out(run: Run, news: Path) -> None:
    """It is told in the summary, and --anyway takes it in."""
    add(run, "news")
    assert run("forget", "a.txt").stdout == "a.txt: forgotten\n"
    assert add(run, "news")[1].endswith("1 left out because forgotten (--anyway adds them), 0 rejected")
    assert add(run, "news", "--anyway")[1] == "hearsay.ledger: 1 new, 1 unchanged, 0 new versions, 0 rejected"


def test_forgetting_what_is_not_there_is_exit_code_1(run: Run, stored: Path) -> None:
    """What is there is forgotten all the same."""
    result = run("forget", "z.txt", "b.txt")
    assert (result.exit_code, result.stdout) == (1, "b.txt: forgotten\n")
    assert "z.txt: no article in hearsay.ledger is called this" in result.stderr


def test_rereading_shows_what_became_different(run: Run, stored: Path) -> None:
    """Readings made by hand differ from what the packs read; the second time nothing does."""
    first = run("reread", "--jobs", "1", "--language", "pl")
    assert first.exit_code == 0
    assert first.stdout.endswith("hearsay.ledger: 1 read again, 1 became different\n")
    assert (
        run("reread", "--jobs", "1", "--language", "pl").stdout == "hearsay.ledger: 1 read again, 0 became different\n"
    )


def test_rereading_as_json(run: Run, stored: Path) -> None:
    """Every line names the article and the kind of change."""
    lines = run("reread", "--jobs", "1", "--json").stdout.splitlines()
    assert {json.loads(line)["file"] for line in lines} == {"news/a.txt", "news/b.txt"}
    assert all("change" in json.loads(line) for line in lines)


def test_annotate_writes_a_line_for_each_article(run: Run, news: Path, tmp_path: Path) -> None:
    """In the order of the input; the texts that offsets count in are written out where asked."""
    result = run("annotate", "news", "-o", "out.jsonl", "--texts", "texts", "--jobs", "1", "--language", "en")
    assert (result.exit_code, result.stdout) == (0, "")
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert [record["file"] for record in records] == ["news/a.txt", "news/b.txt"]
    assert (tmp_path / "texts/news/a.txt").read_text("utf-8") == SAID


def test_annotate_leaves_out_what_is_unsure(run: Run, news: Path, tmp_path: Path) -> None:
    """No statement below the asked confidence is written."""
    run("annotate", "news", "-o", "out.jsonl", "--min-confidence", "1", "--jobs", "1", "--language", "en")
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert all(s["confidence"] >= 1 for record in records for s in record["statements"])


def test_annotate_into_nowhere_is_told(run: Run, news: Path) -> None:
    """The sentence names the file."""
    result = run("annotate", "news", "-o", "nowhere/out.jsonl", "--jobs", "1")
    assert result.exit_code == 2
    assert result.stderr.startswith("nowhere/out.jsonl: it cannot be written (No such file or directory)")


def test_records_are_read_from_standard_input(run: Run) -> None:
    """JSON Lines with named columns, from a pipe."""
    lines = "".join(json.dumps({"key": f"n{i}", "body": SAID}) + "\n" for i in range(3))
    result = run("add", "-", "--text", "body", "--id", "key", "--jobs", "1", "--language", "en", given=lines)
    assert result.stdout == "hearsay.ledger: 3 new, 0 unchanged, 0 new versions, 0 rejected\n", result.stderr


def test_two_files_of_one_name_side_by_side_are_told(run: Run, tmp_path: Path) -> None:
    """Folders that each have an a.txt are two articles under the folder above, and a warning without it."""
    for number, folder in enumerate(("north", "south")):
        (tmp_path / "news" / folder).mkdir(parents=True)
        (tmp_path / "news" / folder / "a.txt").write_text(f"{SAID}{number} boats were there.\n", "utf-8")
    beside = run("add", "--jobs", "1", "--ledger", "x", "news/north", "news/south")
    assert "news/south/a.txt: it became a version of news/north/a.txt, since both are a.txt below" in beside.stderr
    above = run("add", "--jobs", "1", "--ledger", "y", "news")
    assert (above.stdout, above.stderr) == ("y: 2 new, 0 unchanged, 0 new versions, 0 rejected\n", "")
