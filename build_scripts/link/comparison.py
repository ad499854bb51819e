"""Two notices beside each other, row by row: what each provision of the newer one was, and what became of the older.

Every sentence of the older notice belongs to one row, beside the provision that took most of it, so that what was
deleted is shown once and what was carried over is counted once. A provision that took something, but most of no
sentence, is shown beside the one it has most of, and says in which row that sentence is at home.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.notice import FRAME, Eid, Notice, Provision
from build_scripts.language.comparable import runs, tokens, weight
from build_scripts.language.redline import Change, carried, redline_words
from build_scripts.language.segmentation import Segmenter
from build_scripts.language.sentences import joined
from build_scripts.link.edition_index import Lookup

RowKind = Literal["same", "edited", "split", "merged", "in-part", "new", "dropped"]

_SENTENCE = re.compile(r"[^。；;！？!?\n]*(?:[。；;！？!?\n]+|$)")


@dataclass(frozen=True, kw_only=True, slots=True)
class OldPiece:
    """A provision of the older notice, or the sentences of it that a row has."""

    provision: Provision
    text: str
    whole: bool
    spans: tuple[tuple[int, int], ...]
    """Where `text` stands in the provision's wording, in order."""
    elsewhere: Eid | None = None
    """The newer provision whose row these sentences belong to; None where it is this row's."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    kind: RowKind
    moved: bool
    reviewed: bool
    newer: Provision | None
    """None where a provision was dropped."""
    older: tuple[OldPiece, ...]
    """What the newer wording is compared with: the row's own pieces, or where it has none those it shares."""
    also: tuple[OldPiece, ...]
    """Sentences of further older provisions that belong to other rows: shown, not compared."""
    changes: tuple[Change, ...]
    """From the older pieces to the newer wording; empty where only one side is there."""

    @property
    def shared(self) -> bool:
        """Whether all it is compared with belongs to other rows, where it is told what became of the rest of it."""
        return bool(self.older) and all(piece.elsewhere for piece in self.older)


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    counts: Mapping[RowKind, int]
    """Of all rows, the head and foot of the documents and headings among them."""
    moved: int
    newer_carried: float
    """The share of the newer notice's wording that stands in the older one, 0 to 1; without the head and foot."""
    older_carried: float
    """The share of the older notice's wording that stands in the newer one."""


def rows(lookup: Lookup, pair: Pair) -> tuple[Row, ...]:
    """In the order of the newer notice, dropped provisions where they stood."""
    older, newer = lookup.notices[pair.older], lookup.notices[pair.newer]
    pieces = _pieces(older, newer, pair.links)
    links: defaultdict[Eid, list[Link]] = defaultdict(list)
    for link in pair.links:
        links[link.newer].append(link)
    unlinked = _unlinked_after(older, newer, pair)
    found = [_older_row(p, pair) for p in unlinked[None]]
    for p in newer.provisions:
        own = links[p.eid]
        found.append(_row(p, own, pieces, lookup.segmenter) if own else _newer_row(p, pair))
        found += [_older_row(gone, pair) for gone in unlinked[p.eid]]
    return tuple(found)


def summary(found: Sequence[Row]) -> Summary:
    body = [row for row in found if (row.newer or row.older[0].provision).kind not in FRAME]
    old = sum(weight(piece.text) for row in body for piece in row.older if not piece.elsewhere)
    new = sum(weight(wording(row.newer)) for row in body if row.newer)
    kept = [(row.shared, carried(row.changes)) for row in body]
    return Summary(
        counts=Counter(row.kind for row in found), moved=sum(row.moved for row in found),
        newer_carried=sum(count for _, count in kept) / max(new, 1),
        older_carried=sum(count for shared, count in kept if not shared) / max(old, 1),
    )


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
    found = [pieces[link.older, link.newer] for link in links]
    own = tuple(piece for piece in found if not piece.elsewhere)
    also = tuple(piece for piece in found if piece.elsewhere)
    older = own or also
    kinds = {link.type for link in links}
    kind: RowKind = "merged" if "merged" in kinds else "split" if "split" in kinds else links[0].type
    return Row(
        kind=kind, moved=any(link.moved for link in links), reviewed=any(link.reviewed for link in links),
        newer=p, older=older, also=also if own else (),
        changes=redline_words(_tokens(older, segmenter), tokens(wording(p), segmenter)),
    )


