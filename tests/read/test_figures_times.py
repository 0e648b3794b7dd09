"""Figures and times together: the laws that bind the two."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.model import Figure, Time
from hearsay.packs import Packs
from hearsay.packs.times import Means
from hearsay.read.figures import read_figures
from hearsay.read.layout import sections
from hearsay.read.text import clean
from hearsay.read.times import read_times

PACKS = Packs()
DAYS = st.dates(date(1950, 1, 1), date(2090, 1, 1))
DATES = {
    "uk": ("15 жовтня", "15 жовтня 2024 року", "8–13 жовтня", "у 2019 році", "15.10.2024", "за останні 3 дні"),
    "pl": (
        "15 października",
        "15 października 2024 r.",
        "8–13 października",
        "w 2019 roku",
        "15.10.2024",
        "ostatnie 3 dni",
    ),
    "ro": ("15 octombrie", "15 octombrie 2024", "8–13 octombrie", "în 2019", "15.10.2024", "ultimele 3 zile"),
    "ru": ("15 октября", "15 октября 2024 года", "8–13 октября", "в 2019 году", "15.10.2024", "за последние 3 дня"),
    "en": ("15 October", "October 15, 2024", "8–13 October", "in 2019", "15.10.2024", "the last 3 days"),
}
AMOUNTS = {
    "uk": ("10 тисяч солдатів", "від 5 до 7 ракет", "1 500 осіб", "12%", "1,5 млн грн", "двоє людей", "2000"),
    "pl": ("10 tys. żołnierzy", "od 5 do 7 rakiet", "1 500 osób", "12%", "1,5 mln zł", "dwie osoby", "2000"),
    "ro": (
        "10.000 de soldați",
        "între 5 și 7 rachete",
        "1.500 de persoane",
        "12%",
        "1,5 milioane de lei",
        "doi",
        "2000",
    ),
    "ru": ("10 тысяч солдат", "от 5 до 7 ракет", "1 500 человек", "12%", "1,5 млн рублей", "двое людей", "2000"),
    "en": ("10,000 soldiers", "between 5 and 7 missiles", "1,500 people", "12%", "$1.5 million", "two men", "2000"),
}


def texts(code: str) -> st.SearchStrategy[str]:
    """Dates and amounts in any order, with and without marks between."""
    piece = st.sampled_from((*DATES[code], *AMOUNTS[code]))
    pair = st.tuples(piece, st.sampled_from((" ", ", ", ". ", " (", ") ", "\n", " – ", "-")))
    return st.lists(pair, min_size=1, max_size=10).map(lambda pairs: "x " + "".join(a + b for a, b in pairs))


def read(code: str, text: str, published: date | None = None) -> tuple[list[Figure], list[Time]]:
    """The figures and times of `text`."""
    figures: list[Figure] = []
    times: list[Time] = []
    for part in sections(clean(text).text, code, PACKS, published):
        found = read_times(part)
        times += found
        figures += read_figures(part, found)
    return figures, times


def is_stretch(code: str, time: Time) -> bool:
    """True for a time that is told by its length ("the last 3 days"), which is an amount, too."""
    return PACKS[code].times.means[time.rule.partition("/")[2]] in (Means.LAST, Means.NEXT)


@pytest.mark.parametrize("code", sorted(DATES))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_digit_of_a_date_is_a_figure(code: str, data: st.DataObject) -> None:
    """What a date is made of counts nothing; only the length of a stretch does."""
    figures, times = read(code, data.draw(texts(code)), data.draw(st.none() | DAYS))
    dates = [t.span for t in times if not is_stretch(code, t)]
    assert not [f for f in figures for d in dates if f.span.overlaps(d)]


@pytest.mark.parametrize("code", sorted(DATES))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_spans_never_overlap_one_another(code: str, data: st.DataObject) -> None:
    """Figures stand in order and apart, and so do times."""
    figures, times = read(code, data.draw(texts(code)), date(2024, 10, 16))
    assert all(a.span.end <= b.span.start for a, b in pairwise(figures))
    assert all(a.span.end <= b.span.start for a, b in pairwise(times))


@pytest.mark.parametrize("code", sorted(DATES))
@settings(max_examples=60, deadline=None)
@given(low=st.integers(0, 10**7), high=st.integers(0, 10**7), dash=st.sampled_from(("–", "-", "—", " – ", " - ")))
def test_a_range_ascends(code: str, low: int, high: int, dash: str) -> None:
    """ "a – b" is a range from the lower to the higher, or two amounts; no figure has its low above its high."""
    figures, _ = read(code, f"x ({low}{dash}{high} km)")
    assert all(f.low is None or f.high is None or f.low <= f.high for f in figures)
    if low < high and len(figures) == 1:
        assert (figures[0].low, figures[0].high) in ((low, high), (high, high))


@pytest.mark.parametrize("code", sorted(DATES))
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_the_publication_moves_only_what_hangs_on_it(code: str, data: st.DataObject) -> None:
    """A time that needs no publication date is the same with any."""
    text = data.draw(texts(code))
    _, alone = read(code, text)
    _, times = read(code, text, data.draw(DAYS))
    now = {t.span: (t.start, t.end) for t in times}
    assert all(now.get(t.span) == (t.start, t.end) for t in alone if t.reason is None)
