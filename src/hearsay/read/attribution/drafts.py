"""Drafts: statements as they stand in their sentence, before anybody asks who "he" is."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.model import Quotation, Span
from hearsay.packs.cues import CueRule
from hearsay.read.phrases import Phrase
from hearsay.read.words import Word


@dataclass(frozen=True, slots=True)
class Source:
    """Words that name or describe who speaks. `head` is the head noun or pronoun; `words` all words of the phrase.
    `side` says where it stood ("left", "right", "shared" with another verb of the sentence, "place" behind a locative
    adposition, "governed" behind the cue). `stands_for` is what a relative pronoun points back to."""

    span: Span
    words: tuple[Word, ...]
    head: Word | None
    side: str
    stands_for: Source | None = None

    @property
    def number(self) -> str | None:
        return self.head.number if self.head else None

    @property
    def gender(self) -> str | None:
        return self.head.gender if self.head else None


@dataclass(frozen=True, slots=True)
class Cue:
    """An attributing word or phrase found in a unit: `words[first:stop]` with its auxiliaries in `zone_first` and
    `zone_stop`; number, gender and person are those of a verb."""

    rule: CueRule
    rules: tuple[CueRule, ...]
    lemma: str
    span: Span
    first: int
    stop: int
    zone_first: int
    zone_stop: int
    number: str | None = None
    gender: str | None = None
    person: int | None = None
    verb_form: str | None = None

    def takes(self, *constructions: str) -> CueRule | None:
        """The first rule of this cue in one of the constructions."""
        return next((r for name in constructions for r in self.rules if r.construction == name), None)


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement in the making. `unit` is the index of its unit in the section; `relays` are sources that pass it on,
    from the origin outward; `dropped` says that the verb has no subject of its own, `framed` that an impersonal
    report stands around it, so that whoever was reported last passes it on, `inside` that
    it only lowers what somebody else says."""

    rule: str
    construction: str
    unit: int
    fragments: tuple[Span, ...]
    cue: Span | None
    source: Source | None
    quotation: Quotation
    confidence: float
    zone: Span
    cue_certainty: str | None = None
    relays: tuple[Source, ...] = ()
    dropped: bool = False
    impersonal: bool = False
    number: str | None = None
    gender: str | None = None
    paragraph: Span | None = None
    framed: bool = False
    inside: bool = False

    @property
    def content(self) -> Span:
        """From the first to the last character of the content."""
        return Span(self.fragments[0].start, self.fragments[-1].end)


def source_of(phrase: Phrase, side: str) -> Source:
    """A phrase as a source."""
    return Source(phrase.span, phrase.words, phrase.head, side)
