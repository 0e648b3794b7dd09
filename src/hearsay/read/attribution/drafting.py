"""What all constructions share: a draft from its parts, a verb's source, what went before."""

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
from hearsay.read.phrases import Chunker
from hearsay.read.words import Tag

CONFIDENCE = {
    "quotation": 0.95, "clause": 0.9, "adposition": 0.85, "as": 0.85, "parenthetical": 0.85, "impersonal": 0.8,
    "reference": 0.75, "colon": 0.75, "infinitive": 0.7, "citing": 0.7, "relay": 0.7, "object": 0.6, "noun": 0.6,
    "hearsay": 0.6, "headline": 0.7, "label": 0.7,
}  # fmt: skip


class Drafting:
    """What the constructions of one unit share. `before` are the units before it in its section, for references
    back."""

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
                confidence=CONFIDENCE[rule.construction], zone=zone,
                cue_certainty=None if certainty == "asserted" else certainty,
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

    def _refers_back(self, cue: Cue) -> bool:
        """True where a phrase such as "про це" stands in the cue's clause, or opens its sentence with no verb
        between."""
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

    def _has_verb(self, start: int, stop: int) -> bool:
        """True where a word of words[start:stop] can be the verb of a clause: finite, or a bare form behind no
        particle."""
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

    def _closes(self, i: int, stop: int) -> bool:
        """True for a verb that ends the sentence and attributes it (", the paper reported.")."""
        ends = i + 1 >= stop or self._words[i + 1].tag is Tag.MARK
        return ends and any(m.entry.cues and m.span.start == self._words[i].start for m in self._unit.matches)

    def _stands_for_verb(self, i: int, stop: int) -> bool:
        """True for a plural that no list knows as a verb between a singular and a determiner, in a language without
        case: "the change reflects the facts"."""
        if i == 0 or i + 1 >= stop or self._unit.section.pack.shows_case:
            return False
        before, word, behind = self._words[i - 1 : i + 2]
        return (
            word.tag is Tag.NOUN
            and word.number == "Plur"
            and before.tag in (Tag.NOUN, Tag.NAME)
            and behind.tag is Tag.DET
        )
