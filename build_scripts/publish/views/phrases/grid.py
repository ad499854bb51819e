"""The places that use a phrase by years: where it is said, where it is not, and of which years nothing is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.indexes import Phrase
from build_scripts.domain.notice import Jurisdiction, NoticeId, PlaceSlug
from build_scripts.link.ends import grouped
from build_scripts.link.history.phrase_history import first_uses
from build_scripts.link.linked_edition import LinkedEdition, derived
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.coverage import NOT_FOUND_SIGN, sign_without_notice
from build_scripts.publish.views.page import Here, Link

MOST_PLACES = 60
"""With more places than this those at the top only."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    link: Link | None
    """To the sentences of a notice in which the phrase is seen."""
    is_within: bool = False
    """It is seen there within other words only; so say brackets."""
    sign: str = ""
    """Where none does: of a year of which the edition has a notice, or has none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    place: Link
    first: int
    """The year of its first use there."""
    cells: tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Grid:
    years: range
    """From the first use anywhere to the newest year of the edition, so that silence is seen."""
    rows: tuple[Row, ...]
    """The place that used it first comes first."""
    more: int
    """Places that are no rows."""

    @property
    def has_within(self) -> bool:
        return any(cell.is_within for row in self.rows for cell in row.cells)


def grid(linked: LinkedEdition, here: Here, phrase: Phrase, *, split: bool) -> Grid:
    """`split`: the sentences of each year stand on a page of their own."""
    firsts = first_uses(linked, phrase.slug)
    earliest = min(firsts.values())
    newest = max(linked.by_year)
    years = range(earliest, newest + 1)
    places = [linked.jurisdictions[place] for place in firsts]
    making = _Rows(linked, here, phrase, split=split)
    rows: list[Row] = []
    for place in _shown(linked, places):
        row = making.row(place, firsts[place.slug], years)
        rows.append(row)
    return Grid(
        years=years,
        rows=tuple(rows),
        more=len(places) - len(rows),
    )


def _shown(linked: LinkedEdition, places: Sequence[Jurisdiction]) -> Sequence[Jurisdiction]:
    """All, or of very many those at the top."""
    return places if len(places) <= MOST_PLACES else [
        place
        for place in places
        if place in linked.top
    ]


class _Rows:
    """Makes the rows of one phrase."""

    def __init__(self, linked: LinkedEdition, here: Here, phrase: Phrase, *, split: bool) -> None:
        self._linked, self._here, self._phrase, self._split = linked, here, phrase, split
        self._newest = max(linked.by_year)
        self._using = {at.notice for at in phrase.occurrences}
        self._seeing = {at.notice for at in phrase.seen}

    def row(self, place: Jurisdiction, first: int, years: range) -> Row:
        notices = _by_year(self._linked, place.slug)
        return Row(
            place=self._here.place(place),
            first=first,
            cells=tuple(self._cell(notices, year) for year in years),
        )

    def _cell(self, notices: Mapping[int, Sequence[NoticeId]], year: int) -> Cell:
        if year not in notices:
            sign = sign_without_notice(newest=year == self._newest)
            return Cell(link=None, sign=sign)
        label = locators.short_year(year)
        for notice in notices[year]:
            if notice in self._using:
                return Cell(link=self._here.link(label, self._sentences(notice, year)))
        for notice in notices[year]:
            if notice in self._seeing:
                return Cell(link=self._here.link(f"（{label}）", self._sentences(notice, year)), is_within=True)
        return Cell(link=None, sign=NOT_FOUND_SIGN)

    def _sentences(self, notice: NoticeId, year: int) -> str:
        """Where those of a notice stand; on pages of their own, where those of its year begin."""
        if self._split:
            return site_addresses.phrase_page(self._phrase.slug, year)
        return f"{site_addresses.phrase_page(self._phrase.slug)}#{notice}"


@derived
def _by_year(linked: LinkedEdition, place: PlaceSlug) -> Mapping[int, Sequence[NoticeId]]:
    """The notices of a place; who asks of some years has asked of no other."""
    return grouped((notice.year, notice.id) for notice in linked.by_place[place])
