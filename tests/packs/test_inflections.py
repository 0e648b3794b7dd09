"""inflections.tsv: what its cells mean, and how a broken file is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearsay.model import PackError
from hearsay.packs.inflections import load_inflections
from hearsay.packs.morphology import Analysis

HEAD = "lemma\tupos\tInf Fin.Pres.Plur\tFin.Past\n"


def table(folder: Path, text: str) -> Path:
    """A file with `text` in it."""
    path = folder / "inflections.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_cells(tmp_path: Path) -> None:
    """A head of two words gives a form two readings, "=" is the lemma and a bar stands between forms."""
    found = load_inflections(table(tmp_path, "# verbs\n" + HEAD + "show\tVERB\t=\tshowed|shew\n"))
    assert found["show"] == (
        Analysis("show", "VERB", verb_form="Inf"),
        Analysis("show", "VERB", verb_form="Fin", tense="Pres", number="Plur"),
    )
    assert found["shew"] == found["showed"] == (Analysis("show", "VERB", verb_form="Fin", tense="Past"),)


def test_no_file_is_no_inflections(tmp_path: Path) -> None:
    """A pack needs no inflections."""
    assert load_inflections(tmp_path / "inflections.tsv") == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("word\tupos\n", "the first line must be the heads"),
        ("lemma\tupos\tFin.Soon\nsay\tVERB\tsays\n", '"Soon" in it'),
        (HEAD + "say\n", "line 2: say has 1 cells"),
        (HEAD + "say\tVERB\t=\tsaid\tsaying\n", "line 2: say has 5 cells"),
    ],
)
def test_broken_file(tmp_path: Path, text: str, message: str) -> None:
    """A broken file is refused with a sentence that says where and what."""
    with pytest.raises(PackError, match=message):
        load_inflections(table(tmp_path, text))
