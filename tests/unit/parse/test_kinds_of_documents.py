"""Documents of other places and other printing habits: what is the same in all of them is read alike."""

import pytest

from build_scripts.audit.proof import audit_structure
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import CELL, CatalogEntry, Notice, NoticeId, PlaceSlug
from build_scripts.link.indexes.task_tables import deadline_cells, task_cells
from build_scripts.parse.document import parse_notice
from build_scripts.parse.doubts import uncertain_facts
from build_scripts.read.formats.source_text import to_source

TITLE = "青河县安全生产委员会关于做好夏季安全生产工作的通知"
NUMBER = "青安发〔2024〕12号"
ADDRESSEE = "各乡镇人民政府，县直各单位："
SIGNER = "青河县安全生产委员会"
DATE = "2024年6月18日"
BODY = ("现将有关事项通知如下。", "一、压实责任", "各乡镇要落实责任。", "二、抓好整改", "各单位要抓好整改。")


def read(*lines: str, file: str = "a.txt") -> Notice:
    """The notice; nothing of the original is lost, and what is taken out is recorded."""
    own = tuple("\n".join(lines).split("\n"))
    entry = CatalogEntry(
        id=NoticeId("qinghe-2024"), original=file, first_line=1, last_line=len(own), jurisdiction=PlaceSlug("qinghe"),
        year=2024, source_url=None, source_evidence=None, supplied_title=None,
    )
    notice, _ = parse_notice(to_source(entry, own, ()))
    assert list(audit_structure(notice, own)) == []
    return notice


def facts(notice: Notice) -> tuple[str | None, ...]:
    return notice.title, notice.document_number, notice.addressee, notice.issuer, notice.date_of_issue


def numbers(notice: Notice) -> list[str]:
    return [p.num for p in notice.provisions if p.num and p.kind != "annex"]


RIGHT = (TITLE, NUMBER, ADDRESSEE[:-1], SIGNER, "2024-06-18")


@pytest.mark.parametrize("front", [
    (TITLE, NUMBER, ADDRESSEE),
    (NUMBER, TITLE, ADDRESSEE),
    (TITLE, f"（{NUMBER}）", ADDRESSEE),
    (TITLE, f"【{NUMBER}】", ADDRESSEE),
    (f"{TITLE}（{NUMBER}）", ADDRESSEE),
    (f"{TITLE} {NUMBER}", ADDRESSEE),
    (f"{TITLE}{NUMBER}", ADDRESSEE),
    (f"{NUMBER} {TITLE}", ADDRESSEE),
    (f"青河县安全生产委员会文件 {NUMBER}", TITLE, ADDRESSEE),
    ("青河县安全生产委员会文件", f"{NUMBER}    签发人：王某", TITLE, ADDRESSEE),
    ("000123", "特急", "青河县安全生产委员会文件", NUMBER, TITLE, ADDRESSEE),
    # A line that nobody knows, wherever it stands.
    ("第12期", NUMBER, TITLE, ADDRESSEE),
    (TITLE, NUMBER, "第12期", ADDRESSEE),
    ("第12期", TITLE, NUMBER, ADDRESSEE),
    (TITLE, "（内部材料）", NUMBER, ADDRESSEE),
    # A page's own lines.
    (TITLE, NUMBER, "【打印】 【关闭】", ADDRESSEE),
    (TITLE, "字号：大 中 小", NUMBER, ADDRESSEE),
    ("首页 > 政务公开 > 应急管理", TITLE, "来源：县应急局  发布时间：2024-06-20 09:30", NUMBER, ADDRESSEE),
    (TITLE, "作者：办公室 浏览次数：36", "保存 | 打印 | 分享", TITLE, NUMBER, ADDRESSEE),
    (TITLE, "发布日期：2024-06-20", "青河县安全生产委员会", "关于做好夏季安全生产工作的通知", NUMBER, ADDRESSEE),
    ("索引号：0123/2024-5 主题分类：安全", f"发文字号：{NUMBER} 公开日期：2024-06-20", TITLE, ADDRESSEE),
    # A title on several lines.
    ("青河县安全生产委员会", "关于做好夏季安全生产工作的", "通　　知", NUMBER, ADDRESSEE),
    ("青河县安全生产委员会关于", "做好夏季安全生产工作", "的通知", NUMBER, ADDRESSEE),
    # Those addressed.
    (TITLE, NUMBER, "各乡镇人民政府，", "县直各单位："),
    (TITLE, NUMBER, "各乡镇人民政府，县直各单位。"),
    (TITLE, NUMBER, "各乡镇人民政府，县直各单位"),
    (TITLE, NUMBER, "各乡镇人民政府，", "县直各单位"),
])
def test_the_front_as_it_is_printed_here_and_there(front: tuple[str, ...]) -> None:
    notice = read(*front, *BODY, SIGNER, DATE)
    assert facts(notice) == RIGHT
    assert numbers(notice) == ["一、", "二、"]


@pytest.mark.parametrize(("printed", "number"), [
    ("青安发﹝2024﹞12号", NUMBER), ("青安发〔２０２４〕１２号", NUMBER), ("青安发〔2024〕第12号",
        "青安发〔2024〕第12号"),
    ("青安发 [2024] 12 号", NUMBER), ("青安发<2024>12号", NUMBER), ("青安发｛2024｝12号", NUMBER),
    ("青安发〔2024]12号", NUMBER), ("青安发〔2024〕012号", "青安发〔2024〕012号"), ("文号：青安发〔2024〕12号", NUMBER),
    ("青安发〔二〇二四〕12号", NUMBER), ("青安发〔2024〕12号（急件）", NUMBER), ("青安发〔2024〕12", NUMBER),
    ("特急 青安发〔2024〕12号", NUMBER), ("青安发〔2024年〕12号", NUMBER), ("青安发〔2024〕12号（此件公开）", NUMBER),
    ("青安发〔2024〕12号。", NUMBER), ("青安字（2024）12号", "青安字〔2024〕12号"),
    ("青政办（函）〔2024〕12号", "青政办（函）〔2024〕12号"),
])
def test_the_number_in_all_its_forms(printed: str, number: str) -> None:
    assert facts(read(TITLE, printed, ADDRESSEE, *BODY, SIGNER, DATE)) == (TITLE, number, *RIGHT[2:])


