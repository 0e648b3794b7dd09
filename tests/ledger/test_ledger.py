"""What a ledger keeps, gives back, and forgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from hearsay import Ledger
from hearsay.ledger import Filters, Outcome
from hearsay.model import Certainty, Firing, InputError, LedgerError, Reading, Span
from hearsay.packs import Packs
from tests.ledger.made import PL, UK, polish, ukrainian

NewLedger = Callable[[], Ledger]


def test_readings_come_back_equal(ledger: Ledger) -> None:
    """What was stored comes back with every field."""
    assert list(ledger.readings()) == [ukrainian(), polish()]


def test_the_trace_of_rules_is_not_stored(new_ledger: NewLedger) -> None:
    """A reading comes back without its trace, which `hearsay explain` makes anew."""
    ledger = new_ledger()
    ledger.add(replace(polish(), trace=(Firing(Span(0, 3), "pl/cues.toml a", "fired", "met"),)))
    assert list(ledger.readings()) == [polish()]


def test_a_ledger_opened_again_holds_the_same(ledger: Ledger) -> None:
    """Closing and opening changes nothing."""
    before = ledger.content_digest()
    ledger.close()
    with Ledger(ledger.path) as again:
        assert again.content_digest() == before


def test_closing_leaves_one_file(ledger: Ledger, tmp_path: Path) -> None:
    """The log of SQLite is gone when the last one has closed."""
    ledger.close()
    assert [p.name for p in tmp_path.iterdir()] == [ledger.path.name]


def test_adding_twice_changes_nothing(ledger: Ledger) -> None:
    """The second time is told apart and leaves the content as it is."""
    before = ledger.content_digest()
    assert ledger.add(ukrainian()) is Outcome.UNCHANGED
    assert ledger.content_digest() == before


def test_adding_from_another_folder_changes_nothing(new_ledger: NewLedger) -> None:
    """A file is the same article from wherever its path is given, and the shortest path is kept in any order."""
    paths = ("news/a.txt", "a.txt", "../somewhere/news/a.txt")
    digests = set()
    for order in permutations(paths):
        ledger = new_ledger()
        outcomes = [ledger.add(ukrainian(name=name)) for name in order]
        assert outcomes == [Outcome.NEW, Outcome.UNCHANGED, Outcome.UNCHANGED]
        assert [a.name for a in ledger.articles()] == ["a.txt"]
        digests.add(ledger.content_digest())
    assert len(digests) == 1


def test_a_changed_text_is_a_version_beside_the_old_one(ledger: Ledger) -> None:
    """Both texts of the article stay, each with what was read from it."""
    changed = ukrainian(UK + " Далі буде.")
    assert ledger.outcome_of(changed.article) is Outcome.NEW_VERSION
    assert ledger.add(changed) is Outcome.NEW_VERSION
    assert sorted(r.article.text for r in ledger.named("a.txt")) == [UK, UK + " Далі буде."]
    assert len(ledger.rows("statements")) == 5


def test_more_that_is_known_completes_a_version_in_any_order(new_ledger: NewLedger) -> None:
    """Of one text, what says less gives way to what says more; what contradicts stays beside it."""
    kinds = (
        ukrainian(published=None, outlet=None),
        ukrainian(outlet=None),
        ukrainian(),
        ukrainian(outlet="Another"),
    )
    digests = set()
    for order in permutations(kinds):
        ledger = new_ledger()
        for reading in order:
            ledger.add(reading)
        assert {r.article.outlet for r in ledger.readings()} == {"Морська газета", "Another"}
        digests.add(ledger.content_digest())
    assert len(digests) == 1


def test_completing_is_told_apart(new_ledger: NewLedger) -> None:
    """Adding again with a publication date says that the version was completed."""
    ledger = new_ledger()
    ledger.add(ukrainian(published=None))
    assert ledger.add(ukrainian()) is Outcome.COMPLETED
    assert list(ledger.readings()) == [ukrainian()]


def test_the_time_of_adding_is_no_content(new_ledger: NewLedger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two ledgers made at different times hold the same."""
    first, second = new_ledger(), new_ledger()
    first.add(polish())
    second.add(polish())
    with second._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE versions SET added = '1999-01-01 00:00:00.000000'")
    assert first.content_digest() == second.content_digest()


@pytest.mark.parametrize("name", ["a.txt", "news/a.txt"])
def test_forgetting_removes_an_article_whole(ledger: Ledger, name: str) -> None:
    """Nothing that was read from it is left in any table or in the search index, and the other article stays."""
    assert ledger.forget(name) == ("a.txt",)
    assert list(ledger.readings()) == [polish()]
    dumped = [line for line in ledger.dump() if "a.txt" in line or "рибалка" in line or "uk/" in line]
    assert dumped == ['["forgotten", "a.txt"]']


def test_what_is_forgotten_leaves_the_file(ledger: Ledger, tmp_path: Path) -> None:
    """No byte of the text stays in the file or in the log beside it."""
    ledger.forget("a.txt")
    kept = b"".join(p.read_bytes() for p in tmp_path.iterdir())
    assert not [word for word in ("Северна", "хвиля", "рибалка", "sailors") if word.encode() in kept]
    assert b"rybak" in kept


