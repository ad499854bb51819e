"""What several families have of one thing (a topic, a phrase, a work, an index): each with the way to its own page."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.addresses.site_addresses import of_family
from build_scripts.domain.building.families import Family
from build_scripts.domain.building.inventory import Inventories, Inventory, Shared
from build_scripts.domain.topics import Topic, TopicGroup
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.figures import in_a_row
from build_scripts.publish.labels.indexes import phrases as phrase_labels
from build_scripts.publish.views import targets as target_views
from build_scripts.publish.views.bodies import index as body_index
from build_scripts.publish.views.bodies import names as body_names
from build_scripts.publish.views.citations import index as work_index
from build_scripts.publish.views.compare import lists as compare_lists
from build_scripts.publish.views.page import Head, Here, Link
from build_scripts.publish.views.topics.index import HEAD as TOPICS_HEAD
from build_scripts.publish.views.topics.index import Group, TopicItem, method, shares_method
from build_scripts.publish.views.topics.index import Index as TopicsIndex


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    family: Link
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class FamilyList:
    head: Head
    crumbs: tuple[Link, ...]
    rows: tuple[Row, ...]


Page = tuple[str, FamilyList]


def topics_index(found: Inventories) -> TopicsIndex:
    here = Here(site_addresses.topics_index())
    groups = [_group(found, here, group) for group in found[0].groups]
    return TopicsIndex(
        head=TOPICS_HEAD,
        crumbs=(),
        method=method(here),
        shares=shares_method(here),
        groups=tuple(group for group in groups if group.topics),
        tables=(),
        elsewhere=tuple(_way(inventory, here, site_addresses.topics_index) for inventory in found),
    )


def _group(found: Inventories, here: Here, group: TopicGroup) -> Group:
    topics = tuple(
        _topic_item(found, here, topic)
        for topic in found[0].topics
        if topic.group == group.slug
    )
    return Group(
        name=group.name,
        slug=group.slug,
        topics=topics,
    )


def _topic_item(found: Inventories, here: Here, topic: Topic) -> TopicItem:
    return TopicItem(
        link=here.topic(topic),
        covered=_covered(found, topic),
        scope=topic.scope,
    )


INDEXES: Sequence[tuple[str, Callable[[], str], Callable[[Inventory], str]]] = (
    (body_index.TITLE, site_addresses.bodies_index, lambda one: f"{one.figures.bodies}个单位"),
    (body_names.NAMES, site_addresses.body_names, lambda one: ""),
    (target_views.TITLE, site_addresses.targets_index, lambda one: f"{one.figures.targets}条"),
    (phrase_labels.TITLE, site_addresses.phrases_index, lambda one: f"{len(one.of_phrases)}条提法"),
    (work_index.TITLE, site_addresses.works_index, lambda one: f"引用{len(one.of_works)}种"),
    (compare_lists.TITLE, site_addresses.comparisons, lambda one: f"{one.figures.pairs}组"),
)
"""Those that every family has: what each is called, where it stands, and what it holds of a family, in words."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What several families may have."""

    title: str
    index: Callable[[], str]
    address: Callable[[Any], str]
    things: Callable[[Inventory], Iterable[Shared]]


KINDS = (
    Kind("主题", site_addresses.topics_index, site_addresses.topic_page, lambda one: one.of_topics),
    Kind(phrase_labels.TITLE, site_addresses.phrases_index, site_addresses.phrase_page, lambda one: one.of_phrases),
    Kind(work_index.TITLE, site_addresses.works_index, site_addresses.work_page, lambda one: one.of_works),
    Kind(body_index.TITLE, site_addresses.bodies_index, site_addresses.body_page, lambda one: one.of_bodies),
)
"""Of bodies those of the centre."""


def indexes(found: Inventories) -> Iterator[Page]:
    """Of each index the way to the families'."""
    return (_index(found, *index) for index in INDEXES)


def shared_pages(found: Inventories) -> Iterator[Page]:
    """Of each topic, phrase, work and body of the centre: the families that have it."""
    return chain.from_iterable(_shared(found, kind) for kind in KINDS)


def family_of(inventory: Inventory) -> Family:
    """As addresses know it."""
    return Family(
        root=inventory.root,
        above=(),
        places=inventory.places,
    )


def _covered(found: Inventories, topic: Topic) -> str:
    having: list[Shared] = []
    for inventory in found:
        having += (
            share
            for share in inventory.of_topics
            if share.slug == topic.slug and share.notices
        )
    if not having:
        return "尚无"
    notices = sum(share.notices for share in having)
    years = locators.span(
        year
        for share in having
        for year in share.years or ()
    )
    return in_a_row((years, f"{len(having)}地", f"{notices}件"))


def _index(found: Inventories, title: str, address: Callable[[], str], words: Callable[[Inventory], str]) -> Page:
    here = Here(address())
    head = Head(title=title, description=f"{title}：各地。")
    return here.address, FamilyList(
        head=head,
        crumbs=here.crumbs(),
        rows=tuple(Row(family=_way(inventory, here, address), words=words(inventory)) for inventory in found),
    )


def _way(inventory: Inventory, here: Here, address: Callable[[], str]) -> Link:
    """From here to the same of a family."""
    with of_family(family_of(inventory)):
        there = address()
    return here.link(inventory.root.name, there)


def _shared(found: Inventories, kind: Kind) -> Iterator[Page]:
    having: defaultdict[str, list[tuple[Inventory, Shared]]] = defaultdict(list)
    for inventory in found:
        for thing in kind.things(inventory):
            share = inventory, thing
            having[thing.slug].append(share)
    for slug, shares in having.items():
        here = Here(kind.address(slug))
        yield _shared_page(here, kind, shares)


def _shared_page(here: Here, kind: Kind, shares: Sequence[tuple[Inventory, Shared]]) -> Page:
    _, first = shares[0]
    index = here.link(kind.title, kind.index())
    rows = [
        _row(here, inventory, thing)
        for inventory, thing in shares
        if thing.years
    ]
    return here.address, FamilyList(
        head=Head(title=first.name, description=f"{first.name}：各地历年通知。"),
        crumbs=here.crumbs(index),
        rows=tuple(rows),
    )


def _row(here: Here, inventory: Inventory, thing: Shared) -> Row:
    words = in_a_row((locators.span(thing.years or ()), f"{thing.notices}件"))
    return Row(family=here.link(inventory.root.name, thing.address), words=words)
