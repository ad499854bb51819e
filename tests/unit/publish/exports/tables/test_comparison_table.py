"""A comparison as a table, row by row what the edition holds."""

from build_scripts.domain.alignment import Pair, SentenceLink
from build_scripts.domain.notice import Eid, Notice, NoticeId
from build_scripts.language.segmentation import own
from build_scripts.link.comparison import compare
from build_scripts.publish.exports.tables.comparison_table import comparison_table
from build_scripts.publish.labels.citation import locators
from build_scripts.publish.views.exports.compared import Compared
from tests import editions
from tests.editions import provision
from tests.unit.publish import sample
from tests.unit.publish.exports.written import rows

OLDER, NEWER = NoticeId("shanxi-2023"), NoticeId("shanxi-2024")


def pair_rows(pair: Pair) -> list[dict[str, str]]:
    return rows_of(sample.notice(id=OLDER, year=2023), sample.notice(), pair)


def rows_of(older: Notice, newer: Notice, pair: Pair) -> list[dict[str, str]]:
    return rows(comparison_table(Compared(
        comparison=compare(older, newer, pair, own()), edition="0123456789ab",
        older_name="", newer_name="", older_places=locators(older), newer_places=locators(newer),
    )))


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


def test_of_a_sentence_that_was_reworded_only_the_other_words_stand_there() -> None:
    texts = {
        OLDER: "全面推进煤矿瓦斯抽采，按月组织排查，逐级落实责任。",
        NEWER: "全面推进煤矿瓦斯治理，按月组织排查，逐级压实责任。",
    }
    older, newer = (
        sample.notice(id=notice, provisions=(provision("part_1", "part", text),)) for notice, text in texts.items()
    )
    (row,) = rows_of(older, newer, editions.pair(OLDER, NEWER, (sample.link("part_1", "part_1"),)))
    assert (row["仅旧文有"], row["仅新文有"]) == ("瓦斯抽采……落实", "瓦斯治理……压实")


def test_each_row_tells_the_edition() -> None:
    (row,) = pair_rows(editions.pair(OLDER, NEWER, (sample.link("preface", "preface"),)))
    assert row["版本"] == "0123456789ab"


def test_a_sentence_that_went_elsewhere_has_a_row_with_its_own_words() -> None:
    sentence = SentenceLink(
        older=Eid("part_2__p_1"), older_span=(0, 2), newer=Eid("part_1__p_1"), newer_span=(0, 3), type="edited",
        moved=True, similarity=0.4,
    )
    (row,) = pair_rows(editions.pair(OLDER, NEWER, sentences=(sentence,)))
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
