"""Opening and reading files within limits, and what to say when that fails."""

from __future__ import annotations

import bz2
import errno
import gzip
import io
import lzma
import sys
import zlib
from pathlib import Path
from typing import BinaryIO, cast

from hearsay.model import InputError

UNREADABLE = (OSError, EOFError, lzma.LZMAError, zlib.error)
MEGABYTE = 1_000_000
BINARIES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "gzip data (name it .gz)"),
    (b"\xfd7zXZ", "xz data (name it .xz)"),
    (b"BZh", "bzip2 data (name it .bz2)"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)


def opened(path: Path | None, packing: str | None) -> BinaryIO:
    """The bytes of a file (None: standard input), unpacked while they are read. Raises what is in `UNREADABLE`."""
    if path is None:
        return cast(BinaryIO, io.BufferedReader(Rest(b"", sys.stdin.buffer)))
    if packing == ".gz":
        return cast(BinaryIO, gzip.open(path, "rb"))
    if packing == ".xz":
        return cast(BinaryIO, lzma.open(path, "rb"))
    if packing == ".bz2":
        return cast(BinaryIO, bz2.open(path, "rb"))
    return path.open("rb")


class Rest(io.RawIOBase):
    """A stream of which the first bytes have been taken out already: it starts with them again. Closing it leaves the
    stream below open."""

    def __init__(self, taken: bytes, stream: BinaryIO) -> None:
        self._taken = memoryview(taken)
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fills `buffer` as far as one read goes; 0 at the end."""
        if not self._taken:
            got = self._stream.read1(len(buffer)) if hasattr(self._stream, "read1") else self._stream.read(len(buffer))
            buffer[: len(got)] = got
            return len(got)
        count = min(len(buffer), len(self._taken))
        buffer[:count] = self._taken[:count]
        self._taken = self._taken[count:]
        return count


def whole(stream: BinaryIO, name: str, limit: int, taken: bytes = b"") -> bytes:
    """`taken` and all that follows in `stream`. Raises InputError for more than `limit` bytes, for nothing and for what
    clearly is no text."""
    data = taken + stream.read(max(limit + 1 - len(taken), 0))
    if len(data) > limit:
        said = f"more than {limit // MEGABYTE} MB is too much for one article"
        raise InputError(f"{name}: {said}: cut it into its articles, or give them as JSON Lines")
    refuse_binary(data, name)
    if not data.strip():
        raise InputError(f"{name}: the file is empty: leave it out")
    return data


def refuse_binary(data: bytes, name: str) -> None:
    """Raises InputError where the first bytes are those of a picture, a document, an archive."""
    what = next((what for magic, what in BINARIES if data.startswith(magic)), None)
    if what:
        raise InputError(f"{name}: this is {what}, not a text: save its text as .txt, or leave it out")


def sentence(name: str, error: BaseException) -> str:
    """What to tell a person of an error while `name` was read."""
    number = error.errno if isinstance(error, OSError) else None
    if number is None:
        if isinstance(error, ValueError):
            return f"{name}: this is no path: check how it is written"
        return f"{name}: the compressed file is broken or cut off: make or fetch it again"
    if number in (errno.ENOENT, errno.ENOTDIR):
        return f"{name}: there is no such file or folder: check the path"
    if number in (errno.EACCES, errno.EPERM):
        return f"{name}: you are not allowed to read it: change its permissions, or leave it out"
    if number == errno.ELOOP:
        return f"{name}: this link leads in a circle: remove it, or give the file itself"
    return f"{name}: it cannot be read ({error.strerror}): check the file"  # type: ignore[attr-defined]
