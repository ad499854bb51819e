"""Two notices beside each other, row by row: what each provision of the newer one was, and what became of the older.

Every sentence of the older notice stands in one row, beside the provision that took most of it, so that what was
deleted is shown once and what was carried over is counted once.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.notice import FRAME, Eid, Notice, Provision
from build_scripts.language.redline import Change, carried, plain, redline, weight
from build_scripts.language.segmentation import Segmenter
from build_scripts.link.edition_index import Lookup

RowKind = Literal["same", "edited", "split", "merged", "new", "dropped"]

_SENTENCE = re.compile(r"[^。；;！？!?\n]*(?:[。；;！？!?\n]+|$)")


@dataclass(frozen=True, kw_only=True, slots=True)
class OldPiece:
    """A provision of the older notice, or the sentences of it that a row has."""

    provision: Provision
    text: str
    whole: bool
    spans: tuple[tuple[int, int], ...]
    """Where `text` stands in the provision's wording, in order."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    kind: RowKind
    moved: bool
    reviewed: bool
    newer: Provision | None
    """None where a provision was dropped."""
    older: tuple[OldPiece, ...]
    changes: tuple[Change, ...]
    """From the older pieces to the newer wording; empty where only one side is there."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    counts: Mapping[RowKind, int]
    """Of provisions that hold words or stand by themselves; the head and foot of the documents left out."""
    moved: int
    newer_carried: float
    """The share of the newer notice's wording that stands in the older one, 0 to 1."""
    older_carried: float
    """The share of the older notice's wording that stands in the newer one."""


def rows(lookup: Lookup, pair: Pair) -> tuple[Row, ...]:
    """In the order of the newer notice, dropped provisions where they stood."""
    older, newer = lookup.notices[pair.older], lookup.notices[pair.newer]
    pieces = _pieces(older, newer, pair.links)
    links: defaultdict[Eid, list[Link]] = defaultdict(list)
    for link in pair.links:
        links[link.newer].append(link)
    dropped = _dropped_after(older, newer, pair)
    found = [_dropped_row(p) for p in dropped[None]]
    for p in newer.provisions:
        found.append(_row(p, links[p.eid], pieces, lookup.segmenter))
        found += [_dropped_row(gone) for gone in dropped[p.eid]]
    return tuple(found)


def summary(found: Iterable[Row]) -> Summary:
    counts: defaultdict[RowKind, int] = defaultdict(int)
    moved = kept = old = new = 0
    for row in found:
        provision = row.newer or row.older[0].provision
        if provision.kind in FRAME:
            continue
        if provision.kind != "part" or provision.text:
            counts[row.kind] += 1
            moved += row.moved
        kept += carried(row.changes)
        new += weight(wording(row.newer)) if row.newer else 0
        old += sum(weight(piece.text) for piece in row.older)
    return Summary(counts=dict(counts), moved=moved, newer_carried=kept / max(new, 1), older_carried=kept / max(old, 1))


def wording(provision: Provision) -> str:
    """A provision's own words without its number."""
    return f"{provision.heading or ''}{provision.heading_end}{provision.text}"


def text_of(notice: Notice, provision: Provision) -> str:
    """As `wording`; of the head and the foot of a document, line by line."""
    if provision.kind in FRAME:
        blocks = notice.preface if provision.kind == "preface" else notice.conclusions
        return "\n".join(block.text for block in blocks)
    return wording(provision)


def _row(
    p: Provision, links: Sequence[Link], pieces: Mapping[tuple[Eid, Eid], OldPiece], segmenter: Segmenter,
) -> Row:
    if not links:
        return Row(kind="new", moved=False, reviewed=False, newer=p, older=(), changes=())
    older = tuple(piece for link in links if (piece := pieces[link.older, link.newer]).text)
    kinds = {link.type for link in links}
    kind: RowKind = "merged" if "merged" in kinds else "split" if "split" in kinds else links[0].type
    return Row(
        kind=kind, moved=any(link.moved for link in links), reviewed=any(link.reviewed for link in links),
        newer=p, older=older, changes=redline("\n".join(piece.text for piece in older), wording(p), segmenter),
    )


def _dropped_row(p: Provision) -> Row:
    return Row(kind="dropped", moved=False, reviewed=False, newer=None, older=(_whole(p),), changes=())


def _whole(p: Provision) -> OldPiece:
    text = wording(p)
    return OldPiece(provision=p, text=text, whole=True, spans=((0, len(text)),))


def _dropped_after(older: Notice, newer: Notice, pair: Pair) -> defaultdict[Eid | None, list[Provision]]:
    """Behind which provision of the newer notice each dropped one is shown: the one that has what stood before it."""
    order = {p.eid: at for at, p in enumerate(newer.provisions)}
    went: dict[Eid, Eid] = {}
    for link in sorted(pair.links, key=lambda x: (not x.main, x.moved, -x.similarity, order[x.newer])):
        went.setdefault(link.older, link.newer)
    gone, last = set(pair.dropped), None
    places: defaultdict[Eid | None, list[Provision]] = defaultdict(list)
    for p in older.provisions:
        if p.eid in gone:
            places[last].append(p)
        else:
            last = went[p.eid]
    return places


def _pieces(older: Notice, newer: Notice, links: Sequence[Link]) -> dict[tuple[Eid, Eid], OldPiece]:
    partners: defaultdict[Eid, list[Link]] = defaultdict(list)
    for link in links:
        partners[link.older].append(link)
    old, new = {p.eid: p for p in older.provisions}, {p.eid: p for p in newer.provisions}
    return {
        (eid, partner): piece
        for eid, found in partners.items()
        for partner, piece in _divided(old[eid], {x.newer: new[x.newer] for x in found}, found)
    }


def _divided(p: Provision, partners: Mapping[Eid, Provision], links: Sequence[Link]) -> Iterator[tuple[Eid, OldPiece]]:
    """The sentences of a provision, each to the partner that took most of it; what none took, to the likest partner."""
    if len(partners) == 1:
        yield next(iter(partners)), _whole(p)
        return
    likest = max(links, key=lambda x: (x.main, x.similarity)).newer
    runs = {eid: _runs(wording(partner)) for eid, partner in partners.items()}
    taken: defaultdict[Eid, list[tuple[int, int]]] = defaultdict(list)
    whole = wording(p)
    for sentence in _SENTENCE.finditer(whole):
        own = _runs(sentence[0])
        best = max(runs, key=lambda eid: (len(own & runs[eid]), eid == likest))
        taken[best if own & runs[best] else likest].append(sentence.span())
    for eid in partners:
        text = "".join(whole[start:end] for start, end in taken[eid])
        yield eid, OldPiece(provision=p, text=text, whole=text == whole, spans=tuple(taken[eid]))


def _runs(text: str) -> set[str]:
    """Three characters at a time: the words of a sentence without a dictionary."""
    text = plain(text)
    return {text[k : k + 3] for k in range(len(text) - 2)}
