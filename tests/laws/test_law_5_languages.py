"""Law 5: the engine never knows a language; and the imports of the house run one way."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools import check_engine, check_imports


def test_the_engine_knows_no_language() -> None:
    """No code, name or word of a language stands in what the engine compares."""
    assert check_engine.violations() == []


def test_imports_run_one_way() -> None:
    """No part of the house imports one that stands above or beside it."""
    assert check_imports.violations() == []


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A source tree with one pack and an engine that knows nothing."""
    (tmp_path / "hearsay/packs/data/xx").mkdir(parents=True)
    (tmp_path / "hearsay/packs/data/xx/pack.toml").touch()
    (tmp_path / "hearsay/read").mkdir()
    (tmp_path / "hearsay/match").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('if code == "xx": pass', 'names a language ("xx")'),
        ('SETTINGS = {"cs": 1}', 'names a language ("cs")'),
        ('name = "Polish"', 'names a language ("Polish")'),
        ('word = "żółw"', 'knows a word ("żółw")'),
        ('CUES = ("сказав",)', 'knows a word ("сказав")'),
    ],
)
def test_an_engine_that_knows_a_language_is_caught(source: Path, line: str, problem: str) -> None:
    """The check sees codes, names and words."""
    (source / "hearsay/read/names.py").write_text(line)
    (found,) = check_engine.violations(source)
    assert problem in found


@pytest.mark.parametrize(
    "line", ['"""As in "żółw", pl."""', "# żółw", 'MARK = "«"', 'I = "[IІ]+"', 'FOLD = {"İ": "i"}', 'x = "said"']
)
def test_docstrings_comments_and_marks_are_free(source: Path, line: str) -> None:
    """Examples may be given, and single characters exchanged."""
    (source / "hearsay/match/names.py").write_text(line)
    assert check_engine.violations(source) == []


@pytest.mark.parametrize(
    ("file", "line", "wrong"),
    [
        ("model/article.py", "from hearsay.packs import Packs", True),
        ("read/names.py", "from hearsay.intake import day", True),
        ("ledger/ledger.py", "from hearsay.run import read_all", True),
        ("run/processes.py", "from hearsay.ledger import Ledger", False),
        ("export/rows.py", "from hearsay.report import write_report", True),
        ("match/links.py", "import hearsay.cli", True),
        ("match/links.py", "from ..cli import main", True),
        ("match/links.py", "from .names import link", False),
        ("model/article.py", "def f():\n    from hearsay.read import reader", True),
        ("cli/add.py", "from hearsay import __version__", False),
        ("read/names.py", "from hearsay import Ledger", True),
        ("newpart/x.py", "import re", True),
    ],
)
def test_an_import_against_the_direction_is_caught(source: Path, file: str, line: str, wrong: bool) -> None:
    """The check sees absolute, relative and late imports, and parts that it does not know."""
    path = source / "hearsay" / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(line)
    assert bool(check_imports.violations(source)) is wrong
