"""Who a surname, a short form or an acronym is, by what the article says in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from hearsay.model import MentionKind
from hearsay.read.names.base import candidates, spelled
from hearsay.read.names.found import Found
from hearsay.read.names.words import Words

PARTS = 3  # words of a name whose first can be the family's: "Кім Чен Ин"


@dataclass(frozen=True, slots=True)
class Full:
    """A person named in full: `words` of the base form, small."""

    words: tuple[str, ...]
    found: Found


def full_names(found: Iterable[Found]) -> dict[str, list[Full]]:
    """The people that the article names in full, by each short name that can stand for them."""
    by_short: dict[str, list[Full]] = defaultdict(list)
    for one in found:
        parts = tuple(one.base.lower().split())
        if one.kind is not MentionKind.PERSON or (len(parts) < 2 and not one.entity):
            continue
        full = Full(parts, one)
        known = one.name.lower().split() if one.entity else []
        shorts = {" ".join(parts[n:]) for n in range(1, len(parts))} | ({parts[0]} if len(parts) == PARTS else set())
        shorts |= set(known[-1:])
        for short in shorts:
            if all(f.found.name != one.name for f in by_short[short]):
                by_short[short].append(full)
    return by_short


def told(short: Found, words: Words, full: dict[str, list[Full]]) -> Found:
    """`short` (a person's name of one word) as the person that the article names in full; unchanged where it names
    nobody so, or two who could be meant, whom only their gender can then tell apart. A listed surname stays the listed
    person's among two: "Trump" beside Donald and Eric."""
    forms = {short.base.lower()} | {
        c.form for c in candidates(words.tokens[short.end - 1].folded, words.section.pack, MentionKind.PERSON)
    }
    fitting = {f.found.name: (form, f) for form in sorted(forms) for f in full.get(form, ())}
    if len(fitting) > 1 and short.gender is not None:
        fitting = {n: v for n, v in fitting.items() if v[1].found.gender in (None, short.gender)}
    if len(fitting) != 1:
        return short
    form, person = next(iter(fitting.values()))
    base = _spelled(short, words, form)
    one = person.found
    return replace(
        short, base=base, name=one.name, entity=one.entity, gender=one.gender, kind=one.kind, tentative=False
    )


def _spelled(short: Found, words: Words, form: str) -> str:
    return spelled(words.tokens[short.end - 1], form) if short.end == short.first + 1 else short.base
