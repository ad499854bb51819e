"""A cache that cannot lie: what a step made of an item, kept by the digest of all that it was made from.

A key is the digest of the program's own files, of the versions of Python and of every package beside it, of the step,
its context and the item. So nothing is ever out of date: what changes has another key. An entry carries the digest of
its own content and of its key; one that came to harm is not there, and is made anew. What is kept is safe to delete,
and after a build never more than what it used and, beside that, the bound, which grows with the edition.

A file of the site is kept as it is, by the digest of what it holds, and read through whenever it is wanted again.
"""

import os
import pickle
import platform
import re
import secrets
import sys
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

from build_scripts.domain.addresses.project import PACKAGE
from build_scripts.domain.building.execution import Each, Shared
from build_scripts.domain.building.pickles import Feeder, Reducer, Reducers, named
from build_scripts.work.files import as_written, link, put, write
from build_scripts.work.keeping.memory import OF_PROCESS
from build_scripts.work.keeping.pruning import prune

C = TypeVar("C")
T = TypeVar("T")
R = TypeVar("R")
MOST = 1_000_000_000
"""Bytes that are kept beside what the last build used."""
OF_NOTICE = 2_000_000
"""Bytes, half as much again as a notice takes. Of a large edition that much is kept: what parts were made of that stay
as they are no build uses, until one of them changes."""
SEAL = 32
"""Bytes at the beginning of an entry: the digest of its key and content."""
COMPILED = "__pycache__"


class Cache:
    """A folder of entries. Whatever the disk refuses is no fault: the value is made anew, or not kept."""

    def __init__(self, folder: Path, most: int = MOST) -> None:
        self.folder = folder
        self._most = most

    def __reduce__(self) -> tuple[type["Cache"], tuple[Path, int]]:
        return Cache, (self.folder, self._most)

    def get(self, key: str) -> object | None:
        """The value that was kept; None where there is none, or not a whole one."""
        entry = self._read(key)
        return None if entry is None else pickle.loads(entry.content)

    def get_held(self, key: str) -> object | None:
        """The same, of what nobody changes: it may be held in memory."""
        held = OF_PROCESS.get(key, self._seal(key))
        if held is not None:
            return held
        entry = self._read(key)
        if entry is None:
            return None
        found: object = pickle.loads(entry.content)
        OF_PROCESS.put(key, entry.seal, found, len(entry.content))
        return found

    def _seal(self, key: str) -> bytes:
        """As an entry bears it; of what is none nothing."""
        path = self._path(key)
        try:
            with path.open("rb", buffering=0) as file:
                os.utime(path)
                return file.read(SEAL)
        except OSError:
            return b""

    def _read(self, key: str) -> "_Whole | None":
        path = self._path(key)
        try:
            data = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        seal, content = data[:SEAL], data[SEAL:]
        return _Whole(seal=seal, content=zlib.decompress(content)) if seal == _sealed(key, content) else None

    def put(self, key: str, value: object) -> None:
        content = zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), 1)
        self._write(key, _sealed(key, content) + content)

    def keep(self, data: bytes) -> str:
        """A file as it is, by the name that `place` and `kept` are to be told."""
        name = sha256(data).hexdigest()
        if self._file(self._path(name)) is None:
            self._write(name, data)
        return name

    def kept(self, name: str) -> bytes | None:
        """What a file holds that was kept; None where none was, or not the whole of it."""
        return self._used(self._path(name))

    def place(self, name: str, path: Path) -> bool:
        """The file under this path, too: one file of two names, where the disk knows such, for that is far quicker than
        to write another. False where none was kept, or not the whole of it."""
        own = self._path(name)
        if self._used(own) is None:
            return False
        link(own, path)
        return True

    def _used(self, path: Path) -> bytes | None:
        found = self._file(path)
        if found is not None:
            _use_again(path)
        return found

    def _file(self, path: Path) -> bytes | None:
        """Its name is the digest of what it holds."""
        try:
            data = path.read_bytes()
        except OSError:
            return None
        return data if sha256(data).hexdigest() == path.name else None

    def _write(self, key: str, data: bytes) -> None:
        path = self._path(key)
        unfinished = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(data)
            unfinished.replace(path)

    def allow(self, notices: int) -> None:
        """A bound that holds what is made of so many notices."""
        self._most = max(self._most, notices * OF_NOTICE)

    def prune(self, begun: int) -> None:
        """Down to the bound, but for what was used since a build began."""
        prune(self.folder, self._most, begun)

    def _path(self, key: str) -> Path:
        return self.folder / f"{key[:2]}/{key}"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Whole:
    """An entry that came to no harm."""

    seal: bytes
    content: bytes


