"""HTML pages as articles. The text is what trafilatura extracts; offsets count in it and not in the page's source."""

from __future__ import annotations

import logging
import re
from codecs import lookup
from typing import Any

from hearsay.intake.declared import outlet, published
from hearsay.intake.encodings import BEARABLE, SAMPLE, decode, oddity
from hearsay.model import Article, InputError

CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
HEAD = 8192  # bytes in which a page says its encoding
LOOKS_LIKE_PAGE = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S
)
LEAST = 80  # characters; less than that is a menu, not an article


def looks_like_page(data: bytes) -> bool:
    """True where the first bytes are those of an HTML page."""
    return LOOKS_LIKE_PAGE.match(data[:HEAD]) is not None


def page_text(data: bytes, name: str, encoding: str | None = None) -> str:
    """The source of a page. UTF-8 where it is that, else the encoding that the page declares where this reads like
    words, else the one found out; a page that is broken in a few places is read as declared, with U+FFFD there. Raises
    InputError where no encoding fits."""
    declared = declared_encoding(data)
    try:
        if encoding is None and declared and not _is_utf8(data):
            text = data.decode(declared)
            if oddity(text[:SAMPLE]) <= BEARABLE:
                return text
    except UnicodeDecodeError:
        pass
    try:
        return decode(data, name, encoding)
    except InputError:
        if encoding or declared is None:
            raise
        return data.decode(declared, "replace")


def declared_encoding(data: bytes) -> str | None:
    """Python's name of the encoding that a page declares in its head; the web reads Latin-1 and ASCII as cp1252."""
    match = CHARSET.search(data[:HEAD])
    if match is None:
        return None
    try:
        name = lookup(match.group(1).decode("ascii")).name
    except LookupError:
        return None
    return {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8"}.get(name, name)


def read_page(data: bytes, name: str, encoding: str | None = None) -> Article:
    """The article of a page with what the page declares of it: title, day of publication, outlet, address. A headline
    that the extraction left out stands in front of the text. Raises InputError for a page without an article."""
    load_html, extract, metadata = _trafilatura()
    source = page_text(data, name, encoding)
    tree = load_html(source)
    document = extract(source, include_comments=False, with_metadata=False) if tree is not None else None
    text = (document.text or "").strip() if document is not None else ""
    if len(text) < LEAST:
        said = "no article is found in this page"
        raise InputError(f"{name}: {said}: give the page of the article itself, or its text as .txt")
    known = metadata(source)
    title = _line(known.title)
    if title and title.casefold() not in " ".join(text[: 2 * len(title) + 300].casefold().split()):
        text = f"{title}\n{text}"
    return Article(
        text=text,
        name=name,
        published=published(tree, known.url),
        outlet=outlet(tree) or _line(known.sitename) or known.hostname,
        url=known.url,
        title=title,
    )


def _trafilatura() -> tuple[Any, Any, Any]:
    """Loaded late, since it takes half a second; it must not write warnings to a person's screen."""
    for noisy in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL)
    from trafilatura import bare_extraction, extract_metadata, load_html

    return load_html, bare_extraction, extract_metadata


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _line(value: str | None) -> str | None:
    """A value on one line; None for nothing."""
    return " ".join((value or "").split()) or None
