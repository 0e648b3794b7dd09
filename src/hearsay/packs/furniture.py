"""furniture.toml: what stands in a news page and is not the article."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from hearsay.model.errors import PackError
from hearsay.model.reading import FurnitureKind
from hearsay.packs.rules import check_proofs, read_toml

Construction = Literal[
    "lead-in",  # "Read also:" at the start of a sentence: the phrase and the headline behind it
    "credit",  # "Photo: …": the credit, and the caption before it in the same paragraph
    "bracket",  # "(Photo by …)": the bracket; the paragraph where the bracket ends it
    "notice",  # a sentence that starts with the phrase: the paragraph, or the sentence inside a longer one
    "label",  # a sentence or a line that is nothing but the phrase: "ADVERTISEMENT"
    "edge",  # the phrase at the start or the end of the first line: a clock, "3 min read"
    "opening",  # the phrase at the start of a line, and no more than the phrase
    "signature",  # the bare name of an agency or an outlet behind the last sentence, or as a line
    "stamp",  # a line of numbers and of the phrases' words: a date and a time, a counter
    "truncated",  # a line cut off with one of the phrases ("…")
    "cut",  # the phrase behind a text that breaks off inside a paragraph: that text and the phrase
    "tags",  # a line of key words with commas, at the end
    "markup",  # what is left of a page's tags
    "trailing",  # a run of short lines at the end that are cut off or share no name or word with the article
]
BARE = ("truncated", "tags", "markup", "trailing", "stamp")  # constructions that can do without phrases
MARKED = ("⟦", "⟧")  # what encloses the furniture in a hit
BREAK = "|"  # what stands for a new paragraph in hits and misses, with a space at each side


class FurnitureRule(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One construction with the phrases that take it.

    In a phrase `#` stands for any number; case does not matter unless `uppercase` is set. `then`: marks of which one
    must follow the phrase, "" for the paragraph's end; `before`: marks behind which the phrase may also stand.
    `most` and `least` are code points of the paragraph (of the sentence, inside a longer one); `strangers`: how many
    words other than the phrases' a stamp may have. `anywhere`: the phrase need not start its sentence.
    """

    id: str
    kind: FurnitureKind
    construction: Construction
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    phrases: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    most: int = 200
    least: int = 0
    strangers: int = 0
    uppercase: bool = False
    anywhere: bool = False


class FurnitureFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """`inherits`: the code of another pack whose rules come behind these; of two with one id these win."""

    inherits: str | None = None
    rules: tuple[FurnitureRule, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedRule:
    """A rule with the name that readings give: "pack/rule-id"."""

    name: str
    rule: FurnitureRule


def load_furniture(folder: Path) -> tuple[NamedRule, ...]:
    """The rules of `folder`'s furniture.toml and of the one pack that it inherits; raises PackError that names the
    file and the rule."""
    file, own = _own_rules(folder)
    if file.inherits is None:
        return own
    if file.inherits == folder.name or not (folder.parent / file.inherits).is_dir():
        raise PackError(f'{folder / "furniture.toml"}: inherits "{file.inherits}": name another pack that there is')
    ids = {named.rule.id for named in own}
    return own + tuple(n for n in _own_rules(folder.parent / file.inherits)[1] if n.rule.id not in ids)


def _own_rules(folder: Path) -> tuple[FurnitureFile, tuple[NamedRule, ...]]:
    path = folder / "furniture.toml"
    file = read_toml(path, FurnitureFile)
    check_proofs(path, file.rules)
    for rule in file.rules:
        _check_rule(path, rule)
    return file, tuple(NamedRule(f"{folder.name}/{rule.id}", rule) for rule in file.rules)


def _check_rule(path: Path, rule: FurnitureRule) -> None:
    where = f'{path}: rule "{rule.id}"'
    if not rule.phrases and rule.construction not in BARE:
        raise PackError(f'{where} has no phrases: a "{rule.construction}" needs them')
    for hit in rule.hits:
        if hit.count(MARKED[0]) != hit.count(MARKED[1]) or MARKED[0] not in hit:
            raise PackError(
                f"{where} has a hit without its furniture marked: enclose it in {MARKED[0]} and {MARKED[1]}"
            )


def marked(hit: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text of a hit or a miss, paragraphs as lines, and the offsets of what is marked in it."""
    text, spans = "", list[tuple[int, int]]()
    for piece in hit.replace(f" {BREAK} ", "\n").split(MARKED[0]):
        inside, closed, after = piece.partition(MARKED[1])
        if closed:
            spans.append((len(text), len(text) + len(inside)))
        text += inside + after
    return text, tuple(spans)
