"""What a name that no list has names: by the words around it, its own words, and what the dictionary knows of them."""

from __future__ import annotations

import unicodedata

from hearsay.model import MentionKind
from hearsay.read.names.runs import Run
from hearsay.read.names.words import Words

ACRONYM = 6  # letters at most
GROUPS = {"organisation": MentionKind.ORGANISATION, "outlet": MentionKind.PRODUCT, "place": MentionKind.PLACE}
PERSON, PLACE, ORGANISATION = MentionKind.PERSON, MentionKind.PLACE, MentionKind.ORGANISATION
READINGS = {"Giv": PERSON, "Sur": PERSON, "Pat": PERSON, "Geo": PLACE, "Org": ORGANISATION}


def kind_of(words: Words, run: Run) -> MentionKind | None:
    """The kind of an unlisted name, None where nothing tells."""
    if run.group is not None:
        return GROUPS[run.group]
    described = _described(words, run)
    if described is ORGANISATION and _is_full_name(words, run):
        return PERSON  # "the director of the company Thomas Brandt"
    if described is not None:
        return described
    if words.tokens[run.end - 1].is_number:
        return MentionKind.PRODUCT
    if _is_acronym(words, run):
        return ORGANISATION
    if not run.quoted and (words.role_before(run.first) is not None or words.role_after(run.end)):
        return PERSON
    own = _own_word(words, run)
    if own is not None:
        return own
    if run.quoted:
        return MentionKind.PRODUCT
    return _by_length(words, run)


def _described(words: Words, run: Run) -> MentionKind | None:
    """By the common noun right before it: "компания X", "газета X", "город X"."""
    before = words.before(run.first)
    if before is None or (words.tokens[before].is_capitalised and before not in words.starts):
        return None
    return next((kind for group, kind in GROUPS.items() if words.is_a(before, group)), None)


def _is_full_name(words: Words, run: Run) -> bool:
    """Whether a given name and one or two more words without quotation marks make the name of a person."""
    capitalised = all(words.tokens[i].is_capitalised and words.tokens[i].is_word for i in range(run.first, run.end))
    own_script = not _other_script(words, run)
    return (
        not run.quoted and capitalised and own_script and 2 <= run.end - run.first <= 3 and _is_given(words, run.first)
    )


def _is_acronym(words: Words, run: Run) -> bool:
    text = words.tokens[run.first].text
    return run.end == run.first + 1 and text.isupper() and 2 <= len(text) <= ACRONYM


def _own_word(words: Words, run: Run) -> MentionKind | None:
    """By a word of its own that says what it is: "Cambridge Analytica Ltd", "Eastern Pacific Shipping Company"."""
    inside = range(run.first, run.end)
    if len(inside) > 1:
        for group in ("organisation", "outlet", "place"):
            if any(words.tokens[i].folded in words.names.words[group] and not _is_given(words, i) for i in inside):
                return GROUPS[group]
    return None


def _by_length(words: Words, run: Run) -> MentionKind | None:
    count = sum(words.tokens[i].is_capitalised for i in range(run.first, run.end))
    if _other_script(words, run):
        return PERSON if count > 1 and _is_given(words, run.first) else ORGANISATION
    if count > 1:
        return _of_several(words, run)
    return _of_one(words, run.first)


def _of_several(words: Words, run: Run) -> MentionKind:
    if _is_phrase(words, run):
        return ORGANISATION
    places = all("Geo" in {n for a in words.readings(i) for n in a.names} for i in range(run.first, run.end))
    people = any(
        {"Giv", "Sur", "Pat"} & {n for a in words.readings(i) for n in a.names} for i in range(run.first, run.end)
    )
    return PLACE if places and not people else PERSON


def _is_phrase(words: Words, run: Run) -> bool:
    """Whether the words are common ones, an adjective with its noun: "Zjednoczona Prawica"."""
    tags = [{a.upos for a in words.readings(i) if not a.names} for i in range(run.first, run.end)]
    named = any(a.names for i in range(run.first, run.end) for a in words.readings(i))
    return not named and any("ADJ" in t for t in tags) and any("NOUN" in t for t in tags)


def _is_given(words: Words, i: int) -> bool:
    return any("Giv" in a.names for a in words.readings(i))


def _of_one(words: Words, i: int) -> MentionKind | None:
    readings = words.readings(i)
    named = [n for a in readings for n in sorted(a.names)]
    before = words.before(i)
    somewhere = before is not None and words.tokens[before].folded in words.names.words["locative"]
    if somewhere and ("Geo" in named or not named):
        located = any({"Loc", "Gen", "Acc"} & a.cases for a in readings) or not any(a.cases for a in readings)
        return PLACE if located else None
    if readings[0].names:
        return READINGS[sorted(readings[0].names)[0]]
    if named and all(a.names or a.upos in ("NOUN", "ADJ", "X") for a in readings):
        return READINGS[named[0]]
    if words.section.pack.shows_case and all(a.upos == "X" for a in readings):
        return PERSON
    return None


def _other_script(words: Words, run: Run) -> bool:
    """Whether the name is in Latin letters within a text in others."""
    return _latin(words.tokens[run.first].text) and not _latin(words.section.pack.settings.native)


def _latin(text: str) -> bool:
    return any(c.isalpha() and unicodedata.name(c, "").startswith("LATIN") for c in text)
