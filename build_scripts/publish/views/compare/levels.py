"""The page that sets a year's notices of several levels beside each other, column by column."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.addresses import relative_addresses, site_addresses
from build_scripts.domain.notice import Eid, Notice, NoticeId, Provision
from build_scripts.language.redline import Stretch
from build_scripts.link.levels.chains import Chain, Step, chain
from build_scripts.link.levels.row import Cell, LevelRow
from build_scripts.link.levels.rows import rows
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import facts, levels
from build_scripts.publish.labels.comparing import level_words
from build_scripts.publish.labels.comparing.comparison_words import between
from build_scripts.publish.labels.comparing.level_words import KINDS, CellKind
from build_scripts.publish.labels.coverage import NOT_COLLECTED
from build_scripts.publish.views import naming
from build_scripts.publish.views.compare.level_lists import beside, first_and_last, title_of
from build_scripts.publish.views.page import Head, Here, Link


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    level: str
    place: str
    """Nothing where the edition knows no place of this level here."""
    notice: Link | None
    """None where the edition has none of this year."""
    document: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """What one level made of the one above, exactly of the rows below."""

    place: str
    counts: tuple[tuple[str, int], ...]
    pair: Link
    """The two word for word."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A provision in its column."""

    anchor: str
    target: str
    """HTML within Markdown, as of a comparison's row."""
    printed: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    anchor: str
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CellView:
    column: int
    """From 1."""
    label: str
    kind: CellKind | None
    """None where the edition has no notice."""
    passages: tuple[Passage, ...]
    ways: tuple[Way, ...]
    """Where else something of it stands."""
    way_words: str
    notes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class RowView:
    name: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class LevelsPage:
    head: Head
    crumbs: tuple[Link, ...]
    columns: tuple[Column, ...]
    others: tuple[Link, ...]
    """The first other ends of the year below the same top, and the list that has all."""
    explained: str
    figures: tuple[Figure, ...]
    rows: tuple[RowView, ...]


def levels_page(linked: LinkedEdition, lowest: NoticeId) -> LevelsPage:
    found = chain(linked, lowest)
    here = Here(site_addresses.compare_levels(lowest))
    writer = _Cells(linked, here, found)
    made = rows(found, linked)
    top, last = first_and_last(linked, lowest)
    place = linked.jurisdictions[last.jurisdiction]
    top_name = naming.place_and_year(linked, top)
    last_name = naming.place_and_year(linked, last)
    compared = between(top_name, last_name, "level")
    title = f"{compared} {title_of(linked, last)}"
    return LevelsPage(
        head=Head(title=title, description=f"{title}：逐条并列，标出相同的文字。"),
        crumbs=here.crumbs(*here.comparisons(place)),
        columns=tuple(_column(here, step) for step in found.steps),
        others=tuple(beside(linked, here, top.id, lowest)),
        explained=level_words.EXPLAINED,
        figures=tuple(_figures(linked, here, found, made)),
        rows=tuple(map(writer.row, made)),
    )


def _place(linked: LinkedEdition, notice: Notice) -> str:
    return naming.place_name(linked, notice.jurisdiction)


def _column(here: Here, step: Step) -> Column:
    return Column(
        level=levels.NAMES[step.level],
        place=step.place.name if step.place else "",
        notice=here.notice(step.notice.title, step.notice) if step.notice else None,
        document=facts.year_and_number(step.notice) if step.notice else NOT_COLLECTED,
    )


def _figures(linked: LinkedEdition, here: Here, found: Chain, made: Sequence[LevelRow]) -> Iterator[Figure]:
    """Of each level below the topmost, how many of its rows are of which kind."""
    names = [_place(linked, notice) for notice in found.notices]
    for at, pair in enumerate(found.pairs, 1):
        begun = (row for row in made if row.first <= at)
        kinds = (kind_of(row, at) for row in begun)
        above, own = names[at - 1 : at + 1]
        yield Figure(
            place=f"{own}比{above}",
            counts=tuple(_counts(kinds)),
            pair=here.comparison("逐字对照", pair),
        )


def _counts(kinds: Iterable[CellKind]) -> Iterator[tuple[str, int]]:
    counts = Counter(kinds)
    for kind, word in KINDS.items():
        if counts[kind]:
            yield word, counts[kind]


def kind_of(row: LevelRow, at: int) -> CellKind:
    """What the notice at this place of the chain has in a row."""
    cell = row.cells[at]
    if cell.provisions:
        return "linked" if at > row.first else "added" if at else "first"
    return "elsewhere" if cell.elsewhere else "in-part" if cell.in_part else "none"


class _Cells:
    """Prints the cells of one chain."""

    def __init__(self, linked: LinkedEdition, here: Here, found: Chain) -> None:
        self._linked, self._here, self._chain = linked, here, found

    def row(self, row: LevelRow) -> RowView:
        first = self._chain.notices[row.first]
        name = f"{_place(self._linked, first)}{self._locus(first, row.cells[row.first].provisions[0])}"
        return RowView(name=name, cells=tuple(self._cells(row)))

    def _cells(self, row: LevelRow) -> Iterator[CellView]:
        at = 0
        for column, step in enumerate(self._chain.steps, 1):
            if step.notice is None:
                yield CellView(
                    column=column,
                    label="",
                    kind=None,
                    passages=(),
                    ways=(),
                    way_words="",
                    notes=(),
                )
            else:
                yield self._cell(row, at, column, step.notice)
                at += 1

    def _cell(self, row: LevelRow, at: int, column: int, notice: Notice) -> CellView:
        cell, kind = row.cells[at], kind_of(row, at)
        ways = tuple(self._ways(notice, cell.elsewhere or cell.in_part))
        return CellView(
            column=column,
            label=_place(self._linked, notice),
            kind=kind,
            passages=tuple(self._passages(notice, cell)),
            ways=ways,
            way_words=_way_words(cell) if ways else "",
            notes=tuple(_notes(cell, kind)),
        )

    def _ways(self, notice: Notice, eids: Iterable[Eid]) -> Iterator[Way]:
        return (Way(anchor=_anchor(notice, eid), name=self._locus_at(notice, eid)) for eid in eids)

    def _passages(self, notice: Notice, cell: Cell) -> Iterator[Passage]:
        for provision, stretches in zip(cell.provisions, cell.stretches, strict=True):
            address = site_addresses.provision_page(notice.id, provision.eid)
            yield Passage(
                anchor=_anchor(notice, provision.eid),
                printed=provision.num or "",
                stretches=stretches,
                target=relative_addresses.relative(self._here.address, address),
            )

    def _locus(self, notice: Notice, provision: Provision) -> str:
        return naming.locus(self._linked, notice.id, provision)

    def _locus_at(self, notice: Notice, eid: Eid) -> str:
        return self._locus(notice, self._linked.provision(notice.id, eid))


def _anchor(notice: Notice, eid: Eid) -> str:
    """Told apart from the eids of the other columns."""
    return f"{notice.id}__{eid}"


def _way_words(cell: Cell) -> str:
    if not cell.elsewhere:
        return "一句见于"
    return "另见" if cell.provisions else "见于"


def _notes(cell: Cell, kind: CellKind) -> Iterator[str]:
    if kind in ("none", "added"):
        yield KINDS[kind]
    if cell.rewritten:
        yield level_words.REWRITTEN
    named = level_words.named("所加", cell.adds), level_words.named("未写", cell.leaves_out)
    yield from filter(None, named)