@contextmanager
def bounded(cache: Cache | None) -> Iterator[None]:
    """What a run used stays in the cache, and of the rest no more than the bound."""
    begun = time.time_ns()
    yield
    if cache:
        cache.prune(begun)


def place(cache: Cache, folder: Path, name: str, kept: str) -> bool:
    """A kept file below the folder, under this name."""
    return put(folder, name, partial(cache.place, kept))


def place_all(cache: Cache | None, folder: Path, files: Iterable[tuple[str, str | bytes]]) -> None:
    """Files that are at hand, of which most are those of the last build."""
    for name, content in files:
        if cache is None or not place(cache, folder, name, cache.keep(as_written(name, content))):
            write(folder, [(name, content)])


def _use_again(path: Path) -> None:
    """A file that stands in the last site keeps its time, by which servers tell that it is the same."""
    with suppress(OSError):
        found, now = path.stat(), time.time_ns()
        os.utime(path, ns=(now, now if found.st_nlink == 1 else found.st_mtime_ns))


def _sealed(key: str, content: bytes) -> bytes:
    return sha256(key.encode("ascii") + content).digest()


def remembering(each: Each, cache: Cache | None) -> Each:
    """The same, but for what an earlier build has made of the same. Only for steps that give a value and write nothing;
    an item holds all that the step needs beside its context."""
    return _Remembering(each=each, cache=cache) if cache else each


@dataclass(frozen=True, kw_only=True, slots=True)
class _Remembering:
    each: Each
    cache: Cache

    def __call__(self, step: Callable[[C, T], R], context: C, items: Sequence[T]) -> Iterator[R]:
        made_of = key_of(program(), digest((step, context)))
        recall = _Recall(
            cache=self.cache,
            step=step,
            context=context,
            made_of=made_of,
        )
        return cast(Iterator[R], self.each(_recalled, recall, items))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Recall:
    cache: Cache
    step: Callable[[Any, Any], Any]
    context: Any
    made_of: str
    """Digest of the program, the step and the context."""


def _recalled(recall: _Recall, item: object) -> Any:
    key = key_of(recall.made_of, digest(item))
    found = recall.cache.get(key)
    if found is not None:
        return found
    made = recall.step(recall.context, item)
    recall.cache.put(key, made)
    # As it will be read: what is made of it has one digest, whether this was made or known.
    return pickle.loads(pickle.dumps(made, pickle.HIGHEST_PROTOCOL))


def key_of(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()


def digest(value: object) -> str:
    """Of a value as it is pickled: equal values may have two, where they hold sets; different ones never have one."""
    hashed = sha256()
    Feeder(_reducers).feed(hashed, value)
    return hashed.hexdigest()


def _pattern(value: re.Pattern[str]) -> tuple[Any, ...]:
    """By its text as such: Python knows patterns that it has compiled, and which of equal texts is part of one depends
    on what was compiled before."""
    return named, ("pattern", f"{value.flags} {value.pattern}")


class _Kinds(Reducers):
    """What many items share is pickled once, and stands in each by its digest."""

    def __missing__(self, kind: type) -> Reducer:
        if not issubclass(kind, Shared):
            return super().__missing__(kind)
        self[kind] = lambda value: (named, ("shared", _digest_of_shared(value)))
        return self[kind]


_reducers = _Kinds({re.Pattern: _pattern})
_shared: WeakKeyDictionary[Shared, str] = WeakKeyDictionary()


def _digest_of_shared(value: Shared) -> str:
    if value not in _shared:
        _shared[value] = sha256(pickle.dumps(value, pickle.HIGHEST_PROTOCOL)).hexdigest()
    return _shared[value]


@lru_cache
def program() -> str:
    """Digest of what makes the values: every file of the package, Python, and the packages beside it."""
    files = sorted(
        path
        for path in PACKAGE.rglob("*")
        if path.is_file() and COMPILED not in path.parts
    )
    # Folders of what is installed, by name and version: NAME-VERSION.dist-info.
    packages = sorted(
        path.name
        for folder in sys.path
        for path in Path(folder).glob("*-info")
    )
    return key_of(sys.version, platform.machine(), *packages, *map(file_digest, files))


def file_digest(path: Path) -> str:
    return f"{path.name} {sha256(path.read_bytes()).hexdigest()}"
