"""Headings that are taken apart before items are matched: their pieces went to several items of the other notice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.link.alignment.evidence.profile import Floats
from build_scripts.link.alignment.rules import rules_of
from build_scripts.link.alignment.side import Side

RULE = rules_of("choice")


@dataclass(frozen=True, kw_only=True, slots=True)
class Counterparts:
    """One side, and which provisions of the other its own are like."""

    side: Side
    other: Side
    nodes: Floats
    pieces: Floats
    heads: Floats

    def open_scattered(self) -> None:
        for item in self.side.headings():
            self._close(item)
            if all((item, j) in self.side.closed for j in self.other.items):
                self.side.open(item)

    def _close(self, item: int) -> None:
        """Against each item to which not most of its pieces went, unless the words of the heading are found there."""
        pieces = self.side.below[item]
        went = list(self._homes(pieces))
        most = RULE.together * len(pieces)
        for j in self.other.items:
            is_home = went.count(j) > most
            if not is_home and not self._is_named(item, j):
                self.side.closed.add((item, j))

    def _homes(self, pieces: Iterable[int]) -> Iterator[int]:
        """The item that holds the best match of each piece, where it has one."""
        texts = self.other.texts
        for piece in pieces:
            likeness = self.pieces[piece, texts]
            if likeness.max(initial=0) > RULE.below:
                best = texts[likeness.argmax()]
                yield int(self.other.profile_items[best])

    def _is_named(self, item: int, other: int) -> bool:
        alike = self.heads[item, other] >= RULE.same_heading
        return bool(alike or self.nodes[item, other] >= RULE.own_words)
