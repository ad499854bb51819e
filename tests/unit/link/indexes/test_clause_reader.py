"""The words of one clause: who, as what, and what it says besides."""

from pathlib import Path

import pytest

from build_scripts.language.wording.body_levels import seat_of
from build_scripts.language.wording.body_names import BodyNames
from build_scripts.language.wording.roles import Roles
from build_scripts.link.indexes.clause_reader import ClauseReader, ReadClause
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.bodies import read_bodies
from tests.editions import PLACES

FILE = Path(__file__).parents[4] / "source_texts" / "bodies.yml"
TABLE = read_bodies(FILE.read_bytes(), Faults())
READER = ClauseReader(BodyNames(TABLE), Roles(TABLE.roles))
CITY = seat_of(PLACES[1], {each.slug: each for each in PLACES})


def read(raw: str) -> ReadClause:
    return READER.read(raw, CITY)


def listed(raw: str) -> list[tuple[str, str]]:
    return [(entry.body, entry.role) for entry in read(raw).entries]


@pytest.mark.parametrize(("raw", "entries"), [
    ("（市住建局牵头，市公安局、市交通局等部门分工负责）",
     [("市住房和城乡建设局", "牵头"), ("市公安局", "分工负责"), ("市交通运输局", "分工负责")]),
    ("（责任单位：各县（区）人民政府、经开区管委会，市行政审批局牵头，市公安局配合）",
     [("各县（区）人民政府", "列出"), ("大同经济技术开发区管理委员会", "列出"), ("市行政审批服务管理局", "牵头"),
      ("市公安局", "配合")]),
    ("（市应急局牵头、市公安局配合）", [("市应急管理局", "牵头"), ("市公安局", "配合")]),
    ("（责任单位：各乡镇党委及政府、县安委会成员单位指导督促企业落实）",
     [("各乡镇党委及政府", "督促落实"), ("县安全生产委员会成员单位", "督促落实")]),
    ("（市安委会、市防减救灾委成员单位和各县区政府负责）",
     [("市安全生产委员会成员单位", "负责"), ("市防灾减灾救灾委员会成员单位", "负责"), ("各县区人民政府", "负责")]),
    ("（市发改委、市水利局成员单位负责）",
     [("市发展和改革委员会", "负责"), ("市水利局成员单位", "负责")]),
    ("〔牵头单位：市能源局；配合单位：市公安局、市气象局〕",
     [("市能源局", "牵头"), ("市公安局", "配合"), ("市气象局", "配合")]),
    ("[责任单位：市教育局]", [("市教育局", "列出")]),
    ("责任单位：市规划和自然资源局、市文化和旅游局。", [("市规划和自然资源局", "列出"), ("市文化和旅游局", "列出")]),
    ("（市消防救援支队以及市有关部门负责）", [("市消防救援支队", "负责"), ("市有关部门", "负责")]),
    ("（由市公安局会同市司法局负责）", [("市公安局", "负责"), ("市司法局", "配合")]),
    ("（市公安局会同市司法局）", [("市公安局", "牵头"), ("市司法局", "配合")]),
    ("（责任单位：市公安局会同市司法局、市气象局；各县区政府）",
     [("市公安局", "牵头"), ("市司法局", "配合"), ("市气象局", "配合"), ("各县区人民政府", "列出")]),
    ("（督促单位：市公安局会同市司法局）", [("市公安局", "督促落实"), ("市司法局", "配合")]),
    ("（由市公安局牵头，会同市司法局、市气象局组织实施）",
     [("市公安局", "牵头"), ("市司法局", "配合"), ("市气象局", "配合")]),
    ("（牵头单位：市公安局；完成时限：2024年12月底前；责任领导：某某）", [("市公安局", "牵头")]),
    ("（市公安局、市司法局按职责督促落实，持续推进）", [("市公安局", "督促落实"), ("市司法局", "督促落实")]),
    ("（各成员单位按照职责分工负责）", [("各成员单位", "分工负责")]),
    ("（市水利局，8月底前完成2座，11月底前全部完成）", [("市水利局", "列出")]),
    ("（市公安局、市司法局负责，年底前全部建成）", [("市公安局", "负责"), ("市司法局", "负责")]),
    ("（市安委会成员单位负责配合落实）", [("市安全生产委员会成员单位", "配合")]),
])
def test_bodies_and_what_each_does(raw: str, entries: list[tuple[str, str]]) -> None:
    assert listed(raw) == entries


