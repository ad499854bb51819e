"""The numbers that open provisions."""

import pytest

from build_scripts.parse.outline.numbering import Form, Marker, Sequence, find_marker, opens_heading, uses_clauses


@pytest.mark.parametrize(("text", "form", "number", "printed", "rest"), [
    ("一、落实责任", "part", 1, "一、", "落实责任"),
    ("二\u3000、落实", "part", 2, "二\u3000、", "落实"),
    ("（\u3000三\u2003）落实", "sec", 3, "（\u3000三\u2003）", "落实"),
    ("4\u00a0.落实", "para", 4, "4\u00a0.", "落实"), ("（5\u3000）落实", "subpara", 5, "（5\u3000）", "落实"),
    ("二十一、落实", "part", 21, "二十一、", "落实"),
    ("（十六）创新", "sec", 16, "（十六）", "创新"),
    ("(四) 强化", "sec", 4, "(四)", " 强化"),
    ("1.煤矿。", "para", 1, "1.", "煤矿。"),
    ("10、深入", "para", 10, "10、", "深入"),
    ("2.2026年6月底前", "para", 2, "2.", "2026年6月底前"),
    ("３．消防", "para", 3, "３．", "消防"),
    ("（3）预防", "subpara", 3, "（3）", "预防"),
    ("（二）．预防", "sec", 2, "（二）．", "预防"), ("①：预防", "point", 1, "①：", "预防"),
    ("3）.预防", "item", 3, "3）.", "预防"),
    ("㈢煤矿", "sec", 3, "㈢", "煤矿"),
    ("㊂煤矿", "sec", 3, "㊂", "煤矿"),
    ("㉑煤矿", "point", 21, "㉑", "煤矿"),
    ("⒓尾矿库", "para", 12, "⒓", "尾矿库"),
    ("⑴初报", "subpara", 1, "⑴", "初报"),
    ("第一章 总 则", "chapter", 1, "第一章", " 总 则"),
    ("第二节 监督", "section", 2, "第二节", " 监督"),
    ("第十二条 煤矿", "article", 12, "第十二条", " 煤矿"),
    ("二 、排查", "part", 2, "二 、", "排查"),
    # As a page or a PDF gives them: radicals that look like numerals.
    ("⼀、落实", "part", 1, "⼀、", "落实"),
    ("（⼗⼆）落实", "sec", 12, "（⼗⼆）", "落实"),
    ("第⼋条 煤矿", "article", 8, "第⼋条", " 煤矿"),
])
def test_numbers(text: str, form: Form, number: int, printed: str, rest: str) -> None:
    marker = find_marker(text)
    assert marker is not None
    assert (marker.form, marker.number, marker.printed, text[marker.end :]) == (form, number, printed, rest)


@pytest.mark.parametrize("text", [
    "", "落实责任", "2.5万元", "2024年", "（省应急厅负责）", "（区）", "一是落实", "第三方施工", "第一条例",
    "第二条第一款规定的", "3-5名",
    "1.1万元", "1.5 米", "1.2%", "3.5~4.0",
    "一一、甲", "十十、甲", "九千九千、甲", "（一百五）甲", "第一一条 甲", "二〇二四、甲", "一是，甲",
    "三.八节", "二，三级", "（二、三级）",
    "二 是落实", "二 季度", "二 〇二四年", "一 批", "三 专项整治。扎实开展。", "二·二八",
    "1,000万元", "十四五，规划", "8。5米", "〔2024〕1号", "（一5）",
])
def test_what_is_no_number(text: str) -> None:
    assert find_marker(text) is None


