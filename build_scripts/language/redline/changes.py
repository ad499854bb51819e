"""A change between two wordings, and changes put together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

ChangeKind = Literal["same", "deleted", "inserted", "moved_away", "moved_here"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A stretch of both sides; joined in order they give both wordings back."""

    kind: ChangeKind
    older: str
    """Empty for what is inserted or moved here."""
    newer: str
    """Empty for what is deleted or moved away. Differs from `older` in `same` by no more than what is no change."""
    move: int | None = None
    """Numbers a moved passage, the same where it left and where it arrived."""


def merged(changes: Iterable[Change]) -> Iterator[Change]:
    """Neighbours of one kind and one move are one change; what is empty is none."""
    found = (change for change in changes if change.older or change.newer)
    for _, group in groupby(found, key=lambda change: (change.kind, change.move)):
        yield _joined(list(group))


def _joined(run: Sequence[Change]) -> Change:
    if len(run) == 1:
        return run[0]
    older = "".join(change.older for change in run)
    newer = "".join(change.newer for change in run)
    return replace(run[0], older=older, newer=newer)
