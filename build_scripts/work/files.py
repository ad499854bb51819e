"""Files written below a folder, each once."""

import codecs
import os
import shutil
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

from build_scripts.domain.diagnostics import Diagnostic, InputError, of_system

R = TypeVar("R")
MARKED = (".js", ".css")
"""What pages load begins with the mark of UTF-8, and is read so whatever code the page or the server says it is in."""


def write(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> None:
    """Path and content of each. Two of one name, also where the disk takes capitals for small letters, are a fault: the
    later would be published in place of the earlier."""
    for name, content in files:
        put(folder, name, partial(write_new, as_written(name, content)))


def as_written(name: str, content: str | bytes) -> bytes:
    data = content.encode("utf-8") if isinstance(content, str) else content
    return codecs.BOM_UTF8 + data if name.endswith(MARKED) else data


def put(folder: Path, name: str, place: Callable[[Path], R]) -> R:
    """A file below the folder, by whoever knows how to put it there; what goes wrong with it is a fault."""
    path = folder / name
    try:
        return in_its_folder(path, place)
    except FileExistsError as error:
        raise InputError([_twice(name)]) from error
    except OSError as error:
        raise InputError([of_system(error, path)]) from error


def in_its_folder(path: Path, place: Callable[[Path], R]) -> R:
    """Of many files the first finds that the folder is not yet there."""
    try:
        return place(path)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return place(path)


def link(own: Path, path: Path) -> None:
    """Gives the file another name; where the disk has no such thing, or this is another disk, it is copied."""
    try:
        os.link(own, path)
    except FileNotFoundError:
        raise
    except OSError:
        write_new(own.read_bytes(), path)


def empty(*folders: Path) -> None:
    """They stay, with nothing in them."""
    for folder in folders:
        shutil.rmtree(folder)
        folder.mkdir()


def write_pieces(folder: Path, name: str, pieces: Iterable[str]) -> None:
    """A file that is larger than what is held in memory."""
    path = folder / name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
    except FileExistsError as error:
        raise InputError([_twice(name)]) from error
    except OSError as error:
        raise InputError([of_system(error, path)]) from error


def write_new(data: bytes, path: Path) -> None:
    """A file that holds the beginning of this one, or the whole, is this one, left by a worker that was lost; of any
    other, raises FileExistsError."""
    try:
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError:
        found = path.read_bytes() if path.is_file() else None
        if found is None or not data.startswith(found):
            raise
        if found != data:
            path.unlink()
            path.write_bytes(data)


def _twice(name: str) -> Diagnostic:
    return Diagnostic(
        file=name,
        line=None,
        message="网站中有两个文件用这个名称",
        hint="改用作其名称的地区、主题或原件之名",
    )
