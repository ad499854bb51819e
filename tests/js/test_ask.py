"""NoticeSearch.ask over the real notices: what a person typed is understood, and what stands near it is offered."""

import random
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pypinyin import lazy_pinyin

from build_scripts.domain.notice import Notice, Provision
from build_scripts.language.matching.folding import fold
from build_scripts.language.matching.sound import common_characters
from build_scripts.language.numbers.numerals import to_chinese
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.citation import cite, locators
from build_scripts.publish.views.naming import locus
from build_scripts.search.collection import make_passage
from tests.js.conftest import Scripts

PLACES = {
    "山西省": {"shanxi"}, "山西": {"shanxi"}, "全省": {"shanxi"}, "阳泉": {"yangquan"}, "大同市": {"datong"},
    "大宁": {"daning"}, "全市": {"datong", "yangquan"}, "省里": {"shanxi"}, "各市": {"datong", "yangquan"},
    "山西省大同市": {"datong"}, "大同和阳泉": {"datong", "yangquan"}, "大同的": {"datong"},
}
NEWEST = 2026
YEARS = {
    "2019": (2019, 2019), "2019年": (2019, 2019), "二〇一九年": (2019, 2019), "2015-2019": (2015, 2019),
    "2015—2019年": (2015, 2019), "2015年至2019年": (2015, 2019), "2019年以来": (2019, NEWEST),
    "2012年以前": (2009, 2012), "近三年": (2024, NEWEST), "最近5年": (2022, NEWEST), "去年": (2025, 2025),
    "今年": (NEWEST, NEWEST), "历年": (2009, NEWEST), "前年": (2024, 2024), "去年和今年": (2025, NEWEST),
    "2019到2022": (2019, 2022), "2019～2022年": (2019, 2022), "19到22年": (2019, 2022), "2019、2020年": (2019, 2020),
    "二〇一九年至二〇二二年": (2019, 2022), "2020年至今": (2020, NEWEST), "2020到现在": (2020, NEWEST),
    "2010年代": (2010, 2019), "十三五期间": (2016, 2020), "去年以来": (2025, NEWEST), "这三年": (2024, NEWEST),
    "24年": (2024, 2024),
}
CONTENT = ("煤矿", "煤矿 瓦斯", "尾矿库", "三管三必须", "森林草原防灭火 责任")


def ask(search: Scripts, query: str, **options: object) -> dict[str, Any]:
    found: dict[str, Any] = search.ask("NoticeSearch.ask", query, {"limit": 10_000, **options})
    return found


def places(answer: dict[str, Any]) -> set[str]:
    return {f"{hit['notice']}/{hit['eid']}" for hit in answer["hits"]}


def holding(linked: LinkedEdition, words: str, slugs: set[str], years: tuple[int, int]) -> set[str]:
    """By brute force: the provisions of those places and years that hold every word."""
    found = (
        (notice, provision) for notice in linked.edition.notices for provision in notice.provisions
        if notice.jurisdiction in slugs and years[0] <= notice.year <= years[1]
    )
    return {f"{n.id}/{p.eid}" for n, p in found if all(fold(word) in _folded(n, p) for word in words.split())}


def _folded(notice: Notice, provision: Provision) -> str:
    passage = make_passage(notice.id, provision)
    return fold(passage.number + passage.heading + passage.text)


# Places and years


@pytest.mark.parametrize("words", CONTENT)
def test_words_of_places_and_years_are_filters(real: LinkedEdition, real_search: Scripts, words: str) -> None:
    for place, slugs in PLACES.items():
        for year, span in YEARS.items():
            for query in (f"{place} {words} {year}", f"{year} {place} {words}"):
                answer = ask(real_search, query)
                assert places(answer) == holding(real, words, slugs, span), query
                assert answer["total"] == len(answer["hits"]) == sum(answer["by_year"].values())
                assert answer["understood"]["text"] == words
                assert set(answer["understood"]["jurisdictions"]) == slugs
                assert tuple(answer["understood"]["years"]) == span


@pytest.mark.parametrize(("year", "span"), [
    ("最新", (NEWEST, NEWEST)), ("最近", (NEWEST, NEWEST)), ("最早", (2009, 2009)), ("前三年", (2023, 2025)),
    ("近几年", (2024, NEWEST)), ("近年来", (2024, NEWEST)), ("前2年", (2024, 2025)),
])
def test_what_counts_from_the_newest_year_is_a_filter(
    real: LinkedEdition, real_search: Scripts, year: str, span: tuple[int, int],
) -> None:
    answer = ask(real_search, f"{year} 煤矿 山西")
    assert places(answer) == holding(real, "煤矿", {"shanxi"}, span)


@pytest.mark.parametrize("word", ["每年", "每季度", "全年"])
def test_how_often_something_is_to_be_done_names_no_year(real_search: Scripts, word: str) -> None:
    answer = ask(real_search, f"{word} 演练")
    assert answer["understood"]["years"] is None
    assert places(answer) == places(real_search.ask("NoticeSearch.search", f"{word} 演练", {"limit": 10_000}))


@pytest.mark.parametrize(("query", "text", "years", "slugs"), [
    ("2026年煤矿智能化改造目标", "煤矿智能化改造目标", [2026, 2026], []),
    ("山西2015年百万吨死亡率目标", "百万吨死亡率目标", [2015, 2015], ["shanxi"]),
])
def test_places_and_years_are_understood_though_the_other_words_are_found_nowhere(
    real_search: Scripts, query: str, text: str, years: list[int], slugs: list[str],
) -> None:
    answer = ask(real_search, query)
    understood = answer["understood"]
    assert (answer["total"], understood["text"]) == (0, text)
    assert (understood["years"], understood["jurisdictions"]) == (years, slugs)
    assert all(one["why"] == "fewer-words" and one["total"] for one in answer["near"])
    assert len(answer["near"]) > 0


@pytest.mark.parametrize(("query", "notice"), [
    ("大宁县2025", "daning-2025"), ("晋政发〔2026〕一号", "shanxi-2026"), ("2026年省政府1号文件", "shanxi-2026"),
    ("山西省政府2021年一号文件", "shanxi-2021"), ("晋政发24年1号", "shanxi-2024"), ("晋政发（26）1号", "shanxi-2026"),
    ("晋政发2026.1号", "shanxi-2026"), ("阳泉市政府文件", "yangquan-2026"), ("2024年省1号文（十）", "shanxi-2024"),
    ("省2024年1号文件第十条", "shanxi-2024"),
])
def test_a_notice_that_is_named_in_other_ways_is_led_to(real_search: Scripts, query: str, notice: str) -> None:
    answer = ask(real_search, query)
    assert answer["understood"]["reference"]["notice"] == notice


def test_a_place_in_the_notices_of_a_year_is_told_of_each(real: LinkedEdition, real_search: Scripts) -> None:
    """And of one notice alone led to."""
    answer = ask(real_search, "2025年三（七）")
    told = [(one["notice"], one["eid"]) for one in answer["understood"]["candidates"]]
    assert told == [(notice.id, "part_3__sec_7") for notice in real.by_year[2025]] and len(told) == 2
    assert [(hit["notice"], hit["eid"]) for hit in answer["hits"]] == told
    reference = ask(real_search, "2019年第二部分")["understood"]["reference"]
    assert reference["notice"] == "shanxi-2019" and reference["eid"]
    assert ask(real_search, "2026 煤矿")["understood"]["candidates"] == []