@pytest.mark.parametrize(("text", "form", "number"), [
    ("一：落实", "part", 1), ("二；落实", "part", 2), ("二·落实", "part", 2), ("贰、落实", "part", 2),
    ("Ⅱ、落实", "part", 2),
    ("二 专项整治", "part", 2), ("二　“三项”整治", "part", 2), ("（二 落实", "sec", 2), ("（二、落实", "sec", 2),
    ("2·落实", "para", 2), ("2；落实", "para", 2),
    ("一,落实", "part", 1), ("二，落实", "part", 2), ("三.落实", "part", 3), ("四．落实", "part", 4),
    ("1,落实", "para", 1), ("2，落实", "para", 2),
    # As they are typed or recognised: a full stop, the stroke, marks of other widths and heights, other brackets.
    ("一。落实", "part", 1), ("二丶落实", "part", 2), ("三﹑落实", "part", 3), ("二∙落实", "part", 2),
    ("二\t专项整治", "part", 2),
    ("1。落实", "para", 1), ("2丶落实", "para", 2), ("２﹒落实", "para", 2),
    ("﹙二﹚落实", "sec", 2), ("（二〕落实", "sec", 2), ("〈二〉落实", "sec", 2), ("〔2〕落实", "subpara", 2),
    # As vertical print has them.
    ("︵二︶落实", "sec", 2), ("︹二︺落实", "sec", 2), ("︵2︶落实", "subpara", 2),
    ("二︑落实", "part", 2), ("2︒落实", "para", 2),
])
def test_a_number_with_an_unusual_mark_counts_only_where_it_comes_next(text: str, form: Form, number: int) -> None:
    marker = find_marker(text)
    assert marker is not None
    assert (marker.form, marker.number, marker.loose) == (form, number, True)
    passed = Sequence()
    for before in range(1, number):
        passed.add(Marker(form=form, numbers=(before,), printed="", end=0, loose=False, bare=False))
    assert passed.counts(marker)
    passed.add(marker)
    assert not passed.counts(marker)


def test_the_first_number_begins_anew_below_a_higher_one() -> None:
    passed = Sequence()
    for text in ("一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊"):
        passed.add(marked(text))
    assert passed.is_next(marked("1.己")) and passed.is_next(marked("3.己")) and passed.is_next(marked("（三）己"))
    assert not passed.is_next(marked("（一）己")) and not passed.is_next(marked("4.己"))


def marked(text: str) -> Marker:
    marker = find_marker(text)
    assert marker is not None
    return marker


@pytest.mark.parametrize(("text", "numbers"), [("1 总则", (1,)), ("1.1 编制目的", (1, 1)), ("2.1.3　职责", (2, 1,
    3))])
def test_decimal_numbers_of_a_plan(text: str, numbers: tuple[int, ...]) -> None:
    marker = find_marker(text, clauses=True)
    assert marker is not None
    assert (marker.form, marker.numbers) == ("clause", numbers)


def test_a_document_with_parts_is_not_numbered_by_decimals() -> None:
    decimals = ["1 总则", "1.1 目的", "1.2 原则", "1.3 范围"]
    assert uses_clauses(decimals)
    assert not uses_clauses([*decimals, "一、要求"])
    assert not uses_clauses(["一、要求", "2.5万元用于"])


def test_decimals_divide_the_number_above_them() -> None:
    passed = Sequence()
    counted = []
    for text in ("1.认识", "2.排查", "2.1 电气设备", "（1）变压器", "2.2特种设备", "2.2.1 锅炉", "2.4 压力", "3.纪律"):
        marker = find_marker(text)
        assert marker is not None
        if passed.counts(marker):
            passed.add(marker)
            counted.append(marker.printed)
    assert counted == ["1.", "2.", "2.1", "（1）", "2.2", "2.2.1", "3."]


@pytest.mark.parametrize(("decimals", "others", "is_plan"), [(3, 12, True), (3, 13, False), (2, 0, False)])
def test_a_plan_has_three_decimals_and_one_in_five_paragraphs(decimals: int, others: int, is_plan: bool) -> None:
    assert uses_clauses(["1.1 目的", *["1.2 原则"] * (decimals - 1), *["落实。"] * others]) is is_plan


def test_decimals_and_a_number_without_a_mark_open_no_heading_by_themselves() -> None:
    assert opens_heading("2.电气设备") and opens_heading("二，电气设备")
    assert not opens_heading("2.1 电气设备") and not opens_heading("二 电气设备")
