"""Where each change stands, in the original and in what is displayed: told once, so that nobody has to find it again
by words that may stand in several places.

Both are counted in characters that are no blanks. What is displayed is the original with its corrections applied, in
order (the audit proves it): so a place in the one is a place in the other, moved by the corrections before it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from build_scripts.domain.notice import Correction, Eid, Line, NoticeId, Provision, Unseen
from build_scripts.language.display import reach, solid

NOWHERE = -1


class DisplayedText:
    """The provisions of a notice, or some that follow one another, as one text."""

    def __init__(self, provisions: Sequence[Provision]) -> None:
        self._provisions = provisions
        self._starts: list[int] = []
        self._start_of: dict[Eid, int] = {}
        place = 0
        for provision in provisions:
            self._starts.append(place)
            self._start_of[provision.eid] = place
            place += len(solid(provision.paragraph))

    def provision_at(self, place: int, line: int) -> Provision:
        """What stands between two belongs to the one that begins on its line of the original, else to the one before;
        what stands above the first, to the first."""
        found = bisect_right(self._starts, place) - 1
        while found > 0 and self._starts[found] == place and self._provisions[found].lines[0] > line:
            found -= 1
        return self._provisions[found]

    def provision_on(self, line: int) -> Provision:
        """The last that begins on the line or above it."""
        found = bisect_right(self._provisions, line, key=lambda provision: provision.lines[0]) - 1
        return self._provisions[max(found, 0)]

    def offset_in(self, provision: Provision, place: int) -> int:
        """Into the provision's paragraph."""
        return reach(provision.paragraph, place - self._start_of[provision.eid])


def displayed_places(corrections: Iterable[Correction]) -> dict[int, int]:
    """Where the words of each begin in what is displayed, by the identity of those that tell their place."""
    known = [
        (correction.at, correction)
        for correction in corrections
        if correction.at is not None
    ]
    known.sort(key=itemgetter(0))
    found: dict[int, int] = {}
    moved = 0
    for at, correction in known:
        found[id(correction)] = at + moved
        longer = len(solid(correction.displayed)) - len(solid(correction.original))
        moved += longer
    return found


def in_line(line: Line, changes: Sequence[tuple[int | None, Correction]], notice: NoticeId) -> list[Correction]:
    """All that is changed in a line, each with its place there, and all that its format does not show, in the order of
    the line."""
    unseen = [(place_of(line, piece), False, _left_out(piece, line, notice)) for piece in line.unseen]
    changed = [(NOWHERE if place is None else place, True, change) for place, change in changes]
    ordered = sorted([*unseen, *changed], key=lambda entry: entry[:2])
    return list(_counted(line, ordered))


def place_of(line: Line, piece: Unseen) -> int:
    """Behind so many characters of the line that are shown and no blanks."""
    return len(solid(line.text[: piece.offset]))


def removal(words: str, reason: str, notice: NoticeId, line: int) -> Correction:
    """What stands in a line and is not of the notice's words."""
    return Correction(
        notice=notice,
        eid=None,
        kind="removed",
        original=words,
        displayed="",
        reason=reason,
        line=line,
    )


def _left_out(piece: Unseen, line: Line, notice: NoticeId) -> Correction:
    removed = removal(piece.text, piece.reason, notice, line.number)
    return replace(removed, is_note=piece.is_note)


def _counted(line: Line, ordered: Iterable[tuple[int, bool, Correction]]) -> Iterator[Correction]:
    """With what is not shown and stands before them."""
    hidden = 0
    for place, is_seen, change in ordered:
        if place == NOWHERE:
            yield change
            continue
        yield replace(change, at=line.start + place + hidden)
        if not is_seen:
            hidden += len(solid(change.original))