def test_of_the_notices_of_a_year_those_are_told_that_have_not_the_place(
    real: LinkedEdition, real_search: Scripts,
) -> None:
    eids = {notice.id: {str(p.eid) for p in notice.provisions} for notice in real.by_year[2026]}
    understood = ask(real_search, "2026年三（十三）")["understood"]
    having = {notice for notice, own in eids.items() if "part_3__sec_13" in own}
    assert {one["notice"] for one in understood["candidates"]} == having
    assert {one["notice"] for one in understood["missing"]["nearest"]} == set(eids) - having
    assert len(set(eids)) > len(having) > 1


def test_a_place_that_no_notice_of_the_year_has_is_told_with_all_of_them(
    real: LinkedEdition, real_search: Scripts,
) -> None:
    understood = ask(real_search, "2025年三（七十七）")["understood"]
    assert {one["notice"] for one in understood["missing"]["nearest"]} == {notice.id for notice in real.by_year[2025]}
    assert {one["eid"] for one in understood["candidates"]} == {None}


@pytest.mark.parametrize(("query", "text"), [
    ("2024年三、四季度", "三、四季度"), ("2019年三、四级", "三、四级"), ("2019年第三、四季度", "第三、四季度"),
])
def test_numbers_of_what_is_counted_are_no_place_in_a_notice(real_search: Scripts, query: str, text: str) -> None:
    understood = ask(real_search, query)["understood"]
    assert (understood["text"], understood["reference"], understood["candidates"]) == (text, None, [])


def test_of_a_number_without_a_year_all_are_told(real: LinkedEdition, real_search: Scripts) -> None:
    wanted = {
        n.id for n in real.edition.notices if n.jurisdiction == "shanxi" and str(n.document_number).endswith("〕1号")
    }
    for query in ("省政府1号文", "晋政发1号"):
        told = {one["notice"] for one in ask(real_search, query)["understood"]["candidates"]}
        assert told == wanted
    assert len(told) > 1


@pytest.mark.parametrize(("query", "text"), [
    ("三管三必须是哪年开始提的", "三管三必须"), ("省里哪年提出三管三必须", "三管三必须"),
    ("瓦斯治理什么时候提出的", "瓦斯治理"), ("谁负责尾矿库", "尾矿库"), ("谁来管动火作业", "动火作业"),
    ("尾矿库由谁负责", "尾矿库"), ("今年煤矿有啥要求", "煤矿"), ("瓦斯超限怎么处理", "瓦斯超限"),
    ("百万吨死亡率是多少", "百万吨死亡率"), ("应急演练多久一次", "应急演练"), ("年底前完成什么", "年底前完成"),
    ("请问尾矿库怎么管", "尾矿库"), ("大同有没有化工园区", "化工园区"), ("什么是双重预防", "双重预防"),
    ("三管三必须是什么意思", "三管三必须"), ("治本攻坚三年行动什么时候结束", "治本攻坚三年行动"),
    ("2024年与2025年煤矿对比", "煤矿"), ("2024省通知 煤矿", "煤矿"),
    ("今年重点抓什么", "重点"), ("今年重点查哪些", "重点"), ("大同2026年重点干什么", "重点"),
    ("煤矿今年要查哪些", "煤矿"), ("尾矿库要做哪些工作", "尾矿库"), ("今年要开展什么专项整治", "专项整治"),
    ("今年怎么抓煤矿", "煤矿"),
    ("煤矿怎么抓", "煤矿"), ("安全检查什么内容", "安全检查"), ("煤矿有什么新要求", "煤矿"),
])
def test_what_makes_a_question_of_it_is_not_looked_for(real_search: Scripts, query: str, text: str) -> None:
    answer = ask(real_search, query)
    assert (answer["understood"]["text"], answer["total"] > 0) == (text, True)


@pytest.mark.parametrize("query", [
    "今年抓什么", "今年新增了什么", "2026年要干什么", "今年有什么新要求", "今年部署了哪些工作",
])
def test_a_question_of_a_year_and_nothing_else_leads_to_its_notices(
    real: LinkedEdition, real_search: Scripts, query: str,
) -> None:
    told = {one["notice"] for one in ask(real_search, query)["understood"]["candidates"]}
    assert told == {notice.id for notice in real.by_year[2026]}


def test_the_literal_reading_is_there_when_it_is_asked_for(real_search: Scripts) -> None:
    literal = ask(real_search, "山西省 煤矿", literal=True)
    assert 0 < literal["total"] < ask(real_search, "山西省 煤矿")["total"]
    assert places(literal) == places(real_search.ask("NoticeSearch.search", "山西省 煤矿", {"limit": 10_000}))
    assert literal["understood"]["jurisdictions"] == []


@pytest.mark.parametrize(("query", "text"), [
    ("阳泉煤矿", "煤矿"), ("2019年煤矿", "煤矿"), ("大同市2026年煤矿", "煤矿"), ("煤矿2019到2022年", "煤矿"),
    ("去年和今年大同市的煤矿", "煤矿"), ("省里近三年关于瓦斯", "瓦斯"), ("大同市政府 尾矿库", "尾矿库"),
    ("阳泉2026年煤矿有哪些要求？", "煤矿"), ("2024 年 煤矿", "煤矿"), ("2025年底前", "年底前"), ("去年底前", "年底前"),
])
def test_words_that_run_on_are_taken_apart_where_nothing_holds_them(
    real_search: Scripts, query: str, text: str,
) -> None:
    answer = ask(real_search, query)
    assert answer["understood"]["text"] == text
    assert answer["total"] > 0


@pytest.mark.parametrize("query", ["山西省人民政府", "2019年安全生产工作", "大同市", "2019年", '"大同市" 煤矿'])
def test_what_the_notices_have_as_it_stands_is_looked_for_as_it_stands(real_search: Scripts, query: str) -> None:
    answer = ask(real_search, query)
    assert answer["understood"]["text"] == query
    assert places(answer) >= places(real_search.ask("NoticeSearch.search", query, {"limit": 10_000}))


def test_a_year_outside_the_edition_finds_nothing_and_the_words_are_offered(real_search: Scripts) -> None:
    answer = ask(real_search, "2008 煤矿")
    assert (answer["total"], answer["understood"]["years"]) == (0, [2008, 2008])
    assert answer["understood"]["marks"][0]["known"] is False
    assert [(one["query"], one["why"]) for one in answer["near"]][:1] == [("煤矿", "fewer-words")]


def test_a_word_that_is_said_not_to_be_wanted_is_left_out_where_nothing_holds_it(real_search: Scripts) -> None:
    answer = ask(real_search, "煤矿 不要非煤矿山")
    assert answer["understood"]["text"] == "煤矿 -非煤矿山"
    assert places(answer) == places(ask(real_search, "煤矿 -非煤矿山"))
    assert ask(real_search, '"煤矿" -"非煤矿山"')["near"] == []


def test_words_behind_a_number_are_looked_for_in_its_notice(real_search: Scripts) -> None:
    near = ask(real_search, "晋政发〔2024〕1号 煤矿")["near"]
    assert [(one["query"], one["total"]) for one in near] == [
        ("山西省 2024 煤矿", ask(real_search, "煤矿", jurisdiction="shanxi", year=2024)["total"]),
    ]


@pytest.mark.parametrize(("query", "offered"), [
    ("七（二十一）", ["2025年七（二十一）"]), ("第七部分", ["2025年第七部分"]), ("九（九十）", []),
], ids=["an item", "a part", "none has it"])
def test_a_place_that_the_newest_notices_have_not_is_one_of_the_newest_that_have_it(
    real_search: Scripts, query: str, offered: list[str],
) -> None:
    assert [one["query"] for one in ask(real_search, query)["near"]] == offered


