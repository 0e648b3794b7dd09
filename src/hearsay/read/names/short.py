"""Acronyms that the article expands, and institutions whose state it names elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from hearsay.model import MentionKind
from hearsay.packs.names import QUOTES
from hearsay.read.names.found import Found
from hearsay.read.names.words import Words


def expanded(parts: Sequence[Words], found: Sequence[Sequence[Found]]) -> dict[tuple[int, int], Found]:
    """Organisations that are given both in full and as an acronym in brackets, "Інститут вивчення війни (ІВВ)", bound
    to one: maps section and first token of each mention of either to what it is."""
    same: dict[str, Found] = {}
    for words, names in zip(parts, found, strict=True):
        for one, other in pairwise(names):
            if _brackets(words, one, other) and (bound := _bound(one, other)):
                same[one.base], same[other.base] = bound
    if not same:
        return {}
    return {
        (n, f.first): replace(same[f.base], first=f.first, end=f.end, base=f.base)
        for n, names in enumerate(found)
        for f in names
        if f.base in same and f.kind in (MentionKind.ORGANISATION, MentionKind.PRODUCT)
    }


def _brackets(words: Words, one: Found, other: Found) -> bool:
    between = [t.text for t in words.tokens[one.end : other.first] if t.text not in QUOTES]
    acronym = words.tokens[other.first].text
    return between == ["("] and acronym.isupper() and len(acronym) > 1 and other.end == other.first + 1


def _bound(one: Found, other: Found) -> tuple[Found, Found] | None:
    if MentionKind.ORGANISATION not in (one.kind, other.kind) or MentionKind.PERSON in (one.kind, other.kind):
        return None
    if one.kind is MentionKind.PLACE or other.kind is MentionKind.PLACE:
        return None
    known = one if one.entity or not other.entity else other
    return (
        replace(one, name=known.name, entity=known.entity, kind=known.kind),
        replace(other, name=known.name, entity=known.entity, kind=known.kind),
    )


def institutions(found: Sequence[Found]) -> Callable[[Found], Found]:
    """A rule that gives an institution without a state the only state that the article names with such a one."""
    known: dict[str, dict[str, Found]] = defaultdict(dict)
    for one in found:
        if one.generic and one.entity:
            known[one.generic][one.entity] = one

    def named(one: Found) -> Found:
        fitting = list(known.get(one.generic or "", {}).values())
        if one.entity is None and len(fitting) == 1:
            return replace(one, name=fitting[0].name, entity=fitting[0].entity)
        return one

    return named
