"""Chains over the whole article: a relay named once covers what the same origin says elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.model import Mention, Statement
from hearsay.read.attribution.drafts import Draft
from hearsay.read.section import Section


def outlets_beside(
    draft: Draft, drafts: Sequence[Draft], section: Section, mentions: Sequence[Mention], outlets: frozenset[str]
) -> tuple[Mention, ...]:
    """The outlets named in the sentence of an attribution, outside every content and source: whom it was said to."""
    if draft.construction in ("hearsay", "headline", "reference") or draft.cue is None:
        return ()
    sentence = next((s for s in section.sentences if s.start <= draft.cue.start < s.end), None)
    if sentence is None or any(d.cue is not None and d.cue != draft.cue and sentence.contains(d.cue) for d in drafts):
        return ()
    taken = [f for d in drafts for f in d.fragments] + [d.source.span for d in drafts if d.source is not None]
    taken += [s.span for d in drafts for s in d.relays]
    return tuple(
        m for m in mentions
        if m.entity in outlets and sentence.contains(m.span) and not any(t.overlaps(m.span) for t in taken)
    )  # fmt: skip


def with_chains(statements: Sequence[Statement]) -> list[Statement]:
    """Statements whose origin has relays elsewhere in the article get them too, where only one chain is known."""
    known: dict[str, set[tuple[str, ...]]] = {}
    chains = {}
    for statement in statements:
        if statement.origin and statement.relays:
            names = tuple(r.name for r in statement.relays)
            known.setdefault(statement.origin, set()).add(names)
            chains[statement.origin] = statement.relays
    return [
        replace(s, relays=chains[s.origin]) if s.origin and not s.relays and len(known.get(s.origin, ())) == 1 else s
        for s in statements
    ]
