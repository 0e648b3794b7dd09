"""Sections: consecutive paragraphs of one language, cut into sentences and tokens. All reading starts from these."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from hearsay.model.spans import Span
from hearsay.packs.pack import Pack

TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ`\-‑][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or one mark; offsets count in the section's text. `folded` is for matching, see `text.fold`."""

    start: int
    end: int
    text: str
    folded: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        return self.text[0].isdigit()

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper()

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Section:
    """`text` and `folded` are of the whole cleaned article, and every offset counts in them; `span` is the part that
    this section is; `tokens` and `sentences` lie in it, in order. `published` resolves relative times."""

    pack: Pack
    text: str
    folded: str
    span: Span
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]
    published: date | None = None

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self.tokens]

    def between(self, start: int, end: int) -> range:
        """The indices of the tokens that start in [start, end)."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def tokens_of(self, span: Span) -> tuple[Token, ...]:
        """The tokens that start inside `span`."""
        found = self.between(span.start, span.end)
        return self.tokens[found.start : found.stop]


def tokenise(text: str, folded: str, span: Span, clitics: tuple[str, ...] = ()) -> tuple[Token, ...]:
    """The tokens of `text` inside `span`; an apostrophe and a hyphen inside a word belong to it, a clitic that the pack
    names ("'s") is a token of its own."""
    tokens: list[Token] = []
    for match in TOKEN.finditer(text, span.start, span.end):
        start, end = match.span()
        cut = next((c for c in clitics if folded.endswith(c, start, end) and end - start > len(c)), None)
        if cut is None:
            tokens.append(Token(start, end, match.group(), folded[start:end]))
            continue
        middle = end - len(cut)
        tokens.append(Token(start, middle, text[start:middle], folded[start:middle]))
        tokens.append(Token(middle, end, text[middle:end], folded[middle:end]))
    return tuple(tokens)
