"""CSV and TSV: a row at a time, so that a table may be of any size."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO, TextIO

from hearsay.intake.columns import article, columns
from hearsay.intake.options import ARTICLE_LIMIT, Options
from hearsay.intake.records import LINE_LIMIT, characters
from hearsay.intake.rejected import Rejected
from hearsay.model import Article, InputError

SEPARATORS = ",;\t|"


def read_table(
    stream: BinaryIO, name: str, options: Options, separator: str | None = None
) -> Iterator[Article | Rejected]:
    """The articles of a table whose first row names the columns; `separator` None: the one of , ; tab and | that the
    first row has most of. A row that does not fit is rejected and the next ones are read. Raises InputError where no
    column holds the text, and where a quotation mark is never closed."""
    csv.field_size_limit(ARTICLE_LIMIT)
    lines = characters(stream, name, options.encoding, newline="")
    first = _first(lines)
    separator = separator or max(SEPARATORS, key=first.count)
    rows = csv.reader(_chained(first, lines), delimiter=separator)
    try:
        header = [n.strip() for n in next(rows)]
        found = columns(header, options, name)
        for row in rows:
            where = f"{name}, line {rows.line_num}"
            if len(row) > len(header):
                said = f"{len(row)} fields stand under {len(header)} columns: put fields with a {separator!r} in quotes"
                yield Rejected(f"{name}:{rows.line_num}", f"{where}: {said}")
            elif any(row):
                try:
                    yield article(dict(zip(header, row, strict=False)), found, name, rows.line_num)
                except InputError as error:
                    yield Rejected(f"{name}:{rows.line_num}", str(error))
    except csv.Error as error:
        said = f"the table cannot be read any further ({error}): look for a quotation mark that is never closed"
        raise InputError(f"{name}, line {rows.line_num}: {said}") from error


def _first(lines: TextIO) -> str:
    """The first line that is not blank."""
    first = lines.readline(LINE_LIMIT)
    while first and not first.strip():
        first = lines.readline(LINE_LIMIT)
    return first


def _chained(first: str, lines: Iterator[str]) -> Iterator[str]:
    yield first
    yield from lines
