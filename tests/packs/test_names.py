"""The name files of the packs, and the loader that reads them."""

from __future__ import annotations

import re
import runpy
import shutil
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from hearsay.model import MentionKind, PackError
from hearsay.packs.pack import DATA, Pack, Packs

PACKS = Packs()
WRITTEN = ("en", "pl", "ro", "ru", "uk")
TOOL = Path(__file__).parents[2] / "tools" / "cldr_names.py"
ENTITY = re.compile(r"country:[A-Z]{2}|geo:\d+|(?:org|person|place|product|event):[a-z0-9]+(?:-[a-z0-9]+)*")
EXAMPLES = [(code, p.id, p.example) for code in PACKS.codes for p in PACKS[code].names.paradigms]


@pytest.mark.parametrize("code", PACKS.codes)
def test_no_surface_names_two_entities(code: str) -> None:
    """One surface, one entity: there is no rule that could choose between two."""
    entities = defaultdict(set)
    for name in PACKS[code].names.listed:
        entities[name.surface].add(name.entity)
    assert {s: e for s, e in entities.items() if len(e) > 1} == {}


@pytest.mark.parametrize("code", WRITTEN)
def test_enough_entities_are_listed(code: str) -> None:
    """Each language knows at least 350 entities beyond the states of CLDR."""
    assert len({n.entity for n in PACKS[code].names.listed if n.reason != "territory in CLDR"}) >= 350


@pytest.mark.parametrize("code", WRITTEN)
def test_every_language_lists_the_same_entities(code: str) -> None:
    """What one language knows by hand, the others know too."""
    listed = {c: {n.entity for n in PACKS[c].names.listed if n.reason != "territory in CLDR"} for c in ("en", code)}
    assert listed[code] == listed["en"]


@pytest.mark.parametrize("code", PACKS.codes)
def test_ids_are_well_formed(code: str) -> None:
    """Ids are ISO 3166, GeoNames or kebab case behind a kind."""
    assert [n for n in PACKS[code].names.listed if not ENTITY.fullmatch(n.entity)] == []


@pytest.mark.parametrize("code", PACKS.codes)
def test_an_entity_has_one_english_name(code: str) -> None:
    """The canonical English name belongs to the entity and not to the language."""
    english = PACKS["en"].names.english
    other = {e: n for e, n in PACKS[code].names.english.items() if e in english and english[e] != n}
    assert other == {}


@pytest.mark.parametrize("code", PACKS.codes)
def test_every_row_gives_its_reason(code: str) -> None:
    """No row of names.tsv is there without saying why."""
    assert [n for n in PACKS[code].names.listed if not n.reason.strip()] == []


@pytest.mark.parametrize("code", PACKS.codes)
def test_a_fresh_generation_from_cldr_equals_the_committed_file(code: str) -> None:
    """cldr_names.tsv is what the generator writes, and nobody has changed it by hand."""
    rows = runpy.run_path(str(TOOL))["rows"]
    assert (DATA / code / "cldr_names.tsv").read_text("utf-8") == rows(code)


@pytest.mark.parametrize(
    ("code", "lemma", "entity", "english"),
    [
        ("uk", "північнокорейський", "country:KP", "North Korean"),
        ("uk", "росіянин", "country:RU", "Russian"),
        ("pl", "rosyjski", "country:RU", "Russian"),
        ("pl", "brytyjczyk", "country:GB", "Briton"),
        ("ro", "britanic", "country:GB", "British"),
        ("ro", "nord-coreean", "country:KP", "North Korean"),
        ("ru", "американский", "country:US", "US"),
        ("en", "south korean", "country:KR", "South Korean"),
    ],
)
def test_demonyms(code: str, lemma: str, entity: str, english: str) -> None:
    """An adjective or an inhabitant says which state is meant, in English too."""
    demonym = PACKS[code].names.demonym(lemma)
    assert demonym is not None and (demonym.entity, demonym.english) == (entity, english)


