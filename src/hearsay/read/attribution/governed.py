"""Attributions by adpositions and phrases, "as X reports", hearsay: the clause around them is the content."""

from __future__ import annotations

from dataclasses import replace

from hearsay.model import Span
from hearsay.packs.cues import CueRule
from hearsay.read.attribution.drafting import CONFIDENCE, Drafting
from hearsay.read.attribution.drafts import Cue, Draft, Source
from hearsay.read.phrases import Kind
from hearsay.read.quotations import Quoted
from hearsay.read.words import Tag, Word


class Governed(Drafting):
    """Attributions by adpositions and phrases, "as X reports", hearsay: the clause around them is the content."""

    def _adposition(self, cue: Cue) -> list[Draft]:
        found = None
        for rule in (r for r in cue.rules if r.construction == "adposition"):
            source = self._possessor(cue, rule) if "before" in rule.cases else None
            source = source or self._finder.governed(cue.stop, rule.cases)
            found = found or ((rule, source) if source is not None else None)
        alone = next((r for r in cue.rules if r.construction == "adposition" and r.bare), None)
        if found is None:
            return self._governed_clause(cue, alone, None, cue.first, cue.stop, impersonal=True) if alone else []
        rule, source = found
        if source.stands_for is not None:
            clause = self._contents.span(cue.stop, self._contents.clause_stop(cue.stop))
            return self._draft(cue, rule, [clause], source.stands_for)
        stop = max(cue.stop, self._unit.at(source.span.end))
        first = min(cue.first, self._unit.at(source.span.start))
        if first < cue.first and first > 0 and self._words[first - 1].tag is Tag.ADP:
            first -= 1
        source = replace(source, stands_for=self._finder.author(source))
        return self._governed_clause(cue, rule, source, first, stop)

    def _possessor(self, cue: Cue, rule: CueRule) -> Source | None:
        """A source before a cue that follows it: "jego zdaniem", "his words"."""
        if cue.first == 0:
            return None
        word = self._words[cue.first - 1]
        if word.tag is Tag.REL and cue.first > 1 and self._words[cue.first - 2].tag is Tag.COMMA:
            stood = self._finder.behind_relative(cue.first - 2)
            return Source(word.token.span, (word,), word, "governed", stood) if stood else None
        if listed := self._unit.section.pack.settings.classes.possessives:
            return self._listed_possessor(word) if word.folded in listed else None
        cased = self._unit.section.pack.shows_case and word.tag in (Tag.NOUN, Tag.ADJ, Tag.ADV, Tag.NUM)
        if cased or word.tag in (Tag.COMMA, Tag.MARK, Tag.COLON, Tag.ADP, Tag.VERB):
            return None
        if word.tag is Tag.DET and word.person is None and self._unit.section.pack.shows_case:
            return None
        if word.tag is Tag.DET and word.person == 3:
            word = replace(word, tag=Tag.PRON)
        return Source(word.token.span, (word,), word, "governed")

    def _listed_possessor(self, word: Word) -> Source:
        """A possessive of the pack's list as a pronoun, with the gender and number of its readings."""
        readings = self._unit.section.pack.morphology.analyses(word.folded)
        reading = next((a for a in readings if a.upos == "PRON"), None)
        if reading is not None:
            word = replace(word, gender=reading.gender, number=reading.number)
        word = replace(word, tag=Tag.PRON)
        return Source(word.token.span, (word,), word, "governed")

    def _governed_clause(
        self, cue: Cue, rule: CueRule, source: Source | None, first: int, stop: int, impersonal: bool = False
    ) -> list[Draft]:
        """The clause around an attribution at words[first:stop]: behind it, before it, or on both sides."""
        if (quote := self._quote_near(first, stop)) is not None:
            return self._draft(cue, rule, [quote.inner], source, impersonal)
        stop = self._behind_insertion(self._behind_participle(stop) if source is not None else stop)
        start = self._contents.sentence_start(first)
        end = self._contents.sentence_stop(max(first, stop - 1))
        before = self._left_part(start, first)
        after = (stop, end) if any(w.token.is_word for w in self._words[stop:end]) else None
        if before is None and after is None:
            return self._draft(cue, rule, [self._sentence_before()], source, impersonal)
        pieces = [self._contents.span(*p) for p in (before, after) if p is not None]
        return self._draft(cue, rule, pieces, source, impersonal)

    def _behind_participle(self, stop: int) -> int:
        """Behind a participle and what hangs on it, right behind a source in a language without case: "according to a
        report published on Friday, …"."""
        words = self._words
        if stop >= len(words) or self._unit.section.pack.shows_case or not self._finder.is_participle(words[stop]):
            return stop
        end = self._contents.sentence_stop(stop)
        return next((i for i in range(stop + 1, end) if words[i].tag in (Tag.COMMA, Tag.QUOTE, Tag.INVERTED)), end)

    def _left_part(self, start: int, first: int) -> tuple[int, int] | None:
        """The content before an attribution, or None where it opens its clause."""
        start = self._contents.opening(start)
        joins = (Tag.SCONJ, Tag.REL, Tag.COLON, Tag.CCONJ)
        i = first - 1
        while i >= start and self._words[i].tag in (Tag.COMMA, Tag.ADV, Tag.DASH):
            i -= 1
        if i < start or self._words[i].tag in joins:
            return None
        return start, first

    def _behind_insertion(self, stop: int) -> int:
        """Behind a relative clause that hangs on the source: "according to data, which were published earlier, …"."""
        words = self._words
        if stop + 1 < len(words) and words[stop].tag is Tag.COMMA:
            first = words[stop + 2] if words[stop + 1].tag is Tag.ADP and stop + 2 < len(words) else words[stop + 1]
            if first.tag is Tag.REL or (not self._unit.section.pack.shows_case and self._finder.is_participle(first)):
                end = self._contents.sentence_stop(stop)
                closing = next((i for i in range(stop + 2, end) if words[i].tag is Tag.COMMA), end)
                return closing if closing <= stop + 25 else stop
        return stop

    def _quote_near(self, first: int, stop: int) -> Quoted | None:
        """A speech quotation that opens right behind words[first:stop] or ends right before them, as a whole clause."""
        light = (Tag.COMMA, Tag.DASH, Tag.COLON)
        before = None
        for q in self._unit.quotes:
            if not (q.is_speech or q.words >= 3):
                continue
            start, end = self._unit.at(q.outer.start), self._unit.at(q.outer.end)
            if start >= stop and all(w.tag in light for w in self._words[stop:start]):
                rest = self._words[end : self._contents.sentence_stop(max(start, end - 1))]
                if not any(w.token.is_word for w in rest):
                    return q
            if end <= first and all(w.tag in light for w in self._words[end:first]):
                lead = self._words[self._contents.sentence_start(start) : start]
                before = before if any(w.token.is_word for w in lead) else q
        return before

    def _as(self, cue: Cue) -> list[Draft]:
        """A parenthesis with a conjunction of comparison: "as X reports, …"."""
        rule = cue.takes("as", "clause", "quotation", "parenthetical", "impersonal")
        if rule is None:
            return []
        opening = self._comparison(cue)
        if opening is None or self._says_that(cue):
            return []
        stop = self._contents.clause_stop(cue.zone_stop - 1)
        source = self._finder.before(cue) or self._finder.after(cue, stop) or self._finder.in_place(cue, stop)
        source = source or self._finder.any_name(cue.zone_stop, stop)
        clause = stop
        stop = max(cue.stop, self._unit.at(source.span.end) if source else self._light_end(cue.stop, stop))
        if stop < clause < len(self._words) and self._words[clause].tag is Tag.COMMA:
            stop = clause
        if source is None and cue.number == "Sing" and self._words[opening + 1 : cue.first]:
            return []
        made = self._governed_clause(cue, rule, source, opening, stop, rule.construction == "impersonal")
        return [replace(d, construction="as", confidence=CONFIDENCE["as"]) for d in made]

    def _says_that(self, cue: Cue) -> bool:
        """True where the cue has a clause of its own behind a comma: "after the pilots said that …" compares
        nothing."""
        rule = cue.takes("clause")
        at = self._contents.conjunction(cue, rule.conjunctions) if rule is not None else None
        if at is None or at == cue.zone_stop:
            return at is not None
        return self._words[at - 1].tag is Tag.COMMA and at <= self._contents.clause_stop(cue.zone_stop - 1) + 1

    def _light_end(self, i: int, stop: int) -> int:
        while i < stop and self._words[i].tag in (Tag.ADV, Tag.TIME, Tag.ADP):
            i += 1
        return i

    def _comparison(self, cue: Cue) -> int | None:
        """The index of the conjunction of comparison that opens the cue's clause; None where there is none."""
        start = self._contents.clause_start(cue.zone_first)
        for i in (start, start - 1):
            if 0 <= i < cue.first and self._words[i].folded in self._file.comparisons:
                joined = any(w.tag is Tag.VERB for w in self._words[i + 1 : cue.zone_first])
                opening = i - (
                    i > 0 and f"{self._words[i - 1].folded} {self._words[i].folded}" in self._file.comparisons
                )
                return opening if cue.first - i <= 10 and not joined else None
        return None

    def _citing(self, cue: Cue) -> list[Draft]:
        rule = cue.takes("citing")
        source = self._finder.governed(cue.stop, rule.cases) if rule else None
        if rule is None or source is None or not self._finder.speaks(source.words):
            return []
        start = self._contents.sentence_start(cue.first)
        if cue.first - 2 > start and self._words[cue.first - 1].tag is Tag.REL:
            return self._draft(cue, rule, [self._contents.span(start, cue.first - 2)], source)
        return self._governed_clause(cue, rule, source, cue.first, self._unit.at(source.span.end))

    def _relay(self, cue: Cue) -> list[Draft]:
        rule = cue.takes("relay")
        source = self._finder.governed(cue.stop, rule.cases) if rule else None
        if rule is None or source is None or not any(w.tag is Tag.NAME for w in source.words):
            return []
        first = next(k for k, w in enumerate(source.words) if w.tag is Tag.NAME)
        rest = source.words[first:]
        stop = first + next((k for k, w in enumerate(rest) if w.tag in (Tag.NOUN, Tag.ADJ)), len(rest))
        words = source.words[:stop]
        source = replace(source, span=Span(source.span.start, words[-1].end), words=words)
        return self._draft(cue, rule, [source.span], source)

    def _hearsay(self, cue: Cue) -> list[Draft]:
        """A word or a grammatical form that reports by itself; with markers it needs one of them behind it."""
        rule = cue.takes("hearsay")
        if rule is None:
            return []
        if rule.markers and not self._followed(cue, rule):
            return []
        start = self._contents.opening(self._contents.sentence_start(cue.first))
        start = max(start, self._after_joint(cue.first, start))
        stop = self._contents.sentence_stop(cue.stop - 1)
        if cue.first == start:
            start = cue.stop
        made = self._draft(cue, rule, [self._contents.span(start, stop)], None, impersonal=True)
        return [replace(d, inside=cue.span.of(self._unit.section.folded) in rule.planned) for d in made]

    def _after_joint(self, first: int, start: int) -> int:
        for i in range(first - 1, start, -1):
            if self._words[i].tag in (Tag.SCONJ, Tag.REL):
                return i + 1
        return start

    def _followed(self, cue: Cue, rule: CueRule) -> bool:
        for phrase in self._chunker.phrases(self._words[cue.stop : cue.stop + 8]):
            word = phrase.words[0]
            if word.folded in rule.markers or ("" in rule.markers and word.verb_form == "Inf"):
                return True
            if phrase.kind is not Kind.PP and word.tag not in (Tag.ADV, Tag.NEG, Tag.TIME, Tag.PRON, Tag.ADP):
                return False
        return False
