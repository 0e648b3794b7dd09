"""Names that the pack lists, in every inflected form, and the institutions of states."""

from __future__ import annotations

from dataclasses import replace

from hearsay.model import MentionKind
from hearsay.packs.names import QUOTES, Demonym, Institution, Name, Pattern
from hearsay.read.names.found import Found
from hearsay.read.names.words import Evidence, Words
from hearsay.read.section import Token

GRAMMAR = frozenset({"PRON", "DET", "ADP", "CCONJ", "SCONJ", "PART", "ADV", "VERB", "NUM"})
SUFFIX = 4  # letters at most of a case ending behind an acronym and a hyphen: "PAP-em", "NATO-ului"


def read_listed(words: Words, shown: Evidence) -> list[Found]:
    """The listed names of a section, longest first wins, none overlapping another."""
    found: list[Found] = []
    i = 0
    while i < len(words):
        hit = _at(words, i, shown) if words.tokens[i].is_word or words.tokens[i].is_number else None
        if hit is None:
            i += 1
            continue
        while found and found[-1].overlaps(hit.first, hit.end):
            found.pop()
        found.append(hit)
        i = hit.end
    return found


def _at(words: Words, i: int, shown: Evidence) -> Found | None:
    token = words.tokens[i]
    fitting = [
        (end, p)
        for p in words.names.patterns(_plain(token), not token.is_capitalised)
        if (end := _end(words, i, p)) is not None
    ]
    credible = [(end, p) for end, p in fitting if _credible(words, i, end, p, shown)]
    if not credible:
        return _inhabitant(words, i) if token.is_capitalised else None
    longest = max(end for end, _ in credible)
    entries = [p.entry for end, p in credible if end == longest]
    institution = next((e for e in entries if isinstance(e, Institution)), None)
    if institution and (found := _institution(words, i, longest, institution, shown)):
        return found
    name = next((e for e in entries if isinstance(e, Name)), None)
    if name is None:
        return None
    people = _inhabitant(words, i) if name.kind is MentionKind.PLACE and longest == i + 1 else None
    if people and not _is_state(words, i):
        return people
    generic = next((p.entry.id for _, p in fitting if isinstance(p.entry, Institution)), None)
    return replace(_name(words, i, longest, name), generic=generic)


def _is_state(words: Words, i: int) -> bool:
    """Whether token `i` can be the state and not only its people: "Hiszpanie" are people, "Niemcy" can be both."""
    places = [a for a in words.readings(i) if "Geo" in a.names]
    people = any(a.number == "Plur" and "Nom" in a.cases and not a.names for a in words.readings(i))
    return not people or any(a.number == "Sing" or a.lemma.lower() == words.tokens[i].folded for a in places)


def _plain(token: Token) -> str:
    """The token, folded, without the case ending that hangs on an acronym by a hyphen."""
    stem, hyphen, ending = token.text.partition("-")
    if not hyphen:
        stem = token.text.rstrip("".join(c for c in token.text if c.islower()))
        ending = token.text[len(stem) :]
    inflected = stem.isupper() and len(stem) > 2 - bool(hyphen) and ending.islower() and len(ending) <= SUFFIX
    return token.folded[: len(stem)] if inflected else token.folded


def _end(words: Words, first: int, pattern: Pattern) -> int | None:
    """Behind the last token, where the pattern matches from token `first` on; quotation marks inside are read over."""
    at = first
    for n in range(len(pattern.words)):
        while n and at < len(words) and words.tokens[at].text in QUOTES:
            at += 1
        if at >= len(words) or not _fits(words, words.tokens[at], pattern, n):
            return None
        at += 1
    return at if at <= words.sentence_of(first).stop else None


def _fits(words: Words, token: Token, pattern: Pattern, n: int) -> bool:
    word = pattern.words[n]
    if not word[0].isalpha():
        return token.folded == word or (word == "-" and token.text in "-–—")
    if pattern.capitals[n] and not token.is_capitalised:
        return False
    plain = _plain(token)
    if pattern.acronyms[n]:
        return plain == word and token.text[: len(word)] == _written(pattern, n)
    return plain == word or (pattern.flexible[n] and plain in words.names.forms(word, pattern.loose))


