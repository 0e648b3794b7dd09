"""Shallow phrases: noun phrases and adpositional phrases, enough to find who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from hearsay.model import Span
from hearsay.read.words import NOMINAL, Tag, Word


class Kind(StrEnum):
    NP = "noun phrase"
    PP = "adpositional phrase"
    VERB = "verb"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Consecutive words: `words[start:stop]` of the sequence they were found in. `head` is the index of the head noun,
    `cases` those in which it may stand (empty: unknown)."""

    kind: Kind
    words: tuple[Word, ...]
    start: int
    stop: int
    head: Word | None = None
    cases: frozenset[str] = frozenset()

    @property
    def span(self) -> Span:
        return Span(self.words[0].start, self.words[-1].end)

    @property
    def can_be_subject(self) -> bool:
        return self.kind is Kind.NP and (not self.cases or "Nom" in self.cases)


JOINING = frozenset({Tag.ADP, Tag.AUX, Tag.DET})  # an article of possession may look like an auxiliary
MODIFIERS = frozenset({Tag.ADJ, Tag.DET, Tag.NUM})
LONGEST_BRACKET = 14  # words from an opening bracket to its closing one inside a noun phrase
OPENING_QUOTES = "\"“„«‘'"
CLOSING_QUOTES = "\"”“»’'"


