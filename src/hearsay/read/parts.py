"""Parts of a noun phrase: its words, phrases that have a concept of their own, and names, with what each can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hearsay.model import Mention, MentionKind, Span
from hearsay.packs.concepts import BODIES, Concept, ConceptKind, concept_of
from hearsay.packs.morphology import Analysis
from hearsay.packs.pack import Pack
from hearsay.read.section import Section, Token

LONGEST_PHRASE = 6  # words looked up together
COORDINATORS = frozenset({"and", "or"})  # concepts of the shared list
DESCRIBING = frozenset({ConceptKind.RANK, ConceptKind.QUALITY, ConceptKind.UNNAMED})
MODIFYING = frozenset({"ADJ", "DET", "NUM", "PRON", "ADV", "PART"})


@dataclass(frozen=True)
class Part:
    """One part. `concept` is what it means as a noun, `quality` as an adjective; `nationality` the English adjective
    that a demonym stands for, `adjective` that of a country's name; `relation` the English of an adposition; `forms`
    the readings that others must agree with. `counts` marks a number, `ends` what no phrase goes beyond (a comma)."""

    span: Span
    forms: tuple[Analysis, ...] = ()
    concept: Concept | None = None
    quality: Concept | None = None
    mention: Mention | None = None
    relation: str = ""
    coordinates: bool = False
    nationality: str = ""
    adjective: str = ""
    is_noun: bool = False
    is_modifier: bool = False
    marked_plural: bool = False
    quoted: bool = False
    possessive: bool = False
    counts: bool = False
    common_name: bool = False
    ends: bool = False

    @property
    def is_unlisted(self) -> bool:
        """True for a word that is no name and in no list."""
        return not (self.mention or self.concept or self.quality or self.nationality)

    @property
    def has_cases(self) -> bool:
        return any(f.cases for f in self.forms)


def parts_of(section: Section, span: Span, mentions: Sequence[Mention]) -> tuple[Part, ...]:
    """The parts of the words at `span`, in order; quotation marks are dropped, and a name is one part."""
    pack = section.pack
    marks = {m for pair in pack.settings.quotes.pairs for m in pair}
    named = {m.span.start: m for m in mentions}
    tokens = section.tokens_of(span)
    parts: list[Part] = []
    at, quoted = 0, False
    while at < len(tokens):
        token = tokens[at]
        in_name = token.start in named
        if token.folded in pack.settings.clitics and parts:
            parts[-1] = replace(parts[-1], possessive=True)
            at += 1
        elif token.text in marks and not in_name:
            quoted, at = True, at + 1
        elif at and _joins(pack, tokens[at - 1], token):
            at += 1
        else:
            part, length = _part(pack, tokens[at:], named, section.text)
            parts.append(replace(part, quoted=quoted))
            quoted, at = False, at + length
    return tuple(parts)


def _joins(pack: Pack, before: Token, mark: Token) -> bool:
    """True for a mark that belongs to the word before it: the stop of an abbreviation, the hyphen behind a number."""
    if mark.start != before.end:
        return False
    return (mark.text == "." and before.folded in pack.abbreviations) or (mark.text == "-" and before.is_number)


def _part(pack: Pack, tokens: Sequence[Token], named: dict[int, Mention], text: str) -> tuple[Part, int]:
    """The part that `tokens` start with and how many of them it takes."""
    first = tokens[0]
    if (mention := named.get(first.start)) is not None:
        inside = [t for t in tokens if t.start < mention.span.end]
        return _name(pack, mention, inside), len(inside)
    if first.is_number:
        return Part(first.span, is_modifier=True, counts=True), 1
    if not first.is_word:
        return Part(first.span, ends=True), 1
    reach = next((i for i, t in enumerate(tokens) if not t.is_word or t.start in named), len(tokens))
    words = tokens[: min(reach, LONGEST_PHRASE)]
    if found := pack.concepts.phrase(pack, [t.folded for t in words]):
        concept, length = found
        return _phrase(pack, concept, words[:length]), length
    return _word(pack, first), 1


def _name(pack: Pack, mention: Mention, tokens: Sequence[Token]) -> Part:
    """A name as one part, with the article and the adjective that it has in English."""
    forms = _name_forms(pack, mention, [t for t in tokens if t.is_word])
    words = mention.name.lower().replace("-", " ").split()
    common = any((c := pack.concepts.shared(w)) is not None and c.kind in BODIES for w in words)
    return Part(
        mention.span,
        forms,
        mention=mention,
        adjective=_adjective(pack, mention.entity),
        is_noun=True,
        common_name=common and len(words) > 1,
    )


def _name_forms(pack: Pack, mention: Mention, words: Sequence[Token]) -> tuple[Analysis, ...]:
    """What a name can be: the readings of its first word, in the cases that all of its words may stand in; where they
    share none, those of the first alone. A person's words are singular where they can be."""
    readings = [_singular(pack.morphology.analyses(w.folded), mention.kind) for w in words]
    cases = [frozenset(c for r in found for c in r.cases) for found in readings]
    shared = frozenset.intersection(*cases) if cases else frozenset()
    if not shared and not all(cases):
        return (Analysis(mention.base, "PROPN"),)  # a word that no analyser knows: anything may be
    kept = [replace(r, upos="PROPN", cases=r.cases & shared or r.cases) for r in readings[0]] if readings else []
    return tuple(r for r in kept if not shared or r.cases & shared) or (Analysis(mention.base, "PROPN"),)


