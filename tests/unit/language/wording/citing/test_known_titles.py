"""Titles found without title marks, whole or by the half that is printed."""

import pytest

from build_scripts.language.wording.citing.known_titles import KnownTitles

TITLES = (
    "山西省综合防灾减灾规划（2016-2020年）", "关于禁止野外用火的决定", "“三管三必须”实施细则", "防范云山风险十条硬措施",
    "云山市农村自建房管理办法（试行）", "乙水市农村自建房管理办法",
)
KNOWN = KnownTitles(TITLES)
PLACES = {"省": "山西省", "市": "云山市"}


@pytest.mark.parametrize(("text", "printed", "title"), [
    ("按照我省综合防灾减灾规划要求", "我省综合防灾减灾规划", TITLES[0]),
    ("按照山西省综合防灾减灾规划要求", "山西省综合防灾减灾规划", TITLES[0]),
    ("执行我省禁止野外用火的决定", "禁止野外用火的决定", TITLES[1]),
    ("执行关于禁止野外用火的决定", TITLES[1], TITLES[1]),
    ("贯彻“三管三必须”实施细则", TITLES[2], TITLES[2]),
    ("贯彻三管三必须实施细则", "三管三必须实施细则", TITLES[2]),
    ("落实防范云山风险“十条硬措施”，", "防范云山风险“十条硬措施”", TITLES[3]),
    ("落实“防范云山风险十条硬措施”，", "防范云山风险十条硬措施", TITLES[3]),
    ("落实我市农村自建房管理办法", "我市农村自建房管理办法", TITLES[4]),
])
def test_a_title_is_found_as_it_is_printed(text: str, printed: str, title: str) -> None:
    (found,) = KNOWN.find(text, PLACES)
    assert found.title == title
    assert text[slice(*found.span)] == printed


@pytest.mark.parametrize("text", [
    "我县综合防灾减灾规划", "综合防灾减灾规划", "农村自建房管理办法", "禁止野外用火的决定人",
])
def test_what_is_of_another_place_or_no_title_is_not_found(text: str) -> None:
    assert not [*KNOWN.find(text, PLACES)]


def test_what_could_mean_two_titles_means_neither() -> None:
    known = KnownTitles(["云山市防灾减灾救灾规划（2016-2020年）", "云山市防灾减灾救灾规划（2021-2025年）"])
    assert not [*known.find("按照我市防灾减灾救灾规划、云山市防灾减灾救灾规划", PLACES)]


def test_without_a_place_nothing_is_its_own() -> None:
    assert not [*KNOWN.find("按照我省综合防灾减灾规划", {})]
