"""What the articles speak of, in English words of the packs' shared list of concepts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hearsay.model import PackError
from hearsay.packs import Packs
from hearsay.packs.concepts import ConceptKind, concept_of
from hearsay.packs.pack import Pack
from hearsay.read.section import TOKEN
from hearsay.read.text import fold
from hearsay.report.order import Numbered

TOPICAL = frozenset({ConceptKind.EVENT, ConceptKind.THING, ConceptKind.PLACE})
INVARIABLE = ("percent", "no unit named")
FEWEST = 2  # articles that a term has to be in


def terms(articles: Sequence[Numbered], packs: Packs) -> Counter[str]:
    """In how many articles each concept is, for things, events and places; those in at least two articles."""
    found: Counter[str] = Counter()
    known: dict[str, dict[str, str | None]] = {}
    for numbered in articles:
        try:
            pack = packs[numbered.reading.language]
        except PackError:  # read with a pack that is not installed here: its words stay words
            continue
        found.update(_concepts(numbered, pack, known.setdefault(pack.code, {})))
    return Counter({name: count for name, count in found.items() if count >= FEWEST})


def _concepts(numbered: Numbered, pack: Pack, known: dict[str, str | None]) -> set[str]:
    text = numbered.article.text
    words = set(TOKEN.findall(fold(text, pack.fold_table)))
    for word in sorted(words - known.keys()):
        concept = concept_of(pack, word, "NOUN") if word[0].isalpha() else None
        known[word] = concept.name if concept and concept.kind in TOPICAL else None
    return {name for word in words if (name := known[word])}


def plural(unit: str, packs: Packs) -> str:
    """A unit in the plural: "people", "cubic metres", "tons of grain"; what is no noun ("EUR") stays as it is."""
    noun, of, rest = unit.partition(" of ")
    if not noun.islower() or noun.startswith("of ") or noun in INVARIABLE:
        return unit
    concept = packs[packs.codes[0]].concepts.shared(noun) if packs.codes else None
    return (concept.plural if concept and concept.plural else _regular(noun)) + of + rest


def _regular(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou") else noun + "s"
