"""The matter before the provisions."""

from dataclasses import replace

import pytest

from build_scripts.parse.frame.facts import facts_of
from build_scripts.parse.frame.front import take_front
from build_scripts.parse.frame.front.contents import take_contents
from build_scripts.parse.frame.front.metadata import take_metadata
from build_scripts.parse.lines.text_line import TextLine


def lines(*texts: str) -> tuple[TextLine, ...]:
    return tuple(TextLine(number=number, text=text, indented=False) for number, text in enumerate(texts, 1))


def numbers(some: tuple[TextLine, ...]) -> list[int]:
    return [line.number for line in some]


def blocks(*texts: str) -> list[tuple[str, str]]:
    return [(block.role, block.text) for block in take_front(lines(*texts)).blocks]


def test_masthead_number_title_addressee_in_any_order() -> None:
    assert blocks("大同市人民政府文件", "同政发〔2026〕1号", "大同市人民政府 关于做好2026年安全生产工作的通知",
        "各县（区）人民政府：", "正文。") == [
        ("masthead", "大同市人民政府文件"), ("document_number", "同政发〔2026〕1号"), ("title", "大同市人民政府"),
        ("title", "关于做好2026年安全生产工作的通知"), ("addressee", "各县（区）人民政府："),
    ]


def test_a_title_and_an_addressee_over_several_lines() -> None:
    front = take_front(lines("住建部办公厅关于加强疫情", "防控推动企业开复工工作的通知", "建办市〔2020〕5号",
        "各省、自治区住建厅，直辖市", "住建委：", "现通知如下："))
    assert [(block.role, block.lines) for block in front.blocks] == [
        ("title", (1, 1)), ("title", (2, 2)), ("document_number", (3, 3)), ("addressee", (4, 5))]
    assert [line.number for line in front.rest] == [6]


def test_a_number_that_a_title_cites_is_not_the_document_s() -> None:
    title = "枣林市人民政府关于贯彻落实鲁政发[2010]77号文件进一步加强企业安全生产工作的意见"
    assert blocks(title, "(枣政发[2010]45号)", "各区(市)人民政府:", "正文。") == [
        ("title", "枣林市人民政府关于贯彻落实鲁政发〔2010〕77号文件进一步加强企业安全生产工作的意见"),
        ("document_number", "（枣政发〔2010〕45号）"), ("addressee", "各区（市）人民政府："),
    ]


def test_a_line_of_the_page_above_those_addressed_is_none_of_them() -> None:
    title, page = "关于防汛工作的通知", "资料来自网络，仅供学习使用"
    to = ("addressee", "各盟市应急局：")
    assert blocks(title, page, to[1], "正文。")[1:] == [("masthead", page), to]
    assert blocks(title, page, "版权归原版权人", to[1], "正文。")[1:] == [
        ("masthead", page), ("masthead", "版权归原版权人"), to]
    assert blocks(title, "平江市政府，", "各县应急局：", "正文。")[1:] == [("addressee", "平江市政府，各县应急局：")]
    assert blocks(title, "平江市政府，局属", "单位：", "正文。")[1:] == [("addressee", "平江市政府，局属单位：")]
    both = ("addressee", "各市政府，新区各县应急局：")
    assert blocks(title, "各市政府，新区", "各县应急局：", "正文。")[1:] == [both]


def test_nothing_in_front() -> None:
    assert blocks("一、提高认识", "各县：") == []
    assert blocks("为了加强工作，现印发通知。", "一、要求") == []
    assert blocks() == []


def test_an_opening_paragraph_is_no_addressee() -> None:
    assert blocks("各市、县人民政府：", "现将重点工作安排如下：") == [("addressee", "各市、县人民政府：")]
    assert blocks("现将重点工作安排如下：") == []
    title = "关于防汛工作的通知"
    assert blocks(title, "省安委会2024年的主要任务是：以治本攻坚为抓手。") == [("title", title)]


def test_a_numbered_line_is_no_part_of_those_addressed() -> None:
    front = take_front(lines("关于工作的通知", "各市、县人民政府，", "一、省直各部门：", "要落实。"))
    assert [block.role for block in front.blocks] == ["title"]


def test_front_matter_is_read_through_look_alikes() -> None:
    assert blocks("⼤同市⼈⺠政府⽂件", "同政发〔2026〕1号", "关于⼯作的通知", "各县（区）⼈⺠政府：") == [
        ("masthead", "⼤同市⼈⺠政府⽂件"), ("document_number", "同政发〔2026〕1号"), ("title", "关于⼯作的通知"),
        ("addressee", "各县（区）⼈⺠政府：")]


