"""Bytes of an original → its lines. What cannot be a notice's text is a fault that names a way out.

An original stays as it was received: it is decoded each time it is read, and never converted.
"""

import codecs
import re

from build_scripts.domain.notice import Encoding
from build_scripts.language.characters import IDEOGRAPH
from build_scripts.read.faults import Faults
from build_scripts.read.formats import hints
from build_scripts.read.formats.kinds import kind_of_bytes, kind_of_text
from build_scripts.read.located import UNPRINTABLE

LARGEST = 20 * 1024 * 1024
"""Bytes. The longest original of the collection has 0.3 MB; a file beyond this limit is not a text of notices."""
# That of UTF-32 begins as that of UTF-16 does.
MARKS: tuple[tuple[bytes, Encoding], ...] = (
    (codecs.BOM_UTF32_LE, "UTF-32"), (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"),
)
UNMARKED = ("UTF-16LE", "UTF-16BE")
COMMON_ROWS = range(0xB0, 0xD8)
"""The first bytes of the 3,755 characters of the first level of GB 2312, by which a Chinese text is written."""
COMMON_SHARE = 0.9
"""Of a Chinese text 98 in a hundred characters are of the first level; of bytes that are another encoding's, few."""
OF_NO_SCRIPT = re.compile("[\ue000-\uf8ff]")
"""Where GB18030 puts bytes that stand for no character."""
OTHER_FORM = f"收 {hints.READ}；别的格式，打开后另存为其中一种，或复制全文存为 .txt（UTF-8）"
ACCEPTED = "文本、Markdown 或网页用 UTF-8、UTF-16 或 GB18030 编码；用编辑器打开，另存为 UTF-8"


def decode(file: str, data: bytes, faults: Faults) -> tuple[str, ...] | None:
    """The lines of a text (with or without a byte order mark, any line ending); None when it is none."""
    if is_too_long(file, data, faults):
        return None
    if kind := kind_of_bytes(data):
        faults.add(file, _line(data, data.find(b"\0")), kind.message, kind.way_out)
        return None
    if encoding_of(data) is None:
        at, message = _misfit(data)
        is_text = _marked(data) or _unmarked(data) or b"\0" not in data
        faults.add(file, _line(data, at), message, ACCEPTED if is_text else OTHER_FORM)
        return None
    text = decoded(data)
    if not text.strip():
        faults.add(file, None, "文件是空的", "至少有一份通知的全文")
        return None
    if kind := kind_of_text(file, text):
        faults.add(file, 1, kind.message, kind.way_out)
        return None
    return split_lines(text)


def is_too_long(file: str, data: bytes, faults: Faults) -> bool:
    limit = f"{LARGEST // 1024 // 1024} MB"
    if len(data) > LARGEST:
        faults.add(file, None, f"文件超过 {limit}", f"一份通知的文件至多 {limit}：去掉图片和附件，只留通知")
    return len(data) > LARGEST


def decoded(data: bytes) -> str:
    """The text of an original that `decode` has found sound."""
    encoding = encoding_of(data) or "UTF-8"
    return data.decode(encoding).removeprefix("\ufeff")


def encoding_of(data: bytes) -> Encoding | None:
    """In what the bytes are written: what their mark says; else UTF-8; else GB18030 where that gives Chinese. None
    where a single byte does not fit."""
    if wide := _marked(data):
        return wide if _fits(data, wide) and "\0" not in data.decode(wide) else None
    if b"\0" in data:
        return None
    if _fits(data, "UTF-8"):
        return "UTF-8"
    return "GB18030" if _fits(data, "GB18030") and _is_chinese(data.decode("GB18030")) else None


def split_lines(text: str) -> tuple[str, ...]:
    """Lines as an editor counts them: a line break at the end of the file opens no further line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(lines[:-1] if len(lines) > 1 and not lines[-1] else lines)


def _marked(data: bytes) -> Encoding | None:
    return next((
        encoding
        for mark, encoding in MARKS
        if data.startswith(mark)
    ), None)


def _unmarked(data: bytes) -> str | None:
    """UTF-16 without the mark that says in which order its bytes stand: the one in which they are Chinese. It is told
    and not read, since in the other order they are characters, too. Each end of a line, digit or blank has an empty
    byte; without one a few bytes of another encoding may look so."""
    return next((
        encoding
        for encoding in UNMARKED
        if b"\0" in data and _is_chinese(data.decode(encoding, "replace"))
    ), None)


def _fits(data: bytes, encoding: Encoding) -> bool:
    return _first_misfit(data, encoding) is None


def _first_misfit(data: bytes, encoding: Encoding) -> int | None:
    """Where the first byte stands that the encoding does not have."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return None


def _is_chinese(text: str) -> bool:
    """GB18030 fits the bytes of other encodings too, and then gives characters that nobody writes."""
    chinese = IDEOGRAPH.findall(text)
    common = sum(map(_is_common, chinese))
    return common >= COMMON_SHARE * len(chinese) > 0 and not (UNPRINTABLE.search(text) or OF_NO_SCRIPT.search(text))


def _is_common(sign: str) -> bool:
    code = sign.encode("gb2312", "ignore")
    return bool(code) and code[0] in COMMON_ROWS


def _misfit(data: bytes) -> tuple[int, str]:
    """Where bytes cease to be a text, and what is said of them."""
    if wide := _marked(data):
        return 0, f"文件开头标明 {wide} 编码，其后却不合此编码"
    if unmarked := _unmarked(data):
        return 0, f"文件是 {unmarked} 编码的文本，开头却没有字节序标记（BOM）"
    if b"\0" in data:
        return data.index(b"\0"), "文件不是文本（含有空字节）"
    candidates: tuple[Encoding, ...] = ("UTF-8", "GB18030")
    at = max(_first_misfit(data, encoding) or 0 for encoding in candidates)
    return at, f"既不是 UTF-8，也不是 GB18030 的中文文本（字节 0x{data[at]:02x}）"


def _line(data: bytes, at: int) -> int:
    return data[: max(at, 0)].count(b"\n") + 1
