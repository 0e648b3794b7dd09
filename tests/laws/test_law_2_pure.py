"""Law 2: reading is a pure function of one article and the packs: same input, same output, in any order."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from hearsay.model import Article, Reading
from hearsay.packs import Packs
from hearsay.read import read_article

ROOT = Path(__file__).parents[2]
DIGEST = """
import hashlib
from hearsay.intake import articles
from hearsay.packs import Packs
from hearsay.read import read_article
found = sorted(articles(["samples/dam/articles"]), key=lambda a: a.name)
packs = Packs()
print(hashlib.sha256(repr([read_article(a, packs) for a in found[:5]]).encode()).hexdigest())
"""


def test_reading_in_another_order_gives_the_same(
    sample: tuple[Article, ...], sample_readings: tuple[Reading, ...]
) -> None:
    """What was read before an article leaves no trace in its reading, and neither do packs that are fresh."""
    order = list(range(len(sample)))
    random.Random(7).shuffle(order)
    packs = Packs()
    again = {i: read_article(sample[i], packs) for i in order}
    assert tuple(again[i] for i in range(len(sample))) == sample_readings


def test_reading_does_not_depend_on_hashing() -> None:
    """Two processes whose strings hash differently read the same: no order of a set gets into a reading."""
    places = os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH")]))
    digests = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": places}
        command = [sys.executable, "-c", DIGEST]
        ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
        digests.add(ran.stdout)
    assert len(digests) == 1


def test_the_name_of_an_article_does_not_matter(sample: tuple[Article, ...], packs: Packs) -> None:
    """Only the text and what is known of it are read."""
    here, there = (read_article(replace(sample[0], name=name), packs) for name in ("a.txt", "b/c.txt"))
    assert replace(there, article=here.article) == here
