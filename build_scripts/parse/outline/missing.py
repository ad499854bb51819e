"""Where a number may stand that a sequence lacks: at the head of a paragraph or of a line, printed in another way, or
within a line. What is found is shown with the way to mend it; nothing is mended here."""

import re
import unicodedata
from collections.abc import Iterable

from build_scripts.domain.notice import as_entry
from build_scripts.language.characters import plain
from build_scripts.language.numbers.numerals import FORMAL, NUMERAL_CHARS, ONE_SIGN, to_chinese
from build_scripts.parse.lines.paragraph import Paragraph
from build_scripts.parse.outline.numbering import UNITS, Form, find_marker

AROUND = 8
"""Characters before a place that a hint shows."""
WITHIN: dict[Form, str] = {
    "part": "(?:{})[、·]", "sec": "[（(] *(?:{}) *[）)]", "para": "(?:{})[.．、·](?![0-9])", "article": "第(?:{})条",
    "subpara": "[（(] *(?:{}) *[）)]", "item": "(?<![（(])(?:{})[）)]", "point": "(?:{})",
}
"""How each form is printed within a line, the number left open."""
PRINTED: dict[Form, str] = {
    "part": "{chinese}、", "sec": "（{chinese}）", "para": "{number}.", "subpara": "（{number}）", "item": "{number}）",
    "point": "{circled}", "article": "第{chinese}条", "chapter": "第{chinese}章", "section": "第{chinese}节",
    "division": "第{chinese}部分",
}
# What makes another word of a number at the head of a line: 二级, 二季度; 二是 and 第二， may be meant for 二、.
NO_WORD = "".join(sign for sign in UNITS if sign not in "是要来则")


def where(paragraphs: Iterable[Paragraph], form: Form, number: int) -> str | None:
    """What is said of the first place at which the number may stand."""
    found = list(paragraphs)
    return _at_head(found, form, number) or _within(found, form, number)


def printed(form: Form, number: int) -> str:
    """As it should be printed; a sign in a circle, and in nothing else, is the same as its digits."""
    circled = next((
        sign
        for sign in ONE_SIGN
        if unicodedata.normalize("NFKC", sign) == str(number)
    ), str(number))
    return PRINTED.get(form, "{number}").format(chinese=to_chinese(number), number=number, circled=circled)


def _notations(number: int) -> str:
    """一, 1, １, ①, 壹: all ways to print the number."""
    signs = [sign for sign, value in ONE_SIGN.items() if value == number]
    formal = [FORMAL[number - 1]] if number <= len(FORMAL) else []
    wide = str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    return "|".join([to_chinese(number), str(number), wide, *signs, *formal])


def _at_head(paragraphs: Iterable[Paragraph], form: Form, number: int) -> str | None:
    pattern = re.compile(f"[（(〔【\\[第其]? *(?:{_notations(number)})(?![0-9０-９{NUMERAL_CHARS}{NO_WORD}])")
    for paragraph in paragraphs:
        for at, line in paragraph.places:
            if not at and _is_numbered(paragraph.text):
                continue
            head = pattern.match(plain(paragraph.text[at : at + AROUND]))
            if head and not at:
                shown = paragraph.text[: AROUND * 2]
                mend = as_entry("replaced", paragraph.text[: head.end()], printed(form, number), line)
                return f"第 {line} 行“{shown}”像是 {number}：若是另一条，在 corrections.yml 中写：{mend}"
            if head:
                return _split(paragraph, at, number)
    return None


def _is_numbered(text: str) -> bool:
    """It has been read with a number of its own."""
    marker = find_marker(text)
    return marker is not None and not marker.loose


def _within(paragraphs: Iterable[Paragraph], form: Form, number: int) -> str | None:
    """How to end the paragraph where the number stands in the middle of a line."""
    if form not in WITHIN:
        return None
    notations = _notations_within(form, number)
    if not notations:
        return None
    pattern = re.compile(f"(?<![0-9一二三四五六七八九十第]){WITHIN[form].format(notations)}")
    for paragraph in paragraphs:
        if found := pattern.search(paragraph.text, 1):
            return _split(paragraph, found.start(), number)
    return None


def _notations_within(form: Form, number: int) -> str:
    """Nothing where the form has no sign for the number."""
    if form != "point":
        return f"{number}|{to_chinese(number)}"
    return "|".join(sign for sign, value in ONE_SIGN.items() if value == number)


def _split(paragraph: Paragraph, at: int, number: int) -> str:
    line = paragraph.line_at(at)
    before, after = paragraph.text[max(0, at - AROUND) : at], paragraph.text[at : at + AROUND]
    mend = as_entry("split", f"{before}{after}", f"{before}\\n{after}", line)
    return f"{number} 在第 {line} 行之内：若是另一条，在 corrections.yml 中从此分开：{mend}"
