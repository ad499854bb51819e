"""What a Markdown file holds besides its words: the block of settings at its head, tags of layout, comments, entities
of white space, and Markdown's own marks of emphasis, lists, quotations, table rules and escapes. Each is taken out and
recorded; other tags and entities are the text's own words. The marks of headings are read with the headings."""

import re
from collections.abc import Iterator

from build_scripts.model import Correction, Line, NoticeId

SUFFIXES = (".md", ".markdown")
LAYOUT = re.compile(
    r"<!--.*?-->|</?(?:div|p|span|br|hr|center|font|b|strong|i|em|u|sup|sub|section|a|img|table|tbody|tr|td)"
    r"(?:\s[^<>]*)?/?>|(?:&(?:emsp|ensp|nbsp|thinsp);)+",
    re.S | re.I,
)
LINE_BREAK = re.compile(r"(?<=<br>)|(?<=<br/>)|(?<=<br />)", re.I)
# - item, * item, > quotation: the mark and what may stand before it.
OPENING_MARKS = re.compile(r"\s*((?:[-*+>]\s+)+)(?=\S)")
TABLE_RULE = re.compile(r"\s*(\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?)\s*")
EMPHASIS = re.compile(r"(\*\*)(?=\S)[^*]+(?<=\S)\*\*(?!\*)|(__)(?=\S)[^_]+(?<=\S)__(?!_)")
ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
SETTINGS_REASON = "文件头的页面设置，不是正文。"
LAYOUT_REASON = "网页排版标记，不是正文。"
MARK_REASON = "Markdown 排版标记，不是正文。"
SETTINGS_LINES = 60


def layout_corrections(lines: tuple[str, ...], first: int, last: int, notice: NoticeId) -> tuple[Correction, ...]:
    """What is to be taken out of the lines, one entry for each piece on each line."""
    begin = _settings_end(lines) if first == 1 else first - 1
    settings = [(number, lines[number - 1].strip(), SETTINGS_REASON) for number in range(first, begin + 1)]
    layout = [(number, piece, LAYOUT_REASON) for number, piece in _layout(lines[begin:last], begin + 1)]
    marks = [(n, piece, MARK_REASON) for n in range(begin + 1, last + 1) for piece in _marks(lines[n - 1])]
    return tuple(
        Correction(notice=notice, eid=None, kind="removed", original=piece, displayed="", reason=reason, line=number)
        for number, piece, reason in (*settings, *layout, *marks) if piece
    )


def text_lines(lines: tuple[str, ...], first: int, last: int) -> tuple[Line, ...]:
    """The lines, and where one holds breaks the pieces between them, each a paragraph of its own."""
    return tuple(
        Line(number=number, text=text)
        for number in range(first, last + 1)
        for at, piece in enumerate(LINE_BREAK.split(lines[number - 1]))
        for text in (["", piece] if at else [piece])
    )


def _settings_end(lines: tuple[str, ...]) -> int:
    """The line that closes a block of settings opened on the first line; 0 where there is none."""
    if not lines or lines[0].strip() != "---":
        return 0
    for at, line in enumerate(lines[1:SETTINGS_LINES], 2):
        if line.strip() == "---":
            return at
    return 0


def _layout(lines: tuple[str, ...], first: int) -> Iterator[tuple[int, str]]:
    """A tag that runs over lines is taken out of each of them."""
    text = "\n".join(lines)
    number, at = first, 0
    for found in LAYOUT.finditer(text):
        number, at = number + text.count("\n", at, found.start()), found.start()
        for offset, piece in enumerate(found[0].split("\n")):
            yield number + offset, piece.strip()


def _marks(line: str) -> Iterator[str]:
    """Of two alike the first is taken out first."""
    if rule := TABLE_RULE.fullmatch(line):
        yield rule[1]
        return
    opening = OPENING_MARKS.match(line)
    yield from opening[1].split() if opening else ()
    words = line[opening.end() :] if opening else line
    for emphasis in EMPHASIS.finditer(words):
        yield from [emphasis[1] or emphasis[2]] * 2
    # Last: what they protect (\\*\\*) must not be taken for a mark.
    yield from ESCAPE.findall(words)
