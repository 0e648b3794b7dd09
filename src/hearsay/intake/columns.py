"""Records, from JSON Lines or tables, as articles: which column is the text, the id, the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from hearsay.intake.days import day
from hearsay.intake.options import ARTICLE_LIMIT, Options
from hearsay.intake.tongue import language_code
from hearsay.model import Article, InputError

# Usual names, without capitals and all but letters and digits, the surest first.
TEXTS = "text body content articletext articlebody fulltext maintext plaintext rawtext article story news"
IDS = "id docid articleid uid uuid guid doi key filename file"
DAYS = (
    "published publishedat publisheddate publishdate publicationdate publication pubdate datepublished datepublish "
    "publishedon date datetime articledate timestamp createdat"
)
URLS = "url link articleurl canonicalurl sourceurl uri permalink"
TITLES = "title headline articletitle"
OUTLETS = "outlet publisher source sitename sourcename newspaper media medium site domain sourcedomain"
LANGUAGES = "language lang languagecode articlelanguage"
SECONDS = range(10**8, 10**11)  # 1973 to 5138 as seconds since 1970; above are milliseconds


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns that matter, as the records write them; None where there is none."""

    text: str
    id: str | None
    published: str | None
    url: str | None
    title: str | None
    outlet: str | None
    language: str | None


def columns(names: Iterable[str], options: Options, name: str) -> Columns:
    """The columns among `names`: those that the options name, the others by their usual names. Raises InputError, with
    the name of the container in front, where the one of the text or the one that was asked for is missing."""
    there = list(names)
    for asked, flag in ((options.text, "--text"), (options.id, "--id")):
        if asked is not None and asked not in there:
            raise InputError(f'{name}: there is no column "{asked}" among {_listed(there)}: correct {flag}')
    text = options.text or _usual(there, TEXTS)
    if text is None:
        raise InputError(f"{name}: no column is known to hold the text among {_listed(there)}: name it with --text")
    others = [n for n in there if n != text]
    return Columns(
        text=text,
        id=options.id or _usual(others, IDS),
        published=_usual(others, DAYS),
        url=_usual(others, URLS),
        title=_usual(others, TITLES),
        outlet=_usual(others, OUTLETS),
        language=_usual(others, LANGUAGES),
    )


def article(record: Mapping[str, object], found: Columns, container: str, line: int) -> Article:
    """One record as an article; without an id its name is "container:line". Raises InputError that names container,
    line and id where the text or the date is not one."""
    name = _word(record, found.id) or f"{container}:{line}"
    where = f"{container}, line {line}" + (f" ({name})" if found.id and _word(record, found.id) else "")
    text = record.get(found.text)
    if text is None or text == "":
        raise InputError(f'{where}: there is nothing in the column "{found.text}": leave the record out')
    if not isinstance(text, str):
        raise InputError(f'{where}: "{found.text}" holds {_described(text)} and not a text: name another with --text')
    if len(text) > ARTICLE_LIMIT:
        raise InputError(f"{where}: the text has {len(text):,} characters: cut it into its articles")
    return Article(
        text=text,
        name=name,
        language=language_code(_word(record, found.language)),
        published=_published(record.get(found.published) if found.published else None, where),
        outlet=_word(record, found.outlet),
        url=_word(record, found.url),
        title=_word(record, found.title),
        part_of=container,
    )


def _usual(names: list[str], usual: str) -> str | None:
    bare = {re.sub(r"[\W_]", "", n).lower(): n for n in reversed(names)}
    return next((bare[u] for u in usual.split() if u in bare), None)


def _listed(names: list[str]) -> str:
    """The names of columns, shortened to a line."""
    shown = ", ".join(f'"{n[:30]}"' for n in names[:12])
    return f"{shown} and {len(names) - 12} more" if len(names) > 12 else shown or "none at all"


def _word(record: Mapping[str, object], column: str | None) -> str | None:
    """A short value as a string; None for nothing and for what is neither a string nor a number."""
    value = record.get(column) if column else None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(int(value)) if float(value).is_integer() else str(value)
    return value.strip() or None if isinstance(value, str) else None


def _described(value: object) -> str:
    kinds = ((bool, "true or false"), (int | float, "a number"), (list, "a list"), (dict, "an object"))
    return next((words for kind, words in kinds if isinstance(value, kind)), "something else")


def _published(value: object, where: str) -> date | None:
    """A date as `day` reads it, or the seconds or milliseconds since 1970 (UTC) that data frames write."""
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= SECONDS.start:
        seconds = value if abs(value) < SECONDS.stop else value / 1000
        try:
            return datetime.fromtimestamp(seconds, UTC).date()
        except (ValueError, OverflowError, OSError):
            pass
    return day(value, where)
