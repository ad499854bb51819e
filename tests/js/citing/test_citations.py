"""Citations as people type them: the place in a notice before or behind the notice, number and year in either order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.browser import search_site
from tests.editions import edition, notice, place
from tests.js.conftest import Scripts
from tests.js.test_ask import ask

TYPED = yaml.safe_load((Path(__file__).parent / "citations.yml").read_text("utf-8"))


@pytest.mark.parametrize(("query", "place"), TYPED["leads"].items())
def test_a_citation_leads_to_its_place_in_whatever_order_it_is_typed(
    real_search: Scripts, query: str, place: str,
) -> None:
    understood = ask(real_search, query, limit=0)["understood"]
    found = understood["reference"] or {}
    assert "#".join(filter(None, (found.get("notice"), found.get("eid")))) == place
    assert understood["missing"] is None


@pytest.mark.parametrize("query", TYPED["told"])
def test_what_is_not_there_is_told_in_whatever_order_it_is_typed(real_search: Scripts, query: str) -> None:
    understood = ask(real_search, query, limit=0)["understood"]
    assert understood["candidates"] or understood["missing"]["nearest"]


@pytest.fixture(scope="module")
def ten_places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scripts]:
    """With a notice of one year each: more than are read to see whether they have what is cited."""
    places = [place(f"p{number}", f"{name}山省") for number, name in enumerate("甲乙丙丁戊己庚辛壬癸")]
    folder = tmp_path_factory.mktemp("ten") / "site"
    search_site.write(folder, edition([notice(one.slug) for one in places], places=places))
    running = Scripts(folder)
    yield running
    running.close()


@pytest.mark.parametrize("query", ["2024年（一）", "（一） 2024年"])
def test_a_place_in_the_notices_of_a_year_leads_to_all_of_them(ten_places: Scripts, query: str) -> None:
    assert len(ask(ten_places, query)["understood"]["candidates"]) == 10


@pytest.mark.parametrize("query", ["2024年（一）强化责任落实", "（一）强化责任落实 2024年"])
def test_words_behind_a_place_are_looked_for_where_too_many_notices_would_have_to_be_read(
    ten_places: Scripts, query: str,
) -> None:
    assert ask(ten_places, query)["understood"]["candidates"] == []


@pytest.mark.parametrize("query", TYPED["words"])
def test_words_that_look_like_a_citation_are_looked_for(real_search: Scripts, query: str) -> None:
    understood = ask(real_search, query, limit=0)["understood"]
    assert (understood["reference"], understood["candidates"], understood["missing"]) == (None, [], None)
