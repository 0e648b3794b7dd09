"""Attribution: who is reported to have said what."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.model import Firing, Furniture, Mention, Statement
from hearsay.read.section import Section


def read_statements(
    sections: Sequence[Section], mentions: Sequence[Mention], furniture: Sequence[Furniture]
) -> tuple[tuple[Statement, ...], tuple[Firing, ...]]:
    """The statements of an article and the trace of the rules; spans count in the sections' text."""
    return (), ()
