"""Words in their sentence: a token with its class and its cases, as far as attribution needs them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hearsay.model import Mention, MentionKind, Span, Time
from hearsay.packs.concepts import BODIES, PERSONS, concept_of
from hearsay.packs.morphology import Analysis
from hearsay.packs.pack import Pack
from hearsay.read.section import Section, Token

ALL_CASES = frozenset({"Nom", "Gen", "Dat", "Acc", "Ins", "Loc"})


class Tag(StrEnum):
    """What a word does in its sentence; coarser than a part of speech."""

    NOUN = "noun"
    NAME = "name"
    ADJ = "adjective"
    DET = "determiner"
    NUM = "number"
    PRON = "pronoun"
    ADP = "adposition"
    CCONJ = "coordinator"
    SCONJ = "subordinator"
    REL = "relative"
    VERB = "verb"
    NONFINITE = "nonfinite verb"
    AUX = "auxiliary"
    ADV = "adverb"
    NEG = "negation"
    TIME = "time"
    QUOTE = "quoted"
    COMMA = "comma"
    DASH = "dash"
    COLON = "colon"
    OPEN = "opening bracket"
    CLOSE = "closing bracket"
    INVERTED = "quotation mark"
    MARK = "mark"


NOMINAL = frozenset({Tag.NOUN, Tag.NAME, Tag.PRON})
MARKS = {
    ",": Tag.COMMA, "-": Tag.DASH, "–": Tag.DASH, "—": Tag.DASH, ":": Tag.COLON, ";": Tag.MARK,
    "(": Tag.OPEN, "[": Tag.OPEN, ")": Tag.CLOSE, "]": Tag.CLOSE, **dict.fromkeys("\"“”„«»‘’'", Tag.INVERTED),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its tag; `cases` are all it may stand in (empty: the language or the word has none), `number`
    "Sing", "Plur" or None, `gender` "Masc", "Fem", "Neut" or None; `lemma` folded. `starts_person` is true for the
    first word of a person's name; `takes_name` says whether a noun is a word for somebody, so that a name may stand
    right behind it, None where it has no concept."""

    token: Token
    tag: Tag
    cases: frozenset[str] = frozenset()
    number: str | None = None
    gender: str | None = None
    person: int | None = None
    tense: str | None = None
    lemma: str = ""
    verb_form: str | None = None
    starts_person: bool = False
    takes_name: bool | None = None

    @property
    def start(self) -> int:
        return self.token.start

    @property
    def end(self) -> int:
        return self.token.end

    @property
    def folded(self) -> str:
        return self.token.folded

    @property
    def can_be_subject(self) -> bool:
        """True where it may stand in the nominative, or where the language shows no case."""
        return not self.cases or "Nom" in self.cases


def spans_at(spans: Sequence[Span]) -> dict[int, Span]:
    """Every offset inside `spans` with its span: for looking up tokens by where they start."""
    return {i: span for span in spans for i in range(span.start, span.end)}