def _written(pattern: Pattern, n: int) -> str:
    return pattern.words[n].upper() if pattern.acronyms[n] else pattern.words[n]


def _credible(words: Words, first: int, end: int, pattern: Pattern, shown: Evidence) -> bool:
    """Whether the capital is that of a name and not of a sentence, and a generic institution is meant as a name."""
    entry, token = pattern.entry, words.tokens[first]
    if isinstance(entry, Institution):
        return token.is_capitalised or entry.small
    if (entry.is_surname or (entry.is_common and pattern.capitals == (True,))) and words.continues(end):
        return False
    if entry.is_surname and _is_date(words, first):
        return False
    if len(pattern.words) > 1 or words.is_quoted(first, end):
        return True
    if entry.surface.islower() or pattern.acronyms[0]:
        return True
    if first not in words.starts and first not in words.headlines:
        return True
    if token.folded in shown.inside:
        return True
    common = entry.is_common or token.folded in words.section.pack.function_words or _also_grammar(words, first)
    return not common and not (entry.is_surname and _also_common(words, first))


def _also_grammar(words: Words, i: int) -> bool:
    """Whether token `i` is also a form of a pronoun, a verb or the like: "Того" opens a sentence on something else."""
    closed = words.section.pack.function_words
    return any(not a.names and (a.upos in GRAMMAR or a.lemma in closed) for a in words.readings(i))


def _is_date(words: Words, i: int) -> bool:
    """Whether a surname that is a month too stands as one: "in May", "May 5"."""
    if words.tokens[i].folded not in words.names.words["never"]:
        return False
    before = words.before(i)
    located = before is not None and words.tokens[before].folded in words.section.pack.settings.classes.adpositions
    return located or any(words.tokens[at].is_number for at in (i - 1, i + 1) if 0 <= at < len(words))


def _also_common(words: Words, i: int) -> bool:
    """Whether token `i` is a form of a common word too: "Маски" opens a sentence on masks."""
    return any(not a.names and a.upos != "X" for a in words.readings(i))


def _name(words: Words, first: int, end: int, name: Name) -> Found:
    rule = f"{words.section.pack.code}/names.listed"
    found = Found(first, end, name.kind, name.surface, name.name, name.entity, rule, surname=name.is_surname)
    never = name.is_surname and words.tokens[first].folded in words.names.words["never"]
    return replace(found, entity=None, tentative=True) if never else found


def _inhabitant(words: Words, i: int) -> Found | None:
    """People of a state, where the language writes them with a capital ("Rosjanie"): told by the row of demonyms."""
    if i in words.starts and words.tokens[i].folded in words.section.pack.function_words:
        return None
    for lemma in words.lemmas(i):
        demonym = words.names.demonym(lemma)
        if demonym and demonym.person and demonym.lemma[0].isupper():
            plural = any(a.number == "Plur" for a in words.readings(i) if a.lemma.lower() == lemma)
            text = _plural_base(words, demonym.lemma) if plural else demonym.lemma
            name = _plural(demonym.english) if plural else demonym.english
            rule = f"{words.section.pack.code}/names.inhabitant"
            return Found(i, i + 1, MentionKind.PERSON, text, name, demonym.entity, rule)
    return None


def _plural_base(words: Words, lemma: str) -> str:
    """The nominative plural for people: of "Polacy" and the disparaging "Polaki", the one that is no accusative."""
    morphology = words.section.pack.morphology
    forms = sorted(f for f in morphology.forms(lemma) if f.islower())
    plurals = {f: [a for a in morphology.analyses(f) if a.number == "Plur" and "Nom" in a.cases] for f in forms}
    people = next((f for f in forms if any("Acc" not in a.cases for a in plurals[f])), None)
    return (people or next((f for f in forms if plurals[f]), lemma)).capitalize()


