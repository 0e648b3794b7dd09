"""The commands for reading on: article, explain, languages, report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hearsay.cli.marking import marks_of, pieces
from hearsay.model import Reading
from tests.cli.conftest import Run
from tests.ledger.made import UK, polish, ukrainian


def test_an_article_is_shown_with_brackets_in_a_pipe(run: Run, stored: Path) -> None:
    """Content, source, cue, figures, times and furniture each have their marks; the chain stands below."""
    shown = run("article", "a.txt").stdout
    assert "<За даними> {Кірілла Вельмана}, [1| у Норвегії #12 тисяч рибалок# ]." in shown
    assert "[2| це сталося ] [2| @3 травня@ ]." in shown
    assert "~Читайте також.~" in shown
    assert (
        "[1] Kirill Velman ← Northern Wave ← anonymous: sailors: likely, indirect, confidence 0.75, uk/by-data" in shown
    )
    assert "[2] nobody (two speakers fit): unverified, mixed" in shown


def test_an_article_as_json_is_its_annotations(run: Run, stored: Path) -> None:
    """The line is what `hearsay annotate` writes."""
    record = json.loads(run("article", "news/b.txt", "--json").stdout)
    assert (record["file"], len(record["statements"])) == ("news/b.txt", 1)


def test_an_unknown_article_is_exit_code_1(run: Run, stored: Path) -> None:
    """The sentence says where to find the names."""
    result = run("article", "z.txt")
    assert result.exit_code == 1
    assert result.stderr == "z.txt: no article in hearsay.ledger is called this: `hearsay articles` lists them\n"


@pytest.mark.parametrize("reading", [ukrainian(), polish()])
@pytest.mark.parametrize("brackets", [True, False])
def test_marking_keeps_every_character(reading: Reading, brackets: bool) -> None:
    """Without the marks the text is what it was."""
    marks = marks_of(reading)
    shown = [words for words, _ in pieces(reading.article.text, marks, brackets)]
    around = {m.opening for m in marks} | {m.closing for m in marks} | {f"[{n}]" for n in range(1, 9)}
    assert "".join(words for words in shown if words not in around) == reading.article.text


def test_colours_are_for_a_terminal(ukrainian_pieces: list[tuple[str, str]]) -> None:
    """Every stretch has the style of its certainty, and the number of its statement behind it."""
    assert ("у Норвегії ", "underline green") in ukrainian_pieces
    assert ("[1]", "dim") in ukrainian_pieces


@pytest.fixture
def ukrainian_pieces() -> list[tuple[str, str]]:
    """The Ukrainian article as it is printed on a terminal."""
    return list(pieces(UK, marks_of(ukrainian()), brackets=False))


def test_a_sentence_is_explained(run: Run) -> None:
    """Each sentence is shown with the rules that met something in it."""
    result = run("explain", "--text", "The bridge is open, the ministry said on Monday.", "--language", "en")
    assert result.exit_code == 0
    assert "The bridge is open, the ministry said on Monday." in result.stdout


def test_explaining_as_json_names_the_rule(run: Run) -> None:
    """Each line has the rule with its pack file, what it did and why."""
    result = run("explain", "--text", "The bridge is open, the ministry said.", "--language", "en", "--json")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert all(row["rule"] and row["reason"] and row["outcome"] in ("fired", "silent") for row in rows)


@pytest.mark.parametrize("arguments", [(), ("x.txt", "--text", "And a text.")])
def test_explain_takes_a_file_or_a_text(run: Run, arguments: tuple[str, ...]) -> None:
    """Neither and both are told."""
    result = run("explain", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Name a file, or give a sentence" in result.stderr


def test_a_language_without_a_pack_is_told(run: Run) -> None:
    """The sentence lists the languages that there are."""
    result = run("explain", "--text", "Nuqneh, a word.", "--language", "xx")
    assert (result.exit_code, result.stdout) == (2, "")
    assert 'there is no pack for "xx": the languages are' in result.stderr


def test_languages_are_listed_with_what_they_know(run: Run) -> None:
    """Every pack has a row with its counts."""
    rows = [json.loads(line) for line in run("languages", "--json").stdout.splitlines()]
    assert {"uk", "pl", "ro", "en", "ru"} <= {row["code"] for row in rows}
    assert all(row["rules"] > 0 and row["names"] > 0 and row["concepts"] > 0 for row in rows)


def test_a_report_is_written(run: Run, stored: Path, tmp_path: Path) -> None:
    """One file, named at the end."""
    result = run("report", "-o", "page.html")
    assert (result.exit_code, result.stdout) == (0, "page.html: 2 articles\n")
    assert (tmp_path / "page.html").read_text("utf-8").lstrip().lower().startswith("<!doctype html>")


def test_a_report_of_nothing_is_exit_code_1(run: Run, stored: Path, tmp_path: Path) -> None:
    """No empty page is written."""
    result = run("report", "--origin", "Nobody")
    assert result.exit_code == 1
    assert not (tmp_path / "report.html").exists()


def test_a_report_into_nowhere_is_told(run: Run, stored: Path) -> None:
    """The sentence names the file."""
    result = run("report", "-o", "nowhere/page.html")
    assert result.exit_code == 2
    assert "nowhere/page.html" in result.stderr
