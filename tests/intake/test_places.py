"""What tells one article from another: the path below the folder that was given, or the id of a record."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.intake.made import read

TEXT = "The mayor said that the bridge would stay closed."


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder in which two folders each have a file of one name."""
    for name in ("north/1.txt", "south/1.txt", "2.txt"):
        file = tmp_path / "news" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{TEXT} It stands in {name}.", "utf-8")
    return tmp_path / "news"


def test_files_of_one_name_in_two_folders_are_two_articles(news: Path) -> None:
    """The folders below the one that was given are part of what an article is."""
    assert [a.uri for a in read(str(news))] == ["2.txt", "north/1.txt", "south/1.txt"]


def test_a_folder_gives_the_same_articles_from_elsewhere(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither where the folder lies nor how its path is written is part of what an article is."""
    copy = shutil.copytree(news, tmp_path / "else" / "where")
    uris = [a.uri for a in read(str(news))]
    monkeypatch.chdir(tmp_path)
    assert [a.uri for a in read(str(copy))] == [a.uri for a in read("./news/")] == uris


def test_a_file_alone_is_the_file_in_its_folder(news: Path) -> None:
    """Half of a folder, given file by file, is half of its articles."""
    assert read(str(news / "2.txt"))[0].uri == "2.txt"


def test_records_are_their_ids(tmp_path: Path) -> None:
    """An id is whole, also with a slash in it, and one in whichever container."""
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text(f'{{"id": "x/1", "text": "{TEXT}"}}\n{{"id": "y/1", "text": "{TEXT}"}}\n', "utf-8")
    assert [a.uri for a in read(str(tmp_path))] == ["x/1", "y/1"] * 2


def test_records_without_an_id_are_lines_of_their_container(tmp_path: Path) -> None:
    """Containers of one name in two folders do not mix."""
    for name in ("a/x.jsonl", "b/x.jsonl"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(f'{{"text": "{TEXT}"}}\n', "utf-8")
    assert [a.uri for a in read(str(tmp_path))] == ["a/x.jsonl:1", "b/x.jsonl:1"]


def test_standard_input_is_told_apart_by_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two texts that came through a pipe are two articles; the same text is the same one."""
    found = []
    for text in (TEXT, f"{TEXT} It rained.", TEXT):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))
        found.append(read("-")[0].uri)
    assert found[0] == found[2] != found[1]
