"""Rules named without title marks, behind a verb that makes or obeys them."""

import pytest

from build_scripts.language.wording.citing.unmarked import obeyed, to_be_made, with_its_place


def names(text: str) -> tuple[list[str], list[str]]:
    return [text[slice(*span)] for span in to_be_made(text)], [text[slice(*span)] for span in obeyed(text)]


@pytest.mark.parametrize(("text", "made", "kept"), [
    ("制定云山复工验收办法，", ["云山复工验收办法"], []),
    ("制定云山测定指南、乙水安全标准等，", ["云山测定指南", "乙水安全标准"], []),
    ("制定非煤矿山智能化建设标准及评分办法，", ["非煤矿山智能化建设标准及评分办法"], []),
    ("全面落实云山分级监管办法。", [], ["云山分级监管办法"]),
    ("认真贯彻落实好我市防汛抗旱实施方案要求，", [], ["我市防汛抗旱实施方案"]),
    ("落实云山特别规定、专员制度、乙水监管办法和记分制度，", [], ["云山特别规定", "乙水监管办法"]),
    ("落实云山主要负责人承诺制度和责任制实施办法，", [], []),
    ("制定分级监管的办法，落实有关管理办法，", [], []),
])
def test_names(text: str, made: list[str], kept: list[str]) -> None:
    assert names(text) == (made, kept)


@pytest.mark.parametrize(("name", "whole"), [
    ("我省煤矿管理规定", "山西省煤矿管理规定"), ("省人民政府若干规定", "山西省人民政府若干规定"),
    ("我县煤矿管理规定", "我县煤矿管理规定"), ("省级煤矿管理规定", "省级煤矿管理规定"),
])
def test_a_place_is_named(name: str, whole: str) -> None:
    assert with_its_place(name, {"省": "山西省"}) == whole


def test_a_long_text_without_end_takes_no_longer_than_its_length() -> None:
    assert names("落实" * 20000 + "制定" * 20000 + "甲、" * 20000) == ([], [])
