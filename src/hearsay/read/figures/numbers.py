"""Numbers: digits, number words, scale words, vague amounts and fractions, put together to one quantity."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from hearsay.model import Modifier
from hearsay.packs.figure_words import Number, Scale, Unit
from hearsay.packs.figures import Alone
from hearsay.read.figures.atoms import Scan
from hearsay.read.figures.digits import digits_at, value_of

Bounds = tuple[float, float]
LARGE = 1000.0  # from here on scale words close a group: "two hundred | thousand"
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number without its unit: the atoms [start, end), and bounds, of which `high` is infinite where it is open.

    `rules` are the rules that read it; `text` are its digits where it is written in nothing else; `scaled`: with a
    scale word, `coefficient` before it; `vague`: "several"; `plural`: a bare plural ("hundreds"); `fraction`: "half a",
    and nothing yet that it is a half of; `share`: a part in percent; `alone`, `bare`: see `NumberWords`; `whole_unit`:
    the unit that is in the same word.
    """

    start: int
    end: int
    low: float
    high: float
    rules: tuple[str, ...]
    text: str | None = None
    scaled: bool = False
    coefficient: float | None = None
    vague: bool = False
    plural: bool = False
    fraction: bool = False
    share: bool = False
    alone: Alone = Alone.ALWAYS
    bare: str | None = None
    modifier: Modifier | None = None
    whole_unit: Unit | None = None


class Sum:
    """The parts of a number added up as they are read. Bounds throughout, for "tens of thousands"."""

    def __init__(self) -> None:
        self.total: Bounds = (0.0, 0.0)
        self.current: Bounds | None = None
        self.room = math.inf  # what a further word must stay below
        self.last = math.inf  # the last large scale
        self.coefficient: float | None = None

    @property
    def empty(self) -> bool:
        return self.current is None and self.last == math.inf

    @property
    def bounds(self) -> Bounds:
        current = self.current or (0.0, 0.0)
        return self.total[0] + current[0], self.total[1] + current[1]

    def add(self, low: float, high: float, room: float) -> None:
        """A part below the room that the parts before leave."""
        before = self.current or (0.0, 0.0)
        self.current, self.room = (before[0] + low, before[1] + high), room

    def word(self, value: float) -> bool:
        """A number word; False where it cannot go on what was read ("five | twenty")."""
        if self.current is not None and not 0 < value < self.room:
            return False
        self.add(value, value, 100 if value >= 100 else 10 if value >= 20 and value % 10 == 0 else 0)
        return True

    def scale(self, scale: Scale, plural: bool) -> bool:
        """A scale word; False where it cannot go on what was read."""
        single = (2 * scale.value, 9 * scale.value if scale.closed else math.inf) if plural else (scale.value,) * 2
        if scale.value < LARGE:
            return self._small(scale.value, single)
        if self.current is not None:
            if scale.value >= self.last or self.current[0] >= scale.value:  # "2022 thousands" is a year and thousands
                return False
            self.coefficient = self.current[0] if self.last == math.inf else None
            self.total = _plus(self.total, _times(self.current, scale.value))
        elif self.last == math.inf:
            self.total = single
        elif scale.value > self.last:
            self.total = _times(self.total, scale.value)
        else:
            self.total = _plus(self.total, single)
        self.current, self.last, self.room = None, scale.value, math.inf
        return True

    def _small(self, value: float, single: Bounds) -> bool:
        if self.current is None:
            self.add(*single, value)
        elif self.current[0] < value:
            self.coefficient = self.current[0]
            self.current, self.room = _times(self.current, value), value
        else:
            return False
        return True

    def half(self) -> None:
        """And a half, of the last scale or of one."""
        step = HALF * (self.last if self.current is None and self.last < math.inf else 1)
        self.total = _plus(self.total, (step, step))
        if self.current is not None:
            self.current, self.total = _plus(self.current, (step, step)), _plus(self.total, (-step, -step))


def _times(bounds: Bounds, value: float) -> Bounds:
    return bounds[0] * value, bounds[1] * value


def _plus(a: Bounds, b: Bounds) -> Bounds:
    return a[0] + b[0], a[1] + b[1]


