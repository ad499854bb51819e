"""The page of a topic: what it takes in, its years, how much of each notice it takes, and what each notice says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.topics import Topic, TopicGroup
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.formats import TOPIC
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.figures import in_a_row
from build_scripts.publish.views.page import File, Head, Here, Link, beside
from build_scripts.publish.views.topics.division import Section, TopicPage
from build_scripts.publish.views.topics.entries import Entries, Entry
from build_scripts.publish.views.topics.plan import TopicPlan
from build_scripts.publish.views.topics.years import Chart, Figures, Strips, chart, figures, strips


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceSection:
    """What the notices of a place say."""

    name: str
    slug: str
    chart: Chart
    figures: tuple[Figures, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicView:
    head: Head
    crumbs: tuple[Link, ...]
    scope: str
    strips: Strips | None
    """None where no notice treats of the topic."""
    sections: tuple[PlaceSection, ...]
    earlier: tuple[Link, ...]
    """Pages of a place's older notices, named by their years."""
    downloads: tuple[File, ...]
    steps: tuple[Link, ...]
    """The topic of the group before this one and the one after."""
    group: str
    others: tuple[Link, ...]
    """The other topics of the group."""


def topic_view(linked: LinkedEdition, plan: TopicPlan, page: TopicPage) -> TopicView:
    here = Here(page.address)
    topic = linked.topics[page.topic]
    group = next(
        group
        for group in linked.edition.groups
        if group.slug == topic.group
    )
    topics = [
        other
        for other in linked.edition.topics
        if other.group == topic.group
    ]
    name = in_a_row((topic.name, page.place.name)) if page.place else topic.name
    is_treated = bool(plan.filings)
    others = [other for other in topics if other is not topic]
    return TopicView(
        head=Head(title=name, description=f"{name}：{topic.scope}。历年通知原文与变化。"),
        crumbs=here.crumbs(*_steps_down(linked, here, group, page)),
        scope=topic.scope,
        strips=strips(linked, plan, here, page.strips) if is_treated else None,
        sections=tuple(_section(linked, plan, here, section) for section in page.sections),
        earlier=tuple(_earlier(plan, here, page)),
        downloads=tuple(_downloads(here, topic)) if is_treated else (),
        steps=tuple(_steps(here, topics, topic)),
        group=group.name,
        others=tuple(map(here.topic, others)),
    )


def _steps_down(linked: LinkedEdition, here: Here, group: TopicGroup, page: TopicPage) -> Iterator[Link]:
    """A place above one that has a page of its own has one too."""
    index = site_addresses.topics_index()
    yield here.link("主题", index)
    yield here.link(group.name, f"{index}#{group.slug}")
    if page.place:
        topic = linked.topics[page.topic]
        yield here.topic(topic)
        for above in linked.above_here(page.place):
            there = site_addresses.topic_page(page.topic, above.slug)
            yield here.link(above.name, there)


def _section(linked: LinkedEdition, plan: TopicPlan, here: Here, section: Section) -> PlaceSection:
    entries = Entries(linked, plan, here)
    return PlaceSection(
        name=section.place.name,
        slug=section.place.slug,
        chart=chart(plan, section.notices),
        figures=figures(plan, here, section),
        entries=tuple(
            entry
            for notice in reversed(section.notices)
            for entry in entries.of(notice)
        ),
    )


def _earlier(plan: TopicPlan, here: Here, page: TopicPage) -> Iterator[Link]:
    for other in plan.earlier_pages(page):
        notices = other.sections[0].notices
        yield here.link(f"{notices[0].year}—{notices[-1].year}年", other.address)


def _downloads(here: Here, topic: Topic) -> Iterator[File]:
    name = locators.file_stem(f"{topic.name}：历年通知条文")
    for form in TOPIC:
        address = site_addresses.topic_copy(topic.slug, form.ending)
        yield here.file(form.label, address, form.save_as(name))


def _steps(here: Here, group: Sequence[Topic], topic: Topic) -> Iterator[Link]:
    at = group.index(topic)
    before, after = beside(group, at)
    for other in before:
        link = here.topic(other)
        yield replace(link, label=f"‹ {other.name}", rel="prev")
    for other in after:
        link = here.topic(other)
        yield replace(link, label=f"{other.name} ›", rel="next")
