"""The article of a notice: its words, complete and in order, in the form of an official document."""

from dataclasses import replace

import lxml.html
import pytest

from build_scripts.domain.notice import CELL, Eid, Notice, Provision
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.markup.templating import render
from build_scripts.publish.views.notice.article import Row, article, heading_levels
from build_scripts.publish.views.notice.notes import number_notes
from build_scripts.publish.views.notice.page import page
from build_scripts.publish.views.notice.runs import Run
from tests.editions import BODY, PREFACE, TOPICS, block, correction, edition, filing, notice, provision
from tests.rendering import own_text, rendered


def shown(made: Notice) -> lxml.html.HtmlElement:
    """The article element of the page."""
    view = page(LinkedEdition(edition([made])), made)
    found: lxml.html.HtmlElement = rendered(render("notice/page.md.jinja", view)).find(".//article")
    return found


def words(made: Notice) -> str:
    """What the notice says, from its provisions."""
    return "".join(p.paragraph for p in made.provisions)


def test_the_words_are_the_notices_words_in_order() -> None:
    made = notice()
    assert "".join(own_text(shown(made)).split()) == "".join(words(made).split())


def test_every_provision_has_its_address_and_a_link_to_it() -> None:
    made = notice()
    art = shown(made)
    ids = [e.get("id") for e in art.iter() if e.get("id")]
    assert [i for i in ids if i != "title"] == [p.eid for p in made.provisions]
    assert [a.get("href") for a in art.xpath(".//p[@class='apparatus']/a[1]")] == [f"#{p.eid}" for p in made.provisions]


def test_headings_are_in_order_under_the_title() -> None:
    art = shown(notice())
    assert [(e.tag, own_text(e)) for e in art.iter("h1", "h2", "h3", "h4")] == [
        ("h1", "关于做好2024年安全生产工作的通知"), ("h2", "一、健全责任体系"), ("h3", "（一）党政责任。"),
        ("h4", "1.会议。"), ("h3", "（二）部门责任"), ("h2", "二、专项整治"),
    ]


def test_a_level_that_the_notice_skips_is_not_skipped_in_the_headings() -> None:
    """In 2021 1、 stands directly below 一、."""
    body = [
        provision("part_1", "part", "", num="一、", heading="总体"),
        provision("part_1__para_1", "para", "文字。", num="1、", heading="目标", end="。"),
    ]
    assert heading_levels(notice(body=body)) == {"part_1": 2, "part_1__para_1": 3}


def test_no_heading_is_lower_than_the_sixth_level() -> None:
    eids = ["part_1"]
    for kind in ("sec", "para", "subpara", "item", "subitem"):
        eids.append(f"{eids[-1]}__{kind}_1")
    body = [provision(eid, "para", "", num="一、", heading="目标") for eid in eids]
    assert list(heading_levels(notice(body=body)).values()) == [2, 3, 4, 5, 6, 6]


def test_a_heading_with_its_text_behind_it_is_marked_as_run_in() -> None:
    art = shown(notice())
    assert art.get_element_by_id("part_1__sec_1").get("class") == "run-in"
    following = art.get_element_by_id("part_1__sec_1").getnext()
    assert (following.tag, following.get("id"), own_text(following)) == ("p", None, "各级要落实责任。")
    assert art.get_element_by_id("part_1__sec_2").get("class") is None


def test_a_paragraph_with_a_heading_of_its_own_has_it_bold() -> None:
    p = shown(notice()).get_element_by_id("part_2__p_1")
    assert [(e.tag, e.text) for e in p] == [("strong", "煤矿：")]


def test_front_and_back_matter_stand_in_header_and_footer() -> None:
    art = shown(notice())
    header, footer = art.get_element_by_id("preface"), art.get_element_by_id("conclusions")
    assert (header.tag, footer.tag) == ("header", "footer")
    assert [e.get("class") for e in header.iter("p")] == ["masthead", "document-number", "addressee", "apparatus"]
    assert [e.get("class") for e in footer.iter("p")] == [
        "signature", "date", "publication-note", "copied-to", "printing", "apparatus",
    ]


def test_the_colophon_stands_by_itself_and_keeps_room_on_paper() -> None:
    footer = shown(notice()).get_element_by_id("conclusions")
    (own,) = footer.find_class("colophon")
    assert [e.get("class") for e in own] == ["copied-to", "printing"]
    (room,) = footer.find_class("room")
    assert (room.get("data-ui"), room.get("style")) == ("data-ui", "--lines: 2")


