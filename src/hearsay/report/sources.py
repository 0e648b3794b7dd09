"""The sources: who is named as origin and as relay how often, and who passes on whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from hearsay.model import Certainty, Holder, Statement
from hearsay.report.order import Numbered
from hearsay.report.wording import MARKS, language_name


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who says or passes on. `statements` counts what they are the origin of, `relayed` what they pass on
    besides, `published` their articles; `certainty` how sure their statements are made, with marks."""

    key: str
    name: str
    anonymous: bool
    statements: int
    relayed: int
    published: int
    languages: tuple[str, ...]
    outlets: tuple[str, ...]
    certainty: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Passing:
    """`passer` passes on `origin` in `count` statements; keys of sources, and their names."""

    passer: str
    passer_name: str
    origin: str
    origin_name: str
    count: int


@dataclass(frozen=True, slots=True)
class Shift:
    """An origin that is made to sound differently sure: for each certainty, the outlets and their statements."""

    name: str
    certainties: tuple[tuple[str, str, tuple[tuple[str, tuple[int, ...]], ...]], ...]


@dataclass
class _Tally:
    """What was counted of one source so far."""

    names: Counter[str] = field(default_factory=Counter)
    anonymous: bool = False
    statements: int = 0
    relayed: int = 0
    published: int = 0
    languages: set[str] = field(default_factory=set)
    outlets: set[str] = field(default_factory=set)
    certainty: Counter[Certainty] = field(default_factory=Counter)

    def name(self) -> str:
        return min(self.names, key=lambda n: (-self.names[n], n))


class Sources:
    """All sources of some articles, counted. The same holder is one by entity id, else by name."""

    def __init__(self, articles: Sequence[Numbered]) -> None:
        self._articles = articles
        self._entities = _entities(articles)
        self._tallies: dict[str, _Tally] = defaultdict(_Tally)
        self._passing: Counter[tuple[str, str]] = Counter()
        for numbered in articles:
            if numbered.article.outlet:
                outlet = self._tallies[self.key(numbered.article.outlet)]
                outlet.names[numbered.article.outlet] += 1
                outlet.published += 1
            for statement in numbered.reading.statements:
                self._count(numbered, statement)

    def key(self, name: str, entity: str | None = None) -> str:
        """What tells this holder from others."""
        return entity or self._entities.get(name.casefold()) or name.casefold()

    def _count(self, numbered: Numbered, statement: Statement) -> None:
        for holder in statement.origins:
            tally = self._meet(numbered, holder)
            tally.statements += 1
            tally.certainty[statement.certainty] += 1
        for holder in statement.relays:
            self._meet(numbered, holder).relayed += 1
        if statement.relays:
            self._passing.update(self._steps(statement, numbered.article.outlet))

    def _meet(self, numbered: Numbered, holder: Holder) -> _Tally:
        tally = self._tallies[self.key(holder.name, holder.entity)]
        tally.names[holder.name] += 1
        tally.anonymous = tally.anonymous or holder.anonymous
        tally.languages.add(numbered.reading.language)
        tally.outlets.add(numbered.outlet)
        return tally

    def _steps(self, statement: Statement, outlet: str | None) -> Iterator[tuple[str, str]]:
        """Each (passer, passed on) of a chain, once."""
        ring = [{self.key(h.name, h.entity) for h in statement.origins}]
        ring += [{self.key(h.name, h.entity)} for h in statement.relays]
        if outlet:
            ring.append({self.key(outlet)})
        ring = [keys for keys in ring if keys]
        steps = {(p, o) for inner, outer in pairwise(ring) for o in inner for p in outer if p != o}
        yield from sorted(steps)

    def listed(self) -> tuple[Source, ...]:
        """Every source, those with most statements first."""
        made = [self._source(key, tally) for key, tally in self._tallies.items()]
        return tuple(sorted(made, key=lambda s: (-s.statements, -s.relayed, -s.published, s.name)))

    def _source(self, key: str, tally: _Tally) -> Source:
        certainty = tuple((c.value, MARKS[c], tally.certainty[c]) for c in Certainty if tally.certainty[c])
        languages = tuple(sorted(language_name(code) for code in tally.languages))
        counts = (tally.statements, tally.relayed, tally.published)
        return Source(key, tally.name(), tally.anonymous, *counts, languages, tuple(sorted(tally.outlets)), certainty)

    def passing(self) -> tuple[Passing, ...]:
        """Who passes on whom in the chains that have a relay, the busiest first."""
        made = [
            Passing(p, self._tallies[p].name(), o, self._tallies[o].name(), n) for (p, o), n in self._passing.items()
        ]
        return tuple(sorted(made, key=lambda s: (-s.count, s.origin_name, s.passer_name)))

    def shifts(self) -> tuple[Shift, ...]:
        """The origins whose statements are not all made equally sure, by certainty and outlet."""
        found: dict[str, dict[Certainty, dict[str, list[int]]]] = defaultdict(
            lambda: defaultdict(lambda: defaultdict(list))
        )
        for numbered in self._articles:
            for number, statement in numbered.statements():
                for key in sorted({self.key(h.name, h.entity) for h in statement.origins}):
                    found[key][statement.certainty][numbered.outlet].append(number)
        changed = {key: by for key, by in found.items() if len(by) > 1}
        return tuple(
            Shift(
                self._tallies[key].name(), tuple((c.value, MARKS[c], _by_outlet(by[c])) for c in Certainty if c in by)
            )
            for key, by in sorted(changed.items(), key=lambda kv: (-self._tallies[kv[0]].statements, kv[0]))
        )


def _by_outlet(numbers: dict[str, list[int]]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    return tuple((outlet, tuple(numbers[outlet])) for outlet in sorted(numbers))


def _entities(articles: Sequence[Numbered]) -> dict[str, str]:
    """The entity of each name that a holder has with one, so that an outlet of that name is the same source."""
    holders = (h for a in articles for s in a.reading.statements for h in (*s.origins, *s.relays))
    return dict(sorted({(h.name.casefold(), h.entity) for h in holders if h.entity}))
