"""Targets of notices: sentence, object, topics, and where the next year goes on."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.domain.indexes import Target
from build_scripts.domain.notice import CELL, NoticeId, Provision
from build_scripts.domain.topics import Filing
from build_scripts.link.indexes.targets import find_targets
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.targets import read_targets
from tests import editions
from tests.editions import notice, provision

FILE = Path(__file__).parents[4] / "source_texts" / "targets.yml"
WORDS = read_targets(FILE.read_bytes(), Faults())


def targets(*body: Provision) -> tuple[Target, ...]:
    return find_targets([notice(body=body)], WORDS, (), ())


def test_a_sentence_and_what_it_sets() -> None:
    text = "加强改造。年底前再建成60座智能化煤矿，推广经验。"
    number, end = targets(provision("part_1__p_1", "p", text))
    assert (number.kind, number.value, number.unit, number.deadline_date) == ("指标", "60", "座", "2024-12-31")
    assert (end.kind, end.object, end.deadline) == ("时限", "再建成60座智能化煤矿", "年底前")
    assert text[slice(*number.sentence)] == "年底前再建成60座智能化煤矿，推广经验。"


def test_an_object_too_short_takes_the_clause_before_it() -> None:
    (found,) = targets(provision("part_1__p_1", "p", "深入推进区域普查，2024年6月底前完成。"))
    assert found.object == "深入推进区域普查，完成"


def test_who_does_it_does_not_tell_what_is_to_be_done() -> None:
    text = "校车专项整治由市公安局牵头，市交通局、市应急局配合，6月底前完成。"
    (found,) = targets(provision("part_1__p_1", "p", text))
    assert found.object == "校车专项整治，完成"


@pytest.mark.parametrize(("text", "objects"), [
    ("整改率2025年底达到90%、2026年底达到95%。", ["整改率2025年底达到90%", "整改率2026年底达到95%"]),
    ("完成率一季度达到20%、二季度达到50%。", ["完成率一季度达到20%", "完成率二季度达到50%"]),
    ("整改率达到90%、培训率达到95%。", ["整改率达到90%", "培训率达到95%"]),
    ("到2025年底达到90%、2026年底达到95%。", ["到2025年底达到90%", "2026年底达到95%"]),
    ("完成率达到2024年的60%、2025年的80%。", ["完成率达到2024年的60%", "完成率达到2025年的80%"]),
    ("整改率达到2024年90%和2025年95%以上。", ["整改率达到2024年90%", "整改率达到2025年95%以上"]),
    ("整改率2023年底达到90%、2024年底达到95%。", ["整改率达到95%"]),
    ("完成率达到2023年的60%、2024年的80%。", ["完成率达到80%"]),
    ("整改率2023年底达到90%、2024年底达到95%、2025年底达到98%。",
     ["整改率2024年底达到95%", "整改率2025年底达到98%"]),
    ("6月底、9月底前，分别完成30%、60%。", ["分别完成30%", "分别完成60%"]),
    ("2024年、2025年整改率分别达到90%和95%。", ["整改率达到90%", "整改率达到95%"]),
    ("一、二季度整改率分别达到50%、80%。", ["整改率达到50%", "整改率达到80%"]),
    ("完成率分别达到2024年的60%、2025年的80%。", ["完成率分别达到2024年的60%", "完成率分别达到2025年的80%"]),
])
def test_what_is_reached_by_several_times_is_said_once(text: str, objects: list[str]) -> None:
    found = targets(provision("part_1__p_1", "p", text))
    assert [target.object for target in found if target.kind == "指标"] == objects


@pytest.mark.parametrize(("text", "objects"), [
    ("完成率达到2024年的60%、2025年的80%。", ["完成率达到60%", "完成率达到80%"]),
    ("整改率2023年底达到90%、2024年底达到95%。", ["整改率达到95%"]),
    ("整改率2023年底达到90%、2024年底达到95%、2025年底达到98%。", ["整改率达到95%", "整改率达到98%"]),
])
def test_what_is_to_be_reached_by_a_year_has_the_figure_of_that_year(text: str, objects: list[str]) -> None:
    found = targets(provision("part_1__p_1", "p", text))
    assert [target.object for target in found if target.kind == "时限"] == objects


def test_who_is_responsible_stands_apart_in_a_row() -> None:
    rows = [("重点任务", "责任单位", "时间进度"), ("更新渡船12艘", "市财政局", "9月底前")]
    body = [
        replace(provision(f"part_1__p_{number}", "p", f" {CELL} ".join(row)), row=number)
        for number, row in enumerate(rows, 1)
    ]
    assert [target.object for target in targets(*body)] == ["更新渡船12艘"] * 2


Rows = list[tuple[str, ...]]


@pytest.mark.parametrize(("rows", "told"), [
    ([("指标名称", "目标值"), ("隐患整改率", "100%"), ("应急队伍", "10支"), ("死亡率", "下降5%以上")],
     [("隐患整改率", None, "100", "%"), ("应急队伍", None, "10", "支"), ("死亡率", "下降", "≥5", "%")]),
    ([("序号", "指标", "单位", "年度目标"), ("1", "整改率", "%", "100"), ("2", "死亡人数", "人", "不超过30"),
      ("3", "事故", "起", "0")],
     [("整改率", None, "100", "%"), ("死亡人数", None, "≤30", "人"), ("事故", None, "0", "起")]),
    ([("指标", "目标值"), ("持续改善", "稳中向好"), ("培训", "≥5,000人次")], [("培训", None, "≥5000", "人次")]),
    ([("指标", "上年数"), ("培训", "5000")], []),
    ([("指标", "目标值", "目标值"), ("培训", "5000", "6000")], []),
    ([("类别", "目标值"), ("培训", "5000")], []),
    ([("指标", "目标值"), ("自动化率", "35%→70%")], [("自动化率", None, "70", "%")]),
    ([("指标", "目标值"), ("整改时间", "2024年"), ("等级", "三级")], []),
])
def test_numbers_to_reach_are_read_from_the_cells_of_a_table(rows: Rows, told: Rows) -> None:
    body = [
        replace(provision(f"part_1__p_{number}", "p", f" {CELL} ".join(row)), row=number)
        for number, row in enumerate(rows, 1)
    ]
    assert [(t.object, t.change, t.value, t.unit) for t in targets(*body)] == told


@pytest.mark.parametrize(("rows", "told"), [
    ([("指标", "目标值", "完成时限"), ("隐患整改率", "100%", "2024年6月底"), ("培训", "5000人次", "四季度")],
     [("指标", "隐患整改率", "2024-06-30"), ("时限", "隐患整改率", "2024-06-30"),
      ("指标", "培训", "2024-12-31"), ("时限", "培训", "2024-12-31")]),
    ([("序号", "完成时限", "指标", "单位", "目标值"), ("1", "长期坚持", "整改率", "%", "100"),
      ("2", "", "培训", "人", "50")],
     [("指标", "整改率", None), ("时限", "整改率", None), ("指标", "培训", None)]),
])
def test_the_deadline_of_a_row_is_of_its_number(rows: Rows, told: list[tuple[str, str, str | None]]) -> None:
    body = [
        replace(provision(f"part_1__p_{number}", "p", f" {CELL} ".join(row)), row=number)
        for number, row in enumerate(rows, 1)
    ]
    found = targets(*body)
    assert sorted((t.eid, t.object, t.kind, t.deadline_date) for t in found) == sorted(
        (f"part_1__p_{number}", name, kind, day)
        for kind, name, day in told
        for number, row in enumerate(rows, 1)
        if name in row
    )


def test_a_bracket_that_held_only_the_time_goes_with_it() -> None:
    (found,) = targets(provision("part_1__p_1", "p", "立即向省政府上报有关情况（最迟不超过4个小时），并续报。"))
    assert found.object == "立即向省政府上报有关情况"


@pytest.mark.parametrize(("text", "objects"), [
    ("逐步为市级培养3名、县级培养2名专业人员。", ["逐步为市级培养3名专业人员", "县级培养2名专业人员"]),
    ("市级培养3名，县级培养2名专业人员。", ["市级培养3名专业人员", "县级培养2名专业人员"]),
    ("全市共培养3名，各县培养2名专业人员。", ["全市共培养3名专业人员", "各县培养2名专业人员"]),
    ("完成43座在用、68座已闭尾矿库的治理。", ["完成43座在用尾矿库的治理", "完成68座已闭尾矿库的治理"]),
    ("新增消防员300名、消防车20辆。", ["新增消防员300名", "新增消防车20辆"]),
    ("培训1000名矿长和3000名班组长。", ["培训1000名矿长", "培训3000名班组长"]),
    ("新建泵站3座、2座污水厂。", ["新建泵站3座", "新建2座污水厂"]),
    ("新建泵站3座，新建2座污水厂。", ["新建泵站3座", "新建2座污水厂"]),
    ("落实“班组日查、车间周查”制度。", ["落实班组日查", "落实车间周查制度"]),
    ("实施月通报、半年发布制度。", ["实施月通报", "半年发布制度"]),
    ("组织示范演练3场、县级演练不少于20场。", ["组织示范演练3场", "县级演练20场"]),
    ("对全市62座水库、15座水电站开展安全评估。", ["对全市62座水库、15座水电站开展安全评估"] * 2),
    ("企业一周内完成自查、两周内完成整改。", ["企业完成自查", "企业完成整改"]),
    ("县（市、区）每季度、村（社区）每周开展排查。", ["县（市、区）开展排查", "村（社区）开展排查"]),
    ("甲级企业每季度检查2次、乙级企业每年检查1次。", ["甲级企业检查2次", "乙级企业检查1次"]),
    ("党委每年听取2次、政府每季度至少听取1次工作汇报。", ["党委听取2次工作汇报", "政府听取1次工作汇报"]),
    ("企业每年至少开展1次演练（高危行业每半年至少1次）。", ["企业开展1次演练", "企业开展演练（高危行业1次）"]),
    ("企业每月（矿山每周）开展排查。", ["企业开展排查", "企业（矿山）开展排查"]),
    ("矿长每月下井不少于10次、副矿长不少于15次。", ["矿长下井10次", "副矿长15次"]),
    ("每季度通报、每月检查不少于2次。", ["通报", "检查2次"]),
    ("事故起数、死亡人数同比分别下降8%和10%以上。", ["事故起数同比下降8%以上", "死亡人数同比下降10%以上"]),
    ("事故起数和死亡人数比2023年分别下降5%以上和8%。", ["事故起数比2023年下降5%以上", "死亡人数比2023年下降8%"]),
    ("一、二季度分别完成全年任务的20%、50%。",
     ["完成全年任务的20%", "完成全年任务的50%"] + ["分别完成全年任务的20%、50%"] * 2),
    ("完成会诊。（高瓦斯矿井6月底前、突出矿井9月底前）", ["高瓦斯矿井", "突出矿井"]),
    ("市、县两级队伍人数分别达到60人、30人以上。", ["市级队伍人数达到60人以上", "县级队伍人数达到30人以上"]),
    ("各项指标分别下降8%和10%。", ["各项指标分别下降8%", "各项指标分别下降10%"]),
    ("各级政府都要完善并严格落实24小时领导带班制度、应急值班制度、重要时段每日调度制度。",
     ["各级政府都要完善并严格落实重要时段调度制度", "各级政府都要完善并严格落实24小时领导带班制度"]),
    ("落实领导带班制度和24小时值班机制。", ["落实24小时值班机制"]),
    ("严格落实领导干部带班和24小时值班制度。", ["严格落实领导干部带班和24小时值班制度"]),
    ("落实“五项机制”和月调度、季约谈机制。", ["落实“五项机制”和月调度", "季约谈机制"]),
])
def test_of_several_that_share_a_clause_each_has_its_own_part(text: str, objects: list[str]) -> None:
    assert [t.object for t in targets(provision("part_1__p_1", "p", text))] == objects


@pytest.mark.parametrize(("text", "last"), [
    ("每季度第一个月10日前，各县将工作情况报市安委办。", "各县将工作情况报市安委办"),
    ("推广尾矿库干排，年内完成30座改造任务。", "推广尾矿库干排，完成30座改造任务"),
    ("以采空区治理为重点，年内完成30%，三年内全面完成治理。", "以采空区治理为重点，全面完成治理"),
    ("对停用的尾矿库，必须在年内完成闭库并销号。", "对停用的尾矿库，完成闭库并销号"),
    ("涉及危险工艺的企业，要在年底前完成自动化改造。", "涉及危险工艺的企业，完成自动化改造"),
    ("整改率达到95%的，优先安排资金。", "整改率达到95%的，优先安排资金"),
    ("新建护栏120公里，完成危桥改造36座。", "完成危桥改造36座"),
    ("汛期前完成除险加固，春节前完成检查。", "完成检查"),
    ("每两个月召开例会，每月总结。", "总结"),
    ("死亡人数不得突破省下达的指标，确保不突破12人。", "死亡人数不得突破省下达的指标，不突破12人"),
    ("自动化率由不高于70%，提高到80%。", "自动化率由不高于70%，提高到80%"),
    ("死亡率由0.3，降至0.1以下。", "死亡率由0.3，降至0.1以下"),
    ("加强培训，持证率提高到80%。", "持证率提高到80%"),
    ("班组每天排查1次，每半月会诊一次。", "会诊一次"),
    ("班组每天检查两次，每周一次。", "班组每天检查两次，一次"),
    ("年内完成83家涉及危险工艺，且构成重大危险源的企业改造。", "完成83家涉及危险工艺，且构成重大危险源的企业改造"),
])
def test_what_the_clause_alone_does_not_tell(text: str, last: str) -> None:
    assert targets(provision("part_1__p_1", "p", text))[-1].object == last


@pytest.mark.parametrize(("text", "last"), [
    ("三年内，结合企业主要负责人培训班，对执法人员开展跟班培训。", "对执法人员开展跟班培训"),
    ("年底前，按照省里要求，完成系统升级。", "完成系统升级"),
    ("年底前，结合实际，按照规定，建成监测平台，推广应用。", "建成监测平台"),
    ("年底前，以县为单位，建成监测平台。", "建成监测平台"),
    ("年底前，由市应急局牵头，建成监测平台。", "建成监测平台"),
    ("年底前，结合实际制定方案，组织实施。", "结合实际制定方案"),
    ("6月底前按规定配齐安全总监，开展培训。", "按规定配齐安全总监"),
    ("6月底前通过验收，投入使用。", "通过验收"),
])
def test_what_is_to_be_done_stands_behind_what_says_by_what(text: str, last: str) -> None:
    assert targets(provision("part_1__p_1", "p", text))[-1].object == last


def test_behind_what_says_by_what_another_time_has_its_own_task() -> None:
    first, last = targets(provision("part_1__p_1", "p", "年底前，按照省里要求，6月底前完成自查。"))
    assert (first.object, last.object) == ("按照省里要求", "完成自查")


@pytest.mark.parametrize(("text", "last"), [
    ("到2025年，矿山达到绿色矿山建设要求和标准。", "矿山达到绿色矿山建设要求和标准"),
    ("6月底前，按照要求完成登记。", "按照要求完成登记"),
    ("要求各县6月底前完成自查。", "各县完成自查"),
    ("按照车间周查、班组日查的要求，开展排查。", "班组日查"),
])
def test_what_is_required_is_a_part_of_the_object(text: str, last: str) -> None:
    assert targets(provision("part_1__p_1", "p", text))[-1].object == last


@pytest.mark.parametrize("piece", [
    "年底前，结合实际，", "年底前，",
    "到2024年底建成3座、", "到2024年底建成3座，", "年底前完成30%，", "每月检查一次、", "每月，", "月通报、",
    "建成3座、", "对3家", "5日内完成、", "培养3名，", "完成30%，要",
])
def test_a_long_line_takes_no_longer_than_its_length(piece: str) -> None:
    assert targets(provision("part_1__p_1", "p", piece * 4000)) is not None


def test_until_when_in_each_period() -> None:
    (found,) = targets(provision("part_1__p_1", "p", "各市于每月5日前上报情况。"))
    assert (found.unit, found.deadline, found.deadline_date) == ("次/月", "每月5日前", None)


def test_a_day_before_the_date_of_issue_is_of_the_next_year() -> None:
    body = [provision("part_1__p_1", "p", "1月10日前完成自查。12月底前报送方案。")]
    made = replace(notice(year=2024, body=body), date_of_issue="2024-12-05")
    assert [t.deadline_date for t in find_targets([made], WORDS, (), ())] == ["2025-01-10", "2024-12-31"]


@pytest.mark.parametrize(("heading", "found"), [
    ("事故情况", 0), ("2023年工作回顾", 0), ("存在问题", 0), ("及时报告事故情况", 1), ("工作要求", 1),
])
def test_under_a_heading_that_tells_of_the_past_nothing_is_set(heading: str, found: int) -> None:
    part = provision("part_1", "part", "", num="一、", heading=heading)
    item = replace(provision("part_1__sec_1", "sec", "检查企业4520家。", num="（一）"), parent=part.eid)
    assert len(targets(part, item)) == found


def test_each_body_has_its_own_frequency() -> None:
    found = targets(provision("part_1__p_1", "p", "市级领导每月深入现场不少于一次，县级领导每月不少于两次。"))
    assert [(t.value, t.unit) for t in found] == [("≥1", "次/月"), ("≥2", "次/月")]


def test_a_heading_counts_too() -> None:
    (found,) = targets(provision("part_1__sec_1", "sec", "加强管理。", num="（一）", heading="层级压减至三级以内"))
    assert found.in_heading and found.sentence == (0, 9) and found.value == "三级以内"


def test_who_is_responsible_is_no_target() -> None:
    assert not targets(provision("part_1__p_1", "p", "加强管理。责任单位：省应急厅10个处室。"))


def test_topics_filed_in_part_count_where_they_meet_the_sentence() -> None:
    made = notice(body=[provision("part_1__p_1", "p", "建成5座煤矿。每月检查。")])

    def filing(topic: str, *spans: tuple[int, int]) -> Filing:
        return editions.filing(made.id, "part_1__p_1", topic, spans or None)
    found = find_targets([made], WORDS, [filing("whole"), filing("mine", (0, 7)), filing("check", (7, 12))], ())
    assert [t.topics for t in found] == [("whole", "mine"), ("whole", "check")]


def test_where_the_next_year_goes_on() -> None:
    older, newer = (notice(year=year, body=[provision("part_1__p_1", "p", "每月检查。")]) for year in (2023, 2024))
    link = editions.link("part_1__p_1")
    pair = editions.pair(older.id, newer.id, (link,))
    first, last = find_targets([older, newer], WORDS, (), [pair])
    assert (first.next, last.next) == ((NoticeId("shanxi-2024"), "part_1__p_1"), None)


def rows(*texts: str) -> list[Provision]:
    return [replace(provision(f"part_1__p_{at}", "p", text.replace("|", CELL)), row=at)
            for at, text in enumerate(texts, 1)]


@pytest.mark.parametrize(("cell", "words", "day"), [
    ("2024年6月底", "2024年6月底", "2024-06-30"), ("9月30日前", "9月30日前", "2024-09-30"),
    ("12月", "12月", "2024-12-31"), ("2024.5.31", "2024.5.31", "2024-05-31"), ("2024-02-30", "2024-02-30", None),
    ("长期坚持", "长期坚持", None), ("一季度", "一季度", "2024-03-31"), ("年底", "年底", "2024-12-31"),
    ("2025年6月 底前", "2025年6月底前", "2025-06-30"),
])
def test_the_cell_that_says_by_when(cell: str, words: str, day: str | None) -> None:
    (found,) = targets(*rows("序号|重点任务|牵头单位|完成时限", f"1|开展自查|县应急局|{cell}"))
    assert (found.kind, found.object, found.deadline, found.deadline_date) == ("时限", "开展自查", words, day)
    assert (found.eid, found.sentence) == ("part_1__p_2", (2, 12 + len(cell)))


def test_a_table_of_tasks_without_bodies_has_deadlines_too() -> None:
    found = targets(*rows("工作内容|时间节点", "动员部署|3月底前", "自查自纠|", "总结|12月20日"))
    assert [(t.object, t.deadline_date) for t in found] == [("动员部署", "2024-03-31"), ("总结", "2024-12-20")]


def test_a_table_of_figures_has_none() -> None:
    assert not targets(*rows("行业|时间|起数", "煤矿|2023年|12"))


@pytest.mark.parametrize(("text", "objects"), [
    ("市县党委每季度、政府每月至少召开一次会议。", ["市县党委召开一次会议", "市县政府召开一次会议"]),
    ("市县党委每季度、县政府每月召开会议。", ["市县党委召开会议", "县政府召开会议"]),
    ("年内每个村建立1处避难场所。", ["每个村建立1处避难场所", "每个村建立1处避难场所"]),
    ("每季度末月25日前报送进展情况。", ["报送进展情况"]),
    ("每周五前报送进展情况。", ["报送进展情况"]),
    ("各单位于6月20日、12月10日前报送总结。", ["各单位报送总结", "各单位报送总结"]),
    ("每周五下午5时前报送进展。", ["报送进展"]),
    ("每周一调度工作进展。", ["调度工作进展"]),
    ("分别于6月20日、11月20日前报送工作总结。", ["分别报送工作总结"] * 2),
    ("6月底前将总结报市安委办（邮箱：a@b.cn）。", ["将总结报市安委办"]),
    ("6月底前将总结（含附件）报市安委办。", ["将总结（含附件）报市安委办"]),
    ("年内关闭小煤矿，６月底前关闭１２座。", ["关闭小煤矿，关闭１２座", "关闭小煤矿", "关闭小煤矿，关闭１２座"]),
    ("自2024年5月1日起，新建住宅全部安装探测器。", ["新建住宅全部安装探测器"]),
    ("2024年11月1日至2025年3月15日，对货车免收通行费。", ["对货车免收通行费"]),
    ("自印发之日起1个月内，各地制定实施细则。", ["各地制定实施细则"]),
    ("企业自查发现占比等主要指标不低于全国平均水平。", ["企业自查发现占比等主要指标"]),
    ("事故起数、死亡人数不高于上年水平。", ["事故起数、死亡人数"]),
])
def test_what_it_is_about_says_neither_how_much_nor_how_often(text: str, objects: list[str]) -> None:
    assert [t.object for t in targets(provision("part_1__p_1", "p", text))] == objects


def test_what_a_clause_says_of_the_time_is_a_deadline_of_the_task_before_it() -> None:
    text = "完成隐患治理。（责任单位：市应急局；完成时限：2024年6月底）"
    (found,) = targets(provision("part_1__p_1", "p", text))
    assert (found.kind, found.object, found.deadline, found.deadline_date) == (
        "时限", "完成隐患治理", "2024年6月底", "2024-06-30",
    )


def test_a_label_that_is_a_heading_gives_its_deadline_to_the_item_once() -> None:
    item = provision("part_1__sec_1", "sec", "全面开展排查。", num="（一）")
    line = replace(
        provision("part_1__sec_1__p_1", "p", "2024年6月底前。"),
        parent=item.eid,
        heading="完成时限",
        heading_end="：",
    )
    (found,) = targets(item, line)
    assert (found.object, found.deadline_date) == ("全面开展排查", "2024-06-30")


def test_a_line_that_says_by_when_gives_it_to_the_task_once() -> None:
    (found,) = targets(provision("part_1__p_1", "p", "全面开展排查。\n完成时限：2024年6月底前。"))
    assert (found.object, found.deadline_date) == ("全面开展排查", "2024-06-30")
