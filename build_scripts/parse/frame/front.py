"""The matter before the provisions, read as a form is read: what each line can be is weighed with the lines around it.

Masthead, number, title, date and those addressed may stand in any order and on one line; a line that is none of them
stays with the masthead, and does not end the form as long as one of them is still to come.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise, takewhile

from build_scripts.domain.notice import CELL, Block, BlockRole
from build_scripts.language.display import HAN, display, solid
from build_scripts.parse.frame import line_kinds
from build_scripts.parse.lines.text_line import TextLine
from build_scripts.parse.outline.numbering import opens_heading

MOST_TITLE_LINES = 5
MOST_ADDRESSEE_LINES = 4
AHEAD = 6
"""How many lines further a part of the form may still come."""
SITE_LINES = 8
"""Within how many lines a site's facts stand."""
MOST_NOTES = 6
"""Lines of a note between the title and the table of contents."""
LONGEST_UNKNOWN = 40
# What stands on a line apart from the rest, by two blanks or more or as a cell of its own.
COLUMN = re.compile(rf"\S(?:[^\S\t\u3000{CELL}]?\S)*")
LONGEST_COLUMNS = 200
NUMBER_WITHIN = 48
"""Characters of a line within which a number at its end stands."""
# A line with which a list of bodies may begin that goes on in the next.
LISTS_ON = re.compile(f"^{line_kinds.ADDRESSED.pattern}|[，、]")
# 通    知: two characters set apart to fill the line.
SET_APART = re.compile(f"[{HAN}](?:[ \u3000]+[{HAN}])+")
Lines = tuple[TextLine, ...]
Next = tuple[BlockRole | None, int]
NOTHING: Next = (None, 0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Front:
    blocks: tuple[Block, ...]
    rest: tuple[TextLine, ...]


def take_metadata(lines: Lines) -> tuple[Lines, Lines]:
    """The lines of a site's block of facts, and the others. One labelled line alone is no block, unless only a site has
    it; such a line may also stand below the title."""
    end = 0
    while end < len(lines) and line_kinds.facts_on(lines[end].text):
        end += 1
    if end == 1 and not line_kinds.is_site_fact(lines[0].text):
        end = 0
    alone = _facts_below(lines[end : end + SITE_LINES])
    rest = tuple(line for line in lines[end:] if line not in alone) if alone else lines[end:]
    return (*lines[:end], *alone), rest


def _facts_below(lines: Lines) -> list[TextLine]:
    alone = []
    for line in lines:
        if opens_heading(line.text) or line_kinds.is_addressee(line.text):
            break
        if line_kinds.is_site_fact(line.text):
            alone.append(line)
    return alone


def take_front(lines: Lines, *, labelled: bool = False) -> Front:
    """Up to the addressee, the first number, or the first sentence. `labelled`: the label of an annex stands above, so
    that a short line is its title, whatever it ends with."""
    origins, rows = _rows(lines)
    blocks: list[Block] = []
    seen: set[BlockRole] = set()
    at = 0
    while at < len(rows) and not opens_heading(rows[at].text):
        role, count = _weighed(rows, at, seen)
        if role is None:
            break
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
    is_cut = at > 0 and origins[at - 1] == line
    left = [row for row, _ in takewhile(lambda pair: pair[1] == line, zip(rows[at:], origins[at:], strict=True))]
    return (*left, *lines[line + 1 :]) if is_cut else lines[line:]


def _bare_title_lines(lines: Lines) -> int:
    """A short line without a mark; with a bracket below it, or another such line where the text follows."""
    if len(lines) < 2 or not _is_bare(lines[0].text):
        return 0
    if line_kinds.is_title_bracket(lines[1].text):
        return 2
    goes_on = len(lines) > 2 and _is_bare(lines[1].text) and _opens_text(lines[2].text)
    return 2 if goes_on else 1


def _is_bare(text: str) -> bool:
    if len(text) > LONGEST_UNKNOWN or opens_heading(text) or text.startswith(CELL):
        return False
    return not line_kinds.SENTENCE_MARKS.search(line_kinds.tight(text)) and not line_kinds.is_date(text)


def _opens_text(text: str) -> bool:
    return opens_heading(text) or text.startswith(CELL) or "。" in text


def _with_title(blocks: Sequence[Block]) -> Sequence[Block]:
    """Where nothing else is the title of a form that has a number or names those addressed, the line next above them is
    it that is neither a masthead nor a name."""
    if any(block.role == "title" for block in blocks):
        return blocks
    unknown = [at for at, block in enumerate(blocks) if block.role == "masthead" and _may_be_title(block)]
    if not unknown:
        return blocks
    at = unknown[-1]
    return [*blocks[:at], replace(blocks[at], role="title"), *blocks[at + 1 :]]


def _may_be_title(block: Block) -> bool:
    return is_unknown(block) and not line_kinds.is_date(block.text.strip("（）() "))


def is_unknown(block: Block) -> bool:
    """It stands with the masthead because nobody knows what it is."""
    known = (line_kinds.is_masthead, line_kinds.is_body_name, line_kinds.is_order, line_kinds.is_adoption,
             line_kinds.is_person)
    return block.role == "masthead" and not any(fits(block.text) for fits in known)


def _rows(lines: Lines) -> tuple[list[int], Lines]:
    """The lines of the form, where one holds two parts cut between them; from the first sentence on as they are. With
    each the line that it comes from."""
    origins: list[int] = []
    rows: list[TextLine] = []
    in_form = True
    for number, line in enumerate(lines):
        in_form = in_form and not opens_heading(line.text)
        pieces = list(_cut(line)) if in_form else [line]
        rows += pieces
        origins += [number] * len(pieces)
        in_form = in_form and "。" not in line_kinds.tight(line.text)[:-1]
    return origins, tuple(rows)


def _cut(line: TextLine) -> Iterator[TextLine]:
    """A number beside the title or the masthead, the text behind those addressed: each on a line of its own."""
    edges = list(_number_column(line.text))
    if not edges and (edge := _edge(line.text)):
        edges = [edge]
    for start, end in pairwise([0, *edges, len(line.text)]):
        text, passed = line.text[start:end].strip(), len(solid(line.text[:start]))
        yield replace(line, text=text, start=line.start + passed, changes=() if start else line.changes)


def _edge(text: str) -> int | None:
    inline = line_kinds.inline_addressee(text)
    order = line_kinds.order_and_number(text)
    return _number_edge(text) or (len(inline[0]) if inline else len(order[0]) if order else None)


def _number_column(text: str) -> Iterator[int]:
    """Where a number begins and ends that stands between other columns of the line: the second line of a telegram."""
    if "号" not in text or line_kinds.document_number(text) or len(text) > LONGEST_COLUMNS:
        return
    columns = list(COLUMN.finditer(text))
    numbers = [column for column in columns if line_kinds.document_number(column[0])]
    if len(columns) < 2 or len(numbers) != 1:
        return
    yield from (edge for edge in numbers[0].span() if text[:edge].strip() and text[edge:].strip())


def _number_edge(text: str) -> int | None:
    """Where the title ends and the number begins, or the other way round."""
    if "号" not in text or line_kinds.document_number(text):
        return None
    for edge in range(max(2, len(text) - NUMBER_WITHIN), len(text) - 6):
        if line_kinds.document_number(text[edge:].strip()) and _is_beside_number(text[:edge].strip()):
            return edge
    for edge in (found.end() for found in re.finditer(r"号[）)】\]]?", text[:NUMBER_WITHIN])):
        if line_kinds.document_number(text[:edge].strip()) and _is_beside_number(text[edge:].strip()):
            return edge
    return None


def _is_beside_number(text: str) -> bool:
    return line_kinds.is_title(text) or line_kinds.is_masthead(text) or line_kinds.is_body_name(text)


def _weighed(rows: Lines, at: int, seen: set[BlockRole]) -> Next:
    """What the next block is, and how many lines it takes; an unknown line belongs to the masthead where a part of the
    form is still to come."""
    role, count = _next(rows, at, seen)
    if role is None and _is_passed_over(rows, at, seen):
        return "masthead", 1
    return role, count


def _next(rows: Lines, at: int, seen: set[BlockRole]) -> Next:
    text = rows[at].text
    if line_kinds.document_number(text) or _numbers_an_order(rows, at):
        return "document_number", 1
    if "title" not in seen and _is_masthead(rows, at):
        return "masthead", 1
    if "title" in seen and line_kinds.is_date(text.strip("（）() ")):
        return "date", 1
    if "title" not in seen and (count := _title_lines_at(rows, at)):
        return "title", count
    count = _addressee_lines_at(rows, at, titled="title" in seen)
    return ("addressee", count) if count else NOTHING


def _is_masthead(rows: Lines, at: int) -> bool:
    """…文件; …令 above its number."""
    if line_kinds.is_masthead(rows[at].text):
        return True
    return line_kinds.is_order(rows[at].text) and at + 1 < len(rows) and line_kinds.is_serial_number(rows[at + 1].text)


def _numbers_an_order(rows: Lines, at: int) -> bool:
    return at > 0 and line_kinds.is_serial_number(rows[at].text) and line_kinds.is_order(rows[at - 1].text)


def _title_lines_at(rows: Lines, at: int) -> int:
    """How many lines the title takes that begins here; 0 where none does. What a document sets in the style of a title
    is one, whatever it ends with."""
    if styled := _styled_lines(rows, at):
        return styled
    joined = list(accumulate(row.text for row in rows[at : at + _title_room(rows, at)]))
    whole = {count: text for count, text in enumerate(joined, 1) if _is_one(rows, at, count)}
    fitting = [count for count, text in whole.items() if line_kinds.is_title(text)]
    if not fitting:
        return max((count for count, text in whole.items() if line_kinds.is_about(text)), default=0)
    end = at + _completed(joined, fitting)
    has_bracket = end < len(rows) and line_kinds.is_title_bracket(rows[end].text)
    return end - at + has_bracket


def _styled_lines(rows: Lines, at: int) -> int:
    """How many lines of a title's style follow one another; a document set in that style throughout says nothing by
    it."""
    count = sum(1 for _ in takewhile(_is_styled, rows[at : at + MOST_TITLE_LINES]))
    end = at + count
    return count if end < len(rows) and not rows[end].styled_title else 0


def _is_styled(row: TextLine) -> bool:
    return row.styled_title and _is_unknown(row.text) and not _begins_anew(row.text)


def _title_room(rows: Lines, at: int) -> int:
    """The lines that the title may take: up to where another part of the form begins."""
    for count in range(1, min(MOST_TITLE_LINES, len(rows) - at)):
        if _begins_anew(rows[at + count].text):
            return count
    return min(MOST_TITLE_LINES, len(rows) - at)


def _completed(joined: Sequence[str], fitting: Sequence[int]) -> int:
    """关于印发《…》规划 is no whole title where 的通知 follows."""
    first = joined[fitting[0] - 1]
    if re.search("关于|印发|转发", first) and not _is_complete(first):
        return next((count for count in fitting[1:] if _is_complete(joined[count - 1])), fitting[0])
    return fitting[0]


def _is_complete(title: str) -> bool:
    return bool(re.search("的(?:紧急|补充)?" + line_kinds.TITLE_NOUN.pattern + "$", line_kinds.tight(title)))


def _is_one(rows: Lines, at: int, count: int) -> bool:
    """Above the line that says what the title is about stand only the names of those who issue it."""
    texts = [row.text for row in rows[at : at + count]]
    about = next((number for number, text in enumerate(texts) if re.search("关于|印发|转发", text)), 0)
    return all(line_kinds.is_body_name(text) for text in texts[:about])


def _begins_anew(text: str) -> bool:
    """No line of a title or of those addressed."""
    is_other = line_kinds.document_number(text) is not None or line_kinds.is_date(text.strip("（）() "))
    return is_other or opens_heading(text) or line_kinds.is_addressee(text) or line_kinds.is_bare_addressee(text)


def _addressee_lines_at(rows: Lines, at: int, *, titled: bool) -> int:
    """How many lines those addressed take: up to the colon, or a list of bodies that the text follows."""
    for count in range(1, min(MOST_ADDRESSEE_LINES, len(rows) - at) + 1):
        if _is_other(rows[at + (count - 1 if count > 1 else 0)].text):
            break
        if count > 1 and not LISTS_ON.search(line_kinds.tight(rows[at].text)):
            break
        if line_kinds.is_addressee("".join(row.text for row in rows[at : at + count])):
            return count
    return _bare_addressee_lines(rows, at) if titled else 0


def _bare_addressee_lines(rows: Lines, at: int) -> int:
    """Without a colon: a list of bodies, its lines broken at a comma, with the text behind it."""
    for count in range(1, min(MOST_ADDRESSEE_LINES, len(rows) - at - 1) + 1):
        if line_kinds.is_bare_addressee("".join(row.text for row in rows[at : at + count])):
            return count if _is_text(rows[at + count].text) else 0
        if rows[at + count - 1].text[-1:] not in "，、,":
            return 0
    return 0


def _is_text(text: str) -> bool:
    return opens_heading(text) or "。" in text or bool(line_kinds.OPENS_TEXT.search(line_kinds.tight(text)))


def _is_other(text: str) -> bool:
    return line_kinds.document_number(text) is not None or opens_heading(text) or line_kinds.is_person(text)


def _is_passed_over(rows: Lines, at: int, seen: set[BlockRole]) -> bool:
    """A short line without the marks of a sentence, with a part of the form soon after it."""
    for ahead in range(at, min(at + AHEAD, len(rows))):
        text = rows[ahead].text
        if opens_heading(text):
            return False
        if ahead > at and _next(rows, ahead, seen)[0] not in (None, "date"):
            return True
        if not _is_unknown(text):
            return False
    return False


def _is_unknown(text: str) -> bool:
    return len(text) <= LONGEST_UNKNOWN and not re.search("[。；！？]", text)


def _blocks(role: BlockRole, lines: Lines) -> list[Block]:
    """One block a line of display: a title keeps its lines, an addressee that was wrapped is one."""
    if role != "title":
        text = display("".join(line.text for line in lines))
        return [Block(role=role, text=text, lines=(lines[0].number, lines[-1].number))]
    return [
        Block(role=role, text=display(part), lines=(line.number, line.number))
        for line in lines for part in _title_lines(line.text)
    ]


def _title_lines(text: str) -> list[str]:
    """大同市人民政府 关于做好…: the space stands for the line break after the issuer."""
    if SET_APART.fullmatch(text):
        return ["".join(text.split())]
    issuer, space, about = text.partition(" ")
    return [issuer, about] if space and about.strip().startswith("关于") and line_kinds.is_body_name(issuer) else [text]


def take_contents(lines: Lines) -> tuple[Lines, Lines, Lines]:
    """A note on the title in brackets (when the text was adopted), the table of contents, and what follows: the table
    goes from 目录 to where its first entry comes again as a heading. Without a table all is what follows."""
    for at in range(min(MOST_NOTES + 1, len(lines) - 2)):
        end = _contents_end(lines, at)
        if end and _is_noted(lines[:at]):
            return lines[:at], lines[at:end], lines[end:]
    return (), (), lines


def _contents_end(lines: Lines, at: int) -> int | None:
    """Where the first entry of the table that begins here comes again."""
    if line_kinds.tight(lines[at].text) != "目录":
        return None
    entry = line_kinds.tight(lines[at + 1].text)
    again = (end for end in range(at + 2, len(lines)) if line_kinds.tight(lines[end].text) == entry)
    return next(again, None)


def _is_noted(above: Lines) -> bool:
    return not above or line_kinds.is_note("".join(line.text for line in above))
