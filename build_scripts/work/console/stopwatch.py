"""How long each stage of a command takes, told while it works and kept for whoever measures."""

import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Stopwatch:
    """Says which stage has begun and how long it took, and keeps the seconds."""

    def __init__(self, *, quiet: bool, file: Path | None) -> None:
        self.quiet = quiet
        self.file = file
        if file:
            # Now, and not after the work, is it told that this cannot be written.
            file.touch()
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.processor: defaultdict[str, float] = defaultdict(float)
        """Seconds of the processor: the same whatever else the machine is doing."""

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        if not self.quiet:
            print(f"{name:<8}", end=" ", file=sys.stderr, flush=True)
        start, used = time.perf_counter(), _processor()
        try:
            yield
        finally:
            seconds = time.perf_counter() - start
            self._add(name, seconds, _processor() - used)
            if not self.quiet:
                print(f"{seconds:7.1f} s", file=sys.stderr)

    def _add(self, name: str, seconds: float, processor: float) -> None:
        """Each family goes through the same stages."""
        self.seconds[name] += seconds
        self.processor[name] += processor

    def write(self) -> None:
        if self.file:
            self.file.write_text(json.dumps(self.processor), "utf-8")


def _processor() -> float:
    """Seconds of this process and of the workers that have ended."""
    return sum(os.times()[:4])
