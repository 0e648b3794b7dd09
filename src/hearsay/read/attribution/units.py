"""Units: the stretches of text that attribution reads at once, a sentence or several that a quotation holds
together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.model import Span
from hearsay.packs.lexicon import Match
from hearsay.read.quotations import Quoted
from hearsay.read.section import Section
from hearsay.read.words import Tag, Tagger, Word

HEADLINE = 120  # characters within which a colon may stand behind the name that speaks in a headline


@dataclass(frozen=True)
class Unit:
    """Words of one or more sentences with the quotations and the cues among them. `index` counts the units of the
    section, `opens_paragraph` is true for the first one of a paragraph."""

    section: Section
    index: int
    span: Span
    words: tuple[Word, ...]
    quotes: tuple[Quoted, ...]
    matches: tuple[Match, ...]
    paragraph: Span
    opens_paragraph: bool

    def at(self, offset: int) -> int:
        """The index of the first word that starts at or behind `offset`."""
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.words[middle].start < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def text(self, start: int, stop: int) -> Span:
        """The span of `words[start:stop]`."""
        return Span(self.words[start].start, self.words[stop - 1].end)

    def speech_at(self, offset: int) -> Quoted | None:
        """The quoted speech that `offset` stands in; None where it stands in the article's own words."""
        return next((q for q in self.quotes if q.is_speech and q.outer.start <= offset < q.outer.end), None)


def units(
    section: Section, tagger: Tagger, quotes: Sequence[Quoted], skipped: Sequence[Span], first: int = 0
) -> tuple[Unit, ...]:
    """The units of `section`, in order and counted from `first`, those inside `skipped` (furniture) left out."""
    spans = [s for s in section.sentences if not any(f.contains(s) for f in skipped)]
    merged: list[Span] = []
    for span in spans:
        joined = merged and any(
            q.outer.start < merged[-1].end and q.outer.end > span.start + 1 and q.is_speech for q in quotes
        )
        if joined or (merged and _ends_with_speech(section, merged[-1], quotes) and _attributes(section, span)):
            merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return tuple(_unit(section, tagger, quotes, first + i, span) for i, span in enumerate(merged))


def _ends_with_speech(section: Section, span: Span, quotes: Sequence[Quoted]) -> bool:
    """True where a sentence ends with the mark of a quotation whose own last mark is no full stop ("…?” she asked")."""
    return any(
        q.is_speech and span.end - 1 <= q.outer.end <= span.end and section.text[q.inner.end - 1] in "?!…"
        for q in quotes
    )


def _attributes(section: Section, span: Span) -> bool:
    """True where a sentence in the same paragraph starts with the attribution of a quotation."""
    if section.text[max(0, span.start - 2) : span.start].count("\n"):
        return False
    near = Span(span.start, min(span.end, span.start + 60))
    first = next(iter(section.pack.lexicon.matches(section.folded, near)), None)
    return first is not None and any(r.construction == "quotation" for r in first.entry.cues)


def _unit(section: Section, tagger: Tagger, quotes: Sequence[Quoted], index: int, span: Span) -> Unit:
    inside = tuple(q for q in quotes if span.contains(q.outer))
    matches = tuple(section.pack.lexicon.matches(section.folded, span))
    paragraph = next(p for p in section.paragraphs if p.start <= span.start < p.end)
    return Unit(
        section=section,
        index=index,
        span=span,
        words=tagger.words(span) if matches or inside or ":" in span.of(section.text)[:HEADLINE] else (),
        quotes=inside,
        matches=matches,
        paragraph=paragraph,
        opens_paragraph=span.start == paragraph.start,
    )


def is_boundary(word: Word) -> bool:
    """True for a word that no subject is looked for beyond."""
    return word.tag in (Tag.SCONJ, Tag.REL, Tag.COLON, Tag.MARK, Tag.QUOTE)
