"""What a process that builds again and again has read of its cache, held from one build to the next.

An entry is held by the seal that it bears: what the disk has under another seal is read. What is held is never changed
by whoever gets it, and is bounded: what was not asked for the longest time goes first. A process that builds once holds
nothing.
"""

from collections import OrderedDict
from dataclasses import dataclass

MOST = 1 << 27
"""Bytes of entries as they are pickled."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Held:
    seal: bytes
    value: object
    size: int


class Memory:
    def __init__(self) -> None:
        self._most = 0
        self._size = 0
        self._held: OrderedDict[str, _Held] = OrderedDict()

    def hold(self, most: int = MOST) -> None:
        """From now on, so many bytes."""
        self._most = most
        self._let_go()

    def get(self, key: str, seal: bytes) -> object | None:
        held = self._held.get(key)
        if held is None or held.seal != seal:
            return None
        self._held.move_to_end(key)
        return held.value

    def put(self, key: str, seal: bytes, value: object, size: int) -> None:
        if before := self._held.pop(key, None):
            self._size -= before.size
        if size > self._most:
            return
        self._held[key] = _Held(seal=seal, value=value, size=size)
        self._size += size
        self._let_go()

    def _let_go(self) -> None:
        while self._size > self._most:
            _, oldest = self._held.popitem(last=False)
            self._size -= oldest.size


OF_PROCESS = Memory()
