"""Commands about the languages that can be read."""

from __future__ import annotations

import typer

from hearsay.cli.options import Json
from hearsay.cli.output import show

SCORES = ("statement", "sourced", "figures", "times")


def register(app: typer.Typer) -> None:
    """Adds the commands of this file to `app`."""
    app.command()(languages)


def languages(as_json: Json = False) -> None:
    """List the languages that can be read.

    With how many rules, words, names and concepts each pack knows, and how well it reads: F1 (0 to 1) of statements, of
    statements with their source, of figures and of times, against articles that were marked by hand (docs/quality.md).

    \b
    Examples:
      hearsay languages
      hearsay languages --json
    """
    from hearsay.packs import Packs
    from hearsay.packs.coverage import coverage, scores

    packs = Packs()
    measured = scores()
    rows = [coverage(packs[code]) | {what: measured.get(code, {}).get(what) for what in SCORES} for code in packs.codes]
    columns = ["code", "language", "native", "rules", "words", "examples", "names", "concepts", *SCORES]
    show(rows, columns, as_json, "There is no language pack: install hearsay anew.")
