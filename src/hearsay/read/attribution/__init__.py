"""Attribution: who is reported to have said what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.model import Firing, Furniture, Holder, Mention, Span, Statement, Time
from hearsay.packs.cues import CueRule
from hearsay.read.attribution.certainty import stances, summed_up
from hearsay.read.attribution.chains import BESIDE, FRAMED, outlets_beside, with_chains
from hearsay.read.attribution.combine import combined
from hearsay.read.attribution.constructions import Constructions
from hearsay.read.attribution.cues import cues_of
from hearsay.read.attribution.drafts import Draft, Source
from hearsay.read.attribution.holders import Resolver
from hearsay.read.attribution.quoted import left_over
from hearsay.read.attribution.units import Unit, units
from hearsay.read.attribution.verification import verified
from hearsay.read.phrases import Chunker
from hearsay.read.quotations import quotations
from hearsay.read.section import Section
from hearsay.read.words import Tagger


def read_statements(
    sections: Sequence[Section], mentions: Sequence[Mention], times: Sequence[Time], furniture: Sequence[Furniture]
) -> tuple[tuple[Statement, ...], tuple[Firing, ...]]:
    """The statements of an article and the trace of the rules; spans count in the sections' text."""
    trace: list[Firing] = []
    skipped = [f.span for f in furniture]
    mentions = [m for m in mentions if not any(f.contains(m.span) for f in skipped)]
    resolver = Resolver(sections, mentions)
    statements: list[Statement] = []
    read: list[Unit] = []
    for section in sections:
        drafts = _drafts(section, mentions, times, skipped, read, trace)
        statements += _resolved(drafts, section, resolver, mentions)
    whole = verified(with_chains(statements), sections)
    return tuple(sorted(whole, key=lambda s: (s.content, s.rule))), tuple(trace)


def _drafts(
    section: Section,
    mentions: Sequence[Mention],
    times: Sequence[Time],
    skipped: Sequence[Span],
    read: list[Unit],
    trace: list[Firing],
) -> list[Draft]:
    """The drafts of one section, in the order of their units, which are added to `read`."""
    file = section.pack.cues
    quotes = quotations(section)
    tagger = Tagger(section, mentions, times, [q.outer for q in quotes if q.is_speech])
    chunker = Chunker(frozenset(file.attributive), section.pack.shows_case, file.head_first)
    found: list[Draft] = []
    for unit in units(section, tagger, quotes, skipped, len(read)):
        before = [u for u in read[-8:] if u.section.pack is section.pack]
        made = _unit_drafts(unit, before, chunker, found, trace)
        found = [d for d in found if not any(m.zone == d.zone and m.cue == d.cue and m is not d for m in made)] + made
        read.append(unit)
    return found


def _unit_drafts(
    unit: Unit, before: Sequence[Unit], chunker: Chunker, known: Sequence[Draft], trace: list[Firing]
) -> list[Draft]:
    section = unit.section
    file = section.pack.cues

    def silent(rule: CueRule, span: Span, reason: str) -> None:
        trace.append(Firing(unit.span, f"{section.pack.code}/cues.toml {rule.id}", "silent", reason, span))

    constructions = Constructions(unit, before, file, chunker, silent)
    drafts = [d for cue in cues_of(unit, file, silent) for d in constructions.drafts(cue)]
    made = combined(drafts, unit)
    made = (*made, *left_over(unit, made, known, file))
    for draft in made:
        where = f"{section.pack.code}/cues.toml {draft.rule.partition('/')[2]}"
        trace.append(Firing(unit.span, where, "fired", f"as {draft.construction}", draft.cue or draft.content))
    return list(made)


def _relaying(source: Source, draft: Draft, section: Section, resolver: Resolver) -> tuple[Holder, ...]:
    """Who passes a draft on. Whom it was told to, and who reports it all citing somebody, passes on the rest as
    well."""
    holders = resolver.relay(source, draft, section)[:1]
    cited = draft.construction == "reference" and draft.source is not None and draft.source.side == "cited"
    return tuple(replace(h, rule=BESIDE) for h in holders) if cited or source.side == "told" else holders


def _resolved(
    drafts: Sequence[Draft], section: Section, resolver: Resolver, mentions: Sequence[Mention]
) -> list[Statement]:
    """The drafts of a section as statements, their sources resolved in the order of the text."""
    found: list[Statement] = []
    for draft in sorted(drafts, key=lambda d: (d.unit, d.zone.start)):
        origins, unresolved = resolver.origins(draft, section)
        relays = tuple(h for source in draft.relays for h in _relaying(source, draft, section, resolver))
        relays = tuple(r for r in relays if not (r.entity or "").startswith(("country:", "geo:", "place:")))
        beside = outlets_beside(draft, drafts, section, mentions, resolver.outlets)
        relays = (*map(resolver.outlet, beside), *relays)
        if draft.framed and not relays and found and found[-1].relays:
            relays = tuple(replace(h, rule=FRAMED) for h in (*found[-1].origins, *found[-1].relays))
        resolver.remember(origins, draft)
        resolver.remember_bodies((*origins, *relays))
        shown = stances(draft, section)
        found.append(
            Statement(
                content=draft.content,
                fragments=draft.fragments,
                source=draft.source.span if draft.source else None,
                cue=draft.cue,
                origins=origins,
                relays=tuple(r for r in relays if r.name not in {o.name for o in origins}),
                quotation=draft.quotation,
                certainty=summed_up(shown),
                confidence=draft.confidence,
                rule=draft.rule,
                stances=shown,
                unresolved=unresolved,
            )
        )
    return found