@pytest.mark.parametrize("signer", [
    "国家矿山安全监察局综合司", "青河县安全生产专项整治工作专班", "青河县人民政府研究室", "石桥镇", "青河县第二中学",
    "青河县人民医院", "青河经济技术开发区", "青河县安委办", "青河县消防救援大队", "青河县气象台", "青河县红十字会",
    "东风水库",
    "青河日报社", "青河县供销合作联社",
])
def test_who_signed_is_known_by_where_the_name_stands(signer: str) -> None:
    assert read(TITLE, ADDRESSEE, *BODY, signer, DATE).issuer == signer
    assert read(TITLE, ADDRESSEE, *BODY, f"{signer}（盖章）", DATE).issuer == signer


@pytest.mark.parametrize("signers", [
    ("青河县气象台", "东风水库"), ("青河县气象台  东风水库",),
    # Beside each other: with their seals, run together, with a date each.
    ("青河县气象台（章）\t东风水库（章）",),
])
def test_several_sign(signers: tuple[str, ...]) -> None:
    notice = read(TITLE, NUMBER, ADDRESSEE, *BODY, *signers, DATE)
    assert notice.issuer == "青河县气象台、东风水库"


@pytest.mark.parametrize(("lines", "issuer"), [
    (("青河县公安局青河县应急管理局", DATE), "青河县公安局、青河县应急管理局"),
    (("县公安局县应急管理局县消防救援大队", DATE), "县公安局、县应急管理局、县消防救援大队"),
    (("中共青河县委青河县人民政府", DATE), "中共青河县委、青河县人民政府"),
    (("中共青河县委青河县人民政府安全生产委员会", DATE), "中共青河县委青河县人民政府安全生产委员会"),
    (("青河县青河镇人民政府", DATE), "青河县青河镇人民政府"),
    (("青河县公安局　　青河县教育局", f"{DATE}　　{DATE}"), "青河县公安局、青河县教育局"),
    (("县公安局\t县教育局\t县财政局", "县总工会\t县红十字会\t县气象台", DATE),
     "县公安局、县教育局、县财政局、县总工会、县红十字会、县气象台"),
])
def test_those_who_sign_side_by_side(lines: tuple[str, ...], issuer: str) -> None:
    notice = read("关于做好夏季安全生产工作的通知", NUMBER, ADDRESSEE, *BODY, *lines)
    assert (notice.issuer, notice.date_of_issue) == (issuer, "2024-06-18")


def test_who_issued_a_plan_and_when_in_brackets_below_its_title() -> None:
    notice = read("青河县安全生产大检查工作方案", f"（县安委办  {DATE}）", *BODY)
    assert (notice.issuer, notice.date_of_issue) == ("县安委办", "2024-06-18")


def test_an_unusual_mark_behind_a_blank_line() -> None:
    items = ("", "一. 时间：10月16日-20日", "", "二. 范围：全县学校", "", "三. 其它事项", "")
    notice = read(TITLE, NUMBER, ADDRESSEE, *items, SIGNER, DATE)
    assert numbers(notice) == ["一.", "二.", "三."]


def test_a_sentence_before_the_date_has_not_signed() -> None:
    assert read(TITLE, NUMBER, ADDRESSEE, *BODY, "特此通知", DATE).issuer == SIGNER
    assert read(TITLE, NUMBER, ADDRESSEE, *BODY, "各单位要抓好落实", DATE).issuer == SIGNER


@pytest.mark.parametrize(("printed", "date"), [
    ("二O二四年六月十八日", "2024-06-18"), ("二0二四年六月十八日", "2024-06-18"), ("二◯二四年六月十八日", "2024-06-18"),
    ("二零二四年六月十八日", "2024-06-18"), ("２０２４年６月１８日", "2024-06-18"), ("2024.6.18", "2024-06-18"),
    ("2024-06-18", "2024-06-18"), ("2024/6/18", "2024-06-18"), ("2024 年 6 月 18 日", "2024-06-18"),
    ("2024年六月十八日", "2024-06-18"), ("（2024年6月18日）", "2024-06-18"), ("2024年6月18日。", "2024-06-18"),
    ("日期：2024年6月18日", "2024-06-18"), ("2024年6月18日（印）", "2024-06-18"),
    ("二〇二四年元月十八日", "2024-01-18"),
    ("二〇二四年六月廿八日", "2024-06-28"), ("2024年6月18号", "2024-06-18"), ("2024年6月", "2024-06"),
    ("二〇二四年六月", "2024-06"),
])
def test_the_date_in_all_its_forms(printed: str, date: str) -> None:
    notice = read(TITLE, NUMBER, ADDRESSEE, *BODY, SIGNER, printed)
    assert (notice.issuer, notice.date_of_issue) == (SIGNER, date)


@pytest.mark.parametrize("trailer", [
    ("责任编辑：李某",), ("【打印】【关闭】",), ("上一篇：关于防汛的通知", "下一篇：关于防火的通知"),
        ("扫一扫在手机打开当前页",),
    ("相关链接", "县政府关于防汛的通知", "县应急局召开会议"), ("相关文件：《青河县防汛方案》",),
        ("打印本页 | 关闭窗口",),
    ("主办：青河县人民政府", "网站标识码：1234567890"), ("[下载附件](a.pdf)",),
    ("分享到：", "微信 微博"), ("版权所有：青河县应急管理局",),
])
def test_what_a_page_prints_below(trailer: tuple[str, ...]) -> None:
    notice = read(TITLE, NUMBER, ADDRESSEE, *BODY, SIGNER, DATE, *trailer)
    assert facts(notice) == RIGHT
    assert not any(p.kind == "annex" for p in notice.provisions)
    assert "\n".join(c.original for c in notice.corrections) == "\n".join(trailer)


