"""Reads the names of a sentence, for the tests of names."""

from __future__ import annotations

from hearsay.model import Mention
from hearsay.packs.pack import Packs
from hearsay.read.layout import sections
from hearsay.read.names import read_names

PACKS = Packs()


def names(code: str, text: str) -> dict[str, Mention]:
    """The mentions of `text`, read in the language `code`, by what stands in the text (the last, where one repeats)."""
    return {m.span.of(text): m for m in read_names(sections(text, code, PACKS))}
