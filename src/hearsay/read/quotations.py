"""Quotations: what stands between a language's quotation marks, nested, unclosed or over several paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hearsay.model import Span
from hearsay.read.section import Section

DASHES = "-–—"
CLOSING = ('"', "”", "“", "»")
STRAIGHT = '"'
DOUBLED = "''"  # two apostrophes that stand for a straight mark
LEAST_SPEECH = 4  # words from which a quoted stretch is speech and not a name or a word held at a distance
LONGEST_NAME = 6  # words of a quoted name


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted stretch. `outer` includes the marks, `inner` does not; `words` counts the words inside; `closed` is
    false where the closing mark is missing, `titled` true where every word is capitalised ("The New York Times")."""

    outer: Span
    inner: Span
    words: int
    closed: bool
    ends_sentence: bool
    titled: bool = False

    @property
    def is_speech(self) -> bool:
        """True where the stretch is long or punctuated enough to be somebody's words and not a name or a term."""
        return not self.titled and (self.words >= LEAST_SPEECH or self.ends_sentence)


def quotations(section: Section) -> tuple[Quoted, ...]:
    """The outermost quotations of `section`, in order."""
    openers = {a: b for a, b in reversed(section.pack.settings.quotes.pairs) if a != b}
    closers = {b for a, b in section.pack.settings.quotes.pairs}
    every_closer = {a: {d for c, d in section.pack.settings.quotes.pairs if c == a} for a in openers}
    found: list[Quoted] = []
    carried = False
    for paragraph in section.paragraphs:
        marks = [i for i in range(paragraph.start, paragraph.end) if _is_mark(section.text, i, openers, closers)]
        spans, carried = _paired(section, paragraph, marks, every_closer, carried)
        spoken = _dash_led(section, paragraph, spans) if section.pack.settings.quotes.dash else []
        spans = [q for q in spans if not any(s.outer.overlaps(q.outer) for s in spoken)]
        found += sorted((*spans, *spoken), key=lambda q: q.outer)
    return tuple(found)


def _dash_led(section: Section, paragraph: Span, quotes: Sequence[Quoted]) -> list[Quoted]:
    """The speech of a paragraph that a dash opens at the start of a sentence and a dash before a cue ends; behind one
    such, speech without a cue goes on up to the next dash that opens a sentence."""
    openings = [s.start for s in section.sentences if paragraph.contains(s) and _opens_speech(section.text, s)]
    openings = [i for i in openings if not any(q.outer.start < i < q.outer.end for q in quotes)]
    found: list[Quoted] = []
    for opening, following in pairwise([*openings, paragraph.end]):
        closing = _closing_dash(section, Span(opening + 1, following))
        if closing is None and not found:
            continue
        end = following if closing is None else closing
        while section.text[end - 1].isspace():
            end -= 1
        quoted = _quoted(section, Span(opening, end), False)
        if quoted.words:
            found.append(replace(quoted, closed=True, ends_sentence=True, titled=False))
    return found


def _opens_speech(text: str, sentence: Span) -> bool:
    """True where a dash, a space and a capital open the sentence."""
    rest = text[sentence.start : sentence.end]
    if rest[0] not in DASHES or not rest[1:2].isspace():
        return False
    return not rest.lstrip(DASHES + " \u00a0")[:1].islower()


def _closing_dash(section: Section, within: Span) -> int | None:
    """The offset of the first dash in `within` with a cue of saying right behind it; None where there is none."""
    saying = [
        m.span.start
        for m in section.pack.lexicon.matches(section.folded, within)
        if any(r.construction in ("quotation", "impersonal") for r in m.entry.cues)
    ]
    for start in saying:
        before = section.text[within.start : start].rstrip()
        behind_word = before[:-1].endswith((" ", "\u00a0", ",", ".", "!", "?", "…", *CLOSING))
        if before and before[-1] in DASHES and behind_word:
            return within.start + len(before) - 1
    return None


