"""What a page declares of its article: the day of publication and the outlet. Nothing is guessed from the text, where
any date may stand: a wrong day would make every "yesterday" wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from hearsay.intake.days import day
from hearsay.model import InputError

DAY_NAMES = (  # of meta elements, the surest first
    "article:published_time article.published og:published_time og:article:published_time datepublished publish-date "
    "publishdate publication_date pubdate article:published published_at parsely-pub-date sailthru.date dc.date.issued "
    "dcterms.issued dcterms.created dc.date dcterms.date date"
)
IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$)")
ELSEWHERE = {"aside", "footer", "nav"}  # where dates are those of other articles


def published(tree: Any, url: str | None) -> date | None:
    """The day of publication that a page (an lxml tree) declares: in a meta element, in its linked data, as the only or
    first time element of the article, or in its address; None where it does so nowhere."""
    for written in _declared_days(tree, url):
        try:
            found = day(written, "")
        except InputError:
            continue
        if found:
            return found
    return None


def _declared_days(tree: Any, url: str | None) -> Iterator[str]:
    metas = dict(_metas(tree))
    yield from (metas[name] for name in DAY_NAMES.split() if name in metas)
    yield from (str(n["datePublished"]) for n in _linked_data(tree) if n.get("datePublished"))
    for element in tree.iterfind(".//*[@itemprop='datePublished']"):
        yield element.get("content") or element.get("datetime") or element.text_content()
    for place in ("article", "main", "body"):
        times = [t for p in tree.iter(place) for t in p.iter("time") if t.get("datetime") and not _is_elsewhere(t)]
        yield from (t.get("datetime") for t in times[:1])
    if match := IN_ADDRESS.search(url or ""):
        yield "/".join(match.groups())


def outlet(tree: Any) -> str | None:
    """The name that a page gives its site or its publisher; None where it gives none."""
    metas = dict(_metas(tree))
    publishers = [n.get("publisher") for n in _linked_data(tree)]
    names = [p["name"] for p in publishers if isinstance(p, dict) and isinstance(p.get("name"), str)]
    found = (" ".join(n.split()) for n in (metas.get("og:site_name", ""), *names, metas.get("application-name", "")))
    return next((n for n in found if n), None)


def _metas(tree: Any) -> Iterator[tuple[str, str]]:
    """Name and content of the meta elements; of several with one name the first comes last, so that it wins a dict."""
    for meta in reversed(tree.findall(".//meta[@content]")):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if name and meta.get("content").strip():
            yield name.strip().lower(), meta.get("content").strip()


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that are articles, in order."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            content = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue
        nodes = content if isinstance(content, list) else [content]
        graphs = [n.get("@graph", ()) for n in nodes if isinstance(n, dict)]
        for node in (*nodes, *(n for g in graphs if isinstance(g, list) for n in g)):
            kinds = str(node.get("@type", "")) if isinstance(node, dict) else ""
            if "Article" in kinds or "Posting" in kinds:
                yield node


def _is_elsewhere(element: Any) -> bool:
    return any(a.tag in ELSEWHERE for a in element.iterancestors())
