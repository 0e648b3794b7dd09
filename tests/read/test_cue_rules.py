"""Every rule of every pack's cues and certainty hits the sentences that it must hit and leaves the others alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import pytest

from hearsay.model import Article, Reading
from hearsay.packs import Packs
from hearsay.packs.certainty import HedgeRule
from hearsay.packs.cues import CueHit, CueRule
from hearsay.read import read_article

PACKS = Packs()


@lru_cache(4096)
def reading(code: str, text: str) -> Reading:
    """A sentence read as an article of its own."""
    return read_article(Article(text, "sentence", code, date(2024, 10, 16)), PACKS)


def cue_hits() -> Iterator[object]:
    for code in PACKS.codes:
        for rule in PACKS[code].cues.rules:
            for i, hit in enumerate(rule.hits):
                yield pytest.param(code, rule, hit, id=f"{code}/cues/{rule.id}/hit{i}")


def cue_misses() -> Iterator[object]:
    for code in PACKS.codes:
        for rule in PACKS[code].cues.rules:
            for i, miss in enumerate(rule.misses):
                yield pytest.param(code, rule, miss, id=f"{code}/cues/{rule.id}/miss{i}")


def hedge_hits() -> Iterator[object]:
    for code in PACKS.codes:
        for rule in PACKS[code].certainty.rules:
            for i, hit in enumerate(rule.hits):
                yield pytest.param(code, rule, hit.text, hit.hedge, id=f"{code}/certainty/{rule.id}/hit{i}")


def hedge_misses() -> Iterator[object]:
    for code in PACKS.codes:
        for rule in PACKS[code].certainty.rules:
            for i, miss in enumerate(rule.misses):
                yield pytest.param(code, rule, miss, id=f"{code}/certainty/{rule.id}/miss{i}")


@pytest.mark.parametrize(("code", "rule", "hit"), list(cue_hits()))
def test_a_rule_hits_its_sentence_with_its_parts(code: str, rule: CueRule, hit: CueHit) -> None:
    """One statement has the content, source and cue that the pack marks; a citing or relay rule need only be in it."""
    read = reading(code, hit.text)
    found = [s for s in read.statements if s.content.of(hit.text) == hit.content]
    assert found, [s.content.of(hit.text) for s in read.statements]
    statement = found[0]
    if rule.construction not in ("citing", "relay"):
        assert statement.rule == f"{code}/{rule.id}"
    if hit.source is not None:
        assert statement.source is not None
        assert statement.source.of(hit.text) == hit.source
    if hit.cue is not None:
        assert statement.cue is not None
        assert hit.cue in statement.cue.of(hit.text)
    if hit.certainty is not None:
        assert statement.certainty == hit.certainty
    if hit.origin is not None:
        assert statement.origin == hit.origin


@pytest.mark.parametrize(("code", "rule", "miss"), list(cue_misses()))
def test_a_rule_leaves_its_misses_alone(code: str, rule: CueRule, miss: str) -> None:
    """No statement of the sentence was made by the rule."""
    assert f"{code}/{rule.id}" not in {s.rule for s in reading(code, miss).statements}


@pytest.mark.parametrize(("code", "rule", "text", "hedge"), list(hedge_hits()))
def test_a_hedge_lowers_its_statement(code: str, rule: HedgeRule, text: str, hedge: str) -> None:
    """A statement of the sentence has the rule's certainty and shows the hedge as evidence."""
    statements = [s for s in reading(code, text).statements if s.certainty == rule.certainty]
    shown = {span.of(text).casefold() for s in statements for stance in s.stances for span in stance.evidence}
    assert hedge.casefold() in shown


@pytest.mark.parametrize(("code", "rule", "miss"), list(hedge_misses()))
def test_a_hedge_leaves_its_misses_alone(code: str, rule: HedgeRule, miss: str) -> None:
    """The sentence has a statement, and none with the rule's certainty."""
    read = reading(code, miss)
    assert read.statements
    assert rule.certainty not in {s.certainty for s in read.statements}
