"""Writes what CLDR (through Babel) knows of amounts into a pack: `python tools/cldr_figures.py uk pl …`, or all without
names.

Scale words from thousand to trillion with their abbreviations, the names, codes and symbols of every currency that is
legal tender somewhere, units of measure and of time with their plural forms and abbreviations, and the months that tell
a day from an amount. Forms are folded the way that texts are; cases that CLDR lacks are written in figures.toml.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping

from babel import Locale
from babel.core import get_global

from hearsay.packs.pack import DATA, Packs
from hearsay.read.text import fold

SCALES = ("1000", "1000000", "1000000000", "1000000000000")
PERIODS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
UNITS = {
    "percent": {"concentr-percent": "percent"},
    "duration": {f"duration-{u}": u for u in PERIODS},
    "measure": {
        "angle-degree": "degree",
        "area-acre": "acre",
        "area-hectare": "hectare",
        "area-square-foot": "square foot",
        "area-square-kilometer": "square kilometre",
        "area-square-meter": "square metre",
        "area-square-mile": "square mile",
        "digital-gigabyte": "gigabyte",
        "digital-megabyte": "megabyte",
        "digital-terabyte": "terabyte",
        "electric-volt": "volt",
        "energy-kilowatt-hour": "kilowatt-hour",
        "frequency-gigahertz": "gigahertz",
        "frequency-megahertz": "megahertz",
        "length-centimeter": "centimetre",
        "length-foot": "foot",
        "length-inch": "inch",
        "length-kilometer": "kilometre",
        "length-meter": "metre",
        "length-mile": "mile",
        "length-millimeter": "millimetre",
        "length-nautical-mile": "nautical mile",
        "length-yard": "yard",
        "mass-gram": "gram",
        "mass-kilogram": "kilogram",
        "mass-milligram": "milligram",
        "mass-ounce": "ounce",
        "mass-pound": "pound",
        "mass-tonne": "ton",
        "power-gigawatt": "gigawatt",
        "power-horsepower": "horsepower",
        "power-kilowatt": "kilowatt",
        "power-megawatt": "megawatt",
        "power-watt": "watt",
        "speed-kilometer-per-hour": "kilometre per hour",
        "speed-knot": "knot",
        "speed-meter-per-second": "metre per second",
        "speed-mile-per-hour": "mile per hour",
        "temperature-celsius": "degree Celsius",
        "temperature-fahrenheit": "degree Fahrenheit",
        "volume-barrel": "barrel",
        "volume-cubic-kilometer": "cubic kilometre",
        "volume-cubic-meter": "cubic metre",
        "volume-gallon": "gallon",
        "volume-liter": "litre",
        "volume-milliliter": "millilitre",
    },
}  # fmt: skip
WORDS = frozenset({"in"})  # inches, but a preposition in half of Europe
Folded = Callable[[Iterable[str]], list[str]]


def generate(code: str) -> str:
    """The text of cldr_figures.toml for the language `code`."""
    locale = Locale.parse(code)
    table = Packs()[code].fold_table

    def folded(words: Iterable[str]) -> list[str]:
        plain = (fold(w.replace("\u202f", " ").replace("\u00a0", " ").strip(), table) for w in words)
        return [w for w in dict.fromkeys(plain) if w]

    lines = ["# Written by tools/cldr_figures.py from CLDR; do not edit: what CLDR lacks stands in figures.toml."]
    months = [m for width in ("wide", "abbreviated") for m in locale.months["format"][width].values()]
    lines += [f"months = {_array(folded(m.rstrip('.') for m in months))}", ""]
    lines += _scales(locale, folded)
    lines += _currencies(locale, folded)
    for kind, units in UNITS.items():
        for key, name in units.items():
            lines += _unit(locale, key, name, kind, folded)
    return "\n".join(lines).rstrip() + "\n"


def _scales(locale: Locale, folded: Folded) -> list[str]:
    """One table a scale word. Its singular is CLDR's plural category "one", all its other forms are `many`."""
    lines: list[str] = []
    for scale in SCALES:
        words = {c: [_bare(str(p[scale].pattern))] for c, p in locale.compact_decimal_formats["long"].items()}
        one = folded(words.get("one", []))
        many = [w for w in folded(w for found in words.values() for w in found) if w not in one]
        short = folded(_bare(str(p[scale].pattern)) for p in locale.compact_decimal_formats["short"].values())
        lines += [f"[scales.{scale}]", f"one = {_array(one)}", f"many = {_array(many)}"]
        lines += [f"abbreviations = {_array([w for w in short if len(w) > 1 and w not in one + many])}", ""]
    return lines


def _bare(pattern: str) -> str:
    """A compact format ("0\u00a0тис'.'", "0 de mii") without its digits, quotation marks and preposition."""
    words = pattern.replace("'", "").replace("\u00a0", " ").lstrip("0 {}").rstrip("0 ")
    return words.removeprefix("de ")


def _currencies(locale: Locale, folded: Folded) -> list[str]:
    lines: list[str] = []
    for code in tender():
        names = dict(locale._data["currency_names_plural"].get(code, {}))
        forms = folded([*names.values(), *([locale.currencies[code]] if code in locale.currencies else [])])
        symbol = locale.currency_symbols.get(code, "")
        signs = [symbol] if symbol == "$" or not symbol.isascii() else []
        lines += [f"[currencies.{code}]", f"names = {_array(folded(_undetermined(f) for f in forms))}"]
        lines += [f"symbols = {_array(folded(signs))}", ""]
    return lines


def _undetermined(name: str) -> str:
    return name.removeprefix("de ")


def tender() -> list[str]:
    """The codes of all currencies that are legal tender in some territory, sorted."""
    rows = [row for found in get_global("territory_currencies").values() for row in found]
    return sorted({code for code, _, end, is_tender in rows if is_tender and end is None})


def _unit(locale: Locale, key: str, name: str, kind: str, folded: Folded) -> list[str]:
    """One table a unit. Of abbreviations only those that can be nothing else: none of time ("m" is many things), none
    of one letter, none that is a common word."""
    widths = locale._data["unit_patterns"][key]
    short = folded(_undetermined(w) for w in folded(_forms(widths.get("short", {}))))
    names = folded(_undetermined(w) for w in folded(_forms(widths["long"]) if "long" in widths else short))
    clear = [w for w in short if kind != "duration" and w not in WORDS and (len(w) > 1 or not w.isalpha())]
    return [
        f"[units.{json.dumps(name)}]",
        f'kind = "{kind}"',
        f"names = {_array(names)}",
        f"abbreviations = {_array(w for w in clear if w not in names)}",
        "",
    ]


def _forms(patterns: Mapping[str, object]) -> list[str]:
    return [str(p).replace("{0}", "") for category, p in patterns.items() if category != "per"]


def _array(words: Iterable[str]) -> str:
    return json.dumps(list(words), ensure_ascii=False)


def main(codes: list[str]) -> None:
    """Writes the file of each language of `codes`, of every pack where it is empty."""
    for code in codes or Packs().codes:
        (DATA / code / "cldr_figures.toml").write_text(generate(code), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
