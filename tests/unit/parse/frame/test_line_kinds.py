"""What a single line before or after the provisions is."""

import pytest

from build_scripts.parse.frame import line_kinds
from build_scripts.parse.frame.enclosed import annexes


@pytest.mark.parametrize(("text", "number"), [
    ("晋政发[2009]1号", "晋政发〔2009〕1号"), ("晋政发〔2026〕1 号", "晋政发〔2026〕1号"), ("国办函（2005）57号",
    "国办函〔2005〕57号"),
    ("临建函〔2O21〕88号", "临建函〔2021〕88号"), ("临建函〔二〇二一〕8号", "临建函〔2021〕8号"),
    ("交安监明电〔2020〕91号", "交安监明电〔2020〕91号"), ("按照晋政发〔2009〕1号要求", None), ("2009年1号", None),
    ("第1号", None),
])
def test_document_numbers(text: str, number: str | None) -> None:
    assert line_kinds.document_number(text) == number


@pytest.mark.parametrize(("text", "is_title"), [
    ("重点任务分工表", True), ("责任人名单", True), ("填写下表。", False),
    ("山西省人民政府关于做好 2013 年安全生产工作的通知", True), ("国家粮食应急预案", True),
    ("治本攻坚三年行动方案（2024-2026年）", True),
    ("印发《关于促进发展、稳定增长的若干措施。》的通知", True), ("关于加强安全生产工作，坚决遏制事故的通知", True),
    ("山西省人民政府", False), ("为了加强工作。现印发通知", False), ("现将有关事项通知如下：", False),
])
def test_titles(text: str, is_title: bool) -> None:
    assert line_kinds.is_title(text) is is_title


@pytest.mark.parametrize(("text", "is_addressee"), [
    ("各市、县人民政府,省人民政府各委、厅,各直属机构:", True), ("各县（区）人民政府，市直各部门：", True),
    ("机关各处室：", True), ("各县（区）人民政府：：", False),
    ("太原市应急管理局：", True), ("现就有关事项通知如下：", False), ("为了加强工作，现将任务安排如下:", False),
    ("煤矿：推进", False),
    ("各级要落实。重点是：", False), ("指导思想：", False),
])
def test_addressees(text: str, is_addressee: bool) -> None:
    assert line_kinds.is_addressee(text) is is_addressee


@pytest.mark.parametrize(("text", "is_body"), [
    ("山西省人民政府", True), ("阳泉市人民政府办公室", True), ("国务院安全生产委员会", True),
    ("大宁县人民政府（印章）", True),
    ("中共大同市委办公室 大同市人民政府办公室", True), ("山西省人民政府2024年1月20日", False), ("各级要落实。",
    False), ("加强安全生产", False),
])
def test_names_of_bodies(text: str, is_body: bool) -> None:
    assert line_kinds.is_body_name(text) is is_body


@pytest.mark.parametrize(("text", "date"), [
    ("2013年 1月 31日", "2013-01-31"), ("2021年 1月 29日印发 山西省人民政府办公厅", "2021-01-29"),
    ("二〇〇五年六月十一日", "2005-06-11"), ("二○二三年十二月三十一日", "2023-12-31"), ("2024年13月1日", None),
    ("2024年", None), ("二O二五年三月六日", "2025-03-06"), ("2024年2⽉29⽇", "2024-02-29"),
    # Days that no calendar has.
    ("2023年2月29日", None), ("2024年2月31日", None), ("二〇二四年二月三十日", None), ("2024年4月31日", None),
    ("2024年0月1日", None), ("二〇二四年十三月一日", None), ("二〇二四年一一月一日", None),
])
def test_dates(text: str, date: str | None) -> None:
    assert line_kinds.iso_date(text) == date


def test_dates_alone_and_with_the_signature() -> None:
    assert line_kinds.is_date("2013年 1月 31日") and not line_kinds.is_date("2013年1月31日印发")
    assert line_kinds.signed_and_dated("大同市人民政府 2024年3月25日") == ("大同市人民政府", "2024年3月25日")
    assert line_kinds.signed_and_dated("会议定于 2024年3月25日") is None


