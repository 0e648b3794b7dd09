"""furniture.toml: the loader, its errors, and every sentence that the rules carry."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearsay.model import PackError, Span
from hearsay.packs.furniture import FurnitureRule, load_furniture, marked
from hearsay.packs.pack import Packs
from hearsay.read.furniture import read_furniture
from hearsay.read.layout import sections

PACKS = Packs()
RULE = """
[[rules]]
id = "also"
kind = "read_also"
construction = "lead-in"
phrases = ["see also"]
hits = ["⟦See also: one⟧", "⟦See also: two⟧", "⟦See also: three⟧"]
misses = ["One.", "Two."]
"""


def own_rules(code: str) -> list[FurnitureRule]:
    """The rules of one pack's own file."""
    return [named.rule for named in PACKS[code].furniture if named.name.startswith(f"{code}/")]


def cases(field: str) -> list[object]:
    """The hits or the misses of all packs as parameters with ids such as "pl/furniture/clock.hit0"."""
    return [
        pytest.param(code, rule.id, text, id=f"{code}/furniture/{rule.id}/{field.removesuffix('s')}{i}")
        for code in PACKS.codes
        if (PACKS[code].folder / "furniture.toml").exists()
        for rule in own_rules(code)
        for i, text in enumerate(getattr(rule, field))
    ]


@pytest.mark.parametrize(("code", "rule", "text"), cases("hits"))
def test_hit(code: str, rule: str, text: str) -> None:
    """A rule finds what its hit marks, and nothing else in it is furniture."""
    plain, spans = marked(text)
    found = read_furniture(sections(plain, code, PACKS))
    assert tuple(f.span for f in found) == tuple(Span(*s) for s in spans)
    assert f"{code}/{rule}" in {f.rule for f in found}


@pytest.mark.parametrize(("code", "rule", "text"), cases("misses"))
def test_miss(code: str, rule: str, text: str) -> None:
    """A rule leaves its misses alone."""
    found = read_furniture(sections(marked(text)[0], code, PACKS))
    assert f"{code}/{rule}" not in {f.rule for f in found}


def folder_with(tmp_path: Path, text: str, code: str = "xx") -> Path:
    """A pack's folder that holds nothing but a furniture.toml."""
    folder = tmp_path / code
    folder.mkdir()
    (folder / "furniture.toml").write_text(text, encoding="utf-8")
    return folder


def test_rules_are_named_by_pack(tmp_path: Path) -> None:
    """A rule's name is the pack's code and the rule's id."""
    assert [n.name for n in load_furniture(folder_with(tmp_path, RULE))] == ["xx/also"]


def test_inherited_rules_come_behind(tmp_path: Path) -> None:
    """A pack has the rules of the pack that it inherits, except those whose id it uses itself."""
    folder_with(tmp_path, RULE + RULE.replace('"also"', '"more"'), "aa")
    own = folder_with(tmp_path, 'inherits = "aa"' + RULE, "bb")
    assert [n.name for n in load_furniture(own)] == ["bb/also", "aa/more"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('inherits = "zz"', "name another pack"),
        (RULE.replace('phrases = ["see also"]', ""), "has no phrases"),
        (RULE.replace("⟦See also: two⟧", "See also: two"), "furniture marked"),
        (RULE.replace('"⟦See also: one⟧", ', ""), "has 2 hits"),
        (RULE.replace("lead-in", "lead"), "Invalid enum value"),
        (RULE.replace("phrases", "words"), "unknown field"),
    ],
)
def test_broken_file(tmp_path: Path, text: str, message: str) -> None:
    """A broken file is refused with a sentence that names the file."""
    with pytest.raises(PackError, match=message) as error:
        load_furniture(folder_with(tmp_path, text))
    assert "furniture.toml" in str(error.value)


def test_marked_gives_text_and_offsets() -> None:
    """The marks are taken out, a bar becomes a new line, and the offsets count in what is left."""
    assert marked("One. | ⟦Two⟧ three ⟦four⟧") == ("One.\nTwo three four", ((5, 8), (15, 19)))
