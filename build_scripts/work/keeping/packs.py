"""What was made of many small like things, kept by handfuls: one entry of the cache holds what was made of several, and
is read, proved and written as one.

A table deals its names to slots, as many as they need; a slot's pack holds of each name what was made of it last, with
what that was made of. Where there are more names than before a slot's pack is that of the slot that it was split from.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast
from zlib import crc32

from build_scripts.work.cache import Cache, key_of

HANDFUL = 8
"""Names of a slot at most, on the average."""
Entries = Mapping[str, tuple[str, object]]
"""Of each name what it was made of, and what was made."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Slot:
    """One of as many slots of a table; their number is a power of two."""

    table: str
    number: int
    of: int

    @property
    def key(self) -> str:
        return key_of(self.table, "slot", f"{self.number} {self.of}")

    def before(self) -> Iterator["Slot"]:
        """Where its names stood when there were some fewer, or more."""
        for fewer in (self.of // 2, self.of // 4):
            if fewer:
                yield Slot(table=self.table, number=self.number % fewer, of=fewer)
        for number in (self.number, self.number + self.of):
            yield Slot(table=self.table, number=number, of=self.of * 2)


def slots(table: str, names: Sequence[str]) -> dict[Slot, list[str]]:
    """The names of each slot, in the order of the first of each."""
    of = 1
    while of * HANDFUL < len(names):
        of *= 2
    found: dict[Slot, list[str]] = {}
    for name in names:
        slot = Slot(table=table, number=crc32(name.encode("utf-8", "surrogateescape")) % of, of=of)
        found.setdefault(slot, []).append(name)
    return found


class Pack:
    """Of one slot. What nobody asked for, and was not put, is let go."""

    def __init__(self, cache: Cache | None, slot: Slot) -> None:
        self._cache, self._slot = cache, slot
        self._found = dict(_entries(cache, slot)) if cache else {}
        self._used: dict[str, tuple[str, object]] = {}
        self._is_changed = False

    def get(self, name: str, made_of: str) -> object | None:
        """What was made of the name; None where it was made of something else."""
        entry = self._found.get(name)
        return entry[1] if entry and entry[0] == made_of else None

    def keep(self, name: str) -> None:
        """What was got is still right."""
        self._used[name] = self._found[name]

    def put(self, name: str, value: object, made_of: str) -> None:
        self._used[name] = made_of, value
        self._is_changed = True

    def close(self) -> None:
        """Written anew where it is another."""
        if self._cache and (self._is_changed or len(self._used) != len(self._found)):
            self._cache.put(self._slot.key, self._used)


def _entries(cache: Cache, slot: Slot) -> Entries:
    found = cache.get_held(slot.key)
    if found is not None:
        return cast(Entries, found)
    before = (cast(Entries, cache.get_held(other.key) or {}) for other in slot.before())
    return {name: entry for entries in before for name, entry in entries.items()}
