"""Law 6: the ledger only grows; the one exception is a person's, and it leaves a mark."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay import Ledger
from hearsay.model import Reading
from tests.laws.filling import PACKS, READINGS, filled, folder
from tests.ledger.made import polish, ukrainian

Tellings = st.lists(st.sampled_from(READINGS), max_size=10)


@given(Tellings)
@settings(max_examples=15, deadline=None)
def test_no_text_is_ever_lost(tmp_path_factory: object, tellings: list[Reading]) -> None:
    """Whatever is added, every text that was there before is there after."""
    seen: set[tuple[str, str]] = set()

    def check(ledger: Ledger) -> None:
        texts = {(a.uri, a.text) for a in ledger.articles()}
        assert seen <= texts
        seen.update(texts)

    filled(folder(tmp_path_factory), tellings, check)


@given(Tellings)
@settings(max_examples=15, deadline=None)
def test_adding_again_changes_nothing(tmp_path_factory: object, tellings: list[Reading]) -> None:
    """What was added once can be added any number of times."""
    once = filled(folder(tmp_path_factory), tellings)
    assert filled(folder(tmp_path_factory), [*tellings, *reversed(tellings)]) == once


def test_forgetting_leaves_a_mark_and_nothing_else(tmp_path: Path) -> None:
    """An article that a person has forgotten is a mark; all others are as if it had never been added."""
    with Ledger(tmp_path / "a.ledger", PACKS) as ledger, Ledger(tmp_path / "b.ledger", PACKS) as without:
        ledger.add(ukrainian())
        ledger.add(polish())
        without.add(polish())
        ledger.forget("a.txt")
        assert set(ledger.dump()) - set(without.dump()) == {'["forgotten", "a.txt"]'}
        assert set(without.dump()) <= set(ledger.dump())
