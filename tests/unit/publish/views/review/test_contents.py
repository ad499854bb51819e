"""What a notice sets, says, names and cites: the first of each kind, and how many others there are."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import NoticeId, Provision
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.page import Here
from build_scripts.publish.views.review import contents
from tests.editions import GROUPS, TOPICS, edition, filing, notice, provision
from tests.indexed import indexed, kept, speaking

HERE = Here("review/shanxi-2024.html")
STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午"
BODIES = (
    "省能源局", "省应急厅", "省公安厅", "省教育厅", "省水利厅", "省住建厅", "省财政厅", "省民政厅", "省商务厅",
    "省司法厅", "省审计厅", "省气象局", "省地震局",
)


def saying(text: str) -> LinkedEdition:
    return indexed([speaking(2024, text)], [])


@pytest.mark.parametrize(("count", "more"), [(10, 0), (11, 1)])
def test_ten_targets_are_told(count: int, more: int) -> None:
    linked = saying("".join(f"{month}月底前建成{month}座智能化煤矿。" for month in range(1, count + 1)))
    rows, others = contents.targets(linked, HERE, linked.edition.notices[0], None)
    assert (len(rows), others) == (10, more)


@pytest.mark.parametrize(("count", "ending"), [(30, ""), (31, "……")])
def test_what_a_target_is_about_is_told_up_to_thirty_characters(count: int, ending: str) -> None:
    about = "完成" + "高速公路桥梁隧道隐患排查治理和防护设施提质升级改造任务清单所列"[: count - 2]
    linked = saying(f"{about}30处。")
    (found,) = linked.edition.indexes.targets
    linked = LinkedEdition(replace(linked.edition, indexes=replace(
        linked.edition.indexes, targets=(replace(found, object=about),))))
    ((row,), _) = contents.targets(linked, HERE, linked.edition.notices[0], None)
    assert row.object.label == about[:30] + ending


def test_what_the_notice_before_set_is_told_of_the_sentence_that_goes_on_with_it() -> None:
    older, newer = "年底前建成60座智能化煤矿。", "年底前建成90座智能化煤矿。6月底前清理小作坊。"
    linked = indexed([speaking(2023, older), speaking(2024, newer)], kept(1))
    first, second = linked.edition.notices

    def told(before: bool) -> list[tuple[str, str]]:
        rows, _ = contents.targets(linked, HERE, second, first.id if before else None)
        return [(row.value, row.before) for row in rows]

    assert told(before=True) == [("", "未见对应"), ("90座", "调高")]
    assert told(before=False) == [("", "未见对应"), ("90座", "未见对应")]


def test_of_several_notices_of_a_year_each_tells_its_own_targets() -> None:
    ours, others = speaking(2024, "年底前建成60座智能化煤矿。"), speaking(2024, "6月底前清理小作坊。")
    others = replace(others, id=NoticeId("shanxi-2024-2"))
    linked = indexed([ours, others], [])
    rows, _ = contents.targets(linked, HERE, ours, None)
    assert [row.value for row in rows] == ["60座"]


@pytest.mark.parametrize(("count", "more"), [(16, 0), (17, 1)])
def test_sixteen_phrases_are_told(count: int, more: int) -> None:
    linked = saying("".join(f"落实“{sign}一”。" for sign in STEMS[:count]))
    slugs = [phrase.slug for phrase in linked.edition.indexes.phrases]
    found = contents.phrases(linked, HERE, slugs)
    assert (len(slugs), len(found.shown), found.more) == (count, 16, more)


@pytest.mark.parametrize(("count", "more"), [(12, 0), (13, 1)])
def test_twelve_bodies_are_told_who_has_most_tasks_first(count: int, more: int) -> None:
    busy = BODIES[count - 1]
    linked = saying(f"加强检查。（{'、'.join(BODIES[:count])}负责）抓好整改。（{busy}负责）")
    found = contents.bodies(linked, HERE, linked.edition.notices[0])
    assert (len(found.shown), found.more) == (12, more)
    assert [figure for _, figure in found.shown] == ["2项", *["1项"] * 11]


@pytest.mark.parametrize(("count", "more"), [(12, 0), (13, 1)])
def test_twelve_works_are_told(count: int, more: int) -> None:
    linked = saying("".join(f"执行《{sign}某条例》。" for sign in STEMS[:count]))
    found = contents.works(linked, HERE, linked.edition.notices[0], None)
    assert (len(found.shown), found.more) == (12, more)


def test_of_a_work_it_is_said_that_the_notice_before_did_not_cite_it_and_that_it_is_to_be_made() -> None:
    texts = {2023: "落实《甲办法》。", 2024: "落实《甲办法》《丙办法》，修订《乙办法》。"}
    linked = indexed([speaking(year, text) for year, text in texts.items()], [])
    first, second = linked.edition.notices
    beside = {link.label: said for link, said in contents.works(linked, HERE, second, first.id).shown}
    assert beside == {"甲办法": "", "丙办法": "上一件未引", "乙办法": "上一件未引，拟制定或修订"}
    alone = {link.label: said for link, said in contents.works(linked, HERE, second, None).shown}
    assert alone == {"甲办法": "", "丙办法": "", "乙办法": "拟制定或修订"}


@pytest.mark.parametrize("count", [10, 11])
def test_ten_topics_are_told_the_longest_first_with_their_length_before(count: int) -> None:
    """Of the first notice there is no length before; of what the one before does not speak of it is none."""
    def body(*lengths: int) -> list[Provision]:
        return [provision(f"part_{n}", "part", "文" * length) for n, length in enumerate(lengths, 1)]

    topics = tuple(replace(TOPICS[1], slug=TopicSlug(f"t{n}"), name=f"第{n}题") for n in range(1, count + 1))
    older = notice(year=2023, body=body(7), preface=(), conclusions=())
    newer = notice(year=2024, body=body(*range(20, 20 + count)), preface=(), conclusions=())
    filings = [filing(older.id, "part_1", topics[-1].slug)]
    filings += [filing(newer.id, f"part_{n}", topic.slug) for n, topic in enumerate(topics, 1)]
    linked = LinkedEdition(replace(edition([older, newer]), groups=GROUPS, topics=topics, filings=tuple(filings)))
    rows = contents.topics(linked, HERE, newer, older.id)
    longest = range(19 + count, 9 + count, -1)
    assert [(row.characters, row.before) for row in rows] == [(n, 7 if n == 19 + count else 0) for n in longest]
    assert {row.before for row in contents.topics(linked, HERE, newer, None)} == {None}
