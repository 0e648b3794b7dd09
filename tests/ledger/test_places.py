"""One text at two places: the place with more folders says more, in whichever order they come."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from hearsay import Ledger
from hearsay.model import InputError, Reading
from tests.laws.filling import PACKS, filled
from tests.ledger.made import PL, polish


def at(place: str, text: str = PL) -> Reading:
    """A reading of `text` found at `place`."""
    made = polish(text=text)
    return replace(made, article=replace(made.article, name=f"news/{place}", place=place))


PLACES = (at("1.txt"), at("north/1.txt"), at("south/1.txt"), at("1.txt", f"{PL} Koniec."))


def test_every_order_of_places_is_the_same_content(tmp_path: Path) -> None:
    """A folder, and a folder above it, may be added in any order."""
    assert len({filled(tmp_path, order) for order in permutations(PLACES)}) == 1


def test_a_text_at_a_longer_place_is_not_kept_twice(tmp_path: Path) -> None:
    """What was added as 1.txt is the same article when it comes again as north/1.txt."""
    with Ledger(tmp_path / "a", PACKS) as ledger:
        assert [ledger.add(at(p)) for p in ("1.txt", "north/1.txt", "1.txt")] == ["new", "completed", "unchanged"]
        assert [row["article"] for row in ledger.rows("articles")] == ["north/1.txt"]


def test_forgetting_one_of_two_asks_which(tmp_path: Path) -> None:
    """A name that two articles end in removes neither and names both."""
    with Ledger(tmp_path / "a", PACKS) as ledger:
        ledger.add(at("north/1.txt"))
        ledger.add(at("south/1.txt", f"{PL} Koniec."))
        with pytest.raises(InputError, match=r"several articles are called this: name one of north/1.txt, south/1.txt"):
            ledger.forget("1.txt")
        assert ledger.forget("south/1.txt") == ("south/1.txt",)
        assert len(ledger.named("1.txt")) == 1
