"""The page of each topic, the index of topics, and the index of each place where it is split."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.parts import TextFiles, all_files, page
from build_scripts.publish.views.topics.index import Plans, index, index_of_place, is_split, jurisdictions_apart
from build_scripts.publish.views.topics.plan import TopicPlan
from build_scripts.publish.views.topics.topic import topic_view

Key = tuple[TopicSlug, str]
"""A topic, and the address of one of its pages."""


def files(lookup: Lookup) -> TextFiles:
    yield from lists(lookup)
    yield from all_files(lookup, keys, files_of)


def lists(lookup: Lookup) -> TextFiles:
    return _index(lookup, {topic: TopicPlan(lookup, topic) for topic in lookup.topics})


def keys(lookup: Lookup) -> Iterator[Key]:
    for topic in lookup.topics:
        for each in TopicPlan(lookup, topic).pages:
            yield topic, each.address


def files_of(lookup: Lookup, key: Key) -> TextFiles:
    topic, address = key
    plan = TopicPlan(lookup, topic)
    yield page(address, "topics/topic", topic_view(lookup, plan, plan.page_at(address)))


def _index(lookup: Lookup, plans: Plans) -> TextFiles:
    yield page(site_addresses.topics_index(), "topics/index", index(lookup, plans))
    if not is_split(lookup):
        return
    for place in jurisdictions_apart(lookup):
        address = site_addresses.topics_index(place.slug)
        view = index_of_place(lookup, plans, place)
        yield page(address, "topics/index-of-place", view)
