"""A cleaned text as sections: runs of paragraphs of one language, each with its pack, sentences and tokens."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from hearsay.model.spans import Span
from hearsay.packs.pack import Pack, Packs
from hearsay.read.languages import foreign
from hearsay.read.section import Section, tokenise
from hearsay.read.sentences import paragraphs, sentences
from hearsay.read.text import fold


def sections(text: str, language: str, packs: Packs, published: date | None = None) -> tuple[Section, ...]:
    """Cuts `text` (cleaned) into sections, in order. A paragraph is read by the pack of `language` unless it is clearly
    written in another language that there is a pack for. Raises PackError where there is no pack for `language`."""
    main = packs[language]
    folded = fold(text, main.fold_table)
    lines = paragraphs(text, Span(0, len(text)))
    codes = [(foreign(p.of(text), p.of(folded), main, packs.codes) or language, p) for p in lines]
    return tuple(
        _section(text, tuple(p for _, p in run), packs[code], published)
        for code, run in groupby(codes, key=lambda pair: pair[0])
    )


def _section(text: str, lines: tuple[Span, ...], pack: Pack, published: date | None) -> Section:
    folded = fold(text, pack.fold_table)
    span = Span(lines[0].start, lines[-1].end)
    return Section(
        pack=pack,
        text=text,
        folded=folded,
        span=span,
        paragraphs=lines,
        sentences=tuple(s for p in lines for s in sentences(text, folded, p, pack.abbreviations, pack.openers)),
        tokens=tokenise(text, folded, span, pack.settings.clitics),
        published=published,
    )
