"""A number that stands inside a line of the provision before it: …督查检查。（十六）创新安全监管方式。"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.language.display import solid
from build_scripts.language.numerals import BEYOND, to_chinese
from build_scripts.parse.lines.wrapping import Paragraph, split_at
from build_scripts.parse.outline.numbering import Form, Marker, find_marker

SHAPES: dict[Form, str] = {
    "part": "({})、", "sec": "[（(]({})[）)]", "para": "({})[.．、](?![0-9])", "article": "第({})条",
}
RUNNING: tuple[Form, ...] = ("part", "sec", "para")
"""Of which the next may stand in the line of the one before, and no line begin with it."""
"""How each form is printed, the number left open. Only these are looked for inside a line."""
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


def unglue(paragraphs: Sequence[Paragraph], clauses: bool) -> tuple[list[Paragraph], list[Glued]]:
    """Where a number is missing at the head of paragraphs, but stands after a sentence inside one, it opens its own. So
    does the next number in the paragraph that opens with the one before it, if no paragraph opens with it."""
    whole, glued = list(paragraphs), []
    last: dict[Form, tuple[int, int]] = {}
    at = 0
    while at < len(whole):
        marker = find_marker(whole[at].text, clauses=clauses)
        if marker and marker.form in SHAPES:
            number, since = last.get(marker.form, (0, 0 if marker.form == "article" else at))
            last[marker.form] = marker.number, at
            missing = _find(whole[since:at], marker.form, number + 1) if marker.number == number + 2 else None
            place = missing or _next_within(whole, at, marker, clauses=clauses)
            if missing:
                at = since + missing[0]
                last[marker.form] = number, at
            if place:
                before, after = split_at(whole[at], place[1])
                whole[at : at + 1] = [before, after]
                glued.append(_glued(whole[:at], before, after))
        at += 1
    return whole, glued


def _next_within(
    paragraphs: Sequence[Paragraph], at: int, marker: Marker, *, clauses: bool,
) -> tuple[int, int] | None:
    """Where the next number stands in the paragraph itself; nowhere if a paragraph below opens with it."""
    if marker.form not in RUNNING or marker.loose:
        return None
    place = _find(paragraphs[at : at + 1], marker.form, marker.number + 1)
    if place is None:
        return None
    below = (find_marker(paragraph.text, clauses=clauses) for paragraph in paragraphs[at + 1 :])
    following = next((found for found in below if found and found.rank <= marker.rank), None)
    is_its_own = following and (following.form, following.number) == (marker.form, marker.number + 1)
    return None if is_its_own else place


def _glued(above: Sequence[Paragraph], before: Paragraph, after: Paragraph) -> Glued:
    place = sum(len(solid(paragraph.text)) for paragraph in (*above, before))
    return Glued(line=after.lines[0], place=place, before=before.text[-CONTEXT[0] :], after=after.text[: CONTEXT[1]])


def shape(form: Form, number: int) -> str:
    """How the number is printed in that form, as a regular expression; empty where the form is not looked for."""
    spellings = [str(number), *([to_chinese(number)] if number < BEYOND else [])]
    return SHAPES[form].format("|".join(spellings)) if form in SHAPES else ""


def _find(paragraphs: Sequence[Paragraph], form: Form, number: int) -> tuple[int, int] | None:
    """The paragraph, and the offset of the number in it: after a sentence or a closing bracket; 第一条 also after the
    title of its chapter."""
    ends = r"[。；）)\s]" if form == "article" else "[。；）)]"
    pattern = re.compile(rf"(?<={ends})\s*(?={shape(form, number)})")
    for place, paragraph in enumerate(paragraphs):
        found = pattern.search(paragraph.text, 1)
        if found:
            return place, found.end()
    return None
