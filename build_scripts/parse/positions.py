"""Where in the original each change stands: told once, so that nobody has to find it again by words that may stand in
several places."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.domain.notice import Correction, Line, NoticeId, Unseen
from build_scripts.language.display import solid

ONLY_PARAGRAPHS = ("split", "joined")
NOWHERE = -1


def in_line(line: Line, changes: Sequence[Correction], notice: NoticeId) -> list[Correction]:
    """All that is changed in a line and all that its format does not show, in the order of the line."""
    unseen = [(piece.offset, 0, _left_out(piece, line, notice)) for piece in line.unseen]
    changed = [(column, 1, change) for column, change in zip(_columns(line.text, changes), changes, strict=True)]
    ordered = sorted([*unseen, *changed], key=lambda entry: entry[:2])
    return list(_counted(line, ordered))


def _left_out(piece: Unseen, line: Line, notice: NoticeId) -> Correction:
    return Correction(notice=notice, eid=None, kind="removed", original=piece.text, displayed="", reason=piece.reason,
                      line=line.number)


def _columns(text: str, changes: Sequence[Correction]) -> Iterator[int]:
    """Of several with the same words the first stands first."""
    after: defaultdict[str, int] = defaultdict(int)
    for change in changes:
        words = change.original.split("\n")[0]
        column = text.find(words, after[words])
        after[words] = column + len(words)
        yield column


def _counted(line: Line, ordered: Sequence[tuple[int, int, Correction]]) -> Iterator[Correction]:
    at, done = line.start, 0
    for column, is_seen, change in ordered:
        if column == NOWHERE or change.kind in ONLY_PARAGRAPHS:
            yield change
            continue
        at += len(solid(line.text[done:column]))
        done = column
        yield replace(change, at=at)
        if not is_seen:
            at += len(solid(change.original))
