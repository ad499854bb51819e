"""What every page says: its head, the way to it, and links to other pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from build_scripts.domain.addresses import relative_addresses, site_addresses
from build_scripts.domain.alignment import Pair
from build_scripts.domain.indexes import Body
from build_scripts.domain.notice import Jurisdiction, Notice, NoticeId
from build_scripts.domain.refs import Ref
from build_scripts.domain.topics import Topic

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """A link from one page of the site to another, checked by the page builder."""

    label: str
    target: str
    """The way from the page to the Markdown file of the other one, with its anchor."""
    title: str = ""
    rel: str = ""
    """What the other page is to this one: `prev`, `next`."""
    css: str = ""
    """Its class, where it is no plain link."""
    name: str = ""
    """What a screen reader calls it, where the label alone does not tell where it leads: it holds the label."""


@dataclass(frozen=True, kw_only=True, slots=True)
class File:
    """A link to a file of the site that is no page: the builder leaves it as it is."""

    label: str
    target: str
    save_as: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """What stands in the head of a page's Markdown file."""

    title: str
    description: str
    contents: bool = False
    """Whether the page has a table of its contents beside it."""
    notice: NoticeId | None = None
    """The notice that the page is of."""
    facts: Mapping[str, str] = field(default_factory=dict)
    """For the theme's templates, which escape them themselves."""

    @classmethod
    def titled(cls, title: str) -> "Head":
        """Where the title says all."""
        return cls(title=title, description=f"{title}。")


@dataclass(frozen=True, slots=True)
class Here:
    """The page that links are written from, by its address from the site's root."""

    address: str

    def link(self, label: str, there: str, title: str = "") -> Link:
        return Link(
            label=label,
            target=relative_addresses.markdown_target(self.address, there),
            title=title,
        )

    def index_crumbs(self, title: str, address: Callable[[], str]) -> tuple[Link, ...]:
        """Of an index: none, or of one of several families the way to the list of all."""
        there = site_addresses.of_all(address)
        return () if there == self.address else self.crumbs(self.link(f"{title}：各地", there))

    def file(self, label: str, there: str, save_as: str = "") -> File:
        return File(
            label=label,
            target=relative_addresses.file_target(self.address, there),
            save_as=save_as,
        )

    def crumbs(self, *steps: Link) -> tuple[Link, ...]:
        """From the home page down, the topmost first."""
        return (self.link("首页", site_addresses.HOME), *steps)

    def comparisons(self, *of: Jurisdiction) -> tuple[Link, ...]:
        """Down to the list of all comparisons, and to that of a place."""
        places = (self.link(place.name, site_addresses.compare_list(place.slug)) for place in of)
        return (self.link("对照", site_addresses.comparisons()), *places)

    def indexes(self, title: str, address: Callable[..., str], above: Iterable[Jurisdiction]) -> tuple[Link, ...]:
        """Down to an index of all, and to those of the places above."""
        places = (self.link(place.name, address(place.slug)) for place in above)
        return (self.link(title, address()), *places)

    def numbers(self, pages: Iterable[int], address: Callable[[int], str]) -> tuple[Link, ...]:
        """To each of several pages, called by its number."""
        return tuple(self.link(str(number), address(number)) for number in pages)

    def place(self, place: Jurisdiction) -> Link:
        return self.link(place.name, site_addresses.place_page(place.slug))

    def year(self, year: int) -> Link:
        return self.link(f"{year}年", site_addresses.year_page(year))

    def notice(self, label: str, notice: Notice, title: str = "") -> Link:
        return self.link(label, site_addresses.notice_page(notice.id), title)

    def notices_of_year(self, notices: Iterable[Notice], year: int) -> tuple[Link, ...]:
        return tuple(
            self.notice(notice.title, notice)
            for notice in notices
            if notice.year == year
        )

    def provision(self, label: str, ref: Ref, title: str = "") -> Link:
        return self.link(label, site_addresses.provision_page(*ref), title)

    def comparison(self, label: str, pair: Pair, row: str = "") -> Link:
        """Two notices side by side, at a row."""
        there = site_addresses.compare_page(pair.older, pair.newer)
        return self.link(label, f"{there}#{row}" if row else there)

    def topic(self, topic: Topic, title: str = "") -> Link:
        return self.link(topic.name, site_addresses.topic_page(topic.slug), title)

    def body(self, body: Body) -> Link:
        return self.link(body.name, site_addresses.body_page(body.slug))

    def phrase(self, slug: str, wording: str) -> Link:
        return self.link(wording, site_addresses.phrase_page(slug))

    def work(self, slug: str, title: str) -> Link:
        return self.link(title, site_addresses.work_page(slug))


def numbered(title: str, number: int) -> str:
    """The title of the first of several pages, or of a later one."""
    return f"{title}（之{number}）" if number > 1 else title


def beside(every: Sequence[T], at: int) -> tuple[Sequence[T], Sequence[T]]:
    """What stands before a place in a sequence and what after it; none at an end."""
    return every[max(0, at - 1) : at], every[at + 1 : at + 2]


def in_pages(items: Sequence[T], most: int) -> Iterator[tuple[int, Sequence[T]]]:
    """The number of each page, from 1, with what stands on it."""
    for number, first in enumerate(range(0, len(items), most), 1):
        yield number, items[first : first + most]


def page_of(items: Sequence[T], number: int, most: int) -> Sequence[T]:
    """What stands on one page, the first of which is 1."""
    return items[(number - 1) * most : number * most]


def year_pages(years: Mapping[int, Sequence[T]], most: int) -> Iterator[tuple[int, int, Sequence[T]]]:
    """The same of every year: the year, the number of the page, and what stands on it."""
    for year, items in years.items():
        for number, piece in in_pages(items, most):
            yield year, number, piece


def neighbours(
    here: Here,
    year: int,
    years: Iterable[int],
    address: Callable[[int], str],
) -> tuple[Link | None, Link | None]:
    """The ways to the years before and after that have a page."""
    every = tuple(years)
    older = max((other for other in every if other < year), default=None)
    newer = min((other for other in every if other > year), default=None)
    before = here.link(f"‹ {older}", address(older)) if older else None
    after = here.link(f"{newer} ›", address(newer)) if newer else None
    return before, after
