"""The tokens of a section as an amount is read: words with a hyphen taken apart, each piece with what is before it."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from typing import NamedTuple

from hearsay.model import Span
from hearsay.packs.figure_words import FigureWords
from hearsay.packs.morphology import Analysis
from hearsay.packs.pack import Pack
from hearsay.read.section import Section, Token

HYPHEN = "-"
CLAUSE = 8  # atoms back in which a verb can still govern an amount
ENDS = frozenset(".;:!?()")


class Atom(NamedTuple):
    """A word, a number or a mark; offsets count in the section's text, `word` is folded.

    `glued`: nothing stands between it and the atom before; `joined`: only a hyphen does; `opens`: a line or a sentence
    starts here; `free`: it is in no time; `capital`: it starts with one.
    """

    start: int
    end: int
    word: str
    glued: bool
    joined: bool
    opens: bool
    free: bool
    capital: bool

    @property
    def is_number(self) -> bool:
        return self.word[0].isdecimal()

    @property
    def is_word(self) -> bool:
        return self.word[0].isalpha()


@dataclass(frozen=True)
class Scan:
    """The atoms of a section with their folded words, and the pack's words for amounts."""

    section: Section
    pack: Pack
    lexicon: FigureWords
    atoms: tuple[Atom, ...]
    words: tuple[str, ...]

    def continues(self, index: int) -> bool:
        """True where the atom at `index` exists, belongs to the sentence of the one before, and is in no time."""
        return 0 <= index < len(self.atoms) and self.atoms[index].free and not self.atoms[index].opens

    def unbroken(self, start: int, end: int) -> bool:
        """True where the atoms [start, end) are free, and no sentence starts behind the first of them."""
        return all(a.free for a in self.atoms[start:end]) and not any(a.opens for a in self.atoms[start + 1 : end])

    def governed(self, start: int, lemmas: Set[str]) -> bool:
        """True where a word of one of `lemmas` stands in the clause before the atom `start`."""
        for at in range(start - 1, max(-1, start - 1 - CLAUSE), -1):
            word = self.words[at]
            if word in ENDS:
                return False
            if word in lemmas or (self.atoms[at].is_word and not lemmas.isdisjoint(self.lemmas(word))):
                return True
            if self.atoms[at].opens:
                return False
        return False

    def analyses(self, index: int) -> tuple[Analysis, ...]:
        """Everything that the word at `index` can be."""
        return self.pack.morphology.analyses(self.words[index])

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The lemmas that a folded word can have."""
        return tuple(dict.fromkeys(a.lemma for a in self.pack.morphology.analyses(word)))

    def span(self, start: int, end: int) -> Span:
        """The text of the atoms [start, end)."""
        return Span(self.atoms[start].start, self.atoms[end - 1].end)


def scan(section: Section, taken: Iterable[Span]) -> Scan:
    """The atoms of `section`; those in one of the spans `taken` (in its text) are not free."""
    blocked = sorted(taken)
    openings = {s.start for s in section.sentences} | {p.start for p in section.paragraphs}
    atoms: list[Atom] = []
    text, folded = section.text, section.folded
    end, joins, at, done = -1, False, 0, section.span.start
    for token in section.tokens:
        if token.folded == HYPHEN and token.start == end and folded[token.end : token.end + 1].strip():
            joins = True
            end = token.end
            continue
        while at < len(blocked) and blocked[at].end <= done:
            at += 1
        free = at == len(blocked) or token.end <= blocked[at].start  # what lies between two tokens closes the second
        done = token.end
        opens = token.start in openings
        for start, stop, word in _pieces(token):
            joined = (joins and start == end) or start > token.start
            glued, capital = start == end and not joins, text[start].isupper()
            atoms.append(Atom(start, stop, word, glued, joined, opens and not joined, free, capital))
            end, joins = stop, False
    return Scan(section, section.pack, section.pack.figures, tuple(atoms), tuple(a.word for a in atoms))


def _pieces(token: Token) -> list[tuple[int, int, str]]:
    """A token with a hyphen in it as several."""
    if HYPHEN not in token.folded or len(token.folded) == 1:
        return [(token.start, token.end, token.folded)]
    found, start = [], token.start
    for part in token.folded.split(HYPHEN):
        if part:
            found.append((start, start + len(part), part))
        start += len(part) + 1
    return found
