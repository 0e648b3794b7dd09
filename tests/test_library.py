"""The verbs of the library."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

import hearsay
from hearsay.model import InputError, PackError

TEXT = "The mayor said on Monday that the bridge would stay closed for two weeks."


@pytest.mark.parametrize("published", [date(2024, 10, 16), "2024-10-16", "16.10.2024"])
def test_read_knows_the_article(published: date | str) -> None:
    """What is given stands in the reading, a day as a date or as people write it."""
    known = hearsay.read(TEXT, published, "Daily", "en", name="a.txt", url="https://e.org/a", title="Bridge").article
    assert known == hearsay.Article(TEXT, "a.txt", "en", date(2024, 10, 16), "Daily", "https://e.org/a", "Bridge")


def test_read_finds_out_the_language() -> None:
    """Without a language the text's own is found."""
    assert hearsay.read(TEXT).language == "en"


def test_read_with_a_date_that_is_none() -> None:
    """The sentence names the argument."""
    with pytest.raises(InputError, match=r'^published: "soon" is no date: write it like 2024-10-16$'):
        hearsay.read(TEXT, "soon")


def test_read_in_a_language_without_a_pack() -> None:
    """The sentence lists the languages there are."""
    with pytest.raises(PackError, match='there is no pack for "xx": the languages are '):
        hearsay.read(TEXT, language="xx")


def test_read_stays_the_verb_whatever_is_imported() -> None:
    """The package of the same name does not take its place."""
    from hearsay.read.reader import read_article

    assert callable(read_article)
    assert hearsay.read(TEXT).language == "en"


def test_rows_go_with_read() -> None:
    """What was read becomes rows of plain values."""
    assert all(row["file"] == "a.txt" for row in hearsay.rows(hearsay.read(TEXT, name="a.txt")))


def test_all_names_are_there() -> None:
    """What the package promises can be had."""
    assert all(hasattr(hearsay, name) for name in hearsay.__all__)


def test_a_name_that_is_not_there() -> None:
    """A slip of the pen is an AttributeError like everywhere."""
    with pytest.raises(AttributeError, match="module hearsay has no attribute 'reed'"):
        _ = hearsay.reed


@pytest.mark.parametrize(
    ("imported", "heavy"),
    [
        ("hearsay", ("hearsay.model", "hearsay.packs", "msgspec", "datetime", "sqlalchemy", "trafilatura")),
        ("hearsay.intake", ("trafilatura", "babel", "charset_normalizer", "lxml", "hearsay.read.reader")),
    ],
)
def test_imports_that_take_no_time(imported: str, heavy: tuple[str, ...]) -> None:
    """What is slow to load waits until it is needed."""
    listing = f"import sys, {imported}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, check=True).stdout.split()
    assert imported in loaded
    assert not set(heavy) & set(loaded)


def test_unnamed_texts_are_articles_of_their_own() -> None:
    """Two texts that nobody named are not two versions of one; the same text is the same article."""
    first, again, other = (hearsay.read(t).article.uri for t in (TEXT, TEXT, f"{TEXT} It rained."))
    assert first == again != other
