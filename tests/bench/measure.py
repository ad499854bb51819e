"""Runs a command and tells how long it took and how much memory it and its children held together at most."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

INTERVAL = 0.1
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    seconds: float
    """Of the processor, so that a busy machine gives the same figures as a quiet one."""
    peak: int | None
    """Bytes; None where the system does not tell."""


def run(command: Sequence[str], folder: Path, said: Path | None = None) -> Run:
    """Stops the whole benchmark when the command fails: a figure of a failed run is none. What the command says goes
    into a file where one is named."""
    before = _processor()
    peak = 0
    with said.open("wb") if said else nullcontext() as told:
        process = subprocess.Popen(command, cwd=folder, stdout=told, stderr=told)
        while process.poll() is None:
            peak = max(peak, _memory(process.pid))
            time.sleep(INTERVAL)
    if process.returncode:
        sys.exit(f"failed with status {process.returncode}: {' '.join(command)}")
    return Run(seconds=_processor() - before, peak=peak or None)


def _processor() -> float:
    """What the commands that have ended so far took."""
    times = os.times()
    return times.children_user + times.children_system


def _memory(pid: int) -> int:
    """Of the process and all below it; memory that they share is counted once (Linux: proportional set size)."""
    folder = Path("/proc") / str(pid)
    try:
        rollup = (folder / "smaps_rollup").read_text("ascii")
        children = (folder / "task" / str(pid) / "children").read_text("ascii").split()
    except OSError:
        return 0
    own = next((int(line.split()[1]) * 1024 for line in rollup.splitlines() if line.startswith("Pss:")), 0)
    return own + sum(_memory(int(child)) for child in children)
