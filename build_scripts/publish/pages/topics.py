"""The page of each topic, the index of topics, and the index of each place where it is split."""

from collections.abc import Iterator

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.topics.index import Plans, index, index_of_place, is_split, jurisdictions_apart
from build_scripts.publish.views.topics.plan import TopicPlan
from build_scripts.publish.views.topics.topic import topic_view

Key = tuple[TopicSlug, str]
"""A topic, and the address of one of its pages."""


def lists(linked: LinkedEdition) -> TextFiles:
    return _index(linked, {topic: TopicPlan(linked, topic) for topic in linked.topics})


def keys(linked: LinkedEdition) -> Iterator[Key]:
    for topic in linked.topics:
        for each in TopicPlan(linked, topic).pages:
            yield topic, each.address


def files_of(linked: LinkedEdition, key: Key) -> TextFiles:
    topic, address = key
    plan = TopicPlan(linked, topic)
    yield page(address, "topics/topic", topic_view(linked, plan, plan.page_at(address)))


def _index(linked: LinkedEdition, plans: Plans) -> TextFiles:
    yield page(site_addresses.topics_index(), "topics/index", index(linked, plans))
    if not is_split(linked):
        return
    for place in jurisdictions_apart(linked):
        address = site_addresses.topics_index(place.slug)
        view = index_of_place(linked, plans, place)
        yield page(address, "topics/index-of-place", view)