@pytest.mark.parametrize("note", [
    "联系人：王某，电话：0350-1234567", "公开属性：主动公开", "(此件公开发布)", "（联系人：王某）",
])
def test_a_note_after_the_date(note: str) -> None:
    notice = read(TITLE, NUMBER, ADDRESSEE, *BODY, SIGNER, DATE, note)
    assert facts(notice) == RIGHT
    assert notice.conclusions[-1].role == "publication_note"
    assert notice.corrections == () and not any(p.kind == "annex" for p in notice.provisions)


def test_those_addressed_with_the_text_on_their_line() -> None:
    notice = read(TITLE, NUMBER, f"{ADDRESSEE}{BODY[0]}", *BODY[1:], SIGNER, DATE)
    assert facts(notice) == RIGHT
    assert [p.text for p in notice.provisions if p.kind == "preamble"] == [BODY[0]]


@pytest.mark.parametrize("title", [
    "青河县安全生产委员会关于国庆假期安全防范工作的安排", "青河县安全生产委员会关于开展大检查的部署",
    "青河县安全生产委员会关于加强汛期值班值守", "关于开展打非治违百日攻坚",
])
def test_a_title_whose_noun_is_rare_or_missing(title: str) -> None:
    assert facts(read(title, NUMBER, ADDRESSEE, *BODY, SIGNER, DATE)) == (title, *RIGHT[1:])


def test_the_facts_that_only_the_site_gives() -> None:
    notice = read(f"标  题：{TITLE}", f"索 引 号：0123/2024-5 文  号：{NUMBER}",
        f"发文机关：{SIGNER} 成文日期：2024-06-18",
                  "", ADDRESSEE, *BODY)
    assert facts(notice) == RIGHT
    assert notice.metadata[1:3] == (("索引号", "0123/2024-5"), ("文号", NUMBER))


COVER = (TITLE, NUMBER, ADDRESSEE, "现印发给你们，请认真贯彻执行。")


@pytest.mark.parametrize("enclosed", [
    ("附件1：青河县重点任务分工表", "一、矿山", "排查。", "附件2 青河县考核办法", "一、评分", "百分制。"),
    ("附件1", "青河县重点任务分工表", "一、矿山", "排查。", "附表2：青河县考核办法", "一、评分", "百分制。"),
    ("附件", "教育系统工作方案", "一、目标", "稳定。", "公安系统工作方案", "一、目标", "稳定。"),
    ("附件1", "青河县重大事故隐患判定标准", "一、矿山", "无证。", "附件2", "青河县安全生产责任书", "一、目标",
        "稳定。"),
])
def test_enclosed_documents(enclosed: tuple[str, ...]) -> None:
    notice = read(*COVER, SIGNER, DATE, *enclosed)
    annexes = [p for p in notice.provisions if p.kind == "annex"]
    assert facts(notice) == RIGHT
    assert numbers(notice) == ["一、", "一、"]
    assert len([p for p in annexes if p.heading]) == 2


def test_annexes_of_a_notice_that_nobody_signed() -> None:
    notice = read(*COVER, "附件1", "青河县工作方案", "一、目标", "稳定。")
    assert [p.heading for p in notice.provisions if p.kind == "annex"] == ["青河县工作方案"]


def test_a_cover_that_only_the_date_closes() -> None:
    notice = read(*COVER, DATE, "青河县工作方案", "（2024—2026年）", "一、目标", "稳定。")
    assert (notice.date_of_issue, notice.issuer) == ("2024-06-18", SIGNER)
    assert [p.heading for p in notice.provisions if p.kind == "annex"] == ["青河县工作方案（2024—2026年）"]


def test_an_order_is_known_by_the_document_that_it_puts_in_force() -> None:
    notice = read("青河县人民政府令", "第7号", "《青河县安全生产办法》已经审议通过，现予公布。", "县长 王某某", DATE,
                  "青河县安全生产办法", "第一条 为了加强管理，制定本办法。", "第二条 本办法适用于本县。")
    assert facts(notice) == ("青河县安全生产办法", "青河县人民政府令第7号", None, "青河县人民政府", "2024-06-18")
    assert numbers(notice) == ["第一条", "第二条"]


def test_numbers_of_every_depth() -> None:
    notice = read(TITLE, ADDRESSEE, "第一部分 总体要求", "一、压实责任", "（一）属地责任。落实责任。",
        "1.研究。每季研究。",
                  "（1）听取汇报。听取汇报。", "1）汇报。写明情况。", "①煤矿。写明。", "②燃气。写明。",
                  "2）分析。写明原因。",
                  "第二部分 主要任务", "一、排查", "要排查。", SIGNER, DATE)
    assert numbers(notice) == ["第一部分", "一、", "（一）", "1.", "（1）", "1）", "①", "②", "2）", "第二部分", "一、"]
    assert [p.eid for p in notice.provisions if p.num == "②"] == [
        "div_1__part_1__sec_1__para_1__subpara_1__item_1__pt_2"]


@pytest.mark.parametrize(("end", "first"), [
    ("", "活动主题：人人讲安全"), ("，", "活动主题：人人讲安全，时间：2024年6月1日至30日"),
])
def test_lines_of_a_label_and_its_value_are_paragraphs(end: str, first: str) -> None:
    """But for one that a comma leads on from."""
    sentence = (
        "各单位要开展宣传教育活动，把重大事故隐患判定标准讲清楚讲明白，"
        "做到人人知晓、人人会查、人人能改，并且落到实处。")
    wrapped = [sentence[at : at + 28] for at in range(0, len(sentence), 28)]
    notice = read(TITLE, ADDRESSEE, *wrapped * 4, "一、主题和时间", f"活动主题：人人讲安全{end}",
                  "时间：2024年6月1日至30日", "电话：0350-1234567", *wrapped * 2, SIGNER, DATE)
    last = ["电话：0350-1234567"] if end else ["时间：2024年6月1日至30日", "电话：0350-1234567"]
    assert [p.text for p in notice.provisions if p.kind == "p"][: 1 + len(last)] == [first, *last]


