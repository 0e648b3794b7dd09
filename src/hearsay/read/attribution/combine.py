"""Drafts of one unit together: who is nested in whom, who only relays, and where one content has to end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.model import Quotation, Span
from hearsay.read.attribution.contents import bare_quotation, quotation_kind, trimmed
from hearsay.read.attribution.drafts import Draft
from hearsay.read.attribution.units import Unit
from hearsay.read.words import Tag

OPENING = 4  # words at the start of a content within which another attribution takes it over
BEHIND = frozenset({"parenthetical", "quotation"})  # constructions whose content stands before them
HEDGED = frozenset({"adposition", "as", "citing", "impersonal"})  # what a form of hearsay inside makes less certain
FORWARD = frozenset({"clause", "impersonal", "colon", "infinitive", "object", "noun"})


def combined(drafts: Sequence[Draft], unit: Unit) -> tuple[Draft, ...]:
    """The drafts of a unit with chains made, contents cut where the next attribution starts, and doubles left out."""
    found = _named_relays(_cited(unit, sorted(drafts, key=lambda d: (d.zone.start, d.fragments[0].start))))
    found = _hearsay_as_hedge(_relayed(found, unit))
    found = [_cut(d, found, unit) for d in found]
    return tuple(_without_doubles([d for d in found if len(d.content) > 1]))


def _cited(unit: Unit, drafts: list[Draft]) -> list[Draft]:
    """A phrase of citing hands its source to the statement beside it, whose own source becomes a relay."""
    citing = [d for d in drafts if d.construction == "citing"]
    others = [d for d in drafts if d.construction != "citing"]
    for cite in citing:
        near = [d for d in others if d.source is not None and d.source.side != "cited"]
        main = min(near, key=lambda d: abs(d.zone.end - cite.zone.start), default=None)
        if main is None or main.source is None or cite.source is None:
            others.append(cite)
            continue
        others = [
            replace(
                d, source=replace(cite.source, side="cited"), relays=(*d.relays, main.source), cue=cite.cue,
                zone=_hull(d.zone, cite.zone), fragments=_without(d.fragments, cite.zone, unit),
            )
            if d is main or (d.cue == main.cue and d.source == main.source)
            else d
            for d in others
        ]  # fmt: skip
    return sorted(others, key=lambda d: (d.zone.start, d.fragments[0].start))


def _named_relays(drafts: list[Draft]) -> list[Draft]:
    """Outlets behind "quoted by" or "in an interview with" relay the statement whose attribution stands nearest."""
    others = [d for d in drafts if d.construction != "relay"]
    for relay in (d for d in drafts if d.construction == "relay"):
        near = [d for d in others if d.source is None or d.source.span != relay.zone]
        main = min(near, key=lambda d: _distance(d.zone, relay.zone), default=None)
        if main is None or relay.source is None:
            continue
        source = replace(relay.source, side="told")
        others = [
            replace(d, relays=(source, *d.relays)) if d is main or (d.cue, d.source) == (main.cue, main.source) else d
            for d in others
            if not (d.source is not None and source.span.contains(d.source.span))
        ]
    return others


def _distance(a: Span, b: Span) -> int:
    return max(0, max(a.start, b.start) - min(a.end, b.end))


def _hull(a: Span, b: Span) -> Span:
    return Span(min(a.start, b.start), max(a.end, b.end))


def _without(fragments: tuple[Span, ...], zone: Span, unit: Unit) -> tuple[Span, ...]:
    """`fragments` cut before `zone` where it stands at the end of one of them, behind it where it opens one."""
    text = unit.section.text
    return tuple(
        trimmed(text, Span(f.start, zone.start))
        if f.start < zone.start < f.end and zone.end >= f.end - 2
        else trimmed(text, Span(zone.end, f.end))
        if f.start in (zone.start, zone.start + 1) and zone.end + 2 < f.end
        else f
        for f in fragments
    )


def _relayed(drafts: list[Draft], unit: Unit) -> list[Draft]:
    """Where one attribution frames another ("A reports that B said C"), the outer source relays and the inner stays."""
    gone: set[int] = set()
    for i, outer in enumerate(drafts):
        for j, inner in enumerate(drafts):
            if i == j or i in gone or j in gone or inner.cue == outer.cue:
                continue
            if _coincide(outer, inner):
                drafts[j] = _passed_on(inner, outer, unit)
                gone.add(i)
                continue
            if not _frames(outer, inner, unit):
                continue
            if _is_complement(outer, inner):
                gone.add(j)
                continue
            drafts[j] = _passed_on(inner, outer, unit)
            gone.add(i)
    return [d for i, d in enumerate(drafts) if i not in gone]


def _coincide(outer: Draft, inner: Draft) -> bool:
    """True where a verb behind a comma and then an adposition attribute the same words: "…, reports A, according to B"
    has the origin B and the relay A."""
    if outer.construction not in ("parenthetical", "quotation") or inner.construction != "adposition":
        return False
    if outer.content.contains(inner.zone) and outer.quotation is Quotation.INDIRECT:
        return inner.content.start == outer.content.start and len(inner.fragments) > 1
    if inner.zone.start < outer.zone.end or outer.content.end > outer.zone.start:
        return False
    return inner.content.start == outer.content.start and inner.zone.start - outer.zone.end <= 3


def _is_complement(outer: Draft, inner: Draft) -> bool:
    """True where the inner verb has no subject of its own, "he said that he considers it" is one statement of his, or
    where its object is the lesser part of what the outer one says."""
    if outer.construction not in FORWARD or inner.construction in ("adposition", "citing", "as", "impersonal"):
        return False
    if (
        outer.construction == "clause"
        and inner.construction == "object"
        and 3 * len(inner.content) < 2 * len(outer.content)
    ):
        return True
    if inner.source is None or inner.source.side == "shared":
        return True
    said, again = outer.source, inner.source
    pronoun = again.head is not None and again.head.tag is Tag.PRON and len(again.words) == 1
    return pronoun and said is not None and said.stands_for is None and again.number == (said.number or "Sing")


def _passed_on(inner: Draft, outer: Draft, unit: Unit) -> Draft:
    """`inner` with the source of `outer` as a relay, its content ended before the outer attribution."""
    relays = inner.relays
    if outer.source is not None and (inner.source is None or outer.source.span != inner.source.span):
        relays = (*relays, outer.source, *outer.relays)
    fragments = tuple(
        trimmed(unit.section.text, Span(f.start, outer.zone.start)) if f.start < outer.zone.start < f.end else f
        for f in inner.fragments
        if f.start < outer.zone.start or f.start >= outer.zone.end
    )
    framed = outer.source is None and outer.construction == "impersonal"
    return replace(inner, relays=relays, fragments=fragments or inner.fragments, framed=framed)


def _hearsay_as_hedge(drafts: list[Draft]) -> list[Draft]:
    """Grammar that reports by itself, inside what somebody says, only makes that less certain."""
    kept: list[Draft] = []
    weaker: list[tuple[Draft, str | None]] = []
    for draft in drafts:
        if draft.construction == "hearsay":
            around = [d for d in drafts if d is not draft and d.construction != "hearsay" and _overlap(d, draft)]
            hedged = [
                d
                for d in around
                if d.construction in HEDGED or (d.quotation is Quotation.INDIRECT and d.construction == "quotation")
            ]
            if around or draft.inside:
                weaker += [(d, draft.cue_certainty) for d in hedged]
                continue
        kept.append(draft)
    lowered = {id(d): c for d, c in weaker}
    return [replace(d, cue_certainty=d.cue_certainty or lowered.get(id(d))) for d in kept]


def _overlap(draft: Draft, hearsay: Draft) -> bool:
    return draft.content.contains(hearsay.zone) if draft.construction != "hearsay" else False


def _frames(outer: Draft, inner: Draft, unit: Unit) -> bool:
    """True where the content of `outer` is the attribution of `inner` and what that governs."""
    if inner.construction == "hearsay" or outer.construction == "hearsay":
        return False
    content = outer.fragments[0] if outer.construction not in FORWARD else outer.content
    if inner.construction == "reference":
        return outer.construction in ("parenthetical", "quotation") and content.contains(inner.zone)
    if not (content.start <= inner.zone.start < content.end) or outer.construction == "reference":
        return False
    if inner.content.start < content.start - 2 or _is_joined(inner, content, unit):
        return False
    if outer.construction in BEHIND and inner.construction in BEHIND and inner.zone.end <= outer.zone.start:
        return inner.content.start - content.start <= 2 and inner.zone.end >= content.end - 2
    between = unit.words[unit.at(content.start) : unit.at(inner.zone.start)]
    return len(between) <= OPENING and not any(w.tag is Tag.VERB for w in between)


def _is_joined(inner: Draft, content: Span, unit: Unit) -> bool:
    """True where a coordinator joins the attribution of `inner`, with no subject of its own, to the one before."""
    if inner.source is None or inner.source.side != "shared":
        return False
    return any(w.tag is Tag.CCONJ for w in unit.words[unit.at(content.start) : unit.at(inner.zone.start)])


def _cut(draft: Draft, drafts: Sequence[Draft], unit: Unit) -> Draft:
    """`draft` with its content ended where another attribution of the same sentence starts beside it."""
    fragments = list(draft.fragments)
    for other in drafts:
        if other is draft or other.cue == draft.cue:
            continue
        for k, fragment in enumerate(fragments):
            if fragment.start < other.zone.start < fragment.end and (end := _joint(other, fragment, unit)) is not None:
                fragments[k] = trimmed(unit.section.text, Span(fragment.start, end))
    kept = tuple(f for f in fragments if len(f) > 1)
    if kept == draft.fragments or not kept:
        return draft
    if len(kept) == 1:
        kept = (bare_quotation(kept[0], unit.quotes),)
    whole = Span(kept[0].start, kept[-1].end)
    return replace(draft, fragments=kept, quotation=quotation_kind(whole, unit.quotes))


def _joint(other: Draft, fragment: Span, unit: Unit) -> int | None:
    """Where `fragment` ends because `other` is joined to its sentence and not part of it; None where it is a part."""
    i = unit.at(other.zone.start)
    words = unit.words
    if other.construction == "parenthetical" or other.construction == "as":
        return other.zone.start if words[i - 1].tag in (Tag.COMMA, Tag.DASH) or words[i].tag is Tag.SCONJ else None
    if other.construction == "adposition":
        closes = other.zone.end >= fragment.end - 2 and words[i - 1].tag is Tag.COMMA
        return other.zone.start if closes else None
    shared = other.source is not None and other.source.side == "shared"
    k = i - 1
    while k > 0 and words[k].tag in (Tag.ADV, Tag.TIME, Tag.AUX, Tag.NEG, Tag.INVERTED):
        k -= 1
    if words[k].token.text == ";":
        return words[k].start
    if words[k].tag is Tag.CCONJ and (shared or words[k - 1].tag is Tag.COMMA or other.dropped):
        return words[k].start
    if words[k].tag is Tag.COMMA and words[i].tag is Tag.NONFINITE and words[i].verb_form != "Inf":
        return words[k].start
    return None


def _without_doubles(drafts: Sequence[Draft]) -> list[Draft]:
    """Of drafts with nearly the same content, the one that names more or is surer."""
    ranked = sorted(drafts, key=lambda d: (d.source is None, -d.confidence, d.zone.start))
    kept: list[Draft] = []
    for draft in ranked:
        if not any(_same(draft, other) for other in kept):
            kept.append(draft)
    return sorted(kept, key=lambda d: (d.content.start, d.zone.start))


def _same(a: Draft, b: Draft) -> bool:
    """True where the contents share more than four fifths of their characters."""
    shared = min(a.content.end, b.content.end) - max(a.content.start, b.content.start)
    longer = max(len(a.content), len(b.content))
    return shared > 0.8 * longer
