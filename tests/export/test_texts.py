"""The texts that annotations count in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.export import text_path, write_text
from hearsay.model import Article


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a.txt", "a.txt"),
        ("texts/seeds/a.txt", "texts/seeds/a.txt"),
        ("pages/a.html", "pages/a.html.txt"),
        ("/data/a.txt", "data/a.txt"),
        ("../../etc/a", "etc/a.txt"),
        ("./a.txt", "a.txt"),
        ("news.jsonl:7", "news.jsonl%3A7.txt"),
        ("https://e.org/a?b=1%20c", "https%3A/e.org/a%3Fb=1%2520c.txt"),
        ("-", "-.txt"),
        ("..", "article.txt"),
        ("новини/стаття", "новини/стаття.txt"),
    ],
)
def test_where_a_text_goes(name: str, path: str) -> None:
    """Folders stay, and what a file system refuses is written another way."""
    assert text_path(name, Path("out")) == Path("out") / path


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_a_text_never_leaves_the_folder(name: str) -> None:
    """No id of a record is a path to elsewhere, and every part of the path fits a file system."""
    path = text_path(name, Path("/out"))
    assert path.resolve().is_relative_to("/out")
    assert all(len(part.encode("utf-8")) <= 500 for part in path.parts)
    assert all(len(part) <= 124 for part in path.parts)


def test_long_names_stay_apart() -> None:
    """Two names that begin alike do not fall together when they are cut."""
    assert text_path("a" * 300 + "b", Path()) != text_path("a" * 300 + "c", Path())


def test_a_text_is_written_as_it_is(tmp_path: Path) -> None:
    """Line ends, marks and all: offsets count in it."""
    article = Article("\ufeffПерший.\r\nДругий.\rТретій.\n", "pages/a.html")
    path = write_text(article, tmp_path)
    assert path == tmp_path / "pages" / "a.html.txt"
    assert path.read_bytes().decode("utf-8") == article.text
