"""Names: persons, organisations, places, products and events, with base form, English name and entity."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.model import Mention
from hearsay.read.section import Section


def read_names(sections: Sequence[Section]) -> tuple[Mention, ...]:
    """The names of an article's sections, in order, none overlapping another; spans count in the sections' text."""
    return ()
