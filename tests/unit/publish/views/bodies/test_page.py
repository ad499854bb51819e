"""A body's page: its names, what it came from, its tasks by year and topic; with very many it is split."""

from dataclasses import replace

import pytest

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.pages.indexes import bodies
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.bodies import page as view
from tests.indexed import indexed, kept, speaking
from tests.rendering import rendered

EMERGENCY = "shanxi-emergency-management"
OTHERS = ("能源", "统计", "地震", "气象", "信访", "体育", "医保", "粮食", "广电", "文物")
TASKS = "//*[@class='tasks']/ul/li"


def made(linked: LinkedEdition, slug: str = EMERGENCY) -> view.BodyPage:
    return view.body_page(linked, linked.bodies[slug])


def test_names_with_the_notices_that_print_them() -> None:
    (alias,) = made(indexed()).aliases
    assert alias.name == "省应急厅"
    assert [link.target for link in alias.notices] == ["../notices/shanxi-2023.md", "../notices/shanxi-2024.md"]


def test_a_task_says_role_words_partners_deadline_and_what_it_was_before() -> None:
    task = made(indexed(links=kept(1))).years[0].subjects[0].tasks[0]
    assert (task.place.target, task.roles) == ("../notices/shanxi-2024.md#part_1__sec_1", "配合")
    assert task.words == "年底前建成90座智能化煤矿，2024年6月底前完成验收"
    assert [(link.label, roles) for link, roles in task.partners] == [("省能源局", "牵头"), ("省公安厅", "")]
    assert task.deadlines == ("年底前（2024年12月31日）", "2024年6月底前（2024年6月30日）") and task.open
    assert task.before and task.before.label == "2023 一（一）"
    assert task.change and task.change.target == "../compare/shanxi-2023--shanxi-2024.md#part_1__sec_1"
    assert task.before_words == "年底前建成60座智能化煤矿"


def test_of_a_provision_of_several_tasks_the_most_alike_is_what_it_said_before() -> None:
    older = "每月检查尾矿库。（省应急厅负责）组织综合演练。（省应急厅负责）"
    linked = indexed([speaking(2023, older), speaking(2024, "年内组织综合演练。（省应急厅负责）")], links=kept(1))
    (subject,) = made(linked).years[0].subjects
    assert [task.before_words for task in subject.tasks] == ["组织综合演练"]


def test_what_has_not_changed_is_not_said_again() -> None:
    same = [replace(link, type="same") for link in kept(1)]
    words = "组织综合演练。（省应急厅负责）"
    linked = indexed([speaking(2023, words), speaking(2024, words)], links=same)
    (subject,) = made(linked).years[0].subjects
    assert [(task.before_words, bool(task.before)) for task in subject.tasks] == [("", True)]


def test_by_topic_and_what_has_none_comes_last() -> None:
    subjects = made(indexed()).years[0].subjects
    assert [(s.topic.label if s.topic else None, len(s.tasks)) for s in subjects] == [("煤矿", 1), (None, 2)]


def test_where_nothing_corresponds_the_notice_before_is_named() -> None:
    task = made(indexed(links=kept(1))).years[0].subjects[1].tasks[0]
    assert task.before is None and task.unseen == "2023"


def test_a_name_that_stands_for_members_is_told() -> None:
    text = "甲。（省能源局、省公安厅等部门，以下简称监管部门）"
    linked = indexed([speaking(2024, text, "乙。（监管部门负责）")])
    tasks = [task for s in made(linked, "shanxi-energy").years[0].subjects for task in s.tasks]
    assert [task.through for task in tasks] == [(), ("监管部门",)]


def test_before_and_after_with_year_and_reason() -> None:
    older, newer = "甲。（省消防救援总队负责）", "甲。（省消防救援局负责）"
    linked = indexed([speaking(2024, older), speaking(2026, newer)])
    bureau, brigade = made(linked, "shanxi-fire-rescue-bureau"), made(linked, "shanxi-fire-rescue")
    assert [(link.label, "改称消防救援局" in reason) for link, reason in bureau.before] == [("省消防救援总队", True)]
    assert [link.target for link in brigade.after] == ["shanxi-fire-rescue-bureau.md"]
    assert (brigade.stood, bureau.stood) == ("2018年起", "2025年起")


