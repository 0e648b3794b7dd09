"""The page: readings in, one self-contained HTML file out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from hearsay.model import Certainty, HearsayError, Reading
from hearsay.packs import Packs
from hearsay.report.charts import MOST_CHARTS, Chart, chart, chartable, ranked
from hearsay.report.excerpts import Piece, whole
from hearsay.report.figures import Unit, units
from hearsay.report.gaps import gaps, left_out
from hearsay.report.graph import graph
from hearsay.report.order import Numbered, in_order
from hearsay.report.overview import overview
from hearsay.report.sources import Sources
from hearsay.report.statements import Row, row
from hearsay.report.terms import plural
from hearsay.report.timeline import timeline, undated
from hearsay.report.wording import MARKS, counted, day, language_name

TITLE = "Who is reported to have said what"
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # none may stand in HTML


@dataclass(frozen=True, slots=True)
class Section:
    """An article in the table of statements; `pieces` is its whole text, empty unless that was asked for."""

    numbered: Numbered
    rows: tuple[Row, ...]
    pieces: tuple[Piece, ...]
    link: str | None


@dataclass(frozen=True, slots=True)
class Panel:
    """The figures of one unit, with a chart where there are enough of them."""

    unit: Unit
    chart: Chart | None


def render(
    readings: Sequence[Reading], full_text: bool = False, title: str | None = None, packs: Packs | None = None
) -> str:
    """The report on `readings` as HTML: one file that needs no network and no script.

    It is the same for the same readings in any order. With `full_text` it holds the whole articles, else excerpts of a
    sentence or two around each statement. `packs` (the installed ones) know what the words of the articles mean.
    """
    articles, known = in_order(readings), packs or _installed()
    sources = Sources(articles)
    listed, passing = sources.listed(), sources.passing()
    template = _environment().get_template("page.html")
    page = template.render(
        title=title or TITLE,
        overview=overview(articles, known),
        sections=[_section(a, full_text) for a in articles],
        certainties=_certainties(readings),
        moments=timeline(articles),
        undated=undated(articles),
        panels=_panels(units(articles)),
        sources=listed,
        passing=passing,
        graph=graph(listed, passing),
        shifts=sources.shifts(),
        gaps=gaps(articles),
        left_out=left_out(articles),
        full_text=full_text,
        plural=partial(plural, packs=known),
    )
    return UNPRINTABLE.sub("\ufffd", page)


def write_report(readings: Sequence[Reading], path: Path, full_text: bool = False, title: str | None = None) -> None:
    """Writes the report on `readings` to `path`, see `render`. The file appears whole or not at all. Raises
    HearsayError where it cannot be written."""
    page = render(readings, full_text, title).encode("utf-8")
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(page)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        reason = error.strerror or type(error).__name__
        raise HearsayError(f"{path}: the report cannot be written there ({reason}): choose another file") from error


def _section(numbered: Numbered, full_text: bool) -> Section:
    url = numbered.article.url
    return Section(
        numbered=numbered,
        rows=tuple(row(numbered, n, s) for n, s in numbered.statements()),
        pieces=whole(numbered.reading, numbered.first) if full_text else (),
        link=url if url and url.lower().startswith(("https://", "http://")) else None,
    )


def _panels(found: Sequence[Unit]) -> list[Panel]:
    """The units in their order; the first ones that can be charted are."""
    drawn = [u for u in found if chartable(u)][:MOST_CHARTS]
    origins = ranked(drawn)
    return [
        Panel(u, chart(u, origins) if u in drawn else None) for u in (*drawn, *(u for u in found if u not in drawn))
    ]


def _certainties(readings: Sequence[Reading]) -> list[tuple[str, str, int]]:
    """Each certainty with its mark and the number of its statements."""
    count = Counter(s.certainty for r in readings for s in r.statements)
    return [(c.value, MARKS[c], count[c]) for c in Certainty]


@cache
def _installed() -> Packs:
    return Packs()


@cache
def _environment() -> Environment:
    """The templates; whatever comes from an article is escaped in them."""
    made = Environment(
        loader=PackageLoader("hearsay.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["style"] = Markup(files("hearsay.report").joinpath("templates/page.css").read_text("utf-8"))
    made.filters |= {"day": day, "language_name": language_name, "counted": counted, "drawing": Markup}
    return made
