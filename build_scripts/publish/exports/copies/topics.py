"""What is filed under each topic, to take away; a topic without provisions is a table without rows and no document."""

from collections.abc import Iterator

from build_scripts.domain.site_addresses import topic_copy
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.exports.formats import TOPIC
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.exports.filed import citations_of, filed_topic


def files(lookup: Lookup) -> Iterator[tuple[str, str | bytes]]:
    return all_files(lookup, keys, files_of)


def keys(lookup: Lookup) -> Iterator[TopicSlug]:
    return iter(lookup.topics)


def files_of(lookup: Lookup, topic: TopicSlug) -> Iterator[tuple[str, str | bytes]]:
    found = filed_topic(lookup, citations_of(lookup), lookup.topics[topic])
    for form in TOPIC:
        if found.texts or form.name == "table":
            yield topic_copy(topic, form.ending), form.make(found)
