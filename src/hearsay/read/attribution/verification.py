"""What a text says afterwards of the statements before: that they cannot be, or have not been, confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hearsay.model import Certainty, Span, Stance, Statement, Verification
from hearsay.read.attribution.certainty import summed_up
from hearsay.read.section import Section

LONGEST_REFERENCE = 8  # words of an object that may stand for the statements before ("these reports")
COVERED = 3  # statements before, at most, that such words speak of
REACH = 2  # paragraphs back


def verified(statements: Sequence[Statement], sections: Sequence[Section]) -> list[Statement]:
    """`statements` with those made unverified that the text later says nobody could confirm."""
    found = sorted(statements, key=lambda s: s.content)
    for section in sections:
        for doubt, holder in _doubts(found, section):
            for i in _spoken_of(found, doubt, holder, section):
                found[i] = _doubted(found[i], doubt)
    return found


def _doubts(statements: Sequence[Statement], section: Section) -> Iterator[tuple[Span, str | None]]:
    """The words that leave open what went before, with who says so."""
    anaphors = frozenset(section.pack.certainty.anaphors)
    for statement in statements:
        denies = any(s.verification is Verification.CANNOT_CONFIRM for s in statement.stances)
        words = section.tokens_of(statement.content) if section.span.contains(statement.content) else ()
        if denies and 0 < len(words) <= LONGEST_REFERENCE and any(w.folded in anaphors for w in words):
            yield statement.cue or statement.content, statement.origin
    contents = [s.content for s in statements]
    for match in section.pack.lexicon.matches(section.folded, section.span):
        if any(r.scope == "before" for r in match.entry.hedges) and not any(c.contains(match.span) for c in contents):
            yield match.span, None


def _spoken_of(statements: Sequence[Statement], doubt: Span, holder: str | None, section: Section) -> list[int]:
    """The indices of the last statements before `doubt`, no further back than two paragraphs, that are not the
    doubter's own."""
    starts = [p.start for p in section.paragraphs if p.start <= doubt.start]
    earliest = starts[-1 - REACH] if len(starts) > REACH else section.span.start
    before = [
        i for i, s in enumerate(statements)
        if earliest <= s.content.start and s.content.end <= doubt.start and not (holder and s.origin == holder)
    ]  # fmt: skip
    return before[-COVERED:]


def _doubted(statement: Statement, doubt: Span) -> Statement:
    stances = (*statement.stances, Stance(verification=Verification.CANNOT_CONFIRM, evidence=(doubt,)))
    return replace(statement, stances=stances, certainty=Certainty(summed_up(stances)))
