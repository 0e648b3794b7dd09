"""Speed and memory beside a reference workload, as ratios that hold on a noisy machine.

    python benchmarks/run.py [FOLDER]

FOLDER holds plain text articles (default: ../shared/texts beside the checkout, else the bundled sample). Each
measurement runs in a process of its own; the reference is simplemma looking up the lemma of every word of the same
articles, its loading taken off. Prints a table and appends it to benchmarks/history.jsonl.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
RUNS = 3

REFERENCE = """
import re, resource, sys, time
from pathlib import Path
import simplemma
from py3langid.langid import classify
texts = [Path(p).read_bytes().decode("utf-8", "replace") for p in sys.argv[1:]]
words = re.compile(r"[^\\W\\d_]+")
known = ("uk", "pl", "ro", "en", "ru")
pairs = [(t, code if (code := classify(t)[0]) in known else "en") for t in texts]
for code in known: simplemma.lemmatize("word", lang=code)
start = time.perf_counter()
for text, code in pairs:
    for word in words.findall(text): simplemma.lemmatize(word, lang=code)
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
READING = """
import resource, sys, time
from datetime import date
from pathlib import Path
from hearsay.model import Article
from hearsay.packs import Packs
from hearsay.read import read_article
packs = Packs()
texts = [Path(p).read_bytes().decode("utf-8", "replace") for p in sys.argv[1:]]
articles = [Article(t, p, None, date(2024, 10, 16)) for t, p in zip(texts, sys.argv[1:])]
start = time.perf_counter()
languages = {}
for article in articles:
    reading = read_article(article, packs)
    languages.setdefault(reading.language, article)
warm = time.perf_counter()
for article in articles: read_article(article, packs)
end = time.perf_counter()
print(end - warm, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, warm - start)
"""


def measured(code: str, files: list[str]) -> list[float]:
    """What `code` prints when it is run over `files`: of several runs the fastest."""
    runs = []
    for _ in range(RUNS):
        done = subprocess.run([sys.executable, "-c", code, *files], check=True, capture_output=True, text=True)
        runs.append([float(x) for x in done.stdout.split()])
    return min(runs)


def wall(command: list[str]) -> float:
    """The fastest wall time of a command in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return min(times)


def measure(files: list[str]) -> dict[str, float | int | str]:
    """All figures of one run: times in seconds, memory in MB, ratios to the reference."""
    size = sum(Path(f).stat().st_size for f in files) / 1e6
    reference, reading = measured(REFERENCE, files), measured(READING, files)
    hearsay = str(Path(sys.executable).parent / "hearsay")
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "bench.hearsay"
        start = time.perf_counter()
        subprocess.run([hearsay, "add", *files, "--ledger", str(ledger)], check=False, capture_output=True)
        adding, stored = time.perf_counter() - start, ledger.stat().st_size
        query = wall([hearsay, "statements", "--json", "--ledger", str(ledger)])
    return {
        "day": datetime.now(UTC).date().isoformat(),
        "articles": len(files),
        "megabytes": round(size, 3),
        "reference s": round(reference[0], 3),
        "reading s": round(reading[0], 3),
        "reading / reference": round(reading[0] / reference[0], 1),
        "articles / s": round(len(files) / reading[0], 1),
        "MB / s": round(size / reading[0], 3),
        "first pass s": round(reading[2], 2),
        "peak MB": round(reading[1] / 1024),
        "add s": round(adding, 2),
        "ledger bytes / article": round(stored / len(files)),
        "statements --json s": round(query, 2),
        "--help s": round(wall([hearsay, "--help"]), 2),
    }


def main() -> int:
    shared = ROOT.parent / "shared" / "texts"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else shared if shared.is_dir() else ROOT / "samples" / "dam"
    files = sorted(str(p) for p in folder.rglob("*.txt"))
    if not files:
        print(f"{folder} has no .txt files: name a folder of articles", file=sys.stderr)
        return 2
    found = measure(files)
    for name, value in found.items():
        print(f"{name:24}{value}")
    with (HERE / "history.jsonl").open("a", encoding="utf-8") as history:
        history.write(json.dumps(found) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
