"""Two notices beside each other, row by row: what each provision of the newer one was, and what became of the older.

Every sentence of the older notice belongs to one row, beside its counterpart or the provision that took most of it, so
that what was deleted is shown once and what was carried over is counted once. A provision that took something, but
most of no sentence, is shown beside the one it has most of, and says in which row that sentence is at home.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from build_scripts.domain.alignment import Link, Pair, by_newer
from build_scripts.domain.notice import FRAME, Eid, Notice, Provision
from build_scripts.language.comparable import tokens, weight, within
from build_scripts.language.redline import Change, Stretch, beside, carried, redline_words, shares_little
from build_scripts.language.segmentation import Segmenter
from build_scripts.link.division import Division, OldPiece, divide

RowKind = Literal["same", "edited", "split", "merged", "in-part", "new", "dropped"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    older: tuple[tuple[Stretch, ...], ...]
    """Of each piece, in their order."""
    newer: tuple[Stretch, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    kind: RowKind
    moved: bool
    reviewed: bool
    newer: Provision | None
    """None where a provision went nowhere, or nowhere but in single sentences."""
    older: tuple[OldPiece, ...]
    """What the newer wording is compared with: the row's own pieces, or where it has none those it shares."""
    also: tuple[OldPiece, ...]
    """Sentences of further older provisions that belong to other rows: shown, not compared."""
    changes: tuple[Change, ...]
    """From the older pieces to the newer wording; empty where only one side is there."""
    went: tuple[Eid, ...] = ()
    """Newer provisions that single sentences of the older ones went to, other than this row's."""

    beside: Beside | None = None
    """Where both wordings share little: both with the words they share marked."""

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


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """Two notices, how they are aligned, and the rows made of it: the page, the document and the data show the same."""

    older: Notice
    newer: Notice
    pair: Pair
    rows: tuple[Row, ...]
    segmenter: Segmenter
    """By which their words were cut."""


def compare(older: Notice, newer: Notice, pair: Pair, segmenter: Segmenter) -> Comparison:
    """`pair` is the alignment of the two."""
    found = rows(older, newer, pair, segmenter)
    return Comparison(
        older=older,
        newer=newer,
        pair=pair,
        rows=found,
        segmenter=segmenter,
    )


def rows(older: Notice, newer: Notice, pair: Pair, segmenter: Segmenter) -> tuple[Row, ...]:
    """In the order of the newer notice, provisions that went nowhere where they stood."""
    division = divide(older, newer, pair)
    links = by_newer(pair.links)
    unlinked = _unlinked_after(older, newer, pair)
    sides = _Sides(older, newer, segmenter)
    found = [_older_row(p, division) for p in unlinked[None]]
    for p in newer.provisions:
        own_links = links.get(p.eid, ())
        found.append(_newer_row(p, own_links, division, sides))
        found += [_older_row(gone, division) for gone in unlinked[p.eid]]
    return tuple(_with_ways(found, division))


def summary(found: Sequence[Row]) -> Summary:
    body = [row for row in found if not _is_frame(row)]
    carried_over = [carried(row.changes) for row in body]
    with_rows = zip(body, carried_over, strict=True)
    from_own = [count for row, count in with_rows if not row.shared]
    return Summary(
        counts=Counter(row.kind for row in found),
        moved=sum(row.moved for row in found),
        newer_carried=_share(carried_over, _newer_weights(body)),
        older_carried=_share(from_own, _older_weights(body)),
    )


def _is_frame(row: Row) -> bool:
    """The head or the foot of a document."""
    provision = row.newer or row.older[0].provision
    return provision.kind in FRAME


def _newer_weights(body: Iterable[Row]) -> Iterator[int]:
    for row in body:
        if row.newer:
            yield weight(row.newer.wording)


def _older_weights(body: Iterable[Row]) -> Iterator[int]:
    for row in body:
        for piece in row.older:
            if not piece.elsewhere:
                yield weight(piece.text)


def _share(part: Iterable[int], whole: Iterable[int]) -> float:
    return sum(part) / max(sum(whole), 1)


def text_of(notice: Notice, provision: Provision) -> str:
    """As `wording`; of the head and the foot of the notice itself, line by line. An enclosure's are its own."""
    blocks = {"preface": notice.preface, "conclusions": notice.conclusions}.get(provision.eid)
    return provision.wording if blocks is None else "\n".join(block.text for block in blocks)


