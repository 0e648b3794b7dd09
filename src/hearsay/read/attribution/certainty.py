"""How sure a content is made: by the cue, by hedges in its main clause, by what the text says of it afterwards."""

from __future__ import annotations

from hearsay.model import Certainty, Modality, Polarity, Span, Stance, Verification
from hearsay.read.attribution.drafts import Draft
from hearsay.read.section import Section

WEAKEST_FIRST = (
    Certainty.UNVERIFIED, Certainty.DENIED, Certainty.UNLIKELY, Certainty.POSSIBLE, Certainty.LIKELY,
    Certainty.ASSERTED,
)  # fmt: skip
STANCES = {
    Certainty.UNVERIFIED: Stance(verification=Verification.CANNOT_CONFIRM),
    Certainty.DENIED: Stance(polarity=Polarity.DENIES),
    Certainty.UNLIKELY: Stance(modality=Modality.UNLIKELY),
    Certainty.POSSIBLE: Stance(modality=Modality.POSSIBLE),
    Certainty.LIKELY: Stance(modality=Modality.LIKELY),
}


def stances(draft: Draft, section: Section) -> tuple[Stance, ...]:
    """What the cue and the hedges of `draft` do to its content, each with the words that show it."""
    found: list[Stance] = []
    if draft.cue_certainty is not None:
        found.append(_stance(Certainty(draft.cue_certainty), draft.cue))
    for certainty, span in _hedges(draft, section):
        found.append(_stance(certainty, span))
    return tuple(found) or (Stance(),)


def _stance(certainty: Certainty, evidence: Span | None) -> Stance:
    plain = STANCES[certainty]
    return Stance(plain.polarity, plain.modality, plain.verification, (evidence,) if evidence else ())


def summed_up(found: tuple[Stance, ...]) -> Certainty:
    """The weakest certainty among stances."""
    return min((s.certainty for s in found), key=WEAKEST_FIRST.index, default=Certainty.ASSERTED)


def _hedges(draft: Draft, section: Section) -> list[tuple[Certainty, Span]]:
    """The hedges in the main clause of the content and, where they belong there, beside the cue."""
    lexicon, negated = section.pack.lexicon, section.pack.certainty.negated
    found = []
    main = main_clause(draft, section)
    for match in lexicon.matches(section.folded, main):
        if section.text[match.span.start].isupper() and match.span.start > main.start:
            continue  # a name or a month that looks like a hedge
        for rule in match.entry.hedges:
            if rule.scope != "content":
                continue
            certainty: str | None = rule.certainty
            if _is_negated(match.span, section):
                certainty = negated.get(rule.certainty)
            if certainty is not None:
                found.append((Certainty(certainty), match.span))
    for match in lexicon.matches(section.folded, _beside(draft, section)):
        found += [(Certainty(r.certainty), match.span) for r in match.entry.hedges if r.scope == "cue"]
    return found


def _is_negated(hedge: Span, section: Section) -> bool:
    before = section.tokens_of(Span(max(0, hedge.start - 16), hedge.start))
    return bool(before) and before[-1].folded in section.pack.settings.classes.negations


def _beside(draft: Draft, section: Section) -> Span:
    """The words around the cue, up to its source and to the content."""
    if draft.cue is None:
        return Span(draft.content.start, draft.content.start)
    start = max(0, draft.zone.start - 30)
    line = section.text.rfind("\n", start, draft.zone.start) + 1
    line = max(line, *(s.start for s in section.sentences if s.start <= draft.zone.start), 0)
    return Span(max(start, line), draft.zone.end)


def main_clause(draft: Draft, section: Section) -> Span:
    """The first sentence of the content without the subordinate clauses that follow its main verb."""
    content = draft.content
    first = next((s for s in section.sentences if s.start <= content.start < s.end), content)
    end = min(content.end, max(first.end, content.start + 1))
    classes = section.pack.settings.classes
    joining = {*classes.subordinators, *classes.relatives}
    tokens = section.tokens_of(Span(content.start, end))
    start_at = _behind_condition(tokens, joining)
    for i, token in enumerate(tokens):
        if i > start_at + 2 and token.folded in joining and tokens[i - 1].text in ",—–-" and token.is_word:
            end = token.start
            break
    return Span(content.start, end)


def _behind_condition(tokens: tuple[object, ...], joining: set[str]) -> int:
    """The index at which the main clause starts: behind a clause with "if" or "although" that opens the content."""
    if not tokens or getattr(tokens[0], "folded", "") not in joining:
        return 0
    return next((i for i, t in enumerate(tokens) if getattr(t, "text", "") == ","), 0)
