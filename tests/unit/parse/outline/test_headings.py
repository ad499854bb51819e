"""What of a paragraph's beginning is a heading."""

import pytest

from build_scripts.parse.outline.headings import (
    Heading,
    is_heading_alone,
    longer_heading,
    numbered_heading,
    run_in_heading,
)
from build_scripts.parse.outline.numbering import Form


def parts(heading: Heading) -> tuple[str | None, str, str]:
    return heading.heading, heading.end, heading.text


@pytest.mark.parametrize(("form", "rest", "wanted"), [
    ("part", "强化责任，落实措施", ("强化责任，落实措施", "", "")),
    ("part", "统筹发展，健全体系。", ("统筹发展，健全体系", "。", "")),
    ("part", "实行契税补贴。购房人可享受补贴。", ("实行契税补贴", "。", "购房人可享受补贴。")),
    ("sec", "规范执法行为。执法结果必须公开。", ("规范执法行为", "。", "执法结果必须公开。")),
    ("sec", "落实防控要求。各地要落实。", ("落实防控要求", "。", "各地要落实。")),
    ("sec", "强化准入管控，筑牢防线。严格执行。", ("强化准入管控，筑牢防线", "。", "严格执行。")),
    ("sec", "抓好煤矿“体检”。认真落实。", ("抓好煤矿“体检”", "。", "认真落实。")),
    ("sec", "加强重点灾种防范", ("加强重点灾种防范", "", "")),
    ("sec", "指导思想：坚持安全发展。", ("指导思想", "：", "坚持安全发展。")),
    ("para", "煤矿。持续抓好硬措施。", ("煤矿", "。", "持续抓好硬措施。")),
    ("para", "动态完善监管部门安全生产权责清单。（责任单位：市安委会）",
     ("动态完善监管部门安全生产权责清单", "。", "（责任单位：市安委会）")),
    ("para", "按照规定，严格落实责任。足额提取费用。", (None, "", "按照规定，严格落实责任。足额提取费用。")),
    ("para", "加大酒驾醉驾、无证驾驶等违法行为整治力度。推进管理。",
     (None, "", "加大酒驾醉驾、无证驾驶等违法行为整治力度。推进管理。")),
    ("article", "为了加强安全。制定本条例。", (None, "", "为了加强安全。制定本条例。")),
    ("chapter", "总 则", ("总 则", "", "")),
])
def test_numbered(form: Form, rest: str, wanted: tuple[str | None, str, str]) -> None:
    assert parts(numbered_heading(form, rest)) == wanted


@pytest.mark.parametrize(("text", "heading"), [
    ("煤矿：实施抽采。", "煤矿"), ("煤矿。加强鉴定。", "煤矿"), ("加强组织领导。各地要研究。", "加强组织领导"),
    ("开展“知责履责、失职追责”活动。各地要部署。", "开展“知责履责、失职追责”活动"),
    ("大力推进安全乡村建设。2015年建成。", "大力推进安全乡村建设"),
    ("煤矿方面，要完善系统。", None), ("特此通知。", None), ("要强化部门责任。有关部门负责。", None),
    ("各地人民政府是责任主体。主要负责人负总责。", None), ("2009年工作的指导思想是：认真贯彻。", None),
    ("要做到以下几点：一是落实。", None), ("在各行各业推行标准化。各部门要落实。", None), ("“三个必须”。”", None),
    ("认真执行《安全生产法。》等", None), ("落实〔第一号令。〕要求", None),
])
def test_run_in(text: str, heading: str | None) -> None:
    found = run_in_heading(text)
    assert found.heading == heading
    assert (found.heading or "") + found.end + found.text == text


@pytest.mark.parametrize(("form", "rest", "alone"), [
    ("part", "筑牢安全责任防线，健全闭环管理体系", True), ("sec", "落实部门监管责任", True), ("para", "煤矿", True),
    ("sec", "非煤矿山整治。推进非煤", False), ("para", "推动煤矿加强采掘智能化、火灾预测等智能技术装备研发", False),
    ("sec", "落实责任，", False), ("sec", "巷道宽度不低于", False), ("sec", "规范执法行为", True),
    ("sec", "落实《安全生产", False), ("article", "总则", False), ("chapter", "总则", True), ("sec", "", False),
])
def test_alone_on_its_line(form: Form, rest: str, alone: bool) -> None:
    assert is_heading_alone(form, rest) is alone


def words(length: int, commas: int) -> str:
    """So many characters, so many of them commas."""
    return "防，" * commas + "防" * (length - 2 * commas)


def is_taken(table: str, form: Form, heading: str) -> bool:
    if table == "alone":
        return is_heading_alone(form, heading)
    sentence = f"{heading}。推进防治。"
    found = longer_heading(form, sentence) if table == "longer" else numbered_heading(form, sentence)
    return found is not None and found.heading == heading


@pytest.mark.parametrize("form", ["para", "subpara", "item", "point"])
@pytest.mark.parametrize(("table", "length", "commas"), [("alone", 20, 0), ("first", 16, 0), ("longer", 24, 1)])
def test_how_long_the_heading_of_a_small_provision_may_be(table: str, form: Form, length: int, commas: int) -> None:
    holds_so_much(table, form, length, commas)


@pytest.mark.parametrize(("form", "alone", "first", "longer"), [
    ("part", (70, 4), (44, 3), (70, 4)), ("sec", (36, 2), (36, 2), (60, 4)), ("clause", (24, 0), (20, 0), (30, 1)),
])
def test_how_long_the_heading_of_a_larger_one_may_be(
    form: Form, alone: tuple[int, int], first: tuple[int, int], longer: tuple[int, int],
) -> None:
    holds_so_much("alone", form, *alone)
    holds_so_much("first", form, *first)
    holds_so_much("longer", form, *longer)


def holds_so_much(table: str, form: Form, length: int, commas: int) -> None:
    assert is_taken(table, form, words(length, commas))
    assert not is_taken(table, form, words(length + 1, commas))
    assert not is_taken(table, form, words(length, commas + 1))


@pytest.mark.parametrize("term", ["（3月15日至3月31日）", "（4月1日至5月15日）", "（2024年10月中旬至2024年12月底）"])
@pytest.mark.parametrize("mark", ["：", "。"])
def test_the_term_of_a_stage_does_not_lengthen_its_name(term: str, mark: str) -> None:
    assert run_in_heading(f"第一阶段{term}{mark}动员部署阶段。").heading == f"第一阶段{term}"
    assert run_in_heading(f"推动县级以上煤矿安全监管部门落实各项责任{term}{mark}动员。").heading is None


def test_another_bracket_is_counted_among_the_words() -> None:
    assert run_in_heading("重点整治煤矿（露天开采、井工开采）。推进防治。").heading is None
    assert run_in_heading("第一阶段（3月15日至3月31日），动员部署。各地要落实。").heading is None


def test_how_long_a_run_in_heading_may_be() -> None:
    taken = {n: run_in_heading(f"{words(n, 0)}。推进防治。").heading for n in (16, 17)}
    assert taken == {16: words(16, 0), 17: None}
    assert run_in_heading(f"{words(16, 1)}。推进防治。").heading is None


def test_an_article_and_what_demands_have_no_longer_heading() -> None:
    assert longer_heading("article", "严防。推进防治。") is None
    assert longer_heading("para", "要落实责任。推进防治。") is None
