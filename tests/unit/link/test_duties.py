"""The tasks of a body: what each clause speaks of, with whom, until when, and what it was before."""

from dataclasses import replace

import pytest

from build_scripts.domain.alignment import Link, LinkType
from build_scripts.domain.notice import NoticeId
from build_scripts.domain.span import Span
from build_scripts.domain.topics import TopicSlug
from build_scripts.link import duties
from build_scripts.link.duties import Duty
from build_scripts.link.linked_edition import LinkedEdition
from tests.editions import filing, notice, provision
from tests.indexed import indexed, item, kept, speaking

TWO_TASKS = "完善预案。（省应急厅负责）开展演练。（省应急厅负责）"
EMERGENCY, ENERGY, POLICE = "shanxi-emergency-management", "shanxi-energy", "shanxi-public-security"


def of(linked: LinkedEdition, slug: str, year: int = 2024) -> list[Duty]:
    return list(duties.duties_by_year(linked, linked.bodies[slug])[year])


def test_the_newest_year_comes_first() -> None:
    linked = indexed()
    found = duties.duties_by_year(linked, linked.bodies[EMERGENCY])
    assert [(year, len(tasks)) for year, tasks in found.items()] == [(2024, 3), (2023, 1)]


def test_a_clause_that_names_a_body_twice_is_one_task_with_both_roles() -> None:
    linked = indexed([speaking(2024, "甲。（省应急厅牵头，省公安厅、省应急厅配合）")])
    (found,) = of(linked, EMERGENCY)
    assert found.roles == ("牵头", "配合")


def test_equal_clauses_of_one_provision_are_tasks_of_their_own() -> None:
    linked = indexed([speaking(2024, "甲。（省应急厅负责）乙。（省应急厅负责）")])
    assert [duties.governed(linked, duty.clause) for duty in of(linked, EMERGENCY)] == ["甲", "乙"]


def test_each_clause_speaks_of_what_stands_before_it() -> None:
    linked = indexed()
    assert [duties.governed(linked, d.clause) for d in of(linked, EMERGENCY)][1:] == ["完善清单", "开展演练"]


def test_the_others_of_the_clause_stand_as_it_names_them() -> None:
    linked = indexed()
    found = duties.partners(linked, linked.bodies[EMERGENCY], of(linked, EMERGENCY)[0].clause)
    assert [(p.body.name, p.roles) for p in found] == [("省能源局", ("牵头",)), ("省公安厅", ("配合",))]


def test_what_it_was_in_the_notice_before() -> None:
    linked = indexed(links=kept(1))
    first, second = (before(linked, d) for d in of(linked, EMERGENCY)[:2])
    assert first and first.link and first.link.older == "part_1__sec_1"
    assert second and second.link is None
    assert before(linked, of(linked, EMERGENCY, 2023)[0]) is None


def test_who_answers_for_a_target() -> None:
    linked = indexed()
    target = linked.targets_of[linked.edition.notices[1].jurisdiction, 2024][0]
    assert [p.body.name for p in duties.responsible(linked, target)] == ["省能源局", "省应急管理厅", "省公安厅"]


def test_a_paragraph_that_is_a_clause_and_nothing_else_speaks_of_the_item_it_stands_in() -> None:
    above = item(1, "完善预警机制。", heading="监测预警")
    label = provision("part_1__sec_1__p_1", "p", "省应急厅、省公安厅", heading="责任单位", end="：")
    linked = indexed([notice(body=[provision("part_1", "part", num="一、", heading="责任"), above, label])])
    (found,) = of(linked, EMERGENCY)
    assert duties.governed(linked, found.clause) == "完善预警机制"


def test_a_clause_behind_a_heading_alone_speaks_of_the_heading() -> None:
    linked = indexed([notice(body=[item(1, "（省应急厅负责）", heading="监测预警")])])
    assert duties.governed(linked, of(linked, EMERGENCY)[0].clause) == "监测预警"


def before(linked: LinkedEdition, duty: Duty, slug: str = EMERGENCY) -> duties.Earlier | None:
    return duties.earlier(linked, linked.bodies[slug], duty.clause)


def changed(older: str, newer: str, kind: LinkType = "edited") -> str:
    """What a task of the newer notice said in the older one."""
    links = tuple(replace(link, type=kind) for link in kept(1))
    linked = indexed([speaking(2023, older), speaking(2024, newer)], links)
    (duty,) = of(linked, EMERGENCY)
    found = before(linked, duty)
    assert found
    return duties.earlier_words(linked, duty.clause, found)


def test_of_what_changed_the_words_before_are_shown() -> None:
    assert changed("完善预案。（省应急厅负责）", "完善预案，开展演练。（省应急厅负责）") == "完善预案"
    assert changed("完善预案。", "完善预案，开展演练。（省应急厅负责）") == "完善预案"


def test_of_several_tasks_before_the_likest() -> None:
    older = "推送预警信息。（省公安厅负责）完善预案。（省能源局负责）"
    assert changed(older, "完善各类预案。（省应急厅负责）") == "完善预案"


def test_what_stayed_the_same_needs_no_words() -> None:
    assert changed("完善预案。（省应急厅负责）", "完善预案。（省应急厅负责）", "same") == ""


def test_what_is_new_had_none() -> None:
    linked = indexed(links=())
    (duty, *_) = of(linked, EMERGENCY)
    found = before(linked, duty)
    assert found and duties.earlier_words(linked, duty.clause, found) == ""


