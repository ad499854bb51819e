"""What kind of link it is: same or edited, split or merged, in place or moved; and how alike the two wordings are."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from rapidfuzz.distance import Indel

from build_scripts.link.threads_profile import Ints
from build_scripts.model import Link, LinkType, Provision
from build_scripts.redline import plain

# A piece is found in a whole by its runs of this many characters.
RUN = 5

Ends = tuple[int, int]
"""Places of the two provisions in the order of their notices."""


def describe(
    older: Sequence[Provision], newer: Sequence[Provision], links: Mapping[Ends, bool], reviewed: frozenset[Ends]
) -> tuple[Link, ...]:
    """All links of a pair with their kinds, by place in the newer notice. `links` tells first from further ones."""
    partners = _partners(older, newer, links)
    moved = _moved(links)
    texts = {(side, i): _wording(nodes[i]) for side, nodes in ((0, older), (1, newer)) for i in _used(links, side)}
    described = []
    for i, j in sorted(links, key=lambda ends: (ends[1], ends[0])):
        splits, merges = partners[i, j]
        one, other = texts[0, i], texts[1, j]
        cover_older, cover_newer = _coverage(one, other), _coverage(other, one)
        kind = _kind(one == other, splits, merges, cover_newer >= cover_older)
        ratio = Indel.normalized_similarity(one, other)
        similarity = {"same": 1.0, "edited": ratio, "split": max(ratio, cover_newer)}.get(kind, max(ratio, cover_older))
        described.append(Link(
            older=older[i].eid, newer=newer[j].eid, type=kind, moved=(i, j) in moved,
            similarity=round(float(similarity), 3), reviewed=(i, j) in reviewed,
        ))
    return tuple(described)


def _kind(alike: bool, splits: bool, merges: bool, newer_within_older: bool) -> LinkType:
    """Where a provision was both split and merged, the link tells which of the two it is a piece of."""
    if splits and merges:
        return "split" if newer_within_older else "merged"
    if splits or merges:
        return "split" if splits else "merged"
    return "same" if alike else "edited"


def _partners(
    older: Sequence[Provision], newer: Sequence[Provision], links: Mapping[Ends, bool]
) -> dict[Ends, tuple[bool, bool]]:
    """Whether the older provision went to others too, and whether the newer one came of others too. What stands above
    or below a provision is not another."""
    of_older, of_newer = defaultdict(list), defaultdict(list)
    for i, j in links:
        of_older[i].append(newer[j])
        of_newer[j].append(older[i])
    return {
        (i, j): (_has_other(of_older[i], newer[j]), _has_other(of_newer[j], older[i])) for i, j in links
    }


def _has_other(partners: Sequence[Provision], this: Provision) -> bool:
    return any(p is not this and not _nested(p, this) for p in partners)


def _nested(one: Provision, other: Provision) -> bool:
    return one.eid.startswith(other.eid + "__") or other.eid.startswith(one.eid + "__")


def _moved(links: Mapping[Ends, bool]) -> frozenset[Ends]:
    """Links that cross the longest chain of first links running in the order of both notices."""
    chain = np.array(_chain(sorted(ends for ends, first in links.items() if first)), dtype=np.int64).reshape(-1, 2)
    return frozenset(
        (i, j) for i, j in links if ((chain[:, 0] - i) * (chain[:, 1] - j) < 0).any()
    )


def _chain(links: Sequence[Ends]) -> list[Ends]:
    """The longest run of links in which neither side goes back; of several the one that comes first."""
    if not links:
        return []
    ends: Ints = np.array(links, dtype=np.int64)
    length = np.ones(len(links), dtype=np.int64)
    before = np.full(len(links), -1)
    for k in range(1, len(links)):
        fits = np.where(ends[:k, 1] <= ends[k, 1], length[:k], 0)
        best = int(fits.argmax())
        if fits[best]:
            length[k], before[k] = fits[best] + 1, best
    at = int(length.argmax())
    chain = []
    while at >= 0:
        chain.append(links[at])
        at = int(before[at])
    return chain[::-1]


def _used(links: Mapping[Ends, bool], side: int) -> set[int]:
    return {ends[side] for ends in links}


def _wording(provision: Provision) -> str:
    return plain((provision.heading or "") + provision.heading_end + provision.text)


def _coverage(piece: str, whole: str) -> float:
    """The share of a wording's runs that stand in the other."""
    if len(piece) < RUN:
        return float(piece in whole) if piece else 0.0
    runs = {piece[k : k + RUN] for k in range(len(piece) - RUN + 1)}
    return sum(run in whole for run in runs) / len(runs)
