"""A PDF file → the rows of its pages, each with its place. Nothing in it is run, and nothing outside is read."""

import io
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter, mul
from typing import Any

import pypdf
from pypdf.errors import DependencyError

from build_scripts.language.characters import LOOKALIKES
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
GAP = 0.9
"""Characters: more between two words sets them apart."""
NARROW_UNTIL = "\u2000"
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

    @property
    def text(self) -> str:
        return "\t".join(piece.text for piece in self.pieces)

    @property
    def left(self) -> float:
        return self.pieces[0].left


@dataclass(frozen=True, kw_only=True, slots=True)
class Printed:
    pages: tuple[tuple[Row, ...], ...]
    """The rows of each from top to bottom."""
    draws_text: bool
    """Somewhere, whether it could be read or not."""


Rows = Sequence[Row]
"""From the head of a page down."""
Pages = Sequence[Rows]


@dataclass(slots=True)
class _Chunk:
    text: str
    left: float
    height: float
    size: float
    apart: bool
    """The library sets it off with a space."""


_Line = Sequence[_Chunk]
Matrix = Sequence[float]
"""Six numbers that say where what is drawn is moved, turned and scaled to."""


def read_pages(data: bytes) -> Printed:
    """UnreadableError where there are no pages to be had."""
    steps = _Steps()
    try:
        found = tuple(_pages(pypdf.PdfReader(io.BytesIO(data)), steps))
        return Printed(pages=found, draws_text=steps.drew_text)
    except UnreadableError:
        raise
    except DependencyError:
        raise _locked() from None
    except Exception as error:  # A damaged file makes the library fail in any way there is.
        kind = type(error).__name__
        raise UnreadableError(f"PDF 损坏，读不出来（{kind}）", f"从原网址重新下载；仍打不开的，{AS_TEXT}") from None


def _pages(reader: pypdf.PdfReader, steps: "_Steps") -> Iterator[tuple[Row, ...]]:
    if reader.is_encrypted and not reader.decrypt(""):
        raise _locked()
    if len(reader.pages) > MOST_PAGES:
        told = f"PDF 有 {len(reader.pages)} 页，多于 {MOST_PAGES} 页"
        raise UnreadableError(told, "只留通知所在的各页，另存为 PDF，交另存的文件")
    for page in reader.pages:
        chunks = _Chunks()
        page.extract_text(visitor_operand_before=steps.count, visitor_text=chunks.add)
        yield tuple(_rows(chunks.found))


def _locked() -> UnreadableError:
    return UnreadableError("PDF 加了密码", f"去掉密码后另存，交另存的文件；或{AS_TEXT}")


class _Steps:
    """What draws a page may call itself again and again."""

    def __init__(self) -> None:
        self._left = MOST_STEPS
        self.drew_text = False

    def count(self, step: bytes, *_: Any) -> None:
        self._left -= 1
        self.drew_text = self.drew_text or step in DRAWS_TEXT
        if self._left < 0:
            raise UnreadableError("PDF 内容过于庞大，不像一份通知", AS_TEXT)


class _Chunks:
    """What the library tells while it reads a page: words, the place where they are drawn, and their size."""

    def __init__(self) -> None:
        self.found: list[_Chunk] = []

    def add(self, text: str, outer: Matrix, inner: Matrix, _: object, size: float) -> None:
        words = text.translate(SIGNS).replace("\n", "")
        if not words.strip():
            return
        left, height = _moved(inner, outer)
        shown_size = size * _scale(inner, outer)
        is_apart = words.startswith(" ")
        self.found.append(_Chunk(words.strip(" "), left, height, shown_size, is_apart))


def _moved(inner: Matrix, outer: Matrix) -> tuple[float, float]:
    """Where the place of the inner matrix lies by the outer one."""
    *_, x, y = inner
    a, b, c, d, left, height = outer
    return x * a + y * c + left, x * b + y * d + height


def _scale(inner: Matrix, outer: Matrix) -> float:
    """Upwards; of what lies on its side, across."""
    across, _, _, upwards, *_ = map(mul, inner, outer)
    return abs(upwards) or abs(across) or 1.0


def _rows(chunks: _Line) -> Iterator[Row]:
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


def _lines(chunks: _Line) -> list[list[_Chunk]]:
    lines: list[list[_Chunk]] = []
    highest_first = sorted(chunks, key=attrgetter("height"), reverse=True)
    for chunk in highest_first:
        if lines and _is_beside(lines[-1][0], chunk):
            lines[-1].append(chunk)
        else:
            lines.append([chunk])
    whole = _with_raised(lines)
    return [sorted(line, key=attrgetter("left")) for line in whole]


def _is_beside(first: _Chunk, chunk: _Chunk) -> bool:
    """On the line of the first, not below it."""
    return first.height - chunk.height < 0.4 * min(chunk.size, first.size)


def _with_raised(lines: Sequence[list[_Chunk]]) -> Iterator[list[_Chunk]]:
    """A line of small digits just above another, or just below it, belongs to that one."""
    kept: list[_Chunk] | None = None
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


def _stands_off(small: _Line, line: _Line) -> bool:
    size = max(chunk.size for chunk in line)
    if len(small) > MOST_RAISED or not all(_is_small_number(chunk, size) for chunk in small):
        return False
    return any(
        abs(small[0].height - chunk.height) < LIFTED * size
        for chunk in line
        if chunk.size == size
    )


def _is_small_number(chunk: _Chunk, size: float) -> bool:
    return chunk.size < SMALL * size and chunk.text.strip("-+−nth").isdigit()


def _raised(line: _Line, size: float) -> str:
    """10² is not 102."""
    for before, after in pairwise(line):
        if not _are_digits(before, after):
            continue
        is_other_size = _is_other_size(before, after, size)
        if is_other_size and _are_at_other_heights(before, after, size):
            return before.text[-SHOWN:] + after.text[:SHOWN]
    return ""


def _are_digits(before: _Chunk, after: _Chunk) -> bool:
    return before.text[-1:].isdigit() and after.text[:1].isdigit()


def _is_other_size(before: _Chunk, after: _Chunk, size: float) -> bool:
    smallest = SMALL * size
    return (before.size < smallest) != (after.size < smallest)


def _are_at_other_heights(before: _Chunk, after: _Chunk, size: float) -> bool:
    return abs(before.height - after.height) > RISE * size


def _pieces(line: _Line) -> Iterator[Piece]:
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
        right = max(right, chunk.left) + _width(chunk)
    yield Piece(text.strip(), left, right)


def _width(chunk: _Chunk) -> float:
    return chunk.size * sum(0.5 if sign < NARROW_UNTIL else 1.0 for sign in chunk.text)


def _are_words(before: str, after: str) -> bool:
    """Two words of letters stand apart; between Chinese and digits a gap is only set so."""
    return bool(before) and before[-1].isascii() and after[0].isascii() and (before[-1].isalpha() or after[0].isalpha())
