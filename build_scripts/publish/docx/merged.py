"""Two notices as one run of paragraphs: those that stayed in their place, those that came, those that went.

Where both notices are read through in order, a paragraph that stayed is met in both; all others stand between them,
the older ones first. Which stayed and what moved is the alignment's word; where each character went, the rows'.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.notice import FRAME, Notice
from build_scripts.language.comparable import weight
from build_scripts.language.redline import redline
from build_scripts.language.segmentation import Segmenter
from build_scripts.link.carried import Carried, carried, carried_in_row
from build_scripts.link.comparison import Comparison, Row
from build_scripts.publish.exports.copies.manuscript import Paragraph, paragraphs

Block = tuple[int, int, int]
"""Start in the older words, start in the newer ones, length."""
Ends = tuple[int, int]
"""Where a paragraph stands among the older ones and among the newer ones."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit:
    """A paragraph of one of the notices."""

    key: str
    """The eid; of the head and the foot, which have none of their own, side, style and ordinal."""
    paragraph: Paragraph

    @property
    def number(self) -> str:
        return self.paragraph.number

    @property
    def words(self) -> str:
        """Without the number: what the rows compare."""
        return self.paragraph.lead[len(self.number) :] + self.paragraph.text


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """Characters of a paragraph's words that moved."""

    start: int
    end: int
    move: int
    """Numbers what moved, the same where it left and where it arrived."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Merged:
    """A paragraph of the merged text: of both notices where it stayed, else of the one that has it."""

    older: Unit | None
    newer: Unit | None
    kept: tuple[Block, ...] = ()
    """In the order of both."""
    away: tuple[Stretch, ...] = ()
    """What of the older words moved elsewhere, in order."""
    here: tuple[Stretch, ...] = ()
    """What of the newer words moved here, in order."""
    whole: int | None = None
    """Numbers the move of the paragraph as a whole."""


def merge(found: Comparison) -> tuple[Merged, ...]:
    old, new = units(found.older), units(found.newer)
    stayed = _stayed(old, new, found.pair)
    moved = _moved(old, new, stayed, found.pair)
    paired = _Paired(
        old=old,
        new=new,
        stayed=stayed,
        moved=moved,
    )
    passages = chain(_of_frame(paired, found.segmenter), _of_rows(found.rows))
    return tuple(_Merger(paired, passages).paragraphs())


@dataclass(frozen=True, kw_only=True, slots=True)
class _Paired:
    """The paragraphs of both notices, and which are one."""

    old: Sequence[Unit]
    new: Sequence[Unit]
    stayed: Mapping[str, str]
    """Older key → newer key of what is met in both in the same order, and …"""
    moved: Mapping[str, str]
    """… of what moved as a whole."""


def units(notice: Notice) -> tuple[Unit, ...]:
    """The notice's own paragraphs with words; a title of the edition's is none."""
    return tuple(_units(
        paragraph
        for paragraph in paragraphs(notice)
        if _has_own_words(paragraph)
    ))


def _has_own_words(paragraph: Paragraph) -> bool:
    words = paragraph.lead + paragraph.text
    return paragraph.style != "supplied_title" and bool(words.strip())


def _units(found: Iterable[Paragraph]) -> Iterator[Unit]:
    ordinals: defaultdict[str, int] = defaultdict(int)
    side = "front"
    for paragraph in found:
        if paragraph.eid:
            side = "back"
            yield Unit(key=str(paragraph.eid), paragraph=paragraph)
        else:
            stem = f"{side} {paragraph.style}"
            ordinals[stem] += 1
            yield Unit(key=f"{stem} {ordinals[stem]}", paragraph=paragraph)


def _of_rows(rows: Iterable[Row]) -> Iterator[Carried]:
    for row in rows:
        if row.newer is not None and row.newer.kind not in FRAME:
            yield from carried_in_row(row)


def _stayed(old: Sequence[Unit], new: Sequence[Unit], pair: Pair) -> dict[str, str]:
    """What is met in both notices in the same order, the closest first: first links that did not move, and what is of
    one kind in head and foot."""
    at_old = _order(old)
    at_new = _order(new)
    wanted = chain(_of_links(pair, at_new), _of_one_kind(old))
    kept: list[Ends] = []
    for older, newer in wanted:
        if older in at_old and newer in at_new:
            ends = at_old[older], at_new[newer]
            _insert(kept, ends)
    return {old[i].key: new[j].key for i, j in kept}


def _of_links(pair: Pair, at_new: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """The ends of the first links that did not move, the closest first."""
    in_place = [link for link in pair.links if link.main and not link.moved and link.newer in at_new]
    for link in sorted(in_place, key=lambda link: (-link.similarity, at_new[link.newer])):
        yield link.older, link.newer


def _of_one_kind(old: Iterable[Unit]) -> Iterator[tuple[str, str]]:
    """What has no eid bears the same key in both notices."""
    for unit in old:
        if unit.paragraph.eid is None:
            yield unit.key, unit.key


def _insert(kept: list[Ends], ends: Ends) -> None:
    """Unless it crosses what is there or shares an end with it."""
    older, newer = ends
    at = bisect_left(kept, older, key=itemgetter(0))
    if at:
        _, newer_before = kept[at - 1]
        if newer <= newer_before:
            return
    if at < len(kept):
        older_after, newer_after = kept[at]
        if older == older_after or newer >= newer_after:
            return
    kept.insert(at, ends)


def _order(found: Sequence[Unit]) -> dict[str, int]:
    return {unit.key: at for at, unit in enumerate(found)}


def _moved(old: Sequence[Unit], new: Sequence[Unit], stayed: Mapping[str, str], pair: Pair) -> dict[str, str]:
    """The paragraphs that moved as a whole: first links that the alignment calls moved."""
    free_old = _order(old).keys() - stayed.keys()
    free_new = _order(new).keys() - set(stayed.values())
    found: dict[str, str] = {}
    for link in _closest_moved(pair.links):
        older, newer = link.older, link.newer
        if older in free_old and newer in free_new:
            found[older] = newer
            free_old.remove(older)
            free_new.remove(newer)
    return found


def _closest_moved(links: Iterable[Link]) -> list[Link]:
    moved = [link for link in links if link.main and link.moved]
    return sorted(moved, key=lambda link: -link.similarity)


def _of_frame(paired: _Paired, segmenter: Segmenter) -> Iterator[Carried]:
    """The rows show head and foot as they are; here their paragraphs are compared as those between them are."""
    by_key = {unit.key: unit for unit in paired.new}
    for older in paired.old:
        key, words = older.key, older.words
        is_frame = older.paragraph.eid is None
        if is_frame and key in paired.stayed:
            newer = by_key[paired.stayed[key]]
            changes = redline(words, newer.words, segmenter)
            own_places = [(key, at) for at in range(len(words))]
            yield from carried(changes, own_places, newer.key)


Blocks = defaultdict[str, list[Block]]
Stretches = defaultdict[str, list[Stretch]]
"""By the key of a unit."""


class _Merger:
    """Puts the paragraphs in order and gives each what of it stayed and moved."""

    def __init__(self, paired: _Paired, passages: Iterable[Carried]) -> None:
        self._paired = paired
        self._kept: Blocks = defaultdict(list)
        self._away: Stretches = defaultdict(list)
        self._here: Stretches = defaultdict(list)
        self._moves = len(paired.moved)
        self._left = {older: number for number, older in enumerate(paired.moved, 1)}
        self._arrived = {newer: self._left[older] for older, newer in paired.moved.items()}
        self._words = {unit.key: unit.words for unit in paired.new}
        for passage in passages:
            self._take(passage)

    def _take(self, passage: Carried) -> None:
        older, newer = passage.older, passage.newer
        has_stayed = self._paired.stayed.get(older) == newer
        if passage.in_order and has_stayed:
            block = passage.start, passage.at, passage.length
            self._kept[older].append(block)
        elif self._has_words(passage):
            self._move(passage)

    def _has_words(self, passage: Carried) -> bool:
        """Signs alone never move."""
        words = self._words[passage.newer]
        return weight(words[passage.at : passage.at + passage.length]) > 0

    def _move(self, passage: Carried) -> None:
        move = self._move_number(passage)
        away, here = (
            Stretch(
                start=start,
                end=start + passage.length,
                move=move,
            ) for start in (passage.start, passage.at)
        )
        self._away[passage.older].append(away)
        self._here[passage.newer].append(here)

    def _move_number(self, passage: Carried) -> int:
        """What a paragraph takes along when it moves is one move; all else is moved piece by piece."""
        if passage.in_order and self._paired.moved.get(passage.older) == passage.newer:
            return self._left[passage.older]
        self._moves += 1
        return self._moves

    def paragraphs(self) -> Iterator[Merged]:
        """The older ones in their order; before one that stayed, the newer ones that stand before it."""
        stayed, new = self._paired.stayed, self._paired.new
        at_new = _order(new)
        done = 0
        for unit in self._paired.old:
            if unit.key in stayed:
                stop = at_new[stayed[unit.key]]
                yield from map(self._of_newer, new[done:stop])
                yield self._of_both(unit, new[stop])
                done = stop + 1
            else:
                yield self._of_older(unit)
        yield from map(self._of_newer, new[done:])

    def _of_both(self, older: Unit, newer: Unit) -> Merged:
        return Merged(
            older=older,
            newer=newer,
            kept=tuple(sorted(self._kept[older.key])),
            away=_in_order(self._away[older.key]),
            here=_in_order(self._here[newer.key]),
        )

    def _of_older(self, unit: Unit) -> Merged:
        return Merged(
            older=unit,
            newer=None,
            away=_in_order(self._away[unit.key]),
            whole=self._left.get(unit.key),
        )

    def _of_newer(self, unit: Unit) -> Merged:
        return Merged(
            older=None,
            newer=unit,
            here=_in_order(self._here[unit.key]),
            whole=self._arrived.get(unit.key),
        )


def _in_order(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    return tuple(sorted(stretches, key=lambda stretch: stretch.start))
