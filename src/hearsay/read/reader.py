"""The pipeline: one article in, one reading out. Pure: the same article and packs give the same reading anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from hearsay.model import Article, FurnitureKind, InputError, Reading, Span
from hearsay.packs.pack import Packs
from hearsay.read.attribution import read_statements
from hearsay.read.figures import read_figures
from hearsay.read.furniture import read_furniture
from hearsay.read.languages import detect
from hearsay.read.layout import sections
from hearsay.read.names import read_names
from hearsay.read.text import CleanText, clean
from hearsay.read.times import read_times

T = TypeVar("T")


def read_article(article: Article, packs: Packs) -> Reading:
    """Reads `article` with the pack of its language (detected among the packs where it is None).

    Every span of the reading counts code points of `article.text`. Figures and times of teasers and the like are those
    of other articles and are left out. Raises PackError for a language without a pack and InputError for a text without
    a letter.
    """
    cleaned = clean(article.text)
    if not any(c.isalpha() for c in cleaned.text):
        raise InputError(f"{article.name}: there is no text in it: leave it out")
    language = article.language or detect(cleaned.text, packs.codes)[0]
    parts = sections(cleaned.text, language, packs, article.published)
    furniture = read_furniture(parts)
    mentions = read_names(parts)
    times = [read_times(part) for part in parts]
    figures = [f for part, known in zip(parts, times, strict=True) for f in read_figures(part, known, mentions)]
    statements, trace = read_statements(parts, mentions, [t for found in times for t in found], furniture)
    elsewhere = [f.span for f in furniture if f.kind is not FurnitureKind.CAPTION]
    return Reading(
        article=article,
        language=language,
        sentences=tuple(cleaned.to_file(s) for part in parts for s in part.sentences),
        statements=tuple(in_file(s, cleaned) for s in statements),
        figures=tuple(in_file(f, cleaned) for f in figures if not _stands_in(elsewhere, f.span)),
        times=tuple(in_file(t, cleaned) for found in times for t in found if not _stands_in(elsewhere, t.span)),
        mentions=tuple(in_file(m, cleaned) for m in mentions),
        furniture=tuple(in_file(f, cleaned) for f in furniture),
        trace=tuple(in_file(f, cleaned) for f in trace),
    )


def _stands_in(stretches: Sequence[Span], span: Span) -> bool:
    return any(stretch.contains(span) for stretch in stretches)


def in_file(value: T, cleaned: CleanText) -> T:
    """`value` (a frozen dataclass) with every span in it moved from the cleaned text to the file's."""
    return value if cleaned.text == cleaned.original else cast(T, _moved(value, cleaned))


def _moved(value: object, cleaned: CleanText) -> object:
    if isinstance(value, Span):
        return cleaned.to_file(value)
    if isinstance(value, tuple):
        return tuple(_moved(v, cleaned) for v in value)
    if is_dataclass(value) and not isinstance(value, type):
        held = {f.name: getattr(value, f.name) for f in fields(value)}
        moved = {k: _moved(v, cleaned) for k, v in held.items() if isinstance(v, Span | tuple) or is_dataclass(v)}
        return replace(value, **moved)
    return value
