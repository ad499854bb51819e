"""The corpus at a glance: what there is, what is missing between, what is doubtful."""

from pathlib import Path

import pytest

from build_scripts.domain.notice import Doubt
from build_scripts.work.intake import status
from tests.editions import notice, place
from tests.unit.work.intake_sources import folder

SHANXI = place("shanxi", "山西省")


@pytest.mark.parametrize(("years", "told"), [
    ([2024], "1 份\n  2024"), ([2023, 2024], "2 份\n  2023、2024"),
    ([2026, 2023], "2 份\n  2023、2026\n  缺 2024、2025"), ([2022, 2024, 2025], "3 份\n  2022、2024、2025\n  缺 2023"),
])
def test_years_between_that_have_no_notice_are_missing(years: list[int], told: str) -> None:
    found = status._place(SHANXI, [notice(year=year) for year in years])
    assert found == f"\n山西省（shanxi，省级，140000）：{told}"


def test_a_place_may_have_no_notice_yet() -> None:
    assert status._place(SHANXI, []) == "\n山西省（shanxi，省级，140000）：还没有通知"


def test_what_each_notice_lacks_and_what_is_doubtful_is_counted_and_told() -> None:
    doubtful = notice(document_number=None, title_inferred=True, first_line=3, doubts=(
        Doubt(line=9, message="“甲”不知是什么", hint=""),
    ))
    assert list(status._doubtful([notice(year=2023), doubtful])) == [
        "\n存疑和原文所缺：2 处", "  originals/000.txt:3: shanxi-2024 原文没有发文字号、标题",
        "  originals/000.txt:9: shanxi-2024 “甲”不知是什么",
    ]
    assert list(status._doubtful([notice()])) == ["\n没有存疑之处"]


def test_of_a_folder_of_sources_the_figures_come_first(tmp_path: Path) -> None:
    found = status.status(folder(tmp_path))
    assert found.startswith("1 个地区，1 份通知，1 个原文件\n\n测试省（ceshi，省级，990000）：1 份\n  2024\n")
