"""Two notices as one run of paragraphs: those that stayed in their place, those that came, those that went.

Where both notices are read through in order, a paragraph that stayed is met in both; all others stand between them,
the older ones first. Which stayed and what moved is the alignment's word; where each character went, the rows'.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.notice import OWN_FRAME, Notice
from build_scripts.language.comparable import weight
from build_scripts.language.redline import redline
from build_scripts.language.segmentation import Segmenter
from build_scripts.link.carried import Carried, carried, carried_in_row
from build_scripts.link.comparison import Row
from build_scripts.publish.exports.manuscript import Paragraph, paragraphs


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
    """Characters of a paragraph's words that are of one kind."""

    start: int
    end: int
    move: int | None = None
    """Numbers what moved, the same where it left and where it arrived; None for what went or came."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Merged:
    """A paragraph of the merged text: of both notices where it stayed, else of the one that has it."""

    older: Unit | None
    newer: Unit | None
    kept: tuple[tuple[int, int, int], ...]
    """Start in the older words, start in the newer ones, length, in the order of both."""
    away: tuple[Stretch, ...]
    """What of the older words moved elsewhere, in order."""
    here: tuple[Stretch, ...]
    """What of the newer words moved here, in order."""
    whole: int | None
    """Numbers the move of the paragraph as a whole."""


def merge(
    older: Notice, newer: Notice, pair: Pair, rows: Sequence[Row], segmenter: Segmenter,
) -> tuple[Merged, ...]:
    old, new = units(older), units(newer)
    stayed = _stayed(old, new, pair)
    passages = list(_of_frame(old, new, stayed, segmenter))
    for row in rows:
        passages += carried_in_row(row) if _has_provision(row) else ()
    return tuple(_Merger(old, new, stayed, _moved(old, new, stayed, pair), passages).paragraphs())


def units(notice: Notice) -> tuple[Unit, ...]:
    """The notice's own paragraphs with words; a title of the edition's is none."""
    found: list[Unit] = []
    ordinals: defaultdict[str, int] = defaultdict(int)
    side = "front"
    for paragraph in paragraphs(notice):
        if paragraph.style == "supplied_title" or not (paragraph.lead + paragraph.text).strip():
            continue
        key = str(paragraph.eid) if paragraph.eid else ""
        if key:
            side = "back"
        else:
            stem = f"{side} {paragraph.style}"
            ordinals[stem] += 1
            key = f"{stem} {ordinals[stem]}"
        found.append(Unit(key=key, paragraph=paragraph))
    return tuple(found)


def _has_provision(row: Row) -> bool:
    return row.newer is not None and row.newer.eid not in OWN_FRAME


def _stayed(old: Sequence[Unit], new: Sequence[Unit], pair: Pair) -> dict[str, str]:
    """Older key → newer key of what is met in both notices in the same order, the closest first: first links that did
    not move, and what is of one kind in head and foot."""
    at_old, at_new = _order(old), _order(new)
    closest_first = sorted(pair.links, key=lambda link: (-link.similarity, at_new.get(link.newer, 0)))
    wanted = [(str(x.older), str(x.newer)) for x in closest_first if x.main and not x.moved]
    wanted += [(unit.key, unit.key) for unit in old if unit.paragraph.eid is None]
    chain: list[tuple[int, int]] = []
    for older, newer in wanted:
        if older in at_old and newer in at_new:
            _insert(chain, (at_old[older], at_new[newer]))
    return {old[i].key: new[j].key for i, j in chain}


def _insert(chain: list[tuple[int, int]], ends: tuple[int, int]) -> None:
    """Unless it crosses what is there or shares an end with it."""
    at = bisect_left(chain, (ends[0], -1))
    before = chain[at - 1] if at else (-1, -1)
    after = chain[at] if at < len(chain) else (ends[0] + 1, ends[1] + 1)
    if before[1] < ends[1] < after[1] and ends[0] < after[0]:
        chain.insert(at, ends)


def _order(found: Sequence[Unit]) -> dict[str, int]:
    return {unit.key: at for at, unit in enumerate(found)}


def _moved(old: Sequence[Unit], new: Sequence[Unit], stayed: Mapping[str, str], pair: Pair) -> dict[str, str]:
    """Older key → newer key of the paragraphs that moved as a whole: first links that the alignment calls moved."""
    found: dict[str, str] = {}
    free_old = {unit.key for unit in old} - stayed.keys()
    free_new = {unit.key for unit in new} - set(stayed.values())
    for link in sorted(pair.links, key=_closeness):
        if link.main and link.moved and link.older in free_old and link.newer in free_new:
            found[link.older] = link.newer
            free_old.remove(link.older)
            free_new.remove(link.newer)
    return found


def _closeness(link: Link) -> float:
    return -link.similarity


def _of_frame(
    old: Sequence[Unit], new: Sequence[Unit], stayed: Mapping[str, str], segmenter: Segmenter,
) -> Iterator[Carried]:
    """The rows show head and foot as they are; here their paragraphs are compared as those between them are."""
    by_key = {unit.key: unit for unit in new}
    for unit in old:
        if unit.paragraph.eid is None and unit.key in stayed:
            newer = by_key[stayed[unit.key]]
            places = [(unit.key, at) for at in range(len(unit.words))]
            yield from carried(redline(unit.words, newer.words, segmenter), places, newer.key)


class _Merger:
    """Puts the paragraphs in order and gives each what of it stayed and moved."""

    def __init__(
        self, old: Sequence[Unit], new: Sequence[Unit], stayed: Mapping[str, str], moved: Mapping[str, str],
        passages: Iterable[Carried],
    ) -> None:
        self._old, self._new, self._stayed = old, new, stayed
        self._kept: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        self._away: defaultdict[str, list[Stretch]] = defaultdict(list)
        self._here: defaultdict[str, list[Stretch]] = defaultdict(list)
        self._left = {older: number for number, older in enumerate(moved, 1)}
        self._arrived = {newer: self._left[older] for older, newer in moved.items()}
        self._moves = len(moved)
        words = {unit.key: unit.words for unit in new}
        for one in passages:
            if one.in_order and stayed.get(one.older) == one.newer:
                self._kept[one.older].append((one.start, one.at, one.length))
            elif weight(words[one.newer][one.at : one.at + one.length]):
                self._move(one, one.in_order and moved.get(one.older) == one.newer)

    def _move(self, one: Carried, whole: bool) -> None:
        """What a paragraph takes along when it moves is one move; all else is moved piece by piece."""
        if not whole:
            self._moves += 1
        number = self._left[one.older] if whole else self._moves
        self._away[one.older].append(Stretch(start=one.start, end=one.start + one.length, move=number))
        self._here[one.newer].append(Stretch(start=one.at, end=one.at + one.length, move=number))

    def paragraphs(self) -> Iterator[Merged]:
        at_new = _order(self._new)
        j = 0
        for unit in self._old:
            if unit.key not in self._stayed:
                yield self._merged(unit, None)
                continue
            stop = at_new[self._stayed[unit.key]]
            yield from (self._merged(None, newer) for newer in self._new[j:stop])
            yield self._merged(unit, self._new[stop])
            j = stop + 1
        yield from (self._merged(None, newer) for newer in self._new[j:])

    def _merged(self, older: Unit | None, newer: Unit | None) -> Merged:
        both = older is not None and newer is not None
        return Merged(
            older=older, newer=newer, kept=tuple(sorted(self._kept[older.key])) if older and both else (),
            away=_in_order(self._away[older.key]) if older else (),
            here=_in_order(self._here[newer.key]) if newer else (),
            whole=self._left.get(older.key) if older else self._arrived.get(newer.key) if newer else None,
        )


def _in_order(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    return tuple(sorted(stretches, key=lambda stretch: stretch.start))
