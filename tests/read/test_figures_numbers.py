"""Numbers from 0 to 10¹³ in every spelling are read back equal; see `round_trip` for how many."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hearsay.packs import Packs
from hearsay.read.figures import read_figures
from hearsay.read.layout import sections
from hearsay.read.text import clean
from tests.read.round_trip import numbers

PACKS = Packs()
CARRIERS = {
    "uk": "За це заплатили {} євро.",
    "pl": "Zapłacono za to {} euro.",
    "ro": "S-au plătit {} euro.",
    "en": "They paid {} euros.",
    "ru": "За это заплатили {} евро.",
}
FORMS = {"ru": [{"case": case, "gender": gender} for case in "ngdaip" for gender in "mfn"]}  # in num2words' letters
SPACES = ("\u00a0", "\u202f", "\u2009")
MILLION_MILLIONS = 10**12  # from here on num2words leaves the count out in Romanian: "bilion" for any number of them


def values(code: str, text: str) -> list[tuple[float | None, float | None]]:
    """The bounds of the figures in `text`."""
    return [(f.low, f.high) for s in sections(clean(text).text, code, PACKS) for f in read_figures(s, ())]


def wrong(code: str, written: Iterator[tuple[str, float]]) -> dict[str, object]:
    """What of `written` (words or digits with their value) is not read back, with what is read instead."""
    return {
        text: read for text, value in written if (read := values(code, CARRIERS[code].format(text))) != [(value, value)]
    }


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


def spelled(code: str, number: int) -> Iterator[str]:
    """The number in words, as num2words spells it in every case and gender that it has."""
    spell = pytest.importorskip("num2words", reason="num2words is not installed").num2words
    for form in FORMS.get(code, [{}]):
        if code == "ro" and number >= MILLION_MILLIONS:
            count, rest = divmod(number, MILLION_MILLIONS)
            head = "un bilion" if count == 1 else f"{'două' if count == 2 else spell(count, lang=code)} bilioane"
            yield f"{head} {spell(rest, lang=code)}" if rest else head
        else:
            yield str(spell(number, lang=code, **form)).replace(",", "")


@pytest.mark.parametrize("code", sorted(CARRIERS))
def test_plain_digits_are_read_back(code: str) -> None:
    """One run of digits."""
    assert not wrong(code, ((str(n), n) for n in numbers()))


@pytest.mark.parametrize("code", sorted(CARRIERS))
def test_grouped_digits_are_read_back(code: str) -> None:
    """Groups parted by every mark of the pack, and a space by every width of space."""
    marks = PACKS[code].figures.rules.digits.group
    every = [*marks, *(SPACES if " " in marks else ())]
    large = [n for n in numbers() if n >= 1000]
    assert not wrong(code, ((grouped(n, every[i % len(every)]), n) for i, n in enumerate(large)))


@pytest.mark.parametrize("code", sorted(CARRIERS))
def test_decimals_are_read_back(code: str) -> None:
    """The pack's decimal mark, two decimals, and groups before it."""
    digits = PACKS[code].figures.rules.digits
    mark = next((g for g in digits.group if g not in (digits.decimal, "'")), " ")
    small = [n for n in numbers() if n < 10**11]
    texts = ((f"{grouped(n // 100, mark if n % 2 else '')}{digits.decimal}{n % 100:02}", n / 100) for n in small)
    assert not wrong(code, texts)


@pytest.mark.parametrize("code", sorted(CARRIERS))
def test_spelled_numbers_are_read_back(code: str) -> None:
    """Number words and scale words, in every case and gender that num2words has."""
    assert not wrong(code, ((text, n) for n in numbers() for text in spelled(code, n)))
