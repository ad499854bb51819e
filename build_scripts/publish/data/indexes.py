"""The indexes as data: who is responsible, in which words, citing what, by when, how strongly."""

from collections.abc import Iterator, Sequence
from typing import Any

from build_scripts.domain import site_addresses
from build_scripts.domain.indexes import (
    Body,
    BodyLevel,
    Clause,
    ClauseEntry,
    Directive,
    Mention,
    Occurrence,
    Phrase,
    RelatedWork,
    Target,
    Work,
)
from build_scripts.link.edition_index import Lookup

Json = dict[str, Any]
NOT_TOLD: tuple[BodyLevel, ...] = ("国家级", "开发区")


def files(lookup: Lookup) -> Iterator[tuple[str, Json]]:
    """Each index by its address."""
    found = lookup.edition.indexes
    yield site_addresses.index_data("bodies"), {"bodies": [_body(b) for b in found.bodies]}
    yield site_addresses.index_data("phrases"), {"phrases": [_phrase(lookup, p) for p in found.phrases]}
    yield site_addresses.index_data("citations"), {"works": [_work(w) for w in found.works]}
    yield site_addresses.index_data("targets"), {"rows": [_target(t) for t in found.targets]}
    yield site_addresses.index_data("directives"), {"rows": [_directive(d) for d in found.directives]}


def responsible(clauses: Sequence[Clause]) -> list[Json]:
    """The clauses of a provision."""
    return [_clause(clause) for clause in clauses]


def _clause(c: Clause) -> Json:
    return {
        "raw": c.raw, "bodies": list(dict.fromkeys(e.printed for e in c.entries)), "role": _shared(c.entries),
        "open": c.open, "governs": list(c.governs) if c.governs else None,
        "entries": [_entry(e) for e in c.entries], "implied": list(c.implied),
    }


def _shared(entries: Sequence[ClauseEntry]) -> str | None:
    """The verb that all share, as printed; none where they differ, or are only listed."""
    verbs = {entry.verb for entry in entries}
    return verbs.pop() or None if len(verbs) == 1 else None


def _entry(e: ClauseEntry) -> Json:
    members = {"members": list(e.members)} if e.members else {}
    return {"printed": e.printed, "body": e.body, "role": e.role, "level": _level(e.level), **members}


def _level(level: BodyLevel) -> str:
    """As published from the first: of seven values, 其他 for what none of the others is."""
    return "其他" if level in NOT_TOLD else level


def _body(b: Body) -> Json:
    return {
        "slug": b.slug, "name": b.name, "level": _level(b.level), "jurisdiction": b.jurisdiction,
        "aliases": [{"name": name, "notices": list(notices)} for name, notices in b.aliases],
        "before": list(b.before), "after": list(b.after), "abolished_in": list(b.abolished_in),
        "page": site_addresses.body_page(b.slug),
        "tasks": [
            {"notice": t.notice, "eid": t.eid, "role": t.role, "raw": t.raw, "through": t.through} for t in b.tasks
        ],
    }


def _target(t: Target) -> Json:
    """What a heading sets has no place in the text: `heading` then gives its place in the heading."""
    start, end = (0, 0) if t.in_heading else t.sentence
    heading = {"heading": list(t.sentence)} if t.in_heading else {}
    return {
        "notice": t.notice, "eid": t.eid, "start": start, "end": end, **heading,
        "kind": t.kind, "object": t.object, "value": t.value, "unit": t.unit, "change": t.change,
        "deadline": t.deadline, "deadline_date": t.deadline_date, "topics": list(t.topics),
        "next": {"notice": t.next[0], "eid": t.next[1]} if t.next else None,
    }


def _directive(d: Directive) -> Json:
    start, end = d.sentence
    return {"notice": d.notice, "eid": d.eid, "start": start, "end": end, "strength": d.strength}


def _phrase(lookup: Lookup, p: Phrase) -> Json:
    years = [lookup.notices[o.notice].year for o in p.occurrences]
    return {
        "slug": p.slug, "phrase": p.phrase, "quoted": p.quoted, "page": site_addresses.phrase_page(p.slug),
        "first": min(years), "last": max(years), "occurrences": [_occurrence(o) for o in p.occurrences],
        "definition": _occurrence(p.definition) if p.definition else None,
        "after": list(p.after), "before": list(p.before),
    }


def _occurrence(o: Occurrence) -> Json:
    """What stands in a heading has no place in the text: `heading` then gives its place in the heading."""
    start, end = (0, 0) if o.in_heading else o.span
    heading = {"heading": list(o.span)} if o.in_heading else {}
    return {"notice": o.notice, "eid": o.eid, "start": start, "end": end, **heading}


def _work(w: Work) -> Json:
    return {
        "slug": w.slug, "title": w.title, "numbers": list(w.numbers), "kind": w.kind,
        "page": site_addresses.work_page(w.slug), "notice": w.notice, "mentions": [_mention(m) for m in w.mentions],
        "before": [_related(r) for r in w.before], "after": [_related(r) for r in w.after],
    }


def _related(r: RelatedWork) -> Json:
    return {"title": r.title, "slug": r.slug, "reason": r.reason}


def _mention(m: Mention) -> Json:
    return {**_occurrence(m.at), "title": m.title, "number": m.number, "status": m.status}
