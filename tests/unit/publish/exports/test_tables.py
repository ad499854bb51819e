"""Tables that a spreadsheet program opens right, row by row what the edition holds."""

import csv
import io

import pytest

from build_scripts.domain.alignment import Pair, SentenceLink
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.topics import Filing, TopicSlug
from build_scripts.language.segmentation import own
from build_scripts.link.comparison import compare
from build_scripts.publish.exports import tables
from build_scripts.publish.exports.copies import topics as topic_copies
from build_scripts.publish.labels.citation import locators
from build_scripts.publish.views.exports.compared import Compared
from tests.unit.publish import sample

OLDER, NEWER = NoticeId("shanxi-2023"), NoticeId("shanxi-2024")


def filing(eid: str, spans: tuple[tuple[int, int], ...] | None = None) -> Filing:
    return Filing(notice=NEWER, eid=Eid(eid), topic=TopicSlug("coal"), spans=spans)


def topic_rows(*filings: Filing) -> list[dict[str, str]]:
    files = dict(topic_copies.files(sample.lookup(sample.notice(), filings=filings)))
    return rows(files["downloads/topics/coal.csv"])


def rows(data: str | bytes) -> list[dict[str, str]]:
    assert isinstance(data, bytes)
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def pair_rows(pair: Pair) -> list[dict[str, str]]:
    older, newer = sample.notice(id=OLDER, year=2023), sample.notice()
    return rows(tables.comparison_table(Compared(
        comparison=compare(older, newer, pair, own()), edition="0123456789ab",
        older_name="", newer_name="", older_places=locators(older), newer_places=locators(newer),
    )))


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


def test_a_comparison_goes_through_the_newer_notice_and_ends_with_what_was_dropped() -> None:
    found = pair_rows(Pair(
        older=OLDER, newer=NEWER, relation="year",
        links=(
            sample.link("preface", "preface", similarity=0.75),
            sample.link("part_1__sec_1", "part_1__sec_1", type="same", similarity=1.0),
            sample.link("part_2__p_1", "part_1__sec_2", moved=True),
            sample.link("part_2__p_2", "part_1__sec_2", type="merged", similarity=0.25),
        ),
        new=(Eid("part_1__p_1"),), dropped=(Eid("closing__p_1"),),
    ))
    assert [(r["关系"], r["移动"], r["相似度"], r["旧文位置"], r["新文位置"]) for r in found] == [
        ("修改", "", "0.750", "文首", "文首"),
        ("文字相同", "", "1.000", "第一部分第（一）项", "第一部分第（一）项"),
        ("修改", "移动", "0.500", "第二部分第一自然段", "第一部分第（二）项"),
        ("合并", "", "0.250", "第二部分第二自然段", "第一部分第（二）项"),
        ("旧文未见对应", "", "", "", "第一部分第（二）项之后第一自然段"),
        ("新文未见对应", "", "", "结语第一自然段", ""),
    ]
    assert found[2]["旧文文字"] == "煤矿：推进 <智能化> & “五到位”。"
    assert found[-1]["旧文网页"] == "notices/shanxi-2023.html#closing__p_1"


def test_what_only_one_side_has_stands_in_columns_of_its_own() -> None:
    found = pair_rows(Pair(
        older=OLDER, newer=NEWER, relation="year", links=(sample.link("part_2__p_1", "part_1__sec_2"),),
        new=(Eid("part_1__p_1"),), dropped=(Eid("closing__p_1"),),
    ))
    linked, new, dropped = found
    assert linked["仅旧文有"] and linked["仅旧文有"] in linked["旧文文字"]
    assert linked["仅新文有"] and all(part in linked["新文文字"] for part in linked["仅新文有"].split("……"))
    assert (new["仅旧文有"], new["仅新文有"]) == ("", new["新文文字"])
    assert (dropped["仅旧文有"], dropped["仅新文有"]) == (dropped["旧文文字"], "")


def test_each_row_tells_the_edition() -> None:
    (row,) = pair_rows(Pair(
        older=OLDER, newer=NEWER, relation="year", links=(sample.link("preface", "preface"),), new=(), dropped=(),
    ))
    assert row["版本"] == "0123456789ab"


def test_a_sentence_that_went_elsewhere_has_a_row_with_its_own_words() -> None:
    sentence = SentenceLink(
        older=Eid("part_2__p_1"), older_span=(0, 2), newer=Eid("part_1__p_1"), newer_span=(0, 3), type="edited",
        moved=True, similarity=0.4,
    )
    (row,) = pair_rows(Pair(
        older=OLDER, newer=NEWER, relation="year", links=(), new=(), dropped=(), sentences=(sentence,),
    ))
    assert (row["关系"], row["移动"], row["相似度"]) == ("其中一句修改", "移动", "0.400")
    assert (len(row["旧文文字"]), len(row["新文文字"])) == (2, 3)


def test_between_two_levels_nothing_is_old_or_deleted() -> None:
    found = pair_rows(Pair(
        older=OLDER, newer=NEWER, relation="level", links=(sample.link("preface", "preface"),),
        new=(Eid("part_1__p_1"),), dropped=(Eid("closing__p_1"),),
    ))
    assert list(found[0])[3:] == [
        "上级位置", "上级文字", "本级位置", "本级文字", "仅上级有", "仅本级有", "上级网页", "本级网页", "版本",
    ]
    assert [row["关系"] for row in found] == ["修改", "上级未写", "本级未写"]


def test_a_spreadsheet_program_reads_it_as_utf_8() -> None:
    data = dict(topic_copies.files(sample.lookup(sample.notice())))["downloads/topics/coal.csv"]
    assert isinstance(data, bytes)
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t"])
def test_no_cell_is_run_as_a_formula(sign: str) -> None:
    hostile = sample.notice(title=f'{sign}HYPERLINK("http://x","y")')
    files = dict(topic_copies.files(sample.lookup(hostile, filings=(filing("part_1"),))))
    assert rows(files["downloads/topics/coal.csv"])[0]["标题"] == f'\'{sign}HYPERLINK("http://x","y")'


@pytest.mark.parametrize("cell", ["=1+1", "'=1+1", "'", "''", "一", "", "-5", "\tx"])
def test_every_cell_says_again_what_was_meant(cell: str) -> None:
    written = next(csv.reader(tables.table(("列",), [(cell,)], "e").decode("utf-8-sig").splitlines()[1:]))
    assert tables.meant(written[0]) == cell
    assert not written[0].startswith(("=", "-", "\t"))
