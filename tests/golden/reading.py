"""What is read from the bundled sample, as text that a person can review: one file an article.

Every statement is held against EXPECTED.md, which a careful reader wrote before anything was read: the files say where
the reading agrees, where it differs, and what it misses. They are a record of what is, not of what is right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from hearsay.intake import Options, articles, read_meta
from hearsay.model import Reading, Statement
from hearsay.packs import Packs
from hearsay.run import read_all
from tests.golden.expected import Expected, expected, found

SAMPLE = Path(__file__).parent.parent.parent / "samples" / "dam"
GOLDEN = Path(__file__).parent / "dam"


@lru_cache(1)
def readings() -> dict[str, Reading]:
    """File name → reading of each article of the sample."""
    found = articles([str(SAMPLE / "articles")], Options(meta=read_meta(SAMPLE / "meta.jsonl")))
    read = (r for r in read_all(found, Packs(), jobs=1) if isinstance(r, Reading))
    return {Path(r.article.name).name: r for r in read}


def golden_texts() -> dict[str, str]:
    """File name → what was read from each article of the sample."""
    texts = {name: r.article.text for name, r in readings().items()}
    rows = list(expected(SAMPLE / "EXPECTED.md", texts))
    return {n + ".txt": as_text(r, [row for row in rows if row.article == n]) for n, r in readings().items()}


def difference(statement: Statement, rows: Sequence[Expected], reading: Reading) -> str:
    """How a statement stands to the row of EXPECTED.md that it belongs to."""
    row = next((r for r in rows if found(r, reading) == statement), None)
    if row is None:
        return "not expected"
    parts = [
        f"expected origin {row.origin}" if row.origin != statement.origin else "",
        f"expected relays {', '.join(row.relays) or 'none'}" if len(row.relays) != len(statement.relays) else "",
        f"expected {row.certainty}" if row.certainty != statement.certainty else "",
    ]
    return "; ".join(p for p in parts if p) or "as expected"


def as_text(reading: Reading, rows: Sequence[Expected]) -> str:
    """A reading in lines: statements with their parts, then figures, times and furniture."""
    text = reading.article.text
    lines = [f"{Path(reading.article.name).name}  {reading.language}", ""]
    for s in reading.statements:
        chain = " ← ".join([s.origin or "?", *(r.name for r in s.relays)])
        lines += [
            f"{s.content.of(text)!r}",
            f"    {chain} | {s.certainty} | {s.quotation} | {s.rule}",
            f"    source {s.source.of(text)!r}" if s.source else "    no source",
            f"    {difference(s, rows, reading)}",
        ]
    lines += [f"missed: {r.content.of(text)!r}" for r in rows if not r.optional and found(r, reading) is None]
    lines += ["", *(f"{f.span.of(text)!r}: {f.low}..{f.high} {f.kind} {f.unit} {f.modifier}" for f in reading.figures)]
    lines += ["", *(f"{t.span.of(text)!r}: {t.start}..{t.end}" for t in reading.times)]
    lines += ["", *(f"{f.kind}: {f.span.of(text)!r}" for f in reading.furniture)]
    return "\n".join(lines) + "\n"
