"""Readings made by hand, for tests of the report: they need no reader and no pack."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from hearsay.model import (
    Article,
    Certainty,
    Figure,
    FigureKind,
    Furniture,
    FurnitureKind,
    Holder,
    Mention,
    MentionKind,
    Modifier,
    Quotation,
    Reading,
    Span,
    Statement,
    Time,
    Unresolved,
    hull,
)


def find(text: str, words: str, after: int = 0) -> Span:
    """Where `words` stand in `text`, from `after` on."""
    start = text.index(words, after)
    return Span(start, start + len(words))


def holder(name: str) -> Holder:
    """A holder; one whose name starts with "anonymous" is only described."""
    return Holder(name, anonymous=name.startswith("anonymous"))


def statement(
    text: str,
    content: str,
    origins: Sequence[str] = (),
    relays: Sequence[str] = (),
    certainty: Certainty = Certainty.ASSERTED,
    source: str | None = None,
    cue: str | None = None,
    unresolved: Unresolved | None = None,
) -> Statement:
    """A statement on `text`; "[…]" in `content` stands where an attribution interrupts it."""
    fragments: list[Span] = []
    for piece in content.split("[…]"):
        fragments.append(find(text, piece.strip(), fragments[-1].end if fragments else 0))
    return Statement(
        content=hull(fragments),
        fragments=tuple(fragments),
        source=find(text, source) if source else None,
        cue=find(text, cue) if cue else None,
        origins=tuple(holder(o) for o in origins),
        relays=tuple(holder(r) for r in relays),
        quotation=Quotation.INDIRECT,
        certainty=certainty,
        confidence=0.9,
        rule="xx/say.that",
        unresolved=unresolved,
    )


def figure(
    text: str, words: str, low: float | None, high: float | None, unit: str | None = "person", after: int = 0
) -> Figure:
    """A figure at `words`."""
    modifier = Modifier.AT_LEAST if high is None else None
    kind = FigureKind.MONEY if unit == "EUR" else FigureKind.COUNT
    return Figure(find(text, words, after), low, high, kind, unit, modifier, "xx/count")


def time(text: str, words: str, start: date, days: int = 1) -> Time:
    """A time at `words`."""
    return Time(find(text, words), start, start + timedelta(days=days), "xx/date")


def mention(text: str, words: str, kind: MentionKind = MentionKind.PLACE) -> Mention:
    """A name at `words`."""
    return Mention(find(text, words), kind, words, words, None, "xx/name")


def furniture(text: str, words: str) -> Furniture:
    """A read-also line at `words`."""
    return Furniture(find(text, words), FurnitureKind.READ_ALSO, "xx/read-also")


def reading(article: Article, *read: Statement | Figure | Time | Mention | Furniture | Unresolved) -> Reading:
    """The reading that holds `read`; sentences end at full stops."""
    return Reading(
        article=article,
        language=article.language or "en",
        sentences=tuple(Span(*m.span()) for m in re.finditer(r"\S[^.\n]*(?:\.|$)", article.text, re.MULTILINE)),
        statements=tuple(r for r in read if isinstance(r, Statement)),
        figures=tuple(r for r in read if isinstance(r, Figure)),
        times=tuple(r for r in read if isinstance(r, Time)),
        mentions=tuple(r for r in read if isinstance(r, Mention)),
        furniture=tuple(r for r in read if isinstance(r, Furniture)),
        unresolved=tuple(r for r in read if isinstance(r, Unresolved)),
    )
