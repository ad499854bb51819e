"""Search over several families, each with an index of its own, gives what one index over all of them gives."""

import json
import random
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from pypinyin import lazy_pinyin

from build_scripts.language.matching.folding import fold
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.search import index_files
from tests.browser import search_site
from tests.js.conftest import Scripts

LONG = 4
QUERIES = (
    "煤矿", "煤矿 瓦斯", "瓦斯 -煤矿", "安全", "安全生产", "尾矿库", "三管三必须", "责", "“四不两直”", "2024年 煤矿",
    "山西 煤矿", "阳泉 煤矿", "大同煤矿", "近三年 消防", "晋政发〔2024〕1号", "第三部分", "没有这样的字句",
    "双控机制建设", "安全生产责任制", "重大事故隐患判定标准", "。", "晋政发〔2024〕999号", "大宁 2025",
)
OPTIONS: tuple[Mapping[str, object], ...] = (
    {}, {"year": 2024}, {"topic": "coal-mine"}, {"order": "newest"}, {"order": "oldest", "from": 2015, "to": 2020},
)


@pytest.fixture(scope="module")
def families(real: LinkedEdition, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scripts]:
    """The real notices, each place taken for a family."""
    folder = tmp_path_factory.mktemp("families") / "site"
    editions = search_site.by_place(real)
    search_site.write_families(folder, editions)
    running = Scripts(folder)
    yield running
    running.close()


@pytest.fixture(scope="module")
def summing_up(real: LinkedEdition, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scripts]:
    """The same with indexes that sum up what is frequent: in some families, and not in those where it is not."""
    folder = tmp_path_factory.mktemp("summing-up") / "site"
    editions = search_site.by_place(real)
    search_site.write_families(folder, editions, index_files.Limits(frequent=40))
    running = Scripts(folder)
    yield running
    running.close()


def told(search: Scripts, query: str, options: Mapping[str, object]) -> dict[str, Any]:
    found = search.ask("NoticeSearch.ask", query, {"limit": 10_000, **options})
    known = {key: found[key] for key in ("total", "occurrences", "notices", "by_year")}
    # Each has a site of its own.
    understood = re.sub(r"file:[^\"]*/site/", "", json.dumps(found["understood"], ensure_ascii=False, sort_keys=True))
    hits = sorted((hit["notice"], hit["eid"], hit["snippet"], hit["path"]) for hit in found["hits"])
    return {**known, "understood": understood, "hits": hits}


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("query", QUERIES)
def test_all_families_answer_as_one_index(
    families: Scripts, real_search: Scripts, query: str, options: Mapping[str, object],
) -> None:
    assert told(families, query, options) == told(real_search, query, options)


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("query", ["煤矿", "安全", "安全生产", "煤矿 安全", "安全 -煤矿", "2024年 安全"])
def test_what_one_family_sums_up_is_counted_as_in_one_index(
    summing_up: Scripts, real_search: Scripts, query: str, options: Mapping[str, object],
) -> None:
    one, other = (told(search, query, options) for search in (summing_up, real_search))
    assert [hit[:2] for hit in one["hits"]] == [hit[:2] for hit in other["hits"]]
    for key in ("by_year", "occurrences"):
        assert one[key] == other[key]


def test_any_stretch_of_any_notice_is_found_as_in_one_index(
    real: LinkedEdition, families: Scripts, real_search: Scripts,
) -> None:
    chance = random.Random(15)
    texts = [provision.text for notice in real.edition.notices for provision in notice.provisions if provision.text]
    for _ in range(60):
        text = chance.choice(texts)
        start = chance.randrange(len(text))
        query = text[start : start + chance.randint(2, 12)].strip()
        assert told(families, f'"{query}"', {}) == told(real_search, f'"{query}"', {})


def test_a_place_is_asked_of_its_family_alone(families: Scripts, real_search: Scripts) -> None:
    asked = {"jurisdiction": "datong"}
    assert told(families, "煤矿", asked) == told(real_search, "煤矿", asked)


def test_the_first_families_can_be_asked_first(families: Scripts, real: LinkedEdition) -> None:
    (first, *_) = (place for place in real.edition.jurisdictions if place.slug in real.by_place)
    found = told(families, "煤矿", {"families": 1})
    assert {notice.rsplit("-", 1)[0] for notice, *_ in found["hits"]} == {first.slug}
    assert found["total"] < told(families, "煤矿", {})["total"]


def near(search: Scripts, query: str, options: Mapping[str, object]) -> list[str]:
    return [one["query"] for one in search.ask("NoticeSearch.ask", query, {"limit": 0, **options})["near"]]


@pytest.mark.parametrize("way", [lambda phrase: phrase + phrase[-1], lambda phrase: "".join(lazy_pinyin(phrase))])
def test_what_is_near_is_told_in_the_words_of_the_families_that_are_asked(
    families: Scripts, real: LinkedEdition, way: Callable[[str], str],
) -> None:
    """Set phrases that the first family has not: with a character twice, and by their sound."""
    first, second, third, *_ = (place.slug for place in real.edition.jurisdictions if place.slug in real.by_place)
    tried = 0
    for phrase in real.edition.indexes.phrases:
        found = {real.notices[use.notice].jurisdiction for use in phrase.occurrences}
        if first in found or not found <= {second, third} or len(phrase.phrase) < LONG:
            continue
        typed, meant = way(fold(phrase.phrase)), fold(phrase.phrase)
        assert meant in near(families, typed, {})[:2]
        assert all(meant in near(families, typed, {"jurisdiction": place})[:2] for place in found)
        assert meant not in near(families, typed, {"families": 1})
        tried += 1
    assert tried > 20


def test_counts_by_topic_body_and_place_are_those_of_one_index(families: Scripts, real_search: Scripts) -> None:
    asked = {"topics": True, "bodies": True, "holdings": True}
    one, other = (search.ask("NoticeSearch.counts", "煤矿", asked) for search in (families, real_search))
    assert one["years"] == other["years"]
    for name in ("topics", "bodies", "places", "holdings"):
        assert _counted(one[name]) == _counted(other[name])


def _counted(found: list[dict[str, Any]]) -> dict[str, int]:
    return {one["slug"]: one["count"] for one in found if one["count"]}