class Tagger:
    """Tags the tokens of one section; `names` and `times` are spans of mentions and times, which settle what stands
    in them, `quoted` the spans of quotations that are read as one word (speech)."""

    def __init__(self, section: Section, mentions: Sequence[Mention], times: Sequence[Time], quoted: Sequence[Span]):
        self._section = section
        self._pack: Pack = section.pack
        self._names = {i: m for m in mentions for i in range(m.span.start, m.span.end)}
        self._times = spans_at([t.span for t in times])
        self._quoted = spans_at(quoted)
        c = section.pack.settings.classes
        self._abbreviations = frozenset(section.pack.settings.abbreviations)
        self._closed: dict[str, Tag] = {}
        for tag, words in (
            (Tag.ADV, c.adverbs), (Tag.DET, c.determiners), (Tag.AUX, c.auxiliaries), (Tag.PRON, tuple(c.pronouns)),
            (Tag.ADP, c.adpositions), (Tag.NEG, c.negations), (Tag.REL, c.relatives), (Tag.SCONJ, c.subordinators),
            (Tag.CCONJ, c.coordinators),
        ):  # fmt: skip
            self._closed.update(dict.fromkeys(words, tag))

    def words(self, span: Span) -> tuple[Word, ...]:
        """The words of the tokens that start inside `span`."""
        found: list[Word] = []
        for token in self._section.tokens_of(span):
            shortened = token.text == "." and found and found[-1].end == token.start and found[-1].tag is not Tag.QUOTE
            initial = shortened and len(found[-1].token.text) == 1 and found[-1].token.is_capitalised
            if shortened and (initial or found[-1].folded in self._abbreviations) and token.end < span.end:
                found.append(replace(found[-1], token=token))
            else:
                found.append(self._word(token))
        return self._described(found) if self._pack.shows_case else self._settled(found)

    def _described(self, words: list[Word]) -> tuple[Word, ...]:
        """In a language with case, an auxiliary or an oblique noun that may be an adjective is one before a noun in
        the nominative that it agrees with ("były premier": the former prime minister)."""
        for i, word in enumerate(words[:-1]):
            oblique = word.tag is Tag.NOUN and word.cases and "Nom" not in word.cases
            if not (oblique or word.tag is Tag.AUX) or words[i + 1].tag not in (Tag.NOUN, Tag.NAME):
                continue
            noun = words[i + 1]
            for a in self._pack.morphology.analyses(word.folded):
                alike = a.gender in (noun.gender, noun.gender or a.gender) and a.number == (noun.number or a.number)
                if a.upos == "ADJ" and alike and "Nom" in a.cases & noun.cases:
                    words[i] = replace(
                        word, tag=Tag.ADJ, cases=a.cases, number=a.number, gender=a.gender, lemma=a.lemma
                    )
                    break
        return tuple(words)

    def _settled(self, words: list[Word]) -> tuple[Word, ...]:
        """In a language without case, words that may be noun or verb are nouns behind a determiner and its like, and
        compounds with a hyphen that look like verbs are adjectives."""
        for i, word in enumerate(words):
            if word.tag is Tag.SCONJ and self._follows_subject(words, i):
                words[i] = replace(word, tag=Tag.VERB, verb_form="Fin", tense="Past")
                continue
            if word.tag not in (Tag.VERB, Tag.NONFINITE):
                continue
            if "-" in word.token.text:
                words[i] = replace(word, tag=Tag.ADJ, verb_form=None)
                continue
            before = words[i - 1] if i else None
            readings = self._pack.morphology.analyses(word.folded)
            behind_article = (
                before is not None and before.tag is Tag.DET and any(a.verb_form == "Part" for a in readings)
            )
            if before is not None and before.tag is Tag.DET and self._stays_finite(words, i, readings):
                continue
            if behind_article and i + 1 < len(words) and words[i + 1].token.is_word and words[i + 1].tag is not Tag.ADP:
                words[i] = replace(word, tag=Tag.ADJ, verb_form=None)
                continue
            if before is not None and before.tag is Tag.DET:
                words[i] = replace(word, tag=Tag.NOUN, verb_form=None)
                continue
            noun = next((a for a in readings if a.upos == "NOUN"), None)
            owned = before is not None and before.tag is Tag.AUX and not before.token.is_word
            if before is None or noun is None or not (owned or before.tag in (Tag.DET, Tag.ADJ, Tag.ADP, Tag.NUM)):
                continue
            particle = any(a.upos == "PART" for a in self._pack.morphology.analyses(before.folded))
            if not (particle and word.verb_form == "Inf"):
                words[i] = replace(word, tag=Tag.NOUN, number=noun.number, verb_form=None, lemma=noun.lemma)
        return tuple(words)

    def _follows_subject(self, words: Sequence[Word], i: int) -> bool:
        """True for a joining word that is a past form too, right behind what can be its subject: "he provided a
        room"."""
        before = next((w for w in reversed(words[:i]) if w.tag is not Tag.ADV), None)
        past = any(a.verb_form == "Fin" and a.tense == "Past" for a in self._pack.morphology.analyses(words[i].folded))
        return past and before is not None and before.tag in (Tag.PRON, Tag.NAME, Tag.NOUN)

    @staticmethod
    def _stays_finite(words: Sequence[Word], i: int, readings: Sequence[Analysis]) -> bool:
        """True for a past form, or a form that is no noun, behind a determiner with a clause behind it: "many said the
        law", "another says it"."""
        opens = (Tag.DET, Tag.PRON, Tag.SCONJ, Tag.TIME)
        finite = [a for a in readings if a.verb_form == "Fin"]
        past = any(a.tense == "Past" for a in finite) or (finite and all(a.upos == "VERB" for a in readings))
        return bool(past) and i + 1 < len(words) and words[i + 1].tag in opens

    def _word(self, token: Token) -> Word:
        if token.start in self._quoted:
            return Word(token, Tag.QUOTE)
        if token.start in self._times and token.start not in self._names:
            return Word(token, Tag.TIME)
        if token.start in self._names and token.text in "./&" and self._names[token.start].span.start < token.start:
            return Word(token, Tag.NAME)
        if not token.is_word:
            if token.folded in self._closed:
                return self._closed_class(token, self._closed[token.folded])
            amount = token.is_number or token.text in "%‰" or unicodedata.category(token.text[0]) == "Sc"
            return Word(token, Tag.NUM if amount else MARKS.get(token.text, Tag.MARK))
        if token.start in self._names:
            return self._name(token)
        if token.folded in self._closed and not (token.is_capitalised and len(token.text) > 1 and token.text.isupper()):
            return self._closed_class(token, self._closed[token.folded])
        return self._open_class(token)

    def _name(self, token: Token) -> Word:
        """A word inside a name: in whatever cases its noun and adjective readings allow, all where none are known."""
        readings = [a for a in self._pack.morphology.analyses(token.folded) if a.upos in ("NOUN", "PROPN", "ADJ")]
        cases = frozenset(c for a in readings for c in a.cases)
        if token.folded in self._pack.settings.classes.adpositions:
            return Word(token, Tag.NAME)
        first = readings[0] if readings else Analysis(token.folded, "X")
        mention = self._names[token.start]
        if cases and mention.kind is MentionKind.PERSON:
            cases = self._shared_cases(mention.span, cases)
            written = mention.span.of(self._section.text)
            oblique = "" if written.casefold() == mention.base.casefold() else written
            cases = cases | self._last_cases(mention.span) if oblique else cases
            cases = cases | {"Nom"} if written.casefold() == mention.base.casefold() else (cases - {"Nom"}) or cases
        if token.text.isupper() and len(token.text) > 1 and mention.kind is not MentionKind.PERSON:
            return Word(token, Tag.NAME, cases, lemma=first.lemma)  # of initials neither number nor gender is known
        is_person = mention.kind is MentionKind.PERSON
        number = "Sing" if is_person else _unanimous({a.number for a in readings})
        return Word(
            token, Tag.NAME, cases, number, _unanimous({a.gender for a in readings}), lemma=first.lemma,
            starts_person=is_person and mention.span.start == token.start, takes_name=False,
        )  # fmt: skip

    def _last_cases(self, name: Span) -> frozenset[str]:
        """The cases of a name's last word, which tell more than those of a given name that is foreign to the
        analyser."""
        last = self._section.tokens_of(name)[-1]
        return frozenset(c for a in self._pack.morphology.analyses(last.folded) for c in a.cases)

    def _shared_cases(self, name: Span, cases: frozenset[str]) -> frozenset[str]:
        """Those of `cases` that the other words of a person's name allow too: a given name that does not inflect stands
        in the case of its surname."""
        for token in self._section.tokens_of(name):
            readings = self._pack.morphology.analyses(token.folded)
            others = frozenset(c for a in readings if a.upos in ("NOUN", "PROPN", "ADJ") for c in a.cases)
            cases = (cases & others) or cases
        return cases

    def _closed_class(self, token: Token, tag: Tag) -> Word:
        if tag is not Tag.PRON:
            return Word(token, tag, lemma=token.folded)
        features = self._pack.settings.classes.pronouns[token.folded].split()
        person = next((int(f) for f in features if f.isdigit()), 3)
        gender = next((f for f in features if f in ("Masc", "Fem", "Neut")), None)
        if "Poss" in features:
            return Word(token, Tag.DET, frozenset(), features[-1], gender, person, lemma=token.folded)
        return Word(token, tag, frozenset({"Nom"}), features[-1], gender, person, lemma=token.folded)

    def _open_class(self, token: Token) -> Word:
        readings = self._pack.morphology.analyses(token.folded)
        readings = tuple(a for a in readings if not a.names) or readings  # a name would have been a mention
        if token.is_capitalised and readings[0].upos == "X":
            return Word(token, Tag.NAME, lemma=readings[0].lemma)
        chosen = _likeliest(readings, self._pack.shows_case)
        tag = _tag(chosen)
        alike = [a for a in readings if _tag(a) is tag]
        declined = [a for a in alike if len(a.cases) < len(ALL_CASES)]  # what never declines is the rarer reading
        cases = frozenset(c for a in declined or alike for c in a.cases) or frozenset(c for a in alike for c in a.cases)
        subjects = [a for a in alike if "Nom" in a.cases] or alike
        return Word(
            token, tag, cases, _unanimous({a.number for a in subjects}), _unanimous({a.gender for a in subjects}),
            chosen.person, chosen.tense, chosen.lemma, chosen.verb_form,
            takes_name=self._takes_name(token) if tag is Tag.NOUN else None,
        )  # fmt: skip

    def _takes_name(self, token: Token) -> bool | None:
        """Whether a noun is a word for persons; None where it has no concept, or is a word for bodies."""
        concept = concept_of(self._pack, token.folded, "NOUN")
        return None if concept is None or concept.kind in BODIES else concept.kind in PERSONS


