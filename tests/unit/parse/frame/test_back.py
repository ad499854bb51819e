"""The matter after the provisions, and where a covering notice ends."""

import pytest

from build_scripts.parse.frame.back import covering_end, is_label, take_back
from build_scripts.parse.lines.text_line import TextLine


def lines(*texts: str) -> tuple[TextLine, ...]:
    return tuple(TextLine(number=number, text=text, indented=False) for number, text in enumerate(texts, 1))


def roles(*texts: str) -> list[tuple[str, str]]:
    return [(block.role, block.text) for block in take_back(lines(*texts)).blocks]


def test_signature_date_note_and_colophon() -> None:
    assert roles("要落实。", "大同市人民政府", "2026年3月26日", "(此件公开发布)", "抄送：市委各部门，", "市检察院。",
        "大同市人民政府办公室",
                 "2026年3月26日印发") == [
        ("signature", "大同市人民政府"), ("date", "2026年3月26日"), ("publication_note", "（此件公开发布）"),
        ("copied_to", "抄送：市委各部门，市检察院。"), ("printing", "大同市人民政府办公室"), ("printing",
        "2026年3月26日印发"),
    ]


def test_a_note_before_the_signature_and_one_line_of_printing() -> None:
    assert roles("要落实。", "(此件公开发布)", "山西省人民政府", "2021年 1月 29日印发 山西省人民政府办公厅") == [
        ("publication_note", "（此件公开发布）"), ("signature", "山西省人民政府"), ("printing",
        "2021年1月29日印发 山西省人民政府办公厅")]


def test_a_note_after_the_date_may_say_whom_to_ask() -> None:
    ask = "（联系人：张三（办公室），电话：0351-1234567）"
    assert roles("要落实。", "省应急厅", "2024年1月20日", ask, "（此件公开发布）", "抄送：省委。") == [
        ("signature", "省应急厅"), ("date", "2024年1月20日"), ("publication_note", ask),
        ("publication_note", "（此件公开发布）"), ("copied_to", "抄送：省委。")]
    assert roles("省应急厅 2024年1月20日", ask)[-1] == ("publication_note", ask)


def test_many_notes_may_follow_a_date() -> None:
    notes = [f"（联系人：第{n}人，电话：123456）" for n in range(30)]
    found = roles("要落实。", "省应急厅", "2024年1月20日", *notes)
    assert found == [
        ("signature", "省应急厅"), ("date", "2024年1月20日"), *(("publication_note", note) for note in notes)]
    assert roles("要落实。", *notes) == []


@pytest.mark.parametrize("note", [
    "联系人：王五      联系电话：3021234", "（联系人：王五，联系电话：3021234）", "公开方式：主动公开",
])
@pytest.mark.parametrize(("below", "role"), [
    (("附件：1.统计表", "2.名单.xlsx"), "attachment"), (("附件：统计表",), "attachment"),
    (("抄送：市委，", "市法院。"), "copied_to"), (("主题词：安全 通知",), "printing"),
    (("云山市政府办公室", "2024年6月12日印发"), "printing"),
])
def test_between_the_date_and_a_note_attachments_and_colophon_may_stand(
    note: str, below: tuple[str, ...], role: str,
) -> None:
    found = [found for found, _ in roles("要落实。", "云山市应急局", "2024年6月11日", *below, note)]
    assert found[:3] == ["signature", "date", role]
    assert found[-1] == "publication_note"


def test_a_note_that_no_date_bears_out_is_text_with_all_that_stands_above_it() -> None:
    note = "联系人：王五      联系电话：3021234"
    assert roles("要落实。", "附件：统计表", note) == []
    assert roles("要落实。", "附件：统计表", note, "云山市应急局", "2024年6月11日") == [
        ("signature", "云山市应急局"), ("date", "2024年6月11日")]
    assert roles("2024年6月11日", "云山市应急局", note) == []
    assert roles("2024年6月11日", "要落实。", "附件：统计表", note) == []
    assert roles("要落实。", "附件：统计表", note, "附件：名单") == [("attachment", "附件：名单")]


def test_a_covering_notice_goes_on_behind_its_date_up_to_the_note_below_the_attachments() -> None:
    covering = ("请认真执行。", "云山市应急局", "2024年6月11日", "附件：1.要点", "2.清单", "联系人：王五")
    assert covering_end(lines(*covering)) is None
    assert covering_end(lines(*covering, "主题词：安全 通知", "安全生产工作要点", "一、要求")) == 7


def test_an_attachment_has_the_short_label_too() -> None:
    signed = "云山市安委会", "2024年6月11日"
    assert roles("请执行。", "附：云山市检查方案", *signed)[0] == ("attachment", "附：云山市检查方案")
    assert roles("请执行。", "附：以上各项要落实。", *signed)[0] == ("signature", "云山市安委会")


def test_by_whom_the_copies_were_made_stands_below_the_date_of_printing() -> None:
    printed, made = "云山市安委办 2024年3月1日印", "打字：李某 校对：王某 共印80份"
    assert roles("云山市安委会", "2024年3月1日", "送：市人大。", printed, made)[-2:] == [
        ("printing", "云山市安委办2024年3月1日印"), ("printing", made)]


def test_a_bracket_within_the_text_is_no_note() -> None:
    assert roles("（二）要落实到位。", "（省应急厅、省能源局牵头负责）") == []
    assert roles("（二）要落实到位。", "（省应急厅、省能源局牵头负责）", "省应急厅", "2024年1月20日") == [
        ("signature", "省应急厅"), ("date", "2024年1月20日")]


