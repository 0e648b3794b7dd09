"""Who stands as the source of a cue: before it, behind it, in a place, behind an adposition."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hearsay.model import Span
from hearsay.packs.concepts import TEXTS, concept_of
from hearsay.read.attribution.drafts import Cue, Source, source_of
from hearsay.read.attribution.subjects import LIGHT, SubjectFinder, _named, _without_adposition
from hearsay.read.attribution.units import is_boundary
from hearsay.read.phrases import Kind, Phrase
from hearsay.read.words import Tag

FARTHEST = 14  # words between a verb and a subject behind it


class SourceFinder(SubjectFinder):
    """Finds the source of a cue in its unit, wherever it stands."""

    def after(self, cue: Cue, stop: int) -> Source | None:
        """The subject behind the cue, before `stop`: the first noun phrase that agrees with the verb."""
        start = cue.zone_stop
        end = self._right_end(start, min(stop, start + FARTHEST + 20))
        phrases = self._phrases(start, end)
        for k, phrase in enumerate(phrases):
            if phrase.start > FARTHEST:
                break
            if phrase.kind is Kind.NP and self._agrees(phrase, cue) and not self._is_measure(phrase):
                phrase = self._told_first(phrases[k : k + 2], cue)
                return self._extended(source_of(phrase, "right"), start + phrase.stop, stop)
            cased = phrase.kind is Kind.NP and not phrase.can_be_subject
            light = phrase.kind is Kind.OTHER and phrase.words[0].tag in (*LIGHT, Tag.PRON, Tag.DASH, Tag.ADP)
            if not (phrase.kind is Kind.PP or cased or light or self._is_inserted(phrases, k)):
                break
        return None

    def _told_first(self, pair: tuple[Phrase, ...], cue: Cue) -> Phrase:
        """The one who speaks of two noun phrases behind a verb: where a name that shows no case stands before somebody
        who is described, it is the one who is told ("told Reuters a minister")."""
        first, second = pair[0], pair[-1]
        bare = self._unit.section.pack.shows_case and all(w.tag is Tag.NAME for w in first.words)
        told = bare and second is not first and second.kind is Kind.NP and self._agrees(second, cue)
        return second if told and self._describes(second.words) else first

    @staticmethod
    def _is_inserted(phrases: tuple[Phrase, ...], k: int) -> bool:
        """True for a comma beside a time or an adpositional phrase: "said on Friday, 5 May, the minister"."""
        beside = phrases[max(0, k - 1) : k] + phrases[k + 1 : k + 2]
        time_or_place = (Kind.PP, Kind.OTHER)
        return phrases[k].words[0].tag is Tag.COMMA and any(
            p.kind in time_or_place and p.words[0].tag in (Tag.TIME, Tag.ADP) for p in beside
        )

    def _right_end(self, start: int, stop: int) -> int:
        for i in range(start, min(stop, len(self.words))):
            word = self.words[i]
            if is_boundary(word) or word.tag in (Tag.VERB, Tag.NONFINITE):
                return i
            if word.tag is Tag.DASH and self._is_free_dash(i):
                return i
            if word.start in self._relays and any(w.tag in (Tag.NOUN, Tag.NAME) for w in self.words[start:i]):
                return i
        return min(stop, len(self.words))

    def in_place(self, cue: Cue, stop: int) -> Source | None:
        """An institution behind a locative adposition beside the cue: "в МЗС заявили", "сказано у звіті X"."""
        start = self._clause_start(cue.zone_first)
        if start == cue.zone_first and start > 1 and self.words[start - 1].tag is Tag.COMMA:
            opening = self._before_relative(start - 1)
            start = start if opening is None else opening
        sides = (reversed(self._phrases(start, cue.zone_first)), iter(self._phrases(cue.zone_stop, stop)))
        for side in sides:
            for phrase in side:
                if phrase.kind is Kind.PP and phrase.words[0].folded in self._cues.locatives:
                    inner = phrase.words[1:]
                    if self.speaks(inner):
                        return Source(Span(inner[0].start, inner[-1].end), inner, phrase.head, "place")
                if phrase.kind in (Kind.NP, Kind.VERB) and side is sides[1]:
                    break
        return None

    def _before_relative(self, comma: int) -> int | None:
        """Where the clause starts that a relative clause ending at the comma interrupts; None where there is none."""
        opening = self._previous_comma(comma)
        if opening is None or not self._opens_relative(self.words[opening + 1], self.words[opening + 1 : comma]):
            return None
        return self._clause_start(opening)

    def behind_relative(self, comma: int) -> Source | None:
        """The noun phrase before the comma, which a relative pronoun behind it stands for."""
        phrases = self._phrases(self._clause_start(comma), comma)
        last = _without_adposition(phrases[-1]) if phrases else None
        if last is None or last.kind is not Kind.NP or last.head is None or last.head.tag is Tag.PRON:
            return None
        return source_of(last, "governed")

    def may_be_object(self, source: Source) -> bool:
        """True where a subject by its form is no name and no speaker and may stand in the accusative as well."""
        head = source.head
        settled = any("Nom" in w.cases and "Acc" not in w.cases for w in source.words)
        return head is not None and {"Nom", "Acc"} <= head.cases and not settled and not self.speaks(source.words)

    def any_name(self, start: int, stop: int) -> Source | None:
        """The last name in words[start:stop], where an adpositional phrase has swallowed it."""
        names = [w for w in self.words[start:stop] if w.tag is Tag.NAME]
        if not names:
            return None
        first = next(w for k, w in enumerate(names) if all(b.start - a.end <= 1 for a, b in pairwise(names[k:])))
        words = tuple(w for w in names if w.start >= first.start)
        return Source(Span(first.start, words[-1].end), words, first, "right")

    def governed(self, start: int, cases: tuple[str, ...]) -> Source | None:
        """The noun phrase that starts at `start`, behind an adposition or a phrase of citing."""
        if start + 1 < len(self.words) and self.words[start].tag is Tag.ADV and not self._unit.section.pack.shows_case:
            start += 1  # "according to recently published documents"
        if start >= len(self.words):
            return None
        phrase = self._chunker.noun_phrase(self.words, start, governed=True)
        if phrase is None or phrase.head is None:
            return None
        if cases and phrase.cases and not phrase.cases & set(cases):
            return None
        return self._extended(source_of(phrase, "governed"), phrase.stop, len(self.words))

    def author(self, text: Source) -> Source | None:
        """Who made a text, behind a participle right behind it: "data published on Friday by the institute"; None in a
        language with case, whose agents this does not know."""
        i = self._unit.at(text.span.end)
        concept = concept_of(self._unit.section.pack, text.head.folded) if text.head is not None else None
        if self._unit.section.pack.shows_case or concept is None or concept.kind not in TEXTS or _named(text.words):
            return None
        if i >= len(self.words) or not self.is_participle(self.words[i]):
            return None
        behind = range(i + 1, min(len(self.words), i + 6))
        by = next(
            (k for k in behind if self.words[k].folded in self._cues.passive or self.words[k].tag is Tag.COMMA), None
        )
        agent = self.governed(by + 1, ()) if by is not None and self.words[by].tag is not Tag.COMMA else None
        return agent if agent is not None and self.speaks(agent.words) else None

    def shared(self, cue: Cue) -> Source | None:
        """The subject of an earlier verb of the same sentence, for a verb joined to it: "X did this and said that"."""
        for i in range(cue.zone_first - 1, 0, -1):
            word = self.words[i]
            if word.tag is Tag.MARK and word.token.text in ".!?;":
                return None
            if word.tag is not Tag.VERB or word.verb_form not in ("Fin", None):
                continue
            other = replace(cue, zone_first=i, zone_stop=i + 1, number=word.number, gender=word.gender)
            if cue.number and word.number and cue.number != word.number:
                continue
            subject = self.before(other)
            if subject is not None:
                return replace(subject, side="shared")
        return None

    def first_subject(self, cue: Cue) -> Source | None:
        """The noun phrase before the first verb of the sentence, in a language without case, for a participle: "Ann
        took the stand, noting that …"."""
        if self._unit.section.pack.shows_case:
            return None
        starts = [s.start for s in self._unit.section.sentences if s.start <= self.words[cue.first].start]
        start = self._unit.at(max(starts, default=self._unit.span.start))
        verbs = (Tag.VERB, Tag.AUX, Tag.NONFINITE, Tag.QUOTE, Tag.COMMA)
        stop = next((i for i in range(start, cue.first) if self.words[i].tag in verbs), start)
        free = replace(cue, zone_first=stop, number=None, gender=None)
        found = self._subject(self._phrases(start, stop), free) if stop > start else None
        return replace(found, side="shared") if found is not None else None
