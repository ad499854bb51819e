"""Laws of reading, for any text: a notice or nothing lost, never an exception."""

import re
from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.audit.proof import audit_structure
from build_scripts.domain.notice import CatalogEntry, Notice, NoticeId, PlaceSlug
from build_scripts.language.characters import LOOKALIKES, plain, without_invisible
from build_scripts.language.display import display, match_form
from build_scripts.language.numbers.numerals import to_chinese, to_int
from build_scripts.parse.document import parse_notice
from build_scripts.read.formats.encoding import split_lines
from build_scripts.read.formats.source_text import to_source

PIECES = (
    "一、", "二、", "三、", "（一）", "（二）", "(三)", "1.", "2、", "（1）", "第一章 ", "第一条 ", "1.1 ", "1 ",
    "煤矿：", "煤矿。",
    "加强领导，", "落实责任", "。", "；", "：", "\n", "\n\n", " ", "　　", "(责任单位:市应急管理局)",
    "（省应急厅负责）", "http://a.b/c\n",
    "## ", "**", "---\n", "〖HTF〗", "附件：1.表", "附件1\n", "抄送：市委", "2024年1月2日", "\n山西省人民政府\n",
    "（此件公开发布）",
    "晋政发〔2024〕1号", "各市、县人民政府：", "关于做好工作的通知", "索引号：1\n", "标题：甲\n", "<p>", "&lt;",
    "{: #id }", "|", "`", "2013 年",
    "(局)", ",", ";", "死 亡", "国 家 预 案", "目录\n", "— 3 —\n", "２．", "\u200b", "\f", "𠀀", "3-5",
    "\n- ", "\n> ", "\\*", "__", "**重点**", "<br>", "<br/>", "|---|---|\n", "㈠", "⒈", "⑴",
    "（联系人：张三，电话：1234567）",
    "一,", "二，", "三.", "1,", "一一、", "九千九千、", "九千九百九十九、", "另：\n",
    "附件\n测安发〔2024〕1号\n工作要点\n",
    "\u200d", "\u00ad", "\ufe0f", "\u202e", "\x01", "\x02", "\x03", "\ufffe", "⽕灾", "⼆、", "\ue000", "\ufffd",
    "\n2024年2月31日\n",
    "现将工作安排如下：", "安" * 30, "要落实，" * 9,
)
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.text(max_size=60))
NAMES = st.sampled_from(("a.txt", "a.md"))


def parse(text: str, name: str = "a.txt") -> Notice:
    lines = split_lines(text)
    entry = CatalogEntry(
        id=NoticeId("ceshi-2024"), original=name, first_line=1, last_line=len(lines), jurisdiction=PlaceSlug("ceshi"),
        year=2024, source_url=None, source_evidence=None, supplied_title=None,
    )
    return parse_notice(to_source(entry, lines, ()))[0]


@given(st.integers(1, 9999))
def test_numerals_round_trip(number: int) -> None:
    assert to_int(to_chinese(number)) == number


@given(st.text(st.sampled_from("一二三四五六七八九十百千零〇两"), min_size=1, max_size=7))
def test_a_numeral_is_what_is_written_for_its_number(text: str) -> None:
    number = to_int(text)
    same = {text, text.replace("〇", "零"), re.sub("^一十", "十", text.replace("〇", "零"))}
    assert number is None or to_chinese(number) in {re.sub("两(?=[百千])|^两$", "二", form) for form in same}


@given(TEXTS)
def test_display_is_idempotent(text: str) -> None:
    assert display(display(text)) == display(text)
    assert match_form(display(text)) == match_form(text) == match_form(match_form(text))


@given(TEXTS, NAMES)
def test_every_character_is_displayed_or_recorded(text: str, name: str) -> None:
    assert list(audit_structure(parse(text, name), split_lines(text))) == []