def test_the_heading_of_the_page_above_the_title_is_the_page_s() -> None:
    notice = read(TITLE, "发布日期：2024-06-20", TITLE, NUMBER, ADDRESSEE, *BODY, SIGNER, DATE)
    assert [(block.text, block.lines) for block in notice.preface if block.role == "title"] == [(TITLE, (3, 3))]
    assert (notice.corrections[0].line, notice.corrections[0].original) == (1, TITLE)


def test_numbers_in_the_cells_of_a_table_are_no_provisions() -> None:
    notice = read(*COVER, SIGNER, DATE, "附件", "青河县任务分工表", "序号\t任务\t单位\t时限",
        "一、\t排查矿山\t应急局\t6月底",
                  "1.\t整治燃气\t住建局\t9月底")
    assert numbers(notice) == []
    assert [p.text for p in notice.provisions][-2:] == [
        CELL.join(("一、", "排查矿山", "应急局", "6月底")), CELL.join(("1.", "整治燃气", "住建局", "9月底"))]


PAGE = """<html><body><div class="nav">首页 &gt; 公开</div><h1>{title}</h1><div>文号：{number}　成文日期：{date}</div>
<div class="TRS_Editor"><p>{addressee}</p><p>现将有关事项通知如下。</p>
<p>一、压实责任</p><p>各乡镇要落实责任。</p></div>
<p>{signer}</p><p>{date}</p><div class="foot">主办：县政府</div></body></html>"""


def test_title_facts_and_signature_outside_the_article_of_a_page() -> None:
    page = PAGE.format(title=TITLE, number=NUMBER, date=DATE, addressee=ADDRESSEE, signer=SIGNER)
    notice = read(page, file="a.html")
    assert facts(notice) == RIGHT
    roles = [block.role for block in (*notice.preface, *notice.conclusions)]
    assert roles == ["title", "addressee", "signature", "date"]


TABLE = """<div class="TRS_Editor"><p>{title}</p><p>{addressee}</p><p>现印发给你们。</p><p>{signer}</p><p>{date}</p>
<p>附件</p><p>青河县任务分工表</p><table>
<tr><th>序号</th><th>任务</th></tr>
<tr><td>1.</td><td><p>一、排查矿山</p><p>逐矿排查。</p></td></tr>
<tr><td>一、</td><td>整治燃气</td></tr></table></div>"""


def test_the_rows_of_a_page_s_table_are_lines_and_its_cells_stand_apart() -> None:
    notice = read(TABLE.format(title=TITLE, addressee=ADDRESSEE, signer=SIGNER, date=DATE), file="a.html")
    assert numbers(notice) == []
    assert [p.text for p in notice.provisions][-3:] == [
        f"序号{CELL}任务", f"1.{CELL}一、排查矿山 逐矿排查。", f"一、{CELL}整治燃气"]


@pytest.mark.parametrize("addressee", [
    "各乡镇人民政府；县直各单位", "王某某同志", "北方燃气青河分公司、青河热力有限公司", "各乡镇（街道）安委会（办）",
])
def test_others_are_addressed_too(addressee: str) -> None:
    assert read(TITLE, NUMBER, f"{addressee}：", *BODY, SIGNER, DATE).addressee == addressee


def test_an_answer_names_the_body_that_asked_on_the_line_of_its_text() -> None:
    notice = read(TITLE, NUMBER, "青河县应急管理局：你局来文收悉。现答复如下。", *BODY[1:], SIGNER, DATE)
    assert notice.addressee == "青河县应急管理局"
    assert read(TITLE, NUMBER, "责任单位：青河县应急管理局。", *BODY[1:], SIGNER, DATE).addressee is None


def test_a_line_of_the_body_stays_whole_though_it_looks_like_the_front() -> None:
    notice = read("青河县人民政府令", "（第7号）", "《青河县安全生产办法》现予公布。", "县  长：王某某", DATE,
                  "青河县安全生产办法", "第一条 为了加强管理，制定本办法。")
    assert (notice.issuer, notice.document_number) == ("青河县人民政府", "青河县人民政府令第7号")
    assert [block.text for block in notice.conclusions] == ["县 长：王某某", DATE]


@pytest.mark.parametrize("printed", [f"{SIGNER}  {DATE}", f"{SIGNER}{DATE}", f"{SIGNER}　2024 年 6 月 18 日"])
def test_signature_and_date_on_one_line(printed: str) -> None:
    assert facts(read(TITLE, NUMBER, ADDRESSEE, *BODY, printed)) == RIGHT


@pytest.mark.parametrize("title", ["青河县安全生产“一张图”", "2024年全县安全生产工作思路"])
def test_what_stands_above_number_and_addressee_is_the_title(title: str) -> None:
    assert facts(read(title, NUMBER, ADDRESSEE, *BODY, SIGNER, DATE)) == (title, *RIGHT[1:])


def test_the_title_of_an_annex_is_what_stands_below_its_label() -> None:
    notice = read(*COVER, SIGNER, DATE, "附件1", "青河县“十五条硬措施”任务分解", "一、矿山", "排查。")
    assert [(p.num, p.heading) for p in notice.provisions if p.kind == "annex"] == [
        ("附件1", "青河县“十五条硬措施”任务分解")]


