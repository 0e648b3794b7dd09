"""Readings made up for tests of export."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from hearsay.model import (
    Article,
    Certainty,
    Figure,
    FigureKind,
    Furniture,
    FurnitureKind,
    Holder,
    Mention,
    MentionKind,
    Modifier,
    Quotation,
    Reading,
    Span,
    Statement,
    Time,
    Unresolved,
)

TEXT = "Мер Львова сказав 3 травня: «Закриємо 12 шкіл». Речниця поліції відмовилася це підтвердити."

READING = Reading(
    article=Article(TEXT, "news/a.txt", "uk", date(2025, 5, 4), "Daily"),
    language="uk",
    sentences=(Span(0, 47), Span(48, 92)),
    statements=(
        Statement(
            content=Span(29, 45),
            fragments=(Span(29, 45),),
            source=Span(0, 10),
            cue=Span(11, 17),
            origins=(Holder("mayor of Lviv", "person:mayor"), Holder("Lviv", "geo:702550")),
            relays=(Holder("Daily"), Holder("Reuters", "org:reuters")),
            quotation=Quotation.DIRECT,
            certainty=Certainty.ASSERTED,
            confidence=1.0,
            rule="uk/say.that",
        ),
        Statement(
            content=Span(76, 78),
            fragments=(),
            source=None,
            cue=None,
            origins=(),
            relays=(),
            quotation=Quotation.INDIRECT,
            certainty=Certainty.UNVERIFIED,
            confidence=0.55,
            rule="uk/refuse",
            unresolved=Unresolved("two speakers fit"),
        ),
    ),
    figures=(
        Figure(Span(38, 45), 12.0, 12.0, FigureKind.COUNT, "school", None, "uk/number", of="children"),
        Figure(Span(38, 40), 0.5, None, FigureKind.PERCENT, "percent", Modifier.MORE_THAN, "uk/percent"),
    ),
    times=(
        Time(Span(18, 26), date(2025, 5, 3), date(2025, 5, 4), "uk/day"),
        Time(Span(18, 19), None, None, "uk/day", "x"),
    ),
    mentions=(
        Mention(Span(4, 10), MentionKind.PLACE, "Львів", "Lviv", "geo:702550", "uk/names"),
        Mention(Span(0, 3), MentionKind.PERSON, "мер", "mayor", None, "uk/names"),
    ),
    furniture=(Furniture(Span(0, 3), FurnitureKind.READ_ALSO, "uk/also"),),
)

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
ids = st.none() | words
spans = st.tuples(st.integers(0, 500), st.integers(0, 50)).map(lambda p: Span(p[0], p[0] + p[1]))
amounts = st.none() | st.floats(allow_nan=False, allow_infinity=False, width=32) | st.integers(0, 10**9).map(float)
days = st.none() | st.dates()
holders = st.builds(Holder, words, ids)
statements = st.builds(
    Statement,
    content=spans,
    fragments=st.lists(spans, max_size=2).map(tuple),
    source=st.none() | spans,
    cue=st.none() | spans,
    origins=st.lists(holders, max_size=3).map(tuple),
    relays=st.lists(holders, max_size=2).map(tuple),
    quotation=st.sampled_from(Quotation),
    certainty=st.sampled_from(Certainty),
    confidence=st.floats(0, 1),
    rule=words,
)
figures = st.builds(
    Figure,
    span=spans,
    low=amounts,
    high=amounts,
    kind=st.sampled_from(FigureKind),
    unit=ids,
    modifier=st.none() | st.sampled_from(Modifier),
    rule=st.just("standoff"),
)
times = st.builds(Time, span=spans, start=days, end=days, rule=st.just("standoff"))
mentions = st.builds(
    Mention, span=spans, kind=st.sampled_from(MentionKind), base=words, name=words, entity=ids, rule=words
)
furniture = st.builds(Furniture, span=spans, kind=st.sampled_from(FurnitureKind), rule=st.just("standoff"))
articles = st.builds(Article, words, words, language=st.just("uk"), published=days, outlet=ids)


def readings() -> st.SearchStrategy[Reading]:
    """Readings of any content; their spans need not lie in the text."""
    return st.builds(
        Reading,
        article=articles,
        language=st.just("uk"),
        sentences=st.just(()),
        statements=st.lists(statements, max_size=3).map(tuple),
        figures=st.lists(figures, max_size=3).map(tuple),
        times=st.lists(times, max_size=3).map(tuple),
        mentions=st.lists(mentions, max_size=3).map(tuple),
        furniture=st.lists(furniture, max_size=3).map(tuple),
    )