def quantity_at(scan: Scan, start: int, fractions: bool = True) -> Quantity | None:
    """The longest number that starts at the atom `start`, a fraction that multiplies what follows ("half a") only if
    `fractions`; None where there is none, or none that makes sense."""
    lexicon, words = scan.lexicon, scan.words
    if found := lexicon.fixed.at(words, start):
        whole, end = found
        return Quantity(start, end, whole.value, whole.value, (whole.rule,), whole_unit=whole.unit)
    if found_adjective := lexicon.whole(words[start], joined=False):
        whole = found_adjective[0]
        return Quantity(start, start + 1, whole.value, whole.value, (whole.rule,), scaled=True, whole_unit=whole.unit)
    if vague := lexicon.vague.at(words, start):
        rule, end = vague
        high = math.inf if rule.high is None else rule.high
        opened = Quantity(start, end, rule.low, high, (rule.id,), vague=True, modifier=rule.modifier)
        return _Reader(scan, opened).read()
    if fractions and (multiplier := lexicon.multipliers.at(words, start)):
        (value, name), end = multiplier
        if scan.unbroken(start, end):
            return _Reader(scan, Quantity(start, end, value, value, (name,), fraction=True)).read()
    return share_at(scan, start) or _Reader(scan, Quantity(start, start, 0, 0, ())).read()


def share_at(scan: Scan, start: int) -> Quantity | None:
    """ "a third of", without a number before it; None where no word for a part or no whole stands there."""
    found = scan.lexicon.shares.at(scan.words, start)
    if found is None or not scan.unbroken(start, found[1]) or not _has_whole(scan, found[1]):
        return None
    if scan.continues(start) and start and any(a.upos == "ADJ" for a in scan.analyses(start - 1)):
        return None  # the second half of a match
    percent = 100 / found[0].denominator
    return Quantity(start, found[1], percent, percent, (found[0].rule,), share=True)


def _has_whole(scan: Scan, index: int) -> bool:
    """True where what follows can be that of which the share is: a part word or a genitive."""
    if not scan.continues(index) or not scan.atoms[index].is_word:
        return False
    if scan.words[index] in scan.lexicon.parts or scan.words[index - 1] in scan.lexicon.parts:
        return True
    readings = scan.analyses(index)
    return all(not a.cases for a in readings) or any("Gen" in a.cases and a.upos != "ADP" for a in readings)


