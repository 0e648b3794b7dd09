"""Speech that no cue of its sentence took: it goes on with the speaker before, or follows a headline's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.model import Quotation, Span
from hearsay.packs.concepts import concept_of
from hearsay.packs.cues import CueFile
from hearsay.read.attribution.contents import quotation_kind, trimmed
from hearsay.read.attribution.drafts import Draft, Source
from hearsay.read.attribution.sources import SPEAKERS
from hearsay.read.attribution.units import Unit
from hearsay.read.quotations import Quoted
from hearsay.read.words import Tag, Word

LONGEST_HEAD = 9  # words of a headline's source before its colon


def left_over(unit: Unit, made: Sequence[Draft], known: Sequence[Draft], file: CueFile) -> list[Draft]:
    """The drafts of a unit from what its cues left: a headline's name and colon, and speech without a cue."""
    return _headline(unit, made, file) + _continued(unit, made, known)


def _headline(unit: Unit, made: Sequence[Draft], file: CueFile) -> list[Draft]:
    rule = next((r for r in file.rules if r.construction == "headline"), None)
    colon = next((i for i, w in enumerate(unit.words[: LONGEST_HEAD + 3]) if w.tag is Tag.COLON), None)
    if rule is None or colon is None or colon == 0 or made:
        return []
    head, rest = unit.words[:colon], unit.words[colon + 1 :]
    names = [w for w in head if w.tag is Tag.NAME] or _speakers(unit, head)
    if not names or any(w.tag in (Tag.VERB, Tag.COMMA, Tag.ADP) for w in head) or len(rest) < 3:
        return []
    if head[0].tag is Tag.NOUN and not _speakers(unit, head):
        return []  # an action or a thing with a name: "The listing of UiPath: …"
    words = tuple(w for w in head if w.token.is_word or w.token.is_number)
    role = [w for w in words[:1] if _speakers(unit, (w,))]
    source = Source(Span(words[0].start, words[-1].end), words, (role or names)[-1], "left")
    content = trimmed(unit.section.text, Span(rest[0].start, unit.span.end))
    kind = quotation_kind(content, unit.quotes)
    return [
        Draft(
            f"{unit.section.pack.code}/{rule.id}", "headline", unit.index, (content,), None, source, kind, 0.7,
            source.span,
        )
    ]  # fmt: skip


def _speakers(unit: Unit, head: Sequence[Word]) -> list[Word]:
    """The nouns of a headline's head that name a role or a body that speaks."""
    pack = unit.section.pack
    nouns = [w for w in head if w.tag is Tag.NOUN and (c := concept_of(pack, w.folded)) and c.kind in SPEAKERS]
    return nouns[:1] if len(head) <= 6 else []


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
