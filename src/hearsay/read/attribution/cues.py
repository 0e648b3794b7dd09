"""The cues of a unit: which of its words attribute, and which only look as if they did."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hearsay.model import Span
from hearsay.packs.cues import CueFile, CueRule
from hearsay.packs.lexicon import Match
from hearsay.packs.morphology import Analysis
from hearsay.read.attribution.drafts import Cue
from hearsay.read.attribution.units import Unit
from hearsay.read.words import Tag, Word

FIXED = frozenset({"adposition", "citing", "relay", "noun", "hearsay", "impersonal", "label"})
JOINS_AUXILIARY = 3  # words between an auxiliary and the form that it makes finite
Silent = Callable[[CueRule, Span, str], None]


def cues_of(unit: Unit, file: CueFile, silent: Silent) -> tuple[Cue, ...]:
    """The cues of `unit`, in order. `silent` is told of every match that is no cue, and why."""
    found = []
    for match in unit.matches:
        if not match.entry.cues:
            continue
        cue = _cue(unit, match, file)
        if isinstance(cue, str):
            for rule in match.entry.cues:
                silent(rule, match.span, cue)
        else:
            found.append(cue)
    return tuple(found)


def _cue(unit: Unit, match: Match, file: CueFile) -> Cue | str:
    """The cue at `match`, or the reason why it is none."""
    if unit.speech_at(match.span.start):
        return "it stands inside a quotation"
    first, stop = unit.at(match.span.start), unit.at(match.span.end)
    if first == stop:
        return "it is only a part of a word"
    rules = match.entry.cues
    fixed = [r for r in rules if r.construction in FIXED]
    verb = next((w for w in unit.words[first:stop] if w.tag in (Tag.VERB, Tag.NONFINITE)), None)
    if fixed and (len(fixed) == len(rules) or verb is None):
        return Cue(fixed[0], tuple(fixed), match.entry.lemma, match.span, first, stop, first, stop)
    if verb is None and unit.words[first].tag in (Tag.NAME, Tag.QUOTE):
        return "it is part of a name"
    return _verb_cue(unit, match, verb or unit.words[first], first, stop, file)


def _verb_cue(unit: Unit, match: Match, verb: Word, first: int, stop: int, file: CueFile) -> Cue | str:
    if _is_noun_here(unit, first):
        return "the word before it makes it a noun"
    readings = [a for a in unit.section.pack.morphology.analyses(verb.folded) if a.upos == "VERB"]
    forms = {a.verb_form for a in readings}
    helped = _auxiliary(unit, first, file)
    zone_first = _zone_first(unit, first if helped is None else helped)
    going_on = helped is None and not any(
        unit.section.pack.shows_case or a.tense != "Pres" for a in readings if a.verb_form == "Part"
    )
    going_on = going_on and "Part" in forms
    passive = _is_passive(unit, helped, readings, file)
    predicate = any(match.span.of(unit.section.folded) in r.forms for r in match.entry.cues)
    if reason := _no_report(unit, first, helped, readings, going_on or predicate, file):
        return reason
    rules = match.entry.cues
    if any(unit.words[i].tag is Tag.NEG for i in range(max(0, zone_first), stop)):
        rules = tuple(r for r in rules if r.negated)
        if not rules:
            return "it is negated: nobody is reported to have said it"
    if forms == {"Imps"}:
        rules = tuple(r for r in rules if r.construction == "impersonal") or rules
    reading = next((a for a in readings if a.verb_form == "Fin"), readings[0] if readings else None)
    zone = min(zone_first, helped if helped is not None else first)
    return Cue(
        rule=rules[0], rules=rules, lemma=match.entry.lemma,
        span=Span(unit.words[_span_first(unit, zone, first)].start, match.span.end),
        first=first, stop=stop, zone_first=zone, zone_stop=stop,
        number=_number(readings, reading),
        gender=reading.gender if reading and reading.tense == "Past" else None,
        person=reading.person if reading else None,
        verb_form="Pass" if passive else "Conv" if going_on else _verb_form(forms, reading),
    )  # fmt: skip


def _no_report(
    unit: Unit, first: int, helped: int | None, readings: Sequence[Analysis], predicate: bool, file: CueFile
) -> str | None:
    """Why the form of a verb does not report; None where it may. `predicate` is true for a form that needs no
    auxiliary."""
    forms = {a.verb_form for a in readings}
    if readings and forms <= {"Inf", "Part"} and helped is None and not predicate:
        return "an infinitive or a participle without an auxiliary does not report"
    if helped is not None and "Part" not in forms and unit.words[helped].folded in file.passives:
        return "a copula before it makes it a noun"
    if "Inf" in forms and helped is None and _is_unhelped(unit, first):
        return "an infinitive behind a modal verb does not report"
    if readings and forms <= {"Imp"}:
        return "an imperative does not report"
    if _is_opened(unit, first, forms, file):
        return "the word before it makes it an infinitive or a wish"
    persons = {a.person for a in readings if a.verb_form == "Fin"}
    if persons and persons <= {1, 2} and helped is None:
        return "the first or second person is the article's own voice"
    if helped is None and (tenses := {a.tense for a in readings}) and tenses == {"Fut"}:
        return "nobody has said it yet"
    return None


def _is_unhelped(unit: Unit, first: int) -> bool:
    """True where the nearest word before the adverbs at `first` is an auxiliary that makes nothing finite."""
    before = next((w for w in reversed(unit.words[:first]) if w.tag not in (Tag.ADV, Tag.NEG)), None)
    return before is not None and before.tag is Tag.AUX and not unit.section.pack.shows_case


def _verb_form(forms: set[str | None], reading: Analysis | None) -> str | None:
    """The form of a cue's verb; an impersonal form counts before any other."""
    return "Imps" if "Imps" in forms else reading.verb_form if reading else None


