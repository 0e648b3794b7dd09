"""Speech that no cue of its sentence took: it goes on with the speaker before, or follows a headline's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.model import Quotation
from hearsay.packs.cues import CueFile
from hearsay.read.attribution.drafts import Draft
from hearsay.read.attribution.headlines import headline
from hearsay.read.attribution.units import Unit
from hearsay.read.quotations import Quoted
from hearsay.read.words import Tag


def left_over(unit: Unit, made: Sequence[Draft], known: Sequence[Draft], file: CueFile) -> list[Draft]:
    """The drafts of a unit from what its cues left: a headline's name and colon, and speech without a cue."""
    return headline(unit, made, file) + _continued(unit, made, known)


def _continued(unit: Unit, made: Sequence[Draft], known: Sequence[Draft]) -> list[Draft]:
    """Quotations that no draft holds, in a unit that says nothing else, behind a direct quotation just before."""
    found = []
    for quote in unit.quotes:
        if not quote.is_speech or any(_holds(d, quote) for d in made):
            continue
        outside = [w for w in unit.words if w.tag is not Tag.QUOTE and w.token.is_word]
        speaker = next(
            (d for d in reversed(known) if d.quotation is not Quotation.INDIRECT or d.unit == unit.index - 1), None
        )
        if outside or speaker is None or unit.index - speaker.unit > 2:
            continue
        if speaker.unit == unit.index - 1 and speaker.paragraph == unit.paragraph:
            found.append(replace(speaker, fragments=(*speaker.fragments, quote.inner), unit=unit.index))
            continue
        found.append(
            Draft(
                f"{unit.section.pack.code}/quotation.continued", "quotation", unit.index, (quote.inner,), None, None,
                Quotation.DIRECT, 0.6, quote.outer, dropped=True,
            )
        )  # fmt: skip
    return found


def _holds(draft: Draft, quote: Quoted) -> bool:
    return draft.content.start <= quote.inner.end and quote.inner.start <= draft.content.end
