"""The full name of a body, by its level, its place and the table."""

from pathlib import Path

import pytest

from build_scripts.language.wording.body_names import BodyNames, Seat
from build_scripts.read.located import Faults
from build_scripts.read.vocabulary.bodies import read_bodies

FILE = Path(__file__).parents[4] / "source_texts" / "bodies.yml"
NAMES = BodyNames(read_bodies(FILE.read_bytes(), Faults()))
PROVINCE = Seat(place="shanxi", level="省级", names={"山西省": "省"})
CITY = Seat(place="datong", level="市级", names={"大同市": "市", "山西省": "省"})
ELSEWHERE = Seat(place="linfen", level="市级", names={"临汾市": "市", "山西省": "省"})


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
    ("市安委会有关成员单位", CITY, "市安全生产委员会成员单位", "市级"),
    ("市消防指挥部", CITY, "市消防指挥部", "市级"),
    ("各县区政府", CITY, "各县区人民政府", "县级"),
    ("各乡镇党委及政府", CITY, "各乡镇党委及政府", "乡级"),
    ("各级政府", CITY, "各级人民政府", "其他"),
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
    assert [printed for printed, _ in NAMES.mentions(text)] == ["文化和旅游局", "旅游局", "安监局"]
