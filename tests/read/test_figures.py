"""Amounts: what is read, what is refused, and the laws that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.model import Figure, FigureKind, Span, Time
from hearsay.packs import Packs
from hearsay.read.figures import read_figures, survey
from hearsay.read.layout import sections
from hearsay.read.section import Section
from hearsay.read.text import clean

PACKS = Packs()
Bounds = tuple[float | None, float | None]


def section(text: str, code: str = "en") -> Section:
    return sections(clean(text).text, code, PACKS)[0]


def figures(text: str, code: str = "en") -> list[Figure]:
    return list(read_figures(section(text, code), ()))


def read(text: str, code: str = "en") -> list[tuple[str, float | None, float | None, str | None]]:
    return [(f.span.of(clean(text).text), f.low, f.high, f.unit) for f in figures(text, code)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "They sent the BTR-80, the Su-35 and an F-16."),
        ("en", "Boeing 737-800 is the model that they fly."),
        ("en", "Nord Stream 2 is finished."),
        ("en", "It was told before.[12]"),
        ("pl", "Przyjechali w sobotę (22.06.) bez sprzętu."),
        ("uk", "Данія. 06.07 — ідея близька."),
        ("uk", "Щеплюють у поліклініках № 1, 2, 3 та 28."),
        ("ru", "Об этом сказано в статьях 5, 6 и 12."),
        ("en", "The G7 met to talk about covid-19."),
        ("en", "Call +380441234567 or (495) 998-83-88."),
        ("en", "See https://example.org/news/2024/11/15 for more."),
        ("en", "It ended 2:1 for the hosts."),
        ("en", "The date was 08.11.2018."),
        ("en", "The shop is open 24/7."),
        ("en", "1. What he said"),
        ("en", "12"),
        ("en", "It is one of the best."),
        ("en", "He saw the two."),
        ("en", "In 2016 he left."),
        ("uk", "У строю 11 повітряно-десантна бригада."),
        ("uk", "Проєкт «Північний потік-2» зупинили."),
        ("uk", "Він народився у 1975 році."),
        ("pl", "Trwa 79. dzień wojny."),
        ("ro", "Mie nu mi-a spus nimeni."),
        ("ru", "Одна из причин в другом."),
    ],
)
def test_what_is_no_amount_is_left(code: str, text: str) -> None:
    """Names, codes, dates, scores, list numbers, years and pronouns are no figures."""
    assert read(text, code) == []


@pytest.mark.parametrize(
    ("code", "text", "span", "bounds", "unit"),
    [
        ("en", "She chaired $12,500-a-seat galas.", "$12,500", (12500, 12500), "USD"),
        (
            "en",
            "A quarter-of-a-million residents left.",
            "A quarter-of-a-million residents",
            (250000, 250000),
            "resident",
        ),
        ("en", "Tens of millions of dollars vanished.", "Tens of millions of dollars", (2e7, 9e7), "USD"),
        ("en", "Dozens of children were hurt.", "Dozens of children", (24, 108), "child"),
        ("en", "Dozens were hurt.", "Dozens", (24, None), None),
        ("en", "It fell from 80 to 50%.", "80", (80, 80), "percent"),
        ("en", "About 51 percent of voters agreed.", "About 51 percent", (51, 51), "percent"),
        ("uk", "Там близько 20 офіцерів, які чекають.", "близько 20 офіцерів", (20, 20), "officer"),
        ("ru", "Война стоила 1 млрд фунтов.", "1 млрд фунтов", (1e9, 1e9), "GBP"),
        ("pl", "Zarejestrowano 40 tyś. firm.", "40 tyś. firm", (40000, 40000), "company"),
        ("uk", "Це коштує 5 млрд євро (21,7 млрд злотих).", "21,7 млрд злотих", (21.7e9, 21.7e9), "PLN"),
        ("uk", "Прибули від 5 до 6 тисяч солдатів.", "від 5 до 6 тисяч солдатів", (5000, 6000), "soldier"),
        ("uk", "Із 10 тисяч військових КНДР утекли всі.", "10 тисяч військових", (10000, 10000), "soldier"),
        ("pl", "Zakażeń jest 1 mln 426 094 przypadków.", "1 mln 426 094 przypadków", (1426094, 1426094), "case"),
        ("ro", "A costat 20.74 dolari.", "20.74 dolari", (20.74, 20.74), "USD"),
        ("ro", "Fondul are 13,714 milioane de lei.", "13,714 milioane de lei", (13714000, 13714000), "RON"),
        ("ru", "Ночью было −18 °C в тени.", "−18 °C", (-18, -18), "degree Celsius"),
    ],
)
def test_amounts_in_their_settings(code: str, text: str, span: str, bounds: Bounds, unit: str | None) -> None:
    """What stands around a number decides how it is read."""
    assert (span, *bounds, unit) in read(text, code)


def test_a_conversion_in_brackets_is_a_figure_of_its_own() -> None:
    """Two currencies, two figures."""
    assert [f.unit for f in figures("It costs 5 billion euros ($5.4bn).")] == ["EUR", "USD"]


def test_of_them_counts_what_was_counted() -> None:
    """An anaphor takes the unit of the figure before."""
    assert [f.unit for f in figures("There came 300 soldiers. Fifty of them fell.")] == ["soldier", "soldier"]


def test_an_ellipsis_is_less_sure() -> None:
    """A bare number counts what the figure before it in the sentence counts, and says that it was not written."""
    found = figures("They lost 600 soldiers, and 4,700 were hurt.")
    assert [(f.unit, f.confidence < 1) for f in found] == [("soldier", False), ("soldier", True)]


def test_a_change_is_two_figures() -> None:
    """What rose from one amount to another is no range."""
    assert [(f.low, f.high) for f in figures("The rate rose from 5 to 7%.")] == [(5, 5), (7, 7)]


def test_a_figure_names_its_rule() -> None:
    """Evidence travels: the pack and the rule that gave the unit."""
    assert [f.rule for f in figures("It cost 20 dollars.")] == ["en/money.words"]


def test_a_refusal_names_its_reason() -> None:
    """What is not read says why."""
    assert [item.rules[-1] for item in survey(section("It ended 2:1 for them."), ())] == ["code", "code"]


def test_a_number_inside_a_time_is_left_to_it() -> None:
    """The span of a time is closed to figures."""
    text = "They met on 14 June with 20 soldiers."
    at = text.index("14 June")
    time = Time(Span(at, at + len("14 June")), None, None, "en/test")
    assert [f.span.of(text) for f in read_figures(section(text), [time])] == ["20 soldiers"]


def test_a_language_without_its_analyser_is_still_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no analyser tells cases, the word behind the number is what it counts."""
    pack = Packs()["uk"]
    monkeypatch.setattr(type(pack), "shows_case", False)
    assert [f.unit for f in figures("Прибули 500 солдатів.", "uk")] == ["soldier"]


