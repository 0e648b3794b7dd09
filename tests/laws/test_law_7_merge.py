"""Law 7: merge(readings(A), readings(B)) == readings(A | B), in any order and grouping."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay import Ledger
from hearsay.model import Reading
from hearsay.packs import Packs
from tests.laws.filling import PACKS, READINGS, filled, folder


@given(st.permutations(READINGS), st.integers(0, len(READINGS)), st.integers(0, len(READINGS)))
@settings(max_examples=20, deadline=None)
def test_any_split_in_any_order_is_the_same_content(
    tmp_path_factory: object, shuffled: Sequence[Reading], cut: int, overlap: int
) -> None:
    """Two halves, also overlapping ones, also the second before the first, make what all together make."""
    whole = filled(folder(tmp_path_factory), READINGS)
    first, second = shuffled[:cut], shuffled[max(0, cut - overlap) :]
    assert filled(folder(tmp_path_factory), [*first, *second]) == whole
    assert filled(folder(tmp_path_factory), [*second, *first]) == whole


@given(st.permutations(READINGS))
@settings(max_examples=10, deadline=None)
def test_ledgers_merge_by_their_readings(tmp_path_factory: object, shuffled: Sequence[Reading]) -> None:
    """The readings of two ledgers, added to a third, make what the articles themselves make."""
    place = folder(tmp_path_factory)
    with Ledger(place / "a", PACKS) as a, Ledger(place / "b", PACKS) as b, Ledger(place / "c", PACKS) as merged:
        for i, reading in enumerate(shuffled):
            (a if i % 2 else b).add(reading)
        for reading in (*b.readings(), *a.readings()):
            merged.add(reading)
        assert merged.content_digest() == filled(place, READINGS)


@pytest.mark.parametrize("listing", ["statements", "figures", "sources", "entities", "timeline", "articles"])
def test_listings_depend_on_the_set_and_never_on_the_order(
    tmp_path: Path, sample_readings: tuple[Reading, ...], packs: Packs, listing: str
) -> None:
    """The rows of two ledgers that were filled in different orders are equal, one by one."""
    shuffled = list(sample_readings[:6])
    random.Random(3).shuffle(shuffled)
    with Ledger(tmp_path / "a", packs) as first, Ledger(tmp_path / "b", packs) as second:
        for reading, other in zip(sample_readings[:6], shuffled, strict=True):
            first.add(reading)
            second.add(other)
        assert first.rows(listing) == second.rows(listing)
        assert first.content_digest() == second.content_digest()


def test_the_readings_of_the_sample_come_back_equal(
    tmp_path: Path, sample_readings: tuple[Reading, ...], packs: Packs
) -> None:
    """What real reading makes survives storing, but for the trace."""
    with Ledger(tmp_path / "a", packs) as ledger:
        for reading in sample_readings:
            ledger.add(reading)
        stored = {r.article.name: r for r in ledger.readings()}
    assert stored == {r.article.name: replace(r, trace=()) for r in sample_readings}
