"""The rules of display: each changes what it names and nothing else."""

import pytest

from build_scripts.language.display import RULES, Rule, display, has_open_bracket, match_form, reach, solid


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.id != "reflow"], ids=lambda rule: str(rule.id))
def test_each_rule_does_what_its_example_says(rule: Rule) -> None:
    assert display(rule.before) == rule.after


@pytest.mark.parametrize(("text", "shown"), [
    ("促进全省形势好转,为经济", "促进全省形势好转，为经济"),
    ("安排如下:", "安排如下："),
    ("（2018-2022年)》", "（2018-2022年）》"),
    ("(四) 强化准入管控", "（四）强化准入管控"),
    ("(责任单位: 各县(区)人民政府, 市安委会)", "（责任单位：各县（区）人民政府，市安委会）"),
    ("2013 年 1月 31日", "2013年1月31日"),
    ("运用 InSAR 卫星", "运用InSAR卫星"),
    ("完成 2-3 个", "完成2-3个"),
    ("责任。 坚持", "责任。坚持"),
    ("1. 煤矿。持续", "1.煤矿。持续"),
    ("AI,大数据", "AI，大数据"),
    ("晋政发[2009]1号", "晋政发〔2009〕1号"),
    ("国办函（2005）57号", "国办函〔2005〕57号"),
    ("国 家 预 案", "国家预案"),
    ("液化天然气(LNG)气瓶", "液化天然气（LNG）气瓶"),
    ("(1)统一领导", "（1）统一领导"),
    ("部门\u200b责任", "部门责任"),
    ("厂:A", "厂：A"),
    ("用&lt;标记,等", "用&lt;标记，等"),
    ("&lt;,安全", "&lt;，安全"),
    ("一只 ;安全", "一只；安全"),
    ("(四）强化准入管控", "（四）强化准入管控"),
    ("A（B)C", "A（B）C"),
    ("(123)A类企业", "（123）A类企业"),
])
def test_display(text: str, shown: str) -> None:
    assert display(text) == shown


@pytest.mark.parametrize("text", [
    "《中共中央办公厅 国务院办公厅关于加强矿山安全生产工作的意见》", "总 则", "死 亡率", "行爲", "1.5万", "10:30",
    "f(x) = (1, 2)",
    "用 <script>alert(1)</script> 和 &lt;b&gt; 标记", "见[点此](javascript:alert(1))不得使用", "{: #id } | `x` {{ y }}",
    "https://www.example.gov.cn/a?b=1;c", "ＡＢ①", "℃‰", "厂A:B", "(2024)A类企业", "(ab)A类企业", "&#12345678;安全",
])
def test_what_no_rule_names_stays(text: str) -> None:
    assert display(text) == text


def test_line_breaks_stay_where_they_are() -> None:
    assert display("山西省人民政府 \n 2013 年") == "山西省人民政府\n2013年"


def test_only_words_and_marks_are_compared() -> None:
    assert match_form("2013 年,全省 \n安全") == match_form("2013年，全省安全") == "2013年，全省安全"


@pytest.mark.parametrize("text", ["甲 乙　\u200b丙", " 甲", "", "甲乙\n丙 "])
def test_a_place_without_blanks_leads_back_to_the_text(text: str) -> None:
    for count in range(1, len(solid(text)) + 1):
        before = text[: reach(text, count)]
        assert solid(before) == solid(text)[:count]
        assert solid(before[-1]) == before[-1]


def test_beyond_the_end_is_the_end() -> None:
    assert reach("甲 乙 ", 9) == 4


@pytest.mark.parametrize(("text", "is_open"), [
    ("《意见", True), ("意见》", True), ("《意见》（试行）", False), ("意见", False),
])
def test_a_bracket_without_its_partner_is_open(text: str, is_open: bool) -> None:
    assert has_open_bracket(text) is is_open
