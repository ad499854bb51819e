"""The folder of the source texts: its files as bytes, and a fault for whatever stands in it and is no plain file.

Nothing is opened before it is known to be a file: a pipe would be waited for, a device would never end, and what a link
leads to elsewhere would be published.
"""

import os
import stat
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.domain.addresses.site_addresses import ORIGINALS, source_file
from build_scripts.domain.diagnostics import Diagnostic, InputError, of_system

KINDS = {
    stat.S_IFDIR: "文件夹", stat.S_IFIFO: "管道（FIFO）", stat.S_IFSOCK: "套接字", stat.S_IFCHR: "设备",
    stat.S_IFBLK: "设备",
}
PLAIN = "应是普通文件：放入文件本身的副本，或移走此物"


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceFolder:
    files: Mapping[str, bytes]
    """By path below the folder."""
    faults: tuple[Diagnostic, ...]
    """Of what stands there and is not among the files."""


def read_folder(
    folder: Path,
    names: Iterable[str],
    most: int,
    *,
    originals: bool = True,
    without: Container[str] = (),
) -> SourceFolder:
    """The named files, where they are there, and every original but those `without`; of each at most so many bytes."""
    _raise_if_no_folder(folder)
    files: dict[str, bytes] = {}
    faults = []
    for name in _listed(folder, names, originals=originals):
        if name in without:
            continue
        try:
            fault = _fault(folder, name)
            if fault is None:
                with (folder / name).open("rb") as file:
                    files[name] = file.read(most)
        except OSError as error:
            fault = replace(of_system(error), file=name)
        faults += [fault] if fault else []
    return SourceFolder(files=files, faults=tuple(faults))


def _raise_if_no_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise InputError([Diagnostic(
            file=str(folder),
            line=None,
            message="是文件，不是文件夹" if folder.exists() else "没有这个文件夹",
            hint="来源文件夹中有 catalog.yml 和 originals/，例如 source_texts",
        )])


def _listed(folder: Path, names: Iterable[str], *, originals: bool) -> Iterator[str]:
    yield from (name for name in names if os.path.lexists(folder / name))
    within = folder / ORIGINALS
    if not originals or not os.path.lexists(within):
        return
    if within.is_symlink() or not within.is_dir():
        yield ORIGINALS
        return
    try:
        yield from (source_file(name) for name in sorted(path.name for path in within.iterdir()))
    except OSError as error:
        raise InputError([replace(of_system(error), file=ORIGINALS)]) from error


def _fault(folder: Path, name: str) -> Diagnostic | None:
    """What keeps it from being read as a file of the sources."""
    path = folder / name
    if name == ORIGINALS:
        return _wrong(name, "不是独立的文件夹", "应是存放原件本身的文件夹")
    linked = "链接，所指是" if path.is_symlink() else ""
    if linked and not path.exists():
        return _wrong(name, "此处的链接没有所指", PLAIN)
    kind = KINDS.get(stat.S_IFMT(path.stat().st_mode))
    if kind:
        return _wrong(name, f"此处是{linked}{kind}", PLAIN)
    # Only what is published must stand in the folder itself.
    if linked and name.startswith(source_file("")) and (folder / ORIGINALS).resolve() not in path.resolve().parents:
        return _wrong(name, "此处的链接指到文件夹之外", PLAIN)
    return None


def _wrong(name: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(
        file=name,
        line=None,
        message=message,
        hint=hint,
    )
