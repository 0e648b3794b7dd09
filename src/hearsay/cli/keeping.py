"""Commands that write to a ledger: add, forget, reread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Annotated

import typer

from hearsay.cli.ending import PARTLY, exit_code, said
from hearsay.cli.options import (
    CORES,
    DEFAULT_LEDGER,
    Inputs,
    Jobs,
    Json,
    LedgerPath,
    filter_options,
    intake_options,
    open_ledger,
    with_options,
)
from hearsay.cli.output import Tick, print_json, progress

if TYPE_CHECKING:
    from hearsay.intake import Options, Rejected
    from hearsay.ledger import Change, Filters, Ledger, Outcome
    from hearsay.model import Article, Statement


def register(app: typer.Typer) -> None:
    """Adds the commands of this file to `app`."""
    app.command()(add)
    app.command()(forget)
    app.command()(reread)


# what the summary calls each outcome of adding, in its order; those of ALWAYS are told also where there are none
TOLD = (
    ("new", "new"),
    ("unchanged", "unchanged"),
    ("new version", "new version{}"),
    ("completed", "completed (more is known than before)"),
    ("forgotten", "left out because forgotten (--anyway adds them)"),
)
ALWAYS = ("new", "unchanged", "new version")


@dataclass
class Tally:
    """What became of the articles so far."""

    counts: Counter[str] = field(default_factory=Counter)
    rejected: list[Rejected] = field(default_factory=list)
    met: list[str] = field(default_factory=list)  # sentences on files that became one article unasked
    places: dict[str, str] = field(default_factory=dict)  # uri → the name that came first under it

    def add(self, article: Article, outcome: Outcome) -> None:
        """Counts what became of `article`."""
        self.counts[outcome] += 1
        first = self.places.setdefault(article.uri, article.name)
        if outcome == "new version" and first != article.name and article.url is None:
            said = f"it became a version of {first}, since both are {article.uri} below the folders that were given"
            self.met.append(f"{article.name}: {said}: add the folder above both to keep them apart")

    def summary(self) -> str:
        """One line: how many were new, unchanged, new versions, rejected."""
        said = [(n, what.format("" if n == 1 else "s")) for o, what in TOLD if (n := self.counts[o]) or o in ALWAYS]
        return ", ".join(f"{count} {what}" for count, what in [*said, (len(self.rejected), "rejected")])


@with_options(intake_options, "options")
def add(
    inputs: Inputs,
    options: Options,
    ledger: LedgerPath = DEFAULT_LEDGER,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Add also what was forgotten with `hearsay forget`.")
    ] = False,
    jobs: Jobs = CORES,
) -> None:
    """Read articles into the ledger.

    The ledger is made where there is none. What is there already stays as it is; a changed text becomes a new version
    beside the old one. Every article is stored as soon as it is read: after an interruption, add the same again and
    only the rest is read.

    \b
    Examples:
      hearsay add news/ --meta meta.jsonl
      hearsay add page.html --ledger flood.ledger --published 2024-10-16
      cat dump.jsonl | hearsay add - --text body --id doc_id
    """
    from hearsay.ledger import Ledger

    own = {ledger.with_name(ledger.name + ending).resolve() for ending in ("", "-wal", "-shm")}
    options = replace(options, leave_out=options.leave_out | own)
    tally = Tally()
    with Ledger(ledger) as kept, progress("Reading") as tick:
        try:
            _add_all(kept, inputs, options, anyway, jobs, tally, tick)
        except KeyboardInterrupt:
            said(f"Interrupted: what was read is in {ledger} ({tally.summary()}). Add the same again to go on.")
            raise typer.Exit(130) from None
    for rejected in tally.rejected:
        said(rejected.reason)
    for sentence in tally.met:
        said(sentence)
    print(f"{ledger}: {tally.summary()}")
    raise typer.Exit(exit_code(tally.counts.total(), tally.rejected))


def _add_all(
    ledger: Ledger, inputs: list[str], options: Options, anyway: bool, jobs: int, tally: Tally, tick: Tick
) -> None:
    from hearsay.intake import Rejected, articles
    from hearsay.model import InputError
    from hearsay.run import read_all

    def unread() -> Iterator[Article | Rejected]:
        """What is to be read; what needs no reading is counted here."""
        for article in articles(inputs, options):
            if not isinstance(article, Rejected) and (outcome := ledger.settle(article, anyway)):
                tally.add(article, outcome)
                tick()
            else:
                yield article

    for reading in read_all(unread(), ledger.packs, jobs):
        tick()
        if isinstance(reading, Rejected):
            tally.rejected.append(reading)
            continue
        try:
            tally.add(reading.article, ledger.add(reading, anyway))
        except InputError as error:
            tally.rejected.append(Rejected(reading.article.name, str(error)))


def forget(
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="The file name, URL or id of an article.")],
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Remove articles whole.

    Every version goes, with all that was read from it. A mark is left, so that `hearsay add` leaves them out from now
    on, unless it is told --anyway. Where several articles have the name that is given, none is removed: they are
    listed, and one of them can be named.

    \b
    Examples:
      hearsay forget 001.txt
      hearsay forget https://example.org/a-story
    """
    missing = []
    with open_ledger(ledger) as kept:
        for name in names:
            gone = kept.forget(name)
            for uri in gone:
                print(f"{uri}: forgotten")
            missing += [] if gone else [name]
    for name in missing:
        said(f"{name}: no article in {ledger} is called this: `hearsay articles` lists them")
    raise typer.Exit(PARTLY if missing else 0)


