"""A drawing of who passes on whom: origins on the left, relays in the middle, outlets on the right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hearsay.report.order import clipped
from hearsay.report.sources import Passing, Source

MOST = 12  # nodes in a column: more lines than that nobody can follow
COLUMN, BOX, ROW, TOP = 320, 230, 38, 34  # pixels: between columns, width of a box, between rows, above the first
LABEL = 32  # characters that fit into a box


@dataclass(frozen=True, slots=True)
class Node:
    """A box: its upper left corner, its label, and the whole name."""

    x: int
    y: int
    label: str
    name: str
    column: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A line as an SVG path, as wide as it is often gone."""

    path: str
    width: float
    title: str


@dataclass(frozen=True, slots=True)
class Graph:
    """A drawing of `width` by `height` pixels; `hidden` counts the steps that did not fit."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    hidden: int


def graph(sources: Sequence[Source], passing: Sequence[Passing]) -> Graph | None:
    """The drawing of the busiest sources, or None where nobody passes on anybody."""
    if not passing:
        return None
    known = {s.key: s for s in sources}
    weight: dict[str, int] = defaultdict(int)
    for step in passing:
        weight[step.passer] += step.count
        weight[step.origin] += step.count
    columns: list[list[str]] = [[], [], []]
    for key in sorted(weight, key=lambda k: (-weight[k], k)):
        columns[_column(known[key])].append(key)
    columns = _ordered([keys[:MOST] for keys in columns], passing)
    nodes = {
        key: Node(10 + COLUMN * c, TOP + ROW * r, clipped(known[key].name, LABEL), known[key].name, c)
        for c, keys in enumerate(columns)
        for r, key in enumerate(keys)
    }
    drawn = [p for p in passing if p.passer in nodes and p.origin in nodes]
    edges = tuple(_edge(nodes, p) for p in drawn)
    height = TOP + ROW * max(len(keys) for keys in columns) + 4
    return Graph(2 * COLUMN + BOX + 20, height, tuple(nodes.values()), edges, len(passing) - len(drawn))


def _column(source: Source) -> int:
    if source.relayed:
        return 1
    return 2 if source.published and not source.statements else 0


def _ordered(columns: list[list[str]], passing: Sequence[Passing]) -> list[list[str]]:
    """The outer columns in the order of the boxes that their lines lead to, so that fewer lines cross."""
    place = {key: row for row, key in enumerate(columns[1])}
    near: Mapping[str, list[int]] = defaultdict(list)
    for step in passing:
        for one, other in ((step.passer, step.origin), (step.origin, step.passer)):
            if other in place:
                near[one].append(place[other])
    middle = {key: sum(rows) / len(rows) for key, rows in near.items()}
    return [sorted(keys, key=lambda k: (middle.get(k, MOST), k)) if i != 1 else keys for i, keys in enumerate(columns)]


def _edge(nodes: Mapping[str, Node], step: Passing) -> Edge:
    start, end = nodes[step.origin], nodes[step.passer]
    x1, y1, x2, y2 = start.x + BOX, start.y + 14, end.x, end.y + 14
    if end.column == start.column:
        x2 = end.x + BOX
        path = f"M{x1},{y1}C{x1 + 55},{y1} {x2 + 55},{y2} {x2},{y2}"
    elif end.column < start.column:
        x1, x2 = start.x, end.x + BOX
        path = f"M{x1},{y1}C{x1 - 60},{y1} {x2 + 60},{y2} {x2},{y2}"
    else:
        path = f"M{x1},{y1}C{x1 + 60},{y1} {x2 - 60},{y2} {x2},{y2}"
    title = f"{step.passer_name} passes on {step.origin_name}: {step.count}"
    return Edge(path, round(min(1.25 + 0.75 * step.count, 6), 2), title)
