"""The whole way of `hearsay annotate`: inputs, articles, readings, JSON lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from hearsay.export.standoff import line
from hearsay.export.texts import write_text
from hearsay.intake import Options, Rejected, articles
from hearsay.model import InputError, Reading
from hearsay.packs import Packs
from hearsay.run import read_all

Link = Callable[[Sequence[Reading]], Mapping[str, str]]
Progress = Callable[[Reading | Rejected], None]


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the inputs: how many articles were read, and which were not, in order."""

    read: int
    rejected: tuple[Rejected, ...]


def annotate(
    inputs: Sequence[str],
    out: BinaryIO,
    options: Options | None = None,
    packs: Packs | None = None,
    jobs: int = 1,
    *,
    link: Link | None = None,
    min_confidence: float = 0.0,
    texts: Path | None = None,
    progress: Progress | None = None,
) -> Tally:
    """Reads `inputs` (see `hearsay.intake.articles`) and writes one line of JSON per article to `out`, a binary stream.

    The lines come in the order of the inputs and are the same bytes whatever `jobs`, the number of processes. `link`
    matches over all articles: it gets the readings and answers with the ids to exchange (see `standoff`); nothing is
    written before it has seen them all, without it every line is written at once. Statements whose confidence (0 to
    1) is below `min_confidence` are left out. `texts` is a folder that the texts are written to. `progress` is called
    after each article, with its reading or the reason why there is none.

    Ctrl-C ends the call with KeyboardInterrupt; what was read by then has been written. Raises InputError where the
    texts cannot be written, and whatever `out.write` raises.
    """
    outcomes = read_all(articles(inputs, _without_output(options or Options(), out, texts)), packs or Packs(), jobs)
    rejected: list[Rejected] = []
    readings = _kept(_seen(outcomes, rejected, progress), min_confidence, texts)
    if link is None:
        return Tally(_write(readings, out, {}), tuple(rejected))
    held: list[Reading] = []
    try:
        held.extend(readings)
    finally:  # an interrupted call writes what it has
        read = _write(held, out, link(held) if held else {})
    return Tally(read, tuple(rejected))


def _without_output(options: Options, out: BinaryIO, texts: Path | None) -> Options:
    """The options with what is being written left out of the folders that are read."""
    name = getattr(out, "name", None)
    written = {Path(name).resolve()} if isinstance(name, str) else set()
    return replace(options, leave_out=options.leave_out | written | ({texts.resolve()} if texts else set()))


def _seen(
    outcomes: Iterable[Reading | Rejected], rejected: list[Rejected], progress: Progress | None
) -> Iterator[Reading]:
    """The readings among `outcomes`; the others go to `rejected`, both to `progress`."""
    for outcome in outcomes:
        if isinstance(outcome, Rejected):
            rejected.append(outcome)
        else:
            yield outcome
        if progress:
            progress(outcome)


def _kept(readings: Iterable[Reading], min_confidence: float, texts: Path | None) -> Iterator[Reading]:
    """The readings without statements that are too unsure, each text written to the folder `texts`."""
    for reading in readings:
        if texts is not None:
            try:
                write_text(reading.article, texts)
            except OSError as error:
                said = f"{texts}: the text of {reading.article.name} cannot be written ({error.strerror})"
                raise InputError(f"{said}: give --texts a folder with room that you may write to") from error
        yield replace(reading, statements=tuple(s for s in reading.statements if s.confidence >= min_confidence))


def _write(readings: Iterable[Reading], out: BinaryIO, entities: Mapping[str, str]) -> int:
    """Writes the lines and returns how many; each is flushed, so that an end at any moment leaves whole lines."""
    count = 0
    for reading in readings:
        out.write(line(reading, entities))
        out.flush()
        count += 1
    return count
