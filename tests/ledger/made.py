"""Readings made by hand, so that what a ledger does is tested apart from what a reader finds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

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
    Modality,
    Modifier,
    Quotation,
    Reading,
    Span,
    Stance,
    Statement,
    Time,
    Unresolved,
)

UK = (
    "За даними Кірілла Вельмана, у Норвегії 12 тисяч рибалок. Як пише «Северна хвиля», це сталося 3 травня. "
    "Читайте також."
)
PL = "Według Cyryla Welmana w Norwegii jest około 12 tysięcy rybaków. Rząd milczy."
VELMAN = Holder("Kirill Velman", "person:kirill-velman")
WAVE = Holder("Northern Wave", "org:northern-wave", rule="short name")


def place(text: str, words: str) -> Span:
    """Where `words` stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def ukrainian(text: str = UK, **known: object) -> Reading:
    """A reading with one of everything in it."""
    article = Article(text, "news/a.txt", published=date(2024, 5, 4), outlet="Морська газета")
    sentences = (
        "За даними Кірілла Вельмана, у Норвегії 12 тисяч рибалок.",
        "Як пише «Северна хвиля», це сталося 3 травня.",
        "Читайте також.",
    )
    person = MentionKind.PERSON
    return Reading(
        article=replace_known(article, known),
        language="uk",
        sentences=tuple(place(text, sentence) for sentence in sentences),
        statements=(said(text), unclear(text)),
        figures=(fishermen(text),),
        times=(Time(place(text, "3 травня"), date(2024, 5, 3), date(2024, 5, 4), "uk/day", None),),
        mentions=(
            Mention(place(text, "Кірілла Вельмана"), person, "Кірілл Вельман", "Kirill Velman", None, "uk/names"),
            Mention(place(text, "Норвегії"), MentionKind.PLACE, "Норвегія", "Norway", "country:NO", "uk/names"),
        ),
        furniture=(Furniture(place(text, "Читайте також."), FurnitureKind.READ_ALSO, "uk/read-also"),),
        unresolved=(Unresolved("no publication date"),),
    )


def said(text: str) -> Statement:
    """A statement with a chain, a hedge and a source in the text."""
    content = place(text, "у Норвегії 12 тисяч рибалок")
    return Statement(
        content=content,
        fragments=(content,),
        source=place(text, "Кірілла Вельмана"),
        cue=place(text, "За даними"),
        origins=(VELMAN,),
        relays=(WAVE, Holder("anonymous: sailors", anonymous=True, span=Span(0, 2))),
        quotation=Quotation.INDIRECT,
        certainty=Certainty.LIKELY,
        confidence=0.75,
        rule="uk/by-data",
        stances=(Stance(modality=Modality.LIKELY, evidence=(place(text, "пише"),)), Stance()),
    )


def unclear(text: str) -> Statement:
    """A statement in two pieces whose origin stayed open."""
    return Statement(
        content=place(text, "це сталося 3 травня"),
        fragments=(place(text, "це сталося"), place(text, "3 травня")),
        source=None,
        cue=None,
        origins=(),
        relays=(),
        quotation=Quotation.MIXED,
        certainty=Certainty.UNVERIFIED,
        confidence=0.4,
        rule="uk/as-writes",
        unresolved=Unresolved("two speakers fit", place(text, "це"), ("Kirill Velman", "Northern Wave")),
    )


def fishermen(text: str) -> Figure:
    """A figure with an open end, a modifier and what it counts."""
    return Figure(
        span=place(text, "12 тисяч рибалок"),
        low=12000,
        high=None,
        kind=FigureKind.COUNT,
        unit="fisherman",
        modifier=Modifier.ABOUT,
        rule="uk/figure",
        of="Norway",
    )


def polish(**known: object) -> Reading:
    """The same said in Polish, the day after, elsewhere."""
    content = place(PL, "w Norwegii jest około 12 tysięcy rybaków")
    article = Article(PL, "news/b.txt", "pl", date(2024, 5, 5), "Głos Bałtyku", title="Rybacy")
    return Reading(
        article=replace_known(article, known),
        language="pl",
        sentences=(Span(0, 63), Span(64, 76)),
        statements=(
            Statement(
                content,
                (content,),
                place(PL, "Cyryla Welmana"),
                place(PL, "Według"),
                (VELMAN,),
                (),
                Quotation.INDIRECT,
                Certainty.ASSERTED,
                0.9,
                "pl/according-to",
            ),
        ),
        figures=(
            Figure(place(PL, "około 12 tysięcy rybaków"), 12000, 12000, FigureKind.COUNT, "fisherman", None, "pl/f"),
        ),
        times=(),
        mentions=(Mention(place(PL, "Norwegii"), MentionKind.PLACE, "Norwegia", "Norway", "country:NO", "pl/names"),),
        furniture=(),
    )


def replace_known(article: Article, known: dict[str, object]) -> Article:
    """`article` with some of its fields exchanged."""
    return replace(article, **known)  # type: ignore[arg-type]