@pytest.mark.parametrize("query", ["三（十一）1", "第三部分第（十一）项", "第（十一）条"])
def test_a_place_in_no_notice_is_offered_in_those_of_the_newest_year(real_search: Scripts, query: str) -> None:
    newest = f"{NEWEST}年{query}"
    near = ask(real_search, query)["near"]
    assert [(one["query"], one["total"]) for one in near] == [(newest, ask(real_search, newest)["total"])]
    places = ask(real_search, newest)["understood"]
    assert all(one["eid"] for one in places["candidates"] or [places["reference"]])


def test_where_two_filters_leave_nothing_each_alone_is_offered(real_search: Scripts) -> None:
    near = [(one["query"], one["total"]) for one in ask(real_search, "24年 阳泉 煤矿")["near"]]
    assert near == [(query, ask(real_search, query)["total"]) for query in ("阳泉 煤矿", "24年 煤矿")]


def test_a_month_is_not_torn_from_its_year(real_search: Scripts) -> None:
    assert ask(real_search, "2024.6 安全生产月")["understood"]["marks"] == []


def absent(answer: dict[str, Any]) -> list[tuple[str, list[str]]]:
    return [(one["name"], one["nearest"]) for one in answer["understood"]["absent"]]


@pytest.mark.parametrize(("query", "name", "nearest"), [
    ("太原市 煤矿", "太原市", ["shanxi"]), ("太原煤矿", "太原市", ["shanxi"]), ("小店区 煤矿", "小店区", ["shanxi"]),
    ("山西省太原市 煤矿", "太原市", ["shanxi"]), ("临汾市 煤矿", "临汾市", ["daning", "shanxi"]),
    ("平定县 煤矿", "平定县", ["yangquan", "shanxi"]), ("盂县 煤矿", "盂县", ["yangquan", "shanxi"]),
    ("北京市 煤矿", "北京市", []), ("呼和浩特 煤矿", "呼和浩特市", []), ("平定 煤矿", "平定县", ["yangquan", "shanxi"]),
    ("煤矿太原市", "太原市", ["shanxi"]), ("太原市，煤矿", "太原市", ["shanxi"]),
    ("太原市 太原 煤矿", "太原市", ["shanxi"]),
])
def test_a_place_that_the_edition_has_not_is_told_and_the_other_words_are_looked_for(
    real_search: Scripts, query: str, name: str, nearest: list[str],
) -> None:
    answer = ask(real_search, query)
    assert absent(answer) == [(name, nearest)]
    assert answer["understood"]["text"] == "煤矿" and answer["total"] > 0
    assert not absent(ask(real_search, query, literal=True)) and not ask(real_search, query, literal=True)["total"]


def test_a_place_that_is_only_mentioned_is_told_beside_what_mentions_it(
    real: LinkedEdition, real_search: Scripts,
) -> None:
    answer = ask(real_search, "吕梁 2024")
    assert absent(answer) == [("吕梁市", ["shanxi"])]
    assert places(answer) == holding(real, "吕梁", {place.slug for place in real.edition.jurisdictions}, (2024, 2024))


@pytest.mark.parametrize("query", [
    "煤矿", "大同市 煤矿", "城区 煤况", "矿区", "安康杯", "平安县区", "长治久安", "全省 煤矿", "各县", "县级以上",
    "2024 市县", "高风险区", "林区 防火", "示范县", "中心城区", "园区", "开发区 化工",
])
def test_what_is_no_such_place_is_not_told_as_one(real_search: Scripts, query: str) -> None:
    assert not absent(ask(real_search, query))


@pytest.mark.parametrize(("query", "name", "text"), [
    ("大同 太原 煤矿", "太原市", "煤矿"), ("太原 大同市 煤矿", "太原市", "煤矿"),
    ("吕梁市交口县 道路交通 2025", "交口县", "道路交通"), ("2025 吕梁 瓦斯", "吕梁市", "瓦斯"),
])
def test_a_place_that_only_others_mention_is_left_out_where_the_filters_leave_nothing_of_it(
    real_search: Scripts, query: str, name: str, text: str,
) -> None:
    answer = ask(real_search, query)
    assert (answer["understood"]["text"], absent(answer)) == (text, [(name, ["shanxi"])])
    place, year = answer["understood"]["jurisdictions"], answer["understood"]["years"]
    assert places(answer) == places(ask(real_search, text, jurisdiction=place or None, year=year))
    assert answer["total"] > 0


def test_a_place_mentioned_in_other_years_leads_to_the_notices_of_the_year(real_search: Scripts) -> None:
    assert ask(real_search, "吕梁")["by_year"].get("2026") is None
    answer = ask(real_search, "吕梁 2026")
    assert absent(answer) == [("吕梁市", ["shanxi"])]
    assert answer["total"] == ask(real_search, "太原市 2026")["total"] > 0


def test_a_word_that_begins_like_a_place_stays_whole_where_filters_leave_nothing_of_it(real_search: Scripts) -> None:
    years = {int(year) for year in ask(real_search, "安康杯")["by_year"]}
    other = min(set(range(2009, 2027)) - years)
    answer = ask(real_search, "安康杯", year=[other, other])
    assert (answer["total"], answer["understood"]["text"], absent(answer)) == (0, "安康杯", [])


@pytest.mark.parametrize(("query", "name", "years"), [
    ("太原市2026年煤矿", "太原市", (2026, 2026)), ("太原2024煤矿", "太原市", (2024, 2024)),
    ("平定县2024—2026年煤矿", "平定县", (2024, 2026)), ("2026年太原市煤矿", "太原市", (2026, 2026)),
])
def test_such_a_place_is_told_whatever_runs_on_from_it(
    real: LinkedEdition, real_search: Scripts, query: str, name: str, years: tuple[int, int],
) -> None:
    answer = ask(real_search, query)
    assert [found for found, _ in absent(answer)] == [name]
    assert places(answer) == holding(real, "煤矿", {place.slug for place in real.edition.jurisdictions}, years)


@pytest.mark.parametrize("query", ["大同 阳泉", "大同、阳泉", "大宁 2026", "大同市"])
def test_a_place_with_notices_is_never_told_as_one_without(real_search: Scripts, query: str) -> None:
    assert not absent(ask(real_search, query))


@pytest.mark.parametrize("query", [
    "2026年 2024年 煤矿", "2024、2026年 煤矿", "2024年和2026年 煤矿", "2024年，2026年，煤矿",
])
def test_years_named_one_by_one_are_those_and_none_between(
    real: LinkedEdition, real_search: Scripts, query: str,
) -> None:
    every: set[str] = {place.slug for place in real.edition.jurisdictions}
    found = places(ask(real_search, query))
    assert found == holding(real, "煤矿", every, (2024, 2024)) | holding(real, "煤矿", every, (2026, 2026))


@pytest.mark.parametrize("query", [
    "大同，煤矿", "大同,煤矿", "大同/煤矿", "大同+煤矿", "煤矿(大同)", "煤矿（大同市）", "大同；煤矿",
])
def test_signs_part_a_place_from_the_words_beside_it(real: LinkedEdition, real_search: Scripts, query: str) -> None:
    answer = ask(real_search, query)
    assert (answer["understood"]["text"], answer["understood"]["jurisdictions"]) == ("煤矿", ["datong"])
    assert places(answer) == holding(real, "煤矿", {"datong"}, (0, 9999))


def test_signs_between_words_stay_where_no_place_or_year_is_beside_them(real_search: Scripts) -> None:
    assert ask(real_search, "大同 煤矿、非煤矿山")["understood"]["text"] == "煤矿、非煤矿山"


