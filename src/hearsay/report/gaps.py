"""What could not be resolved and why, and what was left out as furniture."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.model import FurnitureKind, Span
from hearsay.report.excerpts import Piece, around
from hearsay.report.order import Numbered, clipped

NO_ORIGIN = "nobody is named or described"
KIND_NAMES = {
    FurnitureKind.CAPTION: "captions and credits",
    FurnitureKind.TEASER: "teasers of other articles",
    FurnitureKind.READ_ALSO: "read-also lines",
    FurnitureKind.OTHER: "other",
}


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that was left open: in which article, at which words, and between which candidates."""

    outlet: str
    language: str
    anchor: str
    statement: int | None
    words: tuple[Piece, ...]
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """All that was left open for the same reason."""

    what: str
    reason: str
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The furniture of one kind: how many stretches in how many articles, and the first words of each."""

    kind: str
    count: int
    articles: int
    examples: tuple[tuple[str, str, str], ...]


def gaps(articles: Sequence[Numbered]) -> tuple[Reason, ...]:
    """What was left open, by kind and reason; the commonest reasons of a kind first."""
    found: dict[tuple[str, str], list[Gap]] = defaultdict(list)
    for numbered in articles:
        for number, statement in numbered.statements():
            if statement.unresolved or not statement.origins:
                open_ = statement.unresolved
                words = open_.span if open_ and open_.span else statement.cue or _start(statement.content)
                gap = _gap(numbered, words, number, open_.candidates if open_ else ())
                found["Statements without an origin", open_.reason if open_ else NO_ORIGIN].append(gap)
        for one in numbered.reading.unresolved:
            found["Other readings left open", one.reason].append(_gap(numbered, one.span, None, one.candidates))
        for time in numbered.reading.times:
            if time.reason:
                found["Times without a day", time.reason].append(_gap(numbered, time.span))
    return tuple(
        Reason(what, reason, tuple(found[what, reason]))
        for what, reason in sorted(found, key=lambda k: (ORDER.index(k[0]), -len(found[k]), k[1]))
    )


ORDER = ("Statements without an origin", "Times without a day", "Other readings left open")


def _gap(numbered: Numbered, span: Span | None, number: int | None = None, candidates: tuple[str, ...] = ()) -> Gap:
    words = around(numbered.reading, span) if span else ()
    return Gap(numbered.outlet, numbered.reading.language, numbered.anchor, number, words, candidates)


def _start(span: Span) -> Span:
    return Span(span.start, min(span.end, span.start + 60))


def left_out(articles: Sequence[Numbered]) -> tuple[LeftOut, ...]:
    """The furniture of all articles, by kind; each example is outlet, language and first words."""
    counts: Counter[FurnitureKind] = Counter(f.kind for a in articles for f in a.reading.furniture)
    return tuple(
        LeftOut(KIND_NAMES[kind], counts[kind], len({e[0] for e in found}), tuple(e[1:] for e in found))
        for kind in FurnitureKind
        if (found := _examples(articles, kind))
    )


def _examples(articles: Sequence[Numbered], kind: FurnitureKind) -> list[tuple[int, str, str, str]]:
    return [
        (a.number, a.outlet, a.reading.language, clipped(f.span.of(a.article.text), 140))
        for a in articles
        for f in a.reading.furniture
        if f.kind is kind
    ]
