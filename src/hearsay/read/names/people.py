"""Who a surname or a short form is, by what the article says in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from hearsay.model import MentionKind
from hearsay.read.names.base import candidates, spelled
from hearsay.read.names.found import Found
from hearsay.read.names.words import Words

PARTS = 3  # words of a name whose first can be the family's: "Кім Чен Ин"


def full_names(found: Iterable[Found]) -> dict[str, list[Found]]:
    """Who the article names in full, by each short name (small letters) that can stand for them: people by their
    surname, unlisted organisations by their first word ("Nomura" for "Nomura Holdings")."""
    by_short: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        for short in sorted(_shorts(one)):
            if all(f.name != one.name for f in by_short[short]):
                by_short[short].append(one)
    return by_short


def _shorts(one: Found) -> set[str]:
    parts = one.base.lower().split()
    if one.kind is MentionKind.ORGANISATION:
        return {parts[0]} if one.entity is None and len(parts) > 1 else set()
    if one.kind is not MentionKind.PERSON:
        return set()
    shorts = {" ".join(parts[n:]) for n in range(1, len(parts))}
    if len(parts) == PARTS:
        shorts.add(parts[0])
    if one.entity is not None:
        shorts.add(one.name.lower().split()[-1])
    return shorts


def told(short: Found, words: Words, full: dict[str, list[Found]]) -> Found:
    """`short` (a name of one word) as who the article names in full; unchanged where it names nobody so, or two who
    could be meant and whom their gender does not tell apart. A listed surname stays the listed person's among two:
    "Trump" beside Donald and Eric."""
    token = words.tokens[short.first]
    forms = {c.form for c in candidates(token.folded, words.section.pack, MentionKind.PERSON)}
    fitting = {f.name: (form, f) for form in sorted({short.base.lower(), *forms}) for f in full.get(form, ())}
    if len(fitting) > 1 and short.gender is not None:
        fitting = {name: pair for name, pair in fitting.items() if pair[1].gender in (None, short.gender)}
    if len(fitting) != 1:
        return short
    form, one = next(iter(fitting.values()))
    base = spelled(token, form)
    return replace(
        short, base=base, name=one.name, entity=one.entity, gender=one.gender, kind=one.kind, tentative=False
    )
