"""How values are pickled that are only read by the digest of the pickle: by the name of their kind and by their fields.

That is quicker than what a dataclass does of itself, and does not depend on what else a value holds ready.
"""

import pickle
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any, Protocol

Reducer = Callable[[Any], tuple[Any, ...]]


class Reducers(dict[type, Reducer]):
    """By kind; a kind that pickles itself, and is not among those that are given, is left to do so."""

    def __init__(self, given: Mapping[type, Reducer]) -> None:
        super().__init__(given)

    def __missing__(self, kind: type) -> Reducer:
        if not is_dataclass(kind) or _pickles_itself(kind):
            raise KeyError(kind)
        name, values = name_of(kind), values_of(kind)
        self[kind] = lambda value: (named, (name, values(value)))
        return self[kind]


def _pickles_itself(kind: type) -> bool:
    own = (vars(base) for base in kind.__mro__ if base is not object)
    return any("__reduce__" in names or "__reduce_ex__" in names for names in own)


def named(*name: object) -> tuple[object, ...]:
    """What stands for a value in such a pickle."""
    return name


def name_of(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def values_of(kind: type) -> Callable[[object], Any]:
    return attrgetter(*(field.name for field in fields(kind)))


class Hash(Protocol):
    def update(self, data: bytes, /) -> None: ...


class Feeder:
    """The pickles of values into hashes, one after the other and piece by piece: that of all links of a large edition
    is never held whole. Parts that are one object are written out each time: nothing need be remembered of what was
    written, which would take most of the time and of the memory, and equal values are told alike, whichever of their
    parts are one. While it is at a value it takes no other: whoever is then asked for a part needs another feeder."""

    def __init__(self, reducers: Reducers) -> None:
        self._into = _Into(_nowhere)
        self._pickler = pickle.Pickler(self._into, pickle.HIGHEST_PROTOCOL)
        self._pickler.fast = True
        self._pickler.dispatch_table = reducers

    def feed(self, into: Hash, value: object) -> None:
        self._into.take = into.update
        self._pickler.dump(value)


class _Into:
    """What a pickler takes for a file."""

    __slots__ = ("take",)

    def __init__(self, take: Callable[[bytes], None]) -> None:
        self.take = take

    def write(self, data: bytes) -> None:
        self.take(data)


def _nowhere(_: bytes) -> None:
    raise ValueError("a feeder was not told where")
