"""The command line: arguments only. Every command imports what it needs when it runs, so that --help is quick."""

from __future__ import annotations

import errno
import os
import sys
from typing import Any

import typer

from hearsay.cli import articles, keeping, listings, packs, reading
from hearsay.cli.ending import FAULT, ended_quietly, said
from hearsay.model.errors import HearsayError

TRACEBACK = "HEARSAY_TRACEBACK"
UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
HELP = """Who said it first, who only passed it on, and do the figures agree?

hearsay reads news articles in the language they were written in and keeps a ledger of who is reported to have said
what.

\b
Start here:
  hearsay add news/                  read a folder of articles into ./hearsay.ledger
  hearsay statements --origin KCNA   who is reported to have said what
  hearsay report                     one HTML page of it all

\b
Exit codes: 0 fine, 1 nothing found or some articles rejected, 2 bad input or usage, 70 a fault of hearsay
  itself, 130 interrupted.
"""


class Commands(typer.core.TyperGroup):
    """Ends every command as a script and a person expect: a sentence for an error, quiet where nobody reads on."""

    def invoke(self, ctx: Any) -> Any:
        try:
            found = super().invoke(ctx)
            sys.stdout.flush()
        except HearsayError as error:
            said(str(error))
            raise typer.Exit(2) from None
        except KeyboardInterrupt:
            said("Interrupted.")
            raise typer.Exit(130) from None
        except BrokenPipeError:
            ended_quietly()
            raise typer.Exit(0) from None
        except OSError as error:
            if error.errno not in UNWRITABLE:
                raise
            ended_quietly()
            said(f"The output cannot be written ({error.strerror}): make room, or send it elsewhere.")
            raise typer.Exit(2) from None
        return found


app = typer.Typer(cls=Commands, help=HELP, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)
for group in (reading, keeping, listings, articles, packs):
    group.register(app)


@app.callback(invoke_without_command=True, help=HELP)
def hearsay(version: bool = typer.Option(False, "--version", help="Show the version and end.", is_eager=True)) -> None:
    if version:
        from hearsay import __version__

        print(f"hearsay {__version__}")
        raise typer.Exit


def main() -> None:
    """The command `hearsay`."""
    for stream in (sys.stdout, sys.stderr):  # a console that lacks a letter shows another in its place
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        app()
    except Exception as error:
        if TRACEBACK in os.environ:
            raise
        said(f"hearsay failed ({type(error).__name__}: {error}): this is a fault of hearsay, please report it.")
        said(f"With {TRACEBACK}=1 in the environment it shows where.")
        sys.exit(FAULT)
