"""The indexes as data: who is responsible, in which words, citing what, by when, how strongly."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.indexes import (
    Body,
    BodyLevel,
    BodyTask,
    Clause,
    ClauseEntry,
    Directive,
    Indexes,
    Mention,
    Occurrence,
    Phrase,
    RelatedWork,
    Target,
    Work,
)
from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.domain.refs import Ref, ref_of
from build_scripts.domain.span import Span
from build_scripts.publish.data.written import Json

Notices = Mapping[NoticeId, Notice]
NOT_TOLD: tuple[BodyLevel, ...] = ("国家级", "开发区")


def responsible(clauses: Sequence[Clause]) -> list[Json]:
    """The clauses of a provision."""
    return list(map(_clause, clauses))


def _clause(c: Clause) -> Json:
    printed = dict.fromkeys(entry.printed for entry in c.entries)
    return {
        "raw": c.raw,
        "bodies": list(printed),
        "role": _shared(c.entries),
        "open": c.open,
        "governs": list(c.governs) if c.governs else None,
        "entries": list(map(_entry, c.entries)),
        "implied": list(c.implied),
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
        "slug": b.slug,
        "name": b.name,
        "level": _level(b.level),
        "jurisdiction": b.jurisdiction,
        "aliases": [{"name": name, "notices": list(notices)} for name, notices in b.aliases],
        "before": list(b.before),
        "after": list(b.after),
        "abolished_in": list(b.abolished_in),
        "page": site_addresses.body_page(b.slug),
        "tasks": list(map(_task, b.tasks)),
    }


def _task(t: BodyTask) -> Json:
    return {**_ref(ref_of(t)), "role": t.role, "raw": t.raw, "through": t.through}


def _target(t: Target) -> Json:
    return {
        **_place(ref_of(t), t.sentence, in_heading=t.in_heading),
        "kind": t.kind,
        "object": t.object,
        "value": t.value,
        "unit": t.unit,
        "change": t.change,
        "deadline": t.deadline,
        "deadline_date": t.deadline_date,
        "topics": list(t.topics),
        "next": _ref(t.next) if t.next else None,
    }


def _directive(d: Directive) -> Json:
    return {**_place(ref_of(d), d.sentence), "strength": d.strength}


def _years(phrase: Phrase, notices: Notices) -> tuple[int, int]:
    """The first and the last in which it is seen."""
    years = [notices[at.notice].year for at in phrase.seen]
    return min(years), max(years)


def _phrase(p: Phrase, years: tuple[int, int]) -> Json:
    first, last = years
    used = set(p.occurrences)
    return {
        "slug": p.slug,
        "phrase": p.phrase,
        "quoted": p.quoted,
        "page": site_addresses.phrase_page(p.slug),
        "first": first,
        "last": last,
        "occurrences": list(map(_occurrence, p.occurrences)),
        "within": [_occurrence(at) for at in p.seen if at not in used],
        "definition": _occurrence(p.definition) if p.definition else None,
        "after": list(p.after),
        "before": list(p.before),
    }


def _occurrence(o: Occurrence) -> Json:
    return _place(ref_of(o), o.span, in_heading=o.in_heading)


def _ref(ref: Ref) -> Json:
    notice, eid = ref
    return {"notice": notice, "eid": eid}


def _place(ref: Ref, span: Span, *, in_heading: bool = False) -> Json:
    """What stands in a heading has no place in the text: `heading` then gives its place in the heading."""
    start, end = span
    if in_heading:
        return {**_ref(ref), "start": 0, "end": 0, "heading": [start, end]}
    return {**_ref(ref), "start": start, "end": end}


def _work(w: Work) -> Json:
    return {
        "slug": w.slug,
        "title": w.title,
        "numbers": list(w.numbers),
        "kind": w.kind,
        "page": site_addresses.work_page(w.slug),
        "notice": w.notice,
        "mentions": list(map(_mention, w.mentions)),
        "before": list(map(_related, w.before)),
        "after": list(map(_related, w.after)),
    }


def _related(r: RelatedWork) -> Json:
    return {"title": r.title, "slug": r.slug, "reason": r.reason}


def _mention(m: Mention) -> Json:
    return {**_occurrence(m.at), "title": m.title, "number": m.number, "status": m.status}


def _phrases(found: Indexes, notices: Notices) -> Iterator[Json]:
    return (_phrase(phrase, _years(phrase, notices)) for phrase in found.phrases)


INDEXES: Mapping[str, tuple[str, Callable[[Indexes, Notices], Iterator[Json]]]] = {
    "bodies": ("bodies", lambda found, _: map(_body, found.bodies)),
    "phrases": ("phrases", _phrases),
    "citations": ("works", lambda found, _: map(_work, found.works)),
    "targets": ("rows", lambda found, _: map(_target, found.targets)),
    "directives": ("rows", lambda found, _: map(_directive, found.directives)),
}
"""By its name each index: what its entries are called in the file, and how they are written."""