def _tokens(pieces: Iterable[OldPiece], segmenter: Segmenter) -> list[str]:
    """Of all pieces, with a line feed between them, as they were cut in the whole provision."""
    found: list[str] = []
    for piece in pieces:
        found += ["\n"] if found else []
        found += _within(tokens(wording(piece.provision), segmenter), piece.spans)
    return found


def _within(words: Iterable[str], spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    at = 0
    for word in words:
        if any(start <= at < end for start, end in spans):
            yield word
        at += len(word)


def _newer_row(p: Provision, pair: Pair) -> Row:
    """Of a provision without a link."""
    kind: RowKind = "in-part" if p.eid in pair.in_part_newer else "new"
    return Row(kind=kind, moved=False, reviewed=False, newer=p, older=(), also=(), changes=())


def _older_row(p: Provision, pair: Pair) -> Row:
    """Of a provision without a link."""
    kind: RowKind = "in-part" if p.eid in pair.in_part_older else "dropped"
    return Row(kind=kind, moved=False, reviewed=False, newer=None, older=(_whole(p),), also=(), changes=())


def _whole(p: Provision) -> OldPiece:
    text = wording(p)
    return OldPiece(provision=p, text=text, whole=True, spans=((0, len(text)),))


def _unlinked_after(older: Notice, newer: Notice, pair: Pair) -> defaultdict[Eid | None, list[Provision]]:
    """Behind which provision of the newer notice each one without a link is shown: the one that has what stood
    before it."""
    order = {p.eid: at for at, p in enumerate(newer.provisions)}
    went: dict[Eid, Eid] = {}
    for link in sorted(pair.links, key=lambda x: (not x.main, x.moved, -x.similarity, order[x.newer])):
        went.setdefault(link.older, link.newer)
    gone, last = {*pair.dropped, *pair.in_part_older}, None
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
    """The sentences of a provision, each to the partner that took most of it; what none took, to the likest partner.
    A partner that got none is shown the one that it has most of, or where it has nothing of any, them all."""
    if len(partners) == 1:
        yield next(iter(partners)), _whole(p)
        return
    likest = max(links, key=lambda x: (x.main, x.similarity)).newer
    shared = _shared(p, partners)
    home = {sentence: _home(counts, likest) for sentence, counts in shared.items()}
    for eid in partners:
        own = [sentence for sentence, at in home.items() if at == eid]
        most = max(shared, key=lambda sentence: shared[sentence][eid])
        if own:
            yield eid, _piece(p, own, None)
        elif shared[most][eid]:
            yield eid, _piece(p, [most], home[most])
        else:
            yield eid, _piece(p, list(shared), likest)


def _shared(p: Provision, partners: Mapping[Eid, Provision]) -> dict[tuple[int, int], dict[Eid, int]]:
    """How much of each sentence each partner has."""
    text = wording(p)
    held = {eid: runs(wording(partner)) for eid, partner in partners.items()}
    return {
        (start, end): {eid: len(runs(text[start:end]) & own) for eid, own in held.items()}
        for start, end in _sentences(text)
    }


def _home(counts: Mapping[Eid, int], likest: Eid) -> Eid:
    best = max(counts, key=lambda eid: (counts[eid], eid == likest))
    return best if counts[best] else likest


def _sentences(text: str) -> list[tuple[int, int]]:
    """At least one, if only of nothing."""
    found = [match.span() for match in _SENTENCE.finditer(text) if match[0]]
    return found or [(0, 0)]


def _piece(p: Provision, sentences: Sequence[tuple[int, int]], elsewhere: Eid | None) -> OldPiece:
    whole = wording(p)
    text = "".join(whole[start:end] for start, end in sentences)
    return OldPiece(
        provision=p, text=text, whole=text == whole, spans=joined(sentences), elsewhere=elsewhere,
    )
