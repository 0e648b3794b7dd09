"""Times: expressions that place something on the calendar."""

from __future__ import annotations

from hearsay.model import Time
from hearsay.read.section import Section


def read_times(section: Section) -> tuple[Time, ...]:
    """The times of `section`, in order, none overlapping another, resolved against `section.published`; spans count in
    `section.text`."""
    return ()
