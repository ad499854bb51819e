"""The form that is checked before a file goes in: each fact with its line, and how much of what there is."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import Notice
from build_scripts.read import source_files
from build_scripts.work.intake.adding.candidate import Choices
from build_scripts.work.intake.adding.form import as_form
from build_scripts.work.intake.adding.places import PlaceOptions
from build_scripts.work.intake.adding.plan import Options, Plan, make_plan
from tests.editions import correction
from tests.unit.work.intake_sources import NOTICE, arrived, files

KNOWN = files()
SOURCES = source_files.load(KNOWN)
TITLE = "\n关于做好2027年安全生产工作的通知\n"


def planned(text: str = NOTICE, *, title: str | None = None, slug: str = "ceshishi") -> Plan:
    new = PlaceOptions(jurisdiction=slug, name="测试市", code="990100")
    place = new if slug == "ceshishi" else PlaceOptions(jurisdiction=slug)
    options = Options(place=place, choices=Choices(supplied_title=title), year=2027)
    return make_plan(arrived(text), options, KNOWN, SOURCES)


def lines(plan: Plan) -> list[str]:
    return as_form(plan).split("\n")


def changed(plan: Plan, **changes: object) -> Plan:
    """With a notice of other facts."""
    (one,) = plan.additions
    notice: Notice = replace(one.candidate.notice, **changes)  # type: ignore[arg-type]
    return replace(plan, additions=(replace(one, candidate=replace(one.candidate, notice=notice)),))


@pytest.mark.parametrize("line", [
    "标题　　　测试市人民政府关于做好2027年安全生产工作的通知　第 1 行", "发文字号　测市政发〔2027〕1号　第 3 行",
    "发文机关　测试市人民政府　第 21 行", "成文日期　2027-01-20　第 22 行", "印发日期　（无）",
])
def test_a_fact_stands_with_the_line_on_which_its_matter_begins(line: str) -> None:
    assert line in lines(planned())


def test_of_matter_and_parts_of_several_lines_the_first_is_told() -> None:
    plan = planned()
    title = replace(plan.additions[0].candidate.notice.preface[0], role="document_number", lines=(3, 4))
    assert "发文字号　测市政发〔2027〕1号　第 3 行" in lines(changed(plan, preface=(title,)))
    assert "　　　　　第 21 行　测试市人民政府 / 2027年1月20日 / （此件…" in lines(plan)


def test_a_fact_that_no_line_bears_is_of_the_title_or_the_page() -> None:
    assert "抄送　　　市委办公室　取自标题或网页信息" in lines(changed(planned(), copied_to="市委办公室"))


def test_a_title_of_the_editors_is_told_to_be_one() -> None:
    found = lines(planned(NOTICE.partition(TITLE)[2], title="测试市2027年通知"))
    assert [line for line in found if line.startswith("标题　　　测试市2027年通知　")] != []
    assert not any(line.startswith("标题") and "第 " in line for line in found)


def test_a_known_place_is_not_told_to_be_new() -> None:
    assert "地区　　　测试省（ceshi）" in lines(planned(slug="ceshi"))
    assert "地区　　　测试市（ceshishi）　新增：地级，代码 990100，上级 ceshi" in lines(planned())


def test_a_new_place_without_code_or_a_place_above_is_told_to_have_none() -> None:
    (one,) = planned().additions
    place = replace(one.place.place, division_code=None, parent=None)
    plan = replace(planned(), additions=(replace(one, place=replace(one.place, place=place)),))
    assert "地区　　　测试市（ceshishi）　新增：地级，代码 无，上级 无" in lines(plan)


def test_each_part_stands_with_its_first_line_and_how_much_is_below_it() -> None:
    more = NOTICE.replace("（一）煤矿。", "（一）消防。查电。\n\n（二）煤矿。")
    found = lines(planned(more))
    assert "层次　　　7 个编号，193 字" in found
    assert "　　　　　第 7 行　现就有关事项通知如下。" in found
    assert "　　　　　第 13 行　二、深化专项整治（下 2 条段）" in found
    assert "　　　　　第 19 行　三、强化保障（下 1 条段）" in found


@pytest.mark.parametrize(("words", "shown"), [
    ("甲" * 23 + "。", "甲" * 23 + "。"), ("甲" * 24 + "。", "甲" * 24 + "…"),
])
def test_of_a_part_that_is_long_the_first_words_are_shown(words: str, shown: str) -> None:
    found = lines(planned(NOTICE.replace("二、深化专项整治", f"二、{words}")))
    assert f"　　　　　第 13 行　二、{shown}（下 1 条段）" in found


def test_no_difference_is_told_in_so_many_words() -> None:
    assert "不同　　　与原文件没有不同" in lines(planned())


@pytest.mark.parametrize(("count", "more"), [(12, []), (13, ["　　　　　……另 1 处，见 explain"]),
                                             (15, ["　　　　　……另 3 处，见 explain"])])
def test_of_many_differences_the_first_are_shown_and_the_rest_counted(count: int, more: list[str]) -> None:
    made = tuple(correction("ceshishi-2027", None, f"字{at}", "", at) for at in range(1, count + 1))
    found = lines(changed(planned(), corrections=made))
    assert f"不同　　　与原文件不同 {count} 处" in found
    shown = [line for line in found if "形近而误" in line]
    assert shown == [f"　　　　　第 {at} 行 改动“字{at}”：形近而误" for at in range(1, 13)]
    assert [line for line in found if "……另" in line] == more


def test_what_is_doubtful_is_counted_and_told_with_its_line_and_a_way_out() -> None:
    assert "存疑　　　没有" in lines(planned())
    found = lines(planned(NOTICE.replace("测市政发〔2027〕1号\n", "")))
    assert "存疑　　　1 处" in found
    assert found[found.index("　　　　　第 1 行 没有读到发文字号") + 1].startswith("　　　　　　　若原文有")
