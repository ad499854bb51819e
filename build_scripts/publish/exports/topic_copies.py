"""What is filed under each topic, to take away; a topic without provisions is a table without rows and no document."""

from collections.abc import Iterator

from build_scripts.domain.site_addresses import topic_copy
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.exports.filed import Citations, filed_topic
from build_scripts.publish.exports.formats import TOPIC


def files(lookup: Lookup) -> Iterator[tuple[str, str | bytes]]:
    citations = Citations()
    for topic in lookup.edition.topics:
        found = filed_topic(lookup, citations, topic)
        for form in TOPIC:
            if found.texts or form.name == "table":
                yield topic_copy(topic.slug, form.ending), form.make(found)
