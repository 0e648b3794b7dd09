"""The bundled sample reads as the golden files say; `make bless` writes them anew, for review."""

from __future__ import annotations

import pytest

from tests.golden.reading import GOLDEN, golden_texts

TEXTS = golden_texts()


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_an_article_reads_as_its_golden_file(name: str) -> None:
    """Statements, figures, times and furniture are those that were reviewed."""
    assert TEXTS[name] == (GOLDEN / name).read_text("utf-8")


def test_every_golden_file_has_its_article() -> None:
    """No golden file is left over from an article that is gone."""
    assert {p.name for p in GOLDEN.glob("*.txt")} == set(TEXTS)
