"""Finding times: the pack's patterns matched over the words of a section, the longest from each place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from hearsay.model import Span
from hearsay.packs.times import (
    DASHES,
    DIGIT_SLOTS,
    NESTED_SLOTS,
    PIECE,
    ROMAN,
    Atom,
    Element,
    Means,
    Pattern,
    Slot,
    TimeRule,
    Words,
)
from hearsay.read.section import Section
from hearsay.read.times.digits import number_of

Resolved = TypeVar("Resolved")
REACH = 40  # pieces before a time in which a phrase of its sentence can bear on it
COUNTED_UNITS = ("quarter", "half", "century")  # those that an ordinal picks out of a year or of history
ROMAN_VALUES = {word: str(i) for i, word in enumerate(ROMAN, 1)}


class Piece(NamedTuple):
    """A word, a run of digits or a mark; `glued` where it is a part of one number with what stands before or after it
    ("21,7"), `joined` where a letter runs into it or a hyphen ties it to one ("BTR-80"); `key` is what it can begin."""

    start: int
    end: int
    folded: str
    glued_before: bool = False
    glued_after: bool = False
    joined: bool = False
    key: str = ""


@dataclass(frozen=True)
class Match:
    """What `rule` read in the pieces [first, last). `values` holds what its slots took, `nested` the times in it."""

    rule: TimeRule
    first: int
    last: int
    values: Mapping[str, str] = field(default_factory=dict)
    nested: Mapping[str, Match] = field(default_factory=dict)

    @property
    def is_carried_range(self) -> bool:
        """True for "X - Y", which binds looser than what stands before X ("end of X - start of Y")."""
        return self.rule.means is Means.BETWEEN and self.nested["first"].first == self.first


Taken = tuple[int, dict[str, str], dict[str, Match]]  # the piece after the last one, values, nested times


class Scan:
    """One pass over a section. What has been read at a place is kept, so that no place is read twice."""

    def __init__(self, section: Section) -> None:
        self._section = section
        self._times = section.pack.times
        self._pieces = tuple(_pieces(section))
        self._ends = [p.end for p in section.paragraphs]
        self._read: dict[int, tuple[Match, ...]] = {}

    def matches(self, resolve: Callable[[Match], Resolved | None]) -> Iterator[tuple[Match, Resolved]]:
        """The times with what `resolve` makes of them, in order; none overlaps another. A time that another rule has
        carried on to what makes no sense ("15 May 2020 - last week") stands alone."""
        at = 0
        starts = self._times.starts
        while at < len(self._pieces):
            piece = self._pieces[at]
            chain = self._at(at) if piece.key in starts and not piece.joined else ()
            if not chain:
                at += 1
                continue
            stands = next(((m, found) for m in chain if (found := resolve(m)) is not None), None)
            if stands:
                yield stands
            at = stands[0].last if stands else chain[0].last

    def span(self, match: Match) -> Span:
        """Where `match` stands in the section's text."""
        return Span(self._pieces[match.first].start, self._pieces[match.last - 1].end)

    def _at(self, at: int) -> tuple[Match, ...]:
        """What can be read from the piece `at` on: the longest, and what it was before another rule carried it on."""
        if at not in self._read:
            self._read[at] = ()
            self._read[at] = self._longest(at)
        return self._read[at]

    def _longest(self, at: int) -> tuple[Match, ...]:
        best: Match | None = None
        following = self._pieces[at + 1].key if at + 1 < len(self._pieces) else ""
        for start in self._times.starts.get(self._pieces[at].key, ()):
            if start.following is not None and following not in start.following:
                continue
            rule, pattern = start.rule, start.pattern
            for end, values, nested in self._run(pattern, 0, at):
                if (best is None or end > best.last) and self._stands(rule, pattern, at, end, values):
                    best = Match(rule, at, end, {**(pattern.fixed or {}), **values}, nested)
        chain: tuple[Match, ...] = ()
        while best is not None:
            chain = (best, *chain)
            best = self._carried_on(best)
        return chain

    def _carried_on(self, match: Match) -> Match | None:
        """The longest match of a rule that begins with the time `match`."""
        best: Match | None = None
        for rule, pattern in self._times.continuing:
            slot = next(a.name for a in pattern.elements[0].atoms if isinstance(a, Slot))
            for end, values, nested in self._run(pattern, 1, match.last):
                if (best is None or end > best.last) and self._stands(rule, pattern, match.first, end, values):
                    best = Match(rule, match.first, end, values, {slot: match, **nested})
        return best

    def _run(self, pattern: Pattern, index: int, at: int) -> Iterator[Taken]:
        """Every way in which the elements from `index` on can take pieces from `at` on."""
        if index == len(pattern.elements):
            yield at, {}, {}
            return
        element = pattern.elements[index]
        for end, values, nested in self._element(element, at):
            for last, more_values, more_nested in self._run(pattern, index + 1, end):
                yield last, {**values, **more_values}, {**nested, **more_nested}
        if element.optional:
            yield from self._run(pattern, index + 1, at)

    def _element(self, element: Element, at: int) -> Iterator[Taken]:
        if at >= len(self._pieces):
            return
        for atom in element.atoms:
            if isinstance(atom, Slot) and atom.name in NESTED_SLOTS:
                for match in self._at(at):
                    if not match.is_carried_range:
                        yield match.last, {}, {atom.name: match}
            elif (taken := self._atom(atom, at)) is not None:
                end, value = taken
                yield end, {atom.name: value} if isinstance(atom, Slot) else {}, {}

    def _atom(self, atom: Atom, at: int) -> tuple[int, str] | None:
        """The piece after what `atom` takes from `at` on, and its value; None where it does not fit."""
        if isinstance(atom, Words):
            return (at + len(atom.words), "") if self._are(at, atom.words) else None
        piece = self._pieces[at]
        if atom.capital and not self._section.text[piece.start].isupper():
            return None
        if atom.name in DIGIT_SLOTS:
            value = number_of(atom.name, piece.folded)
            return None if value is None else (at + 1, value)
        lists = self._times.clear if atom.clear else self._times.lists
        for words, value in lists[atom.name].get(piece.folded, ()):
            if self._are(at, words):
                return at + len(words), value
        return self._counted(atom, piece, at)

    def _counted(self, atom: Slot, piece: Piece, at: int) -> tuple[int, str] | None:
        """Digits as a number or an ordinal, and Roman numerals as an ordinal."""
        if atom.name in ("number", "ordinal") and piece.folded.isdecimal() and len(piece.folded) <= 3:
            return None if piece.glued_before or piece.glued_after else (at + 1, str(int(piece.folded)))
        if atom.name == "ordinal" and piece.folded in ROMAN_VALUES and self._section.text[piece.start].isupper():
            return at + 1, ROMAN_VALUES[piece.folded]
        return None

    def _are(self, at: int, words: tuple[str, ...]) -> bool:
        if at >= len(self._pieces) or self._pieces[at].folded != words[0]:
            return False
        return len(words) == 1 or tuple(p.folded for p in self._pieces[at : at + len(words)]) == words

    def _stands(self, rule: TimeRule, pattern: Pattern, at: int, end: int, values: Mapping[str, str]) -> bool:
        """True where what stands around the match lets it be one."""
        if self._pieces[at].glued_before or self._pieces[end - 1].glued_after or not self._in_one_paragraph(at, end):
            return False
        if ("day" in values and not _is_day(values)) or not _is_counted(values):
            return False
        if pattern.before and not any(self._before(a, at) for a in pattern.before):
            return False
        if pattern.after and not any(self._after(a, end) for a in pattern.after):
            return False
        if rule.row.sentence and not self._said_before(rule.row.sentence, at):
            return False
        return not (
            any(self._before(a, at) for a in rule.not_after) or any(self._after(a, end) for a in rule.not_before)
        )

    def _said_before(self, phrases: tuple[str, ...], at: int) -> bool:
        """True where the sentence has one of `phrases` before the piece `at`."""
        start = self._pieces[at].start
        sentence = max((s.start for s in self._section.sentences if s.start <= start), default=self._section.span.start)
        words = " " + " ".join(p.folded for p in self._pieces[max(at - REACH, 0) : at] if p.start >= sentence) + " "
        return any(f" {phrase} " in words for phrase in phrases)

    def _in_one_paragraph(self, at: int, end: int) -> bool:
        paragraph = bisect_right(self._ends, self._pieces[at].start)
        return paragraph < len(self._ends) and self._pieces[end - 1].end <= self._ends[paragraph]

    def _before(self, atom: Atom, at: int) -> bool:
        """True where `atom` stands right before the piece `at`."""
        width = len(atom.words) if isinstance(atom, Words) else 1
        if at < width or not self._in_one_paragraph(at - width, at + 1):
            return False
        taken = self._atom(atom, at - width)
        return taken is not None and taken[0] == at

    def _after(self, atom: Atom, end: int) -> bool:
        return (
            end < len(self._pieces) and self._in_one_paragraph(end - 1, end + 1) and self._atom(atom, end) is not None
        )


