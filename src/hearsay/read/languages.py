"""Which of the installed packs a text, or a paragraph of it, is written in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from hearsay.packs.pack import Pack

WORD = re.compile(r"[^\W\d_]+")
LEAST_LETTERS = 40  # shorter paragraphs are read in the article's language
FAMILIAR = 0.12  # share of function words from which a paragraph is taken for the article's language unasked


@lru_cache(8)
def _identifier(codes: tuple[str, ...]) -> Any:
    """py3langid restricted to `codes`; its model is loaded once a process."""
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_DIR / MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(codes))
    return identifier


def detect(text: str, codes: tuple[str, ...]) -> tuple[str, float]:
    """The likeliest of `codes` for `text` and its probability (0 to 1)."""
    code, probability = _identifier(codes).classify(text[:4000])
    return str(code), float(probability)


def is_familiar(folded: str, pack: Pack) -> bool:
    """True where enough of the words are function words of the pack's language."""
    words = WORD.findall(folded)
    known = pack.function_words
    return bool(words) and sum(w in known for w in words) >= FAMILIAR * len(words)


def foreign(text: str, folded: str, pack: Pack, codes: tuple[str, ...]) -> str | None:
    """The language of a paragraph where it is clearly not the pack's; None where it is, or where nobody can tell."""
    if len("".join(WORD.findall(text))) < LEAST_LETTERS or is_familiar(folded, pack):
        return None
    code, probability = detect(text, codes)
    return code if code != pack.code and probability > 0.95 else None
