"""Who or what a name is, over all readings: one id per entity, whatever the language and the transliteration.

A name that a pack lists has its id already. The others meet by what is left of their English name when its vowels,
doubled letters and the spellings of one sound are taken away ("Ghebreyesus" and "Gebreiesus"), and a surname alone goes
to the one person of the readings who is named in full so. What comes out depends on the set of readings and never on
their order.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from hearsay.model import Mention, MentionKind, Reading

Naming = tuple[str, str]  # group of kinds and English name
LEAST_LETTERS = 3  # consonants that a name needs to be known by them alone
SOUNDS = (
    ("tsch", "c"), ("shch", "s"), ("szcz", "s"), ("sch", "s"), ("dzh", ""), ("tch", "c"), ("sh", "s"), ("sz", "s"),
    ("zh", "s"), ("cz", "c"), ("tz", "c"), ("ts", "c"), ("kh", "k"), ("ch", "c"), ("ph", "f"), ("th", "t"),
    ("gh", "g"), ("ck", "k"), ("rz", "r"), ("qu", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("z", "s"), ("j", ""),
)  # fmt: skip
WORD = re.compile(r"[^\W_]+")
SOFT_C = re.compile(r"c(?=[eiy])")
PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "s", "ı": "i", "æ": "e", "œ": "e"})


def link(readings: Iterable[Reading]) -> dict[Naming, str]:
    """The id of every naming in `readings` that no pack lists: kind and kebab-case English name, `person:john-smith`,
    one for all spellings that sound alike. `entity_of` looks a mention up in what this returns."""
    counts: Counter[tuple[Naming, str | None]] = Counter()
    for reading in readings:
        counts.update((naming(m), m.entity) for m in reading.mentions)
    full = _in_full(n for n, _ in counts)
    members: defaultdict[str, list[tuple[Naming, str | None, int]]] = defaultdict(list)
    for (name, entity), count in counts.items():
        members[full.get(name) or sound(*name)].append((name, entity, count))
    ids = {key: _id(found) for key, found in members.items()}
    return {name: ids[key] for key, found in members.items() for name, entity, _ in found if entity is None}


def entity_of(mention: Mention, links: Mapping[Naming, str]) -> str | None:
    """The id of what `mention` names: its own, or else the one that `link` found."""
    return mention.entity or links.get(naming(mention))


def naming(mention: Mention) -> Naming:
    """What a mention is linked by. Organisations, products and events are one group: an outlet can be two of them."""
    thing = mention.kind not in (MentionKind.PERSON, MentionKind.PLACE)
    return ("thing" if thing else mention.kind.value, mention.name)


@lru_cache(100_000)
def sound(group: str, name: str) -> str:
    """The key under which spellings of one name meet: `group`, then consonants; of a person's first names only the
    first letter. Names with few consonants keep their vowels."""
    words = WORD.findall(_plain(name))
    if group == "person" and len(words) > 1:
        words = [_consonants(words[0])[:1], *words[1:]]
    keys = [_consonants(w) for w in words]
    if sum(len(k) for k in keys) < LEAST_LETTERS:
        keys = words
    return f"{group}:{' '.join(keys)}"


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.lower().translate(PLAIN).replace("'", "").replace("’", ""))
    return "".join(c for c in letters if not unicodedata.combining(c))


def _consonants(word: str) -> str:
    key = SOFT_C.sub("s", word)
    for spelling, one in SOUNDS:
        key = key.replace(spelling, one)
    key = re.sub(r"[aeiouyh]", "", key.replace("c", "k"))
    return re.sub(r"(.)\1+", r"\1", key) or word[:1]


def _in_full(names: Iterable[Naming]) -> dict[Naming, str]:
    """The key of the only person in full whom a surname alone can be; surnames of two people are left out."""
    people = sorted({n for n in names if n[0] == "person"})
    by_surname: defaultdict[str, set[str]] = defaultdict(set)
    for person in people:
        words = person[1].split()
        if len(words) > 1:
            by_surname[sound("person", words[-1])].add(sound(*person))
    alone = [p for p in people if len(p[1].split()) == 1]
    found = {p: by_surname[sound(*p)] for p in alone if sound(*p) in by_surname}
    return {p: next(iter(keys)) for p, keys in found.items() if len(keys) == 1}


def _id(found: list[tuple[Naming, str | None, int]]) -> str:
    """The listed id where the key has just one, else that of the fullest name, the commonest of such."""
    listed = {entity for _, entity, _ in found if entity is not None}
    if len(listed) == 1:
        return next(iter(listed))
    (group, name), _, _ = min((f for f in found if f[1] is None), key=_rank, default=found[0])
    prefix = "org" if group == "thing" else group
    return f"{prefix}:{'-'.join(WORD.findall(_plain(name))) or name}"


def _rank(found: tuple[Naming, str | None, int]) -> tuple[int, int, Naming]:
    (group, name), _, count = found
    return -len(name.split()), -count, (group, name)
