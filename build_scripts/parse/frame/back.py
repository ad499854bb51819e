"""The matter after the provisions: signature, date, publication note, attachments, colophon."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from build_scripts.domain.notice import CELL, Block, BlockRole
from build_scripts.language.display import display
from build_scripts.parse.frame import line_kinds
from build_scripts.parse.frame.enclosed.annexes import is_annex_label, labelled_annex
from build_scripts.parse.frame.front import opens_text, take_front
from build_scripts.parse.lines.text_line import Lines
from build_scripts.parse.outline.numbering import opens_heading

Part = tuple[BlockRole, int]
"""What a part of the matter is, and how many lines it takes."""
LIST_GAPS: dict[BlockRole, str] = {"attachment": "\n"}
"""Attachments stand one below the other; other lists run on."""
BELOW_DATE: tuple[BlockRole, ...] = ("date", "publication_note", "attachment", "copied_to", "printing")
"""What may stand between the date and a note."""
LIST_COMMAS = ("，", "、", ",")
ENDS_TEXT = "。；：！？）)」”"
MOST_SIGNERS = 12
RUN = 8
"""A list of those copied to, or of attachments, runs over at most so many lines."""
TITLE_WITHIN = 8
"""Lines within which the title of an enclosed document stands."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Back:
    rest: Lines
    blocks: tuple[Block, ...]


def take_back(lines: Lines) -> Back:
    """From the end upwards, as long as the lines are of that kind. A note is one only below a date: where none is
    reached, all that was read from it upwards is the text's."""
    found: list[Block] = []
    end = len(lines)
    undated: tuple[int, int] | None = None
    """Where the lowest note stands above which no date has been reached: the end of its line, the blocks below it."""
    while end:
        text = lines[end - 1].text
        last = _last(lines, end, found)
        is_note = last is None and _is_note(text)
        part: Part | None = ("publication_note", 1) if is_note else last
        if part is None or (undated and part[0] not in BELOW_DATE):
            break
        role, count = part
        if _has_date(text):
            undated = None
        elif is_note and undated is None:
            undated = end, len(found)
        found += _blocks(role, lines[end - count : end])
        end -= count
    if undated:
        end, below = undated
        del found[below:]
    return Back(rest=lines[:end], blocks=tuple(reversed(found)))


def _blocks(role: BlockRole, own: Lines) -> Iterator[Block]:
    """The last first, as they are found."""
    signed = line_kinds.signed_and_dated(own[-1].text)
    if signed:
        signature, date = signed
        yield _block("date", date, own)
        yield _block("signature", signature, own)
        return
    gap = LIST_GAPS.get(role, "")
    yield _block(role, gap.join(line.text for line in own), own)


def _lacks_printer(found: list[Block]) -> bool:
    """The line below tells when the notice was printed, but not by whom."""
    return bool(found) and found[-1].role == "printing" and line_kinds.ends_in_printing(found[-1].text)


def covering_end(lines: Lines) -> int | None:
    """Where a covering notice ends that encloses a document: after its own signature and date, with text to follow; or
    at the label of an annex. A date above the first sentence is the page's."""
    has_text = False
    for at, line in enumerate(lines):
        if has_text and is_label(lines, at):
            return at
        if has_text and _is_closed(lines, at):
            return _matter_end(lines, at + 1) if take_back(lines[at:]).rest else None
        has_text = has_text or line_kinds.has_sentence(line.text) or opens_heading(line.text)
    return None


def is_label(lines: Lines, at: int) -> bool:
    """附件2 on a line of its own, or on that of its title; not the head of a list of attachments."""
    after = lines[at + 1].text if at + 1 < len(lines) else ""
    if is_annex_label(lines[at].text):
        return bool(after) and not line_kinds.is_listed(after)
    return labelled_annex(lines[at].text) is not None and opens_text(after)


def _is_closed(lines: Lines, at: int) -> bool:
    """Signature and date end in this line, below others: with a name that is a body's; or with any name, or none, where
    a document's title follows."""
    if line_kinds.signed_and_dated(lines[at].text):
        return True
    if not line_kinds.is_date(lines[at].text):
        return False
    above = _without_seals(lines[:at])
    if line_kinds.is_body_name(above):
        return True
    may_sign = line_kinds.looks_like_name(above) or line_kinds.is_person(above) or above.endswith(("。", "）", ")"))
    return may_sign and _title_follows(lines, at + 1)


