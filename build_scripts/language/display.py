"""How the words are displayed, by rules that hold throughout, and the form in which two texts are compared.

Every rule is a function str → str that changes neither the words nor their order. The rules are applied in the order
of RULES, and applying them twice gives what applying them once gives.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.domain.notice import CELL
from build_scripts.language.characters import IDEOGRAPHS, INVISIBLE, without_invisible
from build_scripts.language.numbers.numerals import YEAR

HALF = ",;:!?"
FULL = "，；：！？"
MARKS_TO_FULL = str.maketrans(HALF, FULL)
# A character of Chinese text: a character proper, or a mark that stands only between such.
HAN = f"\u2e80-\u2fd5{IDEOGRAPHS}\uf900-\ufaff\U00020000-\U0003ffff〇"
MARKS = "，。；：！？、（）《》〈〉〔〕【】“”‘’…—"
# Brackets of every shape, inside a class of a regular expression; the last nine are those of vertical print, which
# a converter of a page set so leaves as they are.
OPENING = "〔﹝\\[［【(（﹙<＜〈《「『{｛〖︵︷︹︻︽︿﹁﹃﹇"
CLOSING = "〕﹞\\]］】)）﹚>＞〉》」』}｝〗︶︸︺︼︾﹀﹂﹄﹈"
BRACKET_PAIRS = ("（）", "()", "《》", "“”", "«»", "〈〉", "〔〕", "[]", "【】")
# What is printed or typed behind a number, beside 、: of other heights and widths, the stroke 丶, the stop 。.
NUMBER_MARKS = ".．,，:：;；·•・‧∙⋅。｡︒丶﹑､﹒﹐﹕﹔︐︑︓︔"
# Signs, digits and letters that a converter sets off with spaces.
LATIN = "0-9A-Za-z%‰℃°"

SPACES = re.compile(r"[ \t\v\f\x1c-\x1f\u00a0\u0085\u1680\u2000\u2002-\u200a\u2028\u2029\u202f\u205f\u3000]+")
# What takes up no ink: no part of any comparison, and not counted where a place in a text is told.
BLANK = re.compile(rf"(?:\s|{INVISIBLE.pattern})+")
INK = re.compile(rf"(?:(?!{INVISIBLE.pattern})\S)+")
# What any rule acts on: a line without it is displayed as it is.
TOUCHED = re.compile(f"{SPACES.pattern}|{INVISIBLE.pattern}|[,;:!?()\\[\\]［］【】]|（ *{YEAR} *）")
CHINESE = re.compile(f"[{HAN}{MARKS.replace('（）', '')}]")
# Half-width marks, brackets and spaces between two characters of the text proper; or an entity, whose end is no mark.
BETWEEN = re.compile(r"&#?[A-Za-z0-9]{1,8};|[ ,;:!?()（）]+")
# [2009] of a document number, written before brackets of that shape were at hand.
SQUARE_YEAR = re.compile(f"(?<=[{HAN}]) *[\\[［【(（] *({YEAR}) *[\\]］】)）](?= *第? *[0-9]+ *号)")
SPACE_AT_LATIN = re.compile(f"(?<=[{HAN}{MARKS}]) +(?=[{LATIN}])|(?<=[{LATIN}]) +(?=[{HAN}{MARKS}])")
SPACE_AT_MARK = re.compile(f"(?<=[{MARKS}]) +| +(?=[{MARKS}])")
# 国 家 粮 食: three or more single characters set apart.
LETTER_SPACED = re.compile(f"(?<![^ ])(?:[{HAN}] ){{2,}}[{HAN}](?![^ ])")
# 1. 煤矿: the space that a converter sets after an item's number.
SPACE_AFTER_NUMBER = re.compile(f"^([0-9]+[.．、]|[(（][0-9]+[)）]) +(?=[{HAN}{MARKS}])", re.M)
# From bracket to bracket.
LONGEST_ITEM_NUMBER = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """One rule of display, as the edition tells it to its readers."""

    id: str
    text: str
    before: str
    after: str


RULES = (
    Rule(id="reflow", text="原文件中因换行、换页断开的同一段文字接排；段首空格不保留，改用版式缩进。",
         before="安全生产工作的\n意见", after="安全生产工作的意见"),
    Rule(id="spaces", text="制表符、全角空格等一律按一个空格处理，首尾空格、控制字符和不显示的字符不保留。",
         before="总　　则", after="总 则"),
    Rule(id="letter-spacing", text="为排版而逐字隔开的词（三个字以上）合拢。",
         before="国 家 预 案", after="国家预案"),
    Rule(id="square-brackets", text="发文字号中年份的括号统一用六角括号。",
         before="晋政发[2009]1号", after="晋政发〔2009〕1号"),
    Rule(id="punctuation", text="汉字旁的半角逗号、分号、冒号、叹号、问号改为全角。",
         before="部署,促进", after="部署，促进"),
    Rule(id="brackets", text="括号内外有汉字的半角圆括号成对改为全角。",
         before="厅(局)际", after="厅（局）际"),
    Rule(id="digit-spaces", text="汉字、标点与数字、字母之间的空格不保留。",
         before="2013 年 1月", after="2013年1月"),
    Rule(id="mark-spaces", text="全角标点前后的空格不保留。",
         before="责任。 坚持", after="责任。坚持"),
)


def display(text: str) -> str:
    """The text as the edition shows it. Line breaks stay where they are."""
    return "\n".join(_display_line(line) for line in text.split("\n"))


def match_form(text: str) -> str:
    """The text as it is compared: as displayed, without any space, so that only words and marks count."""
    return SPACES.sub("", display(text)).replace("\n", "").replace(CELL, "")


def solid(text: str) -> str:
    """The text without its blanks, by which a place in an original is counted: every reader of it counts alike."""
    return BLANK.sub("", text)


def reach(text: str, count: int) -> int:
    """How far into the text its first `count` characters reach, blanks not counted: from a place in `solid(text)` back
    to the text itself."""
    counted = 0
    for run in INK.finditer(text):
        counted += len(run[0])
        if counted >= count:
            return run.end() - (counted - count)
    return len(text)


def _display_line(line: str) -> str:
    """One rule may make room for another, so they are applied until nothing changes."""
    before = None
    while line != before and TOUCHED.search(line):
        before = line
        for step in STEPS:
            line = step(line)
    return line


def _one_space(text: str) -> str:
    return SPACES.sub(" ", text).strip(" ")


def _closed_up(text: str) -> str:
    return LETTER_SPACED.sub(lambda found: found[0].replace(" ", ""), text)


def _square_years(text: str) -> str:
    return SQUARE_YEAR.sub(r"〔\1〕", text)


def _full_marks(text: str) -> str:
    """A half-width mark is Chinese where a character of Chinese text stands on either side of it, other marks,
    brackets and spaces left out of account. The semicolon that ends an entity (&lt;) is no mark."""
    return BETWEEN.sub(_full_run, text)


def _full_run(run: re.Match[str]) -> str:
    is_entity = run[0].startswith("&")
    return run[0].translate(MARKS_TO_FULL) if _is_chinese(run) and not is_entity else run[0]


def _is_chinese(run: re.Match[str]) -> bool:
    start, end = run.span()
    before = run.string[start - 1 : start]
    return bool(CHINESE.match(before) or CHINESE.match(run.string, end))


def _full_brackets(text: str) -> str:
    """Brackets change in pairs: where Chinese text stands within at either end, where letters or digits stand within
    and Chinese text before, or where one of the two is full-width already. f(x) and [x](y) stay as they are."""
    if "(" not in text and ")" not in text:
        return text
    chars = list(text)
    before = _nearest(text)
    after = _nearest(text[::-1])[::-1]
    for start, end in _bracket_pairs(text):
        pair = text[start], text[end]
        is_item = not before[start] and _is_item_number(text, start, end)
        beside = before[start], after[start], before[end]
        is_chinese = any(map(CHINESE.match, beside))
        if is_item or is_chinese or _has_full(*pair):
            chars[start] = "（"
            chars[end] = "）"
    return "".join(chars)


def _has_full(opening: str, closing: str) -> bool:
    return opening == "（" or closing == "）"


def _bracket_pairs(text: str) -> Iterator[tuple[int, int]]:
    """Where each pair opens and closes."""
    opened: list[int] = []
    for place, char in enumerate(text):
        if char in "(（":
            opened.append(place)
        elif char in ")）" and opened:
            yield opened.pop(), place


def _is_item_number(text: str, start: int, end: int) -> bool:
    """Whether the brackets hold a few digits and nothing else."""
    return end - start <= LONGEST_ITEM_NUMBER and text[start + 1 : end].strip().isdecimal()


def _nearest(text: str) -> list[str]:
    """For each place the character before it, spaces and brackets left out; nothing at the beginning."""
    found, last = [], ""
    for char in text:
        found.append(last)
        if char not in " ()（）":
            last = char
    return found


def _tight_latin(text: str) -> str:
    return SPACE_AFTER_NUMBER.sub(r"\1", SPACE_AT_LATIN.sub("", text))


def _tight_marks(text: str) -> str:
    return SPACE_AT_MARK.sub("", text)


STEPS = (
    without_invisible,
    _one_space,
    _closed_up,
    _square_years,
    _full_marks,
    _full_brackets,
    _tight_latin,
    _tight_marks,
)


def has_open_bracket(text: str) -> bool:
    """Some bracket or quotation mark has no partner."""
    return any(text.count(pair[0]) != text.count(pair[1]) for pair in BRACKET_PAIRS)
