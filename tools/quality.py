"""Writes docs/quality.md and the table that `hearsay languages` shows: the scores of this checkout against hand-marked
articles, by one command.

    python tools/quality.py [SHARED]

SHARED is the folder with texts, gold and score (default: ../shared beside the checkout). Ends with 1 without it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "quality.md"
TABLE = ROOT / "src" / "hearsay" / "packs" / "data" / "quality.json"
SHOWN = ("statement", "sourced", "figures", "times")  # columns of the table
COLUMNS = (
    ("statement", "F1"), ("sourced", "F1"), ("attributed", "F1"), ("figures", "F1"), ("times", "F1"),
    ("furniture", "F1"), ("wrong origin", ""), ("relays", "F1"), ("quotation", ""), ("certainty", "F1"), ("unit", ""),
    ("modifier", ""),
)  # fmt: skip
HEAD = """# How well it reads

Scores against articles that were marked by hand: `gold/seeds` and `gold/dev` together. They were open while the packs
were written, so they say what is possible on familiar articles; unseen ones score lower. What a column counts is said
at the head of the scorer. *wrong origin* is the share of matched statements with an origin that is not right: lower is
better.

Written on {day} by `make docs` (`hearsay annotate texts/seeds texts/dev --meta texts/meta.jsonl`, then `score.py`).

"""


def scores(shared: Path) -> dict[str, dict[str, Any]]:
    """The scorer's JSON for both gold folders at once: language (or "all") → column → figures."""
    with tempfile.TemporaryDirectory() as folder:
        gold, out = Path(folder) / "gold", Path(folder) / "out.jsonl"
        gold.mkdir()
        for part in ("seeds", "dev"):
            for file in (shared / "gold" / part).glob("*.json"):
                shutil.copy(file, gold / file.name)
        texts = [str(shared / "texts" / part) for part in ("seeds", "dev")]
        command = [str(Path(sys.executable).parent / "hearsay"), "annotate", *texts]
        subprocess.run([*command, "--meta", str(shared / "texts" / "meta.jsonl"), "-o", str(out)], check=True)
        scorer = [sys.executable, str(shared / "score" / "score.py"), str(gold), str(out), "--json"]
        done = subprocess.run(scorer, check=True, capture_output=True, text=True)
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found


def cell(row: dict[str, Any], column: str) -> str:
    """One figure with two decimals; a dash where there was nothing to judge."""
    value = row[column]["f1"] if isinstance(row[column], dict) else row[column]
    return "–" if value is None else f"{value:.2f}"


def page(found: dict[str, dict[str, Any]], day: str) -> str:
    """docs/quality.md as text."""
    names = " | ".join(f"{name} {kind}".strip() for name, kind in COLUMNS)
    lines = [f"| language | articles | {names} |", "| --- " * (len(COLUMNS) + 2) + "|"]
    for language, row in found.items():
        cells = " | ".join(cell(row, name) for name, _ in COLUMNS)
        lines.append(f"| {language} | {row['articles']} | {cells} |")
    return HEAD.format(day=day) + "\n".join(lines) + "\n"


def table(found: dict[str, dict[str, Any]], day: str) -> str:
    """packs/data/quality.json: the day, and for each language the number of articles and F1 of what is shown."""
    rows = {
        language: {"articles": row["articles"], **{name: row[name]["f1"] for name in SHOWN}}
        for language, row in found.items()
        if language != "all"
    }
    return json.dumps({"day": day, "languages": rows}, indent=1) + "\n"


def main() -> int:
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    if not (shared / "gold").is_dir():
        print(f"{shared} has no gold files: the score table stays as it is", file=sys.stderr)
        return 1
    found, day = scores(shared), datetime.now(UTC).date().isoformat()
    PAGE.write_text(page(found, day), "utf-8")
    TABLE.write_text(table(found, day), "utf-8")
    print(PAGE, TABLE, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
