"""How often, and by when in each period, as the rules of targets find it."""

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


def test_times_in_a_clause_with_a_period_say_how_often() -> None:
    assert [(f.kind, f.value, f.unit) for f in find("每年至少培训两次，全面检查一次。")] == [
        ("频次", "≥2", "次/年"), ("指标", "1", "次"),
    ]


def test_what_is_said_of_the_others_goes_on_with_the_period_of_the_clause_before() -> None:
    said = "对高危企业的检查每年不得少于两次，其他企业不得少于一次。"
    assert [(f.kind, f.value, f.unit) for f in find(said)] == [("频次", "≥2", "次/年"), ("频次", "≥1", "次/年")]
    assert [f.kind for f in find("不得少于两次，其他企业不得少于一次。")] == ["指标", "指标"]


@pytest.mark.parametrize(("said", "sets"), [
    ("甲级企业每季度检查不少于2次、乙级企业每年检查不少于1次。", ["≥2 次/季度", "≥1 次/年"]),
    ("县级每周不少于2次、乡镇每天1次巡查。", ["≥2 次/周", "1 次/日"]),
    ("甲级企业每月至少排查2次和乙级企业每季度排查1次。", ["≥2 次/月", "1 次/季度"]),
    ("市县党委每季度、政府每月至少召开一次会议。", ["≥1 次/季度", "≥1 次/月"]),
    ("每季度通报、每月检查不少于2次。", ["1 次/季度", "≥2 次/月"]),
    ("矿长每月下井不少于10次、副矿长不少于15次。", ["≥10 次/月", "≥15 次/月"]),
    ("每年至少开展1次综合演练、2次专项演练。", ["≥1 次/年", "≥2 次/年"]),
    ("每年检查2次、发现3次以上违法的从重处罚。", ["2 次/年"]),
    ("对发生2次事故的企业每月检查1次。", ["1 次/月"]),
    ("检查不少于2次每年。", ["≥2 次/年"]),
    ("每年开展综合演练1次以上、专项演练2次。", ["≥1 次/年", "2 次/年"]),
    ("每年至少开展综合演练1次、专项演练2次。", ["≥1 次/年", "≥2 次/年"]),
    ("每月25日前报送月报、季报。", ["1 次/月"]),
    ("不少于2次，每年1次。", ["1 次/年"]),
    ("常委会每年、常务会议每季度至少听取1次。", ["≥1 次/年", "≥1 次/季度"]),
    ("每季度和每月至少召开一次会议。", ["≥1 次/季度", "≥1 次/月"]),
    ("每3小时发布一次预警，每小时报告1次。", ["1 次/3小时", "1 次/小时"]),
])
def test_each_period_has_its_own_count(said: str, sets: list[str]) -> None:
    assert [f"{f.value} {f.unit}" for f in find(said) if f.kind == "频次"] == sets


@pytest.mark.parametrize(("said", "sets"), [
    ("每年6月和11月分别开展一次全面检查。", ["2 次/年"]),
    ("每年3月、9月各至少组织1次演练。", ["≥2 次/年"]),
    ("每年上半年和下半年各开展1次督查。", ["2 次/年"]),
    ("每年6月“安全生产月”和11月“消防宣传月”期间各组织1次宣传。", ["2 次/年"]),
    ("春季、秋季各组织两次演练。", ["4 次"]),
    ("上、下半年各组织一次考核。", ["2 次"]),
    ("3月、9月各组织一次考核。", ["2 次"]),
    ("每年3月、9月开展两次演练。", ["2 次/年"]),
    ("每年3月和9月各县开展一次检查。", ["1 次/年"]),
    ("每年6月开展一次检查。", ["1 次/年"]),
    ("每年3月、9月各组织1—2次演练。", ["1—2 次/年"]),
    ("每年6月和11月，分别开展一次检查。", ["2 次/年"]),
    ("上、下半年，各组织一次考核。", ["2 次"]),
    ("每年6月、11月开展检查。", ["2 次/年"]),
    ("每年的6月和11月开展检查。", ["2 次/年"]),
    ("每年6月和11月开展一次检查。", ["1 次/年"]),
])
def test_a_count_of_each_of_several_moments_is_told_of_all(said: str, sets: list[str]) -> None:
    assert [f"{f.value} {f.unit}" for f in find(said)] == sets


@pytest.mark.parametrize(("said", "sets"), [
    ("每周刊发稿件3篇以上。", ["频次 ≥3 篇/周"]),
    ("每周3篇。", ["频次 3 篇/周"]),
    ("每月报送信息不少于2条。", ["频次 ≥2 条/月"]),
    ("每月一期简报。", ["频次 1 期/月"]),
    ("每人每月补助300元。", ["频次 300 元/月"]),
    ("每年再培训不少于16学时。", ["频次 ≥16 学时/年"]),
    ("每年抽查企业不少于100家。", ["频次 ≥100 家/年"]),
    ("每班不少于2人。", ["频次 ≥2 人/班"]),
    ("首月检查不少于2次。", ["指标 ≥2 次"]),
    ("每检查1个乡镇，抽查企业不少于5家。", ["指标 ≥5 家"]),
    ("每个乡镇检查2个村。", ["指标 2 个"]),
    # Whom it speaks of, and by when.
    ("每月对3家企业约谈。", ["频次 1 次/月"]),
    ("每月下旬通报上月3起事故。", ["频次 1 次/月"]),
    ("每月结束后3个工作日内报送。", ["频次 1 次/月", "时限 None None"]),
    ("每月对30人以上企业检查。", ["频次 1 次/月"]),
])
def test_what_is_counted_in_each_period(said: str, sets: list[str]) -> None:
    assert [f"{f.kind} {f.value} {f.unit}" for f in find(said)] == sets


