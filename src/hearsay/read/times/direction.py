"""Which way a sentence looks at a place in it: back or ahead. Decides which Tuesday a Tuesday is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from hearsay.model import Span
from hearsay.packs.morphology import Analysis
from hearsay.read.section import Section, Token

REACH = 16  # words on either side in which a verb can still be the one that the time belongs to
AUXILIARY = 3  # words that may stand between an auxiliary and its participle, the participle included
MARK = 3  # words that a comma or another mark counts for: behind it another clause may start
LEAST_LETTERS = 2
TENSES = {"Past": "past", "Pres": "present", "Fut": "future"}


class Looks:
    """The way that the sentences of a section look."""

    def __init__(self, section: Section) -> None:
        self._section = section
        self._tense = section.pack.times.tense
        self._known = {**dict.fromkeys(self._tense.past, "past"), **dict.fromkeys(self._tense.future, "future")}

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self._section.sentences]

    def around(self, span: Span) -> str | None:
        """ "past" or "future" by the nearest word of the sentence around `span` that tells; "present" where there are
        only finite verbs that tell neither, None without any."""
        found = list(self._told(span))
        return next((tense for tense in found if tense != "present"), found[0] if found else None)

    def tense(self, span: Span) -> str | None:
        """ "past", "present" or "future" by the nearest finite verb of the sentence around `span`; None without any."""
        return next(self._told(span), None)

    def _told(self, span: Span) -> Iterator[str]:
        """What the words around `span` tell, the nearest first."""
        at = bisect_right(self._sentence_starts, span.start) - 1
        if at < 0:
            return
        sentence = self._section.sentences[at]
        before = self._section.between(sentence.start, span.start)
        after = self._section.between(span.end, sentence.end)
        nearest = sorted([*self._costs(reversed(before)), *self._costs(after)], key=lambda pair: pair[0])
        yield from (found for _, i in nearest if (found := self._with_auxiliary(i)))

    def _costs(self, indices: Iterable[int]) -> Iterator[tuple[int, int]]:
        """The tokens at `indices` with their distance from the time; a mark counts as several words."""
        cost = 0
        for index in indices:
            token = self._section.tokens[index]
            cost += 1 if token.is_word or token.is_number else MARK
            if cost > REACH:
                return
            if token.is_word:
                yield cost, index

    def _with_auxiliary(self, index: int) -> str | None:
        """What the word at `index` tells; "will send" and "will be held" what their auxiliary does."""
        found = self._of(self._section.tokens[index])
        if found in ("past", "present"):
            for before in range(index - 1, max(index - AUXILIARY - 1, -1), -1):
                token = self._section.tokens[before]
                if not token.is_word:
                    break
                if self._known.get(token.folded) == "future":
                    return "future"
        return found

    def _of(self, token: Token) -> str | None:
        word = token.folded
        if word in self._known:
            return self._known[word]
        if not token.is_word or len(word) <= LEAST_LETTERS:
            return None
        if self._tense.past_endings and word.endswith(self._tense.past_endings) and not token.is_capitalised:
            return "past"
        if self._tense.future_endings and word.endswith(self._tense.future_endings) and not token.is_capitalised:
            return "future"
        analyses = self._section.pack.morphology.analyses(word)
        if analyses[0].upos != "VERB":
            return None
        if any(a.lemma in self._section.pack.reporting and a.tense == "Pres" for a in analyses):
            return None  # "Reuters reports on Monday": when somebody speaks says nothing of what is told
        told = list(dict.fromkeys(filter(None, map(_tense, analyses))))
        return "present" if "present" in told and "past" not in told else told[0] if told else None


def _tense(analysis: Analysis) -> str | None:
    if analysis.verb_form == "Imps":
        return "past"
    return TENSES.get(analysis.tense or "") if analysis.verb_form == "Fin" else None