@pytest.mark.parametrize(("query", "without", "years"), [
    ("煤矿 -大同市", {"datong"}, ()), ("-大同 -阳泉市 煤矿", {"datong", "yangquan"}, ()),
    ("煤矿 -2026", set(), (2026,)), ("煤矿 -大同 -2024年", {"datong"}, (2024,)),
    ("煤矿-大同", {"datong"}, ()), ("煤矿 不含大同", {"datong"}, ()),
    ("煤矿 除大同、阳泉外", {"datong", "yangquan"}, ()),
    ("除了大同以外的 煤矿", {"datong"}, ()), ("煤矿 不包括2019年", set(), (2019,)),
])
def test_a_place_or_year_with_a_minus_leaves_its_notices_out(
    real: LinkedEdition, real_search: Scripts, query: str, without: set[str], years: tuple[int, ...],
) -> None:
    every: set[str] = {place.slug for place in real.edition.jurisdictions}
    others = every - without
    of_others = holding(real, "煤矿", others, (0, 9999))
    left_out = {one for year in years for one in holding(real, "煤矿", others, (year, year))}
    answer = ask(real_search, query)
    assert places(answer) == of_others - left_out
    assert all(mark["label"].startswith("不含") for mark in answer["understood"]["marks"])


@pytest.mark.parametrize("query", ["排除隐患", "除隐患", "不含煤矿"])
def test_what_is_no_place_and_no_year_is_not_left_out(real_search: Scripts, query: str) -> None:
    understood = ask(real_search, query)["understood"]
    assert (understood["text"], understood["marks"]) == (query, [])


@pytest.mark.parametrize("query", ["大同、太原 煤矿", "太原、大同 煤矿", "大同和太原 煤矿"])
def test_of_places_in_a_row_those_that_the_edition_has_are_asked_and_the_others_told(
    real: LinkedEdition, real_search: Scripts, query: str,
) -> None:
    answer = ask(real_search, query)
    assert places(answer) == holding(real, "煤矿", {"datong"}, (0, 9999))
    assert [absent["name"] for absent in answer["understood"]["absent"]] == ["太原市"]


@pytest.mark.parametrize(("typed", "offered"), [
    ("datong meikuang", "大同 煤矿"), ("shanxi meikuang 2019", "2019 山西 煤矿"), ("tatong 煤矿", ""),
])
def test_an_offer_tells_what_asking_for_it_gives(real_search: Scripts, typed: str, offered: str) -> None:
    near = ask(real_search, typed)["near"]
    assert not offered or offered in {one["query"] for one in near}
    assert {one["query"]: one["total"] for one in near} == {
        one["query"]: ask(real_search, one["query"])["total"] for one in near
    }


@pytest.mark.parametrize("query", ["2号文", "煤矿 13.5规划", "年底前做什么好"])
def test_a_character_by_itself_is_no_offer(real_search: Scripts, query: str) -> None:
    assert all(len(one["query"]) > 1 for one in ask(real_search, query)["near"])


def test_no_two_offers_give_the_same(real_search: Scripts) -> None:
    for query in ("datong meikuang", "dtmk", "13.5规划", "安全生厂"):
        given = [tuple(sorted(places(ask(real_search, one["query"])))) for one in ask(real_search, query)["near"]]
        assert given and len(set(given)) == len(given), query


def test_a_word_that_stands_in_few_places_is_offered_for_one_like_it(real: LinkedEdition, real_search: Scripts) -> None:
    """Whatever it counts: 天然气 stands in two provisions."""
    texts = "\n".join(_folded(n, p) for n in real.edition.notices for p in n.provisions)
    for typed, meant in (("天燃气", "天然气"), ("养老远", "养老院"), ("直深机", "直升机")):
        assert 0 < texts.count(meant) < 3
        assert offered(real_search, typed)[:1] == [meant]


@pytest.mark.parametrize(("query", "wanted"), [
    ("-大同", lambda place, year: place != "datong"),
    ("-2019年", lambda place, year: year != 2019),
    ("-大同 -阳泉", lambda place, year: place not in {"datong", "yangquan"}),
    ("-大同 2026", lambda place, year: place != "datong" and year == 2026),
    ("山西 -2019", lambda place, year: place == "shanxi" and year != 2019),
])
def test_what_is_left_out_and_nothing_looked_for_leaves_the_other_notices(
    real: LinkedEdition, real_search: Scripts, query: str, wanted: Callable[[str, int], bool],
) -> None:
    answer = ask(real_search, query)
    left = {notice.id for notice in real.edition.notices if wanted(notice.jurisdiction, notice.year)}
    assert {one["notice"] for one in answer["understood"]["candidates"]} == left
    held = {hit["notice"] for hit in answer["hits"]}
    assert not any(notice.startswith("datong-") for notice in held if "-大同" in query)
    assert not any(notice.endswith("-2019") for notice in held if "-2019" in query)


@pytest.mark.parametrize(("query", "text"), [
    ("-煤矿 -瓦斯", "-煤矿 -瓦斯"), ("2024年 -煤矿", "-煤矿"), ("-大同 -煤矿", "-煤矿"), ("- -煤矿", "-煤矿"),
])
def test_where_words_are_only_left_out_nothing_is_shown_and_the_words_are_offered(
    real_search: Scripts, query: str, text: str,
) -> None:
    answer = ask(real_search, query)
    assert (answer["total"], answer["understood"]["text"], answer["understood"]["absent"]) == (0, text, [])
    assert [one["query"] for one in answer["near"]] == [text.replace("-", "")]


@pytest.mark.parametrize(("query", "rests"), [
    ("大同、阳泉 煤矿", ["阳泉 煤矿", "大同 煤矿"]), ("大同 大同市 2024 煤矿", ["2024 煤矿", "大同 大同市 煤矿"]),
    ("2024、2026年 煤矿", ["2026年 煤矿", "2024 煤矿"]),
])
def test_a_mark_that_is_taken_away_leaves_the_others_understood(
    real_search: Scripts, query: str, rests: list[str],
) -> None:
    marks = ask(real_search, query)["understood"]["marks"]
    assert [mark["rest"] for mark in marks] == rests
    for mark in marks:
        left = [one["label"] for one in ask(real_search, mark["rest"])["understood"]["marks"]]
        assert left == [one["label"] for one in marks if one["label"] != mark["label"]]


def test_a_place_without_a_notice_of_the_year_is_told_with_the_nearest(real_search: Scripts) -> None:
    answer = ask(real_search, "大宁 2026")
    missing = answer["understood"]["missing"]
    assert (answer["total"], missing["kind"], missing["asked"]) == (0, "notice", "大宁县2026年")
    assert [page["notice"] for page in missing["nearest"]] == ["daning-2025"]


def test_a_county_that_is_a_word_as_well_stays_a_word(real_search: Scripts) -> None:
    answer = ask(real_search, "平安 瓦斯抽采")
    assert answer["understood"]["text"] == "平安 瓦斯抽采" and not absent(answer)


def test_what_is_found_is_not_offered_in_quotation_marks(real_search: Scripts) -> None:
    answer = ask(real_search, "11.16")
    assert answer["total"] > 0 and not answer["near"]


def test_a_long_text_that_ends_like_a_place_is_answered_at_once(real_search: Scripts) -> None:
    """What stands before the last name is not taken apart in all ways."""
    assert not absent(ask(real_search, "加快推进老旧设施装备更新改造和落后生产工艺淘汰退出" * 4 + "县"))


