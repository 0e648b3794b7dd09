"""Writes what CLDR (through Babel) knows of times into packs: `python tools/cldr_times.py uk pl …`, or into all.

Months and weekdays in every context and width but the narrow one, eras, quarters, the date formats as they stand and as
patterns of time.toml, and the phrases for "n days ago" and "in n days". Forms are folded the way that texts are.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from babel import Locale

from hearsay.packs.pack import DATA, Packs
from hearsay.read.text import fold

SKELETONS = ("yMMMd", "yMMMEd", "yMd", "yMEd", "yMMMMd", "yMMMMEEEEd")
FIELD = re.compile(r"'([^']*)'|([EcMLdy])\2*|([^'A-Za-z]+)|([A-Za-z]+)")
UNITS = ("day", "week", "month", "quarter", "year")


def pattern(cldr: str) -> str | None:
    """A date format of CLDR ("d MMMM y 'р'.") as a pattern of time.toml; None where no slot takes one of its fields."""
    elements: list[str] = []
    for match in FIELD.finditer(cldr):
        quoted, letter, marks, other = match.groups()
        if other:
            return None
        if letter:
            elements.append(_slot(letter, len(match.group())))
        else:
            elements += re.findall(r"\w+|[^\w\s]", (quoted if quoted is not None else marks).lower())
    return " ".join(elements)


def _slot(letter: str, width: int) -> str:
    if letter in "ML":
        return "{month}" if width > 2 else "{month_number}"
    if letter == "y":
        return "{short_year}" if width == 2 else "{year}"
    return {"d": "{day}", "E": "{weekday}", "c": "{weekday}"}[letter]


def generate(code: str) -> str:
    """The text of cldr_times.toml for the language `code`."""
    locale = Locale.parse(code)
    table = Packs()[code].fold_table

    def folded(words: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(fold(w.replace("\u202f", " ").replace("\u00a0", " "), table) for w in words))

    lines = ["# Written by tools/cldr_times.py from CLDR; do not edit: what CLDR lacks stands in time.toml."]
    wide_months = _by_number(locale.months, "wide", 0)
    wide_days = _by_number(locale.days, "wide", 1)
    formats = {width: str(locale.date_formats[width]) for width in ("full", "long", "medium", "short")}
    skeletons = [str(locale.datetime_skeletons[s]) for s in SKELETONS if s in locale.datetime_skeletons]
    dates = [p for p in map(pattern, [*formats.values(), *skeletons]) if p]
    lines += [f"dates = {_array(folded(dates))}", ""]
    eras = {key: [locale.eras[w][n] for w in ("wide", "abbreviated")] for n, key in enumerate(("before", "common"))}
    # only the "format" context: Babel fills the other one in from whichever language was loaded before
    quarters = {n: [locale.quarters["format"][w][n] for w in ("wide", "abbreviated")] for n in range(1, 5)}
    short_days = _by_number(locale.days, "abbreviated", 1)
    for name, groups in (
        ("months", wide_months),
        ("short_months", _less(_by_number(locale.months, "abbreviated", 0), wide_months)),
        ("weekdays", wide_days),
        ("short_weekdays", _less(short_days, wide_days)),
        ("eras", eras),
        ("quarters", quarters),
    ):
        lines += [f"[{name}]", *(f"{key} = {_array(folded(words))}" for key, words in groups.items() if words), ""]
    lines += ["[formats]", *(f'{width} = "{text}"' for width, text in formats.items()), ""]
    for direction in ("past", "future"):
        lines += [f"[{direction}]", *_distances(locale, direction, folded), ""]
    return "\n".join(lines).rstrip() + "\n"


def _by_number(contexts: Mapping[str, Mapping[str, Mapping[int, str]]], width: str, add: int) -> dict[int, list[str]]:
    numbers = sorted(contexts["format"][width])
    return {n + add: [contexts[c][width][n] for c in ("stand-alone", "format")] for n in numbers}


def _less(short: dict[int, list[str]], wide: dict[int, list[str]]) -> dict[int, list[str]]:
    """Abbreviations with and without their full stop; a word that is not shortened at all ("May") is none."""
    cut = {n: [w for w in words if w not in wide[n]] for n, words in short.items()}
    return {n: [f for w in words for f in dict.fromkeys((w.rstrip("."), w))] for n, words in cut.items()}


def _distances(locale: Any, direction: str, folded: Any) -> list[str]:
    """The phrases of CLDR for a distance in time, its number as the slot {number}."""
    fields = locale._data["date_fields"]
    lines = []
    for unit in UNITS:
        phrases = fields[unit].get(direction, {}).values()
        words = folded(re.sub(r"([^\w\s{}])", r" \1 ", p.replace("{0}", "{number}")).strip() for p in phrases)
        lines.append(f"{unit} = {_array([w for w in words if '{number}' in w])}")
    return lines


def _array(words: Iterable[str]) -> str:
    return "[" + ", ".join(f'"{w}"' for w in words) + "]"


def main(codes: list[str]) -> None:
    """Writes the file of each pack."""
    for code in codes or Packs().codes:
        path = Path(DATA) / code / "cldr_times.toml"
        path.write_text(generate(code), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
