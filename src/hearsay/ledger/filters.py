"""What a person asks of a listing, and the conditions in SQL that say the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import sqlalchemy as sa

from hearsay.ledger.keys import key
from hearsay.ledger.schema import figures, holders, mentions, readings, statements, times, versions
from hearsay.model import Certainty

Condition = sa.ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions that all hold together; None and () ask for nothing.

    `origin`, `relay`, `outlet` and `entity` match whole words of the English name, or the id of the entity (with or
    without its kind), without regard to case and accents. `since` and `until` are days, both included: of publication,
    or, for times, of what the time names. `min_confidence` is from 0 to 1.
    """

    origin: str | None = None
    relay: str | None = None
    outlet: str | None = None
    entity: str | None = None
    language: str | None = None
    certainty: tuple[Certainty, ...] = ()
    min_confidence: float | None = None
    since: date | None = None
    until: date | None = None

    @property
    def of_statements(self) -> bool:
        """True where a condition can only be met by a statement."""
        return bool(self.origin or self.relay or self.certainty)


NONE = Filters()


def named(written: str, name_key: sa.ColumnElement[str], entity: sa.ColumnElement[str] | None = None) -> Condition:
    """True where the words of `written` stand together in the name, or it is the id of the entity, with its kind in
    front ("org:kcna") or without ("KCNA")."""
    words = key(written)
    by_name = name_key.contains(words, autoescape=True) if words else sa.false()
    if entity is None or not words:
        return by_name
    lower, plain = sa.func.lower(entity), "-".join(words.split())
    return sa.or_(by_name, lower == written.strip().lower(), lower.endswith(f":{plain}", autoescape=True))


def about_article(filters: Filters, dated: bool = True) -> list[Condition]:
    """Conditions on `versions` joined with `readings`; without `dated` the days are left to the caller."""
    found: list[Condition] = []
    if filters.outlet:
        found.append(named(filters.outlet, versions.c.outlet_key))
    if filters.language:
        found.append(readings.c.language == filters.language.lower())
    if dated and filters.since:
        found.append(versions.c.published >= filters.since)
    if dated and filters.until:
        found.append(versions.c.published <= filters.until)
    return found


def about_statement(filters: Filters) -> list[Condition]:
    """Conditions on `statements`, its holders and the names in its content."""
    found: list[Condition] = []
    if filters.certainty:
        found.append(statements.c.certainty.in_([c.value for c in filters.certainty]))
    if filters.min_confidence is not None:
        found.append(statements.c.confidence >= filters.min_confidence)
    for role, written in (("origin", filters.origin), ("relay", filters.relay)):
        if written:
            found.append(_held_by(written, role))
    if filters.entity:
        found.append(sa.or_(_held_by(filters.entity), _mentions(filters.entity, statements, "content")))
    return found


def about_figure(filters: Filters) -> list[Condition]:
    """Conditions on `figures`, and on the statement that each stands in."""
    found = _in_statement(figures, filters)
    if filters.min_confidence is not None:
        found.append(figures.c.confidence >= filters.min_confidence)
    return found


def about_time(filters: Filters) -> list[Condition]:
    """Conditions on `times`, and on the statement that each stands in; the days are those that the time names."""
    found = _in_statement(times, filters)
    if filters.since:
        found.append(sa.or_(times.c.end > filters.since, sa.and_(times.c.end.is_(None), times.c.start.is_not(None))))
    if filters.until:
        found.append(sa.or_(times.c.start <= filters.until, sa.and_(times.c.start.is_(None), times.c.end.is_not(None))))
    return found


def about_mention(filters: Filters) -> list[Condition]:
    """Conditions on `mentions`."""
    return [_is_entity(filters.entity)] if filters.entity else []


def about_reading(filters: Filters) -> list[Condition]:
    """Conditions that a whole article meets: it has such a statement, or mentions the entity."""
    found = about_article(filters)
    if filters.of_statements or filters.min_confidence is not None:
        found.append(_exists(statements, *about_statement(filters)))
    elif filters.entity:
        found.append(
            sa.or_(_exists(mentions, _is_entity(filters.entity)), _exists(holders, _is_holder(filters.entity)))
        )
    return found


def _in_statement(table: sa.Table, filters: Filters) -> list[Condition]:
    if not (filters.of_statements or filters.entity):
        return []
    met = about_statement(replace(filters, min_confidence=None))
    inside = sa.exists().where(
        statements.c.version == table.c.version, statements.c.position == table.c.statement, *met
    )
    return [inside]


def _held_by(written: str, role: str | None = None) -> Condition:
    met = [holders.c.role == role] if role else []
    return sa.exists().where(
        holders.c.version == statements.c.version,
        holders.c.statement == statements.c.position,
        _is_holder(written),
        *met,
    )


def _is_holder(written: str) -> Condition:
    return named(written, holders.c.name_key, holders.c.entity)


def _is_entity(written: str) -> Condition:
    return sa.or_(named(written, mentions.c.name_key, mentions.c.entity), named(written, mentions.c.base_key))


def _mentions(written: str, table: sa.Table, span: str) -> Condition:
    return sa.exists().where(
        mentions.c.version == table.c.version,
        mentions.c.span_start >= table.c[f"{span}_start"],
        mentions.c.span_end <= table.c[f"{span}_end"],
        _is_entity(written),
    )


def _exists(table: sa.Table, *conditions: Condition) -> Condition:
    return sa.exists().where(table.c.version == versions.c.version, *conditions)
