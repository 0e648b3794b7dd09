"""The statements of the sample as a careful reader marks them (EXPECTED.md), held against what is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hearsay.model import Reading, Span, Statement


@dataclass(frozen=True, slots=True)
class Expected:
    """One row of EXPECTED.md; `content` is a span of the article's text."""

    article: str
    content: Span
    origin: str | None
    relays: tuple[str, ...]
    certainty: str
    optional: bool


def expected(page: Path, texts: dict[str, str]) -> Iterator[Expected]:
    """The rows of EXPECTED.md; `texts` are the articles' texts by file name."""
    name = ""
    for line in page.read_text("utf-8").splitlines():
        if line.startswith("## "):
            name = line.removeprefix("## ").strip()
        elif line.startswith("| ") and name in texts and not line.startswith(("| content", "| ---")):
            content, origin, relays, certainty = (cell.strip() for cell in line.strip("|").split("|"))
            span = place(content, texts[name])
            if span is not None:
                yield Expected(
                    name, span, None if origin == "—" else origin,
                    tuple(r.strip() for r in relays.split(",") if r.strip()), certainty.split(",")[0],
                    "optional" in certainty,
                )  # fmt: skip


def place(content: str, text: str) -> Span | None:
    """Where `content` stands in `text`: from the start of its first piece to the end of its last one."""
    pieces = [p.strip() for p in content.split("[…]")]
    start = text.find(pieces[0])
    end = text.find(pieces[-1], max(start, 0))
    return Span(start, end + len(pieces[-1])) if start >= 0 and end >= 0 else None


def found(row: Expected, reading: Reading) -> Statement | None:
    """The statement of `reading` whose content is that of `row`, by at least half of their union."""
    best = max(reading.statements, key=lambda s: _shared(s.content, row.content), default=None)
    return best if best is not None and _shared(best.content, row.content) >= 0.5 else None


def _shared(a: Span, b: Span) -> float:
    """Intersection over union of two spans."""
    inter = min(a.end, b.end) - max(a.start, b.start)
    return max(inter, 0) / (max(a.end, b.end) - min(a.start, b.start))
