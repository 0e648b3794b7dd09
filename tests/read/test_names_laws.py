"""What holds for the names of any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.model import MentionKind, Span
from hearsay.packs.morphology import EndingsMorphology
from hearsay.packs.pack import Packs
from hearsay.read.layout import sections
from hearsay.read.names import read_names
from hearsay.read.names.base import base_of, spelled
from hearsay.read.section import tokenise
from tests.read.naming import PACKS

WORDS = {
    "uk": [
        "Трампа",
        "Київ",
        "«Газпром»",
        "президент",
        "Олена",
        "МЗС",
        "Литви",
        "і",
        "в",
        ".",
        ",",
        "(ЦТАК)",
        "Мей",
        "А.",
    ],
    "pl": [
        "Dudą",
        "Polaków",
        "PAP-u",
        "„Fakt”",
        "minister",
        "Jan",
        "MSZ",
        "Litwy",
        "i",
        "w",
        ".",
        ",",
        "Nord",
        "Stream",
        "2",
    ],
    "en": [
        "Trump",
        "'s",
        "the",
        "White",
        "House",
        "said",
        "of",
        "Ministry",
        "US",
        ".",
        ",",
        "“Time”",
        "May",
        "Smith",
        "F-16",
    ],
}
TEXTS = st.sampled_from(sorted(WORDS)).flatmap(
    lambda code: st.tuples(st.just(code), st.lists(st.sampled_from(WORDS[code]), min_size=1, max_size=25).map(" ".join))
)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_mentions_stand_in_order_and_do_not_overlap(case: tuple[str, str]) -> None:
    """Every span lies in the text, behind the one before."""
    code, text = case
    spans = [m.span for m in read_names(sections(text, code, PACKS))]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(s.end <= len(text) and s.of(text).strip() == s.of(text) != "" for s in spans)


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_reading_twice_gives_the_same(case: tuple[str, str]) -> None:
    """Caches change nothing."""
    code, text = case
    assert read_names(sections(text, code, PACKS)) == read_names(sections(text, code, PACKS))


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_every_mention_has_a_base_form_and_an_english_name(case: tuple[str, str]) -> None:
    """Neither is ever empty."""
    code, text = case
    assert all(m.base.strip() and m.name.strip() for m in read_names(sections(text, code, PACKS)))


def test_ukrainian_names_are_read_without_its_dictionary() -> None:
    """The Ukrainian pack works with its tables of endings alone."""
    packs = Packs()
    pack = packs["uk"]
    pack.__dict__["morphology"] = EndingsMorphology([], {})
    text = "Про зустріч із Володимиром Зеленським розповів Радіо Свобода чиновник."
    assert [m.entity for m in read_names(sections(text, "uk", packs))][:1] == ["person:volodymyr-zelensky"]


@pytest.mark.parametrize(
    ("code", "text", "base"),
    [
        ("uk", "Олени Гусейнової", "Олена Гусейнова"),
        ("uk", "Стівеном Макдонелом", "Стівен Макдонел"),
        ("pl", "Arshada Qureshiego", "Arshad Qureshi"),
        ("pl", "Antony'ego Hartwella", "Antony Hartwell"),
        ("pl", "Marii Zacharczukowej", "Maria Zacharczukowa"),
        ("ru", "Раймундаса Кубилинскаса", "Раймундас Кубилинскас"),
        ("ru", "Марией Лебедевой", "Мария Лебедева"),
    ],
)
def test_the_words_of_a_name_agree(code: str, text: str, base: str) -> None:
    """All words of a person's name go back to the nominative of one case and gender."""
    tokens = [t for t in tokenise(text, text.lower(), Span(0, len(text))) if t.is_word]
    made = base_of(tokens, PACKS[code], MentionKind.PERSON, frozenset())
    assert " ".join(spelled(t, f) for t, f in zip(tokens, made.forms, strict=True)) == base


def test_a_nominative_seen_elsewhere_decides() -> None:
    """ "Camarona" could be a nominative; with "Camaron" in the article it is a genitive."""
    tokens = tokenise("Camarony", "camarony", Span(0, 8))
    made = base_of(tokens, PACKS["pl"], MentionKind.PERSON, frozenset({"camarona"}))
    assert made.forms == ("camarona",)
