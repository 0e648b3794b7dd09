"""JSON Lines and JSON: a record at a time, so that a container may be of any size."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from hearsay.intake.columns import Columns, article, columns
from hearsay.intake.encodings import SAMPLE, encoding_of, known_encoding
from hearsay.intake.files import MEGABYTE, Rest, refuse_binary, whole
from hearsay.intake.options import ARTICLE_LIMIT, Options
from hearsay.intake.rejected import Rejected
from hearsay.model import Article, InputError

LINE_LIMIT = 4 * ARTICLE_LIMIT  # characters of one line: a text, escaped, with its companions
DOCUMENT_LIMIT = 200 * MEGABYTE  # of JSON that must be read in one piece
PATIENCE = 20  # broken lines at the start, after which the file is not taken for JSON Lines any more

Found = Iterator[Article | Rejected]


def characters(stream: BinaryIO, name: str, encoding: str | None, newline: str) -> io.TextIOWrapper:
    """`stream` as text in its encoding; what cannot be decoded comes as surrogates. Raises InputError for nothing, for
    a binary file, and where no encoding fits the beginning."""
    taken = stream.read(SAMPLE)
    refuse_binary(taken, name)
    if not taken.strip():
        raise InputError(f"{name}: the file is empty: leave it out")
    chosen = known_encoding(encoding) if encoding else encoding_of(taken, name, complete=len(taken) < SAMPLE)
    chosen = "utf-8-sig" if chosen == "utf-8" else chosen
    return io.TextIOWrapper(io.BufferedReader(Rest(taken, stream)), chosen, "surrogateescape", newline)


def read_lines(stream: BinaryIO, name: str, options: Options) -> Found:
    """The articles of JSON Lines, one object per line; a broken line is rejected and the next ones are read. Raises
    InputError where the first record has no text column and where the first lines are no JSON at all."""
    records = _Records(name, options)
    lines = characters(stream, name, options.encoding, newline="\n")
    number = 0
    while line := lines.readline(LINE_LIMIT):
        number += 1
        if len(line) == LINE_LIMIT and not line.endswith("\n"):
            while (more := lines.readline(LINE_LIMIT)) and not more.endswith("\n"):
                pass
            yield records.rejected(number, "the line is too long for one article: cut it into its articles")
        elif line.strip():
            yield records.read(line.rstrip("\r\n"), number)
        if not records.good and records.bad == PATIENCE:
            said = f"none of the first {PATIENCE} lines holds a JSON object"
            raise InputError(f"{name}: {said}: write one object per line, or name the file .txt if it is a text")


def read_document(stream: BinaryIO, name: str, options: Options) -> Found:
    """The articles of a .json file: JSON Lines, one object, or a list of objects."""
    first = stream.readline(LINE_LIMIT)
    if is_object(first):
        yield from read_lines(io.BufferedReader(Rest(first, stream)), name, options)
        return
    try:
        content = json.loads(whole(stream, name, DOCUMENT_LIMIT, first))
    except (ValueError, RecursionError) as error:
        said = f"this is neither JSON nor JSON Lines ({error})"
        raise InputError(f"{name}: {said}: repair it, or write one object per line") from error
    records = _Records(name, options)
    for number, record in enumerate(content if isinstance(content, list) else [content], start=1):
        yield records.made(record, number)


def is_object(line: bytes) -> bool:
    """True for a line that is one JSON object."""
    try:
        return line.lstrip()[:1] == b"{" and isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


class _Records:
    """Makes articles of the records of one container; `good` and `bad` count the lines so far."""

    def __init__(self, name: str, options: Options) -> None:
        self.name = name
        self.options = options
        self.good = self.bad = 0
        self._columns: dict[tuple[str, ...], Columns] = {}

    def rejected(self, line: int, said: str) -> Rejected:
        self.bad += 1
        return Rejected(f"{self.name}:{line}", f"{self.name}, line {line}: {said}")

    def read(self, written: str, line: int) -> Article | Rejected:
        """One line as an article."""
        try:
            return self.made(json.loads(written), line)
        except json.JSONDecodeError as error:
            return self.rejected(line, f"this is not JSON ({error.msg}, column {error.colno}): repair or remove it")
        except (ValueError, RecursionError) as error:
            return self.rejected(line, f"this is not JSON ({error}): repair or remove it")

    def made(self, record: object, line: int) -> Article | Rejected:
        """One record as an article. Raises InputError where it is the first and has no text column."""
        if not isinstance(record, dict):
            return self.rejected(line, "this is no JSON object: write it as {...}, or remove it")
        try:
            made = article(record, self._known(record, line), self.name, line)
        except InputError as error:
            if not self.good and not self._columns:
                raise
            return Rejected(f"{self.name}:{line}", str(error))
        self.good += 1
        return made

    def _known(self, record: Mapping[str, object], line: int) -> Columns:
        """The columns of records with these keys, found once."""
        keys = tuple(record)
        if keys not in self._columns:
            where = f"{self.name}, line {line}" if self._columns else self.name
            self._columns[keys] = columns(keys, self.options, where)
        return self._columns[keys]
