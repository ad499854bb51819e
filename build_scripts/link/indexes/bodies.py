"""Who is responsible: every body that a clause names, with its tasks."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypedDict

from build_scripts.domain.indexes import Body, BodyLevel, BodyTask, Clause, ClauseEntry
from build_scripts.domain.indexes.vocabulary import BodyRow, BodyTable
from build_scripts.domain.notice import FRAME, Jurisdiction, Notice, NoticeId, PlaceSlug, Provision
from build_scripts.domain.refs import Ref, ref_of
from build_scripts.language.wording.body_levels import Seat, is_lower
from build_scripts.language.wording.body_names import NATION, BodyNames, Named
from build_scripts.link.indexes.clauses import seats_of

# Words by which a slug tells bodies of one kind at another level than the notice's: 市、县 of a province's notice.
LOWER: Mapping[BodyLevel, str] = {"省级": "provinces", "市级": "cities", "县级": "counties", "乡级": "townships"}


def gather_bodies(
    notices: Iterable[Notice],
    places: Iterable[Jurisdiction],
    clauses: Iterable[Clause],
    table: BodyTable,
) -> tuple[Body, ...]:
    """Every body that a clause names, by place and in the order of their first mention; and every body of the table
    that a notice names although it had been abolished."""
    notices = tuple(notices)
    gathering = _Gathering(notices, seats_of(places), table)
    for clause in clauses:
        gathering.take(clause)
    for notice in notices:
        gathering.look_for_abolished(notice)
    return gathering.bodies()


class _Known(TypedDict, total=False):
    since: int | None
    until: int | None
    reason: str
    row: str


@dataclass(kw_only=True, slots=True)
class _Entry:
    """A body while its tasks are gathered."""

    named: Named
    jurisdiction: PlaceSlug | None
    aliases: defaultdict[str, dict[NoticeId, None]] = field(default_factory=lambda: defaultdict(dict))
    abolished_at: dict[Ref, None] = field(default_factory=dict)
    tasks: list[BodyTask] = field(default_factory=list)

    def made(self, slug: str, before: tuple[str, ...], after: tuple[str, ...]) -> Body:
        aliases = ((name, tuple(sorted(notices))) for name, notices in sorted(self.aliases.items()))
        return Body(
            slug=slug,
            name=self.named.name,
            level=self.named.level,
            jurisdiction=self.jurisdiction,
            aliases=tuple(aliases),
            before=before,
            after=after,
            abolished_at=tuple(sorted(self.abolished_at)),
            tasks=tuple(self.tasks),
            **_known(self.named),
        )


class _Gathering:
    def __init__(self, notices: Iterable[Notice], seats: Mapping[PlaceSlug, Seat], table: BodyTable) -> None:
        self._notices = {notice.id: notice for notice in notices}
        self._seats = seats
        self._names = BodyNames(table)
        self._places: dict[PlaceSlug | None, int] = {}
        for at, place in enumerate(seats):
            self._places[place] = at
        self._found: dict[str, _Entry] = {}

    def take(self, clause: Clause) -> None:
        for entry in clause.entries:
            printed = _as_members(entry)
            self._add(clause, printed, entry, None)
            for member in entry.members:
                self._add(clause, member, entry, entry.printed)

    def _add(self, clause: Clause, printed: str, entry: ClauseEntry, through: str | None) -> None:
        notice = self._notices[clause.notice]
        seat = self._seats[notice.jurisdiction]
        named = self._names.read(printed, seat)
        body = self._body(named, notice)
        if through is None:
            body.aliases[entry.printed][notice.id] = None
            if named.row and _is_abolished(named.row, notice):
                body.abolished_at[ref_of(clause)] = None
        task = BodyTask(
            notice=notice.id,
            eid=clause.eid,
            role=entry.role,
            raw=clause.raw,
            through=through,
        )
        body.tasks.append(task)

    def look_for_abolished(self, notice: Notice) -> None:
        for p in notice.provisions:
            if p.kind not in FRAME:
                self._look_in(notice, p)

    def _look_in(self, notice: Notice, p: Provision) -> None:
        seat = self._seats[notice.jurisdiction]
        words = f"{p.heading or ''}\n{p.text}"
        for printed, row in self._names.mentions_of_ended(words):
            if not _is_abolished(row, notice):
                continue
            named = self._names.read(printed, seat)
            body = self._body(named, notice)
            body.aliases[printed][notice.id] = None
            body.abolished_at[notice.id, p.eid] = None

    def _body(self, named: Named, notice: Notice) -> _Entry:
        place = self._place_of(named, notice)
        slug = _slug(named, place, self._seats[notice.jurisdiction])
        return self._found.setdefault(slug, _Entry(named=named, jurisdiction=place))

    def _place_of(self, named: Named, notice: Notice) -> PlaceSlug | None:
        """The place whose level the name gives; a name of a lower level stands for all of them below the notice's."""
        seat = self._seats[notice.jurisdiction]
        if named.row and (named.row.whole or _is_above(named, seat)):
            return None
        return seat.place_of(named.name)

    def bodies(self) -> tuple[Body, ...]:
        """By place, those of the centre first."""
        after = {slug: tuple(self._successors(slug)) for slug in self._found}
        before: defaultdict[str, list[str]] = defaultdict(list)
        for slug, successors in after.items():
            for successor in successors:
                before[successor].append(slug)
        made: list[Body] = []
        for slug, entry in self._found.items():
            predecessors = tuple(before[slug])
            made.append(entry.made(slug, predecessors, after[slug]))
        made.sort(key=self._order)
        return tuple(made)

    def _order(self, body: Body) -> tuple[int, str]:
        return self._places.get(body.jurisdiction, -1), body.slug

    def _successors(self, slug: str) -> Iterator[str]:
        """Those of the edition that took its place."""
        named = self._found[slug].named
        if named.row and not named.members:
            place = slug.removesuffix(named.row.slug)
            yield from (
                place + after
                for after in named.row.after
                if place + after in self._found
            )


