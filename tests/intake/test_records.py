"""JSON Lines, JSON and tables: columns, streaming, and what is said of broken records."""

from __future__ import annotations

import csv
import json
import tracemalloc
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hearsay.intake import Options, Rejected, articles
from hearsay.model import Article
from tests.intake.made import both, read, reason

RECORD = {
    "id": "n-1",
    "text": "Міст відкрито, повідомила мерія.",
    "published": "2024-10-16T08:00:00Z",
    "url": "https://example.org/1",
    "title": "Міст відкрито",
    "outlet": "Daily",
    "language": "uk-UA",
}


def written(path: Path, *records: object) -> None:
    """JSON Lines of `records`; strings are written as they are."""
    lines = [r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in records]
    path.write_text("".join(line + "\n" for line in lines), "utf-8")


def as_table(path: Path, *rows: dict[str, str], **how: str) -> None:
    """A table of `rows` with a first row of names."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=how.get("delimiter", ","))
        writer.writeheader()
        writer.writerows(rows)


WHOLE = Article(RECORD["text"], "n-1", "uk", date(2024, 10, 16), "Daily", "https://example.org/1", "Міст відкрито")


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json", "a.csv", "a.tsv"])
def test_a_record_is_an_article_with_all_that_is_known(here: Path, name: str) -> None:
    """The usual columns are found by their usual names, and the container is remembered."""
    if name.endswith("sv"):
        as_table(here / name, RECORD, delimiter="\t" if name == "a.tsv" else ",")
    else:
        written(here / name, RECORD)
    assert read(name) == [replace(WHOLE, part_of=name)]


@pytest.mark.parametrize(
    ("names", "text", "name", "published"),
    [
        (("doc_id", "body", "date"), "body", "doc_id", "date"),
        (("uid", "content", "publishedAt"), "content", "uid", "publishedAt"),
        (("guid", "Article Text", "PUB_DATE"), "Article Text", "guid", "PUB_DATE"),
        (("ID", "title", "maintext", "date_publish"), "maintext", "ID", "date_publish"),
        (("file", "text", "content", "timestamp"), "text", "file", "timestamp"),
    ],
)
def test_usual_names(here: Path, names: tuple[str, ...], text: str, name: str, published: str) -> None:
    """Capitals, blanks and underscores make no difference; the surest name wins."""
    values = dict.fromkeys(names, "?") | {text: "Text.", name: "n", published: "2024-10-16"}
    written(here / "a.jsonl", values)
    found = read("a.jsonl")[0]
    assert (found.text, found.name, found.published) == ("Text.", "n", date(2024, 10, 16))


def test_columns_that_are_named(here: Path) -> None:
    """What a person names wins over what has a usual name."""
    written(here / "a.jsonl", {"text": "short", "lead": "long", "id": "1", "key": "k"})
    found = read("a.jsonl", options=Options(text="lead", id="key"))[0]
    assert (found.text, found.name) == ("long", "k")


@pytest.mark.parametrize(
    ("value", "name"), [(7, "7"), (7.0, "7"), ("a/b", "a/b"), (None, "a.jsonl:1"), ("", "a.jsonl:1")]
)
def test_the_name_of_a_record(here: Path, value: object, name: str) -> None:
    """A record is called by its id; without one, by its container and line."""
    written(here / "a.jsonl", {"id": value, "text": "Text."})
    assert read("a.jsonl")[0].name == name


@pytest.mark.parametrize("value", [1729065600, 1729065600000, 1729065600.5])
def test_days_as_data_frames_write_them(here: Path, value: float) -> None:
    """Seconds and milliseconds since 1970 are days."""
    written(here / "a.jsonl", {"text": "Text.", "date": value})
    assert read("a.jsonl")[0].published == date(2024, 10, 16)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"text": "B"', "a.jsonl, line 2: this is not JSON (Expecting ',' delimiter, column 13): repair or remove it"),
        ("[1]", "a.jsonl, line 2: this is no JSON object: write it as {...}, or remove it"),
        ('{"id": "x"}', 'a.jsonl, line 2: no column is known to hold the text among "id": name it with --text'),
        ('{"id": "x", "text": ""}', 'a.jsonl, line 2 (x): there is nothing in the column "text": leave the record out'),
        ('{"id": "x", "text": " \\n"}', "a.jsonl (x): there is no text in it: leave it out"),
        ('{"text": null}', 'a.jsonl, line 2: there is nothing in the column "text": leave the record out'),
        ('{"text": 7}', 'a.jsonl, line 2: "text" holds a number and not a text: name another with --text'),
        ('{"text": ["B"]}', 'a.jsonl, line 2: "text" holds a list and not a text: name another with --text'),
        (
            '{"id": "x", "text": "B", "date": "soon"}',
            'a.jsonl, line 2 (x): "soon" is no date: write it like 2024-10-16',
        ),
        (
            '{"id": "x", "text": "B \\ud83d"}',
            "a.jsonl (x): it holds bytes that are not of the file's encoding, or half of a character: save the file as",
        ),
        ("[" * 100_000, "a.jsonl, line 2: this is not JSON (maximum recursion depth exceeded"),
    ],
)
def test_a_broken_line_is_named_and_the_next_ones_are_read(here: Path, line: str, said: str) -> None:
    """The sentence names the file, the line and the record, and says what to do."""
    written(here / "a.jsonl", {"text": "A"}, line, {"text": "C"})
    found, reasons = both("a.jsonl")
    assert [a.text for a in found] == ["A", "C"]
    assert len(reasons) == 1
    assert reasons[0].startswith(said)


def test_a_line_of_another_encoding(here: Path) -> None:
    """One record in an old encoding does not spoil the others."""
    lines = ['{"text": "Київ"}'.encode()] * 2000 + [
        '{"text": "Львів"}'.encode("cp1251"),
        '{"text": "Київ"}'.encode(),
    ] * 5000
    (here / "a.jsonl").write_bytes(b"\n".join(lines).replace("Львів".encode("cp1251"), "Київ".encode(), 4999))
    found, reasons = both("a.jsonl")
    assert len(found) == 11_999
    assert len(reasons) == 1
    assert reasons[0].endswith("save the file as UTF-8, or name its encoding with --encoding")


def test_lines_in_an_old_encoding(here: Path) -> None:
    """A whole container in another encoding is read in it."""
    line = '{"text": "Мерія повідомила, що міст відкриють уже у четвер, а трамвай піде згодом."}\n'
    (here / "a.jsonl").write_bytes(line.encode("cp1251") * 3)
    assert [a.text[:5] for a in read("a.jsonl")] == ["Мерія"] * 3


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_lines_with_a_mark(here: Path, encoding: str) -> None:
    """A byte order mark is no part of the first record."""
    (here / "a.jsonl").write_bytes('{"text": "Перший"}\r\n{"text": "Другий"}\r\n'.encode(encoding))
    assert [a.text for a in read("a.jsonl")] == ["Перший", "Другий"]


def test_a_text_that_is_called_json_lines(here: Path) -> None:
    """A file of which nothing is JSON is given up after a few lines, with one sentence more."""
    (here / "a.jsonl").write_text("Plain text.\n" * 1000, "utf-8")
    _, reasons = both("a.jsonl")
    assert len(reasons) == 21
    assert reasons[-1] == (
        "a.jsonl: none of the first 20 lines holds a JSON object: "
        "write one object per line, or name the file .txt if it is a text"
    )


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (Options(), 'no column is known to hold the text among "nr", "words": name it with --text'),
        (Options(text="body"), 'there is no column "body" among "nr", "words": correct --text'),
        (Options(text="words", id="key"), 'there is no column "key" among "nr", "words": correct --id'),
    ],
)
def test_a_missing_column(here: Path, name: str, options: Options, said: str) -> None:
    """One sentence for the whole container, which lists the columns that there are."""
    rows = ({"nr": "1", "words": "A"}, {"nr": "2", "words": "B"})
    if name == "a.csv":
        as_table(here / name, *rows)
    else:
        written(here / name, *rows)
    assert reason(name, options=options) == f"{name}: {said}"


def test_many_columns_are_not_all_listed(here: Path) -> None:
    """A line for a person stays a line."""
    written(here / "a.jsonl", dict.fromkeys((f"column {i} {'x' * 50}" for i in range(40)), "?"))
    assert reason("a.jsonl").endswith("and 28 more: name it with --text")


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        ('[{"text": "A"}, {"text": "B"}]', ["A", "B"]),
        ('{\n  "text": "A"\n}', ["A"]),
        ('{"text": "A"}\n{"text": "B"}', ["A", "B"]),
    ],
)
def test_json_that_is_not_lines(here: Path, content: str, texts: list[str]) -> None:
    """A list of objects and one object over several lines are read too."""
    (here / "a.json").write_text(content, "utf-8")
    assert [a.text for a in read("a.json")] == texts


def test_json_that_is_broken(here: Path) -> None:
    """The sentence names the file and the place."""
    (here / "a.json").write_text('{\n  "text": A\n}', "utf-8")
    assert reason("a.json") == (
        "a.json: this is neither JSON nor JSON Lines (Expecting value: line 2 column 11 (char 12)): "
        "repair it, or write one object per line"
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_separator_of_a_table_is_found_out(here: Path, delimiter: str) -> None:
    """Spreadsheets of half of Europe write semicolons."""
    as_table(here / "a.csv", {"id": "1", "text": "Ціна 5,5; не 6 | \tто\nні."}, delimiter=delimiter)
    assert read("a.csv")[0].text == "Ціна 5,5; не 6 | \tто\nні."


def test_rows_that_do_not_fit(here: Path) -> None:
    """A text cut in two by a separator is not read as if it were whole; a short row has no text."""
    (here / "a.csv").write_text("id,text\n1,A\n2,B, or not\n3\n\n4,D\n", "utf-8")
    found, reasons = both("a.csv")
    assert [a.name for a in found] == ["1", "4"]
    assert reasons == [
        "a.csv, line 3: 3 fields stand under 2 columns: put fields with a ',' in quotes",
        'a.csv, line 4 (3): there is nothing in the column "text": leave the record out',
    ]


def test_a_quotation_mark_that_is_never_closed(here: Path) -> None:
    """The rest of the table is given up, with the line and the likely cause."""
    (here / "a.csv").write_text('id,text\n1,A\n2,"' + "B\n" * 11_000_000, "utf-8")
    found, reasons = both("a.csv")
    assert [a.name for a in found] == ["1"]
    assert len(reasons) == 1
    assert reasons[0].endswith("look for a quotation mark that is never closed")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")).filter(
            lambda t: t.strip("\ufeff\u200b\u00a0 \t\r\n\f\v")
        ),
        min_size=1,
    )
)
def test_texts_come_out_as_they_went_in(here: Path, texts: list[str]) -> None:
    """Offsets count in the very characters of the column, in JSON Lines and in tables."""
    written(here / "a.jsonl", *({"text": t} for t in texts))
    assert [a.text for a in read("a.jsonl")] == texts
    as_table(here / "a.csv", *({"id": "", "text": t} for t in texts))
    assert [a.text for a in read("a.csv")] == texts


def test_a_large_container_is_read_a_record_at_a_time(here: Path) -> None:
    """A thousand records of 50,000 characters never lie in memory together, nor are they read before they are asked
    for."""
    with (here / "a.jsonl").open("w", encoding="utf-8") as file:
        for number in range(1000):
            file.write(json.dumps({"id": number, "text": "слово " * 8000}, ensure_ascii=False) + "\n")
    tracemalloc.start()
    count = sum(isinstance(a, Article) for a in articles(["a.jsonl"]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 1000
    assert peak < 10_000_000


def test_nothing_is_read_before_it_is_asked_for(here: Path) -> None:
    """The first article comes out although the last line is broken."""
    written(here / "a.jsonl", {"text": "A"}, "broken")
    found = articles(["a.jsonl", "gone"])
    assert isinstance(next(found), Article)
    assert isinstance(next(found), Rejected)


def test_a_line_that_is_too_long(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is passed over whole, and the next one is read."""
    monkeypatch.setattr("hearsay.intake.records.LINE_LIMIT", 100)
    written(here / "a.jsonl", {"text": "A"}, {"text": "b" * 350}, {"text": "C"})
    found, reasons = both("a.jsonl")
    assert [a.text for a in found] == ["A", "C"]
    assert reasons == ["a.jsonl, line 2: the line is too long for one article: cut it into its articles"]


def test_a_text_that_is_too_long(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit of an article holds for a record's text too."""
    monkeypatch.setattr("hearsay.intake.columns.ARTICLE_LIMIT", 10)
    written(here / "a.jsonl", {"text": "A" * 11}, {"text": "B"})
    found, reasons = both("a.jsonl")
    assert [a.text for a in found] == ["B"]
    assert reasons == ["a.jsonl, line 1: the text has 11 characters: cut it into its articles"]


def test_a_table_of_names_only(here: Path) -> None:
    """A table without rows has no articles and is no mistake."""
    (here / "a.csv").write_text("id,text\n", "utf-8")
    assert both("a.csv") == ([], [])
