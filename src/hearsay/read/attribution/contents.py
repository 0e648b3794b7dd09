"""Where content starts and ends: the stretches that a cue governs, in the construction that it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.model import Quotation, Span
from hearsay.read.attribution.drafts import Cue
from hearsay.read.attribution.units import Unit
from hearsay.read.quotations import Quoted
from hearsay.read.words import Tag, Word

EDGES = " \n\t,;:.…–—-"
LEAST_MIXED = 3  # quoted words from which indirect speech counts as partly quoted
PHRASES = frozenset({"adposition", "citing", "relay"})  # may stand between a verb and its conjunction
FARTHEST_CONJUNCTION = 45  # words between a cue and the conjunction of its clause


def trimmed(text: str, span: Span) -> Span:
    """`span` without white space and joining punctuation at its edges; unbalanced closing brackets stay out."""
    start, end = span.start, span.end
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return Span(start, end)


def quotation_kind(content: Span, quotes: Sequence[Quoted]) -> Quotation:
    """Direct where quotations cover the content, mixed where they cover a telling part of it."""
    inside = [q for q in quotes if content.start - 1 <= q.outer.start and q.outer.end <= content.end + 1]
    if not inside:
        covering = any(q.outer.start <= content.start and content.end <= q.outer.end for q in quotes)
        return Quotation.DIRECT if covering else Quotation.INDIRECT
    covered = sum(len(q.outer) for q in inside)
    if covered >= 0.95 * len(content):
        return Quotation.DIRECT
    telling = any(q.words >= LEAST_MIXED or q.ends_sentence for q in inside)
    return Quotation.MIXED if telling else Quotation.INDIRECT


def unnamed(unit: Unit) -> list[Quoted]:
    """The quotations of `unit` that are no names in quotation marks."""
    inside = {
        q: [w for w in unit.words if q.inner.start <= w.start < q.inner.end and w.token.is_word] for q in unit.quotes
    }
    return [q for q, words in inside.items() if not words or any(w.tag is not Tag.NAME for w in words)]


def bare_quotation(content: Span, quotes: Sequence[Quoted]) -> Span:
    """The inside of the marks where `content` is one quotation as a whole; else `content`."""
    for q in quotes:
        if q.outer.start >= content.start - 1 and q.outer.end <= content.end + 2:
            left = content.start >= q.outer.start - 1 and q.inner.start - content.start <= 2
            if left and abs(content.end - q.inner.end) <= 3:
                return q.inner
    return content


class Contents:
    """The content positions of one unit."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.words = unit.words
        reporting = [m for m in unit.matches if not all(r.construction in PHRASES for r in m.entry.cues)]
        self._cued = frozenset(m.span.start for m in reporting)

    def sentence_start(self, i: int) -> int:
        """The index of the first word of the sentence that word `i` stands in; a quotation is not cut."""
        starts = [s.start for s in self.unit.section.sentences if s.start <= self.words[i].start]
        start = max(starts, default=self.unit.span.start)
        speech = next((q for q in self.unit.quotes if q.is_speech and q.outer.start < start < q.outer.end), None)
        return self.unit.at(max(speech.outer.start if speech else start, self.unit.span.start))

    def sentence_stop(self, i: int) -> int:
        """The index behind the last word of the sentence that word `i` stands in; a quotation is not cut."""
        sentences = self.unit.section.sentences
        end = next((s.end for s in sentences if s.end > self.words[i].start), self.unit.span.end)
        speech = next((q for q in self.unit.quotes if q.is_speech and q.outer.start < end - 1 < q.outer.end - 1), None)
        return self.unit.at(min(max(end, speech.outer.end if speech else end), self.unit.span.end))

    def span(self, start: int, stop: int) -> Span | None:
        """The trimmed span of words[start:stop]; None where nothing is left."""
        if start >= stop:
            return None
        span = trimmed(self.unit.section.text, self.unit.text(start, stop))
        return span if len(span) > 1 else None

    def conjunction(self, cue: Cue, conjunctions: Sequence[str]) -> int | None:
        """The index of the conjunction that opens the cue's clause: behind the source, addressees, times, appositions,
        relative and participial clauses, but behind no other verb."""
        inserted = False
        opening = cue.span.start
        for i in range(cue.zone_stop, min(len(self.words), cue.zone_stop + FARTHEST_CONJUNCTION)):
            word = self.words[i]
            governed = i > cue.zone_stop and self.words[i - 1].tag is Tag.ADP
            if (
                word.folded in conjunctions
                and word.tag is not Tag.NAME
                and not governed
                and not self._is_relative(i, cue)
            ):
                return i
            if word.start in self._cued and word.start > opening and word.tag in (Tag.VERB, Tag.NONFINITE):
                return None
            if word.tag is Tag.COMMA:
                if i > cue.zone_stop and self.words[i - 1].tag is Tag.NONFINITE and self.words[i - 2].tag is Tag.COMMA:
                    return None
                inserted = self._opens_insertion(i)
            elif self._ends_search(word) or (not inserted and self._starts_clause(word)):
                return None
        return None

    @staticmethod
    def _ends_search(word: Word) -> bool:
        """True for a mark that no conjunction of the same cue stands behind."""
        return word.tag in (Tag.COLON, Tag.QUOTE) or (word.tag is Tag.MARK and word.token.text in ".;!?")

    def _starts_clause(self, word: Word) -> bool:
        """True for a verb or a joining word: another clause."""
        return word.tag in (Tag.VERB, Tag.SCONJ) or self._is_other_verb(word)

    def _is_other_verb(self, word: Word) -> bool:
        """True for an auxiliary in a language without case: the clause that it stands in needs no conjunction."""
        return word.tag is Tag.AUX and not self.unit.section.pack.shows_case and word.token.is_word

    @staticmethod
    def _is_told(cue: Cue) -> bool:
        """True where the cue's clause stands behind one who is told ("told agents that")."""
        return any(r.addressed for r in cue.rules)

    def _is_relative(self, i: int, cue: Cue) -> bool:
        """True for a word that is a conjunction and a relative, right behind a noun with no comma ("the man that"), and
        in a language without case for a relative behind any noun or comma ("told the crowd, who")."""
        before = self.words[i - 1].tag if i > cue.zone_stop else None
        relative = self.words[i].tag is Tag.REL and not self.unit.section.pack.shows_case
        if self._is_told(cue):
            return relative and before is Tag.COMMA
        if relative and before in (Tag.COMMA, Tag.NOUN, Tag.NAME):
            return True
        return (
            self.words[i].folded in self.unit.section.pack.settings.classes.relatives
            and i > cue.zone_stop
            and self.words[i - 1].tag in (Tag.NOUN,)
            and i - cue.zone_stop <= 2
        )

    def _opens_insertion(self, comma: int) -> bool:
        """True where a relative or participial clause starts behind the comma and another comma ends it."""
        following = self.words[comma + 1 : comma + 3]
        if not following:
            return False
        first = following[-1] if following[0].tag is Tag.ADP and len(following) > 1 else following[0]
        opens = first.tag in (Tag.REL, Tag.NONFINITE, Tag.AUX) or following[0].tag is Tag.ADJ
        return opens and any(w.tag is Tag.COMMA for w in self.words[comma + 1 : comma + 25])

    def colon(self, start: int) -> int | None:
        """The index of a colon behind `start` with no verb and no stop between; None where there is none."""
        for i in range(start, min(len(self.words), start + 30)):
            word = self.words[i]
            if word.tag is Tag.COLON:
                return i
            if word.tag in (Tag.VERB, Tag.QUOTE, Tag.SCONJ) or (word.tag is Tag.MARK and word.token.text in ".;!?"):
                return None
            if word.verb_form == "Inf":
                return None
        return None

    def repeated(self, start: int, stop: int, conjunctions: Sequence[str]) -> list[tuple[int, int]]:
        """words[start:stop] cut where a coordinator brings the conjunction again: "that A, and that B"."""
        also = frozenset(self.unit.section.pack.cues.also)
        cuts = [start]
        pieces = []
        for i in range(start + 1, stop):
            if self.words[i].folded not in conjunctions or self.words[i].tag is Tag.NAME:
                continue
            before = i - 1
            while before > start and (
                self.words[before].tag in (Tag.ADV, Tag.COMMA) or self.words[before].folded in also
            ):
                before -= 1
            if self.words[before].tag is Tag.CCONJ:
                pieces.append((cuts[-1], before))
                cuts.append(i + 1)
        pieces.append((cuts[-1], stop))
        return [p for p in pieces if p[1] > p[0]]

    def clause_start(self, i: int) -> int:
        """The index of the first word of the clause that word `i` stands in."""
        while i > 0:
            word = self.words[i - 1]
            if word.tag in (Tag.COMMA, Tag.SCONJ, Tag.REL, Tag.COLON, Tag.MARK, Tag.DASH, Tag.QUOTE, Tag.OPEN):
                break
            i -= 1
        return i

    def clause_stop(self, i: int) -> int:
        """The index behind the last word of the clause at `i`: before the next comma, or the end of the sentence."""
        stop = self.sentence_stop(i)
        for k in range(i, stop):
            if self.words[k].tag in (Tag.COMMA, Tag.COLON, Tag.CLOSE) or self.words[k].token.text in ";.!?":
                return k
        return stop

    def opening(self, start: int) -> int:
        """`start`, or behind a coordinator that opens the sentence there ("And …")."""
        return start + 1 if start < len(self.words) and self.words[start].tag is Tag.CCONJ else start
