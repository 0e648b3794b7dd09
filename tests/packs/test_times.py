"""time.toml and cldr_times.toml: the loader, its errors, and the generator."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools import cldr_times

from hearsay.model import PackError
from hearsay.packs import Packs
from hearsay.packs.times import TimePack, load_times, pieces

PACKS = Packs()
PROOFS = """
hits = [{ text = "One.", span = "One" }, { text = "Two.", span = "Two" }, { text = "Three.", span = "Three" }]
misses = ["Four.", "Five."]
"""
RULE = '[[rule]]\nid = "r"\nmeans = "date"\n'


def load(folder: Path, time: str) -> TimePack:
    """A pack with the English cldr_times.toml and `time` as its time.toml."""
    cldr = (PACKS["en"].folder / "cldr_times.toml").read_text("utf-8")
    (folder / "cldr_times.toml").write_text(cldr, "utf-8")
    (folder / "time.toml").write_text(time, "utf-8")
    return load_times(folder)


@pytest.mark.parametrize("code", PACKS.codes)
def test_a_fresh_generation_equals_the_committed_file(code: str) -> None:
    """What CLDR says today is what stands in the pack."""
    assert cldr_times.generate(code) == (PACKS[code].folder / "cldr_times.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("cldr", "expected"),
    [
        ("d MMMM y", "{day} {month} {year}"),
        ("d MMMM y 'г'.", "{day} {month} {year} г ."),
        ("EEEE, MMMM d, y", "{weekday} , {month} {day} , {year}"),
        ("M/d/yy", "{month_number} / {day} / {short_year}"),
        ("d 'de' MMM", "{day} de {month}"),
        ("MMMM y G", None),
    ],
)
def test_a_date_format_becomes_a_pattern(cldr: str, expected: str | None) -> None:
    """Fields become slots, marks and quoted words stay; a field that no slot takes makes no pattern."""
    assert cldr_times.pattern(cldr) == expected


@pytest.mark.parametrize("code", PACKS.codes)
def test_every_month_and_weekday_has_forms(code: str) -> None:
    """No month and no weekday is missing from a pack."""
    lists = PACKS[code].times.lists
    for name, count in (("month", 12), ("weekday", 7)):
        values = {int(value) for held in lists[name].values() for _, value in held}
        assert values == set(range(1, count + 1))


@pytest.mark.parametrize(
    ("time", "problem"),
    [
        (RULE + 'patterns = ["{month}"]', 'rule "r" has no hits'),
        (RULE + PROOFS, 'rule "r" has no pattern'),
        (RULE + 'patterns = ["{moon}"]' + PROOFS, "there is no slot {moon}"),
        (RULE + 'patterns = ["x? y?"]' + PROOFS, "has nothing that must stand there"),
        (RULE.replace("date", "since") + 'patterns = ["since {month}"]' + PROOFS, "has a pattern without {time}"),
        (RULE.replace("date", "last") + 'patterns = ["{unit}?"]' + PROOFS, "there is no slot {unit}"),
        (RULE.replace("date", "dance") + 'patterns = ["x"]' + PROOFS, "dance"),
        ('[lists.month]\n13 = "Smarch"', "write it in small letters"),
        ('[lists.month]\n2 = "january"', 'has "january" for 2 and for 1'),
        ('[lists.unit]\nfortnight = "fortnight"', 'has the value "fortnight"'),
        ('[lists.event]\n"1939" = "war"', 'has the value "1939"'),
        ("[lists.month]\nx = 1", "time.toml"),
        (f'{RULE}patterns = ["x"]{PROOFS}\n{RULE}patterns = ["y"]{PROOFS}', "stands there twice"),
    ],
)
def test_a_broken_file_says_what_to_mend(tmp_path: Path, time: str, problem: str) -> None:
    """Every error names the file and what is wrong with it."""
    with pytest.raises(PackError, match=r"time\.toml") as error:
        load(tmp_path, time)
    assert problem in str(error.value)


def test_an_empty_file_reads_nothing(tmp_path: Path) -> None:
    """A language that has only what CLDR knows loads, with lists and without rules."""
    pack = load(tmp_path, "")
    assert pack.rules == ()
    assert "january" in pack.lists["month"]


def test_cldr_gives_patterns_with_a_fixed_unit(tmp_path: Path) -> None:
    """A rule that names a source of CLDR has its phrases as patterns, each with its unit."""
    pack = load(tmp_path, '[lists.number]\n2 = "two"\n[[rule]]\nid = "ago"\nmeans = "ago"\ncldr = "past"\n' + PROOFS)
    units = {p.fixed["unit"] for p in pack.rules[0].patterns if p.fixed}
    assert units == {"day", "week", "month", "quarter", "year"}


def test_abbreviations_and_unclear_words_are_not_clear(tmp_path: Path) -> None:
    """What is also another word is left out of the clear list only."""
    pack = load(tmp_path, '[unclear]\nmonth = "may, march"')
    assert {"may", "march", "oct"} <= set(pack.lists["month"])
    assert not {"may", "march", "oct"} & set(pack.clear["month"])
    assert "october" in pack.clear["month"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15.10.2024", ("15", ".", "10", ".", "2024")),
        ("mid-october", ("mid", "-", "october")),
        ("п'ятницю", ("п'ятницю",)),
        ("5th", ("5", "th")),
    ],
)
def test_pieces(text: str, expected: tuple[str, ...]) -> None:
    """Words, runs of digits and marks stand alone; an apostrophe belongs to its word."""
    assert pieces(text) == expected
