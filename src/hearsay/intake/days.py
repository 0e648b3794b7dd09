"""Publication dates as inputs write them."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from hearsay.model import InputError

DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s.*)?")  # day first wherever dots are written
SLASHED = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})(?:\s.*)?")


def day(written: object, where: str) -> date | None:
    """The day that `written` names: an ISO date or date and time, "16.10.2024", "2024/10/16", or the form that feeds
    and e-mail use ("Wed, 16 Oct 2024 08:30:00 GMT"); None for None and for an empty string. The day is the one that is
    written, whatever the time zone. Raises InputError for anything else, with `where` in front.
    """
    if isinstance(written, datetime):
        return written.date()
    if written is None or isinstance(written, date):
        return written
    text = str(written).strip()
    if not text:
        return None
    found = _iso(text) or _ordered(text) or _mail(text)
    if found is None:
        raise InputError(f'{where}: "{text[:40]}" is no date: write it like 2024-10-16')
    return found


def _iso(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None


def _ordered(text: str) -> date | None:
    """Numbers whose order is beyond doubt; "10/11/2024" is not among them."""
    dotted, slashed = DOTTED.fullmatch(text), SLASHED.fullmatch(text)
    if dotted:
        d, m, y = dotted.groups()
    elif slashed:
        y, m, d = slashed.groups()
    else:
        return None
    try:
        return date(int(y), int(m), int(d))
    except ValueError:
        return None


def _mail(text: str) -> date | None:
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, IndexError, TypeError):
        return None
