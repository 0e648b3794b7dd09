"""What other libraries find of the hand-marked figures and times of the open articles, and how fast.

    python benchmarks/peers.py [SHARED]

SHARED is the folder with texts and gold (default: ../shared beside the checkout). The peers are installed by name into
an environment of their own, `.venv/peers`; one that cannot be installed is left out, and that is said. Prints a table,
appends it to benchmarks/peers.jsonl and writes docs/peers.md.
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parent
ENVIRONMENT = ROOT / ".venv" / "peers"
PAGE = ROOT / "docs" / "peers.md"
LANGUAGES = ("en", "pl", "ro", "ru", "uk")
NEEDS = {
    "dateparser.search": ("dateparser",),
    "number-parser": ("number-parser",),
    "quantulum3": ("quantulum3", "inflect", "num2words"),
}
# Reads a list of articles from standard input and writes what it finds in each, [start, end, value], and the seconds.
FRAME = """
import json, sys, time, warnings
warnings.filterwarnings("ignore")
{setup}
articles = json.load(sys.stdin)
def found(article):
{body}
def safely(article):
    try:
        return list(found(article))
    except Exception as error:
        print(type(error).__name__, str(error)[:80], file=sys.stderr)
        return []
for article in articles: safely(article)
start = time.perf_counter()
all_found = [safely(a) for a in articles]
json.dump({{"seconds": time.perf_counter() - start, "found": all_found}}, sys.stdout)
"""
PEERS = {
    "dateparser.search": (
        "from datetime import datetime\nfrom dateparser.search import search_dates",
        """
    base = {"RELATIVE_BASE": datetime.fromisoformat(article["published"])} if article["published"] else {}
    at = 0
    for words, day in search_dates(article["text"], languages=[article["language"]], settings=base) or ():
        place = article["text"].find(words, at)
        at = max(place, at)
        yield [at, at + len(words), day.date().isoformat()]
""",
    ),
    "number-parser": (
        "import re\nfrom number_parser import parse",
        """
    for number in re.findall(r"\\d+(?:\\.\\d+)?", parse(article["text"], language=article["language"])):
        yield [None, None, float(number)]
""",
    ),
    "quantulum3": (
        "from quantulum3 import parser",
        """
    for one in parser.parse(article["text"]):
        yield [*one.span, one.value]
""",
    ),
}
OURS = (
    """
from datetime import date
from hearsay.model import Article
from hearsay.packs import Packs
from hearsay.read.figures import read_figures
from hearsay.read.layout import sections
from hearsay.read.text import clean
from hearsay.read.times import read_times
packs = Packs()
for code in packs.codes: packs[code]
""",
    """
    text = clean(article["text"])
    day = date.fromisoformat(article["published"]) if article["published"] else None
    for part in sections(text.text, article["language"], packs, day):
        times = read_times(part)
        for time_ in times:
            span = text.to_file(time_.span)
            yield [span.start, span.end, time_.start.isoformat() if time_.start else None, "time"]
        for figure in read_figures(part, times):
            span = text.to_file(figure.span)
            yield [span.start, span.end, figure.low if figure.low is not None else figure.high, "figure"]
""",
)
HEAD = """# What other libraries find

Figures and times of the hand-marked open articles (`gold/seeds` and `gold/dev`), as each library finds them by itself.
*Found* is the share of the marked ones at which it reads the same lower bound (figures) or the same first day (times);
*right* the share of what it reads, with such a value, that is one of these. hearsay was written with these articles
open. number-parser tells no places, so what it reads counts wherever it stands; it knows no Polish and no Romanian.
quantulum3 knows English only. Loading is not counted, and every article is read once before.

Written on {day} by `python benchmarks/peers.py`.

