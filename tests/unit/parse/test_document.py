"""A whole notice: its facts, what was taken out, and what is doubtful."""

from collections.abc import Sequence
from itertools import accumulate

import pytest

from build_scripts.audit.proof import audit_structure
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import (
    CatalogEntry,
    Correction,
    CorrectionKind,
    Eid,
    Line,
    Notice,
    NoticeId,
    PlaceSlug,
    SourceText,
)
from build_scripts.language.display import solid
from build_scripts.parse.document import parse_notice

TEXT = """大同市人民政府文件
同政发〔2026〕1号
大同市人民政府 关于做好2026年安全生产工作的通知
各县（区）人民政府：
2026年要落实责任。
一、落实责任
（一）领导责任。定期研究。（责任单位：市安委会）
大同市人民政府
2026年3月26日
（此件公开发布）
抄送：市委各部门。
大同市人民政府办公室
2026年3月27日印发"""


def parse(
    text: str, *, supplied_title: str | None = None, broken: tuple[int, ...] = (),
    corrections: Sequence[Correction] = (),
) -> tuple[Notice, tuple[Diagnostic, ...]]:
    texts = text.split("\n")
    entry = CatalogEntry(
        id=NoticeId("datong-2026"), original="a.txt", first_line=1, last_line=len(texts),
        jurisdiction=PlaceSlug("datong"), year=2026, source_url="https://a.cn", source_evidence="第1行",
        supplied_title=supplied_title, broken_numbering=broken,
    )
    starts = accumulate((len(solid(line)) for line in texts), initial=0)
    lines = tuple(
        Line(number=number, text=line, start=start)
        for number, (line, start) in enumerate(zip(texts, starts, strict=False), 1)
    )
    return parse_notice(SourceText(entry=entry, lines=lines, corrections=tuple(corrections)))


def test_the_facts_of_a_notice() -> None:
    notice, diagnostics = parse(TEXT)
    assert not diagnostics
    assert (notice.title, notice.title_inferred) == ("大同市人民政府关于做好2026年安全生产工作的通知", False)
    assert (notice.document_number, notice.issuer, notice.addressee) == (
        "同政发〔2026〕1号", "大同市人民政府", "各县（区）人民政府")
    assert (notice.date_of_issue, notice.date_of_printing) == ("2026-03-26", "2026-03-27")
    assert (notice.copied_to, notice.publication_note) == ("市委各部门", "此件公开发布")
    assert (notice.source_url, notice.source_evidence) == ("https://a.cn", "第1行")


def test_the_provisions_from_preface_to_conclusions() -> None:
    notice, _ = parse(TEXT)
    assert [p.eid for p in notice.provisions] == [
        "preface", "preamble__p_1", "part_1", "part_1__sec_1", "conclusions"]
    assert notice.provisions[0].text.split("\n") == [block.text for block in notice.preface]
    assert notice.provisions[-1].text.split("\n") == [block.text for block in notice.conclusions]
    assert "市安委会" in notice.provisions[3].responsible[0].raw


def test_what_the_source_lacks_is_unknown() -> None:
    notice, diagnostics = parse("一、甲\n乙。", supplied_title="编者拟题")
    assert (notice.title, notice.title_inferred) == ("编者拟题", True)
    assert (notice.document_number, notice.issuer, notice.addressee, notice.date_of_issue, notice.date_of_printing,
            notice.copied_to, notice.publication_note) == (None,) * 7
    assert [p.eid for p in notice.provisions] == ["part_1", "part_1__p_1"]
    assert not diagnostics


def test_a_source_without_a_title_is_faulty() -> None:
    _, diagnostics = parse("只有一句话。")
    assert [(d.file, d.line, d.message) for d in diagnostics] == [
        ("originals/a.txt", 1, "datong-2026: 原文没有标题")]


PASSED_ON = """大同市安委办关于转发《工作通知》的通知
各县（区）安委办：
现将《工作通知》转发给你们，请认真落实。
请于8月30日前报送落实情况。
附件：工作通知
大同市安委办
2026年7月10日"""


def test_paragraphs_without_a_number_are_provisions_of_their_own() -> None:
    notice, diagnostics = parse(PASSED_ON)
    assert [(p.eid, p.text) for p in notice.provisions if p.kind == "preamble"] == [
        ("preamble__p_1", "现将《工作通知》转发给你们，请认真落实。"),
        ("preamble__p_2", "请于8月30日前报送落实情况。")]
    assert not diagnostics