def test_notes_lists_and_printing() -> None:
    assert line_kinds.publication_note("(此件公开发布)") == "此件公开发布"
    assert line_kinds.publication_note("（注）") is None
    assert line_kinds.publication_note("（公开方式：主动公开）") == "主动公开"
    assert line_kinds.publication_note("信息公开形式：依申请公开") == "依申请公开"
    assert line_kinds.publication_note("公开方式：在政府网站公布") is None
    assert line_kinds.publication_note("主动公开") is None
    assert line_kinds.is_copied_to("抄送：市委各部门") and not line_kinds.is_copied_to("抄送市委")
    assert line_kinds.is_attachment("附件: 1.表") and annexes.is_annex_label("附件2")
    assert not annexes.is_annex_label("附件：1.表")
    assert line_kinds.is_printing("主动公开  市安委办二〇二五年三月五日印发")
    assert not line_kinds.is_printing("二〇二五年三月五日印象")
    assert line_kinds.is_printing("2026年3月26日印发") and not line_kinds.is_printing("已于2026年3月26日公布")
    assert line_kinds.is_masthead("大同市人民政府文件") and not line_kinds.is_masthead("学习文件，落实")


@pytest.mark.parametrize(("text", "is_one"), [
    ("6月18日18时", True), ("12月31日", True), ("13月1日", False), ("6月18日前", False), ("2024年6月18日", False),
])
def test_a_day_without_its_year(text: str, is_one: bool) -> None:
    assert line_kinds.is_day(text) is is_one


@pytest.mark.parametrize(("text", "has_one"), [
    ("请遵照执行.", True), ("要落实.二、", True), ("要落实。", True), ("第1.2节", False), ("各县：", False),
    ("A.B", False),
])
def test_a_sentence_ends_with_whatever_stop(text: str, has_one: bool) -> None:
    assert line_kinds.has_sentence(text) is has_one


@pytest.mark.parametrize(("text", "is_bracket"), [
    ("（2024—2026年）", True), ("（试行）", True), ("（2024年第3号）", False), ("（第3号）", False),
    ("号", False), ("", False),
])
def test_the_end_of_a_title_in_brackets(text: str, is_bracket: bool) -> None:
    assert line_kinds.is_title_bracket(text) is is_bracket


@pytest.mark.parametrize(("text", "is_one"), [
    ("关于" + "做" * 78, True), ("关于" + "做" * 79, False),
])
def test_what_is_about_something_has_eighty_characters(text: str, is_one: bool) -> None:
    assert line_kinds.is_about(text) is is_one


def test_a_title_has_a_hundred_and_twenty_characters() -> None:
    assert line_kinds.is_title("山" * 118 + "通知")
    assert not line_kinds.is_title("山" * 119 + "通知")


@pytest.mark.parametrize(("text", "is_one"), [
    ("各" + "县" * 98 + "局", True), ("各" + "县" * 99 + "局", False), ("各县局；", True), ("各县。各局", False),
    ("各县如下局", False), ("云山人家", False),
])
def test_those_addressed_without_a_colon(text: str, is_one: bool) -> None:
    assert line_kinds.is_bare_addressee(text) is is_one


def test_the_name_of_a_body_has_forty_characters() -> None:
    assert line_kinds.is_body_name("山" * 39 + "局")
    assert not line_kinds.is_body_name("山" * 40 + "局")


def test_what_looks_like_a_name_has_thirty_characters() -> None:
    assert line_kinds.looks_like_name("山" * 30)
    assert not line_kinds.looks_like_name("山" * 31)


def test_a_line_of_the_printer_has_sixty_characters() -> None:
    printed = "2026年3月26日印发"
    assert line_kinds.is_printing("山" * (60 - len(printed)) + printed)
    assert not line_kinds.is_printing("山" * (61 - len(printed)) + printed)


def test_a_date_behind_the_signature_has_twenty_four_characters() -> None:
    for length, is_found in ((24, True), (25, False)):
        date = "12月31日12时30分".rjust(length - len("2024年")).join(("2024年", ""))
        assert len(date) == length
        found = line_kinds.signed_and_dated(f"云山市公安局{date}")
        assert found == (("云山市公安局", date) if is_found else None)
