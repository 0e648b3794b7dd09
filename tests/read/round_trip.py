"""How much of the round trip is run: HEARSAY_ROUND_TRIP=10000 for all of it, a seeded sample in the ordinary run."""

from __future__ import annotations

import os
import random

VARIABLE = "HEARSAY_ROUND_TRIP"
ORDINARY = 300
SIZE = int(os.environ.get(VARIABLE, ORDINARY))  # numbers, and days, of each language
SEED = 20251107
MOST = 10**13


def numbers(most: int = MOST) -> list[int]:
    """Numbers from 0 to `most`, as many of every length, and the ones around every power of ten."""
    dice = random.Random(SEED)
    edges = [n for power in range(14) for n in (10**power - 1, 10**power, 10**power + 1, 2 * 10**power)]
    lengths = len(str(most)) - 1
    drawn = [dice.randrange(10 ** dice.randint(1, lengths)) for _ in range(SIZE)]
    return sorted({n for n in (*range(22), *edges, *drawn, most) if n <= most})
