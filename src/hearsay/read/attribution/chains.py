"""Chains over the whole article: a relay named once covers what the same origin says elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.model import Mention, Statement
from hearsay.read.section import Section


def with_chains(
    statements: Sequence[Statement], sections: Sequence[Section], mentions: Sequence[Mention]
) -> list[Statement]:
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
