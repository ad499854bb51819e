"""What a sentence sets, beyond the examples of targets.yml: where it stands, and what belongs to what."""

from pathlib import Path

import pytest

from build_scripts.language.wording.values.findings import Finding
from build_scripts.language.wording.values.quantities import TargetRules
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.targets import read_targets

FILE = Path(__file__).parents[5] / "source_texts" / "targets.yml"
RULES = TargetRules(read_targets(FILE.read_bytes(), Faults()))


def find(sentence: str) -> tuple[Finding, ...]:
    return RULES.find(sentence, 2024)


def test_a_finding_stands_in_its_clause() -> None:
    sentence = "加强管理，建成5座泵站，按期验收。"
    (found,) = find(sentence)
    assert sentence[slice(*found.span)] == "建成5座" and sentence[slice(*found.clause)] == "建成5座泵站"


@pytest.mark.parametrize(("sentence", "dated"), [
    ("6月底前完成30%，年底前完成80%，建成5座泵站。", [("30", "6月底前"), ("80", "年底前"), ("5", None)]),
    ("15个工作日内办结，奖励金额不超过30万元。", [("≤30万", None)]),
    ("2月28日前签订责任书，签订率100%。", [("100", None)]),
    ("3月20日前组建2个以上检查组，每组不少于4人。", [("≥2", "3月20日前"), ("≥4", None)]),
    ("年底前，持证率达到95%，新增泵站30座。", [("95", "年底前"), ("30", "年底前")]),
    ("各市于6月底前，建成泵站5座，新增水库2座。", [("5", "6月底前"), ("2", "6月底前")]),
    ("到2025年：覆盖率达到90%，死亡人数下降5%。", [("90", "到2025年"), ("5", "到2025年")]),
    ("年底前建成站点20座，其中新建5座，力争达标率达到90%。", [("20", "年底前"), ("5", "年底前"), ("≥90", "年底前")]),
    ("全年投资4亿元，完成2000公里治理，每次检查不少于3天。", [("4亿", "全年"), ("2000", "全年"), ("≥3", None)]),
    ("2024年7月1日起，新增车辆安装率达到100%。", [("100", None)]),
    ("建成泵站5座（6月底前），新增水库2座。", [("5", "6月底前"), ("2", None)]),
])
def test_a_number_has_the_deadline_of_its_clause_or_one_that_leads_all(
    sentence: str,
    dated: list[tuple[str, str | None]],
) -> None:
    assert [(f.value, f.deadline) for f in find(sentence) if f.kind == "指标"] == dated


def test_digits_of_full_width_are_digits() -> None:
    found = find("死亡人数下降３％，控制在２１０人以内；关闭煤矿２１座，百万吨死亡率下降到０．５以下。")
    assert [(f.value, f.unit) for f in found] == [("3", "%"), ("≤210", "人"), ("21", "座"), ("≤0.5", None)]
    (by_when,) = find("６月底前整改到位。")
    assert (by_when.deadline, by_when.deadline_date) == ("６月底前", "2024-06-30")


def test_full_width_digits_are_digits_and_a_deadline_is_told_as_printed() -> None:
    found = find("６月底前建成２１座泵站，事故起数下降３．５％，死亡人数控制在２１０人以内。")
    assert [(f.value, f.unit, f.deadline_date) for f in found if f.kind == "指标"] == [
        ("21", "座", "2024-06-30"), ("3.5", "%", None), ("≤210", "人", None),
    ]
    assert [f.deadline for f in found if f.kind == "时限"] == ["６月底前"]


def test_a_deadline_at_the_end_of_its_clause_takes_the_next() -> None:
    sentence = "请各地、各有关部门于6月20日、11月5日前，报送总结，确保实效。"
    assert {sentence[slice(*f.clause)] for f in find(sentence)} == {"请各地、各有关部门于6月20日、11月5日前，报送总结"}
    sentence = "年内修订《应急预案》，制定办法。"
    assert [sentence[slice(*f.clause)] for f in find(sentence)] == ["年内修订《应急预案》"]
    sentence = "各单位完成整改时间为6月底前，确保实效。"
    assert {sentence[slice(*f.clause)] for f in find(sentence)} == {"各单位完成整改时间为6月底前"}


