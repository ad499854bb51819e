"""Bytes of an original → its lines. What cannot be a notice's text is a fault."""

from build_scripts.read.located import Faults

LARGEST = 20 * 1024 * 1024
"""Bytes. The longest original of the collection has 0.3 MB; a file beyond this limit is not a text of notices."""


def decode(file: str, data: bytes, faults: Faults) -> tuple[str, ...] | None:
    """The lines of a UTF-8 text (with or without its mark, any line ending); None when it is none."""
    if len(data) > LARGEST:
        size = f"{len(data) / 1024 / 1024:.0f} MB"
        faults.add(file, None, f"the file has {size}", f"a text of at most {LARGEST // 1024 // 1024} MB")
        return None
    if b"\0" in data:
        line = data[: data.index(b"\0")].count(b"\n") + 1
        faults.add(file, line, "the file is binary (it holds a NUL byte)", "a plain text or HTML file in UTF-8")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        found = f"byte 0x{data[error.start]:02x}"
        faults.add(file, line, f"not UTF-8 ({found})", "save the file in UTF-8, for example: iconv -f GB18030 -t UTF-8")
        return None
    if not text.strip():
        faults.add(file, None, "the file is empty", "the text of at least one notice")
        return None
    return split_lines(text)


def split_lines(text: str) -> tuple[str, ...]:
    """Lines as an editor counts them: a line break at the end of the file opens no further line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(lines[:-1] if len(lines) > 1 and not lines[-1] else lines)
