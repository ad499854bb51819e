"""指标与时限: what the notices of a place and year set, who answers for it, by when, and what became of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.indexes import Target
from build_scripts.domain.notice import PlaceSlug
from build_scripts.domain.refs import ref_of
from build_scripts.link.duties import implied, responsible, words_of
from build_scripts.link.history.target_outcomes import Outcome, outcome_of
from build_scripts.link.history.target_series import Point, Series, series_of
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.indexes import bodies as body_labels
from build_scripts.publish.labels.indexes import targets as labels
from build_scripts.publish.labels.indexes.extracts import shortened
from build_scripts.publish.views import naming
from build_scripts.publish.views.page import File, Head, Here, Link, neighbours
from build_scripts.publish.views.places.by_year import PlacesByYear, places_by_year
from build_scripts.publish.views.topics.years import BAR, GAP, Bar, Chart, bar

TITLE = "指标与时限"
MOST_NAMED = 8
EXTRACT = 160
NUMBER = "[0-9.]+[—至-]?[0-9.]*[万亿]?|[一二两三四五六七八九十百千万]+"


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    deadline: str
    object: str
    kind: str
    value: str
    words: str
    """The sentence that sets it."""
    bodies: tuple[Link, ...]
    more: int
    """How many bodies are not named."""
    implied: str
    """Who else is responsible without being named there."""
    topics: tuple[Link, ...]
    place: Link
    outcome: str
    next: Link | None
    """Where the next notice goes on with it, and …"""
    next_words: str
    """… in which words; empty where it says no more of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Targets:
    head: Head
    crumbs: tuple[Link, ...]
    before: Link | None
    after: Link | None
    notices: tuple[Link, ...]
    rows: tuple[Row, ...]
    """The earliest deadline first, then those in words, then what has none."""
    has_next: bool
    """Whether any of its notices has a next one, in which what becomes of the rows is looked for."""
    table: File
    calendar: File | None
    """None where no row has a day."""
    dated: int
    series: tuple["Course", ...]
    """Numbers of this year that others set, too."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """A number through the years."""

    object: str
    chart: Chart
    points: tuple[tuple[Link, str], ...]
    """Each year, leading to its provision, with its value."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Index:
    head: Head
    crumbs: tuple[Link, ...]
    places: PlacesByYear
    table: File
    """All of them to take away."""


def index(linked: LinkedEdition) -> Index:
    here = Here(site_addresses.targets_index())
    slugs = {place for place, _ in linked.targets_of}
    places = [
        place
        for place in linked.edition.jurisdictions
        if place.slug in slugs
    ]
    years = partial(year_links, linked, here)
    return Index(
        head=Head(title=linked.titled(TITLE), description="历年通知提出的指标、时限与频次，按地区和年份成台账。"),
        crumbs=here.index_crumbs(TITLE, site_addresses.targets_index) or here.crumbs(),
        places=places_by_year(linked, here, places, years),
        table=here.file("CSV", site_addresses.index_table("targets"), f"{TITLE}.csv"),
    )


def targets_page(linked: LinkedEdition, place: PlaceSlug, year: int) -> Targets:
    here = Here(site_addresses.target_page(place, year))
    whose = linked.jurisdictions[place]
    ordered = in_order(linked.targets_of[place, year])
    title = f"{whose.name}{year}年{TITLE}"
    index = here.link(TITLE, site_addresses.targets_index())
    dated = sum(target.deadline_date is not None for target in ordered)
    address = partial(site_addresses.target_page, place)
    before, after = neighbours(here, year, _years_of(linked, place), address)
    series = [found for found in series_of(linked, place) if _has(found, year)]
    rows = tuple(_row(linked, here, target) for target in ordered)
    return Targets(
        head=Head(title=title, description=f"{title}台账。"),
        crumbs=here.crumbs(index, here.place(whose)),
        before=before,
        after=after,
        notices=here.notices_of_year(linked.by_place[place], year),
        rows=rows,
        has_next=any(row.outcome != labels.OUTCOMES["open"] for row in rows),
        table=_file(here, place, year, title, "xlsx"),
        calendar=_file(here, place, year, title, "ics") if dated else None,
        dated=dated,
        series=tuple(_course(here, found) for found in series),
    )


