"""inflections.tsv: words whose forms no ending tells, or that an ending would get wrong.

One lemma a line. The first two columns are the lemma and its part of speech; the heads of the others say what stands
in them: a verb form (Fin, Part, Conv, Inf, Imps), a tense (Past, Pres, Fut), a number (Sing, Plur) and a person (3), in
one word with dots ("Fin.Past"), or several such words with spaces between them for a form that can be either. In a
cell "=" is the lemma itself, and "|" stands between forms; an empty cell is a form that the endings give.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from hearsay.model.errors import PackError
from hearsay.packs.morphology import Analysis

FIRST = ("lemma", "upos")
VERB_FORMS = ("Fin", "Part", "Conv", "Inf", "Imps")
TENSES = ("Past", "Pres", "Fut")
NUMBERS = ("Sing", "Plur")
PERSONS = {"1": 1, "2": 2, "3": 3}


def load_inflections(path: Path) -> Mapping[str, tuple[Analysis, ...]]:
    """What each listed form can be, in the order of the file; empty where there is no file. Raises PackError that names
    the line."""
    if not path.exists():
        return {}
    found: dict[str, list[Analysis]] = {}
    for form, analysis in _read(path):
        known = found.setdefault(form, [])
        if analysis not in known:
            known.append(analysis)
    return {form: tuple(analyses) for form, analyses in found.items()}


def _read(path: Path) -> Iterator[tuple[str, Analysis]]:
    rows = [
        (number, line.split("\t"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    if not rows or tuple(rows[0][1][:2]) != FIRST:
        raise PackError(f"{path}: the first line must be the heads, starting with {' and '.join(FIRST)}")
    heads = [tuple(_features(path, part) for part in head.split()) for head in rows[0][1][2:]]
    for number, (lemma, *cells) in rows[1:]:
        if not cells or len(cells) - 1 > len(heads):
            raise PackError(f"{path}, line {number}: {lemma} has {len(cells) + 1} cells: give it 2 to {len(heads) + 2}")
        for features, cell in zip(heads, cells[1:], strict=False):
            for form in filter(None, cell.split("|")):
                for one in features or ({},):
                    yield (lemma if form == "=" else form), _analysis(lemma, cells[0], one)


def _features(path: Path, head: str) -> dict[str, str]:
    """ "Fin.Past.Sing" as the names of the features with their values."""
    found: dict[str, str] = {}
    for value in head.split("."):
        kinds = {"verb_form": VERB_FORMS, "tense": TENSES, "number": NUMBERS, "person": tuple(PERSONS)}
        kind = next((k for k, values in kinds.items() if value in values), None)
        if kind is None:
            raise PackError(f'{path}: the head "{head}" has "{value}" in it: use {", ".join(sum(kinds.values(), ()))}')
        found[kind] = value
    return found


def _analysis(lemma: str, upos: str, features: Mapping[str, str]) -> Analysis:
    return Analysis(
        lemma=lemma,
        upos=upos,
        verb_form=features.get("verb_form"),
        tense=features.get("tense"),
        number=features.get("number"),
        person=PERSONS.get(features.get("person", "")),
    )
