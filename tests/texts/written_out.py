"""A notice written out again in the forms in which offices send such documents."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from email.message import EmailMessage
from functools import partial
from html import escape
from types import MappingProxyType

from build_scripts.domain.notice import FRAME, Notice, Provision
from build_scripts.language.numbers.numerals import to_int
from tests.texts import word_files


def lines_of(notice: Notice) -> list[str]:
    """One a paragraph, as displayed."""
    found: list[str] = []
    for provision in notice.provisions:
        if provision.kind in FRAME:
            found += [block.text for block in notice.matter(provision.eid)]
        else:
            found += provision.paragraph.split("\n")
    return found


def text(notice: Notice, encoding: str = "utf-8") -> bytes:
    return "".join(f"{line}\n" for line in lines_of(notice)).encode(encoding)


def page(notice: Notice, build: str) -> bytes:
    """As the usual builders of government pages make it."""
    lines = [escape(line) for line in lines_of(notice)]
    body = {
        "paragraphs": "".join(f"<p>　　{line}</p>\n" for line in lines),
        "breaks": "<br/>\n".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{line}" for line in lines),
        "written": "<pre>" + "\n".join(lines) + "</pre>",
        "nested": "".join(f'<div><div style="text-indent:2em"><span>{line}</span></div></div>' for line in lines),
        "indented": "\n" + "\n".join(f"　　{line}" for line in lines),
    }[build]
    return ('<!DOCTYPE html><html><head><meta charset="utf-8"><title>政府网站</title></head><body><div>首页</div>'
            f'<div class="TRS_Editor">{body}</div><div>版权所有</div></body></html>').encode()


def archive(notice: Notice) -> bytes:
    """As a browser saves a page with its pictures."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://www.example.cn/"
    message.make_related()
    part = EmailMessage()
    part.set_content(page(notice, "paragraphs").decode(), subtype="html", cte="quoted-printable")
    message.attach(part)
    return message.as_bytes()


def typed_document(notice: Notice) -> bytes:
    """DOCX whose numbers are typed."""
    return word_files.document("".join(word_files.paragraph(escape(line)) for line in lines_of(notice)))


NUMBER = re.compile("[一二三四五六七八九十百]+|[0-9]+")


def numbered_document(notice: Notice) -> bytes:
    """DOCX whose numbers are counted by the word processor: each run of numbers that follow one another is a list."""
    lists = _Lists()
    body = []
    for provision in notice.provisions:
        if provision.kind in FRAME:
            body += [word_files.paragraph(escape(block.text)) for block in notice.matter(provision.eid)]
        else:
            first, *rest = escape(provision.wording if lists.takes(provision) else provision.paragraph).split("\n")
            body.append(word_files.paragraph(first, lists.properties(provision)))
            body += map(word_files.paragraph, rest)
    return word_files.document("".join(body), numbering=lists.parts())


class _Lists:
    def __init__(self) -> None:
        self._made: list[tuple[str, str, int]] = []
        self._last: dict[str, tuple[int, int]] = {}

    def takes(self, provision: Provision) -> bool:
        return bool(provision.num and NUMBER.search(provision.num) and to_int(NUMBER.findall(provision.num)[0]))

    def properties(self, provision: Provision) -> str:
        if not self.takes(provision):
            return ""
        assert provision.num is not None
        printed = NUMBER.findall(provision.num)[0]
        value = to_int(printed)
        assert value is not None
        pattern = escape(NUMBER.sub("%1", provision.num, count=1))
        number, last = self._last.get(pattern, (0, -1))
        if value != last + 1:
            self._made.append(("decimal" if printed.isascii() else "chineseCountingThousand", pattern, value))
            number = len(self._made)
        self._last[pattern] = number, value
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'

    def parts(self) -> str:
        abstract = "".join(
            f'<w:abstractNum w:abstractNumId="{at}">{word_files.level(0, form, pattern, start=start)}</w:abstractNum>'
            for at, (form, pattern, start) in enumerate(self._made, 1)
        )
        nums = "".join(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>'
                       for at in range(1, len(self._made) + 1))
        return abstract + nums


def rich_text(notice: Notice) -> bytes:
    body = "".join(f"\\pard {_escaped(line)}\\par\n" for line in lines_of(notice))
    return ("{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0\n" + body + "}").encode()


def _escaped(line: str) -> str:
    """Every other character by its bytes in GB18030, the rest by their numbers."""
    return "".join(_by_bytes(sign) if at % 2 else _by_number(sign) for at, sign in enumerate(line))


