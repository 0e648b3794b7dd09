"""hearsay reads news articles in the language they were written in and keeps a ledger of who said what.

`hearsay.read(text)` reads one article, `hearsay.rows(readings)` makes rows for a data frame of what was read.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from hearsay.export.rows import What
    from hearsay.ledger import Ledger
    from hearsay.model import Article, HearsayError, Reading
    from hearsay.packs import Packs

__version__ = "0.1.0"

# What is only imported when it is first asked for, so that `import hearsay` takes no time: name → module.
LAZY = {
    "Article": "hearsay.model",
    "HearsayError": "hearsay.model",
    "Ledger": "hearsay.ledger",
    "Packs": "hearsay.packs",
    "Reading": "hearsay.model",
}
__all__ = ["Article", "HearsayError", "Ledger", "Packs", "Reading", "__version__", "read", "rows"]


def read(
    text: str,
    published: date | str | None = None,
    outlet: str | None = None,
    language: str | None = None,
    *,
    name: str | None = None,
    url: str | None = None,
    title: str | None = None,
    packs: Packs | None = None,
) -> Reading:
    """Reads one article: who is reported to have said what, with figures, times and names.

    `published` is the day that relative dates ("yesterday") are resolved against, a date or a string such as
    "2024-10-16"; `outlet` the English name of who published it; `language` the code of its language ("uk"), found out
    where it is None; `name` what to call the article, made from its text where it is None; `packs` other language packs
    than the installed ones. All spans of the reading count code points of `text`. Raises InputError for a text without
    a letter and for a date that is none, PackError for a language that there is no pack for.
    """
    from dataclasses import replace

    from hearsay.intake.days import day
    from hearsay.model import Article
    from hearsay.read.reader import read_article

    article = Article(text, name or "text", language, day(published, "published"), outlet, url, title)
    if name is None:  # two unnamed texts are two articles of a ledger, not two versions of one
        article = replace(article, name=f"text-{article.digest[:12]}")
    return read_article(article, packs or _installed())


def rows(readings: Reading | Iterable[Reading], what: What = "statements") -> list[dict[str, Any]]:
    """One flat dict per statement (or per one of "figures", "times", "mentions", "furniture"), in order:
    `pandas.DataFrame(hearsay.rows(reading))`. The columns are described at `hearsay.export.rows.rows`."""
    from hearsay.export.rows import rows as make

    return make(readings, what)


@cache
def _installed() -> Packs:
    """The installed packs, loaded once."""
    from hearsay.packs import Packs

    return Packs()


def __getattr__(name: str) -> Any:
    if name in LAZY:
        return getattr(import_module(LAZY[name]), name)
    raise AttributeError(f"module hearsay has no attribute {name!r}")


class _Verbs(ModuleType):
    """Keeps `hearsay.read` the verb: importing the package of that name would put the package in its place."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "read" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Verbs
