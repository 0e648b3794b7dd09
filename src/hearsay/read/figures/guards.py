"""What looks like an amount and is none: names, codes, ordinals, dates, years, clock times, list numbers, scores."""

from __future__ import annotations

import re
from collections.abc import Callable

from hearsay.model import FigureKind, Span
from hearsay.packs.figures import Guard
from hearsay.read.figures.amounts import Amount, is_lone
from hearsay.read.figures.atoms import Scan

YEARS = range(1500, 2101)
FIRST_LIKELY_YEAR = 1900
MOST_DAYS, MONTHS = 31, 12
DAY_AND_MONTH = re.compile(r"(\d\d)\.(\d\d)")
LEADING = 10  # what is less has a nought in front of it where it is written with two digits
LIKELY_AMOUNT = 20  # from here on a bare number behind a noun is rather an amount than its label
CODE_MARKS = frozenset("/#@_=:\\*№§")
LIST_MARKS = frozenset(".)")
LIST_STARTS = frozenset(":;.")
LONG_NUMBER = 3  # digits from which a number at the start of a sentence numbers no list
TELEPHONE = 7  # digits in one run from which a bare number is a telephone number or an identifier
QUOTES = frozenset("\"“”«»„'")
DASHES = frozenset("-–—")


def refusal(scan: Scan, amount: Amount) -> str | None:
    """The name of what `amount` is instead of an amount: a rule of the pack, or "code", "list number", "year", "name"
    and the like; None for an amount."""
    for check in CHECKS:
        if found := check(scan, amount):
            return found
    return None


def _code(scan: Scan, amount: Amount) -> str | None:
    """Letters or marks that belong to it: "BTR-80", "M2010", "2:1", "24/7", "#5"."""
    start, end = amount.quantity.start, amount.end
    first = scan.atoms[start]
    if first.joined and (amount.kind is FigureKind.COUNT or scan.atoms[start - 1].capital):
        return "code"
    before = scan.words[start - 1] if start and scan.atoms[start].glued and start == amount.start else ""
    if before and (before in CODE_MARKS or before[-1].isalnum()):
        return "code"
    if end >= len(scan.atoms):
        return None
    after, behind = scan.atoms[end], scan.atoms[end + 1] if end + 1 < len(scan.atoms) else None
    if after.joined:
        return None if amount.named else "code"
    if after.glued and (after.is_word or after.is_number or after.word == "°"):
        return None if amount.named else "code"
    if after.glued and behind and behind.glued and after.word in ":/.":
        return None if not behind.is_number or (amount.named and after.word == "/") else "code"
    return None


def _pack_guards(scan: Scan, amount: Amount) -> str | None:
    """Labels before it, tails behind it, ordinal endings, months at its side."""
    if amount.start and amount.start == amount.quantity.start and scan.continues(amount.start):
        label = scan.lexicon.labels.before(scan.words, amount.start)
        if label is None and not amount.named:
            label = scan.lexicon.bare_labels.before(scan.words, amount.start)
        if label and scan.unbroken(label[1], amount.start):
            return label[0].id
        if amount.quantity.text and (guard := _labelled(scan, amount)):
            return guard.id
    end = amount.quantity.end
    if end >= len(scan.atoms) or scan.atoms[end].opens:
        return None
    tail = scan.lexicon.tails.at(scan.words, end)
    if tail and scan.unbroken(end - 1, tail[1]):
        return tail[0].id
    return _ordinal(scan, amount)


def _labelled(scan: Scan, amount: Amount) -> Guard | None:
    """The rule of a numbered noun right before it ("статті 50")."""
    word = scan.words[amount.start - 1]
    if amount.kind is not FigureKind.COUNT:
        return None
    table = scan.lexicon.label_lemmas
    return table.get(word) or next((table[lemma] for lemma in scan.lemmas(word) if lemma in table), None)


