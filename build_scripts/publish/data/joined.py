"""The data of the families joined: what each has of a file, in the order of the families, becomes one file.

Of most files the lists are put one behind the other. Where two families may have the same thing (a topic, a phrase, a
work, a body of the centre, an original) its entries are one entry, and the lists in it are put together.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from build_scripts.domain import site_addresses
from build_scripts.publish.data.catalog import encoded

Json = dict[str, Any]
KEYS = {
    "jurisdictions": "slug", "originals": "file", "topics": "slug", "bodies": "slug", "phrases": "slug",
    "works": "slug", "aliases": "name",
}
"""By which value an entry of such a list is known, where several families may have it."""
SAME = frozenset(("schema", "groups", "rules"))
"""What every family has alike."""
EARLIEST, LATEST = "first", "last"
PAGES: dict[str, Callable[[Any], str]] = {
    "topics": site_addresses.topic_page, "phrases": site_addresses.phrase_page, "works": site_addresses.work_page,
    "bodies": site_addresses.body_page,
}
"""Of a thing of several families the page that leads to all."""


def joined(shares: Sequence[Json]) -> str:
    """One file of all families; a file that only one has stays as it is."""
    return encoded({key: _joined(key, [share[key] for share in shares]) for key in shares[0]})


def _joined(key: str, values: Sequence[Any]) -> Any:
    if key in SAME:
        return values[0]
    every = [entry for value in values for entry in value]
    return _by_key(key, every, KEYS[key]) if key in KEYS else every


def _by_key(key: str, entries: Iterable[Json], name: str) -> list[Json]:
    found: dict[str, Json] = {}
    several: set[str] = set()
    for entry in entries:
        known = found.get(entry[name])
        found[entry[name]] = _together(known, entry) if known else entry
        several |= {entry[name]} if known else set()
    for slug in several if key in PAGES else ():
        found[slug] = {**found[slug], "page": PAGES[key](slug)}
    return list(found.values())


def _together(one: Json, other: Json) -> Json:
    """What is a list in both is put together; of a span the earlier first and the later last; else the first counts."""
    return {key: _value(key, one[key], other[key]) for key in one}


def _value(key: str, one: Any, other: Any) -> Any:
    if isinstance(one, list):
        return _joined(key, [one, [entry for entry in other if entry not in one]])
    if key in (EARLIEST, LATEST):
        return min(one, other) if key == EARLIEST else max(one, other)
    return other if one is None else one
