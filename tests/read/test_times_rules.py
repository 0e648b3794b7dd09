"""Every rule of every pack's times hits the sentences that it must hit and leaves the others alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from hearsay.packs.times import Hit, Means, TimeRule
from tests.read.made_times import PACKS, readings, times

PUBLISHED = date(2024, 10, 16)


def hits() -> Iterator[object]:
    for code in PACKS.codes:
        for rule in PACKS[code].times.rules:
            for i, hit in enumerate(rule.row.hits):
                yield pytest.param(code, rule, hit, id=f"{code}/times/{rule.id}/hit{i}")


def misses() -> Iterator[object]:
    for code in PACKS.codes:
        for rule in PACKS[code].times.rules:
            for i, miss in enumerate(rule.row.misses):
                yield pytest.param(code, rule, miss, id=f"{code}/times/{rule.id}/miss{i}")


@pytest.mark.parametrize(("code", "rule", "hit"), list(hits()))
def test_a_rule_hits_its_sentence(code: str, rule: TimeRule, hit: Hit) -> None:
    """The rule reads the marked words as the marked interval; a rule for what is no time keeps others off its words."""
    published = date.fromisoformat(hit.published) if hit.published else None
    if rule.means is Means.NOTHING:
        assert all(hit.span.find(words) < 0 for words, _, _ in readings(code, hit.text, published))
        return
    of_rule = [t.span.of(hit.text) for t in times(code, hit.text, published) if t.rule == f"{code}/{rule.id}"]
    assert hit.span in of_rule
    assert (hit.span, hit.start, hit.end) in readings(code, hit.text, published)


@pytest.mark.parametrize(("code", "rule", "miss"), list(misses()))
def test_a_rule_leaves_its_misses_alone(code: str, rule: TimeRule, miss: str) -> None:
    """The rule reads nothing in the sentence."""
    assert f"{code}/{rule.id}" not in {t.rule for t in times(code, miss, PUBLISHED)}
