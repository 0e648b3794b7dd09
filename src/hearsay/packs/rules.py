"""What every rule of every pack file has in common: an id, sentences that it must hit, and some it must leave alone."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar

import msgspec

from hearsay.model.errors import PackError

LEAST_HITS, LEAST_MISSES = 3, 2
T = TypeVar("T")


class Proven(Protocol):
    """A rule that carries its proof: see `check_proofs`."""

    @property
    def id(self) -> str: ...
    @property
    def hits(self) -> Sequence[Any]: ...
    @property
    def misses(self) -> Sequence[str]: ...


def read_toml(path: Path, kind: type[T]) -> T:
    """The file at `path` as a `kind` (an msgspec struct with forbid_unknown_fields); raises PackError that names it."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), kind)
    except FileNotFoundError:
        raise PackError(f"{path}: there is no such file: every pack has one, empty if it has nothing to say") from None
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise PackError(f"{path}: {error}: mend the file") from error


def check_proofs(path: Path, rules: Sequence[Proven]) -> None:
    """Raises PackError for a rule of `path` whose id is not unique or whose sentences are too few or repeated."""
    seen: set[str] = set()
    for rule in rules:
        where = f'{path}: rule "{rule.id}"'
        if rule.id in seen:
            raise PackError(f"{where} stands there twice: rename one")
        seen.add(rule.id)
        _enough(where, "hits", LEAST_HITS, [getattr(h, "text", h) for h in rule.hits], "it must hit")
        _enough(where, "misses", LEAST_MISSES, list(rule.misses), "it must leave alone")


def _enough(where: str, field: str, least: int, texts: Sequence[str], what: str) -> None:
    if len(texts) < least:
        raise PackError(f"{where} has {len(texts) or 'no'} {field}: add sentences that {what}, {least} at least")
    if len(set(texts)) < len(texts):
        raise PackError(f"{where} repeats a sentence among its {field}: write another")
