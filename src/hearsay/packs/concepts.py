"""Concepts: the words of a language that mean the same English word of one shared list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from hearsay.model.errors import PackError

if TYPE_CHECKING:
    from hearsay.packs.pack import Pack

SHARED = "concepts.tsv"  # beside the packs' folders
FILE = "concepts.tsv"  # in a pack's folder
ANY = ""  # the part of speech of an entry that is looked up without one


class ConceptKind(StrEnum):
    """What a concept is a word for. `FIELD` is what a ministry or an expert is for ("defence"), `RANK` an adjective
    that stands before a nationality in English ("senior"), `QUALITY` any other, `UNNAMED` one that says only that a
    name is withheld ("anonymous"), `RELATION` what joins two phrases ("from"), `KIN` somebody's relative, `SOURCE`
    the word source and its like, `OUTLET` a body that publishes. A `DOCUMENT` speaks for its author (a report), a
    `DEED` for itself (a treaty)."""

    PERSON = "person"
    KIN = "kin"
    SOURCE = "source"
    COLLECTIVE = "collective"
    OUTLET = "outlet"
    DEED = "deed"
    DOCUMENT = "document"
    PLACE = "place"
    THING = "thing"
    EVENT = "event"
    TIME = "time"
    MEASURE = "measure"
    FIELD = "field"
    RANK = "rank"
    QUALITY = "quality"
    UNNAMED = "unnamed"
    ACTION = "action"
    RELATION = "relation"


PERSONS = frozenset({ConceptKind.PERSON, ConceptKind.KIN, ConceptKind.SOURCE})
BODIES = frozenset({ConceptKind.COLLECTIVE, ConceptKind.OUTLET})
TEXTS = frozenset({ConceptKind.DOCUMENT, ConceptKind.DEED})


@dataclass(frozen=True, slots=True)
class Concept:
    """An English word of the shared list: `name` in the singular ("soldier"), `plural` as the list gives it where it is
    irregular ("people") or the name itself where there is none ("intelligence"), else None; `labels` says that a name
    beside the word is its own ("the newspaper X")."""

    name: str
    kind: ConceptKind
    plural: str | None = None
    labels: bool = False


class Concepts:
    """One language's way into the shared list. A lemma looked up without a part of speech is a noun where it can be
    one; of phrases that start alike the longest is met."""

    def __init__(
        self, shared: dict[str, Concept], rows: Sequence[tuple[str, str, Concept]], plurals: frozenset[str]
    ) -> None:
        self._shared = shared
        self._plurals = plurals
        self._rows: dict[tuple[str, str], Concept] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], Concept]]] = {}
        self._words: dict[tuple[str, str], Concept | None] = {}
        for lemma, upos, concept in rows:
            first, *others = lemma.split()
            if others:
                self._phrases.setdefault(first, []).append((tuple(others), concept))
            self._rows.setdefault((lemma, upos), concept)
        for preferred in ("NOUN", None):
            for lemma, upos, concept in rows:
                if preferred in (upos, None):
                    self._rows.setdefault((lemma, ANY), concept)
        for found in self._phrases.values():
            found.sort(key=lambda pair: -len(pair[0]))

    def of(self, lemma: str, upos: str | None = None) -> str | None:
        """The concept ("soldier") of a folded lemma, of that part of speech (UD) if one is given; None if unlisted."""
        concept = self.entry(lemma, upos)
        return concept.name if concept else None

    def kind(self, concept: str) -> ConceptKind | None:
        """What sort of thing a concept of the shared list is; None for a word that is not on it."""
        found = self._shared.get(concept)
        return found.kind if found else None

    def entry(self, lemma: str, upos: str | None = None) -> Concept | None:
        """As `of`, with kind and plural."""
        return self._rows.get((lemma, upos or ANY))

    @cached_property
    def native(self) -> bool:
        """True where the pack's own words are those of the shared list, so that nothing needs to be translated."""
        listed = {(lemma, concept.name) for (lemma, _), concept in self._rows.items()}
        return all((name.lower(), name) in listed for name in self._shared)

    def is_plural(self, form: str) -> bool:
        """True for a folded form that the file marks as a plural, which it does where no analyser can tell."""
        return form in self._plurals

    def shared(self, concept: str) -> Concept | None:
        """The concept of that English name, None for a word that is not on the list."""
        return self._shared.get(concept)

    def rows(self) -> Iterator[tuple[str, str, Concept]]:
        """Every row of the pack's file: lemma (words of a phrase with one space between), part of speech, concept."""
        return ((lemma, upos, concept) for (lemma, upos), concept in self._rows.items() if upos != ANY)

    def word(self, pack: Pack, word: str, upos: str | None = None) -> Concept | None:
        """See `concept_of`."""
        key = (word, upos or ANY)
        if key not in self._words:
            self._words[key] = self._look_up(pack, word, upos)
        return self._words[key]

    def _look_up(self, pack: Pack, word: str, upos: str | None) -> Concept | None:
        if written := self.entry(word, upos):
            return written
        analyses = pack.morphology.analyses(word)
        for one in analyses:
            part = "NOUN" if one.upos == "PROPN" else None if one.upos == "X" else one.upos
            if (not part or not upos or part == upos) and (found := self.entry(one.lemma, part or upos)):
                return found
        guessed = (one.lemma for one in analyses if not one.cases)  # by its ending, perhaps as another part of speech
        return next((found for lemma in guessed if (found := self.entry(lemma, upos))), None)

    def phrase(self, pack: Pack, words: Sequence[str]) -> tuple[Concept, int] | None:
        """The concept of the longest phrase of several words that `words` (folded) starts with, and its length in
        words; each of its words is met by its form or by a lemma of it."""
        if not words:
            return None
        for first in _keys(pack, words[0]):
            for others, concept in self._phrases.get(first, ()):
                rest = words[1 : 1 + len(others)]
                if len(rest) == len(others) and all(o in _keys(pack, w) for o, w in zip(others, rest, strict=True)):
                    return concept, 1 + len(others)
        return None


