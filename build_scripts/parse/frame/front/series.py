"""Documents that are numbered within their series: orders, announcements, minutes, bulletins.

Above stands the name of the series (…令, …公告, …会议纪要), below it a number that has no letters of its own (第85号,
〔2024〕第3期): together they are the number of the document.
"""

import re
from collections.abc import Sequence

from build_scripts.language.display import HAN
from build_scripts.language.numbers.numerals import HALF_WIDTH, YEAR
from build_scripts.parse.frame import frame_words
from build_scripts.parse.frame.line_kinds import CLOSING, IN_BRACKETS, NUMBER_YEAR, OPENING, is_body_name, tight

_COUNT = "(?:[0-9]{1,5}|[一二三四五六七八九十百〇零]{1,5})"
_OF_YEAR = f"(?:{YEAR}年|[{OPENING}](?:{NUMBER_YEAR})年?[{CLOSING}])"
# 第85号, 2025年第3号, 〔2024〕第3期, 〔2024〕12号, 第5期（总第123期）; 12号 alone may be a day.
SERIAL_NUMBER = re.compile(
    f"(?:{_OF_YEAR}?第{_COUNT}|{_OF_YEAR}{_COUNT})[号期次](?:[（(]?总第?{_COUNT}[号期次][）)]?)?"
)
NAMES = re.compile(f"[{HAN}（）()“”]{{0,40}}{frame_words.pattern('series')}")
ENDING = re.compile(frame_words.pattern("series") + "$")
# 乌政令〔2024〕1号: letters of a number, and no name.
LETTERS = re.compile(f"[{HAN}]{{1,4}}[政府]令")
# Where the number may begin on the line of the name.
NUMBER_BEGINS = re.compile(rf"(?<=\S)\s*[（(]?\s*(?=第|[0-9]{{4}} *年|[{OPENING}] *[0-9]{{4}})")
LONGEST = 80
"""Characters of name and number on one line."""


def serial_number(text: str) -> str | None:
    """Without blanks, and without the bracket in which the whole may stand."""
    form = tight(text).translate(HALF_WIDTH)
    inner = IN_BRACKETS.fullmatch(form)
    bare = inner[1] if inner and SERIAL_NUMBER.fullmatch(inner[1]) else form
    return bare if SERIAL_NUMBER.fullmatch(bare) else None


def is_name(text: str) -> bool:
    """It may be the name of a series: its number follows."""
    form = tight(text)
    return bool(NAMES.fullmatch(form)) and "关于" not in form


def ends_in_name(title: str) -> bool:
    """关于…的公告: its number may stand below it."""
    return bool(ENDING.search(tight(title)))


def name_and_number(text: str) -> int | None:
    """云山市人民政府令 第85号 on one line: where the number begins."""
    ending = text.rstrip("）) \u3000")
    if len(text) > LONGEST or not ending.endswith(("号", "期", "次")):
        return None
    for found in NUMBER_BEGINS.finditer(text):
        edge = found.start()
        name, number = text[:edge], text[edge:].strip()
        is_series = is_name(name) and not LETTERS.fullmatch(tight(name))
        if is_series and serial_number(number):
            return edge
    return None


def is_numbered(text: str) -> bool:
    """A number of a series, alone or behind the name."""
    return serial_number(text) is not None or name_and_number(text) is not None


def name_in(mastheads: Sequence[str]) -> str | None:
    """The name of the series, with the body that stands on the line above where the name has none."""
    if not mastheads or not is_name(mastheads[-1]):
        return None
    *above, name = ("".join(text.split()) for text in mastheads)
    own_body = ENDING.sub("", name)
    if not above or is_body_name(own_body):
        return name
    body = above[-1]
    return body + name if is_body_name(body) else name