def test_a_place_alone_that_the_edition_has_not_finds_nothing_and_says_so(real_search: Scripts) -> None:
    answer = ask(real_search, "太原市")
    assert (answer["total"], answer["near"], absent(answer)) == (0, [], [("太原市", ["shanxi"])])
    assert ask(real_search, "太原市 2024")["total"] == 2


def test_a_place_and_a_year_alone_lead_to_the_notice(real_search: Scripts) -> None:
    assert ask(real_search, "大同市 2026")["understood"]["reference"]["notice"] == "datong-2026"


# Citations


def citations(linked: LinkedEdition) -> Iterator[tuple[str, str, str]]:
    """Every provision of the edition as the site cites it, in full and shortened: query, notice, eid."""
    for notice in linked.edition.notices:
        found = locators(notice)
        for provision in notice.provisions:
            if locator := found[provision.eid]:
                for query in forms(linked, notice, provision, locator):
                    yield query, notice.id, provision.eid


def forms(linked: LinkedEdition, notice: Notice, provision: Provision, locator: str) -> Iterator[str]:
    whole = cite(notice, locator)
    yield whole
    yield whole.replace("（", "(").replace("）", ")").replace("〔", "[").replace("〕", "]")
    yield f"{whole[:9]}\n{whole[9:30]}\n  {whole[30:]}。"
    yield f"《{notice.title}》{locator}"
    yield f"{notice.title}{locator}"
    if notice.document_number:
        yield f"{notice.document_number}{locator}"
        yield f"{notice.document_number} {locus(linked, notice.id, provision)}"


def test_every_citation_of_the_site_leads_to_its_provision(real: LinkedEdition, real_search: Scripts) -> None:
    wrong = []
    asked = 0
    for query, notice, eid in citations(real):
        reference = real_search.ask("readers.mjs referred", query)
        asked += 1
        if reference != [notice, eid]:
            wrong.append((query, eid, reference))
    assert asked > 5000
    assert wrong == []


def test_the_browser_cites_as_the_site_does(real: LinkedEdition, real_search: Scripts) -> None:
    for notice in real.edition.notices:
        assert real_search.ask("readers.mjs locators", notice.id) == dict(locators(notice))


def test_a_notice_is_cited_as_a_whole(real: LinkedEdition, real_search: Scripts) -> None:
    for notice in real.edition.notices:
        reference = ask(real_search, cite(notice), limit=1)["understood"]["reference"]
        assert (reference["notice"], reference["eid"]) == (notice.id, None)
        assert reference["url"].endswith(f"notices/{notice.id}.html")


def in_words(notice: Notice, provision: Provision) -> Iterator[str]:
    """A numbered item of a notice as people name it who do not copy it from the site."""
    steps = re.findall(r"(part|sec|para)_([0-9]+)", provision.eid)
    if "__".join(f"{name}_{number}" for name, number in steps) != provision.eid:
        return
    spelt = [to_chinese(int(number)) for _, number in steps]
    named = f"第{spelt[0]}部分" + "".join(f"第{number}项" for number in spelt[1:])
    in_digits = f"第{steps[0][1]}部分" + "".join(f"第{number}{'项目'[at]}" for at, (_, number) in enumerate(steps[1:]))
    place = notice.title.partition("人民政府")[0]
    heads = [f"{notice.year}年{place}通知", f"{place}{notice.year}年通知", f"《{notice.year}年{place}通知》",
             f"<{notice.title}>", f"“{notice.title}”", f"{place}关于做好{notice.year}年安全生产工作的通知",
             f"{notice.id}.html#"]
    if notice.document_number:
        sign, year, number = re.findall(r"(.+)〔(.+)〕(.+)号", notice.document_number)[0]
        heads += [f"根据{notice.document_number}", f"{notice.document_number}文件", f"{notice.document_number}文中的",
                  f"《{notice.document_number}》", f"{sign}{year}年{number}号", f"{sign}【{year}】第{number}号"]
    heading = f"“{provision.heading}”" if provision.heading else ""
    for head in heads:
        yield from (head + named, head + in_digits, head + named + heading, head + "、" + named + "的规定")


def test_every_item_is_found_by_what_people_call_it(real: LinkedEdition, real_search: Scripts) -> None:
    at = random.Random(14)
    wrong = []
    places = [(notice, provision) for notice in real.edition.notices for provision in notice.provisions]
    asked = [(query, n.id, str(p.eid)) for n, p in places for query in in_words(n, p)]
    for query, notice, eid in at.sample(asked, 600):
        if real_search.ask("readers.mjs referred", query) != [notice, eid]:
            wrong.append((query, notice, eid))
    assert wrong == []


@pytest.mark.parametrize(("typed", "eid"), [
    ("第", None), ("第三", "part_3"), ("第三部", "part_3"), ("第三部分", "part_3"), ("第三部分第", "part_3"),
    ("第三部分第（十", "part_3"), ("三（十）", "part_3__sec_10"),
])
def test_a_citation_leads_to_what_is_named_so_far_while_it_is_typed(
    real_search: Scripts, typed: str, eid: str | None,
) -> None:
    reference = ask(real_search, "晋政发〔2024〕1号" + typed, limit=1)["understood"]["reference"]
    assert (reference["notice"], reference["eid"]) == ("shanxi-2024", eid)


def test_a_place_with_its_heading_behind_it_leads_to_those_that_have_both(
    real: LinkedEdition, real_search: Scripts,
) -> None:
    """However the two stand together: as a heading is copied behind what stands above it."""
    missed = []
    for notice in real.edition.notices[::4]:
        found = locators(notice)
        for provision in (p for p in notice.provisions if p.kind == "sec" and len(p.heading or "") > 4):
            for gap in ("", " "):
                query = f"{found[provision.eid]}{gap}{provision.heading}"
                understood = ask(real_search, query, limit=3)
                led = understood["understood"]["candidates"] or [understood["understood"]["reference"] or {}]
                hits = [(hit["notice"], hit["eid"]) for hit in understood["hits"]]
                if (notice.id, provision.eid) not in [*((one.get("notice"), one.get("eid")) for one in led), *hits]:
                    missed.append(query)
    assert len(missed) <= 1, missed


def test_a_place_with_words_that_none_has_there_leads_nowhere(real_search: Scripts) -> None:
    assert ask(real_search, "三（七） 强化月球安全")["understood"]["reference"] is None


@pytest.mark.parametrize(("query", "eid"), [
    ("第二部分第9项第二自然段", "part_2__para_9__p_1"), ("第九条第二款", "part_2__para_9__p_1"),
    ("第九条第一款", "part_2__para_9"), ("二9第2段", "part_2__para_9__p_2"),
])
def test_paragraphs_are_counted_as_a_reader_counts_them(real_search: Scripts, query: str, eid: str) -> None:
    found = ask(real_search, "晋政发〔2022〕1号" + query, limit=1)["understood"]
    assert found["reference"]["eid"] == eid


def test_a_text_that_is_pasted_with_its_citation_leads_to_it(real: LinkedEdition, real_search: Scripts) -> None:
    """However long the text is, and whatever it cites itself."""
    for notice in real.edition.notices:
        found = locators(notice)
        for provision in notice.provisions[1:-1:4]:
            query = f"{provision.paragraph}\n——{cite(notice, found[provision.eid])}"
            assert real_search.ask("readers.mjs referred", query) == [notice.id, provision.eid], query


def test_a_title_that_several_notices_have_leads_to_each(real_search: Scripts) -> None:
    answer = ask(real_search, "关于做好2024年安全生产工作的通知")
    assert {one["notice"] for one in answer["understood"]["candidates"]} == {"shanxi-2024", "datong-2024"}


