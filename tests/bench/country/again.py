"""What one more notice costs where the cache knows all the others: of a place that is new, and of one that has some."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.domain.addresses.project import ROOT
from tests.bench.corpus import YEARS
from tests.bench.country import land
from tests.bench.measure import Run, run
from tests.bench.report import STAGES

MOST = 0.05
"""Of what the whole costs."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Built:
    """What one build took."""

    name: str
    notices: int
    stages: Mapping[str, float]
    whole: Run


def measured(size: int, folder: Path) -> list[Built]:
    """All from nothing first. Builds that only lead to the next one are not told."""
    found = [_build(name, notices, folder) for notices, name in _steps(full_places(size))]
    return [one for one in found if one.name]


def full_places(size: int) -> int:
    """So many notices at most, with which every place has all its years, so that the next one is of a new place."""
    of_all = len(YEARS) * land.PROVINCES
    return len(YEARS) + max(0, (size - len(YEARS)) // of_all) * of_all


def table(found: Sequence[Built]) -> str:
    """Markdown: a row for each stage, a column for each build."""
    lines = [["", *(f"{one.name}（{one.notices:,}件）" for one in found)], ["---", *("---:" for _ in found)]]
    for stage in found[0].stages:
        lines.append([f"{STAGES.get(stage, stage)}（秒）", *(f"{one.stages.get(stage, 0):.1f}" for one in found)])
    lines.append(["**全部**（秒，含启动）", *(f"{one.whole.seconds:.1f}" for one in found)])
    lines.append(["与全部之比（%）", *(f"{100 * share:.1f}" for share in _shares(found))])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def verdicts(found: Sequence[Built]) -> Iterator[str]:
    for one, share in list(zip(found, _shares(found), strict=True))[1:]:
        word = "达到" if share <= MOST else "**未达到**"
        yield f"- {one.name}：全部的{100 * share:.1f} %（限{100 * MOST:.0f}）{word}"


def _shares(found: Sequence[Built]) -> Iterator[float]:
    whole = found[0].whole.seconds
    return (one.whole.seconds / whole for one in found)


def _steps(full: int) -> Iterator[tuple[int, str]]:
    """Before a second notice of a new place comes in, every province has got its new place."""
    yield full, "全部"
    yield full + 1, "加一件，新的地区"
    yield full + land.PROVINCES, ""
    yield full + land.PROVINCES + 1, "加一件，已有的地区"


def _build(name: str, notices: int, folder: Path) -> Built:
    source, timings = folder / f"source_texts-{notices}", folder / "timings.json"
    land.write(ROOT / "source_texts", source, notices)
    whole = run([
        sys.executable, "-m", "build_scripts", "build", "--quiet", "--source", str(source), "--timings", str(timings),
        "--build-dir", str(folder / "build"), "--site", str(folder / "site"),
    ], ROOT, said=folder / "said.txt")
    stages = json.loads(timings.read_text("utf-8"))
    return Built(
        name=name,
        notices=notices,
        stages=stages,
        whole=whole,
    )
