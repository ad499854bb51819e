"""A body: under which names the notices know it, what it came from, and its tasks, the newest year first, by topic.

The tasks of one year are a list to tick off, on paper too. Where a body has very many of them each year has a page of
its own, and a year of very many several.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.indexes import Body, Clause
from build_scripts.domain.notice import NoticeId
from build_scripts.domain.refs import Ref, ref_of
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.duties import (
    Duty,
    Earlier,
    Partner,
    duties_by_year,
    earlier,
    earlier_words,
    filing,
    governed,
    partners,
)
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.standing_duties import StandingDuty, standing_duties
from build_scripts.link.times_due import times_due
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.comparing.changes import KINDS
from build_scripts.publish.labels.indexes import bodies as labels
from build_scripts.publish.labels.indexes.extracts import shortened
from build_scripts.publish.views import naming
from build_scripts.publish.views.bodies.index import TITLE, address
from build_scripts.publish.views.page import File, Head, Here, Link, in_pages, numbered, year_pages

MOST_ON_A_PAGE = 100
"""Tasks: at most 2 KB of HTML each, of which a page may come to 300."""
MOST_UNLISTED = 200
"""Places on a page at which the body is not listed, those of the newest notices: at most 300 bytes of HTML each."""
WORTH_CONTENTS = 12
MOST_NAMED = 8
"""Other bodies that a task names, and notices that an alias does; the table to take away has all."""
EXTRACT = 120
NO_TOPIC = "no-topic"
Years = Mapping[int, Sequence[Duty]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Task:
    place: Link
    """To the provision."""
    roles: str
    through: tuple[str, ...]
    """The collective names under which the body is meant."""
    words: str
    """What the clause speaks of."""
    partners: tuple[tuple[Link, str], ...]
    """The first of the other bodies, with their roles; "" where it is the same as this one's."""
    more: int
    """How many of them are not named."""
    open: bool
    implied: str
    """Who else is responsible without being named here."""
    deadlines: tuple[str, ...]
    before: Link | None
    """The same task in the notice before, and …"""
    change: Link | None
    """… how it differs, which leads to the two side by side."""
    before_words: str
    """What it said there; "" where it says the same."""
    unseen: str
    """The notice before that has no counterpart; "" where it has one or is not in the edition."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    anchor: str
    topic: Link | None
    tasks: tuple[Task, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """Where a notice says for what the body is responsible without being listed."""

    place: Link
    words: str
    unlisted: tuple[Link, ...]
    """To the first of the provisions that it is said of."""
    more: int
    """How many of them are not named."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Year:
    year: int
    tasks: int
    """How many name the body."""
    unlisted: str
    """For how much it is responsible without being listed; "" for nothing."""
    standing: tuple[Standing, ...]
    files: tuple[File, ...]
    """The tasks to take away."""
    pages: tuple[Link, ...]
    """Where they stand instead of here."""
    subjects: tuple[Subject, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Alias:
    name: str
    notices: tuple[Link, ...]
    more: int


@dataclass(frozen=True, kw_only=True, slots=True)
class BodyPage:
    head: Head
    crumbs: tuple[Link, ...]
    level: str
    place: Link | None
    aliases: tuple[Alias, ...]
    stood: str
    """Since and until when, as far as that is known."""
    reason: str
    before: tuple[tuple[Link, str], ...]
    """The bodies it came from, each with what is known of the change; and …"""
    after: tuple[Link, ...]
    """… those that took its place."""
    abolished_in: tuple[Link, ...]
    years: tuple[Year, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class YearPart:
    """The tasks of one year, or the `number`th page of them, where the body's page cannot hold them."""

    head: Head
    crumbs: tuple[Link, ...]
    year: Year


def body_page(linked: LinkedEdition, body: Body) -> BodyPage:
    here = Here(site_addresses.body_page(body.slug))
    duties = duties_by_year(linked, body)
    standing = standing_duties(linked, body)
    years = sorted(duties.keys() | standing.keys(), reverse=True)
    split = _is_split(duties)
    page = _Page(linked, here, body, _shown(standing))
    title = naming.body(linked, body)
    description = f"{title}：历年通知中的名称与任务。"
    return BodyPage(
        head=Head(
            title=title,
            description=description,
            contents=_count(duties) > WORTH_CONTENTS,
        ),
        crumbs=here.crumbs(*page.above()),
        level=labels.level(body.level),
        place=here.place(linked.jurisdictions[body.jurisdiction]) if body.jurisdiction else None,
        aliases=tuple(page.alias(name, notices) for name, notices in body.aliases),
        stood=labels.stood(body.since, body.until),
        reason=body.reason,
        before=tuple((page.body(older), older.reason) for older in _bodies(linked, body.before)),
        after=tuple(map(page.body, _bodies(linked, body.after))),
        abolished_in=tuple(map(page.notice, body.abolished_in)),
        years=tuple(page.year(year, duties.get(year, ()), standing.get(year, ()), split=split) for year in years),
    )


def parts(linked: LinkedEdition, body: Body) -> Iterator[tuple[str, YearPart]]:
    """The pages of its years, each with its address; none where the body's page holds them."""
    years = duties_by_year(linked, body)
    if not _is_split(years):
        return
    for year, number, duties in year_pages(years, MOST_ON_A_PAGE):
        address = site_addresses.body_page(body.slug, year, number)
        page = _Page(linked, Here(address), body)
        yield address, page.part(year, number, duties)


def _is_split(years: Years) -> bool:
    return _count(years) > MOST_ON_A_PAGE


def _count(years: Years) -> int:
    return sum(map(len, years.values()))


def _shown(standing: Mapping[int, Sequence[StandingDuty]]) -> frozenset[Ref]:
    """Of the provisions that do not list the body those that the page has room for."""
    places = dict.fromkeys(place for duties in standing.values() for duty in duties for place in _unlisted(duty))
    return frozenset(islice(places, MOST_UNLISTED))


def _unlisted(duty: StandingDuty) -> Iterator[Ref]:
    """Each provision once, whatever clauses it has."""
    return ((duty.clause.notice, eid) for eid in dict.fromkeys(duty.places))


def _bodies(linked: LinkedEdition, slugs: Iterable[str]) -> Iterator[Body]:
    return (linked.bodies[slug] for slug in slugs)


class _Page:
    """Makes what stands on a page of a body."""

    def __init__(
        self, linked: LinkedEdition, here: Here, body: Body, unlisted: frozenset[Ref] = frozenset(),
    ) -> None:
        """`unlisted`: the provisions shown that do not list the body."""
        self._linked, self._here, self._body = linked, here, body
        self._unlisted_shown = unlisted

    def part(self, year: int, number: int, duties: Sequence[Duty]) -> YearPart:
        title = numbered(self._list_of(year), number)
        return YearPart(
            head=Head.titled(title),
            crumbs=self._here.crumbs(*self.above(), self.body(self._body)),
            year=self.year(year, duties),
        )

    def _list_of(self, year: int) -> str:
        return f"{naming.body(self._linked, self._body)}{year}年任务清单"

    def above(self) -> Iterator[Link]:
        linked, here = self._linked, self._here
        yield here.link(TITLE, site_addresses.bodies_index())
        whose = self._body.jurisdiction
        there = address(linked, whose) if whose else None
        if whose and there:
            name = naming.place_name(linked, whose)
            yield here.link(name, there)

    def body(self, body: Body) -> Link:
        return self._here.body(body)

    def notice(self, notice: NoticeId) -> Link:
        found = self._linked.notices[notice]
        return self._here.notice(naming.place_and_year(self._linked, found), found)

    def alias(self, name: str, notices: Sequence[NoticeId]) -> Alias:
        shown = notices[:MOST_NAMED]
        return Alias(
            name=name,
            notices=tuple(map(self.notice, shown)),
            more=len(notices) - len(shown),
        )

    def year(
        self, year: int, duties: Sequence[Duty], standing: Sequence[StandingDuty] = (), *, split: bool = False,
    ) -> Year:
        return Year(
            year=year,
            tasks=len(duties),
            unlisted=labels.unlisted(sum(duty.unlisted for duty in standing)),
            standing=tuple(map(self._standing, standing)),
            files=(self._file(year, "xlsx"), self._file(year, "docx")) if duties else (),
            pages=tuple(self._pages(year, duties)) if split else (),
            subjects=() if split else tuple(self._subjects(duties)),
        )

    def _standing(self, duty: StandingDuty) -> Standing:
        places = list(_unlisted(duty))
        shown = [place for place in places if place in self._unlisted_shown]
        return Standing(
            place=self._place(duty.clause),
            words=labels.standing(duty.clause.raw, duty.unlisted),
            unlisted=tuple(map(self._locus, shown)),
            more=len(places) - len(shown),
        )

    def _locus(self, ref: Ref) -> Link:
        notice, _ = ref
        label = naming.locus(self._linked, notice, self._linked.provision(*ref))
        return self._here.provision(label, ref)

    def _file(self, year: int, ending: str) -> File:
        there = site_addresses.body_file(self._body.slug, year, ending)
        return self._here.file(ending.upper(), there, f"{self._list_of(year)}.{ending}")

    def _pages(self, year: int, duties: Sequence[Duty]) -> Iterator[Link]:
        for number, _ in in_pages(duties, MOST_ON_A_PAGE):
            there = site_addresses.body_page(self._body.slug, year, number)
            yield self._here.link(numbered(f"{year}年任务清单", number), there)

    def _subjects(self, duties: Sequence[Duty]) -> Iterator[Subject]:
        """By topic, in the order of the topics; what is filed under none comes last."""
        tasks: defaultdict[TopicSlug | None, list[Task]] = defaultdict(list)
        for duty in duties:
            slug = self._topic(duty)
            tasks[slug].append(self._task(duty))
        without_topic = tasks.pop(None, [])
        for topic in self._linked.topics.values():
            if topic.slug in tasks:
                link = self._here.topic(topic)
                yield Subject(
                    anchor=topic.slug,
                    topic=link,
                    tasks=tuple(tasks[topic.slug]),
                )
        if without_topic:
            yield Subject(
                anchor=NO_TOPIC,
                topic=None,
                tasks=tuple(without_topic),
            )

    def _topic(self, duty: Duty) -> TopicSlug | None:
        filed = filing(self._linked, duty.clause)
        return filed.topic if filed else None

    def _task(self, duty: Duty) -> Task:
        clause = duty.clause
        others = partners(self._linked, self._body, clause)
        found = earlier(self._linked, self._body, clause)
        before, change, unseen = self._earlier(clause, found)
        return Task(
            place=self._place(clause),
            roles=labels.roles(duty.roles),
            through=duty.through,
            words=shortened(governed(self._linked, clause), EXTRACT),
            partners=tuple(self._partner(duty, partner) for partner in others[:MOST_NAMED]),
            more=len(others[MOST_NAMED:]),
            open=clause.open,
            implied=labels.implied(clause.implied),
            deadlines=tuple(naming.due(self._linked, found) for found in times_due(self._linked, clause)),
            before=before,
            change=change,
            before_words=shortened(earlier_words(self._linked, clause, found), EXTRACT) if found else "",
            unseen=unseen,
        )

    def _place(self, clause: Clause) -> Link:
        """Place in the notice and heading; of another place's notice its name as well."""
        linked = self._linked
        ref = ref_of(clause)
        notice = linked.notices[clause.notice]
        provision = linked.provision(*ref)
        label = naming.locus_and_heading(linked, notice.id, provision)
        if notice.jurisdiction != self._body.jurisdiction:
            name = naming.place_and_year(linked, notice)
            label = f"{name} {label}"
        return self._here.provision(label, ref)

    def _partner(self, duty: Duty, partner: Partner) -> tuple[Link, str]:
        roles = "" if partner.roles == duty.roles else labels.roles(partner.roles)
        return self.body(partner.body), roles

    def _earlier(self, clause: Clause, found: Earlier | None) -> tuple[Link | None, Link | None, str]:
        """The provision in the notice before and how it changed; else the year in which there is none."""
        if found is None:
            return None, None, ""
        linked, here = self._linked, self._here
        older, link = found.pair.older, found.link
        if link is None:
            year = locators.year(linked.notices[older])
            return None, None, year
        kind = KINDS[link.type].short
        label = naming.year_and_locus(linked, older, link.older)
        before = here.provision(label, (older, link.older))
        change = here.comparison(kind, found.pair, clause.eid)
        return before, change, ""