def test_very_many_tasks_stand_on_pages_of_their_years(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "MOST_ON_A_PAGE", 2)
    linked = indexed()
    pages = dict(all_files(linked, bodies))
    stem = f"bodies/{EMERGENCY}"
    assert {f"{stem}--2024.md", f"{stem}--2024--2.md", f"{stem}--2023.md"} <= set(pages)
    year = made(linked).years[0]
    assert not year.subjects and [link.target for link in year.pages] == [
        f"{EMERGENCY}--2024.md", f"{EMERGENCY}--2024--2.md",
    ]
    assert len(rendered(pages[f"{stem}--2024.md"]).xpath(TASKS)) == 2
    assert len(rendered(pages[f"{stem}--2024--2.md"]).xpath(TASKS)) == 1


def test_the_page_shows_every_task_as_an_item_with_its_place() -> None:
    page = rendered(dict(all_files(indexed(), bodies))[f"bodies/{EMERGENCY}.md"])
    tasks = page.xpath(TASKS)
    assert [item.find(".//a").get("href") for item in tasks] == [
        "../notices/shanxi-2024.md#part_1__sec_1", "../notices/shanxi-2024.md#part_1__sec_2",
        "../notices/shanxi-2024.md#part_1__sec_3", "../notices/shanxi-2023.md#part_1__sec_2",
    ]
    assert [section.get("id") for section in page.find_class("task-year")] == ["y2024", "y2023"]
    assert f"../downloads/bodies/{EMERGENCY}-2024.docx" in [a.get("href") for a in page.iter("a")]


def test_what_a_name_holds_acts_as_no_markup() -> None:
    linked = indexed([speaking(2024, "甲。（省<b>x</b>局负责）")])
    (body,) = linked.bodies.values()
    body = replace(body, name="省<b>*x*</b>局", aliases=(("|<i>", body.aliases[0][1]),))
    linked.bodies = {body.slug: body}
    page = rendered(dict(all_files(linked, bodies))[f"bodies/{body.slug}.md"])
    assert not list(page.iter("b", "i", "em"))
    assert page.find(".//h1").text_content().startswith("省<b>*x*</b>局")


@pytest.mark.parametrize(("count", "more"), [(8, 0), (9, 1)])
def test_eight_others_of_a_task_are_named_and_the_rest_counted(count: int, more: int) -> None:
    others = "、".join(f"省{name}局" for name in OTHERS[:count])
    linked = indexed([speaking(2024, f"甲。（省应急厅牵头，{others}配合）")])
    task = made(linked).years[0].subjects[0].tasks[0]
    assert (len(task.partners), task.more) == (8, more)


@pytest.mark.parametrize(("count", "more"), [(8, 0), (9, 1)])
def test_eight_notices_that_print_a_name_are_told(count: int, more: int) -> None:
    linked = indexed([speaking(2010 + n, "加强检查。（省应急厅负责）") for n in range(count)], [])
    (alias,) = made(linked).aliases
    assert (len(alias.notices), alias.more) == (8, more)


def busy(count: int) -> LinkedEdition:
    """With so many tasks of one year."""
    return indexed([speaking(2024, "".join(f"开展第{n}次检查。（省应急厅负责）" for n in range(count)))], [])


@pytest.mark.parametrize(("count", "has_contents"), [(12, False), (13, True)])
def test_a_page_of_more_than_twelve_tasks_has_a_table_of_its_contents(count: int, has_contents: bool) -> None:
    assert made(busy(count)).head.contents is has_contents


@pytest.mark.parametrize(("count", "held"), [(100, []), (101, [100, 1])])
def test_a_hundred_tasks_stand_on_one_page(count: int, held: list[int]) -> None:
    linked = busy(count)
    parts = dict(view.parts(linked, linked.bodies[EMERGENCY]))
    assert [part.year.tasks for part in parts.values()] == held
    titles = [part.head.title.partition("2024年")[2] for part in parts.values()]
    assert titles == ["任务清单", "任务清单（之2）"][: len(held)]


@pytest.mark.parametrize(("length", "ending"), [(120, ""), (121, "……")])
def test_words_of_a_task_now_and_before_are_told_up_to_120_characters(length: int, ending: str) -> None:
    older, newer = ("查" + word * (length - 1) for word in "改治")
    texts = {2023: older, 2024: newer}
    linked = indexed([speaking(year, f"{text}。（省应急厅负责）") for year, text in texts.items()], kept(1))
    task = made(linked).years[0].subjects[0].tasks[0]
    assert (task.words, task.before_words) == (newer[:120] + ending, older[:120] + ending)


