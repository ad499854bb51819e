"""A PDF file → the rows of its pages, each with its place. Nothing in it is run, and nothing outside is read."""

import io
import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain, pairwise
from operator import attrgetter, mul
from typing import Any

import pypdf
from pypdf.errors import DependencyError

from build_scripts.domain.notice import CELL
from build_scripts.language.characters import LOOKALIKES
from build_scripts.read.formats.pdf.cells import Table, outside, tables_in
from build_scripts.read.formats.pdf.chunks import Chunk, Chunks
from build_scripts.read.formats.pdf.rulings import Grid, Matrix, Rulings, grids
from build_scripts.read.formats.pdf.woven import unwoven
from build_scripts.read.formats.unreadable import UnreadableError

MOST_PAGES = 500
MOST_STEPS = 3_000_000
"""Of drawing, in all pages. A page of text takes about 4,000."""
AS_TEXT = "用 PDF 阅读器打开，复制全文存为 .txt（UTF-8），交该文件"
DRAWS_TEXT = frozenset((b"Tj", b"TJ", b"'", b'"'))
"""What in a page's drawing shows characters."""
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
SIGNS = str.maketrans({**LOOKALIKES, **LIGATURES})
"""A font may name the radical ⼈ for the character 人, whose shape it has."""
SMALL = 0.8
"""Of the line's size: what stands above or below the line is smaller."""
LIFTED = 0.75
"""Of the line's size: by so much at most it stands off the line."""
MOST_RAISED = 12
"""Chunks that stand off one line."""
RISE = 0.1
"""Of the line's size: less is no rise."""
SHOWN = 8
"""Characters of either in a message."""
SLANT = 0.25
"""Of its length: by so much a text at least rises or falls that is drawn aslant; a scanned page is never so crooked."""
FULL = 2.5
"""Characters by which the last line of a full cell may be short: a mark may not begin the next."""
GAP = 0.9
"""Characters: more between two words sets them apart."""
logging.getLogger("pypdf").addHandler(logging.NullHandler())
logging.getLogger("pypdf").propagate = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a row that was drawn in one go, or without a gap."""

    text: str
    left: float
    right: float
    """As far as the usual widths of characters tell."""


@dataclass(frozen=True, slots=True)
class Row:
    pieces: tuple[Piece, ...]
    height: float
    """Of its line above the foot of the page."""
    size: float
    """Of its characters."""
    raised: str = ""
    """The first digit that stands above or below the line beside another, with that one before it."""

    is_of_table: bool = False
    """Its pieces are the cells of a table whose lines are drawn, the empty ones too."""
    is_full: tuple[bool, ...] = ()
    """Of each cell of a table, whether its last line reaches its right side."""
    is_slanted: bool = False
    """All that is drawn aslant over the page: a watermark. It is the page's last row."""

    @property
    def text(self) -> str:
        if self.is_of_table:
            return "".join(f"{CELL}{piece.text}" for piece in self.pieces)
        return "\t".join(piece.text for piece in self.pieces)

    @property
    def left(self) -> float:
        return self.pieces[0].left

    def is_within(self, grid: Grid) -> bool:
        """Beside the lines of a table, for all that its height tells."""
        return grid.row(self.height) is not None


@dataclass(frozen=True, kw_only=True, slots=True)
class Printed:
    pages: tuple[tuple[Row, ...], ...]
    """The rows of each from top to bottom."""
    mixed: tuple[tuple[Grid, ...], ...]
    """Of each page the lines of those tables whose words they do not divide for sure."""
    draws_text: bool
    """Somewhere, whether it could be read or not."""


Rows = Sequence[Row]
"""From the head of a page down."""
Pages = Sequence[Rows]




def read_pages(data: bytes) -> Printed:
    """UnreadableError where there are no pages to be had."""
    steps = _Steps()
    try:
        found = tuple(_pages(pypdf.PdfReader(io.BytesIO(data)), steps))
        return Printed(
            pages=tuple(rows for rows, _ in found),
            mixed=tuple(mixed for _, mixed in found),
            draws_text=steps.drew_text,
        )
    except UnreadableError:
        raise
    except DependencyError:
        raise _locked() from None
    except Exception as error:  # A damaged file makes the library fail in any way there is.
        kind = type(error).__name__
        raise UnreadableError(f"PDF 损坏，读不出来（{kind}）", f"从原网址重新下载；仍打不开的，{AS_TEXT}") from None


