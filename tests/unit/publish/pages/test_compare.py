"""Two notices side by side: rows, their order, the summary, the page."""

import json
import re

from build_scripts.domain.alignment import Pair
from build_scripts.link.comparison import Row, rows, summary
from build_scripts.publish.data import any_two, links
from build_scripts.publish.pages import compare
from tests.unit.publish.compared import DAM, FIRE, MINE, compared


def pair(older: str = "shanxi-2023", newer: str = "shanxi-2024") -> Pair:
    return next(p for p in compared().edition.pairs if (p.older, p.newer) == (older, newer))


def row(newer: str) -> Row:
    return next(r for r in rows(compared(), pair()) if r.newer and r.newer.eid == newer)


def test_rows_stand_in_the_newer_order_and_dropped_ones_where_they_were() -> None:
    found = [(r.kind, str(r.newer.eid if r.newer else r.older[0].provision.eid)) for r in rows(compared(), pair())]
    inner = [entry for entry in found if "sec" in entry[1]]
    assert inner == [
        ("same", "part_1__sec_1"), ("dropped", "part_1__sec_3"), ("split", "part_1__sec_2"), ("split", "part_1__sec_3"),
    ]


def test_a_split_provision_is_divided_among_its_partners() -> None:
    mine, dam = row("part_1__sec_2").older[0], row("part_1__sec_3").older[0]
    assert mine.text == f"煤矿。{MINE}"
    assert dam.text == DAM
    assert not mine.whole
    assert not dam.whole


def test_the_summary_counts_items_and_shares_of_wording() -> None:
    found = summary(rows(compared(), pair()))
    assert found.counts == {"same": 1, "dropped": 1, "split": 2}
    assert found.moved == 1
    assert 0.85 < found.newer_carried < 1
    assert found.older_carried < found.newer_carried


def test_the_page_names_both_documents_in_every_row() -> None:
    page = str(dict(compare.files(compared()))["compare/shanxi-2023--shanxi-2024.md"])
    start = page.index('<div class="compare">')
    table = page[start : page.index("\n</div>", start)]
    assert "\n\n" not in table
    for section in re.findall("<section.*?</section>", table):
        assert "2023 晋政发〔2023〕1号" in section or "旧文无对应" in section
        assert "2024 晋政发〔2024〕1号" in section or "新文无对应" in section
    assert f"<del>消防。{FIRE}</del>" in table
    assert "<ins>推行无视频不作业。</ins>" in table
    assert '<a href="../notices/shanxi-2024.html#part_1__sec_2">（二）</a>' in table
    assert "同 1 · 拆 2 · 删去 1（其中移动位置 1）" in page
    assert "[怎样算](../about/comparing.md)" in page


def test_what_has_no_number_is_told() -> None:
    page = dict(compare.files(compared()))["compare/shanxi-2024--datong-2024.md"]
    assert "2024 原文缺文号" in page
    assert "山西省2024年 ↔ 大同市2024年" in page


def test_lists_lead_to_the_pairs_of_each_place() -> None:
    made = dict(compare.files(compared()))
    assert "[山西省](shanxi.md)　2 对" in made["compare/index.md"]
    assert "[山西省2023年 → 山西省2024年](shanxi-2023--shanxi-2024.md)" in made["compare/shanxi.md"]
    assert "[历年脉络](../threads/shanxi.md)" in made["compare/shanxi.md"]
    pair = "[山西省2024年 ↔ 大同市2024年](shanxi-2024--datong-2024.md)"
    assert f"## 与上级同年 {{: #level }}\n\n- {pair}" in made["compare/datong.md"]
    assert f"## 与下级同年 {{: #below }}\n\n- {pair}" in made["compare/shanxi.md"]


def test_threads_as_data() -> None:
    ((path, text),) = links.files(compared())
    found = json.loads(text)["pairs"]
    assert path == "data/threads.json"
    assert [(p["older"], p["newer"], p["relation"]) for p in found][-1] == ("shanxi-2024", "datong-2024", "level")
    assert list(found[0]) == ["older", "newer", "relation", "links", "new", "dropped"]
    assert list(found[0]["links"][0]) == ["older", "newer", "type", "moved", "similarity", "reviewed"]


def test_a_notice_for_the_browser_has_its_words_cut() -> None:
    made = dict(any_two.files(compared()))
    call = re.fullmatch(r'NoticeCompare\.add\("([^"]+)",(.*)\);\n', made["data/compare/shanxi-2024.js"])
    assert call
    data = json.loads(call[2])
    assert call[1] == data["id"] == "shanxi-2024"
    for provision in data["provisions"]:
        assert sum(int(sign, 36) for sign in provision["cut"]) == len(provision["text"])
    assert data["compared"] == {"shanxi-2023": "compare/shanxi-2023--shanxi-2024.html"}
    assert json.loads(made["data/compare/place-datong.js"].split(",", 1)[1][:-3]) == [
        ["datong-2024", "2024 原文缺文号"],
    ]


def test_a_word_longer_than_a_sign_can_tell_is_told_in_two() -> None:
    assert list(any_two._lengths(80)) == [34, 34, 12]
