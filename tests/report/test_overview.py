"""The first screen: names and words by the number of articles they are in, and one sentence on where it was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hearsay.model import Article, MentionKind, Reading
from hearsay.packs import Packs
from hearsay.report.order import in_order
from hearsay.report.overview import overview, summary
from hearsay.report.terms import terms
from tests.report.made import furniture, mention, reading

PACKS = Packs()
TEXT = "Ann met Bob at the dam in Town. Bob left.\nRead also: Carl"


def read(name: str, text: str = TEXT, published: date | None = None, language: str = "en") -> Reading:
    """An article that names two people and a town, and a third person in a read-also line."""
    article = Article(text, name, language, published, "Post")
    if text != TEXT:
        return reading(article)
    people = [mention(TEXT, who, MentionKind.PERSON) for who in ("Ann", "Bob", "Carl")]
    return reading(article, *people, mention(TEXT, "Town"), furniture(TEXT, "Read also: Carl"))


def test_names_are_counted_by_article_and_kind() -> None:
    """People and places have lists of their own; what only furniture names is in none."""
    topics = {t.title: t.names for t in overview(in_order([read("a"), read("b")]), PACKS).topics}
    assert [(n.name, n.articles) for n in topics["People"]] == [("Ann", 2), ("Bob", 2)]
    assert [(n.name, n.articles) for n in topics["Places"]] == [("Town", 2)]


def test_one_name_with_and_without_an_id_is_shown_once() -> None:
    """Where one article knows the entity and another only the name, the name is shown once for both."""
    one, other = read("a"), read("b")
    known = replace(one, mentions=tuple(replace(m, entity=f"x:{m.name}") for m in one.mentions))
    topics = {t.title: t.names for t in overview(in_order([known, other]), PACKS).topics}
    assert [(n.name, n.articles) for n in topics["People"]] == [("Ann", 2), ("Bob", 2)]


def test_first_sentence_names_what_most_articles_name() -> None:
    """The names of the first sentence are of any kind, each once."""
    assert overview(in_order([read("a")]), PACKS).most_named == "Ann, Bob and Town"


def test_words_of_two_languages_meet_in_one_concept() -> None:
    """A thing that articles in two languages speak of is one English word; what only one article has is none."""
    found = terms(in_order([read("a"), read("b", "Zapora pękła. Most stoi.", language="pl")]), PACKS)
    assert found == {"dam": 2}


def test_article_in_a_language_without_a_pack_has_no_terms() -> None:
    """A reading that was made with a pack that is not installed here does no harm."""
    assert terms(in_order([read("a", "Mur.", language="qq"), read("b", "Mur.", language="qq")]), PACKS) == {}


@pytest.mark.parametrize(
    ("days", "when"),
    [
        ([None], ", of unknown dates,"),
        ([date(2024, 3, 12)], ", published on 12 March 2024,"),
        ([date(2024, 3, 12), date(2024, 4, 2)], ", published 12 March to 2 April 2024,"),
        ([date(2024, 3, 12), None], ", published on 12 March 2024 (1 without a date),"),
        ([date.max], ", published on 31 December 9999,"),
    ],
)
def test_summary_says_when(days: list[date | None], when: str) -> None:
    """The summary has the first and the last day, and how many articles have none."""
    assert when in summary(in_order([read(str(i), published=d) for i, d in enumerate(days)]))
