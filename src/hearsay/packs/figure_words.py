"""The words of `figures.toml` and `cldr_figures.toml` made ready for reading: each found by one look-up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any, Generic, TypeVar

from hearsay.model.figure import FigureKind
from hearsay.packs.figures import (
    Alone,
    CldrFigures,
    Compounds,
    FigureFiles,
    FigureRules,
    Fixed,
    Guard,
    ModifierWords,
    NumberWords,
    Units,
    Vague,
)

PIECE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]|_")
SHORTEST_COMPOUND = 6  # letters of the shortest word that is number and unit in one
KEPT = 65_536  # words whose search for a number and a unit in one is remembered
T = TypeVar("T")
UNIT_TABLES = {"names": "names", "abbreviations": "exact", "glued": "exact", "prefixes": "prefixes"}
Lemmas = Callable[[str], Sequence[str]]


def pieces(phrase: str) -> tuple[str, ...]:
    """A folded phrase as the words and marks that a text would be cut into."""
    return tuple(PIECE.findall(phrase.replace("-", " ")))


class Phrases(Generic[T]):
    """Phrases with what each stands for, found by their first or their last word. Of two that are written alike the one
    added first counts."""

    def __init__(self, pairs: Iterable[tuple[str, T]] = ()) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, item in dict(reversed([(pieces(p), i) for p, i in pairs])).items():
            self._first.setdefault(phrase[0], []).append((phrase, item))
            self._last.setdefault(phrase[-1], []).append((phrase, item))
        for found in chain(self._first.values(), self._last.values()):
            found.sort(key=lambda pair: -len(pair[0]))

    @property
    def openers(self) -> Iterable[str]:
        """The words that phrases start with."""
        return self._first

    def at(self, words: Sequence[str], start: int) -> tuple[T, int] | None:
        """What the longest phrase that starts at the word `start` stands for, and the index behind it."""
        for phrase, item in self._first.get(words[start], ()) if start < len(words) else ():
            if tuple(words[start : start + len(phrase)]) == phrase:
                return item, start + len(phrase)
        return None

    def before(self, words: Sequence[str], end: int) -> tuple[T, int] | None:
        """What the longest phrase that ends right before the word `end` stands for, and where it starts."""
        for phrase, item in self._last.get(words[end - 1], ()) if end > 0 else ():
            start = end - len(phrase)
            if start >= 0 and tuple(words[start:end]) == phrase:
                return item, start
        return None

    def by_lemma(
        self, words: Sequence[str], start: int, lemmas: Callable[[str], Sequence[str]]
    ) -> tuple[T, int] | None:
        """As `at`, but a word is met by any of its lemmas too."""
        if start >= len(words):
            return None
        for first in dict.fromkeys((words[start], *lemmas(words[start]))):
            for phrase, item in self._first.get(first, ()):
                rest = words[start + 1 : start + len(phrase)]
                if len(rest) == len(phrase) - 1 and all(
                    w == p or p in lemmas(w) for w, p in zip(rest, phrase[1:], strict=True)
                ):
                    return item, start + len(phrase)
        return None


@dataclass(frozen=True, slots=True)
class Number:
    """A word for a value below 1000; see `NumberWords`."""

    value: float
    rule: str
    alone: Alone
    bare: str | None


@dataclass(frozen=True, slots=True)
class Scale:
    """A word that multiplies; `form` is the field of `Scales` that lists it."""

    value: float
    rule: str
    form: str
    closed: bool
    lone: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure, money, time or percent; `name` None where the word does not tell which; `upper` where the word
    is one only in capitals ("ALL" is a currency); see `Units`."""

    kind: FigureKind
    name: str | None
    rule: str
    factor: float = 1.0
    glued: bool = False
    upper: bool = False
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Whole:
    """A value with its unit in one word; `unit` is None where an adjective names only a number ("two-million")."""

    value: float
    unit: Unit | None
    rule: str


@dataclass(frozen=True, slots=True)
class Share:
    """A part of what follows: one by `denominator`."""

    denominator: float
    rule: str