def concept_of(pack: Pack, folded_word: str, upos: str | None = None) -> Concept | None:
    """The concept of a word as it is written (folded): that of a row for this very form, else that of its likeliest
    analysis that has one. With `upos` only readings of that part of speech count. None if it has no concept."""
    return pack.concepts.word(pack, folded_word, upos)


def _keys(pack: Pack, word: str) -> tuple[str, ...]:
    """What a phrase may call `word`: as written, then its lemmas."""
    return tuple(dict.fromkeys((word, *(a.lemma for a in pack.morphology.analyses(word)))))


def read_concepts(folder: Path) -> Concepts:
    """The concepts of the pack in `folder`. Raises PackError, naming file and line, for a row without its four
    columns, one with a concept that the shared list lacks, and one that stands there twice."""
    shared = _shared(folder.parent / SHARED)
    rows: list[tuple[str, str, Concept]] = []
    plurals: set[str] = set()
    seen: set[tuple[str, str]] = set()
    for where, (lemma, upos, name, number) in _lines(folder / FILE, ("lemma", "upos", "concept", "number")):
        if name not in shared:
            raise PackError(f'{where}: concept "{name}" is not on the shared list: add it to {SHARED} with its kind')
        if (lemma, upos) in seen:
            raise PackError(f'{where}: "{lemma}" as {upos} stands there twice: keep one concept for it')
        seen.add((lemma, upos))
        rows.append((lemma, upos, shared[name]))
        plurals |= {lemma} if number == "Plur" else set()
    return Concepts(shared, rows, frozenset(plurals))


def _shared(path: Path) -> dict[str, Concept]:
    """The shared list: concept → kind and irregular plural ("-" where the word has none)."""
    found: dict[str, Concept] = {}
    for where, (name, kind, plural, labels) in _lines(path, ("concept", "kind", "plural", "labels")):
        if name in found:
            raise PackError(f'{where}: concept "{name}" stands there twice: keep one')
        if kind not in list(ConceptKind):
            raise PackError(f'{where}: kind "{kind}" is none of {", ".join(ConceptKind)}: choose one of them')
        found[name] = Concept(name, ConceptKind(kind), name if plural == "-" else plural or None, labels == "yes")
    return found


def _lines(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """The rows of a TSV file below its header, with the place of each for a message."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (FileNotFoundError, UnicodeDecodeError) as error:
        raise PackError(f"{path}: {error}: write it as UTF-8 with the columns {', '.join(columns)}") from None
    if not lines or lines[0].split("\t") != list(columns):
        raise PackError(f"{path}: the first line must be the header {' TAB '.join(columns)}: write it")
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(columns) or not cells[0]:
            raise PackError(f"{path}:{number}: {len(cells)} columns, not {len(columns)}: separate them by single tabs")
        yield f"{path}:{number}", cells