class Chunker:
    """Cuts words into phrases. `attributive` are the adpositions that carry a noun phrase on ("of"), `cased` says
    whether the language shows case on its nouns, `head_first` that
    nothing hangs on a noun behind it from the left: a common noun behind a name opens another phrase."""

    def __init__(self, attributive: frozenset[str], cased: bool, head_first: bool = False) -> None:
        self._attributive = attributive
        self._head_first = head_first
        self._cased = cased

    def phrases(self, words: Sequence[Word]) -> tuple[Phrase, ...]:
        """The phrases of `words`, in order, without gaps."""
        found: list[Phrase] = []
        i = 0
        while i < len(words):
            phrase = self._phrase(words, i)
            found.append(phrase)
            i = phrase.stop
        return tuple(found)

    def _phrase(self, words: Sequence[Word], i: int) -> Phrase:
        word = words[i]
        if word.tag is Tag.ADP and i + 1 < len(words):
            inner = self.noun_phrase(words, _behind_adpositions(words, i), governed=True)
            if inner is not None:
                return Phrase(Kind.PP, tuple(words[i : inner.stop]), i, inner.stop, inner.head, inner.cases)
        if word.tag in MODIFIERS or word.tag in NOMINAL or _opens_name(words, i):
            inner = self.noun_phrase(words, i)
            if inner is not None:
                return inner
        kind = Kind.VERB if word.tag in (Tag.VERB, Tag.NONFINITE, Tag.AUX) else Kind.OTHER
        return Phrase(kind, (word,), i, i + 1, word if kind is Kind.VERB else None)

    def noun_phrase(self, words: Sequence[Word], i: int, governed: bool = False) -> Phrase | None:
        """The noun phrase that starts at `i`: modifiers, head, what agrees with it or depends on it. `governed`: it
        stands behind an adposition, so a following nominative is another phrase."""
        start, head = i, None
        cases: frozenset[str] = frozenset()
        while i < len(words):
            word = words[i]
            if word.tag is Tag.PRON:
                if head is None:
                    return Phrase(Kind.NP, tuple(words[start : i + 1]), start, i + 1, word, word.cases)
                break
            step = self._step(words, i, head, cases, governed)
            if step is None:
                break
            i, head, cases = step
        if head is None:
            return self._partitive(words, self._headless(words, start, i))
        return Phrase(Kind.NP, tuple(words[start:i]), start, i, head, cases)

    def addressee(self, words: Sequence[Word], i: int) -> Phrase | None:
        """The short noun phrase of one who is told, at `i`: a pronoun, a name, or modifiers and nouns up to the next
        modifier or name."""
        start = i
        while i < len(words) and words[i].tag in MODIFIERS:
            i += 1
        if i >= len(words) or words[i].tag not in NOMINAL:
            return None
        head = words[i]
        while i + 1 < len(words) and words[i + 1].tag is head.tag and head.tag is not Tag.PRON:
            i += 1
        return Phrase(Kind.NP, tuple(words[start : i + 1]), start, i + 1, head, head.cases)

    def _partitive(self, words: Sequence[Word], phrase: Phrase | None) -> Phrase | None:
        """A phrase without a noun with those whom it is a part of: "one of them"."""
        if phrase is None or phrase.stop + 1 >= len(words) or words[phrase.stop].folded not in self._attributive:
            return phrase
        whole = self.noun_phrase(words, phrase.stop + 1, governed=True)
        if whole is None or words[phrase.stop].tag is not Tag.ADP:
            return phrase
        joined = tuple(words[phrase.start : whole.stop])
        return Phrase(Kind.NP, joined, phrase.start, whole.stop, phrase.head, phrase.cases)

    def _headless(self, words: Sequence[Word], start: int, stop: int) -> Phrase | None:
        """Modifiers alone: an adjective or a number used as a noun ("militari", "троє", "others")."""
        if stop == start:
            return None
        last = next((w for w in reversed(words[start:stop]) if w.tag in (Tag.ADJ, Tag.NUM, Tag.DET)), None)
        return Phrase(Kind.NP, tuple(words[start:stop]), start, stop, last, last.cases if last else frozenset())

    def _step(
        self, words: Sequence[Word], i: int, head: Word | None, cases: frozenset[str], governed: bool
    ) -> tuple[int, Word | None, frozenset[str]] | None:
        """What the noun phrase becomes with the word at `i`: next index, head and cases; None where it ends before."""
        word = words[i]
        if word.tag in MODIFIERS:
            return self._modifier(words, i, head, cases, governed)
        if word.tag is Tag.ADV and head is None and i > 0 and words[i - 1].tag is Tag.DET:
            return i + 1, None, cases
        if word.tag is Tag.TIME and head is None and i > 0 and words[i - 1].tag in MODIFIERS and i + 1 < len(words):
            return (i + 1, None, cases) if words[i + 1].tag in (Tag.NOUN, Tag.NAME, Tag.ADJ, Tag.TIME) else None
        if self._head_first and word.tag is Tag.NOUN and head is not None and words[i - 1].tag is Tag.NAME:
            return None
        if word.tag in (Tag.NOUN, Tag.NAME):
            return self._noun(word, i, head, cases, governed)
        if (close := _name_in_quotes(words, i)) is not None:
            inside = words[i + 1].cases
            if self._cased and head is not None and inside and not inside & (cases | {"Nom"}):
                return None
            return close, head or words[i + 1], cases if head is not None else _oblique(words[i + 1])
        if head is None:
            return None
        if word.token.text in "'’" and word.start == words[i - 1].end and words[i + 1 : i + 2]:
            owned = self.noun_phrase(words, i + 1, governed) if words[i + 1].tag in (*MODIFIERS, *NOMINAL) else None
            return (owned.stop, owned.head, cases) if owned is not None and owned.head is not None else None
        if word.tag is Tag.OPEN and (close := _bracket(words, i)) is not None:
            return close, head, cases
        if word.tag in JOINING and word.folded in self._attributive and i + 1 < len(words):
            inner = self.noun_phrase(words, _behind_adpositions(words, i), governed=True)
            dated = next((k for k in range(i + 1, len(words)) if words[k].tag is not Tag.TIME), i + 1)
            if inner is None and dated > i + 1 and dated < len(words) and words[dated].folded in self._attributive:
                return dated, head, cases  # "a report of 2019 by the institute"
            if inner is not None and inner.head is not None and not word.token.is_word:
                head = inner.head  # a clitic of possession stands before what is owned
            return (inner.stop, head, cases) if inner is not None and inner.head is not None else None
        if word.tag is Tag.CCONJ and self._coordinates(words, i, cases):
            inner = self.noun_phrase(words, i + 1, governed)
            return (inner.stop, head, cases) if inner is not None else None
        return None

    def _modifier(
        self, words: Sequence[Word], i: int, head: Word | None, cases: frozenset[str], governed: bool
    ) -> tuple[int, Word | None, frozenset[str]] | None:
        word = words[i]
        if head is None:
            agreed = cases & word.cases if cases and word.cases else cases or word.cases
            return (i + 1, None, agreed) if agreed or not (cases and word.cases) else None
        if self._cased and word.tag is Tag.DET and not word.cases:
            return (i + 1, head, cases) if i + 1 < len(words) and "Gen" in words[i + 1].cases else None
        if not self._cased or not word.cases:
            return (i + 1, head, cases) if word.tag is Tag.ADJ or word.tag is Tag.NUM else None
        if "Gen" in word.cases or (cases & word.cases and (not governed or "Nom" not in word.cases)):
            return i + 1, head, cases
        return None

    def _noun(
        self, word: Word, i: int, head: Word | None, cases: frozenset[str], governed: bool
    ) -> tuple[int, Word | None, frozenset[str]] | None:
        if head is None:
            return i + 1, word, (cases & word.cases) or word.cases if word.cases else cases
        if word.starts_person and _stands_alone(word, head, governed):
            return None
        if self._cased and governed and not cases and word.tag is Tag.NOUN and "Nom" in word.cases:
            return None
        if not self._cased or not word.cases or not cases:
            return i + 1, head, cases or (frozenset() if governed else word.cases)
        if "Gen" in word.cases:
            return i + 1, head, cases
        shared = cases & word.cases
        if shared and word.tag is Tag.NAME:
            return i + 1, head, shared
        alike = word.number == head.number and (word.gender == head.gender or None in (word.gender, head.gender))
        if shared and not governed and head.tag is not Tag.NAME and alike:
            return i + 1, head, shared
        return None

    def _coordinates(self, words: Sequence[Word], i: int, cases: frozenset[str]) -> bool:
        """True where the coordinator at `i` joins another noun phrase in the same case."""
        inner = self.noun_phrase(words, i + 1) if i + 1 < len(words) else None
        if inner is None or inner.head is None or inner.head.tag is Tag.PRON:
            return False
        return not cases or not inner.cases or bool(cases & inner.cases)