def test_a_list_that_goes_on_is_open() -> None:
    assert read("（市公安局、市教育局等单位）").open
    assert read("（市公安局等有关部门按职责分工负责）").open
    assert not read("（市公安局、市有关部门负责）").open


@pytest.mark.parametrize(("raw", "entries"), [
    ("（责任单位：市住建局、市公安局等）", [("市住房和城乡建设局", "列出"), ("市公安局", "列出")]),
    ("（牵头单位：市住建局等，配合单位：市公安局等）", [("市住房和城乡建设局", "牵头"), ("市公安局", "配合")]),
    ("（市住建局牵头，市气象局等，各县政府配合）",
     [("市住房和城乡建设局", "牵头"), ("市气象局", "列出"), ("各县人民政府", "配合")]),
    ("（责任单位：市住建局、市公安局等；重点：矿山、危化等）", [("市住房和城乡建设局", "列出"), ("市公安局", "列出")]),
])
def test_the_body_before_a_bare_deng_is_one_of_the_list(raw: str, entries: list[tuple[str, str]]) -> None:
    assert listed(raw) == entries
    assert read(raw).open


@pytest.mark.parametrize(("raw", "entries"), [
    ("（市教育、公安、交通运输局，各区教育局）",
     [("市教育局", "列出"), ("市公安局", "列出"), ("市交通运输局", "列出"), ("各区教育局", "列出")]),
    ("（公安、农业农村、应急管理等部门负责）", [("公安、农业农村、应急管理等部门", "负责")]),
    ("（农业农村、林草部门负责）", [("农业农村、林草部门", "负责")]),
    ("（青河车务段及沿线各县政府负责）", [("青河车务段", "负责"), ("沿线各县人民政府", "负责")]),
    ("（以上由市住建局、市公安局负责）", [("市住房和城乡建设局", "负责"), ("市公安局", "负责")]),
    ("（矿山、危化品，市公安局）", [("市公安局", "列出")]),
    ("（市教育、公安、市交通运输局）", [("市交通运输局", "列出")]),
])
def test_what_one_name_says_of_all_in_its_list(raw: str, entries: list[tuple[str, str]]) -> None:
    assert listed(raw) == entries


def test_what_a_clause_says_besides_is_no_body() -> None:
    rule = read("（省安委办和各市、县人民政府负责。以下均需市、县人民政府负责，不再一一列出）")
    assert [entry.printed for entry in rule.entries] == ["省安委办", "各市、县人民政府"]
    assert rule.standing == "市、县人民政府"
    name = read("（市公安局、市数据局，以下简称市级监管部门）")
    assert ([entry.body for entry in name.entries], name.defines) == (["市公安局", "市数据局"], "市级监管部门")


@pytest.mark.parametrize(("raw", "entries"), [
    ("（市应急局、市公安局按职责落实监管责任）", [("市应急管理局", "分工负责"), ("市公安局", "分工负责")]),
    ("（市应急局负责组织实施；各县（市、区）政府落实属地管理责任，企业落实主体责任）",
     [("市应急管理局", "负责"), ("各县（市、区）人民政府", "负责"), ("企业", "负责")]),
    ("（市能源局牵头，省管网集团青河分公司、中石油青河销售分公司等企业落实主体责任）",
     [("市能源局", "牵头"), ("省管网集团青河分公司", "负责"), ("中石油青河销售分公司", "负责")]),
    ("（市邮政管理局督促各快递企业落实主体责任）", [("市邮政管理局", "督促落实")]),
    ("（市民政局督促养老机构、医疗机构落实安全责任）", [("市民政局", "督促落实")]),
])
def test_which_responsibility_a_body_bears_belongs_to_its_verb(raw: str, entries: list[tuple[str, str]]) -> None:
    assert listed(raw) == entries


