"""A number that stands inside a line of the provision before it: …督查检查。（十六）创新安全监管方式。"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.language.display import solid
from build_scripts.language.numbers.numerals import BEYOND, ONE_SIGN, to_chinese
from build_scripts.parse.lines.paragraph import Paragraph, Paragraphs, split_in
from build_scripts.parse.outline.numbering import HEAD, RANKS, SMALL, Form, Marker, find_marker

SHAPES: dict[Form, str] = {
    "part": "({})、", "sec": "[（(]({})[）)]", "para": "({})[.．、](?![0-9])", "article": "第({})条",
    "subpara": "[（(]({})[）)]", "item": "({})[）)]", "point": "({})",
}
"""How each form is printed, the number left open. Only these are looked for inside a line."""
RUNNING: tuple[Form, ...] = ("part", "sec", *SMALL)
"""Of which the next may stand in the line of the one before, and no line begin with it."""
SENTENCE_END = "[。！？]"
ENDS = "[。；）)]"
ITEM_ENDS: dict[Form, str] = dict.fromkeys(("sec", "subpara", "point"), "[。；）)，,]")
"""Of an item that opens a paragraph, with the next behind it: （一）提高认识，（二）精心组织。"""
SHORTEST_ITEM = 5
"""Characters, its number among them: （一），（二） in a sentence are none."""
NOTHING = "(?!)"
CONTEXT = 6, 12
"""How many characters before and after the place are shown in the record."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Glued:
    """One such place, with what stands around it."""

    line: int
    place: int
    """How many characters, blanks not counted, stand before it in all that is displayed with it."""
    before: str
    after: str


def unglue(paragraphs: Paragraphs, clauses: bool) -> tuple[list[Paragraph], list[Glued]]:
    """Where a number is missing at the head of paragraphs, but stands after a sentence inside one, it opens its own. So
    does the next number in the paragraph that opens with the one before it, if no paragraph opens with it; and so do
    those of a list that begins in it after a sentence."""
    opened: set[int] = set()
    whole = _with_missing(list(paragraphs), clauses, opened)
    found = _run_on(whole, clauses, opened)
    glued: list[Glued] = []
    passed = 0
    before: Paragraph | None = None
    for paragraph in found:
        if before and id(paragraph) in opened:
            glued.append(_glued(passed, before, paragraph))
        passed += len(solid(paragraph.text))
        before = paragraph
    return found, glued


def _with_missing(whole: list[Paragraph], clauses: bool, opened: set[int]) -> list[Paragraph]:
    """`opened`: the paragraphs that are cut from the one before them."""
    last: dict[Form, tuple[int, int]] = {}
    at = 0
    while at < len(whole):
        marker = find_marker(whole[at].text, clauses=clauses)
        if marker and marker.form in SHAPES:
            first = 0 if marker.form == "article" else at
            number, since = last.get(marker.form, (0, first))
            missing = _skipped(whole[since:at], marker, number)
            if missing:
                place, offset = missing
                at = since + place
                whole[at : at + 1] = pieces = split_in(whole[at], [offset])
                opened.add(id(pieces[1]))
            last[marker.form] = number if missing else marker.number, at
        at += 1
    return whole


def _skipped(paragraphs: Paragraphs, marker: Marker, number: int) -> tuple[int, int] | None:
    """Where the one number stands that the marker skips after `number`."""
    return _find(paragraphs, marker.form, number + 1) if marker.number == number + 2 else None


def _run_on(paragraphs: Paragraphs, clauses: bool, opened: set[int]) -> list[Paragraph]:
    markers = [find_marker(paragraph.text, clauses=clauses) for paragraph in paragraphs]
    found: list[Paragraph] = []
    followings = _followings(markers)
    for paragraph, marker, following in zip(paragraphs, markers, followings, strict=True):
        first, *others = _pieces(paragraph, marker, following)
        opened.update(map(id, others))
        if id(paragraph) in opened:
            opened.add(id(first))
        found += [first, *others]
    return found


def _pieces(paragraph: Paragraph, marker: Marker | None, following: Marker | None) -> list[Paragraph]:
    text = paragraph.text
    places = list(_places(text, 0, len(text), marker, following)) if marker else []
    return split_in(paragraph, places) if places else [paragraph]


