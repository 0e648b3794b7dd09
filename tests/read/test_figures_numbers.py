"""Numbers from 0 to 10¹³ in every spelling are read back equal."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.packs import Packs
from hearsay.read.figures import read_figures
from hearsay.read.layout import sections
from hearsay.read.text import clean

PACKS = Packs()
CARRIERS = {
    "uk": "За це заплатили {} євро.",
    "pl": "Zapłacono za to {} euro.",
    "ro": "S-au plătit {} euro.",
    "en": "They paid {} euros.",
    "ru": "За это заплатили {} евро.",
}
SEED, SAMPLE = 20251107, 300
MOST = 10**13
SPELLED = {"ro": 10**12}  # num2words leaves the count out from here on: "bilion" for any number of them


def values(code: str, text: str) -> list[tuple[float | None, float | None]]:
    """The bounds of the figures in `text`."""
    return [(f.low, f.high) for s in sections(clean(text).text, code, PACKS) for f in read_figures(s, ())]


def sample(most: int) -> list[int]:
    """Numbers below `most`, as many of every length, and the ones around every power of ten."""
    dice = random.Random(SEED)
    edges = [n for power in range(14) for n in (10**power - 1, 10**power, 10**power + 1, 2 * 10**power) if n < most]
    return sorted(
        {*range(22), *edges, *(dice.randrange(10 ** dice.randint(1, len(str(most)) - 1)) for _ in range(SAMPLE))}
    )


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


@pytest.mark.parametrize("code", sorted(CARRIERS))
@settings(max_examples=60, deadline=None)
@given(number=st.integers(0, MOST))
def test_plain_digits_are_read_back(code: str, number: int) -> None:
    """One run of digits."""
    assert values(code, CARRIERS[code].format(number)) == [(number, number)]


@pytest.mark.parametrize("code", sorted(CARRIERS))
@settings(max_examples=60, deadline=None)
@given(number=st.integers(1000, MOST), data=st.data())
def test_grouped_digits_are_read_back(code: str, number: int, data: st.DataObject) -> None:
    """Groups parted by every mark of the pack, and a space by every width of space."""
    marks = PACKS[code].figures.rules.digits.group
    mark = data.draw(st.sampled_from([*marks, *(["\u00a0", "\u202f", "\u2009"] if " " in marks else [])]))
    assert values(code, CARRIERS[code].format(grouped(number, mark))) == [(number, number)]


@pytest.mark.parametrize("code", sorted(CARRIERS))
@settings(max_examples=60, deadline=None)
@given(number=st.integers(0, 99_999), decimals=st.integers(0, 99))
def test_decimals_are_read_back(code: str, number: int, decimals: int) -> None:
    """The pack's decimal mark."""
    text = f"{number}{PACKS[code].figures.rules.digits.decimal}{decimals:02}"
    assert values(code, CARRIERS[code].format(text)) == [(float(f"{number}.{decimals:02}"),) * 2]


@pytest.mark.parametrize("code", sorted(CARRIERS))
def test_spelled_numbers_are_read_back(code: str) -> None:
    """Number words and scale words, as num2words spells them."""
    spell = pytest.importorskip("num2words", reason="num2words is not installed").num2words
    wrong = {}
    for number in sample(SPELLED.get(code, MOST)):
        text = str(spell(number, lang=code)).replace(",", "")
        if (read := values(code, CARRIERS[code].format(text))) != [(number, number)]:
            wrong[text] = read
    assert not wrong
