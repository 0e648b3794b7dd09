"""An article's text with what was read from it marked: in colour on a terminal, with brackets in a pipe."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hearsay.cli.output import COLOURS
from hearsay.model import Reading, Span, Statement

LEGEND = "[1| content ]  {source}  <cue>  #figure#  @time@  ~not the article~"
# kind → opening mark, closing mark, style
MARKS = {
    "source": ("{", "}", "bold"),
    "cue": ("<", ">", "italic"),
    "figure": ("#", "#", "reverse"),
    "time": ("@", "@", "blue"),
    "furniture": ("~", "~", "dim strike"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text with the marks around it; longer ones open first."""

    span: Span
    opening: str
    closing: str
    style: str


def marks_of(reading: Reading) -> tuple[Mark, ...]:
    """Everything to be marked, statements numbered from 1."""
    found = [
        Mark(piece, f"[{number}| ", " ]", f"underline {COLOURS[statement.certainty.value]}")
        for number, statement in enumerate(reading.statements, start=1)
        for piece in statement.fragments or (statement.content,)
    ]
    kinds = (
        ("source", {s.source for s in reading.statements if s.source}),
        ("cue", {s.cue for s in reading.statements if s.cue}),
        ("figure", {f.span for f in reading.figures}),
        ("time", {t.span for t in reading.times}),
        ("furniture", {f.span for f in reading.furniture}),
    )
    found += [Mark(span, *MARKS[kind]) for kind, spans in kinds for span in spans]
    marked = (m for m in found if len(m.span))
    return tuple(sorted(marked, key=lambda m: (m.span.start, -m.span.end, m.opening[0] != "[", m.opening)))


def pieces(text: str, marks: tuple[Mark, ...], brackets: bool) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with its style, every character once; with marks between them where `brackets`, else
    with the number of a statement alone, behind it."""
    cuts = sorted({0, len(text), *(m.span.start for m in marks), *(m.span.end for m in marks)})
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        for mark in reversed([m for m in marks if m.span.end == start]):
            yield from _closing(mark, brackets)
        if brackets:
            yield from ((m.opening, "") for m in marks if m.span.start == start)
        if start < end:
            inside = Span(start, end)
            yield text[start:end], " ".join(m.style for m in marks if m.span.contains(inside))


def _closing(mark: Mark, brackets: bool) -> Iterator[tuple[str, str]]:
    if brackets:
        yield mark.closing, ""
    elif mark.opening[0] == "[":
        yield f"[{mark.opening[1:-2]}]", "dim"


def footnote(number: int, statement: Statement) -> str:
    """One line: who said it, through whom, how sure, by which rule."""
    nobody = f"nobody ({statement.unresolved.reason})" if statement.unresolved else "nobody named"
    chain = " ← ".join((statement.origin or nobody, *(h.name for h in statement.relays)))
    sure = f"{statement.certainty.value}, {statement.quotation.value}, confidence {statement.confidence:.2f}"
    return f"[{number}] {chain}: {sure}, {statement.rule}"
