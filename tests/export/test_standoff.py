"""Standoff annotations: the shape of a line, and reading it back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from hearsay.export import from_standoff, line, standoff
from hearsay.model import Holder, InputError, Reading
from tests.export.made import READING, TEXT, readings

RECORD: dict[str, Any] = {
    "file": "news/a.txt",
    "language": "uk",
    "published": "2025-05-04",
    "outlet": "Daily",
    "statements": [
        {
            "content": [29, 45],
            "fragments": [[29, 45]],
            "source": [0, 10],
            "cue": [11, 17],
            "origin": "mayor of Lviv and Lviv",
            "origins": ["person:mayor", "geo:702550"],
            "relays": ["Daily", "Reuters"],
            "quotation": "direct",
            "certainty": "asserted",
            "confidence": 1,
            "rule": "uk/say.that",
        },
        {
            "content": [76, 78],
            "fragments": [],
            "source": None,
            "cue": None,
            "origin": None,
            "origins": [],
            "relays": [],
            "quotation": "indirect",
            "certainty": "unverified",
            "confidence": 0.55,
            "rule": "uk/refuse",
        },
    ],
    "figures": [
        {"span": [38, 45], "low": 12, "high": 12, "kind": "count", "unit": "school", "modifier": None},
        {"span": [38, 40], "low": 0.5, "high": None, "kind": "percent", "unit": "percent", "modifier": "more than"},
    ],
    "times": [
        {"span": [18, 26], "start": "2025-05-03", "end": "2025-05-04"},
        {"span": [18, 19], "start": None, "end": None},
    ],
    "mentions": [
        {"span": [4, 10], "kind": "place", "base": "Львів", "entity": "geo:702550"},
        {"span": [0, 3], "kind": "person", "base": "мер", "entity": None},
    ],
    "furniture": [{"span": [0, 3], "kind": "read_also"}],
}


def test_the_shape_of_a_record() -> None:
    """Every field of the format is there, in its order, and no other."""
    assert standoff(READING) == RECORD
    assert list(standoff(READING)) == list(RECORD)


def test_a_line_is_the_record_in_utf_8() -> None:
    """One line, one object, letters as they are."""
    written = line(READING)
    assert written.endswith(b"}\n")
    assert written.count(b"\n") == 1
    assert "Львів".encode() in written
    assert json.loads(written) == RECORD


def test_whole_amounts_are_integers() -> None:
    """Twelve is 12 and not 12.0, a half stays 0.5."""
    assert b'"low":12,"high":12,' in line(READING)
    assert b'"low":0.5,"high":null,' in line(READING)


def test_ids_that_matching_found() -> None:
    """A name without an id of its own gets the one that was found for it, in mentions and in origins; others stay."""
    found = {("person", "mayor"): "person:mayor-of-lviv", ("place", "Lviv"): "place:lviv"}
    assert [m["entity"] for m in standoff(READING, found)["mentions"]] == ["geo:702550", "person:mayor-of-lviv"]
    nameless = replace(READING.statements[0], origins=(Holder("mayor"), Holder("Lviv", "geo:702550")))
    record = standoff(replace(READING, statements=(nameless,)), found)
    assert record["statements"][0]["origins"] == ["person:mayor-of-lviv", "geo:702550"]


def test_an_origin_whose_name_two_things_bear() -> None:
    """Two possible ids make no id."""
    found = {("person", "Victoria"): "person:victoria", ("place", "Victoria"): "place:victoria"}
    statement = replace(READING.statements[0], origins=(Holder("Victoria"),))
    assert standoff(replace(READING, statements=(statement,)), found)["statements"][0]["origins"] == []


@given(readings())
def test_export_and_import_are_inverse(reading: Reading) -> None:
    """What was written reads back as what writes the same."""
    record = json.loads(line(reading))
    assert standoff(from_standoff(record, reading.article.text)) == record


@given(readings())
def test_what_the_format_keeps_comes_back(reading: Reading) -> None:
    """Figures, times and furniture come back as they were, and so does the article."""
    back = from_standoff(standoff(reading), reading.article.text)
    assert (back.article, back.language) == (reading.article, reading.language)
    assert (back.figures, back.times, back.furniture) == (reading.figures, reading.times, reading.furniture)
    assert [s.origin for s in back.statements] == [s.origin for s in reading.statements]


def test_origins_are_told_apart_by_their_ids() -> None:
    """Two ids make two holders; an "and" inside one name does not."""
    two = from_standoff(RECORD, TEXT).statements[0].origins
    assert [(h.name, h.entity) for h in two] == [("mayor of Lviv", "person:mayor"), ("Lviv", "geo:702550")]
    record = RECORD | {"statements": [RECORD["statements"][0] | {"origin": "Health and Safety", "origins": ["org:hs"]}]}
    assert [h.name for h in from_standoff(record, TEXT).statements[0].origins] == ["Health and Safety"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"statements": [{}]}, "news/a.txt: not annotations as `hearsay annotate` writes them (KeyError: 'content')"),
        (
            {"times": [{"span": [1, 2], "start": "soon", "end": None}]},
            "news/a.txt: not annotations as `hearsay annotate`",
        ),
        ({"furniture": [{"span": [5, 2], "kind": "other"}]}, "news/a.txt: not annotations as `hearsay annotate`"),
        ({"figures": None}, "news/a.txt: not annotations as `hearsay annotate` writes them (TypeError"),
        ({"file": None, "times": None}, "a record without a file: not annotations as `hearsay annotate` writes them"),
    ],
)
def test_what_is_no_annotation(change: dict[str, Any], said: str) -> None:
    """The sentence names the file and what is wrong."""
    with pytest.raises(InputError) as error:
        from_standoff(RECORD | change, TEXT)
    assert str(error.value).startswith(said)