def test_titles_quotations_and_numbers_of_documents_set_nothing() -> None:
    assert not find("落实《建成5座泵站规定》（晋政发〔2024〕12号），推进“新建5座”工程。")


def test_a_deadline_alone_in_its_clause_takes_the_next() -> None:
    sentence = "汛期之前，对全部泵站检修，消除隐患。"
    (found,) = find(sentence)
    assert sentence[slice(*found.clause)] == "汛期之前，对全部泵站检修"


@pytest.mark.parametrize("sentence", [
    "矿山安全监管专员要全覆盖派驻。", "坚持实行企业考核记分和矿山安全监管专员全覆盖派驻。",
    "对煤矿开展全覆盖“体检式”精查，推进治理。", "实施企业主要负责人全覆盖培训，企业加强培训。",
])
def test_what_is_done_to_all_is_a_target(sentence: str) -> None:
    (found,) = find(sentence)
    assert (found.kind, found.value, found.unit) == ("指标", "全覆盖", None)


@pytest.mark.parametrize("sentence", [
    "推进瓦斯抽采全覆盖工程。", "细化“五个全覆盖”。", "建设全覆盖监测网络。", "去年已完成全覆盖培训。",
])
def test_a_name_with_it_a_thing_that_covers_and_what_was_done_set_nothing(sentence: str) -> None:
    assert not find(sentence)


def test_bounds() -> None:
    found = [(f.value, f.unit) for f in find("达到90%以上；不超过3家；选树2家以上企业；死亡率控制在0.1以下。")]
    assert found == [("≥90", "%"), ("≤3", "家"), ("≥2", "家"), ("≤0.1", None)]


def test_a_long_sentence_without_end_takes_no_longer_than_its_length() -> None:
    assert find("建成" * 20000) == () and find("12" * 20000 + "座") == ()


@pytest.mark.parametrize(("sentence", "values"), [
    ("较大事故力争控制在3起以内。", ["≤3"]),
    ("死亡人数力争不超过12人。", ["≤12"]),
    ("死亡人数控制在12人以内，力争控制在10人以内。", ["≤12", "≤10"]),
    ("确保培训不少于2次，力争达到90%。", ["≥2", "≥90"]),
    ("达标率达到85%-90%。", ["85-90"]),
    ("隐患整改率≥98%，死亡人数≤12人。", ["≥98", "≤12"]),
    ("生产安全事故死亡人数不高于前三年平均数。", ["不高于前三年平均数"]),
    ("死亡人数不超过去年同期。", ["不超过去年同期"]),
    ("重特大事故均为零。", ["0"]),
    ("煤矿、非煤矿山死亡人数分别不超过6人、4人。", ["≤6", "≤4"]),
    ("培训骨干分别不少于60人和30人。", ["≥60", "≥30"]),
    ("死亡人数分别控制在2人、3人、6人以内。", ["≤2", "≤3", "≤6"]),
    ("市、县队伍人数分别达到60人、30人以上。", ["≥60", "≥30"]),
    ("建成消防站不少于3座、微型站5个。", ["≥3", "5"]),
])
def test_bounds_and_what_is_not_to_be_passed(sentence: str, values: list[str]) -> None:
    """Of two bounds before a number the last counts."""
    assert [found.value for found in find(sentence)] == values


