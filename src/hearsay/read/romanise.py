"""Names in Latin letters, as the pack's language is romanised."""

from __future__ import annotations

from functools import lru_cache

from hearsay.packs.pack import Pack


def romanise(name: str, pack: Pack) -> str:
    """`name` by the tables of pack.toml, longest letters first; at the start of a word `romanise_start` goes before
    `romanise`. Letters that no table has stay as they are, so a Latin name comes back unchanged."""
    return _romanised(name, pack)


@lru_cache(50_000)
def _romanised(name: str, pack: Pack) -> str:
    inside, start = pack.settings.romanise, pack.settings.romanise_start
    if not inside:
        return name
    longest = max(len(k) for k in (*inside, *start))
    out: list[str] = []
    i = 0
    while i < len(name):
        tables = (start, inside) if i == 0 or not (name[i - 1].isalpha() or name[i - 1] in "'’ʼ") else (inside,)
        for size in range(min(longest, len(name) - i), 0, -1):
            letters = name[i : i + size]
            latin = next((t[letters.lower()] for t in tables if letters.lower() in t), None)
            if latin is not None:
                out.append(_cased(letters, latin, name[i + size : i + size + 1]))
                i += size
                break
        else:
            out.append(name[i])
            i += 1
    return "".join(out)


def _cased(letters: str, latin: str, following: str) -> str:
    if not letters[0].isupper():
        return latin
    return latin.upper() if following.isupper() or (len(letters) > 1 and letters.isupper()) else latin.capitalize()
