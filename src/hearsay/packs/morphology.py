"""What a word can be: lemma, part of speech, case. One protocol, several analysers, chosen by the pack."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Protocol

from hearsay.model.errors import PackError

CACHE_SIZE = 200_000  # words per pack; a news word form takes about 400 bytes here


@dataclass(frozen=True, slots=True)
class Analysis:
    """One thing that a word can be, in the terms of Universal Dependencies.

    `upos`: NOUN, PROPN, ADJ, VERB, ADV, ADP, CCONJ, SCONJ, PRON, DET, NUM, PART, INTJ, PUNCT or X (unknown).
    `cases`: of Nom, Gen, Dat, Acc, Ins, Loc, Voc; empty where the analyser knows none. `verb_form`: Fin, Inf, Part,
    Conv (adverbial participle), Imp (imperative), Imps (Polish -no/-to, Ukrainian -но/-то). `names`: of Giv, Sur, Pat,
    Geo, Org.
    """

    lemma: str
    upos: str
    cases: frozenset[str] = frozenset()
    number: str | None = None
    gender: str | None = None
    person: int | None = None
    verb_form: str | None = None
    tense: str | None = None
    animate: bool | None = None
    names: frozenset[str] = frozenset()


class Morphology(Protocol):
    """The capability that a pack asks for by name; words go in folded (lower case, straight apostrophes)."""

    def analyses(self, word: str) -> tuple[Analysis, ...]:
        """Everything `word` can be, likeliest first; never empty (an unknown word has upos X)."""

    def forms(self, lemma: str) -> frozenset[str]:
        """The inflected forms of `lemma`, itself included."""

    def inflect(self, word: str, case: str, number: str | None = None) -> str | None:
        """`word` in another case (and number); None where the analyser cannot tell."""


PYMORPHY_POS = {
    "NOUN": "NOUN", "ADJF": "ADJ", "ADJS": "ADJ", "COMP": "ADJ", "VERB": "VERB", "INFN": "VERB", "PRTF": "VERB",
    "PRTS": "VERB", "GRND": "VERB", "NUMR": "NUM", "ADVB": "ADV", "NPRO": "PRON", "PRED": "ADV", "PREP": "ADP",
    "CONJ": "CCONJ", "PRCL": "PART", "INTJ": "INTJ", "LATN": "X", "PNCT": "PUNCT", "NUMB": "NUM", "ROMN": "NUM",
}  # fmt: skip
PYMORPHY_FORMS = {"VERB": "Fin", "INFN": "Inf", "PRTF": "Part", "PRTS": "Part", "GRND": "Conv"}
PYMORPHY_CASES = {
    "nomn": "Nom", "gent": "Gen", "gen2": "Gen", "datv": "Dat", "accs": "Acc", "acc2": "Acc", "ablt": "Ins",
    "loct": "Loc", "loc2": "Loc", "voct": "Voc",
}  # fmt: skip
OPENCORPORA_CASE = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
PYMORPHY_GENDERS = {"masc": "Masc", "femn": "Fem", "neut": "Neut"}
PYMORPHY_TENSES = {"past": "Past", "pres": "Pres", "futr": "Fut"}
PYMORPHY_NAMES = {"Name": "Giv", "Surn": "Sur", "Patr": "Pat", "Geox": "Geo", "Orgn": "Org"}


def _is_bare(pos: str, tag: Any) -> bool:
    """True for a verb with no feature of a finite form: an infinitive that the dictionary does not call one."""
    return pos == "VERB" and not (tag.tense or tag.person or tag.number or tag.mood)


def _merged(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Analyses that differ only in case made one, in their first order."""
    cases: dict[Analysis, frozenset[str]] = {}
    for one in analyses:
        key = replace(one, cases=frozenset())
        cases[key] = cases.get(key, frozenset()) | one.cases
    return tuple(replace(key, cases=found) for key, found in cases.items())