@pytest.mark.parametrize("sentence", [
    "2023年，我市事故起数下降15%，连续三年实现双下降。", "去年全市新建消防站12座。",
    "2022年以来，共建成示范企业120家。",
    "截至10月底，全省共排查隐患3万项，整改率97%。", "今年以来，全市共开展检查1200家次。", "目前全市建成站点65个。",
    "上年度共整改隐患320项，新建消防站3座。", "全市已完成改造管网45公里，占年度任务的30%。",
    "仍有15%的企业未建立机制。",
    "部分企业整改率低于90%。", "较大事故2起，比上年增加1起。", "死亡人数同比上升5人。", "部分县每月检查次数不足1次。",
    "复工率达95%以上时恢复生产。",
    "整改率2023年底达到90%。", "2023年底，整改率达到90%。", "截至2023年底，整改率达到90%。", "2023年底建成120座。",
    "到2023年12月底，整改率达到90%。", "自动化控制率2022年达到85%。", "去年底整改率达到90%。",
    "2023年年底前整改率达到90%。",
    "2023年共检查企业4520家次。", "2023年，全市共检查企业300家次，整改率98.6%。", "2023年度累计培训3000人。",
    "去年共培训人员3000人次。", "截至目前，全市已建成微型消防站120个。", "检查次数不足1次的，予以通报。",
    "对整改率低于90%的予以通报。", "严肃问责隐患整改率低于95%的单位。", "整改率达不到98%的，责令停产。",
])
def test_what_has_been_done_and_of_whom_is_spoken_set_nothing(sentence: str) -> None:
    assert find(sentence) == ()


@pytest.mark.parametrize(("sentence", "value"), [
    ("2023年底整改率达到90%，今年达到95%。", "95"), ("截至2023年底，建成120座，今年再建20座。", "20"),
    ("较2023年提高到95%。", "95"), ("在2023年达到90%的基础上，今年提高到95%。", "95"),
    ("2023年隐患整改率要达到95%。", "95"), ("截至2023年底，要确保整改率达到95%。", "95"),
    ("2023年开展的检查达到95%。", "95"),
    ("2023年共排查的隐患，要确保整改率达到90%。", "90"), ("2023年共建成的站点达标率达到90%。", "90"),
    ("2023年共同富裕示范区建成站点90座。", "90"),
    ("2023年建成矿井20座，今年再建30座。", "30"), ("2023年建成的站点达标率达到90%。", "90"),
    ("道路交通事故死亡率低于5%。", "5"), ("执法检查较上年增加20家次。", "20"),
    ("已建成的站点达标率达到90%。", "90"), ("万车死亡率低于1.5。", "低于1.5"),
    ("整改率不低于95%。", "≥95"),
])
def test_what_is_to_be_done_with_what_there_is_sets_something(sentence: str, value: str) -> None:
    assert [found.value for found in find(sentence)] == [value]


@pytest.mark.parametrize(("sentence", "dated"), [
    ("3月底、6月底、9月底前，分别完成排查的30%、60%、100%。", [("30", "03-31"), ("60", "06-30"), ("100", "09-30")]),
    ("6月底前、12月底前分别建成消防站2座和3座。", [("2", "06-30"), ("3", "12-31")]),
    ("上半年、下半年分别完成60%、40%。", [("60", "06-30"), ("40", "12-31")]),
    ("一、二、三季度分别完成全年任务的20%、50%、80%。", [("20", "03-31"), ("50", "06-30"), ("80", "09-30")]),
    ("第一季度末、第二季度末分别完成建档40%和70%。", [("40", "03-31"), ("70", "06-30")]),
    ("6月底、9月底前，完成排查的30%、60%。", [("30", "09-30"), ("60", "09-30")]),
    ("6月底、9月底前，分别完成排查的30%、60%、90%。", [("30", "09-30"), ("60", "09-30"), ("90", "09-30")]),
    ("6月底前完成30%，9月底前，煤矿、电厂分别完成40%、60%。", [("30", "06-30"), ("40", "09-30"), ("60", "09-30")]),
])
def test_of_as_many_deadlines_each_number_has_its_own(sentence: str, dated: list[tuple[str, str]]) -> None:
    found = [(one.value, (one.deadline_date or "")[5:]) for one in find(sentence) if one.kind == "指标"]
    assert found == dated