def test_what_follows_the_printer_leaves_no_colophon_at_the_end() -> None:
    made = notice(conclusions=[block("printing", "省政府办公厅"), block("publication_note", "（此件公开发布）")])
    footer = shown(made).get_element_by_id("conclusions")
    assert not footer.find_class("colophon") and [e.get("class") for e in footer.iter("p")][:2] == [
        "printing", "publication-note",
    ]


def test_a_title_on_two_lines_is_one_heading() -> None:
    art = shown(notice(preface=[block("title", "山西省人民政府"), block("title", "关于做好安全生产工作的通知")]))
    assert len(art.findall(".//h1")) == 1
    assert own_text(art.find(".//h1")) == "山西省人民政府关于做好安全生产工作的通知"


def test_a_second_title_is_no_second_heading_of_the_page() -> None:
    art = shown(notice(preface=[block("title", "通知"), block("addressee", "各市："), block("title", "方案")]))
    assert [own_text(e) for e in art.iter("h1")] == ["通知"]
    assert own_text(art.get_element_by_id("preface")).split() == ["通知", "各市：", "方案"]


def test_a_supplied_title_is_shown_as_such_and_is_not_the_notices_word() -> None:
    made = notice(preface=(), title="山西省2010年安全生产工作的通知", title_inferred=True)
    art = shown(made)
    assert art.find(".//h1").text == "〔编者拟题〕山西省2010年安全生产工作的通知"
    assert "编者拟题" not in own_text(art)


def test_an_enclosure_has_its_own_back_matter_and_may_begin_without_words() -> None:
    after = [
        provision("annex_1", "annex", ""),
        provision("annex_1__part_1", "part", "", num="一、", heading="总则"),
        provision("annex_1__conclusions", "conclusions", "某某委员会\n2024年1月2日"),
    ]
    made = notice()
    signed = (block("signature", "某某委员会"), block("date", "2024年1月2日"))
    enclosed = ((Eid("annex_1__conclusions"), signed),)
    made = replace(made, provisions=(*made.provisions, *after), enclosed=enclosed)
    art = shown(made)
    assert "".join(own_text(art).split()) == "".join(words(made).split())
    footer = art.get_element_by_id("annex_1__conclusions")
    signature, date = footer[:2]
    assert (signature.get("class"), own_text(signature)) == ("signature", "某某委员会")
    assert (date.get("class"), own_text(date)) == ("date", "2024年1月2日")
    ids = [e.get("id") for e in art.iter() if e.get("id")]
    assert [i for i in ids if i != "title"] == [p.eid for p in made.provisions]


def test_an_enclosure_below_its_number_has_its_title_for_a_heading_of_all_that_follows() -> None:
    front = (block("document_number", "测安发〔2024〕1号"), block("title", "2024年"), block("title", "工作要点"))
    after = [
        provision("annex_1", "annex", "", num="附件"),
        provision("annex_1__preface", "preface", "\n".join(found.text for found in front)),
        provision("annex_1__part_1", "part", "", num="一、", heading="总则"),
        provision("annex_1__part_1__sec_1", "sec", "要落实。", num="（一）", heading="责任", end="。"),
    ]
    made = notice()
    made = replace(made, provisions=(*made.provisions, *after), enclosed=((Eid("annex_1__preface"), front),))
    art = shown(made)
    assert "".join(own_text(art).split()) == "".join(words(made).split())
    headings = [(e.tag, own_text(e)) for e in art.iter("h1", "h2", "h3", "h4")]
    assert headings[-3:] == [("h2", "2024年工作要点"), ("h3", "一、总则"), ("h4", "（一）责任。")]
    assert [tag for tag, _ in headings].count("h1") == 1
    header = art.get_element_by_id("annex_1__preface")
    assert [e.get("class") for e in header.iter("p")] == ["document-number", "apparatus"]


def test_an_enclosure_without_a_title_is_no_heading_of_what_follows() -> None:
    front = (block("document_number", "测安发〔2024〕1号"),)
    after = [
        provision("annex_1", "annex", ""), provision("annex_1__preface", "preface", "测安发〔2024〕1号"),
        provision("annex_1__part_1", "part", "", num="一、", heading="总则"),
    ]
    made = notice(body=after)
    made = replace(made, enclosed=((Eid("annex_1__preface"), front),))
    assert heading_levels(made) == {"annex_1__part_1": 2}


