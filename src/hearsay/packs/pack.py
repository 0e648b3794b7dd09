"""A language pack: all that is known of one language, loaded a file at a time, when it is first needed."""

from __future__ import annotations

import hashlib
from functools import cached_property
from pathlib import Path
from typing import Literal

import msgspec

from hearsay.model.errors import PackError
from hearsay.packs.certainty import CertaintyFile, load_certainty
from hearsay.packs.concepts import Concepts, read_concepts
from hearsay.packs.cues import CueFile, load_cues
from hearsay.packs.figure_words import FigureWords, figure_words
from hearsay.packs.figures import load_figures
from hearsay.packs.furniture import NamedRule, load_furniture
from hearsay.packs.inflections import load_inflections
from hearsay.packs.lexicon import Lexicon
from hearsay.packs.morphology import Ending, EndingsMorphology, Morphology, morphology
from hearsay.packs.names import Names
from hearsay.packs.rules import read_toml
from hearsay.packs.times import TimePack, load_times

DATA = Path(__file__).parent / "data"
SPEAKING = frozenset({"quotation", "parenthetical", "as", "relay", "reference"})  # constructions of cues


class EndingRow(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    ending: str
    upos: str
    lemma: str = ""
    forms: tuple[str, ...] = ()
    stem: int = 2
    verb_form: str | None = None
    number: str | None = None
    tense: str | None = None
    person: int | None = None
    known: Literal["", "list", "dictionary"] = ""


class Quotes(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """`pairs`: opening and closing mark, in the order of preference; `dash`: whether a paragraph that starts with a
    dash is speech, and a dash behind it starts the attribution."""

    pairs: tuple[tuple[str, str], ...]
    dash: bool = False


class Classes(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Closed classes of words, folded. What a case analyser knows by itself may be left out."""

    subordinators: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    adpositions: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    pronouns: dict[str, str] = {}  # folded form → features: "Masc Sing", "Fem Sing", "Plur", "1 Plur", "Poss Plur" …
    impersonal_pronouns: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    possessives: tuple[str, ...] = ()  # what may own an opinion behind it ("his", "jego"); none: any word

    @property
    def words(self) -> dict[str, str]:
        """Each word of the classes with its parts of speech, "|" between them, as `Settings.words` has them."""
        classes = {
            "SCONJ": self.subordinators, "CCONJ": self.coordinators, "ADP": self.adpositions, "DET": self.determiners,
            "PRON": (*self.relatives, *self.pronouns), "ADV": self.adverbs, "PART": self.negations, "NOUN": self.titles,
            "VERB": self.auxiliaries,
        }  # fmt: skip
        found: dict[str, list[str]] = {}
        for upos, listed in classes.items():
            for word in listed:
                found.setdefault(word, []).append(upos)
        return {word: "|".join(dict.fromkeys(parts)) for word, parts in found.items()}


class Settings(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """pack.toml"""

    code: str
    name: str
    native: str
    morphology: tuple[str, ...]
    quotes: Quotes
    classes: Classes
    abbreviations: tuple[str, ...] = ()
    clitics: tuple[str, ...] = ()
    fold: dict[str, str] = {}
    unmarked: dict[str, str] = {}  # letters that are often written without their marks, in cues and hedges: "ă" → "a"
    romanise: dict[str, str] = {}
    romanise_start: dict[str, str] = {}
    endings: tuple[EndingRow, ...] = ()
    words: dict[str, str] = {}
    derived: tuple[tuple[str, str], ...] = ()  # endings of verbs that the analyser leaves out: ("в", "вши")


class Pack:
    """One language: its settings, analyser, rules and lists. `folder` holds the files named in the design."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings = read_toml(folder / "pack.toml", Settings)
        if self.settings.code != folder.name:
            raise PackError(f'{folder / "pack.toml"}: code is "{self.settings.code}": make it the folder\'s name')

    @property
    def code(self) -> str:
        """The language's code, ISO 639-1."""
        return self.settings.code

    @cached_property
    def morphology(self) -> Morphology:
        """The analyser that pack.toml asks for."""
        settings = self.settings
        rows = [Ending(**msgspec.structs.asdict(row)) for row in settings.endings]
        inflected = load_inflections(self.folder / "inflections.tsv")
        words = {**settings.classes.words, **settings.words}
        return morphology(settings.morphology, rows, words, str(self.folder / "pack.toml"), inflected)

    @cached_property
    def shows_case(self) -> bool:
        """True where the analyser tells the cases of nouns, so that a subject can be told from an object."""
        return not isinstance(self.morphology, EndingsMorphology)

    @cached_property
    def cues(self) -> CueFile:
        """The rules of cues.toml."""
        return load_cues(self.folder / "cues.toml")

    @cached_property
    def reporting(self) -> frozenset[str]:
        """The words for speaking: lemmas of what stands with quotations, in asides and with relays."""
        rules = [rule for rule in self.cues.rules if rule.construction in SPEAKING]
        words = [word for rule in rules for word in rule.words]
        lists = [self.cues.lists[word[1:]] for word in words if word.startswith("@")]
        every = [w for w in words if not w.startswith("@")] + [w for held in lists for w in held]
        return frozenset(word for word in every if " " not in word)

    @cached_property
    def certainty(self) -> CertaintyFile:
        """The rules of certainty.toml."""
        return load_certainty(self.folder / "certainty.toml")

    @cached_property
    def lexicon(self) -> Lexicon:
        """All cues and hedges in one automaton."""
        unmarked = str.maketrans(self.settings.unmarked)
        return Lexicon(self.cues, self.certainty, self.morphology, self.fold_table, self.settings.derived, unmarked)

    @cached_property
    def concepts(self) -> Concepts:
        """The words of concepts.tsv, each with the concept of the shared list that it means."""
        return read_concepts(self.folder)

    @cached_property
    def furniture(self) -> tuple[NamedRule, ...]:
        """The rules of furniture.toml, and behind them those of the pack that it inherits."""
        return load_furniture(self.folder)

    @cached_property
    def times(self) -> TimePack:
        """The word lists, patterns and rules of time.toml and cldr_times.toml."""
        return load_times(self.folder)

    @cached_property
    def figures(self) -> FigureWords:
        """The words of figures.toml and cldr_figures.toml."""
        return figure_words(load_figures(self.folder))

    @cached_property
    def names(self) -> Names:
        """The lists of names, demonyms and institutions, the words around names, and how names decline."""
        return Names(self)

    @cached_property
    def fold_table(self) -> dict[int, str]:
        """One letter for another, for matching only: `str.translate` with this never changes a length."""
        return {ord(a): b for a, b in self.settings.fold.items()}

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Words, folded, behind which a full stop does not end a sentence."""
        return frozenset(self.settings.abbreviations)

    @cached_property
    def openers(self) -> frozenset[str]:
        """Function words, folded, that open a sentence where one stands capitalised among words in small letters."""
        c = self.settings.classes
        return frozenset((*c.subordinators, *c.adpositions, *c.pronouns, *c.relatives))

    @cached_property
    def function_words(self) -> frozenset[str]:
        """All closed classes in one set, folded: what tells this language from another at a glance."""
        c = self.settings.classes
        listed = (
            c.subordinators,
            c.coordinators,
            c.relatives,
            c.adpositions,
            c.determiners,
            c.auxiliaries,
            c.negations,
        )
        words = {w for group in listed for w in group} | set(c.pronouns)
        return frozenset(
            words | {w for w, pos in self.settings.words.items() if pos in ("ADP", "CCONJ", "PART", "DET")}
        )


class Packs:
    """The packs of one folder, loaded when they are first asked for."""

    def __init__(self, folder: Path = DATA) -> None:
        self._folder = folder
        self._loaded: dict[str, Pack] = {}

    def __reduce__(self) -> tuple[type[Packs], tuple[Path]]:
        """Another process gets the folder and loads the packs that it needs for itself."""
        return Packs, (self._folder,)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The languages that there are packs for, sorted."""
        return tuple(sorted(p.parent.name for p in self._folder.glob("*/pack.toml")))

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 (hexadecimal) of every file of every pack: changes where a reading may."""
        total = hashlib.sha256()
        for path in sorted([*self._folder.glob("*.*"), *self._folder.glob("*/*.*")]):
            total.update(f"{path.parent.name}/{path.name}\0".encode())
            total.update(path.read_bytes())
        return total.hexdigest()

    def __getitem__(self, code: str) -> Pack:
        """The pack of a language; raises PackError that lists the ones there are."""
        if code not in self._loaded:
            if code not in self.codes:
                raise PackError(f'there is no pack for "{code}": the languages are {", ".join(self.codes)}')
            self._loaded[code] = Pack(self._folder / code)
        return self._loaded[code]
