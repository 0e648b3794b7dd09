"""Figures and times beside a bare look-up of the same words, warm and with loading taken off.

    python benchmarks/figures_times.py [FOLDER]

FOLDER holds plain text articles (default: ../shared/texts beside the checkout, else the bundled sample). Prints how
often the time of simplemma looking up every word goes into that of reading figures and times, for each language.
"""

from __future__ import annotations

import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy

from hearsay.packs import Packs
from hearsay.read.figures import read_figures
from hearsay.read.languages import detect
from hearsay.read.layout import sections
from hearsay.read.section import Section
from hearsay.read.text import clean
from hearsay.read.times import read_times

ROOT = Path(__file__).parent.parent
WORD = re.compile(r"[^\W\d_]+")
DAY = date(2024, 10, 16)
RUNS = 15
STRATEGY = DefaultStrategy()


def articles(folder: Path, packs: Packs) -> dict[str, list[str]]:
    """The cleaned texts in `folder` by language, those that there is a pack for."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.rglob("*.txt")):
        text = clean(path.read_bytes().decode("utf-8", "replace")).text
        code, _ = detect(text, packs.codes)
        found[code].append(text)
    return found


def fastest(work: Callable[[], object]) -> float:
    """The fastest of several runs in seconds, behind one that warms everything up."""
    work()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def look_up(code: str, texts: list[str]) -> None:
    """Every word once, in the dictionary that is loaded already; a word that comes again is remembered."""
    lemmatizer = Lemmatizer(lemmatization_strategy=STRATEGY)
    for text in texts:
        for word in WORD.findall(text):
            lemmatizer.lemmatize(word, code)


def read(parts: list[Section]) -> None:
    for part in parts:
        read_figures(part, read_times(part))


def main() -> int:
    shared = ROOT.parent / "shared" / "texts"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else shared if shared.is_dir() else ROOT / "samples" / "dam"
    packs = Packs()
    known = articles(folder, packs)
    if not known:
        print(f"{folder} has no .txt files: name a folder of articles", file=sys.stderr)
        return 2
    total = [0.0, 0.0]
    for code, texts in sorted(known.items()):
        parts = [part for text in texts for part in sections(text, code, packs, DAY)]
        bare, ours = fastest(lambda c=code, t=texts: look_up(c, t)), fastest(lambda p=parts: read(p))
        total = [total[0] + bare, total[1] + ours]
        print(line(f"{code}  {len(texts):3} articles", bare, ours))
    print(line("all               ", *total))
    return 0


def line(what: str, bare: float, ours: float) -> str:
    return f"{what}  look-up {bare:6.3f} s  figures and times {ours:6.3f} s  {ours / bare:4.1f} ×"


if __name__ == "__main__":
    sys.exit(main())
