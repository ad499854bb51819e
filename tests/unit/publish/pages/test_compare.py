"""Two notices side by side: rows, their order, the summary, the page."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from build_scripts.domain.alignment import LinkType, Pair
from build_scripts.domain.building.checksums import checksum
from build_scripts.domain.notice import Eid, Provision
from build_scripts.language import comparable
from build_scripts.link.alignment import align_notices
from build_scripts.link.comparison import Row, summary
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.data.any_two import _lengths
from build_scripts.publish.labels.comparing.comparison_words import WORDS
from build_scripts.publish.pages import compare
from build_scripts.publish.pages.data import any_two, links
from build_scripts.publish.parts import all_files
from tests.editions import block, edition, link, notice, place, provision
from tests.unit.publish.compared import DAM, FIRE, MINE, body, compared, side_by_side


def pair(older: str = "shanxi-2023", newer: str = "shanxi-2024") -> Pair:
    return next(p for p in compared().edition.pairs if (p.older, p.newer) == (older, newer))


def links_of(
    older: Sequence[Provision], newer: Sequence[Provision], *ends: tuple[str, str], kind: LinkType = "split",
) -> tuple[LinkedEdition, Pair]:
    """Two years whose links are given: but for the part all of one kind."""
    notices = [notice(year=2023, body=older), notice(year=2024, body=newer)]
    kinds: dict[str, LinkType] = {"part_1": "same"}
    links = tuple(
        link(a, b, kinds.get(a, kind), main=a == b, similarity=0.5)
        for a, b in (("part_1", "part_1"), *ends)
    )
    both = Pair(
        older=notices[0].id, newer=notices[1].id, relation="year", links=links,
        new=(Eid("preface"), Eid("conclusions")), dropped=(Eid("preface"), Eid("conclusions")),
    )
    return LinkedEdition(edition(notices, pairs=[both])), both


def row(newer: str) -> Row:
    return next(r for r in side_by_side(compared(), pair()).rows if r.newer and r.newer.eid == newer)


def pages(linked: LinkedEdition) -> dict[str, str]:
    """What is text of the files: pages and scripts, not documents."""
    return {path: text for path, text in all_files(linked, compare) if isinstance(text, str)}


def test_rows_stand_in_the_newer_order_and_dropped_ones_where_they_were() -> None:
    rows = side_by_side(compared(), pair()).rows
    found = [(r.kind, str(r.newer.eid if r.newer else r.older[0].provision.eid)) for r in rows]
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


def test_a_provision_that_has_most_of_no_sentence_is_shown_the_one_it_shares() -> None:
    older = body(("专项整治", "开展城镇燃气、油气输送管道安全专项整治。"),)
    newer = body(("油气管道", "开展油气输送管道安全专项整治，排查占压隐患。"), ("燃气", "更换城镇燃气老化管道。"))
    linked, both = links_of(older, newer, ("part_1__sec_1", "part_1__sec_1"), ("part_1__sec_1", "part_1__sec_2"))
    first, second = [r for r in side_by_side(linked, both).rows if r.kind == "split"]
    assert (first.shared, first.older[0].elsewhere) == (False, None)
    assert (second.shared, second.older[0].elsewhere) == (True, "part_1__sec_1")
    assert second.older[0].text == "开展城镇燃气、油气输送管道安全专项整治。"
    page = pages(linked)["compare/shanxi-2023--shanxi-2024.md"]
    shown, = re.findall('<section class="compare-row" id="part_1__sec_2".*?</section>', page)
    assert "<span>开展<mark>城镇燃气</mark>、油气输送<mark>管道</mark>安全专项整治。</span>" in shown
    assert '<a class="compare-home" data-ui href="#part_1__sec_1">另见新文一（一）</a>' in shown
    assert "<del>" not in shown


def test_a_provision_that_has_nothing_of_any_sentence_is_shown_them_all() -> None:
    older, newer = body(("煤矿", MINE),), body(("煤矿", MINE), ("其他", "推动社会共治。"))
    linked, both = links_of(older, newer, ("part_1__sec_1", "part_1__sec_1"), ("part_1__sec_1", "part_1__sec_2"))
    piece, = next(r for r in side_by_side(linked, both).rows if r.newer and r.newer.eid == "part_1__sec_2").older
    assert (piece.text, piece.whole, piece.elsewhere) == (f"煤矿。{MINE}", True, "part_1__sec_1")


def test_what_a_shared_sentence_carries_over_is_counted_once_for_the_older_notice() -> None:
    sentence = "开展城镇燃气、油气输送管道安全专项整治。"
    older, newer = body(("整治", sentence),), body(("整治", sentence), ("再整治", sentence))
    linked, both = links_of(older, newer, ("part_1__sec_1", "part_1__sec_1"), ("part_1__sec_1", "part_1__sec_2"))
    found = summary(side_by_side(linked, both).rows)
    assert found.older_carried == 1
    assert 0.9 < found.newer_carried <= 1


def test_a_further_source_whose_sentences_stand_elsewhere_is_named_in_the_row() -> None:
    older, newer = body(("煤矿", MINE), ("尾矿库", DAM)), body(("煤矿", MINE), ("尾矿库", DAM))
    twice = ("part_1__sec_1", "part_1__sec_2")
    linked, both = links_of(older, newer, ("part_1__sec_1", "part_1__sec_1"), twice, ("part_1__sec_2", "part_1__sec_2"))
    found = next(r for r in side_by_side(linked, both).rows if r.newer and r.newer.eid == "part_1__sec_2")
    assert [p.provision.eid for p in found.older] == ["part_1__sec_2"]
    assert [(p.provision.eid, p.elsewhere) for p in found.also] == [("part_1__sec_1", "part_1__sec_1")]
    assert {c.kind for c in found.changes} == {"same"}


def test_the_summary_counts_all_rows_and_shares_of_wording() -> None:
    found = summary(side_by_side(compared(), pair()).rows)
    assert found.counts == {"same": 4, "dropped": 1, "split": 2}
    assert found.moved == 1
    assert 0.85 < found.newer_carried < 1
    assert found.older_carried < found.newer_carried


def test_the_page_names_both_documents_in_every_row() -> None:
    page = pages(compared())["compare/shanxi-2023--shanxi-2024.md"]
    start = page.index('<div class="compare">')
    table = page[start : page.index("\n</div>", start)]
    assert "\n\n" not in table
    for section in re.findall("<section.*?</section>", table):
        assert "2023 晋政发〔2023〕1号" in section or "旧文未见对应" in section
        assert "2024 晋政发〔2024〕1号" in section or "新文未见对应" in section
    assert f"<del>消防。{FIRE}</del>" in table
    assert "<ins>推行无视频不作业。</ins>" in table
    assert '<a href="../notices/shanxi-2024.html#part_1__sec_2">（二）</a>' in table
    assert "同&nbsp;4&nbsp;· 拆&nbsp;2&nbsp;· 新文未见对应&nbsp;1（其中移动位置 1）" in page
    assert "[怎样算](../about/comparing.md#carried)" in page
    assert "经人核定：[准确程度](../about/comparing.md#accuracy)" in page


def test_the_editions_own_words_beside_a_notices_are_marked_as_such() -> None:
    """Only what bears data-ui is left out of a copy."""
    page = pages(compared())["compare/shanxi-2023--shanxi-2024.md"]
    assert "<small data-ui>（节选）</small>" in page and "<small data-ui>¶</small>" in page
    assert not re.search("(?<!<small data-ui>)(（节选）|¶)", page)


def test_what_changed_in_the_head_is_marked_line_by_line() -> None:
    head = [block("title", "关于做好2023年工作的通知"), block("document_number", "晋政发〔2023〕2号")]
    later = [block("title", "关于做好2024年工作的通知"), block("document_number", "晋政发〔2024〕2号")]
    one, other = notice(year=2023, preface=head), notice(year=2024, preface=later)
    found, = align_notices([one, other], [place("shanxi", "山西省")], [], [])
    page = pages(LinkedEdition(edition([one, other], pairs=[found])))["compare/shanxi-2023--shanxi-2024.md"]
    shown, = re.findall('<section class="compare-row" id="preface".*?</section>', page)
    assert 'data-kind="edited"' in shown
    years = "<del>2023</del><ins>2024</ins>"
    assert f"关于做好{years}年工作的通知<br>晋政发〔{years}〕2号" in shown


def test_a_row_is_of_the_kind_of_its_link_whatever_of_it_is_shown() -> None:
    """The item has become a heading with its text below."""
    older = body(("煤矿", MINE),)
    newer = body(("煤矿", ""),)
    below = provision("part_1__sec_1__p_1", "p", MINE)
    ends = [("part_1__sec_1", "part_1__sec_1"), ("part_1__sec_1", below.eid)]
    linked, both = links_of(older, [*newer, below], *ends, kind="edited")
    found = {r.newer.eid: r for r in side_by_side(linked, both).rows if r.newer}
    assert (found[Eid("part_1__sec_1")].kind, found[Eid("part_1__sec_1")].older[0].text) == ("edited", "煤矿。")


def test_what_has_no_number_is_told() -> None:
    page = pages(compared())["compare/shanxi-2024--datong-2024.md"]
    assert "2024 文号原文缺" in page
    assert "山西省2024年 ↔ 大同市2024年" in page


def test_the_figures_are_those_of_the_rows_below_and_rows_name_both_provisions() -> None:
    made = pages(compared())
    for both in compared().edition.pairs:
        page = made[f"compare/{both.older}--{both.newer}.md"]
        kinds = Counter(re.findall('data-kind="([a-z]+)"', page))
        words = WORDS[both.relation].kinds
        told = re.search("(.*)\n{: .compare-counts }", page)
        assert told
        assert dict(re.findall("([^ ·;]+)&nbsp;([0-9]+)", told[1].partition("（")[0])) == {
            words[kind]: str(count) for kind, count in kinds.items()
        }
        moved = re.search("其中移动位置 ([0-9]+)", told[1])
        assert int(moved[1] if moved else 0) == page.count(" data-moved")
    page = made["compare/shanxi-2023--shanxi-2024.md"]
    assert 'data-older="part_1__sec_1" data-newer="part_1__sec_2"' in page
    assert 'id="dropped-part_1__sec_3" data-kind="dropped" data-older="part_1__sec_3" data-newer="" ' in page
    assert 'aria-label="一（二） 拆"' in page and 'aria-label="旧文一（三） 新文未见对应"' in page


def test_between_two_levels_nothing_is_old_or_deleted() -> None:
    page = pages(compared())["compare/shanxi-2024--datong-2024.md"]
    assert "上级：[" in page
    assert "本级未写" in page
    assert "沿用：本级的" in page
    assert "划去的是上级写了、本级未写的文字" in page
    for word in ("旧文", "新文", "删去", "新增", "旧：", "新："):
        assert word not in page
    dropped = re.findall('<section[^>]*data-kind="dropped".*?</section>', page)
    assert dropped and all("<del>" not in section for section in dropped)


def test_lists_lead_to_the_pairs_of_each_place() -> None:
    made = pages(compared())
    assert "[山西省](shanxi.md)　2对" in made["compare/index.md"]
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
    assert list(found[0]) == ["older", "newer", "relation", "links", "new", "dropped", "sentences", "in_part"]
    assert list(found[0]["links"][0]) == ["older", "newer", "type", "moved", "similarity", "reviewed"]


def test_a_notice_for_the_browser_has_its_words_cut() -> None:
    made = dict(all_files(compared(), any_two))
    data = script(made["data/compare/shanxi-2024.js"], "shanxi-2024")
    assert data["id"] == "shanxi-2024"
    assert (data["place"], data["above"]) == ("shanxi", [])
    assert [p["eid"] for p in data["provisions"] if p.get("frame")] == ["preface", "conclusions"]
    body = [p for p in data["provisions"] if not p.get("frame")]
    assert [p["locus"] for p in body] == ["一", "一（一）", "一（二）", "一（三）"]
    assert [len(p["text"]) == p["head"] for p in body] == [True, False, False, False]
    assert [len(p["rows"]) for p in body] == [0, 2, 3, 2]
    for one in data["provisions"]:
        assert sum(int(sign, 36) for sign in one["cut"]) == len(one["text"])
        assert sum(one["sentences"]) == len(one["text"])
    assert data["compared"] == {"shanxi-2023": "compare/shanxi-2023--shanxi-2024.html"}
    assert script(made["data/compare/place-datong.js"], "place-datong") == [["datong-2024", "2024 文号原文缺"]]


def test_the_rows_of_a_pair_are_published_without_their_words() -> None:
    made = pages(compared())
    data = script(made["data/compare/shanxi-2023--shanxi-2024.js"], "shanxi-2023--shanxi-2024")
    assert (data["older"], data["newer"], data["relation"]) == ("shanxi-2023", "shanxi-2024", "year")
    assert data["rows"][3:6] == [
        {"kind": "dropped", "older": [{"eid": "part_1__sec_3"}]},
        {"kind": "split", "newer": "part_1__sec_2", "older": [{"eid": "part_1__sec_1", "spans": [[0, 40]]}]},
        {"kind": "split", "newer": "part_1__sec_3", "older": [{"eid": "part_1__sec_1", "spans": [[40, 77]]}]},
    ]


def test_the_words_of_the_pages_are_those_of_the_scripts() -> None:
    data = script(dict(all_files(compared(), any_two))["data/compare/words.js"], "words")
    assert data["sides"]["year"]["kinds"]["dropped"] == "新文未见对应"
    assert data["sides"]["level"]["kinds"]["dropped"] == "本级未写"
    assert data["sides"]["other"]["marks"] == "划去的是甲文写了、乙文未写的文字，加线的是乙文写了、甲文未写的文字。"


def test_the_browser_is_handed_the_rules_that_the_pages_go_by() -> None:
    data = script(dict(all_files(compared(), any_two))["data/compare/rules.js"], "rules")
    assert data["counting"] == comparable.RULES


def script(text: str, name: str) -> Any:
    call = re.fullmatch(r'NoticeCompare\.add\("([^"]+)",(.*),"([0-9a-f]{8})"\);\n', text)
    assert call
    assert call[1] == name
    assert call[3] == checksum(name, call[2])
    return json.loads(call[2])


def test_a_word_longer_than_a_sign_can_tell_is_told_in_two() -> None:
    assert list(_lengths(80)) == [34, 34, 12]