@pytest.mark.parametrize(
    "text", ["<script>x</script>", "{: #part_9 }", "[x](javascript:alert(1))", "# 甲", "    甲", "1. 甲"],
)
def test_hostile_words_stand_as_words(text: str) -> None:
    body: list[Provision] = [
        provision("part_1", "part", text, num="一、", heading=text),
        provision("part_1__p_1", "p", text, heading=text, end="："),
        provision("part_1__p_2", "p", text),
    ]
    made = notice(body=body, preface=[*PREFACE, block("addressee", text)])
    art = shown(made)
    assert "".join(own_text(art).split()) == "".join(words(made).split())
    assert not list(art.iter("script", "ul", "ol", "pre", "code"))
    assert [e.get("id") for e in art.iter("p", "h2") if e.get("id")] == ["part_1", "part_1__p_1", "part_1__p_2"]


def test_a_correction_is_marked_where_its_words_stand() -> None:
    made = notice(corrections=[correction("shanxi-2024", "part_2__p_1", "瓦 斯", "瓦斯", offset=7)])
    p = shown(made).get_element_by_id("part_2__p_1")
    mark = p.find("a")
    assert (mark.get("href"), mark.get("data-ui") is not None) == ("#note-1", True)
    assert mark.tail == "治理。"
    assert own_text(p) == "煤矿：深化瓦斯治理。"


def test_a_correction_without_a_place_in_the_words_is_marked_in_the_grey_line() -> None:
    made = notice(corrections=[correction("shanxi-2024", "part_2__p_1", "〖HTF〗", "")])
    art = shown(made)
    assert art.get_element_by_id("part_2__p_1").find("a") is None
    assert art.xpath(".//p[@class='apparatus'][a[@href='#part_2__p_1']]/a[@class='mark']/@href") == ["#note-1"]


def test_a_mark_stands_at_its_place_though_the_words_occur_twice() -> None:
    body = [provision("part_1", "part", "安全第一。安全发展。安全生产。", num="一、", heading="安全", end="。")]
    made = notice(body=body, corrections=[correction("shanxi-2024", "part_1", "安 全", "安全", offset=12)])
    mark = shown(made).find(".//a[@class='mark']")
    assert (mark.getparent().text, mark.tail) == ("安全第一。安全", "发展。安全生产。")


def test_a_mark_may_stand_in_a_heading_of_either_form() -> None:
    body = [
        provision("part_1", "part", "治理。", num="一、", heading="安全生产", end="。"),
        provision("part_1__p_1", "p", "治理。", heading="煤矿企业", end="："),
        provision("part_1__article_2", "article", "责任落实。", num="第二条"),
    ]
    corrections = [
        correction("shanxi-2024", "part_1", "安 全", "安全", 1, offset=4),
        correction("shanxi-2024", "part_1__p_1", "煤 矿", "煤矿", 2, offset=2),
        correction("shanxi-2024", "part_1__article_2", "责 任", "责任", 3, offset=5),
    ]
    art = shown(notice(body=body, corrections=corrections))
    before = {mark.text: mark.xpath("string(preceding-sibling::node()[1])") for mark in art.find_class("mark")}
    assert before == {"校1": "一、安全", "校2": "煤矿", "校3": "第二条　责任"}


def test_a_mark_of_the_number_stands_before_the_blank_behind_it() -> None:
    body = [provision("part_1__article_2", "article", "责任落实。", num="第二条")]
    body.insert(0, provision("part_1", "part", "", num="一、", heading="责任"))
    made = notice(body=body, corrections=[correction("shanxi-2024", "part_1__article_2", "第 二", "第二条", offset=3)])
    mark = shown(made).find(".//a[@class='mark']")
    assert (mark.getparent().text, mark.tail) == ("第二条", "　责任落实。")


def test_a_mark_may_stand_at_the_number_of_a_paragraph_with_a_heading_of_its_own() -> None:
    body = [provision("part_1__p_1", "p", "治理。", num="①", heading="煤矿", end="：")]
    body.insert(0, provision("part_1", "part", "", num="一、", heading="责任"))
    made = notice(body=body, corrections=[correction("shanxi-2024", "part_1__p_1", "(1)", "①", offset=1)])
    items = article(LinkedEdition(edition([made])), made, number_notes(made)).items
    assert next(item for item in items if item.eid == "part_1__p_1").opening == (
        Run(text="①", marks=(1,)), Run(text="煤矿：", strong=True), Run(text="治理。"),
    )