@pytest.mark.parametrize(("said", "sets", "words"), [
    ("每周五下午5时前报送进展。", "1 次/周", "每周五下午5时前"),
    ("每周一、三、五巡查。", "3 次/周", None),
    ("每周一次例会。", "1 次/周", None),
    ("每月末通报。", "1 次/月", None),
    ("每月10日、20日报送进度。", "2 次/月", None),
    ("每年6月10日前、12月10日前报送。", "2 次/年", None),
    ("每季度第一个月10日前报送。", "1 次/季度", "每季度第一个月10日前"),
    ("每季度末25日前报送。", "1 次/季度", "每季度末25日前"),
    ("每季度末月25日前报送。", "1 次/季度", "每季度末月25日前"),
    ("每季度最后一个月20日前报送。", "1 次/季度", "每季度最后一个月20日前"),
    ("每季度末月的25日前报送。", "1 次/季度", "每季度末月的25日前"),
    ("每季度末报送。", "1 次/季度", None),
    ("各县于季度末月28日前报送季度总结。", "1 次/季度", "季度末月28日前"),
    ("季度最后一个月的20日前报送进展。", "1 次/季度", "季度最后一个月的20日前"),
    ("每季度最后一周前上报台账。", "1 次/季度", "每季度最后一周前"),
    ("每季度最后一个工作日前报送报表。", "1 次/季度", "每季度最后一个工作日前"),
    ("每月月底前报送。", "1 次/月", "每月月底前"),
    ("每季度季末前报送。", "1 次/季度", "每季度季末前"),
    # The name of a report is not how often once more.
    ("每月25日前报送月报。", "1 次/月", "每月25日前"),
    ("每半年末月25日前报送半年总结。", "1 次/半年", "每半年末月25日前"),
    ("每月5日前、15日前、25日前报送。", "3 次/月", "每月5日前、15日前、25日前"),
    ("每年6月20日、12月10日前报送。", "2 次/年", None),
    ("每天下班前清点。", "1 次/日", "每天下班前"),
    ("每半月报送一次。", "1 次/半月", None),
    ("半月调度。", "1 次/半月", None),
    ("每半个月报送。", "1 次/半月", None),
    ("每3小时发布一次预报。", "1 次/3小时", None),
    ("每小时报告。", "1 次/小时", None),
    ("每半小时报告。", "1 次/半小时", None),
    ("每月５日前报送。", "1 次/月", "每月５日前"),
])
def test_when_in_each_period(said: str, sets: str, words: str | None) -> None:
    assert [(f"{f.value} {f.unit}", f.deadline) for f in find(said) if f.kind == "频次"] == [(sets, words)]


@pytest.mark.parametrize(("sentence", "said", "until"), [
    ("每周五下午5时前报送。", "每周五下午5时前", "每周五下午5时前"),
    ("每周五前报送。", "每周五前", "每周五前"),
    ("每日17时前报送。", "每日17时前", "每日17时前"),
    ("每月底前报送。", "每月底前", "每月底前"),
    ("每年底前报送。", "每年底前", "每年底前"),
    ("每月末通报。", "每月末", None),
    ("每周一调度。", "每周一", None),
    ("每月一通报。", "每月一", None),
    ("每周一次例会。", "每周", None),
    ("每周一至周五检查。", "每周", None),
    ("每月初步研判。", "每月", None),
    ("每日一线巡查。", "每日", None),
    ("每日一小时巡查。", "每日", None),
])
def test_a_day_of_the_period_belongs_to_how_often(sentence: str, said: str, until: str | None) -> None:
    (found,) = find(sentence)
    assert (found.kind, sentence[slice(*found.span)], found.deadline) == ("频次", said, until)


@pytest.mark.parametrize("said", [
    "每小时降雨量超过50毫米。", "车速每小时不得超过30公里。", "上半年通报情况。",
    "本季度末月28日前报送。", "四季度末月28日前报送。",
])
def test_what_is_told_by_the_hour_or_of_the_half_year_is_no_frequency(said: str) -> None:
    assert not [f for f in find(said) if f.kind == "频次"]


@pytest.mark.parametrize(("said", "sets"), [
    ("每年发生2次以上事故的企业，要重点监管。", []),
    ("对每月发生事故的县进行约谈。", []),
    ("每年内累计受到2次以上处罚的企业从严处罚。", []),
    ("每年发生2次以上事故的企业每月检查一次。", ["1 次/月"]),
    ("对发生2次事故的企业每月约谈。", ["1 次/月"]),
    ("每年至少检查发生过事故的企业2次。", ["≥2 次/年"]),
    ("每月排查发现问题的企业。", ["1 次/月"]),
    ("每年发生的事故不超过2起。", ["≤2 起/年"]),
    ("每年发生事故的次数不超过2次。", ["2 次/年"]),
])
def test_how_often_it_befell_those_who_are_spoken_of_is_no_frequency(said: str, sets: list[str]) -> None:
    assert [f"{f.value} {f.unit}" for f in find(said)] == sets


@pytest.mark.parametrize(("said", "kinds"), [
    ("安全投入每年提高5个百分点。", ["指标"]), ("专项资金每年增长10%。", ["指标"]), ("每年培训2次。", ["频次"]),
])
def test_so_much_more_each_year_is_not_how_often(said: str, kinds: list[str]) -> None:
    assert [found.kind for found in find(said)] == kinds
