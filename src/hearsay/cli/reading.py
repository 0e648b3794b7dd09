"""Commands that read articles without a ledger: annotate, explain."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from hearsay.cli.ending import BAD, exit_code, said
from hearsay.cli.options import CORES, Inputs, Jobs, Json, intake_options, known_options, with_options
from hearsay.cli.output import console, print_json, progress

if TYPE_CHECKING:
    from hearsay.intake import Options
    from hearsay.model import Article, Reading


def register(app: typer.Typer) -> None:
    """Adds the commands of this file to `app`."""
    app.command()(annotate)
    app.command()(explain)


@with_options(intake_options, "options")
def annotate(
    inputs: Inputs,
    options: Options,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write; default: standard output.")
    ] = None,
    texts: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write the text of every article here: offsets count in it.")
    ] = None,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, metavar="0..1", help="Leave out statements read less surely.")
    ] = 0.0,
    jobs: Jobs = CORES,
) -> None:
    """Read articles and write what is in them as JSON lines.

    Spans are code points of the article's text, end exclusive. Nothing is kept: see `hearsay add` for that.

    \b
    Examples:
      hearsay annotate news/ --meta meta.jsonl -o out.jsonl
      hearsay annotate pages/*.html --texts texts/ > out.jsonl
      hearsay annotate dump.jsonl --text body --id doc_id --language pl
    """
    from hearsay.export import annotate as write
    from hearsay.model import InputError

    try:
        with _opened(output) as out, progress("Reading") as tick:
            tally = write(
                inputs, out, options, jobs=jobs, min_confidence=min_confidence, texts=texts, progress=lambda _: tick()
            )
    except BrokenPipeError:
        raise
    except OSError as error:
        where = output or "standard output"
        raise InputError(f"{where}: it cannot be written ({error.strerror}): name another file with -o") from error
    for rejected in tally.rejected:
        said(rejected.reason)
    raise typer.Exit(exit_code(tally.read, tally.rejected))


def _opened(output: Path | None) -> AbstractContextManager[BinaryIO]:
    """The stream to write to; standard output stays open."""
    return output.open("wb") if output else nullcontext(sys.stdout.buffer)


@with_options(known_options, "options")
def explain(
    options: Options,
    inputs: Annotated[
        list[str] | None, typer.Argument(metavar="[INPUT]...", help="Files, folders, or - for standard input.")
    ] = None,
    sentence: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="A sentence to explain, in place of a file.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Show which rules fired in each sentence.

    For each rule its pack file and id, the words that it met and what it read; for those that stayed silent the reason.
    Days are read only where --published says when the text came out.

    \b
    Examples:
      hearsay explain article.txt
      hearsay explain --text "According to KCNA, the bridge is open." --language en
      hearsay explain news/ --json
    """
    if (sentence is None) == (not inputs):
        said('Name a file, or give a sentence with --text "…"; not both.')
        raise typer.Exit(BAD)
    refused: list[str] = []
    read = 0
    for reading in _readings(_articles(inputs or [], sentence, options, refused), refused, alone=sentence is not None):
        read += 1
        if as_json:
            _as_json(reading)
        else:
            _explained(reading)
    for reason in refused:
        said(reason)
    raise typer.Exit(exit_code(read, refused))


def _readings(found: Iterator[Article], refused: list[str], alone: bool) -> Iterator[Reading]:
    """The readings of articles, one after another; one that cannot be read goes to `refused`, or raises its error where
    it stands alone."""
    from hearsay.model import HearsayError
    from hearsay.packs import Packs
    from hearsay.read import read_article
    from hearsay.run import about

    packs = Packs()
    for article in found:
        try:
            reading = read_article(article, packs)
        except HearsayError as error:
            if alone:
                raise
            refused.append(about(article, error))
            continue
        yield reading


def _articles(inputs: list[str], sentence: str | None, options: Options, refused: list[str]) -> Iterator[Article]:
    """The articles to explain; the reasons for those that cannot be read go to `refused`."""
    from hearsay.intake import Rejected, articles
    from hearsay.model import Article

    if sentence is not None:
        yield Article(sentence, "--text", options.language, options.published, options.outlet)
    for found in articles(inputs, options) if inputs else ():
        if isinstance(found, Rejected):
            refused.append(found.reason)
        else:
            yield found


def _as_json(reading: Reading) -> None:
    from hearsay.cli.explaining import notes

    text = reading.article.text
    for note in notes(reading):
        print_json(
            {
                "file": reading.article.name,
                "sentence": [note.sentence.start, note.sentence.end],
                "rule": note.where,
                "outcome": "fired" if note.fired else "silent",
                "what": note.what,
                "reason": note.reason,
                "span": [note.span.start, note.span.end] if note.span else None,
                "text": note.span.of(text) if note.span else None,
            }
        )


def _explained(reading: Reading) -> None:
    from hearsay.cli.explaining import explained

    if not sys.stdout.isatty():
        print("".join(words for words, _ in explained(reading)))
        return
    from rich.text import Text

    console().print(Text.assemble(*explained(reading)))
