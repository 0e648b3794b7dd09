"""From a query to the articles that answer it, each with the sentence that answers it best."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sqlalchemy as sa

from hearsay.ledger.filters import Filters, about_reading
from hearsay.ledger.keys import key
from hearsay.ledger.lemmas import lemmas_of, query_terms, words_of
from hearsay.ledger.listings import SHORT, versions_where
from hearsay.ledger.records import Row
from hearsay.ledger.schema import mentions, readings, versions
from hearsay.ledger.search import Hit, Search, Term
from hearsay.model import InputError, Span
from hearsay.packs import Packs
from hearsay.read.text import clean


def found_rows(
    connection: sa.Connection, index: Search, packs: Packs, query: str, filters: Filters, limit: int
) -> list[Row]:
    """The articles that have every word and name of `query`, in any language, best first, `limit` at most.

    Raises InputError for a query without a word.
    """
    wanted = clean(query).text
    if not key(wanted):
        raise InputError(f'"{query}": there is no word in this to search for: write at least one')
    terms = _terms(connection, wanted, packs)
    among = set(versions_where(connection, about_reading(filters)))
    hits = [hit for hit in index.find(connection, terms) if hit.version in among]
    return [_row(connection, hit, terms, packs) for hit in hits[:limit]]


def _terms(connection: sa.Connection, wanted: str, packs: Packs) -> tuple[Term, ...]:
    """The query as terms; one that is as a whole the name of a stored entity asks no pack, which takes a second."""
    whole = _with_known_names(connection, Term(names=frozenset({wanted})))
    if whole.entities:
        return (whole,)
    languages = sorted(set(connection.scalars(sa.select(readings.c.language).distinct())) & set(packs.codes))
    return tuple(_with_known_names(connection, term) for term in query_terms(wanted, languages, packs))


def _with_known_names(connection: sa.Connection, term: Term) -> Term:
    """A term with the entities that some stored article calls by one of its words."""
    keys = sorted({key(w) for w in term.words | term.names})
    known = sa.select(mentions.c.entity).where(
        mentions.c.entity.is_not(None), sa.or_(mentions.c.base_key.in_(keys), mentions.c.name_key.in_(keys))
    )
    return Term(term.words, term.names, term.entities | frozenset(e for e in connection.scalars(known.distinct()) if e))


def _row(connection: sa.Connection, hit: Hit, terms: Sequence[Term], packs: Packs) -> Row:
    joined = sa.select(versions, readings.c.language.label("read_in"), readings.c.sentences).join(
        readings, readings.c.version == versions.c.version
    )
    row = connection.execute(joined.where(versions.c.version == hit.version)).mappings().one()
    named = sa.select(mentions.c.span_start, mentions.c.entity, mentions.c.name).where(
        mentions.c.version == hit.version
    )
    places = [(start, _answers_name(terms, entity, name)) for start, entity, name in connection.execute(named)]
    sentence = _best(row["text"], [Span(*s) for s in row["sentences"]], places, terms, packs, row["read_in"])
    return {
        "article": row["uri"],
        "file": row["name"],
        "title": row["title"],
        "outlet": row["outlet"],
        "published": row["published"],
        "language": row["read_in"],
        "text": sentence.of(row["text"]) if sentence else None,
        "start": sentence.start if sentence else None,
        "end": sentence.end if sentence else None,
        "score": round(hit.score, 4),
        "version": row["version"][:SHORT],
    }


def _answers_name(terms: Sequence[Term], entity: str | None, name: str) -> frozenset[int]:
    """Which of `terms` a mention answers."""
    return frozenset(i for i, t in enumerate(terms) if entity in t.entities or key(name) in {key(n) for n in t.names})


def _best(
    text: str,
    sentences: Sequence[Span],
    places: Iterable[tuple[int, frozenset[int]]],
    terms: Sequence[Term],
    packs: Packs,
    language: str,
) -> Span | None:
    """The first of the sentences that answer most terms."""
    named = [(start, met) for start, met in places if met]
    best: tuple[int, Span] | None = None
    for sentence in sentences:
        met = {i for start, answered in named if sentence.start <= start < sentence.end for i in answered}
        met |= _answered_by_words(sentence.of(text), terms, packs, language)
        if met and (best is None or len(met) > best[0]):
            best = (len(met), sentence)
        if len(met) == len(terms):
            break
    return best[1] if best else None


def _answered_by_words(sentence: str, terms: Sequence[Term], packs: Packs, language: str) -> set[int]:
    if not any(term.words for term in terms):
        return set()
    pack = packs[language]
    lemmas = {lemma for token in words_of(clean(sentence).text, pack) for lemma in lemmas_of(token.folded, pack)}
    return {i for i, term in enumerate(terms) if term.words & lemmas}
