"""HTML pages: the text, the encoding, and what a page declares of its article."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hearsay.intake.pages import declared_encoding
from tests.intake.made import read, reason

HEADLINE = "Порт відновить роботу в четвер"
SENTENCES = (
    "Начальниця порту повідомила, що причали 3 та 5 відкриють для суден уже в четвер уранці.",
    "За її словами, вода зійшла швидше, ніж очікували, а пошкоджень кранів не виявлено.",
    "Профспілка докерів із цим не згодна: там кажуть, що перевірка тривала менше ніж добу.",
)
BODY = "".join(f"<p>{s}</p>" for s in SENTENCES)


def page(head: str = "", body: str = "", charset: str = '<meta charset="utf-8">', after: str = "") -> str:
    """A page as a news site makes it, with a menu, a sidebar and a footer that hold other dates."""
    return (
        f'<!DOCTYPE html><html lang="uk"><head>{charset}<title>{HEADLINE} | Вісник</title>{head}</head><body>'
        '<nav><a href="/">Головна</a><a href="/sport">Спорт</a></nav>'
        f"<article><h1>{HEADLINE}</h1>{body}{BODY}</article>{after}"
        '<aside><a href="/2">Інше</a> <time datetime="2011-11-11">11.11.2011</time></aside>'
        "<footer>© Вісник 01.02.2019. Усі права захищено.</footer></body></html>"
    )


def test_the_text_is_headline_and_paragraphs(here: Path) -> None:
    """Menus, sidebars and footers are not part of the article."""
    (here / "a.html").write_text(page(), "utf-8")
    assert read("a.html")[0].text == "\n".join((HEADLINE, *SENTENCES))


def test_a_headline_outside_the_article_is_put_in_front(here: Path) -> None:
    """Headlines make statements, so that none is lost where the extraction leaves it out."""
    source = page().replace(f"<h1>{HEADLINE}</h1>", "").replace("<nav>", f"<header><h1>{HEADLINE}</h1></header><nav>")
    (here / "a.html").write_text(source, "utf-8")
    found = read("a.html")[0]
    assert found.text.startswith(HEADLINE + "\n")
    assert found.text.count(HEADLINE) == 1


LINKED = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param('<meta property="article:published_time" content="2024-10-16T10:00:00Z">', "", id="open graph"),
        pytest.param('<meta name="pubdate" content="16.10.2024">', "", id="named meta"),
        pytest.param('<meta itemprop="datePublished" content="2024-10-16">', "", id="microdata in the head"),
        pytest.param(
            LINKED.format('{"@type": "NewsArticle", "datePublished": "2024-10-16", "dateModified": "2024-10-20"}'),
            "",
            id="linked data",
        ),
        pytest.param(
            LINKED.format(
                '{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"},'
                ' {"@type": ["NewsArticle"], "datePublished": "2024-10-16"}]}'
            ),
            "",
            id="linked data in a graph",
        ),
        pytest.param("", '<time datetime="2024-10-16T08:00">сьогодні</time>', id="time element"),
        pytest.param("", '<span itemprop="datePublished">16.10.2024</span>', id="microdata"),
        pytest.param('<link rel="canonical" href="https://e.org/2024/10/16/port.html">', "", id="address"),
        pytest.param(
            '<meta name="date" content="recently"><meta name="pubdate" content="2024-10-16">', "", id="second"
        ),
    ],
)
def test_the_day_of_publication_is_the_one_declared(here: Path, head: str, body: str) -> None:
    """Dates of other articles, of the site and of today are not the article's."""
    (here / "a.html").write_text(page(head, body), "utf-8")
    assert read("a.html")[0].published == date(2024, 10, 16)


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta property="article:modified_time" content="2024-10-16">',
        LINKED.format('{"@type": "Organization", "foundingDate": "1999-01-01"}'),
        LINKED.format("{broken"),
    ],
)
def test_a_page_without_a_day_has_none(here: Path, head: str) -> None:
    """Neither the footer's date nor the sidebar's nor today stands in for it."""
    (here / "a.html").write_text(page(head), "utf-8")
    assert read("a.html")[0].published is None


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ('<meta property="og:site_name" content="Вісник  порту">', "Вісник порту"),
        (LINKED.format('{"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "Вісник"}}'), "Вісник"),
        ('<link rel="canonical" href="https://www.visnyk.example/a">', "visnyk.example"),
        ("", None),
    ],
)
def test_the_outlet_is_the_site(here: Path, head: str, outlet: str | None) -> None:
    """The name that the page gives its site, else its publisher, else its host."""
    (here / "a.html").write_text(page(head), "utf-8")
    assert read("a.html")[0].outlet == outlet


def test_address_and_title(here: Path) -> None:
    """The canonical address and the title without the site's name."""
    (here / "a.html").write_text(page('<link rel="canonical" href="https://e.org/port.html">'), "utf-8")
    found = read("a.html")[0]
    assert (found.url, found.title, found.name) == ("https://e.org/port.html", HEADLINE, "a.html")


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-u">', "koi8_u"),
        ("<meta charset=utf-8>", "utf-8"),
        ("<meta charset=utf-8>", "utf-8-sig"),
        ("", "utf-8"),
        ("", "cp1251"),
        ("", "utf-16"),
        ('<meta charset="windows-1251">', "utf-8"),
        ('<meta charset="utf-8">', "cp1251"),
        ('<meta charset="iso-8859-1">', "cp1251"),
        ('<meta charset="no-such-thing">', "cp1251"),
    ],
)
def test_the_encoding_of_a_page(here: Path, charset: str, encoding: str) -> None:
    """What the page declares is believed where it reads like words, and found out where it is wrong or missing."""
    source = page(charset=charset).replace("©", "(c)")
    (here / "a.html").write_bytes(source.encode(encoding))
    assert read("a.html")[0].text.splitlines() == [HEADLINE, *SENTENCES]


def test_a_page_that_is_broken_in_one_place(here: Path) -> None:
    """One broken byte costs one character and not the page."""
    (here / "a.html").write_bytes(page().encode("utf-8").replace("причали".encode(), b"\xd0\xff", 1))
    assert "що \ufffd\ufffd 3 та 5" in read("a.html")[0].text


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<meta charset="windows-1251">', "cp1251"),
        (b"<meta charset = 'ISO-8859-2'/>", "iso8859-2"),
        (b'<?xml version="1.0" encoding="koi8-u"?>', "koi8-u"),
        (b'<meta charset="latin1">', "cp1252"),
        (b"<p>charset=cp1251</p>", None),
    ],
)
def test_the_encoding_that_is_declared(head: bytes, name: str | None) -> None:
    """Only meta elements and the XML line declare one."""
    assert declared_encoding(head) == name


@pytest.mark.parametrize(
    "source",
    [
        "<html><body></body></html>",
        "<html><body><nav><a href='/a'>Спорт</a></nav></body></html>",
        "<html><body><p>Увімкніть JavaScript.</p></body></html>",
        "<",
    ],
)
def test_a_page_without_an_article(here: Path, source: str) -> None:
    """The sentence names the page and says what to give."""
    (here / "a.html").write_text(source, "utf-8")
    assert reason("a.html") == (
        "a.html: no article is found in this page: give the page of the article itself, or its text as .txt"
    )


def test_nothing_is_written_to_the_screen(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Warnings of the extraction are no sentences for a person."""
    (here / "a.html").write_text("<html><body></body></html>", "utf-8")
    reason("a.html")
    assert capfd.readouterr() == ("", "")