def _without_seals(lines: Lines) -> str:
    """The last line that says more than whose seal stands there; where none does, the last."""
    texts = [line.text for line in lines]
    others = (text for text in reversed(texts) if not line_kinds.is_seal(text))
    return next(others, texts[-1])


def _title_follows(lines: Lines, at: int) -> bool:
    """Behind the rest of the matter; a label of an annex is known by itself."""
    end = _matter_end(lines, at)
    front = take_front(lines[end : end + TITLE_WITHIN])
    return any(block.role == "title" for block in front.blocks)


def _matter_end(lines: Lines, at: int) -> int:
    """The first line after `at` that belongs to no signature, note, list of attachments or colophon."""
    in_list = False
    while at < len(lines) and not is_label(lines, at):
        text = lines[at].text
        opens = any(opener(text) for _, opener in RUNS)
        goes_on = in_list and _goes_on(lines[at - 1].text, text)
        if not (opens or goes_on or _is_note(text) or _is_of_printer(text)):
            break
        in_list = opens or goes_on
        at += 1
    return at


def _block(role: BlockRole, text: str, lines: Lines) -> Block:
    return Block(
        role=role,
        text=display(text.replace(CELL, " ").strip()),
        lines=(lines[0].number, lines[-1].number),
    )


def _last(lines: Lines, end: int, found: list[Block]) -> Part | None:
    """What the last block before `end` is, and how many lines it takes."""
    if _has_date(lines[end - 1].text):
        return "date", 1
    role = _alone(lines[end - 1].text, found)
    if role or _signs_with_others(lines, end, found):
        return role or "signature", 1
    for role, opens in RUNS:
        count = _run(lines, end, opens)
        if count:
            return role, count
    return None


def _alone(text: str, found: list[Block]) -> BlockRole | None:
    """What a line is that is a block by itself; `found`: the blocks below it, the nearest last."""
    if _is_of_printer(text):
        return "printing"
    if line_kinds.publication_note(text):
        return "publication_note"
    if line_kinds.is_date(text) or line_kinds.is_day(text):
        return "date"
    if found and (line_kinds.is_seal(text) or _is_row_of_names(text, found)):
        return "signature"
    if line_kinds.is_body_name(text) and not opens_heading(text):
        return "printing" if _lacks_printer(found) else "signature"
    return "signature" if found and found[-1].role == "date" and _signs(text) else None


def _is_of_printer(text: str) -> bool:
    return line_kinds.is_printing(text) or line_kinds.is_subject_words(text)


def _signs_with_others(lines: Lines, end: int, found: list[Block]) -> bool:
    """A name above one that signed: up to the text, all lines are such."""
    if not found or found[-1].role != "signature":
        return False
    above = lines[:end][-MOST_SIGNERS:]
    for line in reversed(above):
        if not _signs(line.text):
            ends_text = line.text[-1:] in ENDS_TEXT
            return ends_text and _signs(above[-1].text)
    return False


def _is_row_of_names(text: str, found: list[Block]) -> bool:
    """Those who signed, side by side as the cells of a table, above the date or others who did."""
    names = [cell for cell in text.split(CELL) if cell.strip()]
    is_row = text.startswith(CELL) and found[-1].role in ("date", "signature")
    are_names = all(map(line_kinds.looks_like_name, names)) and any(map(line_kinds.is_body_name, names))
    return is_row and are_names


def _signs(text: str) -> bool:
    """A short line of its own before a date: who signed, whatever the name ends with."""
    is_name = line_kinds.looks_like_name(text) or line_kinds.is_person(text)
    return is_name and not opens_heading(text) and not line_kinds.is_title(text)


def _has_date(text: str) -> bool:
    return line_kinds.is_date(text) or line_kinds.signed_and_dated(text) is not None


def _is_note(text: str) -> bool:
    return line_kinds.is_note(text) or line_kinds.is_plain_note(text)


def _run(lines: Lines, end: int, opens: Callable[[str], bool]) -> int:
    """How many lines before `end` make up a list that begins with its label."""
    for at in reversed(range(end)[-RUN:]):
        text = lines[at].text
        if opens(text):
            return end - at
        above = lines[at - 1].text if at else ""
        if not _goes_on(above, text):
            return 0
    return 0


def _goes_on(before: str, text: str) -> bool:
    """A list goes on with a numbered line, or after a comma."""
    return line_kinds.is_listed(text) or before[-1:] in LIST_COMMAS


RUNS: tuple[tuple[BlockRole, Callable[[str], bool]], ...] = (
    ("copied_to", line_kinds.is_copied_to), ("attachment", line_kinds.is_attachment),
)
