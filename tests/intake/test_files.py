"""Files and folders: names, order, and what is said of those that cannot be read."""

from __future__ import annotations

import bz2
import errno
import gzip
import io
import lzma
import os
import sys
from pathlib import Path

import pytest

from hearsay.intake import ARTICLE_LIMIT, Options, Rejected, articles
from hearsay.intake.meta import Meta
from tests.intake.made import both, read, reason

TEXT = "Рятувальники повідомили, що пожежу в порту ліквідовано."


def refuse(*_: object) -> None:
    """What the system says to somebody without the right to read."""
    raise PermissionError(errno.EACCES, "Permission denied")


def test_the_name_is_the_path_as_it_was_given(here: Path) -> None:
    """Names have "/" between folders and start where the given path starts."""
    (here / "texts" / "seeds").mkdir(parents=True)
    (here / "texts" / "seeds" / "000.txt").write_text(TEXT, "utf-8")
    names = [[a.name for a in read(given)] for given in ("texts/seeds", "texts/seeds/", "texts", "texts/seeds/000.txt")]
    assert names == [["texts/seeds/000.txt"]] * 4


def test_an_absolute_path_stays_absolute(here: Path) -> None:
    """Nothing is cut from the path that a person gives."""
    (here / "a.txt").write_text(TEXT, "utf-8")
    assert read(str(here / "a.txt"))[0].name == (here / "a.txt").as_posix()


def test_a_folder_is_read_in_the_order_of_its_names(here: Path) -> None:
    """Folders and files are sorted together, and hidden ones, pictures and styles are passed over."""
    for name in (
        "b.txt",
        "a/z.txt",
        "a/b/c.txt",
        ".git/x.txt",
        ".hidden.txt",
        "c_files/style.css",
        "c_files/photo.JPG",
    ):
        (here / "news" / name).parent.mkdir(parents=True, exist_ok=True)
        (here / "news" / name).write_text(TEXT, "utf-8")
    assert [a.name for a in read("news")] == ["news/a/b/c.txt", "news/a/z.txt", "news/b.txt"]


def test_inputs_keep_their_order(here: Path) -> None:
    """Only what lies in one folder is sorted."""
    for name in ("a.txt", "b.txt"):
        (here / name).write_text(TEXT, "utf-8")
    assert [a.name for a in read("b.txt", "a.txt")] == ["b.txt", "a.txt"]


def test_one_bad_file_never_stops_the_others(here: Path) -> None:
    """A rejected file comes out in its place, between its neighbours."""
    (here / "a.txt").write_text(TEXT, "utf-8")
    (here / "b.txt").write_bytes(b"")
    (here / "c.txt").write_text(TEXT, "utf-8")
    assert [(type(a).__name__, a.name) for a in articles([".", "gone", "c.txt"])] == [
        ("Article", "a.txt"),
        ("Rejected", "b.txt"),
        ("Article", "c.txt"),
        ("Rejected", "gone"),
        ("Article", "c.txt"),
    ]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", b"", "a.txt: the file is empty: leave it out"),
        ("a.txt", b" \r\n\t ", "a.txt: the file is empty: leave it out"),
        ("a.txt", b"\xef\xbb\xbf\n", "a.txt: there is no text in it: leave it out"),
        (
            "a.pdf",
            b"%PDF-1.7\n%\xe2",
            "a.pdf: this is a PDF document, not a text: save its text as .txt, or leave it out",
        ),
        ("a.docx", b"PK\x03\x04\x14", "a.docx: this is a zip archive or an office document, not a text: save its text"),
        (
            "a.txt",
            b"\x89PNG\r\n\x1a\n\0",
            "a.txt: this is a picture, not a text: save its text as .txt, or leave it out",
        ),
        ("a.csv", b"\x1f\x8b\x08\0", "a.csv: this is gzip data (name it .gz), not a text: "),
        ("a.jsonl", b"\n", "a.jsonl: the file is empty: leave it out"),
        ("a.csv", b"", "a.csv: the file is empty: leave it out"),
        ("a.html", b"", "a.html: the file is empty: leave it out"),
        ("a.json", b"", "a.json: the file is empty: leave it out"),
        ("a.jsonl.gz", b"not gzip", "a.jsonl.gz: the compressed file is broken or cut off: make or fetch it again"),
        ("a.jsonl.xz", b"not xz", "a.jsonl.xz: the compressed file is broken or cut off: make or fetch it again"),
        ("a.txt.bz2", b"not bzip2", "a.txt.bz2: "),
        (
            "a.jsonl.gz",
            gzip.compress(b'{"text": "abc"}' * 99)[:30],
            "a.jsonl.gz: the compressed file is broken or cut off",
        ),
    ],
)
def test_what_is_said_of_bad_bytes(here: Path, name: str, data: bytes, said: str) -> None:
    """The sentence names the file and says what to do."""
    (here / name).write_bytes(data)
    assert reason(name).startswith(said)


def test_a_file_that_is_too_large(here: Path) -> None:
    """Fifty megabytes are not one article; no more than the limit is read of them."""
    with (here / "a.txt").open("wb") as file:
        file.truncate(50_000_000)
    assert reason("a.txt") == (
        "a.txt: more than 20 MB is too much for one article: cut it into its articles, or give them as JSON Lines"
    )


def test_a_file_of_just_the_limit(here: Path) -> None:
    """The limit itself is allowed."""
    (here / "a.txt").write_bytes(b"a" * ARTICLE_LIMIT)
    assert len(read("a.txt")[0].text) == ARTICLE_LIMIT


def test_a_missing_file(here: Path) -> None:
    """The sentence names the path."""
    assert reason("news/a.txt") == "news/a.txt: there is no such file or folder: check the path"


