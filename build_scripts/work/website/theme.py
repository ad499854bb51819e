"""The frame that all pages have in common: MkDocs' theme with our own part of it, and how its templates are read."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from build_scripts.domain.addresses.project import CONFIG, HAND_WRITTEN
from build_scripts.work.cache import file_digest, key_of, program

THEME = HAND_WRITTEN / "theme"


class Loader(FileSystemLoader):
    """Where MkDocs looks for templates; listed without hidden folders, of which it takes no file: they hold the theme's
    ten thousand icons."""

    def list_templates(self) -> list[str]:
        return sorted({
            name
            for folder in self.searchpath
            for name in _shown(Path(folder))
        })


def _shown(folder: Path) -> Iterator[str]:
    for path, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(path, name).relative_to(folder).as_posix() for name in files)


def set_up(env: Environment) -> None:
    """How the theme's templates are read: lines that hold a statement alone leave nothing behind, and JSON is written
    in the letters themselves."""
    env.trim_blocks = env.lstrip_blocks = True
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}


@cache
def frame() -> str:
    """Digest of all that pages have in common: the program, MkDocs' configuration, the theme's own part."""
    theme = sorted(path for path in THEME.rglob("*") if path.is_file())
    return key_of(program(), *map(file_digest, (CONFIG, *theme)))