def _followings(markers: Sequence[Marker | None]) -> list[Marker | None]:
    """For each the next that is not below it."""
    open_: list[Marker] = []
    found: list[Marker | None] = []
    for marker in reversed(markers):
        if marker is None:
            found.append(None)
            continue
        while open_ and open_[-1].rank > marker.rank:
            open_.pop()
        found.append(open_[-1] if open_ else None)
        open_.append(marker)
    return found[::-1]


def _places(text: str, begin: int, end: int, marker: Marker, following: Marker | None) -> Iterator[int]:
    """Where what runs on opens in a stretch that the marker opens: the numbers that come next, and below each of them
    the list that begins in it."""
    edges = list(_next_within(text, begin, end, marker, following))
    for start, stop in pairwise([begin, *edges, end]):
        if start > begin:
            yield start
        own = _marker_at(text, start)
        below = _list_within(text, start, stop, own) if own else None
        if below is None:
            continue
        first = _marker_at(text, below)
        if first:
            yield below
            yield from _places(text, below, stop, first, None)


def _marker_at(text: str, at: int) -> Marker | None:
    return find_marker(text[at : at + HEAD])


def _next_within(text: str, begin: int, end: int, marker: Marker, following: Marker | None) -> Iterator[int]:
    """Where the next numbers stand; not one with which a paragraph below opens."""
    if marker.form not in RUNNING or marker.loose:
        return
    number, since = marker.number + 1, begin + 1
    ends = ITEM_ENDS.get(marker.form, ENDS)
    while not (following and following.says(marker.form, number)):
        found = _pattern(marker.form, number, after=ends).search(text, since, end)
        if found is None or not _marker_at(text, found.end()):
            return
        is_after_comma = text[found.start() - 1] in "，,"
        if is_after_comma and found.end() - since < SHORTEST_ITEM:
            return
        since = found.end()
        yield since
        number += 1


def _list_within(text: str, begin: int, end: int, marker: Marker) -> int | None:
    """健全体系。（一）落实党政责任。…（二）落实部门责任。…: where the first of a list below begins after a sentence, if
    the second follows another. Behind a colon or with commas it is a list within its sentence."""
    if marker.form not in RUNNING or marker.loose:
        return None
    firsts = (
        _first_of(form, text, begin + marker.end, end)
        for form in RUNNING
        if RANKS[form] > RANKS[marker.form]
    )
    return min(filter(None, firsts), default=None)


def _first_of(form: Form, text: str, begin: int, end: int) -> int | None:
    first = _pattern(form, 1, after=SENTENCE_END).search(text, begin, end)
    is_list = first and _pattern(form, 2, after=SENTENCE_END).search(text, first.end(), end)
    return first.end() if first and is_list else None


def _glued(place: int, before: Paragraph, after: Paragraph) -> Glued:
    return Glued(
        line=after.lines[0],
        place=place,
        before=before.text[-CONTEXT[0] :],
        after=after.text[: CONTEXT[1]],
    )


def shape(form: Form, number: int) -> str:
    """How the number is printed in that form, as a regular expression; where it is not, one that fits nothing."""
    spellings = _spellings(form, number) if form in SHAPES else []
    return SHAPES[form].format("|".join(spellings)) if spellings else NOTHING


def _spellings(form: Form, number: int) -> list[str]:
    """① for a point, which has no other; 1 and 一 elsewhere."""
    if form == "point":
        return [
            sign
            for sign, value in ONE_SIGN.items()
            if value == number and sign >= "①"
        ]
    return [str(number), *([to_chinese(number)] if number < BEYOND else [])]


def _find(paragraphs: Paragraphs, form: Form, number: int) -> tuple[int, int] | None:
    """The paragraph, and the offset of the number in it."""
    pattern = _pattern(form, number)
    for place, paragraph in enumerate(paragraphs):
        found = pattern.search(paragraph.text)
        if found:
            return place, found.end()
    return None


def _pattern(form: Form, number: int, after: str = ENDS) -> re.Pattern[str]:
    """After a sentence or a closing bracket; 第一条 also after the title of its chapter."""
    ends = r"[。；）)\s]" if form == "article" else after
    return re.compile(rf"(?<={ends})\s*(?={shape(form, number)})")