MARKS = [
    ",",
    ".",
    "–",
    "-",
    "(",
    ")",
    "%",
    "$",
    "€",
    ":",
    "\n",
    "'",
    "«",
    "»",
    "1",
    "2",
    "12",
    "500",
    "2016",
    "1.5",
    "000",
    "18-34",
]


def words_of(code: str) -> list[str]:
    lexicon = PACKS[code].figures
    modifiers = [w for rule in lexicon.rules.modifiers for w in (*rule.before, *rule.after)]
    units = [w for rule in lexicon.rules.units for words in rule.names.values() for w in words]
    fractions = [w for rule in lexicon.rules.fractions for words in rule.multipliers.values() for w in words]
    ranges = [w for rule in lexicon.rules.ranges for pair in rule.pairs for w in pair]
    return [*sorted(lexicon.triggers), *modifiers, *units, *fractions, *ranges, *lexicon.rules.counted.links]


def texts(code: str) -> st.SearchStrategy[str]:
    """Texts made of nothing but what figures are made of, with any spaces between."""
    piece = st.sampled_from(words_of(code)) | st.sampled_from(MARKS)
    pair = st.tuples(piece, st.sampled_from([" ", " ", " ", "", "-"]))
    return st.lists(pair, min_size=1, max_size=25).map(lambda pairs: "x " + "".join(a + b for a, b in pairs))


@pytest.mark.parametrize("code", PACKS.codes)
@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_the_laws_of_figures(code: str, data: st.DataObject) -> None:
    """In order, apart from one another and from times, in the text, of bounds that ascend and kinds with units."""
    part = section(data.draw(texts(code)), code)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(part.text)), max_size=4, unique=True)))
    times = [Time(Span(a, b), None, None, "x") for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    found = read_figures(part, times)
    taken = [f.span for f in found] + [t.span for t in times]
    assert [f.span for f in found] == sorted(f.span for f in found)
    assert not any(a.overlaps(b) for i, a in enumerate(taken) for b in taken[i + 1 :])
    for figure in found:
        assert figure.span.of(part.text).strip() == figure.span.of(part.text) != ""
        assert figure.low is not None or figure.high is not None
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.kind is not FigureKind.PERCENT or figure.unit in ("percent", "percentage point")


@pytest.mark.parametrize("code", PACKS.codes)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_reading_is_deterministic(code: str, data: st.DataObject) -> None:
    """The same section gives the same figures."""
    part = section(data.draw(texts(code)), code)
    assert read_figures(part, ()) == read_figures(part, ())
