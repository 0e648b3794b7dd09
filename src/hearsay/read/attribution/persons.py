"""What an article calls its persons and bodies: roles, genders, and who "the minister" or "the company" is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hearsay.model import Mention, MentionKind, Span
from hearsay.packs.concepts import PERSONS, Concept, ConceptKind, concept_of
from hearsay.read.section import Section, Token

ROLE_REACH = 60  # characters beside a name within which a role is taken for the person's
HEADS = frozenset({"head", "chief", "chairman", "president", "leader", "director", "boss", "chair", "director general"})
LEADING = HEADS | {
    "minister",
    "foreign minister",
    "defence minister",
    "prime minister",
    "chancellor",
    "mayor",
    "governor",
}
COMPANIES = frozenset(
    {"company", "airline", "carrier", "firm", "corporation", "operator", "manufacturer", "low-cost airline"}
)


@dataclass(frozen=True, slots=True)
class Role:
    """What an article calls a person: concepts of roles, and the entities of the places and bodies beside them."""

    concepts: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()


class Persons:
    """The persons and bodies of one article, by the words that stand beside their names."""

    def __init__(self, sections: Sequence[Section], mentions: Sequence[Mention], outlets: frozenset[str]) -> None:
        self._mentions = mentions
        self._outlets = outlets
        people = [m for m in mentions if m.kind is MentionKind.PERSON]
        where = {m.span.start: next((s for s in sections if s.span.contains(m.span)), None) for m in people}
        self.names = frozenset(m.name for m in people)
        self._roles = [(m, self._role_of(m, where[m.span.start])) for m in people]
        self.genders = self._genders([(m, where[m.span.start]) for m in people])

    def _role_of(self, mention: Mention, section: Section | None) -> Role:
        """What stands right before a name, or behind it in an apposition that opens with a role."""
        if section is None:
            return Role()
        before = section.tokens_of(Span(max(section.span.start, mention.span.start - ROLE_REACH), mention.span.start))
        after = section.tokens_of(Span(mention.span.end, min(section.span.end, mention.span.end + ROLE_REACH)))
        near = _clause(list(reversed(before)), section)
        if after and after[0].text == "," and any(_is_role(t, section) for t in after[1:3]):
            near += _clause(list(after[1:]), section)
        starts = {t.start for t in near}
        concepts = frozenset(c.name for t in near if (c := concept_of(section.pack, t.folded)) and c.kind in PERSONS)
        beside = (m.entity for m in self._mentions if m is not mention and m.span.start in starts)
        return Role(concepts, frozenset(e for e in beside if e))

    @staticmethod
    def _genders(people: Sequence[tuple[Mention, Section | None]]) -> dict[str, str]:
        """English name → "Masc" or "Fem", by the readings of the given name above all."""
        votes: dict[str, Counter[str]] = {}
        for mention, section in people:
            for i, word in enumerate(mention.base.lower().split() if section else ()):
                for a in section.pack.morphology.analyses(word) if section else ():
                    if a.names & {"Giv", "Sur", "Pat"} and a.gender in ("Masc", "Fem") and "Nom" in a.cases:
                        votes.setdefault(mention.name, Counter())[a.gender] += 3 if "Giv" in a.names and i == 0 else 1
        return {name: count.most_common(1)[0][0] for name, count in votes.items()}

    def of_role(self, concept: str, belongs: frozenset[str], gender: str | None) -> Mention | None:
        """The one person that the article gives this role, and no other country or body than those named with it
        (`belongs`: entity ids); None where nobody or more than one fits. "The head" of a country or body may be called
        otherwise where its name stands."""
        alike = [m for m in self._with(lambda r: concept in r.concepts) if self._is(m, gender)]
        exact = [m for m in alike if belongs & self._entities(m.name)]
        if belongs and not exact and concept in HEADS:
            heads = [m for m in self._with(lambda r: bool(r.concepts & LEADING)) if self._is(m, gender)]
            exact = [m for m in heads if belongs & self._entities(m.name)]
        fitting = exact or [m for m in alike if not _contradict(belongs, self._entities(m.name))]
        return fitting[0] if len({m.name for m in fitting}) == 1 and (exact or len(alike) == len(fitting)) else None

    def _is(self, mention: Mention, gender: str | None) -> bool:
        """True where nothing says that a person is of the other gender."""
        known = self.genders.get(mention.name)
        return gender not in ("Masc", "Fem") or known is None or known == gender

    def has_role(self, concept: str, name: str | None = None) -> bool:
        """True where the article gives anybody, or the person of this name, this role."""
        return any(concept in role.concepts and name in (None, m.name) for m, role in self._roles)

    def _with(self, fits: Callable[[Role], bool]) -> list[Mention]:
        """One mention of each person whose role `fits`."""
        found: dict[str, Mention] = {}
        for mention, role in self._roles:
            if fits(role):
                found.setdefault(mention.name, mention)
        return list(found.values())

    def _entities(self, name: str) -> frozenset[str]:
        """The places and bodies that stand beside a person's roles anywhere in the article."""
        return frozenset().union(*(role.entities for m, role in self._roles if m.name == name))

    def company(self, offset: int) -> Mention | None:
        """The organisation that the article is about, for "the company": the one named most often, outlets aside."""
        named = [m for m in self._mentions if m.kind is MentionKind.ORGANISATION and m.entity not in self._outlets]
        ranked = Counter(m.name for m in named).most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] <= ranked[1][1]) or ranked[0][1] < 2:
            return None
        return next(m for m in named if m.name == ranked[0][0])


def _contradict(belongs: frozenset[str], entities: frozenset[str]) -> bool:
    """True where both name countries and no country is shared."""
    ours, theirs = ({e for e in es if e.startswith("country:")} for es in (belongs, entities))
    return bool(ours and theirs) and not ours & theirs


def _is_role(token: Token, section: Section) -> bool:
    concept = concept_of(section.pack, token.folded)
    return concept is not None and concept.kind in PERSONS


def _clause(tokens: Sequence[Token], section: Section) -> list[Token]:
    """The tokens up to the first mark or joining word."""
    found = []
    for token in tokens:
        if token.text in ".!?;:,«»“”–—" or token.folded in section.pack.settings.classes.subordinators:
            break
        found.append(token)
    return found


def is_company(concept: Concept) -> bool:
    """True for words that stand for a company named elsewhere."""
    return concept.kind is ConceptKind.COLLECTIVE and concept.name in COMPANIES
