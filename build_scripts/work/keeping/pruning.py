"""The bound of a cache: what the last run used stays, however much it is, for the next run will want it again. Of the
rest what was not used for the longest time goes first, and what was left half written. A file that stands in the site,
too, takes no room in the cache."""

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

NAME = 64
"""Letters of an entry's name, the digest of its key."""
OWN = re.compile(rf"[0-9a-f]{{{NAME}}}(?:\.[0-9a-f]+)?")
"""What the cache has written, whole or half: the folder may hold what is someone else's."""
GRAIN = 100_000_000
"""Nanoseconds by which a file's time may lag behind the clock."""
Entry = tuple[int, str, int]
"""When it was last used, its path, the room it takes."""


def prune(folder: Path, most: int, begun: int) -> None:
    """To so many bytes beside what was used since the run began, in nanoseconds. What the disk refuses stays."""
    with suppress(OSError):
        found = _found(folder)
        for path in found.unfinished:
            Path(path).unlink(missing_ok=True)
        _remove_oldest([entry for entry in found.whole if entry[0] < begun - GRAIN], most)


def _remove_oldest(found: Iterable[Entry], most: int) -> None:
    kept = 0
    for _, path, size in sorted(found, key=lambda entry: (-entry[0], entry[1])):
        kept += size
        if kept > most:
            Path(path).unlink(missing_ok=True)


def _found(folder: Path) -> "_Found":
    found = _Found()
    with os.scandir(folder) as folders:
        for each in folders:
            if each.is_dir():
                found.look_into(each.path)
    return found


class _Found:
    """What the cache has written."""

    def __init__(self) -> None:
        self.whole: list[Entry] = []
        self.unfinished: list[str] = []

    def look_into(self, folder: str) -> None:
        with os.scandir(folder) as entries:
            for entry in entries:
                if OWN.fullmatch(entry.name) and entry.is_file():
                    self._take(entry)

    def _take(self, entry: "os.DirEntry[str]") -> None:
        if len(entry.name) != NAME:
            self.unfinished.append(entry.path)
            return
        stat = entry.stat()
        self.whole.append((stat.st_atime_ns, entry.path, 0 if stat.st_nlink > 1 else stat.st_size))
