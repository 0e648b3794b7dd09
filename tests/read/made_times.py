"""Sections made of a sentence, for the tests of times."""

from __future__ import annotations

from datetime import date

from hearsay.model import Span, Time
from hearsay.packs import Packs
from hearsay.read.section import Section, tokenise
from hearsay.read.sentences import paragraphs, sentences
from hearsay.read.text import fold
from hearsay.read.times import read_times

PACKS = Packs()


def section(code: str, text: str, published: date | None = None) -> Section:
    """`text` (clean) as one section of the language `code`, whatever it is written in."""
    pack = PACKS[code]
    folded = fold(text, pack.fold_table)
    whole = Span(0, len(text))
    lines = paragraphs(text, whole)
    return Section(
        pack=pack,
        text=text,
        folded=folded,
        span=whole,
        paragraphs=lines,
        sentences=tuple(s for p in lines for s in sentences(text, folded, p, pack.abbreviations)),
        tokens=tokenise(text, folded, whole, pack.settings.clitics),
        published=published,
    )


def times(code: str, text: str, published: date | None = None) -> tuple[Time, ...]:
    """The times of `text`."""
    return read_times(section(code, text, published))


def readings(code: str, text: str, published: date | None = None) -> list[tuple[str, str | None, str | None]]:
    """The times of `text` as words, start and end."""
    return [(t.span.of(text), _iso(t.start), _iso(t.end)) for t in times(code, text, published)]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
