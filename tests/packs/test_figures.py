"""figures.toml and cldr_figures.toml: the loader, its errors, the generator and the index of words."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools import cldr_figures

from hearsay.model import FigureKind, PackError
from hearsay.packs import Packs
from hearsay.packs.figure_words import Phrases, figure_words, pieces
from hearsay.packs.figures import FigureFiles, load_figures

PACKS = Packs()
PROOFS = """
hits = [{ text = "5 a.", span = "5" }, { text = "5 b.", span = "5" }, { text = "5 c.", span = "5" }]
misses = ["d.", "e."]
"""
LEAST = f'[digits]\nid = "d"\ndecimal = "."\n{PROOFS}\n[counted]\nid = "c"\nhead = "first"\n{PROOFS}\n'


def load(folder: Path, figures: str) -> FigureFiles:
    """A pack with the English cldr_figures.toml and `figures` as its figures.toml."""
    cldr = (PACKS["en"].folder / "cldr_figures.toml").read_text("utf-8")
    (folder / "cldr_figures.toml").write_text(cldr, "utf-8")
    (folder / "figures.toml").write_text(figures, "utf-8")
    return load_figures(folder)


@pytest.mark.parametrize("code", PACKS.codes)
def test_a_fresh_generation_equals_the_committed_file(code: str) -> None:
    """What CLDR says today is what stands in the pack."""
    assert cldr_figures.generate(code) == (PACKS[code].folder / "cldr_figures.toml").read_text("utf-8")


def test_every_currency_is_tender_somewhere() -> None:
    """Currencies of today are taken, those of the past are left."""
    codes = cldr_figures.tender()
    assert {"EUR", "UAH", "PLN", "RON", "USD", "CZK", "BGN"} - set(codes) <= {"BGN"}
    assert not {"DEM", "SUR", "ROL"} & set(codes)


@pytest.mark.parametrize("code", PACKS.codes)
def test_every_pack_knows_thousand_to_trillion(code: str) -> None:
    """A scale word for every power of a thousand up to 10¹²."""
    values = {scale.value for scale in PACKS[code].figures.scales.values()}
    assert {1e3, 1e6, 1e9, 1e12} <= values


@pytest.mark.parametrize("code", PACKS.codes)
def test_every_pack_knows_the_numbers_below_twenty(code: str) -> None:
    """A word for every number that no other number is made of."""
    assert set(map(float, range(20))) <= {n.value for n in PACKS[code].figures.numbers.values()} | {10.0}


@pytest.mark.parametrize("code", PACKS.codes)
def test_every_modifier_has_words(code: str) -> None:
    """A pack can say all six modifiers."""
    told = {rule.modifier for rule in PACKS[code].figures.rules.modifiers if rule.modifier}
    assert len(told) == 6


@pytest.mark.parametrize("code", PACKS.codes)
def test_every_pack_knows_every_kind(code: str) -> None:
    """Money, percentages, measures and durations have units in every pack."""
    assert {rule.kind for rule in PACKS[code].figures.rules.units} == set(FigureKind) - {FigureKind.COUNT}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "missing required field"),
        (LEAST + "[extra]\nx = 1\n", "unknown field"),
        (LEAST.replace('misses = ["d.", "e."]', 'misses = ["d."]', 1), 'rule "d" has 1 misses'),
        (LEAST.replace('id = "c"', 'id = "d"'), 'rule "d" stands there twice'),
        (LEAST.replace('text = "5 a."', 'text = "6 a."', 1), '"5" does not stand once'),
    ],
    ids=["empty", "unknown table", "too few misses", "same id", "span not in its text"],
)
def test_a_broken_file_is_refused_with_its_remedy(text: str, message: str, tmp_path: Path) -> None:
    """The error names the file and what is wrong with it."""
    with pytest.raises(PackError, match=r"figures\.toml") as error:
        load(tmp_path, text)
    assert message in str(error.value)


def test_a_file_without_words_is_read(tmp_path: Path) -> None:
    """Digits and counted nouns are all that a pack must have."""
    words = figure_words(load(tmp_path, LEAST))
    assert not words.numbers and words.rules.digits.decimal == "."


def test_numbers_written_as_one_word_are_taken_apart(tmp_path: Path) -> None:
    """Hundreds, then ones and tens turned round by a link, as in German."""
    rule = (
        f'[[words]]\nid = "w"\ncompound = true\ninner_links = ["und"]\n{PROOFS}\n[words.values]\n'
        '"2" = "zwei"\n"3" = "drei"\n"20" = "zwanzig"\n"15" = "fünfzehn"\n"100" = "hundert"\n'
    )
    words = figure_words(load(tmp_path, LEAST + rule))
    values = {
        w: words.number(w) for w in ("dreiundzwanzig", "zweihundertfünfzehn", "zweihundertdreiundzwanzig", "hunderte")
    }
    assert {w: n and n.value for w, n in values.items()} == {
        "dreiundzwanzig": 23,
        "zweihundertfünfzehn": 215,
        "zweihundertdreiundzwanzig": 223,
        "hunderte": None,
    }


def test_a_phrase_is_cut_like_a_text() -> None:
    """Marks are words of their own, a hyphen parts words, an apostrophe does not."""
    assert pieces("п. п") == ("п", ".", "п")
    assert pieces("quarter-of-a-million") == ("quarter", "of", "a", "million")
    assert pieces("п'ять") == ("п'ять",)


def test_the_longest_phrase_is_found() -> None:
    """From its first word on, and back from its last."""
    phrases = Phrases([("more", 1), ("more than", 2), ("no more than", 3)])
    assert phrases.at(("no", "more", "than"), 1) == (2, 3)
    assert phrases.before(("no", "more", "than"), 3) == (3, 0)


def test_the_first_of_two_equal_phrases_counts() -> None:
    """What is written by hand stands before what CLDR gives."""
    assert Phrases([("pound", "GBP"), ("pound", "pound")]).at(("pound",), 0) == ("GBP", 1)
