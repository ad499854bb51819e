"""A body: under which names the notices know it, what it came from, and its tasks, the newest year first, by topic.

The tasks of one year are a list to tick off, on paper too. Where a body has very many of them each year has a page of
its own, and a year of very many several.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain import site_addresses
from build_scripts.domain.indexes import Body, Clause
from build_scripts.domain.notice import NoticeId
from build_scripts.link.duties import Duty, Partner, deadlines, duties_by_year, earlier, filing, governed, partners
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import bodies as labels
from build_scripts.publish.labels import locators, targets
from build_scripts.publish.labels.changes import KINDS
from build_scripts.publish.labels.extracts import shortened
from build_scripts.publish.views.bodies.index import TITLE, address
from build_scripts.publish.views.page import File, Head, Here, Link

MOST_ON_A_PAGE = 100
"""Tasks: at most 2 KB of HTML each, of which a page may come to 300."""
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
    implied: tuple[str, ...]
    deadlines: tuple[str, ...]
    before: Link | None
    """The same task in the notice before, and …"""
    change: Link | None
    """… how it differs, which leads to the two side by side."""
    unseen: str
    """The notice before that has no counterpart; "" where it has one or is not in the edition."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    anchor: str
    topic: Link | None
    tasks: tuple[Task, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Year:
    year: int
    tasks: int
    table: File
    document: File
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
    since: int | None
    until: int | None
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


def body_page(lookup: Lookup, body: Body) -> BodyPage:
    here = Here(site_addresses.body_page(body.slug))
    years = duties_by_year(lookup, body)
    title = labels.titled(lookup, body)
    return BodyPage(
        head=Head(title=title, description=f"{title}：历年通知中的名称与任务。",
            contents=sum(map(len, years.values())) > WORTH_CONTENTS),
        crumbs=here.crumbs(*_above(lookup, here, body)),
        level=labels.level(body.level),
        place=here.place(lookup.jurisdictions[body.jurisdiction]) if body.jurisdiction else None,
        aliases=tuple(_alias(lookup, here, name, notices) for name, notices in body.aliases),
        since=body.since, until=body.until, reason=body.reason,
        before=tuple(_before(lookup, here, lookup.bodies[slug]) for slug in body.before),
        after=tuple(_link(here, lookup.bodies[slug]) for slug in body.after),
        abolished_in=tuple(_notice(lookup, here, notice) for notice in body.abolished_in),
        years=tuple(_year(lookup, here, body, year, found, split=is_split(years)) for year, found in years.items()),
    )


def parts(lookup: Lookup, body: Body) -> Iterator[tuple[str, YearPart]]:
    """The pages of its years, each with its address; none where the body's page holds them."""
    years = duties_by_year(lookup, body)
    for year, found in years.items() if is_split(years) else ():
        for number, piece in enumerate(_pieces(found), 1):
            yield site_addresses.body_page(body.slug, year, number), _part(lookup, body, year, number, piece)


def is_split(years: Years) -> bool:
    return sum(map(len, years.values())) > MOST_ON_A_PAGE


def _part(lookup: Lookup, body: Body, year: int, number: int, duties: Sequence[Duty]) -> YearPart:
    here = Here(site_addresses.body_page(body.slug, year, number))
    name = labels.titled(lookup, body)
    title = f"{name}{year}年任务清单" + (f"（之{number}）" if number > 1 else "")
    return YearPart(
        head=Head(title=title, description=f"{title}。"),
        crumbs=here.crumbs(*_above(lookup, here, body), _link(here, body)),
        year=_year(lookup, here, body, year, duties),
    )


def _pieces(duties: Sequence[Duty]) -> Iterator[Sequence[Duty]]:
    for start in range(0, len(duties), MOST_ON_A_PAGE):
        yield duties[start : start + MOST_ON_A_PAGE]


def _above(lookup: Lookup, here: Here, body: Body) -> Iterator[Link]:
    yield here.link(TITLE, site_addresses.bodies_index())
    if body.jurisdiction and (there := address(lookup, body.jurisdiction)):
        yield here.link(lookup.jurisdictions[body.jurisdiction].name, there)


def _link(here: Here, body: Body) -> Link:
    return here.link(body.name, site_addresses.body_page(body.slug))


def _before(lookup: Lookup, here: Here, body: Body) -> tuple[Link, str]:
    return _link(here, body), body.reason


def _notice(lookup: Lookup, here: Here, notice: NoticeId) -> Link:
    found = lookup.notices[notice]
    return here.notice(locators.place_and_year(lookup, found), found)


def _alias(lookup: Lookup, here: Here, name: str, notices: Sequence[NoticeId]) -> Alias:
    named = tuple(_notice(lookup, here, notice) for notice in notices[:MOST_NAMED])
    return Alias(name=name, notices=named, more=len(notices) - len(named))


def _year(
    lookup: Lookup, here: Here, body: Body, year: int, duties: Sequence[Duty], *, split: bool = False,
) -> Year:
    return Year(
        year=year,
        tasks=len(duties),
        table=_file(lookup, here, body, year, "xlsx"),
        document=_file(lookup, here, body, year, "docx"),
        pages=tuple(_pages(here, body, year, duties)) if split else (),
        subjects=() if split else tuple(_subjects(lookup, here, body, duties)),
    )


def _file(lookup: Lookup, here: Here, body: Body, year: int, ending: str) -> File:
    name = f"{labels.titled(lookup, body)}{year}年任务清单.{ending}"
    return here.file(ending.upper(), site_addresses.body_file(body.slug, year, ending), name)


def _pages(here: Here, body: Body, year: int, duties: Sequence[Duty]) -> Iterator[Link]:
    for number, _ in enumerate(_pieces(duties), 1):
        label = f"{year}年任务清单" + (f"（之{number}）" if number > 1 else "")
        yield here.link(label, site_addresses.body_page(body.slug, year, number))


def _subjects(lookup: Lookup, here: Here, body: Body, duties: Sequence[Duty]) -> Iterator[Subject]:
    """By topic, in the order of the topics; what is filed under none comes last."""
    by_topic: dict[str | None, list[Duty]] = {topic: [] for topic in [*lookup.topics, None]}
    for duty in duties:
        found = filing(lookup, duty.clause)
        by_topic[found.topic if found else None].append(duty)
    for topic in [*lookup.topics.values(), None]:
        if own := by_topic[topic.slug if topic else None]:
            name = here.link(topic.name, site_addresses.topic_page(topic.slug)) if topic else None
            anchor = topic.slug if topic else NO_TOPIC
            yield Subject(anchor=anchor, topic=name, tasks=tuple(_task(lookup, here, body, duty) for duty in own))


def _task(lookup: Lookup, here: Here, body: Body, duty: Duty) -> Task:
    clause = duty.clause
    others = partners(lookup, body, clause)
    before, change, unseen = _earlier(lookup, here, clause)
    return Task(
        place=_place(lookup, here, body, clause),
        roles=labels.roles(duty.roles),
        through=duty.through,
        words=shortened(governed(lookup, clause), EXTRACT),
        partners=tuple(_partner(here, duty, partner) for partner in others[:MOST_NAMED]),
        more=len(others[MOST_NAMED:]),
        open=clause.open,
        implied=clause.implied,
        deadlines=tuple(targets.deadline(target) for target in deadlines(lookup, clause)),
        before=before, change=change, unseen=unseen,
    )


def _place(lookup: Lookup, here: Here, body: Body, clause: Clause) -> Link:
    """Place in the notice and heading; of another place's notice its name as well."""
    notice = lookup.notices[clause.notice]
    provision = lookup.provision(notice.id, clause.eid)
    whose = "" if notice.jurisdiction == body.jurisdiction else f"{locators.place_and_year(lookup, notice)} "
    heading = f" {provision.heading}" if provision.heading else ""
    label = f"{whose}{locators.locus(lookup, notice.id, provision)}{heading}"
    return here.link(label, site_addresses.provision_page(notice.id, clause.eid))


def _partner(here: Here, duty: Duty, partner: Partner) -> tuple[Link, str]:
    return _link(here, partner.body), "" if partner.roles == duty.roles else labels.roles(partner.roles)


def _earlier(lookup: Lookup, here: Here, clause: Clause) -> tuple[Link | None, Link | None, str]:
    found = earlier(lookup, clause.notice, clause.eid)
    if found is None:
        return None, None, ""
    older = found.pair.older
    if found.link is None:
        return None, None, locators.year(lookup.notices[older])
    label = locators.year_and_locus(lookup, older, found.link.older)
    before = here.link(label, site_addresses.provision_page(older, found.link.older))
    row = f"{site_addresses.compare_page(older, clause.notice)}#{clause.eid}"
    return before, here.link(KINDS[found.link.type].short, row), ""