@pytest.mark.parametrize(("lines", "label", "title"), [
    (("附表1 重点任务",), "附表1", "重点任务"), (("附件1重点任务",), "附件1", "重点任务"),
    (("附：重点任务",), "附：", "重点任务"), (("附表：重点企业",), "附表：", "重点企业"),
    (("附件1-1", "重点任务"), "附件1-1", "重点任务"), (("（附件1）", "重点任务"), "（附件1）", "重点任务"),
    (("附录A", "术语"), "附录A", "术语"), (("附件1", "重点任务", "（征求意见稿）"), "附件1", "重点任务（征求意见稿）"),
    (("附件1", "青河县2024年安全生产", "重点任务"), "附件1", "青河县2024年安全生产重点任务"),
])
def test_labels_and_titles_in_all_their_forms(lines: tuple[str, ...], label: str, title: str) -> None:
    for body in (("一、矿山", "排查。"), ("各县区要认真落实，逐项排查。", "一、矿山", "排查。")):
        notice = read(*COVER, SIGNER, DATE, *lines, *body)
        assert [(p.num, p.heading) for p in notice.provisions if p.kind == "annex"] == [(label, title)]


def test_a_list_of_attachments_encloses_nothing() -> None:
    notice = read(*COVER, "附件1 重点任务", "附件2 责任清单", SIGNER, DATE)
    assert not any(p.kind == "annex" for p in notice.provisions)


def test_a_plan_numbered_by_decimals_is_one_document() -> None:
    """A heading that ends in the name of a kind of document begins none where it is numbered."""
    notice = read(*COVER, SIGNER, DATE, "附件", "青河县应急预案", "1 总则", "1.1 目的", "（1）甲。", "2 机构和职责",
                  "2.1 指挥部", "（1）乙。", "2.2 办公室职责", "（1）丙。")
    assert [p.num for p in notice.provisions if p.kind == "annex"] == ["附件"]


def test_a_site_s_facts_in_the_cells_of_a_table() -> None:
    facts_table = f"索引号\t001\t文号\t{NUMBER}\n发文机关\t{SIGNER}\t成文日期\t2024-06-18"
    assert facts(read(facts_table, TITLE, ADDRESSEE, *BODY)) == RIGHT


@pytest.mark.parametrize("markers", [
    ("1)", "2)"), ("1）", "2）"), ("①", "②"), ("❶", "❷"), ("一）", "二）"), ("〔一〕", "〔二〕"), ("⑴", "⑵"),
    ("㈠", "㈡"),
])
def test_numbers_in_all_their_forms(markers: tuple[str, str]) -> None:
    first, second = markers
    items = f"{first}煤矿。要排查。", f"{second}燃气。要整治。"
    notice = read(TITLE, ADDRESSEE, "一、压实责任", *items, "二、抓好整改", "要抓。")
    assert numbers(notice) == ["一、", first, second, "二、"]


def test_the_head_of_a_telegram_holds_the_number_between_other_columns() -> None:
    notice = read("发电单位  青河县人民政府办公室    签批盖章  李某某",
                  f"等级  特提·明电    {NUMBER}    青机发1234号", TITLE, ADDRESSEE, *BODY, SIGNER, "2024年6月18日22时")
    assert facts(notice) == RIGHT
    assert [b.role for b in notice.preface] == ["masthead", "masthead", "document_number", "masthead", "title",
                                                "addressee"]
    assert not list(uncertain_facts(notice))


def test_the_head_of_a_telegram_in_a_table_and_items_that_words_count() -> None:
    lines = ("发电单位\t青河县安委办\t签批盖章\t王某某", f"等级\t特急·明电\t{NUMBER}\t青机发88号", TITLE, ADDRESSEE,
             "现通知如下：", "一要加强监测。滚动预报。", "二要加强管控。除雪破冰。", SIGNER, DATE)
    assert facts(read(*lines)) == RIGHT
    for read_lines, told in ((lines, False), ((*lines[:5], *lines[7:]), True)):
        doubts = uncertain_facts(read(*read_lines))
        assert any("没有读到编号" in doubt.message for doubt in doubts) is told


def test_when_a_document_was_adopted_stands_below_its_title() -> None:
    notice = read(TITLE, "（2024年6月6日县安全生产委员会第2次会议通过）", NUMBER, ADDRESSEE, *BODY, SIGNER, DATE)
    assert facts(notice) == RIGHT
    assert not list(uncertain_facts(notice))


def test_who_has_copies_is_said_on_the_last_page_behind_the_annexes() -> None:
    notice = read(TITLE, NUMBER, ADDRESSEE, *BODY, SIGNER, DATE, "附件", "重点任务清单", "一、排查", "全面排查。",
                  "抄送：市安委办，县委办。", "青河县安全生产委员会办公室 2024年6月19日印发")
    assert (notice.copied_to, notice.date_of_printing) == ("市安委办，县委办", "2024-06-19")


def test_the_parties_of_a_letter_of_responsibility_stand_each_on_a_line() -> None:
    notice = read("2024年安全生产目标责任书", "", "甲方：青河县人民政府", "乙方：石门乡人民政府", "",
                  "为压实责任，签订本责任书。", "一、目标", "不发生较大事故。",
                  "甲方（盖章）：青河县人民政府   乙方（盖章）：石门乡人民政府",
                  "负责人（签字）：        负责人（签字）：", DATE)
    texts = [p.text for p in notice.provisions]
    assert texts[1:4] == ["甲方：青河县人民政府", "乙方：石门乡人民政府", "为压实责任，签订本责任书。"]
    assert "甲方（盖章）：青河县人民政府 乙方（盖章）：石门乡人民政府" in texts


def test_who_was_present_is_a_line_each() -> None:
    notice = read(TITLE, NUMBER, ADDRESSEE, *BODY, "出  席：陈某、李某", "列  席：孙某")
    assert {"出 席：陈某、李某", "列 席：孙某"} <= {p.text for p in notice.provisions}


def test_articles_stand_below_the_parts_of_a_standard() -> None:
    notice = read("重大事故隐患判定标准", "一、冶金", "第一条 存在下列情形的：", "（一）无证的；", "二、粉尘",
                  "第二条 存在下列情形的：", "（一）超员的。")
    assert [p.eid for p in notice.provisions if p.num] == [
        "part_1", "part_1__art_1", "part_1__art_1__sec_1", "part_2", "part_2__art_2", "part_2__art_2__sec_1"]


