"""Sentences that went elsewhere than their provisions: what they are found by, and what stays unlinked."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from build_scripts.domain.alignment import Pair, SentenceLink, ThreadOverride
from build_scripts.domain.notice import Eid, Notice, NoticeId
from build_scripts.domain.topics import Filing, TopicSlug
from build_scripts.link.alignment import align_notices
from build_scripts.link.alignment.evidence.evidence import SentenceEvidence
from build_scripts.link.alignment.evidence.profile import profile
from build_scripts.link.alignment.sentences import RULE, counterparts
from tests import editions
from tests.editions import PLACES, notice, provision

MINE, DAM, ROAD = "治理瓦斯，落实探放水措施。", "完成尾矿库闭库销号。", "严查两客一危车辆超员。"
BUILD, FIRE = "深化建筑施工安全整治。", "推行消防网格化“防火墙”。"
LIFT = "开展电梯安全筑底。"
HELP = "畅通举报渠道，对举报有功人员给予奖励。"


def made(year: int, *texts: str) -> Notice:
    part = provision("part_1", "part", "", num="一、", heading="专项整治")
    items = (provision(f"part_1__sec_{n}", "sec", text, num=f"（{n}）") for n, text in enumerate(texts, 1))
    return notice(year=year, body=[part, *items])


def filing(year: int, item: int, topic: str, text: str, sentence: str) -> Filing:
    at = text.index(sentence)
    span = None if text == sentence else ((at, at + len(sentence)),)
    eid = Eid(f"part_1__sec_{item}")
    return editions.filing(f"shanxi-{year}", eid, topic, span)


def between(
    older: Sequence[str], newer: Sequence[str], spoken: Sequence[tuple[str, str]] = (), subjects: Sequence[str] = (),
) -> Pair:
    """`spoken`: topics and the sentences that speak of them."""
    filings = [
        filing(year, n, topic, text, sentence)
        for year, texts in ((2023, older), (2024, newer)) for n, text in enumerate(texts, 1)
        for topic, sentence in spoken if sentence in text
    ]
    notices = [made(2023, *older), made(2024, *newer)]
    (pair,) = align_notices(notices, PLACES, filings, (), subjects=frozenset(map(TopicSlug, subjects)))
    return pair


def texts(pair: Pair, older: Sequence[str], newer: Sequence[str]) -> list[tuple[str, str]]:
    def of(texts: Sequence[str], eid: str, span: tuple[int, int]) -> str:
        return texts[int(eid.rpartition("_")[2]) - 1][slice(*span)]

    return [(of(older, x.older, x.older_span), of(newer, x.newer, x.newer_span)) for x in pair.sentences]


def test_sentences_of_a_joint_paragraph_are_found_where_they_stand_alone() -> None:
    newer_build, newer_fire = "加强施工现场管理，严查转包行为。", "开展高层建筑火灾隐患排查。"
    older = [BUILD + FIRE + LIFT, MINE]
    newer = [LIFT + "限期更换老旧电梯主要零部件，严格定期检验。", newer_build, newer_fire, MINE]
    spoken = [
        ("construction", BUILD), ("construction", newer_build), ("fire", FIRE), ("fire", newer_fire), ("lift", LIFT),
    ]
    pair = between(older, newer, spoken, ["construction", "fire", "lift"])
    assert texts(pair, older, newer) == [(BUILD, newer_build), (FIRE, newer_fire)]
    assert pair.in_part_newer == ("part_1__sec_2", "part_1__sec_3")
    assert not set(pair.new) & set(pair.in_part_newer)


@pytest.mark.parametrize("now", [
    "加强特种设备监察。", "强化特种设备监察。", "加强特种设备安全监察。", "加强“特种设备”监察，",
])
def test_a_sentence_that_stands_word_for_word_is_not_new(now: str) -> None:
    """What the language of administration says of anything is no word of its own."""
    lift = "加强特种设备监察。"
    older, newer = [BUILD + FIRE + lift], [BUILD.replace("整治", "治理"), FIRE, now]
    assert (lift, now) in texts(between(older, newer), older, newer)
    assert between([*older, lift], newer).sentences == between(older, [*newer, now]).sentences == ()


@pytest.mark.parametrize(("then", "now"), [
    ("加强特种设备监察。", "加强特种设备检验。"), ("加强组织领导，落实工作责任。", "强化组织领导，落实责任。"),
])
def test_other_words_and_hardly_any_words_are_not_the_same(then: str, now: str) -> None:
    assert between([BUILD + FIRE + then], [BUILD.replace("整治", "治理"), FIRE, now]).sentences == ()


SUPPLIES = "建立省市县三级应急物资调拨协调平台，每季度通报储备数量。"


def test_a_sentence_is_found_by_its_own_words() -> None:
    older, newer = [MINE + SUPPLIES, DAM, ROAD, FIRE], [MINE, DAM, ROAD + SUPPLIES, FIRE]
    pair = between(older, newer)
    assert texts(pair, older, newer) == [(SUPPLIES, SUPPLIES)]
    (found,) = pair.sentences
    assert (found.type, found.similarity) == ("same", 1.0)


def test_one_that_crossed_the_chain_of_provisions_moved() -> None:
    older, newer = [MINE + SUPPLIES, DAM, ROAD, FIRE], [MINE, DAM, ROAD + SUPPLIES, FIRE]
    assert [x.moved for x in between(older, newer).sentences] == [True]
    joint = [BUILD + FIRE, MINE], ["加强施工现场管理，严查转包行为。", MINE]
    spoken = [("construction", BUILD), ("construction", "加强施工现场管理，严查转包行为。")]
    assert [x.moved for x in between(*joint, spoken, ["construction"]).sentences] == [False]


def test_what_a_person_has_parted_has_no_sentence_in_common() -> None:
    older, newer = [MINE, HELP], [MINE, DAM + "对群众反映的问题，要及时核查处理。"]
    parted = ThreadOverride(
        older=NoticeId("shanxi-2023"), newer=NoticeId("shanxi-2024"), older_eid=Eid("part_1__sec_2"),
        newer_eid=Eid("part_1__sec_2"), linked=False, reason="两回事", line=1,
    )
    filings = [
        editions.filing(f"shanxi-{year}", "part_1__sec_2", "social")
        for year in (2023, 2024)
    ]
    notices = [made(2023, *older), made(2024, *newer)]
    (pair,) = align_notices(notices, PLACES, filings, [parted])
    assert pair.sentences == ()


def test_the_only_places_that_speak_of_a_topic_belong_together() -> None:
    told = "对群众反映的问题，要及时核查处理。"
    older, newer = [MINE, HELP], [MINE, DAM + told]
    spoken = [("social", HELP), ("social", told)]
    assert texts(between(older, newer, spoken), older, newer) == [(HELP, told)]
    assert between(older, [*newer, "公开投诉信箱。"], [*spoken, ("social", "公开投诉信箱。")]).sentences == ()


def test_a_slogan_and_what_went_with_its_provision_are_no_sentences_apart() -> None:
    slogan = "各级各部门要进一步加强组织领导，确保各项措施落实到位。"
    older, newer = [slogan + MINE, slogan + DAM], [slogan + ROAD, slogan + "扩大储备规模。"]
    assert between(older, newer).sentences == ()
    assert between([MINE + DAM], [MINE + DAM + ROAD]).sentences == ()


def test_a_formula_does_not_link_what_speaks_of_other_things() -> None:
    """Seen: two paragraphs, both about the topic in part, were called a split for “meet once a month” alone."""
    whole, other = MINE + "召开专题会议研究。", "推广井下人员定位。"
    older, newer = [whole, DAM, ROAD, FIRE, LIFT], [MINE, DAM, ROAD, other + "召开专题会议通报。", FIRE, LIFT]
    pair = between(older, newer, [("coal", whole), ("coal", MINE), ("coal", other)])
    assert {(x.older[-1], x.newer[-1]) for x in pair.links if "sec" in x.newer} == {
        ("1", "1"), ("2", "2"), ("3", "3"), ("4", "5"), ("5", "6"),
    }


def test_no_sentence_is_made_of_nothing() -> None:
    assert isinstance(between([], []).sentences, tuple)
    assert all(isinstance(x, SentenceLink) for x in between(["", MINE], [MINE, ""]).sentences)


def test_how_alike_sentences_are_is_told_to_three_places() -> None:
    changed = SUPPLIES.replace("每季度", "每半年")
    (found,) = between([MINE + SUPPLIES, DAM, ROAD, FIRE], [MINE, DAM, ROAD + changed, FIRE]).sentences
    assert 0.8 < found.similarity < 1
    assert found.similarity == round(found.similarity, 3)


Ends = tuple[int, int]
SENTENCE, HEADING, OTHER = 0, 1, 2
"""Rows of two provisions of one sentence each."""


def belonging(
    support: Mapping[Ends, float], share: float = 0.0, *, topics: float = 0.0, subjects: float = 0.0,
    only: Sequence[Ends] = (), sides: tuple[Sequence[str], Sequence[str]] = ((MINE, DAM), (ROAD, FIRE)),
) -> list[Ends]:
    """Which sentences belong together by what speaks for it; all but the support is the same wherever there is some."""
    old, new = (
        profile(notice(year=year, body=[provision(f"p_{n}", "p", text) for n, text in enumerate(told, 1)]), ())
        for year, told in zip((2023, 2024), sides, strict=True)
    )
    shape = len(old.row_span), len(new.row_span)

    def table(value: float) -> np.ndarray:
        found = np.zeros(shape)
        for ends in support:
            found[ends] = value
        return found

    supports = table(0.0)
    for ends, value in support.items():
        supports[ends] = value
    found = SentenceEvidence(
        support=supports, share=table(share), topics=table(topics), subjects=table(subjects),
        only=tuple((np.array([i]), np.array([j])) for i, j in only),
    )
    return [(each.older, each.newer) for each in counterparts(old, new, found)]


@pytest.mark.parametrize(("support", "share", "spoken", "belong"), [
    (RULE.on_subject, 0.0, {"subjects": 0.1}, True), (RULE.on_subject - 0.1, 0.0, {"subjects": 0.1}, False),
    (RULE.on_subject, 0.0, {}, False), (RULE.on_topic - 0.1, 0.0, {}, False),
    (RULE.on_topic, 0.0, {"topics": 0.1}, True), (RULE.on_topic - 0.1, 0.0, {"topics": 0.1}, False),
    (RULE.on_topic, 0.0, {}, False),
    (RULE.by_words, RULE.by_words_share, {}, True), (RULE.by_words - 0.1, RULE.by_words_share, {}, False),
    (RULE.by_words, RULE.by_words_share - 0.01, {}, False),
])
def test_each_other_s_best_belong_together_from_enough_support_on(
    support: float, share: float, spoken: dict[str, float], belong: bool,
) -> None:
    found = belonging({(SENTENCE, SENTENCE): support}, share, **spoken)  # type: ignore[arg-type]
    assert found == ([(SENTENCE, SENTENCE)] if belong else [])


@pytest.mark.parametrize(("support", "share", "belong"), [
    (RULE.one_sided, RULE.one_sided_share, True), (RULE.one_sided - 0.1, RULE.one_sided_share, False),
    (RULE.one_sided, RULE.one_sided_share - 0.01, False),
])
def test_what_is_the_best_of_one_of_them_alone_needs_more(support: float, share: float, belong: bool) -> None:
    best, other = (SENTENCE, SENTENCE), (SENTENCE, OTHER)
    assert (other in belonging({best: 20.0, other: support}, share)) is belong
    back = OTHER, SENTENCE
    assert (back in belonging({best: 20.0, back: support}, share)) is belong


@pytest.mark.parametrize("ends", [(HEADING, SENTENCE), (SENTENCE, HEADING), (HEADING, HEADING)])
def test_a_heading_is_no_sentence(ends: Ends) -> None:
    assert belonging({ends: 20.0}, 1.0) == []


def test_what_alone_speaks_of_a_topic_needs_some_support_only() -> None:
    alone = SENTENCE, OTHER
    assert belonging({alone: 0.1}, only=[alone]) == [alone]
    assert belonging({alone: 0.1}) == belonging({alone: 0.0}, only=[alone]) == []


def test_a_notice_without_words_has_no_counterparts() -> None:
    assert belonging({}, sides=((), (MINE,))) == belonging({}, sides=((MINE,), ())) == []
