"""The rows of listings: what they hold, their order, and which filters they meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hearsay import Ledger
from hearsay.ledger import Filters
from hearsay.ledger.keys import key
from hearsay.ledger.listings import LISTINGS
from hearsay.model import Certainty, LedgerError, Span, Time
from tests.ledger.made import UK, place, ukrainian

SAID_UK, SAID_PL = "у Норвегії 12 тисяч рибалок", "w Norwegii jest około 12 tysięcy rybaków"


def test_a_row_of_statements(ledger: Ledger) -> None:
    """A statement's row has its words, chain, certainty, evidence and article."""
    row = ledger.rows("statements")[0]
    version = row["version"]
    assert row == {
        "origin": "Kirill Velman",
        "origins": ["person:kirill-velman"],
        "relays": ["Northern Wave", "anonymous: sailors"],
        "certainty": "likely",
        "quotation": "indirect",
        "text": SAID_UK,
        "start": 28,
        "end": 55,
        "source": "Кірілла Вельмана",
        "cue": "За даними",
        "confidence": 0.75,
        "unresolved": None,
        "rule": "uk/by-data",
        "statement": f"{version}:28-55",
        "article": "a.txt",
        "file": "news/a.txt",
        "outlet": "Морська газета",
        "published": date(2024, 5, 4),
        "language": "uk",
        "version": version,
    }


def test_a_statement_without_origin_says_why(ledger: Ledger) -> None:
    """The reason for having no origin stands in the row."""
    row = ledger.rows("statements")[1]
    assert (row["origin"], row["unresolved"]) == (None, "two speakers fit")


@pytest.mark.parametrize("listing", [name for name in (*LISTINGS, "timeline") if name not in ("entities", "sources")])
def test_every_row_points_into_its_text(ledger: Ledger, listing: str) -> None:
    """`text` is what stands at `start` and `end` of the article."""
    texts = {a.uri: a.text for a in ledger.articles()}
    rows = ledger.rows(listing)
    assert rows
    for row in rows:
        if row.get("start") is not None:
            assert texts[row["article"]][row["start"] : row["end"]] == row["text"]


@pytest.mark.parametrize("listing", [*LISTINGS, "timeline"])
def test_rows_of_a_listing_have_the_same_columns(ledger: Ledger, listing: str) -> None:
    """A data frame takes them as they are."""
    assert len({tuple(row) for row in ledger.rows(listing)}) == 1


def test_an_unknown_listing_is_told(ledger: Ledger) -> None:
    """The sentence names the listings that there are."""
    with pytest.raises(LedgerError, match='there is no listing "poems": there are articles, statements'):
        ledger.rows("poems")


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(origin="kirill velman"), [SAID_UK, SAID_PL]),
        (Filters(origin="VELMAN"), [SAID_UK, SAID_PL]),
        (Filters(origin="Vel"), []),
        (Filters(origin="PERSON:kirill-velman"), [SAID_UK, SAID_PL]),
        (Filters(origin="Kirill-Velman"), [SAID_UK, SAID_PL]),
        (Filters(entity="NO"), [SAID_UK, SAID_PL]),
        (Filters(entity="N"), []),
        (Filters(origin="Northern Wave"), []),
        (Filters(relay="northern wave"), [SAID_UK]),
        (Filters(relay="org:northern-wave"), [SAID_UK]),
        (Filters(relay="Kirill Velman"), []),
        (Filters(outlet="glos baltyku"), []),
        (Filters(outlet="Głos"), [SAID_PL]),
        (Filters(outlet="морська ГАЗЕТА"), [SAID_UK, "це сталося 3 травня"]),
        (Filters(language="uk", origin="velman"), [SAID_UK]),
        (Filters(certainty=(Certainty.LIKELY, Certainty.ASSERTED)), [SAID_UK, SAID_PL]),
        (Filters(certainty=(Certainty.DENIED,)), []),
        (Filters(min_confidence=0.75), [SAID_UK, SAID_PL]),
        (Filters(min_confidence=0.76), [SAID_PL]),
        (Filters(entity="norway"), [SAID_UK, SAID_PL]),
        (Filters(entity="Норвегія"), [SAID_UK]),
        (Filters(entity="country:no"), [SAID_UK, SAID_PL]),
        (Filters(entity="Kirill Velman"), [SAID_UK, SAID_PL]),
        (Filters(since=date(2024, 5, 5)), [SAID_PL]),
        (Filters(until=date(2024, 5, 4), origin="velman"), [SAID_UK]),
        (Filters(origin="%"), []),
        (Filters(origin="velman_"), []),
    ],
)
def test_statements_are_filtered(ledger: Ledger, filters: Filters, found: list[str]) -> None:
    """Every filter alone, without regard to case, by whole words or by id."""
    assert [row["text"] for row in ledger.rows("statements", filters)] == found


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), ["12 тисяч рибалок", "około 12 tysięcy rybaków"]),
        (Filters(origin="velman", certainty=(Certainty.ASSERTED,)), ["około 12 tysięcy rybaków"]),
        (Filters(relay="sailors"), ["12 тисяч рибалок"]),
        (Filters(origin="nobody"), []),
    ],
)
def test_figures_are_filtered_by_their_statement(ledger: Ledger, filters: Filters, found: list[str]) -> None:
    """A figure belongs to whoever gave it."""
    assert [row["text"] for row in ledger.rows("figures", filters)] == found


