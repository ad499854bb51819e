"""What a printed page carries at its edges, and is no part of the text: page numbers, and words that come again on
every page."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from build_scripts.domain.left_out_reasons import PAGE_NUMBER, RUNNING_HEAD
from build_scripts.language.display import solid
from build_scripts.read.formats.pdf.pages import Pages, Row, Rows

NUMBER = re.compile(r"[—－–‐─_·•.~―-]*(?:第)?([0-9０-９]{1,4})(?:页)?(?:[/／,，]?共?[0-9]{1,4}页?)?[—－–‐─_·•.~―-]*")
MARK = re.compile(r"[—－–‐─_·•―-]+[0-9０-９]{1,4}[—－–‐─_·•―-]+|第[0-9]{1,4}页.*")
# What a browser prints: when, and from where.
PRINTED = re.compile(r"[0-9]{1,4}[/.年-][0-9]{1,2}[/.月-][0-9]{1,4}日?,?(?:[上下]午)?[0-9]{1,2}:[0-9]{2}.*|"
                     r".*(?:https?|file)://[!-~]+?[0-9]{1,4}/[0-9]{1,4}")
WATERMARK = "斜印在页面上的文字（水印），不是正文。"
DASHES = re.compile(r"[—－–‐─_·•―-]+")
DIGITS = re.compile("[0-9０-９]+")
EDGE = 3
"""Rows at either end of a page that may be its own."""
SHARE = 0.6
"""Of the pages: what stands at the edge of so many is no text."""
Reasons = dict[int, str]
"""By the place of a row on its page."""


def page_edges(pages: Pages) -> list[Reasons]:
    """The rows of each page that are not of the text, with the reason. What all pages consist of is their text."""
    level = list(map(_without_slanted, pages))
    running = _running(level)
    counts = _counts(level)
    found = [dict(_of_page(page, running, counts)) for page in level]
    if all(map(_is_all_edges, level, found)):
        found = [{} for _ in pages]
    for page, edges in zip(pages, found, strict=True):
        edges |= dict(_slanted(page))
    return found


def _without_slanted(page: Rows) -> Rows:
    """They stand last."""
    return [row for row in page if not row.is_slanted]


def _slanted(page: Rows) -> Iterator[tuple[int, str]]:
    for at, row in enumerate(page):
        if row.is_slanted:
            yield at, WATERMARK


def _is_all_edges(page: Rows, edges: Reasons) -> bool:
    return len(edges) == len(page)


def _of_page(page: Rows, running: frozenset[str], counts: bool) -> Iterator[tuple[int, str]]:
    """From each end inwards, as far as nothing else stands between."""
    for inwards in _ends(page):
        yield from _apart(page, inwards)
        for place in inwards:
            text = solid(page[place].text)
            if _shape(page[place]) in running or PRINTED.fullmatch(text):
                yield place, RUNNING_HEAD
            elif MARK.fullmatch(text) or (counts and _number(text) is not None):
                yield place, PAGE_NUMBER
            elif not DASHES.fullmatch(text):
                break


def _ends(page: Rows) -> tuple[range, range]:
    """The first rows of the page, and the last from below."""
    places = range(len(page))
    return places[:EDGE], places[::-1][:EDGE]


def _apart(page: Rows, inwards: Sequence[int]) -> Iterator[tuple[int, str]]:
    """A page number whose dashes stand on lines of their own: — / 3 / —."""
    texts = [solid(page[place].text) for place in inwards]
    if len(texts) == EDGE and DIGITS.fullmatch(texts[1]) and all(DASHES.fullmatch(text) for text in texts[::2]):
        yield from ((place, PAGE_NUMBER) for place in inwards)


def _running(pages: Pages) -> frozenset[str]:
    """The shapes that stand at one height of most pages."""
    found: Counter[str] = Counter()
    for page in pages:
        places = set(chain(*_ends(page)))
        shapes = {_shape(page[place]) for place in places}
        found.update(shapes)
    running = (
        shape
        for shape, count in found.items()
        if _is_most(count, pages)
    )
    return frozenset(running)


def _is_most(count: int, pages: Pages) -> bool:
    return count >= max(2, SHARE * len(pages))


def _shape(row: Row) -> str:
    """Its words without their numbers, and its height."""
    return f"{DIGITS.sub('0', solid(row.text))} {round(row.height / 4)}"


def _counts(pages: Pages) -> bool:
    """The numbers alone at the edges of the pages count them."""
    firsts: Counter[int] = Counter()
    for at, page in enumerate(pages):
        ends = *page[:1], *page[-1:]
        own = {number - at for number in _numbers(ends)}
        firsts.update(own)
    counts = firsts.values()
    return any(_is_most(count, pages) for count in counts)


def _numbers(rows: Iterable[Row]) -> Iterator[int]:
    for row in rows:
        number = _number(solid(row.text))
        if number is not None:
            yield number


def _number(text: str) -> int | None:
    found = NUMBER.fullmatch(text)
    return int(found[1]) if found else None