class _Sides:
    """The words of both notices, as they are compared: those of a piece as they were cut in the whole of it."""

    def __init__(self, older: Notice, newer: Notice, segmenter: Segmenter) -> None:
        self._older, self._newer, self._segmenter = older, newer, segmenter

    def newer_words(self, p: Provision) -> tuple[str, ...]:
        return tokens(text_of(self._newer, p), self._segmenter)

    def pieces(self, pieces: Iterable[OldPiece]) -> list[list[str]]:
        return [self._words(piece) for piece in pieces]

    def joined(self, pieces: Iterable[OldPiece]) -> list[str]:
        """Of all pieces, with a line feed between them."""
        found: list[str] = []
        for words in self.pieces(pieces):
            if found:
                found.append("\n")
            found += words
        return found

    def _words(self, piece: OldPiece) -> list[str]:
        words = tokens(text_of(self._older, piece.provision), self._segmenter)
        return list(words if piece.whole else within(words, piece.spans))


def _older_row(p: Provision, division: Division) -> Row:
    """Of a provision without a link."""
    kind: RowKind = "in-part" if p.eid in division.went else "dropped"
    piece = division.left[p.eid]
    return Row(
        kind=kind,
        moved=False,
        reviewed=False,
        newer=None,
        older=(piece,),
        also=(),
        changes=(),
    )


def _newer_row(p: Provision, links: Sequence[Link], division: Division, sides: _Sides) -> Row:
    sentences_from = division.came.get(p.eid, ())
    ends = dict.fromkeys([*(link.older for link in links), *sentences_from])
    if not ends:
        return Row(
            kind="new",
            moved=False,
            reviewed=False,
            newer=p,
            older=(),
            also=(),
            changes=(),
        )
    found = [division.pieces[end, p.eid] for end in ends]
    own = tuple(piece for piece in found if not piece.elsewhere)
    also = tuple(piece for piece in found if piece.elsewhere)
    older = own or also
    words = sides.newer_words(p)
    changes = redline_words(sides.joined(older), words)
    return Row(
        kind=_row_kind(links),
        moved=any(link.moved for link in links),
        reviewed=any(link.reviewed for link in links),
        newer=p,
        older=older,
        also=also if own else (),
        changes=changes,
        beside=_beside(sides.pieces(older), words) if shares_little(changes) else None,
    )


def _beside(pieces: Sequence[Sequence[str]], newer: Sequence[str]) -> Beside:
    every = [word for piece in pieces for word in piece]
    return Beside(older=tuple(beside(piece, newer) for piece in pieces), newer=beside(newer, every))


def _row_kind(links: Sequence[Link]) -> RowKind:
    """Of the links as wholes, whatever of them is shown here; of several, merged before split."""
    if not links:
        return "in-part"
    kinds = {link.type for link in links}
    if "merged" in kinds:
        return "merged"
    return "split" if "split" in kinds else links[0].type


def _unlinked_after(older: Notice, newer: Notice, pair: Pair) -> defaultdict[Eid | None, list[Provision]]:
    """Behind which provision of the newer notice each one without a link is shown: the one that has what stood before
    it."""
    went = _went(newer, pair.links)
    last: Eid | None = None
    behind: defaultdict[Eid | None, list[Provision]] = defaultdict(list)
    for p in older.provisions:
        if p.eid in went:
            last = went[p.eid]
        else:
            behind[last].append(p)
    return behind


def _went(newer: Notice, links: Sequence[Link]) -> dict[Eid, Eid]:
    """Where in the newer notice each older provision went on: first by a main link, then by one that did not move."""
    order = {p.eid: at for at, p in enumerate(newer.provisions)}

    def best_first(link: Link) -> tuple[object, int]:
        return link.nearness, order[link.newer]

    went: dict[Eid, Eid] = {}
    for link in sorted(links, key=best_first):
        went.setdefault(link.older, link.newer)
    return went


def _with_ways(found: Iterable[Row], division: Division) -> Iterator[Row]:
    """Each row with where single sentences of its older provisions went: said once, where the provision is first."""
    named: set[Eid] = set()
    for row in found:
        here = row.newer.eid if row.newer else None
        in_part = division.came.get(here, ()) if here else ()
        ways: dict[Eid, None] = {}
        for piece in row.older:
            older = piece.provision.eid
            if older in in_part or older in named:
                continue
            named.add(older)
            ways |= dict.fromkeys(division.went.get(older, ()))
        went = [eid for eid in ways if eid != here]
        yield replace(row, went=tuple(went))
