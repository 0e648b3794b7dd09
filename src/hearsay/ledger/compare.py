"""What became different between two readings of one article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.model import Article, Reading, Span, Statement

LEAST_OVERLAP = 0.5  # of both contents together: from here on two statements are one that has moved


@dataclass(frozen=True, slots=True)
class Change:
    """`gained` and `lost` statements, and `changed` ones as (before, after); `others` counts, for "figures", "times",
    "mentions" and "furniture", how many stand only in the new reading and only in the old one."""

    article: Article
    gained: tuple[Statement, ...]
    lost: tuple[Statement, ...]
    changed: tuple[tuple[Statement, Statement], ...]
    others: dict[str, tuple[int, int]]

    def __bool__(self) -> bool:
        return bool(self.gained or self.lost or self.changed or any(map(any, self.others.values())))


def compare(before: Reading, after: Reading) -> Change:
    """Pairs the statements of two readings of one text: equal ones, then those of the same content, then those whose
    contents overlap most; what finds no partner was lost or gained."""
    kept = Counter(before.statements) & Counter(after.statements)
    old, new = _without(before.statements, kept), _without(after.statements, kept)
    changed: list[tuple[Statement, Statement]] = []
    candidates = sorted(
        ((-_overlap(a.content, b.content), i, j) for i, a in enumerate(old) for j, b in enumerate(new)),
    )
    left, right = set(range(len(old))), set(range(len(new)))
    for overlap, i, j in candidates:
        if -overlap >= LEAST_OVERLAP and i in left and j in right:
            left.remove(i)
            right.remove(j)
            changed.append((old[i], new[j]))
    return Change(
        article=after.article,
        gained=tuple(new[j] for j in sorted(right)),
        lost=tuple(old[i] for i in sorted(left)),
        changed=tuple(sorted(changed, key=lambda pair: pair[1].content)),
        others={what: _counts(getattr(before, what), getattr(after, what)) for what in OTHERS},
    )


OTHERS = ("figures", "times", "mentions", "furniture")


def _without(statements: Sequence[Statement], kept: Counter[Statement]) -> list[Statement]:
    left = Counter(kept)
    found = []
    for statement in statements:
        if left[statement]:
            left[statement] -= 1
        else:
            found.append(statement)
    return found


def _counts(before: Sequence[object], after: Sequence[object]) -> tuple[int, int]:
    a, b = Counter(before), Counter(after)
    return (b - a).total(), (a - b).total()


def _overlap(a: Span, b: Span) -> float:
    """Characters that both cover, as a share of those that either covers; 1 for the same span."""
    if a == b:
        return 1.0
    shared = min(a.end, b.end) - max(a.start, b.start)
    return max(0, shared) / (max(a.end, b.end) - min(a.start, b.start))
