"""What a pack knows of amounts: `figures.toml`, written by hand, on top of `cldr_figures.toml`, which is generated.

Words and phrases in both files are folded. A phrase is cut into words and marks the way that texts are; a hyphen inside
a word counts as a space ("quarter-of-a-million" is met by "quarter of a million").
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec

from hearsay.model.errors import PackError
from hearsay.model.figure import FigureKind, Modifier
from hearsay.packs.rules import check_proofs, read_toml

FILE, CLDR_FILE = "figures.toml", "cldr_figures.toml"


class Hit(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A sentence in which the rule takes part in reading the figure at `span`, a piece of `text`. `value` stands for
    equal bounds; a bound that is left out is open. For a rule of what is no figure, the piece that it refuses."""

    text: str
    span: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    kind: FigureKind = FigureKind.COUNT
    unit: str | None = None
    modifier: Modifier | None = None


class Rule(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What all rules have: `id`, sentences in which it does its work (`hits`) and others in which it does not."""

    id: str
    hits: tuple[Hit, ...]
    misses: tuple[str, ...]


class Digits(Rule, frozen=True):
    """How digits are written: the mark before decimals, the marks that may part groups of three, and the words that
    make a temperature negative ("minus")."""

    decimal: str
    group: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()


class Alone(StrEnum):
    """When a number word is an amount by itself: always; with a unit of measure or a modifier ("one" is a pronoun too);
    only in front of a scale word ("a million")."""

    ALWAYS = "always"
    MEASURED = "measured"
    SCALED = "scaled"


class NumberWords(Rule, frozen=True, kw_only=True):
    """Words for 0 to 999, in all their forms, as "value → forms with a space between".

    `links` may stand between two of them ("and"); `bare` is the unit where nothing that is counted follows ("двоє" are
    persons); `compound`: whether they are written as one word ("dreihundert"), `inner_links` inside it ("und").
    """

    values: dict[str, str]
    links: tuple[str, ...] = ()
    alone: Alone = Alone.ALWAYS
    bare: str | None = None
    compound: bool = False
    inner_links: tuple[str, ...] = ()


class Scales(Rule, frozen=True, kw_only=True):
    """Words that multiply what stands before them, as "value → forms with a space between".

    `one` are singular, `many` plural, `either` the one behind an adposition or a modifier and the other elsewhere. A
    bare plural is open upward, or twice to nine times the value where `closed` and something counted follows; `links`
    may stand before the word ("de"); `abbreviations` may have a full stop; `glued` count only right behind digits
    ("5k"). `lone`: whether a singular may do without a number before it ("тисяча", but "a thousand"). `cldr`: with
    CLDR's words.
    """

    one: dict[str, str] = {}
    many: dict[str, str] = {}
    either: dict[str, str] = {}
    abbreviations: dict[str, str] = {}
    glued: dict[str, str] = {}
    links: tuple[str, ...] = ()
    closed: bool = False
    lone: bool = True
    cldr: bool = False


class Vague(Rule, frozen=True, kw_only=True):
    """Phrases for an amount that is no number: "several" is 3 to 9 of what follows."""

    words: tuple[str, ...]
    low: float
    high: float | None = None
    modifier: Modifier | None = None


class Fractions(Rule, frozen=True, kw_only=True):
    """`multipliers`: value → phrases before a scale word or a unit ("half a"); `halves`: phrases behind a number or its
    unit that add a half ("and a half"); `shares`: denominator → phrases for a part of what follows ("a third of");
    `divided`: the same with a number before it ("two | thirds of")."""

    multipliers: dict[str, tuple[str, ...]] = {}
    halves: tuple[str, ...] = ()
    shares: dict[str, tuple[str, ...]] = {}
    divided: dict[str, tuple[str, ...]] = {}


class Ranges(Rule, frozen=True, kw_only=True):
    """`pairs`: words before the lower and the upper bound ("between", "and"); `infixes`: words between two bounds that
    need none before ("to"); `not_after`: lemmas behind which neither makes a range ("rose from 5 to 7");
    `alternatives`: words between two bounds that are close ("two or three"); `marks`: signs between two numbers, beside
    the hyphen inside a word."""

    pairs: tuple[tuple[str, str], ...] = ()
    infixes: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()


class ModifierWords(Rule, frozen=True, kw_only=True):
    """Phrases that qualify an amount; without `modifier` ("only") they change nothing and belong to its span.

    `before` stands in front, at most one adposition between; `after` behind; `inside` between the number and what it
    counts ("five other states"); `signs` right before a digit. `not_after`: lemmas that give the phrase another sense
    when one stands before it in the clause ("rose to 5"); `not_after_counts`: lemmas that do so only where things are
    counted ("turned to five states").
    """

    modifier: Modifier | None = None
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_after_counts: tuple[str, ...] = ()


class Units(Rule, frozen=True, kw_only=True):
    """Units of one kind behind the number: unit → phrases, met by form or by lemma (`names`), by form alone
    (`abbreviations`) or only right behind digits (`glued`). For money the unit is the currency's code, "" where the
    word does not tell which, and `prefixes` are signs and codes before the number. `factor`: of the named unit ("cent":
    0.01). `cldr`: with CLDR's units of this kind. `most`: amounts above are not of this unit ("points").
    `aged`: the unit of a bare number between commas behind a name ("John Smith, 45, said").
    """

    kind: FigureKind
    names: dict[str, tuple[str, ...]] = {}
    abbreviations: dict[str, tuple[str, ...]] = {}
    glued: dict[str, tuple[str, ...]] = {}
    prefixes: dict[str, tuple[str, ...]] = {}
    factor: float = 1.0
    cldr: bool = False
    most: float | None = None
    aged: str | None = None


class Fixed(Rule, frozen=True, kw_only=True):
    """Phrases that are number and unit in one: value → phrases ("twice": 2 times)."""

    kind: FigureKind
    unit: str
    values: dict[str, tuple[str, ...]]


class Compounds(Rule, frozen=True, kw_only=True):
    """Adjectives made of a number and a unit: "24-годинний", "двотижневий". `units` and `scales` map what is named to
    stems, `numbers` a value to the forms that numbers take in front of them; up to `ending` letters follow a stem."""

    kinds: dict[str, FigureKind]
    units: dict[str, str]
    scales: dict[str, str] = {}
    numbers: dict[str, str] = {}
    ending: int = 4


class Head(StrEnum):
    """How the counted noun is found behind a number: the first noun of a case analyser, the first word, the first
    plural, the first word with a capital."""

    NOUN = "noun"
    FIRST = "first"
    PLURAL = "plural"
    CAPITAL = "capital"


class Counted(Rule, frozen=True, kw_only=True):
    """What is counted: `links` stand between number and noun ("de"), `skips` are adjectives that may come before it,
    `stops` words that never do. For `Head.PLURAL`: `plural_endings` of nouns, `plurals` that have none, with the
    concept of each. `genitive`: behind five and more the noun is in no nominative ("50 договоров")."""

    head: Head
    links: tuple[str, ...] = ()
    skips: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    plural_endings: tuple[str, ...] = ()
    plurals: dict[str, str] = {}
    genitive: bool = False


class Anaphors(Rule, frozen=True, kw_only=True):
    """Phrases behind a number that stand for what an earlier figure counted ("of them")."""

    phrases: tuple[str, ...]


class Parts(Rule, frozen=True, kw_only=True):
    """Words between two amounts that count the same thing: "150 of 400 flights", "ten and twenty dollars"."""

    words: tuple[str, ...]


class Guard(Rule, frozen=True, kw_only=True):
    """What makes a number no amount.

    `before`, `after`: phrases at its side ("article 50", "5 p.m."); `bare`: phrases before it where nothing that is
    counted follows ("top 10"); `lemmas`: nouns right before it that are numbered;
    `endings`: what makes an ordinal of digits ("5th"); `dot`: whether a full stop does, before a small letter;
    `months`: whether a month of CLDR at its side does; `years`: words before a bare year ("in 2016 voters"); `grouped`:
    whether the groups of four digits are always parted, so that others are years ("the 2016 elections").
    """

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    dot: bool = False
    months: bool = False
    years: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    grouped: bool = False


class FigureRules(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """figures.toml"""

    digits: Digits
    counted: Counted
    words: tuple[NumberWords, ...] = ()
    scales: tuple[Scales, ...] = ()
    vague: tuple[Vague, ...] = ()
    fractions: tuple[Fractions, ...] = ()
    ranges: tuple[Ranges, ...] = ()
    modifiers: tuple[ModifierWords, ...] = ()
    units: tuple[Units, ...] = ()
    fixed: tuple[Fixed, ...] = ()
    compounds: tuple[Compounds, ...] = ()
    anaphors: tuple[Anaphors, ...] = ()
    parts: tuple[Parts, ...] = ()
    guards: tuple[Guard, ...] = ()

    def rules(self) -> Iterator[Rule]:
        """Every rule of the file, in the order of the fields above."""
        for name in self.__struct_fields__:
            field = getattr(self, name)
            yield from (field if isinstance(field, tuple) else (field,))


class CldrScale(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    one: tuple[str, ...]
    many: tuple[str, ...]
    abbreviations: tuple[str, ...]


class CldrCurrency(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    names: tuple[str, ...]
    symbols: tuple[str, ...]


class CldrUnit(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    kind: FigureKind
    names: tuple[str, ...]
    abbreviations: tuple[str, ...]


class CldrFigures(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """cldr_figures.toml; see tools/cldr_figures.py."""

    months: tuple[str, ...]
    scales: dict[str, CldrScale]
    currencies: dict[str, CldrCurrency]
    units: dict[str, CldrUnit]


class FigureFiles(msgspec.Struct, frozen=True):
    """All that a pack says of amounts."""

    rules: FigureRules
    cldr: CldrFigures


def load_figures(folder: Path) -> FigureFiles:
    """The two files in `folder`, checked. Raises PackError that names file, rule and remedy for what is wrong."""
    path = folder / FILE
    rules = read_toml(path, FigureRules)
    check_proofs(path, list(rules.rules()))
    for rule in rules.rules():
        for hit in rule.hits:
            if hit.text.count(hit.span) != 1:
                raise PackError(
                    f'{path}: rule "{rule.id}": "{hit.span}" does not stand once in "{hit.text}": mark it anew'
                )
    return FigureFiles(rules, read_toml(folder / CLDR_FILE, CldrFigures))
