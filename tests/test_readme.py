"""The examples that people copy from the pages work."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest
from typer.main import get_command

from hearsay.cli import app

ROOT = Path(__file__).parent.parent
README, LEDGER, LANGUAGES = (ROOT / page for page in ("README.md", "docs/ledger.md", "docs/languages.md"))


def blocks(page: Path, kind: str) -> list[str]:
    """The blocks of a page that are marked as `kind`, "" for those of a terminal."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def test_the_library_examples_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The block of the README makes a ledger, and that of docs/ledger.md reads it."""
    monkeypatch.chdir(tmp_path)
    [written], [read] = blocks(README, "python"), blocks(LEDGER, "python")
    exec(compile(written, str(README), "exec"), made := dict[str, object]())
    assert capsys.readouterr().out.endswith("ministry asserted 40 people were hurt\n")
    assert made["rows"]
    exec(compile(read, str(LEDGER), "exec"), made)
    assert len(made["readings"]) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize("page", [README, LANGUAGES], ids=lambda page: page.name)
def test_the_commands_and_options_of_a_page_exist(page: Path) -> None:
    """Every `hearsay` line names a command, and options that it has."""
    known = get_command(app).commands  # type: ignore[attr-defined]
    lines = [line for block in blocks(page, "") for line in block.splitlines() if "hearsay " in line]
    words = [shlex.split(line, comments=True) for line in lines]
    called = [w[1:] for w in words if w and Path(w[0]).name == "hearsay"]
    assert called
    for command, *arguments in called:
        offered = {o for p in known[command].params for o in p.opts}
        assert {a for a in arguments if a.startswith("-") and a != "-"} <= offered


def test_the_examples_of_pack_files_are_toml() -> None:
    """Every example on how to make a pack can be copied into a file."""
    examples = blocks(LANGUAGES, "toml")
    assert examples
    for example in examples:
        assert tomllib.loads(example)
