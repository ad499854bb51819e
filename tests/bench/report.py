"""The table of a benchmark, and what it says of the aims."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean

from tests.bench.measure import Run

MIB = 1024 * 1024
UNMEASURED = "—"


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """What one size of corpus took and gave."""

    notices: int
    stages: Mapping[str, float]
    ours: Run
    """The whole command, MkDocs included."""
    plain: Run | None
    """MkDocs alone on the same Markdown; None where each family has its own, which a build does not keep."""
    pages: Mapping[str, int]
    """Bytes of each notice's page."""
    largest: Mapping[str, int]
    """Bytes of the largest page of each room of the site."""
    files: int
    total: int

    @property
    def own_stages(self) -> float:
        """Seconds of all stages but the one in which MkDocs runs."""
        return sum(seconds for name, seconds in self.stages.items() if name != "mkdocs")

    @property
    def builder(self) -> float:
        """Seconds of MkDocs."""
        return self.plain.seconds if self.plain else self.stages["mkdocs"]


def table(found: Sequence[Measured]) -> str:
    """Markdown: a row for each figure, a column for each size."""
    head = ["", *(f"{m.notices:,}件" for m in found)]
    lines = [head, ["---", *("---:" for _ in found)], *_rows(found)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def verdicts(found: Sequence[Measured]) -> Iterator[str]:
    """The aims, each with what was measured, of the largest corpus and from each size to the next."""
    large = found[-1]
    yield verdict("各阶段合计不超过 MkDocs 本身", large.own_stages / large.builder, 1.0, "倍")
    if large.ours.peak:
        yield verdict("内存峰值低于1.5 GB", large.ours.peak / 1e9, 1.5, "GB")
    yield verdict("通知页以外的页面都不超过300 KB", _largest(large) / 1e3, 300, "KB")
    yield verdict("各种索引在全部用时中所占", 100 * large.stages.get("indexes", 0) / large.ours.seconds, 15, "%")
    for before, after in pairwise(found):
        shared = before.pages.keys() & after.pages.keys()
        growth = _growth((before.pages[x] for x in shared), (after.pages[x] for x in shared))
        both = f"在{before.notices:,}与{after.notices:,}件之间的增长"
        yield verdict(f"同样的{len(shared)}件通知，页面平均大小{both}", growth, 2, "%")
    for before, after in pairwise(found):
        share = after.notices / before.notices
        times = after.ours.seconds / before.ours.seconds
        yield verdict(f"{after.notices:,}件用时与{before.notices:,}件之比", times, share * 1.1, "倍")


def _growth(before: Iterable[int], after: Iterable[int]) -> float:
    """By how much per cent the mean grows. Only the same notices can be compared: others have other texts, and places
    with more or fewer years and levels above them, to which their pages lead."""
    return (mean(after) / mean(before) - 1) * 100


def page(found: Sequence[Measured]) -> str:
    """The page of the documentation that shows the table."""
    said = "\n".join(f"- {line}" for line in verdicts(found))
    command = f"nox -s bench -- --notices {' '.join(str(m.notices) for m in found)} --write"
    return PAGE.format(table=table(found), verdicts=said, command=command)


def _rows(found: Sequence[Measured]) -> Iterator[list[str]]:
    for stage in dict.fromkeys(stage for m in found for stage in m.stages):
        yield [f"{STAGES.get(stage, stage)}（秒）", *(_seconds(m.stages.get(stage)) for m in found)]
    yield ["**除 MkDocs 外各阶段合计**（秒）", *(f"{m.own_stages:.1f}" for m in found)]
    yield ["**全部**（秒，含启动）", *(f"{m.ours.seconds:.1f}" for m in found)]
    yield ["单独运行 `mkdocs build`（秒）", *(_seconds(m.plain.seconds if m.plain else None) for m in found)]
    yield ["每秒通知数", *(f"{m.notices / m.ours.seconds:.1f}" for m in found)]
    yield ["内存峰值（MiB）", *(mib(m.ours.peak) for m in found)]
    yield ["单独运行 `mkdocs build` 的内存峰值（MiB）", *(mib(m.plain.peak if m.plain else None) for m in found)]
    yield ["每个通知页平均字节数", *(f"{mean(m.pages.values()):,.0f}" for m in found)]
    shared = set.intersection(*(set(m.pages) for m in found))
    yield [f"同{len(shared)}件通知的页面平均字节数", *(f"{mean(m.pages[x] for x in shared):,.0f}" for m in found)]
    for room in found[-1].largest:
        yield [f"{ROOMS.get(room, room)}中最大的一页（KB）", *(f"{m.largest.get(room, 0) / 1e3:,.0f}" for m in found)]
    yield ["网站文件数", *(f"{m.files:,}" for m in found)]
    yield ["网站总大小（MiB）", *(f"{m.total / MIB:,.1f}" for m in found)]


def _largest(measured: Measured) -> int:
    """Of all pages but those of notices, which are as long as their text."""
    return max((size for room, size in measured.largest.items() if room != "notices"), default=0)


def _seconds(measured: float | None) -> str:
    return UNMEASURED if measured is None else f"{measured:.1f}"


def mib(size: int | None) -> str:
    return UNMEASURED if size is None else f"{size / MIB:,.0f}"


def verdict(aim: str, value: float, limit: float, unit: str) -> str:
    return f"{aim}：{value:.2f}{' ' * unit.isascii()}{unit}（限{limit:g}）{'达到' if value <= limit else '**未达到**'}"


STAGES = {
    "read": "读取来源", "parse": "识别结构", "topics": "主题归类", "alignment": "逐条对照",
    "threads": "历年脉络", "join": "合并各地", "indexes": "各种索引", "publish": "生成页面、数据与检索",
    "mkdocs": "MkDocs", "audit": "逐字核对",
}
ROOMS = {
    "bodies": "责任单位", "citations": "引用", "compare": "对照", "notices": "通知", "phrases": "提法",
    "places": "地区", "review": "年度一览", "targets": "指标台账", "threads": "历年脉络", "topics": "主题",
    "years": "年份",
}
PAGE = """---
title: "性能"
description: "生成网站所用的时间和内存，随通知件数怎样增长。"
hide: ["toc"]
---

[首页](../index.md) / [关于](index.md) / 性能
{{: .crumbs }}

# 性能

以本汇编的通知为底本，用固定的随机种子合成任意多件通知（虚构的地区，每地每年一件；段落有删有换，序号重排），\
按正常流程生成网站，并与单独运行 `mkdocs build` 处理同样的 Markdown 相比。头22件是一省一市，此后不再添邻近的通知，\
所以这些页面怎样变化，只取决于总件数；其余每省十一市、每市十县，上下级齐全。在两核的机器上测得，时间是处理器时间：

{table}

目标与实测：

{verdicts}

通知页里随邻近通知增加的只有条款下的灰字：上一年、下一年和上级各一处，下级至多写出两处，更多时合成一个链接。\
新增的通知文字不同、上下级更全，全部通知的平均大小因此比不出增长，只比两次都有的通知：头22件多出的是\
主题地址里的地区名，几家在一起时才有，不随件数再增。

重新测量：`{command}`。本页由该命令写成。
"""
