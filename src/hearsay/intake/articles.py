"""From the inputs of a call to its articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.intake.options import Options
from hearsay.intake.rejected import Rejected
from hearsay.model import Article


def articles(inputs: Sequence[str], options: Options | None = None) -> Iterator[Article | Rejected]:
    """The articles of `inputs`, one after another, in the order of the inputs.

    An input is the path of a file, of a folder (read with all its folders, sorted by name, hidden files left out), or
    "-" for standard input. Files are plain texts, HTML pages, JSON Lines, and tables (CSV, TSV), each also as .gz or
    .xz. What cannot be read comes out as a `Rejected` in its place; nothing is raised for it.
    """
    yield from ()
