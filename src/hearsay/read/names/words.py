"""One section as the reader of names sees it: its tokens with what stands around them, and what the article shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from hearsay.packs.morphology import Analysis
from hearsay.packs.names import DASHES, QUOTES, Names
from hearsay.read.section import Section, Token

HEADLINE_SHARE, HEADLINE_WORDS = 0.8, 6  # of that many words capitalised: capitals say nothing in such a sentence
OPENING = frozenset(":•▪●")
LOOK_BACK = 5  # tokens between a role and the name: "міністр закордонних справ Чеської Республіки Ян Новак"


@dataclass(frozen=True)
class Evidence:
    """What the whole article shows: words (folded) with a capital inside a sentence, at the start of one, any
    capitalised, and small."""

    inside: frozenset[str]
    leading: frozenset[str]
    capitalised: frozenset[str]
    small: frozenset[str]


class Words:
    """The tokens of one section; all arguments are indices of tokens."""

    def __init__(self, section: Section) -> None:
        self.section = section
        self.tokens: tuple[Token, ...] = section.tokens
        self.names: Names = section.pack.names

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def sentences(self) -> tuple[range, ...]:
        """The tokens of each sentence."""
        return tuple(self.section.between(s.start, s.end) for s in self.section.sentences)

    @cached_property
    def starts(self) -> frozenset[int]:
        """The first word of each sentence, and the first behind a colon or a bullet."""
        found = set()
        for sentence in self.sentences:
            opening = True
            for i in sentence:
                token = self.tokens[i]
                if opening and (token.is_word or token.is_number):
                    found.add(i)
                    opening = False
                elif token.text in OPENING:
                    opening = True
        return frozenset(found)

    @cached_property
    def headlines(self) -> frozenset[int]:
        """The tokens of sentences that are written with capitals throughout."""
        found: set[int] = set()
        for sentence in self.sentences:
            words = [self.tokens[i] for i in sentence if self.tokens[i].is_word and len(self.tokens[i].text) > 3]
            if len(words) >= HEADLINE_WORDS and sum(w.is_capitalised for w in words) >= HEADLINE_SHARE * len(words):
                found |= set(sentence)
        return frozenset(found)

    def sentence_of(self, i: int) -> range:
        """The tokens of the sentence that holds token `i`."""
        return self._sentence_at[i]

    @cached_property
    def _sentence_at(self) -> list[range]:
        at = [range(0)] * len(self)
        for sentence in self.sentences:
            for i in sentence:
                at[i] = sentence
        return at

    def readings(self, i: int) -> tuple[Analysis, ...]:
        """What token `i` can be."""
        return self.section.pack.morphology.analyses(self.tokens[i].folded)

    def is_a(self, i: int, group: str) -> bool:
        """Whether token `i` is a word of a class of name_words.tsv, in any form."""
        words = self.names.words[group]
        return self.tokens[i].folded in words or any(a.lemma.lower() in words for a in self.readings(i))

    def is_demonym(self, i: int) -> bool:
        """Whether token `i` is an adjective or inhabitant of a state."""
        return any(self.names.demonym(lemma) for lemma in self.lemmas(i))

    def lemmas(self, i: int) -> tuple[str, ...]:
        """Token `i` itself, folded, and its lemmas."""
        return (self.tokens[i].folded, *dict.fromkeys(a.lemma.lower() for a in self.readings(i)))

    def is_quoted(self, first: int, end: int) -> bool:
        """Whether a quotation mark stands directly before and after the tokens."""
        marks = first > 0 and end < len(self)
        return marks and self.tokens[first - 1].text in QUOTES and self.tokens[end].text in QUOTES

    def before(self, i: int) -> int | None:
        """The word directly before `i` in its sentence, through an opening quotation mark; None where none is."""
        at = i - 1
        while at in self.sentence_of(i) and self.tokens[at].text in QUOTES:
            at -= 1
        return at if at in self.sentence_of(i) and self.tokens[at].is_word else None

    def role_before(self, i: int) -> int | None:
        """The nearest role ("президент") before `i` that only words stand between, if any."""
        sentence = self.sentence_of(i)
        for at in range(i - 1, max(sentence.start, i - 1 - LOOK_BACK) - 1, -1):
            if not self.tokens[at].is_word and self.tokens[at].text not in DASHES:
                return None
            if self.is_a(at, "role"):
                return at
        return None

    def continues(self, end: int) -> bool:
        """Whether one more word with a capital follows directly, that is no role: "Trump Organization"."""
        if (
            end >= len(self)
            or not self.tokens[end].is_word
            or not self.tokens[end].is_capitalised
            or end in self.headlines
        ):
            return False
        gap = self.section.text[self.tokens[end - 1].end : self.tokens[end].start]
        return gap == " " and end in self.sentence_of(end - 1) and not self.is_a(end, "role")

    def role_after(self, end: int) -> bool:
        """Whether a role stands right behind ", " or in apposition after the tokens before `end`."""
        at = end + 1 if end < len(self) and self.tokens[end].text == "," else end
        return at < len(self) and at > end and self.tokens[at].is_word and self.is_a(at, "role")


def evidence(parts: Iterable[Words]) -> Evidence:
    """What capitals the article shows, over all its sections."""
    inside: set[str] = set()
    leading: set[str] = set()
    capitalised: set[str] = set()
    small: set[str] = set()
    for words in parts:
        for i, token in enumerate(words.tokens):
            if not token.is_word:
                continue
            if not token.is_capitalised:
                small.add(token.folded)
                continue
            capitalised.add(token.folded)
            if i in words.starts:
                leading.add(token.folded)
            elif i not in words.headlines:
                inside.add(token.folded)
    return Evidence(frozenset(inside), frozenset(leading), frozenset(capitalised), frozenset(small))


def text_of(tokens: Sequence[Token], section: Section) -> str:
    """What stands in the text from the first to the last of `tokens`."""
    return section.text[tokens[0].start : tokens[-1].end]
