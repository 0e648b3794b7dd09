"""Commands run in this process on a ledger made by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from hearsay import Ledger
from hearsay.cli import app
from tests.ledger.made import polish, ukrainian

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `hearsay` with the given arguments in an empty folder, its output kept apart from its errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HEARSAY_LEDGER", raising=False)

    def ran(*arguments: str, given: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, list(arguments), input=given)

    return ran


@pytest.fixture
def stored(run: Run, tmp_path: Path) -> Path:
    """The default ledger of that folder, with a Ukrainian and a Polish article in it."""
    path = tmp_path / "hearsay.ledger"
    with Ledger(path) as ledger:
        ledger.add(ukrainian())
        ledger.add(polish())
    return path
