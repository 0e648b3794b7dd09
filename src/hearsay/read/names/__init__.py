"""Names: persons, organisations, places, products and events, with base form, English name and entity.

`read_names` is the page to start from: listed names, then runs of capitals that no list has, then who a short name or
an acronym is by what the article says in full.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.model import Mention, MentionKind
from hearsay.read.names.found import Found
from hearsay.read.names.listed import read_listed
from hearsay.read.names.people import full_names, told
from hearsay.read.names.short import expanded, institutions
from hearsay.read.names.unlisted import read_unlisted
from hearsay.read.names.words import Evidence, Words, evidence
from hearsay.read.section import Section


def read_names(sections: Sequence[Section]) -> tuple[Mention, ...]:
    """The names of an article's sections, in order, none overlapping another; spans count in the sections' text."""
    parts = [Words(section) for section in sections]
    shown = evidence(parts)
    found = [_names(words, shown) for words in parts]
    everything = [f for part in found for f in part]
    full = full_names(f for f in everything if not f.tentative)
    acronyms = expanded(parts, found)
    states = institutions(everything)
    mentions = []
    for n, (words, part) in enumerate(zip(parts, found, strict=True)):
        told_names = [acronyms.get((n, f.first), states(_person(f, words, full))) for f in part]
        mentions += [_mention(f, words) for f in told_names if not f.tentative]
    return tuple(mentions)


def _names(words: Words, shown: Evidence) -> list[Found]:
    """The names of one section, listed or not, in order."""
    listed = read_listed(words, shown)
    others = read_unlisted(words, listed, shown)
    kept = [f for f in listed if not any(o.overlaps(f.first, f.end) for o in others)]
    return sorted((*kept, *others), key=lambda f: f.first)


def _person(found: Found, words: Words, full: dict[str, list[Found]]) -> Found:
    people = found.kind in (MentionKind.PERSON, MentionKind.PLACE)
    short = people and (found.surname or found.entity is None) and len(found.base.split()) == 1
    return told(found, words, full) if short and found.end == found.first + 1 else found


def _mention(found: Found, words: Words) -> Mention:
    span = replace(words.tokens[found.first].span, end=words.tokens[found.end - 1].end)
    return Mention(span, found.kind, found.base, found.name, found.entity, found.rule)
