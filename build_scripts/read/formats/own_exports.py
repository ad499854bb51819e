"""Our own exports that come in again: what the edition added to them is no part of the notice, and says so itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.domain.notice import Line, SourceText, Unseen
from build_scripts.domain.own_words import SUPPLIED_TITLE, added_below
from build_scripts.language.display import solid
from build_scripts.read.formats.word.reasons import OWN

# What follows is the edition's, whatever that is called; a rule stands above.
ADDED = re.compile(rf"\s*(?:- )?说明：{added_below('[^》]+')}")
SUPPLIED = re.compile(rf"\s*(?:#+ )?{SUPPLIED_TITLE}")
RULE = re.compile(r"\s*(?:―{8,}|-{3,})\s*")
# ### （一）压实责任。 — a heading with the text behind it: in Markdown it stands on the next line.
HEADING = re.compile("#{2,6}")


def without_additions(source: SourceText) -> SourceText:
    """The same where the edition added nothing."""
    first = _first_added(source.lines)
    own = list(map(_without_title, source.lines[:first]))
    added = list(map(_left_out, source.lines[first:]))
    lines = _joined(own + added) if added else own
    return replace(source, lines=tuple(lines))


def _first_added(lines: Sequence[Line]) -> int:
    """Where the edition's own words begin, with the rule above them; the end where there are none."""
    for at, line in enumerate(lines):
        if ADDED.match(line.whole):
            return _with_rule(lines, at)
    return len(lines)


def _with_rule(lines: Sequence[Line], at: int) -> int:
    above = next((
        place
        for place in range(at - 1, -1, -1)
        if solid(lines[place].whole)
    ), at)
    return above if RULE.fullmatch(lines[above].whole) else at


def _without_title(line: Line) -> Line:
    return _left_out(line) if SUPPLIED.match(line.text) else line


def _left_out(line: Line) -> Line:
    if not solid(line.whole):
        return line
    return replace(
        line,
        text="",
        unseen=(Unseen(
            offset=0,
            text=line.whole.strip(),
            reason=OWN,
        ),),
    )


def _joined(lines: Sequence[Line]) -> Iterator[Line]:
    """Each heading with the text that follows without a blank line."""
    heading: Line | None = None
    for line in lines:
        if heading is not None and solid(line.text) and not _is_heading(line):
            yield _one(heading, line)
            heading = None
            continue
        if heading is not None:
            yield heading
        heading = line if _is_heading(line) else None
        if heading is None:
            yield line
    if heading is not None:
        yield heading


def _is_heading(line: Line) -> bool:
    return bool(line.heading_level) and any(HEADING.fullmatch(piece.text) for piece in line.unseen)


def _one(heading: Line, text: Line) -> Line:
    before = heading.text.rstrip()
    moved = (replace(piece, offset=piece.offset + len(before)) for piece in text.unseen)
    return replace(heading, text=before + text.text, unseen=(*heading.unseen, *moved), heading_level=0)
