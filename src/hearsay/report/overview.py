"""What a reader asks first: what the story is about, and where, in which languages and when it was read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.model import MentionKind
from hearsay.packs import Packs
from hearsay.report.order import Numbered
from hearsay.report.terms import terms
from hearsay.report.wording import counted, days, language_name, listed

LED = 5  # names in the first sentence
MOST = 8  # names of a kind that the overview shows
KINDS = (
    ("People", (MentionKind.PERSON,)),
    ("Organisations", (MentionKind.ORGANISATION,)),
    ("Places", (MentionKind.PLACE,)),
    ("Events and things with names", (MentionKind.EVENT, MentionKind.PRODUCT)),
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name or a word, with the number of articles it is in."""

    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A kind of names ("People") with the ones that most articles have; `more` counts those that are not shown."""

    title: str
    names: tuple[Named, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The first screen of a report."""

    summary: str
    most_named: str
    topics: tuple[Topic, ...]
    languages: tuple[Named, ...]
    outlets: tuple[Named, ...]
    unnamed_outlets: int


def overview(articles: Sequence[Numbered], packs: Packs) -> Overview:
    """What the articles are about and where they come from."""
    names = _names(articles)
    topics = [
        _topic(title, [found for kind in kinds for found in names.get(kind, {}).items()]) for title, kinds in KINDS
    ]
    topics.append(_topic("Words in most articles", list(terms(articles, packs).items())))
    languages = Counter(language_name(a.reading.language) for a in articles)
    outlets = Counter(a.article.outlet for a in articles if a.article.outlet)
    return Overview(
        summary=summary(articles),
        most_named=_most_named(topics[: len(KINDS)]),
        topics=tuple(t for t in topics if t.names),
        languages=_ranked(languages),
        outlets=_ranked(outlets),
        unnamed_outlets=sum(a.article.outlet is None for a in articles),
    )


def summary(articles: Sequence[Numbered]) -> str:
    """One sentence: how many articles, outlets, languages and statements, and from when."""
    if not articles:
        return "There is no article in this report."
    outlets = len({a.article.outlet for a in articles if a.article.outlet})
    languages = sorted({language_name(a.reading.language) for a in articles})
    statements = [s for a in articles for s in a.reading.statements]
    origins = len({h.entity or h.name.casefold() for s in statements for h in s.origins})
    where = f" from {counted(outlets, 'outlet')}" if outlets else ""
    said = f"{counted(len(statements), 'statement')} by {counted(origins, 'origin')}" if statements else "no statement"
    verb = "hands" if len(articles) == 1 else "hand"
    return f"{counted(len(articles), 'article')}{where} in {listed(languages)}{_when(articles)} {verb} on {said}."


def _when(articles: Sequence[Numbered]) -> str:
    known = sorted(a.article.published for a in articles if a.article.published)
    if not known:
        return ", of unknown dates,"
    dated = f", published {'on ' if known[0] == known[-1] else ''}{days(known[0], known[-1])}"
    undated = len(articles) - len(known)
    return dated + (f" ({undated} without a date)," if undated else ",")


def _names(articles: Sequence[Numbered]) -> dict[MentionKind, dict[str, int]]:
    """For each kind of mention the name of every entity and the number of articles that have it."""
    found: dict[tuple[MentionKind, str], set[int]] = defaultdict(set)
    names: dict[tuple[MentionKind, str], Counter[str]] = defaultdict(Counter)
    for numbered in articles:
        furniture = [f.span for f in numbered.reading.furniture]
        for mention in numbered.reading.mentions:
            if not any(mention.span.overlaps(span) for span in furniture):
                key = (mention.kind, mention.entity or mention.name.casefold())
                found[key].add(numbered.number)
                names[key][mention.name] += 1
    articles_of: dict[MentionKind, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for key, numbers in found.items():
        articles_of[key[0]][min(names[key], key=lambda n: (-names[key][n], n))] |= numbers
    return {kind: {name: len(numbers) for name, numbers in by.items()} for kind, by in articles_of.items()}


def _most_named(topics: Sequence[Topic]) -> str:
    """The names that most articles have, of any kind, in one phrase; "" where there is none."""
    found = sorted((n for t in topics for n in t.names), key=lambda n: (-n.articles, n.name))
    return listed(list(dict.fromkeys(n.name for n in found))[:LED])


def _topic(title: str, names: list[tuple[str, int]]) -> Topic:
    ranked = _ranked(dict(names))
    return Topic(title, ranked[:MOST], max(0, len(ranked) - MOST))


def _ranked(counts: dict[str, int]) -> tuple[Named, ...]:
    return tuple(Named(name, counts[name]) for name in sorted(counts, key=lambda n: (-counts[n], n)))
