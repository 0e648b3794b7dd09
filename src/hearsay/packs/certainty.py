"""certainty.toml: the words that hedge, deny or leave open what somebody says."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from hearsay.packs.rules import check_proofs, read_toml


class HedgeHit(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A sentence with a statement that must get the rule's certainty; `hedge` is the word that shows it."""

    text: str
    hedge: str


class HedgeRule(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words that make a content less than certain.

    `scope`: "content" where the words stand in what is said (its main clause), "cue" where they stand beside the cue
    ("reportedly said", "is not sure that"), "before" where they speak of the statements before ("these reports have
    not been confirmed"). `words` are lemmas, inflected; `forms` are taken as they stand.
    """

    id: str
    certainty: Literal["likely", "possible", "unlikely", "denied", "unverified"]
    hits: tuple[HedgeHit, ...]
    misses: tuple[str, ...]
    scope: Literal["content", "cue", "before"] = "content"
    words: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


class CertaintyFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """`negated` says what a negation before a hedge makes of its certainty ("not likely" is unlikely; without an entry
    the hedge is none). `anaphors` are the words by which an object points back to what was said before ("these")."""

    rules: tuple[HedgeRule, ...] = ()
    anaphors: tuple[str, ...] = ()
    negated: dict[str, Literal["likely", "possible", "unlikely", "denied", "unverified"]] = {}


def load_certainty(path: Path) -> CertaintyFile:
    """The rules of `path`, checked. Raises PackError that names file, rule and remedy."""
    file = read_toml(path, CertaintyFile)
    check_proofs(path, file.rules)
    return file
