"""Concepts: words of five languages that lead to one English list."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearsay.model import PackError
from hearsay.packs import DATA, Packs
from hearsay.packs.concepts import BODIES, PERSONS, Concept, ConceptKind, concept_of, read_concepts

PACKS = Packs()
CODES = ("en", "pl", "ro", "ru", "uk")
INFLECTED = [
    ("uk", "солдатів", "soldier"), ("uk", "найманцями", "mercenary"), ("uk", "пасажирок", "passenger"),
    ("uk", "безпілотники", "drone"), ("uk", "снарядів", "shell"), ("uk", "урядовцям", "official"),
    ("uk", "речниця", "spokesperson"), ("uk", "дітей", "child"), ("uk", "років", "year"), ("uk", "осіб", "person"),
    ("uk", "відсотків", "percent"), ("uk", "прокуратурою", "prosecutor's office"),
    ("uk", "мзс", "Ministry of Foreign Affairs"),
    ("pl", "żołnierzy", "soldier"), ("pl", "najemnikami", "mercenary"), ("pl", "lat", "year"),
    ("pl", "ludzi", "person"), ("pl", "rannych", "injured"), ("pl", "urzędnikom", "official"),
    ("pl", "pocisków", "missile"), ("pl", "rzeczniczka", "spokesperson"), ("pl", "władze", "authorities"),
    ("pl", "dzieci", "child"), ("pl", "samolotach", "aircraft"), ("pl", "związkowców", "trade unionist"),
    ("pl", "mieszkańcami", "resident"),
    ("ro", "soldaților", "soldier"), ("ro", "oficialii", "official"), ("ro", "agenției", "agency"),
    ("ro", "ani", "year"), ("ro", "răniților", "injured"), ("ro", "rachetelor", "missile"),
    ("ro", "oameni", "person"), ("ro", "copiii", "child"), ("ro", "procurorii", "prosecutor"),
    ("ro", "surselor", "source"), ("ro", "polițiștii", "police officer"), ("ro", "autoritățile", "authorities"),
    ("ro", "zborurile", "flight"),
    ("ru", "солдатами", "soldier"), ("ru", "наемников", "mercenary"), ("ru", "погибших", "dead"),
    ("ru", "лет", "year"), ("ru", "людей", "person"), ("ru", "чиновникам", "official"),
    ("ru", "самолётов", "aircraft"), ("ru", "самолетов", "aircraft"), ("ru", "задержанных", "detainee"),
    ("ru", "властей", "authorities"), ("ru", "учеными", "scientist"), ("ru", "раненых", "injured"),
    ("en", "troops", "troops"), ("en", "officials", "official"), ("en", "people", "person"),
    ("en", "children", "child"), ("en", "countries", "country"), ("en", "women", "woman"),
    ("en", "embassies", "embassy"), ("en", "planes", "aircraft"),
]  # fmt: skip
PHRASES = [
    ("uk", "міністром закордонних справ", "foreign minister", 3),
    ("uk", "військової розвідки", "military intelligence", 2),
    ("pl", "wysokiego rangą urzędnika", "senior", 2),
    ("pl", "punktów procentowych", "percentage point", 2),
    ("pl", "straży granicznej", "border service", 2),
    ("ro", "purtătorul de cuvânt al", "spokesperson", 3),
    ("ro", "șefii de stat", "head of state", 3),
    ("ro", "puncte procentuale", "percentage point", 2),
    ("ru", "генеральный прокурор", "prosecutor general", 2),
    ("ru", "вооруженных силах", "military", 2),
    ("en", "police officers", "police officer", 2),
]


@pytest.mark.parametrize(("code", "word", "concept"), INFLECTED)
def test_an_inflected_noun_reaches_its_concept(code: str, word: str, concept: str) -> None:
    """What stands in a text leads to the concept, whatever case or number it is in."""
    found = concept_of(PACKS[code], word, "NOUN")

    assert found is not None and found.name == concept


@pytest.mark.parametrize(("code", "words", "concept", "length"), PHRASES)
def test_an_inflected_phrase_reaches_its_concept(code: str, words: str, concept: str, length: int) -> None:
    """A concept of several words is met by their forms, and says how many of them it took."""
    found = PACKS[code].concepts.phrase(PACKS[code], words.split())

    assert found is not None and (found[0].name, found[1]) == (concept, length)


@pytest.mark.parametrize("words", ["", "міністром", "глибоководник тихий"])
def test_what_is_no_phrase_is_none(words: str) -> None:
    """No words, a word by itself and unknown words are not a phrase."""
    assert PACKS["uk"].concepts.phrase(PACKS["uk"], words.split()) is None


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_the_same_list(code: str) -> None:
    """Every concept has a word in every language; relations may be left to grammar."""
    had = {concept.name for _, _, concept in PACKS[code].concepts.rows()}
    shared = PACKS["en"].concepts
    wanted = {concept.name for _, _, concept in shared.rows() if concept.kind is not ConceptKind.RELATION}

    assert wanted - had == set()


def test_the_list_has_the_world_of_news() -> None:
    """There are at least 700 concepts, and 120 of them are verbs."""
    rows = list(PACKS["en"].concepts.rows())

    assert len({concept.name for _, _, concept in rows}) >= 700
    assert len({concept.name for _, upos, concept in rows if upos == "VERB"}) >= 120


@pytest.mark.parametrize(
    ("concept", "kind"),
    [("soldier", "person"), ("mother", "kin"), ("police", "collective"), ("newspaper", "outlet"),
     ("report", "document"), ("treaty", "deed"), ("source", "source"),
     ("defence", "field"), ("senior", "rank"), ("anonymous", "unnamed"),
     ("week", "time"), ("ton", "measure"), ("send", "action"), ("from", "relation")],
)  # fmt: skip
def test_a_concept_has_a_kind(concept: str, kind: str) -> None:
    """The shared list says what sort of thing each concept is."""
    assert PACKS["pl"].concepts.kind(concept) == kind


def test_a_lemma_is_looked_up_by_its_part_of_speech() -> None:
    """One word can be two concepts; without a part of speech it is the noun."""
    concepts = PACKS["uk"].concepts

    assert [concepts.of("військовий", p) for p in ("NOUN", "ADJ", None)] == ["soldier", "military", "soldier"]


@pytest.mark.parametrize("word", ["глибоководник", "xyzzy", ""])
def test_an_unlisted_word_has_no_concept(word: str) -> None:
    """None stands for a word that is in no list."""
    assert concept_of(PACKS["uk"], word) is None


def test_only_the_language_that_is_written_is_native() -> None:
    """English words are the concepts' own names."""
    assert [code for code in CODES if PACKS[code].concepts.native] == ["en"]