INSIDE = st.lists(st.sampled_from((
    *PIECES, "<p>", "</p>", "<div>甲</div>", "<br>", "<span>", "</span>", "<script>x</script>", "<!-- x -->", "&amp;",
    "<ol>", "<ol reversed type=I>", "<li>", "<li value=3>", "<li hidden>", "</ol>", "<q>", "</q>", "<img alt=图>",
    "<input value=值>", "<b style='visibility:hidden'>", "<i style='visibility:visible'>", "</b>", "<table><tr><td>",
    "<style>li:first-child{display:none} .n{list-style:none}</style>", "<ul class=n>",
)), max_size=30).map("".join)
AROUND = st.lists(st.sampled_from((
    "<nav>首页</nav>", "<p>您所在的位置</p>\n", "<ul><li>打印本页<li>关闭窗口</ul>", "<style>p{}</style>", "网站地图\n",
    "<br>",
)), max_size=4).map("".join)
PAGES = st.builds('{}<div id="UCAP-CONTENT">{}</div>{}'.format, AROUND, INSIDE, AROUND)
# Whatever somebody may have written for a page, but for what not even a browser sees as one (frames).
SOUP = st.lists(st.sampled_from((
    *PIECES, "<html>", "<head>", "</head>", "<title>", "</title>", "<body>", "</body>", "<p>", "</p", "<p hidden>",
    "<div>", "</div>", "<b>", "<i>", "</b>", "<a href=x>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>",
    "<ruby>", "<rt>", "<template>", "</template>", "<noscript>", "</noscript>", "<script>", "</script>", "<style>",
    "</style>", "<select>", "<option>", "<textarea>", "</textarea>", "<pre>", "</pre>", "<iframe>", "</iframe>",
    "<svg>", "</svg>", "<o:p>", "</o:p>", "<!-- 注 -->", "<!--", "-->", "<![ x]>", "<![endif]>", "<a<a", '"', "'", ">",
    "&lt;", "&#10;", "&NewLine;", "&zwj;", "&nbsp;", "&#1;", "&#x80;", "&#99999999999;", "&notit;", "\0", "\u0001",
    "\ufeff", "\r",
)), max_size=25).map("".join)


@given(st.one_of(TEXTS, PAGES, SOUP))
def test_every_character_of_a_page_is_displayed_or_recorded(text: str) -> None:
    """Told by another reader of HTML than the one that read it."""
    assert list(audit_structure(parse(text, "a.html"), split_lines(text))) == []


@given(TEXTS)
def test_provisions_are_ordered_and_have_their_own_addresses(text: str) -> None:
    provisions = parse(text).provisions
    eids = [provision.eid for provision in provisions]
    assert len(set(eids)) == len(eids)
    for before, after in pairwise(provisions):
        assert before.lines[0] <= before.lines[1] <= max(after.lines[1], before.lines[1])
        assert before.lines[0] <= after.lines[0]
    for number, provision in enumerate(provisions):
        assert provision.parent is None or provision.parent in eids[:number]


@given(st.lists(st.integers(0, 3), min_size=1, max_size=6), st.integers(0, 2))
def test_an_address_stays_when_a_sibling_is_added_after_it(parts: list[int], added: int) -> None:
    """`parts`: how many items each part has."""
    shorter = parse(_notice([*parts, 1]))
    longer = parse(_notice([*parts, 1 + added, 2]))
    words = {provision.eid: (provision.num, provision.heading, provision.text) for provision in longer.provisions}
    for provision in shorter.provisions:
        assert words[provision.eid] == (provision.num, provision.heading, provision.text)


INVISIBLE_ONES = (
    "\u200b\u200d\u200e\u00ad\u2060\ufeff\u202a\u202e\u2066\u2069\ufe00\ufe0f\U000e0100\x01\x02\x03\x7f\ufffe"
)
SURFACE = {ideograph: lookalike for lookalike, ideograph in LOOKALIKES.items()}


def structure(notice: Notice) -> list[tuple[object, ...]]:
    """As it is read."""
    return [
        (p.eid, p.kind, plain(p.num or ""), plain(p.heading or ""), p.heading_end, plain(p.text), p.lines)
        for p in notice.provisions
    ]


def facts(notice: Notice) -> tuple[object, ...]:
    return plain(notice.title), notice.document_number, notice.date_of_issue, notice.date_of_printing