def _is_day(values: Mapping[str, str]) -> bool:
    """True where some year has such a day in the month that is named with it."""
    month = int(values.get("month") or values.get("month_number") or 1)
    longest = 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
    return all(int(values[slot]) <= longest for slot in ("day", "first_day") if slot in values)


def _is_counted(values: Mapping[str, str]) -> bool:
    """False for an ordinal with a unit that ordinals do not pick out: "the second day"."""
    return "ordinal" not in values or values.get("unit") in COUNTED_UNITS


def _pieces(section: Section) -> Iterator[Piece]:
    """The tokens of `section`, words with a hyphen and numbers with a point cut into their parts."""
    text, folded = section.text, section.folded
    for token in section.tokens:
        if token.folded.isalpha():
            yield Piece(token.start, token.end, token.folded, False, False, False, token.folded)
            continue
        parts = [m.span() for m in PIECE.finditer(folded, token.start, token.end)]
        numeric = token.is_number
        for i, (start, end) in enumerate(parts):
            before, after = numeric and i > 0, numeric and i < len(parts) - 1
            joined = before or (i == 0 and numeric and _is_joined(text, start))
            word = folded[start:end].translate(DASHES)
            yield Piece(start, end, word, before, after, joined, "#" if word[0].isdigit() else word)


def _is_joined(text: str, start: int) -> bool:
    """True for the number of "BTR80", "BTR-80" and "#5"."""
    if start and (text[start - 1].isalpha() or text[start - 1] in "#№$€£¥+"):
        return True
    return start > 1 and text[start - 1] in "-–−" and text[start - 2].isalpha()
