"""The metadata file: what it says of which article, and what is said of its mistakes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hearsay.intake import Meta, Options, read_meta
from hearsay.intake.meta import Known
from hearsay.model import InputError
from tests.intake.made import read

LINE = '{"file": "a.txt", "language": "uk", "published": "2024-10-16", "outlet": "D", "url": "x:/1", "title": "T"}'


def test_every_key_reaches_the_article(here: Path) -> None:
    """Language, day, outlet, address and title come from the metadata."""
    (here / "meta.jsonl").write_text(LINE + "\n\n", "utf-8")
    (here / "a.txt").write_text("Текст.", "utf-8")
    found = read("a.txt", options=Options(meta=read_meta("meta.jsonl")))[0]
    known = (found.language, found.published, found.outlet, found.url, found.title)
    assert known == ("uk", date(2024, 10, 16), "D", "x:/1", "T")


@pytest.mark.parametrize(
    ("listed", "name", "meant"),
    [
        ("a.txt", "a.txt", True),
        ("a.txt", "texts/seeds/a.txt", True),
        ("seeds/a.txt", "/data/texts/seeds/a.txt", True),
        ("./a.txt", "a.txt", True),
        ("seeds\\a.txt", "texts/seeds/a.txt", True),
        ("a.txt", "texts/aa.txt", False),
        ("seeds/a.txt", "a.txt", False),
        ("seeds", "seeds/a.txt", False),
    ],
)
def test_which_article_a_line_is_about(here: Path, listed: str, name: str, meant: bool) -> None:
    """A line names an article, or the end of its path in whole parts."""
    (here / "meta.jsonl").write_text(f'{{"file": {listed!r}, "language": "pl"}}'.replace("'", '"'), "utf-8")
    assert (read_meta("meta.jsonl").about(name) is not None) == meant


def test_the_longest_end_wins() -> None:
    """Two folders may hold files of one name."""
    meta = Meta({"a.txt": Known(language="pl"), "new/a.txt": Known(language="uk")})
    assert [known.language for n in ("old/a.txt", "new/a.txt") if (known := meta.about(n))] == ["pl", "uk"]


def test_metadata_beat_what_the_record_says(here: Path) -> None:
    """What a person wrote down is more than what a feed says; null says nothing."""
    (here / "meta.jsonl").write_text('{"file": "7", "outlet": "Right", "language": null}', "utf-8")
    (here / "a.jsonl").write_text('{"id": 7, "text": "A", "source": "Wrong", "lang": "pl"}', "utf-8")
    found = read("a.jsonl", options=Options(meta=read_meta("meta.jsonl"), outlet="Other"))[0]
    assert (found.outlet, found.language) == ("Right", "pl")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            '{"file": "a.txt", "outlett": "Daily"}',
            "line 1: Object contains unknown field `outlett`: the keys are file,",
        ),
        (
            '\n{"language": "uk"}',
            "line 2: Object missing required field `file`: the keys are file, language, published,",
        ),
        ('{"file": 7}', "line 1: Expected `str`, got `int` - at `$.file`: the keys are file,"),
        ("[]", "line 1: Expected `object`, got `array`: the keys are file,"),
        ('{"file": "a.txt"', "line 1: this is not JSON (Input data was truncated): write one object per line"),
        (
            '{"file": "a.txt", "published": "yesterday"}',
            'line 1: "yesterday" is no date: write it like 2024-10-16',
        ),
        (
            '{"file": "a.txt", "language": "uk"}\n{"file": "./a.txt", "language": "ru"}',
            'line 2: "a.txt" is described a second time: keep one of the lines',
        ),
    ],
)
def test_what_is_said_of_a_mistake(here: Path, content: str, said: str) -> None:
    """The sentence names the file and the line, and says what to write."""
    (here / "meta.jsonl").write_text(content, "utf-8")
    with pytest.raises(InputError) as error:
        read_meta("meta.jsonl")
    assert str(error.value).startswith(f"meta.jsonl, {said}")


def test_a_line_twice_is_no_mistake(here: Path) -> None:
    """The same said again changes nothing."""
    (here / "meta.jsonl").write_text(f"{LINE}\n{LINE}\n", "utf-8")
    assert len(read_meta("meta.jsonl").known) == 1


def test_a_missing_metadata_file(here: Path) -> None:
    """The sentence names the file and the option."""
    with pytest.raises(InputError, match=r"^meta\.jsonl: the metadata file cannot be read \(.*\): check --meta$"):
        read_meta("meta.jsonl")


def test_a_metadata_file_in_another_encoding(here: Path) -> None:
    """Metadata are UTF-8, with or without a mark."""
    (here / "meta.jsonl").write_bytes('{"file": "a.txt", "outlet": "Правда"}'.encode("cp1251"))
    with pytest.raises(InputError, match=r"^meta\.jsonl: the metadata file is not UTF-8: save it as UTF-8$"):
        read_meta("meta.jsonl")
