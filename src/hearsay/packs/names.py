"""The names that a pack knows: lists of entities, demonyms and institutions, the words around names, and how names
decline in the language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from hearsay.model.errors import PackError
from hearsay.model.reading import MentionKind

if TYPE_CHECKING:
    from hearsay.packs.pack import Pack

PIECE = re.compile(r"[^\W\d_]+(?:['’ʼ`\-‑][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]|_")
APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "‑": "-", "‐": "-"})
DASHES = frozenset("-–—‐‑")
QUOTES = frozenset("\"'„“”«»‘’")
CLASSES = frozenset({"role", "organisation", "outlet", "place", "particle", "locative", "link", "never"})
CACHE_SIZE = 200_000  # words per pack
SHORT = 7  # letters; a longer word in capitals is somebody shouting, not an acronym


PUBLISHERS = frozenset({"news agency", "newspaper, magazine or portal", "broadcaster"})


@dataclass(frozen=True, slots=True)
class Name:
    """A row of names.tsv: `surface` is a base form, `name` the canonical English name."""

    surface: str
    entity: str
    kind: MentionKind
    name: str
    reason: str

    @property
    def is_surname(self) -> bool:
        """True where the surface is a surname that stands for one person only in the news."""
        return self.reason.startswith("surname alone")

    @property
    def is_common(self) -> bool:
        """True where the surface is a common word too, so that a capital at the start of a sentence proves nothing."""
        return self.reason.startswith("common word")


@dataclass(frozen=True, slots=True)
class Demonym:
    """A row of demonyms.tsv: what belongs to, or (`person`) who comes from, the entity; `english` is singular."""

    lemma: str
    entity: str
    english: str
    person: bool


@dataclass(frozen=True, slots=True)
class Institution:
    """A row of institutions.tsv: what every state has; `id` and `english` are completed by the state. `small`: whether
    it is a name in small letters too ("ministerstwo obrony Litwy"), where the state is named."""

    surface: str
    id: str
    english: str
    small: bool


@dataclass(frozen=True, slots=True)
class Paradigm:
    """A row of declensions.tsv: names whose stem ends in one of `finals` ("*": any letter) and whose base form ends in
    `base` take `endings`, pairs of case and ending."""

    id: str
    gender: str
    finals: str
    base: str
    endings: tuple[tuple[str, str], ...]
    example: str

    def stem(self, word: str, ending: str) -> str | None:
        """`word` without `ending`; None where it does not end so, or the stem is not one of this paradigm."""
        stem = word.removesuffix(ending) if ending else word
        if (ending and stem == word) or len(stem) < 2 or not (self.finals == "*" or stem[-1] in self.finals):
            return None
        return stem


@dataclass(frozen=True)
class Pattern:
    """A name or institution as words to match. `words` are folded; `capitals` says which have a capital, `acronyms`
    which are in capitals altogether; `flexible` which of them inflect."""

    entry: Name | Institution
    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    acronyms: tuple[bool, ...]
    _pack: Pack

    @property
    def may_be_small(self) -> bool:
        """Whether the first word may stand in small letters."""
        return not self.capitals[0] or (isinstance(self.entry, Institution) and self.entry.small)

    @cached_property
    def loose(self) -> bool:
        """Whether forms by analogy do no harm beside the dictionary's: those of a person's name of several words, and
        of a place that is no common word."""
        if not isinstance(self.entry, Name) or self.entry.is_common:
            return False
        kind = self.entry.kind
        return kind is MentionKind.PLACE or (kind is MentionKind.PERSON and len(self.words) > 1)

    @cached_property
    def flexible(self) -> tuple[bool, ...]:
        """Head, agreeing adjectives and the words of a person's name inflect; complements stay as they are."""
        person = isinstance(self.entry, Name) and self.entry.kind is MentionKind.PERSON
        flags, inside = [], False
        for word, acronym in zip(self.words, self.acronyms, strict=True):
            if not word[0].isalpha() or acronym:
                flags.append(False)
                continue
            readings = [a for a in self._pack.morphology.analyses(word) if a.cases]
            nominative = any("Nom" in a.cases for a in readings) or not readings
            genitive = any("Gen" in a.cases and a.upos != "ADJ" and "Nom" not in a.cases for a in readings)
            flags.append(person or (nominative and not (inside and genitive)))
            inside = inside or any(a.upos == "NOUN" and "Nom" in a.cases for a in readings)
        return tuple(flags)


