"""Excerpts: the words around a statement, cut at sentences, with what was read in them marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hearsay.model import Reading, Span, Statement, hull
from hearsay.read.text import clean

LONG = 900  # characters above which an excerpt loses its middle
AROUND = 500  # characters up to which a neighbouring sentence is added for context
HEAD, TAIL, NEAR = 420, 180, 90  # of a long excerpt: what stays at its start, at its end, and about source and cue
SNAP = 24  # how far a cut may move to fall on a space


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters that are all marked alike, cleaned for a reader (entities, soft hyphens).

    `marks`: of "content", "source" and "cue"; `starts`: the numbers of the statements whose content begins here; `gap`:
    True where characters of the article were left out before it.
    """

    text: str
    marks: tuple[str, ...] = ()
    starts: tuple[int, ...] = ()
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Layer:
    """A stretch to mark: `mark` is "content", "source" or "cue", `number` the number of its statement; `opens` is True
    where that statement begins."""

    span: Span
    mark: str
    number: int
    opens: bool = False


def layers(number: int, statement: Statement) -> tuple[Layer, ...]:
    """What is marked of one statement: the fragments of its content, its source and its cue."""
    fragments = statement.fragments or (statement.content,)
    found = [Layer(span, "content", number, opens=i == 0) for i, span in enumerate(fragments)]
    found += [
        Layer(span, mark, number) for span, mark in ((statement.source, "source"), (statement.cue, "cue")) if span
    ]
    return tuple(found)


def excerpt(reading: Reading, number: int, statement: Statement) -> tuple[Piece, ...]:
    """The sentences of a statement with a neighbour on each side where they are short, marked; a long one (a quotation
    of thousands of characters, say) keeps its beginning, its end and the words of the attribution."""
    text, marked = reading.article.text, layers(number, statement)
    parts = [s for s in (statement.content, statement.source, statement.cue) if s and _near(s, statement.content)]
    window = _sentences(reading, hull(parts), statement.content)
    return cut(text, _shortened(text, window, parts), marked)


def cut(text: str, windows: Iterable[Span], marked: Sequence[Layer]) -> tuple[Piece, ...]:
    """`windows` of `text` as pieces, each cut wherever a mark starts or ends; between two windows there is a gap."""
    found: list[Piece] = []
    for index, window in enumerate(windows):
        inside = [layer for layer in marked if layer.span.overlaps(window)]
        edges = {window.start, window.end}
        edges |= {e for layer in inside for e in (layer.span.start, layer.span.end) if window.start < e < window.end}
        ordered = sorted(edges)
        for start, end in pairwise(ordered):
            here = [layer for layer in inside if layer.span.overlaps(Span(start, end))]
            marks = tuple(sorted({layer.mark for layer in here}))
            starts = tuple(sorted({la.number for la in here if la.opens and la.span.start == start}))
            shown = clean(text[start:end]).text
            found.append(Piece(shown, marks, starts, gap=index > 0 and start == window.start))
    return tuple(found)


def whole(reading: Reading, first: int) -> tuple[Piece, ...]:
    """The whole article with all its statements marked; `first` is the number of its first statement."""
    marked = [layer for n, s in enumerate(reading.statements, first) for layer in layers(n, s)]
    return cut(reading.article.text, (Span(0, len(reading.article.text)),), marked)


def around(reading: Reading, span: Span, reach: int = 70) -> tuple[Piece, ...]:
    """A line with `span` marked as content and up to `reach` characters of its sentence on each side."""
    text = reading.article.text
    sentence = next((s for s in reading.sentences if s.start <= span.start < s.end), Span(0, len(text)))
    start = _space_after(text, max(sentence.start, span.start - reach), sentence.start, span.start)
    end = _space_before(text, min(max(sentence.end, span.end), span.end + reach), max(sentence.end, span.end), span.end)
    return cut(text, (Span(start, end),), (Layer(span, "content", 0),))


def _near(span: Span, content: Span) -> bool:
    return span.end > content.start - AROUND and span.start < content.end + AROUND


def _sentences(reading: Reading, core: Span, content: Span) -> Span:
    """The sentences that `core` touches, and one before and behind as long as it all stays short."""
    sentences = reading.sentences
    touched = [i for i, s in enumerate(sentences) if s.overlaps(core) or s.contains(content)]
    if not touched:
        length = len(reading.article.text)
        return Span(max(0, core.start - NEAR), min(length, core.end + NEAR))
    window = hull((core, sentences[touched[0]], sentences[touched[-1]]))
    for i in (touched[0] - 1, touched[-1] + 1):
        if 0 <= i < len(sentences) and len(hull((window, sentences[i]))) <= AROUND:
            window = hull((window, sentences[i]))
    return window


def _shortened(text: str, window: Span, parts: Sequence[Span]) -> tuple[Span, ...]:
    if len(window) <= LONG:
        return (window,)
    content, *others = parts
    wanted = [
        Span(max(content.start - NEAR, 0), content.start + HEAD),
        Span(max(content.end - TAIL, 0), content.end + NEAR),
    ]
    wanted += [Span(max(s.start - NEAR, 0), s.end + NEAR) for s in others]
    kept: list[Span] = []
    for span in sorted(wanted):
        start = _space_after(text, max(span.start, window.start), window.start, span.end)
        end = _space_before(text, min(span.end, window.end), window.end, start)
        if kept and start <= kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(end, kept[-1].end))
        elif start < end:
            kept.append(Span(start, end))
    return tuple(kept)


def _space_after(text: str, at: int, edge: int, stop: int) -> int:
    """`at`, or the place behind the next space, so that no word is cut; `edge` is a good place as it is."""
    found = text.find(" ", at, min(at + SNAP, stop))
    return at if at == edge or found < 0 else found + 1


def _space_before(text: str, at: int, edge: int, stop: int) -> int:
    found = text.rfind(" ", max(at - SNAP, stop), at)
    return at if at == edge or found < 0 else found