@pytest.mark.parametrize(("links", "likest"), [
    ([(1, 0.9, False), (2, 0.3, True)], 2), ([(1, 0.3, True), (2, 0.9, True)], 2),
    ([(2, 0.5, True), (1, 0.5, True)], 1),
])
def test_of_several_before_the_first_link_then_the_likest_then_the_one_that_stands_first(
    links: list[tuple[int, float, bool]], likest: int,
) -> None:
    (link,) = kept(1)
    found: list[Link] = [
        replace(link, older=kept(number)[0].older, similarity=alike, main=is_first) for number, alike, is_first in links
    ]
    linked = indexed(links=found)
    new_body = replace(linked.bodies[EMERGENCY], slug="body-new", before=())
    earlier = duties.earlier(linked, new_body, of(linked, EMERGENCY)[0].clause)
    assert earlier and earlier.link and earlier.link.older == kept(likest)[0].older


@pytest.mark.parametrize(("slug", "own"), [(EMERGENCY, 2), (POLICE, 1), (ENERGY, 1)])
def test_of_several_before_the_one_where_the_body_had_a_task(slug: str, own: int) -> None:
    """Who had none in either is led to the likeliest."""
    older = speaking(2023, "探查地震风险源。（省公安厅负责）", "普查煤矿隐患。（省应急厅负责）")
    newer = speaking(2024, "探查风险，普查隐患。（省应急厅、省公安厅、省能源局负责）")
    first, second = kept(1, 2)
    linked = indexed([older, newer], [first, replace(second, newer=first.newer, similarity=0.5, main=False)])
    (duty,) = of(linked, slug)
    found = before(linked, duty, slug)
    assert found and found.link and found.link.older == kept(own)[0].older


def test_of_several_where_the_body_had_a_task_the_one_that_charged_the_fewest() -> None:
    older = speaking(2023, "整治火灾隐患。（省公安厅、省能源局、省应急厅负责）", "治理煤矿灾害。（省能源局负责）")
    newer = speaking(2024, "整治隐患，治理灾害。（省能源局负责）")
    first, second = (replace(link, newer=kept(1)[0].newer, main=False) for link in kept(1, 2))
    for links, number in (([first, second], 2), ([replace(first, main=True), second], 1)):
        linked = indexed([older, newer], links)
        (duty,) = of(linked, ENERGY)
        found = before(linked, duty, ENERGY)
        assert found and found.link and found.link.older == kept(number)[0].older


def test_a_body_goes_on_with_the_tasks_of_the_one_it_came_from() -> None:
    older = speaking(2023, "探查地震风险源。（省公安厅负责）", "普查煤矿隐患。（省能源局负责）")
    newer = speaking(2024, "探查风险，普查隐患。（省应急厅负责）")
    first, second = kept(1, 2)
    linked = indexed([older, newer], [first, replace(second, newer=first.newer, similarity=0.5, main=False)])
    heir = replace(linked.bodies[EMERGENCY], before=(ENERGY,))
    found = duties.earlier(linked, heir, of(linked, EMERGENCY)[0].clause)
    assert found and found.link and found.link.older == second.older


def test_the_next_notice_is_the_one_it_is_compared_with() -> None:
    linked = indexed()
    following = duties.following(linked, NoticeId("shanxi-2023"))
    assert following and following.id == "shanxi-2024"
    assert duties.following(linked, NoticeId("shanxi-2024")) is None


def filed(*found: tuple[str, tuple[Span, ...] | None]) -> TopicSlug | None:
    """The topic of the first task of the province's notice of 2024, of which this is filed."""
    filings = [
        filing("shanxi-2024", kept(1)[0].newer, topic, spans)
        for topic, spans in found
    ]
    linked = indexed([speaking(2024, TWO_TASKS)], filings=filings)
    first, _ = of(linked, EMERGENCY)
    made = duties.filing(linked, first.clause)
    return made.topic if made else None


def test_a_task_is_of_the_topic_of_the_whole_before_that_of_a_part() -> None:
    at = TWO_TASKS.index("开展")
    first, second = (0, 5), (at, at + 5)
    assert filed(("coal-mine", None)) == "coal-mine"
    assert filed(("coal-mine", (first,)), ("leadership-duty", None)) == "leadership-duty"
    assert filed(("coal-mine", (first,))) == "coal-mine"
    assert filed(("coal-mine", (second,)), ("leadership-duty", (first,))) == "leadership-duty"
    assert filed(("coal-mine", (second,))) is None


def test_a_target_concerns_whom_the_clause_behind_its_sentence_names() -> None:
    linked = indexed([speaking(2024, "建成60座智能化煤矿。（省能源局负责）完成90座矿井改造。（省应急厅负责）")])
    (targets,) = linked.targets_of.values()
    found = {duties.words_of(linked.provision(x.notice, x.eid), x): duties.responsible(linked, x) for x in targets}
    assert {words: [p.body.name for p in bodies] for words, bodies in found.items()} == {
        "建成60座智能化煤矿。": ["省能源局"], "完成90座矿井改造。": ["省应急管理厅"],
    }


def test_a_target_of_a_heading_concerns_whom_the_whole_provision_names() -> None:
    text = "推进改造。（省应急厅负责）加强管理。（省能源局负责）"
    linked = indexed([notice(body=[provision("part_1", "part"), item(1, text, heading="建成60座智能化煤矿")])])
    ((target,),) = linked.targets_of.values()
    assert duties.words_of(linked.provision(target.notice, target.eid), target) == "建成60座智能化煤矿"
    assert duties.responsible(linked, target) == ()
