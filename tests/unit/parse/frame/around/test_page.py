"""What stands outside the article of a page and belongs to the notice."""

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