def test_a_masthead_is_one_though_nothing_else_of_the_form_is_there() -> None:
    assert blocks("山西省人民政府文件", "为了加强工作，现将要求印发。") == [("masthead", "山西省人民政府文件")]
    assert blocks("山西省人民政府文件", "一、要求") == [("masthead", "山西省人民政府文件")]


def test_the_label_of_an_annex_stands_above_its_title() -> None:
    assert blocks("附件1", "重点任务分工表", "一、要求") == [("masthead", "附件1"), ("title", "重点任务分工表")]
    assert blocks("附件1", "一、要求") == [("masthead", "附件1")]


def test_a_date_below_the_title() -> None:
    assert blocks("安全生产办法", "（2024年1月20日）", "第一条 甲。") == [("title", "安全生产办法"), ("date",
        "（2024年1月20日）")]


def test_a_site_s_block_has_two_lines_or_more() -> None:
    block, rest = take_metadata(lines("索引号 1", "主题词：", "关于工作的通知"))
    assert ([line.number for line in block], [line.number for line in rest]) == ([1, 2], [3])
    assert take_metadata(lines("标题：甲", "一、乙"))[0] == ()


TITLE, NUMBER = "关于公布平安工程的通知", "交安监发〔2023〕34号"
STACK = ("文号", NUMBER, "索引号：", "000019713/2023", "主题分类", "安全监管", "废止日期")


def test_three_facts_one_below_the_other_are_a_site_s_each_with_its_value_on_the_next_line() -> None:
    to = "各市应急管理局："
    block, rest = take_metadata(lines(TITLE, *STACK, to, "现公布。"))
    assert (numbers(block), numbers(rest)) == ([2, 3, 4, 5, 6, 7, 8], [1, 9, 10])
    assert [*facts_of(line.text for line in block)] == [
        ("文号", NUMBER), ("索引号", "000019713/2023"), ("主题分类", "安全监管"), ("废止日期", "")]


@pytest.mark.parametrize("below", [TITLE, "一、要求", "各市应急管理局：", "要落实。", "甲" * 121])
def test_what_the_notice_may_say_below_a_label_is_no_value(below: str) -> None:
    assert numbers(take_metadata(lines("云山市", *STACK, below, "正文"))[0]) == [2, 3, 4, 5, 6, 7, 8]
    assert numbers(take_metadata(lines("云山市", *STACK, "甲" * 120, "正文"))[0]) == [*range(2, 10)]


def test_below_the_label_of_a_title_stands_the_title() -> None:
    assert numbers(take_metadata(lines("云山市", *STACK[:6], "标题", TITLE, "正文"))[0]) == [*range(2, 10)]


def test_two_facts_and_those_below_the_text_are_no_stack() -> None:
    assert take_metadata(lines(TITLE, "文号", NUMBER, "有效期", "两年", "要落实。"))[0] == ()
    assert take_metadata(lines(TITLE, "要落实。", *STACK))[0] == ()
    assert take_metadata(lines(*["甲"] * 60, *STACK))[0] == ()
    assert len(take_metadata(lines(*["甲"] * 59, *STACK))[0]) == len(STACK)


def test_a_table_of_contents_ends_where_its_first_entry_comes_again() -> None:
    note, contents, rest = take_contents(lines("目　录", "1 总则", "2 附则", "1 总则", "正文。"))
    assert (numbers(note), numbers(contents), numbers(rest)) == ([], [1, 2, 3], [4, 5])
    assert take_contents(lines("目录", "1 总则", "正文。"))[:2] == ((), ())


@pytest.mark.parametrize("to_page", [" .......... 1", "……1", "　　 1", " · · · · - 1 -", "_____（1）"])
def test_the_entries_of_a_table_of_contents_lead_to_their_pages(to_page: str) -> None:
    table = ("目录", f"一、现状{to_page}", f"二、要求{to_page}")
    assert numbers(take_contents(lines(*table, "一、现状", "正文。"))[1]) == [1, 2, 3]
    assert take_contents(lines(*table, "一、现状如下", "正文。"))[1] == ()
    assert take_contents(lines("目录", f"一、现状{'.' * 200}1", "一、现状", "正文。"))[1] == ()


def test_a_note_on_the_title_stands_before_the_table_of_contents() -> None:
    table = ("目录", "第一章 总则", "第二章 附则", "第一章 总 则", "正文。")
    note, contents, rest = take_contents(lines("（2007年1月19日通过", "2022年3月30日修订）", *table))
    assert (numbers(note), numbers(contents), numbers(rest)) == ([1, 2], [3, 4, 5], [6, 7])
    assert take_contents(lines("为了加强工作。", *table))[:2] == ((), ())


