"""Every clause of the notices that says who is responsible: where it stands, and what it governs.

Clauses stand in brackets, after a label (also one that is the heading of a paragraph), and in tables of tasks. Where a
provision holds several, each governs what stands between it and the one before.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.indexes import Clause, StandingRule
from build_scripts.domain.indexes.vocabulary import BodyTable
from build_scripts.domain.notice import FRAME, Eid, Jurisdiction, Notice, PlaceSlug, Provision
from build_scripts.domain.span import Span
from build_scripts.language.wording.body_levels import Seat, seat_of
from build_scripts.language.wording.body_names import BodyNames
from build_scripts.language.wording.clauses import clauses_in, is_charge, label_role
from build_scripts.language.wording.clauses.in_sentences import charges_in_sentences
from build_scripts.language.wording.roles import Roles
from build_scripts.link.indexes.clause_reader import ClauseReader
from build_scripts.link.indexes.task_tables import TaskCell, task_cells

ENTERPRISE = "企业"
SEPARATORS = "。；\n "


def read_clauses(
    notices: Iterable[Notice],
    places: Iterable[Jurisdiction],
    table: BodyTable,
    each: Each = one_by_one,
) -> tuple[Clause, ...]:
    """All clauses, by notice and in the order of the text."""
    seats = seats_of(places)
    seated = [(notice, seats[notice.jurisdiction]) for notice in notices]
    reader = ClauseReader(BodyNames(table), Roles(table.roles))
    by_notice = each(_clauses_of, reader, seated)
    return tuple(chain.from_iterable(by_notice))


def _clauses_of(reader: ClauseReader, seated: tuple[Notice, Seat]) -> tuple[Clause, ...]:
    return tuple(_clauses(*seated, reader))


def clause_spans(provision: Provision) -> tuple[Span, ...]:
    """Where the responsibility clauses of a provision stand in its text, in order; the whole of it below a label."""
    heading = provision.heading or ""
    if label_role(heading) or is_charge(heading, provision.text):
        return ((0, len(provision.text)),) if provision.text else ()
    return clauses_in(provision.text)


def seats_of(places: Iterable[Jurisdiction]) -> dict[PlaceSlug, Seat]:
    """Each place with those above it, as its notices speak of them."""
    by_slug = {place.slug: place for place in places}
    return {slug: seat_of(place, by_slug) for slug, place in by_slug.items()}


class _Where(NamedTuple):
    """Where a clause stands, its words with their label, and what it governs."""

    eid: Eid
    span: Span
    raw: str
    governs: Span | None


def _clauses(notice: Notice, seat: Seat, reader: ClauseReader) -> Iterator[Clause]:
    """The clauses of a notice: what one says of those that follow is kept in mind."""
    standing: str | None = None
    defined: dict[str, tuple[str, ...]] = {}
    order_tells = False
    for where in places(notice):
        read = reader.read(where.raw, seat, order_tells=order_tells)
        entries = [replace(entry, members=defined.get(entry.printed, ())) for entry in read.entries]
        implied = standing, ENTERPRISE if read.enterprise else None
        yield Clause(
            notice=notice.id,
            eid=where.eid,
            span=where.span,
            raw=where.raw,
            open=read.open,
            governs=where.governs,
            entries=tuple(entries),
            implied=tuple(filter(None, implied)),
            standing=_rule(read.standing, seat, reader) if read.standing else None,
        )
        standing = read.standing or standing
        order_tells = read.order_tells
        if read.defines:
            defined[read.defines] = tuple(entry.body for entry in read.entries)


def _rule(name: str, seat: Seat, reader: ClauseReader) -> StandingRule:
    """Whom the name means is read as in any clause: it may be several."""
    read = reader.read(f"（{name}负责）", seat)
    return StandingRule(name=name, bodies=tuple(entry.body for entry in read.entries))


def places(notice: Notice) -> Iterator[_Where]:
    """In the order of the text; the cells of a table come after the clauses of their provision."""
    provisions = [p for p in notice.provisions if p.kind not in FRAME]
    cells: defaultdict[Eid, list[TaskCell]] = defaultdict(list)
    for cell in task_cells(provisions):
        cells[cell.eid].append(cell)
    for p in provisions:
        written = sorted([*_in_text(p), *_in_sentences(p)], key=attrgetter("span"))
        for cell in cells[p.eid]:
            written = list(_with_cell(p, cell, written))
        yield from written


def _with_cell(p: Provision, cell: TaskCell, written: Sequence[_Where]) -> Iterator[_Where]:
    """A cell with labels of its own (牵头：甲 配合：乙) or in brackets is read as it stands, of the task of its row."""
    inside = [where for where in written if _is_within(where.span, cell.span)]
    begins_with_one = bool(inside) and inside[0].span[0] == cell.span[0]
    for where in written:
        if where not in inside:
            yield where
        elif begins_with_one:
            yield where._replace(governs=cell.governs)
    if not begins_with_one:
        yield _in_table(p, cell)


def _is_within(one: Span, other: Span) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]


def _in_text(p: Provision) -> Iterator[_Where]:
    heading, text = p.heading or "", p.text
    is_label = label_role(heading) or is_charge(heading, text)
    label = f"{heading}{p.heading_end}" if is_label else ""
    spans = clause_spans(p)
    governed = _governed(text, spans)
    for (start, end), governs in zip(spans, governed, strict=True):
        raw = label + text[start:end]
        yield _Where(
            eid=p.eid,
            span=(start, end),
            raw=raw,
            governs=governs,
        )


def _in_sentences(p: Provision) -> Iterator[_Where]:
    """A sentence that says only who does it governs what stands before it, as a clause in brackets does."""
    text, behind = p.text, 0
    apart = clause_spans(p)
    for charge in charges_in_sentences(text, apart):
        start, end = charge.span
        behind = max([behind, *(stop for _, stop in apart if stop <= start)])
        before = None if _is_at_an_edge(text, charge.span) else _since(text, behind, start)
        yield _Where(p.eid, charge.span, text[start:end], charge.governs or before)
        behind = end


def _in_table(p: Provision, cell: TaskCell) -> _Where:
    return _Where(p.eid, cell.span, f"{cell.label}：{p.text[slice(*cell.span)]}", cell.governs)


def _governed(text: str, spans: tuple[Span, ...]) -> Iterator[Span | None]:
    """The whole provision where it has one clause, at its end or its beginning; otherwise what stands since the clause
    before."""
    if len(spans) == 1 and _is_at_an_edge(text, *spans):
        yield None
        return
    start = 0
    for begin, end in spans:
        yield _since(text, start, begin)
        start = end


def _since(text: str, start: int, end: int) -> Span:
    """What stands between two places, without the marks before it."""
    own = text[start:end].lstrip(SEPARATORS)
    return end - len(own), end


def _is_at_an_edge(text: str, clause: Span) -> bool:
    begin, end = clause
    return not (text[:begin].strip(SEPARATORS) and text[end:].strip(SEPARATORS))
