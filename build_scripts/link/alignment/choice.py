"""Which provisions of two notices belong together.

First whole items are matched one to one: in order where the two notices run in order, then those that moved. Inside two
matched items, what stands below them is matched in the same way. Last come the provisions that were split up or merged:
a further link is made only where a provision is the best match of the other, or where the evidence is strong by itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from build_scripts.link.alignment.evidence import Evidence
from build_scripts.link.alignment.profile import Flags, Floats, Profile
from build_scripts.link.alignment.rules import rules_of

RULE = rules_of("choice")
FRAME_KINDS = frozenset(RULE.frame_kinds)

Match = tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    older: int
    newer: int
    first: bool
    """Matched one to one, in order or moved; not a further link."""


def choose(older: Profile, newer: Profile, found: Evidence) -> tuple[Choice, ...]:
    """The links, by place in the newer notice and then in the older."""
    sides = _Side(older), _Side(newer)
    _open_scattered(*sides, found)
    matches = _match_items(*sides, found)
    below = [m for pair in matches for m in _match_below(*sides, pair, found)]
    items = {*matches, *below}
    further = _further(*sides, found, items)
    parts = _match_parts(*sides, matches, further, found.nodes)
    first = {*items, *parts}
    choices = [Choice(older=i, newer=j, first=True) for i, j in first]
    choices += [Choice(older=i, newer=j, first=False) for i, j in further if (i, j) not in first]
    return tuple(sorted(choices, key=lambda c: (c.newer, c.older)))


class _Side:
    """One notice as the matching sees it."""

    def __init__(self, profile: Profile) -> None:
        self.nodes = profile.nodes
        self.texts = [i for i, p in enumerate(profile.nodes) if p.text]
        self.items = [
            i for i, p in enumerate(profile.nodes) if profile.items[i] == i and (p.kind != "part" or p.text)
        ]
        self.parts = [i for i, p in enumerate(profile.nodes) if p.kind == "part"]
        self.profile_items = profile.items
        self.closed: set[Match] = set()
        """Matches of a heading that its pieces speak against: itself, the other side's item."""
        self.speaks = _speaks(profile)
        self.frames = np.array([p.kind in FRAME_KINDS for p in profile.nodes])
        self.below: defaultdict[int, list[int]] = defaultdict(list)
        self.part_of: dict[int, int] = {}
        part = -1
        for i, p in enumerate(profile.nodes):
            part = i if p.kind == "part" else part
            if profile.items[i] != i:
                self.below[int(profile.items[i])].append(i)
            elif p.kind not in FRAME_KINDS and part >= 0:
                self.part_of[i] = part


    def open(self, item: int) -> None:
        at = self.items.index(item)
        pieces = self.below.pop(item)
        self.items[at : at + 1] = pieces
        self.parts.append(item)
        self.part_of.pop(item, None)
        self.part_of.update(dict.fromkeys(pieces, item))


def _speaks(profile: Profile) -> Flags:
    """True for provisions that say the most of what they and all below them say: their own words stand for them."""
    own = np.array([len(p.text) for p in profile.nodes])
    whole = np.bincount(profile.items, weights=own, minlength=len(own))
    speaks: Flags = (own > 0) & (2 * own >= whole)
    return speaks


def _open_scattered(old: _Side, new: _Side, found: Evidence) -> None:
    """A heading whose pieces went to different places has no match itself: its pieces are matched as items."""
    for side, other, nodes, heads in (
        (old, new, found.nodes, found.heads), (new, old, found.nodes.T, found.heads.T),
    ):
        best = nodes[:, other.texts].argmax(1) if other.texts else np.zeros(len(nodes), dtype=int)
        for item in [i for i in side.items if side.below[i] and not side.speaks[i]]:
            went = [other.texts[best[k]] for k in side.below[item] if nodes[k, other.texts].max(initial=0) > RULE.below]
            for j in other.items:
                kept = sum(other.profile_items[k] == j for k in went)
                named = heads[item, j] >= RULE.same_heading or nodes[item, j] >= RULE.own_words
                if kept <= RULE.together * len(side.below[item]) and not named:
                    side.closed.add((item, j))
            if all((item, j) in side.closed for j in other.items):
                side.open(item)


def _match_items(old: _Side, new: _Side, found: Evidence) -> list[Match]:
    """One to one, in order first; a better match out of order may displace one."""
    scores = np.where(
        old.speaks[old.items][:, None] & new.speaks[new.items][None, :],
        found.nodes[np.ix_(old.items, new.items)], found.items[np.ix_(old.items, new.items)],
    )
    framed = old.frames[old.items][:, None] != new.frames[new.items][None, :]
    scores[framed] *= RULE.frame_factor
    scores += RULE.about * found.about[np.ix_(old.items, new.items)]
    for a, i in enumerate(old.items):
        for b, j in enumerate(new.items):
            if (i, j) in old.closed or (j, i) in new.closed:
                scores[a, b] = 0
    return [(old.items[i], new.items[j]) for i, j in _one_to_one(scores, RULE.in_order, RULE.moved)]


