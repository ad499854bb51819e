"""The titles of a text, each with the number that belongs to it."""

from collections.abc import Sequence

import pytest

from build_scripts.language.wording.citing.title_numbers import numbered_titles


def read(text: str) -> Sequence[tuple[str, str | None, str]]:
    """Title, number, and the text that both take."""
    return [(found.match[1], found.number, text[slice(*found.span)]) for found in numbered_titles(text)]


@pytest.mark.parametrize(("text", "number", "taken"), [
    ("按《甲办法》（国办发〔2016〕88号）办理", "国办发〔2016〕88号", "《甲办法》（国办发〔2016〕88号）"),
    ("按国办发〔2016〕88号《甲办法》办理", "国办发〔2016〕88号", "国办发〔2016〕88号《甲办法》"),
    ("按国办发〔2016〕88号文件，《甲办法》办理", "国办发〔2016〕88号", "国办发〔2016〕88号文件，《甲办法》"),
    ("按《甲办法》国办发〔2016〕88号办理", "国办发〔2016〕88号", "《甲办法》国办发〔2016〕88号"),
    ("按《甲办法》和国办发〔2016〕88号办理", None, "《甲办法》"),
    ("按国办发〔2016〕88号和《甲办法》办理", None, "《甲办法》"),
    ("按《甲办法》办理", None, "《甲办法》"),
])
def test_a_number_right_beside_a_title_is_its_own(text: str, number: str | None, taken: str) -> None:
    assert read(text) == [("甲办法", number, taken)]


def test_the_number_before_a_title_goes_before_that_behind_it_and_the_bracket_before_both() -> None:
    before, behind = "国办发〔2016〕88号", "国发〔2017〕9号"
    assert read(f"{before}《甲办法》{behind}") == [("甲办法", before, f"{before}《甲办法》")]
    assert read(f"{before}《甲办法》（{behind}）") == [("甲办法", behind, f"《甲办法》（{behind}）")]


def test_titles_that_share_a_bracket_with_as_many_numbers_have_one_each() -> None:
    one, two = "国办发〔2016〕88号", "国发〔2017〕9号"
    text = f"《甲办法》、《乙办法》（{one}、{two}）"
    assert read(text) == [("甲办法", one, "《甲办法》"), ("乙办法", two, f"《乙办法》（{one}、{two}）")]


def test_a_bracket_with_fewer_numbers_belongs_to_the_last_title() -> None:
    text = "《甲办法》、《乙办法》（国办发〔2016〕88号）"
    assert read(text) == [("甲办法", None, "《甲办法》"), ("乙办法", "国办发〔2016〕88号", text[6:])]
    apart = "《甲办法》规定《乙办法》（国办发〔2016〕88号、国发〔2017〕9号）"
    assert [number for _, number, _ in read(apart)] == [None, "国办发〔2016〕88号"]


def test_a_short_name_is_no_title_and_titles_may_hold_titles() -> None:
    assert read("《甲办法》（以下简称《办法》）") == [("甲办法", None, "《甲办法》")]
    titles = [title for title, _, _ in read("《关于印发〈甲〉的通知》《关于《乙》的函》")]
    assert titles == ["关于印发〈甲〉的通知", "关于《乙》的函"]
    assert read("没有文件") == []
