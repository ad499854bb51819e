"""The control words of RTF that hold text or change what text is, and how its bytes are written."""

import codecs
import re

from build_scripts.read.formats.rich_text.signs import CELL_END, LINE_BREAK, ROW_END
from build_scripts.read.formats.word import reasons

TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?[0-9]{1,10})?[ ]?|\\'([0-9a-f]{2})|\\([^a-z'\r\n])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\[\r\n]?",
    re.IGNORECASE,
)
NOT_TEXT = frozenset((
    b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"listtable", b"listoverridetable", b"rsidtbl",
    b"generator", b"xmlnstbl", b"themedata", b"colorschememapping", b"datastore", b"latentstyles", b"fldinst",
    b"pntext",
    b"bkmkstart", b"bkmkend", b"mmathPr", b"filetbl", b"revtbl", b"nonshppict", b"pgptbl", b"wgrffmtfilter",
))
LEFT_OUT = {
    b"header": "页眉", b"headerl": "页眉", b"headerr": "页眉", b"headerf": "页眉",
    b"footer": "页脚", b"footerl": "页脚", b"footerr": "页脚", b"footerf": "页脚",
    b"footnote": "脚注", b"annotation": "批注",
}
NOTE = LEFT_OUT[b"footnote"]
HIDDEN = {b"deleted": "修订中删去的文字", b"v": "隐藏文字"}
RAISED = {b"super": b"super", b"sub": b"sub", b"nosupersub": b"", b"up": b"super", b"dn": b"sub"}
PLACES = frozenset((b"pard", b"intbl", b"itap"))
"""Say whether a paragraph stands in a cell."""
LOOKS = frozenset((b"plain", *HIDDEN, *RAISED))
REASONS = {
    "页眉": reasons.HEAD, "页脚": reasons.FOOT, "脚注": reasons.NOTES["footnotes"], "批注": reasons.NOTES["comments"],
    "修订中删去的文字": reasons.DELETED, "隐藏文字": reasons.HIDDEN,
}
KNOWN_OPTIONS = frozenset((b"listtext", *LEFT_OUT))
"""What is read, though its group says that a reader may pass over it: numbers, and notes as LibreOffice writes them."""
BOX = b"shptxt"
UNREAD = {b"pict": "picture", b"shppict": "picture", b"object": "part"}
SIGNS = {
    b"tab": "\t", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"bullet": "•", b"emspace": "\u2003", b"enspace": "\u2002", b"par": "\n", b"sect": "\n",
    b"line": LINE_BREAK, b"cell": CELL_END, b"nestcell": CELL_END, b"row": ROW_END, b"nestrow": ROW_END,
}
ESCAPED = {b"~": "\u00a0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"-": ""}
CHARSETS = {77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254",
            163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250"}
"""A font of charset 0 is read as the document's code page says."""
CODE_PAGES = {936: "gb18030"}
"""What is called so holds characters of the greater code, too; the others are known by their numbers."""


def decoded(data: bytes, charset: str) -> str:
    try:
        codecs.lookup(charset)
    except LookupError:
        charset = "gb18030"
    return data.decode(charset, "replace")