def _one_to_one(scores: Floats, in_order: float, moved: float) -> list[Match]:
    # Read when two notices are first compared: the library takes longer than the rest of the program.
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415

    gains = np.maximum(scores - moved, 0.0)
    for i, j in _heaviest_chain(np.maximum(scores - in_order, 0.0)):
        gains[i, j] = scores[i, j] - in_order + RULE.staying
    return [(int(i), int(j)) for i, j in zip(*linear_sum_assignment(gains, maximize=True), strict=True) if gains[i, j]]


def _heaviest_chain(gains: Floats) -> list[Match]:
    """The matches that run in the order of both sides and are worth most together."""
    lines, columns = gains.shape
    worth = np.zeros((lines + 1, columns + 1))
    for i in range(lines):
        worth[i + 1, 1:] = np.maximum.accumulate(np.maximum(worth[i, 1:], worth[i, :-1] + gains[i]))
    chain, i, j = [], lines, columns
    while i and j:
        if worth[i, j] == worth[i - 1, j]:
            i -= 1
        elif worth[i, j] == worth[i, j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            chain.append((i, j))
    return chain[::-1]


def _match_below(old: _Side, new: _Side, pair: Match, found: Evidence) -> list[Match]:
    """What stands below two matched items. Where one side has nothing below, the other's pieces come from the item."""
    old_below, new_below = old.below[pair[0]], new.below[pair[1]]
    if old_below and new_below:
        inner = (found.nodes + RULE.about * found.about)[np.ix_(old_below, new_below)]
        return [(old_below[i], new_below[j]) for i, j in _one_to_one(inner, RULE.below, RULE.below)]
    pieces = [(i, pair[1]) for i in old_below] + [(pair[0], j) for j in new_below]
    return [(i, j) for i, j in pieces if found.nodes[i, j] > RULE.piece]


def _votes(old: _Side, new: _Side, matches: Iterable[Match]) -> Floats:
    """Older by newer parts: how many items went from one to the other."""
    votes = np.zeros((len(old.parts), len(new.parts)))
    for i, j in matches:
        if i in old.part_of and j in new.part_of:
            votes[old.parts.index(old.part_of[i]), new.parts.index(new.part_of[j])] += 1
    return votes


def _match_parts(
    old: _Side, new: _Side, matches: Iterable[Match], further: Iterable[Match], scores: Floats,
) -> list[Match]:
    """Parts belong together when their items do, those that share most of them first; where items do not tell, when
    their headings are much alike. A heading whose pieces were matched as items is a part of its own: it may have
    become one, or been one."""
    votes = _votes(old, new, matches) + RULE.piece_vote * _votes(old, new, further)
    whole = votes / np.maximum(1, np.minimum.outer(_held(old), _held(new))) >= RULE.part_share
    heads = scores[np.ix_(old.parts, new.parts)] / RULE.part_heading
    most = np.maximum(votes.max(0, initial=0)[None, :], votes.max(1, initial=0)[:, None])
    by_heading = (heads >= 1) & (votes == most)
    found = [(i, j) for i, j in np.argwhere(whole | by_heading).tolist()]
    found.sort(key=lambda ends: (not whole[ends], -votes[ends], -heads[ends]))
    return [(old.parts[i], new.parts[j]) for i, j in _one_each(found)]


def _one_each(found: Iterable[Match]) -> Iterator[Match]:
    """Of matches in the order of their worth those whose ends no better one has."""
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for i, j in found:
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            yield i, j


def _held(side: _Side) -> Floats:
    """How many items each part holds."""
    owners = list(side.part_of.values())
    return np.array([owners.count(part) for part in side.parts], dtype=float)


def _further(old: _Side, new: _Side, found: Evidence, first: set[Match]) -> list[Match]:
    """Splits and merges among the provisions that hold words themselves."""
    if not old.texts or not new.texts:
        return []
    texts = np.ix_(old.texts, new.texts)
    words, scores = found.nodes[texts], (found.nodes + RULE.further_about * found.about)[texts]
    best = (words >= RULE.near * words.max(0, keepdims=True)) | (words >= RULE.near * words.max(1, keepdims=True))
    least = np.where(found.topics[texts] > 0, RULE.further_best, RULE.unrelated)
    least[found.on_topic[texts] >= RULE.sentence_alike] = RULE.further_sentence
    enough = (scores > RULE.further) | (best & (scores > least))
    enough &= (found.on_topic[texts] >= RULE.sentence_on_topic) | (found.off_topic[texts] >= RULE.sentence)
    framed = old.frames[old.texts][:, None] | new.frames[new.texts][None, :]
    pairs = [(old.texts[i], new.texts[j]) for i, j in np.argwhere(enough & ~framed)]
    return [m for m in pairs if m not in first and not _is_inside(first, m, old, new)]


def _is_inside(first: set[Match], match: Match, old: _Side, new: _Side) -> bool:
    """An item and what stands below its match are linked already, each with its own kind."""
    i, j = match
    return _linked_to(first, old.below[i], j, older=True) or _linked_to(first, new.below[j], i, older=False)


def _linked_to(first: set[Match], below: Sequence[int], other: int, *, older: bool) -> bool:
    return any((b, other) in first if older else (other, b) in first for b in below)
