"""A DOCX file → the lines that a reader of it sees, with what it holds and does not show.

A paragraph is a line, a forced line break begins another; a row of a table is one. Automatic numbers stand at the head
of their paragraphs. Tracked changes are read as accepted. A text box is read before the paragraph to which it is tied;
where it is stored twice, for old programs and new ones, it is read once. What is left out (deleted words, hidden ones,
comments, notes at the foot, heads and feet of pages) keeps its place and is recorded with its reason.

Lines are counted by paragraphs: the n-th paragraph of the file, those of cells and boxes included, is line n.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain

from build_scripts.domain.notice import Doubt, Line
from build_scripts.language.display import solid
from build_scripts.language.field_codes import shown_by
from build_scripts.language.symbols import symbol
from build_scripts.read.formats.opened import Opened, counted
from build_scripts.read.formats.tables import is_tabular
from build_scripts.read.formats.word import reasons
from build_scripts.read.formats.word.beside_text import notes_of, on_every_page
from build_scripts.read.formats.word.elements import FIXED, INSERTED, NO_WORDS, NOTE_NAMES, NOTES, PICTURES, SIGNS
from build_scripts.read.formats.word.names import W, switch, value
from build_scripts.read.formats.word.numbering import Numbering
from build_scripts.read.formats.word.package import Element, Package, PackageError
from build_scripts.read.formats.word.structure import (
    ALTERNATIVES,
    DELETED,
    alternative,
    end_is_deleted,
    first_sign,
    is_prompt,
    is_raised,
    plain_paragraphs,
)
from build_scripts.read.formats.word.styles import Styles
from build_scripts.read.formats.word.told import Told
from build_scripts.read.formats.word.words import Field, Words, by_number, length, row_line

OWN = "EditionNote"
"""What our own documents say of themselves has styles whose names begin so."""
DEEPEST = 120
"""Elements within one another. A table in a box in a table has 40."""


def open_document(data: bytes) -> Opened:
    """PackageError where the file is no document that can be read."""
    reader = _Reader(Package(data))
    lines = counted(reader.read())
    if not any(solid(line.text) for line in lines):
        raise PackageError("文档里没有文字", "若通知是图片，先作文字识别（OCR）或照原文录入，存为文本，再交一次")
    return Opened(
        lines=by_number(lines, reader.paragraphs),
        encoding="DOCX",
        shown=lines,
        whole_lines=True,
        doubts=tuple(reader.doubts()),
    )


class _Reader:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._body = package.tree(package.main)
        self._styles = Styles(package.of_kind("styles"))
        self._numbering = Numbering(package.of_kind("numbering"), self._styles)
        self._notes = {kind: notes_of(package, kind) for kind in NOTE_NAMES}
        self.paragraphs = 0
        self._out: list[Line] = []
        self._words = Words()
        self._reason: str | None = None
        """Why what is being read is not shown."""
        self._style_hides = False
        self._style_is_bold = self._is_bold = False
        self._depth = 0
        self._fields: list[Field] = []
        """Those that are open."""
        self._told = Told()

    def read(self) -> list[Line]:
        heads = on_every_page(self._package, "header", reasons.HEAD, number=1)
        self._blocks(self._body)
        if not self._words.is_empty:
            self._end_paragraph(None)
        self.paragraphs = max(self.paragraphs, 1)
        feet = on_every_page(self._package, "footer", reasons.FOOT, number=self.paragraphs)
        return [*heads, *self._out, *feet]

    def doubts(self) -> Iterator[Doubt]:
        return self._told.doubts(self.paragraphs)

    def _tell(self, kind: str) -> None:
        self._told.tell(kind, self.paragraphs + 1)

    @contextmanager
    def _left_out(self, reason: str | None) -> Iterator[None]:
        """The first reason holds for all within."""
        before = self._reason
        self._reason = before or reason
        try:
            yield
        finally:
            self._reason = before

    # What stands one below the other.

    def _blocks(self, holder: Element) -> None:
        for child in self._children(holder):
            if child.tag == W + "p":
                self._paragraph(child)
            elif child.tag == W + "tbl":
                self._table(child)
            elif child.tag == W + "altChunk":
                self._tell("part")

    def _children(self, holder: Element) -> Iterator[Element]:
        """What a holder holds, without what only wraps it."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise PackageError(f"文档嵌套超过 {DEEPEST} 层")
        for child in holder:
            if not isinstance(child.tag, str) or child.tag in NO_WORDS:
                continue
            if child.tag == ALTERNATIVES:
                yield from self._children(alternative(child))
            elif child.tag in (W + "sdt", W + "body", W + "sdtContent", W + "customXml", W + "smartTag"):
                with self._left_out(reasons.PROMPT if is_prompt(child) else None):
                    yield from self._children(child)
            elif child.tag in INSERTED | DELETED:
                yield from self._changed(child)
            else:
                yield child
        self._depth -= 1

    def _changed(self, change: Element) -> Iterator[Element]:
        deleted = change.tag in DELETED
        if self._reason is None:
            self._tell("deleted" if deleted else "inserted")
        with self._left_out(reasons.DELETED if deleted else None):
            yield from self._children(change)

    def _paragraph(self, paragraph: Element) -> None:
        properties = paragraph.find(W + "pPr")
        style = self._styles.of_paragraph(properties)
        before, self._style_hides = self._style_hides, self._styles.hides(style)
        self._style_is_bold = self._styles.is_bold(style)
        with self._left_out(reasons.OWN if (style or "").startswith(OWN) else None):
            self._inline(paragraph)
        self._style_hides = before
        self.paragraphs += 1
        if not end_is_deleted(properties):
            self._end_paragraph(properties)

    def _end_paragraph(self, properties: Element | None) -> None:
        words, self._words = self._words, Words()
        styles, numbering = self._styles, self._numbering
        hidden = styles.hides_end(properties)
        number = "" if hidden else numbering.number(properties, words.text)
        if numbering.lost and not hidden:
            self._tell("list")
        is_title = styles.is_title(styles.of_paragraph(properties))
        level = styles.heading_level(properties)
        for line in words.made(self.paragraphs, number):
            heading_level = level or line.heading_level
            styled = replace(line, styled_title=is_title, heading_level=heading_level)
            self._out.append(styled)

    def _table(self, table: Element) -> None:
        first = self.paragraphs + 1
        rows = [
            list(self._row(row))
            for row in self._children(table)
            if row.tag == W + "tr"
        ]
        lengths = [list(map(length, row)) for row in rows]
        is_nesting = table.find(f".//{W}tbl") is not None
        if is_nesting and is_tabular(lengths) and self._reason is None:
            self._told.tell("nested", first)
        if is_nesting or not is_tabular(lengths):
            for cell in chain.from_iterable(rows):
                self._out += cell
            return
        for row in filter(any, rows):
            self._out.append(row_line(row))

    def _row(self, row: Element) -> Iterator[list[Line]]:
        properties = row.find(W + "trPr")
        deleted = properties is not None and properties.find(W + "del") is not None
        if deleted and self._reason is None:
            self._tell("deleted")
        with self._left_out(reasons.DELETED if deleted else None):
            for cell in self._children(row):
                if cell.tag == W + "tc":
                    yield self._within(cell)

    def _within(self, holder: Element) -> list[Line]:
        """The lines of a cell."""
        before, self._out = self._out, []
        self._blocks(holder)
        if not self._words.is_empty:
            self._end_paragraph(None)
        found, self._out = self._out, before
        return found

    # What stands in a line.

    def _inline(self, holder: Element) -> None:
        for child in self._children(holder):
            if child.tag == W + "r":
                self._run(child)
            elif child.tag == W + "p":
                self._apart(self._paragraph, child)
            elif child.tag == W + "tbl":
                self._apart(self._table, child)
            else:
                self._sign(child)

    def _apart(self, read: Callable[[Element], None], block: Element) -> None:
        """What stands in a box is read by itself, in the middle of the paragraph to which the box is tied."""
        outer = self._words, self._fields
        self._words, self._fields = Words(), []
        read(block)
        if not self._words.is_empty:
            self._end_paragraph(None)
        self._words, self._fields = outer

    def _run(self, run: Element) -> None:
        properties = run.find(W + "rPr")
        hidden = self._is_hidden(properties)
        if self._reason is None:
            self._tell_of_run(run, properties, hidden=hidden)
        self._is_bold = self._run_is_bold(properties)
        with self._left_out(reasons.HIDDEN if hidden else None):
            self._inline(run)

    def _tell_of_run(self, run: Element, properties: Element | None, *, hidden: bool) -> None:
        if hidden and run.find(W + "t") is not None:
            self._tell("hidden")
        if not hidden and is_raised(properties) and self._words.runs_into(first_sign(run)):
            self._tell("raised")

    def _run_is_bold(self, properties: Element | None) -> bool:
        return self._has_look(properties, "b", self._styles.is_bold, self._style_is_bold)

    def _is_hidden(self, properties: Element | None) -> bool:
        return self._has_look(properties, "vanish", self._styles.hides, self._style_hides)

    @staticmethod
    def _has_look(properties: Element | None, name: str, of_style: Callable[[str], bool], of_paragraph: bool) -> bool:
        """As the run itself says, else by its own style or that of its paragraph."""
        own = switch(properties, name)
        if own is not None:
            return own
        style = value(properties, "rStyle")
        return of_paragraph or (style is not None and of_style(style))

    def _sign(self, element: Element) -> None:
        if element.tag in FIXED:
            self._add(FIXED[element.tag])
        elif element.tag in NOTES:
            self._note(NOTES[element.tag], element.get(W + "id"))
        elif element.tag in SIGNS:
            getattr(self, SIGNS[element.tag])(element)
        else:
            if element.tag in PICTURES:
                self._tell("picture")
            self._inline(element)

    def _text(self, element: Element) -> None:
        self._add(element.text or "")

    def _deleted_text(self, element: Element) -> None:
        self._words.hide(element.text or "", reasons.DELETED)

    def _symbol(self, element: Element) -> None:
        self._add(symbol(element.get(W + "font") or "", element.get(W + "char") or ""))

    def _reading(self, element: Element) -> None:
        with self._left_out(reasons.READING):
            self._inline(element)

    def _add(self, text: str) -> None:
        if self._reason is None:
            self._words.add(text, bold=self._is_bold)
        else:
            self._words.hide(text, self._reason)

    def _break(self, element: Element) -> None:
        if element.get(W + "type", "textWrapping") != "textWrapping":
            return
        if self._reason is None:
            self._words.end_line()
        else:
            self._words.hide("\n", self._reason)

    def _field(self, element: Element) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self._fields.append(Field(begun=self._words.length))
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            self._close_field(ended, "".join(ended.code))

    def _code(self, element: Element) -> None:
        if self._fields:
            self._fields[-1].code.append(element.text or "")

    def _simple_field(self, element: Element) -> None:
        begun = Field(begun=self._words.length)
        self._inline(element)
        self._close_field(begun, element.get(W + "instr") or "")

    def _close_field(self, ended: Field, code: str) -> None:
        """A field that the file gives no result is what its code shows."""
        if self._words.length == ended.begun:
            self._add(shown_by(code))

    def _note(self, kind: str, name: str | None) -> None:
        """At the place where the text refers to it."""
        note = self._notes[kind].get(name)
        if note is None:
            return
        self._tell(kind)
        text = "\n".join(plain_paragraphs(note))
        if self._reason or kind == "comments":
            self._words.hide(text, self._reason or reasons.NOTES[kind])
        else:
            self._words.note(text.strip(), reasons.NOTES[kind])
