"""Citations as people type them: the place in a notice before or behind the notice, number and year in either order."""

from pathlib import Path

import pytest
import yaml

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


@pytest.mark.parametrize("query", TYPED["words"])
def test_words_that_look_like_a_citation_are_looked_for(real_search: Scripts, query: str) -> None:
    understood = ask(real_search, query, limit=0)["understood"]
    assert (understood["reference"], understood["candidates"], understood["missing"]) == (None, [], None)
