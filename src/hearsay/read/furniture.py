"""Furniture: what stands in the file and is not the article."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.model import Furniture
from hearsay.read.section import Section


def read_furniture(sections: Sequence[Section]) -> tuple[Furniture, ...]:
    """Captions, credits, teasers, read-also lines and the like, in order, none overlapping another; spans count in the
    sections' text."""
    return ()
