"""Laws of search, held with the JavaScript that readers run: exactly what holds the words is found."""

import json
import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import Notice, Provision
from build_scripts.language.matching.folding import fold
from build_scripts.search.index_files import Limits
from tests import editions
from tests.browser import search_site

CASES = json.loads((Path(__file__).parents[2] / "fixtures" / "segmentation.json").read_text("utf-8"))
# Few characters, so that runs repeat and lists are told apart to every depth; some that fold, one beyond 16 bits.
CHARACTERS = "安全生产安全生产煤矿1２aA，。（〔“”—爲为𠀀-⽣"
TEXT = st.text(st.sampled_from(CHARACTERS), max_size=14)
LIMITS = st.builds(
    Limits, longest=st.sampled_from([1, 2, 5, 1000]), frequent=st.sampled_from([2, 6, 16000]),
    shard=st.sampled_from([10, 60, 12000]),
)
WORDS = st.lists(st.text("安全生产煤矿", min_size=1, max_size=2), min_size=2, max_size=3)
STRANGERS = st.lists(st.text("安全生产煤矿xyz甲", min_size=2, max_size=5))
FIND = """async (queries) => {
  const all = [];
  for (const query of queries) {
    const { total, hits } = await NoticeSearch.search(query, { limit: 1000 });
    all.push([total, hits.map((hit) => hit.notice + "/" + hit.eid)]);
  }
  return all;
}"""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Page:
    return browser.new_page()


@st.composite
def small_editions(draw: st.DrawFn) -> Edition:
    years = draw(st.lists(st.integers(2020, 2024), min_size=1, max_size=3, unique=True))
    bodies = st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=4)
    return editions.edition([_notice(year, draw(bodies)) for year in years])


LAW = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def open_edition(tab: Page, edition: Edition, limits: Limits = search_site.NO_LIMITS) -> None:
    with tempfile.TemporaryDirectory() as folder:
        tab.goto(search_site.write(Path(folder) / "site", edition, limits))
        # All shards at once, so that the folder may go.
        load = "async (names) => { for (const name of names) await NoticeSearch.load(name); }"
        tab.evaluate(load, _names(Path(folder)))


@settings(LAW, max_examples=25)
@given(edition=small_editions(), limits=LIMITS)
def test_every_part_of_every_provision_is_found_with_exactly_what_holds_it(
    tab: Page, edition: Edition, limits: Limits,
) -> None:
    open_edition(tab, edition, limits)
    texts = {f"{n.id}/{p.eid}": _running(p) for n in edition.notices for p in n.provisions}
    parts = {text[i:j] for text in texts.values() for i in range(len(text)) for j in range(i + 1, len(text) + 1)}
    queries = sorted(part for part in parts if fold(part))
    for query, (total, found) in zip(queries, tab.evaluate(FIND, queries), strict=True):
        holders = {name for name, text in texts.items() if fold(query) in fold(text)}
        assert set(found) == holders, query
        assert total == len(found) == len(holders), query


@LAW
@given(edition=small_editions(), limits=LIMITS, strangers=STRANGERS)
def test_what_no_provision_holds_is_not_found(
    tab: Page, edition: Edition, limits: Limits, strangers: list[str],
) -> None:
    open_edition(tab, edition, limits)
    texts = [fold(_running(p)) for n in edition.notices for p in n.provisions]
    absent = [query for query in strangers if not any(fold(query) in text for text in texts)]
    assert tab.evaluate(FIND, absent) == [[0, []]] * len(absent)


@LAW
@given(edition=small_editions(), limits=LIMITS, words=WORDS)
def test_words_must_all_stand_in_the_provision_and_others_must_not(
    tab: Page, edition: Edition, limits: Limits, words: list[str],
) -> None:
    open_edition(tab, edition, limits)
    texts = {f"{n.id}/{p.eid}": fold(_running(p)) for n in edition.notices for p in n.provisions}
    (_, all_of), (_, without) = tab.evaluate(FIND, [" ".join(words), f"{words[0]} -{words[1]}"])
    assert set(all_of) == {name for name, text in texts.items() if all(word in text for word in words)}
    assert set(without) == {name for name, text in texts.items() if words[0] in text and words[1] not in text}


@LAW
@given(edition=small_editions(), limits=LIMITS, query=st.text("安全生产", min_size=1, max_size=2))
def test_headings_come_first_then_more_occurrences_then_the_newer_year(
    tab: Page, edition: Edition, limits: Limits, query: str,
) -> None:
    open_edition(tab, edition, limits)
    provisions = {f"{n.id}/{p.eid}": (n, p) for n in edition.notices for p in n.provisions}
    ((_, found),) = tab.evaluate(FIND, [query])
    ranks = [_rank(*provisions[name], query) for name in found]
    assert all(one <= other for one, other in pairwise(ranks))


@LAW
@given(edition=small_editions(), limits=LIMITS, query=st.sampled_from("安全生产"))
def test_how_often_a_character_stands_is_exact_also_where_the_index_only_sums_it_up(
    tab: Page, edition: Edition, limits: Limits, query: str,
) -> None:
    open_edition(tab, edition, limits)
    found = tab.evaluate("(query) => NoticeSearch.ask(query, { limit: 1 }).then((one) => one.occurrences)", query)
    assert found == sum(fold(_running(p)).count(query) for n in edition.notices for p in n.provisions)


def test_folding_is_the_same_as_in_python(tab: Page) -> None:
    """The browser knows the look-alikes of what stands in some text: of nothing else can a search find anything."""
    texts = [("", folded) for _, folded in CASES["fold"] if folded]
    open_edition(tab, editions.edition([_notice(2024, texts)]))
    folded = tab.evaluate("(texts) => Promise.all(texts.map(NoticeSearch.fold))", [text for text, _ in CASES["fold"]])
    assert folded == [folded for _, folded in CASES["fold"]]


def test_words_are_cut_as_in_python(tab: Page, tmp_path: Path) -> None:
    words = {"words": " ".join(CASES["words"])}
    tab.goto(search_site.write(tmp_path / "site", editions.edition(), instead=words))
    cut = tab.evaluate("(texts) => Promise.all(texts.map(NoticeSearch.cut))", [text for text, _ in CASES["cut"]])
    assert cut == [words for _, words in CASES["cut"]]


def _notice(year: int, body: list[tuple[str, str]]) -> Notice:
    provisions = [
        editions.provision(f"p_{i}", "p", text, heading=heading or None, end="。" if heading else "")
        for i, (heading, text) in enumerate(body, 1)
    ]
    return editions.notice(year=year, body=provisions, preface=(), conclusions=(), document_number=None)


def _running(provision: Provision) -> str:
    return (provision.num or "") + (provision.heading or "") + provision.heading_end + provision.text


def _rank(notice: Notice, provision: Provision, query: str) -> tuple[bool, int, int]:
    text, heading = fold(_running(provision)), fold((provision.heading or "") + provision.heading_end)
    starts = [i for i in range(len(text)) if text.startswith(query, i)]
    return not any(i < len(heading) for i in starts), -len(starts), -notice.year


def _names(folder: Path) -> list[str]:
    """Of all shards, the overview first, since it tells which edition the others must be of."""
    shards = folder / "site" / "search"
    names = [path.relative_to(shards).as_posix().removesuffix(".js") for path in shards.rglob("*.js")]
    return sorted(names, key=lambda name: name != "overview")
