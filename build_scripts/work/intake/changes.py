"""Changes to the source texts, all of them or none: a copy of the folder is changed and takes the folder's place in one
step."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from build_scripts.domain.diagnostics import InputError
from build_scripts.read import source_files
from build_scripts.work.sources import read_folder
from build_scripts.work.website.replaced_folders import replacing

CATALOG = "catalog.yml"


def change(source: Path, files: Mapping[str, bytes | None]) -> None:
    """Writes each file, or removes it where it is None. With faults nothing is changed."""
    with replacing(source, sign=CATALOG, options="--source source_texts") as (new,):
        shutil.copytree(source, new, symlinks=True, dirs_exist_ok=True, copy_function=_linked)
        for name, data in files.items():
            _put(new / name, data)
        _check(new)


def _linked(old: str, new: str) -> str:
    """One file under two names, where the disk can; else a copy."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)
    return new


def _put(path: Path, data: bytes | None) -> None:
    """Never into the file that stands there: it is the old folder's as well."""
    path.unlink(missing_ok=True)
    if data is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _check(folder: Path) -> None:
    """The sources as they would be."""
    found = read_folder(folder, source_files.NAMES, source_files.MOST)
    try:
        source_files.load(found.files, found.faults)
    except InputError as error:
        raise InputError(error.diagnostics) from None
