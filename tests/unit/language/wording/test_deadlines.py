"""By when: the words, and the day they give."""

import pytest

from build_scripts.language.wording.deadlines import deadlines


@pytest.mark.parametrize(("text", "words", "date"), [
    ("2025年6月底前完成普查。", "2025年6月底前", "2025-06-30"),
    ("2月底前报送方案。", "2月底前", "2024-02-29"),
    ("2024年年底之前所有煤矿都要达标。", "2024年年底之前", "2024-12-31"),
    ("要在年底前全部完成。", "年底前", "2024-12-31"),
    ("确保年内全部整合到位。", "年内", "2024-12-31"),
    ("3月15日前上报。", "3月15日前", "2024-03-15"),
    ("上半年前完成。", "上半年前", "2024-06-30"),
    ("明年年底前完成。", "明年年底前", "2025-12-31"),
    ("到2027年，建成体系。", "到2027年", "2027-12-31"),
    ("“十五五”期间，全面完成改造。", "“十五五”期间", "2030-12-31"),
    ("确保年底明显见效。", "年底", "2024-12-31"),
    ("汛期前完成清淤。", "汛期前", None),
    ("三年内实现达标。", "三年内", None),
    ("必须在1小时内报告。", "1小时内", None),
    ("全年投资4亿元。", "全年", "2024-12-31"),
    ("2024年全省乡村基本建成安全乡村。", "2024年", "2024-12-31"),
])
def test_a_deadline_and_its_day(text: str, words: str, date: str | None) -> None:
    assert [(d.words, d.date) for d in deadlines(text, 2024)] == [(words, date)]
    assert text[slice(*deadlines(text, 2024)[0].span)] == words


@pytest.mark.parametrize("text", [
    "2024年安全生产工作安排如下。", "近3年来发生的事故。", "5年内不得担任负责人。", "6个月之内发生3起以上事故的。",
    "对2023年年底前到期尚未整改的隐患。", "开展汛期前检查。", "近年内事故多发。", "事前预防，前期工作。",
    "针对“十四五”期间项目增加的实际。", "2024年度执法计划。", "13月底前完成。",
])
def test_what_is_none(text: str) -> None:
    assert not [d for d in deadlines(text, 2024) if d.date or "月" not in d.words]