def test_the_closing_formula_is_no_item_s() -> None:
    notice = read(TITLE, NUMBER, ADDRESSEE, "一、名单", "1.青河铁矿", "2.石门采石场", "特此公告。", SIGNER, DATE)
    assert [p.eid for p in notice.provisions if p.text == "特此公告。"] == ["closing__p_1"]


def test_several_who_issue_stand_apart_by_blanks_in_the_title() -> None:
    notice = read("青河县公安局 青河县应急管理局关于加强烟花爆竹管理的通告", "一、禁放", "一律禁止。", "青河县公安局",
                  "青河县应急管理局", DATE)
    assert not [doubt for doubt in uncertain_facts(notice) if "署名" in doubt.message]


def test_an_order_and_its_number_on_one_line() -> None:
    notice = read("云山省人民政府令  第218号", "《消防办法》已经会议通过，现予公布。", "省长：王某某", DATE,
                  "云山省消防办法", "第一条 为防火，制定本办法。")
    assert (notice.document_number, notice.title) == ("云山省人民政府令第218号", "云山省消防办法")
    assert notice.issuer == "云山省人民政府"


@pytest.mark.parametrize("file", ["a.txt", "a.md"])
@pytest.mark.parametrize("table", [
    ("| 序号 | 任务 | 牵头单位 | 时限 |", "| 1 | 检查校车 | 县教育局 | 6月底前 |",
     "| 2 | 检查粮库 | 县粮食局 | 7月底前 |"),
    ("序号 | 任务 | 牵头单位 | 时限", "---|---|---|---", "1 | 检查校车 | 县教育局 | 6月底前",
     "2 | 检查粮库 | 县粮食局 | 7月底前"),
    ("┌──┬──┬──┬──┐", "│序号│任务│牵头单位│时限│", "├──┼──┼──┼──┤", "│1│检查校车│县教育局│6月底前│",
     "│2│检查粮库│县粮食局│7月底前│", "└──┴──┴──┴──┘"),
    ("序号\t任务\t牵头单位\t时限", "1\t检查校车\t县教育局\t6月底前", "2\t检查粮库\t县粮食局\t7月底前"),
])
def test_a_table_drawn_with_signs_is_a_table_of_tasks(table: tuple[str, ...], file: str) -> None:
    notice = read(TITLE, NUMBER, ADDRESSEE, "一、分工", *table, "二、要求", "要落实。", SIGNER, DATE, file=file)
    rows = [p for p in notice.provisions if p.row]
    assert [row.cells for row in rows] == [
        ("序号", "任务", "牵头单位", "时限"), ("1", "检查校车", "县教育局", "6月底前"),
        ("2", "检查粮库", "县粮食局", "7月底前")]
    assert numbers(notice) == ["一、", "二、"]
    texts = {p.eid: p.text for p in rows}
    bodies = [texts[cell.eid][slice(*cell.span)] for cell in task_cells(rows)]
    assert bodies == ["县教育局", "县粮食局"]
    assert [texts[cell.eid][slice(*cell.span)] for cell in deadline_cells(rows)] == ["6月底前", "7月底前"]


def test_who_issues_a_plan_and_when_may_stand_below_its_title() -> None:
    notice = read("青河县安全生产“十四五”规划", SIGNER, "2021年12月", "一、形势", "平稳。", "二、任务", "整治。")
    assert facts(notice) == ("青河县安全生产“十四五”规划", None, None, SIGNER, "2021-12")


def test_whom_to_ask_closes_a_letter_with_its_formula() -> None:
    notice = read(TITLE, NUMBER, ADDRESSEE, "请支持以下事项。", "1.查处非法经营的行为。", "2.加强信息共享。",
                  "请于10日前函复。", "专此函达。", "联系人：周某；电话：1234567", SIGNER, DATE)
    assert [(p.eid, p.heading, p.text[:2]) for p in notice.provisions[2:-1]] == [
        ("para_1", None, "查处"), ("para_2", None, "加强"), ("closing__p_1", None, "请于"),
        ("closing__p_2", None, "专此"), ("closing__p_3", None, "联系")]


def test_an_annex_that_came_alone_has_its_label_above_its_title() -> None:
    notice = read("附件", "青河县2023年执法计划", "为规范执法，制定本计划。", "一、力量", "25人。", "二、安排", "60。")
    assert (notice.title, notice.provisions[0].text) == ("青河县2023年执法计划", "附件\n青河县2023年执法计划")


MINUTES = "青河县安全生产委员会会议纪要"
OFFICE = "青河县安全生产委员会办公室"


