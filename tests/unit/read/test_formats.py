"""The forms of a source: plain text, Markdown, HTML pages."""

from build_scripts.model import CatalogEntry, NoticeId, PlaceSlug, SourceText
from build_scripts.read.decode import split_lines
from build_scripts.read.formats import to_source, visible


def source(name: str, text: str) -> SourceText:
    lines = split_lines(text)
    entry = CatalogEntry(
        id=NoticeId("ceshi-2024"), original=name, first_line=1, last_line=len(lines), jurisdiction=PlaceSlug("ceshi"),
        year=2024, source_url=None, source_evidence=None, supplied_title=None,
    )
    return to_source(entry, lines, ())


def texts(name: str, text: str) -> list[tuple[int, str]]:
    return [(line.number, line.text.strip()) for line in source(name, text).lines]


def test_a_text_file_is_its_lines() -> None:
    assert texts("a.txt", "<p>一</p>\n\n&lt;二") == [(1, "<p>一</p>"), (2, ""), (3, "&lt;二")]
    assert not source("a.txt", "一").whole_lines


def test_the_paragraphs_of_a_page_s_article() -> None:
    page = """<html><head><title>站名</title><style>p{}</style></head><body><nav>首页</nav>
<div id="UCAP-CONTENT"><p>关于<span>做好</span>工作的通知</p><p>各县：</p>
<p>一、落实责任<br>（一）领导责任</p><div>文字<p>段落</p>尾</div>
<script>alert(1)</script><p>A&lt;B &amp; C</p><!-- 注 --></div><footer>页脚</footer></body></html>"""
    assert texts("a.html", page) == [
        (2, "关于做好工作的通知"), (2, "各县："), (3, "一、落实责任"), (3, "（一）领导责任"), (3, "文字"), (3, "段落"),
        (3, "尾"), (4, "A<B & C"),
    ]
    made = source("a.html", page)
    assert made.whole_lines
    around = [(c.line, c.kind, c.original) for c in (*made.before, *made.after)]
    assert around == [(1, "removed", "首页"), (4, "removed", "页脚")]


def test_what_follows_an_element_stands_where_its_last_words_do() -> None:
    page = "<article><div>\n<p>一</p>\n<p>二</p></div>\n三</article>"
    assert texts("a.html", page) == [(2, "一"), (3, "二"), (3, "三")]


def test_a_page_without_a_known_article_is_read_whole() -> None:
    assert texts("a.htm", "<p>一</p>\n<p>二\n三</p>") == [(1, "一"), (2, "二三")]
    assert texts("a.html", "没有标签") == [(1, "没有标签")]


def test_what_the_audit_compares() -> None:
    assert visible("a.txt", ("<p>一</p>",)) == ("<p>一</p>",)
    assert [line.split() for line in visible("a.html", ("<p>一</p><p>二</p>", "<p>三</p>"))] == [["一", "二"], ["三"]]
    page = ("<nav>首页</nav><article>一", "二</article>页脚", "<script>x</script>")
    assert [line.split() for line in visible("a.html", page)] == [["首页", "一二"], ["页脚"], []]


def test_layout_of_a_markdown_file_is_recorded_to_be_taken_out() -> None:
    text = '---\nlang: zh\n---\n<div style="color:red;\nfont-size:48px">国务院文件</div>\n'
    text += "&emsp;&emsp;一、要求 <script>x</script>\n"
    found = [(c.line, c.kind, c.original) for c in source("a.md", text).corrections]
    assert found == [
        (1, "removed", "---"), (2, "removed", "lang: zh"), (3, "removed", "---"),
        (4, "removed", '<div style="color:red;'), (5, "removed", 'font-size:48px">'), (5, "removed", "</div>"),
        (6, "removed", "&emsp;&emsp;"),
    ]
    assert source("a.txt", text).corrections == ()


def test_marks_of_markdown_are_recorded_to_be_taken_out() -> None:
    text = "> - 1\\. **2024年底前**完成 2\\*3 __要点__\n|---|:--:|\n| 煤矿 | 2*3*4 |\n2024-2026\n** 不成对\n"
    found = [(c.line, c.original) for c in source("a.md", text).corrections]
    assert found == [
        (1, ">"), (1, "-"), (1, "**"), (1, "**"), (1, "__"), (1, "__"), (1, "\\"), (1, "\\"), (2, "|---|:--:|"),
    ]


def test_a_break_in_a_markdown_line_ends_a_paragraph() -> None:
    made = source("a.md", "<p>省安委会<br>2024年2月1日</p>\n")
    assert [(line.number, line.text) for line in made.lines] == [
        (1, "<p>省安委会<br>"), (1, ""), (1, "2024年2月1日</p>")]
    assert [c.original for c in made.corrections] == ["<p>", "<br>", "</p>"]