def _by_bytes(sign: str) -> str:
    return "".join(f"\\'{byte:02x}" for byte in sign.encode("gb18030"))


def _by_number(sign: str) -> str:
    units = sign.encode("utf-16-le")
    codes = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
    return "".join(f"\\u{code}?" for code in codes)


MEASURE = 28
"""Characters of a line, as GB/T 9704 has it."""
ROWS = 22
NEVER_FIRST = "，。、；：！？）》”’〕】…％%"


def printed(notice: Notice, mark: str = "— {} —") -> bytes:
    """PDF: wrapped, first lines set in by two characters, with page numbers."""
    rows = [row for line in lines_of(notice) for row in _wrapped(line)]
    pages = [rows[at : at + ROWS] for at in range(0, len(rows), ROWS)]
    return pdf([[*_placed(page), *_marked(mark.format(at))] for at, page in enumerate(pages, 1)])


def _wrapped(line: str) -> Iterator[tuple[int, str]]:
    """Each with how far it is set in."""
    indent, room, row = 2, MEASURE - 2.0, ""
    for sign in line:
        width = 0.5 if sign < "\u2000" else 1.0
        if room < width and sign not in NEVER_FIRST:
            yield indent, row
            indent, room, row = 0, float(MEASURE), ""
        row += sign
        room -= width
    yield indent, row


def _placed(rows: Sequence[tuple[int, str]]) -> Iterator[tuple[float, float, str]]:
    for at, (indent, row) in enumerate(rows):
        yield 80 + 16 * indent, 760 - 29 * at, row


def _marked(mark: str) -> Iterator[tuple[float, float, str]]:
    """On as many lines as it has."""
    for at, line in enumerate(mark.split("\n")):
        yield 290, 80 - 16 * at, line


def pdf(pages: Sequence[Sequence[tuple[float, float, str]]], size: int = 16, extra: str = "",
        sizes: Mapping[str, int] = MappingProxyType({}), lines: str = "") -> bytes:
    """Words at places, in a font that every reader has. `extra`: more objects; `sizes`: of words of a size of their
    own; `lines`: what is drawn on every page."""
    kids = " ".join(f"{10 + 2 * at} 0 R" for at in range(len(pages)))
    objects = {
        1: f"<</Type/Catalog/Pages 2 0 R{extra}>>", 2: f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        3: "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>",
        4: "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
           "/Supplement 4>>/DW 1000/FontDescriptor 5 0 R>>",
        5: "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880"
           "/Descent -120/CapHeight 880/StemV 93>>",
    }
    for at, page in enumerate(pages):
        drawn = "\n".join(
            f"BT /F {sizes.get(words, size)} Tf 1 0 0 1 {x} {y} Tm <{words.encode('utf-16-be').hex()}> Tj ET"
            for x, y, words in page) + lines
        objects[10 + 2 * at] = (f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {11 + 2 * at} 0 R"
                                "/Resources<</Font<</F 3 0 R>>>>>>")
        objects[11 + 2 * at] = f"<</Length {len(drawn)}>>\nstream\n{drawn}\nendstream\n"
    return with_table(objects)


def with_table(objects: dict[int, str]) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), {}
    for number, content in objects.items():
        places[number] = len(out)
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(
        f"{number} 1\n{place:010} 00000 n\r\n" for number, place in sorted(places.items()))
    end = f"xref\n{table}trailer<</Root 1 0 R/Size {max(objects) + 1}>>\nstartxref\n{len(out)}\n%%EOF"
    return bytes(out) + end.encode()


BUILDS = ("paragraphs", "breaks", "written", "nested", "indented")
FORMS_OF_FILES: dict[str, tuple[str, Callable[[Notice], bytes]]] = {
    "text": ("a.txt", text), "gb18030": ("a.txt", partial(text, encoding="gb18030")),
    "utf-16": ("a.txt", partial(text, encoding="utf-16")),
    **{f"page of {build}": ("a.html", partial(page, build=build)) for build in BUILDS},
    "archive": ("a.mht", archive), "document": ("a.docx", typed_document),
    "numbered document": ("a.docx", numbered_document), "rich text": ("a.rtf", rich_text),
    "printed": ("a.pdf", printed), "printed ·": ("a.pdf", partial(printed, mark="·{}·")),
    "printed on three lines": ("a.pdf", partial(printed, mark="—\n{}\n—")),
}
