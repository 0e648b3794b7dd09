"""What the tests of intake share: articles and rejections of files that are written for the test."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one, so that names are short and relative."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
