"""Words that an HTML page has lost to its own markup: what stands in a tag, or in a script that is never closed, is no
text to any reader of the page. And words that a browser shows otherwise than they are read."""

import re
from collections.abc import Iterable, Iterator

from turbohtml import Document, Element, Node, Text

from build_scripts.domain.notice import Doubt, Loss
from build_scripts.language.display import HAN, solid
from build_scripts.read.formats import hints
from build_scripts.read.formats.html.styles import Styles
from build_scripts.read.formats.html.tables import tables_around

CODE = frozenset(("script", "style"))
"""Elements that hold no words."""
NEVER_MARKUP = ("href", "src", "class", "id", "style")
"""Attributes that cannot hold a tag unless their closing quote is missing."""
# Words or numbers that a style sheet adds to the page.
GENERATED = re.compile(rf"content\s*:\s*(?:[^;{{}}]{{0,80}}?)(?:[\"'][^\"'\n]{{0,80}}[{HAN}]|counters?\()")
# <!x、…>, <?x…>, </ x…>: what begins as a tag and is none is a comment to a browser, up to the next >.
MISTAKEN = re.compile(rf"<(?:\?|!(?!--)|/(?![A-Za-z]))[^<>]*[{HAN}][^<>]*")
COMMENT, COMMENT_END = "<!--", "-->"
OFFICE = re.compile("(?:Libre|Open)Office|Collabora", re.IGNORECASE)
OFFICE_LISTS = "网页由 LibreOffice 一类软件存成，列表一律编作 1. 2. 3.，原来可能是一、（一）"
RAISED = {"sup": "上标", "sub": "下标"}
EMBEDDED = "iframe, frame, embed, object"
"""Elements that show a file of their own."""
FEWEST = 60
"""Chinese characters of a page that holds a notice: its title and where it goes to have as many."""
SHOWN = 24
"""Characters of a text that a message shows."""
HINT = "浏览器不把它当作文字；请看文件是否完整，可从网址重新保存网页"


def swallowed(document: Document, source: str, first: int) -> Iterator[Loss]:
    """`first`: the line of the file on which the page, `source`, begins. A page within the page is text to no reader
    of this one, though a browser shows it."""
    for frame in document.select("iframe[srcdoc]"):
        within = frame.attr("srcdoc") or ""
        if re.search(f"[{HAN}]", within):
            yield Loss(
                line=_line(frame, first),
                message=f"网页里嵌着另一网页（srcdoc），没有读入：“{within[:SHOWN]}”",
                hint="核对浏览器所示；若是正文，把其中的文字存成单独的文件，作为原件",
            )
    for error in document.errors:
        if error.code == "eof-in-tag":
            yield Loss(
                line=first + error.line - 1,
                message="网页在标签之内中断",
                hint=HINT,
            )
        if error.code == "eof-in-comment":
            yield from _open_comment(source, first)
    for element in document.iter_elements():
        if told := _told(element):
            yield Loss(
                line=_line(element, first),
                message=told,
                hint=HINT,
            )


def _open_comment(source: str, first: int) -> Iterator[Loss]:
    """A comment that is not closed takes all that follows with it; one without words takes none."""
    begin = source.find(COMMENT, source.rfind(COMMENT_END) + 1)
    words = _shown(source[begin + len(COMMENT) :])
    if re.search(f"[{HAN}]", source[begin:]):
        yield Loss(
            line=first + source.count("\n", 0, begin),
            message=f"注释没有结束，其后的文字都不显示：“{words}”",
            hint=HINT,
        )


def mistaken(source: str, first: int) -> Iterator[Doubt]:
    """Words that a browser takes for a comment, since a sign before them looks like the beginning of a tag."""
    line, passed = first, 0
    for found in MISTAKEN.finditer(source):
        line += source.count("\n", passed, found.start())
        passed = found.start()
        yield Doubt(
            line=line,
            message=f"“{_shown(found[0])}”在网页源码中像标签，浏览器不显示，读作注释",
            hint="核对网页；若是正文，在原件中把“<”改作“&lt;”后另存",
        )


def _shown(source: str) -> str:
    return " ".join(source.split())[:SHOWN]


def beyond_words(chosen: Iterable[Element | Document], first: int) -> Iterator[Doubt]:
    """What the article shows and no text of it holds: pictures, and files of their own."""
    for article in chosen:
        pictures = article.select("img, svg")
        if pictures:
            yield Doubt(
                line=_line(pictures[0], first),
                message=f"正文有图片 {len(pictures)} 处，其中若有文字，读不到",
                hint=hints.PICTURES,
            )
        for element in article.select(EMBEDDED):
            if name := element.attr("src") or element.attr("data"):
                yield Doubt(
                    line=_line(element, first),
                    message=f"正文嵌有另一份文件“{name[:SHOWN]}”，没有读入",
                    hint="核对浏览器所示；若其中有正文，取得那份文件，作为原件",
                )


