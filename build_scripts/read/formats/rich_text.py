"""RTF → the lines of its text, a paragraph a line. Numbers of lists stand in it as text; what is hidden, notes, heads
and feet are left out: they keep their place, are recorded with their reason, and told.

The reader knows the words of the Rich Text Format (1.9.1) that hold text or change what text is; whatever it does not
know is passed over, as the format asks of every reader.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from build_scripts.domain.notice import CELL, Doubt, Line, Unseen
from build_scripts.read.formats.kinds import AS_DOCX
from build_scripts.read.formats.opened import Opened, counted
from build_scripts.read.formats.unreadable import UnreadableError
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
LOOKS = frozenset((b"plain", *HIDDEN, *RAISED))
REASONS = {
    "页眉": reasons.HEAD, "页脚": reasons.FOOT, "脚注": reasons.NOTES["footnotes"], "批注": reasons.NOTES["comments"],
    "修订中删去的文字": reasons.DELETED, "隐藏文字": reasons.HIDDEN,
}
KEPT_NUMBERS = frozenset((b"listtext",))
SIGNS = {
    b"tab": "\t", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"bullet": "•", b"emspace": "\u2003", b"enspace": "\u2002", b"line": "\n", b"par": "\n", b"sect": "\n",
}
ESCAPED = {b"~": "\u00a0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"-": ""}
CHARSETS = {0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 161: "cp1253",
            162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
            238: "cp1250"}
CODE_PAGES = {936: "gb18030", 950: "cp950", 932: "cp932", 949: "cp949", 65001: "utf-8", 10008: "gb18030"}
DEEPEST = 1000
CELL_END, ROW_END, LEFT = "\x1f", "\x1e", "\ufdd0"
"""Stand in the text until all of it has been read: for the ends of cells and rows, and for each piece that is left
out."""
OWN_SIGNS = str.maketrans(dict.fromkeys((CELL_END, ROW_END, LEFT), ""))


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group."""

    text: bool = True
    left_out: str = ""
    hidden: str = ""
    raised: bytes = b""
    """Above or below the line."""
    charset: str = ""
    """Of the font; empty where the document's holds."""
    skip: int = 1
    """Bytes that stand behind \\u for readers that do not know it."""
    table_of_fonts: bool = False


def open_rich_text(data: bytes) -> Opened:
    reader = _Reader()
    reader.read(data)
    shown = counted(_with_left_out(_lines(reader.text), reader.left_out))
    if not any(line.text.strip() for line in shown):
        raise UnreadableError("RTF 里没有文字", AS_DOCX)
    lines = tuple(line.whole for line in shown)
    return Opened(
        lines=lines,
        encoding="RTF",
        shown=shown,
        whole_lines=True,
        doubts=tuple(reader.doubts()),
    )


def _with_left_out(texts: Iterable[str], pieces: Iterable[tuple[str, str]]) -> Iterator[Line]:
    """The lines with what was left out in each. `pieces`: words and what they are, in order."""
    left = iter(pieces)
    for number, text in enumerate(texts, 1):
        words, *others = text.split(LEFT)
        unseen: list[Unseen] = []
        for other in others:
            said, what = next(left)
            unseen.append(_left_out(said, what, offset=len(words)))
            words += other
        yield Line(
            number=number,
            text=words,
            unseen=tuple(unseen),
        )


def _left_out(said: str, what: str, *, offset: int) -> Unseen:
    return Unseen(
        offset=offset,
        text=said.strip(),
        reason=REASONS[what],
        is_note=what == NOTE,
    )


def _lines(text: str) -> Iterator[str]:
    """Paragraphs and rows of tables, in order."""
    *rows, rest = text.split(ROW_END)
    for row in rows:
        yield from _row_with_text_above(row)
    lines = rest.replace(CELL_END, "\n").split("\n")
    if len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    yield from lines


def _row_with_text_above(text: str) -> Iterator[str]:
    """The first cell begins behind the last paragraph's end; behind the last cell's end stands nothing."""
    first, *others = text.split(CELL_END)
    above, _, first_cell = first.rpartition("\n")
    if above:
        yield from above.split("\n")
    cells = first_cell, *others[:-1]
    row = "".join(CELL + cell.strip() for cell in cells)
    yield row.replace("\n", " ")


