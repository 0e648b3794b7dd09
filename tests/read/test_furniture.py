"""Furniture: what the spans are, across rules, languages and odd texts."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.model import FurnitureKind
from hearsay.packs.pack import Packs
from hearsay.read.furniture import read_furniture
from hearsay.read.layout import sections
from hearsay.read.text import clean

PACKS = Packs()
SHARED = Path(__file__).parents[2] / "../shared"
PIECES = [
    "Читайте також: Що змінилося за рік", "Суд почнеться завтра.", "Фото: Reuters", "Reklama", "Czytaj także:", "…",
    "(Photo by A/Getty Images)", "12:40", "Підписуйтесь на наш Telegram", "© 2020", "\n", " ", "<br>", "a, b, c, d",
    "Sursa foto: X", "Смотрите также", "zobacz więcej", "Він сказав: «Так».",
]  # fmt: skip


def found(text: str, code: str) -> list[tuple[str, str]]:
    """The furniture of `text` as pairs of kind and words."""
    return [(f.kind.value, f.span.of(text)) for f in read_furniture(sections(text, code, PACKS))]


def test_foreign_caption() -> None:
    """A paragraph in another language that ends in a photographer's credit is a caption."""
    caption = (
        "VIENNA, AUSTRIA - MAY 3: The foreign ministers of both countries arrive for talks at the hotel where they "
        "have met since April. (Photo by A. Person/Getty Images)"
    )
    text = f"Переговори у Відні тривають третій день.\n{caption}\nМіністри не відповіли на запитання журналістів."
    assert found(text, "uk") == [("caption", caption)]


def test_headline_inside_a_paragraph() -> None:
    """A lead-in takes its headline, and the sentence that was glued behind it stays in the article."""
    text = (
        "Суд переніс засідання. Читайте також: У Дніпрі запустили перший нічний потяг до Праги Раніше адвокати "
        "просили суд про відвід, бо вважали, що суддя знайомий із потерпілим, і що він приховав це знайомство."
    )
    assert found(text, "uk") == [("read_also", "Читайте також: У Дніпрі запустили перший нічний потяг до Праги")]


def test_lost_space_behind_a_lead_in() -> None:
    """A lead-in that lost the space behind it is still found."""
    text = "Ціни зросли.\nЧитайте такожЯк заощадити на опаленні взимку"
    assert found(text, "uk") == [("read_also", "Читайте такожЯк заощадити на опаленні взимку")]


def test_headlines_below_a_lead_in() -> None:
    """Short lines without a full stop below a lead-in, up to the end, are what it leads to."""
    text = "Суд закрив справу проти мера.\nМер подякував.\nЧитайте також:\nЯк змінилося місто\nХто буде новим суддею"
    assert [kind for kind, _ in found(text, "uk")] == ["read_also"] * 3


def test_first_line_is_never_a_label() -> None:
    """A headline that consists of a label's words is the headline."""
    assert found("Реклама\nСуд заборонив рекламу ліків на телебаченні.", "uk") == []


@pytest.mark.parametrize("code", PACKS.codes)
@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_spans_are_in_order_and_apart(code: str, pieces: list[str]) -> None:
    """Whatever the text, the spans lie in it, in order, none empty and none overlapping another."""
    if not (PACKS[code].folder / "furniture.toml").exists():
        pytest.skip(f"the pack {code} has no furniture.toml yet")
    text = " ".join(pieces)
    spans = [f.span for f in read_furniture(sections(text, code, PACKS))] if text.strip() else []
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def measured() -> tuple[int, int, int]:
    """Characters hit, extra and missed over the open gold."""
    hit = extra = missed = 0
    for part in ("seeds", "dev"):
        for path in sorted((SHARED / "gold" / part).glob("*.json")):
            gold = json.loads(path.read_text("utf-8"))
            cleaned = clean((SHARED / "texts" / part / gold["file"]).read_text("utf-8"))
            furniture = read_furniture(sections(cleaned.text, gold["language"], PACKS))
            spans = [cleaned.to_file(f.span) for f in furniture]
            want = {i for one in gold["furniture"] for i in range(*one["span"])}
            have = {i for s in spans for i in range(s.start, s.end)}
            hit, extra, missed = hit + len(want & have), extra + len(have - want), missed + len(want - have)
    return hit, extra, missed


def test_open_gold() -> None:
    """On the articles with gold, furniture is found with an F1 of at least 0.9 by characters."""
    if not (SHARED / "gold" / "dev").is_dir():
        pytest.skip("the folder ../shared with the gold files is not here")
    hit, extra, missed = measured()
    assert hit, "no gold was read: look at the layout of the gold folder"
    assert 2 * hit / (2 * hit + extra + missed) >= 0.9


def test_kinds_are_all_used() -> None:
    """Every kind of furniture has a rule in every pack."""
    for code in PACKS.codes:
        if (PACKS[code].folder / "furniture.toml").exists():
            assert {n.rule.kind for n in PACKS[code].furniture} == set(FurnitureKind)
