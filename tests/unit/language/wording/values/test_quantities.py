"""What a sentence sets, beyond the examples of targets.yml: where it stands, and what belongs to what."""

from pathlib import Path

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


def test_digits_of_full_width_are_digits() -> None:
    found = find("死亡人数下降３％，控制在２１０人以内；关闭煤矿２１座，百万吨死亡率下降到０．５以下。")
    assert [(f.value, f.unit) for f in found] == [("3", "%"), ("≤210", "人"), ("21", "座"), ("≤0.5", None)]
    (by_when,) = find("６月底前整改到位。")
    assert (by_when.deadline, by_when.deadline_date) == ("６月底前", "2024-06-30")


def test_full_width_digits_are_digits_and_a_deadline_is_told_as_printed() -> None:
    found = find("６月底前建成２１座泵站，事故起数下降３．５％，死亡人数控制在２１０人以内。")
    assert [(f.value, f.unit, f.deadline_date) for f in found if f.kind == "指标"] == [
        ("21", "座", "2024-06-30"), ("3.5", "%", "2024-06-30"), ("≤210", "人", "2024-06-30"),
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


def test_bounds() -> None:
    found = [(f.value, f.unit) for f in find("达到90%以上；不超过3家；选树2家以上企业；死亡率控制在0.1以下。")]
    assert found == [("≥90", "%"), ("≤3", "家"), ("≥2", "家"), ("≤0.1", None)]


def test_a_long_sentence_without_end_takes_no_longer_than_its_length() -> None:
    assert find("建成" * 20000) == () and find("12" * 20000 + "座") == ()