@given(TEXTS, st.data())
def test_characters_without_a_sign_change_nothing_wherever_they_stand(text: str, data: st.DataObject) -> None:
    text = without_invisible(text)
    places = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.sampled_from(INVISIBLE_ONES)), max_size=8))
    strewn = text
    for at, character in sorted(places, reverse=True):
        strewn = strewn[:at] + character + strewn[at:]
    assert structure(parse(strewn)) == structure(parse(text))
    assert facts(parse(strewn)) == facts(parse(text))


@given(TEXTS, st.data())
def test_look_alikes_are_read_as_what_they_look_like(text: str, data: st.DataObject) -> None:
    copied = "".join(
        SURFACE[char] if char in SURFACE and data.draw(st.booleans()) else char for char in text
    )
    assert structure(parse(copied)) == structure(parse(text))
    assert facts(parse(copied)) == facts(parse(text))


FORMS: tuple[Callable[[int], str], ...] = (
    lambda n: f"{to_chinese(n)}、", lambda n: f"（{to_chinese(n)}）", lambda n: f"{n}.", lambda n: f"（{n}）",
)
Lists = list[tuple[int, list[int]]]
LISTS: st.SearchStrategy[Lists] = st.lists(
    st.tuples(st.integers(0, 2), st.lists(st.integers(0, 2), min_size=1, max_size=3)), min_size=1, max_size=6,
)
"""Lists one after another: the level of each, and for each of its items how many stand below it."""


@given(LISTS, st.sampled_from(("list", "item", "lower item", "higher list")))
def test_an_address_stays_when_a_list_or_an_item_is_added_after_it(lists: Lists, added: str) -> None:
    level, items = lists[-1]
    longer = {
        "list": [*lists, (level, [1])], "item": [*lists[:-1], (level, [*items, 0])],
        "lower item": [*lists[:-1], (level, [*items[:-1], items[-1] + 1])], "higher list": [*lists, (0, [1, 0])],
    }[added]
    before, after = parse(_lists(lists)), parse(_lists(longer))
    words = {p.eid: (p.num, p.heading, p.text) for p in after.provisions}
    assert len(words) == len(after.provisions)
    for p in before.provisions:
        assert words[p.eid] == (p.num, p.heading, p.text)


@given(LISTS)
def test_a_list_that_begins_anew_again_and_again_stands_no_deeper(lists: Lists) -> None:
    again = [(level, [0, 0]) for level, _ in lists[:1]] * len(lists)
    depths = [p.eid.count("__") for p in parse(_lists(again)).provisions]
    assert max(depths) <= 1


def _lists(lists: Lists) -> str:
    """Each list with a paragraph before it, its items by the printed form of its level."""
    lines = ["关于做好工作的通知"]
    for number, (level, items) in enumerate(lists, 1):
        lines.append(f"第{number}批任务如下：")
        for item, below in enumerate(items, 1):
            lines.append(f"{FORMS[level](item)}第{number}批的任务。要落实第{item}项。")
            lines += [f"{FORMS[level + 1](n)}其中一项。要落实第{n}条。" for n in range(1, below + 1)]
    return "\n".join(lines)


ANNEX_LINES = st.lists(st.sampled_from((
    "测安发〔2024〕1号", "测试市安委会文件", "2024年安全生产工作要点", "各单位：", "（试行）", "2024年2月3日",
    "测试市安委会", "为做好工作，制定本要点。", "附件2", "一、责任", "二、整治", "要落实责任。",
    "（一）检查。逐项检查。",
)), max_size=10)


@given(ANNEX_LINES)
def test_an_enclosed_document_is_published_whatever_stands_above_its_title(lines: list[str]) -> None:
    covering = ["关于印发要点的通知", "各县人民政府：", "现印发给你们。", "测试市人民政府", "2024年2月3日", "附件"]
    text = "\n".join([*covering, *lines])
    assert list(audit_structure(parse(text), split_lines(text))) == []


def _notice(parts: list[int]) -> str:
    lines, item = ["关于做好工作的通知"], 0
    for number, items in enumerate(parts, 1):
        lines += [f"{to_chinese(number)}、任务{number}", f"本部分共{number}项。"]
        for _ in range(items):
            item += 1
            lines.append(f"（{to_chinese(item)}）措施{item}。要落实第{item}项措施。")
    return "\n".join(lines)
