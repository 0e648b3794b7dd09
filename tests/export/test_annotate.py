"""The whole way of `hearsay annotate`: files in, JSON lines out."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

from hearsay.export import Tally, annotate, line
from hearsay.intake import Options, Rejected, read_meta
from hearsay.model import Article, InputError, Reading
from hearsay.packs import Packs
from hearsay.read import read_article

TEXTS = {
    "en.txt": "The mayor said on Monday that the bridge would stay closed for weeks.\r\n“It is safe,” she added.\r\n",
    "pl.txt": "Rzecznik straży powiedział, że z rzeki wyłowiono 12 łodzi. „Nikt nie ucierpiał” – dodał.\n",
    "ro.txt": "Primarul a declarat luni că podul rămâne închis cel puţin două săptămâni.\n",
    "ru.txt": "По данным порта, шторм повредил около 30 судов, сообщило агентство.\n",
    "uk.txt": "Начальниця порту заявила, що причали відкриють у четвер. «Вода зійшла», — сказала вона.\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of articles in five languages, which is the current one."""
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        (tmp_path / "news" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "news" / name).write_bytes(text.encode("utf-8"))
    return tmp_path


def test_one_line_per_article_in_order(folder: Path) -> None:
    """The lines name the files as they were given, sorted, and the tally counts them."""
    out = io.BytesIO()
    assert annotate(["news"], out) == Tally(5, ())
    records = [json.loads(written) for written in out.getvalue().splitlines()]
    assert [r["file"] for r in records] == [f"news/{name}" for name in TEXTS]
    assert [r["language"] for r in records] == ["en", "pl", "ro", "ru", "uk"]


def test_the_output_does_not_depend_on_the_number_of_processes(folder: Path) -> None:
    """The same bytes from one process and from two."""
    (folder / "news" / "empty.txt").write_bytes(b"")
    outputs = [io.BytesIO(), io.BytesIO()]
    tallies = [annotate(["news"] * 3, out, jobs=jobs) for jobs, out in enumerate(outputs, start=1)]
    assert outputs[0].getvalue() == outputs[1].getvalue()
    assert tallies[0] == tallies[1]
    assert (tallies[0].read, len(tallies[0].rejected)) == (15, 3)


def test_spans_are_characters_of_the_file(folder: Path) -> None:
    """Every span of every line lies in the file's text, decoded and nothing else, escaped or with CRLF."""
    escaped = TEXTS["uk.txt"].replace("«", "&laquo;").replace("»", "&amp;raquo;").replace("порту", "по\u00adрту")
    (folder / "news" / "uk.txt").write_bytes(escaped.encode("utf-8"))
    out = io.BytesIO()
    annotate(["news"], out)
    for record in map(json.loads, out.getvalue().splitlines()):
        text = (folder / record["file"]).read_bytes().decode("utf-8")
        reading = read_article(Article(text, record["file"], record["language"]), Packs())
        assert json.loads(line(reading)) == record
        assert all(s.of(text) == text[s.start : s.end] != "" for s in reading.sentences)
        assert max(s.end for s in reading.sentences) <= len(text.rstrip())


def test_sentences_start_and_end_at_the_words_of_an_escaped_file() -> None:
    """Cleaning for reading moves no offset: entities and soft hyphens are inside the spans of the file."""
    text = "Перше речення.\r\n&laquo;Дру\u00adге речення&raquo;, &mdash; сказала вона.\r\n"
    reading = read_article(Article(text, "a.txt", "uk"), Packs())
    assert [s.of(text) for s in reading.sentences] == text.strip().split("\r\n")


def test_metadata_reach_the_line(folder: Path) -> None:
    """The day and the outlet of the metadata are written out."""
    (folder / "meta.jsonl").write_text('{"file": "en.txt", "published": "2024-10-16", "outlet": "Daily"}', "utf-8")
    out = io.BytesIO()
    annotate(["news/en.txt"], out, Options(meta=read_meta("meta.jsonl")))
    record = json.loads(out.getvalue())
    assert (record["published"], record["outlet"]) == ("2024-10-16", "Daily")


def test_what_is_rejected_is_told(folder: Path) -> None:
    """A bad file is in the tally and in the progress, in its place, and not in the output."""
    (folder / "news" / "ola.txt").write_bytes(b"")
    out, seen = io.BytesIO(), list[str]()

    def note(outcome: Reading | Rejected) -> None:
        seen.append(outcome.reason if isinstance(outcome, Rejected) else outcome.article.name)

    tally = annotate(["news"], out, progress=note)
    assert [r.name for r in tally.rejected] == ["news/ola.txt"]
    assert seen[:3] == ["news/en.txt", "news/ola.txt: the file is empty: leave it out", "news/pl.txt"]
    assert out.getvalue().count(b"\n") == 5


