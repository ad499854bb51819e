"""The text of a page, cut into lines at the edges of blocks and at line breaks, as a browser does."""

import re
from dataclasses import replace

from turbohtml import Document, Element, Node

from build_scripts.domain.notice import CELL, SET_IN_BOLD, Line
from build_scripts.language.display import solid
from build_scripts.read.formats.html import attributes
from build_scripts.read.formats.html.lines import Piece, laid_out, numbered
from build_scripts.read.formats.html.lists import LISTS, Numbering
from build_scripts.read.formats.html.states import State, States
from build_scripts.read.formats.html.styles import Styles
from build_scripts.read.formats.html.tables import CELLS, ROW_GROUPS, Covered

BLOCKS = frozenset((
    "body", "p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table",
    "caption", "tr", "pre", "center", "blockquote", "section", "article", "header", "footer", "main", "nav", "aside",
    "figure", "figcaption", "address", "details", "summary", "form", "fieldset", "legend", "option", "optgroup", "menu",
    "hgroup", "dialog", "dir", "listing", "xmp", "plaintext",
))
"""What begins a line and ends one, unless a style says otherwise."""
BLOCK_DISPLAYS = frozenset(("block", "list-item", "table", "table-row", "flex", "grid", "flow-root"))
INLINE_TAGS = frozenset(("p", "div", "li", "dd", "dt", "section", "h1", "h2", "h3", "h4", "h5", "h6"))
"""What display: inline sets within the line."""
ROWS = ("table", "tr", "caption")
# 　　 at the beginning of a line of the source: a page that has line breaks and indents instead of paragraphs.
INDENTED = re.compile(r"\n[ \t]*(?=[\u3000\u2003]{2}|\u00a0{2})")
QUOTES = (("“", "”"), ("‘", "’"))
"""What a browser prints around <q>, and around one within it."""
COMMENT_REASON = "网页源码中的注释，浏览器不显示，不是正文。"
HIDDEN_REASON = "网页中不显示的文字（隐藏的内容、标题栏、模板等），不是正文。"
NUMBER_REASON = "网页列表自动加的编号；条文自有编号。"


