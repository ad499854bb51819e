"""What the benchmark says of the aims follows from what was measured."""

from dataclasses import replace

from tests.bench import linking
from tests.bench.linking import Linked
from tests.bench.measure import Run
from tests.bench.report import Measured, page, verdicts


def measured(
    notices: int, *, own: float, mkdocs: float, peak: int, pages: dict[str, int], index: float = 0, largest: int = 1000,
) -> Measured:
    stages = {"read": own - index, "indexes": index, "mkdocs": mkdocs}
    return Measured(
        notices=notices, stages=stages, ours=Run(seconds=own + mkdocs, peak=peak),
        plain=Run(seconds=mkdocs, peak=peak), pages=pages,
        largest={"topics": largest, "notices": 10**6}, files=1, total=1,
    )


def said(small: Measured, large: Measured) -> dict[str, bool]:
    """Each aim by its first words, and whether it is reached."""
    return {line.partition("：")[0]: "未达到" not in line for line in verdicts([small, large])}


def test_all_is_well_where_nothing_grows_faster_than_the_corpus() -> None:
    small = measured(10, own=1, mkdocs=2, peak=10**8, pages={"a": 1000, "b": 1000})
    large = measured(100, own=10, mkdocs=20, peak=10**9, pages={"a": 1005, "b": 1005, "c": 1010})
    assert set(said(small, large).values()) == {True}
    assert "**未达到**" not in page([small, large])


def test_where_each_family_has_its_own_pages_mkdocs_is_measured_within_the_build() -> None:
    small = measured(10, own=1, mkdocs=2, peak=10**8, pages={"a": 1000})
    large = replace(measured(100, own=10, mkdocs=20, peak=10**9, pages={"a": 1000}), plain=None)
    assert set(said(small, large).values()) == {True}
    assert "| 单独运行 `mkdocs build`（秒） | 2.0 | — |" in page([small, large])


def test_each_aim_can_fail() -> None:
    small = measured(10, own=1, mkdocs=2, peak=10**8, pages={"a": 1000, "b": 1000})
    large = measured(100, own=25, mkdocs=20, peak=2 * 10**9, pages={"a": 1030, "b": 1030, "c": 1100},
                     index=7, largest=300_001)
    found = said(small, large)
    assert len(found) == 6
    assert not any(found.values())


def test_new_pages_may_be_longer_while_the_same_ones_stay() -> None:
    small = measured(10, own=1, mkdocs=2, peak=10**8, pages={"a": 1000})
    large = measured(100, own=10, mkdocs=20, peak=10**8, pages={"a": 1000, "b": 3000})
    assert all(said(small, large).values())


def test_each_size_is_compared_with_the_next() -> None:
    sizes = [measured(n, own=n, mkdocs=2 * n, peak=10**8, pages={"a": 1000 + n, "b": 1000 + n}) for n in (1, 10, 100)]
    failed = [line.partition("：")[0] for line in verdicts(sizes) if "未达到" in line]
    assert failed == ["同样的2件通知，页面平均大小在10与100件之间的增长"]


def linked(notices: int, **stages: float) -> Linked:
    return Linked(notices=notices, stages=dict(stages), whole=Run(seconds=sum(stages.values()), peak=10**8))


def test_linking_may_grow_as_the_corpus_does_and_no_faster() -> None:
    small = linked(100, parse=1, topics=1, alignment=5, threads=1)
    steady = linked(300, parse=1, topics=3, alignment=15, threads=3)
    steep = linked(300, parse=1, topics=3, alignment=30, threads=3)
    assert ["未达到" in line for line in linking.verdicts([small, steady])] == [False]
    assert ["未达到" in line for line in linking.verdicts([small, steep])] == [True]
    assert "| **主题、对照、脉络合计**（秒） | 7.0 | 21.0 |" in linking.table([small, steady])
