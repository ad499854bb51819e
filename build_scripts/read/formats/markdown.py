"""What a Markdown file holds besides its words: the block of settings at its head, tags of layout, comments, entities
of white space, and Markdown's own marks of headings, emphasis, lists, quotations, table rules and escapes. Each is
taken out and recorded; other tags and entities are the text's own words. Marks that a converter left in a plain text:
parse/lines/cleaning/markdown_marks."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from build_scripts.domain.notice import SET_IN_BOLD, Line
from build_scripts.language.display import solid
from build_scripts.read.formats.tables.drawn_tables import HEAD_RULE, LINE_BREAK, drawn_tables, row_line, rule_line
from build_scripts.read.formats.tables.line_words import LineWords, Piece, bounds

LAYOUT = re.compile(
    r"<!--|</?(?:div|p|span|br|hr|center|font|b|strong|i|em|u|sup|sub|section|a|img|table|tbody|tr|td)"
    r"(?:\s[^<>]*)?/?>|(?:&(?:emsp|ensp|nbsp|thinsp);)+",
    re.I,
)
COMMENT, COMMENT_END = "<!--", "-->"
# - item, * item, > quotation: the mark and what may stand before it.
OPENING_MARKS = re.compile(r"\s*((?:[-*+>]\s+)+)(?=\S)")
MARK = re.compile(r"\S+")
# ## before a heading, and what may close it.
HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(?=\S)")
HEADING_END = re.compile(r"(?<=\s)#+$")
EMPHASIS = re.compile(r"(\*\*)(?=\S)[^*]+(?<=\S)\*\*(?!\*)|(__)(?=\S)[^_]+(?<=\S)__(?!_)")
ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
# A line of a block of settings: a key with its value, an item, a comment, what goes on with a value, or nothing.
SETTING = re.compile(r"(?:[^\s:：。、，；]+ *:(?: .*)?|- .*|#.*| +\S.*|\s*)")
SETTINGS_REASON = "文件头的页面设置，不是正文。"
LAYOUT_REASON = "网页排版标记，不是正文。"
MARK_REASON = "Markdown 排版标记，不是正文。"
TAKEN = "\ufffc"
"""Stands for each character of a tag while the marks between the tags are read."""


def text_lines(lines: tuple[str, ...], first: int, last: int) -> tuple[Line, ...]:
    """The lines, and where one holds breaks the pieces between them, each a paragraph of its own."""
    found: list[Line] = []
    passed = 0
    settings = _settings_end(lines) if first == 1 else first - 1
    own = lines[settings:last]
    layout = _layout(own)
    tables = drawn_tables(own)
    for number in range(first, last + 1):
        text = lines[number - 1]
        at = number - settings - 1
        pieces = _pieces(text, layout[at]) if at >= 0 else [(0, len(text), SETTINGS_REASON)]
        if at in tables.rows:
            found.append(row_line(number, text, passed, pieces))
        elif at in tables.rules:
            found.append(rule_line(number, text, passed))
        else:
            found += _line(number, text, pieces, passed)
        passed += len(solid(text))
    return tuple(found)


def _line(number: int, text: str, pieces: Sequence[Piece], passed: int) -> Iterator[Line]:
    """The words of a line, and what stands there and is none; a break ends the line, and a blank one follows it."""
    words, begun = LineWords(text), 0
    level = _heading_level(text)
    for piece in pieces:
        said = words.leave_out(piece)
        if LINE_BREAK.fullmatch(said):
            yield words.line(number, passed, level)
            _, stop, _ = piece
            passed += len(solid(text[begun:stop]))
            yield Line(
                number=number,
                text="",
                start=passed,
            )
            words, begun = LineWords(text, stop), stop
    words.to_end()
    yield words.line(number, passed, level)


def _heading_level(text: str) -> int:
    """1 for #, 2 for ##; 0 where the line is no heading and not all in bold."""
    found = HEADING.match(text)
    is_bold = EMPHASIS.fullmatch(text, *bounds(text)) is not None
    return len(found[1]) if found else SET_IN_BOLD * is_bold


def _settings_end(lines: tuple[str, ...]) -> int:
    """The line that closes a block of settings opened on the first line; 0 where there is none, and where what stands
    before the next rule is text."""
    if not lines or lines[0].strip() != "---":
        return 0
    for at, line in enumerate(lines[1:], 2):
        if line.strip() == "---":
            return at
        if not SETTING.fullmatch(line):
            return 0
    return 0


def _layout(lines: Sequence[str]) -> list[list[Piece]]:
    """Of each line. A tag that runs over lines is taken out of each of them."""
    found: list[list[Piece]] = [[] for _ in lines]
    row, row_start = 0, 0
    for begin, end in _tags("\n".join(lines)):
        while begin > row_start + len(lines[row]):
            row_start += len(lines[row]) + 1
            row += 1
        at, start = row, row_start
        while start < end:
            length = len(lines[at])
            first = max(begin - start, 0)
            last = min(end - start, length)
            piece = first, last, LAYOUT_REASON
            found[at].append(piece)
            start += length + 1
            at += 1
    return found


def _tags(text: str) -> Iterator[tuple[int, int]]:
    """A comment that is never closed is none."""
    at = 0
    last_close = text.rfind(COMMENT_END)
    while found := LAYOUT.search(text, at):
        at = found.end()
        if found[0] != COMMENT:
            yield found.span()
        elif at <= last_close:
            at = text.index(COMMENT_END, at) + len(COMMENT_END)
            yield found.start(), at


def _pieces(line: str, tags: Sequence[Piece]) -> list[Piece]:
    """In order; a mark is read in what the tags leave."""
    if not tags:
        return sorted(_marks(line))
    rest = list(line)
    for begin, end, _ in tags:
        rest[begin:end] = TAKEN * (end - begin)
    return sorted(chain(tags, _marks("".join(rest))))


def _marks(line: str) -> Iterator[Piece]:
    return ((begin, end, MARK_REASON) for begin, end in _spans_of_marks(line))


def _spans_of_marks(line: str) -> Iterator[tuple[int, int]]:
    if rule := HEAD_RULE.fullmatch(line, *bounds(line)):
        yield rule.span()
        return
    begin = 0
    if heading := HEADING.match(line):
        begin = heading.end()
        yield heading.span(1)
        yield from (mark.span() for mark in HEADING_END.finditer(line, begin, bounds(line)[1]))
    elif opening := OPENING_MARKS.match(line):
        begin = opening.end()
        yield from (mark.span() for mark in MARK.finditer(line, *opening.span(1)))
    for emphasis in EMPHASIS.finditer(line, begin):
        first, last = emphasis.span()
        yield first, first + 2
        yield last - 2, last
    yield from (escape.span() for escape in ESCAPE.finditer(line, begin))
