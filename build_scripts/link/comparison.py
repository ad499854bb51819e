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
from build_scripts.language.comparable import plain, tokens, weight
from build_scripts.language.redline import Change, carried, redline_words
from build_scripts.language.segmentation import Segmenter

RowKind = Literal["same", "edited", "split", "merged", "new", "dropped"]
Span = tuple[int, int]
"""Character offsets: start, and end not included."""

_SENTENCE = re.compile(r"[^。；;！？!?\n]*(?:[。；;！？!?\n]+|$)")


@dataclass(frozen=True, kw_only=True, slots=True)
class OldPiece:
    """A provision of the older notice, or the sentences of it that a row has."""

    provision: Provision
    text: str
    whole: bool
    spans: tuple[Span, ...]
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
    return Comparison(older=older, newer=newer, pair=pair, rows=found, segmenter=segmenter)


def rows(older: Notice, newer: Notice, pair: Pair, segmenter: Segmenter) -> tuple[Row, ...]:
    """In the order of the newer notice, dropped provisions where they stood."""
    pieces = _pieces(older, newer, pair.links)
    links = _by_newer(pair.links)
    dropped = _dropped_after(older, newer, pair)
    found = [_dropped_row(p) for p in dropped[None]]
    for p in newer.provisions:
        own = links.get(p.eid)
        found.append(_linked_row(p, own, pieces, segmenter) if own else _new_row(p))
        found += [_dropped_row(gone) for gone in dropped[p.eid]]
    return tuple(found)


def summary(found: Sequence[Row]) -> Summary:
    body = [row for row in found if not _is_frame(row)]
    carried_over = [carried(row.changes) for row in body]
    from_own = [count for row, count in zip(body, carried_over, strict=True) if not row.shared]
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
            yield weight(wording(row.newer))


def _older_weights(body: Iterable[Row]) -> Iterator[int]:
    for row in body:
        for piece in row.older:
            if not piece.elsewhere:
                yield weight(piece.text)


def _share(part: Iterable[int], whole: Iterable[int]) -> float:
    return sum(part) / max(sum(whole), 1)


def wording(provision: Provision) -> str:
    """A provision's own words without its number."""
    return provision.wording


def text_of(notice: Notice, provision: Provision) -> str:
    """As `wording`; of the head and the foot of a document, line by line."""
    if provision.kind not in FRAME:
        return wording(provision)
    blocks = notice.preface if provision.kind == "preface" else notice.conclusions
    return "\n".join(block.text for block in blocks)


def _new_row(p: Provision) -> Row:
    return Row(kind="new", moved=False, reviewed=False, newer=p, older=(), also=(), changes=())


def _dropped_row(p: Provision) -> Row:
    return Row(kind="dropped", moved=False, reviewed=False, newer=None, older=(_whole(p),), also=(), changes=())


def _linked_row(
    p: Provision, links: Sequence[Link], pieces: Mapping[tuple[Eid, Eid], OldPiece], segmenter: Segmenter,
) -> Row:
    found = [pieces[link.older, link.newer] for link in links]
    own = tuple(piece for piece in found if not piece.elsewhere)
    also = tuple(piece for piece in found if piece.elsewhere)
    older = own or also
    return Row(
        kind=_row_kind(links),
        moved=any(link.moved for link in links),
        reviewed=any(link.reviewed for link in links),
        newer=p,
        older=older,
        also=also if own else (),
        changes=redline_words(_tokens(older, segmenter), tokens(wording(p), segmenter)),
    )


def _row_kind(links: Sequence[Link]) -> RowKind:
    """Of several links: merged before split."""
    kinds = {link.type for link in links}
    if "merged" in kinds:
        return "merged"
    return "split" if "split" in kinds else links[0].type


def _tokens(pieces: Iterable[OldPiece], segmenter: Segmenter) -> list[str]:
    """Of all pieces, with a line feed between them, as they were cut in the whole provision."""
    found: list[str] = []
    for piece in pieces:
        if found:
            found.append("\n")
        found += _within(tokens(wording(piece.provision), segmenter), piece.spans)
    return found


def _within(words: Iterable[str], spans: Sequence[Span]) -> Iterator[str]:
    at = 0
    for word in words:
        if any(start <= at < end for start, end in spans):
            yield word
        at += len(word)


def _whole(p: Provision) -> OldPiece:
    text = wording(p)
    return OldPiece(provision=p, text=text, whole=True, spans=((0, len(text)),))


def _by_newer(links: Iterable[Link]) -> dict[Eid, list[Link]]:
    found: defaultdict[Eid, list[Link]] = defaultdict(list)
    for link in links:
        found[link.newer].append(link)
    return dict(found)


