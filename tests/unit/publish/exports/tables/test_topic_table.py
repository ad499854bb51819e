"""A topic as a table, row by row what is filed there."""

from build_scripts.domain.notice import NoticeId
from build_scripts.domain.topics import Filing
from build_scripts.publish.exports.copies import topics as topic_copies
from build_scripts.publish.parts import all_files
from tests import editions
from tests.unit.publish import sample
from tests.unit.publish.exports.written import rows

NOTICE = NoticeId("shanxi-2024")


def filing(eid: str, spans: tuple[tuple[int, int], ...] | None = None) -> Filing:
    return editions.filing(NOTICE, eid, "coal", spans)


def topic_rows(*filings: Filing) -> list[dict[str, str]]:
    files = dict(all_files(sample.linked(sample.notice(), filings=filings), topic_copies))
    return rows(files["downloads/topics/coal.csv"])


def test_a_topic_row_says_whose_words_where_and_which() -> None:
    row, = topic_rows(filing("part_1__sec_1__para_1"))
    assert row == {
        "地区": "山西省", "年份": "2024", "标题": "山西省人民政府关于做好2024年安全生产工作的通知",
        "发文字号": "晋政发〔2024〕1号", "成文日期": "2024-01-20", "位置": "第一部分第（一）项第1目", "范围": "整条",
        "文字": "1.煤矿。治理瓦斯。",
        "引用": "《山西省人民政府关于做好2024年安全生产工作的通知》（晋政发〔2024〕1号）第一部分第（一）项第1目",
        "网页": "notices/shanxi-2024.html#part_1__sec_1__para_1", "版本": "",
    }


def test_an_excerpt_holds_only_what_is_meant() -> None:
    row, = topic_rows(filing("preamble__p_1", ((0, 5), (8, 12))))
    assert (row["范围"], row["文字"]) == ("节选", "2024年……安全生产")


def test_a_topic_without_provisions_is_a_table_without_rows() -> None:
    assert topic_rows() == []
