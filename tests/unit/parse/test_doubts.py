"""What is told and published all the same."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import Block, Doubt
from build_scripts.parse.doubts import doubts_of, uncertain_facts, unreal_dates
from tests.unit.parse.test_document import parse

HEAD = "关于做好安全生产工作的通知\n"


def doubts(text: str) -> list[Doubt]:
    notice, faults = parse(HEAD + text)
    assert faults == ()
    return list(notice.doubts)


def test_a_character_that_is_not_what_it_seems_is_told_with_line_column_and_name() -> None:
    (doubt,) = doubts("一、预防⽕灾\n各级要防⽕、灭⽕。")
    assert (doubt.line, doubt.column) == (2, 5)
    assert doubt.message == "U+2F55 KANGXI RADICAL FIRE 读作“火”（3 处，在第 2、3 行）"
    assert 'original: "\\u2F55", displayed: "火"' in doubt.hint


def test_invisible_private_and_lost_characters_are_told() -> None:
    found = doubts("\u200b一、预防\ue001灾\ufffd\n各级要防火\x01。")
    assert [(doubt.line, doubt.column, doubt.message.split(" ")[0]) for doubt in found] == [
        (2, 1, "U+200B"), (2, 6, "U+E001"), (2, 8, "U+FFFD"), (3, 6, "U+0001")]
    assert "不显示" in found[0].message and "不显示" in found[3].message


def test_what_looks_like_a_blank_or_stands_for_an_object_is_told() -> None:
    found = doubts("一、预防\u2800火灾\n各级\ufffc要防\u0378火。")
    assert [(doubt.line, doubt.column, doubt.message) for doubt in found] == [
        (2, 5, "U+2800 BRAILLE PATTERN BLANK：看上去是空格，其实不是"),
        (3, 3, "U+FFFC OBJECT REPLACEMENT CHARACTER：此处原有图片或别的对象，文字里没有"),
        (3, 6, "U+0378 unassigned：不知是什么字，Unicode 里没有")]


def test_what_is_not_seen_before_a_number_does_not_hide_it() -> None:
    notice, _ = parse(HEAD + "一、甲\n要落实。\n\u17b4二、乙\n要落实。")
    assert [each.num for each in notice.provisions if each.num] == ["一、", "二、"]


def test_a_source_with_only_plain_characters_has_no_doubt() -> None:
    assert doubts("一、预防火灾\n各级要防火①ＡＢ𠀀·—…。") == []


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    back = "大同市人民政府\n2024年2月31日\n大同市人民政府办公室\n2024年2月30日印发"
    notice, faults = parse(f"{HEAD}一、甲\n要落实。\n{back}")
    assert faults == ()
    assert (notice.date_of_issue, notice.date_of_printing) == (None, None)
    assert [(doubt.line, doubt.message.startswith("“2024年2月3")) for doubt in notice.doubts] == [(5, True), (7, True)]
    assert parse(f"{HEAD}一、甲\n要落实。\n大同市人民政府\n2024年2月29日")[0].doubts == ()


def test_what_looks_like_a_number_and_is_none_is_told() -> None:
    (doubt,) = doubts("一、甲\n要落实。\n五，其他照旧。")
    assert (doubt.line, "五，其他照旧" in doubt.message) == (4, True)
    assert 'original: "五，", displayed: "五、"' in doubt.hint
    (doubt,) = doubts("一、甲\n要落实。\n一一、其他照旧。")
    assert (doubt.line, "一一、其他照旧" in doubt.message) == (4, True)


def test_doubts_are_told_at_their_place_in_the_original() -> None:
    notice, _ = parse(f"{HEAD}一、预防⽕灾\n要落实。")
    told, *lacks = doubts_of([notice])
    assert str(told).startswith("originals/a.txt:2:5: 存疑：U+2F55 KANGXI RADICAL FIRE 读作“火”\n    ")
    assert [doubt.message for doubt in lacks] == [doubt.message for doubt in uncertain_facts(notice)] != []


def test_who_signs_with_a_radical_is_the_body_that_the_title_names() -> None:
    text = "大同市人民政府关于做好安全生产工作的通知\n一、甲\n要落实。\n大同市{}民政府\n2024年2月1日"
    for sign, differ in (("⼈", False), ("入", True)):
        notice, _ = parse(text.format(sign))
        assert any("与署名" in doubt.message for doubt in uncertain_facts(notice)) is differ


def test_a_character_beyond_the_first_plane_is_written_with_eight_digits() -> None:
    (doubt,) = doubts("一、预防\U0002f800灾\n各级要防火。")
    assert 'original: "\\U0002F800"' in doubt.hint


def test_of_a_character_in_more_than_eight_lines_eight_are_named() -> None:
    for lines, named in ((8, "2、3、4、5、6、7、8、9 行"), (9, "2、3、4、5、6、7、8、9…… 行")):
        (doubt,) = doubts("一、预防⽕灾" + "\n各级要防⽕。" * (lines - 1))
        assert f"（{lines} 处，在第 {named}）" in doubt.message


def test_what_a_line_has_as_a_whole_is_told_before_its_characters() -> None:
    assert [(doubt.line, doubt.column) for doubt in doubts("一、甲\n⽕灾报警器安装率达到 70。\n⽔源充足。")] == [
        (3, None), (3, 1), (4, 1)]


def test_what_is_lacking_is_told_where_it_would_stand() -> None:
    notice, _ = parse(f"{HEAD}一、甲\n要落实。")
    assert [(doubt.line, doubt.message) for doubt in uncertain_facts(notice)] == [
        (1, "没有读到发文字号"), (1, "没有读到主送机关"), (3, "没有读到署名"), (3, "没有读到成文日期")]


@pytest.mark.parametrize(("text", "told"), [
    ("现将《通知》转发给你们。\n请认真落实。", True), ("第一，要落实。\n各地要检查。", True),
    ("一、甲\n要落实。", False), ("一是落实责任。\n二是加强检查。", False), ("（一）落实责任。", False),
])
def test_of_a_text_without_numbers_they_may_have_been_lost(text: str, *, told: bool) -> None:
    notice, _ = parse(f"{HEAD}{text}")
    assert any("没有读到编号的条款" in doubt.message for doubt in uncertain_facts(notice)) is told


def test_a_title_that_the_catalog_supplies_may_end_as_it_will() -> None:
    supplied, _ = parse("一、甲\n要落实。", supplied_title="安全生产二三事")
    printed = replace(parse(f"{HEAD}一、甲\n要落实。")[0], title="安全生产二三事")
    for notice, told in ((supplied, False), (printed, True)):
        assert any("不以文种" in doubt.message for doubt in uncertain_facts(notice)) is told


def test_a_block_of_several_lines_is_told_at_its_first() -> None:
    notice, _ = parse(f"{HEAD}一、甲\n要落实。")
    unknown = Block(role="masthead", text="安全生产二三事", lines=(4, 5))
    signed = Block(role="signature", text="安全生产二三事", lines=(6, 7))
    found = uncertain_facts(replace(notice, preface=(unknown,), conclusions=(signed,)))
    assert [doubt.line for doubt in found if "“安全生产二三事”" in doubt.message] == [4, 6]
    (unreal,) = unreal_dates([Block(role="date", text="2024年2月31日", lines=(8, 9))])
    assert unreal.line == 8