class _Reader:
    def __init__(self) -> None:
        self._out: list[str] = []
        self._states: list[_State] = []
        self._state = _State()
        self._default = "gb18030"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._default_font: int | None = None
        self._bytes = bytearray()
        """Of characters that take more than one."""
        self._surrogate = 0
        self._to_skip = 0
        self._opening = False
        """Whether a group has just begun: its first word says what it is."""
        self._optional = False
        self._apart = False
        """Whether what is left out next is a piece by itself."""
        self._told: dict[str, int] = {}
        self._last_raised = b""
        """Of what was read last."""
        self._run_ins = 0
        """How often a raised digit stands beside another, and the line of the first."""
        self._first_run_in = 0
        self.left_out: list[tuple[str, str]] = []

    def read(self, data: bytes) -> None:
        for token in TOKEN.finditer(data):
            word, number, code, sign, brace, text = token.groups()
            if word:
                self._word(word, int(number) if number else None)
            elif code:
                self._byte(int(code, 16))
            elif sign:
                self._sign(sign)
            elif brace:
                self._group(brace)
            elif text:
                for byte in text:
                    self._byte(byte)
        self._flush()

    @property
    def text(self) -> str:
        return "".join(self._out)

    def doubts(self) -> Iterator[Doubt]:
        for what, line in self._told.items():
            yield Doubt(
                line=line,
                message=f"RTF 文档有{what}，不读入正文，列入校勘记",
                hint="核对是否属于通知",
            )
        if self._run_ins:
            told, hint = reasons.TOLD["raised"]
            yield Doubt(
                line=self._first_run_in,
                message=told.format(self._run_ins),
                hint=hint,
            )

    def _group(self, brace: bytes) -> None:
        self._flush()
        self._to_skip = 0
        if brace == b"{":
            if len(self._states) >= DEEPEST:
                raise UnreadableError(f"RTF 嵌套超过 {DEEPEST} 层", AS_DOCX)
            self._states.append(self._state)
            self._opening, self._optional = True, False
        elif self._states:
            self._state = self._states.pop()
            self._opening = False

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._optional = self._opening
            return
        self._opening = False
        self._flush()
        self._put(ESCAPED.get(sign, ""))

    def _byte(self, byte: int) -> None:
        self._opening = False
        if self._to_skip:
            self._to_skip -= 1
        elif self._state.text:
            self._bytes.append(byte)

    def _word(self, word: bytes, number: int | None) -> None:
        if word == b"u" and number is not None:
            self._unicode(number)
            return
        self._flush()
        opening, self._opening = self._opening, False
        if opening and (word in NOT_TEXT or (self._optional and word not in KEPT_NUMBERS)):
            self._state = replace(self._state, text=False, table_of_fonts=word == b"fonttbl")
        elif word in LEFT_OUT and opening:
            self._state = replace(self._state, left_out=LEFT_OUT[word])
            self._apart = True
        elif word in LOOKS:
            self._look(word, is_off=number == 0)
        elif word in SIGNS:
            self._put(SIGNS[word])
        elif word in (b"cell", b"nestcell"):
            self._put(CELL_END)
        elif word in (b"row", b"nestrow"):
            self._put(ROW_END)
        elif number is not None:
            self._setting(word, number)

    def _look(self, word: bytes, *, is_off: bool) -> None:
        """Whether text is hidden, and where it stands."""
        if word == b"plain":
            self._state = replace(self._state, hidden="", raised=b"")
        elif word in HIDDEN:
            self._state = replace(self._state, hidden="" if is_off else HIDDEN[word])
        else:
            self._state = replace(self._state, raised=b"" if is_off else RAISED[word])

    def _setting(self, word: bytes, number: int) -> None:
        if word == b"ansicpg":
            self._default = CODE_PAGES.get(number, f"cp{number}")
        elif word == b"uc":
            self._state = replace(self._state, skip=min(max(number, 0), 8))
        elif word == b"deff":
            self._default_font = number
        elif word == b"f":
            self._font = number
            if not self._state.table_of_fonts:
                self._state = replace(self._state, charset=self._fonts.get(number, ""))
        elif word == b"fcharset" and self._state.table_of_fonts and number in CHARSETS and number:
            self._fonts[self._font] = CHARSETS[number]

    def _unicode(self, number: int) -> None:
        self._flush()
        self._opening = False
        code = number % 0x10000
        self._to_skip = self._state.skip
        if 0xD800 <= code < 0xDC00:
            self._surrogate = code
        elif 0xDC00 <= code < 0xE000:
            self._put(chr(0x10000 + (self._surrogate - 0xD800) * 0x400 + code - 0xDC00) if self._surrogate else "")
            self._surrogate = 0
        else:
            self._put(chr(code).translate(OWN_SIGNS))

    def _flush(self) -> None:
        """The bytes so far as characters of the font's charset."""
        if not self._bytes:
            return
        data, self._bytes = bytes(self._bytes), bytearray()
        self._put(_decoded(data, self._state.charset or self._default).translate(OWN_SIGNS))

    def _put(self, text: str) -> None:
        if not self._state.text or not text:
            return
        reason = self._state.left_out or self._state.hidden
        if not reason:
            self._note_raised(text)
            self._out.append(text)
        elif text not in (CELL_END, ROW_END):
            self._leave_out(text, reason)

    def _note_raised(self, text: str) -> None:
        """10² is not 102: digits side by side, one of them raised."""
        last = self._out[-1][-1:] if self._out else ""
        raised = self._state.raised
        are_digits = last.isdigit() and text[:1].isdigit()
        if are_digits and raised != self._last_raised:
            line = self.text.count("\n") + 1
            self._run_ins += 1
            self._first_run_in = self._first_run_in or line
        self._last_raised = raised

    def _leave_out(self, text: str, what: str) -> None:
        """What belongs together is one piece, at the place where it begins."""
        if self._goes_on(what):
            begun, _ = self.left_out.pop()
            self.left_out.append((begun + text, what))
        elif text.strip():
            self._apart = False
            self._out.append(LEFT)
            self.left_out.append((text, what))
            self._tell(what)

    def _goes_on(self, what: str) -> bool:
        """Whether the last piece that was left out stands right before, and is of the kind."""
        follows_piece = self._out[-1:] == [LEFT] and not self._apart
        return follows_piece and self.left_out[-1][1] == what

    def _tell(self, what: str) -> None:
        """The line of the first such piece."""
        if what not in self._told:
            self._told[what] = self.text.count("\n") + 1


def _decoded(data: bytes, charset: str) -> str:
    try:
        codecs.lookup(charset)
    except LookupError:
        charset = "gb18030"
    return data.decode(charset, "replace")
