"""Ledgers to test with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hearsay import Ledger
from hearsay.packs import Packs
from tests.ledger.made import polish, ukrainian


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The installed packs, loaded once."""
    return Packs()


@pytest.fixture
def new_ledger(tmp_path: Path, packs: Packs) -> Iterator[Callable[[], Ledger]]:
    """Makes ledgers in files of their own, and closes them."""
    made: list[Ledger] = []

    def new() -> Ledger:
        made.append(Ledger(tmp_path / f"{len(made)}.ledger", packs))
        return made[-1]

    yield new
    for ledger in made:
        ledger.close()


@pytest.fixture
def ledger(new_ledger: Callable[[], Ledger]) -> Ledger:
    """A ledger with the Ukrainian and the Polish reading in it."""
    one = new_ledger()
    one.add(ukrainian())
    one.add(polish())
    return one
