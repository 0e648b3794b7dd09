"""From what a person gives, paths and folders and "-", to the single files, each with its kind."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from hearsay.intake.files import sentence
from hearsay.intake.options import Options
from hearsay.intake.rejected import Rejected

STANDARD_INPUT = "-"
PACKED = (".gz", ".xz", ".bz2")
BESIDE = (  # what stands beside saved pages and texts and never is an article
    ".avif .bmp .css .db .gif .ico .jpeg .jpg .js .m4a .map .mjs .mov .mp3 .mp4 .ogg .otf .png .py .sqlite .svg .tif "
    ".tiff .toml .ttf .wav .webm .webp .woff .woff2 .xml .yaml .yml"
)
PASSED_OVER = frozenset(BESIDE.split())


class Kind(Enum):
    """How a file is read; UNKNOWN: its content tells."""

    TEXT = "plain text"
    PAGE = "HTML page"
    LINES = "JSON Lines"
    DOCUMENT = "JSON"
    TABLE = "table"
    UNKNOWN = "unknown"


KINDS = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.TEXT,
    ".html": Kind.PAGE,
    ".htm": Kind.PAGE,
    ".xhtml": Kind.PAGE,
    ".jsonl": Kind.LINES,
    ".ndjson": Kind.LINES,
    ".jl": Kind.LINES,
    ".json": Kind.DOCUMENT,
    ".csv": Kind.TABLE,
    ".tsv": Kind.TABLE,
    ".tab": Kind.TABLE,
}


@dataclass(frozen=True, slots=True)
class Source:
    """One file. `name` is its path as it was given, "/" between folders, and `below` its path below the folder that was
    given, which is the same wherever that folder lies; `path` None is standard input."""

    name: str
    path: Path | None
    below: str

    @property
    def ending(self) -> str:
        """The suffix that tells the kind, without the one of the packing."""
        suffixes = [s.lower() for s in self.path.suffixes] if self.path else []
        inner = [s for s in suffixes if s not in PACKED]
        return inner[-1] if inner else ""

    @property
    def packing(self) -> str | None:
        """ ".gz", ".xz" or ".bz2" where the file is compressed."""
        suffix = self.path.suffix.lower() if self.path else ""
        return suffix if suffix in PACKED else None

    @property
    def kind(self) -> Kind:
        return KINDS.get(self.ending, Kind.UNKNOWN)


def sources(given: str, options: Options) -> Iterator[Source | Rejected]:
    """The files that one input stands for: itself, or all that lie in it and below, sorted by name."""
    if given == STANDARD_INPUT:
        yield Source(given, None, given)
        return
    path = Path(given)
    try:
        if not path.is_dir():
            path.stat()
            yield Source(_name(path), path, _name(Path(path.name)))
            return
    except (OSError, ValueError) as error:
        yield Rejected(_name(path), sentence(_name(path), error))
        return
    anything = False
    for found in _below(path, options, path, ()):
        anything = True
        yield found
    if not anything:
        yield Rejected(_name(path), f"{_name(path)}: no article lies in this folder: check the path")


def _below(
    folder: Path, options: Options, top: Path, above: tuple[tuple[int, int], ...]
) -> Iterator[Source | Rejected]:
    """`top` is the folder that was given; `above` are the device and inode of the folders that lead here."""
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Rejected(_name(folder), sentence(_name(folder), error))
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        said = "this link leads back to a folder that it lies in: remove the link"
        yield Rejected(_name(folder), f"{_name(folder)}: {said}")
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith(".") or _is_left_out(path, options):
            continue
        if entry.is_dir():
            yield from _below(path, options, top, (*above, here))
        elif path.suffix.lower() not in PASSED_OVER:
            yield Source(_name(path), path, _name(path.relative_to(top)))


def _is_left_out(path: Path, options: Options) -> bool:
    left_out = options.leave_out
    if options.meta.path is not None:
        left_out |= {options.meta.path.resolve()}
    return any(path.name == out.name for out in left_out) and path.resolve() in left_out


def _name(path: Path) -> str:
    """The path with "/" between folders; bytes of a file system that are not UTF-8 are written as U+FFFD."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")
