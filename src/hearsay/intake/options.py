"""What a person says about the inputs beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hearsay.intake.meta import Meta

ARTICLE_LIMIT = 20_000_000  # bytes of one article; real ones stay below one hundredth of it
NO_META = Meta()


@dataclass(frozen=True, slots=True)
class Options:
    """How the inputs are read.

    `text` and `id` name the columns of records (JSON Lines, CSV) that hold the text and the id (None: found by their
    usual names); `encoding` is Python's name of the encoding of all plain texts, tables and pages (None: found out per
    file); `meta` what a metadata file says of single articles. `language`, `published` and `outlet` hold for every
    article for which neither the metadata nor the input itself says another. `leave_out` are resolved paths of files
    and folders that are not read when they lie in a folder that is: the output, say.
    """

    text: str | None = None
    id: str | None = None
    encoding: str | None = None
    meta: Meta = NO_META
    language: str | None = None
    published: date | None = None
    outlet: str | None = None
    leave_out: frozenset[Path] = frozenset()
