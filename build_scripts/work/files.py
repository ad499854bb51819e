"""Files written below a folder, each once."""

import codecs
import shutil
from collections.abc import Iterable
from pathlib import Path

from build_scripts.domain.diagnostics import Diagnostic, InputError, of_system

MARKED = (".js", ".css")
"""What pages load begins with the mark of UTF-8, and is read so whatever code the page or the server says it is in."""


def write(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> None:
    """Path and content of each. Two of one name, also where the disk takes capitals for small letters, are a fault: the
    later would be published in place of the earlier."""
    for name, content in files:
        path = folder / name
        data = content.encode("utf-8") if isinstance(content, str) else content
        data = codecs.BOM_UTF8 + data if path.suffix in MARKED else data
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _put(path, data)
        except FileExistsError as error:
            raise InputError([_twice(name)]) from error
        except OSError as error:
            raise InputError([of_system(error, path)]) from error


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
        if not path.is_file() or not data.startswith(path.read_bytes()):
            raise
        path.write_bytes(data)


def _twice(name: str) -> Diagnostic:
    return Diagnostic(
        file=name, line=None, message="网站中有两个文件用这个名称",
        hint="改用作其名称的地区、主题或原件之名",
    )
