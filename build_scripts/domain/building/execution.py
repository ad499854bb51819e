"""How many like things are worked on: one after another, or by several workers. What comes out is the same."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

C = TypeVar("C")
T = TypeVar("T")
R = TypeVar("R")


class Each(Protocol):
    """Does a step for each item and gives the results in the order of the items.

    The step is a function of a module, which depends on its context and its item alone and changes neither, so that it
    can be done by any worker, and again where a worker is lost.
    """

    def __call__(self, step: Callable[[C, T], R], context: C, items: Sequence[T]) -> Iterator[R]: ...


class Shared:
    """What many items of one stage hold in common: the same object in each, which nobody changes."""

    __slots__ = ("__weakref__",)


def one_by_one(step: Callable[[C, T], R], context: C, items: Sequence[T]) -> Iterator[R]:
    """In this process."""
    return (step(context, item) for item in items)
