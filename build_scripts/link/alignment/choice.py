"""Which provisions of two notices belong together.

First whole items are matched one to one: in order where the two notices run in order, then those that moved. Inside two
matched items, what stands below them is matched in the same way. Last come the provisions that were split up or merged:
a further link is made only where a provision is the best match of the other, or where the evidence is strong by itself.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np

from build_scripts.link.alignment.assignment import Match, one_each, one_to_one
from build_scripts.link.alignment.evidence.evidence import Evidence
from build_scripts.link.alignment.evidence.profile import Flags, Floats, Profile
from build_scripts.link.alignment.rules import rules_of
from build_scripts.link.alignment.scattered import Counterparts
from build_scripts.link.alignment.side import Side

RULE = rules_of("choice")


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    older: int
    newer: int
    first: bool
    """Matched one to one, in order or moved; not a further link."""

    def behind(self, older: int, newer: int) -> "Choice":
        """The same where so many provisions stand before those that were compared."""
        return Choice(
            older=self.older + older,
            newer=self.newer + newer,
            first=self.first,
        )


def choose(older: Profile, newer: Profile, found: Evidence) -> tuple[Choice, ...]:
    """The links, by place in the newer notice and then in the older."""
    matching = _Matching(
        old=Side(older),
        new=Side(newer),
        found=found,
    )
    return tuple(sorted(matching.choices(), key=lambda choice: (choice.newer, choice.older)))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Matching:
    """Two notices, and what speaks for their provisions belonging together."""

    old: Side
    new: Side
    found: Evidence

    def choices(self) -> Iterator[Choice]:
        self._open_scattered()
        matches = self._items()
        below = [match for pair in matches for match in self._below(pair)]
        items = {*matches, *below}
        further = self._further(items)
        first = items.union(self._parts(matches, further))
        for i, j in first:
            yield Choice(
                older=i,
                newer=j,
                first=True,
            )
        for i, j in set(further) - first:
            yield Choice(
                older=i,
                newer=j,
                first=False,
            )

    def _open_scattered(self) -> None:
        """A heading whose pieces went to different places has no match itself: its pieces are matched as items."""
        found = self.found
        nodes, pieces, heads = found.nodes, found.pieces, found.heads
        Counterparts(
            side=self.old,
            other=self.new,
            nodes=nodes,
            pieces=pieces,
            heads=heads,
        ).open_scattered()
        Counterparts(
            side=self.new,
            other=self.old,
            nodes=nodes.T,
            pieces=pieces.T,
            heads=heads.T,
        ).open_scattered()

    def _items(self) -> list[Match]:
        """One to one, in order first; a better match out of order may displace one."""
        old, new = self.old.items, self.new.items
        scores = self._item_scores()
        for line, i in enumerate(old):
            for column, j in enumerate(new):
                if self._is_closed(i, j):
                    scores[line, column] = 0
        matches = one_to_one(scores, RULE.in_order, RULE.moved)
        return _named(matches, old, new)

    def _item_scores(self) -> Floats:
        """By their own words where both speak for themselves, else by all that stands in them; less where only one of
        the two frames its notice."""
        old, new = self.old, self.new
        at = np.ix_(old.items, new.items)
        by_own_words = self.found.nodes[at]
        by_all_words = self.found.items[at]
        both_speak = np.logical_and.outer(old.items_speak, new.items_speak)
        one_frames = np.not_equal.outer(old.items_frame, new.items_frame)
        scores: Floats = np.where(both_speak, by_own_words, by_all_words)
        scores[one_frames] *= RULE.frame_factor
        about = RULE.about * self.found.about[at]
        scores += about
        return scores

    def _is_closed(self, i: int, j: int) -> bool:
        return (i, j) in self.old.closed or (j, i) in self.new.closed

    def _below(self, pair: Match) -> list[Match]:
        """What stands below two matched items. Where one side has nothing below, the other's pieces come from the
        item, but for those that speak of other subjects than it does."""
        i, j = pair
        old = self.old.below[i]
        new = self.new.below[j]
        if old and new:
            return self._pieces(old, new)
        likeness = self.found.pieces
        return [
            piece
            for piece in self._with_item(pair)
            if likeness[piece] > RULE.piece
        ]

    def _with_item(self, pair: Match) -> list[Match]:
        """Each of two items with what stands below the other."""
        i, j = pair
        return [*product(self.old.below[i], [j]), *product([i], self.new.below[j])]

    def _pieces(self, old: Sequence[int], new: Sequence[int]) -> list[Match]:
        """One to one, but for those that speak of other subjects."""
        at = np.ix_(old, new)
        scores = self._scores(at, RULE.about)
        on_other_subjects = self.found.pieces[at] <= 0
        scores[on_other_subjects] = 0
        matches = one_to_one(scores, RULE.below, RULE.below)
        return _named(matches, old, new)

    def _scores(self, at: Any, about: float) -> Floats:
        scores: Floats = self.found.nodes[at] + about * self.found.about[at]
        return scores

    def _parts(self, matches: Iterable[Match], further: Iterable[Match]) -> list[Match]:
        """Parts belong together when their items do: first those of the same heading, if they share any, what stands
        below a heading within them counted; then those that share most, unless more of the older one's went elsewhere;
        where items do not tell, when their headings are much alike. A heading whose pieces were matched as items is a
        part of its own: it may have become one, or been one."""
        old, new = self.old.parts, self.new.parts
        votes = self._all_votes(matches, further)
        same_heading = self._has_same_heading(votes)
        heads = self.found.nodes[np.ix_(old, new)]
        by_items = same_heading | self._has_most_items(votes)
        by_heading = (heads >= RULE.part_heading) & _is_most(votes)

        def best_first(ends: Match) -> tuple[bool, bool, float, float]:
            by_heading_alone = not by_items[ends]
            other_heading = not same_heading[ends]
            vote, head = votes[ends], heads[ends]
            return by_heading_alone, other_heading, -vote, -head

        belong = by_items | by_heading
        found = _matches(belong)
        found.sort(key=best_first)
        kept = one_each(found)
        return _named(kept, old, new)

    def _all_votes(self, matches: Iterable[Match], further: Iterable[Match]) -> Floats:
        of_pieces = RULE.piece_vote * self._votes(further)
        votes: Floats = self._votes(matches) + of_pieces
        return votes

    def _has_same_heading(self, votes: Floats) -> Flags:
        """An item may have gone below a heading of its own within the part."""
        old, new = self.old, self.new
        within = old.parts_within() @ votes @ new.parts_within().T
        same: Flags = np.equal.outer(_headings(old), _headings(new)) & (within > 0)
        return same

    def _has_most_items(self, votes: Floats) -> Flags:
        """Of the part that holds fewer; and none has more of the older one's."""
        fewer = np.minimum.outer(_held(self.old), _held(self.new))
        share = votes / np.maximum(1, fewer)
        most: Flags = (share >= RULE.part_share) & _is_most_in_line(votes)
        return most

    def _votes(self, matches: Iterable[Match]) -> Floats:
        """Older by newer parts: how many items went from one to the other."""
        lines = _numbered(self.old.parts)
        columns = _numbered(self.new.parts)
        votes = np.zeros((len(lines), len(columns)))
        for i, j in matches:
            left = self.old.part_of.get(i)
            reached = self.new.part_of.get(j)
            if left is not None and reached is not None:
                votes[lines[left], columns[reached]] += 1
        return votes

    def _further(self, first: Collection[Match]) -> list[Match]:
        """Splits and merges among the provisions that hold words themselves; what frames a notice has none."""
        old, new = self.old.texts, self.new.texts
        if not old or not new:
            return []
        at = np.ix_(old, new)
        linked = self._is_enough(at) & self._has_common_sentences(at)
        old_frames = self.old.frames[old]
        new_frames = self.new.frames[new]
        linked[old_frames] = False
        linked[:, new_frames] = False
        matches = _named(_matches(linked), old, new)
        return [match for match in matches if not self._is_linked(first, match)]

    def _is_enough(self, at: Any) -> Flags:
        """The evidence is strong by itself, or it is the best and strong enough for that."""
        found = self.found
        scores = self._scores(at, RULE.further_about)
        share_topic = found.topics[at] > 0
        share_sentence = found.on_topic[at] >= RULE.sentence_alike
        least = np.where(share_topic, RULE.further_best, RULE.unrelated)
        least[share_sentence] = RULE.further_sentence
        is_best = _is_nearly_best(found.nodes[at])
        is_strong = scores > RULE.further
        is_enough_for_best = scores > least
        enough: Flags = is_strong | (is_best & is_enough_for_best)
        return enough

    def _has_common_sentences(self, at: Any) -> Flags:
        on_topic = self.found.on_topic[at] >= RULE.sentence_on_topic
        common: Flags = on_topic | (self.found.off_topic[at] >= RULE.sentence)
        return common

    def _is_linked(self, first: Collection[Match], match: Match) -> bool:
        """Itself, or as an item and what stands below its match: these are linked already, each with its own kind."""
        return match in first or any(piece in first for piece in self._with_item(match))


