"""Commands that list what is in a ledger: statements, figures, times, sources, timeline, articles, search."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hearsay.cli.options import DEFAULT_LEDGER, Json, LedgerPath, filter_options, open_ledger, with_options
from hearsay.cli.output import show

if TYPE_CHECKING:
    from hearsay.ledger import Filters

NOTHING = "Nothing found: try fewer or wider filters."


def register(app: typer.Typer) -> None:
    """Adds the commands of this file to `app`."""
    for command in (statements, figures, times, sources, timeline, articles, search):
        app.command()(command)


def _show(listing: str, columns: str, ledger: Path, filters: Filters, as_json: bool) -> None:
    with open_ledger(ledger) as kept:
        show(kept.iterate(listing, filters), columns.split(), as_json, NOTHING)


@with_options(filter_options, "filters")
def statements(filters: Filters, ledger: LedgerPath = DEFAULT_LEDGER, as_json: Json = False) -> None:
    """List who is reported to have said what.

    Through whom, how sure, and in which article.

    \b
    Examples:
      hearsay statements --origin "Kyrylo Budanov"
      hearsay statements --relay Reuters --certainty likely --certainty possible
      hearsay statements --entity country:KP --since 2024-10-01 --json
    """
    _show("statements", "published outlet origin relays certainty text", ledger, filters, as_json)


@with_options(filter_options, "filters")
def figures(filters: Filters, ledger: LedgerPath = DEFAULT_LEDGER, as_json: Json = False) -> None:
    """List the amounts, each with who gave it and as of when.

    The as-of day is that of the time in the same sentence, or of publication where the sentence tells of the present.

    \b
    Examples:
      hearsay figures --entity "North Korea"
      hearsay figures --origin Pentagon --json
    """
    _show("figures", "as_of outlet origin certainty modifier low high unit of text", ledger, filters, as_json)


@with_options(filter_options, "filters")
def times(filters: Filters, ledger: LedgerPath = DEFAULT_LEDGER, as_json: Json = False) -> None:
    """List the times with the days that they name.

    Here --since and --until are about those days.

    \b
    Examples:
      hearsay times --since 2024-10-01 --until 2024-10-31
      hearsay times --language pl --json
    """
    _show("times", "from until text origin outlet reason", ledger, filters, as_json)


@with_options(filter_options, "filters")
def sources(filters: Filters, ledger: LedgerPath = DEFAULT_LEDGER, as_json: Json = False) -> None:
    """List who said and who passed on, and how often.

    \b
    Examples:
      hearsay sources
      hearsay sources --language uk --certainty denied
    """
    _show("sources", "name entity as_origin as_relay articles outlets", ledger, filters, as_json)


@with_options(filter_options, "filters")
def timeline(filters: Filters, ledger: LedgerPath = DEFAULT_LEDGER, as_json: Json = False) -> None:
    """Show statements and times in the order of days.

    A statement stands at the first day that its content names, or else at the day of publication.

    \b
    Examples:
      hearsay timeline
      hearsay timeline --entity "North Korea" --since 2024-10-01
    """
    _show("timeline", "date dated_by outlet origin certainty text", ledger, filters, as_json)


@with_options(filter_options, "filters")
def articles(filters: Filters, ledger: LedgerPath = DEFAULT_LEDGER, as_json: Json = False) -> None:
    """List the articles with how much was read from each.

    \b
    Examples:
      hearsay articles
      hearsay articles --origin KCNA
    """
    _show("articles", "published outlet language file version statements figures times", ledger, filters, as_json)


@with_options(filter_options, "filters")
def search(
    query: Annotated[list[str], typer.Argument(metavar="WORD...", help="Words or names, in any form and language.")],
    filters: Filters,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="The most articles to show.")] = 20,
    ledger: LedgerPath = DEFAULT_LEDGER,
    as_json: Json = False,
) -> None:
    """Find articles by words and names.

    An article must have all of them, in whichever form; a name finds articles of every language.

    \b
    Examples:
      hearsay search "Північна Корея"
      hearsay search najemnicy Rosja --language pl
    """
    wanted = " ".join(query)
    with open_ledger(ledger) as kept:
        found = kept.search(wanted, filters, limit)
        show(
            found,
            ["published", "outlet", "language", "file", "text"],
            as_json,
            f'"{wanted}": nothing found in {ledger}.',
        )
