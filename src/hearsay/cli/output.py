"""Rows for a person, a pipe, or a script; and progress for a person alone."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

import typer

from hearsay.cli.ending import PARTLY, said

if TYPE_CHECKING:
    from rich.console import Console

Row = Mapping[str, Any]
COLOURS = {
    "asserted": "bold",
    "likely": "green",
    "possible": "yellow",
    "unlikely": "magenta",
    "denied": "red",
    "unverified": "cyan",
}
CONTENT = ("text", "name")  # columns that get the room that is left


class Tick(Protocol):
    """Called once for every article that is done."""

    def __call__(self) -> None: ...


def show(rows: Iterable[Row], columns: Sequence[str], as_json: bool, nothing: str) -> None:
    """Prints rows: all fields as JSON lines where `as_json`, else `columns`, as a table on a terminal and separated by
    tabs in a pipe. Where there are none it says the sentence `nothing` and ends with exit code 1."""
    first = next(found := iter(rows), None)
    if first is None:
        said(nothing)
        raise typer.Exit(PARTLY)
    everything = _chained(first, found)
    if as_json:
        for row in everything:
            print_json(row)
    elif sys.stdout.isatty():
        _table(everything, columns)
    else:
        print("\t".join(columns))
        for row in everything:
            print("\t".join(" ".join(_shown(row[c]).split()) for c in columns))


def print_json(row: Row) -> None:
    """One line of JSON; days in ISO form."""
    print(json.dumps(row, ensure_ascii=False, default=str))


def _chained(first: Row, rest: Iterator[Row]) -> Iterator[Row]:
    yield first
    yield from rest


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.10g}"
    if isinstance(value, list | tuple):
        return " ← ".join(_shown(v) for v in value)
    return str(value)


def _table(rows: Iterable[Row], columns: Sequence[str]) -> None:
    from rich.markup import escape
    from rich.table import Table

    table = Table(*[_heading(c) for c in columns], box=None, padding=(0, 2, 0, 0), header_style="dim")
    for i, column in enumerate(columns):
        table.columns[i].overflow = "fold"
        table.columns[i].ratio = 1 if column in CONTENT else None
    for row in rows:
        style = COLOURS.get(str(row.get("certainty")))
        cells = {c: escape(_shown(row[c])) for c in columns}
        if style and cells.get("certainty"):
            cells["certainty"] = f"[{style}]{cells['certainty']}[/]"
        table.add_row(*cells.values())
    console().print(table)


def _heading(column: str) -> str:
    return column.replace("_", " ")


def console() -> Console:
    """The terminal; without colour where the output is none."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Tick]:
    """A bar on a terminal, nothing in a pipe; `total` is the number of articles where it is known."""
    if not (sys.stderr.isatty() and sys.stdout.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    shown = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*shown, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)
