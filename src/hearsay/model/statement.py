"""Statements: who is reported to have said what, through whom and how sure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hearsay.model.spans import Span


class Certainty(StrEnum):
    """How sure the text makes the content; from strongest to weakest, `UNVERIFIED` beats a hedge."""

    ASSERTED = "asserted"
    LIKELY = "likely"
    POSSIBLE = "possible"
    UNLIKELY = "unlikely"
    DENIED = "denied"
    UNVERIFIED = "unverified"


class Quotation(StrEnum):
    """Whether the content is the speaker's own words."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Polarity(StrEnum):
    AFFIRMS = "affirms"
    DENIES = "denies"


class Modality(StrEnum):
    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"
    UNLIKELY = "unlikely"


class Verification(StrEnum):
    NONE = "none"
    CONFIRMED = "confirmed"
    CANNOT_CONFIRM = "cannot confirm"


@dataclass(frozen=True, slots=True)
class Stance:
    """What one holder in the chain does with the content; `evidence` is the words that show it."""

    polarity: Polarity = Polarity.AFFIRMS
    modality: Modality = Modality.CERTAIN
    verification: Verification = Verification.NONE
    evidence: tuple[Span, ...] = ()

    @property
    def certainty(self) -> Certainty:
        """The one word that sums this stance up."""
        if self.verification is Verification.CANNOT_CONFIRM:
            return Certainty.UNVERIFIED
        if self.polarity is Polarity.DENIES:
            return Certainty.DENIED
        if self.modality is Modality.CERTAIN:
            return Certainty.ASSERTED
        return Certainty(self.modality.value)


@dataclass(frozen=True, slots=True)
class Holder:
    """A link of a chain: somebody who said or passed on.

    `name` is English ("Kyrylo Budanov", "anonymous: US officials"); `entity` an id such as `org:kcna`, or None for
    somebody who is only described; `span` where the article names or describes the holder most fully, in the article's
    text; `rule` what resolved the name ("as written", "surname", "role", "pronoun", …).
    """

    name: str
    entity: str | None = None
    span: Span | None = None
    anonymous: bool = False
    rule: str = "as written"


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Something that was left open, with the reason and the candidates that stood against each other."""

    reason: str
    span: Span | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch of an article whose truth the article hands to somebody else.

    All spans count code points of the article's text. `content` runs from the first to the last character, `fragments`
    are the pieces of it that are content where an attribution stands in its middle. `origins` is empty where nobody is
    named or described, then `unresolved` says why. `relays` run from the origin outward. `confidence` (0 to 1) says
    how sure the reading is, never how true the content. `rule` is "pack/rule-id".
    """

    content: Span
    fragments: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    origins: tuple[Holder, ...]
    relays: tuple[Holder, ...]
    quotation: Quotation
    certainty: Certainty
    confidence: float
    rule: str
    stances: tuple[Stance, ...] = ()
    unresolved: Unresolved | None = None

    @property
    def origin(self) -> str | None:
        """The origins in one line, "A and B"; None where there is none."""
        return " and ".join(h.name for h in self.origins) or None
