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


def test_a_number_has_the_last_deadline_before_it() -> None:
    found = find("6月底前完成30%，年底前完成80%，建成5座泵站。")
    assert [(f.value, f.deadline) for f in found if f.kind == "指标"] == [
        ("30", "6月底前"), ("80", "年底前"), ("5", "年底前"),
    ]


def test_times_in_a_clause_with_a_period_say_how_often() -> None:
    assert [(f.kind, f.value, f.unit) for f in find("每年至少培训两次，全面检查一次。")] == [
        ("频次", "≥2", "次/年"), ("指标", "1", "次"),
    ]


def test_what_is_said_of_the_others_goes_on_with_the_period_of_the_clause_before() -> None:
    said = "对高危企业的检查每年不得少于两次，其他企业不得少于一次。"
    assert [(f.kind, f.value, f.unit) for f in find(said)] == [("频次", "≥2", "次/年"), ("频次", "≥1", "次/年")]
    assert [f.kind for f in find("不得少于两次，其他企业不得少于一次。")] == ["指标", "指标"]


def test_titles_quotations_and_numbers_of_documents_set_nothing() -> None:
    assert not find("落实《建成5座泵站规定》（晋政发〔2024〕12号），推进“新建5座”工程。")


def test_a_deadline_alone_in_its_clause_takes_the_next() -> None:
    sentence = "汛期之前，对全部泵站检修，消除隐患。"
    (found,) = find(sentence)
    assert sentence[slice(*found.clause)] == "汛期之前，对全部泵站检修"


def test_bounds() -> None:
    found = [(f.value, f.unit) for f in find("达到90%以上；不超过3家；选树2家以上企业；死亡率控制在0.1以下。")]
    assert found == [("≥90", "%"), ("≤3", "家"), ("≥2", "家"), ("≤0.1", None)]


def test_a_long_sentence_without_end_takes_no_longer_than_its_length() -> None:
    assert find("建成" * 20000) == () and find("12" * 20000 + "座") == ()


Often = list[tuple[str | None, str | None, str | None]]


def often(sentence: str) -> Often:
    return [(f.value, f.unit, f.deadline) for f in find(sentence) if f.kind == "频次"]


@pytest.mark.parametrize(("sentence", "found"), [
    ("高风险企业每季度检查不少于2次、低风险企业每年检查不少于1次。", [("≥2", "次/季度", None), ("≥1", "次/年", None)]),
    ("常委会每年、常务会议每季度至少听取1次。", [("≥1", "次/年", None), ("≥1", "次/季度", None)]),
    ("每半月报送一次进展。", [("1", "次/半月", None)]),
    ("每3小时发布一次预警，每小时报告1次。", [("1", "次/3小时", None), ("1", "次/小时", None)]),
    ("车速每小时不得超过30公里。", []),
])
def test_each_period_has_its_own_count(sentence: str, found: Often) -> None:
    assert often(sentence) == found


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
])
def test_a_day_of_the_period_belongs_to_how_often(sentence: str, said: str, until: str | None) -> None:
    (found,) = find(sentence)
    assert (found.kind, sentence[slice(*found.span)], found.deadline) == ("频次", said, until)


def test_full_width_digits_are_digits_and_a_deadline_is_told_as_printed() -> None:
    found = find("６月底前建成２１座泵站，事故起数下降３．５％，死亡人数控制在２１０人以内。")
    assert [(f.value, f.unit, f.deadline_date) for f in found if f.kind == "指标"] == [
        ("21", "座", "2024-06-30"), ("3.5", "%", "2024-06-30"), ("≤210", "人", "2024-06-30"),
    ]
    assert [f.deadline for f in found if f.kind == "时限"] == ["６月底前"]