def _pages(reader: pypdf.PdfReader, steps: "_Steps") -> Iterator[tuple[tuple[Row, ...], tuple[Grid, ...]]]:
    if reader.is_encrypted and not reader.decrypt(""):
        raise _locked()
    if len(reader.pages) > MOST_PAGES:
        told = f"PDF 有 {len(reader.pages)} 页，多于 {MOST_PAGES} 页"
        raise UnreadableError(told, "只留通知所在的各页，另存为 PDF，交另存的文件")
    for page in reader.pages:
        drawn = _Drawn()
        rulings = Rulings()

        def see(step: bytes, numbers: Sequence[Any], outer: Matrix, _: object, to: Rulings = rulings) -> None:
            steps.count(step)
            to.add(step, numbers, outer)

        page.extract_text(visitor_operand_before=see, visitor_text=drawn.add)
        tables = tables_in(grids(rulings), drawn.found)
        mixed = (table.grid for table in tables if not table.is_sound)
        yield (*_page(drawn.found, tables), *_slanted(drawn.slanted)), tuple(mixed)


def _page(chunks: Chunks, tables: Iterable[Table]) -> list[Row]:
    """From above, the rows of tables among the lines."""
    sound = [table for table in tables if table.is_sound]
    rows = [*_rows(outside(sound, chunks)), *chain.from_iterable(map(_table_rows, sound))]
    return sorted(rows, key=attrgetter("height"), reverse=True)


def _slanted(words: Sequence[str]) -> Iterator[Row]:
    if words:
        yield Row((Piece(reduce(joined_words, words), 0, 0),), height=0, size=1, is_slanted=True)


def _table_rows(table: Table) -> Iterator[Row]:
    for cells, foot in zip(table.rows, table.feet, strict=True):
        lines = [list(_rows(cell)) for cell in cells]
        first = max(chain.from_iterable(lines), key=attrgetter("height"))
        sides = list(pairwise(table.grid.uprights))
        yield Row(
            pieces=tuple(Piece(_whole(cell), *both) for cell, both in zip(lines, sides, strict=True)),
            is_full=tuple(_is_full(cell, right) for cell, (_, right) in zip(lines, sides, strict=True)),
            # The words of a cell that covers several rows may stand beside the last of them.
            height=max(first.height, foot),
            size=first.size,
            raised=next((row.raised for row in chain.from_iterable(lines) if row.raised), ""),
            is_of_table=True,
        )


def _is_full(lines: Sequence[Row], side: float) -> bool:
    return bool(lines) and side - lines[-1].pieces[-1].right < FULL * lines[-1].size


def _whole(lines: Sequence[Row]) -> str:
    """The text of a cell, however it is broken over lines."""
    text = ""
    for line in lines:
        own = " ".join(piece.text for piece in line.pieces)
        text = joined_words(text, own)
    return text


def joined_words(before: str, after: str) -> str:
    """What goes on with the next line."""
    if not after:
        return before
    blank = " " if _are_words(before, after) else ""
    return before + blank + after


def _locked() -> UnreadableError:
    return UnreadableError("PDF 加了密码", f"去掉密码后另存，交另存的文件；或{AS_TEXT}")


class _Steps:
    """What draws a page may call itself again and again."""

    def __init__(self) -> None:
        self._left = MOST_STEPS
        self.drew_text = False

    def count(self, step: bytes) -> None:
        self._left -= 1
        self.drew_text = self.drew_text or step in DRAWS_TEXT
        if self._left < 0:
            raise UnreadableError("PDF 内容过于庞大，不像一份通知", AS_TEXT)


class _Drawn:
    """What the library tells while it reads a page: words, the place where they are drawn, and their size."""

    def __init__(self) -> None:
        self.found: list[Chunk] = []
        self.slanted: list[str] = []

    def add(self, text: str, outer: Matrix, inner: Matrix, _: object, size: float) -> None:
        words = text.translate(SIGNS).replace("\n", "")
        if not words.strip():
            return
        if _is_slanted(inner, outer):
            self.slanted.append(words.strip())
            return
        left, height = _moved(inner, outer)
        shown_size = size * _scale(inner, outer)
        is_apart = words.startswith(" ")
        self.found.append(Chunk(words.strip(" "), left, height, shown_size, is_apart))


