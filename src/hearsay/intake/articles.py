"""From the inputs of a call to its articles."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO

from hearsay.intake.encodings import decode
from hearsay.intake.files import UNREADABLE, Rest, opened, sentence, whole
from hearsay.intake.options import ARTICLE_LIMIT, Options
from hearsay.intake.pages import looks_like_page, read_page
from hearsay.intake.records import LINE_LIMIT, Found, is_object, read_document, read_lines
from hearsay.intake.rejected import Rejected
from hearsay.intake.sources import Kind, Source, sources
from hearsay.intake.tables import read_table
from hearsay.model import Article, InputError

SURROGATE = re.compile("[\ud800-\udfff]")
HIDDEN = "\ufeff\u200b\u00a0 \t\r\n\f\v\0"  # a text of nothing but these is empty


def articles(inputs: Sequence[str], options: Options | None = None) -> Iterator[Article | Rejected]:
    """The articles of `inputs`, one after another, in the order of the inputs.

    An input is the path of a file, of a folder (read with all its folders, sorted by name, hidden files left out), or
    "-" for standard input. Files are plain texts, HTML pages, JSON Lines, JSON, and tables (CSV, TSV), each also as .gz
    or .xz; a file of another name is what its content looks like. The text of a file is its bytes, decoded, and nothing
    else: line ends and marks stay. What cannot be read comes out as a `Rejected` in its place; nothing is raised.
    """
    for given in inputs:
        for source in sources(given, options or Options()):
            if isinstance(source, Rejected):
                yield source
            else:
                yield from _of_file(source, options or Options())


def _of_file(source: Source, options: Options) -> Iterator[Article | Rejected]:
    try:
        with opened(source.path, source.packing) as stream:
            for found in _of_stream(stream, source, options):
                yield found if isinstance(found, Rejected) else _completed(found, source, options)
    except InputError as error:
        yield Rejected(source.name, str(error))
    except UNREADABLE as error:
        yield Rejected(source.name, sentence(source.name, error))


def _of_stream(stream: BinaryIO, source: Source, options: Options) -> Found:
    """What lies in one file, by its kind."""
    name = source.name
    if source.kind is Kind.LINES:
        yield from read_lines(stream, name, options)
    elif source.kind is Kind.DOCUMENT:
        yield from read_document(stream, name, options)
    elif source.kind is Kind.TABLE:
        yield from read_table(stream, name, options, None if source.ending == ".csv" else "\t")
    elif source.kind is Kind.UNKNOWN:
        yield from _of_unknown(stream, name, options)
    else:
        yield _of_bytes(whole(stream, name, ARTICLE_LIMIT), name, options, source.kind is Kind.PAGE)


def _of_unknown(stream: BinaryIO, name: str, options: Options) -> Found:
    """A file that its name says nothing of, or standard input: JSON Lines where the first line is an object, an HTML
    page where it begins like one, else plain text."""
    first = stream.readline(LINE_LIMIT)
    if is_object(first):
        yield from read_lines(io.BufferedReader(Rest(first, stream)), name, options)
    else:
        data = whole(stream, name, ARTICLE_LIMIT, first)
        yield _of_bytes(data, name, options, looks_like_page(data))


def _of_bytes(data: bytes, name: str, options: Options, is_page: bool) -> Article:
    if is_page:
        return read_page(data, name, options.encoding)
    return Article(decode(data, name, options.encoding), name)


def _completed(article: Article, source: Source, options: Options) -> Article | Rejected:
    """`article` with its place and what the metadata and the options know of it; rejected where its text is none."""
    name = SURROGATE.sub("\ufffd", article.name)
    where = name if article.part_of is None else f"{article.part_of} ({name})"
    if not article.text.strip(HIDDEN):
        return Rejected(name, f"{where}: there is no text in it: leave it out")
    broken = SURROGATE.search(article.text + (article.title or "") + (article.outlet or "") + (article.url or ""))
    if broken:
        said = "it holds bytes that are not of the file's encoding, or half of a character"
        return Rejected(name, f"{where}: {said}: save the file as UTF-8, or name its encoding with --encoding")
    known = options.meta.added_to(replace(article, name=name, place=_place(article, name, source)))
    return replace(
        known,
        language=known.language or options.language,
        published=known.published or options.published,
        outlet=known.outlet or options.outlet,
    )


def _place(article: Article, name: str, source: Source) -> str:
    """The id of a record, which is one wherever the container lies; else the path below the folder that was given, and
    the line of a record. What comes from standard input without an id is told apart by its text."""
    line = name.removeprefix(source.name)
    if article.part_of is not None and line == name:
        return name
    return f"{source.below}:{article.digest[:12]}" if source.path is None else source.below + line
