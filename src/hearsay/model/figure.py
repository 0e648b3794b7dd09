"""Figures and times: amounts with unit and modifier, and intervals on the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hearsay.model.spans import Span


class FigureKind(StrEnum):
    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    DURATION = "duration"


class Modifier(StrEnum):
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    ANOTHER = "another"


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount. `low` and `high` are equal for a point, None for an open end; `unit` is English and singular
    ("soldier", "EUR", "percent", "day"), None where the text names none; `of` is English for who or what is counted
    beyond the unit, `place` the English name of where its clause puts it, both only where the text says so; `rule` is
    "pack/rule-id"; `tense` that of the nearest verb of its sentence ("past", "present" or "future"), None where no verb
    tells.
    """

    span: Span
    low: float | None
    high: float | None
    kind: FigureKind
    unit: str | None
    modifier: Modifier | None
    rule: str
    of: str | None = None
    confidence: float = 1.0
    place: str | None = None
    tense: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """An expression that places something in time: `start` inclusive, `end` exclusive, None where it is open or
    unknown. `reason` says why a bound that the text implies could not be resolved ("no publication date").
    """

    span: Span
    start: date | None
    end: date | None
    rule: str
    reason: str | None = None
