"""Figures and their charts: as-of dates, units, slots, and drawings that hold numbers only."""

from __future__ import annotations

import re
from datetime import date

import pytest

from hearsay.model import Article, Certainty, Figure, Reading
from hearsay.report.charts import chart, chartable, ranked, slots
from hearsay.report.drawing import OTHERS, Dot, draw
from hearsay.report.figures import Unit, units
from hearsay.report.order import in_order
from tests.report.made import figure, reading, statement, time

PUBLISHED = date(2024, 3, 14)
TEXT = "On Tuesday 9 people died, A said. 14 people died, B said. 300 houses fell. By March 20 there were 2 bridges."


def read(*more: Figure, published: date | None = PUBLISHED) -> Reading:
    """A reading with two sourced figures and two that are the article's own."""
    return reading(
        Article(TEXT, "x", "en", published, "Post"),
        statement(TEXT, "9 people died", ["A"], ["Wire"], Certainty.LIKELY),
        statement(TEXT, "14 people died", ["B"]),
        figure(TEXT, "9 people", 9, 9),
        figure(TEXT, "14 people", 14, None),
        figure(TEXT, "300 houses", 300, 300, "house"),
        figure(TEXT, "2 bridges", 2, 2, None),
        time(TEXT, "On Tuesday", date(2024, 3, 12)),
        time(TEXT, "March 20", date(2024, 3, 20)),
        *more,
    )


def unit(name: str, *readings: Reading) -> Unit:
    """The figures of one unit in some readings."""
    return next(u for u in units(in_order(readings)) if u.name == name)


@pytest.mark.parametrize(
    ("name", "index", "as_of", "dated"),
    [
        ("person", 0, date(2024, 3, 12), True),
        ("person", 1, PUBLISHED, False),
        ("no unit named", 0, PUBLISHED, False),
    ],
    ids=["day in the sentence", "no day in the sentence", "day after publication"],
)
def test_figure_is_as_of_the_day_of_its_sentence_or_of_publication(
    name: str, index: int, as_of: date, dated: bool
) -> None:
    """The nearest day in the sentence dates a figure, unless it lies ahead of the article."""
    row = unit(name, read()).rows[index]
    assert (row.as_of, row.dated) == (as_of, dated)


def test_a_long_period_dates_no_figure() -> None:
    """'In 2019' does not say on which day a figure held."""
    text = "In 2019 there were 9 people."
    one = reading(
        Article(text, "x", "en", PUBLISHED),
        figure(text, "9 people", 9, 9),
        time(text, "In 2019", date(2019, 1, 1), 365),
    )
    assert [(r.as_of, r.dated) for r in unit("person", one).rows] == [(PUBLISHED, False)]


def test_figure_has_the_origin_of_the_shortest_statement_around_it() -> None:
    """A figure belongs to the statement that holds it; outside of one it is the article's own."""
    rows = unit("person", read()).rows + unit("house", read()).rows
    assert [r.origin for r in rows] == ["A", "B", "the article's own voice"]


def test_units_that_most_origins_speak_of_come_first() -> None:
    """The order of units is by origins, and figures without a unit are last."""
    assert [u.name for u in units(in_order([read()]))] == ["person", "house", "no unit named"]


@pytest.mark.parametrize(("name", "drawn"), [("person", True), ("house", False), ("no unit named", False)])
def test_chart_needs_two_figures_that_differ(name: str, drawn: bool) -> None:
    """One figure, or figures of no unit, are not worth a chart."""
    assert chartable(unit(name, read())) is drawn


def test_undated_and_endless_figures_are_not_drawn() -> None:
    """A figure without a day, or with an infinite bound, is in the table only."""
    assert not chartable(unit("person", read(published=None)))
    text = "1 person, 2 people, A said."
    endless = reading(
        Article(text, "x", "en", PUBLISHED),
        statement(text, "1 person, 2 people", ["A"]),
        figure(text, "1 person", 1, 1),
        figure(text, "2 people", 2, float("inf")),
    )
    assert not chartable(unit("person", endless))


def test_chart_holds_no_word_of_an_article() -> None:
    """Names are in the legend of the page, never in the drawing, so that none can break it."""
    people = unit("person", read())
    made = chart(people, ranked([people]))
    assert [k.name for k in made.keys] == ["A", "B"]
    shown = re.findall(r"<text[^>]*>([^<]*)", made.wide)
    assert {"9", "≥14"} <= set(shown)
    assert all(re.fullmatch(r"[\d,.~≥≤<>+– mbnt]*|\d+ \w{3}|\w{3} \d{4}", words) for words in shown)


def test_origins_beyond_the_slots_share_the_last_one() -> None:
    """With more origins than colours the rarest ones are 'others'; ties are broken by name."""
    text = " ".join(f"{n} people" for n in range(10, 20))
    many = reading(
        Article(text, "x", "en", PUBLISHED),
        *(statement(text, f"{n} people", [f"Origin {n}"]) for n in range(10, 20)),
        *(figure(text, f"{n} people", n, n) for n in range(10, 20)),
    )
    people = unit("person", many)
    found = slots(people, ranked([people]))
    assert [found[f"Origin {n}"] for n in range(10, 20)] == [*range(OTHERS), OTHERS, OTHERS, OTHERS]


def test_rare_origin_takes_a_free_slot() -> None:
    """Where the chart has room, an origin that is rare elsewhere is no 'other', and a common one keeps its look."""
    assert slots(unit("person", read()), [*"cdeB", *"fghijA"]) == {"B": 3, "A": 0}


def test_chart_of_wide_range_is_logarithmic() -> None:
    """Values of very different size are drawn on a scale by tens."""
    text = "9 people, 4,200 people, A said."
    wide = reading(
        Article(text, "x", "en", PUBLISHED),
        statement(text, "9 people, 4,200 people", ["A"]),
        figure(text, "9 people", 9, 9),
        figure(text, "4,200 people", 4200, 4200),
    )
    people = unit("person", wide)
    assert chart(people, ranked([people])).logarithmic


def test_drawing_is_the_same_every_time_and_calls_nobody() -> None:
    """The same marks give the same characters, without an address, an id or a font in them."""
    dots = [Dot(1_710_000_000_000, 1, 2, "1–2", 0), Dot(1_710_500_000_000, -3, 4, "4", 7)]
    drawn = [draw(dots, 640, 220, logarithmic=False, labels=True) for _ in range(2)]
    assert drawn[0] == drawn[1]
    assert not re.search(r'https?:| id="|font-family|<script', drawn[0])
