"""Numbers that break, lines lost inside a provision, and what only looks like a number."""

from collections.abc import Sequence

import pytest

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import CatalogEntry, Correction, CorrectionKind, Doubt, NoticeId, PlaceSlug, Provision
from build_scripts.parse.document import parse_notice
from build_scripts.parse.lines.paragraph import Paragraph
from build_scripts.parse.outline.breaks import swallowed
from build_scripts.parse.outline.provisions import build_outline
from build_scripts.read.formats.encoding import split_lines
from build_scripts.read.formats.source_text import to_source

HEAD = "关于做好安全生产工作的通知\n一、重点任务\n"


def parse(
    text: str, broken: tuple[int, ...] = (), corrections: Sequence[Correction] = (), head: str = HEAD,
) -> tuple[tuple[Provision, ...], tuple[Diagnostic, ...]]:
    lines = split_lines(head + text)
    entry = CatalogEntry(
        id=NoticeId("ceshi-2024"), original="a.txt", first_line=1, last_line=len(lines),
        jurisdiction=PlaceSlug("ceshi"), year=2024, source_url=None, source_evidence=None, supplied_title=None,
        broken_numbering=broken,
    )
    notice, faults = parse_notice(to_source(entry, lines, tuple(corrections)))
    return notice.provisions, faults


def doubts(text: str) -> tuple[Doubt, ...]:
    lines = split_lines(HEAD + text)
    entry = CatalogEntry(
        id=NoticeId("ceshi-2024"), original="a.txt", first_line=1, last_line=len(lines),
        jurisdiction=PlaceSlug("ceshi"), year=2024, source_url=None, source_evidence=None, supplied_title=None,
    )
    return parse_notice(to_source(entry, lines, ()))[0].doubts


def correction(kind: CorrectionKind, line: int, original: str, displayed: str) -> Correction:
    return Correction(notice=NoticeId("ceshi-2024"), eid=None, kind=kind, original=original, displayed=displayed,
                      reason="试", line=line, asked_in=1)


SWALLOWED = "1.排查矿山，逐矿建立台账，\n2.排查燃气。逐户检查。\n3.排查道路。逐段检查。"


def test_a_line_that_opens_with_a_number_inside_a_provision_is_a_fault_with_both_lines() -> None:
    _, (fault,) = parse(SWALLOWED)
    assert (fault.file, fault.line) == ("originals/a.txt", 4)
    assert "2.排查燃气" in fault.message and "逐矿建立台账，" in fault.message
    assert "kind: split" in fault.hint and "kind: joined" in fault.hint
    assert "broken_numbering" not in fault.hint


def test_saying_that_the_numbers_break_does_not_hide_it() -> None:
    _, faults = parse(SWALLOWED, broken=(5,))
    assert [(fault.line, "以编号开头" in fault.message) for fault in faults] == [(4, True), (5, False)]
    _, faults = parse(SWALLOWED, broken=(4,))
    assert any("以编号开头" in fault.message for fault in faults)


def test_the_hint_makes_it_a_provision_of_its_own() -> None:
    provisions, faults = parse(SWALLOWED, corrections=[correction("split", 4, "2.排查燃气", "\n2.排查燃气")])
    assert faults == ()
    assert [p.eid for p in provisions][2:] == ["part_1__para_1", "part_1__para_2", "part_1__para_3"]
    assert provisions[2].text == "排查矿山，逐矿建立台账，"


def test_or_says_that_the_sentence_goes_on() -> None:
    goes_on = correction("joined", 3, "认真落实，\n二、三级", "认真落实，二、三级")
    text = "（一）化工。认真落实，\n二、三级危险源都要监控。"
    assert [fault.line for fault in parse(text)[1]] == [4]
    provisions, faults = parse(text, corrections=[goes_on])
    assert faults == () and provisions[-1].text == "认真落实，二、三级危险源都要监控。"


@pytest.mark.parametrize(("text", "numbers"), [
    # A bracket that is never closed swallows nothing that is numbered.
    ("（一）排查场所（含学校、医院。\n1.排查矿山。逐矿排查。\n2.排查燃气。逐户排查。\n（二）宣传。广泛宣传。",
     ["（一）", "1.", "2.", "（二）"]),
    # Items without a full stop.
    ("1.对所有煤矿开展一次检查\n2.对所有企业开展一次检查\n3.对所有工地开展一次检查", ["1.", "2.", "3."]),
    ("（一）要求\n1.对所有煤矿开展一次检查\n（1）查证照\n（2）查人员\n2.对所有工地开展一次检查",
     ["（一）", "1.", "（1）", "（2）", "2."]),
])
def test_the_number_that_comes_next_opens_a_provision_after_a_line_without_an_end(
    text: str, numbers: list[str]
) -> None:
    provisions, faults = parse(text)
    assert faults == ()
    assert [p.num for p in provisions if p.num] == ["一、", *numbers]


