"""Sources: who is counted as what, who passes on whom, and whose statements are made differently sure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hearsay.model import Article, Certainty, Holder, Reading
from hearsay.report.graph import graph
from hearsay.report.order import in_order
from hearsay.report.sources import Sources
from tests.report.made import reading, statement

TEXT = "The bank was washed out. The bridge holds."


def read(name: str, outlet: str | None, certainty: Certainty, *relays: str) -> Reading:
    """An article in which the institute speaks, through some relays."""
    article = Article(TEXT, name, "en", date(2024, 3, 12), outlet)
    return reading(article, statement(TEXT, "The bank was washed out", ["Institute"], relays, certainty))


READINGS = [
    read("a", "Wire", Certainty.LIKELY),
    read("b", "Radio", Certainty.LIKELY, "Wire"),
    read("c", "Portal", Certainty.ASSERTED, "Wire", "Radio"),
]


def test_origins_relays_and_outlets_are_counted() -> None:
    """A source has statements that it is the origin of, ones it passes on, and articles of its own."""
    found = {s.name: (s.statements, s.relayed, s.published) for s in Sources(in_order(READINGS)).listed()}
    assert found == {"Institute": (3, 0, 0), "Wire": (0, 2, 1), "Radio": (0, 1, 1), "Portal": (0, 0, 1)}


def test_each_step_of_a_chain_is_counted_once() -> None:
    """From the origin outward each holder passes on the one before; chains without a relay are not counted."""
    steps = {(p.origin_name, p.passer_name): p.count for p in Sources(in_order(READINGS)).passing()}
    assert steps == {("Institute", "Wire"): 2, ("Wire", "Radio"): 2, ("Radio", "Portal"): 1}


def test_holder_with_an_id_is_one_source_under_any_name() -> None:
    """Names of one entity are counted together, the commonest stands for it; an outlet of that name is the same."""
    named = [Holder("Wire", "org:wire"), Holder("Wire", "org:wire"), Holder("Wire Agency", "org:wire")]
    statements = tuple(replace(READINGS[0].statements[0], origins=(h,)) for h in named)
    sources = Sources(in_order([replace(READINGS[0], statements=statements)])).listed()
    assert [(s.name, s.statements, s.published) for s in sources] == [("Wire", 3, 1)]


def test_certainty_that_differs_is_shown_by_outlet() -> None:
    """An origin that is likely in two outlets and certain in a third is listed with all three."""
    (shift,) = Sources(in_order(READINGS)).shifts()
    assert shift.name == "Institute"
    assert [(word, [outlet for outlet, _ in outlets]) for word, _, outlets in shift.certainties] == [
        ("asserted", ["Portal"]),
        ("likely", ["Radio", "Wire"]),
    ]


def test_drawing_has_relays_between_origins_and_outlets() -> None:
    """Origins stand on the left, relays in the middle, outlets on the right."""
    sources = Sources(in_order(READINGS))
    drawn = graph(sources.listed(), sources.passing())
    assert drawn is not None
    assert {n.label: n.column for n in drawn.nodes} == {"Institute": 0, "Wire": 1, "Radio": 1, "Portal": 2}
    assert (len(drawn.edges), drawn.hidden) == (3, 0)


def test_busy_drawing_leaves_out_the_rest_and_says_so() -> None:
    """With too many sources to follow, the busiest are drawn and the others counted."""
    many = [read(f"{i:02}", f"Outlet {i:02}", Certainty.LIKELY, f"Relay {i:02}") for i in range(30)]
    sources = Sources(in_order(many))
    drawn = graph(sources.listed(), sources.passing())
    assert drawn is not None
    assert max(sum(n.column == c for n in drawn.nodes) for c in range(3)) == 12
    assert drawn.hidden + len(drawn.edges) == 60


def test_without_relays_there_is_no_drawing() -> None:
    """Where nobody passes on anybody there is nothing to draw."""
    sources = Sources(in_order(READINGS[:1]))
    assert graph(sources.listed(), sources.passing()) is None
