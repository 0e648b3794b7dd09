"""The page: self-contained, escaped, the same for the same readings, right with little or hostile input."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from itertools import permutations
from pathlib import Path

import pytest

from hearsay.model import Article, Certainty, HearsayError, Reading, Unresolved
from hearsay.report import render, write_report
from tests.report.made import figure, furniture, mention, reading, statement, time

FAR = "Bakers bake bread at dawn. " * 60
TEXT = (
    "Dam breaks\n\nNine people died, the service said. About 40 people are missing.\n\n"
    "The bank was probably washed out, the institute told Wire on Thursday.\n\nRead also: Roads that are closed\n\n"
    + FAR
)
HOSTILE = "<script>alert(1)</script>"
EVIL = Article(
    text=f"{HOSTILE} said <b>that</b> \u202eall & more is \u05d0\u05d1 &lt;i&gt; wrong \x00\x07 \ud800.",
    name='"><img src=x onerror=alert(1)>',
    outlet=f"Out{HOSTILE}",
    title=f"Title{HOSTILE}",
    url="javascript:alert(1)",
)


def dam(name: str = "a.txt", outlet: str | None = "Post", published: date | None = date(2024, 3, 12)) -> Reading:
    """A reading with something of everything."""
    return reading(
        Article(TEXT, name, "en", published, outlet, f"https://post.example/{name}"),
        statement(TEXT, "Nine people died", ["Civil Service"], source="the service", cue="said"),
        statement(TEXT, "The bank was probably washed out", ["Institute"], ["Wire"], Certainty.LIKELY, cue="told"),
        statement(TEXT, "About 40 people are missing", unresolved=Unresolved("two fit", candidates=("A", "B"))),
        figure(TEXT, "Nine people", 9, 9),
        figure(TEXT, "About 40 people", 40, 40),
        time(TEXT, "on Thursday", date(2024, 3, 14)),
        mention(TEXT, "Dam"),
        furniture(TEXT, "Read also: Roads that are closed"),
    )


def evil() -> Reading:
    """A reading of a text, and with names, that try to be markup."""
    return reading(
        EVIL,
        statement(EVIL.text, "all & more is", [f"Origin{HOSTILE}"], [f"Relay{HOSTILE}"]),
        figure(EVIL.text, "more", 1, 2, unit=HOSTILE),
        figure(EVIL.text, "all", 3, 4, unit=HOSTILE),
        mention(EVIL.text, HOSTILE),
        Unresolved(f"why{HOSTILE}", candidates=(HOSTILE,)),
    )


class Page(HTMLParser):
    """Collects the tags, ids and links of a page, and fails where tags do not nest."""

    VOID = frozenset({"meta", "br", "img", "link", "input", "hr"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


CASES = {
    "none": [],
    "one": [dam()],
    "bare": [reading(Article("Only words.", "bare.txt", "en"))],
    "undated": [dam(published=None, outlet=None)],
    "hostile": [evil()],
    "many": [dam(f"{i}.txt", f"Post {i % 3}", date(2024, 3, 1 + i)) for i in range(9)],
}


@pytest.mark.parametrize("full_text", [False, True], ids=["excerpts", "full"])
@pytest.mark.parametrize("case", CASES)
def test_page_is_well_formed_and_its_links_lead_somewhere(case: str, full_text: bool) -> None:
    """Tags nest, ids are unique, and every link inside the page has a target."""
    page = Page(render(CASES[case], full_text))
    assert page.open == []
    assert max(Counter(page.ids).values()) == 1
    inside = {link[1:] for link in page.links if link.startswith("#")}
    assert inside <= set(page.ids)


@pytest.mark.parametrize("case", CASES)
def test_page_needs_no_network_and_no_script(case: str) -> None:
    """There is no script, image, frame or style from elsewhere; what leads outside is a link to an article."""
    html = render(CASES[case])
    page = Page(html)
    assert not page.tags.keys() & {"script", "img", "link", "iframe", "object", "embed"}
    assert not re.search(r"@import|url\(", html)
    assert {link.split(":")[0] for link in page.links if not link.startswith("#")} <= {"https"}


def test_page_escapes_what_articles_bring() -> None:
    """Markup in titles, outlets, names, units, reasons and texts is shown and does nothing."""
    html = render([evil()], full_text=True, title=HOSTILE)
    assert HOSTILE not in html
    assert "onerror=alert(1)>" not in html
    assert f"Origin{HOSTILE}".replace("<", "&lt;").replace(">", "&gt;") in html


def test_page_has_no_character_that_html_forbids() -> None:
    """Control characters and half surrogates are replaced, so that the file is UTF-8."""
    html = render([evil()])
    assert not re.search("[\x00-\x08\ud800-\udfff]", html)
    assert html.encode("utf-8")


def test_page_is_the_same_for_any_order_of_readings() -> None:
    """The order in which articles were read leaves no trace in the report."""
    readings = [dam("a.txt"), dam("b.txt", "Courier", date(2024, 3, 11)), dam("c.txt", None, None)]
    assert len({render(list(order)) for order in permutations(readings)}) == 1


def test_excerpts_leave_the_rest_of_the_article_out() -> None:
    """Without full_text only the words around statements, figures and times are in the page."""
    assert render([dam()]).count("Bakers bake bread") < 3
    assert render([dam()], full_text=True).count("Bakers bake bread") >= 60


def test_long_quotation_keeps_its_ends() -> None:
    """A quotation of ten thousand characters is shown by its beginning, its end and a gap."""
    text = "He said: " + "word " * 2000 + "end."
    html = render([reading(Article(text, "x"), statement(text, "word " * 1999 + "word end", ["He"], cue="said"))])
    assert len(html) < 60_000
    assert '<span class="gap">[…]</span>' in html
    assert "word end</mark>" in html


@pytest.mark.parametrize(
    "words",
    [
        "Mostly about <bdi>Dam</bdi>",
        "1 article from 1 outlet in English, published on 12 March 2024, hands on 3 statements by 2 origins.",
        '<blockquote lang="en" dir="auto">',
        '<mark class="content">Nine people died</mark>',
        '<mark class="source">the service</mark>',
        '<mark class="cue">said</mark>',
        '<bdi class="relay">Wire</bdi>',
        "two fit: A, B",
        "read-also lines",
        "confidence 90 %",
        "<code>xx/say.that</code>",
        '<time datetime="2024-03-14">14 March 2024</time>',
        '<span class="amount">9 <span class="unit">people</span></span>',
    ],
)
def test_page_shows_what_was_read(words: str) -> None:
    """Each thing that was read has its place in the page."""
    assert words in render([dam()])


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("none", "There is no article in this report."),
        ("none", "No figure was read"),
        ("bare", "No statement was read"),
        ("bare", "of unknown dates"),
        ("undated", "outlet not known"),
        ("undated", "Without a date"),
    ],
)
def test_page_says_what_is_not_there(case: str, words: str) -> None:
    """Where something is missing, the page says so in a sentence."""
    assert words in render(CASES[case])


def test_page_has_landmarks_and_one_heading_of_the_first_rank() -> None:
    """Header, navigation, main part and footer are told apart for readers that listen."""
    tags = Page(render([dam()])).tags
    assert [tags[t] for t in ("header", "main", "footer", "h1")] == [1, 1, 1, 1]
    assert tags["nav"] >= 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_on_its_ground(scheme: str) -> None:
    """Every colour of text has a contrast of 4.5 and more on the page and on the marks that it stands on."""
    colours = _colours(scheme)
    words = ("text", "muted", "link", "asserted", "likely", "possible", "unlikely", "denied", "unverified")
    pairs = [(w, ground) for w in words for ground in ("page", "zebra")]
    pairs += [("text", ground) for ground in ("content", "source", "cue")]
    assert {
        pair: _contrast(*(colours[c] for c in pair)) for pair in pairs if _contrast(*(colours[c] for c in pair)) < 4.5
    } == {}


def _colours(scheme: str) -> dict[str, str]:
    style = re.findall(r":root \{(.*?)\}", render([]), re.DOTALL)[("light", "dark").index(scheme)]
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", style))


def _contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, 1 to 21."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_report_is_written_to_its_file(tmp_path: Path) -> None:
    """The file holds what render gives, and nothing else stays beside it."""
    write_report([dam()], tmp_path / "report.html", title="A dam")
    assert (tmp_path / "report.html").read_text("utf-8") == render([dam()], title="A dam")
    assert [p.name for p in tmp_path.iterdir()] == ["report.html"]


def test_report_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    """A folder that is not there gives a sentence with the file and a remedy."""
    with pytest.raises(HearsayError, match=r"nowhere.*cannot be written.*choose another"):
        write_report([dam()], tmp_path / "nowhere" / "report.html")


def test_anonymous_and_named_origins_look_different() -> None:
    """A holder who is only described is marked as such."""
    origin = replace(dam().statements[0].origins[0], name="anonymous: officials", anonymous=True)
    one = replace(dam(), statements=(replace(dam().statements[0], origins=(origin,)),))
    assert '<bdi class="origin anonymous">anonymous: officials</bdi>' in render([one])