def test_a_number_that_is_missing_and_stands_inside_a_line_is_shown_there() -> None:
    _, (fault,) = parse("1.清理通道，2.更新设施。\n3.复查验收。逐项签字。")
    assert (fault.line, fault.message) == (4, "1之后的编号“3.”跳号")
    assert "line: 3, kind: split" in fault.hint and "2.更新设施" in fault.hint
    assert "broken_numbering" not in fault.hint


def test_a_first_number_that_stands_in_the_opening_is_shown_there() -> None:
    _, (fault,) = parse("二、排查隐患\n要落实。", head="关于工作的通知\n现通知如下：一、落实责任。\n")
    assert fault.line == 3 and "在第 2 行之内" in fault.hint


def test_numbers_that_break_in_the_original_can_be_said_to() -> None:
    text = "1.排查矿山。逐矿排查。\n3.排查道路。逐段检查。"
    _, (fault,) = parse(text)
    assert "broken_numbering: [4]" in fault.hint
    assert parse(text, broken=(4,))[1] == ()


@pytest.mark.parametrize(("text", "line", "mended"), [
    ("1.甲。做好甲。\n2乙。做好乙。\n3.丙。做好丙。", 4, '"2", displayed: "2."'),
    ("（一）甲。做好甲。\n第二 乙。做好乙。\n（三）丙。做好丙。", 4, '"第二", displayed: "（二）"'),
    ("（一）甲。包括①排查。\n②整治。", 3, 'displayed: "（一）甲。包括\\n①排查。"'),
    ("1.甲。做好甲，2·做好乙。\n3.丙。做好丙。", 3, 'displayed: "1.甲。做好甲，\\n2·做好乙。"'),
    ("（1）甲。做好甲。\n2、乙。做好乙。", 4, '"2、", displayed: "（2）"'),
    # Of several that are missing the first; where a number comes again, the one before it.
    ("1.甲。做好甲，2·做好乙，3·做好丙。\n4.丁。做好丁。", 3, "做好甲，\\n2·做好乙"),
    ("1.甲。做好甲。\n2.乙。做好乙，1·做好丙。\n2.丁。做好丁。", 4, "做好乙，\\n1·做好丙"),
    ("1.甲。做好甲。\n2.乙。做好乙。\n3.丙。做好丙，1·做好丁，2·做好戊。\n3.己。做好己。", 5, "好丁，\\n2·做好戊"),
])
def test_the_hint_leads_to_the_number_that_is_missing(text: str, line: int, mended: str) -> None:
    _, faults = parse(text)
    assert f"line: {line}, " in faults[0].hint and mended in faults[0].hint
    assert "broken_numbering" not in faults[0].hint


def test_a_sentence_counted_in_words_is_cut_at_its_lines_and_kept_together() -> None:
    provisions, faults = parse("（一）甲，做到：一是排查，\n二是整治；\n三是督查。\n（二）乙。做好乙。")
    assert faults == ()
    found = [(p.eid, p.text[:2]) for p in provisions[3:5]]
    assert found == [("part_1__sec_1__p_1", "二是"), ("part_1__sec_1__p_2", "三是")]


def test_a_word_that_counts_from_two_is_told() -> None:
    (doubt,) = doubts("（一）甲，做到\n二是整治。")
    assert doubt.line == 4 and "之前没有 1" in doubt.message


@pytest.mark.parametrize(("line", "displayed"), [
    ("五,甲", '"五、"'), ("5’甲", '"5."'), ("一-甲", '"一、"'), ("𝟏.甲", "…"), ("十十、甲", "…"),
    ("【五〉甲", '"五、"'), ("999-甲", '"999."'), ("1000-甲", "…"), ("1000.甲", "…"), ("１００１、甲", "…"),
])
def test_what_only_looks_like_a_number_is_told_with_what_would_be_one(line: str, displayed: str) -> None:
    made = doubts(f"落实。\n{line}。")
    assert [(doubt.line, "像编号" in doubt.message) for doubt in made] == [(4, True)]
    assert made[0].hint.endswith(f"displayed: {displayed}")


