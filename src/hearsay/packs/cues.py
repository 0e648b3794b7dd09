"""cues.toml: the words that attribute, in rules that say which construction they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from hearsay.model.errors import PackError
from hearsay.packs.morphology import Morphology
from hearsay.packs.rules import check_proofs, read_toml

Construction = Literal[
    "clause",  # verb, source, conjunction, content
    "quotation",  # a verb beside a quotation
    "parenthetical",  # content, then verb and source behind a comma
    "colon",  # verb and source, a colon, content
    "object",  # verb and a noun phrase that says what: "confirmed the visit"
    "infinitive",  # verb, addressee, infinitive: "urged China to …"
    "adposition",  # "according to" source
    "citing",  # "with reference to" source: makes the subject of the other cue a relay
    "relay",  # "quoted by", "in an interview with": makes the outlet that follows a relay
    "reference",  # "this was reported by": the content is what went before
    "impersonal",  # "it is reported that"
    "as",  # "as X reports"
    "noun",  # "a statement by X that", "X's claim that"
    "hearsay",  # words or grammar that report without a source
    "headline",  # a name, a colon, content
    "label",  # a word and a colon that open a line: "Source: X" under a report, "In his words: “…”"
]
CONSTRUCTIONS: tuple[str, ...] = Construction.__args__  # type: ignore[attr-defined]


class CueHit(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A sentence that a rule must hit: `content`, `source` and `cue` are the marked parts, as they stand in `text`;
    `certainty` and `origin` are checked where they are given."""

    text: str
    content: str
    source: str | None = None
    cue: str | None = None
    certainty: str | None = None
    origin: str | None = None


class CueRule(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One construction with the words that take it.

    - `words`: lemmas, inflected by the pack's analyser (of several words, the first); "@name" takes a list of the file.
    - `forms`: taken as they stand.
    - `conjunctions`: what opens the content of a clause.
    - `bare`: a clause needs no conjunction; of an object, all of the clause behind the verb is said ("called it a
      mistake"); of an adposition, its phrase may stand alone ("according to unconfirmed reports").
    - `planned`: forms of hearsay that are plans where nobody is named, and only lower what somebody else says.
    - `addressed`: one who is told may stand right behind the verb.
    - `adpositions`: what opens the noun phrase of an object.
    - `markers`: what opens an infinitive ("to", "să"); "" stands for a bare one.
    - `cases`: those of a source behind an adposition, of an object that stands in another case than most do ("denied"
      with a dative), and of a word that a bare object must hold.
    - `certainty`: what the cue itself does to the content.
    - `negated`: what it does behind a negation ("cannot confirm"; "asserted" for "does not hide that"); without it a
      negated cue makes no statement.
    """

    id: str
    construction: Construction
    hits: tuple[CueHit, ...]
    misses: tuple[str, ...]
    words: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    bare: bool = False
    planned: tuple[str, ...] = ()
    addressed: bool = False
    adpositions: tuple[str, ...] = ()
    markers: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    certainty: Literal["likely", "possible", "unlikely", "denied", "unverified"] | None = None
    negated: Literal["asserted", "likely", "possible", "unlikely", "denied", "unverified"] | None = None


class CueFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The rules of a pack, and the words that all of them share.

    - `lists`: words that several rules take as "@name".
    - `locatives`: stand before an institution that speaks ("в МЗС заявили").
    - `attributive`: join a noun phrase to the one before it ("of", "z", "din").
    - `references`: phrases for what went before ("про це").
    - `comparisons`: open a parenthesis with a source ("as", "як").
    - `passive`: join the one who speaks to a passive verb ("by"); `passives`: the auxiliaries that make one ("was").
    - `also`: may stand between a conjunction and its repetition.
    - `auxiliaries`: join a cue that is an infinitive or a participle and make it finite; `modals` do so where they are
      negated ("cannot confirm").
    - `pronouns`: objects that stand for what went before ("confirmed this").
    - `infinitives`: make the form behind them an infinitive or a wish ("a spune", "să spună").
    - `inverting`: auxiliaries behind whose verb a subject may stand ("a declarat premierul").
    - `head_first`: what describes a noun stands behind it.
    - `refusals`: objects that make a cue no statement ("to comment").
    - `same`: words that point back to the source before ("the source cited").
    - `idioms`: phrases in which the words of a cue say something else ("according to plan").
    - `asides`: relatives that speak of the whole sentence before them (", co potwierdza …").
    - `interrogatives`: conjunctions that belong to the content ("explained why …").
    """

    rules: tuple[CueRule, ...] = ()
    lists: dict[str, tuple[str, ...]] = {}
    locatives: tuple[str, ...] = ()
    attributive: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    comparisons: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    passives: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    modals: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    idioms: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    interrogatives: tuple[str, ...] = ()
    infinitives: tuple[str, ...] = ()
    inverting: tuple[str, ...] = ()
    head_first: bool = False


def load_cues(path: Path) -> CueFile:
    """The rules of `path`, checked. Raises PackError that names file, rule and remedy."""
    file = read_toml(path, CueFile)
    check_proofs(path, file.rules)
    for rule in file.rules:
        for word in rule.words:
            if word.startswith("@") and word[1:] not in file.lists:
                raise PackError(f'{path}: rule "{rule.id}" takes the list {word}, and there is none: add it to [lists]')
        if not (rule.words or rule.forms) and rule.construction != "headline":
            raise PackError(f'{path}: rule "{rule.id}" has no words: add the words that take this construction')
        for hit in rule.hits:
            for part in (hit.content, hit.source, hit.cue):
                if part and part not in hit.text:
                    raise PackError(f'{path}: rule "{rule.id}": "{part}" is not in "{hit.text}": mark a part of it')
    return file


def words_of(rule: CueRule, file: CueFile) -> tuple[str, ...]:
    """The words of a rule with its lists put in."""
    return tuple(w for word in rule.words for w in (file.lists[word[1:]] if word.startswith("@") else (word,)))


def surface_forms(phrase: str, morphology: Morphology, derived: Sequence[tuple[str, str]] = ()) -> frozenset[str]:
    """`phrase` with its first word in every form that the analyser makes, and in those that `derived` makes of them:
    pairs of an ending and what stands in its place ("в" → "вши")."""
    first, space, rest = phrase.partition(" ")
    forms = morphology.forms(first)
    more = {f.removesuffix(a) + b for f in forms for a, b in derived if f.endswith(a)}
    return frozenset(form + space + rest for form in forms | more)
