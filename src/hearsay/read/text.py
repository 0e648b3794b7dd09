"""The text for reading: cleaned and folded for matching, with a map back to the characters of the file."""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from hearsay.model.spans import Span

NOISE = re.compile(
    "&(?:amp;)*(?:#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});"  # escaped once or many times over
    "|[\u00ad\u200b-\u200f\u2060\ufeff\r]"  # soft hyphens, zero-width marks, carriage returns
    "|\\w[\u0300-\u036f]+"  # a letter with combining marks
    "|[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\v\f]"  # odd spaces
)
FOLDS = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "′": "'", "‘": "'", "İ": "i", "‑": "-", "\u2010": "-"})


@dataclass(frozen=True, slots=True)
class CleanText:
    """`text` is `original` without noise; `_clean` and `_file` are the offsets at which a stretch of equal length
    starts in the one and in the other, and `_ends` where a stretch that was shortened ends in the file."""

    text: str
    original: str
    _clean: tuple[int, ...] = (0,)
    _file: tuple[int, ...] = (0,)

    def to_file(self, span: Span) -> Span:
        """A span of `text` as the span of the file's text that it was read from."""
        if span.start == span.end:
            at = self._at(span.start)
            return Span(at, at)
        return Span(self._at(span.start), self._after(span.end - 1))

    def _at(self, offset: int) -> int:
        i = bisect_right(self._clean, offset) - 1
        return self._file[i] + offset - self._clean[i]

    def _after(self, last: int) -> int:
        """Where the character at `last` ends in the file: where the next one starts, less what was dropped between."""
        i = bisect_right(self._clean, last) - 1
        starts_here = self._file[i] + last - self._clean[i]
        if i + 1 < len(self._clean) and self._clean[i + 1] == last + 1 and self._shortened(i, last):
            return self._file[i + 1]
        return starts_here + 1

    def _shortened(self, i: int, last: int) -> bool:
        """True where the stretch is one character that stands for several of the file."""
        return self._clean[i] == last and self.original[self._file[i] : self._file[i] + 1] != self.text[last]


def clean(original: str) -> CleanText:
    """Takes out what stands between a reader and the words: escaped entities, soft hyphens, combining marks, odd
    spaces. No line ends are lost."""
    pieces: list[str] = []
    starts_clean, starts_file = [0], [0]
    length = done = 0
    for noise in NOISE.finditer(original):
        replacement = _replacement(noise.group())
        if replacement is None:
            continue
        pieces.append(original[done : noise.start()])
        length += noise.start() - done
        if replacement:
            _mark(starts_clean, starts_file, length, noise.start())
            pieces.append(replacement)
            length += 1
        _mark(starts_clean, starts_file, length, noise.end())
        done = noise.end()
    pieces.append(original[done:])
    return CleanText("".join(pieces), original, tuple(starts_clean), tuple(starts_file))


def _mark(starts_clean: list[int], starts_file: list[int], at_clean: int, at_file: int) -> None:
    """From `at_clean` on, characters come from `at_file` on; a later mark for the same place takes over."""
    if starts_clean[-1] == at_clean:
        starts_file[-1] = at_file
    else:
        starts_clean.append(at_clean)
        starts_file.append(at_file)


def _replacement(noise: str) -> str | None:
    """What to read in the place of `noise`: one character, nothing, or None to leave it as it stands."""
    if noise[0] == "&":
        plain = noise
        while (again := html.unescape(plain)) != plain:
            plain = again
        return _replacement(plain) if len(plain) == 1 and NOISE.fullmatch(plain) else plain if len(plain) == 1 else None
    if len(noise) > 1:
        composed = unicodedata.normalize("NFC", noise)
        return composed if len(composed) == 1 else noise[0]
    if noise in "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\r":
        return ""
    return " "


def fold(text: str, table: dict[int, str]) -> str:
    """`text` for matching: lower case, straight apostrophes, the pack's own letter for letter table. Never changes
    the length."""
    return text.translate(FOLDS).lower().translate(table)
