"""The matter after the provisions: signature, date, publication note, attachments, colophon."""

from collections.abc import Callable
from dataclasses import dataclass

from build_scripts.domain.notice import Block, BlockRole
from build_scripts.language.display import display
from build_scripts.parse.frame import line_kinds
from build_scripts.parse.lines.cleaning import TextLine

LIST_GAPS: dict[BlockRole, str] = {"attachment": "\n"}
"""Attachments stand one below the other; other lists run on."""
LIST_COMMAS = ("，", "、", ",")
RUN = 8
"""A list of those copied to, or of attachments, runs over at most so many lines."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Back:
    rest: tuple[TextLine, ...]
    blocks: tuple[Block, ...]


def take_back(lines: tuple[TextLine, ...]) -> Back:
    """From the end upwards, as long as the lines are of that kind."""
    found: list[Block] = []
    end = len(lines)
    while end:
        notes = _notes_after_date(lines, end)
        found += (_block("publication_note", line.text, (line,)) for line in reversed(lines[end - notes : end]))
        end -= notes
        signed = line_kinds.signed_and_dated(lines[end - 1].text)
        role, count = ("date", 1) if signed else _last(lines, end, _lacks_printer(found))
        if role is None:
            break
        own = lines[end - count : end]
        if signed:
            found += [_block("date", signed[1], own), _block("signature", signed[0], own)]
        else:
            found.append(_block(role, LIST_GAPS.get(role, "").join(line.text for line in own), own))
        end -= count
    return Back(rest=lines[:end], blocks=tuple(reversed(found)))


def _lacks_printer(found: list[Block]) -> bool:
    """The line below tells when the notice was printed, but not by whom."""
    return bool(found) and found[-1].role == "printing" and line_kinds.ends_in_printing(found[-1].text)


def covering_end(lines: tuple[TextLine, ...]) -> int | None:
    """Where a covering notice ends that encloses a document: after its own signature and date, with text to follow."""
    for at, line in enumerate(lines):
        begin = at if line_kinds.signed_and_dated(line.text) else at - 1
        apart = at and line_kinds.is_body_name(lines[at - 1].text) and line_kinds.is_date(line.text)
        if apart or begin == at:
            return _matter_end(lines, at + 1) if take_back(lines[begin:]).rest else None
    return None


def _matter_end(lines: tuple[TextLine, ...], at: int) -> int:
    """The first line after `at` that belongs to no signature, note, list of attachments or colophon."""
    in_list = False
    while at < len(lines):
        text = lines[at].text
        opens = any(opener(text) for _, opener in RUNS)
        goes_on = in_list and _goes_on(lines[at - 1].text, text)
        if not (opens or goes_on or line_kinds.is_note(text) or line_kinds.is_printing(text)):
            break
        in_list = opens or goes_on
        at += 1
    return at


def _block(role: BlockRole, text: str, lines: tuple[TextLine, ...]) -> Block:
    return Block(role=role, text=display(text), lines=(lines[0].number, lines[-1].number))


def _last(lines: tuple[TextLine, ...], end: int, before_printing: bool) -> tuple[BlockRole | None, int]:
    """What the last block before `end` is, and how many lines it takes."""
    text = lines[end - 1].text
    if line_kinds.is_printing(text):
        return "printing", 1
    if line_kinds.publication_note(text):
        return "publication_note", 1
    if line_kinds.is_date(text):
        return "date", 1
    if line_kinds.is_body_name(text):
        return ("printing" if before_printing else "signature"), 1
    for role, opens in RUNS:
        count = _run(lines, end, opens)
        if count:
            return role, count
    return None, 0


def _notes_after_date(lines: tuple[TextLine, ...], end: int) -> int:
    """How many lines before `end` are notes in brackets, with a date above them."""
    above = end
    while above and line_kinds.is_note(lines[above - 1].text):
        above -= 1
    dated = above and (line_kinds.is_date(lines[above - 1].text) or line_kinds.signed_and_dated(lines[above - 1].text))
    return end - above if dated else 0


def _run(lines: tuple[TextLine, ...], end: int, opens: Callable[[str], bool]) -> int:
    """How many lines before `end` make up a list that begins with its label."""
    for count in range(1, min(RUN, end) + 1):
        text = lines[end - count].text
        if opens(text):
            return count
        if end - count == 0 or not _goes_on(lines[end - count - 1].text, text):
            return 0
    return 0


def _goes_on(before: str, text: str) -> bool:
    """A list goes on with a numbered line, or after a comma."""
    return line_kinds.is_listed(text) or before[-1:] in LIST_COMMAS


RUNS: tuple[tuple[BlockRole, Callable[[str], bool]], ...] = (
    ("copied_to", line_kinds.is_copied_to), ("attachment", line_kinds.is_attachment),
)