def tables_in_cells(chosen: Iterable[Element | Document], first: int) -> Iterator[Doubt]:
    """A table with a table in a cell: its words are read cell by cell, and which stands beside which is lost."""
    for article in chosen:
        for table in tables_around(article):
            yield Doubt(
                line=_line(table, first),
                message=f"表格的格子里又有表格，外层的行列没有读出，逐格读作段：“{_shown(table.text)}”",
                hint=f"对照浏览器所示；{hints.NESTED}",
            )


def filled_by_script(document: Document, first: int) -> Iterator[Doubt]:
    """A page that hardly has words, and has scripts: what a browser shows, these fetch from elsewhere."""
    scripts = document.select("script")
    words = _characters(document.select("body")) - _characters(document.select("body script, body style"))
    if scripts and words < FEWEST:
        yield Doubt(
            line=_line(scripts[0], first),
            message="网页里几乎没有文字，正文多半由脚本（JavaScript）载入，不在文件里",
            hint="用浏览器打开，等正文显示后存为“网页，单个文件”（*.mhtml），或复制全文存为 .txt（UTF-8），交该文件",
        )


def _characters(elements: Iterable[Element]) -> int:
    return sum(len(re.findall(f"[{HAN}]", element.text)) for element in elements)


def shown_otherwise(document: Document, first: int, styles: Styles) -> Iterator[Doubt]:
    """What is struck out, folded in or raised, and what only a style sheet holds."""
    for element in document.select(", ".join(RAISED)):
        if told := _side_by_side(element):
            yield Doubt(
                line=_line(element, first),
                message=told,
                hint=hints.RAISED,
            )
    for element in document.select("del, s, strike, details:not([open]), style"):
        if element.tag == "style":
            yield from _generated(element, first)
        elif solid(element.text):
            yield Doubt(
                line=_line(element, first),
                message=_otherwise(element),
                hint="核对网页；若不是正文，在 corrections.yml 中移去",
            )
    if numbered := _numbered_by_office(document):
        yield Doubt(
            line=_line(numbered, first),
            message=OFFICE_LISTS,
            hint="对照原文件看各级编号，最好交原来的 .docx",
        )
    if styles.overrun:
        yield Doubt(
            line=first,
            message="网页内的样式表过大，未全部查看",
            hint="核对网页上隐藏的文字是否读入正文",
        )


def _numbered_by_office(document: Document) -> Element | None:
    """A list of a page that an office program saved: it writes every list as 1. 2. 3., whatever its numbers were."""
    made_by = (
        element.attr("content") or ""
        for element in document.select("meta")
        if _is_generator(element)
    )
    return next(iter(document.select("ol > li")), None) if any(map(OFFICE.match, made_by)) else None


def _is_generator(element: Element) -> bool:
    return (element.attr("name") or "").lower() == "generator"


def _otherwise(element: Element) -> str:
    words = " ".join(element.text.split())[:SHOWN]
    return f"“{words}”在网页上收起，读作正文" if element.tag == "details" else f"“{words}”在网页上划去，读作正文"


def _side_by_side(element: Element) -> str | None:
    """10<sup>2</sup> is not 102: a raised or lowered digit beside another digit of the line."""
    words = element.text.strip()
    before = _words(element.previous_sibling)
    behind = _words(element.next_sibling)
    if not _are_digits_beside(before, words) and not _are_digits_beside(words, behind):
        return None
    read = before[-SHOWN:] + words + behind[:SHOWN]
    return f"“{read}”中的“{words}”在网页上是{RAISED[element.tag]}，按并排读"


def _are_digits_beside(before: str, behind: str) -> bool:
    return before[-1:].isdigit() and behind[:1].isdigit()


def _words(node: Node | None) -> str:
    return node.text if isinstance(node, Element) else node.data if isinstance(node, Text) else ""


def _generated(sheet: Element, first: int) -> Iterator[Doubt]:
    """One for a sheet: what it adds stands in no text of the page."""
    if found := GENERATED.search(sheet.text):
        yield Doubt(
            line=_line(sheet, first),
            message=f"样式表在网页上加文字或编号，未读入：{found[0]}",
            hint="对照浏览器所示，看正文是否缺字；缺字则在原件中补上后另存",
        )


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
