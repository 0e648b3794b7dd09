"""Held figures: whose they are, how sure, and as of when."""

from __future__ import annotations

from datetime import date

import pytest

from hearsay.model import Article, Certainty
from hearsay.packs import Packs
from hearsay.read import read_article
from hearsay.read.holding import LOOKS_AHEAD, LOOKS_BACK, NO_DATE, DatedBy, HeldFigure, held

PACKS = Packs()
PUBLISHED = date(2024, 10, 16)


def only(code: str, text: str, published: date | None = PUBLISHED) -> HeldFigure:
    """The only figure of `text`."""
    (one,) = held(read_article(Article(text, "a.txt", code, published), PACKS))
    return one


def test_a_figure_has_the_chain_of_its_statement() -> None:
    """Who said it, how sure, and who passed it on, from the statement that it stands in."""
    text = "According to the Pentagon, at least 3,000 Russian soldiers are probably in Kursk. Reuters reported this."
    one = held(read_article(Article(text, "a.txt", "en", PUBLISHED), PACKS))[0]
    assert (one.origin, one.certainty) == ("Pentagon", Certainty.LIKELY)


def test_a_figure_outside_statements_has_no_holder() -> None:
    """The article's own voice is nobody's."""
    one = only("en", "Some 300 residents live in the village.")
    assert (one.origin, one.relays, one.certainty, one.statement) == (None, (), None, None)


@pytest.mark.parametrize(
    ("code", "text", "start", "by", "reason"),
    [
        ("en", "On 15 October 10,000 soldiers crossed the river.", "2024-10-15", DatedBy.TIME, None),
        ("uk", "15 жовтня річку перетнули 10 тисяч солдатів.", "2024-10-15", DatedBy.TIME, None),
        ("pl", "W maju 2024 roku granicę przekroczyło 10 tys. żołnierzy.", "2024-05-01", DatedBy.TIME, None),
        ("ro", "Pe 15 octombrie au trecut râul 10.000 de soldați.", "2024-10-15", DatedBy.TIME, None),
        ("ru", "15 октября реку перешли 10 тысяч солдат.", "2024-10-15", DatedBy.TIME, None),
        ("en", "In 2023 they lost 40 tanks, and in May 2024 they lost 60 more.", "2023-01-01", DatedBy.TIME, None),
        ("en", "Some 300 residents live in the village.", "2024-10-16", DatedBy.PUBLICATION, None),
        ("pl", "We wsi mieszka 300 osób.", "2024-10-16", DatedBy.PUBLICATION, None),
        ("uk", "У селі живуть 300 людей.", "2024-10-16", DatedBy.PUBLICATION, None),
        ("en", "They lost 40 tanks.", None, None, LOOKS_BACK),
        ("ru", "Враг потерял 40 танков.", None, None, LOOKS_BACK),
        ("en", "They will send 40 tanks.", None, None, LOOKS_AHEAD),
        ("en", "The war went on for the last 12 years.", None, None, LOOKS_BACK),
    ],
)
def test_what_dates_a_figure(code: str, text: str, start: str | None, by: DatedBy | None, reason: str | None) -> None:
    """The time of its clause, else the publication where the sentence tells of the present, else nothing, and why."""
    as_of = held(read_article(Article(text, "a.txt", code, PUBLISHED), PACKS))[0].as_of
    assert (as_of.start and as_of.start.isoformat(), as_of.by, as_of.reason) == (start, by, reason)


def test_without_a_publication_date_the_present_has_none() -> None:
    """What would be dated by the publication says that there is no date."""
    assert only("en", "Some 300 residents live in the village.", None).as_of.reason == NO_DATE


def test_when_somebody_spoke_dates_no_figure() -> None:
    """A time outside of what the statement says is when it was said."""
    text = "The Pentagon said on 14 October that 3,000 soldiers are in Kursk."
    assert only("en", text).as_of.by is DatedBy.PUBLICATION


@pytest.mark.parametrize(
    ("code", "text", "of", "place"),
    [
        ("uk", "У Росії перебуває 10 тисяч північнокорейських солдатів.", "North Korean soldiers", "Russia"),
        ("uk", "Прибули 40 солдатів КНДР.", "North Korean soldiers", None),
        ("pl", "W Kursku walczy 500 północnokoreańskich żołnierzy.", "North Korean soldiers", "Kursk"),
        ("ru", "Сбиты 12 российских ракет.", "Russian missiles", None),
        ("en", "Some 500 North Korean soldiers are in Russia.", "North Korean soldiers", "Russia"),
        ("en", "Russia lost 500 tanks.", None, None),
        ("ro", "Au fost distruse 12 rachete rusești.", "Russian missiles", None),
        ("en", "It costs 500 dollars.", None, None),
    ],
)
def test_who_is_counted_and_where(code: str, text: str, of: str | None, place: str | None) -> None:
    """The noun phrase in English beyond the unit, and the place that the clause is put at."""
    figure = only(code, text).figure
    assert (figure.of, figure.place) == (of, place)
