"""Laws of reading, for any text: a notice or nothing lost, never an exception."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.audit.proof import audit_structure
from build_scripts.domain.notice import CatalogEntry, Notice, NoticeId, PlaceSlug
from build_scripts.language.display import display, match_form
from build_scripts.language.numerals import to_chinese, to_int
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


@given(TEXTS)
def test_display_is_idempotent(text: str) -> None:
    assert display(display(text)) == display(text)
    assert match_form(display(text)) == match_form(text) == match_form(match_form(text))


@given(TEXTS, NAMES)
def test_every_character_is_displayed_or_recorded(text: str, name: str) -> None:
    assert list(audit_structure(parse(text, name), split_lines(text))) == []


INSIDE = st.lists(st.sampled_from((
    *PIECES, "<p>", "</p>", "<div>甲</div>", "<br>", "<span>", "</span>", "<script>x</script>", "<!-- x -->", "&amp;",
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


def _notice(parts: list[int]) -> str:
    lines, item = ["关于做好工作的通知"], 0
    for number, items in enumerate(parts, 1):
        lines += [f"{to_chinese(number)}、任务{number}", f"本部分共{number}项。"]
        for _ in range(items):
            item += 1
            lines.append(f"（{to_chinese(item)}）措施{item}。要落实第{item}项措施。")
    return "\n".join(lines)
