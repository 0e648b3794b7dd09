"""Names that the pack lists, in every inflected form, and the institutions of states."""

from __future__ import annotations

from hearsay.model import MentionKind
from hearsay.packs.names import QUOTES, SHORT, Demonym, Institution, Name, Pattern
from hearsay.read.names.found import Found
from hearsay.read.names.words import Evidence, Words
from hearsay.read.section import Token

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
    best: tuple[int, Pattern] | None = None
    for pattern in words.names.patterns(_plain(token)):
        end = _end(words, i, pattern)
        if end is not None and (best is None or end > best[0]) and _credible(words, i, end, pattern, shown):
            best = end, pattern
    if best is None:
        return _inhabitant(words, i) if token.is_capitalised else None
    end, pattern = best
    if isinstance(pattern.entry, Institution):
        return _institution(words, i, end, pattern.entry)
    return _name(words, i, end, pattern.entry)


def _plain(token: Token) -> str:
    """The token, folded, without the case ending that hangs on an acronym by a hyphen."""
    stem, hyphen, ending = token.text.partition("-")
    if hyphen and stem.isupper() and ending.islower() and len(ending) <= SUFFIX:
        return token.folded[: len(stem)]
    return token.folded


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
    return plain == word or (pattern.flexible[n] and plain in words.names.forms(word))


def _written(pattern: Pattern, n: int) -> str:
    return pattern.words[n].upper() if pattern.acronyms[n] else pattern.words[n]


def _credible(words: Words, first: int, end: int, pattern: Pattern, shown: Evidence) -> bool:
    """Whether the capital is that of a name and not of a sentence, and a generic institution is meant as a name."""
    entry, token = pattern.entry, words.tokens[first]
    if isinstance(entry, Institution):
        return token.is_capitalised or len(pattern.words) > 1
    if len(pattern.words) > 1 or words.is_quoted(first, end):
        return True
    if entry.surface.islower() or pattern.acronyms[0]:
        return True
    if first in words.starts or first in words.headlines:
        closed = token.folded in words.section.pack.function_words
        return token.folded in shown.inside or not (entry.is_common or closed)
    return True


def _name(words: Words, first: int, end: int, name: Name) -> Found:
    rule = f"{words.section.pack.code}/names.listed"
    return Found(first, end, name.kind, name.surface, name.name, name.entity, rule, surname=name.is_surname)


def _inhabitant(words: Words, i: int) -> Found | None:
    """People of a state, where the language writes them with a capital ("Rosjanie"): told by the row of demonyms."""
    if i in words.starts and words.tokens[i].folded in words.section.pack.function_words:
        return None
    for lemma in words.lemmas(i):
        demonym = words.names.demonym(lemma)
        if demonym and demonym.person and demonym.lemma[0].isupper():
            plural = any(a.number == "Plur" for a in words.readings(i))
            base = words.section.pack.morphology.inflect(words.tokens[i].folded, "Nom") if plural else None
            text = (base or (words.tokens[i].folded if plural else demonym.lemma)).capitalize()
            name = _plural(demonym.english) if plural else demonym.english
            rule = f"{words.section.pack.code}/names.inhabitant"
            return Found(i, i + 1, MentionKind.PERSON, text, name, demonym.entity, rule)
    return None


def _plural(english: str) -> str:
    return english if english.endswith(("sh", "ch", "ese", "s")) else english + "s"


def _institution(words: Words, first: int, end: int, entry: Institution) -> Found | None:
    """The institution with the state that is named before it ("rosyjskie MSZ") or behind it ("МИД Германии")."""
    state, last = _state_behind(words, end)
    start = first
    if state is None and first > 0 and (before := _demonym(words, first - 1)):
        state, start = (before.entity, before.english), first - 1
    rule = f"{words.section.pack.code}/names.institution"
    base = _institution_base(words, start, first, last, entry, end)
    if state is None:
        if not words.tokens[first].is_capitalised:
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
        gender = next((a.gender for a in morphology.analyses(entry.surface.split()[0].lower()) if a.gender), None)
        made = next((f for a in words.readings(start) if a.gender == gender and (f := _nominative(words, start))), None)
        before = (made or lemma) if before.islower() else (made or lemma).capitalize()
    behind = text[words.tokens[end - 1].end : words.tokens[last - 1].end] if last > end else ""
    return f"{before} {head}".strip() + behind


def _nominative(words: Words, i: int) -> str | None:
    return words.section.pack.morphology.inflect(words.tokens[i].folded, "Nom", "Sing")
