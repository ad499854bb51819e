"""What a Markdown file holds besides its words: the block of settings at its head, tags of layout, comments, entities
of white space, and Markdown's own marks of emphasis, lists, quotations, table rules and escapes. Each is taken out and
recorded; other tags and entities are the text's own words. The marks of headings are read with the headings. Marks
that a converter left in a plain text: parse/lines/markdown_marks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from build_scripts.domain.notice import CELL, Line, Unseen
from build_scripts.language.display import solid

LAYOUT = re.compile(
    r"<!--|</?(?:div|p|span|br|hr|center|font|b|strong|i|em|u|sup|sub|section|a|img|table|tbody|tr|td)"
    r"(?:\s[^<>]*)?/?>|(?:&(?:emsp|ensp|nbsp|thinsp);)+",
    re.I,
)
COMMENT, COMMENT_END = "<!--", "-->"
LINE_BREAK = re.compile(r"<br ?/?>", re.I)
# - item, * item, > quotation: the mark and what may stand before it.
OPENING_MARKS = re.compile(r"\s*((?:[-*+>]\s+)+)(?=\S)")
MARK = re.compile(r"\S+")
TABLE_RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?")
EMPHASIS = re.compile(r"(\*\*)(?=\S)[^*]+(?<=\S)\*\*(?!\*)|(__)(?=\S)[^_]+(?<=\S)__(?!_)")
ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
SETTINGS_REASON = "文件头的页面设置，不是正文。"
LAYOUT_REASON = "网页排版标记，不是正文。"
MARK_REASON = "Markdown 排版标记，不是正文。"
ROW_REASON = "Markdown 表格的分隔线，不是正文。"
# Between two cells; an escaped one is the text's own.
CELL_EDGE = re.compile(r"(?<!\\)\|")
SETTINGS_LINES = 60
TAKEN = "\ufffc"
"""Stands for each character of a tag while the marks between the tags are read."""

Piece = tuple[int, int, str]
"""Begin and end in its line, and why it is no word."""


def text_lines(lines: tuple[str, ...], first: int, last: int) -> tuple[Line, ...]:
    """The lines, and where one holds breaks the pieces between them, each a paragraph of its own."""
    found: list[Line] = []
    passed = 0
    settings = _settings_end(lines) if first == 1 else first - 1
    layout = _layout(lines[settings:last])
    rows = _rows(lines, settings, last)
    for number in range(first, last + 1):
        text = lines[number - 1]
        is_setting = number <= settings
        pieces = [(0, len(text), SETTINGS_REASON)] if is_setting else _pieces(text, layout[number - settings - 1])
        if number in rows:
            found.append(_row(number, text, pieces, passed))
        else:
            found += _line(number, text, pieces, passed)
        passed += len(solid(text))
    return tuple(found)


class _Words:
    """The words of a line as far as they are read, and what stands there and is none."""

    def __init__(self, text: str, begin: int = 0) -> None:
        self._text = text
        self._done = begin
        self._words: list[str] = []
        self._length = 0
        self._unseen: list[Unseen] = []

    def add(self, words: str) -> None:
        self._words.append(words)
        self._length += len(words)

    def leave_out(self, piece: Piece) -> str:
        """The words before a piece are read; what the piece says is told."""
        start, stop, reason = piece
        self.add(self._text[self._done:start])
        self._done = stop
        said = self._text[start:stop].strip()
        if said:
            self._unseen.append(Unseen(offset=self._length, text=said, reason=reason))
        return said

    def to_end(self) -> None:
        self.add(self._text[self._done:])

    def line(self, number: int, passed: int) -> Line:
        return Line(number=number, text="".join(self._words), start=passed, unseen=tuple(self._unseen))


def _line(number: int, text: str, pieces: Sequence[Piece], passed: int) -> Iterator[Line]:
    """The words of a line, and what stands there and is none; a break ends the line, and a blank one follows it."""
    words, begun = _Words(text), 0
    for piece in pieces:
        said = words.leave_out(piece)
        if LINE_BREAK.fullmatch(said):
            yield words.line(number, passed)
            _, stop, _ = piece
            passed += len(solid(text[begun:stop]))
            yield Line(number=number, text="", start=passed)
            words, begun = _Words(text, stop), stop
    words.to_end()
    yield words.line(number, passed)


def _rows(lines: Sequence[str], settings: int, last: int) -> frozenset[int]:
    """Numbers of the lines that are rows of a table: the one above a rule, and those below it that have cells."""
    found: set[int] = set()
    done = 0
    for at in range(settings + 1, last):
        if at < done or not TABLE_RULE.fullmatch(lines[at].strip()) or not CELL_EDGE.search(lines[at - 1]):
            continue
        below = at + 1
        while below < last and CELL_EDGE.search(lines[below]):
            below += 1
        found.update((at, *range(at + 2, below + 1)))
        done = below
    return frozenset(found)


def _row(number: int, text: str, pieces: Sequence[Piece], passed: int) -> Line:
    """The cells of a row, and the edges between them, which are no words."""
    first, last = _bounds(text)
    words = _Words(text)
    words.add(CELL)
    for piece in sorted([*pieces, *_edges(text, pieces)]):
        words.leave_out(piece)
        start, stop, reason = piece
        if reason is ROW_REASON and first < start and stop < last:
            words.add(CELL)
    words.to_end()
    return words.line(number, passed)


def _edges(text: str, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Of cells, where no other piece holds the sign."""
    taken = {at for start, stop, _ in pieces for at in range(start, stop)}
    for edge in CELL_EDGE.finditer(text):
        if edge.start() not in taken:
            yield edge.start(), edge.end(), ROW_REASON


def _bounds(text: str) -> tuple[int, int]:
    """Begin and end of what is not blank."""
    return len(text) - len(text.lstrip()), len(text.rstrip())


def _settings_end(lines: tuple[str, ...]) -> int:
    """The line that closes a block of settings opened on the first line; 0 where there is none."""
    if not lines or lines[0].strip() != "---":
        return 0
    for at, line in enumerate(lines[1:SETTINGS_LINES], 2):
        if line.strip() == "---":
            return at
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
        while start <= end and at < len(lines):
            length = len(lines[at])
            found[at].append((max(begin - start, 0), min(end - start, length), LAYOUT_REASON))
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
    if rule := TABLE_RULE.fullmatch(line, *_bounds(line)):
        yield rule.span()
        return
    begin = 0
    if opening := OPENING_MARKS.match(line):
        begin = opening.end()
        yield from (mark.span() for mark in MARK.finditer(line, *opening.span(1)))
    for emphasis in EMPHASIS.finditer(line, begin):
        first, last = emphasis.span()
        yield first, first + 2
        yield last - 2, last
    yield from (escape.span() for escape in ESCAPE.finditer(line, begin))
