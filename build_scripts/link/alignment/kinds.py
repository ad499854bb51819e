"""What kind of link it is: same or edited, split or merged, in place or moved; and how alike the two wordings are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import Indel

from build_scripts.domain.alignment import Link, LinkType
from build_scripts.domain.notice import Provision
from build_scripts.language.comparable import plain
from build_scripts.link.alignment.evidence.profile import Ints
from build_scripts.link.alignment.rules import rules_of

RUN = rules_of("kinds").run
"""A piece is found in a whole by its runs of this many characters."""

Ends = tuple[int, int]
"""Places of the two provisions in the order of their notices."""


def describe(
    older: Sequence[Provision],
    newer: Sequence[Provision],
    links: Mapping[Ends, bool],
    reviewed: frozenset[Ends],
) -> tuple[Link, ...]:
    """All links of a pair with their kinds, by place in the newer notice. `links` tells first from further ones."""
    partners = _partners(older, newer, links)
    moved = crossing(links, links)
    old_wordings = {i: _Wording(older[i]) for i, _ in links}
    new_wordings = {j: _Wording(newer[j]) for _, j in links}
    described = []
    for ends in sorted(links, key=_by_newer):
        i, j = ends
        kind, similarity = _compare(old_wordings[i], new_wordings[j], partners[ends])
        described.append(Link(
            older=older[i].eid,
            newer=newer[j].eid,
            type=kind,
            moved=ends in moved,
            similarity=_rounded(similarity, kind),
            reviewed=ends in reviewed,
            main=links[ends],
        ))
    return tuple(described)


def _by_newer(ends: Ends) -> Ends:
    older, newer = ends
    return newer, older


class _Partners(NamedTuple):
    """Of a link: whether the older provision went to others too, and whether the newer one came of others too. A
    heading and what stands below it are two of them; what has no words of its own took no piece and is none."""

    of_older: bool
    of_newer: bool


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


def _compare(older: _Wording, newer: _Wording, partners: _Partners) -> tuple[LinkType, float]:
    """Where a provision was both split and merged, the link tells which of the two it is a piece of."""
    was_split, was_merged = partners.of_older, partners.of_newer
    is_alone = not was_split and not was_merged
    if is_alone and older.text == newer.text:
        return "same", 1.0
    ratio = float(Indel.normalized_similarity(older.text, newer.text))
    if is_alone:
        return "edited", ratio
    kept = older.share_in(newer)
    taken = newer.share_in(older)
    is_piece_of_older = not was_merged or taken >= kept
    if was_split and is_piece_of_older:
        return "split", max(ratio, taken)
    return "merged", max(ratio, kept)


def _rounded(similarity: float, kind: LinkType) -> float:
    """To three places; 1 is kept for the same wording, that one changed figure in a long text is not rounded away."""
    return min(round(similarity, 3), 0.999) if kind == "edited" else round(similarity, 3)


def _partners(
    older: Sequence[Provision],
    newer: Sequence[Provision],
    links: Mapping[Ends, bool],
) -> dict[Ends, _Partners]:
    of_older: defaultdict[int, list[Provision]] = defaultdict(list)
    of_newer: defaultdict[int, list[Provision]] = defaultdict(list)
    for i, j in links:
        of_older[i].append(newer[j])
        of_newer[j].append(older[i])
    partners: dict[Ends, _Partners] = {}
    for i, j in links:
        partners[i, j] = _Partners(
            of_older=_has_other(of_older[i], newer[j]),
            of_newer=_has_other(of_newer[j], older[i]),
        )
    return partners


def _has_other(partners: Sequence[Provision], this: Provision) -> bool:
    return bool(this.wording) and any(p is not this and p.wording for p in partners)


def crossing(links: Mapping[Ends, bool], these: Iterable[Ends]) -> frozenset[Ends]:
    """Those of these ends that cross the longest chain of first links running in the order of both notices."""
    first = sorted(ends for ends, is_first in links.items() if is_first)
    chain = _chain(first)
    old = np.array([i for i, _ in chain], dtype=np.int64)
    new = np.array([j for _, j in chain], dtype=np.int64)

    def crosses(ends: Ends) -> bool:
        i, j = ends
        sides = (old - i) * (new - j)
        return bool((sides < 0).any())

    return frozenset(filter(crosses, these))


def _chain(links: Sequence[Ends]) -> list[Ends]:
    """The longest run of links in which neither side goes back; of several the one that comes first."""
    if not links:
        return []
    newer: Ints = np.array([j for _, j in links], dtype=np.int64)
    length = np.ones(len(links), dtype=np.int64)
    before = np.full(len(links), -1)
    for k in range(1, len(links)):
        goes_on = newer[:k] <= newer[k]
        fits = np.where(goes_on, length[:k], 0)
        best = int(fits.argmax())
        if fits[best]:
            length[k] = fits[best] + 1
            before[k] = best
    at = int(length.argmax())
    chain = []
    while at >= 0:
        chain.append(links[at])
        at = int(before[at])
    return chain[::-1]
