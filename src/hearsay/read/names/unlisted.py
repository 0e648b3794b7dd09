"""The names that no list has, with kind, base form and English name."""

from __future__ import annotations

from dataclasses import replace

from hearsay.model import MentionKind
from hearsay.read.names.base import GENDERS, base_of, spelled
from hearsay.read.names.found import Found
from hearsay.read.names.kinds import kind_of
from hearsay.read.names.runs import Run, read_runs
from hearsay.read.names.words import Evidence, Words
from hearsay.read.romanise import romanise


def read_unlisted(words: Words, listed: list[Found], shown: Evidence) -> list[Found]:
    """The names of a section that are not `listed`, in order; a run that nothing tells the kind of is left out."""
    found = []
    for run in read_runs(words, listed, shown):
        kind = kind_of(words, run)
        if kind is not None and not run.doubtful:
            found.append(_found(words, run, kind, shown))
        elif run.end == run.first + 1 and not run.quoted:
            found.append(replace(_found(words, run, MentionKind.PERSON, shown), tentative=True))
    return found


def _found(words: Words, run: Run, kind: MentionKind, shown: Evidence) -> Found:
    base, gender = _base(words, run, kind, shown)
    pack = words.section.pack
    rule = f"{pack.code}/names.{run.group or ('quoted' if run.quoted else 'capitals')}"
    return Found(run.first, run.end, kind, base, romanise(base, pack), None, rule, gender=gender)


def _base(words: Words, run: Run, kind: MentionKind, shown: Evidence) -> tuple[str, str | None]:
    """The base form as it would be written, and the gender that it shows."""
    if run.head is not None:
        return _headed(words, run), None
    tokens = words.tokens[run.first : run.end]
    flexible = [t for t in tokens if t.is_word and len(t.text) > 1 and not t.text.isupper()]
    flexible = [t for t in flexible if t.is_capitalised or not words.names.words["particle"] & {t.folded}]
    if not flexible or not words.section.pack.names.paradigms:
        return _joined(words, run, {}), None
    genders = GENDERS if kind is MentionKind.PERSON else (*GENDERS, "Neut")
    made = base_of(flexible, words.section.pack, kind, shown.capitalised, _cases(words, run), genders, shown.leading)
    forms = {t.start: spelled(t, form) for t, form in zip(flexible, made.forms, strict=True)}
    return _joined(words, run, forms), made.gender


def _cases(words: Words, run: Run) -> frozenset[str]:
    """The cases that the role right before the name stands in, or an adposition leaves."""
    before = words.before(run.first)
    if before is None:
        return frozenset()
    if words.is_a(before, "role"):
        return frozenset(c for a in words.readings(before) if a.upos in ("NOUN", "ADJ") for c in a.cases)
    if words.tokens[before].folded in words.section.pack.settings.classes.adpositions:
        return frozenset({"Gen", "Dat", "Acc", "Ins", "Loc"})
    return frozenset()


def _headed(words: Words, run: Run) -> str:
    """Adjectives and head in the nominative, complements as they stand."""
    assert run.head is not None
    morphology = words.section.pack.morphology
    forms = {}
    for i in range(run.first, run.head + 1):
        token = words.tokens[i]
        made = next((token.folded for a in words.readings(i) if "Nom" in a.cases and a.number == "Sing"), None)
        made = made if i < run.head or made else morphology.inflect(token.folded, "Nom")
        made = made if i == run.head or _agrees(words, run, i, made) else morphology.inflect(token.folded, "Nom")
        forms[token.start] = spelled(token, made or token.folded)
    return _joined(words, run, forms)


def _agrees(words: Words, run: Run, i: int, made: str | None) -> bool:
    """Whether the adjective `i` can be nominative where its head noun can."""
    assert run.head is not None
    heads = {a.gender for a in words.readings(run.head) if "Nom" in a.cases}
    return made is not None and any("Nom" in a.cases and a.gender in heads for a in words.readings(i))


def _joined(words: Words, run: Run, forms: dict[int, str]) -> str:
    text, out, at = words.section.text, "", words.tokens[run.first].start
    for token in words.tokens[run.first : run.end]:
        out += text[at : token.start] + forms.get(token.start, token.text)
        at = token.end
    return " ".join(out.split())
