"""What the laws are tested on: the project's own sample, and readings made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearsay.intake import Options, articles, read_meta
from hearsay.model import Article, Reading
from hearsay.packs import Packs
from hearsay.read import read_article

SAMPLE = Path(__file__).parents[2] / "samples" / "dam"


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The installed packs, loaded once."""
    return Packs()


@pytest.fixture(scope="session")
def sample() -> tuple[Article, ...]:
    """The articles of the sample, in five languages."""
    options = Options(meta=read_meta(SAMPLE / "meta.jsonl"))
    return tuple(a for a in articles([str(SAMPLE / "articles")], options) if isinstance(a, Article))


@pytest.fixture(scope="session")
def sample_readings(sample: tuple[Article, ...], packs: Packs) -> tuple[Reading, ...]:
    """What is read from the sample, in its order."""
    return tuple(read_article(article, packs) for article in sample)