class LineWriter:
    """Takes the nodes in the order of the page."""

    def __init__(self, first: int, last: int, styles: Styles, tables: frozenset[Element]) -> None:
        """`tables`: those whose rows are lines, whatever their cells hold."""
        self.lines: list[tuple[bool, Line]] = []
        """Each with whether it belongs to the article."""
        self._first, self._last = first, last
        self._line = first
        self._styles = styles
        self._states_within = States(styles, tables)
        self._numbering = Numbering(styles)
        self._covered = Covered()
        self._states = [State()]
        self._passed = 0
        """Characters of the lines before, blanks not counted."""
        self._waiting: list[Piece] = []
        """What stands before the line, which has no words yet."""
        self._is_numbered = False
        """The number of an item is among the pieces."""
        self._is_forced = False
        """A line break in the middle of a paragraph begins the line."""
        self._begin()

    def begin(self, node: Node, *, article: bool) -> None:
        self._to_line(node, at_end=False)
        state = self._states_within.of(node, self._states[-1], article=article)
        self._edge(node, state, self._states[-1], article=article, opens=True)
        self._states.append(state)
        if isinstance(node, Element):
            self._generate(node, state)

    def end(self, node: Node, *, article: bool) -> None:
        self._to_line(node, at_end=True)
        state, around = self._states[-1], self._states[-2]
        if isinstance(node, Element):
            self._close(node, state)
        self._edge(node, state, around, article=article, opens=False)
        self._states.pop()
        if state.unseen and not around.unseen:
            self._close_unseen()

    def text(self, data: str) -> None:
        state = self._states[-1]
        if state.unseen:
            self._add_unseen(data)
            return
        pieces = data.split("\n") if state.written_out else INDENTED.split(data)
        for number, piece in enumerate(pieces):
            if number:
                self.break_line(forced=state.written_out)
                self._line += 1
            self._add(piece)

    def comment(self, data: str) -> None:
        self._aside(data, COMMENT_REASON, words=False)

    def break_line(self, *, item_ends: bool = False, forced: bool = False) -> None:
        """Ends the line, if there is anything in it. The number of an item waits for its words while it is open.
        `forced`: by a line break within a paragraph, after which another, or the edge of a block, ends it."""
        self._close_unseen()
        raw = "".join(self._parts)
        if not solid(raw):
            self._is_forced = False
            self._waiting += [replace(piece, offset=0) for piece in self._pieces]
            self._begin()
            if not self._waiting or (self._is_numbered and not item_ends):
                return
            raw = ""
        text, unseen = laid_out(*numbered(raw, [*self._waiting, *self._pieces]))
        line = Line(
            number=self._number or self._within(self._line),
            text=text,
            start=self._passed,
            unseen=unseen,
            heading_level=self._states[-1].heading_level or SET_IN_BOLD * self._is_all_bold,
            forced=self._is_forced,
        )
        self._is_forced = forced and bool(solid(raw))
        self._passed += len(solid(line.whole))
        self.lines.append((self._states[-1].in_article, line))
        self._waiting, self._is_numbered = [], False
        self._begin()

    def _begin(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._number: int | None = None
        self._is_all_bold = True
        self._pieces: list[Piece] = []
        """In the order of the page."""
        self._open: list[str] = []
        """What is being read of a piece that is not shown."""

    def _generate(self, element: Element, state: State) -> None:
        """What an element shows of its own before its text."""
        if element.tag in LISTS:
            self._numbering.begin(element, self._states_within.is_removed)
        elif element.tag == "li" and not state.hidden:
            self._mark(self._numbering.marker(element), state)
        elif element.tag == "q":
            self.text(QUOTES[(state.quotes - 1) % 2][0])
        elif words := attributes.shown(element):
            self.text(words)
        words, reason = attributes.unseen(element)
        if words:
            self._aside(words, reason, words=True)

    def _close(self, element: Element, state: State) -> None:
        """What an element shows of its own behind its text."""
        if element.tag == "q":
            self.text(QUOTES[(state.quotes - 1) % 2][1])
        elif element.tag in LISTS:
            self._numbering.end()
        elif element.tag == "li" and self._is_numbered and not state.in_table:
            self.break_line(item_ends=True)

    def _mark(self, marker: str, state: State) -> None:
        if marker and state.unseen:
            self._add_unseen(marker)
        elif marker:
            self._close_unseen()
            self._pieces.append(Piece(
                offset=self._length,
                text=marker,
                reason=NUMBER_REASON,
                is_number=True,
            ))
            self._is_numbered = True

    def _edge(self, node: Node, state: State, around: State, *, article: bool, opens: bool) -> None:
        """A hidden block breaks no line, but within it its paragraphs stay apart."""
        if article or isinstance(node, Document):
            self.break_line()
        elif not isinstance(node, Element) or _is_end_of_break(node, opens):
            return
        elif state.unseen:
            if around.unseen and node.tag in BLOCKS:
                self._open.append("\n")
        elif state.in_table and node.tag in ROWS:
            self._row_edge(node, opens=opens)
            self.break_line(item_ends=around.in_table)
        elif around.in_table:
            self._cell_edge(node, opens=opens)
        elif self._is_block(node):
            self.break_line(item_ends=around.in_table, forced=node.tag == "br")
        elif opens and self._parts and self._stands_beside(node, around):
            # 12 and 5 side by side are not 125.
            self._parts.append(" ")
            self._length += 1

    def _is_block(self, element: Element) -> bool:
        display = self._styles.declared(element, "display")
        if display in BLOCK_DISPLAYS:
            return True
        return element.tag in BLOCKS and not (display == "inline" and element.tag in INLINE_TAGS)

    def _stands_beside(self, element: Element, around: State) -> bool:
        """What stands in a cell, or as an item of a row that a style makes, has nothing of its own on either side."""
        return element.tag in CELLS or around.is_row or self._styles.declared(element, "display") == "table-cell"

    def _row_edge(self, node: Element, *, opens: bool) -> None:
        """A row ends with the cells that those above it cover."""
        if node.tag == "table" and opens:
            self._covered = Covered()
        elif node.tag == "tr" and opens:
            self._covered.begin_row()
        elif node.tag == "tr":
            self._add_cells(self._covered.end_row())

    def _add_cells(self, count: int) -> None:
        self._parts += [CELL] * count
        self._length += len(CELL) * count

    def _cell_edge(self, node: Element, *, opens: bool) -> None:
        """Cells stand apart, and so do the paragraphs of a cell."""
        if node.tag in ROW_GROUPS and opens:
            self._covered.begin_group()
        elif node.tag in CELLS and opens:
            self._add_cells(self._covered.before(node) + 1)
        elif self._is_block(node) and self._parts and self._parts[-1] != CELL:
            self._parts.append(" ")
            self._length += 1

    def _add(self, piece: str) -> None:
        self._count(piece)
        if solid(piece):
            self._close_unseen()
            self._is_all_bold = self._is_all_bold and self._states[-1].is_bold
        elif self._states[-1].in_table and not self._parts:
            return
        self._parts.append(piece)
        self._length += len(piece)

    def _add_unseen(self, piece: str) -> None:
        self._count(piece)
        self._open.append(piece)

    def _aside(self, data: str, reason: str, *, words: bool) -> None:
        """A piece that is never shown, of whatever is around it."""
        self._add_unseen(data)
        if not self._states[-1].unseen:
            self._close_unseen(reason, words=words)

    def _close_unseen(self, reason: str = HIDDEN_REASON, *, words: bool = True) -> None:
        text = "".join(self._open).strip()
        self._open = []
        if solid(text):
            self._pieces.append(Piece(
                offset=self._length,
                text=text,
                reason=reason,
                words=words,
            ))

    def _count(self, piece: str) -> None:
        """A line stands where its first character does."""
        if self._number is None and solid(piece):
            blank = piece[: len(piece) - len(piece.lstrip())]
            self._number = self._within(self._line + blank.count("\n"))
        self._line += piece.count("\n")

    def _to_line(self, node: Node, *, at_end: bool) -> None:
        """Only what has a tag of its own in the source knows its line."""
        place = node.source_location
        span = place and (place.end_tag if at_end else place.start_tag)
        if span:
            self._line = self._first + span.end_line - 1

    def _within(self, line: int) -> int:
        """A line break that is written as an entity is none of the file's."""
        return min(max(line, self._first), self._last)


def _is_end_of_break(element: Element, opens: bool) -> bool:
    """A line break is one edge, not two."""
    return element.tag == "br" and not opens
