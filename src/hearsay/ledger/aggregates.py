"""What can be said of all articles together: computed when it is asked for, so that it depends on the set of articles
and never on their order. The same queries are the views `entities` and `sources` of the file."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hearsay.ledger.filters import Condition
from hearsay.ledger.schema import holders, mentions, readings, versions


def entities(conditions: Sequence[Condition] = ()) -> sa.Select[tuple[object, ...]]:
    """Who and what the articles name: entity, name, kind, number of mentions and of articles; most mentioned first."""
    count = sa.func.count()
    return (
        sa.select(
            mentions.c.entity,
            sa.func.min(mentions.c.name).label("name"),
            sa.func.min(mentions.c.kind).label("kind"),
            count.label("mentions"),
            sa.func.count(sa.distinct(versions.c.uri)).label("articles"),
        )
        .join_from(mentions, versions, mentions.c.version == versions.c.version)
        .join(readings, readings.c.version == versions.c.version)
        .where(mentions.c.entity.is_not(None), *conditions)
        .group_by(mentions.c.entity)
        .order_by(count.desc(), mentions.c.entity)
    )


def sources(conditions: Sequence[Condition] = ()) -> sa.Select[tuple[object, ...]]:
    """Who said and who passed on: name, entity, how often as origin and as relay, in how many articles and outlets."""
    who = sa.func.coalesce(holders.c.entity, holders.c.name)
    name = sa.func.min(holders.c.name)
    as_origin, as_relay = (sa.func.sum(sa.case((holders.c.role == role, 1), else_=0)) for role in ("origin", "relay"))
    return (
        sa.select(
            name.label("name"),
            holders.c.entity,
            as_origin.label("as_origin"),
            as_relay.label("as_relay"),
            sa.func.count(sa.distinct(versions.c.uri)).label("articles"),
            sa.func.count(sa.distinct(versions.c.outlet)).label("outlets"),
        )
        .join_from(holders, versions, holders.c.version == versions.c.version)
        .join(readings, readings.c.version == versions.c.version)
        .where(*conditions)
        .group_by(who, holders.c.entity)
        .order_by((as_origin + as_relay).desc(), name, holders.c.entity)
    )


VIEWS = {"entities": entities, "sources": sources}


def create_views(connection: sa.Connection) -> None:
    """Makes the views in a database that has the tables."""
    for name, query in VIEWS.items():
        compiled = query().compile(connection, compile_kwargs={"literal_binds": True})
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {compiled}")
