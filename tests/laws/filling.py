"""Ledgers that are filled with readings made by hand, for the laws about order and repetition."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from hearsay import Ledger
from hearsay.model import Reading
from hearsay.packs import Packs
from tests.ledger.made import PL, UK, polish, ukrainian

READINGS = (
    ukrainian(),
    ukrainian(UK + " Далі буде."),
    ukrainian(name="copy/c.txt"),
    polish(),
    polish(title=None, published=None),
    polish(text=PL + " Koniec."),
    polish(name="d.txt", url="https://example.org/d"),
)
PACKS = Packs()


def filled(folder: Path, readings: Iterable[Reading], check: Callable[[Ledger], None] = lambda _: None) -> str:
    """The content of a new ledger to which `readings` were added one after another; `check` looks after each."""
    path = folder / "x.ledger"
    path.unlink(missing_ok=True)
    with Ledger(path, PACKS) as ledger:
        for reading in readings:
            ledger.add(reading)
            check(ledger)
        return ledger.content_digest()


def folder(factory: object) -> Path:
    """A folder of its own."""
    made: Path = factory.mktemp("ledger")  # type: ignore[attr-defined]
    return made
