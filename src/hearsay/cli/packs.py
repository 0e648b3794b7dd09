"""Commands about the languages that can be read."""

from __future__ import annotations

import typer

from hearsay.cli.options import Json
from hearsay.cli.output import show


def register(app: typer.Typer) -> None:
    """Adds the commands of this file to `app`."""
    app.command()(languages)


def languages(as_json: Json = False) -> None:
    """List the languages that can be read.

    With how many rules, words, names and concepts each pack knows.

    \b
    Examples:
      hearsay languages
      hearsay languages --json
    """
    from hearsay.packs import Packs
    from hearsay.packs.coverage import coverage

    packs = Packs()
    rows = [coverage(packs[code]) for code in packs.codes]
    columns = ["code", "language", "native", "rules", "words", "examples", "names", "concepts"]
    show(rows, columns, as_json, "There is no language pack: install hearsay anew.")
