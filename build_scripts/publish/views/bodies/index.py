"""All bodies by level, with how many tasks each year gave them. With very many each place has a page of its own."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.indexes import Body, BodyLevel
from build_scripts.domain.notice import Jurisdiction, NoticeId, PlaceSlug
from build_scripts.link.duties import duties
from build_scripts.link.linked_edition import LinkedEdition, derived
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.indexes import bodies as labels
from build_scripts.publish.views.bodies.spellings import spellings
from build_scripts.publish.views.page import File, Head, Here, Link

TITLE = "责任单位"
MOST_ON_A_PAGE = 400
"""With more bodies than this the index names the places, and each has a page of its own."""
ByPlace = Mapping[PlaceSlug, Sequence[Body]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    body: Link
    spellings: str
    """What it is also called, for those who look for it."""
    total: int
    until: int | None
    """The last year in which it stood."""
    years: tuple[int, ...]
    """Tasks of each year of the table; 0 for none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """The bodies of one place."""

    anchor: str
    place: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Level:
    anchor: str
    name: str
    tables: tuple[Table, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Index:
    head: Head
    crumbs: tuple[Link, ...]
    bodies: int
    """How many there are in all."""
    years: tuple[int, ...]
    """The newest first, so that it is in view."""
    levels: tuple[Level, ...]
    table: File
    """All tasks of all bodies to take away."""
    names: Link | None
    """Their names and what became of them; None where there is no table of these."""
    silent: tuple[tuple[str, str], ...]
    """Places of the tables, with the years whose notices name no one: there a number would be no answer."""
    places: tuple[tuple[Link, int], ...]
    """Where the bodies of others stand: each place with the number of its bodies and of those below it."""


def index(linked: LinkedEdition) -> Index:
    here = Here(site_addresses.bodies_index())
    split = is_split(linked)
    return Index(
        head=Head(title=linked.titled(TITLE), description="历年通知点名的责任单位及各自的任务。"),
        crumbs=here.index_crumbs(TITLE, site_addresses.bodies_index) or here.crumbs(),
        bodies=len(linked.bodies),
        years=_years(linked, linked.bodies.values()),
        levels=() if split else tuple(_levels(linked, here, linked.bodies_of)),
        places=tuple(_places(linked, here, None)) if split else (),
        table=_table(here),
        names=here.link("机构名称与沿革", site_addresses.body_names()) if linked.edition.body_table.bodies else None,
        silent=() if split else tuple(_silent(linked, linked.bodies_of)),
    )


def place_index(linked: LinkedEdition, place: Jurisdiction) -> Index:
    """The bodies of one place, and the way to those of the places below it."""
    slug, name = place.slug, place.name
    here = Here(site_addresses.bodies_index(slug))
    above = here.indexes(TITLE, site_addresses.bodies_index, linked.above_here(place))
    own = {slug: linked.bodies_of.get(slug, ())}
    return Index(
        head=Head(title=f"{name}{TITLE}", description=f"{name}历年通知点名的责任单位。"),
        crumbs=here.crumbs(*above),
        bodies=_below(linked, place),
        years=_years(linked, own[slug]),
        levels=tuple(_levels(linked, here, own)),
        places=tuple(_places(linked, here, slug)),
        table=_table(here),
        names=None,
        silent=tuple(_silent(linked, own)),
    )


def _silent(linked: LinkedEdition, found: ByPlace) -> Iterator[tuple[str, str]]:
    for place, own in found.items():
        silent = _silent_years(linked, place) if own else ()
        if silent:
            yield linked.jurisdictions[place].name, locators.spans(silent)


@derived
def _silent_years(linked: LinkedEdition, place: PlaceSlug) -> tuple[int, ...]:
    notices = linked.by_place.get(place, ())
    charging = {notice.year for notice in notices if notice.id in _charging(linked)}
    return tuple(sorted({notice.year for notice in notices} - charging))


@derived
def _charging(linked: LinkedEdition) -> frozenset[NoticeId]:
    """The notices that name bodies."""
    return frozenset(task.notice for body in linked.bodies.values() for task in body.tasks)


def _table(here: Here) -> File:
    return here.file("CSV", site_addresses.index_table("tasks"), "责任单位的任务.csv")


@derived
def is_split(linked: LinkedEdition) -> bool:
    """They do not fit on one page: a question of its own, whatever bodies there are."""
    return len(linked.bodies) > MOST_ON_A_PAGE


def indexed_places(linked: LinkedEdition) -> Iterator[Jurisdiction]:
    """The places that have a page of their own: those with bodies, and those above them."""
    return (
        place
        for place in linked.edition.jurisdictions
        if _below(linked, place)
    )


def address(linked: LinkedEdition, place: PlaceSlug) -> str | None:
    """Where the bodies of a place begin; None where it has none."""
    own = linked.bodies_of.get(place, ())
    if not own:
        return None
    if is_split(linked):
        return site_addresses.bodies_index(place)
    found = {body.level for body in own}
    first = next(
        anchor
        for level, anchor in labels.LEVELS.items()
        if level in found
    )
    return f"{site_addresses.bodies_index()}#{first}-{place}"


def bodies_link(linked: LinkedEdition, here: Here, place: PlaceSlug) -> Link | None:
    there = address(linked, place)
    return here.link(TITLE, there) if there else None


def _years(linked: LinkedEdition, bodies: Iterable[Body]) -> tuple[int, ...]:
    found = {
        linked.notices[task.notice].year
        for body in bodies
        for task in body.tasks
    }
    return tuple(sorted(found, reverse=True))


def _levels(linked: LinkedEdition, here: Here, found: ByPlace) -> Iterator[Level]:
    years = _years(linked, chain.from_iterable(found.values()))
    for level, anchor in labels.LEVELS.items():
        tables: list[Table] = []
        for place, own in _of_level(linked, found, level):
            rows = tuple(_rows(linked, here, years, own))
            table = Table(
                anchor=f"{anchor}-{place.slug}",
                place=place.name,
                rows=rows,
            )
            tables.append(table)
        if tables:
            yield Level(
                anchor=anchor,
                name=labels.level(level),
                tables=tuple(tables),
            )


def _of_level(linked: LinkedEdition, found: ByPlace, level: BodyLevel) -> Iterator[tuple[Jurisdiction, Sequence[Body]]]:
    """The places that have bodies of the level, with these."""
    for place in linked.edition.jurisdictions:
        own = [
            body
            for body in found.get(place.slug, ())
            if body.level == level
        ]
        if own:
            yield place, own


def _rows(linked: LinkedEdition, here: Here, years: Sequence[int], bodies: Iterable[Body]) -> list[Row]:
    """Whoever has most tasks first."""
    return sorted((_row(linked, here, years, body) for body in bodies), key=lambda row: -row.total)


def _row(linked: LinkedEdition, here: Here, years: Sequence[int], body: Body) -> Row:
    counts = Counter(linked.notices[duty.clause.notice].year for duty in duties(linked, body.tasks))
    return Row(
        body=here.body(body),
        spellings=" ".join(spellings(linked, body)),
        total=counts.total(),
        until=body.until,
        years=tuple(counts[year] for year in years),
    )


def _places(linked: LinkedEdition, here: Here, parent: PlaceSlug | None) -> Iterator[tuple[Link, int]]:
    for place in linked.below.get(parent, ()) if parent else linked.top:
        if count := _below(linked, place):
            yield here.link(place.name, site_addresses.bodies_index(place.slug)), count


def _below(linked: LinkedEdition, place: Jurisdiction) -> int:
    """How many bodies the place and those below it have."""
    children = linked.below.get(place.slug, ())
    return len(linked.bodies_of.get(place.slug, ())) + sum(_below(linked, child) for child in children)
