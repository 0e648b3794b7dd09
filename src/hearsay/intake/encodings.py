"""Which encoding bytes are in: told by marks, by UTF-8's own structure, or else by which guess reads like words."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from functools import lru_cache

from hearsay.model import InputError

MARKS = (  # a UTF-8 mark stays in the text: offsets count in what `bytes.decode("utf-8")` gives
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNMARKED = ("utf-16-le", "utf-16-be")
LEGACY = ("cp1251", "koi8_u", "iso8859_5", "cp866", "cp1250", "iso8859_2", "cp1252")
SAMPLE = 200_000  # bytes that a guess is judged by
BEARABLE = 0.05  # oddities per character beyond ASCII: right guesses stay below 0.01, wrong ones above 0.1
REMEDY = "save it as UTF-8, or name its encoding with --encoding"

# One letter per character of a text, see `_kind`: control characters, symbols and quotation marks inside words, a
# capital inside a word, two scripts in one word, four accented letters in a row.
ODD = re.compile(r"x|(?<=[aAeEbB])s|(?<=[aAeEbB])q(?=[aAeEbB])|[aeb][EB]|[eb]A|[aAeE][bB]|[bB][aAeE]|[eE]{4,}|o")
ALPHABETS = (  # accented letters that occur together; what tells the Latin encodings from each other
    "ąćęłńóśźż",
    "áčďéěíňóřšťúůýž",
    "áäčďéíĺľňóôŕšťúýž",
    "čćđšž",
    "ăâîşţ",
    "áéíóöőúüű",
    "äöüß",
    "àâæçèéêëîïôœùûüÿ",
    "áéíñóúü",
    "àáâãçéêíóôõú",
    "åäæöø",
    "àèéìòù",
)
BOXES = {chr(c) for c in range(0x2500, 0x25A0)}  # lines that old encodings draw; UTF-8 misread is full of them
SYMBOLS = "¡¿§¶·ªº¹²³¼½¾"


def decode(data: bytes, name: str, encoding: str | None = None) -> str:
    """The text of `data`, kept exactly as it is (line ends, marks); `encoding` None: found out. Raises InputError with
    `name` in front where the bytes are in no encoding that is known, or not in the one that is given."""
    chosen = known_encoding(encoding) if encoding else encoding_of(data, name)
    try:
        return data.decode(chosen)
    except UnicodeDecodeError as error:
        said = f"byte {error.start} cannot be read as {chosen}"
        raise InputError(f"{name}: {said}: {REMEDY}") from error


def known_encoding(encoding: str) -> str:
    """Python's name for `encoding`; raises InputError where there is none."""
    try:
        codecs.lookup(encoding)
        "".encode(encoding)  # hex and the like are no encodings of text
    except LookupError as error:
        raise InputError(f'"{encoding}" is no encoding: try utf-8, cp1251, koi8-u, cp1250 or iso-8859-2') from error
    return encoding


def encoding_of(data: bytes, name: str, complete: bool = True) -> str:
    """Python's name of the encoding of `data`, which is a whole file or (not `complete`) its beginning. Raises
    InputError, with `name` in front, where no guess is sane."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding
    at = _first_bad(data, complete)
    if at is None and b"\0" not in data:
        return "utf-8"
    samples = {e: _sample(data, e) for e in (UNMARKED if b"\0" in data else (*LEGACY, *UNMARKED))}
    sane = {e: text for e, text in samples.items() if text is not None and oddity(text) <= BEARABLE}
    if sane:
        return min(sane, key=lambda e: _strangeness(sane[e]))
    if at is None:
        raise InputError(f"{name}: there are null bytes in it, so it is no text: leave it out, or {REMEDY}")
    raise InputError(f"{name}: byte {at} is not UTF-8, and no other encoding reads like words: {REMEDY}")


def _first_bad(data: bytes, complete: bool) -> int | None:
    """The offset of the first byte that is not UTF-8."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, complete)
    except UnicodeDecodeError as error:
        return error.start
    return None


def _sample(data: bytes, encoding: str) -> str | None:
    """The beginning of `data` in this encoding; None where it is not in it."""
    odd_end = len(data) % 2 if len(data) >= SAMPLE and encoding in UNMARKED else 0
    try:
        return data[: min(SAMPLE, len(data) - odd_end)].decode(encoding)
    except UnicodeDecodeError:
        return None


def oddity(text: str) -> float:
    """Oddities of `text` per character beyond ASCII: what does not happen inside words of European languages."""
    kinds = "".join(map(_kind, text))
    beyond = sum(c > "\x7f" for c in text)
    return len(ODD.findall(kinds)) / max(beyond, 1)


@lru_cache(4096)
def _kind(character: str) -> str:
    """Latin small and capital: a A in ASCII, e E beyond; other alphabets of Europe: b B; s symbol, q quotation mark,
    x what no text has, o letters of elsewhere (the sign of a wrong guess), and a blank for all else."""
    category = unicodedata.category(character)
    if character < "\x80":
        if category == "Cc" and not character.isspace() and character != "\x1b":
            return "x"
        return " " if category[0] != "L" else "A" if category == "Lu" else "a"
    if category[0] == "C" or character in BOXES:
        return " " if category == "Cf" else "x"
    if category[0] == "S" or character in SYMBOLS:
        return "s"
    if category in ("Pi", "Pf"):
        return " " if character == "’" else "q"
    if category[0] != "L":
        return " "
    script = unicodedata.name(character, "").split(" ")[0]
    letter = {"LATIN": "e", "CYRILLIC": "b", "GREEK": "b", "MODIFIER": " "}.get(script, "o")
    return letter.upper() if category == "Lu" and letter != "o" else letter


def _strangeness(text: str) -> tuple[int, float]:
    """What tells the best of several sane guesses: how many accented letters the fitting alphabet lacks, then the
    oddity."""
    accented = Counter(c for c in text.lower() if _kind(c) == "e")
    return min(sum(n for c, n in accented.items() if c not in alphabet) for alphabet in ALPHABETS), oddity(text)
