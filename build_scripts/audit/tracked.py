"""Proof that a document with tracked changes says what the two notices say, read back from the finished file.

All changes accepted it is the newer notice, all rejected the older one, paragraph by paragraph; what stayed in its
place and what moved are links of the alignment, of provisions or of sentences. White space is no part of the
comparison.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_scripts.audit.differences import CONTEXT, first_difference
from build_scripts.audit.tracked_reading import Reading, body_of, read_body, tight
from build_scripts.domain.addresses.site_addresses import compare_document
from build_scripts.domain.alignment import Link, Pair, SentenceLink
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import FRAME, Block, Eid, Notice, Provision

Paragraph = tuple[Eid | None, str]
"""Its provision, or None in head and foot, and its words."""
Joined = tuple[Eid | None, Eid | None]
"""The provisions of two paragraphs, of the older notice and of the newer one."""


def audit_tracked(older: Notice, newer: Notice, pair: Pair, data: bytes) -> Iterator[Diagnostic]:
    """`data` are the whole document."""
    return audit_body(older, newer, pair, body_of(data))


def audit_body(older: Notice, newer: Notice, pair: Pair, body: bytes) -> Iterator[Diagnostic]:
    before = tuple(_paragraphs(older))
    after = tuple(_paragraphs(newer))
    proof = _Proof(read_body(body), pair, before, after)
    file = compare_document(pair.older, pair.newer)
    return (_fault(file, message) for message in proof.faults())


def _paragraphs(notice: Notice) -> Iterator[Paragraph]:
    """The notice's paragraphs with words, in its order: documents enclosed stand behind its own foot, each with head
    and foot of its own."""
    for provision in notice.provisions:
        for eid, text in _of_provision(notice, provision):
            words = tight(text)
            if words:
                yield eid, words


def _of_provision(notice: Notice, provision: Provision) -> Iterator[Paragraph]:
    if provision.kind not in FRAME:
        yield provision.eid, provision.paragraph
        return
    for text in _of_frame(notice.matter(provision.eid)):
        yield None, text


def _of_frame(blocks: Sequence[Block]) -> Iterator[str]:
    """What stands before or after the provisions of a document; the lines of a title are one paragraph."""
    for role, group in groupby(blocks, lambda block: block.role):
        texts = [block.text for block in group]
        if role == "title":
            yield "".join(texts)
        else:
            yield from texts


@dataclass(frozen=True, slots=True)
class _Move:
    """What a document says went from one place to another."""

    name: str
    ends: Joined
    left: str
    arrived: str


@dataclass(frozen=True, slots=True)
class _Proof:
    """A document's reading beside the two notices and their alignment."""

    reading: Reading
    pair: Pair
    older: Sequence[Paragraph]
    newer: Sequence[Paragraph]

    def faults(self) -> Iterator[str]:
        """A text that is wrong is told alone; else what stayed, and what moved, against the alignment."""
        wrong_text = self._wrong_text()
        if wrong_text:
            yield wrong_text
            return
        yield from self._stayed_unlinked()
        one_end_only = self.reading.left.keys() ^ self.reading.arrived.keys()
        if one_end_only:
            yield f"移动只有一端：{sorted(one_end_only)}"
            return
        yield from self._moved_unlinked()
        yield from self._not_drawn()

    def _wrong_text(self) -> str:
        """Where one of the two texts says something else than its notice, the older one first."""
        rejected = _difference(self.older, self.reading.rejected)
        if rejected:
            return f"拒绝全部修订之后：{rejected}"
        accepted = _difference(self.newer, self.reading.accepted)
        return f"接受全部修订之后：{accepted}" if accepted else ""

    def _stayed_unlinked(self) -> Iterator[str]:
        in_place = _joined_by(
            link
            for link in self.pair.links
            if not link.moved
        )
        for older, newer in self._stayed() - in_place - {(None, None)}:
            yield f"{older} 留作 {newer}，对照中没有这一对"

    def _moved_unlinked(self) -> Iterator[str]:
        linked = _joined_by(self.pair.links) | _joined_by(self.pair.sentences)
        known = self._stayed() | linked
        for move in self._moves():
            if move.left != move.arrived:
                yield _unlike(move)
            if move.ends not in known:
                yield _unlinked(move)

    def _not_drawn(self) -> Iterator[str]:
        """Links of what moved, whose ends the document joins with nothing."""
        drawn = self._stayed() | self._moved_whole()
        drawn_older = {older for older, _ in drawn}
        drawn_newer = {newer for _, newer in drawn}
        free_older = _provisions(self.older) - drawn_older
        free_newer = _provisions(self.newer) - drawn_newer
        for link in self.pair.links:
            is_move = link.main and link.moved
            is_free = link.older in free_older and link.newer in free_newer
            if is_move and is_free:
                yield f"{link.older} 移到了 {link.newer}，却没有标作移动"

    def _moved_whole(self) -> set[Joined]:
        return {
            move.ends
            for move in self._moves()
            if move.name in self.reading.whole
        }

    def _stayed(self) -> set[Joined]:
        return {self._joined(*places) for places in self.reading.stayed}

    def _moves(self) -> Iterator[_Move]:
        for name, pieces in self.reading.left.items():
            older, left = _one_place(pieces)
            newer, arrived = _one_place(self.reading.arrived[name])
            yield _Move(name, self._joined(older, newer), left, arrived)

    def _joined(self, older: int, newer: int) -> Joined:
        """The provisions at these places."""
        return self.older[older][0], self.newer[newer][0]


def _unlike(move: _Move) -> str:
    return f"{move.name} 移入的与移出的不同：{_words_apart(move.left, move.arrived)}"


def _unlinked(move: _Move) -> str:
    older, newer = move.ends
    return f"{move.name} 连接 {older} 和 {newer}，对照中没有这一对"


def _difference(expected: Sequence[Paragraph], shown: Sequence[str]) -> str:
    """The first paragraph that differs."""
    for (_, want), have in zip(expected, shown, strict=False):
        if want != have:
            return _words_apart(want, have)
    return "" if len(expected) == len(shown) else f"有 {len(shown)} 段，应为 {len(expected)} 段"


def _words_apart(want: str, have: str) -> str:
    at = first_difference(want, have)
    end = at + CONTEXT
    before = want[max(0, at - CONTEXT) : at]
    return f"“{before}”之后是“{have[at:end]}”，应为“{want[at:end]}”"


def _joined_by(links: Iterable[Link | SentenceLink]) -> set[Joined]:
    return {(link.older, link.newer) for link in links}


def _provisions(side: Sequence[Paragraph]) -> set[Eid | None]:
    return {eid for eid, _ in side}


def _one_place(pieces: Sequence[tuple[int, str]]) -> tuple[int, str]:
    return pieces[0][0], "".join(text for _, text in pieces)


def _fault(file: str, message: str) -> Diagnostic:
    return Diagnostic(
        file=file,
        line=None,
        message=message,
        hint="接受全部修订应得新文，拒绝全部修订应得旧文；移动与对照一致",
    )
