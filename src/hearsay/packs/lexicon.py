"""One Aho–Corasick automaton a pack for the words of its cues and hedges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hearsay.model.spans import Span
from hearsay.packs.certainty import CertaintyFile, HedgeRule
from hearsay.packs.cues import CueFile, CueRule, surface_forms, words_of
from hearsay.packs.morphology import Morphology


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form in the automaton stands for: the rules that list it, and the lemma that they list it by."""

    lemma: str
    cues: tuple[CueRule, ...] = ()
    hedges: tuple[HedgeRule, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A form found in a text; the span counts in that text."""

    span: Span
    entry: Entry


class Lexicon:
    """The forms of all cues and hedges of a pack, found in one pass."""

    def __init__(
        self,
        cues: CueFile,
        certainty: CertaintyFile,
        morphology: Morphology,
        fold: dict[int, str],
        derived: tuple[tuple[str, str], ...] = (),
        unmarked: dict[int, str] | None = None,
    ) -> None:
        import ahocorasick

        self._derived = derived
        self._unmarked = unmarked or {}
        found: dict[str, dict[str, Any]] = defaultdict(lambda: {"lemma": "", "cues": [], "hedges": []})
        for rule in cues.rules:
            self._collect(found, "cues", rule, words_of(rule, cues), morphology, fold)
        for hedge in certainty.rules:
            self._collect(found, "hedges", hedge, hedge.words, morphology, fold)
        for idiom in cues.idioms:
            found[idiom.lower().translate(fold)]["lemma"] = idiom
        self._automaton = ahocorasick.Automaton()
        for form, entry in sorted(found.items()):
            value = Entry(entry["lemma"], tuple(entry["cues"]), tuple(entry["hedges"]))
            self._automaton.add_word(form, (len(form), value))
        self._automaton.make_automaton()
        self._empty = not found

    def _collect(
        self,
        found: dict[str, dict[str, Any]],
        field: str,
        rule: CueRule | HedgeRule,
        words: tuple[str, ...],
        morphology: Morphology,
        fold: dict[int, str],
    ) -> None:
        pairs = [(f, word) for word in words for f in surface_forms(word, morphology, self._derived)] + [
            (f, f) for f in rule.forms
        ]
        bare = [(f.lower().translate(fold).translate(self._unmarked), lemma) for f, lemma in pairs if self._unmarked]
        for form, lemma in pairs + bare:
            entry = found[form.lower().translate(fold)]
            entry["lemma"] = entry["lemma"] or lemma
            if rule not in entry[field]:
                entry[field].append(rule)

    def matches(self, folded: str, within: Span) -> Iterator[Match]:
        """The forms that stand in `folded[within]` as whole words; of overlapping ones the longest, from the left."""
        if self._empty:
            return
        found = [
            (last + 1 - length, last + 1, entry)
            for last, (length, entry) in self._automaton.iter(folded, within.start, within.end)
            if _is_whole(folded, last + 1 - length, last + 1, within)
        ]
        done = within.start
        for start, end, entry in sorted(found, key=lambda m: (m[0], -m[1])):
            if start >= done:
                yield Match(Span(start, end), entry)
                done = end


def _is_whole(folded: str, start: int, end: int, within: Span) -> bool:
    """True where no letter or digit goes on at either side."""
    return (start == within.start or not folded[start - 1].isalnum()) and (
        end >= within.end or not folded[end].isalnum()
    )
