"""What several families have of one thing (a topic, a phrase, a work, an index): each with the way to its own page."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from build_scripts.domain import site_addresses
from build_scripts.domain.families import Family
from build_scripts.domain.inventory import Inventory, Shared
from build_scripts.domain.site_addresses import of_family
from build_scripts.domain.topics import Topic
from build_scripts.publish.labels import locators
from build_scripts.publish.labels import phrases as phrase_labels
from build_scripts.publish.views import targets as target_views
from build_scripts.publish.views.bodies import index as body_index
from build_scripts.publish.views.bodies import names as body_names
from build_scripts.publish.views.citations import index as work_index
from build_scripts.publish.views.compare import lists as compare_lists
from build_scripts.publish.views.page import Head, Here, Link
from build_scripts.publish.views.topics.index import HEAD as TOPICS_HEAD
from build_scripts.publish.views.topics.index import Group, TopicItem, method, shares_method
from build_scripts.publish.views.topics.index import Index as TopicsIndex

Inventories = Sequence[Inventory]


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
    groups = (
        Group(name=group.name, slug=group.slug, topics=tuple(_topic_items(found, here, group.slug)))
        for group in found[0].groups
    )
    return TopicsIndex(
        head=TOPICS_HEAD, crumbs=(), method=method(here), shares=shares_method(here),
        groups=tuple(group for group in groups if group.topics), tables=(),
        elsewhere=tuple(_ways(found, here, site_addresses.topics_index)),
    )


def indexes(found: Inventories) -> Iterator[Page]:
    """Of each index that every family has: the way to the families'."""
    yield _index(found, body_index.TITLE, site_addresses.bodies_index, lambda i: f"{i.figures.bodies}个单位")
    yield _index(found, body_names.NAMES, site_addresses.body_names, lambda i: "")
    yield _index(found, target_views.TITLE, site_addresses.targets_index, lambda i: f"{i.figures.targets}条")
    yield _index(found, phrase_labels.TITLE, site_addresses.phrases_index, lambda i: f"{len(i.of_phrases)}条提法")
    yield _index(found, work_index.TITLE, site_addresses.works_index, lambda i: f"引用{len(i.of_works)}种")
    yield _index(found, compare_lists.TITLE, site_addresses.comparisons, lambda i: f"{i.figures.pairs}组")


def shared_pages(found: Inventories) -> Iterator[Page]:
    """Of each topic, phrase, work and body of the centre: the families that have it."""
    yield from _shared(found, lambda i: i.of_topics, site_addresses.topic_page, site_addresses.topics_index, "主题")
    yield from _shared(
        found, lambda i: i.of_phrases, site_addresses.phrase_page, site_addresses.phrases_index, phrase_labels.TITLE)
    yield from _shared(
        found, lambda i: i.of_works, site_addresses.work_page, site_addresses.works_index, work_index.TITLE)
    yield from _shared(
        found, lambda i: i.of_bodies, site_addresses.body_page, site_addresses.bodies_index, body_index.TITLE)


def family_of(inventory: Inventory) -> Family:
    """As addresses know it."""
    return Family(root=inventory.root, above=(), places=inventory.places)


def _topic_items(found: Inventories, here: Here, group: str) -> Iterator[TopicItem]:
    for topic in (topic for topic in found[0].topics if topic.group == group):
        yield TopicItem(
            link=here.link(topic.name, site_addresses.topic_page(topic.slug)), covered=_covered(found, topic),
            scope=topic.scope,
        )


def _covered(found: Inventories, topic: Topic) -> str:
    shares = [one for inventory in found for one in inventory.of_topics if one.slug == topic.slug and one.notices]
    if not shares:
        return "尚无"
    years = [year for share in shares for year in share.years or ()]
    return f"{locators.span(years)} · {len(shares)}地 · {sum(share.notices for share in shares)}件"


def _index(found: Inventories, title: str, address: Callable[[], str], words: Callable[[Inventory], str]) -> Page:
    here = Here(address())
    ways = _ways(found, here, address)
    rows = tuple(Row(family=way, words=words(inventory)) for way, inventory in zip(ways, found, strict=True))
    return here.address, FamilyList(
        head=Head(title=title, description=f"{title}：各地。"), crumbs=here.crumbs(), rows=rows,
    )


def _ways(found: Inventories, here: Here, address: Callable[[], str]) -> Iterator[Link]:
    """From here to the same of each family."""
    for inventory in found:
        with of_family(family_of(inventory)):
            there = address()
        yield here.link(inventory.root.name, there)


def _shared(
    found: Inventories, things: Callable[[Inventory], Iterable[Shared]], address: Callable[[Any], str],
    index: Callable[[], str], title: str,
) -> Iterator[Page]:
    shares: dict[str, list[tuple[Inventory, Shared]]] = {}
    for inventory in found:
        for thing in things(inventory):
            shares.setdefault(thing.slug, []).append((inventory, thing))
    for slug, having in shares.items():
        here = Here(address(slug))
        name = having[0][1].name
        yield here.address, FamilyList(
            head=Head(title=name, description=f"{name}：各地历年通知。"),
            crumbs=here.crumbs(here.link(title, index())),
            rows=tuple(_row(here, inventory, thing) for inventory, thing in having if thing.years),
        )


def _row(here: Here, inventory: Inventory, thing: Shared) -> Row:
    words = f"{locators.span(thing.years or ())} · {thing.notices}件"
    return Row(family=here.link(inventory.root.name, thing.address), words=words)