def _moved(inner: Matrix, outer: Matrix) -> tuple[float, float]:
    """Where the place of the inner matrix lies by the outer one."""
    *_, x, y = inner
    a, b, c, d, left, height = outer
    return x * a + y * c + left, x * b + y * d + height


def _is_slanted(inner: Matrix, outer: Matrix) -> bool:
    """Neither level nor upright."""
    along, upwards, *_ = inner
    a, b, c, d, *_ = outer
    across, rise = abs(along * a + upwards * c), abs(along * b + upwards * d)
    return min(across, rise) > SLANT * max(across, rise)


def _scale(inner: Matrix, outer: Matrix) -> float:
    """Upwards; of what lies on its side, across."""
    across, _, _, upwards, *_ = map(mul, inner, outer)
    return abs(upwards) or abs(across) or 1.0


def _rows(chunks: Chunks) -> Iterator[Row]:
    """Chunks on one line, from left to right; a gap of more than a character begins a piece."""
    for line in _lines(chunks):
        size = max(chunk.size for chunk in line)
        height = next(chunk.height for chunk in line if chunk.size == size)
        yield Row(
            pieces=tuple(_pieces(line)),
            height=height,
            size=size,
            raised=_raised(line, size),
        )


def _lines(chunks: Chunks) -> list[list[Chunk]]:
    lines: list[list[Chunk]] = []
    highest_first = sorted(chunks, key=attrgetter("height"), reverse=True)
    for chunk in highest_first:
        if lines and _is_beside(lines[-1][0], chunk):
            lines[-1].append(chunk)
        else:
            lines.append([chunk])
    whole = _with_raised(lines)
    return [unwoven(sorted(line, key=attrgetter("left"))) for line in whole]


def _is_beside(first: Chunk, chunk: Chunk) -> bool:
    """On the line of the first, not below it."""
    return first.height - chunk.height < 0.4 * min(chunk.size, first.size)


def _with_raised(lines: Sequence[list[Chunk]]) -> Iterator[list[Chunk]]:
    """A line of small digits just above another, or just below it, belongs to that one."""
    kept: list[Chunk] | None = None
    for line in lines:
        if kept is None:
            kept = line
        elif _stands_off(line, kept) or _stands_off(kept, line):
            kept = kept + line
        else:
            yield kept
            kept = line
    if kept is not None:
        yield kept


def _stands_off(small: Chunks, line: Chunks) -> bool:
    size = max(chunk.size for chunk in line)
    if len(small) > MOST_RAISED or not all(_is_small_number(chunk, size) for chunk in small):
        return False
    return any(
        abs(small[0].height - chunk.height) < LIFTED * size
        for chunk in line
        if chunk.size == size
    )


def _is_small_number(chunk: Chunk, size: float) -> bool:
    return chunk.size < SMALL * size and chunk.text.strip("-+−nth").isdigit()


def _raised(line: Chunks, size: float) -> str:
    """10² is not 102."""
    for before, after in pairwise(line):
        if not _are_digits(before, after):
            continue
        is_other_size = _is_other_size(before, after, size)
        if is_other_size and _are_at_other_heights(before, after, size):
            return before.text[-SHOWN:] + after.text[:SHOWN]
    return ""


def _are_digits(before: Chunk, after: Chunk) -> bool:
    return before.text[-1:].isdigit() and after.text[:1].isdigit()


def _is_other_size(before: Chunk, after: Chunk, size: float) -> bool:
    smallest = SMALL * size
    return (before.size < smallest) != (after.size < smallest)


def _are_at_other_heights(before: Chunk, after: Chunk, size: float) -> bool:
    return abs(before.height - after.height) > RISE * size


def _pieces(line: Chunks) -> Iterator[Piece]:
    text = ""
    left = right = line[0].left
    for chunk in line:
        gap = chunk.left - right
        if text and gap > GAP * chunk.size:
            yield Piece(text.strip(), left, right)
            text, left = "", chunk.left
        is_word = chunk.apart and _are_words(text, chunk.text)
        blank = " " if is_word else ""
        text += blank + chunk.text
        right = max(right, chunk.left) + chunk.width
    yield Piece(text.strip(), left, right)


def _are_words(before: str, after: str) -> bool:
    """Two words of letters stand apart; between Chinese and digits a gap is only set so."""
    return bool(before) and before[-1].isascii() and after[0].isascii() and (before[-1].isalpha() or after[0].isalpha())
