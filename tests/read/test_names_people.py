"""Names that no list has: found by their capitals, told into kinds, and tied to who is named in full."""

from __future__ import annotations

import pytest

from hearsay.model import MentionKind
from tests.read.naming import names

PERSON, ORGANISATION = MentionKind.PERSON, MentionKind.ORGANISATION
PLACE, PRODUCT = MentionKind.PLACE, MentionKind.PRODUCT


@pytest.mark.parametrize(
    ("code", "text", "surface", "base", "name"),
    [
        ("uk", "Вчора ми говорили з Оленою Гусейновою.", "Оленою Гусейновою", "Олена Гусейнова", "Olena Huseinova"),
        (
            "uk",
            "За словами Андрія Мельничука, міст зачинено.",
            "Андрія Мельничука",
            "Андрій Мельничук",
            "Andrii Melnychuk",
        ),
        ("pl", "Zapytaliśmy o to Marka Wiśniewskiego.", "Marka Wiśniewskiego", "Marek Wiśniewski", "Marek Wiśniewski"),
        ("pl", "Rozmawiał z Anną Kowalską w studiu.", "Anną Kowalską", "Anna Kowalska", "Anna Kowalska"),
        ("ru", "Мы обратились к Светлане Петровой.", "Светлане Петровой", "Светлана Петрова", "Svetlana Petrova"),
        ("ru", "Письмо Дмитрия Соловьева нашли вчера.", "Дмитрия Соловьева", "Дмитрий Соловьев", "Dmitry Solovyev"),
        ("ro", "Anchetatorii au vorbit cu Mihai Dobrescu ieri.", "Mihai Dobrescu", "Mihai Dobrescu", "Mihai Dobrescu"),
        (
            "en",
            "Officials thanked Laura Whitfield for the work.",
            "Laura Whitfield",
            "Laura Whitfield",
            "Laura Whitfield",
        ),
    ],
)
def test_an_unlisted_person(code: str, text: str, surface: str, base: str, name: str) -> None:
    """A person whom no list has gets a nominative in the language and a name in Latin letters."""
    mention = names(code, text)[surface]
    assert (mention.kind, mention.base, mention.name, mention.entity) == (PERSON, base, name, None)


@pytest.mark.parametrize(
    ("code", "text", "surface", "kind"),
    [
        ("uk", "Компанія «Укрмашпром» заперечила це.", "Укрмашпром", ORGANISATION),
        ("uk", "Про це пише газета «Волинський вісник» сьогодні.", "Волинський вісник", PRODUCT),
        ("pl", "Umowę podpisała spółka Drewmax wczoraj.", "Drewmax", ORGANISATION),
        ("pl", "Obrady prowadzi Krajowa Izba Lekarska.", "Krajowa Izba Lekarska", ORGANISATION),
        ("ru", "Об этом рассказала компания «Стройтехмонтаж».", "Стройтехмонтаж", ORGANISATION),
        ("ru", "Жители Вологодской области ждут поезд.", "Вологодской области", PLACE),
        ("en", "The deal was signed by Harlan Capital Group in secret.", "Harlan Capital Group", ORGANISATION),
        ("ro", "Contractul a fost semnat de compania Agrotera ieri.", "Agrotera", ORGANISATION),
    ],
)
def test_the_words_around_a_name_tell_its_kind(code: str, text: str, surface: str, kind: MentionKind) -> None:
    """The common noun before a name, or the head inside it, says what it is."""
    assert names(code, text)[surface].kind is kind


@pytest.mark.parametrize(
    ("code", "text", "short", "name"),
    [
        ("uk", "Про це каже Ігор Бойчук. Бойчука підтримали колеги.", "Бойчука", "Ihor Boichuk"),
        ("pl", "Zdaniem Jana Zawadzkiego to błąd. Zawadzki nie jest sam.", "Zawadzki", "Jan Zawadzki"),
        ("ru", "Так думает Павел Егоров. С Егоровым согласны не все.", "Егоровым", "Pavel Yegorov"),
        ("ro", "Andrei Munteanu a demisionat. Ieri, Munteanu a tăcut.", "Munteanu", "Andrei Munteanu"),
        ("en", "Laura Whitfield left early. Critics of Whitfield cheered.", "Whitfield", "Laura Whitfield"),
    ],
)
def test_a_surname_alone_is_who_is_named_in_full(code: str, text: str, short: str, name: str) -> None:
    """A surname, in whatever case, stands for the person that the article names in full."""
    assert names(code, text)[short].name == name


def test_a_surname_of_two_people_is_left_open() -> None:
    """Two people of one surname and gender make nobody."""
    text = "Прийшли Ігор Бойчук і Петро Бойчук. Потім слово взяв Бойчук."
    assert names("uk", text)["Бойчук"].name == "Boichuk"


def test_a_famous_surname_stays_the_famous_persons_beside_a_relative() -> None:
    """ "Trump" beside Donald and Eric is Donald."""
    text = "Donald Trump won. Eric Trump was glad. Reporters asked whether Trump would come."
    assert names("en", text)["Trump"].entity == "person:donald-trump"


def test_a_relative_of_the_famous_is_somebody_else() -> None:
    """A listed surname behind another first name is not the listed person."""
    assert names("uk", "До зали зайшла Марія Зеленська з донькою.")["Марія Зеленська"].entity is None


def test_an_acronym_in_brackets_is_what_it_stands_for() -> None:
    """The long form and the acronym that the article gives for it are one entity."""
    text = "Зранку з’явився огляд Інституту вивчення війни (ІВВ). В ІВВ вважають інакше."
    found = names("uk", text)
    assert found["ІВВ"].entity == found["Інституту вивчення війни"].entity == "org:isw"


@pytest.mark.parametrize(
    ("code", "text", "surface"),
    [
        ("uk", "На місці був президент федерації Тарас Левченко.", "Тарас Левченко"),
        ("pl", "Powiedział to minister Adam Zieliński.", "Adam Zieliński"),
        ("en", "The order came from General Peter Hallowell on Monday.", "Peter Hallowell"),
    ],
)
def test_a_role_is_not_part_of_the_name(code: str, text: str, surface: str) -> None:
    """The span starts behind the role."""
    assert surface in names(code, text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("uk", "Раніше повідомлялося про вибухи. Тоді ніхто не постраждав."),
        ("pl", "Wcześniej informowano o wybuchach. Wtedy nikt nie ucierpiał."),
        ("ru", "Ранее сообщалось о взрывах. Тогда никто не пострадал."),
        ("ro", "Anterior s-a anunțat o explozie. Atunci nimeni nu a fost rănit."),
        ("en", "Earlier there were reports of blasts. Nobody was hurt then."),
    ],
)
def test_the_capitals_of_sentences_are_no_names(code: str, text: str) -> None:
    """A text without names has no mentions."""
    assert names(code, text) == {}


def test_a_headline_in_capitals_gives_listed_names_only() -> None:
    """Where every word has a capital, capitals say nothing."""
    assert set(names("en", "Putin Says Great Deal Ahead After Long Silent Winter")) == {"Putin"}
