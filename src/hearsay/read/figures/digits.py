"""Numbers in digits: which mark parts thousands and which starts the decimals."""

from __future__ import annotations

import re

from hearsay.packs.figures import Digits
from hearsay.read.figures.atoms import Scan

MOST_DIGITS = 15  # longer runs are identifiers; also where a float stops being exact
GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
TRIPLE = re.compile(r"\d{3}(?:[.,]\d+)?")


def digits_at(scan: Scan, start: int) -> tuple[str, int] | None:
    """The number in digits that starts at the atom `start`, groups parted by spaces or apostrophes drawn together, and
    the index behind it; None where there are no digits."""
    if not scan.atoms[start].is_number:
        return None
    text, end = scan.words[start], start + 1
    while len(text) < MOST_DIGITS and text.isdigit() and (start + 1 < end or (len(text) <= 3 and text[0] != "0")):
        mark, behind = _next_group(scan, end)
        if behind is None or mark not in scan.lexicon.rules.digits.group:
            break
        text, end = text + scan.words[behind - 1], behind
    return text, end


def _next_group(scan: Scan, end: int) -> tuple[str, int | None]:
    """The mark before three more digits at `end` and the index behind them, None where there are none."""
    if not scan.continues(end):
        return "", None
    atom = scan.atoms[end]
    if atom.is_number and TRIPLE.fullmatch(atom.word) and not atom.joined:
        between = scan.section.text[scan.atoms[end - 1].end : atom.start]
        return between, end + 1 if len(between) == 1 else None
    if atom.word == "'" and atom.glued and scan.continues(end + 1) and scan.atoms[end + 1].glued:
        return "'", end + 2 if TRIPLE.fullmatch(scan.words[end + 1]) else None
    return "", None


def value_of(text: str, marks: Digits, scaled: bool) -> float | None:
    """The value of digits with marks ("1.361,1"); `scaled` where a scale word follows. None where they make no number
    ("08.11.2018").

    A mark that the language parts groups with parts them before three digits; its decimal mark does so where the
    decimals would end in 0 ("10,000"); any other mark does so unless a scale word follows ("1.234 billion").
    """
    plain = text.replace(".", "").replace(",", "")
    if len(plain) > MOST_DIGITS:
        return None
    used = [c for c in text if c in ".,"]
    if not used:
        return float(text)
    if len(set(used)) == 2:
        return _mixed(text, used)
    mark = used[0]
    if len(used) > 1:
        return float(plain) if GROUPED.fullmatch(text) else None
    whole, decimals = text.split(mark)
    if GROUPED.fullmatch(text) and whole != "0" and _groups(mark, decimals, marks, scaled):
        return float(plain)
    return float(f"{whole}.{decimals}")


def _groups(mark: str, last: str, marks: Digits, scaled: bool) -> bool:
    if mark in marks.group:
        return True
    if mark == marks.decimal:
        return last.endswith("0") and not scaled
    return not scaled


def _mixed(text: str, used: list[str]) -> float | None:
    """With both marks the last one starts the decimals."""
    whole, decimals = text.rsplit(used[-1], 1)
    if used[-1] in used[:-1] or not GROUPED.fullmatch(whole):
        return None
    return float(f"{whole.replace(used[0], '')}.{decimals}")