class Names:
    """All that the name files of one pack say."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._found: dict[tuple[str, bool], tuple[Pattern, ...]] = {}
        self._forms: dict[tuple[str, bool], frozenset[str]] = {}

    @cached_property
    def listed(self) -> tuple[Name, ...]:
        """names.tsv, then what cldr_names.tsv adds: a surface that stands in both is what names.tsv says."""
        own = [_name(*row) for row in _rows(self._pack.folder / "names.tsv", 5)]
        taken = {n.surface for n in own}
        return (
            *own,
            *(n for row in _rows(self._pack.folder / "cldr_names.tsv", 5) if (n := _name(*row)).surface not in taken),
        )

    @cached_property
    def english(self) -> dict[str, str]:
        """The canonical English name of each listed entity."""
        return {n.entity: n.name for n in reversed(self.listed)}

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The entities that publish: agencies, papers, portals, broadcasters."""
        return frozenset(n.entity for n in self.listed if n.reason.removeprefix("abbreviation: ") in PUBLISHERS)

    @cached_property
    def _demonyms(self) -> dict[str, Demonym]:
        rows = _rows(self._pack.folder / "demonyms.tsv", 4)
        return {self._folded(r[2]): Demonym(r[2], r[3], r[4], r[5] == "person") for r in rows}

    def demonym(self, lemma: str) -> Demonym | None:
        """Whose adjective or inhabitant `lemma` (folded) is: "північнокорейський" is `country:KP`, "North Korean"."""
        return self._demonyms.get(lemma)

    def adjective(self, entity: str) -> str | None:
        """The English adjective of a state: "North Korean" for `country:KP`."""
        return self._adjectives.get(entity)

    @cached_property
    def _adjectives(self) -> dict[str, str]:
        return {d.entity: d.english for d in reversed(self._demonyms.values()) if not d.person}

    @cached_property
    def institutions(self) -> tuple[Institution, ...]:
        """institutions.tsv"""
        rows = _rows(self._pack.folder / "institutions.tsv", 4)
        return tuple(Institution(r[2], r[3], r[4], r[5] == "any") for r in rows)

    @cached_property
    def words(self) -> dict[str, frozenset[str]]:
        """name_words.tsv: the words (folded lemmas) of each class."""
        rows = _rows(self._pack.folder / "name_words.tsv", 2)
        if unknown := next((r for r in rows if r[3] not in CLASSES), None):
            raise PackError(
                f'{unknown[0]}:{unknown[1]}: "{unknown[3]}" is no class: use one of {", ".join(sorted(CLASSES))}'
            )
        return {c: frozenset(self._folded(r[2]) for r in rows if r[3] == c) for c in CLASSES}

    @cached_property
    def paradigms(self) -> tuple[Paradigm, ...]:
        """declensions.tsv"""
        return tuple(
            Paradigm(r[2], r[3], r[4], r[5], _endings(r[6], f"{r[0]}:{r[1]}"), r[7])
            for r in _rows(self._pack.folder / "declensions.tsv", 6)
        )

    def forms(self, word: str, loose: bool = False) -> frozenset[str]:
        """Every form that `word` (folded, a base form) can take in a text: by the dictionary, else (`loose`: and) by
        analogy."""
        key = word, loose
        if key not in self._forms:
            known = frozenset(self._dictionary_forms(word))
            self._forms[key] = known if known and not loose else known | {word, *self._analogous(word)}
        return self._forms[key]

    def _dictionary_forms(self, word: str) -> Iterator[str]:
        analyse, generate = self._pack.morphology.analyses, self._pack.morphology.forms
        readings = [a for a in analyse(word) if "Nom" in a.cases]
        nouns = [a for a in readings if a.upos == "NOUN"]
        named = [a for a in nouns if a.names]
        for lemma in dict.fromkeys(a.lemma for a in named or nouns or readings):
            yield word
            for made in (lemma, lemma.title()):
                yield from (f.lower().translate(self._pack.fold_table) for f in generate(made))

    def _analogous(self, word: str) -> Iterator[str]:
        for paradigm in self.paradigms:
            stem = paradigm.stem(word, paradigm.base)
            if stem is not None:
                yield from (stem + ending for _, ending in paradigm.endings)

    @cached_property
    def _index(self) -> dict[str, dict[str, list[Pattern]]]:
        index: dict[str, dict[str, list[Pattern]]] = {}
        entries: list[Name | Institution] = [*self.listed, *self.institutions]
        for entry in entries:
            pattern = self._pattern(entry)
            index.setdefault(skeleton(pattern.words[0])[:2], {}).setdefault(pattern.words[0], []).append(pattern)
        return index

    def _pattern(self, entry: Name | Institution) -> Pattern:
        pieces = [p for whole in PIECE.findall(entry.surface) if whole not in QUOTES for p in self._cut(whole)]
        return Pattern(
            entry,
            tuple("-" if p in DASHES else self._folded(p) for p in pieces),
            tuple(p[0].isupper() for p in pieces),
            tuple(p.isupper() and 2 <= len(p) <= SHORT for p in pieces),
            self._pack,
        )

    def _cut(self, piece: str) -> tuple[str, ...]:
        clitic = next((c for c in self._pack.settings.clitics if piece.endswith(c) and piece != c), None)
        return (piece.removesuffix(clitic), clitic) if clitic else (piece,)

    def patterns(self, word: str, small: bool = False) -> tuple[Pattern, ...]:
        """The names and institutions that `word` (folded) can be the first word of, in whatever form; where it stands
        in `small` letters, only what is written or can be written so."""
        key = word, small
        if key not in self._found:
            if len(self._found) >= CACHE_SIZE:
                self._found.clear()
            self._found[key] = tuple(p for p in self._starting(word, small))
        return self._found[key]

    def _starting(self, word: str, small: bool) -> Iterator[Pattern]:
        for first, found in self._index.get(skeleton(word)[:2], {}).items():
            if first == word:
                yield from (p for p in found if not small or p.may_be_small)
            elif _alike(first, word):
                fitting = [p for p in found if not small or p.may_be_small]
                yield from (p for p in fitting if word in self.forms(first, p.loose) and p.flexible[0])

    def _folded(self, word: str) -> str:
        return word.translate(APOSTROPHES).lower().translate(self._pack.fold_table)


