"""What is read while something is made: noted, so that it need not be made again while all that was read is the same.

A read is a small value that names a question; whoever answers it notes it. What was made is then a function of the
program and of the answers, in the order of the questions.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

L = TypeVar("L")
P = ParamSpec("P")
R = TypeVar("R")
Read = tuple[Hashable, ...]
Reads = dict[Read, None]
"""In the order in which they were first asked."""
_open: list[Reads | None] = []
"""Where reads are noted, the innermost last; None: nowhere."""


def note(read: Read) -> None:
    if _open and (reads := _open[-1]) is not None:
        reads[read] = None


@contextmanager
def noted() -> Iterator[Reads]:
    """What is read within."""
    reads: Reads = {}
    _open.append(reads)
    try:
        yield reads
    finally:
        _open.pop()


class Unnoted:
    """While within, reads are noted nowhere."""

    def __enter__(self) -> None:
        _open.append(None)

    def __exit__(self, *_: object) -> None:
        _open.pop()


_UNNOTED = Unnoted()


def unnoted() -> Unnoted:
    """For whoever has noted the question as a whole. It is asked for so often that there is one for all."""
    return _UNNOTED


def remembered(most: int) -> Callable[[Callable[Concatenate[L, P], R]], Callable[Concatenate[L, P], R]]:
    """A function that knows so many of its last values. Who asks for one that is known has read what it was made of."""

    def remembering(function: Callable[Concatenate[L, P], R]) -> Callable[Concatenate[L, P], R]:
        @lru_cache(most)
        def made(*arguments: object) -> tuple[R, tuple[Read, ...]]:
            with noted() as reads:
                value = function(*arguments)  # type: ignore[arg-type, call-arg]
            return value, tuple(reads)

        @wraps(function)
        def known(*arguments: P.args, **named: P.kwargs) -> R:
            value, reads = made(*arguments)
            if _open:
                for read in reads:
                    note(read)
            return value

        return known  # type: ignore[return-value]

    return remembering
