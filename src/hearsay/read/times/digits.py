"""What a run of digits can be in a date."""

from __future__ import annotations

RANGES = {
    "day": (1, 31, 2),
    "first_day": (1, 31, 2),
    "month_number": (1, 12, 2),
    "year": (1000, 2199, 4),
    "first_year": (1000, 2199, 4),
    "clear_year": (1801, 2099, 4),
    "short_year": (0, 99, 2),
    "decade_year": (20, 2090, 4),
}  # slot: least, greatest, most digits


def number_of(slot: str, digits: str) -> str | None:
    """The value of `digits` in `slot`, without leading noughts; None where it cannot be one. A clear year ends in no
    two noughts (2000 is more often a number), a short year has two digits, a decade ends in one nought."""
    least, greatest, most = RANGES[slot]
    if not (digits.isdecimal() and digits.isascii()) or len(digits) > most:
        return None
    value = int(digits)
    if not least <= value <= greatest:
        return None
    if (slot == "clear_year" and value % 100 == 0) or (slot == "short_year" and len(digits) < 2):
        return None
    if slot == "decade_year" and (value % 10 or len(digits) == 3):
        return None
    return str(value)
