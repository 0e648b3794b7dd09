"""What the steps of reading names hand to each other."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.model import MentionKind


@dataclass(frozen=True, slots=True)
class Found:
    """A name at the tokens [first, end) of a section. `base` and `name` are the base form and the English name;
    `entity` is None where it is not known; `generic` is the id of an institution whose state is not named;
    `gender` a person's, where the text shows it; `surname` is True for a listed surname that stands alone;
    `tentative` for a word that is a name only if the article names somebody so in full."""

    first: int
    end: int
    kind: MentionKind
    base: str
    name: str
    entity: str | None
    rule: str
    generic: str | None = None
    gender: str | None = None
    surname: bool = False
    tentative: bool = False

    def overlaps(self, first: int, end: int) -> bool:
        """Whether a token of [first, end) is one of this name."""
        return self.first < end and first < self.end
