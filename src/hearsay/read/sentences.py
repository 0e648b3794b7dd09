"""Where paragraphs and sentences start and end."""

from __future__ import annotations

import re

from hearsay.model.spans import Span

PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
STOP = re.compile(r"(?:[.!?…]+|\.\.\.)[\"'”“»)\]’]*")
OPENERS = "\"'„“«»”([—–-‘"
DASHES = "—–-"
INITIAL = re.compile(r"(?:^|[\s(\"'„“«.-])[^\W\d_]$")


def paragraphs(text: str, within: Span) -> tuple[Span, ...]:
    """The lines of `text` that have something on them, without the white space around it."""
    found = []
    for match in PARAGRAPH.finditer(text, within.start, within.end):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        found.append(Span(start, match.start() + len(line.rstrip())))
    return tuple(found)


def sentences(
    text: str, folded: str, paragraph: Span, abbreviations: frozenset[str], openers: frozenset[str] = frozenset()
) -> tuple[Span, ...]:
    """The sentences of one paragraph. A full stop ends one where a capital, a digit or an opening mark follows, unless
    an abbreviation of the pack or an initial stands before it; a lost space after the stop is read through. Where the
    stop itself was lost, a capitalised function word (`openers`, folded) in the middle shows the start of the next."""
    whole = _stopped(text, folded, paragraph, abbreviations)
    return tuple(piece for s in whole for piece in _divided(text, folded, s, openers))


LOST = re.compile(r"(?<=[\w%)\"”»] )([^\W\d_]+) (?=[^\W\d_])")


def _divided(text: str, folded: str, sentence: Span, openers: frozenset[str]) -> list[Span]:
    """`sentence` cut before each capitalised function word that a word in small letters follows."""
    pieces, start = [], sentence.start
    for match in LOST.finditer(text, sentence.start, sentence.end) if openers else ():
        at = match.start(1)
        titled = text[at].isupper() and text[at + 1 : at + 2].islower() and text[match.end()].islower()
        if titled and folded[at : match.end(1)] in openers and len(text[start:at].split()) >= 2:
            pieces.append(Span(start, at - 1))
            start = at
    return [*pieces, Span(start, sentence.end)]


def _stopped(text: str, folded: str, paragraph: Span, abbreviations: frozenset[str]) -> tuple[Span, ...]:
    found: list[Span] = []
    start = paragraph.start
    for stop in STOP.finditer(text, paragraph.start, paragraph.end):
        end = stop.end()
        if end < paragraph.end and not _ends(text, folded, start, stop, abbreviations):
            continue
        if end > start:
            found.append(Span(start, end))
        start = end
        while start < paragraph.end and text[start].isspace():
            start += 1
    if start < paragraph.end:
        found.append(Span(start, paragraph.end))
    return tuple(found)


def _ends(text: str, folded: str, start: int, stop: re.Match[str], abbreviations: frozenset[str]) -> bool:
    """True where the mark matched by `stop` ends a sentence that began at `start`."""
    end = stop.end()
    following = text[end:].lstrip()[:1] if text[end].isspace() else text[end]
    if not (following.isupper() or following.isdigit() or following in OPENERS):
        return False
    if following in DASHES and text[end:].lstrip(DASHES + " \u00a0")[:1].islower():
        return False
    if stop.group()[0] != ".":
        return text[end].isspace() or following.isupper()
    before = re.search(r"[^\s(\"'„“«]*$", folded[start : stop.start()])
    word = before.group() if before else ""
    if not text[end].isspace():
        last = text[stop.start() - 1]
        behind = (len(word) > 2 and last.islower()) or last in '"”“»)'
        goes_on = text[end + 1 : end + 2]
        return following.isupper() and behind and (goes_on.islower() or goes_on.isspace())
    if stop.group() == "." and word in abbreviations:
        return False
    return not (text[stop.start() - 1].isupper() and INITIAL.search(text[start : stop.start()]))
