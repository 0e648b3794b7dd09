"""Amounts: numbers with their unit, modifier and range."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.model import Figure, Time
from hearsay.read.section import Section


def read_figures(section: Section, times: Sequence[Time]) -> tuple[Figure, ...]:
    """The amounts of `section`, in order, none overlapping another or one of `times`; spans count in `section.text`."""
    return ()
