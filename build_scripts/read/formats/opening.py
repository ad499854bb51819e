"""The bytes of an original → its lines, whatever its form. The form is told by the content; the name must agree with
it, for by the name it is known later."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import PurePath

from build_scripts.read.faults import Faults
from build_scripts.read.formats import encoding
from build_scripts.read.formats.archived_page import open_archive
from build_scripts.read.formats.kinds import held_form, is_page
from build_scripts.read.formats.opened import Opened
from build_scripts.read.formats.rich_text import open_rich_text
from build_scripts.read.formats.unreadable import UnreadableError
from build_scripts.read.formats.word.document import open_document


def _open_printed(data: bytes) -> Opened:
    # What reads PDF is read itself when there is one.
    from build_scripts.read.formats.pdf.document import open_printed  # noqa: PLC0415

    return open_printed(data)


OPENERS: dict[str, Callable[[bytes], Opened]] = {
    ".docx": open_document, ".pdf": _open_printed, ".rtf": open_rich_text, ".mht": open_archive,
}
"""By the ending of a file of that form."""
LIKE = {".htm": ".html", ".shtml": ".html", ".xhtml": ".html", ".mhtml": ".mht", ".markdown": ".md"}


def opened(file: str, data: bytes, faults: Faults) -> Opened | None:
    """None where it cannot be read; then there is a fault that says what to do."""
    if encoding.is_too_long(file, data, faults):
        return None
    ending = held_form(data)
    if ending not in OPENERS:
        return _text(file, data, faults)
    if fitting_name(file, data) != file:
        faults.add(
            file,
            None,
            f"内容是 {ending[1:].upper()}，文件名却不以 {ending} 结尾",
            f"改名，例如 {fitting_name(file, data)}；内容不动",
        )
        return None
    try:
        return _opened(ending, data)
    except UnreadableError as error:
        faults.add(file, None, error.message, error.way_out)
        return None


def fitting_name(file: str, data: bytes) -> str:
    """The name under which the file is known for what it holds. What holds no form of its own is plain text, unless its
    name says that it is HTML or Markdown."""
    named = _named_form(file)
    ending = held_form(data) or (".html" if _holds_page(file, data) else None)
    if ending is None and named in OPENERS:
        ending = ".txt"
    if ending is None or ending == named:
        return file
    own = PurePath(file).suffix
    return file.removesuffix(own) + ending


def _named_form(file: str) -> str:
    own = PurePath(file).suffix.lower()
    return LIKE.get(own, own)


def _holds_page(file: str, data: bytes) -> bool:
    if len(data) > encoding.LARGEST or encoding.encoding_of(data) is None:
        return False
    return is_page(file, encoding.decoded(data))


def _text(file: str, data: bytes, faults: Faults) -> Opened | None:
    lines = encoding.decode(file, data, faults)
    if lines is None:
        return None
    named = _named_form(file)
    if named in OPENERS:
        faults.add(
            file,
            None,
            f"文件名以 {named} 结尾，内容却是纯文本，不是 {named[1:].upper()}",
            f"原件就是文字的，改名，例如 {fitting_name(file, data)}；文件损坏的，重新取得原件",
        )
        return None
    return Opened(lines=lines, encoding=encoding.encoding_of(data) or "UTF-8")


@lru_cache(maxsize=64)
def _opened(ending: str, data: bytes) -> Opened:
    """Once for the reader and once for the audit."""
    return OPENERS[ending](data)
