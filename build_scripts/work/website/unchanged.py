"""A site that stands as the last build left it, of the same sources and by the same program, is not made again.

What a build put in place is written down in the cache, by the digest of all that it was made from: a sum over every
file, which is read through and counted again before anyone says that the site stands. Whatever leaves a doubt (a
source that is no plain file, one that changed meanwhile, what a killed build left) is no such site, and all is made.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from build_scripts.domain.addresses.project import CONFIG, HAND_WRITTEN, PACKAGE
from build_scripts.domain.diagnostics import InputError
from build_scripts.work.builder_process import State, state_of
from build_scripts.work.cache import Cache, file_digest, key_of
from build_scripts.work.console.account import Account
from build_scripts.work.sources import read_folder
from build_scripts.work.website.replaced_folders import stands_alone
from build_scripts.work.website.theme import frame

Standing = Mapping[str, bytes]
"""Of files in a folder, by their paths in it, the digest of what each holds."""
MOST = 1 << 26
"""Bytes that are read of a source. What is longer is not compared: it may be anything that someone laid there."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Built:
    """What a build put in place."""

    sum: str
    account: Account


class Unchanged:
    """What a build is made from, as it is when the build begins."""

    def __init__(self, source: Path, places: Sequence[Path], cache: Cache) -> None:
        self._places, self._cache = places, cache
        self._made_of = source, HAND_WRITTEN, CONFIG, PACKAGE
        self._state, self.key = self._now(), _key(source)

    def account(self) -> Account | None:
        """Of the site that stands, if it is what would be made."""
        if self.key is None or not all(map(stands_alone, self._places)):
            return None
        found = self._cache.get(self.key)
        return found.account if isinstance(found, _Built) and found.sum == _sum(self._places) else None

    def keep(self, account: Account, standing: Sequence[Standing] = ()) -> None:
        """What was made of it stands now, unless something changed meanwhile. Files whose digests are known, from those
        who put them there, are not read: one that holds something else is seen when it is asked for. They are told of
        the places in turn."""
        found = _sum(self._places, standing)
        if self.key and found and self._state and self._now() == self._state:
            self._cache.put(self.key, _Built(sum=found, account=account))

    def _now(self) -> State | None:
        try:
            return state_of(self._made_of)
        except OSError:
            return None


def _key(source: Path) -> str | None:
    """None where the sources are not all plain files of any likely size."""
    try:
        names = sorted(
            path.name
            for path in source.iterdir()
            if not path.is_dir()
        )
        folder = read_folder(source, names, MOST)
    except (InputError, OSError):
        return None
    if folder.faults or any(len(data) == MOST for data in folder.files.values()):
        return None
    sources = (f"{name!a} {sha256(data).hexdigest()}" for name, data in sorted(folder.files.items()))
    return key_of("site", frame(), *_hand_written(), "sources", *sources)


def _hand_written() -> Iterator[str]:
    for path in sorted(HAND_WRITTEN.rglob("*")):
        if path.is_file():
            yield f"{path.relative_to(HAND_WRITTEN).as_posix()} {file_digest(path)}"


def _sum(places: Sequence[Path], standing: Sequence[Standing] = ()) -> str | None:
    """Of all that stands there, by name and content; None of what cannot be read."""
    total, known = sha256(), dict[tuple[int, int], bytes]()
    try:
        for at, place in enumerate(places):
            told = standing[at] if at < len(standing) else {}
            total.update(b"\0")
            for name, entry in _entries(place, ""):
                found = told.get(name) or _digest(entry, known)
                total.update(name.encode("utf-8", "surrogateescape") + b"\0" + found)
    except OSError:
        return None
    return total.hexdigest()


def _entries(place: Path, name: str) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Files and folders below a folder, by their paths from it."""
    with os.scandir(place) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        path = f"{name}{entry.name}"
        yield path, entry
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(Path(entry.path), f"{path}/")


def _digest(entry: "os.DirEntry[str]", known: dict[tuple[int, int], bytes]) -> bytes:
    """What has two names is read once. No build makes anything but files and folders: whatever else stands there is not
    what it put."""
    if entry.is_dir(follow_symlinks=False):
        return b"folder"
    if not entry.is_file(follow_symlinks=False):
        return b"something else"
    stat = entry.stat()
    at = stat.st_dev, stat.st_ino
    if at not in known:
        known[at] = sha256(Path(entry.path).read_bytes()).digest()
    return known[at]
