"""Articles and packs for tests of reading many; at the top of a module, so that other processes can import them."""

from __future__ import annotations

import os

from hearsay.model import Article, HearsayError
from hearsay.packs import Pack, Packs

BROKEN, DEADLY, REFUSED = "xa", "xb", "xc"
TEXTS = (
    "The mayor said on Monday that the bridge would stay closed for two weeks.",
    "“We counted 40 boats,” a harbour official told reporters.",
    "According to the port authority, the storm damaged at least three cranes.",
)


class Trouble(Packs):
    """The installed packs, and three that cannot be read: one breaks, one ends the process, one is refused."""

    def __reduce__(self) -> tuple[type[Packs], tuple[()]]:  # type: ignore[override]
        return Trouble, ()

    def __getitem__(self, code: str) -> Pack:
        if code == BROKEN:
            raise ZeroDivisionError("no figures")
        if code == DEADLY:
            os._exit(1)
        if code == REFUSED:
            raise HearsayError("this language is refused")
        return super().__getitem__(code)


def article(number: int, language: str = "en") -> Article:
    """One short article of that number."""
    return Article(f"{TEXTS[number % len(TEXTS)]} ({number})", f"{number}.txt", language)
