"""Furniture: what stands in the file and is not the article."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from hearsay.model import Furniture, FurnitureKind, Span
from hearsay.packs.furniture import FurnitureRule, NamedRule
from hearsay.read.lines import Line, Phrase, headline_end, lines, phrases
from hearsay.read.section import Section
from hearsay.read.teasers import trailing

CAPTION, CREDIT, FOLLOWERS = 200, 100, 5  # code points of a caption and of a credit; headlines below a lead-in
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
SPEECH_END = ('"', "”", "»", ",")  # behind these a bare name is who said it
FIRST_LINES = 6  # dates, clocks and counters stand among the first lines
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LAST_LINES = 3  # key words stand among the last lines


def read_furniture(sections: Sequence[Section]) -> tuple[Furniture, ...]:
    """Captions, credits, teasers, read-also lines and the like, in order, none overlapping another; spans count in the
    sections' text."""
    page = lines(sections)
    found = [f for line in page for f in _of_line(line)]
    found += [f for line in page for f in _below_lead_in(line, page, found)]
    found += _signatures(page, _disjoint(found))
    found += trailing(page, _disjoint(found))
    return _disjoint(found)


def _of_line(line: Line) -> list[Furniture]:
    """What the rules find in one line by itself."""
    found = []
    for phrase in phrases(line):
        reader = OF_PHRASES.get(phrase.named.rule.construction)
        if reader and (span := reader(phrase)):
            found.append(_furniture(span, phrase.named))
    for named in line.section.pack.furniture:
        if whole := OF_LINES.get(named.rule.construction):
            found += [_furniture(span, named) for span in whole(line, named.rule)]
    return found


def _furniture(span: Span, named: NamedRule) -> Furniture:
    return Furniture(span, named.rule.kind, named.name)