@dataclass(frozen=True)
class FigureWords:
    """All words of amounts of one pack, each field named after the part of `FigureRules` that it holds. `triggers` are
    the words that an amount can start with."""

    rules: FigureRules
    months: frozenset[str]
    numbers: dict[str, Number]
    number_links: frozenset[str]
    inner_links: tuple[str, ...]
    compound: bool
    scales: dict[str, Scale]
    scale_links: frozenset[str]
    vague: Phrases[Vague]
    multipliers: Phrases[tuple[float, str]]
    halves: Phrases[str]
    shares: Phrases[Share]
    divided: Phrases[Share]
    openers: Phrases[tuple[str, str]]
    closers: dict[str, str]
    changes: frozenset[str]
    infixes: Phrases[str]
    alternatives: Phrases[str]
    marks: dict[str, str]
    before: Phrases[ModifierWords]
    after: Phrases[ModifierWords]
    inside: dict[str, ModifierWords]
    signs: dict[str, ModifierWords]
    names: Phrases[Unit]
    exact: Phrases[Unit]
    prefixes: Phrases[Unit]
    fixed: Phrases[Whole]
    stems: dict[str, Whole]
    compounds: dict[str, Whole]
    longest_ending: int
    anaphors: Phrases[str]
    parts: dict[str, str]
    labels: Phrases[Guard]
    bare_labels: Phrases[Guard]
    tails: Phrases[Guard]
    label_lemmas: dict[str, Guard]
    ordinals: dict[str, Guard]
    year_words: dict[str, Guard]

    @cached_property
    def triggers(self) -> frozenset[str]:
        phrases = (self.vague, self.multipliers, self.shares, self.openers, self.prefixes, self.fixed)
        return frozenset(chain(self.numbers, self.scales, *(p.openers for p in phrases)))

    @cached_property
    def starts(self) -> Callable[[str], bool]:
        """Tells whether an amount can start with a word."""
        return lru_cache(KEPT)(self._can_start)

    def _can_start(self, word: str) -> bool:
        if word[0].isdecimal() or word in self.triggers:
            return True
        if not word[0].isalpha() or len(word) < SHORTEST_COMPOUND:
            return False
        return self._find_whole(word, joined=False) is not None or (self.compound and self.number(word) is not None)

    def number(self, word: str) -> Number | None:
        """The number that `word` is, written as one word of several where the language does so."""
        found = self.numbers.get(word)
        if found is None and self.compound and len(word) > 5:
            return self._compound(word)
        return found

    def _compound(self, word: str) -> Number | None:
        """ "dreihundertfünfundzwanzig" from its pieces: hundreds first; a link turns ones and tens round."""
        for cut in range(len(word) - 2, 1, -1):
            head, tail = self.numbers.get(word[:cut]), word[cut:]
            if head is None:
                continue
            link = next((w for w in self.inner_links if tail.startswith(w) and tail[len(w) :] in self.numbers), None)
            rest = self.numbers[tail[len(link) :]] if link else self.number(tail)
            if rest is None:
                continue
            if rest.value < head.value or (link and head.value < 10):
                return replace(head, value=head.value + rest.value, alone=Alone.ALWAYS)
            if rest.value >= 100 > head.value:
                return replace(head, value=head.value * 100 + rest.value % 100, alone=Alone.ALWAYS)
        return None

    def whole(self, word: str, joined: bool) -> tuple[Whole, str] | None:
        """What an adjective of number and unit says, with its ending: of its unit alone where the number is `joined` to
        it by a hyphen ("24-годинний"), of both otherwise ("двотижневий")."""
        return self._wholes(word, joined)

    @cached_property
    def _wholes(self) -> Callable[[str, bool], tuple[Whole, str] | None]:
        return lru_cache(KEPT)(self._find_whole)

    def _find_whole(self, word: str, joined: bool) -> tuple[Whole, str] | None:
        table = self.stems if joined else self.compounds
        for cut in range(len(word), max(2, len(word) - self.longest_ending - 1), -1):
            if found := table.get(word[:cut]):
                return found, word[cut:]
        return None


def figure_words(files: FigureFiles) -> FigureWords:
    """The words of `files`, indexed."""
    rules, cldr = files.rules, files.cldr
    return FigureWords(
        rules=rules,
        months=frozenset(cldr.months),
        numbers={w: n for r in rules.words for w, n in _number_words(r)},
        number_links=frozenset(w for r in rules.words for w in r.links),
        inner_links=tuple(w for r in rules.words for w in r.inner_links),
        compound=any(r.compound for r in rules.words),
        scales=_scales(rules, cldr),
        scale_links=frozenset(w for r in rules.scales for w in r.links),
        **_fractions_and_ranges(rules),
        **_modifiers(rules),
        **_units(rules, cldr),
        stems=_stems(rules),
        compounds=_compounds(rules),
        longest_ending=max((r.ending for r in rules.compounds), default=0),
        anaphors=Phrases((p, r.id) for r in rules.anaphors for p in r.phrases),
        parts={w: r.id for r in rules.parts for w in r.words},
        labels=Phrases((w, r) for r in rules.guards for w in r.before),
        bare_labels=Phrases((w, r) for r in rules.guards for w in r.bare),
        tails=Phrases((w, r) for r in rules.guards for w in r.after),
        label_lemmas={w: r for r in rules.guards for w in r.lemmas},
        ordinals={w: r for r in rules.guards for w in r.endings},
        year_words={w: r for r in rules.guards for w in r.years},
    )


def _number_words(rule: NumberWords) -> Iterator[tuple[str, Number]]:
    for value, forms in rule.values.items():
        for form in forms.split():
            yield form, Number(float(value), rule.id, rule.alone, rule.bare)