def _unanimous(values: set[str | None]) -> str | None:
    """The one value that all readings share; None where they differ."""
    return next(iter(values)) if len(values) == 1 else None


def _likeliest(readings: Sequence[Analysis], cased: bool) -> Analysis:
    """The first reading, or a finite verb's where the first is a noun in a case that wants an adposition, or an
    adverb's or a finite verb's where the first is an adjective that has no case in a language with cases."""
    readings = tuple(a for a in readings if a.verb_form != "Imp") or readings
    first = readings[0]
    if cased and first.upos == "ADJ" and not first.cases:
        return next((a for a in readings if a.upos == "ADV" or a.verb_form == "Fin"), first)
    if first.upos in ("NOUN", "ADJ") and first.cases and not first.cases & {"Nom", "Gen", "Acc"}:
        return next((a for a in readings if a.upos == "VERB" and a.verb_form == "Fin"), first)
    if first.upos == "ADJ" and "Nom" in first.cases:
        return next((a for a in readings if a.verb_form == "Fin" and a.tense == "Past"), first)
    if first.verb_form == "Inf":
        return next((a for a in readings if a.verb_form == "Fin" and a.person == 3 and a.lemma == first.lemma), first)
    return first


def _tag(analysis: Analysis) -> Tag:
    upos, form = analysis.upos, analysis.verb_form
    if upos == "VERB":
        if form == "Part" and (analysis.cases or analysis.tense != "Pres"):
            return Tag.ADJ if analysis.cases else Tag.VERB
        if form == "Part":
            return Tag.NONFINITE
        return Tag.NONFINITE if form in ("Inf", "Conv") else Tag.VERB
    return {
        "NOUN": Tag.NOUN, "PROPN": Tag.NAME, "ADJ": Tag.ADJ, "ADV": Tag.ADV, "ADP": Tag.ADP, "CCONJ": Tag.CCONJ,
        "SCONJ": Tag.SCONJ, "PRON": Tag.PRON, "DET": Tag.DET, "NUM": Tag.NUM, "PART": Tag.ADV, "INTJ": Tag.ADV,
        "AUX": Tag.AUX,
    }.get(upos, Tag.NOUN)  # fmt: skip
