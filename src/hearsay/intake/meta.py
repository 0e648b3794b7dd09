"""The metadata file: what the texts themselves do not say, one JSON object per line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import msgspec

from hearsay.intake.days import day
from hearsay.intake.tongue import language_code
from hearsay.model import Article, InputError

KEYS = "file, language, published, outlet, url and title"


class MetaLine(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One line of the file. `file` is an article's name, or the end of its path (whole parts)."""

    file: str
    language: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What a metadata file says of one article; None where it says nothing."""

    language: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Meta:
    """What is known of the articles, by name or by the end of their path."""

    known: Mapping[str, Known] = field(default_factory=dict)
    path: Path | None = None

    def about(self, name: str) -> Known | None:
        """What is known of the article `name` ("/" between folders): the longest listed end of its path wins."""
        parts = name.split("/")
        ends = ("/".join(parts[i:]) for i in range(len(parts)))
        return next((self.known[end] for end in ends if end in self.known), None)

    def added_to(self, article: Article) -> Article:
        """`article` with what is known of it; the metadata beat what the input says of itself."""
        known = self.about(article.name)
        if known is None:
            return article
        return replace(
            article,
            language=known.language or article.language,
            published=known.published or article.published,
            outlet=known.outlet or article.outlet,
            url=known.url or article.url,
            title=known.title or article.title,
        )


def read_meta(path: str | Path) -> Meta:
    """Reads a metadata file (JSON Lines, UTF-8). Raises InputError that names the file, the line and the remedy."""
    file = Path(path)
    try:
        lines = file.read_bytes().decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: the metadata file is not UTF-8: save it as UTF-8") from error
    except OSError as error:
        raise InputError(f"{file}: the metadata file cannot be read ({error.strerror}): check --meta") from error
    known: dict[str, Known] = {}
    for number, line in enumerate(lines, start=1):
        if line.strip():
            name, entry = _entry(line, f"{file}, line {number}")
            if known.setdefault(name, entry) != entry:
                raise InputError(f'{file}, line {number}: "{name}" is described a second time: keep one of the lines')
    return Meta(known, file)


def _entry(line: str, where: str) -> tuple[str, Known]:
    """One line of the file as the name it is about and what it says; `where` names file and line."""
    try:
        read = msgspec.json.decode(line, type=MetaLine)
    except msgspec.ValidationError as error:
        raise InputError(f"{where}: {error}: the keys are {KEYS}, each a string or null") from error
    except msgspec.DecodeError as error:
        raise InputError(f"{where}: this is not JSON ({error}): write one object per line") from error
    known = Known(language_code(read.language), day(read.published, where), read.outlet, read.url, read.title)
    return read.file.replace("\\", "/").removeprefix("./"), known
