"""The threads as data: for each pair what is linked, new and dropped. Keys stand in a fixed order."""

import json
from collections.abc import Iterator

from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.site_addresses import edition_data
from build_scripts.link.edition_index import Lookup


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    pairs = ",\n".join(json.dumps(_pair(pair), ensure_ascii=False) for pair in lookup.edition.pairs)
    yield edition_data("threads"), f'{{"pairs": [\n{pairs}\n]}}\n'


def _pair(pair: Pair) -> dict[str, object]:
    return {
        "older": pair.older, "newer": pair.newer, "relation": pair.relation,
        "links": [_link(link) for link in pair.links],
        "new": list(pair.new), "dropped": list(pair.dropped),
    }


def _link(link: Link) -> dict[str, object]:
    return {
        "older": link.older, "newer": link.newer, "type": link.type, "moved": link.moved,
        "similarity": link.similarity, "reviewed": link.reviewed,
    }