def test_a_source_without_a_text_is_faulty() -> None:
    _, diagnostics = parse("\n".join(line for line in PASSED_ON.split("\n") if not line.endswith("。")))
    assert [d.message for d in diagnostics] == ["datong-2026: 没有读到正文"]


def test_a_break_that_someone_has_checked_is_not_told_again() -> None:
    text = "一、甲\n（一）乙。\n（三）丙。\n（五）丁。"
    assert [d.line for d in parse(text, supplied_title="题")[1]] == [3, 4]
    assert [d.line for d in parse(text, supplied_title="题", broken=(3,))[1]] == [4]


def test_what_the_catalog_says_in_vain_is_told() -> None:
    _, diagnostics = parse(TEXT, supplied_title="题", broken=(6,))
    assert [(d.line, d.message) for d in diagnostics] == [
        (6, "datong-2026: 此处编号并未中断"),
        (1, "datong-2026: 原文有标题：大同市人民政府关于做好2026年安全生产工作的通知")]


def test_the_issuer_of_the_title_where_nobody_signs() -> None:
    assert parse("山西省人民政府关于做好工作的通知\n一、甲\n乙。")[0].issuer == "山西省人民政府"
    assert parse("大宁县人民政府文件\n关于做好工作的通知\n一、甲\n乙。")[0].issuer == "大宁县人民政府"


def test_the_record_names_the_provision() -> None:
    text = "索引号：1\n主题词：\n关于工作的通知\n一、甲\n各级要落实责任，控\nhttp://a.cn/b\n制死 亡率。\nhttp://a.cn/c"
    wanted = Correction(notice=NoticeId("datong-2026"), eid=None, kind="replaced", original="死 亡率",
        displayed="死亡率",
                        reason="空格", line=7)
    notice, diagnostics = parse(text, corrections=(wanted,))
    assert not diagnostics
    assert [(c.line, c.kind, c.eid) for c in notice.corrections] == [
        (1, "removed", "preface"), (2, "removed", "preface"), (6, "removed", "part_1__p_1"),
        (7, "replaced", "part_1__p_1"), (8, "removed", "part_1__p_1")]
    assert notice.provisions[-1].text == "各级要落实责任，控制死亡率。"
    assert notice.metadata == (("索引号", "1"), ("主题词", ""))


def test_what_stands_between_two_provisions_is_told_at_the_one_before() -> None:
    notice, _ = parse("关于工作的通知\n一、甲\nhttp://a.cn/b\n各级要落实责任。\nhttp://a.cn/c\n二、乙\n丙。")
    assert [(c.line, c.eid) for c in notice.corrections] == [(3, "part_1"), (5, "part_1__p_1")]


def asked(line: int, kind: CorrectionKind, original: str, displayed: str) -> Correction:
    return Correction(
        notice=NoticeId("datong-2026"), eid=None, kind=kind, original=original, displayed=displayed, reason="试",
        line=line,
    )


def marked(text: str, *corrections: Correction) -> list[tuple[Eid | None, str]]:
    """Where each correction stands: its provision, and what of the paragraph stands before its mark."""
    notice, diagnostics = parse(text, corrections=corrections)
    assert not diagnostics
    paragraphs: dict[Eid | None, str] = {p.eid: p.paragraph for p in notice.provisions}
    return [(c.eid, "" if c.offset is None else paragraphs[c.eid][: c.offset]) for c in notice.corrections]


def test_a_correction_stands_where_it_was_made_though_its_words_occur_twice() -> None:
    text = "关于工作的通知\n一、甲\n控制死亡率，减少\n——2——\n死 亡率。\n瓦斯治理。瓦 斯抽采。"
    assert marked(text, asked(5, "replaced", "死 亡率", "死亡率"), asked(6, "replaced", "瓦 斯", "瓦斯")) == [
        ("part_1__p_1", ""), ("part_1__p_1", "控制死亡率，减少死亡率"), ("part_1__p_2", "瓦斯治理。瓦斯"),
    ]


def test_what_is_put_in_or_taken_out_before_it_moves_a_correction() -> None:
    text = "关于工作的通知\n一、甲\n各级落实安全生产，责任任。责任。"
    made = (
        asked(3, "removed", "生产", ""), asked(3, "replaced", "各级", "各级各部门"), asked(3, "replaced", "任任", "任"),
    )
    assert marked(text, *made) == [
        ("part_1__p_1", "各级各部门"), ("part_1__p_1", ""), ("part_1__p_1", "各级各部门落实安全，责任"),
    ]