class PymorphyMorphology:
    """pymorphy3 with the dictionary of one language (OpenCorpora tags)."""

    def __init__(self, language: str) -> None:
        import pymorphy3

        self._analyser: Any = pymorphy3.MorphAnalyzer(lang=language)
        self._cached = lru_cache(CACHE_SIZE)(self._analyses)

    def analyses(self, word: str) -> tuple[Analysis, ...]:
        return self._cached(word)

    def _analyses(self, word: str) -> tuple[Analysis, ...]:
        parses = list(self._analyser.parse(word))
        people = {p.normal_form for p in parses if {"anim", "plur", "nomn"} <= set(p.tag.grammemes)}
        objects = {p for p in parses if {"anim", "plur", "accs"} <= set(p.tag.grammemes) and p.normal_form in people}
        parses = [p for p in parses if p not in objects]
        return _merged([self._analysis(p) for p in parses]) or (Analysis(word, "X"),)

    def _analysis(self, parse: Any) -> Analysis:
        tag, grams = parse.tag, parse.tag.grammemes
        pos = str(tag.POS or ("PNCT" if "PNCT" in grams else "LATN"))
        impersonal = "Impe" in grams
        return Analysis(
            lemma=parse.normal_form,
            upos=self._upos(parse, pos),
            cases=self._cases(parse, pos),
            number="Plur" if "plur" in grams else "Sing" if "sing" in grams or tag.gender else None,
            gender=PYMORPHY_GENDERS.get(str(tag.gender)),
            person={"1per": 1, "2per": 2, "3per": 3}.get(str(tag.person)),
            verb_form="Imps"
            if impersonal
            else "Inf"
            if "infn" in grams or _is_bare(pos, tag)
            else "Imp"
            if "impr" in grams
            else PYMORPHY_FORMS.get(pos),
            tense=PYMORPHY_TENSES.get(str(tag.tense)),
            animate=True if "anim" in grams else False if "inan" in grams else None,
            names=frozenset(v for k, v in PYMORPHY_NAMES.items() if k in grams),
        )

    @staticmethod
    def _cases(parse: Any, pos: str) -> frozenset[str]:
        """The case of a parse; the nominative of a noun in its base form that the dictionary gives none."""
        case = str(parse.tag.case)
        if case == "None" and pos == "NOUN" and parse.word == parse.normal_form and "Fixd" not in parse.tag.grammemes:
            return frozenset({"Nom"})
        return frozenset({PYMORPHY_CASES[case]} if case in PYMORPHY_CASES else ())

    @staticmethod
    def _upos(parse: Any, pos: str) -> str:
        """The part of speech; a pronoun that has a form for each gender and is no personal one is a determiner."""
        if pos == "CONJ" and "Sub" in str(parse.tag):
            return "SCONJ"
        if (
            pos == "NPRO"
            and "pers" not in parse.tag.grammemes
            and len({str(f.tag.gender) for f in parse.lexeme} - {"None"}) > 1
        ):
            return "DET"
        return PYMORPHY_POS.get(pos, "X")

    def forms(self, lemma: str) -> frozenset[str]:
        parses = [p for p in self._analyser.parse(lemma) if p.normal_form == lemma] or self._analyser.parse(lemma)[:1]
        return frozenset({lemma}.union(*({f.word for f in p.lexeme} for p in parses)))

    def inflect(self, word: str, case: str, number: str | None = None) -> str | None:
        wanted = {OPENCORPORA_CASE[case]} | ({"plur" if number == "Plur" else "sing"} if number else set())
        for parse in self._analyser.parse(word):
            if parse.tag.POS in ("NOUN", "ADJF", "PRTF", "NPRO", "NUMR") and (found := parse.inflect(wanted)):
                return str(found.word)
        return None


MORFEUSZ_POS = {
    "subst": "NOUN", "depr": "NOUN", "ger": "NOUN", "adj": "ADJ", "adja": "ADJ", "adjp": "ADJ", "adjc": "ADJ",
    "pact": "VERB", "ppas": "VERB", "fin": "VERB", "praet": "VERB", "bedzie": "VERB", "inf": "VERB", "imps": "VERB",
    "impt": "VERB", "pcon": "VERB", "pant": "VERB", "winien": "VERB", "pred": "VERB", "aglt": "VERB", "cond": "VERB",
    "num": "NUM", "dig": "NUM", "adv": "ADV", "ppron12": "PRON", "ppron3": "PRON", "siebie": "PRON", "prep": "ADP",
    "conj": "CCONJ", "comp": "SCONJ", "part": "PART", "qub": "PART", "interj": "INTJ", "interp": "PUNCT",
    "brev": "NOUN", "ign": "X",
}  # fmt: skip
MORFEUSZ_FORMS = {
    "fin": "Fin", "praet": "Fin", "bedzie": "Fin", "winien": "Fin", "pred": "Fin", "cond": "Fin", "impt": "Imp",
    "inf": "Inf", "imps": "Imps", "pcon": "Conv", "pant": "Conv", "pact": "Part", "ppas": "Part",
}  # fmt: skip
MORFEUSZ_CASES = {"nom": "Nom", "gen": "Gen", "dat": "Dat", "acc": "Acc", "inst": "Ins", "loc": "Loc", "voc": "Voc"}
MORFEUSZ_NAMES = {
    "imię": "Giv", "nazwisko": "Sur", "nazwa_geograficzna": "Geo", "nazwa_organizacji": "Org", "patronimicum": "Pat",
}  # fmt: skip


