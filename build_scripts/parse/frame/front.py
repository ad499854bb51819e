"""The matter before the provisions: a site's block of facts, masthead, title, number, addressee."""

from collections.abc import Callable
from dataclasses import dataclass

from build_scripts.domain.notice import Block, BlockRole
from build_scripts.language.display import display
from build_scripts.parse.frame import line_kinds
from build_scripts.parse.lines.cleaning import TextLine
from build_scripts.parse.outline.numbering import opens_heading

KINDS: tuple[tuple[BlockRole, int, Callable[[str], bool]], ...] = (
    ("title", 5, line_kinds.is_title), ("addressee", 4, line_kinds.is_addressee),
)
"""What may run over several lines, and over how many at most."""
SITE_LINES = 8
"""Within how many lines a site's facts stand."""
MOST_NOTES = 6
"""Lines of a note between the title and the table of contents."""
Lines = tuple[TextLine, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Front:
    blocks: tuple[Block, ...]
    rest: tuple[TextLine, ...]


def take_metadata(lines: tuple[TextLine, ...]) -> tuple[tuple[TextLine, ...], tuple[TextLine, ...]]:
    """The lines of the block, and the others. One labelled line alone is no block, unless only a site has it; such a
    line may also stand below the title."""
    end = 0
    while end < len(lines) and line_kinds.metadata(lines[end].text):
        end += 1
    end = end if end >= 2 else 0
    alone = []
    for line in lines[end : end + SITE_LINES]:
        if opens_heading(line.text) or line_kinds.is_addressee(line.text):
            break
        if line_kinds.is_site_fact(line.text):
            alone.append(line)
    rest = tuple(line for line in lines[end:] if line not in alone) if alone else lines[end:]
    return (*lines[:end], *alone), rest


def take_front(lines: tuple[TextLine, ...]) -> Front:
    """Up to the addressee, the first number, or the first sentence."""
    blocks: list[Block] = []
    seen: set[BlockRole] = set()
    at = 0
    while at < len(lines) and not opens_heading(lines[at].text):
        role, count = _next(lines, at, seen)
        if role is None:
            break
        blocks += _blocks(role, lines[at : at + count])
        seen.add(role)
        at += count
        if role == "addressee":
            break
    return Front(blocks=tuple(blocks), rest=lines[at:])


def _next(lines: tuple[TextLine, ...], at: int, seen: set[BlockRole]) -> tuple[BlockRole | None, int]:
    """What the next block is, and how many lines it takes."""
    text = lines[at].text
    if line_kinds.document_number(text):
        return "document_number", 1
    if line_kinds.is_masthead(text) and "title" not in seen:
        return "masthead", 1
    if "title" in seen and line_kinds.is_date(text.strip("（）() ")):
        return "date", 1
    for role, most, fits in KINDS:
        for count in range(1, min(most, len(lines) - at) + 1):
            if count > 1 and _begins_anew(lines[at + count - 1].text):
                break
            if role not in seen and fits("".join(line.text for line in lines[at : at + count])):
                return role, count
    return ("masthead", 1) if "title" not in seen and _stands_above_title(lines, at) else (None, 0)


def _begins_anew(text: str) -> bool:
    """No line of a title or of those addressed."""
    return line_kinds.document_number(text) is not None or opens_heading(text)


def _stands_above_title(lines: tuple[TextLine, ...], at: int) -> bool:
    """A short line without the marks of a sentence, with a title soon after it."""
    text = lines[at].text
    if len(text) > 30 or line_kinds.SENTENCE_MARKS.search(line_kinds.tight(text)):
        return False
    return any(line_kinds.is_title(line.text) for line in lines[at + 1 : at + 4])


def _blocks(role: BlockRole, lines: tuple[TextLine, ...]) -> list[Block]:
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
    issuer, space, about = text.partition(" ")
    return [issuer, about] if space and about.strip().startswith("关于") and line_kinds.is_body_name(issuer) else [text]


def take_contents(lines: Lines) -> tuple[Lines, Lines, Lines]:
    """A note on the title in brackets (when the text was adopted), the table of contents, and what follows: the table
    goes from 目录 to where its first entry comes again as a heading. Without a table all is what follows."""
    for at in range(min(MOST_NOTES + 1, len(lines) - 2)):
        if line_kinds.tight(lines[at].text).replace(" ", "") == "目录":
            noted = not at or line_kinds.is_note("".join(line.text for line in lines[:at]))
            first = line_kinds.tight(lines[at + 1].text)
            ends = (end for end in range(at + 2, len(lines)) if line_kinds.tight(lines[end].text) == first)
            if noted and (end := next(ends, None)):
                return lines[:at], lines[at:end], lines[end:]
    return (), (), lines
