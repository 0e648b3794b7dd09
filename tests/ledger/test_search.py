"""Full-text search: the interface that every index has to meet, and queries in one language that find another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from hearsay import Ledger
from hearsay.ledger import Filters
from hearsay.ledger.keys import entity_word
from hearsay.ledger.search import FtsSearch, Search, Term
from hearsay.model import InputError

A, B = "a" * 20, "b" * 20


def words(*alternatives: str) -> Term:
    """A term that any of these lemmas meets."""
    return Term(words=frozenset(alternatives))


@pytest.fixture(params=[FtsSearch])
def index(request: pytest.FixtureRequest) -> Search:
    """Every implementation of the interface."""
    made: Search = request.param()
    return made


@pytest.fixture
def connection(index: Search) -> Iterator[sa.Connection]:
    """A database with two indexed versions."""
    with sa.create_engine("sqlite://").connect() as opened:
        index.create(opened)
        index.put(opened, A, ["місто", "рибалка", "жити"], ["Norway", entity_word("country:NO")])
        index.put(opened, B, ["miasto", "rybak", "żyć", "jean-claude"], ["North Korea", entity_word("country:KP")])
        yield opened


@pytest.mark.parametrize(
    ("terms", "found"),
    [
        ([words("рибалка")], [A]),
        ([words("рибалка", "rybak")], [A, B]),
        ([words("рибалка"), words("місто")], [A]),
        ([words("рибалка"), words("miasto")], []),
        ([Term(names=frozenset({"north korea"}))], [B]),
        ([Term(names=frozenset({"korea north"}))], []),
        ([Term(entities=frozenset({"country:NO"}))], [A]),
        ([Term(words=frozenset({"місто"}), entities=frozenset({"country:KP"}))], [A, B]),
        ([words("zyc")], [B]),
        ([words('ry"bak')], []),
        ([words("jean-claude")], [B]),
        ([words("AND"), words("рибалка")], []),
        ([words("—")], []),
        ([], []),
    ],
)
def test_an_index_finds_what_has_all_terms(
    index: Search, connection: sa.Connection, terms: list[Term], found: list[str]
) -> None:
    """Alternatives within a term, all terms together; marks and words of the query language are harmless."""
    assert sorted(hit.version for hit in index.find(connection, terms)) == found


def test_an_index_gives_up_what_is_dropped(index: Search, connection: sa.Connection) -> None:
    """A dropped version is not found, the other one is."""
    index.drop(connection, A)
    index.compact(connection)
    assert [hit.version for hit in index.find(connection, [words("рибалка", "rybak")])] == [B]
    assert [version for version, _, _ in index.rows(connection)] == [B]


@pytest.mark.parametrize(
    ("query", "files"),
    [
        ("рибалки", ["news/a.txt"]),
        ("РИБАЛКАМИ", ["news/a.txt"]),
        ("rybaka", ["news/b.txt"]),
        ("Norway", ["news/a.txt", "news/b.txt"]),
        ("Норвегія", ["news/a.txt", "news/b.txt"]),
        ("Norwegia", ["news/a.txt", "news/b.txt"]),
        ("Norwegia rybak", ["news/b.txt"]),
        ("Kirill Velman", ["news/a.txt", "news/b.txt"]),
        ("12", ["news/a.txt", "news/b.txt"]),
        ("велосипед", []),
        ("Читайте", []),
    ],
)
def test_a_search_finds_every_form_and_names_in_every_language(ledger: Ledger, query: str, files: list[str]) -> None:
    """Words by lemma; a name by the entity, so that the other language's article is found; furniture not at all."""
    assert sorted(row["file"] for row in ledger.search(query)) == files


def test_a_search_shows_the_sentence_that_answers(ledger: Ledger) -> None:
    """The row has the sentence, and where it stands."""
    (row,) = ledger.search("milczeć rząd")
    assert (row["text"], row["start"], row["end"]) == ("Rząd milczy.", 64, 76)


def test_a_search_is_filtered(ledger: Ledger) -> None:
    """Filters hold for the articles that are found."""
    assert [row["file"] for row in ledger.search("Norway", Filters(language="pl"))] == ["news/b.txt"]


def test_a_search_is_limited(ledger: Ledger) -> None:
    """No more rows than asked for."""
    assert len(ledger.search("Norway", limit=1)) == 1


@pytest.mark.parametrize("query", ["", "  ", "—!"])
def test_a_query_without_a_word_is_told(ledger: Ledger, query: str) -> None:
    """There is nothing to search for in marks."""
    with pytest.raises(InputError, match="there is no word in this to search for"):
        ledger.search(query)