def _scales(rules: FigureRules, cldr: CldrFigures) -> dict[str, Scale]:
    """Words written by hand go before CLDR's."""
    found: dict[str, Scale] = {}
    for rule in rules.scales:
        for form in ("one", "either", "many", "abbreviations", "glued"):
            for value, words in getattr(rule, form).items():
                for word in words.split():
                    found.setdefault(word, Scale(float(value), rule.id, form, rule.closed, rule.lone))
    for rule in (r for r in rules.scales if r.cldr):
        for value, scale in cldr.scales.items():
            for form in ("one", "many", "abbreviations"):
                for word in getattr(scale, form):
                    found.setdefault(word.rstrip("."), Scale(float(value), rule.id, form, rule.closed, rule.lone))
    return found


def _fractions_and_ranges(rules: FigureRules) -> dict[str, Any]:
    fractions, ranges = rules.fractions, rules.ranges
    return {
        "vague": Phrases((w, r) for r in rules.vague for w in r.words),
        "multipliers": Phrases((w, (float(v), r.id)) for r in fractions for v, ws in r.multipliers.items() for w in ws),
        "halves": Phrases((w, r.id) for r in fractions for w in r.halves),
        "shares": Phrases((w, Share(float(d), r.id)) for r in fractions for d, ws in r.shares.items() for w in ws),
        "divided": Phrases((w, Share(float(d), r.id)) for r in fractions for d, ws in r.divided.items() for w in ws),
        "openers": Phrases((first, (second, r.id)) for r in ranges for first, second in r.pairs),
        "closers": {second: r.id for r in ranges for _, second in r.pairs}
        | {w: r.id for r in ranges for w in r.infixes},
        "infixes": Phrases((w, r.id) for r in ranges for w in r.infixes),
        "changes": frozenset(w for r in ranges for w in r.not_after),
        "alternatives": Phrases((w, r.id) for r in ranges for w in r.alternatives),
        "marks": {m: r.id for r in ranges for m in r.marks},
    }


def _modifiers(rules: FigureRules) -> dict[str, Any]:
    return {
        "before": Phrases((w, r) for r in rules.modifiers for w in r.before),
        "after": Phrases((w, r) for r in rules.modifiers for w in r.after),
        "inside": {w: r for r in rules.modifiers for w in r.inside},
        "signs": {w: r for r in rules.modifiers for w in r.signs},
    }


def _units(rules: FigureRules, cldr: CldrFigures) -> dict[str, Any]:
    """Units by phrase: met by lemma too, by form alone, before the number; and what is number and unit in one."""
    tables: dict[str, list[tuple[str, Unit]]] = {"names": [], "exact": [], "prefixes": []}
    for rule in rules.units:
        for field, table in (
            ("names", "names"),
            ("abbreviations", "exact"),
            ("glued", "exact"),
            ("prefixes", "prefixes"),
        ):
            for name, words in getattr(rule, field).items():
                unit = Unit(rule.kind, name or None, rule.id, rule.factor, field == "glued", most=rule.most)
                tables[table] += [(word, unit) for word in words]
    for rule in (r for r in rules.units if r.cldr):
        found = _currencies(rule, cldr) if rule.kind is FigureKind.MONEY else _measures(rule, cldr)
        for table, word, unit in found:
            tables[table].append((word, unit))
    fixed = ((w, _whole(v, r)) for r in rules.fixed for v, ws in r.values.items() for w in ws)
    return {**{name: Phrases(pairs) for name, pairs in tables.items()}, "fixed": Phrases(fixed)}


def _whole(value: str, rule: Fixed) -> Whole:
    return Whole(float(value), Unit(rule.kind, rule.unit, rule.id), rule.id)


def _currencies(rule: Units, cldr: CldrFigures) -> Iterator[tuple[str, str, Unit]]:
    for code, currency in cldr.currencies.items():
        unit = Unit(rule.kind, code, rule.id)
        yield from (("names", word, unit) for word in currency.names)
        for table in ("exact", "prefixes"):
            yield from ((table, sign, unit) for sign in currency.symbols)
            yield table, code.lower(), replace(unit, upper=True)


def _measures(rule: Units, cldr: CldrFigures) -> Iterator[tuple[str, str, Unit]]:
    for name, measure in cldr.units.items():
        if measure.kind is rule.kind:
            unit = Unit(rule.kind, name, rule.id)
            yield from (("names", word, unit) for word in measure.names)
            yield from (("exact", word, unit) for word in measure.abbreviations)


def _stems(rules: FigureRules) -> dict[str, Whole]:
    """Stems behind a hyphen; those of the rule that comes first count."""
    return {stem: whole for rule in reversed(rules.compounds) for stem, whole in _stems_of(rule).items()}


def _stems_of(rule: Compounds) -> dict[str, Whole]:
    units = {n: Unit(rule.kinds[n], n, rule.id) for n in rule.units}
    found = {stem: Whole(1, units[n], rule.id) for n, stems in rule.units.items() for stem in stems.split()}
    scales = {s: Whole(float(v), None, rule.id) for v, stems in rule.scales.items() for s in stems.split()}
    return found | scales


def _compounds(rules: FigureRules) -> dict[str, Whole]:
    return {
        number + stem: replace(whole, value=whole.value * float(value))
        for rule in rules.compounds
        for value, numbers in rule.numbers.items()
        for number in numbers.split()
        for stem, whole in _stems_of(rule).items()
    }
