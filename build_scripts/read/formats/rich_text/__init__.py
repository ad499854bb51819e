"""RTF → the lines of its text, a paragraph a line. Numbers of lists stand in it as text; what is hidden, notes, heads
and feet are left out: they keep their place, are recorded with their reason, and told.

The reader knows the words of the Rich Text Format (1.9.1) that hold text or change what text is; whatever it does not
know is passed over, as the format asks of every reader.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.domain.notice import Doubt
from build_scripts.read.formats import hints
from build_scripts.read.formats.kinds import AS_DOCX
from build_scripts.read.formats.opened import Opened, counted
from build_scripts.read.formats.rich_text.control_words import (
    BOX,
    CHARSETS,
    CODE_PAGES,
    ESCAPED,
    HIDDEN,
    KNOWN_OPTIONS,
    LEFT_OUT,
    LOOKS,
    NOT_TEXT,
    PLACES,
    RAISED,
    SIGNS,
    TOKEN,
    UNREAD,
    decoded,
)
from build_scripts.read.formats.rich_text.lines import lines_of, with_left_out
from build_scripts.read.formats.rich_text.signs import CELL_END, ENDS, LEFT, LINE_BREAK, OWN_SIGNS, ROW_END
from build_scripts.read.formats.unreadable import UnreadableError
from build_scripts.read.formats.word import reasons
from build_scripts.read.formats.word.told import Told

DEEPEST = 1000


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
    cells: int = 0
    """In how many cells, each of a table within that of the one before, the paragraph stands."""

@dataclass(frozen=True, slots=True)
class _Held:
    """What has been read of a paragraph while the text box that is tied to it is read."""

    depth: int
    """Of the group of the box."""
    words: list[str]
    left_out: list[tuple[str, str]]


def open_rich_text(data: bytes) -> Opened:
    reader = _Reader()
    reader.read(data)
    shown = counted(with_left_out(lines_of(reader.text), reader.left_out))
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
        self._unread = Told()
        self._ended_within = 0
        """In how many cells the last paragraph of one stood that is not its last."""
        self._held: list[_Held] = []
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
        while self._held:
            self._end_box()

    @property
    def text(self) -> str:
        return "".join(self._out)

    def doubts(self) -> Iterator[Doubt]:
        for what, line in self._told.items():
            yield Doubt(
                line=line,
                message=f"RTF 文档有{what}，不读入正文，列入校勘记",
                hint=hints.LEFT_OUT,
            )
        yield from self._unread.doubts(self.text.count("\n") + 1)
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
            if self._held and self._held[-1].depth == len(self._states):
                self._end_box()
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
        if opening and word == BOX:
            self._begin_box()
        elif opening and (word in NOT_TEXT or (self._optional and word not in KNOWN_OPTIONS)):
            self._tell_unread(word)
            self._state = replace(self._state, text=False, table_of_fonts=word == b"fonttbl")
        elif word in LEFT_OUT and opening:
            self._state = replace(self._state, left_out=LEFT_OUT[word])
            self._apart = True
        elif word in LOOKS:
            self._look(word, is_off=number == 0)
        elif word == b"par" and self._state.cells:
            self._put(LINE_BREAK)
            self._ended_within = self._state.cells
        elif word in SIGNS:
            self._put(SIGNS[word])
        elif word in PLACES:
            self._place(word, number)
        elif number is not None:
            self._setting(word, number)

    def _place(self, word: bytes, number: int | None) -> None:
        """In a cell or not, and in how many. What stands in a cell above a table of its own is no part of its rows."""
        cells = 0 if word == b"pard" else max(1, self._state.cells) if number is None else max(0, number)
        if cells > self._ended_within > 0 and self._out[-1:] == [LINE_BREAK]:
            self._out[-1] = "\n"
        self._state = replace(self._state, cells=cells)

    def _begin_box(self) -> None:
        """A text box is drawn by what is no text. It is read by itself, before the paragraph to which it is tied."""
        self._state = replace(self._state, text=True, cells=0)
        if self._state.left_out:
            return
        begin = next((at for at in range(len(self._out), 0, -1) if self._out[at - 1] in ENDS), 0)
        words = self._out[begin:]
        pieces = len(self.left_out) - words.count(LEFT)
        self._held.append(_Held(len(self._states), words, self.left_out[pieces:]))
        del self._out[begin:], self.left_out[pieces:]

    def _end_box(self) -> None:
        """Its last paragraph may lack an end."""
        held = self._held.pop()
        if self._out and self._out[-1] not in ENDS:
            self._out.append("\n")
        self._out += held.words
        self.left_out += held.left_out

    def _tell_unread(self, word: bytes) -> None:
        """What is shown, and holds words that cannot be read."""
        if word in UNREAD and self._state.text and not self._state.left_out:
            self._unread.tell(UNREAD[word], self.text.count("\n") + 1)

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
        elif word == b"fcharset" and self._state.table_of_fonts and number in CHARSETS:
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
        self._put(decoded(data, self._state.charset or self._default).translate(OWN_SIGNS))

    def _put(self, text: str) -> None:
        if not self._state.text or not text:
            return
        reason = self._state.left_out or self._state.hidden
        if not reason:
            self._note_raised(text)
            self._out.append(text)
        elif text not in (CELL_END, ROW_END):
            self._leave_out("\n" if text == LINE_BREAK else text, reason)

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