def _disjoint(found: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """In order; of two that overlap the longer one stays whole and the other keeps what is left of it, if that starts
    or ends outside."""
    kept: list[Furniture] = []
    for one in sorted(found, key=lambda f: (-len(f.span), f.span.start)):
        span: Span | None = one.span
        for other in kept:
            if span and span.overlaps(other.span):
                span = _rest(span, other.span)
        if span:
            kept.append(replace(one, span=span))
    return tuple(sorted(kept, key=lambda f: f.span))


def _rest(span: Span, taken: Span) -> Span | None:
    if span.start < taken.start:
        return Span(span.start, taken.start)
    return Span(taken.end, span.end) if span.end > taken.end else None


def _lead_in(phrase: Phrase) -> Span | None:
    line, rule = phrase.line, phrase.named.rule
    if not (phrase.opens_sentence() and phrase.has_mark()):
        return None
    start = phrase.span.end
    if phrase.following and phrase.following[0].text in rule.then:
        start = phrase.following[0].end
    if phrase.span.start == line.span.start and len(line.span) <= rule.most // 2:
        return line.span
    if line.only_marks(start, line.span.end):
        return Span(phrase.span.start, line.span.end)
    end = headline_end(line, start, rule.most)
    return Span(phrase.span.start, end or start)


def _credit(phrase: Phrase) -> Span | None:
    line, rule = phrase.line, phrase.named.rule
    if not phrase.has_mark() or not (phrase.opens_sentence() or rule.anywhere):
        return None
    end = line.span.end
    if end - phrase.span.end > CREDIT:
        end = line.sentence_end(phrase.span.end)
        if end - phrase.span.end > CREDIT:
            return None
    if len(line.span) > rule.most and line.only_marks(phrase.span.end, end):
        return None
    caption = phrase.span.start - line.span.start <= CAPTION and line.index > 0
    return Span(line.span.start if caption else phrase.span.start, end)


def _bracket(phrase: Phrase) -> Span | None:
    line, text = phrase.line, phrase.line.section.text
    start = text.rfind("(", line.span.start, phrase.span.start)
    end = text.find(")", phrase.span.end, line.span.end) + 1
    if start < 0 or end == 0 or ")" in text[start : phrase.span.start] or end - start > phrase.named.rule.most:
        return None
    whole = line.index > 0 and len(line.span) <= phrase.named.rule.most and line.only_marks(end, line.span.end)
    return line.span if whole else Span(start, end)


def _notice(phrase: Phrase) -> Span | None:
    line, rule = phrase.line, phrase.named.rule
    if not phrase.has_mark() or not (rule.anywhere or phrase.opens_sentence()):
        return None
    start = line.sentence_start(phrase.span.start) if rule.anywhere else phrase.span.start
    if line.only_marks(line.span.start, start) and rule.least <= len(line.span) <= rule.most:
        return line.span
    end = headline_end(line, phrase.span.end, rule.most)
    if rule.anywhere and line.index == line.count - 1 and line.span.end - start <= rule.most:
        end = line.span.end
    return Span(start, end) if end and end - start <= rule.most else None


def _label(phrase: Phrase) -> Span | None:
    line, start, end = phrase.line, phrase.span.start, phrase.span.end
    if line.only_marks(line.span.start, start) and line.only_marks(end, line.span.end):
        return line.span if line.index else None
    after = line.section.text[end : line.span.end].lstrip()
    closed = after[:1] in (".", ":") or not after
    return (
        Span(start, line.sentence_end(start)) if closed and phrase.opens_sentence() and _alone(line, phrase) else None
    )


def _alone(line: Line, phrase: Phrase) -> bool:
    """True where the phrase's sentence has nothing but the phrase in it."""
    return line.only_marks(line.sentence_start(phrase.span.start), phrase.span.start) and line.only_marks(
        phrase.span.end, line.sentence_end(phrase.span.start)
    )


def _line_alone(phrase: Phrase) -> Span | None:
    line, span = phrase.line, phrase.span
    alone = line.only_marks(line.span.start, span.start) and line.only_marks(span.end, line.span.end)
    return line.span if alone and line.index and not phrase.named.rule.then else None


def _edge(phrase: Phrase) -> Span | None:
    line, span = phrase.line, phrase.span
    at_edge = span.start == line.span.start or line.only_marks(span.end, line.span.end)
    return span if line.index == 0 and at_edge and len(span) < len(line.span) else None


def _opening(phrase: Phrase) -> Span | None:
    return phrase.span if phrase.span.start == phrase.line.span.start and phrase.has_mark() else None


def _cut(phrase: Phrase) -> Span | None:
    line, text = phrase.line, phrase.line.section.text
    before = text[line.span.start : phrase.span.start].rstrip()
    if not before.endswith(("...", "…")):
        return None
    start = line.sentence_start(line.span.start + len(before.rstrip(".… ")))
    return Span(start, phrase.span.end) if phrase.span.end - start <= phrase.named.rule.most else None


OF_PHRASES: dict[str, Callable[[Phrase], Span | None]] = {
    "lead-in": _lead_in, "credit": _credit, "bracket": _bracket, "notice": _notice, "label": _label, "edge": _edge,
    "opening": _opening, "cut": _cut,
    "signature": _line_alone,
}  # fmt: skip


def _stamp(line: Line, rule: FurnitureRule) -> list[Span]:
    """A line of a date, a clock or a counter: near the headline, or with a year anywhere."""
    numbers = [t for t in line.tokens if t.is_number]
    words = [t for t in line.tokens if t.is_word]
    strange = sum(t.folded not in rule.phrases for t in words)
    if line.index == 0 or len(line.span) > rule.most or strange > rule.strangers:
        return []
    placed = line.index <= FIRST_LINES or any(YEAR.search(t.text) for t in numbers)
    return [line.span] if placed and (len(numbers) >= 2 or (numbers and not words)) else []


def _truncated(line: Line, rule: FurnitureRule) -> list[Span]:
    """A line that is cut off between lines that are not: a page of nothing but cut lines has no teasers."""
    cut = line.index > 1 and rule.least <= len(line.span) <= rule.most and is_cut(line, rule.phrases)
    above = line.section.text[: line.span.start].rstrip()
    return [line.span] if cut and not above.endswith(rule.phrases) else []


def is_cut(line: Line, ends: tuple[str, ...]) -> bool:
    """True where a line of running text, not of speech, breaks off with one of `ends`."""
    if not line.text.endswith(ends) or not line.text[0].isalnum() or line.text.count('"') % 2:
        return False
    broken = line.text[: -max(len(end) for end in ends if line.text.endswith(end))].rstrip()
    return broken[-1:] not in (".", "!", "?", "")


def _tags(line: Line, rule: FurnitureRule) -> list[Span]:
    items = [item.split() for item in line.text.split(",")]
    listed = len(items) >= 4 and all(0 < len(words) <= 5 for words in items) and line.text[-1] not in ".!?…;:"
    lower = line.text[0].islower()
    last = line.index > 1 and line.index >= line.count - LAST_LINES
    return [line.span] if listed and lower and last and len(line.span) <= rule.most else []


def _markup(line: Line, rule: FurnitureRule) -> list[Span]:
    tags = [Span(m.start(), m.end()) for m in TAG.finditer(line.section.text, line.span.start, line.span.end)]
    if tags and tags[0].start == line.span.start and not any(c.isalpha() for c in TAG.sub("", line.text)):
        return [line.span]
    return tags


OF_LINES: dict[str, Callable[[Line, FurnitureRule], list[Span]]] = {
    "stamp": _stamp, "truncated": _truncated, "tags": _tags, "markup": _markup,
}  # fmt: skip


def _below_lead_in(line: Line, page: Sequence[Line], found: Sequence[Furniture]) -> list[Furniture]:
    """The headlines that stand as lines of their own below a line that is only a lead-in."""
    above = next((f for f in found if f.span == line.span and f.kind is FurnitureKind.READ_ALSO), None)
    if above is None or any(c.isalnum() for c in line.text.rstrip(" .:")[30:]):
        return []
    below = page[line.index + 1 :]
    heads = [n for n in below if len(n.span) <= CAPTION and n.text[-1] not in ".…;,:" and n.text[0].isalnum()]
    if len(below) > FOLLOWERS or len(heads) < len(below):
        below = below[: 1 if below and below[0] in heads else 0]
    return [Furniture(n.span, above.kind, above.rule) for n in below]


def _signatures(page: Sequence[Line], found: Sequence[Furniture]) -> list[Furniture]:
    """Bare names of agencies behind the last sentence of the article, or as lines of their own below it."""
    whole = {f.span for f in found}
    signed: list[Furniture] = []
    for line in reversed(page[1:]):
        if line.span in whole:
            continue
        signature = next((p for p in phrases(line) if _signs(p)), None)
        if signature is None:
            break
        signed.append(_furniture(Span(signature.span.start, line.span.end), signature.named))
        if signature.span.start != line.span.start:
            break
    return signed


def _signs(phrase: Phrase) -> bool:
    """True where a sentence at the end of the line is the phrase alone, or the phrase, its mark and a name."""
    line, rule = phrase.line, phrase.named.rule
    before = line.section.text[line.span.start : phrase.span.start].rstrip()
    if rule.construction != "signature" or not phrase.opens_sentence() or before[-1:] in SPEECH_END:
        return False
    if rule.then:
        return phrase.has_mark() and line.span.end - phrase.span.end <= rule.most
    return _alone(line, phrase) and line.only_marks(phrase.span.end, line.span.end)
