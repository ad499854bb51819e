"""What stands between two runs that stayed: the words of one side against those of the other, and the signs around."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from build_scripts.language.redline.changes import Change
from build_scripts.language.redline.figures import RULES
from build_scripts.language.redline.sides import Side

Piece = tuple[int | None, str]
"""The number of the move, None for what did not move, and the text."""
BRACKETS: Mapping[str, str] = RULES["brackets"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """What stands on one side between two kept runs: signs, then words with signs among them, then signs."""

    lead: str
    pieces: tuple[Piece, ...] = ()
    tail: str = ""
    wording: str = ""
    """What the words count as."""

    def whole(self) -> str:
        return self.lead + "".join(text for _, text in self.pieces) + self.tail

    def with_lead_among_words(self) -> "Gap":
        (move, text), *others = self.pieces
        return replace(self, lead="", pieces=((move, self.lead + text), *others))

    def with_tail_among_words(self) -> "Gap":
        *others, (move, text) = self.pieces
        return replace(self, tail="", pieces=(*others, (move, text + self.tail)))

    def with_brackets_among_words(self) -> "Gap":
        """Brackets and quotation marks around all the words belong to them."""
        lead, tail = self.lead, self.tail
        count = _pairs_around(lead, tail)
        opening = len(lead) - count
        inner = replace(self, lead=lead[opening:], tail=tail[:count])
        with_lead = inner.with_lead_among_words()
        words = with_lead.with_tail_among_words()
        return replace(words, lead=lead[:opening], tail=tail[count:])


def _pairs_around(lead: str, tail: str) -> int:
    """How many signs at the end of the one are closed by as many at the start of the other."""
    pairs = zip(reversed(lead), tail, strict=False)
    closed = takewhile(lambda pair: BRACKETS.get(pair[0]) == pair[1], pairs)
    return sum(1 for _ in closed)


def gap_between(side: Side, start: int, end: int, moved: Mapping[int, int]) -> Gap:
    """From the word `start` to the one before `end`, with all signs around them."""
    first = side.behind(start)
    last = side.place(end)
    if start == end:
        return Gap(lead=side.joined(first, last))
    words_start = side.at[start]
    words_end = side.behind(end)
    gap = Gap(
        lead=side.joined(first, words_start),
        pieces=tuple(_pieces(side, start, end, moved)),
        tail=side.joined(words_end, last),
        wording="".join(side.keys[start:end]),
    )
    return gap.with_brackets_among_words()


def _pieces(side: Side, start: int, end: int, moved: Mapping[int, int]) -> Iterator[Piece]:
    """The words, those of one move together, each with the signs behind it but for the last."""
    first = side.at[start]
    for move, words in groupby(range(start, end), key=moved.get):
        *_, last = words
        following = last + 1
        is_last = following == end
        stop = side.behind(end) if is_last else side.at[following]
        yield move, side.joined(first, stop)
        first = stop


def gap_changes(old: Gap, new: Gap) -> Iterator[Change]:
    """Signs at the edges stand against signs; words that are the same but cut otherwise are no change."""
    if old.wording == new.wording:
        yield Change(
            kind="same",
            older=old.whole(),
            newer=new.whole(),
        )
        return
    if not new.pieces:
        new, old = _against_signs(new, old)
    elif not old.pieces:
        old, new = _against_signs(old, new)
    yield Change(
        kind="same",
        older=old.lead,
        newer=new.lead,
    )
    for move, text in old.pieces:
        yield Change(
            kind="moved_away" if move else "deleted",
            older=text,
            newer="",
            move=move,
        )
    for move, text in new.pieces:
        yield Change(
            kind="moved_here" if move else "inserted",
            older="",
            newer=text,
            move=move,
        )
    yield Change(
        kind="same",
        older=old.tail,
        newer=new.tail,
    )


def _against_signs(empty: Gap, full: Gap) -> tuple[Gap, Gap]:
    """Where one side holds signs only, they stand against the other's first signs or its last, never both.

    甲、乙、丙 against 甲、丙: one 、 is kept, and 乙、 is deleted.
    """
    signs = empty.lead
    if not signs:
        around = full.with_lead_among_words()
        return empty, around.with_tail_among_words()
    is_first = signs == full.lead or signs != full.tail
    if full.lead and is_first:
        return empty, full.with_tail_among_words()
    last = replace(empty, lead="", tail=signs)
    return last, full.with_lead_among_words()
