"""What looks like an amount and is none: names, codes, ordinals, dates, years, clock times, list numbers, scores."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.model import FigureKind
from hearsay.packs.figures import Guard
from hearsay.read.figures.amounts import Amount, is_lone
from hearsay.read.figures.atoms import Scan

YEARS = range(1500, 2101)
MOST_DAYS = 31
LIKELY_AMOUNT = 1000  # from here on a bare number behind a noun is rather an amount than its label
CODE_MARKS = frozenset("/#@_=:\\*№§")
LIST_MARKS = frozenset(".)")
QUOTES = frozenset("\"“”«»„'")


def refusal(scan: Scan, amount: Amount) -> str | None:
    """The name of what `amount` is instead of an amount: a rule of the pack, or "code", "list number", "year", "name" and
    the like; None for an amount."""
    for check in CHECKS:
        if found := check(scan, amount):
            return found
    return None


def _code(scan: Scan, amount: Amount) -> str | None:
    """Letters or marks that belong to it: "BTR-80", "M2010", "2:1", "24/7", "#5"."""
    start, end = amount.quantity.start, amount.end
    first = scan.atoms[start]
    if first.joined:
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
    """The rule of a numbered noun right before it ("статті 50"), where nothing that is counted follows."""
    word = scan.words[amount.start - 1]
    if amount.named and amount.agrees and amount.kind is not FigureKind.COUNT:
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
        if guard.months and amount.quantity.low <= MOST_DAYS and _beside(scan, amount, scan.lexicon.months):
            return guard.id
    return None


def _small_word(scan: Scan, index: int) -> bool:
    return scan.continues(index) and scan.atoms[index].is_word and not scan.atoms[index].capital


def _beside(scan: Scan, amount: Amount, words: frozenset[str]) -> bool:
    start, end = amount.quantity.start, amount.quantity.end
    return (end < len(scan.words) and scan.words[end] in words) or (start > 0 and scan.words[start - 1] in words)


def _year(scan: Scan, amount: Amount) -> str | None:
    """A bare number of four digits that can be a year, or one with the word for it."""
    text = amount.quantity.text
    if not text or len(text) != 4 or not text.isdigit() or int(amount.quantity.low) not in YEARS:
        return None
    if amount.kind is FigureKind.DURATION or not amount.named:
        return "year"
    guard = scan.lexicon.year_words.get(scan.words[amount.start - 1]) if amount.start else None
    return guard.id if guard and amount.kind is FigureKind.COUNT else None


def _list_number(scan: Scan, amount: Amount) -> str | None:
    """ "1." or "2)" where a line starts, and a number that is alone on its line."""
    if not (amount.quantity.text and _starts_line(scan, amount.start)):
        return None
    end = amount.quantity.end
    if end < len(scan.atoms) and scan.words[end] in LIST_MARKS and scan.atoms[end].glued:
        return "list number"
    return None if amount.named else "list number"


def _starts_line(scan: Scan, index: int) -> bool:
    return index == 0 or "\n" in scan.section.text[scan.atoms[index - 1].end : scan.atoms[index].start]


def _name(scan: Scan, amount: Amount) -> str | None:
    """A bare number behind a name or a noun ("Nord Stream 2", "сезон 3"), and one that its noun does not agree with
    ("11 brigade")."""
    if amount.named and amount.agrees:
        return None
    if not amount.agrees:
        return "name"
    if amount.quantity.text is None or amount.is_range:
        return None
    before = amount.start - 1
    if before < 0 or not scan.continues(amount.start) or scan.atoms[before].is_number:
        return "name"
    if scan.words[before] in QUOTES and scan.atoms[amount.start].glued:
        return "name"
    if scan.atoms[before].is_word and scan.atoms[before].capital and not scan.atoms[before].opens:
        return "name"
    return (
        "name" if amount.quantity.low < LIKELY_AMOUNT and amount.modifier is None and _is_noun(scan, before) else None
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


Check = Callable[[Scan, Amount], str | None]
CHECKS: tuple[Check, ...] = (_pack_guards, _code, _year, _list_number, _score, _lone, _name)