def in_order(targets: Iterable[Target]) -> list[Target]:
    """By the day, then what has only words for it, then what has no deadline; each in the order of the text. The
    deadline of a number that stands in the same sentence is that number's, and no row of its own."""
    found = list(targets)
    measured = {
        (t.notice, t.eid, t.sentence, t.deadline)
        for t in found
        if t.value
    }
    own = (
        t
        for t in found
        if t.value or (t.notice, t.eid, t.sentence, t.deadline) not in measured
    )
    return sorted(own, key=lambda t: (t.deadline_date or "9999", t.deadline is None))


def _years_of(linked: LinkedEdition, place: PlaceSlug) -> list[int]:
    """The years for which a place has targets, the newest first."""
    years = {notice.year for notice in linked.by_place.get(place, ())}
    return sorted((
        year
        for year in years
        if (place, year) in linked.targets_of
    ), reverse=True)


def next_words(found: Outcome) -> str:
    return shortened(found.sentence, EXTRACT)


def _file(here: Here, place: PlaceSlug, year: int, title: str, ending: str) -> File:
    label = {"xlsx": "XLSX", "ics": "日历（iCalendar）"}[ending]
    return here.file(label, site_addresses.target_file(place, year, ending), f"{title}.{ending}")


def _row(linked: LinkedEdition, here: Here, target: Target) -> Row:
    provision = linked.provision(*ref_of(target))
    bodies = [here.body(partner.body) for partner in responsible(linked, target)]
    found = outcome_of(linked, target)
    return Row(
        deadline=labels.deadline(target),
        object=target.object,
        kind=labels.kind(target),
        value=labels.value(target),
        words=shortened(words_of(provision, target), EXTRACT),
        bodies=tuple(bodies[:MOST_NAMED]),
        more=len(bodies[MOST_NAMED:]),
        implied=body_labels.implied(implied(linked, target)),
        topics=tuple(here.topic(linked.topics[topic]) for topic in target.topics),
        place=here.provision(naming.locus(linked, target.notice, provision), ref_of(target)),
        outcome=labels.OUTCOMES[found.kind],
        next=_next(linked, here, found),
        next_words=next_words(found),
    )


def _has(series: Series, year: int) -> bool:
    return any(point.year == year for point in series.points)


def _course(here: Here, series: Series) -> Course:
    first, last = series.points[0], series.points[-1]
    years = last.year - first.year + 1
    caption = f"{_said(first)}，{_said(last)}"
    chart = Chart(
        caption=caption,
        width=years * (BAR + GAP),
        bars=tuple(_bars(series)),
    )
    return Course(
        object=_subject(series.newest),
        chart=chart,
        points=tuple(_point(here, point) for point in series.points),
    )


def _said(point: Point, mark: str = "") -> str:
    return f"{point.year}年{mark}{labels.value(point.target)}"


def _bars(series: Series) -> Iterator[Bar]:
    first = series.points[0].year
    most = max(point.amount for point in series.points)
    for point in series.points:
        yield bar(_said(point, "："), point.year, first, point.amount, most)


def _subject(target: Target) -> str:
    """What a series is about, without the year's own number and deadline."""
    unit = re.escape((target.unit or "").partition("/")[0])
    said = target.object.replace(target.deadline or "\0", "")
    return re.sub(f"(?:{NUMBER}){unit}(?:[及或]?以[上下内])?", "", said, count=1) if unit else said


def _point(here: Here, point: Point) -> tuple[Link, str]:
    target = point.target
    return here.provision(f"{point.year}年", ref_of(target)), labels.value(target)


def _next(linked: LinkedEdition, here: Here, found: Outcome) -> Link | None:
    if found.notice is None or found.eid is None:
        return None
    label = naming.year_and_locus(linked, found.notice, found.eid)
    return here.provision(label, (found.notice, found.eid))


def year_links(linked: LinkedEdition, here: Here, place: PlaceSlug) -> Iterator[tuple[Link, int]]:
    for year in _years_of(linked, place):
        rows = in_order(linked.targets_of[place, year])
        yield here.link(str(year), site_addresses.target_page(place, year)), len(rows)
