"""Words that an HTML page has lost to its own markup: what stands in a tag, or in a script that is never closed, is no
text to any reader of the page. And words that a browser shows otherwise than they are read."""

import re
from collections.abc import Iterator

from turbohtml import Document, Element

from build_scripts.domain.notice import Doubt, Loss
from build_scripts.language.display import HAN, solid
from build_scripts.read.formats.html.styles import Styles

CODE = frozenset(("script", "style"))
"""Elements that hold no words."""
NEVER_MARKUP = ("href", "src", "class", "id", "style")
"""Attributes that cannot hold a tag unless their closing quote is missing."""
# Words or numbers that a style sheet adds to the page.
GENERATED = re.compile(rf"content\s*:\s*(?:[^;{{}}]{{0,80}}?)(?:[\"'][^\"'\n]{{0,80}}[{HAN}]|counters?\()")
SHOWN = 24
"""Characters of a text that a message shows."""
HINT = "浏览器不把它当作文字；请看文件是否完整，可从网址重新保存网页"


def swallowed(document: Document, first: int) -> Iterator[Loss]:
    """`first`: the line of the file on which the page begins."""
    for error in document.errors:
        if error.code == "eof-in-tag":
            yield Loss(line=first + error.line - 1, message="网页在标签之内中断", hint=HINT)
    for element in document.iter_elements():
        if told := _told(element):
            yield Loss(line=_line(element, first), message=told, hint=HINT)


def shown_otherwise(document: Document, first: int, styles: Styles) -> Iterator[Doubt]:
    """What is struck out or folded in, and what only a style sheet holds."""
    for element in document.select("del, s, strike, details:not([open]), style"):
        if element.tag == "style":
            yield from _generated(element, first)
        elif solid(element.text):
            yield Doubt(line=_line(element, first), message=_otherwise(element),
                        hint="核对网页；若不是正文，在 corrections.yml 中移去")
    if styles.overrun:
        yield Doubt(line=first, message="网页内的样式表过大，未全部查看", hint="核对网页上隐藏的文字是否读入正文")


def _otherwise(element: Element) -> str:
    words = " ".join(element.text.split())[:SHOWN]
    return f"“{words}”在网页上收起，读作正文" if element.tag == "details" else f"“{words}”在网页上划去，读作正文"


def _generated(sheet: Element, first: int) -> Iterator[Doubt]:
    """One for a sheet: what it adds stands in no text of the page."""
    if found := GENERATED.search(sheet.text):
        yield Doubt(line=_line(sheet, first), message=f"样式表在网页上加文字或编号，未读入：{found[0]}",
                    hint="对照浏览器所示，看正文是否缺字；缺字则在原件中补上后另存")


def _told(element: Element) -> str | None:
    for name in (element.tag, *element.attrs):
        if not name.isascii():
            return f"标签之内有文字：“{name}”"
    for name in NEVER_MARKUP:
        value = element.attr(name)
        if value and "<" in value and not value.isascii():
            return f"属性 {name}= 的引号没有闭合，其中有：“{value[:40]}”"
    if element.tag in CODE and _is_open(element):
        return f"<{element.tag}> 没有结束，其后的文字都不显示"
    return None


def _line(element: Element, first: int) -> int:
    return first + (element.source_line or 1) - 1


def _is_open(element: Element) -> bool:
    place = element.source_location
    return place is not None and place.end_tag is None
