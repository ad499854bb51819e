"""What is filed under each topic, to take away; a topic without provisions is a table without rows and no document."""

from collections.abc import Iterator

from build_scripts.domain.addresses.site_addresses import topic_copy
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.formats import TOPIC
from build_scripts.publish.views.exports.filed import citations_of, filed_topic


def keys(linked: LinkedEdition) -> Iterator[TopicSlug]:
    return iter(linked.topics)


def files_of(linked: LinkedEdition, topic: TopicSlug) -> Iterator[tuple[str, str | bytes]]:
    found = filed_topic(linked, citations_of(linked), linked.topics[topic])
    for form in TOPIC:
        if found.texts or form.name == "table":
            yield topic_copy(topic, form.ending), form.make(found)
