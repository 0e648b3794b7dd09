"""What a pack knows of times: word lists, patterns and rules (`time.toml`), and what CLDR knows (`cldr_times.toml`).

A pattern is a line of elements between blanks. An element is one or several atoms with "|" between them, with "?"
behind it where it may be missing. An atom is words as they stand, folded ("р.", "two-way" are several tokens), or a
slot: `{month}` takes a form of the list of that name and keeps its value. `{Month}` takes only a form that the text
writes with a capital, `{clear_month}` none that the list `unclear.month` names and no abbreviation. `{time}` and
`{first}` take whatever another rule reads there. Elements in round brackets at either end must stand there but are not
part of what is read: `(în|din) {month}`. A hyphen stands for every dash. The longest reading wins, and of two equally
long ones the rule that stands first in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Literal

import msgspec

from hearsay.model.errors import PackError
from hearsay.packs.rules import check_proofs, read_toml

PIECE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[^\w\s]|_")  # a word, a run of digits, one mark
DASHES = str.maketrans("–—−‒", "----")  # written for one another between the ends of a range
ATOM = re.compile(r"\{[^{}]*\}|[^|{}]+")
VAGUE = 0  # the value of a number word that names no number: "several"
ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
ROMAN = (*(f"{tens}{ones}" for tens in ("", "x") for ones in ONES if tens or ones), "xx", "xxi")

NUMERIC_LISTS = frozenset(
    {"month", "weekday", "number", "ordinal", "day_offset", "year_offset", "which", "decade", "quarter", "half"}
)
UNITS = ("minute", "hour", "day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century")
NAMED_LISTS = {
    "unit": frozenset(UNITS),
    "season": frozenset({"spring", "summer", "autumn", "winter"}),
    "portion": frozenset({"start", "middle", "end", "close"}),
}
DIGIT_SLOTS = frozenset(
    {"day", "first_day", "month_number", "year", "first_year", "clear_year", "short_year", "decade_year"}
)
NESTED_SLOTS = frozenset({"time", "first"})


class Means(StrEnum):
    """What the words of a rule do with the calendar; `hearsay.read.times.meaning` has one function for each."""

    DATE = "date"
    DAY_OFFSET = "day_offset"
    WHICH = "which"
    AGO = "ago"
    AHEAD = "ahead"
    LAST = "last"
    NEXT = "next"
    SINCE = "since"
    UNTIL = "until"
    THROUGH = "through"
    BEFORE = "before"
    AFTER = "after"
    BETWEEN = "between"
    PORTION = "portion"
    SAME = "same"
    NOW = "now"
    VAGUE = "vague"
    THEN = "then"
    AFTERWARDS = "afterwards"
    SINCE_THEN = "since_then"
    DAY_AFTER = "day_after"
    DAY_BEFORE = "day_before"
    EVENT = "event"
    NOTHING = "nothing"  # what only looks like a time, or like another one: "trei luni" (three months, not a Monday)


DATE_SLOTS = frozenset({"month", "month_number", "weekday", "season", "quarter", "half", "decade", "ordinal"}).union(
    ("year", "clear_year", "short_year", "decade_year", "year_offset")
)
NEEDED: dict[Means, tuple[frozenset[str], ...]] = {
    Means.DATE: (DATE_SLOTS,),
    Means.DAY_OFFSET: (frozenset({"day_offset"}),),
    Means.WHICH: (frozenset({"which"}), frozenset({"unit", "weekday", "month", "season"})),
    Means.PORTION: (frozenset({"portion"}), frozenset({"time", "unit"})),
    Means.BETWEEN: (frozenset({"first"}), frozenset({"time"})),
    Means.EVENT: (frozenset({"event"}),),
    **dict.fromkeys((Means.AGO, Means.AHEAD, Means.LAST, Means.NEXT), (frozenset({"unit"}),)),
    **dict.fromkeys(
        (Means.SINCE, Means.UNTIL, Means.THROUGH, Means.BEFORE, Means.AFTER, Means.SAME), (frozenset({"time"}),)
    ),
}  # of each of these slots a pattern has to have one that cannot be missing


class Hit(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A sentence, the words of it that the rule reads, the day it is published on, and the interval (ISO dates, `end`
    exclusive, left out where open or unknown)."""

    text: str
    span: str
    published: str | None = None
    start: str | None = None
    end: str | None = None