def test_the_style_of_a_title_tells_one_whatever_it_ends_with() -> None:
    plain = lines("青河县安委会", "守护平安", "百日攻坚", "青安发〔2024〕1号", "各乡镇：", "一、要求")
    styled = [replace(line, styled_title=line.number in (2, 3)) for line in plain]
    front = take_front(tuple(styled))
    assert [(block.role, block.text) for block in front.blocks] == [
        ("masthead", "青河县安委会"), ("title", "守护平安"), ("title", "百日攻坚"),
        ("document_number", "青安发〔2024〕1号"), ("addressee", "各乡镇：")]


def test_a_style_that_all_lines_have_says_nothing() -> None:
    plain = lines("青河县安委会", "关于做好工作的通知", "各乡镇：", "现通知如下。", "一、要求", "落实责任。")
    styled = take_front(tuple(replace(line, styled_title=True) for line in plain))
    assert styled.blocks == take_front(plain).blocks


def test_below_the_menus_of_a_page() -> None:
    menus = ("加入收藏夹", "设为起始页", "政务公开", "办事服务", "互动交流", "数据开放", "本地概况", "走进云山")
    found = blocks(*menus, "云山市关于做好防汛工作的通知", "云政发〔2025〕1号", "各县（区）：", "要落实。")
    assert [role for role, _ in found] == ["masthead"] * 8 + ["title", "document_number", "addressee"]


def test_a_heading_of_the_page_above_the_title() -> None:
    texts = ("17号 安全生产规划", "云安发〔2016〕17号", "关于印发安全生产规划的", "通  知", "各镇：", "要落实。")
    assert blocks(*texts) == [
        ("masthead", "17号 安全生产规划"), ("document_number", "云安发〔2016〕17号"),
        ("title", "关于印发安全生产规划的"), ("title", "通知"), ("addressee", "各镇：")]


def test_a_line_drawn_below_the_masthead_ends_it() -> None:
    above, title, *rest = lines("云山市安全生产委员会办公室", "关于做好防汛工作的通知", "各县（区）：", "要落实。")
    joined = take_front((above, title, *rest)).blocks
    apart = take_front((above, replace(title, ruled=True), *rest)).blocks
    assert [block.role for block in joined] == ["title", "title", "addressee"]
    assert [block.role for block in apart] == ["masthead", "title", "addressee"]


def test_a_text_that_is_only_a_block_of_facts_leaves_nothing() -> None:
    block, left = take_metadata(lines("索引号：000014349/2026-00001", "发文机关：国务院办公厅"))
    assert (numbers(block), left) == ([1, 2], ())


def test_a_line_of_facts_alone_is_no_block() -> None:
    assert take_metadata(lines("标题：甲")) == ((), lines("标题：甲"))


def test_what_only_a_site_says_may_stand_below_the_title_and_not_below_those_addressed() -> None:
    fact = "索引号：012150"
    assert numbers(take_metadata(lines("关于工作的通知", fact, "各县：", fact))[0]) == [2]
    assert numbers(take_metadata(lines("关于工作的通知", fact, "一、要求", fact))[0]) == [2]


def test_the_first_entry_of_a_table_of_contents_may_be_its_only_one() -> None:
    note, contents, rest = take_contents(lines("目录", "1 总则", "1 总则"))
    assert (numbers(note), numbers(contents), numbers(rest)) == ([], [1, 2], [3])
    assert take_contents(lines("目录", "1 总则"))[:2] == ((), ())


def test_a_note_on_the_title_has_six_lines() -> None:
    def contents(note: int) -> list[int]:
        pieces = ["（2007年1月19日通过", *["2022年3月30日修订"] * (note - 2), "2023年3月30日修订）"]
        return numbers(take_contents(lines(*pieces, "目录", "1 总则", "1 总则"))[1])

    assert contents(6) == [7, 8]
    assert contents(7) == []


def test_the_text_may_begin_on_the_line_of_those_addressed() -> None:
    front = take_front(lines("各县（区）人民政府：为做好工作，现通知如下。", "一、要求"))
    assert [line.text for line in front.rest] == ["为做好工作，现通知如下。", "一、要求"]


