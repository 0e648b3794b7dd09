"""Encodings: the bytes of a file and the text that they are."""

from __future__ import annotations

from hashlib import sha512
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.intake import Options
from hearsay.intake.encodings import decode, encoding_of, oddity
from hearsay.model import InputError
from tests.intake.made import read, reason

UKRAINIAN = (
    "Речниця міністерства заявила, що евакуація з прифронтових громад триває вже третій тиждень. «Ми вивезли "
    "майже дві тисячі людей», — додала вона. Її слова підтвердив і голова області."
)
RUSSIAN = (
    "Представитель ведомства сообщил, что поезда пойдут по старому расписанию уже в четверг. «Ущерб невелик», "
    "— подчеркнул он, отвечая на вопросы журналистов."
)
BULGARIAN = "Министърът заяви, че пътят ще бъде отворен до края на седмицата, а щетите са по-малки от очакваното."
POLISH = (
    "Rzeczniczka urzędu powiedziała, że śledztwo w sprawie pożaru potrwa jeszcze miesiąc. „Żadnej wersji nie "
    "wykluczamy” – dodała, a źródła w policji mówią o zwarciu."
)
CZECH = (
    "Mluvčí úřadu uvedla, že most bude uzavřen až do příštího týdne. Řidiči mají podle ní využít objížďku, "
    "škoda zatím nebyla vyčíslena."
)
SLOVENE = "Župan je dejal, da bo šola odprta že v četrtek, starši pa naj počakajo na obvestilo občine."
ROMANIAN = "Purtătorul de cuvânt a declarat că ancheta va dura încă o lună, iar şoferii sunt rugaţi să aştepte."
GERMAN = "Die Sprecherin sagte, die Straße bleibe für mindestens drei Wochen gesperrt; größere Schäden gebe es nicht."
ENGLISH = "“The bridge stays closed,” the mayor’s office said – at least until Friday’s inspection is over."


def plain(text: str) -> str:
    """`text` with the marks that old encodings have."""
    return text.translate(str.maketrans("«»„”–—", '""""--'))


CASES = [
    (UKRAINIAN, "cp1251"),
    (plain(UKRAINIAN), "koi8_u"),
    (plain(UKRAINIAN), "iso8859_5"),
    (RUSSIAN, "cp1251"),
    (plain(RUSSIAN), "koi8_r"),
    (plain(RUSSIAN), "cp866"),
    (BULGARIAN, "cp1251"),
    (POLISH, "cp1250"),
    (plain(POLISH), "iso8859_2"),
    (CZECH, "cp1250"),
    (CZECH, "iso8859_2"),
    (SLOVENE, "cp1250"),
    (SLOVENE, "iso8859_2"),
    (ROMANIAN, "cp1250"),
    (GERMAN, "cp1252"),
    (ENGLISH, "cp1252"),
    (UKRAINIAN, "utf-16-le"),
    (UKRAINIAN, "utf-16-be"),
    (POLISH, "utf-16"),
    (POLISH, "utf-32"),
]


@pytest.mark.parametrize(("text", "encoding"), CASES, ids=[f"{t.split()[0]}-{e}" for t, e in CASES])
def test_an_encoding_is_found_out(here: Path, text: str, encoding: str) -> None:
    """A file without any mark of its encoding is read as the words that were written."""
    (here / "a.txt").write_bytes(text.encode(encoding))
    assert read("a.txt")[0].text == text


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_stay(here: Path, ends: str) -> None:
    """No line end is translated, since offsets count in the file as it is."""
    text = ends.join(("Перший рядок.", "", "Другий рядок.", ""))
    (here / "a.txt").write_bytes(text.encode("utf-8"))
    assert read("a.txt")[0].text == text


def test_the_mark_of_utf_8_stays(here: Path) -> None:
    """A byte order mark is the first character of a UTF-8 text, as `bytes.decode("utf-8")` has it."""
    data = b"\xef\xbb\xbf" + POLISH.encode("utf-8")
    (here / "a.txt").write_bytes(data)
    assert read("a.txt")[0].text == data.decode("utf-8") == "\ufeff" + POLISH


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_utf_8_is_kept_character_for_character(text: str) -> None:
    """Whatever is valid UTF-8, without a null and another encoding's mark, is what it says it is."""
    assert decode(text.encode("utf-8"), "a.txt") == text


@given(st.binary(max_size=200))
def test_a_guess_decodes_or_says_why_not(data: bytes) -> None:
    """Any bytes either become a text or a sentence that names the file."""
    try:
        assert isinstance(decode(data, "a.txt"), str)
    except InputError as error:
        assert str(error).startswith("a.txt: ")


def test_the_encoding_that_is_given_wins(here: Path) -> None:
    """What a person says is not second-guessed."""
    (here / "a.txt").write_bytes("źdźbło".encode("cp1250"))
    assert read("a.txt", options=Options(encoding="iso8859_2"))[0].text == "źdźbło".encode("cp1250").decode("iso8859_2")


def test_a_wrong_encoding_that_is_given(here: Path) -> None:
    """The sentence names the file, the byte and the remedy."""
    (here / "a.txt").write_bytes("Київ".encode("cp1251"))
    assert reason("a.txt", options=Options(encoding="utf-8")) == (
        "a.txt: byte 0 cannot be read as utf-8: save it as UTF-8, or name its encoding with --encoding"
    )


@pytest.mark.parametrize("encoding", ["utf-9", "hex", "рядок"])
def test_an_encoding_that_does_not_exist(here: Path, encoding: str) -> None:
    """The sentence lists encodings to try."""
    (here / "a.txt").write_text("Kijów", "utf-8")
    assert reason("a.txt", options=Options(encoding=encoding)).startswith(f'"{encoding}" is no encoding: try utf-8')


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(UKRAINIAN.encode("utf-8")[:-2], id="cut off inside a character"),
        pytest.param(UKRAINIAN.encode("utf-8").replace("т".encode(), b"\xd1", 1), id="one broken character"),
        pytest.param(sha512(b"noise").digest() * 20, id="noise"),
    ],
)
def test_what_no_encoding_fits(here: Path, data: bytes) -> None:
    """Broken UTF-8 is not taken for an old encoding: the sentence says which byte is broken and what to do."""
    (here / "a.txt").write_bytes(data)
    said = reason("a.txt")
    assert said.startswith("a.txt: byte ")
    assert said.endswith("save it as UTF-8, or name its encoding with --encoding")


def test_null_bytes(here: Path) -> None:
    """A file with null bytes that is not UTF-16 is no text."""
    (here / "a.txt").write_bytes(bytes(range(32)) * 50)
    assert reason("a.txt").startswith("a.txt: there are null bytes in it, so it is no text: leave it out")


def test_a_character_cut_by_the_end_of_the_sample() -> None:
    """The beginning of a long file may end inside a character."""
    assert encoding_of("ж".encode()[:1] + b"", "a.csv", complete=False) == "utf-8"


@pytest.mark.parametrize(("text", "_"), CASES[:16])
def test_real_words_are_not_odd(text: str, _: str) -> None:
    """The measure of odd things inside words is nought for sentences as people write them."""
    assert oddity(text) == 0


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (RUSSIAN, "cp1251", "cp1252"),
        (RUSSIAN, "cp1251", "koi8_r"),
        (POLISH, "cp1250", "cp1252"),
        (GERMAN, "cp1252", "cp1251"),
    ],
)
def test_wrong_words_are_odd(text: str, right: str, wrong: str) -> None:
    """A wrong guess leaves capitals, symbols or foreign letters inside words."""
    assert oddity(text.encode(right).decode(wrong)) > oddity(text)
