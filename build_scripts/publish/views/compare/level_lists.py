"""The lists that lead to the pages of several levels, and the links from everywhere to them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.link.levels.chains import Step, chain, ends_below, is_lowest, is_topmost, levels_through
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.comparing import level_words
from build_scripts.publish.labels.coverage import NOT_COLLECTED
from build_scripts.publish.views import naming
from build_scripts.publish.views.page import Head, Here, Link, page_of

PER_PAGE = 100
"""Ends of chains on one page of a list."""
MOST_BESIDE = 6
"""Other ends that a page names; the list has them all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    page: Link
    between: str
    """The levels between the top and the end, each with its place, and where the edition has none that it has none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LevelList:
    head: Head
    crumbs: tuple[Link, ...]
    notices: int
    """Of all pages."""
    number: int
    pages: tuple[Link, ...]
    entries: tuple[Entry, ...]


def list_numbers(linked: LinkedEdition, notice: NoticeId) -> range:
    """The pages of the list of a notice; none where one chain at most goes on from it."""
    count = sum(1 for _ in ends_below(linked, notice))
    return range(1, -(-count // PER_PAGE) + 1 if count > 1 else 1)


def level_list(linked: LinkedEdition, notice: Notice, number: int) -> LevelList:
    ends = tuple(ends_below(linked, notice.id))
    here = Here(site_addresses.compare_levels(notice.id, number))
    name = naming.place_and_year(linked, notice)
    title = f"{name}{title_of(linked, notice)}对照"
    whose = here.notice(f"{name}通知", notice)
    address = partial(site_addresses.compare_levels, notice.id)
    numbers = list_numbers(linked, notice.id)
    of_page = page_of(ends, number, PER_PAGE)
    return LevelList(
        head=Head(title=title, description=f"{title}：下级同年的通知，各成一页。"),
        crumbs=here.crumbs(*here.comparisons(), whose),
        notices=len(ends),
        number=number,
        pages=here.numbers(numbers, address),
        entries=tuple(_entry(linked, here, notice, end) for end in of_page),
    )


def _entry(linked: LinkedEdition, here: Here, top: Notice, end: NoticeId) -> Entry:
    steps = chain(linked, end).steps
    between = "、".join(_names(
        step
        for step in steps
        if _id(step) not in (top.id, end)
    ))
    return Entry(page=_to_end(linked, here, end), between=between)


def _id(step: Step) -> NoticeId | None:
    return step.notice.id if step.notice else None


def _names(steps: Iterable[Step]) -> Iterator[str]:
    for step in steps:
        if step.place:
            yield step.place.name if step.notice else f"{step.place.name}（{NOT_COLLECTED}）"


def first_and_last(linked: LinkedEdition, lowest: NoticeId) -> tuple[Notice, Notice]:
    """The topmost notice of a chain and the one at which it ends."""
    found = chain(linked, lowest).notices
    return found[0], found[-1]


def beside(linked: LinkedEdition, here: Here, top: NoticeId, lowest: NoticeId) -> Iterator[Link]:
    """From the page of one chain to others that begin at the same top."""
    others = (end for end in ends_below(linked, top) if end != lowest)
    for end in islice(others, MOST_BESIDE):
        yield _to_end(linked, here, end)
    has_more = next(others, None)
    if has_more:
        yield here.link("全部", site_addresses.compare_levels(top))


def _to_end(linked: LinkedEdition, here: Here, end: NoticeId) -> Link:
    place = linked.jurisdictions[linked.notices[end].jurisdiction]
    return here.link(place.name, site_addresses.compare_levels(end))


def levels_link(linked: LinkedEdition, here: Here, notice: Notice, label: str) -> Iterator[Link]:
    """To the page of the one chain that goes through a notice, or to the list of several; none where there is none."""
    ends = ends_below(linked, notice.id)
    first = next(ends, None)
    if first:
        is_only = next(ends, None) is None
        yield here.link(label, site_addresses.compare_levels(first if is_only else notice.id))


def named_levels_link(linked: LinkedEdition, here: Here, notice: Notice) -> Iterator[Link]:
    """The same, named by the notice and the levels: 山西省2024年 省、市、县三级."""
    if levels_through(linked, notice.id):
        label = f"{naming.place_and_year(linked, notice)} {title_of(linked, notice)}"
        yield from levels_link(linked, here, notice, label)


def title_of(linked: LinkedEdition, notice: Notice) -> str:
    """省、市、县三级: the levels of the chains that go through a notice."""
    return level_words.title(levels_through(linked, notice.id))


def of_year(linked: LinkedEdition, here: Here, year: int) -> Iterator[Link]:
    """Of each notice at the top of a year."""
    for notice in linked.by_year[year]:
        if is_topmost(linked, notice.id):
            yield from named_levels_link(linked, here, notice)


def lowest(linked: LinkedEdition) -> Iterator[NoticeId]:
    """The notices at which chains end, in the order of the edition."""
    return (
        notice.id
        for notice in linked.edition.notices
        if is_lowest(linked, notice.id)
    )
