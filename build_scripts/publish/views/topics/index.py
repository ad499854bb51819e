"""All topics by group with the years they cover, and for each place a table of topics by years."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.addresses import relative_addresses, site_addresses
from build_scripts.domain.notice import Jurisdiction, Notice
from build_scripts.domain.topics import Topic, TopicGroup, TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.coverage import NOT_FOUND_SIGN
from build_scripts.publish.labels.figures import in_a_row
from build_scripts.publish.views import naming
from build_scripts.publish.views.page import Head, Here, Link
from build_scripts.publish.views.topics.plan import TopicPlan
from build_scripts.publish.views.topics.share import Share
from build_scripts.publish.views.topics.years import (
    MISSING,
    Sign,
    mentioned_at,
    not_treated,
    notices_by_year,
    span_of,
    taken,
)

MOST_NOTICES = 40
"""With more notices than this each place has its table on a page of its own."""
STEPS = (0.8, 2.0, 4.0, 8.0)
"""Percent of a notice from which on a field of the table is darker."""
HEAD = Head(title="主题", description="按主题看历年：五十个主题，各年通知的有关条款。")
Plans = Mapping[TopicSlug, TopicPlan]
NoticesByYear = Mapping[int, Sequence[Notice]]
"""Every year of a table, also those without a notice."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicItem:
    link: Link
    covered: str
    scope: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    name: str
    slug: str
    topics: tuple[TopicItem, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """Of a topic in a notice: how much it takes, or where it is mentioned; a sign where it is neither."""

    sign: Sign
    address: str = ""
    """From the page: the page builder does not look into HTML."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HeatRow:
    name: str
    address: str
    years: tuple[tuple[Field, ...], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class HeatGroup:
    name: str
    rows: tuple[HeatRow, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Heat:
    """Topics by the years of a place: what share of each notice they take."""

    name: str
    slug: str
    years: range
    groups: tuple[HeatGroup, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Index:
    head: Head
    crumbs: tuple[Link, ...]
    method: Link
    shares: Link
    groups: tuple[Group, ...]
    tables: tuple[Heat, ...]
    elsewhere: tuple[Link, ...]
    """The pages of the places at the top, where the tables are too many for one page."""


@dataclass(frozen=True, kw_only=True, slots=True)
class IndexOfPlace:
    head: Head
    crumbs: tuple[Link, ...]
    table: Heat | None
    below: tuple[Link, ...]


def is_split(linked: LinkedEdition) -> bool:
    """Whether each place has its table on a page of its own."""
    return len(linked.edition.notices) > MOST_NOTICES


def jurisdictions_apart(linked: LinkedEdition) -> Iterator[Jurisdiction]:
    """Those that then have a page."""
    return (
        place
        for place in linked.edition.jurisdictions
        if _reaches_notices(linked, place)
    )


def index(linked: LinkedEdition, plans: Plans) -> Index:
    here = Here(site_addresses.topics_index())
    apart = is_split(linked)
    return Index(
        head=replace(HEAD, title=linked.titled(HEAD.title)),
        crumbs=here.index_crumbs(HEAD.title, site_addresses.topics_index),
        method=method(here),
        shares=shares_method(here),
        groups=tuple(_groups(linked, plans, here)),
        tables=() if apart else tuple(_tables(linked, plans, here)),
        elsewhere=_with_pages(linked, here, None) if apart else (),
    )


def method(here: Here) -> Link:
    return here.link("怎样归类", site_addresses.HOW_TOPICS)


def shares_method(here: Here) -> Link:
    return here.link("占比怎样计算", f"{site_addresses.HOW_TOPICS}#shares")


def index_of_place(linked: LinkedEdition, plans: Plans, place: Jurisdiction) -> IndexOfPlace:
    here = Here(site_addresses.topics_index(place.slug))
    has_notices = place.slug in linked.by_place
    return IndexOfPlace(
        head=Head.titled(f"主题：{place.name}各年的篇幅"),
        crumbs=here.crumbs(*here.indexes("主题", site_addresses.topics_index, linked.above_here(place))),
        table=_table(linked, plans, here, place) if has_notices else None,
        below=_with_pages(linked, here, place),
    )


def _groups(linked: LinkedEdition, plans: Plans, here: Here) -> Iterator[Group]:
    for group in linked.edition.groups:
        items = tuple(_item(linked, plans[topic.slug], here, topic) for topic in _topics_of(linked, group))
        if items:
            yield Group(
                name=group.name,
                slug=group.slug,
                topics=items,
            )


def _topics_of(linked: LinkedEdition, group: TopicGroup) -> list[Topic]:
    return [
        topic
        for topic in linked.edition.topics
        if topic.group == group.slug
    ]


def _item(linked: LinkedEdition, plan: TopicPlan, here: Here, topic: Topic) -> TopicItem:
    link = here.topic(topic)
    return TopicItem(
        link=link,
        covered=_covered(linked, plan),
        scope=topic.scope,
    )


def _covered(linked: LinkedEdition, plan: TopicPlan) -> str:
    years = {linked.notices[notice].year for notice in plan.filings}
    if not years:
        return "尚无"
    return in_a_row((locators.span(years), f"{len(years)}年", f"{len(plan.filings)}件"))


def _tables(linked: LinkedEdition, plans: Plans, here: Here) -> Iterator[Heat]:
    for place in linked.edition.jurisdictions:
        if place.slug in linked.by_place:
            yield _table(linked, plans, here, place)


def _with_pages(linked: LinkedEdition, here: Here, above: Jurisdiction | None) -> tuple[Link, ...]:
    below = linked.below.get(above.slug, ()) if above else linked.top
    return tuple(
        here.link(place.name, site_addresses.topics_index(place.slug))
        for place in below if _reaches_notices(linked, place)
    )


def _reaches_notices(linked: LinkedEdition, place: Jurisdiction) -> bool:
    below = linked.below.get(place.slug, ())
    return place.slug in linked.by_place or any(_reaches_notices(linked, child) for child in below)


def _table(linked: LinkedEdition, plans: Plans, here: Here, place: Jurisdiction) -> Heat:
    notices = linked.by_place[place.slug]
    years = span_of(notices)
    by_year = notices_by_year(notices, years)
    groups: list[HeatGroup] = []
    for group in linked.edition.groups:
        made = _heat_group(linked, plans, here, group, by_year)
        if made.rows:
            groups.append(made)
    return Heat(
        name=place.name,
        slug=place.slug,
        years=years,
        groups=tuple(groups),
    )


def _heat_group(
    linked: LinkedEdition, plans: Plans, here: Here, group: TopicGroup, by_year: NoticesByYear,
) -> HeatGroup:
    topics = _topics_of(linked, group)
    rows = (_row(linked, plans[topic.slug], here, topic, by_year) for topic in topics)
    return HeatGroup(name=group.name, rows=tuple(rows))


def _row(linked: LinkedEdition, plan: TopicPlan, here: Here, topic: Topic, by_year: NoticesByYear) -> HeatRow:
    return HeatRow(
        name=topic.name,
        address=relative_addresses.relative(here.address, site_addresses.topic_page(topic.slug)),
        years=tuple(_fields(linked, plan, here, notices) for notices in by_year.values()),
    )


def _fields(linked: LinkedEdition, plan: TopicPlan, here: Here, notices: Sequence[Notice]) -> tuple[Field, ...]:
    if not notices:
        return (Field(sign=MISSING),)
    return tuple(_field(linked, plan, here, notice) for notice in notices)


def _field(linked: LinkedEdition, plan: TopicPlan, here: Here, notice: Notice) -> Field:
    address = plan.address_of(notice.id)
    if address:
        sign = _heat(linked, plan.share(notice))
        return Field(sign=sign, address=relative_addresses.relative(here.address, address))
    words = not_treated(plan, notice)
    mention = plan.mention(notice)
    if mention:
        sign = Sign(
            css="topic-mentioned",
            text=NOT_FOUND_SIGN,
            words=words,
        )
        found = mentioned_at(notice, mention)
        return Field(sign=sign, address=relative_addresses.relative(here.address, found))
    return Field(sign=Sign(
        css="topic-none",
        text=NOT_FOUND_SIGN,
        words=words,
    ))


def _heat(linked: LinkedEdition, share: Share) -> Sign:
    darkness = sum(share.percent >= step for step in STEPS)
    words = f"{naming.place_and_year(linked, share.notice)}{taken(share)}"
    return Sign(
        css=f"heat-{darkness}",
        text=f"{share.percent:.0f}",
        words=words,
    )
