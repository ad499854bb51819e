"""Which pages there are: of an edition by itself and of one of several families, few and many notices."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

import pytest

from build_scripts.domain.building.families import families
from build_scripts.domain.indexes.vocabulary import BodyTable
from build_scripts.domain.notice import NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.pages import about, compare, places, thread_lists, topics, years
from build_scripts.publish.pages.data import any_two
from build_scripts.publish.pages.indexes import bodies
from build_scripts.publish.views import years as years_view
from build_scripts.publish.views.about import sources
from build_scripts.publish.views.bodies import index as bodies_view
from build_scripts.publish.views.topics import index as topics_view
from tests import editions
from tests.editions import PLACES
from tests.indexed import NEWER, OLDER, VOCABULARY, indexed, speaking
from tests.unit.publish.families import ALONE

Made = Callable[[LinkedEdition], Iterable[tuple[str, object]]]


@cache
def alone() -> LinkedEdition:
    """Two notices of a province, one of a city; of a city and of a place of another family there is none."""
    notices = [speaking(2023, *OLDER), speaking(2024, *NEWER), speaking(2024, *NEWER, jurisdiction="datong")]
    return LinkedEdition(replace(indexed(notices).edition, jurisdictions=(*PLACES, *ALONE)))


BODIES = 3
"""That these notices charge, all of them of the province."""


@cache
def one_of_several() -> LinkedEdition:
    edition = alone().edition
    return LinkedEdition(replace(edition, family=families(edition.jurisdictions)[0]))


def names(make: Made, linked: LinkedEdition) -> list[str]:
    return [name.rpartition(".")[0] for name, _ in make(linked)]


@pytest.mark.parametrize(("make", "whole", "share"), [
    (
        places.files, ["places/index", *(f"places/{place.slug}" for place in (*PLACES, *ALONE))],
        [f"places/{place.slug}" for place in PLACES],
    ),
    (years.files, ["years/index", "years/2023", "years/2024"], ["years/2023--shanxi", "years/2024--shanxi"]),
    (
        about.files, [f"about/{name}" for name in ("display", "sources", "integrity", "updates", "downloads")],
        ["about/sources--shanxi"],
    ),
    (
        any_two.lists,
        [f"data/compare/{name}" for name in ("places", "words", "rules", "place-shanxi", "place-datong")],
        ["data/compare/place-shanxi", "data/compare/place-datong"],
    ),
    (compare.lists, ["compare/index", "compare/shanxi"], ["compare/index", "compare/shanxi"]),
])
def test_one_of_several_families_has_its_own_and_not_what_all_share(
    make: Made, whole: list[str], share: list[str],
) -> None:
    assert (names(make, alone()), names(make, one_of_several())) == (whole, share)


@pytest.mark.parametrize(("make", "bound", "more"), [
    (years.files, (years_view, "MOST_ON_A_PAGE", 1), ["years/2024--shanxi"]),
    (about.files, (sources, "MOST_ROWS", 2), ["about/sources--shanxi"]),
    (topics.lists, (topics_view, "MOST_NOTICES", 2), ["topics/index--shanxi", "topics/index--datong"]),
    (bodies.lists, (bodies_view, "MOST_ON_A_PAGE", BODIES - 1), ["bodies/index--shanxi"]),
])
def test_a_list_has_parts_where_it_is_longer_than_a_page(
    make: Made, bound: tuple[object, str, int], more: list[str], monkeypatch: pytest.MonkeyPatch,
) -> None:
    module, name, most = bound
    monkeypatch.setattr(module, name, most + 1)
    # Each knows what it was asked once, and is asked with one bound alone.
    one, other = LinkedEdition(alone().edition), LinkedEdition(alone().edition)
    whole = names(make, one)
    monkeypatch.setattr(module, name, most)
    assert [name for name in names(make, other) if name not in whole] == more


def test_the_table_of_bodies_has_a_page_where_there_is_one() -> None:
    assert VOCABULARY.bodies is not None and not alone().edition.body_table.bodies
    with_table = LinkedEdition(replace(alone().edition, body_table=VOCABULARY.bodies))
    without = LinkedEdition(replace(alone().edition, body_table=BodyTable()))
    assert ["bodies/names" in names(bodies.lists, linked) for linked in (with_table, without)] == [True, False]


def test_only_places_with_threads_have_a_list_of_them() -> None:
    assert list(thread_lists.keys(alone())) == ["shanxi"]


@pytest.mark.parametrize(("notice", "pages"), [
    ("shanxi-2023", ["shanxi-2023--shanxi-2024"]),
    # Its comparison with a city below it is the city's.
    ("shanxi-2024", ["shanxi-2023--shanxi-2024"]),
    ("datong-2024", ["shanxi-2024--datong-2024"]),
])
def test_a_notice_knows_the_pages_on_which_it_is_compared(notice: str, pages: list[str]) -> None:
    notices = editions.notice(year=2023), editions.notice(year=2024), editions.notice("datong", 2024)
    pairs = editions.pair("shanxi-2023", "shanxi-2024"), editions.pair("shanxi-2024", "datong-2024", relation="level")
    linked = LinkedEdition(editions.edition(notices, pairs=pairs))
    ((_, text),) = any_two.files_of(linked, NoticeId(notice))
    assert [f"{a}--{b}" for a, b in linked.pairs if f"compare/{a}--{b}.html" in text] == pages
