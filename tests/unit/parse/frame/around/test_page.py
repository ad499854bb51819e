"""What stands outside the article of a page and belongs to the notice."""

from dataclasses import replace

from build_scripts.domain.notice import CatalogEntry, Line, NoticeId, PlaceSlug, SourceText
from build_scripts.parse.frame.around.page import with_frame

ENTRY = CatalogEntry(
    id=NoticeId("ceshi-2024"), original="a.html", first_line=1, last_line=9, jurisdiction=PlaceSlug("ceshi"), year=2024,
    source_url=None, source_evidence=None, supplied_title=None,
)


def framed(article: list[str], *around: list[str]) -> list[str]:
    """The lines of the notice; what is around stands behind the article."""
    texts = iter([*article, *(text for run in around for text in run)])
    made = [Line(number=at, text=text, start=at) for at, text in enumerate(texts)]
    rest = iter(made[len(article) :])
    runs = tuple(tuple(next(rest) for _ in run) for run in around)
    source = SourceText(entry=ENTRY, lines=tuple(made[: len(article)]), corrections=(), around=runs)
    return [line.text for line in with_frame(source).lines]


def test_signature_and_date_behind_the_article_are_the_notice_s() -> None:
    assert framed(["一、甲。"], ["测试市人民政府", "2024年1月2日", "打印"]) == [
        "一、甲。", "测试市人民政府", "2024年1月2日"]


def test_the_buttons_above_them_are_not() -> None:
    assert framed(["一、甲。"], ["上一页 1 2 下一页", "测试市人民政府", "2024年1月2日"]) == [
        "一、甲。", "测试市人民政府", "2024年1月2日"]


def test_the_heading_of_the_page_is_the_title_where_it_names_a_kind_of_document() -> None:
    def titled(heading: str, level: int) -> list[str]:
        above = Line(number=1, text=heading, start=0, heading_level=level)
        own = Line(number=2, text="一、注销许可证。", start=9)
        source = SourceText(entry=ENTRY, lines=(own,), corrections=(), around=((above,),))
        return [line.text for line in with_frame(source).lines]

    assert titled("第5号公告", 1) == ["第5号公告", "一、注销许可证。"]
    assert titled("第5号公告", 0) == titled("云山市人民政府", 1) == ["一、注销许可证。"]


def headed(above: list[str], article: list[str]) -> list[str]:
    """What the notice takes of the lines above its article."""
    made = [Line(number=at, text=text, start=at) for at, text in enumerate([*above, *article])]
    runs = (tuple(made[: len(above)]),)
    source = SourceText(entry=ENTRY, lines=tuple(made[len(above) :]), corrections=(), around=runs)
    return [line.text for line in with_frame(source).lines if line.start < len(above)]


TITLE = "关于做好安全生产工作的通知"


def test_a_title_above_is_taken_with_the_names_that_begin_it_and_its_facts() -> None:
    facts = "发文字号：测政办发〔2024〕5号"
    assert headed(["首页", facts, "测试市人民政府", "测试市公安局", TITLE, "打印"], ["一、甲。"]) == [
        facts, "测试市人民政府", "测试市公安局", TITLE]
    for fact in ("测政办发〔2024〕5号", "发布日期：2024年1月5日"):
        assert headed([TITLE, fact, "首页"], ["一、甲。"]) == [TITLE, fact]
    own = "测试市人民政府" + TITLE
    assert headed(["测试市人民政府", own], ["一、甲。"]) == [own]
    assert headed([TITLE, own], ["一、甲。"]) == [own]


def test_a_title_in_the_first_eight_lines_of_an_article_is_its_own() -> None:
    def article(lines_above: int) -> list[str]:
        return ["各县：", *["一、甲。"] * (lines_above - 1), TITLE]

    assert headed([TITLE], article(7)) == []
    assert headed([TITLE], article(8)) == [TITLE]


