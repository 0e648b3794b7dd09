"""What a person sees of a reading's rules: enough to mend a pack."""

from __future__ import annotations

import json

import pytest

import hearsay
from hearsay.cli.explaining import explained, notes
from hearsay.model import Reading
from tests.cli.conftest import Run

SPOKEN = {
    "uk": ("Речник заявив, що міст закрито.", 'uk/cues.toml say.that "заявив": as clause → '),
    "pl": ("Rzecznik powiedział, że most jest zamknięty.", 'pl/cues.toml say.that "powiedział": as clause → '),
    "ro": ("Purtătorul de cuvânt a declarat că podul este închis.", 'ro/cues.toml say.that "a declarat": as clause → '),
    "en": ("The spokesman said that the bridge is closed.", 'en/cues.toml say.that "said": as clause → '),
    "ru": ("Представитель заявил, что мост закрыт.", 'ru/cues.toml say.that "заявил": as clause → '),
}


def printed(reading: Reading) -> str:
    """The printout without its styles."""
    return "".join(words for words, _ in explained(reading))


@pytest.mark.parametrize("code", SPOKEN)
def test_a_rule_that_fired_shows_its_file_words_and_statement(code: str) -> None:
    """In every language the line leads to the rule in its pack."""
    text, line = SPOKEN[code]
    assert line in printed(hearsay.read(text, language=code))


def test_a_rule_that_kept_silent_says_why() -> None:
    """All rules that met the same words and kept still for one reason are one line."""
    shown = printed(hearsay.read("Premier nie powiedział nic o moście.", language="pl"))
    assert [
        line for line in shown.splitlines() if line.startswith("   silent") and '"powiedział": it is negated' in line
    ]


def test_a_sentence_without_a_cue_says_where_one_would_stand() -> None:
    """What a stranger does next is said where nothing happened."""
    assert "no cue    no rule of en/cues.toml has a word" in printed(hearsay.read("It rained all day.", language="en"))


def test_figures_times_and_names_show_their_rule_and_value() -> None:
    """Each stands in its sentence with the pack file and what was read."""
    shown = printed(hearsay.read("Forty people came to Warsaw on Monday.", "2024-10-16", language="en"))
    assert 'figure    en/figures.toml count.noun "Forty people": 40 person' in shown
    assert 'Monday": from 2024-10-14 until 2024-10-15 (not included)' in shown
    assert '"Warsaw": Warsaw (geo:' in shown


def test_every_line_of_the_trace_is_shown() -> None:
    """Nothing that a rule did is lost on the way to the printout."""
    reading = hearsay.read("„Jest źle” – powiedział Jan Kot. Według KCNA pada. Nie mówił, czy wróci.", language="pl")
    shown = {(n.where, n.span) for n in notes(reading)}
    assert reading.trace
    assert {(f.where, f.span) for f in reading.trace} <= shown


def test_json_has_the_same_notes(run: Run) -> None:
    """One line a note, with what it is about."""
    rows = [
        json.loads(line)
        for line in run(
            "explain", "--text", "Forty people came, she said.", "--language", "en", "--json"
        ).stdout.splitlines()
    ]
    assert {row["what"] for row in rows} >= {"statement", "figure"}


def test_explaining_what_cannot_be_read_is_exit_code_2(run: Run, tmp_path: object) -> None:
    """A file of a language without a pack is named, and alone it is bad input."""
    with open("cz.jsonl", "w", encoding="utf-8") as file:
        file.write('{"id": "cz", "text": "Ministr řekl, že most je zavřený.", "language": "cs"}\n')
    result = run("explain", "cz.jsonl")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith('cz.jsonl (cz): there is no pack for "cs"')
