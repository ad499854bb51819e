"""The title of a document: on how many lines it stands, and where it ends."""

import re
from collections.abc import Sequence
from itertools import accumulate, takewhile

from build_scripts.language.display import HAN
from build_scripts.parse.frame import line_kinds
from build_scripts.parse.lines.text_line import Lines, TextLine
from build_scripts.parse.outline.numbering import opens_heading

MOST_TITLE_LINES = 5
LONGEST_UNKNOWN = 40
"""Characters of a line that may be a part of the form, whatever it is."""
# 通    知: two characters set apart to fill the line.
SET_APART = re.compile(f"[{HAN}](?:[ \u3000]+[{HAN}])+")
# …的通　知: the last word of a title likewise.
NOUN_APART = re.compile(f"(?<=的)[ \u3000]*([{HAN}])[ \u3000]+([{HAN}])$")
FORMAL = re.compile(f"(?:关于|印发|转发).{{3,}}{line_kinds.TITLE_NOUN.pattern}$")


def title_lines_at(rows: Lines, at: int) -> int:
    """How many lines the title takes that begins here; 0 where none does. What a document sets in the style of a title
    is one, whatever it ends with."""
    styled = _styled_lines(rows, at)
    if styled:
        return styled
    room = _title_room(rows, at)
    joined = list(accumulate(row.text for row in rows[at : at + room]))
    whole = [count for count in range(1, room + 1) if _is_one(rows, at, count)]
    fitting = [
        count
        for count in whole
        if line_kinds.is_title(joined[count - 1])
    ]
    if not fitting:
        about = (
            count
            for count in whole
            if line_kinds.is_about(joined[count - 1])
        )
        return max(about, default=0)
    count = _completed(joined, fitting)
    end = at + count
    return count + _has_bracket_below(rows, end)


def _has_bracket_below(rows: Lines, end: int) -> bool:
    return end < len(rows) and line_kinds.is_title_bracket(rows[end].text)


def _styled_lines(rows: Lines, at: int) -> int:
    """How many lines of a title's style follow one another; a document set in that style throughout says nothing by
    it."""
    count = sum(1 for _ in takewhile(_is_styled, rows[at : at + MOST_TITLE_LINES]))
    end = at + count
    return count if end < len(rows) and not rows[end].styled_title else 0


def _is_styled(row: TextLine) -> bool:
    return row.styled_title and is_short(row.text) and not _begins_anew(row.text)


def _title_room(rows: Lines, at: int) -> int:
    """The lines that the title may take: up to where another part of the form begins, or a line is drawn."""
    for count in range(1, min(MOST_TITLE_LINES, len(rows) - at)):
        if rows[at + count].ruled or _begins_anew(rows[at + count].text):
            return count
    return min(MOST_TITLE_LINES, len(rows) - at)


def _completed(joined: Sequence[str], fitting: Sequence[int]) -> int:
    """关于印发《…》规划 is no whole title where 的通知 follows."""
    first = joined[fitting[0] - 1]
    if re.search("关于|印发|转发", first) and not _is_complete(first):
        return next((
            count
            for count in fitting[1:]
            if _is_complete(joined[count - 1])
        ), fitting[0])
    return fitting[0]


def _is_complete(title: str) -> bool:
    return bool(re.search("的(?:紧急|补充)?" + line_kinds.TITLE_NOUN.pattern + "$", line_kinds.tight(title)))


def _is_one(rows: Lines, at: int, count: int) -> bool:
    """Above the line that says what the title is about stand only the names of those who issue it."""
    texts = [row.text for row in rows[at : at + count]]
    about = next((
        number
        for number, text in enumerate(texts)
        if re.search("关于|印发|转发", text)
    ), 0)
    return all(line_kinds.is_body_name(text) for text in texts[:about])


def is_formal(rows: Lines, at: int, count: int) -> bool:
    """It says what it is about and what kind of document it is, or is set as a title."""
    text = "".join(row.text for row in rows[at : at + count])
    return rows[at].styled_title or bool(FORMAL.search(line_kinds.tight(text)))


def _begins_anew(text: str) -> bool:
    """No line of a title or of those addressed."""
    is_other = line_kinds.document_number(text) is not None or line_kinds.is_date(text.strip("（）() "))
    return is_other or opens_heading(text) or line_kinds.is_addressee(text) or line_kinds.is_bare_addressee(text)


def is_short(text: str) -> bool:
    """Blanks that set its words apart do not count: 云山县人民政府公报        2025年第3期."""
    return len(" ".join(text.split())) <= LONGEST_UNKNOWN and not re.search("[。；！？]", text)


def printed_lines(text: str) -> list[str]:
    """大同市人民政府 关于做好…: the space stands for the line break after the issuer."""
    if SET_APART.fullmatch(text):
        return ["".join(text.split())]
    text = NOUN_APART.sub(r"\1\2", text)
    issuer, space, about = text.partition(" ")
    return [issuer, about] if space and about.strip().startswith("关于") and line_kinds.is_body_name(issuer) else [text]
