"""Every rule of every figures.toml does what its own sentences say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hearsay.packs import Packs
from hearsay.packs.figures import Guard, Hit, Rule
from hearsay.read.figures import Found, survey
from hearsay.read.layout import sections
from hearsay.read.text import clean

PACKS = Packs()


def rules() -> Iterator[tuple[str, Rule]]:
    for code in PACKS.codes:
        for rule in PACKS[code].figures.rules.rules():
            yield code, rule


HITS = [
    pytest.param(code, rule, hit, id=f"{code}/figures/{rule.id}/hit{n}")
    for code, rule in rules()
    for n, hit in enumerate(rule.hits)
]
MISSES = [
    pytest.param(code, rule, miss, id=f"{code}/figures/{rule.id}/miss{n}")
    for code, rule in rules()
    for n, miss in enumerate(rule.misses)
]


def found(code: str, text: str) -> list[Found]:
    """All that stands in `text`, figures and refusals."""
    return [item for section in sections(clean(text).text, code, PACKS) for item in survey(section, ())]


@pytest.mark.parametrize(("code", "rule", "hit"), HITS)
def test_a_rule_reads_its_sentences(code: str, rule: Rule, hit: Hit) -> None:
    """The marked figure is read with the rule's help; a guard's marked number is refused by it."""
    items = found(code, hit.text)
    start = hit.text.index(hit.span)
    end = start + len(hit.span)
    if isinstance(rule, Guard):
        there = [i for i in items if i.span.start < end and start < i.span.end]
        assert there and all(i.figure is None and rule.id in i.rules for i in there)
        return
    low, high = (hit.low, hit.high) if hit.value is None else (hit.value, hit.value)
    read = [
        (i.span.of(hit.text), f.low, f.high, f.kind, f.unit, f.modifier)
        for i in items
        if (f := i.figure) and rule.id in i.rules
    ]
    assert (hit.span, low, high, hit.kind, hit.unit, hit.modifier) in read


@pytest.mark.parametrize(("code", "rule", "miss"), MISSES)
def test_a_rule_leaves_its_misses_alone(code: str, rule: Rule, miss: str) -> None:
    """Nothing is read, or refused by a guard, with the rule's help."""
    guard = isinstance(rule, Guard)
    assert not [i for i in found(code, miss) if rule.id in i.rules and (guard or i.figure)]
