"""What a printed page says: PDF text read back line by line, in the characters that were meant."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from io import BytesIO

from pypdf import PageObject, PdfReader

# A font may draw a character and the radical of the same shape with one glyph, and the PDF then names the radical.
# The Kangxi radicals are folded by NFKC, these simplified ones are not (Unicode: EquivalentUnifiedIdeograph).
RADICALS = str.maketrans(
    "⼾⺠⺟⺝⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰",
    "户民母月西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙",
)
UNNAMED = "\ufffd"
NUMBER = re.compile(r"—([0-9]+)—")
FOOT = 35 / 25.4 * 72
"""Points below the type area (print.css)."""
BELOW_BASELINE = 10
"""Points that the last line of the colophon needs below its baseline: half its lead, the letters' depth, the rule."""
SMALL = 8
"""In points: the places in the margin are smaller."""


@dataclass(frozen=True)
class Sheet:
    lines: tuple[str, ...]
    """The text, without what stands in the margins."""
    number: int | None
    """The printed page number."""
    places: tuple[str, ...]
    """The places of provisions, as they are cited, from the margin."""
    size: tuple[float, float]
    """In millimetres, width first."""


def read(printed: bytes) -> list[Sheet]:
    return [_sheet(page) for page in PdfReader(BytesIO(printed)).pages]


def edges(page: PageObject) -> tuple[tuple[float, float], float, float]:
    """Its size in millimetres, the size of most of its letters in points, and how far from the left the text begins."""
    words: list[tuple[float, float]] = []

    def visit(text: str, current: list[float], matrix: list[float], _: object, size: float) -> None:
        if text.strip():
            points = round(size * abs(matrix[0] * current[0]), 1)
            across = current[0] * matrix[4] + current[2] * matrix[5] + current[4]
            words.append((points, across / 72 * 25.4))

    page.extract_text(visitor_text=visit)
    letters = Counter(points for points, _ in words if points > SMALL).most_common(1)[0][0]
    left = min(across for points, across in words if points == letters)
    box = round(float(page.mediabox.width) / 72 * 25.4), round(float(page.mediabox.height) / 72 * 25.4)
    return box, letters, left


def room_below(printed: bytes) -> float:
    """Points between the last line of the last sheet and the foot of the type area of a document."""
    return _lowest(PdfReader(BytesIO(printed)).pages[-1], FOOT) - FOOT - BELOW_BASELINE


def rooms(printed: bytes, foot: float) -> list[float]:
    """What part of each sheet but the last is empty below its last line; `foot` is in points."""
    pages = PdfReader(BytesIO(printed)).pages[:-1]
    return [(_lowest(page, foot) - foot) / float(page.mediabox.height) for page in pages]


def _lowest(page: PageObject, foot: float) -> float:
    """The baseline of its last line above the foot."""
    lowest: list[float] = []

    def visit(text: str, current: list[float], matrix: list[float], _: object, size: float) -> None:
        baseline = current[1] * matrix[4] + current[3] * matrix[5] + current[5]
        if text.strip() and baseline > foot:
            lowest.append(baseline)

    page.extract_text(visitor_text=visit)
    return min(lowest)


def folded(text: str) -> str:
    """Without blanks, every character in the form that tells it from others."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text.translate(RADICALS)))


def ends_with(text: str, printed: str) -> bool:
    """Of folded texts; Firefox does not name the character of every glyph, and such a one may be any."""
    pattern = ".".join(map(re.escape, printed.split(UNNAMED)))
    return re.search(f"{pattern}$", text) is not None


def _sheet(page: PageObject) -> Sheet:
    large, small = _by_size(page)
    lines = [line.strip() for line in large.splitlines() if line.strip()]
    numbers = [int(found[1]) for line in lines if (found := NUMBER.fullmatch(line))]
    body = [line for line in lines if not NUMBER.fullmatch(line)]
    size = round(float(page.mediabox.width) / 72 * 25.4), round(float(page.mediabox.height) / 72 * 25.4)
    return Sheet(
        lines=tuple(body), number=numbers[0] if len(numbers) == 1 else None, places=tuple(small.split()),
        size=size,
    )


def _by_size(page: PageObject) -> tuple[str, str]:
    """What is as large as a text, and what stands in the margin: there each place ends with a line's end."""
    large: list[str] = []
    small: list[str] = []

    def visit(text: str, current: list[float], matrix: list[float], _: object, size: float) -> None:
        points = size * abs(matrix[0] * current[0])
        (small if points <= SMALL else large).append(text)

    page.extract_text(visitor_text=visit)
    return "".join(large), "\n".join(small)
