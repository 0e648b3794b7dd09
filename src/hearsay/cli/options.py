"""Options that several commands share, each written once."""

from __future__ import annotations

import functools
import inspect
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from hearsay.model.statement import Certainty

if TYPE_CHECKING:
    from hearsay.intake import Options
    from hearsay.ledger import Filters, Ledger

Command = TypeVar("Command", bound=Callable[..., None])

Inputs = Annotated[
    list[str],
    typer.Argument(metavar="INPUT...", help="Files, folders, or - for standard input: text, HTML, JSON Lines, CSV."),
]
LedgerPath = Annotated[
    Path, typer.Option("--ledger", envvar="HEARSAY_LEDGER", metavar="FILE", help="The ledger to use.")
]
DEFAULT_LEDGER = Path("hearsay.ledger")
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line, for scripts.")]
Jobs = Annotated[int, typer.Option(min=1, metavar="N", help="How many processes read; default: one for each core.")]
CORES = os.cpu_count() or 1


Language = Annotated[
    str | None, typer.Option(metavar="CODE", help="Language of articles that do not say theirs; else detected.")
]
Published = Annotated[str | None, typer.Option(metavar="DAY", help="Day of articles that do not say theirs.")]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="Outlet of articles that do not say theirs.")]


def intake_options(
    meta: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="JSON Lines: file, language, published, outlet, url, title of articles."),
    ] = None,
    text: Annotated[str | None, typer.Option(metavar="COLUMN", help="Where JSON Lines and CSV have the text.")] = None,
    id: Annotated[str | None, typer.Option(metavar="COLUMN", help="Where JSON Lines and CSV have the id.")] = None,
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="Encoding of the files; else found out for each.")
    ] = None,
    language: Language = None,
    published: Published = None,
    outlet: Outlet = None,
) -> Options:
    """How the inputs are read. Raises InputError for metadata that cannot be read and for a date that is none."""
    from hearsay.intake import read_meta

    known = known_options(language, published, outlet)
    described = replace(known, meta=read_meta(meta)) if meta else known
    return replace(described, text=text, id=id, encoding=encoding)


def known_options(language: Language = None, published: Published = None, outlet: Outlet = None) -> Options:
    """What holds for all articles. Raises InputError for a date that is none."""
    from hearsay.intake import Options, day

    return Options(
        language=language.lower() if language else None, published=day(published, "--published"), outlet=outlet
    )


def filter_options(
    origin: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who said it: words of the English name, or an entity's id.")
    ] = None,
    relay: Annotated[str | None, typer.Option(metavar="NAME", help="Who passed it on.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published the article.")] = None,
    entity: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who or what is named in it: words of a name, or an entity's id.")
    ] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE", help="The article's language: uk, pl, …")] = None,
    certainty: Annotated[
        list[Certainty] | None, typer.Option(case_sensitive=False, help="How sure; may be given several times.")
    ] = None,
    min_confidence: Annotated[
        float | None, typer.Option(min=0, max=1, metavar="0..1", help="How sure the reading must be.")
    ] = None,
    since: Annotated[str | None, typer.Option(metavar="DAY", help="From this day on (2024-10-16).")] = None,
    until: Annotated[str | None, typer.Option(metavar="DAY", help="Up to this day, included.")] = None,
) -> Filters:
    """What is asked of a listing. Raises InputError for a date that is none."""
    from hearsay.intake import day
    from hearsay.ledger import Filters

    return Filters(
        origin=origin,
        relay=relay,
        outlet=outlet,
        entity=entity,
        language=language,
        certainty=tuple(certainty or ()),
        min_confidence=min_confidence,
        since=day(since, "--since"),
        until=day(until, "--until"),
    )


def with_options(make: Callable[..., Any], name: str) -> Callable[[Command], Command]:
    """Gives a command the options of `make`; what `make` makes of them is its argument `name`."""
    offered = _parameters(make)

    def decorated(command: Command) -> Command:
        own = _parameters(command, without=name)

        @functools.wraps(command)
        def run(**given: Any) -> None:
            command(**{name: make(**{k: given.pop(k) for k in offered})}, **given)

        keyword = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in (*own.values(), *offered.values())]
        run.__signature__ = inspect.Signature(keyword)  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in keyword}
        return run  # type: ignore[return-value]

    return decorated


def _parameters(function: Callable[..., Any], without: str = "") -> dict[str, inspect.Parameter]:
    """The parameters of `function` with their annotations as types; those of `without` may be imported late."""
    found = inspect.signature(function).parameters
    scope = function.__globals__
    return {n: p.replace(annotation=eval(p.annotation, scope)) for n, p in found.items() if n != without}


def open_ledger(path: Path) -> Ledger:
    """The ledger at `path`, which must be there."""
    from hearsay.ledger import Ledger

    return Ledger(path, must_exist=True)
