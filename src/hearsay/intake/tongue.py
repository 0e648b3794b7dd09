"""Codes of languages as inputs write them."""

from __future__ import annotations


def language_code(written: str | None) -> str | None:
    """The two-letter code for "uk", "uk-UA", "pl_PL.UTF-8" or "UKR"; None for None, "" and "und". A code that nothing
    is known of stays as it is, for the packs to refuse."""
    code = (written or "").strip().replace("_", "-").split("-")[0].lower()
    if code in ("", "und", "mul", "zxx"):
        return None
    if len(code) != 3:
        return code
    from babel.core import get_global  # a second to load, and three letters are rare

    alias = get_global("language_aliases").get(code)
    return str(alias).split("_")[0] if alias else code