def _dropped_after(older: Notice, newer: Notice, pair: Pair) -> defaultdict[Eid | None, list[Provision]]:
    """Behind which provision of the newer notice each dropped one is shown: the one that has what stood before it."""
    went = _went(newer, pair.links)
    gone = set(pair.dropped)
    last: Eid | None = None
    behind: defaultdict[Eid | None, list[Provision]] = defaultdict(list)
    for p in older.provisions:
        if p.eid in gone:
            behind[last].append(p)
        else:
            last = went[p.eid]
    return behind


def _went(newer: Notice, links: Sequence[Link]) -> dict[Eid, Eid]:
    """Where in the newer notice each older provision went on: first by a main link, then by one that did not move."""
    order = {p.eid: at for at, p in enumerate(newer.provisions)}

    def nearness(link: Link) -> tuple[bool, bool, float, int]:
        return not link.main, link.moved, -link.similarity, order[link.newer]

    went: dict[Eid, Eid] = {}
    for link in sorted(links, key=nearness):
        went.setdefault(link.older, link.newer)
    return went


def _pieces(older: Notice, newer: Notice, links: Sequence[Link]) -> dict[tuple[Eid, Eid], OldPiece]:
    """What each link carries over, by its two ends."""
    old = {p.eid: p for p in older.provisions}
    new = {p.eid: p for p in newer.provisions}
    by_older: defaultdict[Eid, list[Link]] = defaultdict(list)
    for link in links:
        by_older[link.older].append(link)
    found: dict[tuple[Eid, Eid], OldPiece] = {}
    for eid, own in by_older.items():
        partners = {link.newer: new[link.newer] for link in own}
        for partner, piece in _divided(old[eid], partners, own):
            found[eid, partner] = piece
    return found


def _divided(p: Provision, partners: Mapping[Eid, Provision], links: Sequence[Link]) -> Iterator[tuple[Eid, OldPiece]]:
    if len(partners) == 1:
        yield next(iter(partners)), _whole(p)
        return
    division = _Division(p, partners, links)
    for partner in partners:
        yield partner, division.piece(partner)


class _Division:
    """The sentences of a provision, each to the partner that took most of it; what none took, to the likest partner.
    A partner that got none is shown the one that it has most of, or where it has nothing of any, them all."""

    def __init__(self, p: Provision, partners: Mapping[Eid, Provision], links: Iterable[Link]) -> None:
        self._provision = p
        self._likest = max(links, key=lambda link: (link.main, link.similarity)).newer
        self._shared = _shared(p, partners)
        self._home = {sentence: self._home_of(counts) for sentence, counts in self._shared.items()}

    def _home_of(self, counts: Mapping[Eid, int]) -> Eid:
        best = max(counts, key=lambda eid: (counts[eid], eid == self._likest))
        return best if counts[best] else self._likest

    def piece(self, partner: Eid) -> OldPiece:
        own = [sentence for sentence, home in self._home.items() if home == partner]
        if own:
            return _piece(self._provision, own, None)
        most = max(self._shared, key=lambda sentence: self._shared[sentence][partner])
        if self._shared[most][partner]:
            return _piece(self._provision, [most], self._home[most])
        return _piece(self._provision, list(self._shared), self._likest)


def _shared(p: Provision, partners: Mapping[Eid, Provision]) -> dict[Span, dict[Eid, int]]:
    """How much of each sentence each partner has."""
    text = wording(p)
    theirs = {eid: _runs(wording(partner)) for eid, partner in partners.items()}
    found: dict[Span, dict[Eid, int]] = {}
    for sentence in _sentences(text):
        start, end = sentence
        own = _runs(text[start:end])
        found[sentence] = {eid: len(own & runs) for eid, runs in theirs.items()}
    return found


def _sentences(text: str) -> list[Span]:
    """At least one, if only of nothing."""
    found = [match.span() for match in _SENTENCE.finditer(text) if match[0]]
    return found or [(0, 0)]


def _piece(p: Provision, sentences: Sequence[Span], elsewhere: Eid | None) -> OldPiece:
    whole = wording(p)
    text = "".join(whole[start:end] for start, end in sentences)
    return OldPiece(
        provision=p,
        text=text,
        whole=text == whole,
        spans=tuple(_run_together(sentences)),
        elsewhere=elsewhere,
    )


def _run_together(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in spans:
        follows = bool(found) and found[-1][1] == start
        first = found.pop()[0] if follows else start
        found.append((first, end))
    return found


def _runs(text: str) -> set[str]:
    """Three characters at a time: the words of a sentence without a dictionary."""
    text = plain(text)
    return {text[k : k + 3] for k in range(len(text) - 2)}
