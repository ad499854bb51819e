"""The table of a country made family by family, what it says of the aims, and the line to all of China."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import nan
from statistics import linear_regression, median

from tests.bench.country.jobs import Job

MIB = 1024 * 1024
CHINA = 60_000
"""Notices: some 3,200 places, 18 years."""
CHINA_FAMILIES = 31
MOST = 10**9
"""Bytes that a job may hold."""
SLACK = 0.10
"""By which the cost of a notice may grow."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """What one size of country took and gave."""

    notices: int
    families: Mapping[str, Job]
    join: Job
    stages: Mapping[str, float]
    """Seconds of the processor in all families and at the joining."""
    seconds: float
    """From the first job to the end of the last, on so many workers at once."""
    total: int
    files: int
    per_family: float
    """Notices of a province, on the average."""

    @property
    def processor(self) -> float:
        return sum(job.processor for job in self.families.values()) + self.join.processor

    @property
    def peak(self) -> int:
        """Of the worker that held most."""
        return max(job.peak for job in self.families.values())


def table(found: Sequence[Measured]) -> str:
    """Markdown: a row for each figure, a column for each size, and last the line to all of China, which is drawn
    through two sizes or more."""
    head = ["", *(f"{m.notices:,}件" for m in found), f"推至{CHINA:,}件"]
    lines = [head, ["---", *("---:" for _ in head[1:])], *_rows(found)]
    lines = lines if len(found) > 1 else [line[:-1] for line in lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def verdicts(found: Sequence[Measured]) -> Iterator[str]:
    """The aims, each with what was measured, and with what the line tells of all of China."""
    largest = max(max(m.peak, m.join.peak) for m in found)
    yield _verdict("每个任务的内存低于1 GB", largest / MOST, 1, "GB")
    if len(found) > 1:
        yield from _verdicts_in_china(found)
    for before, after in pairwise(found):
        grown = _each(after) / _each(before)
        aim = f"每件所用的处理器时间，{after.notices:,}件与{before.notices:,}件之比"
        yield _verdict(aim, grown, 1 + SLACK, "倍")


def _verdicts_in_china(found: Sequence[Measured]) -> Iterator[str]:
    yield _verdict(f"推至{CHINA:,}件，一家的任务的内存低于1 GB", _peak_in_china(found) / MOST, 1, "GB")
    yield _verdict(f"推至{CHINA:,}件，合成的内存低于1 GB", _in_china(found, lambda m: m.join.peak) / MOST, 1, "GB")


def _rows(found: Sequence[Measured]) -> Iterator[list[str]]:
    for stage in found[-1].stages:
        yield _row(f"{stage}（处理器秒）", found, lambda m, stage=stage: m.stages.get(stage, 0.0))  # type: ignore[misc]
    yield _row("**全部**（处理器秒）", found, lambda m: m.processor)
    yield _row("每件（处理器秒）", found, _each, of_each=True)
    yield [*_cells("全部（经过的秒）", found, lambda m: f"{m.seconds:,.0f}"), "—"]
    median_of_families = "一家的任务（处理器秒，中位数）"
    yield [*_cells(median_of_families, found, lambda m: f"{_median_family(m):,.0f}"), "—"]
    yield _row("合成（处理器秒）", found, lambda m: m.join.processor)
    yield [*_cells("一家的任务的内存峰值（MiB）", found, lambda m: _mib(m.peak)), _mib(_peak_in_china(found))]
    yield _row("合成的内存峰值（MiB）", found, lambda m: m.join.peak / MIB)
    yield _row("网站文件数", found, lambda m: m.files)
    yield _row("网站总大小（MiB）", found, lambda m: m.total / MIB)


def _row(
    name: str, found: Sequence[Measured], of: Callable[[Measured], float], *, of_each: bool = False,
) -> list[str]:
    """With the line drawn on; of what is told of each notice, what the line of all tells."""
    if of_each:
        in_all = _in_china(found, lambda m: of(m) * m.notices) / CHINA
        return [*_cells(name, found, lambda m: f"{of(m):.3f}"), f"{in_all:.3f}"]
    return [*_cells(name, found, lambda m: _number(of(m))), _number(_in_china(found, of))]


def _cells(name: str, found: Sequence[Measured], of: Callable[[Measured], str]) -> list[str]:
    return [name, *(of(m) for m in found)]


def _in_china(found: Sequence[Measured], of: Callable[[Measured], float]) -> float:
    """On the straight line through what was measured, nearest to all of it."""
    return _line([m.notices for m in found], [of(m) for m in found], CHINA)


def _peak_in_china(found: Sequence[Measured]) -> float:
    """A worker holds one family."""
    return _line([m.per_family for m in found], [m.peak for m in found], CHINA / CHINA_FAMILIES)


def _line(across: Sequence[float], up: Sequence[float], there: float) -> float:
    if len(set(across)) < 2:
        return nan
    slope, start = linear_regression(across, up)
    return start + slope * there


def _each(measured: Measured) -> float:
    return measured.processor / measured.notices


def _median_family(measured: Measured) -> float:
    return median(job.processor for job in measured.families.values())


def _number(value: float) -> str:
    return f"{value:,.1f}" if value < 100 else f"{value:,.0f}"


def _mib(size: float) -> str:
    return f"{size / MIB:,.0f}"


def _verdict(aim: str, value: float, limit: float, unit: str) -> str:
    return f"{aim}：{value:.2f} {unit}（限 {limit:g}）{'达到' if value <= limit else '**未达到**'}"
