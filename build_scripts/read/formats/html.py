"""An HTML page → the lines of its notice, read as the HTML standard has it: what is read is what a browser shows.

No character of the page's text is lost: it stands in a line of the article, in a line around it, or in the record of
what a browser does not show (a hidden element, a comment, a template). Scripts and styles hold no words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import turbohtml
from turbohtml import Comment, Document, Element, Node, ProcessingInstruction, Text

from build_scripts.domain.notice import CELL, Line, Loss, Unseen
from build_scripts.language.display import solid
from build_scripts.read.formats.html_doubts import CODE, swallowed
from build_scripts.read.formats.html_tables import is_table

# Where the article of a government page stands, the usual names first.
ARTICLES = (
    "#UCAP-CONTENT", ".TRS_Editor", ".trs_editor_view", ".TRS_UEDITOR", ".pages_content", "#zoom", "#Zoom",
    ".article-content", ".article_content", ".news_content", ".view", "article",
)
BLOCKS = frozenset((
    "body", "p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table",
    "caption", "tr", "pre", "center", "blockquote", "section", "article", "header", "footer", "main", "nav", "aside",
    "figure", "figcaption", "address", "details", "summary", "form", "fieldset", "legend", "option",
))
"""What begins a line and ends one."""
ROWS = ("table", "tr", "caption")
CELLS = ("td", "th")
NEVER_SHOWN = frozenset((
    "head", "title", "template", "noscript", "noframes", "noembed", "iframe", "audio", "video", "canvas", "datalist",
    "rp",
))
"""Elements whose text a browser with scripts does not show in the page."""
HIDDEN = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)
AS_WRITTEN = re.compile(r"(?:^|[;\s])white-space\s*:\s*(?:pre|break-spaces)", re.I)
WRITTEN_OUT = frozenset(("pre", "listing", "xmp", "plaintext", "textarea"))
"""Elements that show the line breaks of their source."""
# 　　 at the beginning of a line of the source: a page that has line breaks and indents instead of paragraphs.
INDENTED = re.compile(r"\n[ \t]*(?=[\u3000\u2003]{2}|\u00a0{2})")
# A line break of the file between two Chinese characters is no space.
LAYOUT_BREAK = re.compile(r"(?<=[^\x00-\x7f])[ \t]*\n\s*(?=[^\x00-\x7f])|(\n)")

COMMENT_REASON = "网页源码中的注释，浏览器不显示，不是正文。"
HIDDEN_REASON = "网页中不显示的文字（隐藏的内容、标题栏、模板等），不是正文。"


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    article: tuple[Line, ...]
    """The paragraphs of the notice, each with the line on which it begins."""
    around: tuple[tuple[Line, ...], ...]
    """What stands outside, run by run."""
    losses: tuple[Loss, ...]


class ArticleError(Exception):
    """The element that holds the notice, as someone named it, is not to be found."""


def read_page(lines: tuple[str, ...], first: int, last: int, article: str | None = None) -> Page:
    """The page that these lines of the file hold; `article` selects the elements that are the notice."""
    document = _parsed(lines, first, last)
    chosen: Sequence[Element | Document] = _named(document, article) if article else [_found(document)]
    writer = _Writer(first, last, frozenset(filter(is_table, document.select("table"))))
    _write(document, chosen, writer)
    runs = [(inside, tuple(line for _, line in run)) for inside, run in groupby(writer.lines, key=lambda pair: pair[0])]
    return Page(
        article=tuple(line for inside, run in runs if inside for line in run),
        around=tuple(run for inside, run in runs if not inside),
        losses=tuple(swallowed(document, first)),
    )


def _parsed(lines: tuple[str, ...], first: int, last: int) -> Document:
    return turbohtml.parse("\n".join(lines[first - 1 : last]), source_locations=True, scripting=True)


def _named(document: Document, article: str) -> list[Element]:
    try:
        found = document.select(article)
    except ValueError as error:
        raise ArticleError(f"{article!r} is no CSS selector ({error})") from None
    if not any(solid(element.text) for element in found):
        raise ArticleError(f"no element {article!r} of the page holds text")
    return found


def _found(document: Document) -> Element | Document:
    """The article by its usual names, the first of a name that holds text; the whole body where there is none."""
    for name in (*ARTICLES, "body"):
        for element in document.select(name):
            if solid(element.text):
                return element
    return document


def _write(document: Document, chosen: Sequence[Element | Document], writer: "_Writer") -> None:
    """The nodes in the order of the page, each element where it begins and where it ends."""
    articles = frozenset(chosen)
    pending: list[tuple[Node, bool]] = [(document, True)]
    while pending:
        node, opens = pending.pop()
        if isinstance(node, Text):
            writer.text(node.data)
        elif isinstance(node, Comment):
            writer.comment(node.data)
        elif isinstance(node, ProcessingInstruction):
            writer.comment(f"{node.target} {node.data}")
        elif not opens:
            writer.end(node, article=node in articles)
        else:
            writer.begin(node, article=node in articles)
            pending.append((node, False))
            if not (isinstance(node, Element) and node.tag in CODE):
                pending.extend((child, True) for child in reversed(list(node.children)))


class _Writer:
    """Cuts the text into lines at the edges of blocks and at line breaks, as a browser does."""

    def __init__(self, first: int, last: int, tables: frozenset[Element] = frozenset()) -> None:
        """`tables`: those whose rows are lines, whatever their cells hold."""
        self._tables = tables
        self.lines: list[tuple[bool, Line]] = []
        """Each with whether it belongs to the article."""
        self._first, self._last = first, last
        self._line = first
        self._articles = self._hidden = self._written_out = self._in_tables = 0
        """How many elements of the kind are open."""
        self._passed = 0
        """Characters of the lines before, blanks not counted."""
        self._begin()

    def begin(self, node: Node, *, article: bool) -> None:
        self._to_line(node, at_end=False)
        self._edge(node, article=article, opens=True)
        self._articles += article
        if isinstance(node, Element):
            self._in_tables += node in self._tables
            self._hidden += bool(self._hidden) or _is_hidden(node)
            self._written_out += bool(self._written_out) or _is_written_out(node)

    def end(self, node: Node, *, article: bool) -> None:
        self._to_line(node, at_end=True)
        self._edge(node, article=article, opens=False)
        self._articles -= article
        if isinstance(node, Element):
            self._in_tables -= node in self._tables
            self._hidden -= bool(self._hidden)
            self._written_out -= bool(self._written_out)
            if not self._hidden:
                self._close_unseen()

    def text(self, data: str) -> None:
        if self._hidden:
            self._add_unseen(data)
            return
        pieces = data.split("\n") if self._written_out else INDENTED.split(data)
        for number, piece in enumerate(pieces):
            if number:
                self.break_line()
                self._line += 1
            self._add(piece)

    def comment(self, data: str) -> None:
        self._add_unseen(data)
        if not self._hidden:
            self._close_unseen(COMMENT_REASON, words=False)

    def break_line(self) -> None:
        """Ends the line, if there is anything in it."""
        self._close_unseen()
        raw = "".join(self._parts)
        if not solid(raw) and not self._unseen:
            self._begin()
            return
        text, unseen = _laid_out(raw, self._unseen)
        line = Line(number=self._number or self._within(self._line), text=text, start=self._passed, unseen=unseen)
        self._passed += len(solid(line.whole))
        self.lines.append((self._articles > 0, line))
        self._begin()

    def _begin(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._number: int | None = None
        self._unseen: list[Unseen] = []
        self._open: list[str] = []
        """What is being read of a piece that is not shown."""

    def _edge(self, node: Node, *, article: bool, opens: bool) -> None:
        """A hidden block breaks no line, but within it its paragraphs stay apart."""
        if article or isinstance(node, Document):
            self.break_line()
        elif not isinstance(node, Element):
            return
        elif node.tag in BLOCKS and self._hidden:
            self._open.append("\n")
        elif self._in_tables and node.tag not in ROWS:
            self._cell_edge(node, opens=opens)
        elif node.tag in BLOCKS and not _is_hidden(node):
            self.break_line()
        elif node.tag in CELLS and opens and self._parts and not self._hidden:
            # 12 and 5 side by side are not 125.
            self._parts.append(" ")
            self._length += 1

    def _cell_edge(self, node: Element, *, opens: bool) -> None:
        """Cells stand apart, and so do the paragraphs of a cell."""
        if node.tag in CELLS and opens:
            self._parts.append(CELL)
            self._length += len(CELL)
        elif node.tag in BLOCKS and self._parts and self._parts[-1] != CELL:
            self._parts.append(" ")
            self._length += 1

    def _add(self, piece: str) -> None:
        self._count(piece)
        if self._in_tables and not self._parts and not solid(piece):
            return
        self._parts.append(piece)
        self._length += len(piece)

    def _add_unseen(self, piece: str) -> None:
        self._count(piece)
        self._open.append(piece)

    def _close_unseen(self, reason: str = HIDDEN_REASON, *, words: bool = True) -> None:
        text = "".join(self._open).strip()
        self._open = []
        if solid(text):
            self._unseen.append(Unseen(offset=self._length, text=text, reason=reason, words=words))

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


def _is_hidden(element: Element) -> bool:
    if element.tag in NEVER_SHOWN or element.attr("hidden") is not None:
        return True
    return bool(HIDDEN.search(element.attr("style") or ""))


def _is_written_out(element: Element) -> bool:
    return element.tag in WRITTEN_OUT or bool(AS_WRITTEN.search(element.attr("style") or ""))


def _laid_out(raw: str, unseen: list[Unseen]) -> tuple[str, tuple[Unseen, ...]]:
    """The line as it is shown, a line break of the source being a space at most; what is not seen keeps its place."""
    out: list[str] = []
    moved: list[Unseen] = []
    waiting = iter(unseen)
    piece = next(waiting, None)
    done = length = 0
    for end, instead, resumed in _breaks(raw):
        while piece is not None and piece.offset <= end:
            offset = length + max(piece.offset - done, 0)
            moved.append(Unseen(offset=offset, text=piece.text, reason=piece.reason, words=piece.words))
            piece = next(waiting, None)
        out += [raw[done:end], instead]
        length += end - done + len(instead)
        done = resumed
    return "".join(out), tuple(moved)


def _breaks(raw: str) -> Iterator[tuple[int, str, int]]:
    """Where a piece of the line ends, what is put there, and where the next piece begins."""
    for found in LAYOUT_BREAK.finditer(raw):
        yield found.start(), " " if found[1] else "", found.end()
    yield len(raw), "", len(raw)
