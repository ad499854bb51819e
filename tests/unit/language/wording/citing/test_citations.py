"""What a text cites: the forms, what belongs together, and whether it is to be obeyed or to be made."""

from pathlib import Path

import pytest

from build_scripts.language.wording.citing.citations import Citation, CitationRules, key_of
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.works import read_works

FILE = Path(__file__).parents[5] / "source_texts" / "works.yml"
TABLE = read_works(FILE.read_bytes(), Faults())
RULES = CitationRules(TABLE)
PLACES = {"市": "大同市", "省": "山西省"}


def find(text: str) -> tuple[Citation, ...]:
    return RULES.find(text, PLACES)


@pytest.mark.parametrize(("text", "cited"), [
    ("落实《甲意见》（国发〔2010〕23号）。", [("甲意见", "国发〔2010〕23号")]),
    ("执行《乙标准》（国家安监总局令第85号）。", [("乙标准", "国家安监总局令第85号")]),
    ("落实《省贯彻〈丙规定〉实施细则》。", [("省贯彻〈丙规定〉实施细则", None), ("丙规定", None)]),
    ("落实《关于印发<丙方案>的通知》。", [("关于印发<丙方案>的通知", None), ("丙方案", None)]),
    ("继续贯彻落实国发〔2010〕23号和国发〔2011〕40号文件精神。",
     [(None, "国发〔2010〕23号"), (None, "国发〔2011〕40号")]),
    ("严格实施《安全生产法》《刑法修正案（十一）》。", [("安全生产法", None), ("刑法修正案（十一）", None)]),
    ("落实生产经营单位主要负责人安全生产责任制规定。", [("生产经营单位主要负责人安全生产责任制规定", None)]),
    ("按GB 50016-2014《建筑设计防火规范》执行。", [("建筑设计防火规范", "GB 50016-2014")]),
    ("执行《评审标准》（AQ/T 9007-2019）。", [("评审标准", "AQ/T 9007-2019")]),
    ("未写完的《题名，不是引用。", []),
])
def test_titles_numbers_and_names(text: str, cited: list[tuple[str | None, str | None]]) -> None:
    assert [(c.title, c.number) for c in find(text)] == cited


def test_a_span_holds_title_and_number() -> None:
    text = "按照《甲意见》（国发〔2010〕23号）要求"
    (citation,) = find(text)
    assert text[slice(*citation.span)] == "《甲意见》（国发〔2010〕23号）"


def test_several_plenums_are_several_works_of_one_place() -> None:
    (congress, plenums) = find("党的十八大和十八届三中、四中全会精神")
    assert congress.works == ("中国共产党第十八次全国代表大会",)
    assert plenums.title == "十八届三中、四中全会" and len(plenums.works) == 2


@pytest.mark.parametrize("text", [
    "落实《丙责任制规定》及我省实施细则。",
    "落实《丙责任制规定》（国发〔2010〕23号）和我省《实施细则》要求。",
])
def test_rules_for_carrying_out_are_of_what_is_cited_before_them(text: str) -> None:
    (_, rules) = find(text)
    assert rules.title == "实施细则"
    assert rules.works == ("山西省贯彻落实〈丙责任制规定〉实施细则",)


def test_a_committee_is_that_of_the_place() -> None:
    assert find("市委十三届十次全会")[0].works == ("中共大同市委十三届十次全会",)


@pytest.mark.parametrize(("text", "status"), [
    ("修订《甲条例》。", "to_be_made"), ("启动修订《甲条例》。", "to_be_made"), ("加快出台《甲条例》。", "to_be_made"),
    ("认真编制并实施《甲规划》。", "to_be_made"), ("编制实施《甲规划》", "to_be_made"),
    ("出台《甲规定》、《甲办法》。", "to_be_made"), ("加快推进《甲条例》等法规制修订，完善机制。", "to_be_made"),
    ("推动《甲条例》修订。", "to_be_made"), ("推动《甲条例》列入立法计划。", "to_be_made"),
    ("认真落实《甲条例》修订内容。", "in_force"),
    ("推进《甲条例》实施。", "in_force"), ("落实《甲条例》，推进标准修订。", "in_force"),
    ("按照新修订的《甲条例》设立机构。", "in_force"), ("贯彻落实《甲意见》。", "in_force"),
    ("印发了《甲意见》。", "in_force"),
    ("制定《甲条例》配套制度。", "in_force"), ("修订《甲条例》实施办法，完善标准。", "in_force"),
    ("制定贯彻《甲条例》的实施意见。", "in_force"), ("编制《甲法》宣传手册。", "in_force"),
    ("出台与《甲条例》相配套的规章。", "in_force"), ("修订《甲办法》等配套制度。", "to_be_made"),
    ("修订《甲条例》和实施细则。", "to_be_made"), ("修订《甲办法》，与《乙条例》相衔接。", "to_be_made in_force"),
    ("制定方案，落实《甲意见》。", "in_force"), ("《甲意见》", "in_force"),
])
def test_to_be_obeyed_or_to_be_made(text: str, status: str) -> None:
    assert {c.status for c in find(text)} == set(status.split())


@pytest.mark.parametrize("text", [
    "观看《生命重于泰山》电视专题片。", "拍摄微电影《守护》。", "与企业签订《安全生产责任书》。",
    "出租方与承租方签订《房屋租赁合同》。", "如实填写《隐患登记表》。",
    "下达《责令限期整改指令书》。", "发放《致全市居民的一封信》。", "张贴《安全风险告知卡》。",
])
def test_what_is_signed_or_shown_is_no_document(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(("text", "title"), [
    ("观看《安全生产法》宣传片。", "安全生产法"), ("落实《安全生产责任书》。", "安全生产责任书"),
    ("签订《安全生产责任书》（云安办〔2025〕3号）。", "安全生产责任书"), ("学习《生命重于泰山》。", "生命重于泰山"),
    ("组织观看，学习《云山手册》。", "云山手册"), ("签订合同，执行《云山手册》。", "云山手册"),
])
def test_what_is_obeyed_or_known_is_cited_though_a_film_or_an_agreement_stands_by(text: str, title: str) -> None:
    assert [citation.title for citation in find(text)] == [title]


@pytest.mark.parametrize(("title", "numbers", "kind"), [
    ("中华人民共和国职业病防治法", [], "法律"), ("某县消防管理办法", [], "规范性文件"), ("某市燃气条例", [], "法规"),
    ("某某判定标准", [], "标准"), ("某某判定标准", ["应急管理部令第4号"], "规章"), ("某预案", [], "规划方案"),
    ("关于某事的通知", ["国务院令第493号"], "法规"), ("", ["国发〔2010〕23号"], "规范性文件"),
    ("", ["GB 50016-2014"], "标准"),
    ("某手册", [], "其他"),
    ("地方党政领导干部安全生产责任制规定", [], "法规"),
])
def test_kinds(title: str, numbers: list[str], kind: str) -> None:
    assert RULES.kind_of(title, numbers) == kind


def test_titles_of_one_work_have_one_key() -> None:
    assert key_of("中华人民共和国安全生产法") == key_of("安全生产法")
    assert key_of("关于 加强工作的意见") == key_of("加强工作的意见")
    assert key_of("关于印发<丙方案>的通知") == key_of("关于印发〈丙方案〉的通知")
    assert key_of("山西省安全生产条例") != key_of("安全生产条例")


def test_a_long_text_of_marks_without_end_takes_no_longer_than_its_length() -> None:
    assert find("《〈" * 20000) == () and find("令" * 20000) == () and find("甲" * 60000 + "〔2010〕") == ()