def test_a_year_alone_that_no_text_names_leads_to_its_notices(real_search: Scripts) -> None:
    answer = ask(real_search, "去年")
    assert {one["notice"] for one in answer["understood"]["candidates"]} == {"shanxi-2025", "daning-2025"}
    assert answer["near"] == []


@pytest.mark.parametrize(("query", "notice", "eid"), [
    ("晋政发2021", "shanxi-2021", None), ("晋政发〔2021", "shanxi-2021", None), ("晋政发 2021 1", "shanxi-2021", None),
    ("晋政发[2026]1号 二（七）", "shanxi-2026", "part_2__sec_7"),
    ("晋政发2026 1号 第七项", "shanxi-2026", "part_2__sec_7"),
    ("晋政发〔2026〕1号第二部分第七项", "shanxi-2026", "part_2__sec_7"),
])
def test_a_number_leads_to_its_place_however_it_is_typed(
    real_search: Scripts, query: str, notice: str, eid: str | None,
) -> None:
    answer = ask(real_search, query, limit=1)
    assert (answer["understood"]["reference"]["notice"], answer["understood"]["reference"]["eid"]) == (notice, eid)
    assert answer["hits"][0]["notice"] == notice


def test_a_number_that_is_only_begun_leads_to_all_that_begin_so(real_search: Scripts) -> None:
    answer = ask(real_search, "晋政发〔20")
    assert [one["notice"] for one in answer["understood"]["candidates"]][:2] == ["shanxi-2026", "shanxi-2025"]
    assert answer["hits"][0]["notice"] == "shanxi-2026"
    signs = ask(real_search, "同政")
    assert [one["notice"] for one in signs["understood"]["candidates"]] == ["datong-2026", "datong-2024"]


def test_what_does_not_exist_is_said_with_the_nearest(real_search: Scripts) -> None:
    number = ask(real_search, "晋政发〔2019〕5号")
    assert (number["total"], number["understood"]["reference"]) == (0, None)
    assert number["understood"]["missing"]["kind"] == "number"
    assert number["understood"]["missing"]["nearest"][0]["notice"] == "shanxi-2019"
    item = ask(real_search, "晋政发〔2026〕1号 二（九十）")["understood"]
    assert item["missing"]["kind"] == "provision"
    assert item["missing"]["nearest"][0]["eid"] == "part_2"
    assert (item["reference"]["notice"], item["reference"]["eid"]) == ("shanxi-2026", None)


def test_a_number_that_notices_cite_is_no_missing_one(real_search: Scripts) -> None:
    answer = ask(real_search, "安委办〔2009〕16号")
    assert answer["total"] > 0
    assert answer["understood"]["missing"] is None


# What is near


def offered(search: Scripts, query: str, most: int = 2) -> list[str]:
    return [one["query"] for one in ask(search, query, limit=0)["near"]][:most]


@pytest.mark.parametrize(("query", "near", "why"), [
    ("三管三必需", "三管三必须", "one-character"), ("安全生厂", "安全生产", "one-character"),
    ("重特大亊故", "重特大事故", "one-character"), ("三管必须", "三管三必须", "one-character"),
    ("安全生生产", "安全生产", "one-character"), ("安全产生", "安全生产", "one-character"),
    ("煤矿安全生厂", "煤矿安全生产", "one-character"), ("阳泉 煤况", "阳泉 煤矿", "one-character"),
    ("wasi", "瓦斯", "sound"), ("meikuang", "煤矿", "sound"), ("sgsbx", "三管三必须", "sound"),
    ("wasichoucai", "瓦斯抽采", "sound"), ("meikuang wasi", "煤矿 瓦斯", "sound"), ("枚框", "煤矿", "sound"),
    ("weikuangku bihu", "尾矿库闭库", "sound"), ("weikuangkubihu", "尾矿库闭库", "sound"),
    ("wei kuang ku bi ku", "尾矿库闭库", "sound"), ("wasi zhilo", "瓦斯治理", "sound"),
    ("meikuangwasu", "煤矿 瓦斯", "sound"),
    ("消防 tongdap", "消防 通道", "sound"), ("biku zhili", "闭库 治理", "sound"),
    ("meikaung", "煤矿", "sound"), ("xiaofnag", "消防", "sound"), ("dtmk", "大同 煤矿", "sound"),
    ("mkws", "煤矿 瓦斯", "sound"), ("天燃气", "天然气", "one-character"),
    ("省应急管理厅", "省应急厅", "synonym"), ("农业机械", "农机", "synonym"),
    ("煤矿 甲乙丙", "煤矿", "fewer-words"), ("专项整治煤矿", "专项整治 煤矿", "fewer-words"),
    ("煤矿和瓦斯", "煤矿 瓦斯", "fewer-words"), ("煤矿或尾矿库", "煤矿 尾矿库", "fewer-words"),
    ("冬季供暖", "冬季", "fewer-words"),
    ("省应急厅牵头", "省 应急厅 牵头", "fewer-words"), ("新安全生产法", "新 安全生产法", "fewer-words"),
    ("应急局牵头的工作", "应急管理局 牵头 工作", "synonym"),
    ("安全生产月活动", "安全生产月 活动", "fewer-words"), ("四个不放过", "四不放过", "one-character"),
    ("12月底前完成", "年底前完成", "synonym"), ("大宁县 森林防火", "大宁县 森林防灭火", "synonym"),
    ("三年行动计划 2020", "三年行动", "fewer-words"), ("<b>煤矿</b>", "煤矿", "fewer-words"),
    ("6月30日", "6月底", "synonym"), ("2022年6月30日前", "2022年 6月底前", "synonym"), ("12月31日", "年底", "synonym"),
    ("三季度末", "9月底", "synonym"), ("6月底前完成的任务", "6月底前 完成", "fewer-words"),
])
def test_what_is_near_is_offered(real_search: Scripts, query: str, near: str, why: str) -> None:
    answer = ask(real_search, query, limit=0)
    found = {one["query"]: one for one in answer["near"]}
    assert found[near]["why"] == why
    assert found[near]["total"] == ask(real_search, near, limit=0)["total"] > 0


def test_of_what_sounds_as_it_was_typed_nothing_else_is_offered(real_search: Scripts) -> None:
    assert {query.replace(" ", "") for query in offered(real_search, "weikuangku biku", 9)} == {"尾矿库闭库"}


def changed(at: random.Random, phrase: str) -> str:
    place = at.randrange(len(phrase))
    return phrase[:place] + at.choice(common_characters()) + phrase[place + 1:]


@pytest.mark.parametrize("seed", range(3))
def test_a_set_phrase_with_one_wrong_character_is_offered_first_or_second(
    real: LinkedEdition, real_search: Scripts, seed: int,
) -> None:
    at = random.Random(seed)
    phrases = at.sample([one.phrase for one in real.edition.indexes.phrases], 100)
    right = sum(fold(phrase) in offered(real_search, changed(at, phrase)) for phrase in phrases)
    assert right >= 95


def missing(at: random.Random, phrase: str) -> str:
    place = at.randrange(len(phrase))
    return phrase[:place] + phrase[place + 1:]


def doubled(at: random.Random, phrase: str) -> str:
    place = at.randrange(len(phrase))
    return phrase[:place] + phrase[place] + phrase[place:]


def exchanged(at: random.Random, phrase: str) -> str:
    place = at.randrange(len(phrase) - 1)
    return phrase[:place] + phrase[place + 1] + phrase[place] + phrase[place + 2:]


