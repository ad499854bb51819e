"""A place that nobody has named is asked for, question by question; what an empty answer means is told."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import InputError
from build_scripts.read import jurisdictions
from build_scripts.read.faults import Faults
from build_scripts.work.intake.adding.add import add
from build_scripts.work.intake.adding.asking import Asker
from build_scripts.work.intake.adding.candidate import Candidate, Choices
from build_scripts.work.intake.adding.places import PlaceOptions
from build_scripts.work.intake.adding.plan import Options
from tests.editions import PLACES, notice
from tests.trees import digests
from tests.unit.work.intake_sources import NOTICE, folder, written


def answering(*answers: str) -> tuple[Callable[[str], str], list[str]]:
    asked: list[str] = []
    left: Iterator[str] = iter(answers)

    def ask(question: str) -> str:
        asked.append(question)
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    return ask, asked


def added(tmp_path: Path, *answers: str, text: str = NOTICE, **named: str) -> tuple[str, list[str]]:
    """The last of the places, and what was asked."""
    source = folder(tmp_path)
    ask, asked = answering(*answers)
    options = Options(place=PlaceOptions(**named), choices=Choices())
    add([written(tmp_path, text)], source, options, write=None, ask=ask)
    return (source / "jurisdictions.yml").read_text("utf-8").rpartition("- slug: ")[2], asked


def test_all_by_empty_answers_but_the_code(tmp_path: Path) -> None:
    place, asked = added(tmp_path, "", "", "990100", "", "", "y")
    assert "ceshishi" in place and "name: 测试市" in place and "prefecture" in place and "parent: ceshi" in place
    assert len(asked) == 6 and "直接回车用 ceshishi" in asked[0]


def test_by_answers(tmp_path: Path) -> None:
    place, asked = added(tmp_path, "ceshishi", "测试市", "990100", "市", "ceshi", "y")
    assert "ceshishi" in place and "level: prefecture" in place and "parent: ceshi" in place
    assert "这是测试市的通知" in asked[0] and "（直接回车用 测试市）" in asked[1] and "直接回车是市" in asked[3]


def test_what_cannot_be_is_asked_again(tmp_path: Path) -> None:
    place, asked = added(tmp_path, "测试", "ceshishi", "", "99", "990100", "县", "", "nowhere", "", "y")
    assert "ceshishi" in place and "prefecture" in place
    assert asked[1].startswith("标识只用小写字母") and asked[4].startswith("没有这样的代码")
    assert asked[6].startswith("没有这一级，或与代码不合") and asked[8].startswith("没有这个地区")


def test_what_is_given_by_options_is_not_asked(tmp_path: Path) -> None:
    named = {"jurisdiction": "ceshishi", "name": "测试市", "code": "990100", "level": "市", "parent": "ceshi"}
    place, asked = added(tmp_path, "y", **named)
    assert "ceshishi" in place
    assert len(asked) == 1 and "写入" in asked[0]


def test_a_zone_without_a_code(tmp_path: Path) -> None:
    text = NOTICE.replace("测试市", "东山经济技术开发区")
    place, _ = added(tmp_path, "dongshan", "东山经济技术开发区", "", "开发区", "ceshi", "y", text=text)
    assert "level: zone" in place and "division_code: null" in place


def test_the_level_answered_of_a_code_that_two_levels_have_is_the_places(tmp_path: Path) -> None:
    place, _ = added(tmp_path, "dongshan", "东山产业园", "990171", "开发区", "ceshi", "y")
    assert "level: zone" in place and 'division_code: "990171"' in place


def test_no_answer_at_all_ends_in_a_fault_and_nothing_is_written(tmp_path: Path) -> None:
    source = folder(tmp_path)
    before = digests(source)
    with pytest.raises(InputError):
        add([written(tmp_path)], source, Options(place=PlaceOptions(), choices=Choices()), write=None,
            ask=answering()[0])
    assert digests(source) == before


@pytest.mark.parametrize("write", [True, False])
def test_nobody_is_asked_where_the_answer_is_given(tmp_path: Path, write: bool) -> None:
    ask, asked = answering("ceshishi")
    with pytest.raises(InputError):
        add([written(tmp_path)], folder(tmp_path), Options(place=PlaceOptions(), choices=Choices()), write=write,
            ask=ask)
    assert asked == []


def test_several_notices_of_a_new_place_ask_once(tmp_path: Path) -> None:
    source = folder(tmp_path)
    ask, asked = answering("ceshishi", "", "990100", "", "", "y")
    path = written(tmp_path, NOTICE + NOTICE.replace("2027", "2028"))
    add([path], source, Options(place=PlaceOptions(), choices=Choices(), split=True), write=None, ask=ask)
    assert len(asked) == 6
    faults = Faults()
    places = jurisdictions.read_jurisdictions((source / "jurisdictions.yml").read_bytes(), faults)
    assert [place.slug for place in places][-1] == "ceshishi" and not faults.found


def completed(*answers: str, issuer: str | None = "外地市人民政府", **named: str) -> tuple[PlaceOptions, list[str]]:
    """The options with what was answered, and what was asked."""
    ask, asked = answering(*answers)
    made = replace(notice(), issuer=issuer, title="关于做好安全生产工作的通知")
    found = Candidate(notice=made, faults=(), doubts=(), broken_numbering=())
    return Asker(ask=ask).completed(found, PlaceOptions(**named), PLACES), asked


def test_of_a_known_place_that_is_answered_nothing_more_is_asked() -> None:
    options, asked = completed("linfen")
    assert options == PlaceOptions(jurisdiction="linfen") and len(asked) == 1


@pytest.mark.parametrize("named", [{}, {"name": "临汾市"}])
def test_nothing_is_asked_of_a_place_that_is_known_by_its_name(named: dict[str, str]) -> None:
    assert completed(issuer="临汾市人民政府", **named) == (PlaceOptions(**named), [])


def test_where_no_place_is_read_none_is_offered_and_no_answer_is_none() -> None:
    options, asked = completed(*[""] * 9, issuer=None)
    assert options == PlaceOptions()
    assert "这是何地的通知" in asked[0] and "小写拼音，例如 taiyuan" in asked[0]


def test_a_question_is_asked_five_times_and_then_no_more() -> None:
    wrong = "外地"
    assert completed(*[wrong] * 4, "linfen")[0].jurisdiction == "linfen"
    options, asked = completed(*[wrong] * 5, "linfen", issuer=None)
    assert options.jurisdiction is None and len(asked) == 5


@pytest.mark.parametrize(("name", "slug"), [
    ("太原市", "taiyuan"), ("临汾市", "linfenshi"), ("大宁县", "daningxian"), ("大同市", "datongshi"),
])
def test_a_name_is_offered_without_its_last_character_unless_another_place_is_called_so(name: str, slug: str) -> None:
    _, asked = completed(name=name, jurisdiction="", issuer=None)
    assert f"直接回车用 {slug}" in asked[0]


def test_a_place_above_is_offered_by_the_code_and_none_is_none() -> None:
    options, _ = completed("taiyuan", "太原市", "140100", "市", "")
    assert (options.code, options.level, options.parent) == ("140100", "市", "shanxi")
    assert completed("taiyuan", "太原市", "140100", "市", "linfen")[0].parent == "linfen"
    zone, _ = completed("kaifaqu", "山西开发区", "", "开发区", "")
    assert (zone.code, zone.level, zone.parent) == (None, "开发区", None)
