"""Clauses with a conjunction or without one, infinitives, nouns of saying, impersonal reports, references back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.model import Span
from hearsay.packs.cues import CueRule
from hearsay.read.attribution.drafting import CONFIDENCE
from hearsay.read.attribution.drafts import Cue, Draft, Source
from hearsay.read.attribution.governed import Governed
from hearsay.read.attribution.objects import Objects
from hearsay.read.attribution.quoting import OBJECT, Quoting
from hearsay.read.phrases import Kind
from hearsay.read.words import Tag, Word

ADDRESSEE = 9  # words between a verb of asking and the infinitive


class Clauses(Objects, Quoting, Governed):
    """Clauses with a conjunction or without one, infinitives, nouns of saying, impersonal reports, references back."""

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
        for start, end in pieces:
            start -= self._words[start - 1].folded in self._file.interrogatives
            made = self._draft(cue, rule, [self._contents.span(start, end)], source, impersonal)
            drafts += made
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
        """True where the marker of an infinitive is an adposition too and governs a noun phrase here ("a challenge to
        the minister")."""
        nominal = (Tag.DET, Tag.NAME, Tag.NUM, Tag.PRON, Tag.REL, Tag.TIME)
        return self._words[i].tag is Tag.ADP and i + 1 < len(self._words) and self._words[i + 1].tag in nominal

    def _infinitive_stop(self, i: int) -> int:
        """Where what is asked for ends: at a colon, before a clause that a coordinator joins behind a comma, or with
        the sentence."""
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
        """A noun of saying with what is said behind an adposition: "Warsaw's criticism of the plan", "its pledge to
        pay"."""
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
