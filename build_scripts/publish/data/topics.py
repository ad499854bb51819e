"""The topics as data, with what is filed under each."""

from typing import Any

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.addresses.site_addresses import edition_data
from build_scripts.domain.topics import Filing, Topic
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.data.written import encoded
from build_scripts.publish.parts import TextFiles


def files(linked: LinkedEdition) -> TextFiles:
    yield edition_data("topics"), encoded(record(linked))


def record(linked: LinkedEdition) -> dict[str, Any]:
    return {
        "groups": [{"slug": g.slug, "name": g.name} for g in linked.edition.groups],
        "topics": [_topic(linked, topic) for topic in linked.edition.topics],
    }


def _topic(linked: LinkedEdition, topic: Topic) -> dict[str, Any]:
    return {
        "slug": topic.slug,
        "name": topic.name,
        "group": topic.group,
        "scope": topic.scope,
        "page": site_addresses.topic_page(topic.slug),
        "provisions": [_filing(f) for f in linked.filings_of_topic.get(topic.slug, ())],
    }


def _filing(filing: Filing) -> dict[str, Any]:
    return {
        "notice": filing.notice,
        "eid": filing.eid,
        "extent": "whole" if filing.spans is None else "part",
        "spans": [list(span) for span in filing.spans or ()],
    }
