"""The first page: what this is, every place and year, the newest notices, the way to everything else."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Notice
from build_scripts.domain.own_words import EDITION
from build_scripts.domain.topics import Topic, TopicGroup
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.said.unseen import Texts, new_and_left_out
from build_scripts.publish.views import naming
from build_scripts.publish.views.compare.lists import pair_link
from build_scripts.publish.views.listing import Item, listing
from build_scripts.publish.views.page import Head, Here, Link
from build_scripts.publish.views.places.coverage import Coverage, coverage
from build_scripts.publish.views.review.beside import MOST_UNSEEN, place_of, weightiest

HEAD = Head(
    title=EDITION,
    description="省、市、县三级人民政府历年安全生产工作通知全文，按条款编址，逐字核对。",
)
NEWEST = 4
MOST_PAIRS = 8
"""Comparisons named on the home page; the page of comparisons leads to all."""
WAYS = (
    ("按年份", site_addresses.YEARS, "每年的全部通知"),
    ("按地区", site_addresses.PLACES, "每个地区的历年通知"),
    ("按责任单位", site_addresses.bodies_index(), "每个单位历年的任务清单"),
    ("指标与时限", site_addresses.targets_index(), "数量、期限与频次的台账"),
    ("提法", site_addresses.phrases_index(), "固定说法何年提出、何处沿用、何时不再提"),
    ("引用", site_addresses.works_index(), "引用的法律法规、文件、规划与会议"),
    ("来源与体例", site_addresses.ABOUT, "来源、方法、显示规则、核对结果"),
    ("下载", site_addresses.DOWNLOADS, "通知、表格、数据，整站带走"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """The size of the edition."""

    years: str
    places: int
    notices: int
    characters: int
    integrity: Link


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    name: str
    topics: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Before:
    """The notice before one of the newest, and how much each says that the other does not."""

    notice: Link
    comparison: Link
    unseen: int
    first: Link | None
    """The provision in which the first of what is new stands."""
    left_out: int


@dataclass(frozen=True, kw_only=True, slots=True)
class News:
    """One of the newest notices, and what it brings."""

    item: Item
    before: Before | None
    """Beside the notice of its place before it; None for the first, which has none to be compared with."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Home:
    head: Head
    crumbs: tuple[Link, ...]
    figures: Figures | None
    """None for an edition without notices, which then has neither coverage nor newest ones."""
    coverage: Coverage | None
    groups: tuple[Group, ...]
    comparisons: tuple[Link, ...]
    newest: tuple[News, ...]
    ways: tuple[tuple[Link, str], ...]


def home(linked: LinkedEdition) -> Home:
    here = Here(site_addresses.HOME)
    any_notice = bool(linked.edition.notices)
    return Home(
        head=HEAD,
        crumbs=(),
        figures=_figures(linked, here) if any_notice else None,
        coverage=coverage(linked, here, linked.top) if any_notice else None,
        groups=tuple(_groups(linked, here)),
        comparisons=tuple(_comparisons(linked, here)),
        newest=tuple(_news(linked, here, notice) for notice in _newest(linked)),
        ways=ways(here),
    )


def ways(here: Here) -> tuple[tuple[Link, str], ...]:
    return tuple((here.link(label, there), words) for label, there, words in WAYS)


def span(years: Sequence[int]) -> str:
    """From the first to the last."""
    return f"{years[0]}年" if len(years) == 1 else f"{years[0]}—{years[-1]}年"


def _figures(linked: LinkedEdition, here: Here) -> Figures:
    return Figures(
        years=span(sorted(linked.by_year)),
        places=len(linked.by_place),
        notices=len(linked.edition.notices),
        characters=sum(notice.characters for notice in linked.edition.notices),
        integrity=here.link("逐字核对", site_addresses.INTEGRITY),
    )


def _newest(linked: LinkedEdition) -> list[Notice]:
    ordered = sorted(linked.edition.notices, key=lambda n: (n.year, n.date_of_issue or "", n.id), reverse=True)
    return ordered[:NEWEST]


def _news(linked: LinkedEdition, here: Here, notice: Notice) -> News:
    (item,) = listing(linked, here, [notice])
    pair = next((
        pair
        for pair in linked.pairs_to.get(notice.id, ())
        if pair.relation == "year"
    ), None)
    return News(item=item, before=_before(linked, here, pair) if pair else None)


def _before(linked: LinkedEdition, here: Here, pair: Pair) -> Before:
    older, newer = linked.notices[pair.older], linked.notices[pair.newer]
    texts = Texts(older=older.provisions, newer=newer.provisions)
    # The newest notices are those of the last build as a rule, whatever else has changed.
    ((new, left_out),) = linked.known(new_and_left_out, linked.segmenter, [texts])
    first = next(iter(weightiest(new, MOST_UNSEEN[pair.relation])), None)
    return Before(
        notice=here.notice(naming.place_and_year(linked, older), older),
        comparison=here.comparison("逐条对照", pair),
        unseen=len(new),
        first=place_of(linked, here, newer.id, first.eid) if first else None,
        left_out=len(left_out),
    )


def _groups(linked: LinkedEdition, here: Here) -> Iterator[Group]:
    treated = [
        topic
        for topic in linked.edition.topics
        if linked.filings_of_topic.get(topic.slug)
    ]
    return groups(here, linked.edition.groups, treated)


def groups(here: Here, every: Iterable[TopicGroup], treated: Sequence[Topic]) -> Iterator[Group]:
    """Group by group, so that one click leads to a topic through all years; only what some notice treats of."""
    for group in every:
        topics = [topic for topic in treated if topic.group == group.slug]
        if topics:
            yield Group(name=group.name, topics=tuple(here.topic(topic, topic.scope) for topic in topics))


def _comparisons(linked: LinkedEdition, here: Here) -> Iterator[Link]:
    """Those of the newest year."""
    newest = max(linked.by_year, default=None)
    pairs = [
        pair
        for pair in linked.edition.pairs
        if linked.notices[pair.newer].year == newest
    ]
    for pair in pairs[:MOST_PAIRS]:
        yield pair_link(linked, here, pair)