class _Reader:
    """Reads one number on from `opened`, a vague amount or a fraction, or nothing yet."""

    def __init__(self, scan: Scan, opened: Quantity) -> None:
        self.scan, self.opened, self.at = scan, opened, opened.end
        self.sum, self.rules = Sum(), list(opened.rules)
        self.texts: list[str] = []
        self.numbers: list[Number] = []
        self.scaled = self.plural = False
        if opened.end > opened.start:
            self.sum.add(opened.low, opened.high, 0)

    def read(self) -> Quantity | None:
        while self._free() and (self._digits() or self._word() or self._scale() or self._link() or self._half()):
            pass
        if share := self._share():
            return share
        if self.at == self.opened.end and not self.rules:
            return None
        if any(n.alone is Alone.SCALED for n in self.numbers) and not self.scaled:
            return None
        low, high = self.sum.bounds
        first = self.numbers[0] if self.numbers else None
        alone = first is not None and len(self.numbers) == 1 and not self.scaled and not self.texts
        text = self.texts[0] if set(self.rules) == {self.scan.lexicon.rules.digits.id} else None
        return replace(
            self.opened,
            end=self.at,
            low=low,
            high=high,
            rules=tuple(dict.fromkeys(self.rules)),
            text=text,
            scaled=self.scaled,
            coefficient=self.sum.coefficient,
            plural=self.plural,
            alone=first.alone if first and alone else Alone.ALWAYS,
            bare=first.bare if first and alone else None,
        )

    def _free(self) -> bool:
        start = self.opened.start
        return self.scan.continues(self.at) or (self.at == start and start < len(self.scan.atoms))

    def _digits(self) -> bool:
        found = digits_at(self.scan, self.at)
        if found is None or self.sum.current is not None or (self.scan.atoms[self.at].joined and not self.sum.empty):
            return False
        text, end = found
        scale = self._scale_at(end)
        grouped = end > self.at + 1  # "1 million 426 094"
        if not self.sum.empty and (scale.value >= self.sum.last if scale else not grouped):
            return False
        value = value_of(text, self.scan.lexicon.rules.digits, scale is not None and scale.value >= LARGE)
        if value is None:
            return False
        self.sum.add(value, value, 0)
        self.texts.append(text)
        self._took(end, self.scan.lexicon.rules.digits.id)
        return True

    def _word(self) -> bool:
        number = self.scan.lexicon.number(self.scan.words[self.at])
        if number is None or not self._fits(number):
            return False
        self.sum.word(number.value)
        self.numbers.append(number)
        self._took(self.at + 1, number.rule)
        return True

    def _fits(self, number: Number) -> bool:
        if number.alone is Alone.SCALED and self._scale_at(self.at + 1) is None:
            return False
        return self.sum.current is None or 0 < number.value < self.sum.room

    def _scale(self) -> bool:
        scale = self._scale_at(self.at)
        if scale is None:
            return False
        bare = self.sum.empty
        plural = bare and (scale.form == "many" or (scale.form == "either" and not self._governed()))
        if bare and (scale.form in ("abbreviations", "glued") or not (plural or scale.lone)):
            return False
        if not self.sum.scale(scale, plural):
            return False
        self.scaled, self.plural = True, self.plural or plural
        end = self.at + 1
        if scale.form == "abbreviations" and self._stops(end):
            end += 1
        self._took(end, scale.rule)
        return True

    def _scale_at(self, index: int) -> Scale | None:
        """The scale word at `index`, one that only goes with digits only there."""
        if not (self.scan.continues(index) or index == self.opened.start) or index >= len(self.scan.words):
            return None
        scale = self.scan.lexicon.scales.get(self.scan.words[index])
        if (
            scale
            and scale.form == "glued"
            and not (self.scan.atoms[index].glued and self.scan.atoms[index - 1].is_number)
        ):
            return None
        return scale

    def _stops(self, index: int) -> bool:
        """True where a full stop of an abbreviation stands at `index`, and not at the end of a sentence."""
        words, atoms = self.scan.words, self.scan.atoms
        return index + 1 < len(words) and words[index] == "." and atoms[index].glued and not atoms[index + 1].opens

    def _governed(self) -> bool:
        """True where an adposition or a modifier stands before the bare scale word, which then is a singular."""
        before = self.opened.start - 1
        if before < 0 or not self.scan.continues(before + 1):
            return False
        adposition = self.scan.words[before] in self.scan.pack.settings.classes.adpositions
        return adposition or self.scan.lexicon.before.before(self.scan.words, before + 1) is not None

    def _link(self) -> bool:
        """A word between two parts of a number: "twenty and one", "20 de mii", "tens of thousands"."""
        word, after = self.scan.words[self.at], self.at + 1
        if self.sum.empty or not self.scan.continues(after):
            return False
        if word in self.scan.lexicon.scale_links and (scale := self._scale_at(after)) is not None:
            if self.sum.current is None and scale.value <= self.sum.last:
                return False
            self.at = after
            return self._scale()
        number = self.scan.lexicon.number(self.scan.words[after])
        if word not in self.scan.lexicon.number_links or number is None or not self.numbers:
            return False
        if not 0 < number.value < min(self.sum.room, self.sum.last) or self.sum.room == 0:
            return False
        self.at = after
        return self._word()

    def _half(self) -> bool:
        found = self.scan.lexicon.halves.at(self.scan.words, self.at)
        if found is None or self.sum.empty or not self.scan.unbroken(self.at, found[1]):
            return False
        self.sum.half()
        self.sum.room = 0
        self._took(found[1], found[0])
        return True

    def _share(self) -> Quantity | None:
        """ "two thirds of": a small number before the word for a part."""
        count = self.sum.bounds[0]
        found = self.scan.lexicon.divided.at(self.scan.words, self.at) if self._free() and self.rules else None
        if found is None or self.scaled or not (count < found[0].denominator) or not _has_whole(self.scan, found[1]):
            return None
        percent = 100 * count / found[0].denominator
        return Quantity(self.opened.start, found[1], percent, percent, (*self.rules, found[0].rule), share=True)

    def _took(self, end: int, rule: str) -> None:
        self.at = end
        self.rules.append(rule)
