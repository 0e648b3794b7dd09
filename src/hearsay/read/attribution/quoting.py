"""Quotations beside a cue, attributions behind their content, colons and labels."""

from __future__ import annotations

from dataclasses import replace

from hearsay.model import Span
from hearsay.read.attribution.contents import trimmed
from hearsay.read.attribution.drafting import Drafting
from hearsay.read.attribution.drafts import Cue, Draft, Source
from hearsay.read.phrases import Kind
from hearsay.read.quotations import Quoted
from hearsay.read.words import Tag

OBJECT = 8  # words between a verb and the adposition of its object


class Quoting(Drafting):
    """Quotations beside a cue, attributions behind their content, colons and labels."""

    def _quoted(self, cue: Cue) -> list[Draft]:
        rule = cue.takes("quotation", "parenthetical")
        if rule is None:
            return []
        left = self._finder.before(cue)
        quote = self._quote_beside(cue, left)
        if quote is None:
            return []
        if left is not None and left.side == "left" and not quote.is_speech and quote.outer.end <= left.span.start:
            first = self._unit.at(left.span.start)
            if self._clause_follows(cue, self._contents.sentence_start(first), first):
                return []
        source = left or self._source(cue, self._next_quote(cue))
        content = self._with_opening(quote, cue)
        return self._draft(cue, rule, [content, self._second_half(quote, cue, source)], source)

    def _second_half(self, quote: Quoted, cue: Cue, source: Source | None) -> Span | None:
        """The quotation that goes on in the same sentence behind the attribution: "“A,” X said, “and B.”"."""
        if quote.outer.start > cue.span.start:
            return None
        stop = max(cue.zone_stop, self._unit.at(source.span.end) if source and source.side != "shared" else 0)
        for q in self._unit.quotes:
            start = self._unit.at(q.outer.start)
            between = self._words[stop:start]
            if q.outer.start > cue.span.start and between and between[-1].tag is Tag.COMMA and q.words >= 2:
                another = any(
                    m.entry.cues and between[0].start <= m.span.start < between[-1].end for m in self._unit.matches
                )
                stops = any(w.tag in (Tag.MARK, Tag.QUOTE, Tag.COLON) for w in between)
                joined = len(between) <= 30 and not stops and not another
                return q.inner if joined else None
        return None

    def _with_opening(self, quote: Quoted, cue: Cue) -> Span:
        """The quotation, or the sentence up to its end where words of the same clause stand before it ("He "became
        minister only …", he said")."""
        if quote.outer.start > cue.span.start:
            return quote.inner
        first = self._unit.at(quote.outer.start)
        start = self._contents.sentence_start(first)
        lead = [w for w in self._words[start:first] if w.token.is_word]
        if not lead or self._words[first - 1].tag in (Tag.COLON, Tag.DASH) or len(lead) > 40:
            return quote.inner
        if any(
            c.span.start >= self._words[start].start and c.span.end <= quote.outer.start
            for c in self._unit.matches
            if c.entry.cues
        ):
            return quote.inner
        return trimmed(self._unit.section.text, Span(self._words[start].start, quote.outer.end))

    def _next_quote(self, cue: Cue) -> int:
        following = [
            self._unit.at(q.outer.start) for q in self._unit.quotes if q.is_speech and q.outer.start >= cue.span.end
        ]
        return min(following, default=len(self._words))

    def _quote_beside(self, cue: Cue, left: Source | None) -> Quoted | None:
        """The quotation right before the cue (or its subject), or right behind it."""
        first = cue.zone_first
        if left is not None and left.side == "left" and left.span.start < self._words[first].start:
            first = self._unit.at(left.span.start)
        for q in self._unit.quotes:
            end = self._unit.at(q.outer.end)
            if (
                (q.is_speech or q.words >= 2)
                and end <= first
                and all(w.tag in (Tag.COMMA, Tag.DASH) or w.token.text in ".!?…" for w in self._words[end:first])
            ) and (q.is_speech or end < first):
                return q
        return self._quote_behind(cue)

    def _quote_behind(self, cue: Cue) -> Quoted | None:
        """The quotation that opens behind the cue: at once, behind a colon or comma, or behind the subject."""
        for q in self._unit.quotes:
            start = self._unit.at(q.outer.start)
            if start < cue.zone_stop or not (q.is_speech or q.words >= 2):
                continue
            between = self._words[cue.zone_stop : start]
            if not between and q.words >= 3:
                return q
            if (
                between
                and between[-1].tag in (Tag.COLON, Tag.COMMA)
                and not any(w.tag in (Tag.VERB, Tag.SCONJ, Tag.REL, Tag.QUOTE) for w in between)
            ):
                return q if q.is_speech or between[-1].tag is Tag.COLON else None
            return None
        return None

    def _label(self, cue: Cue) -> list[Draft]:
        """A label that opens a paragraph: with a quotation behind its colon that is speech of the one named in the
        label or of the last speaker; else the source behind the colon said what went before."""
        rule = cue.takes("label")
        colon = self._contents.colon(cue.stop) if rule is not None else None
        if rule is None or colon is None or cue.first > 0 or not self._unit.opens_paragraph:
            return []
        named = self._finder.governed(cue.stop, ()) if colon > cue.stop else None
        if (
            quote := next((q for q in self._unit.quotes if self._unit.at(q.outer.start) == colon + 1), None)
        ) is not None:
            return self._draft(cue, rule, [quote.inner], named)
        source = self._finder.governed(colon + 1, ()) if colon == cue.stop else None
        made = self._draft(cue, rule, [self._sentence_before()], source) if source is not None else []
        return [replace(d, construction="reference") for d in made]

    def _colon(self, cue: Cue) -> list[Draft]:
        rule = cue.takes("colon", "quotation")
        colon = self._contents.colon(cue.zone_stop) if rule else None
        if rule is None or colon is None or colon + 1 >= len(self._words):
            return []
        source = self._source(cue, colon)
        return self._draft(cue, rule, [self._contents.span(colon + 1, self._contents.sentence_stop(colon))], source)

    def _parenthetical(self, cue: Cue) -> list[Draft]:
        rule = cue.takes("parenthetical", "quotation")
        if rule is None or cue.verb_form == "Conv":
            return []
        left = None if self._ends_inverted(cue) else self._finder.before(cue)
        first = self._unit.at(left.span.start) if left is not None and left.side == "left" else cue.zone_first
        if first == 0 or self._words[first - 1].tag not in (Tag.COMMA, Tag.DASH):
            return []
        start = self._contents.opening(self._contents.sentence_start(first))
        if left is not None and (self._clause_follows(cue, start, first) or self._object_follows(cue, start)):
            return []
        source = left or self._source(cue, len(self._words))
        source = (
            None if source is not None and source.side == "shared" and self._unit.section.pack.shows_case else source
        )
        stop = max(cue.stop, self._unit.at(source.span.end) if source and source.side != "shared" else 0)
        if self._has_object(cue, source, stop) or (source and source.side == "right" and self._is_helped(cue)):
            return []
        verbless = not any(w.tag in (Tag.VERB, Tag.AUX, Tag.QUOTE) for w in self._words[start : first - 1])
        stop = self._behind_circumstance(cue, stop) if verbless else stop
        pieces = [self._contents.span(start, first - 1), self._continuation(stop, set_in=verbless)]
        if pieces[1] is None and (first - start < 3 or (verbless and not self._unit.section.pack.shows_case)):
            return []
        return self._draft(cue, rule, pieces, source)

    def _behind_circumstance(self, cue: Cue, stop: int) -> int:
        """The comma behind a time, a place or the one who is told after an inserted verb, in a language without case:
        "The senator, she said in June, voted against it"; `stop` where there is none."""
        told = (Tag.NOUN, Tag.NAME, Tag.PRON, Tag.DET) if any(r.addressed for r in cue.rules) else ()
        words = self._words[stop : stop + OBJECT + 2]
        if self._unit.section.pack.shows_case or not words or words[0].tag not in (Tag.ADP, Tag.TIME, Tag.ADV, *told):
            return stop
        light = (Tag.ADP, Tag.TIME, Tag.ADV, Tag.DET, Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.NUM)
        end = next((k for k, w in enumerate(words) if w.tag not in light), 0)
        return stop + end if end and words[end].tag is Tag.COMMA else stop

    def _has_object(self, cue: Cue, source: Source | None, stop: int) -> bool:
        """True where a noun phrase that can only be an object follows a verb and its subject, or where what stands for
        the subject may be one: such a verb tells what was done (", Bibi dodała truciznę")."""
        if not self._unit.section.pack.shows_case:
            return False
        behind_comma = cue.zone_first > 0 and self._words[cue.zone_first - 1].tag is Tag.COMMA
        if source is not None and source.side == "right" and behind_comma and self._finder.may_be_object(source):
            return True
        subject = source is not None and source.side == "left"
        for phrase in self._chunker.phrases(self._words[stop : stop + OBJECT]):
            if phrase.kind is Kind.NP and "Acc" in phrase.cases and "Dat" not in phrase.cases:
                return subject or "Nom" not in phrase.cases
            if phrase.kind is not Kind.NP and phrase.words[0].tag not in (Tag.ADV, Tag.TIME):
                return False
        return False

    def _is_helped(self, cue: Cue) -> bool:
        """True for a verb with an auxiliary that no subject follows in a language without case ("has said X")."""
        group = self._words[cue.zone_first : cue.first]
        helped = any(w.tag is Tag.AUX and w.folded not in self._file.inverting for w in group)
        return helped and not self._unit.section.pack.shows_case

    def _object_follows(self, cue: Cue, start: int) -> bool:
        """True where the sentence opens with an adposition and a noun phrase follows the verb: "In May, he told the
        story of …" has nothing said before it, in a language without case."""
        nominal = (Tag.DET, Tag.NOUN, Tag.NAME, Tag.ADJ)
        following = self._words[cue.zone_stop : cue.zone_stop + 1]
        opens = self._words[start].tag is Tag.ADP and not self._unit.section.pack.shows_case
        return opens and bool(following) and following[0].tag in nominal

    def _ends_inverted(self, cue: Cue) -> bool:
        """True where a comma stands right before the verb, a noun phrase right behind it, and no other verb follows:
        "…, said Ann Lee, a nurse" has its subject behind it in a language without case."""
        if (
            self._unit.section.pack.shows_case
            or cue.zone_first == 0
            or self._words[cue.zone_first - 1].tag is not Tag.COMMA
        ):
            return False
        stop = self._contents.sentence_stop(cue.stop - 1)
        following = self._words[cue.zone_stop : stop]
        nominal = (Tag.NAME, Tag.NOUN, Tag.DET, Tag.ADJ)
        return bool(following) and following[0].tag in nominal and not self._has_verb(cue.zone_stop, stop)

    def _clause_follows(self, cue: Cue, start: int, first: int) -> bool:
        """True where a clause without a conjunction follows the cue, and what stands before it is none or a subordinate
        one: "In the interview, he said the law was wrong"."""
        if not any(r.construction == "clause" and r.bare for r in cue.rules):
            return False
        before, behind = self._words[start : first - 1], self._words[cue.zone_stop :]
        if not before or not behind or not behind[0].token.is_word:
            return False
        end = next(
            (i for i, w in enumerate(behind) if w.tag in (Tag.COMMA, Tag.REL) or w.token.text in ".;!?"), len(behind)
        )
        if not self._has_verb(cue.zone_stop + 1, cue.zone_stop + end):
            return False
        return (
            before[0].tag in (Tag.SCONJ, Tag.ADP)
            or not any(w.tag in (Tag.VERB, Tag.AUX) for w in before)
            or behind[0].tag in (Tag.PRON, Tag.DET)
        )

    def _continuation(self, stop: int, set_in: bool = False) -> Span | None:
        """What goes on behind an attribution in the middle of its content, a comma and a finite verb to show it. Behind
        one that is set in after a few words without a verb, all of the rest is content, other cues with it."""
        if stop >= len(self._words) or self._words[stop].tag is not Tag.COMMA:
            return None
        end = self._contents.sentence_stop(stop)
        rest = self._words[stop + 1 : end]
        blocking = (Tag.REL, Tag.NONFINITE)
        if rest[:1] and rest[0].tag is Tag.ADP and rest[1:2] and rest[1].tag is Tag.REL:
            return None
        if not rest or rest[0].tag in blocking or not any(w.tag in (Tag.VERB, Tag.AUX) for w in rest):
            return None
        if not set_in and any(
            m.entry.cues and rest[0].start <= m.span.start < rest[-1].end for m in self._unit.matches
        ):
            return None
        return self._contents.span(stop + 1, end)
