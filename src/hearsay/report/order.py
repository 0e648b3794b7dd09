"""The order of a report: articles by date, statements numbered through all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from hearsay.model import Article, Reading, Statement
from hearsay.read.text import clean

TITLE_LENGTH = 120  # characters of a text's first line that stand in for a title it does not have


@dataclass(frozen=True, slots=True)
class Numbered:
    """A reading and its place in the report: `number` counts articles from 1, `first` is the number of its first
    statement."""

    number: int
    first: int
    reading: Reading

    @property
    def article(self) -> Article:
        return self.reading.article

    @property
    def anchor(self) -> str:
        """What links to this article point at."""
        return f"a{self.number}"

    @property
    def outlet(self) -> str:
        """Who published it, or else the name it came under."""
        return self.article.outlet or self.article.uri

    @property
    def title(self) -> str:
        """Its title, or else the beginning of its first line."""
        return self.article.title or clipped(first_line(self.article.text), TITLE_LENGTH)

    def statements(self) -> Iterator[tuple[int, Statement]]:
        """Its statements in the order of the text, each with its number in the report."""
        return enumerate(self.reading.statements, self.first)


def in_order(readings: Sequence[Reading]) -> tuple[Numbered, ...]:
    """The readings by publication date (unknown ones last), outlet and name: the same for any order of input."""
    found: list[Numbered] = []
    first = 1
    for number, reading in enumerate(sorted(readings, key=_place), 1):
        found.append(Numbered(number, first, reading))
        first += len(reading.statements)
    return tuple(found)


def _place(reading: Reading) -> tuple[date, str, str, str]:
    article = reading.article
    return (article.published or date.max, article.outlet or "", article.name, article.digest)


def first_line(text: str) -> str:
    """The first line with a character in it; "" where there is none."""
    return next((line.strip() for line in text.splitlines() if line.strip()), "")


def clipped(text: str, length: int) -> str:
    """`text` on one line, at most `length` characters long, cut at a space where there is one near."""
    flat = " ".join(clean(text).text.split())
    if len(flat) <= length:
        return flat
    cut = flat.rfind(" ", length * 3 // 4, length)
    return flat[: cut if cut > 0 else length - 1].rstrip(" ,;:–—-") + "…"