def test_the_way_to_a_body_leads_through_its_place_where_it_has_one() -> None:
    steps = [step.label for step in made(indexed()).crumbs]
    assert steps == ["首页", "责任单位", "山西省"]
    linked = indexed([speaking(2024, "甲。（国家矿山安监局山西局负责）")])
    (own,) = linked.bodies
    assert [step.label for step in made(linked, own).crumbs] == ["首页", "责任单位"]


def test_a_task_in_the_notice_of_another_place_says_whose_it_is() -> None:
    texts = {"shanxi": "甲。（省应急厅负责）", "datong": "乙。（省应急厅负责）"}
    linked = indexed([speaking(2024, text, jurisdiction=place) for place, text in texts.items()], [])
    (subject,) = made(linked).years[0].subjects
    assert [task.place.label for task in subject.tasks] == ["一（一）", "大同市2024年 一（一）"]


def test_a_list_of_which_only_the_end_is_printed_names_no_one() -> None:
    linked = indexed([speaking(2024, "开展演练。（省应急厅等部门负责）")], [])
    page = dict(all_files(linked, bodies))[f"bodies/{EMERGENCY}.md"]
    assert "同列：原文只写“等”，没有列名" in page and "同列：等" not in page


RULE = "加强巡查。（各市、县人民政府负责。以下均需市、县人民政府负责，不再一一列出）"
SAID = "未逐条列名：通知写明“（各市、县人民政府负责。以下均需市、县人民政府负责，不再一一列出）”"
THEIRS = "各市、县人民政府"


def test_for_what_else_a_body_is_responsible_is_told_with_the_words_that_say_so() -> None:
    linked = indexed([speaking(2024, RULE, "开展演练。（省应急厅负责）", "完善清单。（省公安厅负责）")], [])
    (body,) = (body for body in linked.bodies.values() if body.name == THEIRS)
    (year,) = made(linked, body.slug).years
    (standing,) = year.standing
    assert (year.tasks, year.unlisted, len(year.files)) == (1, "另有2处未逐条列名", 2)
    assert standing.words == f"{SAID}，其后2处责任分工没有再列本单位，按此也由本单位负责。"
    assert standing.place.target == "../notices/shanxi-2024.md#part_1__sec_1"
    assert [(place.label, place.target) for place in standing.unlisted] == [
        ("一（二）", "../notices/shanxi-2024.md#part_1__sec_2"),
        ("一（三）", "../notices/shanxi-2024.md#part_1__sec_3"),
    ]
    page = rendered(dict(all_files(linked, bodies))[f"bodies/{body.slug}.md"])
    assert SAID in page.text_content() and "没有列名的是：一（二）、一（三）" in page.text_content()
    assert made(linked).years[0].standing == ()


def test_a_page_has_room_for_so_many_places_that_do_not_list_the_body(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "MOST_UNLISTED", 3)
    others = ("开展演练。（省应急厅负责）完善预案。（省公安厅负责）", "完善清单。（省公安厅负责）")
    linked = indexed([speaking(year, RULE, *others) for year in (2023, 2024)], [])
    (body,) = (body for body in linked.bodies.values() if body.name == THEIRS)
    years = made(linked, body.slug).years
    found = [(year.unlisted, len(one.unlisted), one.more) for year in years for one in year.standing]
    assert found == [("另有3处未逐条列名", 2, 0), ("另有3处未逐条列名", 1, 1)]


def test_a_year_that_does_not_name_the_body_itself_still_says_that_it_is_responsible() -> None:
    rule = RULE.replace("（各市、县人民政府", "（省公安厅")
    linked = indexed([speaking(2023, RULE), speaking(2024, rule, "开展演练。（省应急厅负责）")], [])
    (body,) = (body for body in linked.bodies.values() if body.name == THEIRS)
    newer, older = made(linked, body.slug).years
    assert (newer.year, newer.tasks, newer.unlisted, newer.files) == (2024, 0, "另有1处未逐条列名", ())
    assert (older.year, older.tasks, older.unlisted, older.standing) == (2023, 1, "", ())
