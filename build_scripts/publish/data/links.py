"""The threads as data, and for each pair of notices what is linked, new and dropped. Keys stand in a fixed order."""

from collections.abc import Iterable

from build_scripts.domain.addresses.site_addresses import thread_page
from build_scripts.domain.alignment import Link, Pair, SentenceLink
from build_scripts.domain.thread import Thread
from build_scripts.publish.data.written import one_a_line


def record(threads: Iterable[Thread], pairs: Iterable[Pair]) -> str:
    return one_a_line({"threads": map(_thread, threads), "pairs": map(_pair, pairs)})


def _thread(thread: Thread) -> dict[str, object]:
    return {
        "id": thread.id,
        "jurisdiction": thread.jurisdiction,
        "topic": thread.topic,
        "title": thread.title,
        "members": [{"notice": m.notice, "eid": m.eid, "spans": m.spans} for m in thread.members],
        "page": thread_page(thread.jurisdiction, thread.id),
    }


def _pair(pair: Pair) -> dict[str, object]:
    return {
        "older": pair.older,
        "newer": pair.newer,
        "relation": pair.relation,
        "links": [_link(link) for link in pair.links],
        "new": list(pair.new),
        "dropped": list(pair.dropped),
        "sentences": [_sentence(found) for found in pair.sentences],
        "in_part": {"older": list(pair.in_part_older), "newer": list(pair.in_part_newer)},
    }


def _link(link: Link) -> dict[str, object]:
    return {
        "older": link.older,
        "newer": link.newer,
        "type": link.type,
        "moved": link.moved,
        "similarity": link.similarity,
        "reviewed": link.reviewed,
    }


def _sentence(found: SentenceLink) -> dict[str, object]:
    return {
        "older": [found.older, *found.older_span],
        "newer": [found.newer, *found.newer_span],
        "type": found.type,
        "moved": found.moved,
        "similarity": found.similarity,
    }
