"""Commands for reading on: article, report."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hearsay.cli.ending import PARTLY, said
from hearsay.cli.options import DEFAULT_LEDGER, Json, LedgerPath, filter_options, open_ledger, with_options

if TYPE_CHECKING:
    from hearsay.ledger import Filters
    from hearsay.model import Reading


def register(app: typer.Typer) -> None:
    """Adds the commands of this file to `app`."""
    app.command()(article)
    app.command()(report)


def article(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The file name, URL or id of an article.")],
    ledger: LedgerPath = DEFAULT_LEDGER,
    as_json: Json = False,
) -> None:
    """Show an article with what was read from it marked.

    Colours on a terminal, brackets in a pipe; below the text, who said each numbered statement.

    \b
    Examples:
      hearsay article 001.txt
      hearsay article 001.txt --json
    """
    with open_ledger(ledger) as kept:
        found = kept.named(name)
    if not found:
        said(f"{name}: no article in {ledger} is called this: `hearsay articles` lists them")
        raise typer.Exit(PARTLY)
    for reading in found:
        if as_json:
            from hearsay.export import line

            print(line(reading).decode(), end="")
        else:
            _show(reading)


def _show(reading: Reading) -> None:
    from hearsay.cli.marking import LEGEND, footnote, marks_of, pieces

    known = reading.article
    told = (known.name, known.outlet, known.published, reading.language, known.title, known.url)
    coloured = sys.stdout.isatty()
    parts = [(" · ".join(str(t) for t in told if t) + "\n", "bold")]
    parts += [] if coloured else [(LEGEND + "\n", "")]
    parts += [("\n", ""), *pieces(known.text, marks_of(reading), brackets=not coloured), ("\n\n", "")]
    parts += [(footnote(number, s) + "\n", "") for number, s in enumerate(reading.statements, start=1)]
    if not coloured:
        print("".join(words for words, _ in parts), end="")
        return
    from hearsay.cli.output import console

    console().print(*_texts(parts), sep="", end="")


def _texts(parts: list[tuple[str, str]]) -> list[object]:
    from rich.text import Text

    return [Text.assemble(*parts)]


@with_options(filter_options, "filters")
def report(
    filters: Filters,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The HTML file to write.")] = Path(
        "report.html"
    ),
    full_text: Annotated[
        bool, typer.Option("--full-text", help="The whole articles, not excerpts; mind whose texts they are.")
    ] = False,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Write one HTML page of it all.

    Timeline, figures, statements, sources, what stayed open. The page needs no network and no scripts.

    \b
    Examples:
      hearsay report
      hearsay report --entity "North Korea" --since 2024-10-01 -o korea.html
    """
    from hearsay.model import InputError
    from hearsay.report import write_report

    with open_ledger(ledger) as kept:
        readings = list(kept.readings(filters))
    if not readings:
        said(f"{ledger}: no article meets the filters: try fewer or wider ones")
        raise typer.Exit(PARTLY)
    try:
        write_report(readings, output, full_text)
    except OSError as error:
        raise InputError(f"{output}: it cannot be written ({error.strerror}): name another file with -o") from error
    print(f"{output}: {len(readings)} articles")
