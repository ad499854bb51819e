"""The threads as data, and for each pair of notices what is linked, new and dropped. Keys stand in a fixed order."""

import json
from collections.abc import Iterator

from build_scripts.domain.alignment import Pair
from build_scripts.domain.thread import Thread
from build_scripts.link.edition_index import Lookup

FILE = "data/threads.json"


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    pairs = ",\n".join(json.dumps(_pair(pair), ensure_ascii=False) for pair in lookup.edition.pairs)
    threads = ",\n".join(json.dumps(_thread(thread), ensure_ascii=False) for thread in lookup.edition.threads)
    yield FILE, f'{{"threads": [\n{threads}\n], "pairs": [\n{pairs}\n]}}\n'


def _thread(thread: Thread) -> dict[str, object]:
    return {
        "id": thread.id, "jurisdiction": thread.jurisdiction, "topic": thread.topic, "title": thread.title,
        "members": [{"notice": m.notice, "eid": m.eid, "spans": m.spans} for m in thread.members],
    }


def _pair(pair: Pair) -> dict[str, object]:
    return {
        "older": pair.older, "newer": pair.newer, "relation": pair.relation,
        "links": [
            {
                "older": link.older, "newer": link.newer, "type": link.type, "moved": link.moved,
                "similarity": link.similarity, "reviewed": link.reviewed,
            }
            for link in pair.links
        ],
        "new": list(pair.new), "dropped": list(pair.dropped),
        "sentences": [
            {
                "older": [x.older, *x.older_span], "newer": [x.newer, *x.newer_span], "type": x.type, "moved": x.moved,
                "similarity": x.similarity,
            }
            for x in pair.sentences
        ],
        "in_part": {"older": list(pair.in_part_older), "newer": list(pair.in_part_newer)},
    }
