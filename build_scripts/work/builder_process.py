"""A process that builds whenever it is asked to, and has by then what it needed before: its words, rules and templates.

It is another one whenever the program's own files have changed, and where it was ended from outside.
"""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import TracebackType

from build_scripts.work.keeping.memory import OF_PROCESS
from build_scripts.work.workers import settle

State = frozenset[tuple[str, int, int, int]]
"""Of files: their paths, when they were written, when anything about them changed, their sizes."""
COMPILED = "__pycache__"
"""What Python makes of the program is no part of it."""
MOMENT = 1
"""Seconds."""
_processes = multiprocessing.get_context("spawn")


class BuilderProcess:
    """`build` is a function of a module; what it is made of are files and folders."""

    def __init__(self, build: Callable[[], object], made_of: Iterable[Path]) -> None:
        self._build, self._made_of = build, tuple(made_of)
        self._state: State = frozenset()
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None

    def __enter__(self) -> "BuilderProcess":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def build_again(self) -> None:
        """Until it is done."""
        state = state_of(self._made_of)
        if self._line is None or state != self._state:
            self._end()
            self._start(state)
        try:
            self._ask()
        except (EOFError, OSError):
            # Ended from outside, or a program that cannot be read: the next time there is another.
            self._end()

    def _start(self, state: State) -> None:
        self._state = state
        self._line, end = _processes.Pipe()
        self._process = _processes.Process(target=_answer, args=(end, self._build))
        self._process.start()
        end.close()

    def _ask(self) -> None:
        if self._line:
            self._line.send(True)
            self._line.recv()

    def _end(self) -> None:
        if self._line:
            self._line.close()
        if self._process:
            # What ends by itself says why.
            self._process.join(MOMENT)
            self._process.terminate()
            self._process.join()
        self._line = self._process = None


def _answer(line: Connection, build: Callable[[], object]) -> None:
    """Ends with whoever asks."""
    settle()
    OF_PROCESS.hold()
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while line.recv():
            build()
            line.send(True)


def state_of(places: Iterable[Path]) -> State:
    """Of files, and of all files in folders."""
    return frozenset(_files(places))


def _files(places: Iterable[Path]) -> Iterator[tuple[str, int, int, int]]:
    for place in places:
        for path in (place, *place.rglob("*")):
            if COMPILED in path.parts:
                continue
            with suppress(FileNotFoundError):
                found = path.stat()
                yield str(path), found.st_mtime_ns, found.st_ctime_ns, found.st_size
