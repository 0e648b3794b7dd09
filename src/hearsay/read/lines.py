"""The lines of an article as furniture is read from them: paragraphs with their place, phrases found in them, and
where a headline ends that runs into the next sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hearsay.model import Span
from hearsay.packs.furniture import NamedRule
from hearsay.packs.pack import Pack
from hearsay.read.section import Section, Token, tokenise
from hearsay.read.text import fold

NUMBER = "#"
SENTENCE_END = ".!?…:;»”\"')]>|•"
CLOSING = ".!?…»”\"')]"
LEAST_WORDS, LEAST_LETTERS = 4, 24  # a headline shorter than this is not taken for one
NEVER_LAST = ("ADP", "CCONJ", "SCONJ", "DET")


@dataclass(frozen=True)
class Line:
    """A paragraph: its section, its span in the section's text, and which one of how many it is."""

    section: Section
    span: Span
    index: int
    count: int

    @property
    def text(self) -> str:
        return self.span.of(self.section.text)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return self.section.tokens_of(self.span)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        return tuple(s for s in self.section.sentences if self.span.contains(s))

    def only_marks(self, start: int, end: int) -> bool:
        """True where neither a letter nor a digit stands in [start, end)."""
        return not any(c.isalnum() for c in self.section.text[start:end])

    def sentence_start(self, at: int) -> int:
        """Where the sentence starts that the character at `at` stands in."""
        return max((s.start for s in self.sentences if s.start <= at), default=self.span.start)

    def sentence_end(self, at: int) -> int:
        """Where the sentence ends that the character at `at` stands in."""
        return min((s.end for s in self.sentences if s.end > at), default=self.span.end)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of `named` in `line`; `span` covers its tokens and `following` are those behind it in the line."""

    named: NamedRule
    line: Line
    span: Span
    following: tuple[Token, ...]

    def opens_sentence(self) -> bool:
        """True where nothing of the same sentence stands before the phrase, or one of the rule's marks does."""
        before = self.line.section.text[self.line.span.start : self.span.start].rstrip()
        return not before or before[-1] in SENTENCE_END or before.endswith(self.named.rule.before or ("\n",))

    def has_mark(self) -> bool:
        """True where the mark that the rule asks for follows, where it asks for none, or where the next word is glued
        to the phrase."""
        then = self.named.rule.then
        if not then or self.line.section.text[self.span.end : self.span.end + 1].isalpha():
            return True
        if "" in then and self.line.only_marks(self.span.end, self.line.span.end):
            return True
        return bool(self.following) and self.following[0].text in then


def lines(sections: Sequence[Section]) -> tuple[Line, ...]:
    """All paragraphs of an article in order."""
    found = [(s, p) for s in sections for p in s.paragraphs]
    return tuple(Line(section, span, i, len(found)) for i, (section, span) in enumerate(found))


Entry = tuple[tuple[str, ...], NamedRule]
Index = dict[str, tuple[Entry, ...]]


@lru_cache(64)
def _index(pack: Pack) -> Index:
    """The phrases of a pack's rules as folded tokens, by their first one; longest first."""
    found: dict[str, list[Entry]] = {}
    for named in pack.furniture:
        for phrase in named.rule.phrases:
            folded = fold(phrase, pack.fold_table)
            words = tuple(t.folded for t in tokenise(phrase, folded, Span(0, len(phrase)), pack.settings.clitics))
            found.setdefault(words[0], []).append((words, named))
    return {first: tuple(sorted(rows, key=lambda r: -len(r[0]))) for first, rows in found.items()}


def phrases(line: Line) -> Iterator[Phrase]:
    """The phrases of the pack's rules in `line`, from the left, of one rule and place the longest."""
    index, tokens = _index(line.section.pack), line.tokens
    for i, token in enumerate(tokens):
        seen: set[str] = set()
        for words, named in _candidates(index, token):
            if named.name in seen or not _stands(words, tokens[i : i + len(words)]):
                continue
            last = tokens[i + len(words) - 1]
            span = Span(token.start, last.end if words[-1] == NUMBER else last.start + len(words[-1]))
            if not named.rule.uppercase or span.of(line.section.text).isupper():
                seen.add(named.name)
                yield Phrase(named, line, span, tokens[i + len(words) :])


