"""What is read, parsed and linked, measured without making a page: a size of thousands takes minutes, not an hour."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.bench import corpus, report
from tests.bench.measure import Run, run

ROOT = Path(__file__).parents[2]
LINKING = ("topics", "alignment", "threads")
FASTER = 1.1
"""How much faster than the corpus the time may grow: the first notices of a place have none before them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Linked:
    """What one size of corpus took."""

    notices: int
    stages: dict[str, float]
    whole: Run

    @property
    def linking(self) -> float:
        """Seconds of the stages that link."""
        return sum(self.stages[name] for name in LINKING)


def measured(size: int, folder: Path) -> Linked:
    """By one process, so that the figures are those of the work alone."""
    source, timings = folder / "source_texts", folder / "timings.json"
    corpus.write(ROOT / "source_texts", source, size)
    whole = run([
        sys.executable, "-m", "build_scripts", "check", "--source", str(source), "--timings", str(timings),
        "--jobs", "1", "--quiet",
    ], ROOT, said=folder / "said.txt")
    return Linked(notices=size, stages=json.loads(timings.read_text("utf-8")), whole=whole)


def table(found: Sequence[Linked]) -> str:
    """Markdown: a row for each stage, a column for each size."""
    rows = [
        ["", *(f"{one.notices:,}件" for one in found)],
        ["---", *("---:" for _ in found)],
        *([f"{report.STAGES[name]}（秒）", *(f"{one.stages[name]:.1f}" for one in found)] for name in found[0].stages),
        ["**主题、对照、脉络合计**（秒）", *(f"{one.linking:.1f}" for one in found)],
        ["其中每件通知（毫秒）", *(f"{1000 * one.linking / one.notices:.1f}" for one in found)],
        ["**全部**（秒，含启动）", *(f"{one.whole.seconds:.1f}" for one in found)],
        ["内存峰值（MiB）", *(report.mib(one.whole.peak) for one in found)],
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def verdicts(found: Sequence[Linked]) -> Iterator[str]:
    """Whether the time grows as the corpus does, from each size to the next."""
    for before, after in pairwise(found):
        most = FASTER * after.notices / before.notices
        aim = f"{after.notices:,}件的主题、对照、脉络用时与{before.notices:,}件之比"
        yield report.verdict(aim, after.linking / before.linking, most, "倍")
