"""Law 4: every statement, figure and link says which rule made it and from where."""

from __future__ import annotations

from hearsay.model import Reading
from hearsay.packs import Packs


def test_everything_that_was_read_names_its_rule(sample_readings: tuple[Reading, ...], packs: Packs) -> None:
    """The rule starts with the pack that it stands in."""
    nameless = [
        item
        for reading in sample_readings
        for items in (reading.statements, reading.figures, reading.times, reading.mentions, reading.furniture)
        for item in items
        if item.rule.partition("/")[0] not in packs.codes or not item.rule.partition("/")[2]
    ]
    assert nameless == []


def test_every_holder_says_how_it_was_resolved(sample_readings: tuple[Reading, ...]) -> None:
    """A full name that a pronoun stands for says so."""
    for statement in (s for reading in sample_readings for s in reading.statements):
        assert all(holder.rule for holder in (*statement.origins, *statement.relays))


def test_an_attributed_statement_shows_its_words(sample_readings: tuple[Reading, ...]) -> None:
    """A statement with an origin has a cue or a source in the text, or the reason for the holder's name."""
    for statement in (s for reading in sample_readings for s in reading.statements):
        if statement.origins and statement.cue is None and statement.source is None:
            assert all(holder.rule != "as written" for holder in statement.origins), statement