def test_what_it_bears_is_printed_with_the_verb() -> None:
    assert [entry.verb for entry in read("（各县政府落实属地责任）").entries] == ["落实属地责任"]


@pytest.mark.parametrize(("raw", "entries"), [
    ("（责任单位：市应急局、市能源局；排在第一位的为牵头单位，下同）",
     [("市应急管理局", "牵头"), ("市能源局", "列出")]),
    ("（市委组织部、市应急局，各县人民政府；列第一位者为牵头单位，下同）",
     [("市委组织部", "牵头"), ("市应急管理局", "列出"), ("各县人民政府", "列出")]),
    ("（市能源局牵头，市应急局配合；首位单位为牵头单位）", [("市能源局", "牵头"), ("市应急管理局", "配合")]),
    ("（市应急局；列第一位者为牵头单位）", [("市应急管理局", "列出")]),
])
def test_the_order_of_bodies_may_tell_who_leads(raw: str, entries: list[tuple[str, str]]) -> None:
    assert listed(raw) == entries


def test_what_the_order_tells_may_be_told_of_all_that_follows() -> None:
    assert read("（市应急局、市能源局；列第一位者为牵头单位，下同）").order_tells
    assert not read("（市应急局、市能源局；列第一位者为牵头单位）").order_tells
    following = READER.read("（市公安局、市教育局）", CITY, order_tells=True)
    assert [entry.role for entry in following.entries] == ["牵头", "列出"]
    assert following.order_tells


def test_until_when_is_no_body() -> None:
    assert listed("（市教育局，各县政府；2024年8月底前完成）") == [("市教育局", "列出"), ("各县人民政府", "列出")]
    assert listed("（市文物局；长期坚持）") == [("市文物局", "列出")]


@pytest.mark.parametrize(("raw", "entries"), [
    ("市应急局：承担市安委会办公室日常工作，指导各县开展检查。", [("市应急管理局", "负责")]),
    ("市公安局：牵头道路交通安全，配合做好学校、医院检查。", [("市公安局", "牵头")]),
    ("（市公安局、市住建局分别负责生产、销售环节）", [("市公安局", "分工负责"), ("市住房和城乡建设局", "分工负责")]),
    ("（市教育局、市卫健委分别负责学校、医院）", [("市教育局", "分工负责"), ("市卫生健康委员会", "分工负责")]),
    ("（市教育局负责学校、市卫健委负责医院、社区，市公安局配合）",
     [("市教育局", "负责"), ("市卫生健康委员会", "负责"), ("市公安局", "配合")]),
    ("（市应急局负责矿山、国网大同供电公司负责电力）", [("市应急管理局", "负责"), ("国网大同供电公司", "负责")]),
    ("（市应急局牵头、国网大同供电公司配合）", [("市应急管理局", "牵头"), ("国网大同供电公司", "配合")]),
])
def test_what_a_body_is_charged_with_is_none(raw: str, entries: list[tuple[str, str]]) -> None:
    assert listed(raw) == entries


def test_a_label_may_stand_in_brackets_of_its_own() -> None:
    labelled = "【牵头单位】市文旅局【配合单位】市公安局、市气象局【完成时限】2024年底"
    assert listed(labelled) == [("市文化和旅游局", "牵头"), ("市公安局", "配合"), ("市气象局", "配合")]


def test_a_verb_is_told_as_it_is_printed() -> None:
    urging = read("（市住建局督促施工企业、燃气企业落实）")
    assert [entry.verb for entry in urging.entries] == ["督促施工企业、燃气企业落实"]


def test_enterprises_are_meant_where_bodies_see_to_it_that_they_act() -> None:
    assert read("（市能源局督促企业落实）").enterprise
    assert not read("（市能源局督促落实）").enterprise


@pytest.mark.parametrize("said", [
    "以下由甲负责", "负责牵头", "市公安局、", "等部门", "会同", "市和局",
    "市公安局", "市、", "市公安局和", "市公安局 ", "市局牵头市局",
])
def test_a_long_clause_takes_no_longer_than_its_length(said: str) -> None:
    assert read(f"责任单位：{said * 4000}）甲").entries is not None
