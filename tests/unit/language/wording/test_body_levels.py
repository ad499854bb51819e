"""The levels of bodies, and whose notice it is."""

from itertools import pairwise

import pytest

from build_scripts.domain.indexes import BodyLevel
from build_scripts.domain.notice import Jurisdiction
from build_scripts.language.wording.body_levels import HIGHER, RANKS, Seat, is_lower, level_of, seat_of
from tests.editions import PLACES, place

NATION = place("china", "中国", "nation")
BEIJING = place("beijing", "北京市", "province", "china")
HAIDIAN = place("haidian", "海淀区", "county", "beijing")
TAIYUAN = place("taiyuan", "太原市", "prefecture", "shanxi")
GUJIAO = place("gujiao", "古交市", "county", "taiyuan")
KNOWN = {known.slug: known for known in (NATION, BEIJING, HAIDIAN, TAIYUAN, GUJIAO, *PLACES)}


def seat(of: Jurisdiction) -> Seat:
    return seat_of(of, KNOWN)


def test_from_the_centre_down_each_level_is_below_the_one_before_and_zones_stand_beside_counties() -> None:
    down: tuple[BodyLevel, ...] = ("国家级", "省级", "市级", "县级", "乡级")
    assert all(is_lower(lower, than=higher) and not is_lower(higher, than=lower) for higher, lower in pairwise(down))
    assert not is_lower("县级", than="县级")
    assert not is_lower("开发区", than="县级") and not is_lower("县级", than="开发区")
    assert is_lower("开发区", than="市级") and is_lower("乡级", than="开发区")
    assert not is_lower("企业", than="省级") and not is_lower("省级", than="企业") and not is_lower("其他", than="企业")


def test_the_level_next_above_is_one_rank_higher_and_that_of_a_zone_a_county_s() -> None:
    assert {level for level, above in HIGHER.items() if RANKS[level] - RANKS[above] != 1} == {"开发区"}
    assert HIGHER["开发区"] == "县级"


def test_a_seat_goes_up_to_the_uppermost_place_the_nearest_first() -> None:
    found = seat(GUJIAO)
    assert [(step.name, step.sign, step.level) for step in found.steps] == [
        ("古交市", "市", "县级"), ("太原市", "太原市", "市级"), ("山西省", "省", "省级")]
    assert (found.place, found.level, found.short) == ("gujiao", "县级", "古交")
    assert [(step.name, step.sign, step.level) for step in seat(HAIDIAN).steps] == [
        ("海淀区", "区", "县级"), ("北京市", "市", "省级"), ("", "", "国家级")]


def test_a_sign_is_of_the_place_that_has_it_and_else_of_what_it_says() -> None:
    assert {sign: seat(HAIDIAN).levels[sign] for sign in "区市省县乡"} == {
        "区": "县级", "市": "省级", "省": "省级", "县": "县级", "乡": "乡级"}
    assert [seat(GUJIAO).place_of(name) for name in ("市应急局", "省应急厅", "应急局", "太原市应急局")] == [
        "gujiao", "shanxi", "gujiao", "taiyuan"]


def test_the_table_names_the_bodies_of_a_sign_at_the_lower_of_both_levels() -> None:
    assert (seat(BEIJING).level_of_names("市"), seat(GUJIAO).level_of_names("市")) == ("市级", "县级")
    assert seat(GUJIAO).level_of_names("县") == "县级"


def test_a_department_has_the_seat_of_the_place_above_it_or_the_level_of_its_name() -> None:
    office = place("yingji", "山西省应急管理厅", "department", "shanxi")
    assert seat(office).own.name == "山西省"


@pytest.mark.parametrize(("name", "level"), [
    ("山西省应急管理厅", "省级"), ("太原市应急管理局", "市级"), ("内蒙古自治区应急管理厅", "省级"),
    ("黔西南布依族苗族自治州应急管理局", "市级"), ("阿巴嘎旗应急管理局", "县级"), ("太原市委宣传部", "市级"),
    ("应急管理部", "国家级"), ("应急管理部办公厅", "国家级"), ("住房和城乡建设部", "国家级"),
    ("市场监管总局", "国家级"), ("国家市场监督管理总局", "国家级"), ("国家乡村振兴局", "国家级"),
])
def test_a_department_by_itself_has_the_level_that_its_name_begins_with(name: str, level: str) -> None:
    assert seat(place("a", name, "department")).level == level


@pytest.mark.parametrize(("name", "level"), [
    ("某某集团", "企业"), ("各级党委", "其他"), ("综改区管委会", "开发区"), ("各乡镇", "乡级"), ("省能源局", "省级"),
    ("自治区能源局", "省级"), ("各设区市", "市级"), ("运城市人民政府", "市级"), ("各县", "县级"),
    ("平城区公安局", "县级"), ("各城区", "县级"), ("各有关县", "县级"), ("各A级景区", "其他"),
    ("各景区管理单位", "其他"),
    ("各村（社区）", "其他"), ("各园区管委会", "开发区"), ("各产煤市人民政府", "市级"), ("各农贸市场", "其他"),
    ("市场监管局", "其他"), ("能源局", "其他"),
])
def test_what_a_name_says_of_its_level(name: str, level: str) -> None:
    assert level_of(name, seat(PLACES[1])) == level


def test_a_city_s_body_is_of_its_own_level_in_its_notice_and_one_without_a_sign_the_centre_s() -> None:
    assert [level_of("市能源局", seat(of)) for of in (BEIJING, TAIYUAN, GUJIAO)] == ["省级", "市级", "县级"]
    assert level_of("能源局", seat(NATION)) == "国家级"
