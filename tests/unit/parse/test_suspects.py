"""A share without its sign is noted; a quantity is none."""

import pytest

from build_scripts.domain.notice import Eid, Provision
from build_scripts.parse.suspects import suspicions


def noted(text: str) -> list[tuple[str, int]]:
    provision = Provision(eid=Eid("part_1"), parent=None, kind="part", num="一、", heading=None, heading_end="",
                          text=text, lines=(1, 1), responsible=())
    return [(found.words, found.offset) for found in suspicions([provision])]


@pytest.mark.parametrize(("text", "words"), [
    ("加装报警系统，安装率达到70；对长下坡", "安装率达到70"), ("确保年内完成改革任务总量的80。", "任务总量的80"),
    ("隐患整改率要达到100，", "率要达到100"), ("持证上岗率不低于95.5以上", "不低于95.5"),
    ("占比提高到60，", "占比提高到60"),
])
def test_a_share_without_its_sign(text: str, words: str) -> None:
    ((found, offset),) = noted(text)
    assert found.endswith(words[-6:]) and ("一、" + text)[:offset].endswith(words)


@pytest.mark.parametrize("text", [
    "安装率达到70%；", "安装率达到70％。", "合格率提高5个百分点，", "亿元GDP死亡率控制在0.05以下",
    "百万吨死亡率控制在5以下",
    "总量的80户企业",
    "完成率达到2025年水平", "总数达到80。", "检查频率为3次，", "率先在80家试点", "效率提升1倍。", "覆盖率达到九成。",
])
def test_a_quantity_is_none(text: str) -> None:
    assert noted(text) == []


@pytest.mark.parametrize(("text", "words"), [
    ("占比达60。", "一、占比达60"), ("隐患整改率要达到100，", "整改率要达到100"),
])
def test_six_characters_before_the_number_are_told(text: str, words: str) -> None:
    ((found, _),) = noted(text)
    assert found == words


def test_the_line_is_the_one_on_which_the_provision_begins() -> None:
    provision = Provision(eid=Eid("part_1"), parent=None, kind="part", num="一、", heading=None, heading_end="",
                          text="占比提高到60，", lines=(3, 5), responsible=())
    assert [found.line for found in suspicions([provision])] == [3]
