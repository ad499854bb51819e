"""The topics as data, with what is filed under each."""

from collections.abc import Iterable, Mapping, Sequence

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.topics import Filing, Topic, TopicGroup, TopicSlug
from build_scripts.publish.data.written import Json

FilingsOf = Mapping[TopicSlug, Sequence[Filing]]


def record(groups: Iterable[TopicGroup], topics: Iterable[Topic], filings: FilingsOf) -> Json:
    return {
        "groups": [{"slug": g.slug, "name": g.name} for g in groups],
        "topics": [_topic(topic, filings.get(topic.slug, ())) for topic in topics],
    }


def _topic(topic: Topic, filings: Iterable[Filing]) -> Json:
    return {
        "slug": topic.slug,
        "name": topic.name,
        "group": topic.group,
        "scope": topic.scope,
        "page": site_addresses.topic_page(topic.slug),
        "provisions": [_filing(f) for f in filings],
    }


def _filing(filing: Filing) -> Json:
    return {
        "notice": filing.notice,
        "eid": filing.eid,
        "extent": "whole" if filing.spans is None else "part",
        "spans": [list(span) for span in filing.spans or ()],
    }