def table(*rows: str) -> list[Row]:
    """Of a part, with cells parted by a bar."""
    body = [provision("part_1", "part", "", num="一、", heading="责任")]
    for number, row in enumerate(rows, 1):
        made = provision(f"part_1__tr_{number}", "p", row.replace("|", CELL))
        body.append(replace(made, row=number))
    found = notice(body=body)
    items = article(LinkedEdition(edition([found])), found, number_notes(found)).items
    assert {item.element for item in items if item.row} == {"row"}
    return [item.row for item in items if item.row]


def test_the_first_row_of_a_table_is_its_head_where_it_names_the_columns() -> None:
    assert [row.is_head for row in table("任务|单位", "查隐患|应急厅", "治瓦斯|能源局")] == [True, False, False]
    assert [row.is_head for row in table("任务|1", "查隐患|2")] == [False, False]


def test_rows_have_as_many_cells_as_the_widest_and_say_where_their_table_begins_and_ends() -> None:
    rows = table("任务|单位|时限", "查隐患", "治瓦斯|能源局")
    assert [["".join(run.text for run in cell) for cell in row.cells] for row in rows] == [
        ["任务", "单位", "时限"], ["查隐患", "", ""], ["治瓦斯", "能源局", ""],
    ]
    assert [(row.opens, row.closes) for row in rows] == [(True, False), (False, False), (False, True)]


@pytest.mark.parametrize(("signs", "length"), [(0, 32), (1, 29)])
def test_tools_the_place_and_signs_of_corrections_take_room_in_the_grey_line(signs: int, length: int) -> None:
    """Of 54 characters the tools take 12.5, a sign 2.5; 一 and 历年 are three, with what stands between them 5.2."""
    made = notice(corrections=[correction("shanxi-2024", "part_2", "〖HTF〗", "")] * signs)

    def is_shown(name: str) -> bool:
        topic = replace(TOPICS[1], name=name)
        linked = LinkedEdition(replace(edition([made], filings=[filing(made.id, "part_2")]), topics=(topic,)))
        found = article(linked, made, number_notes(made)).items
        line = next(item for item in found if item.eid == "part_2").grey_line
        assert len(line.marks) == signs
        return "topic" in [group.kind for group in line.apparatus.shown]

    longest = length + 3
    assert [is_shown("煤" * (longest + more)) for more in (0, 1)] == [True, False]


def test_a_note_of_the_source_s_own_has_a_sign_of_its_own() -> None:
    body = [provision("part_1", "part", "治理煤矿。", num="一、")]
    made = [replace(correction("shanxi-2024", "part_1", "指井工矿。", "", 1, offset=6), is_note=True)]
    art = shown(notice(body=body, corrections=made))
    assert [(sign.text, sign.get("href")) for sign in art.find_class("source-note")] == [("注1", "#note-1")]
    assert not art.find_class("mark")


def test_a_mark_in_the_head_of_a_notice_stands_in_its_line() -> None:
    preface = [block("title", "关于安全的通知"), block("addressee", "各市、各市：")]
    made = notice(preface=preface, corrections=[correction("shanxi-2024", "preface", "各 市", "各市", offset=13)])
    mark = shown(made).find(".//a[@class='mark']")
    assert (mark.getparent().get("class"), mark.getparent().text, mark.tail) == ("addressee", "各市、各市", "：")


def test_a_view_is_the_words_in_runs_without_markup() -> None:
    made = notice(corrections=[correction("shanxi-2024", "part_2__p_1", "瓦 斯", "瓦斯", offset=7)])
    view = article(LinkedEdition(edition([made])), made, number_notes(made))
    item = next(item for item in view.items if item.eid == "part_2__p_1")
    assert (item.element, item.level, item.text) == ("paragraph", None, ())
    assert item.opening == (
        Run(text="煤矿：", strong=True), Run(text="深化瓦斯", marks=(1,)), Run(text="治理。"),
    )


def test_body_is_the_body() -> None:
    """The fixture has what these tests are about."""
    assert {p.kind for p in BODY} >= {"preamble", "part", "sec", "para", "p", "closing"}