def test_an_unknown_word_is_no_demonym() -> None:
    """What is not in the list is None."""
    assert PACKS["uk"].names.demonym("зелений") is None


@pytest.mark.parametrize("code", WRITTEN)
def test_every_state_with_an_adjective_is_a_known_state(code: str) -> None:
    """Demonyms point at entities that the names know."""
    names = PACKS[code].names
    assert {d.entity for d in names._demonyms.values()} - set(names.english) == set()


@pytest.mark.parametrize(("code", "rule", "example"), EXAMPLES, ids=[f"{c}/{r}" for c, r, _ in EXAMPLES])
def test_the_example_of_a_paradigm_follows_it(code: str, rule: str, example: str) -> None:
    """The other form of the example is the base form's stem with one of the paradigm's endings."""
    paradigm = next(p for p in PACKS[code].names.paradigms if p.id == rule)
    base, form = (part.strip().lower() for part in example.split(":"))
    stem = paradigm.stem(base, paradigm.base)
    assert stem is not None and form in {stem + ending for _, ending in paradigm.endings}


@pytest.mark.parametrize(
    ("code", "surface", "forms"),
    [
        ("uk", "Міністерство оборони США", {"міністерства", "міністерством"}),
        ("pl", "Unia Europejska", {"unii", "unią"}),
        ("ru", "Верховный суд Пакистана", {"верховного", "верховным"}),
        ("ro", "Uniunea Europeană", {"uniunii"}),
    ],
)
def test_the_first_word_of_a_name_is_known_in_its_forms(code: str, surface: str, forms: set[str]) -> None:
    """A name is found by any form of its first word."""
    names = PACKS[code].names
    assert all(any(p.entry.surface == surface for p in names.patterns(form)) for form in forms)


def test_a_genitive_complement_does_not_inflect() -> None:
    """In "Рада Безпеки ООН" only the head declines."""
    pattern = next(p for p in PACKS["uk"].names.patterns("рада") if p.entry.surface == "Рада Безпеки ООН")
    assert pattern.flexible == (True, False, False)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of a pack that a test may break."""
    shutil.copytree(DATA / "en", tmp_path / "en")
    return tmp_path / "en"


@pytest.mark.parametrize(
    ("file", "row", "read", "message"),
    [
        ("names.tsv", "Foo\torg:foo\torganisation\tFoo\n", "listed", "names.tsv:1 has 4 columns: give it 5"),
        ("names.tsv", "Foo\torg:foo\tfirm\tFoo\tcompany\n", "listed", '"firm" is no kind of name'),
        ("name_words.tsv", "foo\tbar\n", "words", '"bar" is no class: use one of'),
        ("declensions.tsv", "a\tMasc\t*\t\tGen\tA: Aa\n", "paradigms", 'endings are written "Gen=a,u Dat=owi"'),
        ("institutions.tsv", "ministry\n", "institutions", "institutions.tsv:1 has 1 columns: give it 4"),
    ],
)
def test_a_wrong_row_is_an_error_that_says_what_to_do(
    broken: Path, file: str, row: str, read: str, message: str
) -> None:
    """The error names file, line and remedy."""
    (broken / file).write_text(row, "utf-8")
    with pytest.raises(PackError, match=re.escape(message)):
        _read(Pack(broken), read)


def test_a_missing_file_is_an_error_that_says_what_to_do(broken: Path) -> None:
    """Every pack has all its name files, empty if need be."""
    (broken / "names.tsv").unlink()
    with pytest.raises(PackError, match="there is no such file: every pack has one"):
        _read(Pack(broken), "listed")


def _read(pack: Pack, what: str) -> Any:
    return getattr(pack.names, what)


def test_kinds_are_those_of_mentions() -> None:
    """All five kinds of mention are listed."""
    assert {n.kind for n in PACKS["en"].names.listed} == set(MentionKind)