"""


@dataclass(frozen=True, slots=True)
class Score:
    """`found` of `wanted` marked ones; `read` is all that was read, None where that says nothing."""

    peer: str
    what: str
    language: str
    found: int
    wanted: int
    read: int | None
    seconds: float
    articles: int

    @property
    def cells(self) -> tuple[str, ...]:
        right = "–" if self.read is None else f"{self.found / self.read:.2f}" if self.read else "0.00"
        share = f"{self.found / self.wanted:.2f}" if self.wanted else "–"
        return (self.what, self.language, self.peer, share, right, f"{self.articles / self.seconds:.0f}")


def articles(shared: Path) -> list[dict[str, Any]]:
    """The open articles: text, language, day of publication and gold."""
    lines = (shared / "texts" / "meta.jsonl").read_text("utf-8").splitlines()
    meta = {row["file"]: row for row in map(json.loads, lines)}
    found = []
    for path in sorted((shared / "gold").glob("*/*.json")):
        gold = json.loads(path.read_text("utf-8"))
        if path.parent.name in ("seeds", "dev"):
            text = (shared / "texts" / path.parent.name / gold["file"]).read_bytes().decode("utf-8")
            row = meta[gold["file"]]
            found.append({"text": text, "language": row["language"], "published": row["published"], "gold": gold})
    return found


def python_of(environment: Path) -> str:
    return str(environment / "bin" / "python")


def install(peer: str) -> bool:
    """True where the packages of `peer` are in the environment of the peers."""
    if not (ENVIRONMENT / "bin" / "python").exists():
        venv.create(ENVIRONMENT, with_pip=True)
    command = [python_of(ENVIRONMENT), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *NEEDS[peer]]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        print(f"{peer} cannot be installed and is left out", file=sys.stderr)
    return done.returncode == 0


def run(python: str, setup: str, body: str, given: Sequence[dict[str, Any]]) -> tuple[float, list[list[list[Any]]]]:
    """The seconds that a peer takes for the articles, and what it finds in each."""
    plain = json.dumps([{k: a[k] for k in ("text", "language", "published")} for a in given])
    code = FRAME.format(setup=setup, body=body)
    done = subprocess.run([python, "-c", code], input=plain, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    return told["seconds"], told["found"]


def wanted_in(gold: dict[str, Any], what: str) -> list[tuple[int, int, Any]]:
    if what == "times":
        return [(*t["span"], t["start"]) for t in gold["times"] if not t.get("optional") and t["start"]]
    figures = [f for f in gold["figures"] if not f.get("optional")]
    return [(*f["span"], f["low"] if f["low"] is not None else f["high"]) for f in figures]


def hits(gold: dict[str, Any], what: str, found: Sequence[Sequence[Any]]) -> tuple[int, int]:
    """How many of the gold are found, one to one, and how many there are."""
    left, number = [tuple(f[:3]) for f in found], 0
    wanted = wanted_in(gold, what)
    for start, end, value in wanted:
        for one in left:
            there = one[0] is None or (one[0] < end and start < one[1])
            if there and _alike(one[2], value):
                left.remove(one)
                number += 1
                break
    return number, len(wanted)


def _alike(one: Any, other: Any) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return bool(one == other)
    return one is not None and other is not None and abs(one - other) <= 0.01 * max(abs(one), abs(other))


def scores(
    peer: str, what: str, given: Sequence[dict[str, Any]], setup: str, body: str, python: str
) -> Iterator[Score]:
    """One score for each language."""
    for language in LANGUAGES:
        of_language = [a for a in given if a["language"] == language]
        if not of_language:
            continue
        seconds, found = run(python, setup, body, of_language)
        if peer == "hearsay":
            found = [[f for f in article if f[3] == what[:-1]] for article in found]
        found = [[f for f in article if f[2] is not None] for article in found]
        right = [hits(a["gold"], what, f) for a, f in zip(of_language, found, strict=True)]
        read = None if peer == "number-parser" else sum(map(len, found))
        number, wanted = sum(r[0] for r in right), sum(r[1] for r in right)
        yield Score(peer, what, language, number, wanted, read, seconds, len(of_language))


def table(rows: Sequence[Score]) -> str:
    lines = ["| of | language | library | found | right | articles / s |", "| --- | --- | --- | --- | --- | --- |"]
    ordered = sorted(rows, key=lambda r: (r.what, r.language, r.peer != "hearsay", r.peer))
    return "\n".join([*lines, *("| " + " | ".join(r.cells) + " |" for r in ordered)]) + "\n"


def main() -> int:
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    if not (shared / "gold").is_dir():
        print(f"{shared} has no gold files: name the folder that has them", file=sys.stderr)
        return 2
    given = articles(shared)
    rows = [s for what in ("figures", "times") for s in scores("hearsay", what, given, *OURS, sys.executable)]
    missing = [peer for peer in PEERS if not install(peer)]
    for peer, (setup, body) in PEERS.items():
        if peer not in missing:
            what = "times" if peer == "dateparser.search" else "figures"
            rows += scores(peer, what, given, setup, body, python_of(ENVIRONMENT))
    day = datetime.now(UTC).date().isoformat()
    text = table(rows) + "".join(f"\n{peer} could not be installed.\n" for peer in missing)
    print(text)
    PAGE.write_text(HEAD.format(day=day) + text, "utf-8")
    with (HERE / "peers.jsonl").open("a", encoding="utf-8") as history:
        for row in rows:
            cells = dict(zip(("of", "language", "library", "found", "right", "articles / s"), row.cells, strict=True))
            history.write(json.dumps({"day": day} | cells) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
