"""Base forms: the nominative of a name that is not listed, by dictionary first, by analogy second.

Each word of a name has candidates: a nominative with the gender and case that the word would then stand in. The words
of one name share a case, and a person's words a gender, so the candidates with the greatest weight together are taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from hearsay.model import MentionKind
from hearsay.packs.morphology import Analysis
from hearsay.packs.names import Names
from hearsay.packs.pack import Pack
from hearsay.read.section import Token

CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc", "Voc")
GENDERS = ("Masc", "Fem")
NAMED, KNOWN, SEEN, HINTED = (
    3.0,
    1.5,
    1.5,
    1.0,
)  # weights: a dictionary's name, its other word, seen in the article, context
UNCHANGED, STRANGE = 0.65, 0.3  # a word as it stands: where it looks like a base form, and where it does not
UNCHANGED_OBLIQUE = 0.45
TELLING = 3  # letters of a base form's ending that show the gender: "-owa", "-ова"
ANALOGY, LETTER = 0.5, 0.2  # a paradigm's ending, and each letter that it has more than the base form's
LEADING = 0.6  # the name opens a sentence of the article: likely a subject
RARE = 1.0  # news seldom calls anybody by name
AGREEING = 0.2  # for each of several words that would change in the same case
NAME_READINGS = {
    MentionKind.PERSON: frozenset({"Giv", "Sur", "Pat"}),
    MentionKind.PLACE: frozenset({"Geo"}),
    MentionKind.ORGANISATION: frozenset({"Org", "Geo"}),
    MentionKind.PRODUCT: frozenset({"Org"}),
    MentionKind.EVENT: frozenset[str](),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """`form` (folded) would be the base form if the word stood in one of `cases`; None for any gender."""

    form: str
    gender: str | None
    cases: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Base:
    """The base forms of a name's words, folded, the gender they show, and how well they fit together."""

    forms: tuple[str, ...]
    gender: str | None
    weight: float


def base_of(
    tokens: Sequence[Token],
    pack: Pack,
    kind: MentionKind,
    shown: frozenset[str],
    cases: frozenset[str] = frozenset(),
    genders: tuple[str, ...] = GENDERS,
    leading: frozenset[str] = frozenset(),
) -> Base:
    """The base form of a name. `shown` are the capitalised words (folded) of the article, `cases` those that the
    context (a preposition, a role) allows, empty for any; `genders` the ones to try; `leading` are words (folded) that
    open a sentence in the article, where subjects stand."""
    options = [candidates(t.folded, pack, kind) for t in tokens]
    best: Base | None = None
    for gender in genders:
        for case in CASES:
            chosen = [_best(found, t.folded, gender, case, shown) for found, t in zip(options, tokens, strict=True)]
            changed = sum(c.form != t.folded for (c, _), t in zip(chosen, tokens, strict=True))
            weight = sum(w for _, w in chosen) + (HINTED if case in cases else 0.0)
            weight += AGREEING * changed if changed > 1 else 0.0
            weight -= RARE if case == "Voc" else 0.0
            weight += LEADING if case == "Nom" and tokens[0].folded in leading else 0.0
            if best is None or weight > best.weight + 1e-9:
                best = Base(tuple(c.form for c, _ in chosen), _gender(chosen, gender), weight)
    assert best is not None
    return best


def _gender(chosen: Sequence[tuple[Candidate, float]], gender: str) -> str | None:
    return gender if any(c.gender == gender for c, _ in chosen) else None


def _best(
    found: Sequence[Candidate], word: str, gender: str, case: str, shown: frozenset[str]
) -> tuple[Candidate, float]:
    fitting = [c for c in found if case in c.cases and c.gender in (None, gender)]
    as_it_stands = Candidate(word, None, frozenset(CASES), UNCHANGED if case == "Nom" else UNCHANGED_OBLIQUE)
    weighed = [(c, c.weight + (SEEN if c.form != word and c.form in shown else 0.0)) for c in fitting]
    return max(weighed, key=lambda pair: pair[1], default=(as_it_stands, STRANGE))


def candidates(word: str, pack: Pack, kind: MentionKind) -> tuple[Candidate, ...]:
    """All that `word` (folded) can be a form of, as a name of this kind."""
    return _cached(word, pack, kind)


@lru_cache(100_000)
def _cached(word: str, pack: Pack, kind: MentionKind) -> tuple[Candidate, ...]:
    found = list(_from_dictionary(word, pack, kind))
    if not any(c.weight >= NAMED for c in found):
        found += _by_analogy(word, pack.names)
        found.append(_unchanged(word, pack.names, bool(found)))
    return tuple(found)


def _from_dictionary(word: str, pack: Pack, kind: MentionKind) -> list[Candidate]:
    found = []
    for rank, one in enumerate(pack.morphology.analyses(word)):
        if one.upos not in ("NOUN", "PROPN", "ADJ") or not one.cases:
            continue
        form = _nominative(word, one, pack)
        if form is not None:
            weight = NAMED if one.names & NAME_READINGS[kind] else KNOWN
            plural = 1.0 if one.number == "Plur" and kind is MentionKind.PERSON else 0.0
            form = form.translate(pack.fold_table)
            found.append(Candidate(form, one.gender, one.cases, weight - 0.05 * rank - plural))
    return found


def _nominative(word: str, one: Analysis, pack: Pack) -> str | None:
    """The base form by one reading: the lemma, or where that is another gender's or number's, an inflected form."""
    if "Nom" in one.cases:
        return word
    lemma = one.lemma.lower()
    fits = any(
        "Nom" in a.cases and a.number == one.number and a.gender in (None, one.gender)
        for a in pack.morphology.analyses(lemma)
    )
    if fits:
        return lemma
    made = pack.morphology.inflect(word, "Nom", one.number)
    return made if made and one.upos == "ADJ" else None


def _by_analogy(word: str, names: Names) -> list[Candidate]:
    merged: dict[tuple[str, str], tuple[set[str], float]] = {}
    for paradigm in names.paradigms:
        for case, ending in paradigm.endings:
            stem = paradigm.stem(word, ending)
            if stem is None:
                continue
            weight = ANALOGY + LETTER * (len(ending) - len(paradigm.base))
            cases, before = merged.setdefault((stem + paradigm.base, paradigm.gender), (set(), 0.0))
            cases.add(case)
            merged[stem + paradigm.base, paradigm.gender] = cases, max(before, weight)
    return [Candidate(f, gender, frozenset(cases), weight) for (f, gender), (cases, weight) in merged.items()]


def _unchanged(word: str, names: Names, others: bool) -> Candidate:
    """The word as it stands, in any case: likelier where some paradigm has base forms that end so."""
    fitting = [p for p in names.paradigms if p.stem(word, p.base) is not None]
    if others and not fitting:
        return Candidate(word, None, frozenset(CASES), STRANGE)
    telling = max(fitting, key=lambda p: len(p.base), default=None)
    if telling is None or len(telling.base) < TELLING:
        return Candidate(word, None, frozenset({"Nom"}), UNCHANGED)
    return Candidate(word, telling.gender, frozenset({"Nom"}), UNCHANGED + LETTER * len(telling.base))


def spelled(token: Token, form: str) -> str:
    """`form` (folded) with the capitals and letters of `token`, of which it is another form."""
    if token.text.isupper() and len(token.text) > 1:
        return form.upper()
    shared = 0
    while shared < min(len(form), len(token.folded)) and form[shared] == token.folded[shared]:
        shared += 1
    return token.text[:shared] + form[shared:]