def _candidates(index: Index, token: Token) -> Iterator[Entry]:
    if token.is_number:
        yield from index.get(NUMBER, ())
    yield from index.get(token.folded, ())
    if (seam := _seam(token)) is not None:
        yield from index.get(token.folded[:seam], ())


def _stands(words: tuple[str, ...], tokens: tuple[Token, ...]) -> bool:
    """True where `tokens` are `words`; the last one may have lost the space behind it."""
    if len(tokens) < len(words):
        return False
    *inner, last = zip(words, tokens, strict=True)
    glued = last[1].folded[: _seam(last[1])] == last[0]
    return all(_is(w, t) for w, t in inner) and (_is(*last) or glued)


def _is(word: str, token: Token) -> bool:
    return token.is_number if word == NUMBER else token.folded == word


def _seam(token: Token) -> int | None:
    """Where two words are glued together because a space was lost: at a capital behind a small letter."""
    text = token.text
    return next((i for i in range(2, len(text) - 1) if text[i].isupper() and text[i - 1].islower()), None)


def headline_end(line: Line, start: int, most: int) -> int | None:
    """Where a headline that starts at `start` ends when what follows in the paragraph is the article again.

    A headline is seldom closed by a full stop: the next sentence is told by a capital on a word that is no name.
    Without one the first sentence is taken; None where that is longer than `most` code points.
    """
    tokens = [t for t in line.tokens if t.end > start]
    for i in range(1, len(tokens)):
        if tokens[i].start - start > most:
            break
        if tokens[i].start - start < LEAST_LETTERS or sum(t.is_word for t in tokens[:i]) < LEAST_WORDS:
            continue
        if _starts_sentence(line, tokens, i):
            return tokens[i - 1].end
        if (seam := _seam(tokens[i])) and all(_is_common(line, w) for w in _parts(tokens[i], seam)):
            return tokens[i].start + seam
    end = line.sentence_end(start)
    return end if end - start <= most else None


def _parts(token: Token, seam: int) -> tuple[str, str]:
    return token.folded[:seam], token.folded[seam:]


def _starts_sentence(line: Line, tokens: list[Token], i: int) -> bool:
    """True where the token at `i` starts a sentence though no mark stands before it."""
    before, token = tokens[i - 1], tokens[i]
    if not (token.is_word and token.is_capitalised) or _is_shouted(token) or token.start == before.end:
        return False
    if not (before.is_word or before.is_number or before.text in '>»”"'):
        return False
    if before.is_word and _goes_on(line, before):
        return False
    named = i + 1 < len(tokens) and tokens[i + 1].is_word and tokens[i + 1].is_capitalised
    if named and _is_any(line, token, ("NOUN", "ADJ")):
        return False
    return _can_start(line, token.folded)


def _is_shouted(token: Token) -> bool:
    """True for an abbreviation or a word in capitals; a preposition of one letter is neither."""
    return len(token.text) > 1 and token.text.isupper()


def _goes_on(line: Line, token: Token) -> bool:
    """True for a word that a headline does not end with: an adposition, or the adjective that a name starts with."""
    return _is_any(line, token, NEVER_LAST + (("ADJ",) if token.is_capitalised else ()))


def _is_any(line: Line, token: Token, classes: tuple[str, ...]) -> bool:
    return any(a.upos in classes for a in line.section.pack.morphology.analyses(token.folded))


def _can_start(line: Line, word: str) -> bool:
    """True for a common word that is not only an oblique case."""
    readings = line.section.pack.morphology.analyses(word)
    return _is_common(line, word) and any(not a.cases or "Nom" in a.cases for a in readings)


def _is_common(line: Line, word: str) -> bool:
    """True for a word that the pack's analyser knows and that it never reads as a name."""
    return all(not a.names and a.upos not in ("X", "PROPN") for a in line.section.pack.morphology.analyses(word))
