"""The constructions: for a cue, the drafts of the statements that it makes where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.model import Quotation, Span, hull
from hearsay.packs.cues import CueFile, CueRule
from hearsay.read.attribution.contents import Contents, bare_quotation, quotation_kind, trimmed, unnamed
from hearsay.read.attribution.cues import Silent
from hearsay.read.attribution.drafts import Cue, Draft, Source
from hearsay.read.attribution.sources import SourceFinder
from hearsay.read.attribution.units import Unit
from hearsay.read.phrases import Chunker, Kind, Phrase
from hearsay.read.quotations import Quoted
from hearsay.read.words import Tag, Word

ADDRESSEE = 9  # words between a verb of asking and the infinitive
OBJECT_CASES = frozenset({"Acc", "Gen", "Loc", "Ins"})  # of an object, where its rule names none
OBJECT = 8  # words between a verb and the adposition of its object
CONFIDENCE = {
    "quotation": 0.95, "clause": 0.9, "adposition": 0.85, "as": 0.85, "parenthetical": 0.85, "impersonal": 0.8,
    "reference": 0.75, "colon": 0.75, "infinitive": 0.7, "citing": 0.7, "relay": 0.7, "object": 0.6, "noun": 0.6, "hearsay": 0.6,
    "headline": 0.7, "label": 0.7,
}  # fmt: skip


class Constructions:
    """Makes the drafts of one unit. `before` are the units before it in its section, for references back."""

    def __init__(self, unit: Unit, before: Sequence[Unit], file: CueFile, chunker: Chunker, silent: Silent) -> None:
        self._unit = unit
        self._before = before
        self._file = file
        self._contents = Contents(unit)
        self._finder = SourceFinder(unit, file, chunker)
        self._chunker = chunker
        self._silent = silent
        self._words = unit.words
        self._spoke: Source | None = None

    def drafts(self, cue: Cue) -> list[Draft]:
        """The drafts of `cue` in the first construction that fits; none where nothing fits."""
        order = (
            self._label, self._as, self._clause, self._quoted, self._adposition, self._impersonal, self._colon, self._reference,
            self._infinitive, self._citing, self._relay, self._noun, self._parenthetical, self._object, self._bare, self._hearsay,
        )  # fmt: skip
        if self._opens_aside(cue):
            return self._aside(cue)
        for construction in order if cue.verb_form != "Pass" else (self._impersonal, self._done_by):
            if found := construction(cue):
                if found[0].source is not None and found[0].construction not in ("adposition", "citing", "relay"):
                    self._spoke = found[0].source
                return found
        for rule in cue.rules:
            self._silent(rule, cue.span, f"nothing here has the shape of the construction {rule.construction}")
        return []

    # --- parts
    def _draft(
        self, cue: Cue, rule: CueRule, pieces: Sequence[Span | None], source: Source | None, impersonal: bool = False
    ) -> list[Draft]:
        quotes = self._unit.quotes
        fragments = [p for p in pieces if p is not None and len(p) > 1]
        if not fragments:
            return []
        if len(fragments) == 1:
            fragments = [bare_quotation(fragments[0], quotes)]
        kind = quotation_kind(hull(fragments), quotes)
        kind = quotation_kind(hull(fragments), unnamed(self._unit)) if kind is Quotation.MIXED else kind
        if len(fragments) > 1 and all(quotation_kind(f, quotes) is Quotation.DIRECT for f in fragments):
            kind = Quotation.DIRECT
        certainty = rule.negated if self._is_negated(cue) and rule.negated else rule.certainty
        zone = hull([cue.span] + ([source.span] if source and source.side != "shared" else []))
        return [
            Draft(
                rule=f"{self._unit.section.pack.code}/{rule.id}", construction=rule.construction,
                unit=self._unit.index, fragments=tuple(fragments), cue=cue.span, source=source, quotation=kind,
                confidence=CONFIDENCE[rule.construction], zone=zone, cue_certainty=None if certainty == "asserted" else certainty,
                dropped=source is None and not impersonal, impersonal=impersonal,
                number=cue.number, gender=cue.gender, paragraph=self._unit.paragraph,
            )
        ]  # fmt: skip

    def _is_negated(self, cue: Cue) -> bool:
        return any(w.tag is Tag.NEG for w in self._words[cue.zone_first : cue.stop])

    def _source(self, cue: Cue, stop: int, place: bool = True) -> Source | None:
        """The source of a verb: before it, behind it up to `stop`, an institution in a place, or a shared subject."""
        if cue.verb_form == "Conv":
            spoke = replace(self._spoke, side="shared") if self._spoke else self._finder.shared(cue)
            return spoke or self._finder.first_subject(cue)
        if cue.verb_form == "Pass":
            return self._agent(cue)
        if cue.verb_form == "Imps":
            return self._finder.in_place(cue, stop) if place else None
        found = self._finder.before(cue)
        if found is None and not self._joins_verbs(cue):
            found = self._finder.after(cue, stop)
        if place and cue.number in ("Plur", None) and (found is None or self._finder.may_be_object(found)):
            found = self._finder.in_place(cue, stop) or found
        if found is None and self._spoke is not None and self._goes_on(cue, self._spoke):
            return replace(self._spoke, side="shared")
        return found or self._finder.shared(cue)

    def _joins_verbs(self, cue: Cue) -> bool:
        """True right behind a coordinator in a language without case: "He paused and recalled the war" has no subject
        behind its second verb."""
        before = self._words[max(0, cue.zone_first - 1) : cue.zone_first]
        return bool(before) and before[0].tag is Tag.CCONJ and not self._unit.section.pack.shows_case

    def _goes_on(self, cue: Cue, source: Source) -> bool:
        """True where a coordinator joins the cue to the cue before it and number and gender let them share a source."""
        joined = any(w.tag is Tag.CCONJ for w in self._words[max(0, cue.zone_first - 3) : cue.zone_first])
        number = not (cue.number and source.number) or cue.number == source.number
        gender = not (cue.gender and source.gender) or cue.gender == source.gender
        return joined and number and gender

    def _agent(self, cue: Cue) -> Source | None:
        """The one behind "by" beside a passive verb."""
        stop = self._contents.clause_stop(cue.zone_stop - 1)
        at = next((i for i in range(cue.zone_stop, stop) if self._words[i].folded in self._file.passive), None)
        return self._finder.governed(at + 1, ()) if at is not None else None

    def _opens_aside(self, cue: Cue) -> bool:
        """True where a relative that speaks of the whole sentence before opens the cue's clause (", co potwierdza")."""
        start = self._contents.clause_start(cue.zone_first)
        opens = (
            start > 1 and self._words[start - 1].folded in self._file.asides and self._words[start - 2].tag is Tag.COMMA
        )
        return opens and start == cue.zone_first

    # --- constructions
    def _aside(self, cue: Cue) -> list[Draft]:
        """What such a relative stands for where somebody speaks: ", co potwierdziła policja"; else nothing."""
        rule = cue.takes("object", "clause")
        source = self._finder.after(cue, self._contents.clause_stop(cue.zone_stop - 1))
        comma = cue.zone_first - 2
        start = self._contents.opening(self._contents.sentence_start(comma))
        told = any(
            m.entry.cues and self._words[start].start <= m.span.start < self._words[comma].start
            for m in self._unit.matches
        )
        if rule is None or source is None or told or start >= comma:
            return []
        return self._draft(cue, rule, [self._contents.span(start, comma)], source)

    def _done_by(self, cue: Cue) -> list[Draft]:
        """A passive verb with the one who spoke: "The ruling was criticised by the unions"."""
        rule = next((r for r in cue.rules if r.construction == "object" and not r.adpositions), None)
        source = self._agent(cue) if rule is not None else None
        if rule is None or source is None:
            return []
        start = self._contents.clause_start(cue.zone_first)
        phrases = self._chunker.phrases(self._words[start : cue.zone_first])
        content = next((p for p in reversed(phrases) if p.kind is Kind.NP), None)
        return self._draft(cue, rule, [content.span], source) if content is not None else []

    def _label(self, cue: Cue) -> list[Draft]:
        """A label that opens a paragraph: with a quotation behind its colon that is speech of the one named in the label
        or of the last speaker; else the source behind the colon said what went before."""
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

    def _clause(self, cue: Cue) -> list[Draft]:
        rules = [r for r in cue.rules if r.construction == "clause"]
        opened = ((r, at) for r in rules if (at := self._contents.conjunction(cue, r.conjunctions)) is not None)
        rule, at = next(opened, (None, 0))
        if rule is None:
            return []
        if self._belongs_to_object(cue, at):
            return []
        asked = cue.takes("infinitive")
        if (
            asked is not None
            and "" in asked.markers
            and any(w.verb_form == "Inf" for w in self._words[cue.zone_stop : at])
        ):
            return []
        if not rule.addressed and self._is_inverted(cue):
            return []
        source = self._source(cue, at)
        return [] if source is None and cue.takes("impersonal") else self._clauses(cue, rule, at, source)

    def _is_inverted(self, cue: Cue) -> bool:
        """True for a verb behind a comma or a quotation with its subject behind it, in a language without case: a
        conjunction farther on opens a relative clause (", said one of the groups that …")."""
        if self._unit.section.pack.shows_case or cue.verb_form == "Conv" or cue.zone_first == 0:
            return False
        before = self._words[cue.zone_first - 1].tag
        following = self._words[cue.zone_stop] if cue.zone_stop < len(self._words) else None
        nominal = (Tag.NAME, Tag.NOUN, Tag.DET, Tag.NUM, Tag.ADJ, Tag.PRON)
        if before not in (Tag.COMMA, Tag.QUOTE, Tag.INVERTED) or following is None or following.tag not in nominal:
            return False
        return self._finder.before(cue) is None or before is not Tag.COMMA

    def _belongs_to_object(self, cue: Cue, at: int) -> bool:
        """True where an object behind its adposition stands right behind the cue: a clause that follows describes that
        ("reported on the deaths, which …")."""
        adpositions = {a for r in cue.rules if r.construction == "object" for a in r.adpositions}
        i = cue.zone_stop
        while i < at and self._words[i].tag in (Tag.ADV, Tag.TIME):
            i += 1
        if i + 2 >= at or self._words[i].folded not in adpositions or self._words[at - 1].tag is not Tag.COMMA:
            return False
        phrase = self._chunker.noun_phrase(self._words, i + 1, governed=True)
        return phrase is not None and phrase.head is not None and phrase.head.tag is Tag.NOUN and phrase.stop <= at

    def _clauses(
        self, cue: Cue, rule: CueRule, at: int, source: Source | None, impersonal: bool = False
    ) -> list[Draft]:
        stop = self._before_aside(at, self._contents.sentence_stop(at))
        stop = self._before_main_clause(cue, at, stop) if source is None and not impersonal else stop
        pieces = self._contents.repeated(at + 1, stop, rule.conjunctions)
        drafts = []
        for k, (start, end) in enumerate(pieces):
            start -= self._words[start - 1].folded in self._file.interrogatives
            made = self._draft(cue, rule, [self._contents.span(start, end)], source, impersonal)
            drafts += [replace(d, shared_cue=k > 0) for d in made]
        return drafts

    def _before_main_clause(self, cue: Cue, start: int, stop: int) -> int:
        """Where a content ends before the comma and the main clause, behind a participle that opens the sentence in a
        language without case: "Asked why he left, she laughed"."""
        opens = (
            cue.first == 0
            or self._words[cue.first - 1].tag is Tag.SCONJ
            or cue.first == self._contents.sentence_start(cue.first)
        )
        if self._unit.section.pack.shows_case or not opens:
            return stop
        return next((i for i in range(start + 3, stop) if self._words[i].tag is Tag.COMMA), stop)

    def _before_aside(self, start: int, stop: int) -> int:
        """Where a content that starts at `start` ends before an aside that the article itself makes of it."""
        reporting = {m.span.start for m in self._unit.matches if any(r.construction == "clause" for r in m.entry.cues)}
        for i in range(start + 1, stop - 2):
            if self._words[i].tag is Tag.COMMA and self._words[i + 1].folded in self._file.asides:
                verb = self._words[i + 2]
                if (
                    verb.start in reporting
                    and verb.number == "Sing"
                    and verb.gender in (None, "Neut")
                    and verb.verb_form == "Fin"
                ):
                    return i
        return stop

    def _impersonal(self, cue: Cue) -> list[Draft]:
        for rule in (r for r in cue.rules if r.construction == "impersonal"):
            if found := self._impersonal_about(cue, rule) if rule.adpositions else self._impersonal_of(cue, rule):
                return found
        return []

    def _impersonal_about(self, cue: Cue, rule: CueRule) -> list[Draft]:
        """What an impersonal report is about: "it became known of the plans", "of the plans it was reported"."""
        stop = self._contents.clause_stop(cue.stop - 1)
        near = range(cue.stop, min(stop, cue.stop + OBJECT))
        start = next((i + 1 for i in near if self._words[i].folded in rule.adpositions), None)
        phrase = self._object_phrase(start, rule) if start is not None else None
        if start is None or phrase is None or phrase.head is None or phrase.head.tag in (Tag.PRON, Tag.DET):
            return []
        content = self._contents.span(start, self._object_stop(phrase.stop))
        return self._draft(cue, rule, [content], self._finder.in_place(cue, start - 1), impersonal=True)

    def _impersonal_of(self, cue: Cue, rule: CueRule) -> list[Draft]:
        at = self._contents.conjunction(cue, rule.conjunctions) if rule.conjunctions else None
        if at is not None:
            return self._clauses(cue, rule, at, self._finder.in_place(cue, at), impersonal=True)
        source = self._finder.in_place(cue, len(self._words))
        if (quote := self._quote_beside(cue, source)) is not None:
            return self._draft(cue, rule, [quote.inner], source, impersonal=True)
        if self._refers_back(cue):
            return self._draft(cue, rule, [self._sentence_before()], source, impersonal=True)
        if (colon := self._contents.colon(cue.zone_stop)) is not None:
            stop = self._contents.sentence_stop(colon)
            return self._draft(cue, rule, [self._contents.span(colon + 1, stop)], source, impersonal=True)
        if rule.conjunctions == () or (source is not None and self._is_set_off(cue.first, self._stop_of(source, cue))):
            return self._governed_clause(cue, rule, source, cue.first, self._stop_of(source, cue), impersonal=True)
        return []

    def _is_set_off(self, first: int, stop: int) -> bool:
        """True where words[first:stop] open or end their clause beside a comma, a dash or the end of the sentence."""
        beside = (Tag.COMMA, Tag.DASH, Tag.QUOTE, Tag.COLON)
        opens = first > 0 and self._words[first - 1].tag in beside
        return opens or stop >= len(self._words) or self._words[stop].tag in (*beside, Tag.MARK)

    def _stop_of(self, source: Source | None, cue: Cue) -> int:
        return max(cue.stop, self._unit.at(source.span.end) if source else 0)

    def _colon(self, cue: Cue) -> list[Draft]:
        rule = cue.takes("colon", "quotation")
        colon = self._contents.colon(cue.zone_stop) if rule else None
        if rule is None or colon is None or colon + 1 >= len(self._words):
            return []
        source = self._source(cue, colon)
        return self._draft(cue, rule, [self._contents.span(colon + 1, self._contents.sentence_stop(colon))], source)

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
            ):
                if q.is_speech or end < first:
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

    def _reference(self, cue: Cue) -> list[Draft]:
        rule = cue.takes("reference", "clause", "quotation", "parenthetical")
        if rule is None or not self._refers_back(cue):
            return []
        content = self._clause_before(cue) or self._sentence_before()
        if content is None:
            return []
        source = self._source(cue, len(self._words))
        if source is not None and source.span.of(self._unit.section.folded) in self._file.references:
            source = self._finder.after(cue, len(self._words))
        made = self._draft(cue, rule, [content], source)
        return [replace(d, construction="reference", confidence=CONFIDENCE["reference"]) for d in made]

    def _refers_back(self, cue: Cue) -> bool:
        """True where a phrase such as "про це" stands in the cue's clause, or opens its sentence with no verb between."""
        start, stop = self._contents.clause_start(cue.zone_first), self._contents.clause_stop(cue.zone_stop - 1)
        opening = self._contents.sentence_start(cue.zone_first)
        if not any(w.tag in (Tag.VERB, Tag.QUOTE) for w in self._words[opening : cue.zone_first]):
            start = opening
        clause = self._unit.section.folded[self._words[start].start : self._words[max(start, stop - 1)].end]
        return any(f" {r} " in f" {clause} " for r in self._file.references)

    def _clause_before(self, cue: Cue) -> Span | None:
        """What stands before the cue's clause in its sentence, where the clause opens with a reference to it ("…, о чём
        сообщил X"); None where it does not."""
        start = self._contents.clause_start(cue.zone_first)
        opening = self._contents.opening(self._contents.sentence_start(cue.zone_first))
        if start - opening < 3:
            return None
        while start > opening and self._words[start - 1].tag is not Tag.COMMA:
            start -= 1
        clause = self._unit.section.folded[self._words[start].start : self._words[cue.zone_first].end]
        if start <= opening or not any(f"{clause} ".startswith(f"{r} ") for r in self._file.references):
            return None
        return self._contents.span(opening, start - 1)

    def _sentence_before(self) -> Span | None:
        """The content of the unit before this one, or of its whole short paragraph where this one opens another."""
        if not self._before:
            return None
        last = self._before[-1]
        span = last.span
        if self._unit.opens_paragraph and last.paragraph != self._unit.paragraph:
            first = next(u for u in self._before if u.paragraph == last.paragraph)
            if last.index - first.index <= 1:
                span = Span(first.span.start, last.span.end)
        return trimmed(self._unit.section.text, span)

    def _infinitive(self, cue: Cue) -> list[Draft]:
        rule = cue.takes("infinitive")
        if rule is None:
            return []
        for i in range(cue.zone_stop, min(len(self._words), cue.zone_stop + ADDRESSEE + 8)):
            word = self._words[i]
            if word.folded in rule.markers and self._governs_noun(i):
                return []
            if word.folded in rule.markers:
                start = i
            elif "" in rule.markers and word.verb_form == "Inf":
                start = self._with_adverbs(i, cue)
            elif word.tag in (Tag.VERB, Tag.COLON, Tag.QUOTE) or (word.tag is Tag.MARK and word.token.text in ".;!?"):
                return []
            else:
                continue
            content = self._contents.span(start, self._infinitive_stop(i))
            source = self._source(cue, start)
            return [] if source and self._finder.may_be_object(source) else self._draft(cue, rule, [content], source)
        return []

    def _governs_noun(self, i: int) -> bool:
        """True where the marker of an infinitive is an adposition too and governs a noun phrase here ("a challenge to the
        minister")."""
        nominal = (Tag.DET, Tag.NAME, Tag.NUM, Tag.PRON, Tag.REL, Tag.TIME)
        return self._words[i].tag is Tag.ADP and i + 1 < len(self._words) and self._words[i + 1].tag in nominal

    def _infinitive_stop(self, i: int) -> int:
        """Where what is asked for ends: at a colon, before a clause that a coordinator joins behind a comma, or with the
        sentence."""
        stop = self._contents.sentence_stop(i)
        for k in range(i + 1, stop - 1):
            if self._words[k].tag is Tag.COLON:
                return k
            if self._words[k].tag is Tag.CCONJ and self._words[k + 1].tag is Tag.VERB:
                return k
            if self._words[k].tag is Tag.COMMA and self._words[k + 1].tag is Tag.CCONJ:
                end = next((n for n in range(k + 1, stop) if self._words[n].tag is Tag.COMMA), stop)
                if any(w.tag is Tag.VERB for w in self._words[k + 1 : end]):
                    return k
        return stop

    def _with_adverbs(self, i: int, cue: Cue) -> int:
        while i - 1 >= cue.zone_stop and self._words[i - 1].tag in (Tag.ADV, Tag.NEG):
            i -= 1
        return i

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
        """True where the cue has a clause of its own behind a comma: "after the pilots said that …" compares nothing."""
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

    def _noun(self, cue: Cue) -> list[Draft]:
        """A noun of saying with its clause: "the claim of X that", "X's statement that", "statement by X that"."""
        rule = next((r for r in cue.rules if r.construction == "noun" and r.conjunctions), None)
        if (made := self._noun_object(cue)) or rule is None:
            return made
        at = self._contents.conjunction(cue, rule.conjunctions)
        start = cue.stop
        joined = start < len(self._words) and self._words[start].folded in self._file.passive
        source = self._finder.governed(start + 1 if joined else start, rule.cases if not joined else ())
        source = source or self._owner(cue)
        if at is None or source is None or at - cue.stop > 14:
            return []
        return self._clauses(cue, rule, at, source)

    def _noun_object(self, cue: Cue) -> list[Draft]:
        """A noun of saying with what is said behind an adposition: "Warsaw's criticism of the plan", "its pledge to pay"."""
        owner = self._owner(cue)
        rule = next((r for r in cue.rules if r.construction == "noun" and (r.adpositions or r.markers)), None)
        if rule is None or owner is None or cue.stop + 1 >= len(self._words):
            return []
        joint = self._words[cue.stop]
        if joint.folded in rule.markers:
            content = self._contents.span(cue.stop, self._object_stop(cue.stop + 1))
        elif joint.folded in rule.adpositions and (inner := self._chunker.noun_phrase(self._words, cue.stop + 1)):
            content = inner.span
        else:
            return []
        return self._draft(cue, rule, [content], owner)

    def _owner(self, cue: Cue) -> Source | None:
        """A possessor right before a noun: "Clooney's claim"."""
        if cue.first < 2 or self._words[cue.first - 1].folded not in self._unit.section.pack.settings.clitics:
            return None
        other = replace(cue, zone_first=cue.first - 1, number=None, gender=None)
        owner = self._finder.before(other)
        last = self._chunker.phrases(self._words[self._contents.clause_start(cue.first) : cue.first - 1])[-1:]
        if last and last[0].kind is Kind.PP and last[0].head is not None:
            inner = last[0].words[1:]
            return Source(Span(inner[0].start, inner[-1].end), inner, last[0].head, "left")
        return owner

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
        pieces = [self._contents.span(start, first - 1), self._continuation(stop)]
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
        """True where the sentence opens with an adposition and a noun phrase follows the verb: "In May, he told the story
        of …" has nothing said before it, in a language without case."""
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

    def _continuation(self, stop: int) -> Span | None:
        """What goes on behind an attribution in the middle of its content, a comma and a finite verb to show it."""
        if stop >= len(self._words) or self._words[stop].tag is not Tag.COMMA:
            return None
        end = self._contents.sentence_stop(stop)
        rest = self._words[stop + 1 : end]
        blocking = (Tag.REL, Tag.NONFINITE)
        if rest[:1] and rest[0].tag is Tag.ADP and rest[1:2] and rest[1].tag is Tag.REL:
            return None
        if not rest or rest[0].tag in blocking or not any(w.tag in (Tag.VERB, Tag.AUX) for w in rest):
            return None
        if any(m.entry.cues and rest[0].start <= m.span.start < rest[-1].end for m in self._unit.matches):
            return None
        return self._contents.span(stop + 1, end)

    def _object(self, cue: Cue) -> list[Draft]:
        for rule in (r for r in cue.rules if r.construction == "object"):
            if found := self._object_of(cue, rule):
                return [
                    d for d in found if rule.adpositions or d.source is None or not self._finder.may_be_object(d.source)
                ]
        return []

    def _object_of(self, cue: Cue, rule: CueRule) -> list[Draft]:
        if rule.adpositions and (made := self._fronted(cue, rule)):
            return made
        left = self._finder.before(cue)
        start = cue.zone_stop
        if rule.adpositions:
            start = self._object_start(start, rule)
        elif (before := self._object_before(cue, rule, left)) is not None:
            return before
        if not 0 <= start < len(self._words):
            return []
        if self._words[start].folded in self._file.pronouns and not rule.bare:
            return self._draft(cue, rule, [self._sentence_before()], left or self._source(cue, len(self._words)))
        if rule.bare:
            start = cue.zone_stop
            stop = self._object_stop(min(start + 1, len(self._words)))
            if (rule.cases and not self._holds_case(start, stop, rule)) or self._only_names(start):
                return []
            source = self._source(cue, start)
            return self._draft(cue, rule, [self._contents.span(start, stop)], source) if source else []
        while start + 1 < len(self._words) and self._is_light(self._words[start]):
            start += 1
        phrase = self._object_phrase(start, rule)
        if phrase is None or phrase.head is None or phrase.head.tag in (Tag.PRON, Tag.DET):
            return []
        if any(w.folded in self._file.refusals or w.lemma in self._file.refusals for w in phrase.words):
            return []
        if not rule.adpositions and self._is_subject_of_clause(cue, phrase):
            return []
        stop = self._object_stop(phrase.stop)
        start = self._unit.at(phrase.span.start)
        source = left or self._source(cue, start - 1)
        if source is None and not self._unit.section.pack.shows_case:
            return []
        return self._draft(cue, rule, [self._contents.span(start, stop)], source)

    def _is_light(self, word: Word) -> bool:
        """True for an adverb before an object ("confirmed today the visit"), and for "and" in the sense of "also"; a
        reflexive particle is none."""
        readings = self._unit.section.pack.morphology.analyses(word.folded)
        return word.tag is Tag.CCONJ or (word.tag is Tag.ADV and all(a.upos != "PART" for a in readings))

    def _only_names(self, start: int) -> bool:
        """True where a name alone follows, in a language without case: "a band called Queen won", "she called Ann later"
        say of nothing what it is."""
        stop = start
        while stop < len(self._words) and self._words[stop].tag is Tag.NAME:
            stop += 1
        if stop == start or self._unit.section.pack.shows_case:
            return False
        behind = self._words[stop].tag if stop < len(self._words) else Tag.MARK
        return behind in (Tag.VERB, Tag.AUX, Tag.ADV, Tag.TIME, Tag.MARK, Tag.COMMA, Tag.SCONJ)

    def _is_subject_of_clause(self, cue: Cue, phrase: Phrase) -> bool:
        """True where a verb right behind the noun phrase makes it the subject of a clause without a conjunction."""
        following = self._words[phrase.stop : phrase.stop + 2]
        verbs = [w for w in following[:1] + (following[1:] if following and following[0].tag is Tag.ADV else ())]
        bare = any(r.construction == "clause" and r.bare for r in cue.rules)
        return bare and any(w.tag in (Tag.VERB, Tag.AUX) for w in verbs)

    def _object_start(self, start: int, rule: CueRule) -> int:
        """The index behind the adposition of an object, with no verb, stop or quotation before it; -1 where there is
        none. An adposition of time is not it."""
        for i in range(start, min(len(self._words) - 1, start + OBJECT)):
            word = self._words[i]
            if word.folded in rule.adpositions and self._words[i + 1].tag is not Tag.TIME:
                return i + 1
            stops = word.tag in (Tag.VERB, Tag.AUX, Tag.COLON, Tag.SCONJ, Tag.REL) or word.token.text in ".;!?"
            if stops or (word.tag is Tag.QUOTE and i > start):
                return -1
        return -1

    def _holds_case(self, start: int, stop: int, rule: CueRule) -> bool:
        """True where a phrase of words[start:stop], in no adposition's government, can only stand in the rule's cases."""
        wanted = frozenset(rule.cases)
        phrases = self._chunker.phrases(self._words[start:stop])
        free = [p for p in phrases if p.kind is Kind.NP]
        if any(w.tag in (Tag.QUOTE, Tag.INVERTED) for w in self._words[start + 1 : stop]):
            return True
        named = [w.cases for p in free for w in p.words if w.tag is Tag.ADJ and not w.cases & {"Nom", "Acc"}]
        alone = [p.cases for p in free[1:] if p.head is not None and p.head.tag is Tag.ADJ]
        return any(c & wanted for c in (*named, *alone)) or any(
            c and c <= wanted for p in free for c in (p.cases, *(w.cases for w in p.words))
        )

    def _object_phrase(self, start: int, rule: CueRule) -> Phrase | None:
        """The noun phrase of an object that starts at `start`; without an adposition behind addressees in another case."""
        cases = frozenset(rule.cases) or OBJECT_CASES
        if rule.adpositions:
            return self._chunker.noun_phrase(self._words, start, governed=True)
        for _ in range(3):
            phrase = self._chunker.noun_phrase(self._words, start)
            if phrase is None and self._unit.section.pack.shows_case and self._opens_adpositional(start):
                start += self._chunker.phrases(self._words[start : start + OBJECT])[0].stop
                continue
            if phrase is None or not phrase.cases or phrase.cases & cases:
                return phrase
            start = phrase.stop
        return None

    def _opens_adpositional(self, i: int) -> bool:
        return i < len(self._words) and self._words[i].tag is Tag.ADP

    def _object_before(self, cue: Cue, rule: CueRule, left: Source | None) -> list[Draft] | None:
        """The drafts of an object that stands before its verb ("The report was confirmed in the ministry"), none where
        the verb has no subject at all; None where the object is behind the verb."""
        if left is not None or cue.verb_form == "Conv" or not self._unit.section.pack.shows_case:
            return None  # without case the order of words shows the object, and it stands behind its verb
        source = self._source(cue, len(self._words))
        if source is None or source.side not in ("right", "place"):
            return None if source is not None else []
        start = self._contents.clause_start(cue.zone_first)
        phrases = self._chunker.phrases(self._words[start : cue.zone_first])
        behind = next((p for p in reversed(phrases) if p.kind is Kind.NP and (not p.cases or "Acc" in p.cases)), None)
        return self._draft(cue, rule, [behind.span], source) if behind is not None else None

    def _object_stop(self, i: int) -> int:
        """Where an object ends: at the next comma that opens no relative clause, or with the sentence."""
        stop = self._contents.sentence_stop(i - 1)
        for k in range(i, stop):
            word = self._words[k]
            if word.tag is Tag.COMMA and self._opens_clause(k + 1, stop):
                return k
            if word.tag is Tag.CCONJ and k + 1 < stop and self._words[k + 1].tag is Tag.VERB:
                return k
            inside = word.tag is Tag.DASH and word.start == self._words[k - 1].end
            if (word.tag in (Tag.COLON, Tag.DASH) and not inside) or (
                word.tag is Tag.MARK and word.token.text in ";.!?"
            ):
                return k
        return stop

    def _opens_clause(self, i: int, stop: int) -> bool:
        """True where a clause with a verb of its own starts at `i`, and no relative one."""
        if i < stop and self._words[i].folded in self._file.asides:
            return True
        if i >= stop or self._words[i].tag is Tag.REL or (i + 1 < stop and self._words[i + 1].tag is Tag.REL):
            return False
        end = next((k for k in range(i, stop) if self._words[k].tag is Tag.COMMA), stop)
        return any(w.tag in (Tag.VERB, Tag.NONFINITE, Tag.AUX, Tag.SCONJ) for w in self._words[i:end])

    def _fronted(self, cue: Cue, rule: CueRule) -> list[Draft]:
        """An object before its verb: "Про затримання повідомив міністр"."""
        start = self._contents.clause_start(cue.zone_first)
        while start < cue.zone_first and self._words[start].tag in (Tag.ADV, Tag.TIME, Tag.CCONJ):
            start += 1
        if start >= cue.zone_first or self._words[start].folded not in rule.adpositions:
            return []
        phrase = self._chunker.noun_phrase(self._words, start + 1, governed=True)
        if phrase is None or phrase.head is None or phrase.head.tag is Tag.PRON:
            return []
        source = self._finder.after(cue, len(self._words))
        stop = cue.zone_first
        while stop > phrase.stop and self._words[stop - 1].tag in (Tag.ADV, Tag.TIME, Tag.COMMA):
            stop -= 1
        return self._draft(cue, rule, [self._contents.span(start + 1, stop)], source) if source else []

    def _bare(self, cue: Cue) -> list[Draft]:
        """A clause without its conjunction: "He said the law was wrong"."""
        rule = next((r for r in cue.rules if r.construction == "clause" and r.bare), None)
        if rule is None:
            return []
        stop = self._contents.sentence_stop(cue.stop - 1)
        start = self._behind_addressee(cue, rule, stop)
        rest = self._words[start:stop]
        if (
            not rest
            or rest[0].tag is Tag.COMMA
            or not (self._has_verb(start + 1, stop) or self._has_subject_alone(rest))
        ):
            return []
        source = None if cue.verb_form == "Conv" else self._finder.before(cue)
        source = source or (
            self._source(cue, start, place=False) if cue.verb_form == "Conv" else self._finder.shared(cue)
        )
        return self._draft(cue, rule, [self._contents.span(start, stop)], source) if source else []

    def _has_subject_alone(self, words: Sequence[Word]) -> bool:
        """True where a pronoun opens `words` and what looks like a noun follows it, in a language without case: a rare
        verb that no list knows ("he said she reserves the right")."""
        pronoun = bool(words[1:]) and words[0].tag is Tag.PRON and words[1].tag is Tag.NOUN
        return pronoun and not self._unit.section.pack.shows_case

    def _closes(self, i: int, stop: int) -> bool:
        """True for a verb that ends the sentence and attributes it (", the paper reported.")."""
        ends = i + 1 >= stop or self._words[i + 1].tag is Tag.MARK
        return ends and any(m.entry.cues and m.span.start == self._words[i].start for m in self._unit.matches)

    def _stands_for_verb(self, i: int, stop: int) -> bool:
        """True for a plural that no list knows as a verb between a singular and a determiner, in a language without case:
        "the change reflects the facts"."""
        if i == 0 or i + 1 >= stop or self._unit.section.pack.shows_case:
            return False
        before, word, behind = self._words[i - 1 : i + 2]
        return (
            word.tag is Tag.NOUN
            and word.number == "Plur"
            and before.tag in (Tag.NOUN, Tag.NAME)
            and behind.tag is Tag.DET
        )

    def _has_verb(self, start: int, stop: int) -> bool:
        """True where a word of words[start:stop] can be the verb of a clause: finite, or a bare form behind no particle."""
        for i in range(start, stop):
            word = self._words[i]
            if (
                word.tag is Tag.AUX
                or (word.tag is Tag.VERB and not self._closes(i, stop))
                or self._stands_for_verb(i, stop)
            ):
                return True
            if word.tag is Tag.NONFINITE and word.verb_form == "Inf" and i and self._words[i - 1].tag is not Tag.ADP:
                return not self._unit.section.pack.shows_case
        return False

    def _behind_addressee(self, cue: Cue, rule: CueRule, stop: int) -> int:
        """Where a clause without its conjunction can start: behind the one who is told and behind times."""
        start = cue.zone_stop
        if rule.addressed and start < stop:
            told = self._chunker.addressee(self._words[:stop], start)
            start = told.stop if told is not None else start
        while start < stop and self._words[start].tag is Tag.TIME and self._words[start + 1 : start + 2]:
            if not self._words[start + 1].token.is_word and self._words[start + 1].tag is Tag.AUX:
                break
            start += 1
        return self._behind_adpositional(start, stop)

    def _behind_adpositional(self, start: int, stop: int) -> int:
        """Behind an adpositional phrase that a noun phrase and a verb follow; `stop` where nothing of the kind does."""
        if start >= stop or self._words[start].tag is not Tag.ADP:
            return start
        for phrase in self._chunker.phrases(self._words[start:stop]):
            if phrase.kind is Kind.NP:
                return start + phrase.start
            if phrase.kind is not Kind.PP and phrase.words[0].tag not in (Tag.TIME, Tag.ADV):
                break
        return stop

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
