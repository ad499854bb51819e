"""The synthetic country reads without a fault, in families of one size; what is said of it follows from the figures."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.parse import document
from build_scripts.read import source_files
from tests.bench.corpus import YEARS
from tests.bench.country import again, land, report
from tests.bench.country.jobs import Job
from tests.bench.country.measured import families_of, measure
from tests.bench.measure import Run
from tests.trees import contents

REAL = Path(__file__).parents[3] / "source_texts"


def test_every_province_has_as_many_notices_and_every_place_the_one_above_it() -> None:
    for count in (10, 43, 220, 1500, land.WHOLE):
        issues = list(land.issues(count))
        assert len(issues) == len(set(issues)) == count
        have = {place.slug for place, _ in issues}
        assert all(place.parent is None or place.parent in have for place, _ in issues)
        sizes = [sum(place in province for place, _ in issues) for province in land.provinces()]
        assert max(sizes) - min(sizes) <= 1
    assert land.WHOLE == len(YEARS) * 336 == 6048


def test_it_reads_without_a_fault(tmp_path: Path) -> None:
    made = land.write(REAL, tmp_path / "source_texts", 40)
    sources = source_files.load(contents(tmp_path / "source_texts"))
    assert [fault for text in sources.texts for fault in document.parse_notice(text)[1]] == []
    assert [text.entry.id for text in sources.texts] == list(made)
    assert families_of(tmp_path / "source_texts")[0] == land.NATION.slug


def test_a_country_is_made_and_measured(tmp_path: Path) -> None:
    found = measure(3, tmp_path)
    assert list(found.families) == [land.NATION.slug]
    assert found.files > 3 * 3
    assert all(job.processor > 0.1 and job.peak > 10**7 for job in (*found.families.values(), found.join))
    assert "**全部**（处理器秒）" in report.table([found])


def measured(notices: int, *, each: float, peak: float = 2e8, joining: float = 1e8) -> report.Measured:
    job = Job(seconds=1, processor=notices * each / 5, peak=int(peak))
    return report.Measured(
        notices=notices, families={str(n): job for n in range(5)}, stages={"read": 1.0}, seconds=9, total=10, files=5,
        join=Job(seconds=1, processor=0, peak=int(joining)), per_family=notices / 5,
    )


def test_all_is_well_where_the_cost_of_a_notice_stays() -> None:
    found = [measured(n, each=0.2) for n in (220, 660, 1500)]
    said = list(report.verdicts(found))
    assert len(said) == 5
    assert not [line for line in said if "未达到" in line]
    assert "| 每件（处理器秒） | 0.200 | 0.200 | 0.200 | 0.200 |" in report.table(found)
    assert "| **全部**（处理器秒） | 44.0 | 132 | 300 | 12,000 |" in report.table(found)


@pytest.mark.parametrize(("after", "aim"), [
    (measured(660, each=0.23), "每件所用的处理器时间"),
    (measured(660, each=0.2, peak=1.1e9), "每个任务的内存"),
    (measured(660, each=0.2, joining=1.2e8), "合成的内存"),
    (measured(660, each=0.2, peak=2.5e8), "一家的任务的内存"),
])
def test_each_aim_can_fail(after: report.Measured, aim: str) -> None:
    failed = [line for line in report.verdicts([measured(220, each=0.2), after]) if "未达到" in line]
    assert any(aim in line for line in failed)


def test_no_line_is_drawn_through_one_size() -> None:
    assert "推至" not in report.table([measured(220, each=0.2)]) + "".join(report.verdicts([measured(220, each=0.2)]))


def test_a_smaller_cost_is_no_fault() -> None:
    found = [measured(220, each=0.3), replace(measured(660, each=0.2))]
    assert not [line for line in report.verdicts(found) if "未达到" in line]


def test_where_all_places_have_their_years_the_next_notice_is_of_a_new_one() -> None:
    for size, full in ((1, 18), (107, 18), (108, 108), (200, 198), (2200, 2178)):
        assert again.full_places(size) == full
        (new,) = set(land.issues(full + 1)) - set(land.issues(full))
        assert new[0] not in {place for place, _ in land.issues(full)}
        before, after = (set(land.issues(full + land.PROVINCES + more)) for more in (0, 1))
        (known,) = after - before
        assert known[0] in {place for place, _ in before}


def built(name: str, seconds: float) -> again.Built:
    return again.Built(name=name, notices=9, stages={"read": 1.0}, whole=Run(seconds=seconds, peak=None))


def test_one_more_notice_is_told_by_its_share_of_the_whole() -> None:
    found = [built("全部", 200), built("新的", 10), built("已有的", 10.2)]
    assert list(again.verdicts(found)) == ["- 新的：全部的5.0 %（限5）达到", "- 已有的：全部的5.1 %（限5）**未达到**"]
    assert "| 与全部之比（%） | 100.0 | 5.0 | 5.1 |" in again.table(found)


def test_what_only_leads_to_the_next_build_is_not_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    def build(name: str, notices: int, _: Path) -> again.Built:
        made.append(notices)
        return replace(built(name, 1), notices=notices)

    monkeypatch.setattr(again, "_build", build)
    assert [one.notices for one in again.measured(200, tmp_path)] == [198, 199, 204]
    assert made == [198, 199, 203, 204]
