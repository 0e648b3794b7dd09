"""Names that packs list, in every inflected form, and the institutions of states."""

from __future__ import annotations

import pytest

from hearsay.model import MentionKind
from tests.read.naming import names

LISTED = [
    ("uk", "Про це в етері Радіо Свобода розповів речник.", "Радіо Свобода", "org:radio-liberty", "Radio Liberty"),
    (
        "uk",
        "Зустріч із Володимиром Зеленським тривала годину.",
        "Володимиром Зеленським",
        "person:volodymyr-zelensky",
        "Volodymyr Zelensky",
    ),
    ("uk", "Війська Північної Кореї прибули на полігон.", "Північної Кореї", "country:KP", "North Korea"),
    (
        "uk",
        "На засіданні Ради Безпеки ООН виступив посол.",
        "Ради Безпеки ООН",
        "org:un-security-council",
        "UN Security Council",
    ),
    ("uk", "Лідер КНДР Кім Чен Ин оглянув завод.", "Кім Чен Ин", "person:kim-jong-un", "Kim Jong Un"),
    ("uk", "Візит Кім Чен Ина триватиме три дні.", "Кім Чен Ина", "person:kim-jong-un", "Kim Jong Un"),
    ("pl", "Rozmowa z Andrzejem Dudą była krótka.", "Andrzejem Dudą", "person:andrzej-duda", "Andrzej Duda"),
    (
        "pl",
        "Szef Komisji Europejskiej zabrał głos.",
        "Komisji Europejskiej",
        "org:european-commission",
        "European Commission",
    ),
    ("pl", "Poinformował o tym rzecznik PAP-u.", "PAP-u", "org:polish-press-agency", "Polish Press Agency"),
    ("pl", "Samoloty Ryanaira znów lądują w Łodzi.", "Ryanaira", "org:ryanair", "Ryanair"),
    ("pl", "Samoloty Ryanaira znów lądują w Łodzi.", "Łodzi", "geo:3093133", "Łódź"),
    ("ro", "Ministrul de externe al Ucrainei a sosit luni.", "Ucrainei", "country:UA", "Ukraine"),
    ("ro", "Purtătorul de cuvânt al Kremlinului a negat.", "Kremlinului", "org:kremlin", "Kremlin"),
    ("ru", "Об этом сообщило агентство РИА Новости.", "РИА Новости", "org:ria-novosti", "RIA Novosti"),
    (
        "ru",
        "Переговоры с Эммануэлем Макроном сорвались.",
        "Эммануэлем Макроном",
        "person:emmanuel-macron",
        "Emmanuel Macron",
    ),
    ("ru", "В «Газпроме» отказались от комментариев.", "Газпроме", "org:gazprom", "Gazprom"),
    (
        "en",
        "The U.S. State Department declined to comment.",
        "U.S. State Department",
        "org:us-department-of-state",
        "US Department of State",
    ),
    (
        "en",
        "Aides to Zelensky's office said so on Friday.",
        "Zelensky",
        "person:volodymyr-zelensky",
        "Volodymyr Zelensky",
    ),
]


@pytest.mark.parametrize(
    ("code", "text", "surface", "entity", "name"), LISTED, ids=[f"{c}-{s}" for c, _, s, *_ in LISTED]
)
def test_a_listed_name_is_found_in_any_form(code: str, text: str, surface: str, entity: str, name: str) -> None:
    """An inflected name is found with its entity and its canonical English name."""
    mention = names(code, text)[surface]
    assert (mention.entity, mention.name) == (entity, name)


@pytest.mark.parametrize(
    ("code", "text", "surface", "base"),
    [
        ("uk", "Заяву оприлюднили в Європейському Союзі.", "Європейському Союзі", "Європейський Союз"),
        ("pl", "Delegacja wróciła z Wielkiej Brytanii.", "Wielkiej Brytanii", "Wielka Brytania"),
        ("ru", "Решение приняли в Европейском парламенте.", "Европейском парламенте", "Европейский парламент"),
        ("ro", "Liderii Uniunii Europene s-au reunit.", "Uniunii Europene", "Uniunea Europeană"),
    ],
)
def test_the_base_form_of_a_listed_name_is_its_surface(code: str, text: str, surface: str, base: str) -> None:
    """The base form is what the list says."""
    assert names(code, text)[surface].base == base


@pytest.mark.parametrize(
    ("code", "text", "surface", "entity"),
    [
        ("uk", "Про це заявили у Міноборони Литви.", "Міноборони Литви", "org:lithuanian-ministry-of-defence"),
        ("pl", "Potwierdziło to rosyjskie MSZ.", "rosyjskie MSZ", "org:russian-ministry-of-foreign-affairs"),
        ("pl", "Według MSZ Ukrainy atak trwa.", "MSZ Ukrainy", "org:ukrainian-ministry-of-foreign-affairs"),
        ("ru", "Об этом рассказали в МИД Финляндии.", "МИД Финляндии", "org:finnish-ministry-of-foreign-affairs"),
        (
            "ru",
            "Так считает министерство обороны Латвии.",
            "министерство обороны Латвии",
            "org:latvian-ministry-of-defence",
        ),
        (
            "en",
            "The Estonian Defense Ministry confirmed it.",
            "Estonian Defense Ministry",
            "org:estonian-ministry-of-defence",
        ),
    ],
)
def test_an_institution_goes_with_its_state(code: str, text: str, surface: str, entity: str) -> None:
    """A ministry and the state named beside it are one name."""
    assert names(code, text)[surface].entity == entity


def test_an_institution_alone_is_the_one_that_the_article_names() -> None:
    """Where only one state's ministry is named in the article, the ministry alone is that one."""
    text = "Об этом сообщили в МИД Германии. Позднее в МИД добавили подробности."
    assert names("ru", text)["МИД"].entity == "org:german-ministry-of-foreign-affairs"


def test_an_institution_of_two_states_is_left_open() -> None:
    """With two states named, a ministry alone could be either's."""
    text = "Спорят МИД Германии и МИД Австрии. Позднее в МИД добавили подробности."
    assert names("ru", text)["МИД"].entity is None


@pytest.mark.parametrize(
    ("code", "text", "not_a_name"),
    [
        ("uk", "Захід сонця сьогодні о восьмій.", "Захід"),
        ("uk", "Рівне поле тягнулося до обрію.", "Рівне"),
        ("pl", "Fakt ten nikogo nie zaskoczył.", "Fakt"),
        ("ru", "Того письма никто не видел.", "Того"),
        ("ru", "Маски снова обязательны в метро.", "Маски"),
        ("en", "Time will tell who is right.", "Time"),
        ("en", "In May the court will hear the case.", "May"),
    ],
)
def test_a_common_word_that_opens_a_sentence_is_no_name(code: str, text: str, not_a_name: str) -> None:
    """A capital at the start of a sentence proves nothing."""
    assert not_a_name not in names(code, text)


def test_an_outlet_is_a_product_that_can_speak() -> None:
    """A newspaper's kind is product, and it can be a source all the same."""
    mention = names("pl", "Pisze o tym dziennik Rzeczpospolita.")["Rzeczpospolita"]
    assert (mention.kind, mention.is_body) == (MentionKind.PRODUCT, True)


def test_people_of_a_state_are_a_name_where_they_have_a_capital() -> None:
    """Polish writes the people of a state with a capital, and in the nominative as people."""
    mention = names("pl", "Sondaż pokazał, że wielu Polaków jest przeciw.")["Polaków"]
    assert (mention.kind, mention.base, mention.entity) == (MentionKind.PERSON, "Polacy", "country:PL")