def _singular(readings: Sequence[Analysis], kind: MentionKind) -> list[Analysis]:
    """The readings of a word of a name; a person's words are never plurals, which analysers make of foreign names."""
    return [r for r in readings if kind is not MentionKind.PERSON or r.number != "Plur"]


def _phrase(pack: Pack, concept: Concept, words: Sequence[Token]) -> Part:
    span = Span(words[0].start, words[-1].end)
    if concept.kind is ConceptKind.RELATION:
        return _relation(span, concept)
    readings = [pack.morphology.analyses(w.folded) for w in words]
    nouns = [r for r in readings if r[0].upos in ("NOUN", "X")] or readings[-1:]
    if concept.kind in DESCRIBING:
        return Part(span, readings[0], quality=concept, is_modifier=True)
    plural = pack.concepts.is_plural(words[0].folded) or pack.concepts.is_plural(" ".join(w.folded for w in words))
    return Part(span, nouns[0], concept=concept, is_noun=True, marked_plural=plural)


def _relation(span: Span, concept: Concept) -> Part:
    if concept.name in COORDINATORS:
        return Part(span, coordinates=True)
    return Part(span, relation=concept.name)


def _word(pack: Pack, token: Token) -> Part:
    """A word by itself; function words first, then what it can be as a noun and as an adjective."""
    word, classes = token.folded, pack.settings.classes
    for upos in ("CCONJ", "ADP"):
        if relation := concept_of(pack, word, upos):
            return _relation(token.span, relation)
    if word in classes.relatives or word in classes.subordinators:
        return Part(token.span, ends=True)
    forms = pack.morphology.analyses(word)
    noun, quality = concept_of(pack, word, "NOUN"), concept_of(pack, word, "ADJ")
    if noun is None and quality is None and (other := concept_of(pack, word)) and other.kind in DESCRIBING:
        quality = other
    nation, of_person = _demonym(pack, token, forms)
    if word in classes.determiners or word in classes.titles:
        return Part(token.span, forms, quality=quality, is_modifier=True)
    tags = {f.upos for f in forms}
    described = bool(tags & MODIFYING) or any(f.verb_form == "Part" for f in forms)
    unlisted = not (noun or quality or nation)
    unknown = tags == {"X"}
    if noun is not None:  # only the readings that mean it
        forms = tuple(f for f in forms if f.upos != "NOUN" or pack.concepts.of(f.lemma, "NOUN") == noun.name) or forms
    return Part(
        token.span,
        forms,
        concept=noun,
        quality=quality,
        nationality=nation,
        is_noun=bool(noun or of_person or (unlisted and not described and ("NOUN" in tags or unknown))),
        is_modifier=bool(quality or (nation and unknown) or ((nation or described) and not of_person)),
        marked_plural=pack.concepts.is_plural(word),
        counts="NUM" in tags and not noun,
    )


def _demonym(pack: Pack, token: Token, forms: Sequence[Analysis]) -> tuple[str, bool]:
    """The English adjective of a demonym, and whether the word means people; empty for any other word."""
    for lemma in dict.fromkeys((*(f.lemma for f in forms), token.folded)):
        if found := pack.names.demonym(lemma):
            return found.english, found.person
    return "", False


def _adjective(pack: Pack, entity: str | None) -> str:
    """The English adjective of a country's entity id."""
    adjective = getattr(pack.names, "adjective", None)
    return str((adjective(entity) if adjective and entity else None) or "")