def _stands_alone(name: Word, head: Word, governed: bool) -> bool:
    """True for a person's name in the nominative behind a noun that is no word for somebody: it is another phrase."""
    if name.cases and "Nom" not in name.cases:
        return False
    return head.takes_name is False or (governed and head.takes_name is None)


def _behind_adpositions(words: Sequence[Word], i: int) -> int:
    """The index behind the adposition at `i`, or behind two that stand together ("de la", "from behind")."""
    return i + 2 if words[i].tag is Tag.ADP and i + 2 < len(words) and words[i + 1].tag is Tag.ADP else i + 1


def _oblique(word: Word) -> frozenset[str]:
    """The cases of a quoted name's first word where it is declined; none where it may stand in its base form."""
    return word.cases if word.cases and not word.cases <= {"Nom", "Voc"} and "Nom" not in word.cases else frozenset()


def _opens_name(words: Sequence[Word], i: int) -> bool:
    return _name_in_quotes(words, i) is not None


def _name_in_quotes(words: Sequence[Word], i: int) -> int | None:
    """The index behind the closing mark of a short quoted name that opens at `i` ("The New York Times"); else None."""
    if words[i].token.text not in OPENING_QUOTES or words[i].tag is Tag.QUOTE:
        return None
    for j in range(i + 1, min(i + 9, len(words))):
        if words[j].token.text in CLOSING_QUOTES:
            inside = words[i + 1 : j]
            return j + 1 if inside and (inside[0].token.is_capitalised or inside[0].tag is Tag.NAME) else None
    return None


def _bracket(words: Sequence[Word], i: int) -> int | None:
    """The index behind a short bracket that opens at `i`; None where it is long or does not close."""
    for j in range(i + 1, min(i + LONGEST_BRACKET, len(words))):
        if words[j].tag is Tag.CLOSE:
            return j + 1
    return None