class MorfeuszMorphology:
    """morfeusz2 (Polish) with the SGJP dictionary that comes with it."""

    def __init__(self) -> None:
        import morfeusz2

        self._analyser: Any = morfeusz2.Morfeusz(whitespace=morfeusz2.KEEP_WHITESPACES)
        self._cached = lru_cache(CACHE_SIZE)(self._analyses)

    def analyses(self, word: str) -> tuple[Analysis, ...]:
        return self._cached(word)

    def _analyses(self, word: str) -> tuple[Analysis, ...]:
        whole = max((end for _, end, _ in self._analyser.analyse(word)), default=0)
        found = [
            one
            for form in dict.fromkeys((word, word.capitalize()))
            for start, end, (_, lemma, tag, names, _) in self._analyser.analyse(form)
            if start == 0 and (end == whole or ":praet" in f":{tag}")
            for one in self._expanded(lemma, tag, names)
        ]
        known = [one for one in found if one.upos != "X"]
        return _merged(known) or (Analysis(word, "X"),)

    def _expanded(self, lemma: str, tag: str, names: Sequence[str]) -> list[Analysis]:
        parts = tag.split(":")
        values = [v for p in parts[1:] for v in p.split(".")]
        gender = next((v for v in values if v[:1] in "mfn" and v in ("m1", "m2", "m3", "f", "n", "n1", "n2")), None)
        return [
            Analysis(
                lemma=lemma.split(":")[0].lower(),
                upos=MORFEUSZ_POS.get(parts[0], "X"),
                cases=frozenset(MORFEUSZ_CASES[v] for v in values if v in MORFEUSZ_CASES),
                number="Plur" if "pl" in values else "Sing" if "sg" in values else None,
                gender={"m": "Masc", "f": "Fem", "n": "Neut"}[gender[0]] if gender else None,
                person=next(({"pri": 1, "sec": 2, "ter": 3}[v] for v in values if v in ("pri", "sec", "ter")), None),
                verb_form=MORFEUSZ_FORMS.get(parts[0]),
                tense="Past"
                if parts[0] in ("praet", "imps", "pant", "ppas")
                else "Pres"
                if parts[0] == "fin"
                else None,
                animate=gender in ("m1", "m2") if gender else None,
                names=frozenset(MORFEUSZ_NAMES[n] for n in names if n in MORFEUSZ_NAMES),
            )
        ]

    def forms(self, lemma: str) -> frozenset[str]:
        made = self._analyser.generate(lemma)
        return frozenset({lemma} | {str(m[0]).lower() for m in made if not (m[2].startswith("ger") or ":neg" in m[2])})

    def inflect(self, word: str, case: str, number: str | None = None) -> str | None:
        short = {v: k for k, v in MORFEUSZ_CASES.items()}[case]
        for one in self.analyses(word):
            if one.upos not in ("NOUN", "ADJ", "PROPN"):
                continue
            wanted = "pl" if (number or one.number) == "Plur" else "sg"
            for form, _, tag, *_ in self._analyser.generate(one.lemma) or self._analyser.generate(one.lemma.title()):
                values = {v for p in tag.split(":") for v in p.split(".")}
                if short in values and wanted in values and self._agrees(one, values):
                    return str(form).lower()
        return None

    @staticmethod
    def _agrees(one: Analysis, values: set[str]) -> bool:
        if one.upos != "ADJ":
            return "ger" not in values
        initial = {"Masc": "m1", "Fem": "f", "Neut": "n"}.get(one.gender or "Masc", "m1")
        return initial in values and "pos" in values


OPEN_CLASSES = ("NOUN", "ADJ", "VERB", "NUM")  # words of these inflect


@dataclass(frozen=True, slots=True)
class Ending:
    """A row of a pack's table of endings: words that end in `ending` (after at least `stem` letters) are `upos`,
    their lemma ends in `lemma` instead, and inflect by replacing `lemma` with each of `forms`.

    Of the endings that fit the longest is taken, with all its rows. `known`: "list" where the row holds only if that
    lemma is one of the pack's inflections, "dictionary" where it may be the dictionary's lemma of the word instead.
    """

    ending: str
    upos: str
    lemma: str = ""
    forms: tuple[str, ...] = ()
    stem: int = 2
    verb_form: str | None = None
    number: str | None = None
    tense: str | None = None
    person: int | None = None
    known: str = ""

    def lemma_of(self, word: str) -> str | None:
        """The lemma that this row makes of `word`; None where the word does not end so."""
        stem = len(word) - len(self.ending)
        return word[:stem] + self.lemma if stem >= self.stem and word.endswith(self.ending) else None


