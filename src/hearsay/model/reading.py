"""Readings: all that was read from one article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hearsay.model.article import Article
from hearsay.model.figure import Figure, Time
from hearsay.model.spans import Span
from hearsay.model.statement import Statement, Unresolved


class MentionKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    PRODUCT = "product"
    EVENT = "event"


class FurnitureKind(StrEnum):
    CAPTION = "caption"
    TEASER = "teaser"
    READ_ALSO = "read_also"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text. `base` is its base form in the article's language, `name` its English name, `entity` the id of
    what it names where that is known (`country:KP`, `org:kcna`, `person:kyrylo-budanov`)."""

    span: Span
    kind: MentionKind
    base: str
    name: str
    entity: str | None
    rule: str

    @property
    def is_body(self) -> bool:
        """True for what can speak without being a person: an organisation, and an outlet, whose kind is product."""
        return self.kind is MentionKind.ORGANISATION or (self.entity or "").startswith("org:")


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of the file that is not the article."""

    span: Span
    kind: FurnitureKind
    rule: str


@dataclass(frozen=True, slots=True)
class Firing:
    """One line of `hearsay explain`: what `rule` did in the sentence at `sentence`, and why.

    `outcome` is "fired" or "silent"; `where` the pack file and rule id ("uk/cues.toml say.that"), `span` the words that
    the rule met, all in the article's text.
    """

    sentence: Span
    where: str
    outcome: str
    reason: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one article, in the order of the text; spans count code points of `article.text`."""

    article: Article
    language: str
    sentences: tuple[Span, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    mentions: tuple[Mention, ...]
    furniture: tuple[Furniture, ...]
    unresolved: tuple[Unresolved, ...] = ()
    trace: tuple[Firing, ...] = ()