def test_unsure_statements_are_left_out(folder: Path) -> None:
    """With the highest bar at most the surest statements are written; without one, all."""
    out, all_of_them = io.BytesIO(), io.BytesIO()
    annotate(["news"], out, min_confidence=0.9)
    annotate(["news"], all_of_them)
    for some, every in zip(out.getvalue().splitlines(), all_of_them.getvalue().splitlines(), strict=True):
        expected = [s for s in json.loads(every)["statements"] if s["confidence"] >= 0.9]
        assert json.loads(some)["statements"] == expected


def test_texts_are_written_where_they_are_asked_for(folder: Path) -> None:
    """The text of each article lies below the folder, as it was read, and is no input itself."""
    tally = annotate(["."], io.BytesIO(), texts=Path("texts"))
    assert tally == annotate(["."], io.BytesIO(), texts=Path("texts")) == Tally(5, ())
    written = {p.relative_to("texts/news").as_posix(): p.read_bytes().decode() for p in Path("texts").rglob("*.txt")}
    assert written == TEXTS


def test_a_folder_for_texts_that_cannot_be_made(folder: Path) -> None:
    """The sentence names the folder and the option."""
    (folder / "texts").write_text("a file", "utf-8")
    with pytest.raises(
        InputError, match=r"^texts: the text of news/en\.txt cannot be written \(.*\): give --texts a folder"
    ):
        annotate(["news"], io.BytesIO(), texts=Path("texts"))


def test_the_output_is_no_input(folder: Path) -> None:
    """A file that is being written in the folder that is read is passed over."""
    with (folder / "news" / "out.jsonl").open("wb") as out:
        assert annotate(["news"], out) == Tally(5, ())


def test_names_have_one_id_in_all_articles(folder: Path) -> None:
    """A person whom no pack lists is linked over the languages of one call, in mentions and as an origin."""
    texts = {
        "en.txt": "Pavlo Horbenchuk said on Monday that the bridge was closed. “It is unsafe,” Pavlo Horbenchuk added.",
        "uk.txt": "Павло Горбенчук заявив, що міст закрито. «Там небезпечно», — сказав Павло Горбенчук.",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    out = io.BytesIO()
    annotate(list(texts), out)
    records = [json.loads(written) for written in out.getvalue().splitlines()]
    named = [{m["entity"] for m in r["mentions"] if m["kind"] == "person"} for r in records]
    assert named[0] == named[1]
    assert named[0] == {i for r in records for s in r["statements"] for i in s["origins"]}
    assert len(named[0]) == 1


def test_unmatched_lines_are_written_at_once(folder: Path) -> None:
    """Without matching nothing waits for the last article."""
    out, sizes = io.BytesIO(), list[int]()
    annotate(["news"], out, matched=False, progress=lambda _: sizes.append(out.getvalue().count(b"\n")))
    assert sizes == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("matched", [True, False])
def test_an_interrupted_call_keeps_what_was_read(folder: Path, matched: bool) -> None:
    """Two articles were done when Ctrl-C came: two whole lines are there."""
    out, done = io.BytesIO(), list[str]()

    def stop(outcome: Reading | Rejected) -> None:
        done.append(str(outcome))
        if len(done) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        annotate(["news"], out, progress=stop, matched=matched)
    assert [json.loads(written)["file"] for written in out.getvalue().splitlines()] == ["news/en.txt", "news/pl.txt"]


SCRIPT = """
import sys
from hearsay.export import annotate
if __name__ == "__main__":
    try:
        with open("out.jsonl", "wb") as out:
            annotate(["many.jsonl"], out, jobs=2, progress=lambda _: open("begun", "w").close())
    except KeyboardInterrupt:
        print("interrupted")
        sys.exit(130)
"""


@pytest.mark.skipif(os.name != "posix", reason="sends a signal to a group of processes")
def test_ctrl_c_with_processes(folder: Path) -> None:
    """All processes end without a word of their own, and the output holds whole lines."""
    with (folder / "many.jsonl").open("w", encoding="utf-8") as file:
        for number in range(100_000):
            file.write(json.dumps({"id": number, "text": TEXTS["en.txt"], "lang": "en"}) + "\n")
    (folder / "script.py").write_text(SCRIPT, "utf-8")
    command, pipe = [sys.executable, "script.py"], subprocess.PIPE
    with subprocess.Popen(command, start_new_session=True, stdout=pipe, stderr=pipe) as running:
        while running.poll() is None and not (folder / "begun").exists():
            sleep(0.01)
        os.killpg(running.pid, signal.SIGINT)
        said, complained = running.communicate()
    assert (running.returncode, said, complained) == (130, b"interrupted\n", b"")
    lines = (folder / "out.jsonl").read_bytes().splitlines(keepends=True)
    assert 0 < len(lines) < 100_000
    assert [json.loads(written)["file"] for written in lines] == [str(n) for n in range(len(lines))]