def test_irregular_plurals_are_on_the_list() -> None:
    """The list gives a plural where the rule fails, and the word itself where there is none."""
    shared = PACKS["en"].concepts.shared

    assert shared("person") == Concept("person", ConceptKind.PERSON, "people")
    assert shared("intelligence") == Concept("intelligence", ConceptKind.COLLECTIVE, "intelligence")


@pytest.mark.parametrize(
    ("shared", "own", "message"),
    [
        ("soldier\tperson\t\t", "солдат\tNOUN\twarrior\t", 'concept "warrior" is not on the shared list'),
        (
            "soldier\tperson\t\t",
            "солдат\tNOUN\tsoldier\t\nсолдат\tNOUN\tsoldier\t",
            '"солдат" as NOUN stands there twice',
        ),
        ("soldier\tperson\t\t", "солдат NOUN soldier", "1 columns, not 4"),
        ("soldier\thero\t\t", "солдат\tNOUN\tsoldier\t", 'kind "hero" is none of person'),
        ("soldier\tperson\t\t\nsoldier\tperson\t\t", "солдат\tNOUN\tsoldier\t", 'concept "soldier" stands there twice'),
    ],
)
def test_a_broken_row_is_an_error_that_names_it(tmp_path: Path, shared: str, own: str, message: str) -> None:
    """A row that cannot be right stops the loading, with file, line and remedy."""
    (tmp_path / "xx").mkdir()
    (tmp_path / "concepts.tsv").write_text(f"concept\tkind\tplural\tlabels\n{shared}\n", "utf-8")
    (tmp_path / "xx" / "concepts.tsv").write_text(f"lemma\tupos\tconcept\tnumber\n{own}\n", "utf-8")

    with pytest.raises(PackError, match=message):
        read_concepts(tmp_path / "xx")


def test_a_missing_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    """A pack without its list says which file to write."""
    with pytest.raises(PackError, match=r"concepts\.tsv"):
        read_concepts(tmp_path / "xx")


@pytest.mark.parametrize("code", CODES)
def test_every_single_word_of_a_pack_leads_to_its_concept(code: str) -> None:
    """A row that lookups cannot reach would be dead."""
    pack = PACKS[code]
    dead = [lemma for lemma, upos, concept in pack.concepts.rows()
            if " " not in lemma and concept_of(pack, lemma, upos) != concept]  # fmt: skip

    assert dead == []


def test_kinds_are_grouped_without_overlap() -> None:
    """Who can speak is either people or a body."""
    assert not PERSONS & BODIES


def test_the_shared_list_lies_beside_the_packs() -> None:
    """One list serves all languages, so a new one needs only its own file."""
    assert (DATA / "concepts.tsv").is_file()