def test_above_an_article_with_a_title_the_facts_that_it_lacks_are_taken() -> None:
    number, day, issuer = "发文字号：测政办发〔2024〕5号", "成文日期：2024年1月5日", "发布机构：测试市人民政府"
    above = ["首页", number, day, issuer, "主题词：消防", "测政办发〔2024〕4号", "发布日期：2024年1月8日"]
    own_number, own_day = "测政办发〔2024〕5号", ["测试市人民政府", "2024年1月5日"]
    assert headed(above, [TITLE, "一、甲。"]) == [number, day, issuer]
    assert headed(above, [own_number, TITLE, "一、甲。"]) == [day, issuer]
    assert headed(above, [TITLE, "一、甲。", *own_day]) == [number]
    assert headed(above, [own_number, TITLE, "一、甲。", *own_day]) == []


def test_a_title_runs_over_four_lines_at_most() -> None:
    pieces = ["关于做好全市", "安全生产及", "防灾减灾救灾", "工作的通知"]
    for given in (pieces, [*pieces[:2], pieces[3]], [pieces[0], pieces[3]]):
        assert headed(["首页", *given], ["一、甲。"]) == headed(given, ["一、甲。"]) == given
    assert headed([pieces[0], "消防救援及", *pieces[1:]], ["一、甲。"]) == []


def test_a_line_of_a_title_has_four_characters_and_no_mark_of_a_sentence() -> None:
    assert headed(["关于做好", "安全生产工作的通知"], ["一、甲。"]) == ["关于做好", "安全生产工作的通知"]
    assert headed(["关于印", "发安全生产方案的通知"], ["一、甲。"]) == []
    assert headed(["关于做好。", "安全生产工作的通知"], ["一、甲。"]) == []


def test_a_date_in_the_last_ten_lines_of_an_article_is_its_own() -> None:
    signed = ["测试市人民政府", "2024年1月2日"]

    def article(lines_behind: int) -> list[str]:
        return ["2023年1月2日", *["一、甲。"] * lines_behind]

    assert framed(article(9), signed) == article(9)
    assert framed(article(10), signed) == [*article(10), *signed]


def test_the_date_stands_within_six_lines_behind_names_alone() -> None:
    names = [f"测试市{name}局" for name in ("公安", "教育", "水利", "交通", "民政", "财政")]
    date = "2024年1月2日"
    assert framed(["一、甲。"], [*names[:5], date]) == ["一、甲。", *names[:5], date]
    assert framed(["一、甲。"], [*names, date]) == ["一、甲。"]
    assert framed(["一、甲。"], ["责任编辑，请看下一篇。", "测试市公安局", date]) == ["一、甲。"]
    assert framed(["一、甲。"], [names[0], date, "本文有附件，请下载。"]) == ["一、甲。", names[0], date]
    assert framed(["一、甲。"], [f"测试市人民政府 {date}", "打印"]) == ["一、甲。", f"测试市人民政府 {date}"]


def test_of_several_runs_those_next_to_the_article_are_read_and_the_rest_stays_as_it_is_cut() -> None:
    own = "关于印发消防工作方案的通知"
    texts = [TITLE, "旧闻", "首页", own, "一、甲。", "上一页", "测试市公安局", "2024年1月2日", "打印"]
    lines = [Line(number=at, text=text, start=at) for at, text in enumerate(texts)]
    runs = (tuple(lines[:2]), tuple(lines[2:4]), tuple(lines[5:]))
    source = with_frame(SourceText(entry=ENTRY, lines=(lines[4],), corrections=(), around=runs))
    assert [line.text for line in source.lines] == [own, "一、甲。", "测试市公安局", "2024年1月2日"]
    assert [[line.text for line in run] for run in source.around] == [[TITLE, "旧闻"], ["首页"], ["上一页"], ["打印"]]


def test_where_someone_named_the_article_nothing_beside_it_is_taken() -> None:
    lines = [Line(number=at, text=text, start=at) for at, text in enumerate([TITLE, "一、甲。"])]
    named = replace(ENTRY, article="#article")
    source = SourceText(entry=named, lines=(lines[1],), corrections=(), around=((lines[0],),))
    assert with_frame(source) == source
