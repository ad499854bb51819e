"""The lists that lead to the comparisons: by place, and of each place by what is compared."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.alignment import Pair, Relation
from build_scripts.domain.notice import Jurisdiction, Notice
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.comparing import level_words
from build_scripts.publish.labels.comparing.comparison_words import between
from build_scripts.publish.views import naming
from build_scripts.publish.views.compare.below import MOST_NAMED
from build_scripts.publish.views.compare.level_lists import named_levels_link
from build_scripts.publish.views.page import Head, Here, Link

TITLE = "通知对照"
HEADINGS: tuple[tuple[Relation, str], ...] = (("year", "与上一件"), ("level", "与上级同年"))


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceRow:
    place: Link
    pairs: int
    newest: Link


@dataclass(frozen=True, kw_only=True, slots=True)
class Landing:
    """By place, the pairs on each place's own page: this one grows with the places only."""

    head: Head
    crumbs: tuple[Link, ...]
    any_two: Link
    method: Link
    places: tuple[PlaceRow, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    anchor: str
    heading: str
    comparisons: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceList:
    head: Head
    crumbs: tuple[Link, ...]
    threads: Link | None
    sections: tuple[Section, ...]


def landing(linked: LinkedEdition) -> Landing:
    here = Here(site_addresses.comparisons())
    return Landing(
        head=Head(title=linked.titled(TITLE), description="相邻两年、上下级之间的通知逐条对照。"),
        crumbs=here.index_crumbs(TITLE, site_addresses.comparisons),
        any_two=here.link("自选对照", site_addresses.ANY_TWO),
        method=here.link("对照的方法", site_addresses.COMPARING),
        places=tuple(_place_rows(linked, here)),
    )


def _place_rows(linked: LinkedEdition, here: Here) -> Iterator[PlaceRow]:
    for place in linked.edition.jurisdictions:
        if pairs := _pairs(linked, linked.by_place.get(place.slug, ())):
            yield PlaceRow(
                place=here.link(place.name, site_addresses.compare_list(place.slug)),
                pairs=len(pairs),
                newest=pair_link(linked, here, pairs[-1]),
            )


def has_list(linked: LinkedEdition, place: Jurisdiction) -> bool:
    return bool(_pairs(linked, linked.by_place.get(place.slug, ())))


def place_list(linked: LinkedEdition, place: Jurisdiction) -> PlaceList:
    slug, name = place.slug, place.name
    here = Here(site_addresses.compare_list(slug))
    newest_first = linked.by_place[slug][::-1]
    has_threads = slug in linked.threads_of_place
    threads = here.link("历年脉络", site_addresses.thread_list(slug)) if has_threads else None
    return PlaceList(
        head=Head(title=f"{name}通知对照", description=f"{name}历年通知逐条对照。"),
        crumbs=here.crumbs(*here.comparisons()),
        threads=threads,
        sections=tuple(_sections(linked, here, newest_first)),
    )


def _sections(linked: LinkedEdition, here: Here, newest_first: Sequence[Notice]) -> Iterator[Section]:
    pairs = _pairs(linked, newest_first)
    for relation, heading in HEADINGS:
        links = [
            pair_link(linked, here, pair)
            for pair in pairs
            if pair.relation == relation
        ]
        yield from _section(relation, heading, links)
    levels: list[Link] = []
    lower: list[Link] = []
    for notice in newest_first:
        levels += named_levels_link(linked, here, notice)
        lower += _lower(linked, here, notice)
    yield from _section("levels", level_words.SAME_YEAR, levels)
    yield from _section("below", "与下级同年", lower)


def _section(anchor: str, heading: str, links: Iterable[Link]) -> Iterator[Section]:
    """None where there is nothing to lead to."""
    comparisons = tuple(links)
    if comparisons:
        yield Section(
            anchor=anchor,
            heading=heading,
            comparisons=comparisons,
        )


def _lower(linked: LinkedEdition, here: Here, notice: Notice) -> Iterator[Link]:
    """The comparisons with the level below: one by one, or where these are many, the list that has them all."""
    pairs = linked.pairs_below.get(notice.id, ())
    if len(pairs) <= MOST_NAMED:
        for pair in pairs:
            yield pair_link(linked, here, pair)
    else:
        words = f"{naming.place_and_year(linked, notice)} ↔ 下级{len(pairs)}件"
        yield here.link(words, site_addresses.compare_below(notice.id))


def pair_link(linked: LinkedEdition, here: Here, pair: Pair) -> Link:
    return here.comparison(pair_name(linked, pair), pair)


def pair_name(linked: LinkedEdition, pair: Pair) -> str:
    """山西省2024年 → 山西省2025年."""
    older = naming.place_and_year(linked, linked.notices[pair.older])
    newer = naming.place_and_year(linked, linked.notices[pair.newer])
    return between(older, newer, pair.relation)


def _pairs(linked: LinkedEdition, notices: Sequence[Notice]) -> list[Pair]:
    return [
        pair
        for notice in notices
        for pair in linked.pairs_to.get(notice.id, ())
    ]
