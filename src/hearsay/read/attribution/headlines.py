"""Headlines that attribute by their punctuation alone: "X: …", "… – X"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.model import Span
from hearsay.packs.concepts import concept_of
from hearsay.packs.cues import CueFile, CueRule
from hearsay.read.attribution.contents import quotation_kind, trimmed
from hearsay.read.attribution.drafts import Draft, Source
from hearsay.read.attribution.subjects import SPEAKERS
from hearsay.read.attribution.units import Unit
from hearsay.read.words import Tag, Word

LONGEST_HEAD = 9  # words of a headline's source before its colon
LONGEST_TAIL = 4  # words of a headline's source behind its last dash
LEAST_CONTENT = 3  # words


def headline(unit: Unit, made: Sequence[Draft], file: CueFile) -> list[Draft]:
    """The draft of a headline with a name before a colon or behind its last dash; none where a cue made one."""
    rule = next((r for r in file.rules if r.construction == "headline"), None)
    if rule is None or made or not unit.words:
        return []
    return _before_colon(unit, rule) or _behind_dash(unit, rule)


def _before_colon(unit: Unit, rule: CueRule) -> list[Draft]:
    colon = next((i for i, w in enumerate(unit.words[: LONGEST_HEAD + 3]) if w.tag is Tag.COLON), None)
    if not colon:
        return []
    head, rest = unit.words[:colon], unit.words[colon + 1 :]
    about = next((i for i, w in enumerate(head) if w.tag is Tag.ADP), len(head))
    somebody = any(w.starts_person or w.takes_name for w in head[:about])
    head = head[:about] if somebody and unit.index == 0 else head  # "The minister on arms: …" in a title
    names = [w for w in head if w.tag is Tag.NAME] or speakers(unit, head)
    if not names or any(w.tag in (Tag.VERB, Tag.COMMA, Tag.ADP) for w in head) or len(rest) < LEAST_CONTENT:
        return []
    if head[0].tag is Tag.NOUN and not speakers(unit, head):
        return []  # an action or a thing with a name: "The listing of UiPath: …"
    words = tuple(w for w in head if w.token.is_word or w.token.is_number)
    role = [w for w in words[:1] if speakers(unit, (w,))]
    return [_draft(unit, rule, words, (role or names)[-1], Span(rest[0].start, unit.span.end))]


def _behind_dash(unit: Unit, rule: CueRule) -> list[Draft]:
    """A title that ends in a dash and a name, in a line of its own."""
    words = unit.words
    dash = next((i for i in range(len(words) - 1, 0, -1) if words[i].tag is Tag.DASH), None)
    if dash is None or unit.index != 0 or unit.span != unit.paragraph or dash < LEAST_CONTENT:
        return []
    tail = words[dash + 1 :]
    if not tail or len(tail) > LONGEST_TAIL or not all(w.tag in (Tag.NAME, Tag.NOUN, Tag.ADJ) for w in tail):
        return []
    names = [w for w in tail if w.tag is Tag.NAME] or speakers(unit, tail)
    if not names or words[dash].start == words[dash - 1].end:
        return []
    return [_draft(unit, rule, tuple(tail), names[-1], Span(unit.span.start, words[dash].start))]


def _draft(unit: Unit, rule: CueRule, words: tuple[Word, ...], head: Word, rest: Span) -> Draft:
    source = Source(Span(words[0].start, words[-1].end), words, head, "left")
    content = trimmed(unit.section.text, rest)
    kind = quotation_kind(content, unit.quotes)
    name = f"{unit.section.pack.code}/{rule.id}"
    return Draft(name, "headline", unit.index, (content,), None, source, kind, 0.7, source.span)


def speakers(unit: Unit, head: Sequence[Word]) -> list[Word]:
    """The nouns of a headline's head that name a role or a body that speaks."""
    pack = unit.section.pack
    nouns = [w for w in head if w.tag is Tag.NOUN and (c := concept_of(pack, w.folded)) and c.kind in SPEAKERS]
    return nouns[:1] if len(head) <= 6 else []
