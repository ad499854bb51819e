"""What was asked of an edition while its files were made: kept from one build to the next, to be asked again.

Of many files each asks much the same. So every question is kept once and asked once, in a table apart from the files;
a file is known by the facts it was made of: digests, each of a question with its answer. The table is kept in pages, of
which only those are written anew that hold what nobody asks any more, or are not full.
"""

import pickle
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain
from typing import cast

from build_scripts.domain.building.execution import Each
from build_scripts.domain.building.reads import Read
from build_scripts.link.recorded import FACT, RecordedEdition
from build_scripts.work.cache import Cache, digest, key_of

PAGE = 4096
"""Questions on a page."""
Facts = frozenset[bytes]
Page = tuple[Read, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """The table, with how its questions are answered today."""

    pages: Mapping[str, tuple[bytes | None, ...]]
    """By its key each page, as the facts that its questions have today."""

    @property
    def facts(self) -> Facts:
        return frozenset(filter(None, chain.from_iterable(self.pages.values())))


def ask_again(cache: Cache, table: str, linked: RecordedEdition, each: Each) -> Asked:
    """All questions of the table of this name."""
    pages = cast(tuple[str, ...], cache.get(table) or ())
    answered = each(_ask, (linked, cache), pages)
    return Asked(pages=dict(zip(pages, answered, strict=True)))


def _ask(context: tuple[RecordedEdition, Cache], page: str) -> tuple[bytes | None, ...]:
    linked, cache = context
    return tuple(linked.facts(_page(cache, page)))


def _page(cache: Cache, page: str) -> Page:
    return cast(Page, cache.get_held(page) or ())


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What was asked by some of the edition's files, packed: it may wait long until its turn comes to be taken in, and
    most of it others tell as well."""

    packed_facts: bytes
    packed_new: bytes

    @classmethod
    def of(cls, facts: Iterable[bytes], new: Mapping[bytes, Read]) -> "Told":
        """All facts, and by their facts the questions that were not known."""
        asked = pickle.dumps(tuple(new.items()), pickle.HIGHEST_PROTOCOL)
        return cls(packed_facts=b"".join(facts), packed_new=zlib.compress(asked, 1))

    def facts(self) -> Facts:
        starts = range(0, len(self.packed_facts), FACT)
        return frozenset(self.packed_facts[at : at + FACT] for at in starts)

    def new(self) -> Iterable[tuple[bytes, Read]]:
        return cast(Iterable[tuple[bytes, Read]], pickle.loads(zlib.decompress(self.packed_new)))


class Unknown:
    """Questions of no page of the table, written page by page as they come: all at once are more than a process should
    hold."""

    def __init__(self, cache: Cache, table: str) -> None:
        self._cache, self._table = cache, table
        self._open: list[Read] = []
        self._pages: list[str] = []

    def __bool__(self) -> bool:
        return bool(self._pages or self._open)

    def add(self, reads: Iterable[Read]) -> None:
        for read in reads:
            self._open.append(read)
            if len(self._open) == PAGE:
                self._write()

    def pages(self) -> list[str]:
        """Those of all that was added, by their keys."""
        if self._open:
            self._write()
        return self._pages

    def _write(self) -> None:
        self._pages.append(_written(self._cache, self._table, tuple(self._open)))
        self._open.clear()


def keep(cache: Cache, table: str, asked: Asked, used: AbstractSet[bytes], new: Unknown) -> None:
    """What today's files were made of: what is used of the questions that were known, and new ones."""
    whole = _all_used(asked, used)
    if not new and len(whole) == len(asked.pages):
        return
    full = _full(asked, whole)
    new.add(_used_of_others(cache, asked, full, used))
    cache.put(table, (*full, *new.pages()))


def _full(asked: Asked, pages: Iterable[str]) -> list[str]:
    return [page for page in pages if len(asked.pages[page]) == PAGE]


def _all_used(asked: Asked, used: AbstractSet[bytes]) -> list[str]:
    """The pages of which every question is used."""
    return [page for page, facts in asked.pages.items() if used >= set(facts)]


def _used_of_others(cache: Cache, asked: Asked, full: Collection[str], used: AbstractSet[bytes]) -> Iterator[Read]:
    """What is used of the pages that do not stay as they are. One that was lost when it was asked for has no facts,
    though a new one may have its name meanwhile."""
    stays = set(full)
    for page, facts in asked.pages.items():
        if facts and page not in stays:
            yield from _used(cache, page, facts, used)


def _used(cache: Cache, page: str, facts: tuple[bytes | None, ...], used: AbstractSet[bytes]) -> Iterator[Read]:
    asked_for = zip(_page(cache, page), facts, strict=True)
    return (read for read, fact in asked_for if fact in used)


def _written(cache: Cache, table: str, page: Page) -> str:
    """Named by what it holds."""
    key = key_of(table, digest(page))
    cache.put(key, page)
    return key
