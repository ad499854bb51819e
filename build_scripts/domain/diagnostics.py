"""Faults of the input, collected and reported together, and what is doubtful in it."""

import errno
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Diagnostic:
    """One fault: where it stands, what is wrong, what would be right."""

    file: str
    line: int | None
    """1-based; None when the fault is the whole file's."""
    message: str
    hint: str
    """What was expected, with an example of what is right."""
    column: int | None = None
    """1-based; None when the fault is the whole line's."""
    doubt: bool = False
    """No fault: told, and the edition is made all the same."""

    def __str__(self) -> str:
        parts = (self.file.replace("\n", r"\n"), self.line, self.column)
        place = ":".join(str(part) for part in parts if part is not None)
        return _visible(f"{place}: {'存疑：' if self.doubt else ''}{self.message}\n    {self.hint}")


def of_path(path: Path, message: str, hint: str) -> Diagnostic:
    """Of a whole file or folder."""
    return Diagnostic(
        file=str(path),
        line=None,
        message=message,
        hint=hint,
    )


# Control characters, marks of direction, what joins or has no width, and lone halves of a character.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


def _visible(text: str) -> str:
    """A name or a text that is told may hold what acts on a terminal, or nobody can see."""
    return _UNSEEN.sub(lambda sign: ascii(sign[0])[1:-1], text)


class InputError(Exception):
    """The run cannot go on: the faults found so far, all of them, and the doubts."""

    def __init__(self, diagnostics: Iterable[Diagnostic], doubts: Iterable[Diagnostic] = ()) -> None:
        self.diagnostics = tuple(diagnostics)
        self.doubts = tuple(doubts)
        super().__init__("\n".join(str(d) for d in (*self.doubts, *self.diagnostics)))

    def __reduce__(self) -> tuple[type["InputError"], tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]]:
        """Whole from another process: an exception is otherwise made again of its message alone."""
        return InputError, (self.diagnostics, self.doubts)


def raise_any(faults: Iterable[Diagnostic], doubts: Iterable[Diagnostic] = ()) -> None:
    """InputError with all faults, if there are any; the doubts are told beside them."""
    found = tuple(faults)
    if found:
        raise InputError(found, doubts)


REFUSALS = {
    errno.ENOSPC: ("磁盘已满", "腾出本磁盘的空间，或另指定别的磁盘上的文件夹：--build-dir、--site"),
    errno.EDQUOT: ("磁盘配额已用完", "腾出配额之内的空间，或另指定别的磁盘上的文件夹：--build-dir、--site"),
    errno.EFBIG: ("文件超过系统所许的大小", "放宽限制：ulimit -f unlimited"),
    errno.EROFS: ("磁盘只能读", "用可以写入的磁盘上的文件夹，例如 --build-dir /tmp/build --site /tmp/site"),
    errno.EACCES: ("没有权限", "须是本用户可读可写的文件或文件夹；ls -l 可看属主和权限"),
    errno.EPERM: ("系统不允许", "须是本用户可读可写的文件或文件夹；ls -l 可看属主和权限"),
    errno.ENOENT: ("没有这个文件或文件夹", "命令运行期间，该文件或文件夹须一直存在"),
    errno.ENAMETOOLONG: ("名称太长", "用短一些的名称或路径"),
    errno.ELOOP: ("链接绕成一圈，没有所指", "给出文件本身的路径"),
    errno.EISDIR: ("这是文件夹，不是文件", "给出文件夹里文件的路径"),
    errno.ENOTDIR: ("路径中间的一段不是文件夹", "核对路径"),
    errno.EINVAL: ("系统不认这个名称或内容", "核对路径和文件名"),
    errno.EIO: ("磁盘读写出错", "检查磁盘，或换一处存放"),
    errno.EADDRINUSE: ("端口已被占用", "换一个端口，例如 --port 8001"),
}
"""What a system refuses most often: in the editor's words, and the way out."""
WRITTEN = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS)
"""What a file is refused that is written: of a copy, the second one."""
OTHER_REFUSAL = "来源文件没有问题；排除此情况后再运行一次"


def of_system(error: OSError, where: object = None) -> Diagnostic:
    """What the system refused, as a fault: the file it names, else the one that was asked for."""
    place = _named(error) or where
    file = os.fsdecode(place) if isinstance(place, (bytes, str, os.PathLike)) else "系统"
    said = error.strerror or str(error)
    if error.errno not in REFUSALS:
        return Diagnostic(
            file=file,
            line=None,
            message=said,
            hint=OTHER_REFUSAL,
        )
    message, hint = REFUSALS[error.errno]
    return Diagnostic(
        file=file,
        line=None,
        message=f"{message}（{said}）",
        hint=hint,
    )


def _named(error: OSError) -> object:
    is_copied = error.errno in WRITTEN and error.filename2 is not None
    return error.filename2 if is_copied else error.filename
