"""The full name of a body, by its level, its place and the table."""

from pathlib import Path

import pytest

from build_scripts.domain.notice import PlaceSlug
from build_scripts.language.wording.body_levels import Seat, seat_of
from build_scripts.language.wording.body_names import BodyNames
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.bodies import read_bodies
from tests.editions import PLACES, place

FILE = Path(__file__).parents[4] / "source_texts" / "bodies.yml"
NAMES = BodyNames(read_bodies(FILE.read_bytes(), Faults()))
BY_SLUG = {each.slug: each for each in (
    *PLACES, place("nation", "全国", "nation"), place("capital", "北京市", "province", "nation"),
    place("district", "海淀区", "county", "capital"), place("region", "内蒙古自治区", "province"),
    place("league", "锡林郭勒盟", "prefecture", "region"), place("gujiao", "古交市", "county", "datong"),
    place("town", "昕水镇", "township", "daning"), place("street", "新旺街道", "township", "datong"),
    place("zone", "大同经济技术开发区", "zone", "datong"), place("bureau", "大同市应急管理局", "department", "datong"),
)}
SEATS = {slug: seat_of(each, BY_SLUG) for slug, each in BY_SLUG.items()}
PROVINCE, CITY, ELSEWHERE = SEATS[PlaceSlug("shanxi")], SEATS[PlaceSlug("datong")], SEATS[PlaceSlug("linfen")]


@pytest.mark.parametrize(("printed", "seat", "name", "level"), [
    ("省应急厅", PROVINCE, "省应急管理厅", "省级"),
    ("应急厅", PROVINCE, "省应急管理厅", "省级"),
    ("大同市应急局", CITY, "市应急管理局", "市级"),
    ("山西省应急厅", CITY, "省应急管理厅", "省级"),
    ("市市场监管局", CITY, "市市场监督管理局", "市级"),
    ("市场监管局", CITY, "市市场监督管理局", "市级"),
    ("市自然资源局", CITY, "市规划和自然资源局", "市级"),
    ("市自然资源局", ELSEWHERE, "市自然资源局", "市级"),
    ("县消防救援队", CITY, "县消防救援大队", "垂管"),
    ("国家矿山安监局山西局执法二处", CITY, "国家矿山安全监察局山西局执法二处", "垂管"),
    ("银保监分局", CITY, "中国银行保险监督管理委员会大同监管分局", "垂管"),
    ("市金融监管分局", CITY, "国家金融监督管理总局大同监管分局", "垂管"),
    ("市安委会有关成员单位", CITY, "市安全生产委员会成员单位", "市级"),
    ("市消防指挥部", CITY, "市消防指挥部", "市级"),
    ("各县区政府", CITY, "各县区人民政府", "县级"),
    ("各乡镇党委及政府", CITY, "各乡镇党委及政府", "乡级"),
    ("各级政府", CITY, "各级人民政府", "其他"),
    ("经开区管委会", CITY, "大同经济技术开发区管理委员会", "开发区"),
    ("应急管理部", CITY, "应急管理部", "国家级"),
    ("国家发改委", PROVINCE, "国家发展和改革委员会", "国家级"),
    ("省级负有安全监管职责的部门", PROVINCE, "省级负有安全监管职责的部门", "省级"),
    ("有关生产经营企业", CITY, "有关生产经营企业", "企业"),
])
def test_names(printed: str, seat: Seat, name: str, level: str) -> None:
    found = NAMES.read(printed, seat)
    assert (found.name, found.level) == (name, level)


def test_a_full_name_is_its_own_full_name() -> None:
    for printed in ("省应急厅", "市发改委", "县纪委监委", "山西金融监管局", "市安委办"):
        name = NAMES.read(printed, CITY).name
        assert NAMES.read(name, CITY).name == name


def test_in_running_text_the_longest_name_counts() -> None:
    text = "市文化和旅游局、旅游局、国家矿山安监局山西局、安监局"
    assert [printed for printed, _ in NAMES.mentions_of_ended(text)] == ["旅游局", "安监局"]
    assert not list(NAMES.mentions_of_ended("市文化和旅游局、应急局"))


@pytest.mark.parametrize(("where", "printed", "name", "level"), [
    ("nation", "公安部", "公安部", "国家级"),
    ("nation", "国务院安委办", "国务院安全生产委员会办公室", "国家级"),
    ("nation", "省应急厅", "省应急管理厅", "省级"),
    ("nation", "中央文明办", "中央文明办", "国家级"),
    ("nation", "各级政府", "各级人民政府", "其他"),
    ("capital", "市应急局", "市应急管理局", "省级"),
    ("capital", "市政府", "市人民政府", "省级"),
    ("capital", "各区政府", "各区人民政府", "县级"),
    ("district", "北京市应急局", "市应急管理局", "省级"),
    ("district", "区应急局", "区应急管理局", "县级"),
    ("region", "自治区应急厅", "自治区应急管理厅", "省级"),
    ("region", "内蒙古自治区公安厅", "自治区公安厅", "省级"),
    ("league", "盟应急局", "盟应急管理局", "市级"),
    ("gujiao", "市应急局", "市应急管理局", "县级"),
    ("gujiao", "大同市应急局", "大同市应急管理局", "市级"),
    ("town", "镇政府", "镇人民政府", "乡级"),
    ("town", "县应急局", "县应急管理局", "县级"),
    ("street", "街道办事处", "街道办事处", "乡级"),
    ("zone", "应急管理局", "区应急管理局", "开发区"),
    ("zone", "市应急局", "市应急管理局", "市级"),
    ("bureau", "市公安局", "市公安局", "市级"),
])
def test_every_level_of_government_has_bodies_of_its_own(where: str, printed: str, name: str, level: str) -> None:
    found = NAMES.read(printed, SEATS[PlaceSlug(where)])
    assert (found.name, found.level) == (name, level)


def test_a_name_leads_to_the_place_whose_sign_it_has() -> None:
    assert SEATS[PlaceSlug("town")].place_of("县应急管理局") == "daning"
    assert SEATS[PlaceSlug("town")].place_of("应急站") == "town"
    assert SEATS[PlaceSlug("gujiao")].place_of("大同市应急管理局") == "datong"
    assert SEATS[PlaceSlug("bureau")].place == "datong"
    assert seat_of(place("alone", "山西省应急管理厅", "department"), {}).level == "省级"
