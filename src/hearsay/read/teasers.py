"""Teasers of other articles in a run at the end of the page."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.model import Furniture
from hearsay.packs.furniture import NamedRule
from hearsay.read.lines import Line

STEM = 5  # letters in which two forms of a word are alike, in the languages of Europe
LEAST_WORDS = 5  # a line with fewer tells nothing
LEAST_CUT, LEAST_STRANGE = 2, 3  # lines that must be cut off, or else must share nothing with the article
DIGEST = 0.15  # share of lines with nothing in common from which a page is a list of short news
FAMILIAR = 0.2  # share of a line's words from which it belongs to the article


def trailing(page: Sequence[Line], found: Sequence[Furniture]) -> list[Furniture]:
    """The lines at the end of `page` that are teasers: a run with at least two that are cut off, or with at least
    three that share no name and hardly a word with what stands above; nothing where that is not clear."""
    named = next((n for line in page for n in line.section.pack.furniture if n.rule.construction == "trailing"), None)
    if named is None:
        return []
    whole = {f.span for f in found}
    tail = _tail(page, named, {line.index for line in page if line.span in whole})
    run = _cut_run(page, tail, named) or _strange_run(page, tail)
    return [Furniture(line.span, named.rule.kind, named.name) for line in run]


def _tail(page: Sequence[Line], named: NamedRule, taken: set[int]) -> list[Line]:
    """The short lines at the end, in order, without what is furniture already unless it is cut off too."""
    tail: list[Line] = []
    for line in reversed(page[2:]):
        cut = line.text.endswith(named.rule.phrases)
        if line.index in taken and not cut:
            continue
        if len(line.span) > named.rule.most:
            break
        tail.append(line)
    return tail[::-1]


def _cut_run(page: Sequence[Line], tail: list[Line], named: NamedRule) -> list[Line]:
    """From the first line that is cut off to the end, unless lines above are cut off just the same."""
    cut = [i for i, line in enumerate(tail) if line.text.endswith(named.rule.phrases) and line.text[0].isalnum()]
    if len(cut) < LEAST_CUT or len(cut) * 2 < len(tail) - cut[0]:
        return []
    above = page[: page.index(tail[cut[0]])]
    return [] if any(line.text.endswith(named.rule.phrases) for line in above) else tail[cut[0] :]


def _strange_run(page: Sequence[Line], tail: list[Line]) -> list[Line]:
    run: list[Line] = []
    for line in reversed(tail):
        if not _is_strange(line, page[: page.index(tail[0])]):
            break
        run.insert(0, line)
    if not LEAST_STRANGE <= len(run) < len(page) / 2:
        return []
    above = page[: page.index(run[0])]
    if not all(_is_strange(line, above) for line in run) or _is_digest(above):
        return []
    return run


def _is_digest(page: Sequence[Line]) -> bool:
    """True for a page whose own lines have as little in common: a list of short news, where nothing is a teaser."""
    strange = sum(_is_strange(line, (*page[:i], *page[i + 1 :])) for i, line in enumerate(page) if i)
    return strange > DIGEST * len(page)


def _is_strange(line: Line, above: Sequence[Line]) -> bool:
    """True where `line` shares no name and hardly a word with the lines above."""
    body, words = {w for other in above for w in words_of(other)}, words_of(line)
    names = {t.folded[:STEM] for t in line.tokens[1:] if t.is_word and t.is_capitalised}
    return len(words) >= LEAST_WORDS and not names & body and len(words & body) <= FAMILIAR * len(words)


def words_of(line: Line) -> set[str]:
    """The stems of the words of a line that are not function words."""
    common = line.section.pack.function_words
    return {t.folded[:STEM] for t in line.tokens if t.is_word and len(t.text) > 3 and t.folded not in common}
