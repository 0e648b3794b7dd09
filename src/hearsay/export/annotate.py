"""The whole way of `hearsay annotate`: inputs, articles, readings, JSON lines."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO

from hearsay.export.standoff import line
from hearsay.export.texts import write_text
from hearsay.intake import Options, Rejected, articles
from hearsay.match.entities import Naming, link
from hearsay.model import InputError, Reading
from hearsay.packs import Packs
from hearsay.run import read_all

IN_MEMORY = 50_000_000  # bytes of readings that wait for matching before a file takes them
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
    matched: bool = True,
    min_confidence: float = 0.0,
    texts: Path | None = None,
    progress: Progress | None = None,
) -> Tally:
    """Reads `inputs` (see `hearsay.intake.articles`) and writes one line of JSON per article to `out`, a binary stream.

    The lines come in the order of the inputs and are the same bytes whatever `jobs`, the number of processes. Where
    `matched`, names that no pack lists get one id over all articles of the call (see `hearsay.match.entities`), so that
    nothing is written before all are read; else every line is written at once. Statements whose confidence (0 to 1) is
    below `min_confidence` are left out. `texts` is a folder that the texts are written to. `progress` is called after
    each article, with its reading or the reason why there is none.

    Ctrl-C ends the call with KeyboardInterrupt; what was read by then has been written. Raises InputError where the
    texts cannot be written, and whatever `out.write` raises.
    """
    outcomes = read_all(articles(inputs, _without_output(options or Options(), out, texts)), packs or Packs(), jobs)
    rejected: list[Rejected] = []
    readings = _kept(_seen(outcomes, rejected, progress), min_confidence, texts)
    count = _write_matched(readings, out) if matched else _write(readings, out, {})
    return Tally(count, tuple(rejected))


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


def _write_matched(readings: Iterable[Reading], out: BinaryIO) -> int:
    """Writes the lines once all readings have been matched. Whatever ends the reading early is raised when what was
    read has been written."""
    ended: list[BaseException] = []
    with SpooledTemporaryFile(IN_MEMORY) as waiting:
        try:
            links = link(_put_by(readings, waiting, ended))
        except KeyboardInterrupt as error:  # in the midst of matching
            ended, links = [error], {}
        waiting.seek(0)
        count = _write(_taken_up(waiting), out, links)
    if ended:
        raise ended[0]
    return count


def _put_by(readings: Iterable[Reading], waiting: IO[bytes], ended: list[BaseException]) -> Iterator[Reading]:
    """Passes the readings on and puts what is to be written of them into a file: memory does not grow with them."""
    try:
        for reading in readings:
            pickle.dump(replace(reading, article=replace(reading.article, text=""), sentences=()), waiting)
            yield reading
    except (Exception, KeyboardInterrupt) as error:
        ended.append(error)


def _taken_up(waiting: IO[bytes]) -> Iterator[Reading]:
    """The readings that were put by, in order; one that was cut short by Ctrl-C is the last and is left."""
    while True:
        try:
            yield pickle.load(waiting)
        except (EOFError, pickle.UnpicklingError):
            return


def _write(readings: Iterable[Reading], out: BinaryIO, entities: Mapping[Naming, str]) -> int:
    """Writes the lines and returns how many; each is flushed, so that an end at any moment leaves whole lines."""
    count = 0
    for reading in readings:
        out.write(line(reading, entities))
        out.flush()
        count += 1
    return count
