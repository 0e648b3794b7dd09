"""Ids of names over all readings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.match.entities import entity_of, link, sound
from hearsay.model import Article, Mention, MentionKind, Reading, Span

PERSON, PLACE, ORGANISATION = MentionKind.PERSON, MentionKind.PLACE, MentionKind.ORGANISATION
NAMES = ["Olena Hnatiuk", "Olena Gnatyuk", "Hnatiuk", "Petro Bilyk", "Wanda Nowik", "Nowik", "Jan Nowik", "Lima"]


def mention(name: str, kind: MentionKind = PERSON, entity: str | None = None) -> Mention:
    """A mention of `name`; where it stands does not matter here."""
    return Mention(Span(0, 1), kind, name, name, entity, "test/rule")


def reading(*mentions: Mention) -> Reading:
    """A reading with nothing but mentions."""
    return Reading(Article("", "a.txt"), "en", (), (), (), (), mentions, ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tedros Gebreiesus", "Tedros Gebreyesus"),
        ("Yevhen Shevchuk", "Jewhen Szewczuk"),
        ("Khadim Hussain Rizvi", "Khadim Hussein Rizwi"),
        ("Maros Szefczovicz", "Maroš Šefčovič"),
    ],
)
def test_spellings_of_one_name_sound_alike(one: str, other: str) -> None:
    """Transliterations of one name meet under one key."""
    assert sound("person", one) == sound("person", other)


@pytest.mark.parametrize(
    ("one", "other"), [("Petro Bilyk", "Ivan Bilyk"), ("Adam Dutka", "Adam Nowik"), ("Li Na", "Lu Ni")]
)
def test_different_names_sound_different(one: str, other: str) -> None:
    """Another first letter, other consonants, or other vowels where there is nothing else."""
    assert sound("person", one) != sound("person", other)


def test_an_id_is_the_commonest_spelling() -> None:
    """One id for all spellings, made of the one that most mentions have."""
    one, other = mention("Olena Hnatiuk"), mention("Olena Hnatyuk")
    links = link([reading(one, one), reading(other)])
    assert {entity_of(one, links), entity_of(other, links)} == {"person:olena-hnatiuk"}


def test_a_listed_entity_takes_in_other_spellings() -> None:
    """A spelling that no pack lists goes to the listed entity that sounds so."""
    known, other = mention("Olena Hnatiuk", entity="person:olena-hnatiuk"), mention("Olena Hnatyuk")
    assert entity_of(other, link([reading(known), reading(other)])) == "person:olena-hnatiuk"


def test_a_surname_goes_to_the_only_person_in_full() -> None:
    """Over the readings of a story a surname alone finds its person."""
    alone = mention("Hnatiuk")
    assert entity_of(alone, link([reading(mention("Olena Hnatiuk")), reading(alone)])) == "person:olena-hnatiuk"


def test_a_surname_of_two_people_goes_to_neither() -> None:
    """Two in full: the surname is an entity of its own."""
    alone = mention("Nowik")
    links = link([reading(mention("Wanda Nowik"), mention("Jan Nowik")), reading(alone)])
    assert entity_of(alone, links) == "person:nowik"


def test_a_person_and_a_place_of_one_name_are_two() -> None:
    """Kinds keep namesakes apart."""
    one, other = mention("Verona Lindt"), mention("Verona Lindt", PLACE)
    links = link([reading(one, other)])
    assert entity_of(one, links) != entity_of(other, links)


@given(
    st.lists(st.lists(st.sampled_from(NAMES).map(mention), max_size=4).map(lambda ms: reading(*ms)), max_size=5),
    st.randoms(),
)
def test_the_order_of_readings_does_not_matter(readings: list[Reading], random: object) -> None:
    """The same set of readings gives the same ids."""
    shuffled = list(reversed(readings))
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert link(readings) == link(shuffled)