def test_a_correction_in_number_or_heading_counts_the_whole_paragraph() -> None:
    made = marked("关于工作的通知\n一、落 实责任\n乙。", asked(2, "replaced", "落 实", "落实"))
    assert made == [("part_1", "一、落实")]


def test_a_paragraph_that_is_ended_belongs_to_what_it_begins() -> None:
    text = "关于工作的通知\n一、甲\n停产。煤矿：推进。停产。"
    assert marked(text, asked(3, "split", "停产。煤矿：", "停产。\n煤矿：")) == [("part_1__p_2", "")]


def test_what_is_joined_is_marked_behind_the_words_that_are_joined() -> None:
    text = "关于工作的通知\n一、甲\n完成任务。完成\n国务院任务，完成国务院要求。"
    assert marked(text, asked(3, "joined", "完成\n国务院", "完成国务院")) == [("part_1__p_1", "完成任务。完成国务院")]


def test_a_number_within_a_line_belongs_to_the_provision_that_it_opens() -> None:
    notice, _ = parse("关于工作的通知\n一、甲\n（一）乙。丙。（二）丁。戊。\n（三）己。庚。")
    assert [(c.kind, c.eid, c.offset) for c in notice.corrections] == [("split", "part_1__sec_2", None)]


def test_a_mark_at_the_edge_belongs_to_the_provision_on_its_line() -> None:
    notice, _ = parse("关于工作的通知\n**一、甲**\n乙。\n## 二、丙\n丁。")
    assert [(c.line, c.original, c.eid) for c in notice.corrections] == [
        (2, "**", "part_1"), (2, "**", "part_1"), (4, "##", "part_2"),
    ]


def test_enclosed_documents_follow_the_notice_s_own_end() -> None:
    covering = "省政府办公厅关于印发方案的通知\n请执行。\n省政府办公厅\n2023年2月3日\n"
    notice, _ = parse(covering + "附件1\n工作方案\n一、甲\n乙。\n附件2\n任务清单\n1.丙。")
    assert [(p.eid, p.kind, p.num, p.heading) for p in notice.provisions if p.kind in ("annex", "conclusions")] == [
        ("conclusions", "conclusions", None, None), ("annex_1", "annex", "附件1", "工作方案"),
        ("annex_2", "annex", "附件2", "任务清单")]
    assert notice.provisions[-1].eid == "annex_2__para_1"


COVERING = "省政府办公厅关于印发要点的通知\n请执行。\n省政府办公厅\n2024年2月3日\n"


@pytest.mark.parametrize(("above", "label"), [
    ("附件\n测安发〔2024〕1号\n", "附件"), ("附件2\n测试市安委会文件\n测安发〔2024〕1号\n", "附件2"),
    ("测安发〔2024〕1号\n", None),
])
def test_what_stands_above_the_title_of_an_enclosed_document_is_published_in_its_order(
    above: str, label: str | None
) -> None:
    text = f"{COVERING}{above}2024年安全生产工作要点\n各单位：\n一、甲\n乙。\n测试市安委会\n2024年2月1日"
    notice, faults = parse(text)
    assert faults == () and list(audit_structure(notice, text.split("\n"))) == []
    annex, front = (p for p in notice.provisions if p.eid in ("annex_1", "annex_1__preface"))
    assert (annex.num, annex.heading, annex.text) == (label, None, "")
    lines = [line for line in above.split("\n") if line and not line.startswith("附件")]
    assert front.parent == "annex_1" and front.text.split("\n") == [*lines, "2024年安全生产工作要点", "各单位："]
    assert [block.role for block in notice.matter(front.eid)][-3:] == ["document_number", "title", "addressee"]
    assert [block.text for block in notice.matter(Eid("annex_1__conclusions"))] == ["测试市安委会", "2024年2月1日"]
    assert [p.eid for p in notice.provisions][-4:] == [
        "annex_1__preface", "annex_1__part_1", "annex_1__part_1__p_1", "annex_1__conclusions"]


@pytest.mark.parametrize(("text", "found"), [
    ("各地要按期上报。\n1.丙。\n2.丁。\n", [
        ("annex_1", None, "annex"), ("annex_1__para_1", "annex_1", "para"), ("annex_1__para_2", "annex_1", "para"),
    ]),
    ("1.丙。\n2.丁。\n", [("annex_1__para_1", None, "para"), ("annex_1__para_2", None, "para")]),
])
def test_of_an_annex_without_a_title_its_first_words_stand_above_the_rest(text: str, found: list[object]) -> None:
    notice, _ = parse(COVERING + text)
    assert [(p.eid, p.parent, p.kind) for p in notice.provisions if p.eid.startswith("annex_1")] == found


