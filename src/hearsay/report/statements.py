"""The table of statements: origin, chain, certainty, figures, and the excerpt that each row opens."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.model import Certainty, Figure, FigureKind, Holder, Reading, Statement
from hearsay.report.excerpts import Piece, excerpt
from hearsay.report.order import Numbered, clipped
from hearsay.report.wording import MARKS, amount

SHOWN = 260  # characters of content that a row shows before it is opened
BRIEF = 110  # characters of it in the timeline


@dataclass(frozen=True, slots=True)
class Link:
    """One holder in a chain as a row shows it; `role` is "origin", "relay" or "outlet"."""

    name: str
    role: str
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as it is shown: "about 40" and "person"."""

    amount: str
    unit: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One statement as the table shows it; `brief` is its content cut short. `confidence` is in percent; `reason` says
    why it has no origin, with the `candidates` that stood against each other."""

    number: int
    content: str
    brief: str
    chain: tuple[Link, ...]
    certainty: Certainty
    mark: str
    quotation: str
    figures: tuple[Amount, ...]
    excerpt: tuple[Piece, ...]
    rule: str
    confidence: int
    named_by: str | None
    reason: str | None
    candidates: tuple[str, ...]


def row(numbered: Numbered, number: int, statement: Statement) -> Row:
    """The row of one statement of an article; `number` is its number in the report."""
    reading, unresolved = numbered.reading, statement.unresolved
    content = said(reading, statement)
    resolved = sorted({h.rule for h in (*statement.origins, *statement.relays)} - {"as written"})
    return Row(
        number=number,
        content=clipped(content, SHOWN),
        brief=clipped(content, BRIEF),
        chain=chain(statement, reading.article.outlet),
        certainty=statement.certainty,
        mark=MARKS[statement.certainty],
        quotation=statement.quotation.value,
        figures=tuple(Amount(amount(f), unit(f)) for f in figures_of(reading, statement)),
        excerpt=excerpt(reading, number, statement),
        rule=statement.rule,
        confidence=round(100 * statement.confidence),
        named_by=", ".join(resolved) or None,
        reason=unresolved.reason if unresolved else None if statement.origins else "nobody is named or described",
        candidates=unresolved.candidates if unresolved else (),
    )


def said(reading: Reading, statement: Statement) -> str:
    """The content in the words of the article, without what stands in its middle."""
    fragments = statement.fragments or (statement.content,)
    return " … ".join(span.of(reading.article.text) for span in fragments)


def chain(statement: Statement, outlet: str | None) -> tuple[Link, ...]:
    """The chain from the origin outward; the outlet is its last link, unless the last relay is the outlet itself."""
    links = [_link(h, "origin") for h in statement.origins] + [_link(h, "relay") for h in statement.relays]
    if outlet and not (links and links[-1].name.casefold() == outlet.casefold()):
        links.append(Link(outlet, "outlet"))
    return tuple(links)


def _link(holder: Holder, role: str) -> Link:
    return Link(holder.name, role, holder.anonymous)


def figures_of(reading: Reading, statement: Statement) -> tuple[Figure, ...]:
    """The figures that stand in the content of a statement."""
    return tuple(f for f in reading.figures if statement.content.contains(f.span))


def unit(figure: Figure) -> str | None:
    """What is counted, in English: "person", "ton of grain", "of voters" for a percentage, whose sign stands with the
    number; None where the text names nothing."""
    named = None if figure.kind is FigureKind.PERCENT else figure.unit
    return f"{named or ''} of {figure.of}".strip() if figure.of else named
