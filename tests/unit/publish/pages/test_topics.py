"""Topic pages, the index of topics and topics as data, made from small editions."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.alignment import Pair, Relation
from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import Eid, Notice, NoticeId
from build_scripts.domain.topics import Filing, TopicMention, TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.pages import topics
from build_scripts.publish.pages.data import topics as topic_data
from build_scripts.publish.parts import all_files
from tests import editions
from tests.editions import PLACES, edition, notice, place, provision, threaded

COAL = TopicSlug("coal-mine")
PAGE = "topics/coal-mine.md"
PROVISIONS = (
    provision("part_1", "part", "", num="一、", heading="健全责任体系"),
    provision("part_3", "part", "", num="三、", heading="专项整治"),
    provision("part_3__sec_11", "sec", "", num="（十一）", heading="重点行业"),
    provision("part_3__sec_11__para_1", "para", "治理瓦斯。推进*智能化*。", num="1.", heading="煤矿", end="。"),
    provision("part_3__p_1", "p", "煤矿要抽采达标。燃气要改造。煤矿要防治水。"),
    provision("part_3__p_2", "p", "治理顶板。", heading="煤矿", end="："),
)


def filing(notice_: str, eid: str, spans: tuple[tuple[int, int], ...] | None = None) -> Filing:
    return editions.filing(notice_, eid, COAL, spans)


def pair(older: str, newer: str, relation: Relation, *links: tuple[str, str]) -> Pair:
    return editions.pair(older, newer, tuple(editions.link(a, b) for a, b in links), relation=relation)


FILED = (
    filing("shanxi-2021", "part_3__sec_11__para_1"),
    filing("shanxi-2024", "part_3__sec_11"),
    filing("shanxi-2024", "part_3__sec_11__para_1"),
    filing("shanxi-2024", "part_3__p_1", ((0, 8), (14, 21))),
    filing("datong-2024", "part_3__p_2"),
)


def small() -> Edition:
    """The province in 2021, 2023 (without the topic) and 2024, a city in 2024."""
    notices = [notice(year=year, body=PROVISIONS) for year in (2021, 2023, 2024)]
    return edition([*notices, notice("datong", 2024, body=PROVISIONS)], filings=FILED)


def files(made: Edition) -> dict[str, str]:
    linked = LinkedEdition(made)
    return {**dict(all_files(linked, topics)), **dict(topic_data.files(linked))}


def page(made: Edition) -> str:
    return files(threaded(made))[PAGE]


def entries(text: str) -> list[str]:
    return re.findall(r"^### .*", text, re.MULTILINE)


def test_it_says_what_the_topic_takes_in_and_leads_back() -> None:
    text = page(small())
    assert "# 煤矿" in text and "煤矿安全\n{: .lead }" in text
    assert "[首页](../index.md) / [主题](index.md) / [行业领域](index.md#sector)" in text


def test_a_lit_year_leads_to_its_entry_and_the_unlit_are_told_apart() -> None:
    row = next(line for line in page(small()).splitlines() if line.startswith("| [山西省]"))
    cells = [cell.strip() for cell in row.strip("|").split("|")][1:]
    assert cells[0] == '[21](#shanxi-2021 "山西省2021年")'
    assert "—" in cells[1] and "未收录" in cells[1]
    assert "○" in cells[2] and "山西省2023年未单列" in cells[2]
    assert cells[3] == '[24](#shanxi-2024 "山西省2024年")'


def test_the_newest_year_of_a_place_without_notice_is_not_called_missing() -> None:
    notices = [notice(year=2024, body=PROVISIONS), notice("datong", 2023, body=PROVISIONS)]
    text = page(edition(notices, filings=[filing("shanxi-2024", "part_3__p_2")]))
    row = next(line for line in text.splitlines() if "大同市" in line)
    assert row.strip("|").split("|")[-1].strip() == ""


def test_every_entry_has_year_number_and_the_way_into_the_notice_newest_first() -> None:
    found = entries(page(small()))
    assert [re.findall(r"### (\d+) <span[^>]*>([^<]*)</span> \[([^\]]*)\]\(([^ ]*) ", line)[0] for line in found] == [
        ("2024", "晋政发〔2024〕1号", "三、（十一）重点行业", "../notices/shanxi-2024.md#part_3__sec_11"),
        ("2024", "晋政发〔2024〕1号", "三、（十一）1. 煤矿", "../notices/shanxi-2024.md#part_3__sec_11__para_1"),
        ("2024", "晋政发〔2024〕1号", "三、第1段", "../notices/shanxi-2024.md#part_3__p_1"),
        ("2021", "晋政发〔2021〕1号", "三、（十一）1. 煤矿", "../notices/shanxi-2021.md#part_3__sec_11__para_1"),
        ("2024", "晋政发〔2024〕1号", "三、煤矿", "../notices/datong-2024.md#part_3__p_2"),
    ]


def test_anchors_are_unique() -> None:
    anchors = re.findall(r"\{: #(\S+)", page(small()))
    assert len(anchors) == len(set(anchors)) and "shanxi-2024" in anchors


def test_only_the_filed_part_is_shown_and_said_to_be_a_part() -> None:
    text = page(small())
    entry = text[text.index("三、第1段") :]
    assert "节选" in entry.splitlines()[0]
    assert "\n\n煤矿要抽采达标。\n{: .topic-text }" in entry
    assert '<span class="topic-left-out">……</span>煤矿要防治水。\n' in entry
    assert "燃气要改造" not in text


def test_a_heading_without_text_is_said_to_be_one() -> None:
    text = page(small())
    assert "只有标题" in text[text.index("（十一）重点行业") : text.index("1. 煤矿")]


def test_text_is_displayed_literally() -> None:
    assert r"推进\*智能化\*。" in page(small())


def test_a_notice_without_a_number_says_so() -> None:
    body = notice(year=2024, body=PROVISIONS, document_number=None)
    assert "文号原文缺" in entries(page(edition([body], filings=[filing("shanxi-2024", "part_3__p_2")])))[0]


def test_the_year_before_is_compared_where_a_counterpart_is_known() -> None:
    made = small()
    changed = replace(PROVISIONS[3], text="治理瓦斯和水害。")
    notices = [n if n.year != 2023 else notice(year=2023, body=(*PROVISIONS[:3], changed)) for n in made.notices]
    link = ("part_3__sec_11__para_1", "part_3__sec_11__para_1")
    older = filing("shanxi-2023", "part_3__sec_11__para_1")
    text = page(replace(made, notices=tuple(notices), filings=(*FILED, older), pairs=(
        pair("shanxi-2023", "shanxi-2024", "year", link), pair("shanxi-2024", "datong-2024", "level", link),
    )))
    assert text.count("<details class=\"topic-redline\">") == 1
    found = text[text.index("topic-redline") :]
    assert "与上一年对照：2023 晋政发〔2023〕1号 三、（十一）1. 煤矿（修改）" in found
    assert "<del>2023 晋政发〔2023〕1号</del> → <ins>2024 晋政发〔2024〕1号</ins>" in found
    assert "<del>和水害</del>" in found
    assert 'href="../compare/shanxi-2023--shanxi-2024.html"' in found


def test_what_has_not_changed_is_said_to_be_the_same_without_its_text_again() -> None:
    link = ("part_3__sec_11__para_1", "part_3__sec_11__para_1")
    made = pair("shanxi-2023", "shanxi-2024", "year", link)
    made = replace(made, links=tuple(replace(found, type="same") for found in made.links))
    older = filing("shanxi-2023", "part_3__sec_11__para_1")
    text = page(replace(small(), filings=(*FILED, older), pairs=(made,)))
    assert "三、（十一）1. 煤矿（文字相同）" in text and "topic-redline" not in text


def test_a_whole_provision_is_compared_only_with_what_speaks_of_its_topic() -> None:
    made = small()
    notices = [n if n.year != 2023 else notice(year=2023, body=PROVISIONS) for n in made.notices]
    off_topic = pair("shanxi-2023", "shanxi-2024", "year", ("part_1", "part_3__sec_11__para_1"))
    text = page(replace(made, notices=tuple(notices), pairs=(off_topic,)))
    assert "topic-redline" not in text


def test_a_part_is_compared_only_with_what_speaks_of_its_topic() -> None:
    made = small()
    notices = [n if n.year != 2023 else notice(year=2023, body=PROVISIONS) for n in made.notices]
    older = filing("shanxi-2023", "part_3__p_2")
    both = pair("shanxi-2023", "shanxi-2024", "year", ("part_1", "part_3__p_1"), ("part_3__p_2", "part_3__p_1"))
    text = page(replace(made, notices=tuple(notices), pairs=(both,), filings=(*FILED, older)))
    assert "与上一年对照：2023 晋政发〔2023〕1号 三、煤矿（修改）" in text
    off_topic = pair("shanxi-2023", "shanxi-2024", "year", ("part_1", "part_3__p_1"))
    text = page(replace(made, notices=tuple(notices), pairs=(off_topic,), filings=(*FILED, older)))
    assert "topic-redline" not in text


def test_what_has_no_counterpart_in_the_year_before_is_said_to_have_none() -> None:
    text = page(replace(small(), pairs=(pair("shanxi-2023", "shanxi-2024", "year"),)))
    assert "与上一年对照：2023 晋政发〔2023〕1号 未见对应的条款\n{: .topic-same }" in text


def test_an_older_notice_that_is_not_of_the_year_before_is_not_said_to_be() -> None:
    link = ("part_3__sec_11__para_1", "part_3__sec_11__para_1")
    text = page(replace(small(), pairs=(pair("shanxi-2021", "shanxi-2024", "year", link),)))
    assert "与上一件对照：2021" in text and "文字相同。" in text


def test_the_chart_and_the_table_below_it_give_the_same_figures() -> None:
    text = page(small())
    section = text[text.index("## 山西省") : text.index("## 大同市")]
    drawn = dict(re.findall(r"<title>(\d+)年：([\d,]+字|未单列)", section))
    listed = dict(re.findall(r"^\| (\d{4}) \| ([^|]+) \|", section, re.MULTILINE))
    assert {year: said.removesuffix("字") for year, said in drawn.items()} == listed
    assert listed["2023"] == "未单列"
    assert int(listed["2021"]) == len("1.煤矿。治理瓦斯。推进*智能化*。")
    assert int(listed["2024"]) == int(listed["2021"]) + len("（十一）重点行业") + len("煤矿要抽采达标。煤矿要防治水。")


def test_a_year_that_only_mentions_the_topic_says_so_and_leads_to_the_search() -> None:
    places = tuple(map(Eid, ("part_1", "part_2", "part_3")))
    mention = TopicMention(notice=NoticeId("shanxi-2023"), topic=COAL, word="煤矿", places=places, named=places)
    found = files(replace(small(), mentions=(mention,)))
    search = "../search.md?q=%E7%85%A4%E7%9F%BF&from=2023&to=2023&place=shanxi"
    assert f'[○]({search} "山西省2023年未单列，另有3处提到“煤矿”"){{: .topic-mentioned }}' in found[PAGE]
    assert "<title>2023年：未单列，另有3处提到“煤矿”</title>" in found[PAGE]
    assert f"| 2023 | [未单列，另有3处提到“煤矿”]({search}) |" in found[PAGE]
    assert 'title="未单列，另有3处提到“煤矿”">○</a>' in found["topics/index.md"]


def test_no_share_that_stands_there_is_called_nothing() -> None:
    long = provision("part_9", "part", "字" * 30_000, num="九、", heading="其他")
    made = edition([notice(year=2024, body=(*PROVISIONS, long))], filings=[filing("shanxi-2024", "part_3__p_2")])
    assert re.search("2024年：[0-9]+字，不足0.1%", page(made))


def test_a_topic_of_no_notice_has_a_page_that_says_so() -> None:
    text = files(small())["topics/leadership-duty.md"]
    assert "尚无此主题" in text and "<svg" not in text


def test_the_index_names_groups_topics_and_years_covered() -> None:
    text = files(small())["topics/index.md"]
    assert text.index("## 责任体系") < text.index("## 行业领域")
    assert "[煤矿](coal-mine.md)" in text and "2021—2024\xa0· 2年\xa0· 3件" in text
    assert "尚无" in text


def test_the_tables_by_years_lead_into_the_topic_pages() -> None:
    text = files(small())["topics/index.md"]
    table = text[text.index('id="heat-shanxi"') : text.index('id="heat-datong"')]
    row = table[table.index('scope="row"><a href="coal-mine.html">') :]
    assert re.search(r'<a class="heat-\d" href="coal-mine.html#shanxi-2024" title="山西省2024年', row)
    assert row.count('aria-label="未单列"') == 1 and row.count('aria-label="未收录"') == 1
    assert table.count('<th scope="col">') == 5


def test_data_has_the_fixed_form() -> None:
    found = json.loads(files(small())["data/topics.json"])
    assert list(found) == ["groups", "topics"]
    assert found["groups"] == [{"slug": "duty", "name": "责任体系"}, {"slug": "sector", "name": "行业领域"}]
    coal = found["topics"][1]
    assert list(coal) == ["slug", "name", "group", "scope", "page", "provisions"]
    assert coal["page"] == "topics/coal-mine.html"
    assert coal["provisions"][0] == {
        "notice": "shanxi-2021", "eid": "part_3__sec_11__para_1", "extent": "whole", "spans": [],
    }
    assert coal["provisions"][3] == {
        "notice": "shanxi-2024", "eid": "part_3__p_1", "extent": "part", "spans": [[0, 8], [14, 21]],
    }


def grown(cities: int, years: Sequence[int], length: int) -> Edition:
    """A province with cities, each with two counties; every notice holds one long provision of the topic."""
    places = [place("jia", "甲省")]
    for city in range(cities):
        places.append(place(f"city{city}", f"第{city}市", "prefecture", "jia"))
        places += [place(f"county{city}{c}", f"第{city}{c}县", "county", f"city{city}") for c in range(2)]
    body = (provision("part_1", "part", "瓦" * length, num="一、", heading="煤矿"),)
    notices: list[Notice] = [notice(p.slug, year, body=body) for p in places for year in years]
    return edition(notices, places=places, filings=[filing(n.id, "part_1") for n in notices])


def coal_mine(made: Edition) -> dict[str, str]:
    return {name: text for name, text in files(made).items() if name.startswith("topics/coal-mine")}


def test_a_grown_topic_is_split_by_place() -> None:
    found = coal_mine(grown(4, range(2015, 2025), 1500))
    assert {"topics/coal-mine.md", "topics/coal-mine--jia.md", "topics/coal-mine--city0.md"} <= set(found)
    assert not entries(found["topics/coal-mine.md"])
    assert "[甲省](coal-mine--jia.md)" in found["topics/coal-mine.md"]
    assert "[第0市](coal-mine--city0.md)" in found["topics/coal-mine--jia.md"]
    assert all(len(text.encode()) < 250_000 for text in found.values())


def test_a_place_that_has_grown_is_split_by_years() -> None:
    found = coal_mine(grown(0, range(2009, 2025), 3000))
    older = [name for name in found if "--to-" in name]
    assert older and len(found) == 2 + len(older)
    assert "更早的年份" in found["topics/coal-mine--jia.md"]
    assert all(len(text.encode()) < 250_000 for text in found.values())


@pytest.mark.parametrize("made", [
    pytest.param(small(), id="small"), pytest.param(grown(4, range(2015, 2025), 1500), id="by place"),
    pytest.param(grown(0, range(2009, 2025), 3000), id="by years"), pytest.param(grown(2, [2024], 20), id="one page"),
])
def test_every_filing_has_one_entry_and_every_link_between_topic_pages_an_end(made: Edition) -> None:
    found = files(made)
    pages = {name: text for name, text in found.items() if name.startswith("topics/")}
    shown = [
        target for name, text in pages.items() if name.startswith("topics/coal-mine")
        for line in entries(text) for target in re.findall(r"\(\.\./notices/([^ ]*)\.md#(\S+) ", line)
    ]
    assert sorted(shown) == sorted((f.notice, f.eid) for f in made.filings)
    anchors = {name: set(re.findall(r"\{: #(\S+)", text)) for name, text in pages.items()}
    for name, text in pages.items():
        for target in re.findall(r"\]\(([^) ]+)", text) + re.findall(r'href="([^"]+)"', text):
            file, _, anchor = target.replace(".html", ".md").partition("#")
            if file.startswith("../"):
                continue
            there = f"topics/{file}" if file else name
            assert there in pages, (name, target)
            assert not anchor or anchor in anchors[there], (name, target)


def test_many_notices_have_their_tables_on_pages_by_place() -> None:
    found = files(grown(4, range(2015, 2025), 100))
    assert "heat-table" not in found["topics/index.md"]
    assert "[甲省](index--jia.md)" in found["topics/index.md"]
    assert "heat-table" in found["topics/index--county01.md"]
    assert "[第0市](index--city0.md)" in found["topics/index--jia.md"]


def test_few_notices_have_their_tables_on_one_page() -> None:
    found = files(grown(1, range(2023, 2025), 100))
    assert "heat-table" in found["topics/index.md"]
    assert [name for name in found if name.startswith("topics/index-")] == []


def test_addresses_of_split_pages() -> None:
    slug = PLACES[0].slug
    assert site_addresses.topic_page(COAL) == "topics/coal-mine.html"
    assert site_addresses.topic_page(COAL, slug) == "topics/coal-mine--shanxi.html"
    assert site_addresses.topic_page(COAL, slug, 2016) == "topics/coal-mine--shanxi--to-2016.html"
    assert site_addresses.topics_index(slug) == "topics/index--shanxi.html"
