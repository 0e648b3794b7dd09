"""Chains over the whole article: a relay named once covers what the same origin says elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.model import Holder, Mention, MentionKind, Span, Statement
from hearsay.packs.concepts import ConceptKind, concept_of
from hearsay.read.attribution.drafts import Draft, Source
from hearsay.read.section import Section

BESIDE = "outlet beside the cue"
INTERLOCUTOR = "interlocutor"
FRAMED = "reported before"
LEAD = 3  # statements at the start whose chain covers the same origin further down


def outlets_beside(
    draft: Draft, drafts: Sequence[Draft], section: Section, mentions: Sequence[Mention], outlets: frozenset[str]
) -> tuple[Mention, ...]:
    """The outlets named in the sentence of an attribution, outside every content and source: whom it was said to."""
    if draft.construction in ("hearsay", "headline") or draft.cue is None:
        return ()
    sentence = next((s for s in section.sentences if s.start <= draft.cue.start < s.end), None)
    if sentence is None or any(sentence.contains(d.cue) and _is_another(d, draft) for d in drafts if d.cue is not None):
        return ()
    taken = [f for d in drafts for f in d.fragments] + [d.source.span for d in drafts if d.source is not None]
    taken = [t for t in taken if draft.source is None or t != draft.source.span or not is_told(draft.source, section)]
    taken += [s.span for d in drafts for s in d.relays]
    free = [m for m in mentions if sentence.contains(m.span) and not any(t.overlaps(m.span) for t in taken)]
    return tuple(m for m in free if m.entity in outlets or _is_labelled(m, section) or _is_told(m, draft, section))


def _is_another(draft: Draft, other: Draft) -> bool:
    """True where two drafts are attributed by two cues to two sources."""
    shared = any(d.source is not None and d.source.side == "shared" for d in (draft, other))
    return draft.cue != other.cue and not shared


def is_told(source: Source, section: Section) -> bool:
    """True where the source is somebody's interlocutor: the outlet in it is whom it was said to."""
    concept = concept_of(section.pack, source.head.folded) if source.head is not None else None
    return concept is not None and concept.name == INTERLOCUTOR and source.number != "Plur"


def _is_labelled(mention: Mention, section: Section) -> bool:
    """True where a word for an outlet stands before a name: "the radio station X"."""
    before = section.tokens_of(Span(max(0, mention.span.start - 30), mention.span.start))
    words = [t for t in before if t.is_word]
    concept = concept_of(section.pack, words[-1].folded) if words else None
    return concept is not None and concept.kind is ConceptKind.OUTLET and mention.kind is not MentionKind.PLACE


def _is_told(mention: Mention, draft: Draft, section: Section) -> bool:
    """True for a body named right behind the cue, or in quotation marks there: "told Aldovar Press"."""
    if draft.cue is None or mention.kind not in (MentionKind.ORGANISATION, MentionKind.PRODUCT):
        return False
    between = section.text[draft.cue.end : mention.span.start]
    return mention.span.start >= draft.cue.end and not between.strip(" \"«„“”'")


def with_chains(statements: Sequence[Statement]) -> list[Statement]:
    """Statements with the relays that the article names once for their origin: what one outlet was told, it was told
    throughout, and the chain of the lead is that of the article; what somebody else is said to have reported of the
    origin further down concerns only that one statement."""
    chains: dict[str, tuple[Holder, ...]] = {}
    for i, statement in enumerate(sorted(statements, key=lambda s: s.content)):
        told = any(r.rule in (BESIDE, FRAMED) for r in statement.relays)
        if statement.origin and statement.relays and (told or i < LEAD):
            chains.setdefault(statement.origin, statement.relays)
    return [
        replace(s, relays=chains[s.origin]) if s.origin and not s.relays and s.origin in chains else s
        for s in statements
    ]
