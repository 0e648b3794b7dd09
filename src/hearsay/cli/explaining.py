"""What `hearsay explain` shows: sentence by sentence, which rules fired, what they read, and why others kept silent."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hearsay.model import Figure, Mention, Reading, Span, Statement, Time

LEGEND = "fired: the rule made a statement; silent: its words stand here and it kept still, for the reason given"
NO_CUE = "no rule of {code}/cues.toml has a word that stands here: a verb of saying that is missing is added to one"
KINDS = ("furniture", "statement", "figure", "time", "name")
STYLES = {"fired": "green", "silent": "yellow"}
Piece = tuple[str, str]  # words and their style


@dataclass(frozen=True, slots=True)
class Note:
    """What one rule did in one sentence. `what` is "statement", "figure", "time", "name" or "furniture"; `where` the
    pack file and the rule's id; `reason` says what was read, or why nothing was."""

    sentence: Span
    fired: bool
    what: str
    where: str
    span: Span | None
    reason: str


def notes(reading: Reading) -> tuple[Note, ...]:
    """All that rules did, sentence by sentence: statements, then what kept silent, then figures, times and names."""
    found = [*_of_cues(reading), *_of_others(reading)]
    order = {what: number for number, what in enumerate(KINDS)}
    return tuple(sorted(found, key=lambda n: (n.sentence, order[n.what], not n.fired, n.span or n.sentence, n.where)))


def explained(reading: Reading) -> Iterator[Piece]:
    """The printout in pieces with their styles, line by line."""
    article, by_sentence = reading.article, _by_sentence(notes(reading))
    code, kept_out = reading.language, [f.span for f in reading.furniture]
    known = (article.name, reading.language, article.published and f"published {article.published}", article.outlet)
    yield " · ".join(str(k) for k in known if k) + "\n", "bold"
    yield LEGEND + "\n", "dim"
    for number, span in enumerate(sorted({*reading.sentences, *by_sentence}), start=1):
        yield f"\n{number}  {_line(span.of(article.text))}\n", "bold"
        said = by_sentence.get(span, [])
        if not any(n.what in ("statement", "furniture") for n in said) and not any(f.contains(span) for f in kept_out):
            yield f"   no cue    {NO_CUE.format(code=code)}\n", "dim"
        for note, where in _grouped(said):
            yield from _shown(note, where, article.text)


def _shown(note: Note, where: str, text: str) -> Iterator[Piece]:
    label = note.what if note.what != "statement" else "fired" if note.fired else "silent"
    words = f' "{_line(note.span.of(text))}"' if note.span else ""
    yield f"   {label:<10}", STYLES.get(label, "cyan")
    yield f"{where}{words}: {note.reason}\n", "" if note.what == "statement" and note.fired else "dim"


def _grouped(found: Iterable[Note]) -> Iterator[tuple[Note, str]]:
    """Notes with the same words and the same reason as one, with all their rules."""
    groups: dict[tuple[bool, Span | None, str], list[Note]] = {}
    for note in found:
        groups.setdefault((note.fired, note.span, note.reason), []).append(note)
    for alike in groups.values():
        file = alike[0].where.rpartition(" ")[0]
        rules = [n.where.removeprefix(f"{file} ") if file else n.where for n in alike[1:]]
        yield alike[0], ", ".join(dict.fromkeys((alike[0].where, *rules)))


def _by_sentence(found: Iterable[Note]) -> dict[Span, list[Note]]:
    sentences: dict[Span, list[Note]] = {}
    for note in found:
        sentences.setdefault(note.sentence, []).append(note)
    return sentences


def _of_cues(reading: Reading) -> Iterator[Note]:
    """The trace of the rules of attribution, with the statement that each made."""
    made: dict[tuple[str, Span], list[Statement]] = {}
    for statement in reading.statements:
        code, _, rule = statement.rule.partition("/")
        made.setdefault((f"{code}/cues.toml {rule}", statement.cue or statement.content), []).append(statement)
    for firing in reading.trace:
        sentence = _sentence_of(reading, firing.span or firing.sentence, firing.sentence)
        fired = firing.outcome == "fired"
        statements = made.get((firing.where, firing.span), []) if fired and firing.span else []
        reasons = [f"{firing.reason} → {_summary(s, reading.article.text)}" for s in statements]
        gone = f"{firing.reason}, but another rule read these words and took its place" if fired else firing.reason
        for reason in reasons or [gone]:
            yield Note(sentence, fired, "statement", firing.where, firing.span, reason)


def _of_others(reading: Reading) -> Iterator[Note]:
    """Figures, times, names and furniture, each with the rule that read it."""
    read: list[tuple[str, str, Span, str, str]] = []
    read += [("figure", "figures.toml", f.span, f.rule, _figure(f)) for f in reading.figures]
    read += [("time", "time.toml", t.span, t.rule, _time(t)) for t in reading.times]
    read += [("name", "", m.span, m.rule, _name(m)) for m in reading.mentions]
    read += [
        ("furniture", "furniture.toml", f.span, f.rule, f"{f.kind.value}, no part of the article")
        for f in reading.furniture
    ]
    for what, file, span, rule, reason in read:
        code, _, name = rule.partition("/")
        where = f"{code}/{file} {name}" if file else rule
        yield Note(_sentence_of(reading, span, span), True, what, where, span, reason)


def _sentence_of(reading: Reading, span: Span, otherwise: Span) -> Span:
    """The sentence in which `span` starts; `otherwise` where it starts in none."""
    sentences = reading.sentences
    at = bisect_right(sentences, span.start, key=lambda s: s.start) - 1
    return sentences[at] if at >= 0 and span.start < sentences[at].end else otherwise


def _summary(statement: Statement, text: str) -> str:
    reason = f", because {statement.unresolved.reason}" if statement.unresolved else ""
    chain = " ← ".join((statement.origin or f"nobody{reason}", *(h.name for h in statement.relays)))
    how = f"{statement.certainty.value}, {statement.quotation.value}, confidence {statement.confidence:.2f}"
    return f'{chain} ({how}): "{_line(statement.content.of(text))}"'


def _figure(figure: Figure) -> str:
    low, high = (None if v is None else f"{v:.10g}" for v in (figure.low, figure.high))
    amount = low if low == high else f"{low or 'up'} to {high or 'more'}"
    told = (figure.modifier and figure.modifier.value, amount, figure.unit, figure.of and f"of {figure.of}")
    return " ".join(t for t in told if t)


def _time(time: Time) -> str:
    if time.start is None and time.end is None:
        return f"no known day ({time.reason})" if time.reason else "no known day"
    return f"from {time.start or 'an open start'} until {time.end or 'an open end'} (not included)"


def _name(mention: Mention) -> str:
    return f"{mention.name} ({mention.entity or f'{mention.kind.value} in no list'})"


def _line(words: str) -> str:
    return " ".join(words.split())
