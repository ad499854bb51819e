"""Commands run by several workers at once, each command a process of its own, as the nodes of a cluster run them."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in which the system tells the memory of a process."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """What one command took."""

    seconds: float
    processor: float
    """Seconds of the processor, the same whatever else the machine is doing."""
    peak: int
    """Bytes that its largest process held at most."""


def together(commands: Iterable[Sequence[str]], folder: Path, workers: int) -> list[Job]:
    """So many at a time, in their order."""
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(lambda command: run(command, folder), commands))


def run(command: Sequence[str], folder: Path) -> Job:
    """Stops the whole benchmark when the command fails: a figure of a failed run is none."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed with status {process.returncode}: {' '.join(command)}")
    return Job(
        seconds=time.perf_counter() - start, processor=used.ru_utime + used.ru_stime, peak=used.ru_maxrss * UNIT,
    )
