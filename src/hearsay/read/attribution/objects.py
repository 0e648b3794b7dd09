"""Verbs that take what is said as a noun phrase: "confirmed the visit"."""

from __future__ import annotations

from hearsay.packs.cues import CueRule
from hearsay.read.attribution.drafting import Drafting
from hearsay.read.attribution.drafts import Cue, Draft, Source
from hearsay.read.attribution.quoting import OBJECT
from hearsay.read.phrases import Kind, Phrase
from hearsay.read.words import Tag, Word

OBJECT_CASES = frozenset({"Acc", "Gen", "Loc", "Ins"})  # of an object, where its rule names none


class Objects(Drafting):
    """Verbs that take what is said as a noun phrase: "confirmed the visit"."""

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
        """True where a name alone follows, in a language without case: "a band called Queen won", "she called Ann
        later" say of nothing what it is."""
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
        verbs = list(following[:1] + (following[1:] if following and following[0].tag is Tag.ADV else ()))
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
        """True where a phrase of words[start:stop], in no adposition's government, can only stand in the rule's
        cases."""
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
        """The noun phrase of an object that starts at `start`; without an adposition behind addressees in another
        case."""
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

    def _opens_aside(self, cue: Cue) -> bool:
        """True where a relative that speaks of the whole sentence before opens the cue's clause (", co potwierdza")."""
        start = self._contents.clause_start(cue.zone_first)
        opens = (
            start > 1 and self._words[start - 1].folded in self._file.asides and self._words[start - 2].tag is Tag.COMMA
        )
        return opens and start == cue.zone_first