@pytest.mark.parametrize(("sentence", "sets"), [
    ("死亡人数同比下降12人以上。", ["下降 ≥12 人"]),
    ("事故起数减少3起。", ["减少 3 起"]),
    ("减少井下作业人员1000人。", ["减少 1000 人"]),
    ("检查较上年增加20家次，新增加5座泵站。", ["增加 20 家次", "None 5 座"]),
    ("事故起数、死亡人数分别减少3起、5人。", ["减少 3 起", "减少 5 人"]),
    ("建设微型站30个（城区12个，乡镇18个）。", ["None 30 个"]),
    ("死亡人数下降到12人以下。", ["None ≤12 人"]),
    ("死亡人数减少至12人。", ["None ≤12 人"]),
    ("死亡人数下降百分之五以上。", ["下降 ≥5 %"]),
    ("事故起数和死亡人数分别下降百分之五、百分之八。", ["下降 5 %", "下降 8 %"]),
    ("覆盖率达到百分之九十。", ["None 90 %"]),
    ("死亡率下降百分之八点五。", ["下降 8.5 %"]),
    ("合格率达到百分之九十八点零五。", ["None 98.05 %"]),
    ("完成改造1,200公里、危桥12座。", ["None 1200 公里", "None 12 座"]),
    ("投资1,234,500元。", ["None 1234500 元"]),
    ("建成消防站3座（城区1座、园区2座）、泵站4座。", ["None 3 座", "None 4 座"]),
    ("死亡人数控制在5人以下（含5人）。", ["None ≤5 人"]),
    ("建成消防站3座（其中：改建1座，新建2座）。", ["None 3 座"]),
])
def test_changes_of_counts_words_for_shares_and_parts_of_a_number(sentence: str, sets: list[str]) -> None:
    assert [f"{f.change} {f.value} {f.unit}" for f in find(sentence)] == sets


def test_a_change_is_of_all_numbers_that_follow_it() -> None:
    found = find("事故起数、死亡人数、受伤人数分别下降12%、6%、9%。")
    assert [(one.value, one.change) for one in found] == [("12", "下降"), ("6", "下降"), ("9", "下降")]


@pytest.mark.parametrize(("sentence", "values"), [
    ("事故起数和死亡人数分别下降5%和8%以上。", ["≥5", "≥8"]),
    ("三项指标分别下降5%、6%、8%以上。", ["≥5", "≥6", "≥8"]),
    ("事故起数、死亡人数分别降至5%、8%以下。", ["≤5", "≤8"]),
    ("事故起数下降5%和死亡人数下降8%以上。", ["5", "≥8"]),
    ("事故起数、死亡人数分别下降5%以上和8%。", ["≥5", "8"]),
    ("事故起数、死亡人数分别下降5%和8%，三项指标下降3%以上。", ["5", "8", "≥3"]),
])
def test_a_bound_behind_the_last_is_of_all_that_are_dealt_out(sentence: str, values: list[str]) -> None:
    assert [found.value for found in find(sentence)] == values


@pytest.mark.parametrize(("sentence", "dated"), [
    ("完成率达到2024年的60%、2025年的80%。", [("60", "2024年"), ("80", "2025年")]),
    ("完成率提高到2024年60%、2025年不低于80%和2026年90%。", [("60", "2024年"), ("≥80", "2025年"), ("90", "2026年")]),
    ("完成率达到2023年的60%、2024年的80%。", [("80", "2024年")]),
    ("2023年底达到90%、2024年底达到95%。", [("95", "2024年底")]),
    ("到2024年、2025年，整改率分别达到90%、95%。", [("90", "到2024年"), ("95", "2025年")]),
    ("死亡人数下降到2020年的80%。", [("≤80", None)]),
    ("能力达到2025年水平，合格率达到90%。", [("90", None)]),
])
def test_each_of_several_years_has_its_figure(sentence: str, dated: list[tuple[str, str | None]]) -> None:
    assert [(f.value, f.deadline) for f in find(sentence) if f.kind == "指标"] == dated
