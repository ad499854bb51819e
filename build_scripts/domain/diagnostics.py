"""Faults of the input, collected and reported together."""

import errno
import os
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

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.message}\n    {self.hint}"


class InputError(Exception):
    """The run cannot go on: the faults found so far, all of them."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__("\n".join(str(d) for d in diagnostics))
        self.diagnostics = tuple(diagnostics)


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