def test_a_forgotten_article_is_left_out_unless_asked(ledger: Ledger) -> None:
    """The mark keeps it out, also in another version; `anyway` takes it in and the mark away."""
    ledger.forget("a.txt")
    assert ledger.add(ukrainian()) is Outcome.FORGOTTEN
    assert ledger.outcome_of(ukrainian(UK + "!").article) is Outcome.FORGOTTEN
    assert list(ledger.readings()) == [polish()]
    assert ledger.add(ukrainian(), anyway=True) is Outcome.NEW
    assert ledger.add(ukrainian()) is Outcome.UNCHANGED


def test_forgetting_what_is_not_there_gives_nothing(ledger: Ledger) -> None:
    """No mark is left for a name that nothing has."""
    before = ledger.content_digest()
    assert ledger.forget("nothing.txt") == ()
    assert ledger.content_digest() == before


def test_replacing_says_what_became_different(ledger: Ledger) -> None:
    """A statement gained, one lost and one changed are told apart, and the new reading is what is stored."""
    before = ukrainian()
    first, second = before.statements
    surer = replace(first, certainty=Certainty.ASSERTED)
    gained = replace(second, content=Span(0, 9), fragments=(Span(0, 9),), unresolved=None)
    after = replace(before, statements=(surer, gained), figures=())
    change = ledger.replace(after)
    assert (change.changed, change.lost, change.gained) == (((first, surer),), (second,), (gained,))
    assert change.others == {"figures": (0, 1), "times": (0, 0), "mentions": (0, 0), "furniture": (0, 0)}
    assert next(iter(ledger.readings())) == after


def test_replacing_by_the_same_is_no_change(ledger: Ledger) -> None:
    """An equal reading leaves the content as it is and the change is empty."""
    before = ledger.content_digest()
    assert not ledger.replace(ukrainian())
    assert ledger.content_digest() == before


def test_replacing_needs_a_stored_version(ledger: Ledger) -> None:
    """A reading of an article that is not stored is refused in a sentence."""
    with pytest.raises(LedgerError, match=r"c\.txt is not in it: add it first"):
        ledger.replace(polish(name="c.txt"))


def test_half_a_character_is_refused(new_ledger: NewLedger) -> None:
    """A text with half a surrogate pair cannot be stored, and the sentence names the article."""
    with pytest.raises(InputError, match=r"news/b\.txt: it is broken at character 76"):
        new_ledger().add(polish(text=PL + "\ud800"))


def test_a_figure_stands_in_the_innermost_statement(new_ledger: NewLedger) -> None:
    """Of two statements that hold a figure, the shorter one is its statement."""
    ledger = new_ledger()
    reading = polish()
    inner = replace(reading.statements[0], content=Span(38, 63), fragments=(Span(38, 63),), origins=(), rule="pl/inner")
    ledger.add(replace(reading, statements=(*reading.statements, inner)))
    (figure,) = ledger.rows("figures")
    assert figure["statement"].endswith(":38-63")


def test_a_reading_is_stored_whole_or_not_at_all(new_ledger: NewLedger, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error half-way, in the search index, leaves nothing of the article."""
    ledger = new_ledger()
    empty = ledger.content_digest()

    def fails(*_: object) -> None:
        raise OSError("the cable is out")

    monkeypatch.setattr(ledger._search, "put", fails)
    with pytest.raises(OSError, match="cable"):
        ledger.add(polish())
    assert ledger.content_digest() == empty


def test_a_ledger_can_be_written_to_while_it_is_read(ledger: Ledger) -> None:
    """An iteration that is under way neither stops a write nor breaks."""
    seen: list[Reading] = []
    for reading in ledger.readings():
        ledger.add(replace(reading, article=replace(reading.article, name=f"copy-{len(seen)}.txt")))
        seen.append(reading)
    assert len(seen) == 2
    assert len(list(ledger.readings())) == 4


@pytest.mark.parametrize(
    ("filters", "outlets"),
    [
        (Filters(), ["Морська газета", "Głos Bałtyku"]),
        (Filters(origin="velman"), ["Морська газета", "Głos Bałtyku"]),
        (Filters(relay="NORTHERN wave"), ["Морська газета"]),
        (Filters(language="PL"), ["Głos Bałtyku"]),
        (Filters(certainty=(Certainty.ASSERTED,)), ["Głos Bałtyku"]),
        (Filters(entity="Norway"), ["Морська газета", "Głos Bałtyku"]),
        (Filters(entity="person:kirill-velman"), ["Морська газета", "Głos Bałtyku"]),
        (Filters(min_confidence=0.8), ["Głos Bałtyku"]),
        (Filters(since=date(2024, 5, 5)), ["Głos Bałtyku"]),
        (Filters(until=date(2024, 5, 4)), ["Морська газета"]),
    ],
)
def test_readings_are_filtered(ledger: Ledger, filters: Filters, outlets: list[str]) -> None:
    """Whole articles are chosen by what they are and by what is in them."""
    assert [r.article.outlet for r in ledger.readings(filters)] == outlets


def test_another_packs_fingerprint_is_stored_on_rereading(ledger: Ledger, tmp_path: Path, packs: Packs) -> None:
    """The ledger knows which packs a reading was made with."""
    ledger.packs.__dict__["fingerprint"], before = "other", packs.fingerprint
    try:
        ledger.replace(polish())
    finally:
        ledger.packs.__dict__["fingerprint"] = before
    assert [line for line in ledger.dump() if '"other"' in line and '"readings"' in line]