def _number(readings: Sequence[Analysis], chosen: Analysis | None) -> str | None:
    """The number of a finite verb that all its finite readings share; of another form that of its `chosen` reading."""
    if chosen is None or chosen.verb_form != "Fin":
        return chosen.number if chosen else None
    numbers = {a.number for a in readings if a.verb_form == "Fin" and a.number}
    return next(iter(numbers)) if len(numbers) == 1 else None


def _is_opened(unit: Unit, first: int, forms: set[str | None], file: CueFile) -> bool:
    """True where a word that makes an infinitive or a wish ("a spune", "să spună") stands before the form at `first`;
    one that is an auxiliary too makes a participle finite."""
    for word in reversed(unit.words[:first]):
        if word.folded in file.infinitives:
            return not ("Part" in forms and word.folded in file.auxiliaries)
        if word.tag not in (Tag.ADV, Tag.AUX, Tag.NEG, Tag.PRON):
            return False
    return False


def _is_passive(unit: Unit, helped: int | None, readings: Sequence[Analysis], file: CueFile) -> bool:
    """True where a past participle stands behind an auxiliary that makes it passive."""
    if helped is None or not any(a.verb_form == "Part" and a.tense == "Past" for a in readings):
        return False
    nearest = next(
        (w for w in reversed(unit.words[max(0, helped - 1) : helped + 3]) if w.folded in file.auxiliaries), None
    )
    return nearest is not None and nearest.folded in file.passives


def _is_noun_here(unit: Unit, first: int) -> bool:
    """True in a language without case where a determiner, an adjective, an adposition or a possessor stands before a
    word that could be a noun too, or where it is capitalised inside a name."""
    if unit.section.pack.shows_case or first == 0:
        return False
    before, word = unit.words[first - 1], unit.words[first]
    if word.token.is_capitalised and before.tag is not Tag.MARK and before.token.is_word:
        return not (before.token.is_capitalised and unit.index == 0)
    readings = unit.section.pack.morphology.analyses(word.folded)
    if before.tag is Tag.ADP and not any(a.verb_form == "Part" and a.tense == "Pres" for a in readings):
        return True
    if not any(a.upos == "NOUN" for a in readings) and before.tag is not Tag.DET:
        return False
    clitic = before.folded in unit.section.pack.settings.clitics
    if before.tag is Tag.DET and word.tag is Tag.VERB:
        return False
    if clitic or before.tag in (Tag.DET, Tag.ADP) or (before.tag is Tag.ADJ and first > 1):
        return True
    return before.tag in (Tag.NOUN, Tag.NAME) and _is_compound(unit, first, before)


def _is_compound(unit: Unit, first: int, before: Word) -> bool:
    """True where a word that is noun or verb does not agree, as a verb, with the noun before it: "state claims"."""
    readings = unit.section.pack.morphology.analyses(unit.words[first].folded)
    if not any(a.upos == "NOUN" for a in readings):
        return False
    after = unit.words[first + 1] if first + 1 < len(unit.words) else None
    if after is not None and after.tag is Tag.AUX and after.token.is_word:
        return True
    numbers = {a.number for a in readings if a.upos == "VERB" and a.verb_form == "Fin" and a.tense == "Pres"}
    number = before.number or (
        "Plur" if any(a.number == "Plur" for a in unit.section.pack.morphology.analyses(before.folded)) else "Sing"
    )
    return bool(numbers) and not any(a.tense == "Past" for a in readings) and number not in numbers


def _zone_first(unit: Unit, first: int) -> int:
    """Where the verb group starts: auxiliaries, negations and short adverbs right before the verb belong to it."""
    i = first
    while i > 0 and unit.words[i - 1].tag in (Tag.AUX, Tag.NEG, Tag.ADV):
        i -= 1
    return i


def _span_first(unit: Unit, zone: int, first: int) -> int:
    """The first auxiliary of the verb group, or the verb itself."""
    return next((i for i in range(zone, first) if unit.words[i].tag in (Tag.AUX, Tag.NEG)), first)


def _auxiliary(unit: Unit, first: int, file: CueFile) -> int | None:
    """The index of an auxiliary that makes the form at `first` finite; None where there is none near."""
    for i in range(first - 1, max(-1, first - 1 - JOINS_AUXILIARY), -1):
        word = unit.words[i]
        if word.folded in file.auxiliaries or word.lemma in file.auxiliaries:
            return i
        modal = word.folded in file.modals or word.lemma in file.modals
        if modal and any(w.tag is Tag.NEG for w in unit.words[max(0, i - 1) : first]):
            return i
        if word.tag not in (Tag.ADV, Tag.AUX, Tag.NEG, Tag.PRON):
            return None
    return None