class EndingsMorphology:
    """A table in the pack and, where the pack names one, simplemma's dictionary: for languages without a case analyser.

    `words` gives closed classes (several parts of speech with "|" between them), `inflected` what each irregular form
    can be; the table guesses the rest from the ending.
    """

    def __init__(
        self,
        endings: Sequence[Ending],
        words: Mapping[str, str],
        dictionary: str | None = None,
        inflected: Mapping[str, tuple[Analysis, ...]] | None = None,
    ) -> None:
        self._endings = sorted((e for e in endings if e.ending), key=lambda e: -len(e.ending))
        self._makers = sorted((e for e in endings if e.forms), key=lambda e: -len(e.lemma))
        self._words = words
        self._dictionary = dictionary
        self._inflected = inflected or {}
        self._forms: dict[str, set[str]] = {}
        for form, analyses in self._inflected.items():
            for one in analyses:
                self._forms.setdefault(one.lemma, set()).add(form)
        self._cached = lru_cache(CACHE_SIZE)(self._analyses)

    def analyses(self, word: str) -> tuple[Analysis, ...]:
        return self._cached(word)

    def _analyses(self, word: str) -> tuple[Analysis, ...]:
        exact, guessed = self._inflected.get(word, ()), self._guessed(word)
        exact = exact or tuple(one for one in guessed if one.lemma in self._forms)
        better = {one.upos for one in exact}
        parts = [u for u in self._words.get(word, "").split("|") if u and u not in better]
        listed = tuple(Analysis((u in OPEN_CLASSES and self._lemma(word)) or word, u) for u in parts)
        return listed + exact or guessed or (Analysis(self._lemma(word) or word, "X"),)

    def _guessed(self, word: str) -> tuple[Analysis, ...]:
        """What the longest ending that fits makes of `word`."""
        found: list[Analysis] = []
        length = 0
        for row in self._endings:
            if found and len(row.ending) < length:
                break
            lemma = row.lemma_of(word)
            if lemma is None or (row.known and not self._is_lemma(lemma, word, row.known)):
                continue
            length = len(row.ending)
            lemma = lemma if lemma in self._forms else self._lemma(word) or lemma
            one = Analysis(
                lemma, row.upos, verb_form=row.verb_form, number=row.number, tense=row.tense, person=row.person
            )
            if one not in found:
                found.append(one)
        return tuple(sorted(found, key=lambda a: a.lemma not in self._forms))

    def _is_lemma(self, lemma: str, word: str, known: str) -> bool:
        return lemma in self._forms or (known == "dictionary" and self._lemma(word) == lemma != word)

    def _lemma(self, word: str) -> str | None:
        if self._dictionary is None:
            return None
        import simplemma

        return str(simplemma.lemmatize(word, lang=self._dictionary))

    def forms(self, lemma: str) -> frozenset[str]:
        listed = self._forms.get(lemma, set())
        if len(listed) > 1:
            return frozenset(listed | {lemma})
        made = {lemma}
        length = None
        for row in self._makers:
            stem = lemma[: len(lemma) - len(row.lemma)]
            fits = lemma.endswith(row.lemma) and len(stem) >= row.stem
            if not fits or (length is not None and len(row.lemma) < length):
                continue
            length = len(row.lemma)
            made |= {stem + f for f in row.forms}
        return frozenset(made)

    def inflect(self, word: str, case: str, number: str | None = None) -> str | None:
        return None


def morphology(
    names: Sequence[str],
    endings: Sequence[Ending],
    words: Mapping[str, str],
    where: str,
    inflected: Mapping[str, tuple[Analysis, ...]] | None = None,
) -> Morphology:
    """The first of `names` that is installed: "pymorphy3:uk", "morfeusz2", "endings" or "endings:ro" (with simplemma's
    dictionary of that language). Raises PackError, naming `where`, when none is."""
    for name in names:
        kind, _, language = name.partition(":")
        if kind == "pymorphy3" and importlib.util.find_spec(f"pymorphy3_dicts_{language}"):
            return PymorphyMorphology(language)
        if kind == "morfeusz2" and importlib.util.find_spec("morfeusz2"):
            return MorfeuszMorphology()
        if kind == "endings":
            return EndingsMorphology(endings, words, language or None, inflected)
    raise PackError(f'{where}: none of the analysers {", ".join(names)} is installed: add "endings" as the last one')
