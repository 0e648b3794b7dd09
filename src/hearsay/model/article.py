"""The article: one text of one outlet, in one version."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One text as it was read, never altered, with what is known about it.

    `name` is the path as it was given ("/" between folders) or the id of a record; `language` a pack's code or
    None until it is detected; `published` the day that relative dates are resolved against; `part_of` None, or the
    path of the container (JSON Lines, CSV) that a record came from. `place` is what tells it from others wherever
    their common folder lies: its path below the folder that was given, or the id of a record; None where nothing was
    given but a name. It says where the text was found and not what it is, so it is no part of equality.
    """

    text: str
    name: str
    language: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    part_of: str | None = None
    place: str | None = field(default=None, compare=False)

    @property
    def uri(self) -> str:
        """What stays the same when the text changes: the URL, else the place, else the name without its folders."""
        return self.url or self.place or self.name.rsplit("/", 1)[-1]

    @property
    def digest(self) -> str:
        """SHA-256 (hexadecimal) of the text: one value per version."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