@pytest.mark.parametrize(("slip", "count"), [(missing, 100), (doubled, 20), (exchanged, 20)])
def test_a_set_phrase_with_a_slip_of_another_kind_is_offered_first_or_second(
    real: LinkedEdition, real_search: Scripts, slip: Callable[[random.Random, str], str], count: int,
) -> None:
    at = random.Random(0)
    slips = {p: slip(at, p) for p in at.sample([one.phrase for one in real.edition.indexes.phrases], count)}
    right = sum(typed == p or fold(p) in offered(real_search, typed) for p, typed in slips.items())
    assert right >= count * 0.95


@pytest.mark.parametrize(("query", "near", "never"), [
    ("安全月", "安全生产月", "安全"), ("应急局", "应急管理局", "应急"), ("个必须", "三个必须", "必须"),
    ("安全大查", "安全大检查", "安全"),
])
def test_what_keeps_all_that_was_typed_comes_before_what_drops_some_of_it(
    real_search: Scripts, query: str, near: str, never: str,
) -> None:
    found = offered(real_search, query, 8)
    assert found[0] == near and never not in found


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("initials", [False, True])
def test_a_set_phrase_is_found_by_its_sound(
    real: LinkedEdition, real_search: Scripts, seed: int, initials: bool,
) -> None:
    phrases = random.Random(seed).sample([one.phrase for one in real.edition.indexes.phrases], 50)
    spelt = ["".join(sound[:1] if initials else sound for sound in lazy_pinyin(phrase)) for phrase in phrases]
    right = sum(fold(p) in offered(real_search, s) for p, s in zip(phrases, spelt, strict=True))
    assert right >= 48


def partly(at: random.Random, sounds: list[str]) -> str:
    return "".join(sound if at.random() < 0.5 else sound[:1] for sound in sounds)


def begun(_: random.Random, sounds: list[str]) -> str:
    return "".join(sounds)[:-1]


def with_tones(_: random.Random, sounds: list[str]) -> str:
    return "".join(f"{sound}{1 + len(sound) % 4}" if sound.isascii() and sound.isalpha() else sound for sound in sounds)


def of_the_south(_: random.Random, sounds: list[str]) -> str:
    return "".join(re.sub("(?<=^[zcs])h|(?<=[aei]n)g$", "", sound) for sound in sounds)


@pytest.mark.parametrize("spelling", [partly, begun, with_tones, of_the_south])
def test_a_set_phrase_is_found_however_its_sound_is_typed(
    real: LinkedEdition, real_search: Scripts, spelling: Callable[[random.Random, list[str]], str],
) -> None:
    at = random.Random(spelling.__name__)
    known = [one.phrase for one in real.edition.indexes.phrases if len(one.phrase) > 2]
    phrases = at.sample(known, 50)
    missed = [one for one in phrases if fold(one) not in offered(real_search, spelling(at, lazy_pinyin(one)), 3)]
    assert len(missed) <= 2, missed


MIXED_UP = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"), ("l", "n"), ("f", "h"))


def mixed_up(at: random.Random, sound: str) -> str:
    """With what much of the country does not tell apart; else one letter twice."""
    pairs = [pair for one, other in MIXED_UP for pair in ((one, other), (other, one)) if pair[0] in sound]
    return sound.replace(*at.choice(pairs), 1) if pairs else doubled(at, sound)


@pytest.mark.parametrize("gap", ["", " "])
@pytest.mark.parametrize("count", [1, 2])
def test_a_set_phrase_or_a_topic_is_found_by_its_sound_with_slips_in_several_places(
    real: LinkedEdition, real_search: Scripts, gap: str, count: int,
) -> None:
    """Those with two slips are at least of four characters."""
    at = random.Random(f"{gap}{count}")
    spoken = {*(one.phrase for one in real.edition.indexes.phrases), *(one.name for one in real.edition.topics)}
    known = [fold(one) for one in sorted(spoken) if 2 * count <= len(one) <= 12 and re.fullmatch("[一-龥]+", one)]
    missed = []
    for phrase in at.sample(known, 50):
        sounds = lazy_pinyin(phrase)
        for place in at.sample([place for place, sound in enumerate(sounds) if len(sound) > 1], count):
            sounds[place] = at.choice((mixed_up, mixed_up, missing, doubled, exchanged))(at, sounds[place])
        found = offered(real_search, gap.join(sounds))
        if bare(phrase) not in map(bare, found):
            missed.append((phrase, sounds, found))
    assert len(missed) <= 7, missed


def bare(query: str) -> str:
    """Without what only joins words."""
    return re.sub("[与和及 ]", "", query)


@pytest.mark.parametrize("query", ["asdfghjkl", "hello world", "microsoft office", "qwerty", "lxrjmzptq"])
def test_letters_that_spell_nothing_are_taken_for_no_words(real_search: Scripts, query: str) -> None:
    assert offered(real_search, query) == []


LONG = "不伤害自己、不伤害他人、不被别人伤害、保护他人不受伤害"


@pytest.mark.parametrize("typed", ["bushanghaiziji、bushanghaitaren、bubeibierenshanghai、baohutarenbushoushangha"])
def test_a_long_phrase_is_found_by_its_sound_before_the_reader_gives_up(real_search: Scripts, typed: str) -> None:
    """Its characters can be spelt in millions of ways, which are not tried one after another."""
    assert offered(real_search, typed, 3) == [LONG]


def test_characters_and_letters_are_read_together(real_search: Scripts) -> None:
    for query, near in (("meikuang瓦斯", "煤矿瓦斯"), ("三管san必须", "三管三必须"), ("煤矿 wasi", "煤矿 瓦斯")):
        assert near in offered(real_search, query, 3)


def test_offers_never_drop_the_word_that_says_most(real_search: Scripts) -> None:
    for query in ("阳泉 瓦斯 尾矿库 防汛", "大同市 冬奥会 瓦斯", "2026年 瓦斯 民爆 校车"):
        near = ask(real_search, query, limit=0)["near"]
        content = [word for word in query.split()[1:] if ask(real_search, word, limit=0)["total"]]
        rarest = min(content, key=lambda word: ask(real_search, word, limit=0)["total"])
        assert near and all(rarest in one["query"] for one in near), query


# The odd


@pytest.mark.parametrize("query", [
    "", " ", "\n", "😀", "，。！？", "???", '"', '""', "《》", "(", "\\", ".*", "[煤", "a{100000}",
    "'; DROP TABLE x;--", "<script>alert(1)</script>", "\0", "-", "--", "__proto__", "constructor", "𠮷",
    "煤" * 5000, "ab" * 3000, "（" * 300,
    "晋政发" * 200, "第" * 300, "二〇" * 200, "《" * 200 + "》" * 200,
])
def test_whatever_is_typed_has_an_answer(real_search: Scripts, query: str) -> None:
    answer = ask(real_search, query, limit=1)
    assert answer["total"] >= 0
    assert answer["near_read"]


@pytest.mark.parametrize("query", ["煤\ufeff矿", "煤\u200b矿", "煤\ufe00矿", "煤矿 煤矿", "- 煤矿", "煤矿 ，"])
def test_what_is_not_seen_and_what_is_said_twice_counts_once(real_search: Scripts, query: str) -> None:
    once, asked = (ask(real_search, one, limit=0) for one in ("煤矿", query))
    assert (asked["total"], asked["occurrences"]) == (once["total"], once["occurrences"])


# The whole result


def test_results_stand_in_the_order_that_is_asked_for(real_search: Scripts) -> None:
    best, newest, oldest = (ask(real_search, "瓦斯", order=order) for order in ("best", "newest", "oldest"))
    assert places(best) == places(newest) == places(oldest)
    years = [hit["year"] for hit in newest["hits"]]
    assert years == sorted(years, reverse=True)
    assert [hit["year"] for hit in oldest["hits"]] == sorted(years)
    assert [hit["notice"] for hit in best["hits"]] == [
        hit["notice"] for hit in real_search.ask("NoticeSearch.search", "瓦斯", {"limit": 10_000})["hits"]
    ]


