"""Sentences on other subjects that share no more than a form: a slogan, a formula."""

import pytest

from build_scripts.link.alignment.evidence.forms import is_of_other_name, share_form_only

BOTH_WAYS = [0, 1]


@pytest.mark.parametrize(("one", "other"), [
    ("推进煤矿智能化改造，构建安全生产长效机制。", "严查货车超员超速，构建安全生产长效机制。"),
    ("推进煤矿智能化改造，构建安全生产长效机制。", "严查货车超员超速，健全安全生产长效机制。"),
    ("加强应急队伍建设，每月至少召开一次会议。", "加强安全文化建设，每月至少召开一次会议。"),
    ("市应急局做好森林防灭火工作，每年6月底前完成任务。", "市交通局负责农村公路养护，每年6月底前完成任务。"),
    ("对非法开采行为一律停产整顿、一律取缔、一律追责。", "对违规动火作业一律停产整顿、一律取缔、一律追责。"),
    ("实现安全发展、和谐发展。", "实现安全发展、和谐发展。"),
])
@pytest.mark.parametrize("turned", BOTH_WAYS)
def test_a_slogan_or_another_body_in_the_same_form_is_no_more_than_a_form(one: str, other: str, turned: int) -> None:
    assert share_form_only(*((other, one) if turned else (one, other)))


@pytest.mark.parametrize(("one", "other"), [
    # A clause was put in.
    ("要依法组织从业人员培训，严格执行上岗资格制度。", "要开展达标活动，依法组织从业人员培训，严格执行上岗资格制度。"),
    # What they are about is the same, said with another verb.
    ("加快完善风险监测预警平台，汇聚自然灾害数据。", "积极接入省级风险监测预警平台，汇聚自然灾害数据。"),
    ("建设森林防灭火监测预警指挥平台。", "推广运用森林防灭火监测预警指挥平台。"),
    # A whole sentence that says something.
    ("建立责任倒查机制，修订议事协调机构工作规则。", "建立责任倒查机制，修订议事协调机构工作规则。"),
    # Words in common here and there.
    ("制定全员安全生产责任清单，并严格检查考核。", "企业负责人带头落实全员安全生产责任并严格检查考核。"),
    ("推进煤矿智能化改造。", "严查货车超员超速。"),
])
@pytest.mark.parametrize("turned", BOTH_WAYS)
def test_what_says_something_of_both_is_more_than_a_form(one: str, other: str, turned: int) -> None:
    assert not share_form_only(*((other, one) if turned else (one, other)))


@pytest.mark.parametrize(("one", "other", "is_form"), [
    ("建立民宿经营台账，努力实现高水平安全。", "完善数据共享平台，努力实现高水平安全。", True),
    # The least that the bodies have in common may be what both are about.
    ("建立民宿经营台账，努力实现高水平安全。", "健全民宿经营台账，努力实现高水平安全。", False),
    # What is done without exception is form to its end.
    ("对谎报瞒报的，一律停产整顿、移送司法机关。", "对违规充装气瓶的，一律停产整顿、移送司法机关。", True),
    ("对谎报瞒报的，一律停产整顿、移送司法机关。", "对迟报、谎报瞒报的，一律停产整顿、移送司法机关。", False),
    # To whom is told how it goes is form too.
    ("6月底前，各市要将校车隐患排查情况报省教育厅备案。", "6月底前，各市要将水库安全鉴定情况报省水利厅备案。", True),
    ("6月底前，各市要将校车隐患排查情况报省教育厅备案。", "5月底前，各县要将校车隐患整改情况报市教育局备案。", False),
    # A clause that stands alone in both is what both are about.
    ("建立民宿经营台账。", "建立民宿经营台账。", False),
])
@pytest.mark.parametrize("turned", BOTH_WAYS)
def test_what_two_sentences_are_about_is_not_known_and_their_bodies_have_nothing_in_common(
    one: str, other: str, *, is_form: bool, turned: int,
) -> None:
    assert share_form_only(*((other, one) if turned else (one, other)), known=False) == is_form


@pytest.mark.parametrize(("one", "other", "is_other_name"), [
    ("加强煤矿外包队伍管理，严禁以包代管。", "加强非煤矿山外包队伍管理，严禁以包代管。", True),
    ("煤矿主要负责人每月带班下井不少于5次。", "非煤矿山主要负责人每月带班下井不少于5次。", True),
    ("对所有煤矿开展一轮安全评估，建立一矿一策台账。", "对所有尾矿库开展一轮安全评估，建立一库一策台账。", True),
    # More than a name is another.
    ("推进煤矿智能化建设，年内建成采掘工作面50个。", "推进非煤矿山智能化建设，年内建成示范矿山5座。", False),
    # What stands word for word below both may have been moved.
    ("严禁以包代管，严禁超能力生产。", "严禁以包代管，严禁超能力生产。", False),
])
@pytest.mark.parametrize("turned", BOTH_WAYS)
def test_the_name_of_another_subject_may_be_all_that_two_sentences_have_of_their_own(
    one: str, other: str, *, is_other_name: bool, turned: int,
) -> None:
    assert is_of_other_name(*((other, one) if turned else (one, other))) == is_other_name
