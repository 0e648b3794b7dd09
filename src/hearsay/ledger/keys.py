"""Names made comparable: "Karol Świątek" is found by "karol swiatek", and whole words by whole words."""

from __future__ import annotations

import hashlib
import re
import unicodedata

WORD = re.compile(r"\w+")


def key(name: str | None) -> str:
    """`name` without case, accents and punctuation, with a space around every word; "" for None or no word.

    `key(part) in key(whole)` is True where the words of `part` stand together in `whole`.
    """
    plain = unicodedata.normalize("NFKD", (name or "").casefold())
    words = WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))
    return f" {' '.join(words)} " if words else ""


def entity_word(entity: str) -> str:
    """The id of an entity as one word that no tokeniser cuts, for a full-text index."""
    return "entity" + hashlib.sha256(entity.encode()).hexdigest()[:16]
