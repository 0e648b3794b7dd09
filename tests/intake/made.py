"""Short ways to what `articles` yields."""

from __future__ import annotations

from hearsay.intake import Options, Rejected, articles
from hearsay.model import Article


def both(*inputs: str, options: Options | None = None) -> tuple[list[Article], list[str]]:
    """The articles of `inputs`, and the reasons for what was rejected."""
    found = list(articles(inputs, options))
    read = [a for a in found if isinstance(a, Article)]
    return read, [r.reason for r in found if isinstance(r, Rejected)]


def read(*inputs: str, options: Options | None = None) -> list[Article]:
    """The articles of `inputs`, of which none may be rejected."""
    found, reasons = both(*inputs, options=options)
    assert not reasons
    return found


def reason(*inputs: str, options: Options | None = None) -> str:
    """The one reason for which `inputs` gave no article."""
    found, reasons = both(*inputs, options=options)
    assert not found
    assert len(reasons) == 1
    return reasons[0]