def test_provisions_occurrences_and_notices_are_counted(real: LinkedEdition, real_search: Scripts) -> None:
    for query in ("瓦斯", "煤矿", "三管三必须", "安全生产"):
        answer = ask(real_search, query)
        texts = [_folded(n, p) for n in real.edition.notices for p in n.provisions]
        assert answer["occurrences"] == sum(text.count(query) for text in texts)
        assert answer["total"] == sum(query in text for text in texts)
        assert answer["notices"] == len({hit["notice"] for hit in answer["hits"]})


def test_topics_that_the_words_name_are_told_and_filter_nothing(real: LinkedEdition, real_search: Scripts) -> None:
    for topic in real.edition.topics:
        for query in (topic.name, f"2019年 {topic.name}"):
            assert topic.slug in ask(real_search, query)["understood"]["topics"], query
    joined = ask(real_search, "山西省 尾矿库")
    assert joined["understood"]["topics"] == ["non-coal-mine"]
    assert places(joined) == holding(real, "尾矿库", {"shanxi"}, (2009, NEWEST))
    for query in ("瓦斯抽采", "煤矿企业", "非煤"):
        assert ask(real_search, query)["understood"]["topics"] == []


def test_a_text_that_runs_on_into_the_next_paragraph_is_found_in_both(
    real: LinkedEdition, real_search: Scripts,
) -> None:
    at = random.Random(7)
    for notice in at.sample(real.edition.notices, 8):
        body = [p for p in notice.provisions if len(p.text) > 20]
        first = at.choice([i for i in range(len(notice.provisions) - 1) if notice.provisions[i] in body])
        one, other = notice.provisions[first], notice.provisions[first + 1]
        answer = ask(real_search, one.paragraph[-12:] + "\n" + other.paragraph[:12])
        assert [hit["eid"] for hit in answer["hits"]] == [one.eid, other.eid], notice.id
        assert answer["understood"]["across"]


def test_by_body_and_topic(real: LinkedEdition, real_search: Scripts) -> None:
    body = max(real.edition.indexes.bodies, key=lambda one: len(one.tasks))
    counts = real_search.ask("NoticeSearch.counts", "安全", {"bodies": True, "topics": True})
    tasks = {(task.notice, task.eid) for task in body.tasks}
    holding = {(n.id, p.eid) for n in real.edition.notices for p in n.provisions if "安全" in _folded(n, p)}
    assert {one["slug"]: one["count"] for one in counts["bodies"]}[body.slug] == len(tasks & holding)
    assert ask(real_search, "安全", body=body.slug)["total"] == len(tasks & holding)
    assert sum(one["count"] for one in counts["topics"]) > 0


def test_by_what_a_provision_holds(real: LinkedEdition, real_search: Scripts) -> None:
    found = real.edition.indexes
    holds = {
        "deadline": {(target.notice, target.eid) for target in found.targets if target.kind == "时限"},
        "citation": {(mention.at.notice, mention.at.eid) for work in found.works for mention in work.mentions},
        "mandatory": {(one.notice, one.eid) for one in found.directives if one.strength == "强制"},
    }
    holding = {(n.id, p.eid) for n in real.edition.notices for p in n.provisions if "安全" in _folded(n, p)}
    counts = real_search.ask("NoticeSearch.counts", "安全", {"holdings": True})["holdings"]
    told = {one["slug"]: one["count"] for one in counts}
    assert {one["name"] for one in counts} == {"指标", "时限", "频次", "提法", "引用", "强制语气", "鼓励语气"}
    for slug, places in holds.items():
        assert ask(real_search, "安全", holding=slug)["total"] == told[slug] == len(places & holding) > 0


def test_a_short_name_begins_and_ends_as_the_long_one(scripts: Scripts) -> None:
    def short(one: str, other: str) -> bool:
        return bool(scripts.ask("search-near/distance.js shortOf", list(one), list(other)))

    assert short("安全月", "安全生产月") and short("安委办", "安全生产委员办") is False
    assert not short("安全月", "安全生产年") and not short("安月", "安全生产月") and not short("安全月", "安全月")


def test_a_character_typed_twice_says_nothing_more(scripts: Scripts) -> None:
    def less(one: str, word: str) -> bool:
        return bool(scripts.ask("search-near/distance.js isLess", list(one), list(word)))

    assert less("安全", "安全月") and not less("安全生产", "安全生生产") and not less("安全月", "安全")


def test_two_words_one_character_apart(scripts: Scripts) -> None:
    def apart(one: str, other: str) -> bool:
        return bool(scripts.ask("search-near/distance.js oneApart", list(one), list(other)))

    near = ("三管三必需", "三管三必", "三管三必须须", "三管必三须", "管必须", "三三管三必须")
    assert [apart(text, "三管三必须") for text in near] == [True, True, True, True, False, True]
    assert not apart("三管三必须", "三管三必须")
    assert not apart("安全", "产生")


@pytest.mark.parametrize(("query", "offered"), [
    ("十四五规划", "“十四五”规划"), ("久安大模型应用", "“久安”大模型应用"),
    ("安康杯竞赛", "“安康杯”竞赛"), ("六十座", "60座"), ("应急演练 每年", "应急 演练"),
    ("13.5规划", "“十三五”规划"), ("十三.五", "十三五"), ("十三·五规划", "“十三五”规划"), ("135规划", "“十三五”规划"),
    ("13.5期间 煤矿", "十三五期间 煤矿"), ("11月16日", "11·16"),
])
def test_quotation_marks_and_figures_need_not_be_typed_as_printed(
    real_search: Scripts, query: str, offered: str,
) -> None:
    assert ask(real_search, query)["near"][0]["query"] == offered


@pytest.mark.parametrize("query", ["115", "13.5万吨", "113.5规划"])
def test_a_number_is_no_plan(real_search: Scripts, query: str) -> None:
    assert "五" not in "".join(offered(real_search, query))


@pytest.mark.parametrize(("query", "never"), [
    ("第四十二条", r"(?<!四)十二"), ("7人以上事故", r"(^| )(人|以上)"), ("应急演练 每年", "^每年$"),
    ("12月底前完成", r"(^| )底前"), ("6月底前报送", r"(^| )底前"), ("2026年11月16日瓦斯煤矿", r"(^| )(日|16日)"),
    ("30万吨以上煤矿", r"(^| )(吨|以上)"), ("3个月内整改", r"(^| )(个|月|内)"), ("第三、四季度", r"第三( |$)|度$"),
    ("三、四季度", "季度"),
    ("三、四级标准化", r"(^| )三( |$)"), ("9万吨", "万吨"),
    ("年底前做什么好", "什么"), ("12350举报电话", r"(^| )报|举$"), ("1,000座煤矿", r"(^| )(000|座)"),
])
def test_a_number_is_not_parted_from_what_it_counts(real_search: Scripts, query: str, never: str) -> None:
    assert not [one for one in ask(real_search, query)["near"] if re.search(never, one["query"])]


@pytest.mark.parametrize(("query", "offered"), [("平安畅的县区", "平安畅通县区"), ("安平畅通县区", "平安畅通县区")])
def test_a_slip_in_a_word_that_ends_like_a_place_is_seen(real_search: Scripts, query: str, offered: str) -> None:
    assert ask(real_search, query)["near"][0]["query"] == offered
