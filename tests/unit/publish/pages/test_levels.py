"""The page of several levels: columns, figures that are those of its rows, and the ways to it."""

import re
from dataclasses import replace

import pytest

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.comparing import level_words
from build_scripts.publish.pages import compare, levels, notice, places, years
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.compare import level_lists
from tests.unit.publish.compared import crowded
from tests.unit.publish.leveled import leveled


def page(place: str = "yungang") -> str:
    return dict(all_files(leveled(), levels))[f"compare/{place}-2024--levels.md"]


def test_there_is_a_page_for_each_chain_and_a_list_where_several_go_on() -> None:
    assert list(dict(all_files(leveled(), levels))) == [
        f"compare/{name}-2024--levels.md" for name in ("shanxi", "datong", "yungang", "pingcheng", "daning")
    ]


def test_the_list_of_a_top_tells_what_lies_between() -> None:
    found = page("shanxi")
    assert "- [云冈区](yungang-2024--levels.md)　经大同市" in found
    assert "- [大宁县](daning-2024--levels.md)　经临汾市（未收录）" in found


def test_a_level_without_a_notice_is_told() -> None:
    found = page("daning")
    assert "地级：临汾市　未收录" in found
    assert '<p class="levels-cell levels-absent" data-level="2"><span>地级</span> 未收录</p>' in found


@pytest.mark.parametrize("place", ["yungang", "pingcheng", "daning"])
def test_figures_count_the_rows(place: str) -> None:
    found = page(place)
    lines = re.findall(r"^(?:大同市比|云冈区比|平城区比|大宁县比).*?\[", found, re.MULTILINE)
    columns = [str(n) for n in range(2, 4) if f'data-level="{n}" data-kind' in found]
    assert len(lines) == len(columns)
    for line, column in zip(lines, columns, strict=True):
        kinds = re.findall(f'data-level="{column}" data-kind="([a-z-]+)"', found)
        counts = {word: kinds.count(kind) for kind, word in level_words.KINDS.items() if kinds.count(kind)}
        told = {word: int(n) for word, n in re.findall(r"([^ ：·;]+)&nbsp;([0-9]+)", line)}
        assert told.keys() == counts.keys()
        # A row that a lower level begins says nothing of the levels above.
        assert all(told[word] == count for word, count in counts.items() if word != level_words.KINDS["none"])


def test_what_is_added_and_left_out_is_named_in_its_row() -> None:
    row, = re.findall('<section class="levels-row" aria-label="山西省一（一）">.*?</section>', page())
    assert "所加：每周组织一次夜查" in row
    assert "未写：推行无视频不作业" in row
    assert '<p id="datong-2024__part_1__sec_1">' in row


def test_long_and_many_passages_are_cut() -> None:
    assert level_words.named("未写", ("一" * 30,)) == f"未写：{'一' * level_words.LONGEST}……"
    assert level_words.named("未写", ("甲", "乙", "丙", "丁", "戊", "己")) == "未写：甲 / 乙 / 丙 / 丁（共6处）"
    assert level_words.named("未写", ()) == ""


def test_a_crowded_year_neither_grows_a_page_nor_loses_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(level_lists, "PER_PAGE", 5)
    found = dict(all_files(crowded(12), levels))
    lists = [found[f"compare/shanxi-2024--levels{n}.md"] for n in ("", "-2", "-3")]
    assert [text.count("\n- [") for text in lists] == [5, 5, 2]
    assert "共12件，分页：1 [2](shanxi-2024--levels-2.md)" in lists[0]
    own = found["compare/citya-2024--levels.md"]
    others = re.search("同年另有：(.*)", own)
    assert others and others[1].count("--levels.md") == level_lists.MOST_BESIDE + 1
    assert "[全部](shanxi-2024--levels.md)" in others[1]


@pytest.mark.parametrize(("path", "told"), [
    ("notices/shanxi-2024.md", "[各级对照](../compare/shanxi-2024--levels.md)"),
    ("notices/daning-2024.md", "[各级对照](../compare/daning-2024--levels.md)"),
    ("compare/shanxi-2024--daning-2024.md", "[省、县两级对照](daning-2024--levels.md)"),
    ("compare/shanxi-2024--datong-2024.md", "[省、市、县三级对照](datong-2024--levels.md)"),
    ("compare/datong.md", "[大同市2024年 省、市、县三级](datong-2024--levels.md)"),
    ("years/2024.md", "[山西省2024年 省、市、县三级](../compare/shanxi-2024--levels.md)"),
    ("places/yungang.md", "各级对照：[2024](../compare/yungang-2024--levels.md)"),
])
def test_ways_lead_to_it(path: str, told: str) -> None:
    assert told in pages(leveled())[path]


def pages(linked: LinkedEdition) -> dict[str, str | bytes]:
    return {path: text for module in (notice, compare, years, places) for path, text in all_files(linked, module)}


def test_an_edition_of_one_level_has_none() -> None:
    assert dict(all_files(LinkedEdition(replace(leveled().edition, pairs=())), levels)) == {}