class RuleRow(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One rule of time.toml. `cldr` puts the patterns of that name from cldr_times.toml before its own. `bound` says on
    which side of the publication date a vague time lies; `not_after` and `not_before` name words or slots that must not
    stand there; one of the phrases of `sentence` has to stand before in the same sentence; `count` is the number of
    units where no slot gives one.
    """

    id: str
    means: Means
    patterns: tuple[str, ...] = ()
    cldr: Literal["dates", "past", "future"] | None = None
    bound: Literal["past", "future"] | None = None
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    sentence: tuple[str, ...] = ()
    count: int | None = None
    hits: tuple[Hit, ...] = ()
    misses: tuple[str, ...] = ()


class Tense(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words and endings of words that say whether a sentence looks back or ahead, where the analyser does not know."""

    past: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    past_endings: tuple[str, ...] = ()
    future_endings: tuple[str, ...] = ()


class TimeFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """time.toml: `lists` holds for each slot a value and its forms, with commas between; `unclear` the forms that are
    also something else."""

    lists: dict[str, dict[str, str]] = {}
    unclear: dict[str, str] = {}
    tense: Tense = Tense()
    rule: tuple[RuleRow, ...] = ()


class CldrFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """cldr_times.toml, written by tools/cldr_times.py; forms are folded, keys of months and weekdays count from 1."""

    months: dict[str, tuple[str, ...]]
    short_months: dict[str, tuple[str, ...]]
    weekdays: dict[str, tuple[str, ...]]
    short_weekdays: dict[str, tuple[str, ...]]
    eras: dict[str, tuple[str, ...]]
    quarters: dict[str, tuple[str, ...]]
    formats: dict[str, str]
    dates: tuple[str, ...]
    past: dict[str, tuple[str, ...]]
    future: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Words:
    """Words that must stand there."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a value: `name` is also the list it is looked up in."""

    name: str
    capital: bool = False
    clear: bool = False


Atom = Words | Slot


@dataclass(frozen=True, slots=True)
class Element:
    atoms: tuple[Atom, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """`before` and `after` are what must stand around; `fixed` are values that the pattern has without a slot."""

    elements: tuple[Element, ...]
    before: tuple[Atom, ...] = ()
    after: tuple[Atom, ...] = ()
    fixed: Mapping[str, str] | None = None

    @property
    def continues(self) -> bool:
        """True where it starts with a time that another rule has read: "{first} - {time}"."""
        return any(isinstance(a, Slot) and a.name in NESTED_SLOTS for a in self.elements[0].atoms)


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A rule, compiled."""

    id: str
    means: Means
    patterns: tuple[Pattern, ...]
    bound: str | None
    not_after: tuple[Atom, ...]
    not_before: tuple[Atom, ...]
    row: RuleRow


@dataclass(frozen=True, slots=True)
class Start:
    """A pattern that a word can begin, and the words that can follow that one; None where anything can."""

    rule: TimeRule
    pattern: Pattern
    following: frozenset[str] | None


Forms = dict[str, tuple[tuple[tuple[str, ...], str], ...]]  # first word → (all words, value), longest first


@dataclass(frozen=True)
class TimePack:
    """What a pack knows of times, ready for reading. `starts` finds the patterns that a word can begin, under "#" those
    that a number can; `continuing` are those that a time can begin."""

    rules: tuple[TimeRule, ...]
    lists: Mapping[str, Forms]
    clear: Mapping[str, Forms]
    tense: Tense
    starts: Mapping[str, tuple[Start, ...]]
    continuing: tuple[tuple[TimeRule, Pattern], ...]

    @cached_property
    def means(self) -> Mapping[str, Means]:
        """What each rule, by its id, does with the calendar."""
        return {rule.id: rule.means for rule in self.rules}


def pieces(text: str) -> tuple[str, ...]:
    """`text` cut the way that times are read: words, runs of digits, single marks, every dash as a hyphen."""
    return tuple(PIECE.findall(text.translate(DASHES)))


def load_times(folder: Path) -> TimePack:
    """The times of the pack in `folder`; raises PackError that names the file, the rule and the remedy."""
    path = folder / "time.toml"
    file = read_toml(path, TimeFile)
    cldr = read_toml(folder / "cldr_times.toml", CldrFile)
    check_proofs(path, file.rule)
    lists = {name: _forms(path, name, groups) for name, groups in _lists(file, cldr).items()}
    clear = {name: _without(forms, _shunned(name, file, cldr)) for name, forms in lists.items()}
    rules = tuple(_compiled(path, row, cldr, lists) for row in file.rule)
    continuing = tuple((r, p) for r in rules for p in r.patterns if p.continues)
    return TimePack(rules, lists, clear, file.tense, _starts(rules, lists), continuing)


def _starts(rules: Iterable[TimeRule], lists: Mapping[str, Forms]) -> dict[str, tuple[Start, ...]]:
    firsts = {(r.id, i): _first_words(p.elements, lists, frozenset()) for r in rules for i, p in enumerate(r.patterns)}
    anything = frozenset(word for words in firsts.values() for word in words)
    starts: dict[str, list[Start]] = {}
    for rule in rules:
        for i, pattern in enumerate(rule.patterns):
            for word in firsts[rule.id, i]:
                following = _following(pattern, word, lists, anything)
                starts.setdefault(word, []).append(Start(rule, pattern, following))
    return {word: tuple(held) for word, held in starts.items()}


def _following(
    pattern: Pattern, word: str, lists: Mapping[str, Forms], anything: frozenset[str]
) -> frozenset[str] | None:
    """The words that can follow `word` at the start of `pattern`, where whatever begins with it there ends with it."""
    first, *rest = pattern.elements
    if first.optional or not all(_ends_with(atom, word, lists) for atom in first.atoms):
        return None
    if all(e.optional for e in rest):
        return None
    return _first_words(rest, lists, anything)


def _ends_with(atom: Atom, word: str, lists: Mapping[str, Forms]) -> bool:
    """True where all that `atom` can take from `word` on is that word alone."""
    if isinstance(atom, Words):
        return len(atom.words) == 1 or atom.words[0] != word
    if atom.name in NESTED_SLOTS:
        return False
    if atom.name in DIGIT_SLOTS:
        return True
    begun = (held for first, held in lists[atom.name].items() if ("#" if first[0].isdigit() else first) == word)
    return all(len(words) == 1 for held in begun for words, _ in held)


def _lists(file: TimeFile, cldr: CldrFile) -> dict[str, dict[str, list[str]]]:
    """Every list of the pack: the hand-written forms, and CLDR's of months and weekdays."""
    lists: dict[str, dict[str, list[str]]] = {}
    for name, groups in file.lists.items():
        for value, forms in groups.items():
            lists.setdefault(name, {})[value] = [f.strip() for f in forms.split(",") if f.strip()]
    known = {"month": (cldr.months, cldr.short_months), "weekday": (cldr.weekdays, cldr.short_weekdays)}
    for name, sources in {**known, "quarter": (cldr.quarters,)}.items():
        for source in sources:
            for value, words in source.items():
                lists.setdefault(name, {}).setdefault(value, []).extend(words)
    return lists


def _forms(path: Path, name: str, groups: Mapping[str, Iterable[str]]) -> Forms:
    """A list as a table of first words; raises PackError for a value that its slot cannot have or an unfolded form."""
    table: dict[str, dict[tuple[str, ...], str]] = {}
    for value, forms in groups.items():
        _check_value(path, name, value)
        for form in forms:
            if form != form.lower():
                raise PackError(f'{path}: list "{name}" has "{form}": write it in small letters')
            words = pieces(form)
            held = table.setdefault(words[0], {})
            if held.setdefault(words, value) != value:
                raise PackError(f'{path}: list "{name}" has "{form}" for {held[words]} and for {value}: leave it one')
    return {first: tuple(sorted(held.items(), key=lambda pair: -len(pair[0]))) for first, held in table.items()}


def _check_value(path: Path, name: str, value: str) -> None:
    good = (
        re.fullmatch(r"-?\d+", value) is not None if name in NUMERIC_LISTS else value in NAMED_LISTS.get(name, {value})
    )
    if name == "event":
        good = re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", value) is not None
    if not good:
        expected = ", ".join(sorted(NAMED_LISTS[name])) if name in NAMED_LISTS else "a number or two dates with a slash"
        raise PackError(f'{path}: list "{name}" has the value "{value}": use {expected}')


def _shunned(name: str, file: TimeFile, cldr: CldrFile) -> frozenset[tuple[str, ...]]:
    """The forms of a list that say too little alone: those that the pack names, and abbreviations."""
    named = [f.strip() for f in file.unclear.get(name, "").split(",") if f.strip()]
    short = {"month": cldr.short_months, "weekday": cldr.short_weekdays}.get(name, {})
    return frozenset(map(pieces, [*named, *(form for forms in short.values() for form in forms)]))


def _without(forms: Forms, shunned: frozenset[tuple[str, ...]]) -> Forms:
    kept = {first: tuple(pair for pair in held if pair[0] not in shunned) for first, held in forms.items()}
    return {first: held for first, held in kept.items() if held}


def _compiled(path: Path, row: RuleRow, cldr: CldrFile, lists: Mapping[str, Forms]) -> TimeRule:
    where = f'{path}: rule "{row.id}"'
    patterns = [_pattern(where, line, lists) for line in (cldr.dates if row.cldr == "dates" else ())]
    distances = {"past": cldr.past, "future": cldr.future}.get(row.cldr or "", {})
    patterns += [_pattern(where, line, lists, {"unit": unit}) for unit, lines in distances.items() for line in lines]
    patterns += [_pattern(where, line, lists) for line in row.patterns]
    if not patterns:
        raise PackError(f"{where} has no pattern: write one, or name a source in cldr")
    for pattern in patterns:
        _check_slots(where, row.means, pattern)
    around = [[a for line in lines for a in _atoms(where, line, lists)] for lines in (row.not_after, row.not_before)]
    return TimeRule(row.id, row.means, tuple(patterns), row.bound, tuple(around[0]), tuple(around[1]), row)


def _check_slots(where: str, means: Means, pattern: Pattern) -> None:
    """Raises PackError where `pattern` lacks a slot that its meaning needs."""
    always = [
        {a.name if isinstance(a, Slot) else "" for a in element.atoms}
        for element in pattern.elements
        if not element.optional
    ] + [set(pattern.fixed or ())]
    for needed in NEEDED.get(means, ()):
        if not any(names and names <= needed for names in always):
            wanted = " or ".join(f"{{{name}}}" for name in sorted(needed))
            raise PackError(
                f'{where} means "{means}" and has a pattern without {wanted}: give it one that must be there'
            )


def _pattern(where: str, line: str, lists: Mapping[str, Forms], fixed: Mapping[str, str] | None = None) -> Pattern:
    before = after = ""
    text = line.strip()
    if text.startswith("("):
        before, _, text = text[1:].partition(")")
    if text.endswith(")"):
        text, _, after = text[:-1].rpartition("(")
    elements = tuple(_element(where, e, lists) for e in text.split())
    if not elements or all(e.optional for e in elements):
        raise PackError(f'{where}: the pattern "{line}" has nothing that must stand there: give it a word or a slot')
    return Pattern(elements, tuple(_atoms(where, before, lists)), tuple(_atoms(where, after, lists)), fixed)


def _element(where: str, text: str, lists: Mapping[str, Forms]) -> Element:
    optional = len(text) > 1 and text.endswith("?")
    return Element(tuple(_atoms(where, text.removesuffix("?") if optional else text, lists)), optional)


def _atoms(where: str, text: str, lists: Mapping[str, Forms]) -> Iterator[Atom]:
    """The alternatives of one element; a word may hold blanks here, which only brackets and `not_…` allow."""
    for atom in ATOM.findall(text):
        if not atom.startswith("{"):
            yield Words(pieces(atom))
            continue
        name = atom[1:-1].strip()
        clear = name.lower().startswith("clear_") and name.lower() not in DIGIT_SLOTS
        plain = name[6:] if clear else name
        if plain.lower() not in DIGIT_SLOTS | NESTED_SLOTS and plain.lower() not in lists:
            known = ", ".join(sorted(DIGIT_SLOTS | NESTED_SLOTS | set(lists)))
            raise PackError(f"{where}: there is no slot {atom}: the slots are {known}")
        yield Slot(plain.lower(), plain[0].isupper(), clear)


def _first_words(elements: Iterable[Element], lists: Mapping[str, Forms], times: frozenset[str]) -> frozenset[str]:
    """The words that a match of `elements` can begin with, "#" for any number, `times` for a time that is nested."""
    words: set[str] = set()
    for element in elements:
        for atom in element.atoms:
            words |= _words_of(atom, lists, times)
        if not element.optional:
            break
    return frozenset(words)


def _words_of(atom: Atom, lists: Mapping[str, Forms], times: frozenset[str]) -> set[str] | frozenset[str]:
    if isinstance(atom, Words):
        return {"#" if atom.words[0][0].isdigit() else atom.words[0]}
    if atom.name in NESTED_SLOTS:
        return times
    if atom.name in DIGIT_SLOTS:
        return {"#"}
    extra = {"#"} if atom.name in ("number", "ordinal") else set()
    listed = {"#" if word[0].isdigit() else word for word in lists[atom.name]}
    return extra | listed | (set(ROMAN) if atom.name == "ordinal" else set())