def test_attachments_before_the_signature() -> None:
    assert roles("要落实。", "附件：1.清单", "2.名单", "山西省人民政府 2024年1月20日") == [
        ("attachment", "附件：1.清单\n2.名单"), ("signature", "山西省人民政府"), ("date", "2024年1月20日")]


def test_the_text_is_no_matter() -> None:
    assert take_back(lines("（二）考核。要落实。", "各县要贯彻执行。")).blocks == ()
    assert [line.number for line in take_back(lines("要落实。", "山西省人民政府")).rest] == [1]
    assert roles() == []


def test_a_covering_notice_ends_after_its_own_signature() -> None:
    covering = ("请认真执行。", "省政府办公厅", "2022年5月31日", "(此件公开发布)", "附件：1.要点", "2.清单")
    assert covering_end(lines(*covering, "安全生产工作要点", "一、要求")) == 6
    asked = ("执行。", "省政府办公厅", "2022年5月31日", "（联系人：李四，电话：123456）")
    assert covering_end(lines(*asked, "安全生产工作要点", "一、要求")) == 4
    assert covering_end(lines("执行。", "省政府办公厅 2022年5月31日", "安全生产工作要点", "一、要求")) == 2
    assert covering_end(lines(*covering)) is None
    assert covering_end(lines("要落实。", "大同市人民政府", "2024年3月25日", "抄送：市委，", "市法院。",
        "2024年3月25日印发")) is None
    assert covering_end(()) is None


def test_what_is_said_of_a_seal_stands_with_the_signature() -> None:
    assert roles("要落实。", "附件：1.统计表", "2.名单", "（加盖公章）", "云山市安委会", "（市应急局代章）",
        "2024.5.24") == [
        ("attachment", "附件：1.统计表\n2.名单"), ("signature", "（加盖公章）"), ("signature", "云山市安委会"),
        ("signature", "（市应急局代章）"), ("date", "2024.5.24")]


@pytest.mark.parametrize("seal", [
    "（代章）", "（代  章）", "（云山市应急管理局代）", "（市应急局代章）   （市安委办代章）",
])
def test_a_seal_stands_between_the_signature_and_the_date(seal: str) -> None:
    found = [role for role, _ in roles("要落实。", "云山市安委会", seal, "2024年5月")]
    assert found == ["signature", "signature", "date"]
    assert covering_end(lines("要落实。", "云山市安委会", seal, "2024年5月24日", "一、要求", "要落实。")) == 4


def test_a_bracket_that_names_no_seal_is_none() -> None:
    assert roles("要落实。", "云山市安委会", "（第一代）", "要抓好。") == []
    assert roles("要落实。", "（代章）") == []


DAY = "2022年5月31日"


@pytest.mark.parametrize("signer", ["市长 张三", "青山煤业", "请遵照执行。", "（代章）"])
def test_below_a_name_that_is_no_body_s_or_none_a_covering_notice_ends_where_a_title_follows(signer: str) -> None:
    assert covering_end(lines("请认真执行。", signer, DAY, "安全生产工作要点", "一、要求")) == 3
    assert covering_end(lines("请认真执行。", signer, DAY, "一、要求", "要落实。")) is None
    assert covering_end(lines("请认真执行。", signer, DAY)) is None


def test_below_a_line_of_text_a_covering_notice_does_not_end() -> None:
    assert covering_end(lines("请认真执行。", "时间如下：", DAY, "安全生产工作要点", "一、要求")) is None


def test_a_numbered_line_below_the_date_is_no_attachment_without_its_label() -> None:
    covering = ("请认真执行。", "省政府办公厅", DAY)
    assert covering_end(lines(*covering, "1.要点", "一、要求", "要落实。")) == 3
    assert covering_end(lines(*covering, "附件：1.要点", "2.清单", "一、要求", "要落实。")) == 5


def test_a_label_stands_above_the_text_of_its_annex() -> None:
    assert is_label(lines("附件1", "安全生产工作要点"), 0)
    assert not is_label(lines("附件", "1.安全生产工作要点"), 0)
    assert not is_label(lines("附件1"), 0)


def test_a_list_of_attachments_runs_over_eight_lines() -> None:
    def page(entries: int) -> list[str]:
        return ["要落实。", "附件：1.清单", *(f"{number}.名单" for number in range(2, entries + 1))]

    assert len(roles(*page(8))) == 1
    assert roles(*page(9)) == roles("2.清单", "3.名单") == []


def test_twelve_sign_one_below_the_other() -> None:
    def page(signers: int) -> list[str]:
        others = "甲乙丙丁戊己庚辛壬癸子丑寅"[: signers - 1]
        return ["要落实。", *(f"青山煤业{sign}矿区" for sign in others), "云山市公安局"]

    assert len(roles(*page(12))) == 12
    assert len(roles(*page(13))) == 1


def test_the_title_of_what_is_enclosed_stands_within_eight_lines() -> None:
    menus = ("加入收藏夹", "设为起始页", "政务公开", "办事服务", "互动交流", "数据开放", "本地概况", "走进云山")
    for above, end in ((7, 3), (8, None)):
        enclosed = (*menus[:above], "安全生产工作要点", "一、要求")
        assert covering_end(lines("请认真执行。", "青山煤业", DAY, *enclosed)) == end
