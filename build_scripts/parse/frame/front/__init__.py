"""The matter before the provisions, read as a form is read: what each line can be is weighed with the lines around it.

Masthead, number, title, date and those addressed may stand in any order and on one line; a line that is none of them
stays with the masthead, and does not end the form as long as one of them is still to come.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.notice import CELL, Block, BlockRole
from build_scripts.language.display import display
from build_scripts.parse.frame import line_kinds
from build_scripts.parse.frame.enclosed.annexes import is_annex_label
from build_scripts.parse.frame.front import series
from build_scripts.parse.frame.front.form_rows import form_rows
from build_scripts.parse.frame.front.titles import LONGEST_UNKNOWN, is_formal, is_short, printed_lines, title_lines_at
from build_scripts.parse.lines.text_line import Lines
from build_scripts.parse.outline.numbering import opens_heading

MOST_ADDRESSEE_LINES = 4
AHEAD = 6
"""How many lines further a part of the form may still come."""
FAR = 60
"""How many lines further its first part may, below the menus of a page."""
# A line with which a list of bodies may begin that goes on in the next.
LISTS_ON = re.compile(f"^{line_kinds.ADDRESSED.pattern}|[，、]")
Part = tuple[BlockRole, int]
"""What a part of the form is, and how many lines it takes."""
PARTS: tuple[BlockRole, ...] = ("masthead", "document_number", "title", "signature", "addressee")
"""What ends the unknown lines above it; a date may be the page's."""
FIRST_PARTS: tuple[BlockRole, ...] = ("document_number", "title")
"""What does so far below."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Front:
    blocks: tuple[Block, ...]
    rest: Lines


def take_front(lines: Lines, *, labelled: bool = False) -> Front:
    """Up to the addressee, the first number, or the first sentence. `labelled`: the label of an annex stands above, so
    that a short line is its title, whatever it ends with."""
    origins, rows = form_rows(lines)
    blocks: list[Block] = []
    seen: set[BlockRole] = set()
    at = until = 0
    while at < len(rows) and not opens_heading(rows[at].text):
        found = _next(rows, at, seen)
        if found is None:
            until = until if at < until else _to_come(rows, at, seen, may_be_page=not labelled)
            if at >= until:
                break
        role, count = found or ("masthead", 1)
        blocks += _blocks(role, rows[at : at + count])
        seen.add(role)
        at += count
        if role == "addressee":
            break
    if not blocks and labelled and (count := _bare_title_lines(lines)):
        return Front(blocks=tuple(_blocks("title", lines[:count])), rest=lines[count:])
    return Front(blocks=tuple(_with_title(blocks)), rest=_rest(lines, origins, rows, at))


def _rest(lines: Lines, origins: Sequence[int], rows: Lines, at: int) -> Lines:
    """The lines behind the form, whole but for one whose beginning belongs to it."""
    if at == len(rows):
        return ()
    line = origins[at]
    is_cut = line in origins[at - 1 : at]
    if not is_cut:
        return lines[line:]
    end = bisect_right(origins, line)
    below = lines[line + 1 :]
    return (*rows[at:end], *below)


def _bare_title_lines(lines: Lines) -> int:
    """A short line without a mark; with a bracket below it, or another such line where the text follows."""
    if len(lines) < 2 or not _is_bare(lines[0].text):
        return 0
    if line_kinds.is_title_bracket(lines[1].text):
        return 2
    goes_on = len(lines) > 2 and _is_bare(lines[1].text) and opens_text(lines[2].text)
    return 2 if goes_on else 1


def _is_bare(text: str) -> bool:
    if len(text) > LONGEST_UNKNOWN or opens_heading(text) or text.startswith(CELL):
        return False
    return not line_kinds.SENTENCE_MARKS.search(line_kinds.tight(text)) and not line_kinds.is_date(text)


def opens_text(text: str) -> bool:
    """The text of a document, not a further line of what stands before it, or of a list."""
    return opens_heading(text) or text.startswith(CELL) or line_kinds.has_sentence(text)


def _with_title(blocks: Sequence[Block]) -> Sequence[Block]:
    """Where nothing else is the title of a form that has a number or names those addressed, the line next above them is
    it that is neither a masthead nor a name."""
    if any(block.role == "title" for block in blocks):
        return blocks
    found = list(blocks)
    for at in reversed(range(len(found))):
        if _may_be_title(found[at]):
            found[at] = replace(found[at], role="title")
            break
    return found


def _may_be_title(block: Block) -> bool:
    if block.role != "masthead" or line_kinds.is_date(block.text.strip("（）() ")):
        return False
    return is_unknown(block)


def is_unknown(block: Block) -> bool:
    """It stands with the masthead because nobody knows what it is."""
    known = (
        line_kinds.is_masthead,
        is_annex_label,
        line_kinds.is_body_name,
        series.is_name,
        line_kinds.is_adoption,
        line_kinds.is_person,
    )
    return block.role == "masthead" and not any(fits(block.text) for fits in known)


def _next(rows: Lines, at: int, seen: set[BlockRole]) -> Part | None:
    text = rows[at].text
    if line_kinds.document_number(text) or _is_of_series(rows, at):
        return "document_number", 1
    if "title" not in seen and (_is_masthead(rows, at) or is_annex_label(text)):
        return "masthead", 1
    if seen & {"title", "signature"} and line_kinds.is_date(text.strip("（）() ")):
        return "date", 1
    if seen & {"title", "document_number"} and _is_signed(rows, at):
        return "signature", 1
    if "title" not in seen and (count := title_lines_at(rows, at)):
        is_other = _is_of_series(rows, at + count) or _is_of_page(rows, at, count)
        return ("masthead", 1) if is_other else ("title", count)
    count = _addressee_lines_at(rows, at, titled="title" in seen)
    return ("addressee", count) if count else None


def _is_masthead(rows: Lines, at: int) -> bool:
    """…文件; …令 above its number."""
    if line_kinds.is_masthead(rows[at].text):
        return True
    return _is_of_series(rows, at + 1)


def _is_of_page(rows: Lines, at: int, count: int) -> bool:
    """A heading that says not what it is about, with a title that does soon below it: the page's, or a series'."""
    if is_formal(rows, at, count):
        return False
    below = at + count
    for ahead, row in enumerate(rows[below : below + AHEAD], below):
        text = row.text
        if _is_other(text) and line_kinds.document_number(text) is None:
            return False
        title = title_lines_at(rows, ahead)
        if title:
            return is_formal(rows, ahead, title)
        if not is_short(text) or line_kinds.is_addressee(text):
            return False
    return False


def _is_of_series(rows: Lines, at: int) -> bool:
    """A number below the name of its series; in brackets also below the title of an announcement."""
    if not 0 < at < len(rows) or series.serial_number(rows[at].text) is None:
        return False
    return series.is_name(rows[at - 1].text) or (
        line_kinds.is_note(rows[at].text) and series.ends_in_name(rows[at - 1].text)
    )


def _is_signed(rows: Lines, at: int) -> bool:
    """Below the number of minutes and bulletins, or the title of a plan: whose it is, with the date on the same line or
    the next."""
    following = rows[at + 1].text if at + 1 < len(rows) else ""
    return line_kinds.is_body_name(rows[at].text) and line_kinds.is_date(following.strip("（）() "))


def _addressee_lines_at(rows: Lines, at: int, *, titled: bool) -> int:
    """How many lines those addressed take: up to the colon, or a list of bodies that the text follows."""
    lists_on = LISTS_ON.search(line_kinds.tight(rows[at].text))
    for count in range(1, min(MOST_ADDRESSEE_LINES, len(rows) - at) + 1):
        last = rows[at + count - 1]
        if _is_other(last.text):
            break
        if count > 1 and not lists_on:
            break
        if line_kinds.is_addressee(_text_of(rows[at : at + count])):
            return 0 if _addresses_below(rows[at : at + count]) else count
    return _bare_addressee_lines(rows, at) if titled else 0


def _addresses_below(rows: Lines) -> bool:
    """各县人民政府：, below lines that are no list of bodies and break off at no comma: those are others."""
    if line_kinds.ADDRESSED.match(line_kinds.tight(rows[0].text)):
        return False
    for edge in range(1, len(rows)):
        above, below = line_kinds.tight(rows[edge - 1].text), line_kinds.tight(_text_of(rows[edge:]))
        breaks_off = above.endswith(("，", "、"))
        if not breaks_off and below.startswith("各") and line_kinds.is_addressee(below):
            return True
    return False


def _bare_addressee_lines(rows: Lines, at: int) -> int:
    """Without a colon: a list of bodies, its lines broken at a comma, with the text behind it."""
    behind = len(rows) - at - 1
    most = min(MOST_ADDRESSEE_LINES, behind)
    for end in range(at + 1, at + most + 1):
        if line_kinds.is_bare_addressee(_text_of(rows[at:end])):
            return end - at if _is_text(rows[end].text) else 0
        last_sign = rows[end - 1].text[-1:]
        if last_sign not in "，、,":
            return 0
    return 0


def _text_of(rows: Lines) -> str:
    return "".join(row.text for row in rows)


def _is_text(text: str) -> bool:
    opens = bool(line_kinds.OPENS_TEXT.search(line_kinds.tight(text)))
    return opens or opens_heading(text) or line_kinds.has_sentence(text)


def _is_other(text: str) -> bool:
    return line_kinds.document_number(text) is not None or opens_heading(text) or line_kinds.is_person(text)


def _to_come(rows: Lines, at: int, seen: set[BlockRole], *, may_be_page: bool) -> int:
    """Where the next part of the form stands: an unknown line before it belongs to the masthead. Between them stand
    short lines without the marks of a sentence. 0 where none is to come."""
    is_below_menus = may_be_page and seen <= {"masthead"}
    for ahead in range(at, min(at + (FAR if is_below_menus else AHEAD), len(rows))):
        text = rows[ahead].text
        if opens_heading(text):
            return 0
        found = _next(rows, ahead, seen)
        if found and found[0] in (FIRST_PARTS if ahead - at >= AHEAD else PARTS):
            return ahead
        if not is_short(text):
            return 0
    return 0


def _blocks(role: BlockRole, lines: Lines) -> Iterator[Block]:
    """One block a line of display: a title keeps its lines, an addressee that was wrapped is one."""
    if role != "title":
        first, last = lines[0], lines[-1]
        yield Block(
            role=role,
            text=display(_text_of(lines)),
            lines=(first.number, last.number),
        )
        return
    for line in lines:
        own = line.number, line.number
        for part in printed_lines(line.text):
            yield Block(
                role=role,
                text=display(part),
                lines=own,
            )
