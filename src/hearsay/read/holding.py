"""Who holds a figure: the statement that it stands in, with its chain and certainty, and as of when.

All of it is taken from what was read, and left open with a reason where the text does not say.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hearsay.model import Certainty, Figure, Holder, Reading, Span, Statement, Time

LONGEST = timedelta(days=366)  # a longer stretch ("the 1990s") does not date a figure
CLAUSE_MARKS = frozenset(",;:()—–")
NO_DATE = "the article has no date"
LOOKS_BACK = "the sentence looks back and names no time"
LOOKS_AHEAD = "the sentence looks ahead and names no time"


class DatedBy(StrEnum):
    """What an as-of date is taken from."""

    TIME = "time"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True)
class AsOf:
    """When a figure is true as of: `start` inclusive, `end` exclusive, None where that side is open; both are None and
    `reason` says why where nothing dates it. `time` is the expression that does."""

    start: date | None = None
    end: date | None = None
    by: DatedBy | None = None
    time: Time | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class HeldFigure:
    """A figure with whoever is reported to give it: `statement` is its position among those of the reading, None (and
    no `origins`, `relays`, `certainty`) for a figure in the article's own voice."""

    figure: Figure
    statement: int | None
    origins: tuple[Holder, ...]
    relays: tuple[Holder, ...]
    certainty: Certainty | None
    as_of: AsOf

    @property
    def origin(self) -> str | None:
        """The origins in one line, "A and B"; None where there is none."""
        return " and ".join(h.name for h in self.origins) or None


def held(reading: Reading) -> tuple[HeldFigure, ...]:
    """The figures of `reading` with their holders, in the order of the text."""
    return tuple(_held(reading, figure) for figure in reading.figures)


def holding(reading: Reading, span: Span) -> int | None:
    """The position of the shortest statement, the first of equals, whose content holds `span`; None without one."""
    found = [
        (len(s.content), number)
        for number, s in enumerate(reading.statements)
        if any(piece.contains(span) for piece in s.fragments or (s.content,))
    ]
    return min(found)[1] if found else None


def _held(reading: Reading, figure: Figure) -> HeldFigure:
    number = holding(reading, figure.span)
    statement = None if number is None else reading.statements[number]
    return HeldFigure(
        figure,
        number,
        statement.origins if statement else (),
        statement.relays if statement else (),
        statement.certainty if statement else None,
        as_of(reading, figure, statement),
    )


def as_of(reading: Reading, figure: Figure, statement: Statement | None) -> AsOf:
    """The time of the figure's sentence that places it, the nearest of its own clause first; without one the day of
    publication, where the sentence tells of the present."""
    around = _around(reading, figure.span, statement)
    times = [t for t in reading.times if around.contains(t.span) and _dates(t, figure)]
    if times:
        text = reading.article.text
        nearest = min(times, key=lambda t: (_marks(text, figure.span, t.span), _gap(figure.span, t.span), t.span))
        return AsOf(nearest.start, nearest.end, DatedBy.TIME, nearest)
    if figure.tense in ("past", "future"):
        return AsOf(reason=LOOKS_BACK if figure.tense == "past" else LOOKS_AHEAD)
    published = reading.article.published
    if published is None:
        return AsOf(reason=NO_DATE)
    return AsOf(published, published + timedelta(days=1), DatedBy.PUBLICATION)


def _around(reading: Reading, span: Span, statement: Statement | None) -> Span:
    """The part of the figure's sentence that its statement says, or all of it: when somebody spoke dates no figure."""
    sentence = next((s for s in reading.sentences if s.contains(span)), span)
    if statement is None:
        return sentence
    start, end = max(sentence.start, statement.content.start), min(sentence.end, statement.content.end)
    return Span(start, end) if start < end else sentence


def _dates(time: Time, figure: Figure) -> bool:
    """True for a time with bounds that are known and close together, or with one that the text leaves open, unless the
    figure is its own length."""
    if (time.start is None and time.end is None) or time.reason or time.span.contains(figure.span):
        return False
    return time.start is None or time.end is None or time.end - time.start <= LONGEST


def _gap(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end)


def _marks(text: str, one: Span, other: Span) -> int:
    """How many marks part the two: behind one another clause may start."""
    first, second = sorted((one, other))
    return sum(mark in CLAUSE_MARKS for mark in text[first.end : second.start])
