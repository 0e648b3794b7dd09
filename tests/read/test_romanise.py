"""Names in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.read.romanise import romanise
from tests.read.naming import PACKS


@pytest.mark.parametrize(
    ("code", "name", "latin"),
    [
        ("uk", "Алушта", "Alushta"),
        ("uk", "Згорани", "Zghorany"),
        ("uk", "Єнакієве", "Yenakiieve"),
        ("uk", "Йосипівка", "Yosypivka"),
        ("uk", "Знам'янка", "Znamianka"),
        ("uk", "Юрій Костюк", "Yurii Kostiuk"),
        ("uk", "Їжакевич", "Yizhakevych"),
        ("uk", "Гоща", "Hoshcha"),
        ("ru", "Евгений Щукин", "Yevgeny Shchukin"),
        ("ru", "Юрий Ефимов", "Yury Yefimov"),
        ("ru", "Григорьев", "Grigoryev"),
        ("ru", "Хабенский", "Khabensky"),
        ("ru", "НПО", "NPO"),
        ("pl", "Wałęsa", "Wałęsa"),
        ("ro", "Țiriac", "Țiriac"),
    ],
)
def test_romanisation(code: str, name: str, latin: str) -> None:
    """Ukrainian by the national system of 2010, Russian as English news writes it, Latin letters as they stand."""
    assert romanise(name, PACKS[code]) == latin


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_latin_letters_stay(name: str) -> None:
    """What is in Latin letters already comes back unchanged, an apostrophe (a letter in Ukrainian) aside."""
    assert romanise(name.replace("'", ""), PACKS["uk"]) == name.replace("'", "")


@given(st.text(alphabet="абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'"))
def test_no_cyrillic_letter_is_left(name: str) -> None:
    """The table knows every letter."""
    assert romanise(name, PACKS["uk"]).isascii()
