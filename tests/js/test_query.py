"""A query taken apart, and its words marked in a text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import editions
from tests.browser import search_site
from tests.js.conftest import Scripts


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scripts]:
    folder = Path(tmp_path_factory.mktemp("query")) / "site"
    search_site.write(folder, editions.edition())
    running = Scripts(folder)
    yield running
    running.close()


@pytest.mark.parametrize(("query", "phrases", "without"), [
    ("瓦斯抽采", ["瓦斯抽采"], []),
    (" 瓦斯　抽采\n", ["瓦斯", "抽采"], []),
    ("瓦斯 -抽采", ["瓦斯"], ["抽采"]),
    ("瓦斯 －“抽 采”", ["瓦斯"], ["抽采"]),
    ("-抽采", ["-抽采"], []),
    ("-瓦斯 -抽采", ["-瓦斯", "-抽采"], []),
    ('"瓦斯 抽采" 率', ["瓦斯抽采", "率"], []),
    ("“瓦斯 抽采”", ['"瓦斯抽采"'], []),
    ("ＬＮＧ2019—2021", ["lng2019-2021"], []),
    ("2019-2021", ["2019-2021"], []),
    ("", [], []),
])
def test_a_query_is_taken_apart(search: Scripts, query: str, phrases: list[str], without: list[str]) -> None:
    found = search.ask("readers.mjs parsed", query)
    assert [phrase["text"] for phrase in found["phrases"]] == phrases
    assert found["without"] == without


def test_chinese_quotation_marks_may_be_left_out(search: Scripts) -> None:
    assert search.ask("readers.mjs parsed", "“瓦斯”")["phrases"] == [{"text": '"瓦斯"', "inner": "瓦斯"}]


@pytest.mark.parametrize(("query", "cut", "punctuation"), [
    ("安" * 200, False, False), ("安" * 201, True, False), ("，。！", False, True), ("，安", False, False),
])
def test_what_is_told_of_a_query(search: Scripts, query: str, cut: bool, punctuation: bool) -> None:
    found = search.ask("readers.mjs parsed", query)
    assert (found["cut"], found["punctuation"]) == (cut, punctuation)


@pytest.mark.parametrize(("text", "words", "marked"), [
    ("瓦斯 抽采，瓦斯", ["瓦斯"], ["瓦斯", "瓦斯"]),
    ("瓦斯 抽采", ["瓦斯抽采"], ["瓦斯 抽采"]),
    ("瓦斯抽采", ["瓦斯", "抽采"], ["瓦斯抽采"]),
    ("安全安全安", ["安全安"], ["安全安全安"]),
    ("𠀀瓦斯", ["瓦斯"], ["瓦斯"]),
    ("行爲，ＬＮＧ", ["行为", "lng"], ["行爲", "ＬＮＧ"]),
    ("瓦斯", ["煤"], []),
])
def test_words_are_marked_where_they_stand(search: Scripts, text: str, words: list[str], marked: list[str]) -> None:
    assert search.ask("readers.mjs marked", text, words) == marked
