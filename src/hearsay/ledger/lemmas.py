"""The words of a reading, and of a query, as lemmas: what full-text search runs over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from hearsay.ledger.keys import entity_word
from hearsay.ledger.search import Term
from hearsay.model import Mention, Reading, Span
from hearsay.packs import Pack, Packs
from hearsay.read.layout import sections
from hearsay.read.names import read_names
from hearsay.read.section import Token, tokenise
from hearsay.read.text import clean, fold

MOST_LEMMAS = 3  # of a word that can be several; the likeliest ones come first


def lemmas_of(word: str, pack: Pack) -> tuple[str, ...]:
    """The lemmas that `word` (folded) may have, likeliest first, at most `MOST_LEMMAS`."""
    found = dict.fromkeys(a.lemma.lower() for a in pack.morphology.analyses(word))
    return tuple(found)[:MOST_LEMMAS]


def indexed_lemmas(reading: Reading, packs: Packs) -> Iterator[str]:
    """The lemmas of an article's own words, in order: furniture is no part of it."""
    pack = packs[reading.language]
    for sentence in reading.sentences:
        if any(f.span.overlaps(sentence) for f in reading.furniture):
            continue
        for token in words_of(clean(sentence.of(reading.article.text)).text, pack):
            yield from lemmas_of(token.folded, pack)


def indexed_names(reading: Reading) -> list[str]:
    """The canonical names of an article's mentions and holders, and one word for each entity; sorted, each once."""
    named = [(m.name, m.entity) for m in reading.mentions]
    named += [(h.name, h.entity) for s in reading.statements for h in (*s.origins, *s.relays)]
    return sorted({name for name, _ in named} | {entity_word(entity) for _, entity in named if entity})


def query_terms(query: str, languages: Sequence[str], packs: Packs) -> tuple[Term, ...]:
    """What an article must have to answer `query`: each word of it in any of `languages`, or, for words that name an
    entity, that entity in whichever language. `query` is cleaned and has a word in it."""
    names = dict(_names(query, packs))
    terms = [Term(names=frozenset(m.name for m in found), entities=_ids(found)) for found in names.values()]
    covered = list(names)
    rest: dict[tuple[int, int], set[str]] = {}
    for pack in [packs[code] for code in languages]:
        for token in words_of(query, pack):
            if not any(span.overlaps(token.span) for span in covered):
                rest.setdefault((token.start, token.end), set()).update((token.folded, *lemmas_of(token.folded, pack)))
    terms += [Term(words=frozenset(words), names=frozenset(words)) for words in rest.values()]
    return tuple(terms)


def words_of(text: str, pack: Pack) -> tuple[Token, ...]:
    """The words and numbers of `text` (cleaned)."""
    tokens = tokenise(text, fold(text, pack.fold_table), Span(0, len(text)), pack.settings.clitics)
    return tuple(t for t in tokens if t.is_word or t.is_number)


def _ids(mentions: Sequence[Mention]) -> frozenset[str]:
    return frozenset(m.entity for m in mentions if m.entity)


def _names(query: str, packs: Packs) -> list[tuple[Span, list[Mention]]]:
    """The names of entities in `query`, read by every pack; of overlapping ones the longest."""
    found = [m for code in packs.codes for m in read_names(sections(query, code, packs)) if m.entity is not None]
    found.sort(key=lambda m: (m.span.start - m.span.end, m.span, m.name))
    kept: list[Mention] = []
    for mention in found:
        if all(mention.span == k.span or not mention.span.overlaps(k.span) for k in kept):
            kept.append(mention)
    return [(span, list(group)) for span, group in groupby(sorted(kept, key=lambda m: m.span), key=lambda m: m.span)]