def test_an_enclosed_order_ends_where_it_is_signed_and_what_it_puts_in_force_follows() -> None:
    order = "附件\n测试市人民政府令\n第85号\n《测试市办法》现予公布。\n市长 张某某\n2024年1月10日\n"
    notice, faults = parse(f"{COVERING}{order}测试市办法\n第一条 甲。\n第二条 乙。")
    assert faults == ()
    assert [(p.eid, p.num, p.heading) for p in notice.provisions if p.kind == "annex"] == [
        ("annex_1", "附件", None), ("annex_2", None, "测试市办法")]
    assert [block.text for block in notice.matter(Eid("annex_1__conclusions"))] == ["市长 张某某", "2024年1月10日"]


def test_so_does_an_enclosed_notice() -> None:
    inner = "附件1\n测安委〔2024〕1号\n测试市安委会关于印发要点的通知\n各单位：\n现印发。\n测试市安委会\n2024年1月3日\n"
    notice, faults = parse(f"{COVERING}{inner}2024年要点\n一、甲\n乙。\n附件2\n任务清单\n1.丙。")
    assert faults == ()
    assert [(p.eid, p.num, p.heading) for p in notice.provisions if p.kind == "annex"] == [
        ("annex_1", "附件1", None), ("annex_2", None, "2024年要点"), ("annex_3", "附件2", "任务清单")]
    assert [block.text for block in notice.matter(Eid("annex_1__conclusions"))] == ["测试市安委会", "2024年1月3日"]


def test_a_numeral_beyond_all_numbers_is_no_number() -> None:
    notice, faults = parse("关于工作的通知\n一、甲\n九千九千、乙。\n九千九千二、丙。")
    assert faults == () and [p.num for p in notice.provisions if p.num] == ["一、"]


def test_a_date_of_the_site_s_block_that_no_calendar_has_is_none() -> None:
    block = "索引号：1\n成文日期：2024-02-{}\n关于工作的通知\n一、甲\n乙。"
    assert parse(block.format(29))[0].date_of_issue == "2024-02-29"
    assert parse(block.format(31))[0].date_of_issue is None


WITH_ANNEX = """关于印发方案的通知
各县：
现印发给你们。
大同市人民政府
2026年3月26日
{own}
附件
安全生产方案
一、甲
要落实。
{last}"""
COPIED, PRINTED = "抄送：市委各部门。", "大同市人民政府办公室2026年3月27日印发"


@pytest.mark.parametrize(("own", "last", "colophon"), [
    ("（此件公开发布）", f"{COPIED}\n{PRINTED}", ("市委各部门", "2026-03-27")),
    (COPIED, PRINTED, ("市委各部门", None)),
    (PRINTED, COPIED, (None, "2026-03-27")),
])
def test_a_colophon_behind_the_annex_is_the_notice_s_where_it_has_nothing_of_its_own(
    own: str, last: str, colophon: tuple[str | None, str | None],
) -> None:
    notice, _ = parse(WITH_ANNEX.format(own=own, last=last))
    assert (notice.copied_to, notice.date_of_printing) == colophon


def test_a_title_stands_far_below_the_menus_of_a_page() -> None:
    menus = ("加入收藏夹", "设为起始页", "政务公开", "办事服务", "互动交流", "数据开放", "本地概况", "走进云山")
    notice, _ = parse("\n".join((*menus, "关于做好防汛工作的通知", "一、甲", "要落实。")))
    assert notice.title == "关于做好防汛工作的通知"


def test_a_table_of_contents_is_one_paragraph_of_its_lines() -> None:
    notice, _ = parse("防汛工作方案\n目录\n1 总则\n2 附则\n1 总则\n要落实。")
    contents = notice.provisions[1]
    assert (contents.text, contents.lines) == ("目录\n1总则\n2附则", (2, 4))


def test_what_follows_the_date_without_a_title_is_told_with_twenty_four_characters() -> None:
    notice, _ = parse(f"{COVERING}{'安' * 30}。\n1.丙。")
    (told,) = (doubt.message for doubt in notice.doubts if "读作附件" in doubt.message)
    assert told.startswith(f"“{'安' * 24}”")
