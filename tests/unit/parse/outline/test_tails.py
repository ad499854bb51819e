"""Whose an unnumbered paragraph is."""

from build_scripts.parse.lines.paragraph import Paragraph
from build_scripts.parse.outline.provisions import build_outline


def eids(*texts: str) -> dict[str, str]:
    """The address of each paragraph, by its words."""
    paragraphs = [Paragraph(text=text, places=((0, number),)) for number, text in enumerate(texts, 1)]
    found = build_outline(paragraphs, file="a", root=None, clauses=False).provisions
    return {f"{p.num or ''}{p.heading or ''}{p.heading_end}{p.text}": p.eid for p in found}


def test_below_a_heading_only_they_are_the_item_s() -> None:
    found = eids("一、甲", "（一）整治。", "煤矿。推进。", "其他也要整治。", "（二）乙。丙。")
    assert found["煤矿。推进。"] == "part_1__sec_1__p_1"
    assert found["其他也要整治。"] == "part_1__sec_1__p_2"


def test_after_the_last_item_of_a_part_one_is_the_part_s() -> None:
    found = eids("一、甲", "（一）乙。丙。", "（二）丁。戊。", "其他也要整治。", "二、己", "（三）庚。辛。")
    assert found["其他也要整治。"] == "part_1__p_1"


def test_after_the_last_item_of_a_group_one_is_the_group_s() -> None:
    found = eids("一、甲", "（一）整治", "1.煤矿。推进。", "2.消防。推进。", "其他也要整治。", "二、己",
        "（二）庚。辛。")
    assert found["其他也要整治。"] == "part_1__sec_1__p_1"


def test_after_an_item_that_is_not_the_last_it_is_the_item_s() -> None:
    assert eids("一、甲", "（一）乙。丙。", "再推进。", "（二）丁。戊。",
        "二、己")["再推进。"] == "part_1__sec_1__p_1"


def test_paragraphs_with_headings_are_the_item_s() -> None:
    found = eids("一、甲", "1.整治。推进清单。", "煤矿：推进。", "其他也要整治。", "二、乙", "2.丙。丁。")
    assert found["煤矿：推进。"] == "part_1__para_1__p_1"
    assert found["其他也要整治。"] == "part_1__para_1__p_2"


def test_what_counts_on_from_the_item_is_the_item_s() -> None:
    for item, following, eid in (
        ("（二）丁。一是排查。", "二是整治。", "part_1__sec_2__p_1"), ("（二）丁。排查。", "二是整治。", "part_1__p_1"),
        ("（二）丁。一是排查。", "一是整治。", "part_1__p_1"), ("（二）丁。一是排查。", "三是整治。", "part_1__p_1"),
    ):
        assert eids("一、甲", "（一）乙。丙。", item, following, "二、己", "（三）庚。辛。")[following] == eid


def test_where_other_items_have_paragraphs_the_last_has_them_too() -> None:
    found = eids("一、甲", "（一）乙。丙。", "再推进。", "（二）丁。戊。", "再巩固。", "二、己")
    assert found["再巩固。"] == "part_1__sec_2__p_1"


def test_after_the_last_item_of_the_notice_they_close_it() -> None:
    found = eids("一、甲", "（一）乙。丙。", "各县要落实。", "并及时报告。")
    assert (found["各县要落实。"], found["并及时报告。"]) == ("closing__p_1", "closing__p_2")


def test_a_paragraph_to_all_addressed_closes_a_notice_without_items() -> None:
    texts = ("一、甲", "要落实。", "各地、各部门要结合本地、本部门实际，制定工作方案，逐项落实责任。")
    assert eids(*texts)[texts[-1]] == "closing__p_1"
    assert eids("一、甲", "要落实。", "各单位要深刻汲取教训。")["各单位要深刻汲取教训。"] == "part_1__p_2"
    assert eids("一、甲", "特此通知。")["特此通知。"] == "part_1__p_1"
    assert eids("一、甲。乙。", "此复。")["此复。"] == "closing__p_1"
    assert eids("一、甲。", "此外。")["此外。"] == "part_1__p_1"


def test_after_an_enumeration_they_are_what_it_stands_in() -> None:
    assert eids("第一条 甲：", "（一）乙；", "（二）丙。", "丁。", "第二条 戊。")["丁。"] == "art_1__p_1"


def test_the_paragraphs_of_an_article_are_its_own() -> None:
    assert eids("第一条 甲。", "乙。", "第二条 丙。", "丁。", "戊。")["戊。"] == "art_2__p_2"
    assert eids("第一条 甲。", "第二条 丙。", "丁。", "戊。")["戊。"] == "art_2__p_2"


def test_the_formula_closes_the_notice_where_its_last_part_holds_something_else() -> None:
    formula = "以上报告，请予审议。"
    assert eids("一、甲", "要落实。", formula)[formula] == "closing__p_1"
    assert eids("一、甲", formula)[formula] == "part_1__p_1"