def _ordinal(scan: Scan, amount: Amount) -> str | None:
    if not amount.quantity.text:
        return None
    end = amount.quantity.end
    after = scan.atoms[end]
    if (after.joined or after.glued) and after.word in scan.lexicon.ordinals:
        return scan.lexicon.ordinals[after.word].id
    for guard in scan.lexicon.rules.guards:
        if guard.dot and after.word == "." and after.glued and _small_word(scan, end + 1):
            return guard.id
        if guard.months and amount.quantity.low <= MOST_DAYS and _by_month(scan, amount):
            return guard.id
    return None


def _small_word(scan: Scan, index: int) -> bool:
    return scan.continues(index) and scan.atoms[index].is_word and not scan.atoms[index].capital


def _by_month(scan: Scan, amount: Amount) -> bool:
    """True where a month follows, or stands before a number and has no other day ("Sept. 11")."""
    months, words = scan.lexicon.months, scan.words
    start, end = amount.quantity.start, amount.quantity.end
    if end < len(words) and words[end] in months:
        return True
    month = start - 2 if start > 1 and words[start - 1] == "." else start - 1
    if month < 0 or words[month] not in months or (amount.named and amount.kind is not FigureKind.COUNT):
        return False
    return month == 0 or not scan.atoms[month - 1].is_number


def _year(scan: Scan, amount: Amount) -> str | None:
    """A bare number of four digits that can be a year, or one with the word for it."""
    text = amount.quantity.text
    if not text or len(text) != 4 or not text.isdigit() or int(amount.quantity.low) not in YEARS:
        return None
    if amount.kind is FigureKind.DURATION or (not amount.named and amount.modifier is None):
        return "year"
    start = amount.quantity.start
    guard = scan.lexicon.year_words.get(scan.words[start - 1]) if start else None
    if amount.kind is not FigureKind.COUNT or (amount.modifier and (guard is None or amount.named)):
        return None
    grouped = (g for g in scan.lexicon.rules.guards if g.grouped and amount.quantity.low >= FIRST_LIKELY_YEAR)
    guard = guard or next(grouped, None)
    return guard.id if guard else None


def _list_number(scan: Scan, amount: Amount) -> str | None:
    """ "1." or "2)" where a line or a sentence starts or behind a colon, and a number that is alone on its line."""
    if not amount.quantity.text or amount.modifier:
        return None
    start, end = amount.start, amount.quantity.end
    marked = end < len(scan.atoms) and scan.words[end] in LIST_MARKS and scan.atoms[end].glued
    if _starts_line(scan, start):
        return "list number" if marked or not amount.named else None
    first = scan.atoms[start].opens or scan.words[start - 1] in LIST_STARTS
    return "list number" if marked and first and not amount.named and len(amount.quantity.text) < LONG_NUMBER else None


def _telephone(scan: Scan, amount: Amount) -> str | None:
    """A bare run of many digits, and one in brackets with more digits behind it ("(495) 998-83-88")."""
    text, end = amount.quantity.text, amount.quantity.end
    if not text or amount.named:
        return None
    if text.isdigit() and len(text) >= TELEPHONE and end == amount.quantity.start + 1:
        return "telephone number"
    brackets = amount.start and scan.words[amount.start - 1] == "(" and scan.words[end : end + 1] == (")",)
    return "telephone number" if brackets and end + 1 < len(scan.atoms) and scan.atoms[end + 1].is_number else None


def _starts_line(scan: Scan, index: int) -> bool:
    return index == 0 or "\n" in scan.section.text[scan.atoms[index - 1].end : scan.atoms[index].start]


def _name(scan: Scan, amount: Amount) -> str | None:
    """A bare number behind a name or a noun ("Nord Stream 2", "сезон 3"), and one that its noun does not agree with
    ("11 brigade")."""
    if not amount.agrees:
        return "name"
    bare = not amount.named and amount.quantity.text is not None and amount.modifier is None
    return "name" if bare and not _is_part(scan, amount) and _is_labelled(scan, amount) else None


