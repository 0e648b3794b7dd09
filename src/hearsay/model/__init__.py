"""The nouns of hearsay, as frozen values. Imports nothing else of the project."""

from hearsay.model.article import Article
from hearsay.model.errors import HearsayError, InputError, LedgerError, PackError
from hearsay.model.figure import Figure, FigureKind, Modifier, Time
from hearsay.model.reading import Firing, Furniture, FurnitureKind, Mention, MentionKind, Reading
from hearsay.model.spans import Span, hull
from hearsay.model.statement import (
    Certainty,
    Holder,
    Modality,
    Polarity,
    Quotation,
    Stance,
    Statement,
    Unresolved,
    Verification,
)

__all__ = [
    "Article", "Certainty", "Figure", "FigureKind", "Firing", "Furniture", "FurnitureKind", "HearsayError", "Holder",
    "InputError", "LedgerError", "Mention", "MentionKind", "Modality", "Modifier", "PackError", "Polarity", "Quotation",
    "Reading", "Span", "Stance", "Statement", "Time", "Unresolved", "Verification", "hull",
]  # fmt: skip