def test_a_path_through_a_file(here: Path) -> None:
    """A file is no folder."""
    (here / "a.txt").write_text(TEXT, "utf-8")
    assert reason("a.txt/b.txt") == "a.txt/b.txt: there is no such file or folder: check the path"


def test_a_path_that_is_none(here: Path) -> None:
    """A null byte stands in no path."""
    assert reason("a\0b").endswith(": this is no path: check how it is written")


@pytest.mark.parametrize("inside", [(), (".hidden.txt",), ("photo.png", "style.css")])
def test_a_folder_without_articles(here: Path, inside: tuple[str, ...]) -> None:
    """The sentence names the folder."""
    (here / "news").mkdir()
    for name in inside:
        (here / "news" / name).write_text(TEXT, "utf-8")
    assert reason("news") == "news: no article lies in this folder: check the path"


@pytest.mark.parametrize(("given", "name"), [("news/a.txt", "news/a.txt"), ("news", "news/a.txt")])
def test_a_file_that_may_not_be_read(here: Path, monkeypatch: pytest.MonkeyPatch, given: str, name: str) -> None:
    """The sentence names the file and speaks of permissions."""
    (here / "news").mkdir()
    (here / "news" / "a.txt").write_text(TEXT, "utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    assert reason(given) == f"{name}: you are not allowed to read it: change its permissions, or leave it out"


def test_a_folder_that_may_not_be_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence names the folder."""
    (here / "news").mkdir()
    monkeypatch.setattr(os, "scandir", refuse)
    assert reason("news") == "news: you are not allowed to read it: change its permissions, or leave it out"


def test_a_link_that_leads_back(here: Path) -> None:
    """A folder that holds itself is read once, and the link is named."""
    (here / "news" / "deep").mkdir(parents=True)
    (here / "news" / "a.txt").write_text(TEXT, "utf-8")
    (here / "news" / "deep" / "back").symlink_to(here / "news", target_is_directory=True)
    found, reasons = both("news")
    assert [a.name for a in found] == ["news/a.txt"]
    assert reasons == ["news/deep/back: this link leads back to a folder that it lies in: remove the link"]


def test_links_in_a_circle(here: Path) -> None:
    """Two links that lead to each other are no file."""
    (here / "a.txt").symlink_to(here / "b.txt")
    (here / "b.txt").symlink_to(here / "a.txt")
    assert reason("a.txt") == "a.txt: this link leads in a circle: remove it, or give the file itself"


@pytest.mark.parametrize(("ending", "pack"), [(".gz", gzip.compress), (".xz", lzma.compress), (".bz2", bz2.compress)])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", TEXT),
        ("a.jsonl", f'{{"id": "a", "text": "{TEXT}"}}\n'),
        ("a.csv", f'id,text\na,"{TEXT}"\n'),
    ],
)
def test_compressed_files(here: Path, name: str, content: str, ending: str, pack: object) -> None:
    """What is packed is read like what is not."""
    assert callable(pack)
    (here / (name + ending)).write_bytes(pack(content.encode("utf-8")))
    assert read(name + ending)[0].text == TEXT


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        pytest.param(TEXT.encode(), [TEXT], id="plain text"),
        pytest.param(TEXT.encode("cp1251"), [TEXT], id="plain text in an old encoding"),
        pytest.param(f'{{"text": "{TEXT}"}}\n{{"text": "B"}}\n'.encode(), [TEXT, "B"], id="JSON Lines"),
        pytest.param(f'{{"text": "{TEXT}"}}'.encode(), [TEXT], id="one JSON object"),
        pytest.param(b"{curly} brackets\nand more", ["{curly} brackets\nand more"], id="a text that starts like JSON"),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, texts: list[str]) -> None:
    """ "-" is a plain text, or JSON Lines where its first line is an object."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [a.text for a in read("-")] == texts


def test_empty_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is not an article."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert reason("-") == "-: the file is empty: leave it out"


def test_a_file_without_ending_is_what_it_looks_like(here: Path) -> None:
    """Corpora name files by number alone."""
    (here / "1").write_text(TEXT, "utf-8")
    (here / "2").write_text(f'{{"text": "{TEXT}"}}\n', "utf-8")
    page = f"<!DOCTYPE html>\n<html><body><article><h1>Порт</h1><p>{TEXT} {TEXT} {TEXT}</p></article></body></html>"
    (here / "3").write_text(page, "utf-8")
    assert [a.text.count(TEXT) for a in read("1", "2", "3")] == [1, 1, 3]


def test_what_is_left_out(here: Path) -> None:
    """The metadata file and the output are no articles, even where they lie in the folder that is read."""
    for name in ("a.txt", "out.jsonl", "meta.jsonl", "texts/a.txt"):
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text(TEXT, "utf-8")
    left_out = frozenset({here.resolve() / "out.jsonl", here.resolve() / "texts"})
    options = Options(meta=Meta({}, Path("meta.jsonl")), leave_out=left_out)
    assert [a.name for a in read(".", options=options)] == ["a.txt"]


def test_options_fill_in_what_nothing_else_says(here: Path) -> None:
    """A language that is given for the whole call does not override the one that a record has."""
    (here / "a.jsonl").write_text('{"text": "A", "lang": "pl"}\n{"text": "B"}\n', "utf-8")
    assert [a.language for a in read("a.jsonl", options=Options(language="uk"))] == ["pl", "uk"]


def test_a_rejection_reads_as_its_reason() -> None:
    """What is printed is the sentence."""
    assert str(Rejected("a.txt", "a.txt: the file is empty: leave it out")) == "a.txt: the file is empty: leave it out"
