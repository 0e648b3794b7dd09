"""The bundled sample: what its notes promise about it holds."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from hearsay.model import Certainty

SAMPLE = Path(__file__).parents[2] / "samples" / "dam"
ARTICLES = sorted((SAMPLE / "articles").iterdir())


def plain(path: Path) -> str:
    """The words of an article; of a web page, those between its tags."""
    text = path.read_text(encoding="utf-8")
    return html.unescape(re.sub(r"<[^>]*>", "", text)) if path.suffix == ".html" else text


def expected() -> Iterator[tuple[str, list[str]]]:
    """Each row of EXPECTED.md: the file it belongs to, and its cells (content, origin, relays, certainty)."""
    name = ""
    for line in (SAMPLE / "EXPECTED.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            name = line[3:]
        elif line.startswith("| ") and not line.startswith(("| content", "| ---")):
            yield name, [cell.strip() for cell in line.strip("|").split("|")]


ROWS = list(expected())


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[f"{name}-{i}" for i, (name, _) in enumerate(ROWS)])
def test_expected_content_stands_in_its_article(name: str, row: list[str]) -> None:
    """Every statement that EXPECTED.md lists is made of words of its article, in their order."""
    text, at = plain(SAMPLE / "articles" / name), 0
    for piece in row[0].split("[…]"):
        at = text.find(piece.strip(), at)
        assert at >= 0, f"{name}: {piece!r} is not in the article"


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=range(len(ROWS)))
def test_expected_certainty_is_one_of_the_six_words(row: list[str]) -> None:
    """Every row has four cells and ends with a certainty, or with one and 'optional'."""
    assert len(row) == 4
    assert Certainty(row[3].removesuffix(", optional"))


def test_every_article_has_its_section_of_expected_statements() -> None:
    """EXPECTED.md covers each article once, in the order of the files."""
    assert list(dict.fromkeys(name for name, _ in ROWS)) == [path.name for path in ARTICLES]


def test_meta_describes_every_text_and_nothing_else() -> None:
    """meta.jsonl has a line for each text; the web page carries its own metadata."""
    lines = (SAMPLE / "meta.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["file"] for line in lines] == [p.name for p in ARTICLES if p.suffix == ".txt"]


@pytest.mark.parametrize("path", ARTICLES, ids=[path.name for path in ARTICLES])
def test_article_is_about_as_long_as_a_news_item(path: Path) -> None:
    """Each article has between 150 and 350 words."""
    assert 150 <= len(plain(path).split()) <= 350
