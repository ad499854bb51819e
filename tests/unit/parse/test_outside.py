"""Numbered text that is no part of the notice that was read is a fault which shows both; a paragraph is doubtful."""

import pytest

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import CatalogEntry, Notice, NoticeId, PlaceSlug
from build_scripts.parse.document import parse_notice
from build_scripts.read.formats.encoding import split_lines
from build_scripts.read.formats.source_text import to_source

HEAD = (
    '<div class="nav">首页</div><div class="TRS_Editor"><p>关于做好安全生产工作的通知</p>\n'
    "<p>一、压实责任</p><p>落实。</p>"
)


PARAGRAPH = "各级各部门要把思想和行动统一起来，扎实做好岁末年初安全防范各项工作。"


def read(text: str, article: str | None = None) -> tuple[Notice, tuple[Diagnostic, ...]]:
    lines = split_lines(text)
    entry = CatalogEntry(
        id=NoticeId("ceshi-2024"), original="a.html", first_line=1, last_line=len(lines),
        jurisdiction=PlaceSlug("ceshi"), year=2024, source_url=None, source_evidence=None, supplied_title=None,
        article=article,
    )
    return parse_notice(to_source(entry, lines, ()))


def outside(text: str, article: str | None = None) -> list[Diagnostic]:
    _, faults = read(text, article)
    return [fault for fault in faults if "有编号的文字" in fault.message]


def test_the_second_half_of_an_article_in_another_block() -> None:
    (fault,) = outside(f'{HEAD}</div>\n<div class="more">\n<p>二、排查隐患</p><p>（一）矿山</p></div>')
    assert (fault.file, fault.line) == ("originals/a.html", 4)
    assert "“二、排查隐患”等 2 行" in fault.message
    assert "正文区从第 1 行（“关于做好安全生产工作的通知”）到第 2 行（“落实。”）" in fault.message
    assert 'article: "#zoom"' in fault.hint


@pytest.mark.parametrize("hidden", [
    "<p style='display:none'>二、排查隐患</p>", "<template><p>二、排查隐患</p></template>",
    "<noscript><p>二、排查隐患</p></noscript>", "<div hidden><p>甲</p><p>二、排查隐患</p></div>",
])
def test_a_hidden_half(hidden: str) -> None:
    for source in (f"{HEAD}{hidden}</div>", f"{HEAD}</div>{hidden}"):
        (fault,) = outside(source)
        assert (fault.line, "“二、排查隐患”" in fault.message) == (2, True)


def test_what_a_site_shows_around_is_no_fault() -> None:
    around = "<p>2024-01-01</p><p>12345热线</p><ul><li>网站地图<li>上一篇：关于做好工作的通知</ul><!-- 二、旧文 -->"
    assert outside(f"{HEAD}</div>{around}") == []


def test_where_the_article_is_named_what_stands_outside_has_been_seen() -> None:
    source = f'{HEAD}</div><div class="more"><p>二、排查隐患</p></div>'
    assert len(outside(source)) == 1
    assert outside(source, ".TRS_Editor, .more") == []


def doubts(text: str, article: str | None = None) -> list[tuple[int, str]]:
    notice, _ = read(text, article)
    return [(doubt.line, doubt.message) for doubt in notice.doubts if "成段的文字" in doubt.message]


@pytest.mark.parametrize("block", [
    '<div class="TRS_Editor">{}</div>', "<aside>{}</aside>", '<div class="nav">{}</div>',
])
def test_a_second_half_without_numbers(block: str) -> None:
    half = f"<p>{PARAGRAPH}</p><p>{PARAGRAPH}</p><p>测试市安全生产委员会</p><p>2024年2月1日</p>"
    page = f"{HEAD}</div>\n{block.format(half)}"
    ((line, message),) = doubts(page)
    assert (line, f"“{PARAGRAPH}”等 2 行" in message) == (3, True)
    assert doubts(page, ".TRS_Editor") == []


def test_what_a_site_says_of_itself_is_no_second_half() -> None:
    for said in ("本网站由测试市人民政府办公室主办。", "打印本页", f"{PARAGRAPH[:-1]}：", f"一、{PARAGRAPH}"):
        assert doubts(f"{HEAD}</div><p>{said}</p>") == []


def test_of_several_paragraphs_the_first_is_shown_at_its_line() -> None:
    other = PARAGRAPH.replace("岁末年初", "汛期")
    ((line, message),) = doubts(f"{HEAD}</div><p>打印</p>\n<p>{PARAGRAPH}</p>\n<p>{other}</p>")
    assert (line, f"“{PARAGRAPH}”等 2 行；" in message) == (3, True)
    ((line, message),) = doubts(f"{HEAD}</div>\n<p>{PARAGRAPH}</p>")
    assert (line, f"“{PARAGRAPH}”；" in message) == (3, True)
    ((_, message),) = doubts(f"{HEAD}</div>\n<p>{PARAGRAPH[:-1]}{PARAGRAPH}</p>")
    assert f"“{(PARAGRAPH[:-1] + PARAGRAPH)[:40]}”；" in message


def test_a_paragraph_has_thirty_characters() -> None:
    ending = "做好岁末年初安全防范各项工作。"
    for length, told in ((30, 1), (29, 0)):
        paragraph = f"{'各级各部门要把思想和行动统一起来，扎实'[: length - len(ending)]}{ending}"
        assert len(paragraph) == length
        assert len(doubts(f"{HEAD}</div><p>{paragraph}</p>")) == told


def removed(page: str) -> list[tuple[str, str]]:
    """What is left out, with the beginning of the reason."""
    notice, _ = read(page)
    return [(change.original, change.reason[:8]) for change in notice.corrections]


SITE, UNSEEN, COMMENT = "网页在通知正文前", "网页中不显示的文", "网页源码中的注释"


@pytest.mark.parametrize(("around", "told"), [
    ('<p>首页</p><p style="display:none">藏</p><p>关闭</p>', [("首页", SITE), ("藏", UNSEEN), ("关闭", SITE)]),
    ('<p>首页<span hidden>藏</span>关闭</p>', [("首页", SITE), ("藏", UNSEEN), ("关闭", SITE)]),
    ("<p hidden>藏</p>", [("藏", UNSEEN)]),
    ('<p hidden>藏<b>着</b></p><p>首页</p>', [("藏着", UNSEEN), ("首页", SITE)]),
    ("<p>首页</p><!-- 注 --><p>关闭</p>", [("首页\n注\n关闭", SITE)]), ("<!-- 注 -->", [("注", COMMENT)]),
    ("<p>首页</p><p>关闭</p>", [("首页\n关闭", SITE)]),
])
def test_what_is_hidden_outside_says_so_and_what_a_site_shows_is_one_entry(
    around: str, told: list[tuple[str, str]],
) -> None:
    assert removed(f"{HEAD}</div>{around}") == [("首页", SITE), *told]
