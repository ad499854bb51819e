"""Faults of the input, collected and reported together, and what is doubtful in it."""

import errno
import os
from collections.abc import Iterable
from dataclasses import dataclass


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
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        return f"{place}: {'存疑：' if self.doubt else ''}{self.message}\n    {self.hint}"


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


WAYS_OUT = {
    errno.ENOSPC: "free space on this disk, or name folders on another one: --build-dir, --site",
    errno.EDQUOT: "free space within the quota, or name folders on another disk: --build-dir, --site",
    errno.EROFS: "a folder on a disk that can be written, for example --build-dir /tmp/build --site /tmp/site",
    errno.EACCES: "a file or folder that this user may read and write; ls -l shows its owner and rights",
    errno.EPERM: "a file or folder that this user may read and write; ls -l shows its owner and rights",
    errno.ENOENT: "the file or folder must exist while the command runs",
    errno.ENAMETOOLONG: "a shorter name or a shorter path",
    errno.EADDRINUSE: "another port, for example --port 8001",
}


def of_system(error: OSError, where: object = None) -> Diagnostic:
    """What the system refused, as a fault: the file it names, else the one that was asked for."""
    place = error.filename if error.filename is not None else where
    return Diagnostic(
        file=os.fsdecode(place) if isinstance(place, (bytes, str, os.PathLike)) else "the system", line=None,
        message=error.strerror or str(error),
        hint=WAYS_OUT.get(error.errno or 0, "nothing is wrong with the sources; see to this and run the command again"),
    )
