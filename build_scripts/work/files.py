"""Files written below a folder, each once."""

import codecs
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from build_scripts.domain.diagnostics import Diagnostic, InputError, of_system

MARKED = (".js", ".css")
"""What pages load begins with the mark of UTF-8, and is read so whatever code the page or the server says it is in."""


def write(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> None:
    """Path and content of each. Two of one name, also where the disk takes capitals for small letters, are a fault: the
    later would be published in place of the earlier."""
    for name, content in files:
        path, data = folder / name, as_written(name, content)
        with placing(name, path):
            _put(path, data)


def as_written(name: str, content: str | bytes) -> bytes:
    data = content.encode("utf-8") if isinstance(content, str) else content
    return codecs.BOM_UTF8 + data if name.endswith(MARKED) else data


@contextmanager
def placing(name: str, path: Path) -> Iterator[None]:
    """The folder is there; what goes wrong with the file is a fault."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield
    except FileExistsError as error:
        raise InputError([_twice(name)]) from error
    except OSError as error:
        raise InputError([of_system(error, path)]) from error


def link(own: Path, path: Path) -> None:
    """Gives the file another name; where the disk has no such thing, or this is another disk, it is copied."""
    try:
        os.link(own, path)
    except OSError:
        _put(path, own.read_bytes())


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


def _put(path: Path, data: bytes) -> None:
    """A file that holds the beginning of this one, or the whole, is this one, left by a worker that was lost."""
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
        file=name, line=None, message="网站中有两个文件用这个名称",
        hint="改用作其名称的地区、主题或原件之名",
    )
