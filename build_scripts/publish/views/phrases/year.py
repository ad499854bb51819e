"""The phrases of a place and year beside those of its year before: new, again, no more; and who took them up when."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import Jurisdiction, PlaceSlug
from build_scripts.link.history.phrase_history import (
    YearOfPhrases,
    first_uses,
    has_phrases,
    own_first,
    phrases_of_place,
    wording,
)
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.indexes.phrases import TITLE
from build_scripts.publish.views.page import Head, Here, Link, neighbours
from build_scripts.publish.views.phrases.years_of_use import years_of_use

WITHIN = "今只见于更长的词句"
MOST_NAMED = 6
"""Places that took up a phrase; its own page names all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    phrase: Link
    since: str
    """When it was used before, in words; empty for the first time."""
    above: tuple[str, ...]
    """The places above that use it, each with the year since when."""
    below: tuple[str, ...]
    """The same of the first places below, and …"""
    more: int
    """… how many others."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PhrasesOfYear:
    head: Head
    crumbs: tuple[Link, ...]
    before: Link | None
    after: Link | None
    notices: tuple[Link, ...]
    compared_with: int | None
    """The year before of which the edition has a notice; None for the first, which has nothing to be compared with."""
    used: int
    new: tuple[Row, ...]
    """What no place above said either comes first."""
    returned: tuple[Row, ...]
    silent: tuple[Row, ...]
    kept: tuple[Row, ...]
    """Of the first year all that it uses."""


def pages(linked: LinkedEdition) -> Iterator[tuple[PlaceSlug, int]]:
    """The places and years that have a page."""
    for place in linked.edition.jurisdictions:
        if has_phrases(linked, place.slug):
            yield from ((place.slug, year) for year in phrases_of_place(linked, place.slug))


def phrases_of_year(linked: LinkedEdition, place: PlaceSlug, year: int) -> PhrasesOfYear:
    here = Here(site_addresses.phrases_of_year(place, year))
    years = phrases_of_place(linked, place)
    found = years[year]
    whose = linked.jurisdictions[place]
    title = f"{whose.name}{year}年{TITLE}"
    rows = _Rows(linked, here, whose, year)
    before, after = neighbours(here, year, years, partial(site_addresses.phrases_of_year, place))
    new = own_first(linked, whose, found.new)
    return PhrasesOfYear(
        head=Head(
            title=title,
            description=f"{title}：新见、重现、不再见与沿用。",
            contents=True,
        ),
        crumbs=here.crumbs(here.link(TITLE, site_addresses.phrases_index()), here.place(whose)),
        before=before,
        after=after,
        notices=here.notices_of_year(linked.by_place[place], year),
        compared_with=found.before,
        used=len(found.used),
        new=tuple(map(rows.row, new)),
        returned=tuple(rows.row(phrase, _last_seen(found, phrase, last)) for phrase, last in found.returned),
        silent=tuple(rows.row(phrase, f"见于{years_of_use(linked, phrase)}年") for phrase in found.silent),
        kept=tuple(rows.row(phrase, WITHIN if phrase in found.within else "") for phrase in _kept(found)),
    )


def _last_seen(found: YearOfPhrases, phrase: str, last: int) -> str:
    since = f"上次见于{last}年"
    return f"{since}，{WITHIN}" if phrase in found.within else since


def _kept(found: YearOfPhrases) -> tuple[str, ...]:
    return found.kept if found.before else found.used


class _Rows:
    """Makes the rows of one page."""

    def __init__(self, linked: LinkedEdition, here: Here, place: Jurisdiction, year: int) -> None:
        self._linked, self._here, self._year = linked, here, year
        self._above = linked.above(place)
        self._below = linked.below.get(place.slug, ())

    def row(self, phrase: str, since: str = "") -> Row:
        firsts = first_uses(self._linked, phrase)
        below = self._since(firsts, self._below)
        return Row(
            phrase=self._here.phrase(phrase, wording(self._linked, phrase)),
            since=since,
            above=self._since(firsts, self._above),
            below=below[:MOST_NAMED],
            more=len(below[MOST_NAMED:]),
        )

    def _since(self, firsts: Mapping[PlaceSlug, int], places: Iterable[Jurisdiction]) -> tuple[str, ...]:
        """The earliest first."""
        using = (place for place in places if place.slug in firsts)
        return tuple(
            f"{place.name}同年" if firsts[place.slug] == self._year else f"{place.name}{firsts[place.slug]}年起"
            for place in sorted(using, key=lambda place: firsts[place.slug])
        )