def _numbered(parts: Sequence[int]) -> dict[int, int]:
    """The line or column of each part."""
    return {part: at for at, part in enumerate(parts)}


def _headings(side: Side) -> Any:
    """Of its parts."""
    return np.array([side.heads[part] for part in side.parts], dtype=object)


def _matches(flags: Flags) -> list[Match]:
    """The lines and columns at which they are true."""
    return [(i, j) for i, j in np.argwhere(flags).tolist()]


def _named(matches: Iterable[Match], old: Sequence[int], new: Sequence[int]) -> list[Match]:
    """Lines and columns by the provisions that stand in them."""
    return [(old[i], new[j]) for i, j in matches]


def _is_most_in_line(votes: Floats) -> Flags:
    most: Flags = votes == votes.max(1, initial=0)[:, None]
    return most


def _is_most(votes: Floats) -> Flags:
    """As many as any in the line and in the column."""
    in_line = votes.max(1, initial=0)[:, None]
    in_column = votes.max(0, initial=0)[None, :]
    most: Flags = votes == np.maximum(in_line, in_column)
    return most


def _is_nearly_best(words: Floats) -> Flags:
    """Of its line or of its column."""
    in_line = RULE.near * words.max(1, keepdims=True)
    in_column = RULE.near * words.max(0, keepdims=True)
    best: Flags = (words >= in_line) | (words >= in_column)
    return best


def _held(side: Side) -> Floats:
    """How many items each part holds."""
    owners = list(side.part_of.values())
    return np.array([owners.count(part) for part in side.parts], dtype=float)
