"""A topic on one page as long as it fits, then a page for each place, and of a place that has grown pages by years."""

from collections.abc import Iterator, Mapping

import pytest

from build_scripts.domain.notice import Eid
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.topics.division import pages_of
from build_scripts.publish.views.topics.plan import TopicPlan
from tests.editions import PLACES, edition, filing, notice, provision

TOPIC = TopicSlug("coal-mine")
HALF = 14_827
"""Characters of a notice of which two and one character more fill a page: 2 × (480 + 900 + 8 × 14827) + 8 = 240000."""


def linked(lengths: Mapping[str, int]) -> LinkedEdition:
    """Notices by place, year and number, each with one provision of the topic that is so long."""
    notices, filings = [], []
    for name, length in lengths.items():
        place, year, *number = name.split("_")
        body = [provision("part_1", "part", "瓦" * length)]
        notices.append(notice(place, int(year), ordinal=int(*number or "1"), body=body, preface=(), conclusions=()))
        if length:
            filings.append(filing(notices[-1].id, Eid("part_1"), TOPIC))
    return LinkedEdition(edition(notices, filings=filings))


def pages(**lengths: int) -> dict[str, list[str]]:
    """Of each page, by the end of its name, the notices that it holds."""
    return dict(_held(linked(lengths)))


def _held(found: LinkedEdition) -> Iterator[tuple[str, list[str]]]:
    for page in pages_of(found, TOPIC):
        name = page.address.removeprefix("topics/coal-mine").removesuffix(".html")
        yield name, [notice.id for section in page.sections for notice in section.notices]


@pytest.mark.parametrize(("length", "is_whole"), [(HALF + 1, True), (HALF + 2, False)])
def test_what_fits_on_a_page_is_on_one(length: int, is_whole: bool) -> None:
    """240 KB of 8 bytes a character, 900 an entry and 480 a notice."""
    found = pages(shanxi_2024=HALF, datong_2024=length)
    whole = {"": ["shanxi-2024", "datong-2024"]}
    apart = {"": [], "--shanxi": ["shanxi-2024"], "--datong": ["datong-2024"]}
    assert found == (whole if is_whole else apart)


@pytest.mark.parametrize(("length", "is_whole"), [(HALF + 1, True), (HALF + 2, False)])
def test_the_older_notices_of_a_place_that_do_not_fit_are_on_a_page_by_years(length: int, is_whole: bool) -> None:
    """Of the four the newest fills a page; the two before it share one where both fit."""
    found = pages(shanxi_2021=HALF, shanxi_2022=HALF, shanxi_2023=length, shanxi_2024=2 * HALF)
    whole = {"--shanxi--to-2023": ["shanxi-2022", "shanxi-2023"], "--shanxi--to-2021": ["shanxi-2021"]}
    apart = {"--shanxi--to-2023": ["shanxi-2023"], "--shanxi--to-2022": ["shanxi-2021", "shanxi-2022"]}
    assert found == {"": [], "--shanxi": ["shanxi-2024"], **(whole if is_whole else apart)}


@pytest.mark.parametrize(("length", "is_whole"), [(HALF + 1, True), (HALF + 2, False)])
def test_on_the_place_s_own_page_is_what_fits_of_the_newest(length: int, is_whole: bool) -> None:
    found = pages(shanxi_2022=HALF, shanxi_2023=HALF, shanxi_2024=length)
    own = ["shanxi-2023", "shanxi-2024"] if is_whole else ["shanxi-2024"]
    assert found["--shanxi"] == own


def test_the_notices_of_one_year_stay_together() -> None:
    found = pages(shanxi_2023=HALF, shanxi_2024=2 * HALF, shanxi_2024_2=2 * HALF)
    assert found == {"": [], "--shanxi": ["shanxi-2024", "shanxi-2024-2"], "--shanxi--to-2023": ["shanxi-2023"]}


def test_a_page_shows_the_years_of_the_places_it_holds_or_leads_to() -> None:
    """A place without notices of its own has no years."""
    def shown(**lengths: int) -> list[list[str]]:
        return [[place.name for place in page.strips] for page in pages_of(linked(lengths), TOPIC)]

    assert shown(shanxi_2024=1, daning_2024=1) == [["山西省", "大宁县"]]
    assert shown(shanxi_2024=2 * HALF, datong_2024=1, daning_2024=2 * HALF) == [
        ["山西省"], ["山西省", "大同市", "临汾市"], ["大同市"], ["大宁县"]]
    assert shown(datong_2024=2 * HALF, daning_2024=2 * HALF)[1] == ["大同市", "临汾市"]


def test_a_page_without_any_notice_of_the_topic_holds_no_section() -> None:
    found = linked({"shanxi_2024": 1, "datong_2024": 0})
    (page,) = pages_of(found, TOPIC)
    assert [section.place for section in page.sections] == [PLACES[0]]
    assert page.strips == PLACES[:2]


def test_earlier_pages_are_those_of_the_place_itself() -> None:
    """Not those of the places below it, nor what has nothing of the topic."""
    full = 2 * HALF + 200
    found = linked({"shanxi_2022": 0, "shanxi_2023": full, "shanxi_2024": full, "datong_2024": HALF})
    plan = TopicPlan(found, TOPIC)
    earlier = {page.address: [other.address for other in plan.earlier_pages(page)] for page in plan.pages}
    assert {name: pages for name, pages in earlier.items() if pages} == {
        "topics/coal-mine--shanxi.html": ["topics/coal-mine--shanxi--to-2023.html"],
    }
