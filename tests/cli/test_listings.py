"""What the listing commands print, to a person's pipe and to a script."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

LISTINGS = ("statements", "figures", "times", "sources", "timeline", "articles")


@pytest.mark.parametrize("command", LISTINGS)
def test_json_is_one_object_a_line(run: Run, stored: Path, command: str) -> None:
    """Every line parses, all lines have the same keys, nothing else is printed."""
    result = run(command, "--json")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert (result.exit_code, result.stderr) == (0, "")
    assert rows
    assert len({tuple(row) for row in rows}) == 1


@pytest.mark.parametrize("command", LISTINGS)
def test_a_pipe_gets_columns_with_tabs(run: Run, stored: Path, command: str) -> None:
    """A heading, then one line a row with as many columns, no colour and no frame."""
    lines = run(command).stdout.splitlines()
    assert len(lines) >= 2
    assert len({line.count("\t") for line in lines}) == 1
    assert "\x1b" not in "".join(lines)


@pytest.mark.parametrize("command", LISTINGS)
def test_nothing_found_is_exit_code_1(run: Run, stored: Path, command: str) -> None:
    """A sentence for the person, nothing for the script."""
    result = run(command, "--outlet", "Nobody's Gazette", "--json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "Nothing found: try fewer or wider filters.\n"


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        ((), 3),
        (("--origin", "velman"), 2),
        (("--origin", "person:kirill-velman", "--language", "pl"), 1),
        (("--relay", "northern wave"), 1),
        (("--outlet", "głos"), 1),
        (("--entity", "NORWAY"), 2),
        (("--certainty", "likely", "--certainty", "Unverified"), 2),
        (("--min-confidence", "0.8"), 1),
        (("--since", "2024-05-05"), 1),
        (("--until", "04.05.2024"), 2),
    ],
)
def test_filters_are_options(run: Run, stored: Path, arguments: tuple[str, ...], count: int) -> None:
    """Every filter of the design has its option."""
    assert len(run("statements", "--json", *arguments).stdout.splitlines()) == count


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--since", "yesterday-ish"), '--since: "yesterday-ish" is no date: write it like 2024-10-16'),
        (("--until", "2024-13-45"), '--until: "2024-13-45" is no date'),
        (("--min-confidence", "2"), "'--min-confidence': Input should be less than or equal to 1"),
        (("--certainty", "sure"), "'sure' is not one of"),
        (("--colour", "red"), "No such option"),
    ],
)
def test_bad_filters_are_exit_code_2(run: Run, stored: Path, arguments: tuple[str, ...], said: str) -> None:
    """The sentence names the option or the value."""
    result = run("statements", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


@pytest.mark.parametrize("command", [*LISTINGS, "search x", "article x", "forget x", "reread", "report"])
def test_a_missing_ledger_is_exit_code_2(run: Run, tmp_path: Path, command: str) -> None:
    """The sentence says how to make one, and none is made."""
    result = run(*command.split())
    assert result.exit_code == 2
    assert "hearsay.ledger: there is no ledger here: make one with `hearsay add FOLDER`" in result.stderr
    assert not list(tmp_path.iterdir())


def test_the_ledger_is_named_by_option_or_environment(run: Run, stored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """--ledger wins over HEARSAY_LEDGER, which wins over ./hearsay.ledger."""
    moved = stored.rename(stored.with_name("moved.ledger"))
    monkeypatch.setenv("HEARSAY_LEDGER", str(moved))
    assert run("articles").exit_code == 0
    assert run("articles", "--ledger", "other.ledger").exit_code == 2


def test_a_file_that_is_no_ledger_is_exit_code_2(run: Run, tmp_path: Path) -> None:
    """The sentence names the file."""
    (tmp_path / "notes.txt").write_text("These are notes, not a ledger.")
    result = run("statements", "--ledger", "notes.txt")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert result.stderr.startswith("notes.txt: this is not a ledger")


def test_a_search_finds_the_other_language(run: Run, stored: Path) -> None:
    """A name of one language finds the articles of both."""
    rows = [json.loads(line) for line in run("search", "Norwegia", "--json").stdout.splitlines()]
    assert {row["language"] for row in rows} == {"uk", "pl"}


def test_a_search_without_an_answer_is_exit_code_1(run: Run, stored: Path) -> None:
    """The sentence names the query."""
    result = run("search", "велосипед", "червоний")
    assert (result.exit_code, result.stdout) == (1, "")
    assert '"велосипед червоний": nothing found' in result.stderr


def test_amounts_are_plain_numbers(run: Run, stored: Path) -> None:
    """A script can compute with what a pipe gets."""
    heading, *rows = (line.split("\t") for line in run("figures").stdout.splitlines())
    assert [row[heading.index("low")] for row in rows] == ["12000", "12000"]
    assert [row[heading.index("high")] for row in rows] == ["", "12000"]