def _is_labelled(scan: Scan, amount: Amount) -> bool:
    """True for a bare number that what stands before it, or its quotation marks, make a part of a name."""
    before = amount.start - 1
    if before < 0 or not scan.continues(amount.start):
        return False
    atom, word = scan.atoms[before], scan.words[before]
    if amount.is_range:
        return atom.capital
    if atom.is_number or (word in QUOTES and scan.atoms[amount.start].glued):
        return True
    if word in DASHES and amount.end < len(scan.atoms) and scan.words[amount.end] in QUOTES:
        return True
    if atom.is_word and atom.capital and (not atom.opens or _can_name(scan, before)):
        return True
    return amount.quantity.low < LIKELY_AMOUNT and _is_noun(scan, before)


def _can_name(scan: Scan, index: int) -> bool:
    """True for the first word of a sentence where it can be a name, as far as the analyser knows."""
    if scan.pack.shows_case:
        return _is_noun(scan, index)
    return scan.words[index] not in scan.pack.function_words


def _is_part(scan: Scan, amount: Amount) -> bool:
    """True where a number follows that it is a part of ("150 of 400")."""
    after = amount.end + 1
    return (
        scan.continues(amount.end)
        and scan.words[amount.end] in scan.lexicon.parts
        and scan.continues(after)
        and (scan.atoms[after].is_number or scan.words[after] in scan.lexicon.before.openers)
    )


def _is_noun(scan: Scan, index: int) -> bool:
    """True for a word that can only be a noun, as far as the analyser knows."""
    if not scan.atoms[index].is_word or scan.words[index] in scan.pack.function_words:
        return False
    return all(a.upos in ("NOUN", "PROPN") for a in scan.analyses(index))


def _score(scan: Scan, amount: Amount) -> str | None:
    """Bare numbers with a hyphen that are no range: "0-3", "3-2", "555-12-34"."""
    if not amount.is_range or amount.named or amount.quantity.text is None:
        return None
    return "score" if amount.low < 1 else None


def _lone(scan: Scan, amount: Amount) -> str | None:
    """A word that counts nothing by itself, and a number word behind an article ("the two")."""
    if is_lone(amount):
        return "pronoun"
    if not amount.named and amount.high == 0:
        return "pronoun"
    if amount.named or amount.quantity.text or amount.quantity.scaled or amount.start == 0:
        return None
    determiners = scan.pack.settings.classes.determiners
    return "pronoun" if scan.words[amount.start - 1] in determiners else None


def _reference(scan: Scan, amount: Amount) -> str | None:
    """A bare number alone in square brackets points to a note ("[12]")."""
    start, end = amount.start, amount.end
    bare = amount.quantity.text is not None and not amount.named and start > 0 and end < len(scan.words)
    return "reference" if bare and scan.words[start - 1] == "[" and scan.words[end] == "]" else None


def _day_and_month(scan: Scan, amount: Amount) -> str | None:
    """Two digits, a point and two more that can be a day and a month, where the point starts no decimals, or where
    they start with a nought as no amount does ("06.07")."""
    found = DAY_AND_MONTH.fullmatch(amount.quantity.text or "")
    if found is None or amount.named or amount.modifier:
        return None
    day, month = int(found[1]), int(found[2])
    is_day = 0 < day <= MOST_DAYS and 0 < month <= MONTHS
    told = scan.lexicon.rules.digits.decimal != "." or day < LEADING
    return "date" if is_day and told else None


def goes_on(scan: Scan, refused: Span, amount: Amount) -> bool:
    """True for a bare number that goes on a row of numbers of what was `refused` for its label ("№ 1, 2 and 3", "at 10
    to 18 o'clock")."""
    if amount.named or amount.quantity.text is None:
        return False
    lexicon, classes = scan.lexicon, scan.pack.settings.classes
    joins = {",", *classes.coordinators, *lexicon.parts, *lexicon.marks, *lexicon.closers}
    before = amount.quantity.start - 1
    there = before > 0 and scan.atoms[before - 1].end == refused.end and scan.unbroken(before - 1, before + 2)
    return there and scan.words[before] in joins


Check = Callable[[Scan, Amount], str | None]
CHECKS: tuple[Check, ...] = (
    _pack_guards, _code, _year, _list_number, _telephone, _score, _lone, _reference, _day_and_month, _name,
)  # fmt: skip