def _is_abolished(row: BodyRow, notice: Notice) -> bool:
    """It no longer stood in the year of the notice."""
    return row.end is not None and row.end < notice.year


def _known(named: Named) -> _Known:
    """When it stood, as the table has it. What stands for its members is not itself what began or ended."""
    row = None if named.members else named.row
    return _Known(
        since=row.start,
        until=row.end,
        reason=row.reason,
        row=row.slug,
    ) if row else _Known()


def _is_above(named: Named, seat: Seat) -> bool:
    """A body of the centre, in a notice of a place."""
    return named.level == NATION and seat.level != NATION


def _as_members(entry: ClauseEntry) -> str:
    """省安委会、省防减救灾委成员单位: the members of the first, too, are meant."""
    meant = entry.body.endswith("成员单位") and "成员单位" not in entry.printed
    return f"{entry.printed}成员单位" if meant else entry.printed


def _slug(named: Named, place: PlaceSlug | None, seat: Seat) -> str:
    """`datong-emergency-management`; of a name that the table does not know a digest of it."""
    members = ["members"] if named.members else []
    if named.row is None:
        return "-".join([*([place] if place else []), f"body-{_digest(named.name, 8)}", *members])
    return "-".join([*_whose(named, place, seat), *_which(named, named.row), *members])


def _whose(named: Named, place: PlaceSlug | None, seat: Seat) -> Sequence[str]:
    """Whose body it is: the place's, all of a level below it, the centre's; of its own system nobody's."""
    if place is None:
        return ["national"] if named.level == NATION else []
    lower = LOWER.get(named.level) if place == seat.place and is_lower(named.level, seat.level) else None
    return [place, lower] if lower else [place]


def _which(named: Named, row: BodyRow) -> Sequence[str]:
    return [row.slug, _digest(named.name, 4)] if row.whole else [row.slug]


def _digest(name: str, length: int) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:length]