def _alike(one: str, other: str) -> bool:
    """Whether two words can be forms of one word at all: a cheap question before an expensive one."""
    shared = max(2, min(len(one), len(other)) - 3)
    return abs(len(one) - len(other)) <= 5 and skeleton(one)[:shared] == skeleton(other)[:shared]


@lru_cache(100_000)
def skeleton(word: str) -> str:
    """`word` without diacritics."""
    plain = word if word.isascii() else unicodedata.normalize("NFD", word.replace("ł", "l"))
    return plain if plain.isascii() else "".join(c for c in plain if not unicodedata.combining(c))


def _name(path: str, line: str, surface: str, entity: str, kind: str, name: str, reason: str) -> Name:
    try:
        return Name(surface, entity, MentionKind(kind), name, reason)
    except ValueError:
        raise PackError(f'{path}:{line}: "{kind}" is no kind of name: use one of {", ".join(MentionKind)}') from None


def _endings(cell: str, where: str) -> tuple[tuple[str, str], ...]:
    pairs = [p.partition("=") for p in cell.split()]
    if any(not sep for _, sep, _ in pairs):
        raise PackError(f'{where}: endings are written "Gen=a,u Dat=owi": mend the row')
    return tuple((case, ending) for case, _, endings in pairs for ending in endings.split(","))


def _rows(path: Path, width: int) -> list[tuple[str, ...]]:
    """The rows of a table with `width` columns, each after its path and line number; "#" starts a comment."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        raise PackError(f"{path}: there is no such file: every pack has one, empty if it has nothing to say") from None
    found = []
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            cells = line.split("\t")
            if len(cells) != width:
                raise PackError(f"{path}:{number} has {len(cells)} columns: give it {width}, with tabs between")
            found.append((str(path), str(number), *cells))
    return found
