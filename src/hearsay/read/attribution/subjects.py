"""Phrases around a cue, and the subject that stands before its verb."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hearsay.model import Span
from hearsay.packs.concepts import BODIES, PERSONS, TEXTS, concept_of
from hearsay.packs.cues import CueFile
from hearsay.read.attribution.drafts import Cue, Source, source_of
from hearsay.read.attribution.units import Unit, is_boundary
from hearsay.read.phrases import CLOSING_QUOTES, LONGEST_BRACKET, OPENING_QUOTES, Chunker, Kind, Phrase
from hearsay.read.words import Tag, Word

SPEAKERS = PERSONS | BODIES | TEXTS
CITING = frozenset({"citing", "adposition"})  # phrases of attribution that no subject goes on with
LIGHT = frozenset({Tag.ADV, Tag.TIME, Tag.AUX, Tag.NEG})


def _named(words: tuple[Word, ...]) -> bool:
    return any(w.tag is Tag.NAME for w in words)


def _without_adposition(phrase: Phrase) -> Phrase:
    """The noun phrase that an adposition governs; any other phrase as it is."""
    if phrase.kind is not Kind.PP:
        return phrase
    return replace(phrase, kind=Kind.NP, words=phrase.words[1:], start=phrase.start + 1)


class SubjectFinder:
    """Finds the subject before a cue in its unit, by word class, case and agreement."""

    def __init__(self, unit: Unit, cues: CueFile, chunker: Chunker) -> None:
        self._unit = unit
        self._cues = cues
        self._chunker = chunker
        self.words = unit.words
        self._relays = frozenset(
            m.span.start for m in unit.matches if any(r.construction == "relay" for r in m.entry.cues)
        )
        self._citing = frozenset(
            m.span.start for m in unit.matches if any(r.construction in CITING for r in m.entry.cues)
        )

    def before(self, cue: Cue) -> Source | None:
        """The subject that stands before the cue in its clause, with an apposition between commas."""
        stop = cue.zone_first
        start = self._clause_start(stop)
        if not self._unit.section.pack.shows_case and (found := self._by_order(start, stop, cue)) is not None:
            return found
        found = self._subject(self._phrases(start, stop), cue)
        if found is not None:
            return self._with_apposition_before(found, cue)
        if start > 0 and self.words[start - 1].tag is Tag.COMMA:
            empty = self._is_light(start, stop)
            return self._across_commas(start - 1, cue, empty) or (self._opening(start - 1, cue) if empty else None)
        if start > 1 and self.words[start - 1].tag is Tag.REL and self.words[start - 2].tag is Tag.COMMA:
            return self._antecedent(start - 2, cue)
        return None

    def _antecedent(self, comma: int, cue: Cue) -> Source | None:
        """What a relative pronoun behind the comma stands for as the subject of the cue: the noun phrase before it."""
        phrases = self._phrases(self._clause_start(comma), comma)
        last = _without_adposition(phrases[-1]) if phrases else None
        pack = self._unit.section.pack
        cases = frozenset(c for a in pack.morphology.analyses(self.words[comma + 1].folded) for c in a.cases)
        if (
            (pack.shows_case and "Nom" not in cases)
            or last is None
            or last.kind is not Kind.NP
            or last.head is None
            or last.head.tag is Tag.PRON
        ):
            return None
        found = replace(last, cases=frozenset())
        return source_of(found, "left") if self._agrees(found, cue) and self.speaks(found.words) else None

    def _clause_start(self, stop: int) -> int:
        """The index behind the last boundary before `stop`: a comma, a joining word, a finite verb, a quotation."""
        i = stop
        while i > 0:
            word = self.words[i - 1]
            dated = self._unit.section.pack.shows_case
            if word.tag is Tag.COMMA and i > 1 and self.words[i - 2].tag is Tag.TIME and dated:
                i -= 1
                continue
            if word.tag is Tag.COMMA or is_boundary(word) or word.tag in (Tag.VERB, Tag.NONFINITE):
                break
            if word.tag is Tag.CLOSE and (opening := self._bracket_start(i - 1)) is not None:
                i = opening
                continue
            if word.tag is Tag.DASH and self._is_free_dash(i - 1):
                break
            if word.tag is Tag.CCONJ and not self._joins_nouns(i - 1, stop):
                break
            i -= 1
        return i

    def _bracket_start(self, i: int) -> int | None:
        """The index of the bracket that the one at `i` closes; None where it is far away."""
        return next((k for k in range(i - 1, max(-1, i - LONGEST_BRACKET), -1) if self.words[k].tag is Tag.OPEN), None)

    def _is_free_dash(self, i: int) -> bool:
        """True for a dash with a space before it, not one inside a compound."""
        return i == 0 or self.words[i].start > self.words[i - 1].end

    def _joins_nouns(self, i: int, stop: int) -> bool:
        """True where the coordinator at `i` stands between two noun phrases in one case: "A and B said"."""
        if i == 0 or i + 1 >= stop:
            return False
        left, right = self.words[i - 1], self.words[i + 1]
        nominal = (Tag.NOUN, Tag.NAME, Tag.ADJ, Tag.CLOSE)
        if left.tag is Tag.PRON and not self._unit.section.pack.shows_case:
            return right.tag in (Tag.NOUN, Tag.NAME, Tag.DET) and self._opens_behind_boundary(i - 1)
        if left.tag not in nominal and left.token.text not in CLOSING_QUOTES:
            return False
        return right.tag in (*nominal, Tag.DET, Tag.NUM) or right.token.text in OPENING_QUOTES

    def _opens_behind_boundary(self, i: int) -> bool:
        """True where word `i` opens its clause: at the start, behind a comma, a joining word or a quotation."""
        return i == 0 or self.words[i - 1].tag is Tag.COMMA or is_boundary(self.words[i - 1])

    def _phrases(self, start: int, stop: int) -> tuple[Phrase, ...]:
        cuts = [start, *(i for i in range(start + 1, stop) if self.words[i].start in self._citing), max(start, stop)]
        return tuple(
            replace(p, start=p.start + a - start, stop=p.stop + a - start)
            for a, b in pairwise(cuts)
            for p in self._chunker.phrases(self.words[a:b])
        )

    def _subject(self, phrases: tuple[Phrase, ...], cue: Cue) -> Source | None:
        """The last phrase that can be the verb's subject, with what hangs on it up to the verb."""
        for k in range(len(phrases) - 1, -1, -1):
            phrase = phrases[k]
            if k > 0 and self._lacks_outlet(phrases[k - 1]):
                continue
            if phrase.kind is Kind.NP and self._agrees(phrase, cue) and not self._is_bare_measure(phrases, k):
                tail = self._tail(phrases[k + 1 :])
                return replace(source_of(phrase, "left"), span=Span(phrase.span.start, tail or phrase.span.end))
        return None

    def _lacks_outlet(self, phrase: Phrase) -> bool:
        """True for a phrase of relaying whose outlet comes behind it: "in an interview with" and then a name."""
        relays = phrase.kind is Kind.PP and phrase.words[0].start in self._relays
        return relays and not any(w.tag is Tag.NAME for w in phrase.words)

    @staticmethod
    def _tail(phrases: tuple[Phrase, ...]) -> int | None:
        """Where the phrases end that go on with a subject right before its verb: "the head of the office in Kyiv"."""
        end = None
        for phrase in phrases:
            if phrase.kind is Kind.OTHER and phrase.words[0].tag in LIGHT:
                break
            if phrase.kind is not Kind.PP and not (phrase.kind is Kind.NP and "Gen" in phrase.cases):
                break
            end = phrase.span.end
        return end

    def _is_bare_measure(self, phrases: tuple[Phrase, ...], k: int) -> bool:
        """True for a number or a time that counts nothing: "85 % of voters" and "85 %" are no bare ones in a language
        without case."""
        if self._unit.section.pack.shows_case or not self._is_measure(phrases[k]):
            return self._is_measure(phrases[k])
        counts = phrases[k + 1 : k + 2] and phrases[k + 1].kind is Kind.PP
        share = (
            len(phrases[k].words) > 1 and phrases[k].words[-1].tag is Tag.NUM and not phrases[k].words[-1].token.is_word
        )
        return not (counts or share)

    @staticmethod
    def _is_measure(phrase: Phrase) -> bool:
        return all(w.tag is Tag.TIME or (w.tag is Tag.NUM and not w.cases) for w in phrase.words)

    def _agrees(self, phrase: Phrase, cue: Cue) -> bool:
        """True where case, number and gender let the phrase be the subject of the cue's verb."""
        head = phrase.head
        if head is None or not phrase.can_be_subject:
            return False
        if head.tag is Tag.PRON and (head.person or 3) < 3:
            return False
        joined = any(w.tag is Tag.CCONJ for w in phrase.words)
        if cue.number and head.number and cue.number != head.number and not (joined and cue.number == "Plur"):
            unsure = head.tag is Tag.NAME and not (self._unit.section.pack.shows_case and head.cases)
            return unsure or any(w.tag is Tag.NUM for w in phrase.words)
        if cue.gender and head.gender and cue.number == "Sing" and cue.gender != head.gender:
            return any(w.tag is Tag.NAME or (w.gender == cue.gender and "Nom" in w.cases) for w in phrase.words)
        return True

    def _is_light(self, start: int, stop: int) -> bool:
        """True where only adverbs, times and adpositional phrases stand between two places."""
        return all(
            p.kind is Kind.PP or (p.kind is Kind.OTHER and p.words[0].tag in LIGHT) for p in self._phrases(start, stop)
        )

    def _across_commas(self, comma: int, cue: Cue, empty: bool) -> Source | None:
        """A subject on the other side of an apposition or a relative clause that ends with the comma at `comma`."""
        if not empty:
            return None
        opening = self._previous_comma(comma)
        if opening is None:
            return None
        inside = self.words[opening + 1 : comma]
        start = self._clause_start(opening)
        subject = self._subject(self._phrases(start, opening), cue)
        if subject is None or not inside:
            return None
        if self._opens_relative(inside[0], inside):
            return subject
        if any(w.tag is Tag.VERB for w in inside) or not (
            self._describes(inside) or _named(inside) or (len(inside) <= 4 and not self._unit.section.pack.shows_case)
        ):
            return None
        return replace(subject, span=Span(subject.span.start, inside[-1].end), words=(*subject.words, *inside))

    def _opening(self, comma: int, cue: Cue) -> Source | None:
        """The noun phrase that opens the sentence up to its first comma, for a verb behind the last of several:
        "Ann Lee, 63, a voter who moved here in 2010, said"; a language with case needs no such guess."""
        if self._unit.section.pack.shows_case:
            return None
        offset = max((s.start for s in self._unit.section.sentences if s.start <= self.words[comma].start), default=0)
        start = self._unit.at(max(offset, self._unit.span.start))
        first = next((i for i in range(start, comma) if self.words[i].tag is Tag.COMMA), None)
        if first is None or first == start or any(w.tag is Tag.QUOTE for w in self.words[first:comma]):
            return None
        phrases = self._phrases(start, first)
        if phrases[0].kind is not Kind.NP or phrases[0].stop != first - start or not self.speaks(phrases[0].words):
            return None
        found = self._subject(phrases, cue)
        if found is None or any(
            w.tag in (Tag.VERB, Tag.AUX, Tag.REL, Tag.ADP, Tag.NONFINITE) for w in self.words[first:comma][:4]
        ):
            return found
        if any(w.tag in (Tag.VERB, Tag.AUX, Tag.REL) for w in self.words[first:comma]):
            return found
        return replace(found, span=Span(found.span.start, self.words[comma - 1].end), words=self.words[start:comma])

    def _by_order(self, start: int, stop: int, cue: Cue) -> Source | None:
        """The subject that only the order of words shows: a relative pronoun right before the verb, or the noun phrase
        before a relative clause or a participle that stands between it and the verb with no comma."""
        if start == 0:
            return None
        before = self.words[start - 1]
        if (
            before.tag is Tag.REL
            and start == stop
            and before.folded not in self._unit.section.pack.settings.classes.subordinators
        ):
            return self._relative(start - 1, cue)
        if before.tag not in (Tag.VERB, Tag.NONFINITE) or start == stop:
            return None
        if any(w.tag is Tag.COMMA for w in self.words[start:stop]):
            return None
        for i in range(start - 2, max(-1, start - 14), -1):
            if self.words[i].tag in (Tag.COMMA, Tag.QUOTE, Tag.MARK, Tag.COLON, Tag.SCONJ):
                break
            if self.words[i].tag is Tag.REL:
                return self._subject(self._phrases(self._clause_start(i), i), cue)
        if self.words[start - 2].tag in (Tag.NOUN, Tag.NAME) and start > 1 and self.is_participle(before):
            return self._subject(self._phrases(self._clause_start(start - 1), start - 1), cue)
        return None

    def is_participle(self, word: Word) -> bool:
        readings = [a for a in self._unit.section.pack.morphology.analyses(word.folded) if a.upos == "VERB"]
        return any(a.verb_form == "Part" for a in readings)

    def _relative(self, i: int, cue: Cue) -> Source | None:
        """The relative pronoun at `i`, which stands for the noun phrase before it."""
        word = self.words[i]
        end = i - 1 if i and self.words[i - 1].tag is Tag.COMMA else i
        stood = self._subject(self._phrases(self._clause_start(end), end), cue) if end else None
        return Source(word.token.span, (word,), word, "left", stood) if stood is not None else None

    def _opens_relative(self, first: Word, inside: tuple[Word, ...]) -> bool:
        if first.tag is Tag.ADP and len(inside) > 1:
            first = inside[1]
        has_verb = any(w.tag in (Tag.VERB, Tag.AUX) for w in inside)
        participle = first.tag is Tag.ADJ and not has_verb and self._unit.section.pack.shows_case
        return (first.tag in (Tag.REL, Tag.SCONJ) and has_verb) or first.tag is Tag.NONFINITE or participle

    def _previous_comma(self, comma: int) -> int | None:
        for i in range(comma - 1, max(-1, comma - 40), -1):
            if self.words[i].tag is Tag.COMMA:
                return i
            if self.words[i].tag in (Tag.QUOTE, Tag.MARK):
                return None
        return None

    def _with_apposition_before(self, source: Source, cue: Cue) -> Source:
        """A name between commas right before the verb takes the description before the first comma in, and back."""
        i = self._unit.at(source.span.start)
        if i < 2 or self.words[i - 1].tag is not Tag.COMMA or source.head is None or self._is_set_in(cue):
            return source
        if source.head.tag is Tag.NAME or not self._is_description(source.words):
            return source
        start = self._clause_start(i - 1)
        name = self._subject(self._phrases(start, i - 1), cue)
        if name is None or not any(w.tag is Tag.NAME for w in name.words):
            return source
        if any(w.folded in self._cues.comparisons for w in self.words[max(0, start - 6) : start]):
            return source
        words = (*name.words, *source.words)
        return replace(source, span=Span(name.span.start, source.span.end), words=words, head=name.head)

    def _is_set_in(self, cue: Cue) -> bool:
        """True where a comma stands right behind the verb and none right before it, in a language without case: in "Mr
        Smith, officials said, has left" the officials are no apposition."""
        if self._unit.section.pack.shows_case or cue.zone_stop >= len(self.words) or cue.zone_first == 0:
            return False
        return self.words[cue.zone_stop].tag is Tag.COMMA and self.words[cue.zone_first - 1].tag is not Tag.COMMA

    def _describes(self, words: tuple[Word, ...]) -> bool:
        """True for a role or a body, and in a language without case for any noun phrase with a determiner."""
        return self._is_description(words) or (words[0].tag is Tag.DET and not self._unit.section.pack.shows_case)

    def _is_description(self, words: tuple[Word, ...]) -> bool:
        """True where a word before the first adposition is a role or a body that speaks, by the pack's concepts."""
        pack = self._unit.section.pack
        for word in words:
            if word.tag in (Tag.ADP, Tag.COMMA):
                break
            if word.tag in (Tag.NOUN, Tag.ADJ) and (c := concept_of(pack, word.folded)) and c.kind in SPEAKERS:
                return True
        return False

    def _extended(self, source: Source, i: int, stop: int) -> Source:
        """A source with the apposition behind a comma: "John Ing, director of the company"."""
        if i + 1 >= min(stop, len(self.words)) or self.words[i].tag is not Tag.COMMA:
            return source
        if source.head is None or source.head.tag is Tag.PRON:
            return source
        after = self.words[i + 2 : i + 3]
        if self.words[i + 1].tag is Tag.NUM and after and after[0].tag is Tag.COMMA:
            aged = replace(source, span=Span(source.span.start, self.words[i + 1].end))
            return self._extended(aged, i + 2, stop)
        inner = self._chunker.noun_phrase(self.words, i + 1)
        if inner is None or inner.head is None or inner.stop > stop or self.words[i + 1].tag is Tag.QUOTE:
            return source
        names = any(w.tag is Tag.NAME for w in inner.words), any(w.tag is Tag.NAME for w in source.words)
        ends = inner.stop >= len(self.words) or not self.words[inner.stop].token.is_word
        headed = source.head.tag is not Tag.NAME and inner.head.tag is Tag.NAME and ends
        named = names[0] and (not names[1] or headed) and source.number != "Plur"
        listed = all(names) and any(w.tag is Tag.CCONJ for w in inner.words) and not self._unit.section.pack.shows_case
        if not (self._describes(inner.words) or named or listed):
            return source
        rest = self.words[inner.stop :]
        behind = next((w.tag for w in rest if w.tag is not Tag.ADV), None)
        bare = bool(rest) and rest[0].verb_form == "Inf" and not self._unit.section.pack.shows_case
        if behind is Tag.VERB or bare or (rest and rest[0].tag in (Tag.AUX, Tag.NEG)):
            return source
        words = (*source.words, *inner.words)
        head = source.head if names[1] or not names[0] else inner.head
        return replace(source, span=Span(source.span.start, inner.span.end), words=words, head=head)

    def speaks(self, words: tuple[Word, ...]) -> bool:
        """True where a name of an organisation or a word for a body, a document or a person heads the words."""
        return self._is_description(words) or any(w.tag is Tag.NAME for w in words if w.tag is not Tag.ADJ)
