"""The pages of 关于 of several families: the sums of their figures, and what each of them has."""

from dataclasses import replace

import pytest

from build_scripts.domain.building.inventory import Inventory
from build_scripts.publish.views.joined import about
from tests.unit.publish.families import two_families

FIGURES = {"originals": 2, "lines": 30, "removed": 5, "added": 3, "corrections": 4, "with_address": 1}


def figured() -> tuple[Inventory, Inventory]:
    province, alone = two_families()
    figures = replace(province.figures, **FIGURES, kinds={"replaced": 3, "removed": 1})
    other = replace(alone.figures, **FIGURES, kinds={"replaced": 1})
    return replace(province, figures=figures), replace(alone, figures=other)


def test_the_figures_of_all_are_added_up() -> None:
    found = figured()
    page = about.integrity_page(found)
    assert (page.notices, page.originals, page.lines) == (5, 4, 60)
    assert (page.removed, page.added, page.corrections) == (10, 6, 8)
    assert (page.shown, page.provisions) == (
        sum(one.figures.characters for one in found), sum(one.figures.provisions for one in found))
    assert dict(page.kinds) == {"删": 1, "补": 0, "改": 4, "分段": 0, "连段": 0}
    assert [(row.name.label, row.notices, row.corrections, row.notes) for row in page.rows] == [
        ("山西省", 3, 4, None), ("雄安新区", 2, 4, None)]
    assert not page.by_notice


def test_sources_lead_to_those_of_each_family_that_has_a_notice() -> None:
    province, alone = figured()
    page = about.sources_page((province, replace(alone, notices=())))
    assert (page.notices, page.originals, page.with_address) == (3, 4, 2)
    assert [(there.target, count) for there, count in page.parts] == [("sources--shanxi.md", 3)]


def test_the_table_of_all_is_a_sheet_as_long_as_it_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    found = figured()
    provisions = sum(one.figures.provisions for one in found)

    def offered() -> list[str]:
        return [file.label for file in about.downloads_page(found).tables]

    monkeypatch.setattr(about, "MOST_ROWS", provisions)
    whole = offered()
    assert whole[:2] == ["全部 XLSX", "全部 CSV"]
    assert [label for label in whole[2:] if "XLSX" in label] == ["山西省 XLSX", "雄安新区 XLSX"]
    monkeypatch.setattr(about, "MOST_ROWS", provisions - 1)
    assert offered() == [label for label in whole if label != "全部 XLSX"]


def test_the_indexes_of_each_family_are_called_by_its_name() -> None:
    page = about.downloads_page(figured())
    names = [file.label for file in page.indexes]
    assert [name.removeprefix("山西省") for name in names[: len(names) // 2]] == [
        name.removeprefix("雄安新区") for name in names[len(names) // 2 :]]
    assert page.originals == 4
