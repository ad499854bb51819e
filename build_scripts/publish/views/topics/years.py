"""A topic through the years of each place: the strip of years and the chart of how much of each notice it takes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import Jurisdiction, Notice
from build_scripts.domain.topics import TopicMention
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.coverage import NOT_COLLECTED, NOT_COLLECTED_SIGN, NOT_FOUND_SIGN
from build_scripts.publish.views import naming
from build_scripts.publish.views.page import Here, Link
from build_scripts.publish.views.topics.division import Section
from build_scripts.publish.views.topics.plan import Holdings, TopicPlan
from build_scripts.publish.views.topics.share import Share

LEAST = 0.1
"""Percent; less is said to be less."""
BAR, GAP, HEIGHT = 14, 4, 48
"""Of the chart, in pixels."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sign:
    """A sign that is also said in words."""

    css: str
    text: str
    words: str


MISSING = Sign(css="topic-missing", text=NOT_COLLECTED_SIGN, words=NOT_COLLECTED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """A notice in the column of its year, or why there is none: one of the two is there."""

    link: Link | None = None
    sign: Sign | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class StripRow:
    name: str
    indent: int = 0
    link: Link | None = None
    """Named by the place, where there is something to lead to."""
    years: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Strips:
    """A row a place, a column a year."""

    years: range
    rows: tuple[StripRow, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    title: str
    year: int
    left: int
    top: float
    height: float
    middle: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Chart:
    caption: str
    width: int
    bars: tuple[Bar, ...]
    bar: int = BAR
    height: int = HEIGHT + 14
    foot: int = HEIGHT + 11
    """Where the years are written."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """The same as the chart, of one notice."""

    year: int
    taken: str
    """Characters, or that the notice does not treat of the topic."""
    link: Link | None
    """Where it is mentioned all the same."""
    of: int
    percent: str


def strips(linked: LinkedEdition, plan: TopicPlan, here: Here, jurisdictions: Sequence[Jurisdiction]) -> Strips:
    """A place that has no notices of its own leads to those below it."""
    years = range(min(linked.by_year), max(linked.by_year) + 1)
    depth = min(len(linked.above(place)) for place in jurisdictions)
    rows = tuple(_row(linked, plan, here, place, years) for place in jurisdictions)
    return Strips(years=years, rows=tuple(replace(row, indent=row.indent - depth) for row in rows))


def _row(linked: LinkedEdition, plan: TopicPlan, here: Here, place: Jurisdiction, years: range) -> StripRow:
    newest = years[-1]
    cells: list[tuple[Cell, ...]] = []
    for year, notices in notices_by_year(linked.by_place.get(place.slug, ()), years).items():
        own = _cells(linked, plan, here, notices, newest=year == newest)
        cells.append(own)
    return StripRow(
        name=place.name,
        indent=len(linked.above(place)),
        link=_leads_to(plan, here, place),
        years=tuple(cells),
    )


def span_of(notices: Sequence[Notice]) -> range:
    """The years from the first of a place's notices to its last."""
    return range(notices[0].year, notices[-1].year + 1)


def notices_by_year(notices: Sequence[Notice], years: range) -> dict[int, list[Notice]]:
    """Every year, also those without a notice."""
    found: dict[int, list[Notice]] = {year: [] for year in years}
    for notice in notices:
        found[notice.year].append(notice)
    return found


def _leads_to(plan: TopicPlan, here: Here, place: Jurisdiction) -> Link | None:
    address = plan.leads_to(place.slug)
    if address != here.address:
        return here.link(place.name, address) if address else None
    return here.link(place.name, f"{address}#{place.slug}") if plan.holds(address, place.slug) else None


def _cells(
    linked: LinkedEdition,
    plan: TopicPlan,
    here: Here,
    notices: Sequence[Notice],
    *,
    newest: bool,
) -> tuple[Cell, ...]:
    """Links to the entries of a year, or why there is none; nothing where notices may still be issued."""
    if notices:
        return tuple(_cell(linked, plan, here, notice) for notice in notices)
    return () if newest else (Cell(sign=MISSING),)


def _cell(linked: LinkedEdition, plan: TopicPlan, here: Here, notice: Notice) -> Cell:
    name = naming.place_and_year(linked, notice)
    address = plan.address_of(notice.id)
    if address:
        return Cell(link=here.link(locators.short_year(notice.year), address, name))
    words = f"{name}{not_treated(plan, notice)}"
    mention = plan.mention(notice)
    if mention:
        link = here.link(NOT_FOUND_SIGN, mentioned_at(notice, mention), words)
        return Cell(link=replace(link, css="topic-mentioned"))
    return Cell(sign=Sign(
        css="topic-none",
        text=NOT_FOUND_SIGN,
        words=words,
    ))


def not_treated(holdings: Holdings, notice: Notice) -> str:
    """Of a year under whose notice nothing is filed: that it is so, and what is mentioned all the same."""
    mention = holdings.mention(notice)
    return "未单列" + (f"，另有{len(mention.places)}处提到“{mention.word}”" if mention else "")


def mentioned_at(notice: Notice, mention: TopicMention) -> str:
    """The one place that names it; of several a search that finds them."""
    if len(mention.places) == 1:
        return site_addresses.provision_page(notice.id, mention.places[0])
    return site_addresses.search_page(mention.word, notice.jurisdiction, notice.year)


def figures(plan: TopicPlan, here: Here, section: Section) -> tuple[Figures, ...]:
    """The newest first."""
    return tuple(_figures(plan, here, plan.share(notice)) for notice in reversed(section.notices))


def _figures(plan: TopicPlan, here: Here, share: Share) -> Figures:
    notice = share.notice
    if share.characters:
        taken = f"{share.characters:,}"
        return Figures(
            year=notice.year,
            taken=taken,
            link=None,
            of=share.of,
            percent=percent(share),
        )
    words = not_treated(plan, notice)
    mention = plan.mention(notice)
    link = here.link(words, mentioned_at(notice, mention)) if mention else None
    return Figures(
        year=notice.year,
        taken=words,
        link=link,
        of=share.of,
        percent="",
    )


def percent(share: Share) -> str:
    """Nothing that stands there is called nothing."""
    return f"{share.percent:.1f}%" if share.percent >= LEAST else f"不足{LEAST:g}%"


def taken(share: Share) -> str:
    return f"{share.characters:,}字，{'占' if share.percent >= LEAST else ''}{percent(share)}"


def chart(holdings: Holdings, notices: Sequence[Notice]) -> Chart:
    """A bar a notice, the oldest first."""
    shares = [holdings.share(notice) for notice in notices]
    years = span_of(notices)
    peak = max(shares, key=lambda share: share.percent)
    return Chart(
        caption=f"占各年通知篇幅，最高{peak.notice.year}年{peak.percent:.1f}%",
        width=len(years) * (BAR + GAP),
        bars=tuple(_bar(holdings, share, years, peak.percent) for share in shares),
    )


def _bar(holdings: Holdings, share: Share, years: range, most: float) -> Bar:
    said = taken(share) if share.characters else not_treated(holdings, share.notice)
    year = share.notice.year
    return bar(f"{year}年：{said}", year, years[0], share.percent, most)


def bar(title: str, year: int, first: int, amount: float, most: float) -> Bar:
    """Of a chart that begins with the first year and whose highest bar is of the most."""
    left = (year - first) * (BAR + GAP)
    height = _in_tenths(HEIGHT * amount / most) if amount else 0.0
    top = _in_tenths(HEIGHT - height)
    return Bar(
        title=title,
        year=year,
        left=left,
        top=top,
        height=height,
        middle=f"{left + BAR / 2:g}",
    )


def _in_tenths(pixels: float) -> float:
    return round(pixels, 1)