def test_a_row_of_figures_has_its_holder(ledger: Ledger) -> None:
    """Amount, unit, and the chain of the statement around it."""
    row = ledger.rows("figures")[0]
    shown = {k: row[k] for k in ("low", "high", "unit", "modifier", "of", "origin", "relays", "certainty")}
    assert shown == {
        "low": 12000,
        "high": None,
        "unit": "fisherman",
        "modifier": "about",
        "of": "Norway",
        "origin": "Kirill Velman",
        "relays": ["Northern Wave", "anonymous: sailors"],
        "certainty": "likely",
    }


@pytest.mark.parametrize(
    ("since", "until", "count"),
    [
        (None, None, 1),
        (date(2024, 5, 3), date(2024, 5, 3), 1),
        (date(2024, 5, 4), None, 0),
        (None, date(2024, 5, 2), 0),
    ],
)
def test_times_are_filtered_by_what_they_name(
    ledger: Ledger, since: date | None, until: date | None, count: int
) -> None:
    """The days of a filter are those of the time, not of publication."""
    assert len(ledger.rows("times", Filters(since=since, until=until))) == count


def test_sources_are_counted_by_role(ledger: Ledger) -> None:
    """One row for each origin and relay, over all articles."""
    shown = [(r["name"], r["as_origin"], r["as_relay"], r["articles"], r["outlets"]) for r in ledger.rows("sources")]
    assert shown == [("Kirill Velman", 2, 0, 2, 2), ("Northern Wave", 0, 1, 1, 1), ("anonymous: sailors", 0, 1, 1, 1)]


def test_sources_are_filtered(ledger: Ledger) -> None:
    """Only what meets the filters is counted."""
    rows = ledger.rows("sources", Filters(language="uk", certainty=(Certainty.LIKELY,), origin="velman"))
    assert [(r["name"], r["as_origin"]) for r in rows] == [("Kirill Velman", 1)]


def test_entities_are_counted(ledger: Ledger) -> None:
    """An entity of two languages is one row."""
    assert ledger.rows("entities") == [
        {"entity": "country:NO", "name": "Norway", "kind": "place", "mentions": 2, "articles": 2}
    ]


@pytest.mark.parametrize("view", ["entities", "sources"])
def test_the_views_of_the_file_say_the_same(ledger: Ledger, view: str) -> None:
    """Whoever opens the file with SQL finds the same rows."""
    with ledger._engine.connect() as connection:
        found = [dict(row) for row in connection.exec_driver_sql(f"SELECT * FROM {view}").mappings()]
    assert found == ledger.rows(view)


def test_the_timeline_is_in_the_order_of_days(ledger: Ledger) -> None:
    """A statement stands at the day that it names, or else at the day of publication."""
    shown = [(str(r["date"]), r["dated_by"], r["text"]) for r in ledger.rows("timeline")]
    assert shown == [
        ("2024-05-03", "time", "це сталося 3 травня"),
        ("2024-05-04", "publication", SAID_UK),
        ("2024-05-05", "publication", SAID_PL),
    ]


def test_the_timeline_has_times_outside_statements(ledger: Ledger) -> None:
    """They come with the sentence around them; a time that could not be resolved does not come."""
    reading = ukrainian(name="c.txt")
    outside = Time(place(UK, "Читайте"), date(2020, 1, 1), None, "uk/x")
    unknown = Time(Span(0, 2), None, None, "uk/x", "no publication date")
    ledger.add(replace(reading, times=(outside, unknown), statements=()))
    first = ledger.rows("timeline")[0]
    assert (first["date"], first["text"], first["origin"]) == (date(2020, 1, 1), "Читайте також.", None)


def test_the_timeline_is_filtered_by_its_days(ledger: Ledger) -> None:
    """The days of a filter are held against the day of the entry."""
    rows = ledger.rows("timeline", Filters(until=date(2024, 5, 3)))
    assert [r["text"] for r in rows] == ["це сталося 3 травня"]


def test_articles_are_listed_with_counts(ledger: Ledger) -> None:
    """How much was read from each."""
    shown = [(r["file"], r["statements"], r["figures"], r["times"], r["mentions"]) for r in ledger.rows("articles")]
    assert shown == [("news/a.txt", 2, 1, 1, 2), ("news/b.txt", 1, 1, 0, 1)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Karol Świątek", " karol swiatek "),
        ("RBC-Ukraine", " rbc ukraine "),
        ("«Північна  Хвиля»", " північна хвиля "),
        (None, ""),
        ("—", ""),
    ],
)
def test_keys_ignore_case_accents_and_marks(name: str | None, expected: str) -> None:
    """What is compared has words alone, with a space around each."""
    assert key(name) == key(expected)