@pytest.mark.parametrize(("texts", "count"), [
    (("守护平安",), 0), (("守护平安", "百日攻坚"), 1), (("守护平安", "一、要求"), 1), (("要落实。", "一、要求"), 0),
    (("守护平安", "（试行）"), 2), (("守护平安", "百日攻坚", "一、要求"), 2), (("守护平安", "百日攻坚", "专项行动"), 1),
    (("守" * 40, "一、要求"), 1), (("守" * 41, "一、要求"), 0),
])
def test_below_the_label_of_an_annex_a_short_line_is_the_title_or_two(texts: tuple[str, ...], count: int) -> None:
    front = take_front(lines(*texts), labelled=True)
    assert [(block.role, block.text) for block in front.blocks] == [("title", text) for text in texts[:count]]
    assert [line.text for line in front.rest] == list(texts[count:])


def test_of_unknown_lines_the_last_that_is_no_date_is_the_title() -> None:
    assert blocks("云安发〔2024〕1号", "守护平安", "2024年1月20日", "各县：", "要落实。") == [
        ("document_number", "云安发〔2024〕1号"), ("title", "守护平安"), ("masthead", "2024年1月20日"),
        ("addressee", "各县：")]


def test_a_heading_is_the_title_where_no_other_stands_between_it_and_those_addressed() -> None:
    assert blocks("云山市应急管理局公告", "各镇：", "关于印发方案的通知", "要落实。") == [
        ("title", "云山市应急管理局公告"), ("addressee", "各镇：")]
    assert blocks("云山市应急管理局公告", "守护平安")[0] == ("title", "云山市应急管理局公告")
    assert blocks("云山市应急管理局公告", "关于印发方案的通知")[0] == ("masthead", "云山市应急管理局公告")


def test_the_number_of_a_series_stands_below_its_name() -> None:
    assert blocks("第85号", "云山市人民政府令") == []
    assert blocks("云山市人民政府令", "第85号") == [("masthead", "云山市人民政府令"), ("document_number", "第85号")]


def test_below_the_number_of_a_bulletin_a_body_signs_with_the_date() -> None:
    head = ("安全生产简报", "第12期")
    assert [role for role, _ in blocks(*head, "云山市安委会办公室", "2024年3月18日")] == [
        "masthead", "document_number", "signature", "date"]
    assert [role for role, _ in blocks(*head, "云山市安委会办公室", "要落实。")] == ["masthead", "document_number"]
    assert [role for role, _ in blocks(*head, "守护平安", "2024年3月18日")] == ["masthead", "document_number"]


TITLE = "关于做好防汛工作的通知"


def test_without_a_colon_those_addressed_stand_on_four_lines_just_above_the_text() -> None:
    bodies = ("各县人民政府，", "市直各部门，", "各直属机构，", "各有关企业，")
    for above in range(4):
        found = blocks(TITLE, *bodies[:above], "各有关单位", "现通知如下。")
        assert found[1:] == [("addressee", "".join(bodies[:above]) + "各有关单位")]
    assert blocks(TITLE, *bodies, "各有关单位", "现通知如下。") == [
        ("title", TITLE), ("masthead", bodies[0]), ("addressee", "".join(bodies[1:]) + "各有关单位")]
    assert blocks(TITLE, "各有关单位", "守护平安", "现通知如下。") == [("title", TITLE)]


MENUS = ("加入收藏夹", "设为起始页", "政务公开", "办事服务", "互动交流", "数据开放", "本地概况", "走进云山")


def test_far_below_stands_the_title_of_a_page_but_not_of_a_form_that_has_begun() -> None:
    assert ("title", TITLE) in blocks("云山市人民政府文件", *MENUS, TITLE)
    assert ("title", TITLE) not in blocks("云安发〔2024〕1号", *MENUS, TITLE)
    assert take_front(lines(*MENUS, TITLE), labelled=True).blocks == take_front(lines(*MENUS), labelled=True).blocks


def test_a_masthead_stands_less_than_six_lines_below_what_nobody_knows() -> None:
    masthead = "云山市人民政府文件"
    assert len(blocks(*MENUS[:5], masthead, "要落实。")) == 6
    assert blocks(*MENUS[:6], masthead, "要落实。") == []


def test_below_menus_the_title_stands_within_sixty_lines() -> None:
    for menus, is_found in ((59, True), (60, False)):
        assert (("title", TITLE) in blocks(*["走进云山"] * menus, TITLE, "各县：")) is is_found


def test_what_only_a_site_says_stands_within_eight_lines() -> None:
    for above, found in ((7, [8]), (8, [])):
        assert numbers(take_metadata(lines(*["守护平安"] * above, "索引号：012150"))[0]) == found
