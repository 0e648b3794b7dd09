"""What a language pack knows, in numbers, and how well it reads."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hearsay.packs.pack import DATA, Pack

PROOF = {"hits", "misses"}  # sentences that prove a rule, no words of it


def coverage(pack: Pack) -> dict[str, Any]:
    """One flat row: the language, how many rules its files hold, with how many example sentences and how many words
    that take them, and how many names and concepts its lists have."""
    files = {path.name: tomllib.loads(path.read_text("utf-8")) for path in sorted(pack.folder.glob("*.toml"))}
    rules = {name: list(_rules(content)) for name, content in files.items()}
    every = [rule for found in rules.values() for rule in found]
    return {
        "code": pack.code,
        "language": pack.settings.name,
        "native": pack.settings.native,
        "rules": len(every),
        "words": sum(_words(v) for rule in every for k, v in rule.items() if k not in PROOF),
        "examples": sum(len(rule.get(k, ())) for rule in every for k in PROOF),
        "names": _lines(pack, "names.tsv"),
        "concepts": _lines(pack, "concepts.tsv"),
        "by_file": {name: len(found) for name, found in rules.items() if found},
    }


def scores(folder: Path = DATA) -> dict[str, dict[str, float | None]]:
    """Language → F1 (0 to 1) of "statement", "sourced", "figures" and "times" against articles marked by hand, and the
    number of "articles", as tools/quality.py measured them last; empty where it has not."""
    path = folder / "quality.json"
    if not path.exists():
        return {}
    found: dict[str, dict[str, float | None]] = json.loads(path.read_text("utf-8"))["languages"]
    return found


def _rules(content: object) -> Iterator[Mapping[str, Any]]:
    """Every table with an id, at whatever depth."""
    if isinstance(content, Mapping):
        if "id" in content:
            yield content
        for value in content.values():
            yield from _rules(value)
    elif isinstance(content, list):
        for value in content:
            yield from _rules(value)


def _words(value: object) -> int:
    """Texts in lists."""
    if isinstance(value, list):
        return sum(1 if isinstance(v, str) else _words(v) for v in value)
    return sum(map(_words, value.values())) if isinstance(value, Mapping) else 0


def _lines(pack: Pack, name: str) -> int:
    """Rows of a list of the pack, without comments and heading; 0 where it has no such file."""
    path = pack.folder / name
    if not path.exists():
        return 0
    lines = path.read_text("utf-8").splitlines()
    return sum(bool(line.strip()) and not line.startswith(("#", "lemma\t", "surface\t")) for line in lines)