@pytest.mark.parametrize("sign", ["●", "• ", "■", "\u2800", "\ufffc", "\u0378", "\uf0b7"])
def test_a_sign_before_a_number_hides_nothing(sign: str) -> None:
    (doubt,) = [each for each in doubts(f"落实。\n{sign}二、甲。") if "像编号" in each.message]
    assert doubt.line == 4 and doubt.hint.endswith('displayed: "二、"')


@pytest.mark.parametrize("line", ["“二、三产业”融合", "●二级企业", "★重点企业", "（●二）"])
def test_a_sign_before_other_words_is_none_before_a_number(line: str) -> None:
    assert not any("像编号" in each.message for each in doubts(f"落实。\n{line}。"))


def test_a_range_at_the_head_of_a_line_is_no_number() -> None:
    assert doubts("落实。\n1—3月检查。\n三—五级企业自查。") == ()


@pytest.mark.parametrize("end", ["按照条例第", "对评估为", "面积不低于", "落实《条例"])
def test_a_number_behind_words_that_lead_on_is_a_fault_with_both_lines(end: str) -> None:
    _, (fault,) = parse(f"{end}\n二、三项要求。")
    assert fault.line == 4 and end in fault.message and "二、三项要求" in fault.message


def test_what_stands_on_several_lines_is_told_at_its_first() -> None:
    texts = ("一、甲，落实。", "（三）乙，落实。", "五，丙，落实。", "三是丁，落实。")
    made = [
        Paragraph(text=text, places=((0, line), (len(text) - 3, line + 1)))
        for line, text in zip((3, 5, 7, 9), texts, strict=True)
    ]
    found = build_outline(made, file="a", root=None, clauses=False)
    assert [told.line for told in found.breaks] == [5]
    assert [doubt.line for doubt in found.doubts] == [7, 9]


def test_the_line_before_a_lost_number_is_the_one_that_would_go_on() -> None:
    whole = Paragraph(text="甲乙丙，二、丁", places=((0, 3), (3, 4), (4, 5)), openings=(4,))
    (told,) = swallowed([whole], "a")
    assert told.line == 5
    assert "line: 5, kind: split" in told.hint and "line: 4, kind: joined" in told.hint


def test_a_number_that_comes_next_in_no_other_form_is_told_as_it_is() -> None:
    _, (fault,) = parse("（三）甲。")
    assert fault.hint == "应接 1（或在新标题下从 1 起）；若原文如此，在 catalog.yml 中写：broken_numbering: [3]"
    _, (fault,) = parse("1.甲。做好甲。\n4.乙。做好乙。")
    assert fault.hint.startswith("应接 2（")


def test_of_numbers_that_are_missing_five_are_looked_for() -> None:
    for number, is_found in ((6, True), (7, False)):
        _, (fault, *_) = parse(f"1.甲。做好甲，{number}·做好乙。\n8.丁。做好丁。")
        assert (f"{number}·做好乙" in fault.hint) is is_found


def test_a_word_that_counts_on_from_one_above_it_only_is_in_order() -> None:
    (doubt,) = doubts("（一）甲，做到。\n一是排查。\n三是整治。")
    assert (doubt.line, "之前没有 2" in doubt.message) == (5, True)


def test_a_number_that_opens_another_line_does_not_stand_for_the_missing_one() -> None:
    # The line is told as well.
    lost = "1.排查矿山，逐矿建立台账，\n{}排查燃气。逐户检查。\n3.排查道路。逐段检查。"
    assert [fault.line for fault in parse(lost.format("2."))[1]] == [4]
    assert [fault.line for fault in parse(lost.format("5."))[1]] == [5, 4]


def clauses(*texts: str, openings: tuple[int, ...] = ()) -> list[str]:
    made = [
        Paragraph(text=text, places=((0, number),), openings=openings if number == 1 else ())
        for number, text in enumerate(texts, 1)
    ]
    return [told.message for told in build_outline(made, file="a", root=None, clauses=True).breaks]


def test_a_number_of_the_first_level_is_looked_for_as_a_plan_has_it() -> None:
    first = "1 总则，依法行政，2 职责"
    assert clauses(first, "3 附则", openings=(first.index("2"),)) == []
    assert clauses(first, "3 附则") == ["1之后的编号“3”跳号"]


def test_twenty_four_characters_of_a_line_are_shown() -> None:
    (doubt,) = doubts("落实。\n五，" + "安" * 30)
    assert f"“五，{'安' * 22}”" in doubt.message