def _plural(english: str) -> str:
    return english if english.endswith(("sh", "ch", "ese", "s")) else english + "s"


def _institution(words: Words, first: int, end: int, entry: Institution, shown: Evidence) -> Found | None:
    """The institution with the state that is named before it ("rosyjskie MSZ") or behind it ("МИД Германии")."""
    state, last = _state_behind(words, end)
    start = first
    if state is None and first > 0 and (before := _demonym(words, first - 1)):
        state, start = (before.entity, before.english), first - 1
    rule = f"{words.section.pack.code}/names.institution"
    base = _institution_base(words, start, first, last, entry, end)
    small = not words.tokens[first].is_capitalised or (first in words.starts and not entry.surface.isupper())
    if state is None:
        if small and (end == first + 1 or not words.tokens[first].is_capitalised):
            return None
        return _alone(words, first, end, entry) or Found(
            first, end, MentionKind.ORGANISATION, base, entry.english, None, rule, generic=entry.id
        )
    entity = f"org:{state[1].lower().replace(' ', '-')}-{entry.id}"
    name = words.names.english.get(entity, f"{state[1]} {entry.english}")
    return Found(start, last, MentionKind.ORGANISATION, base, name, entity, rule, generic=entry.id)


def _alone(words: Words, first: int, end: int, entry: Institution) -> Found | None:
    """What names.tsv says that the institution means where no state is named."""
    for pattern in words.names.patterns(_plain(words.tokens[first])):
        if isinstance(pattern.entry, Name) and _end(words, first, pattern) == end:
            one = _name(words, first, end, pattern.entry)
            return Found(first, end, one.kind, one.base, one.name, one.entity, one.rule, generic=entry.id)
    return None


def _demonym(words: Words, i: int) -> Demonym | None:
    found = (words.names.demonym(lemma) for lemma in words.lemmas(i))
    return next((d for d in found if d and not d.person and d.entity.startswith("country:")), None)


def _state_behind(words: Words, end: int) -> tuple[tuple[str, str] | None, int]:
    """The state named at `end`, through one linking word, with its English adjective; and behind what it ends."""
    for at in (end, end + 1, end + 2):
        if at >= len(words) or at not in words.sentence_of(end - 1):
            break
        if at > end and not words.is_a(at - 1, "link"):
            break
        if at == end and (after := _demonym(words, at)) and not words.tokens[at].is_capitalised:
            return (after.entity, after.english), at + 1
        best = None
        for pattern in words.names.patterns(_plain(words.tokens[at])):
            stop = _end(words, at, pattern)
            entity = pattern.entry.entity if isinstance(pattern.entry, Name) else ""
            if stop is not None and entity.startswith("country:") and (best is None or stop > best[1]):
                best = entity, stop
        if best and (english := words.names.adjective(best[0])):
            return (best[0], english), best[1]
    return None, end


def _institution_base(words: Words, start: int, first: int, last: int, entry: Institution, end: int) -> str:
    """The base form: adjective and institution in the nominative, the state behind them as it stands."""
    text, morphology = words.section.text, words.section.pack.morphology
    head = entry.surface if words.tokens[first].text[0].islower() else entry.surface[0].upper() + entry.surface[1:]
    before = words.tokens[start].text if start < first else ""
    if before:
        lemma = next((x for x in words.lemmas(start) if words.names.demonym(x)), before)
        head_word = entry.surface.split()[0]
        known = () if head_word.isupper() else morphology.analyses(head_word.lower())
        gender = next((a.gender for a in known if a.gender and "Nom" in a.cases), None)
        made = _nominative(words, start) if any(a.gender == gender for a in words.readings(start)) else None
        before = (made or lemma) if before.islower() else (made or lemma).capitalize()
    behind = text[words.tokens[end - 1].end : words.tokens[last - 1].end] if last > end else ""
    return f"{before} {head}".strip() + behind


def _nominative(words: Words, i: int) -> str | None:
    return words.section.pack.morphology.inflect(words.tokens[i].folded, "Nom", "Sing")
