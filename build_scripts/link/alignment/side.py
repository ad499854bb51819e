"""One of two notices as the matching of provisions sees it: its items, its parts, and what stands below them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import numpy as np

from build_scripts.domain import refs
from build_scripts.domain.notice import Provision
from build_scripts.link.alignment.evidence.profile import Flags, Profile, outermost
from build_scripts.link.alignment.rules import rules_of

FRAME_KINDS = frozenset(rules_of("choice").frame_kinds)


class Side:
    def __init__(self, profile: Profile) -> None:
        nodes = profile.nodes
        self.texts = _where(node.text for node in nodes)
        self.items = [i for i in outermost(profile) if _is_matched(nodes[i])]
        self.parts = _where(node.kind == "part" for node in nodes)
        self.heads = [node.heading or "" for node in nodes]
        self.eids = [node.eid for node in nodes]
        self.profile_items = profile.items
        self.closed: set[tuple[int, int]] = set()
        """Matches of a heading that its pieces speak against: itself, the other side's item."""
        self.speaks = _speaks(profile)
        self.frames = np.array([node.kind in FRAME_KINDS for node in nodes])
        self.below = _below(profile)
        self.part_of = dict(_parts_of_items(profile))

    @property
    def items_speak(self) -> Flags:
        return self.speaks[self.items]

    @property
    def items_frame(self) -> Flags:
        return self.frames[self.items]

    def parts_within(self) -> Flags:
        """Parts by parts: which of them is the other itself, or was opened below it."""
        eids = [self.eids[part] + refs.LEVELS for part in self.parts]
        within = [inner.startswith(outer) for outer in eids for inner in eids]
        return np.array(within, dtype=bool).reshape(len(eids), len(eids))

    def open(self, item: int) -> None:
        """Its pieces are items from here on, and it is their part."""
        at = self.items.index(item)
        pieces = self.below.pop(item)
        self.items[at : at + 1] = pieces
        self.parts.append(item)
        self.part_of.pop(item, None)
        self.part_of.update(dict.fromkeys(pieces, item))

    def headings(self) -> list[int]:
        """Items that have pieces and do not say the most of them."""
        return [
            item
            for item in self.items
            if self.below[item] and not self.speaks[item]
        ]


def _where(flags: Iterable[object]) -> list[int]:
    """At which places they are true."""
    return [at for at, flag in enumerate(flags) if flag]


def _is_matched(node: Provision) -> bool:
    """A part without a text of its own is none of the items."""
    return node.kind != "part" or bool(node.text)


def _speaks(profile: Profile) -> Flags:
    """True for provisions that say the most of what they and all below them say: their own words stand for them."""
    own = np.array([len(p.text) for p in profile.nodes])
    whole = np.bincount(profile.items, weights=own, minlength=len(own))
    speaks: Flags = (own > 0) & (2 * own >= whole)
    return speaks


def _below(profile: Profile) -> defaultdict[int, list[int]]:
    below: defaultdict[int, list[int]] = defaultdict(list)
    for node, item in enumerate(profile.items.tolist()):
        if item != node:
            below[item].append(node)
    return below


def _parts_of_items(profile: Profile) -> Iterator[tuple[int, int]]:
    """Each item with the part in which it stands; what frames the notice stands in none."""
    part = -1
    items = set(outermost(profile))
    for i, node in enumerate(profile.nodes):
        if node.kind == "part":
            part = i
        frames = node.kind in FRAME_KINDS
        if i in items and not frames and part >= 0:
            yield i, part
