"""What kind of link it is: same or edited, split or merged, in place or moved; and how alike the two wordings are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from rapidfuzz.distance import Indel

from build_scripts.domain.alignment import Link, LinkType
from build_scripts.domain.notice import Provision
from build_scripts.domain.refs import is_within
from build_scripts.language.comparable import plain
from build_scripts.link.alignment.profile import Ints
from build_scripts.link.alignment.rules import rules_of

RUN = rules_of("kinds").run
"""A piece is found in a whole by its runs of this many characters."""

Ends = tuple[int, int]
"""Places of the two provisions in the order of their notices."""


def describe(
    older: Sequence[Provision], newer: Sequence[Provision], links: Mapping[Ends, bool], reviewed: frozenset[Ends]
) -> tuple[Link, ...]:
    """All links of a pair with their kinds, by place in the newer notice. `links` tells first from further ones."""
    partners = _partners(older, newer, links)
    moved = crossing(links, links)
    old_texts = {i: _Wording(older[i]) for i in {i for i, _ in links}}
    new_texts = {j: _Wording(newer[j]) for j in {j for _, j in links}}
    described = []
    for i, j in sorted(links, key=lambda ends: (ends[1], ends[0])):
        kind, similarity = _compare(old_texts[i], new_texts[j], *partners[i, j])
        described.append(Link(
            older=older[i].eid, newer=newer[j].eid, type=kind, moved=(i, j) in moved,
            similarity=_rounded(similarity, kind), reviewed=(i, j) in reviewed, main=links[i, j],
        ))
    return tuple(described)


class _Wording:
    """What counts of a provision's own words, and its runs, made when first asked for."""

    def __init__(self, provision: Provision) -> None:
        self.text = plain(provision.wording)
        self._runs: frozenset[str] | None = None

    @property
    def runs(self) -> frozenset[str]:
        if self._runs is None:
            self._runs = frozenset(self.text[k : k + RUN] for k in range(max(1, len(self.text) - RUN + 1)))
        return self._runs

    def share_in(self, whole: "_Wording") -> float:
        """The share of its runs that stand in the other wording."""
        return len(self.runs & whole.runs) / len(self.runs)


def _compare(older: _Wording, newer: _Wording, splits: bool, merges: bool) -> tuple[LinkType, float]:
    """Where a provision was both split and merged, the link tells which of the two it is a piece of."""
    ratio = float(Indel.normalized_similarity(older.text, newer.text))
    if not splits and not merges:
        return ("same", 1.0) if older.text == newer.text else ("edited", ratio)
    kept, taken = older.share_in(newer), newer.share_in(older)
    split = splits and (not merges or taken >= kept)
    return ("split", max(ratio, taken)) if split else ("merged", max(ratio, kept))


def _rounded(similarity: float, kind: LinkType) -> float:
    """To three places; 1 is kept for the same wording, that one changed figure in a long text is not rounded away."""
    return min(round(similarity, 3), 0.999) if kind == "edited" else round(similarity, 3)


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
    return is_within(one.eid, other.eid) or is_within(other.eid, one.eid)


def crossing(links: Mapping[Ends, bool], these: Iterable[Ends]) -> frozenset[Ends]:
    """Those of these ends that cross the longest chain of first links running in the order of both notices."""
    chain = np.array(_chain(sorted(ends for ends, first in links.items() if first)), dtype=np.int64).reshape(-1, 2)
    return frozenset(
        (i, j) for i, j in these if ((chain[:, 0] - i) * (chain[:, 1] - j) < 0).any()
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
