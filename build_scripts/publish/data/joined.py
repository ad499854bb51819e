"""The data of the families joined: what each has of a file, in the order of the families, becomes one file.

Of most files the lists are put one behind the other. Where two families may have the same thing (a topic, a phrase, a
work, a body of the centre, an original) its entries are one entry, and the lists in it are put together.

The file of a whole country is larger than the memory of a machine. So one family's share is read at a time, and the
file is written piece by piece; things that several may have are laid aside meanwhile, and taken up one by one.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from build_scripts.domain.addresses import site_addresses
from build_scripts.publish.data.written import Json, Parted, entry_of, list_of, text_of

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


class Aside(Protocol):
    """Where texts are laid aside, to be taken up again by their names."""

    def lay(self, name: str, text: str) -> None:
        """Behind what was laid by this name before."""

    def names(self) -> Iterable[str]:
        """In the order in which they first came."""

    def take_up(self, name: str) -> Sequence[str]:
        """All that was laid by this name."""


Laying = Callable[[], AbstractContextManager[Aside]]
Shares = Iterable[Callable[[], Parted]]


def joined(shares: Shares, aside: Laying) -> Iterator[str]:
    """One file of all families, piece by piece; each share is read when it is needed, and again for each list in it.
    What one family alone has stands as it stands there."""
    read = tuple(shares)
    first = read[0]()
    opening = "{"
    for key, value in first.items():
        yield f'{opening}\n "{key}": '
        if key in SAME:
            yield _written(value)
        else:
            yield from list_of(_entries(key, read, aside))
        opening = ","
    yield "\n}\n"


def _written(value: str | list[str]) -> str:
    return value if isinstance(value, str) else "".join(list_of(value))


def _entries(key: str, shares: Shares, aside: Laying) -> Iterator[str]:
    every = (entry for share in shares for entry in share()[key])
    if key not in KEYS:
        yield from every
        return
    with aside() as laid:
        yield from _by_key(key, every, laid)


def _by_key(key: str, entries: Iterable[str], aside: Aside) -> Iterator[str]:
    for entry in entries:
        aside.lay(text_of(entry, KEYS[key]), entry)
    for name in aside.names():
        entry, *others = aside.take_up(name)
        yield _one(key, name, [entry, *others]) if others else entry


def _one(key: str, name: str, entries: Sequence[str]) -> str:
    """Of what several have, in an edition in which it has a page that leads to all."""
    whole = _together([json.loads(entry) for entry in entries])
    if key in PAGES:
        whole = {**whole, "page": PAGES[key](name)}
    return entry_of(whole)


def _together(found: Sequence[Json]) -> Json:
    """What is a list in all is put together; of a span the earliest first and the latest last; else the first counts
    that is known."""
    return {key: _value(key, [one[key] for one in found]) for key in found[0]}


def _value(key: str, values: Sequence[Any]) -> Any:
    if isinstance(values[0], list):
        every = list(_fresh(values))
        return _known_once(key, every) if key in KEYS else every
    if key == EARLIEST:
        return min(values)
    if key == LATEST:
        return max(values)
    return next((value for value in values if value is not None), None)


def _fresh(values: Iterable[Sequence[Any]]) -> Iterator[Any]:
    """Of each list what none before it has."""
    known: set[str] = set()
    for value in values:
        told: set[str] = set()
        for entry in value:
            text = json.dumps(entry, ensure_ascii=False)
            told.add(text)
            if text not in known:
                yield entry
        known |= told


def _known_once(key: str, entries: Iterable[Json]) -> list[Json]:
    found: dict[str, list[Json]] = {}
    for entry in entries:
        found.setdefault(entry[KEYS[key]], []).append(entry)
    return [_together(same) for same in found.values()]