def _is_mark(text: str, i: int, openers: dict[str, str], closers: set[str]) -> bool:
    """True for a quotation mark; an apostrophe between letters is none."""
    if text.startswith(DOUBLED, i) and STRAIGHT in closers:
        return True
    if text[i] not in openers and text[i] not in closers:
        return False
    inside_word = 0 < i < len(text) - 1 and text[i - 1].isalnum() and text[i + 1].isalnum()
    return not (text[i] in "’'" and (inside_word or not _has_opener(text, i)))


def _has_opener(text: str, i: int) -> bool:
    """True where a ‘ stands before the ’ at `i` in its line."""
    line = text.rfind("\n", 0, i) + 1
    return text.rfind("‘", line, i) > text.rfind("’", line, i)


def _paired(
    section: Section, paragraph: Span, marks: Sequence[int], closers: dict[str, set[str]], carried: bool
) -> tuple[list[Quoted], bool]:
    """The outermost quotations of one paragraph; the flag says that the last one is still open at its end."""
    text = section.text
    found: list[Quoted] = []
    stack: list[tuple[str, int]] = []
    for i in marks:
        mark = STRAIGHT if text.startswith(DOUBLED, i) else text[i]
        if mark == STRAIGHT:
            opens = _could_open(text, i, paragraph)
            closes = not opens and any(m in (STRAIGHT, "„", "“") for m, _ in stack)
        else:
            closes = any(mark in closers.get(m, ()) for m, _ in stack)
            opens = mark in closers and not closes
        if closes:
            while stack:
                opener, start = stack.pop()
                if mark == STRAIGHT or mark in closers.get(opener, ()):
                    break
            if not stack:
                found.append(_quoted(section, Span(start, i + len(_mark_at(text, i))), True))
        elif opens:
            stack.append((mark, i))
    if stack:
        found.append(_quoted(section, Span(stack[0][1], _unclosed_end(section, paragraph, stack[0][1])), False))
    return found, bool(stack)


def _could_open(text: str, i: int, paragraph: Span) -> bool:
    """True where a straight mark stands at the start of a word and not behind one."""
    before = text[i - 1] if i > paragraph.start else " "
    behind = i + len(_mark_at(text, i))
    if behind >= paragraph.end or text[behind].isspace():
        return False
    return before.isspace() or before in "([{-–—„“«'" or (before in ",.;:" and text[behind].isalnum())


def _mark_at(text: str, i: int) -> str:
    """The mark at `i`: one character, or two apostrophes."""
    return DOUBLED if text.startswith(DOUBLED, i) else text[i]


def _unclosed_end(section: Section, paragraph: Span, start: int) -> int:
    """Where a quotation that opens a paragraph and never closes ends: with the paragraph; another with its sentence."""
    if start == paragraph.start:
        return paragraph.end
    return next((s.end for s in section.sentences if s.start <= start < s.end), paragraph.end)


def _quoted(section: Section, outer: Span, closed: bool) -> Quoted:
    width = len(_mark_at(section.text, outer.start))
    start, end = outer.start + width, outer.end - (width if closed else 0)
    while start < end and section.text[start].isspace():
        start += 1
    while end > start and section.text[end - 1].isspace():
        end -= 1
    inner = trimmed_end(section.text, Span(start, max(start, end)))
    words = [t for t in section.tokens_of(Span(start, max(start, end))) if t.is_word or t.is_number]
    last = section.text[end - 1] if end > start else ""
    titled = LEAST_SPEECH <= len(words) <= LONGEST_NAME and all(t.is_number or t.is_capitalised for t in words)
    return Quoted(outer, inner, len(words), closed, last in ".!?…," and len(words) >= 2, titled)


def trimmed_end(text: str, span: Span) -> Span:
    """`span` without a comma, a full stop or white space at its end; question and exclamation marks stay."""
    end = span.end
    while end > span.start and text[end - 1] in " ,.;:\n–—-" and not text.startswith("...", end - 3):
        end -= 1
    return Span(span.start, end)