@with_options(filter_options, "filters")
def reread(
    filters: Filters,
    ledger: LedgerPath = DEFAULT_LEDGER,
    jobs: Jobs = CORES,
    as_json: Json = False,
) -> None:
    """Read stored articles again and show what changed.

    For when the packs know more than at the first time.

    \b
    Examples:
      hearsay reread
      hearsay reread --language pl --json
    """
    from hearsay.intake import Rejected
    from hearsay.run import read_all

    read, different, rejected = 0, 0, []
    with open_ledger(ledger) as kept, progress("Reading again", kept.count(filters)) as tick:
        for reading in read_all(kept.articles(filters), kept.packs, jobs):
            tick()
            if isinstance(reading, Rejected):
                rejected.append(reading)
                continue
            read += 1
            if change := kept.replace(reading):
                different += 1
                (_change_as_json if as_json else _show_change)(change)
    for one in rejected:
        said(f"{one.reason} (the reading from before stays)")
    if not as_json:
        print(f"{ledger}: {read} read again, {different} became different")
    raise typer.Exit(exit_code(read, rejected))


def _show_change(change: Change) -> None:
    others = [f"{what} +{more} -{less}" for what, (more, less) in change.others.items() if more or less]
    print(change.article.name + (f" ({', '.join(others)})" if others else ""))
    text = change.article.text
    for sign, statements in (("+", change.gained), ("-", change.lost)):
        for statement in statements:
            print(f"  {sign} {_in_a_line(statement, text)}")
    for before, after in change.changed:
        print(f"  ~ {_in_a_line(before, text)}\n    → {_in_a_line(after, text)}")


def _in_a_line(statement: Statement, text: str) -> str:
    words = " ".join(statement.content.of(text).split())
    chain = " ← ".join((statement.origin or "nobody named", *(h.name for h in statement.relays)))
    return (
        f"{chain} ({statement.certainty.value}): {words if len(words) <= 100 else words[:99] + '…'}  [{statement.rule}]"
    )


def _change_as_json(change: Change) -> None:
    text = change.article.text
    pairs = [(None, s) for s in change.gained] + [(s, None) for s in change.lost] + list(change.changed)
    for before, after in pairs:
        what = "changed" if before and after else "gained" if after else "lost"
        row = {"before": _statement_row(before, text), "after": _statement_row(after, text)}
        print_json({"file": change.article.name, "change": what, **row})
    for what, (more, less) in change.others.items():
        if more or less:
            print_json({"file": change.article.name, "change": what, "gained": more, "lost": less})


def _statement_row(statement: Statement | None, text: str) -> dict[str, object] | None:
    if statement is None:
        return None
    return {
        "origin": statement.origin,
        "relays": [h.name for h in statement.relays],
        "certainty": statement.certainty.value,
        "text": statement.content.of(text),
        "start": statement.content.start,
        "end": statement.content.end,
        "rule": statement.rule,
    }