@pytest.mark.parametrize(("front", "expected"), [
    ((MINUTES, "〔2024〕第3期", f"{OFFICE}        {DATE}", "第二季度工作会议纪要"),
     ("第二季度工作会议纪要", f"{MINUTES}〔2024〕第3期", OFFICE)),
    ((f"{MINUTES}（2024年第12期）", OFFICE, DATE, "关于研究防汛工作的会议纪要"),
     ("关于研究防汛工作的会议纪要", f"{MINUTES}2024年第12期", OFFICE)),
    (("安全生产简报", "第5期（总第123期）", f"{OFFICE} {DATE}", "全县大检查情况通报"),
     ("全县大检查情况通报", "安全生产简报第5期（总第123期）", OFFICE)),
])
def test_minutes_and_bulletins_have_number_office_and_date_above_the_title(
    front: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    notice = read(*front, *BODY, "发：各乡镇人民政府。")
    assert (notice.title, notice.document_number, notice.issuer) == expected
    assert (notice.date_of_issue, notice.copied_to) == ("2024-06-18", "各乡镇人民政府")


@pytest.mark.parametrize("front", [("青河县人民政府", "专题会议纪要"), ("青河县人民政府专题会议纪要",)])
def test_minutes_without_a_title_are_known_by_their_series(front: tuple[str, ...]) -> None:
    notice = read(*front, "〔2024〕12号", *BODY, SIGNER, DATE)
    assert (notice.title, notice.title_inferred) == ("青河县人民政府专题会议纪要", False)
    assert (notice.document_number, notice.issuer) == ("青河县人民政府专题会议纪要〔2024〕12号", SIGNER)
    assert any("没有单独的标题" in doubt.message for doubt in uncertain_facts(notice))


def test_a_speech_with_its_day_and_who_held_it() -> None:
    notice = read("在全县安全生产工作会议上的讲话", "（2024年6月18日）", "县委副书记、县长  刘某某", "",
                  "同志们：", *BODY)
    assert (notice.title, notice.addressee, notice.date_of_issue) == (
        "在全县安全生产工作会议上的讲话", "同志们", "2024-06-18")


def test_subject_words_stand_in_the_colophon() -> None:
    notice = read(TITLE, NUMBER, ADDRESSEE, *BODY, SIGNER, DATE, "主题词：安全生产 通知", "抄送：县委办。",
                  "青河县安全生产委员会办公室 2024年6月19日印发")
    assert notice.copied_to == "县委办" and notice.provisions[-1].text.startswith(SIGNER)
    assert "主题词：安全生产 通知" in notice.provisions[-1].text


def test_several_who_sign_in_columns_are_those_of_the_title() -> None:
    notice = read("青河县公安局 青河县交通运输局", "青河县应急管理局 青河县教育局", "关于开展整治的通知", NUMBER,
                  ADDRESSEE, *BODY, "青河县公安局       青河县交通运输局", "青河县应急管理局   青河县教育局", DATE)
    assert notice.issuer == "青河县公安局、青河县交通运输局、青河县应急管理局、青河县教育局"
    assert not list(uncertain_facts(notice))


@pytest.mark.parametrize(("issuing", "signer"), [
    ("青河县安委会", SIGNER), (SIGNER, SIGNER), ("住房和城乡建设部办公厅", "中华人民共和国住房和城乡建设部办公厅"),
])
def test_a_short_name_of_who_signed_in_full_is_no_contradiction(issuing: str, signer: str) -> None:
    notice = read(f"{issuing}关于做好夏季安全生产工作的通知", NUMBER, ADDRESSEE, *BODY, signer, DATE)
    assert not list(uncertain_facts(notice))


def test_another_who_signed_is_told() -> None:
    notice = read("青河县公安局关于做好夏季安全生产工作的通知", NUMBER, ADDRESSEE, *BODY, SIGNER, DATE)
    assert any("与署名" in doubt.message for doubt in uncertain_facts(notice))


def test_a_title_on_two_lines_outside_the_article_of_a_page() -> None:
    article = "</p><p>".join((NUMBER, ADDRESSEE, *BODY, SIGNER, DATE))
    page = ("<body><ul><li>首页</li></ul><div class='title'>青河县安全生产委员会关于<br>"
            "做好夏季安全生产工作的通知</div><div>发布日期：2024-06-20</div>"
            f"<div id='zoom'><p>{article}</p></div></body>")
    assert facts(read(page, file="a.html")) == RIGHT


def test_a_few_wrapped_lines_have_the_measure_of_all() -> None:
    notice = read(TITLE, NUMBER, ADDRESSEE, "　　《青河县夏季安全生产专项整治行动实施方案》已经县政",
                  "府同意，现印发给你们，请认真贯彻落实。", SIGNER, DATE, "青河县夏季安全生产专项整治行动实施方案",
                  "　　为进一步做好全县夏季安全生产工作，推动企业落实安全生", "产主体责任，结合我县实际，制定本方案。",
                  "　　一、工作目标", "　　到今年八月底，规模以上工业企业标准化达标率达到百分之",
                  "百；到明年八月底，规模以下涉及重点领域的企业达标率达到百",
                  "分之八十以上，重大隐患全部销号清零，不留一家。",
                  "　　二、主要任务", "　　各乡镇要对辖区内工业企业进行全面排摸，建立一企一档，",
                  "做到不漏一家、不漏一项，并于八月底前报县应急管理局汇总。")
    assert "《青河县夏季安全生产专项整治行动实施方案》已经县政府同意，现印发给你们，请认真贯彻落实。" in {
        p.text for p in notice.provisions}


def test_the_first_article_behind_the_title_of_its_chapter() -> None:
    notice = read("青河县安全生产责任规定", "第一章  总则  第一条  为落实责任，制定本规定。", "第二条 适用于全县。")
    assert [p.eid for p in notice.provisions if p.num] == ["chp_1", "chp_1__art_1", "chp_1__art_2"]
    assert [c.kind for c in notice.corrections] == ["split"]


@pytest.mark.parametrize("formula", ["特此通告。", "以上报告，请予审议。", "以上意见，如无不妥，请批转各地执行。"])
def test_the_formula_closes_what_ends_in_a_sentence(formula: str) -> None:
    notice = read("关于加强防火的通告", "现通告如下：", "一、严禁野外用火。", "二、本通告自发布之日起施行。", formula,
                  SIGNER, DATE)
    assert [p.eid for p in notice.provisions if p.text == formula] == ["closing__p_1"]
    assert [p.heading for p in notice.provisions if p.num] == [None, None]


def test_a_table_of_tasks_alone_is_a_notice() -> None:
    lines = ("序号\t任务\t时限", "1\t排查\t6月底", "2\t整改\t9月底")
    entry_faults = parse_faults(TITLE, NUMBER, ADDRESSEE, "现印发给你们。", SIGNER, DATE, "青河县重点任务清单", *lines)
    assert not [fault for fault in entry_faults if "没有读到编号" in fault.message]


def parse_faults(*lines: str) -> tuple[Diagnostic, ...]:
    entry = CatalogEntry(
        id=NoticeId("qinghe-2024"), original="a.txt", first_line=1, last_line=len(lines),
        jurisdiction=PlaceSlug("qinghe"), year=2024, source_url=None, source_evidence=None, supplied_title=None,
    )
    return parse_notice(to_source(entry, lines, ()))[1]


def test_a_table_above_the_signature_has_not_signed() -> None:
    notice = read(TITLE, NUMBER, ADDRESSEE, *BODY, "序号\t重点任务\t牵头单位", "1\t更新管网\t县住建局",
                  "2\t整治消防\t县消防大队", SIGNER, DATE)
    assert facts(notice) == RIGHT
    assert [p.row for p in notice.provisions if p.row] == [1, 2, 3]


def test_what_follows_the_date_without_a_title_is_told() -> None:
    notice = read(TITLE, NUMBER, ADDRESSEE, *BODY, SIGNER, DATE, "青河融媒出品")
    assert [doubt.message for doubt in notice.doubts] == ["“青河融媒出品”在成文日期之后，没有标题，读作附件"]
    assert not read(TITLE, NUMBER, ADDRESSEE, *BODY, SIGNER, DATE, "— END —").doubts


def test_items_that_run_on_in_one_line_are_items() -> None:
    notice = read(TITLE, NUMBER, ADDRESSEE, "一、重点", "1.煤矿。治理瓦斯。2.非煤矿山。治理尾矿库。3.消防。清理通道。",
                  "二、其他", "1.见附表。2.5万元以上的上报。", "2.按期报送。", "（一）按第（二）项执行。", "（二）报。",
                  SIGNER, DATE)
    assert numbers(notice) == ["一、", "1.", "2.", "3.", "二、", "1.", "2.", "（一）", "（二）"]
    assert [c.kind for c in notice.corrections] == ["split", "split"]


def test_no_number_comes_after_the_last() -> None:
    assert numbers(read(TITLE, NUMBER, ADDRESSEE, "九千九百九十九、压实责任。", SIGNER, DATE)) == ["九千九百九十九、"]


@pytest.mark.parametrize(("printed", "issuer"), [
    ("青河县 人民政府 办公室", "青河县人民政府办公室"),
    ("青河县　安全生产委员会　办公室", "青河县安全生产委员会办公室"),
    ("青河县公安局　青河县教育局", "青河县公安局、青河县教育局"), ("县公安局 县教育局", "县公安局、县教育局"),
])
def test_blanks_within_a_name_and_between_names(printed: str, issuer: str) -> None:
    notice = read(f"{printed}", "关于做好工作的", "通　　知", NUMBER, ADDRESSEE, *BODY, printed, DATE)
    assert (notice.issuer, notice.title) == (issuer, f"{printed}关于做好工作的通知".replace("\u3000", " "))


def test_a_table_whose_cells_stand_on_lines_of_their_own() -> None:
    cells = ("序号", "任务", "责任单位", "1.", "查电", "县供电公司", "2.", "查气", "县住建局")
    notice = read(TITLE, NUMBER, ADDRESSEE, *BODY[:-2], *cells, *BODY[-2:], SIGNER, DATE)
    assert numbers(notice) == ["一、", "二、"]
    assert [p.text.split(CELL) for p in notice.provisions if p.row] == [
        ["序号", "任务", "责任单位"], ["1.", "查电", "县供电公司"], ["2.", "查气", "县住建局"]]
    assert "3 栏 2 行" in notice.doubts[0].message


def test_the_masthead_again_on_every_page_of_a_copied_print() -> None:
    head = "青河县安全生产委员会文件"
    notice = read(head, TITLE, NUMBER, ADDRESSEE, *BODY[:3], "— 1 —", head, *BODY[3:], "— 2 —", head, SIGNER, DATE)
    assert numbers(notice) == ["一、", "二、"]
    assert notice.provisions[-2].text == "各单位要抓好整改。"
    assert [c.original for c in notice.corrections if c.original == head] == [head, head]


def test_a_first_level_whose_blank_was_lost() -> None:
    lines = ("1总则", "1.1目的", "制定本预案。", "1.2范围", "适用于本县。", "2组织体系", "2.1县指挥部",
             "由县长任总指挥。", "3附则", "2名专家参加。")
    assert numbers(read("青河县应急预案", *lines, SIGNER, DATE)) == ["1", "1.1", "1.2", "2", "2.1", "3"]


def test_items_that_run_on_with_commas_behind_the_first() -> None:
    items = "（一）提高认识，（二）精心组织，（三）严肃问责。", "（一），（二）项由县局负责。"
    notice = read(TITLE, NUMBER, ADDRESSEE, "一、要求", *items, SIGNER, DATE)
    assert numbers(notice)[:4] == ["一、", "（一）", "（二）", "（三）"]
    assert notice.provisions[-2].text.endswith("（二）项由县局负责。")


@pytest.mark.parametrize(("front", "title", "number"), [
    (("关于禁止燃放烟花爆竹的公告", "（2024年第3号）"), "关于禁止燃放烟花爆竹的公告", "2024年第3号"),
    (("青河县森林草原防火禁火令", "青政令〔2024〕1号"), "青河县森林草原防火禁火令", "青政令〔2024〕1号"),
    (("青河县人民政府令〔2024〕1号", "青河县防火办法"), "青河县防火办法", "青河县人民政府令〔2024〕1号"),
    (("【政策文件】关于做好防汛工作的通知", "2024-06-19 10:12  青河发布", NUMBER), "关于做好防汛工作的通知", NUMBER),
])
def test_numbers_and_categories_beside_a_title(front: tuple[str, ...], title: str, number: str) -> None:
    notice = read(*front, *BODY, SIGNER, DATE)
    assert (notice.title, notice.document_number) == (title, number)
    assert [doubt.message for doubt in uncertain_facts(notice) if "不知是什么" in doubt.message] == []


def test_those_who_sign_in_a_table_with_a_date_each() -> None:
    row = f"县公安局\t县教育局\t县财政局\n{DATE}\t{DATE}\t{DATE}"
    notice = read("关于做好防汛工作的通知", NUMBER, ADDRESSEE, *BODY, row)
    assert (notice.issuer, notice.date_of_issue) == ("县公安局、县教育局、县财政局", "2024-06-18")
