"""What stands in the cells of three levels beside each other, and how many other ends and pages are named."""

import pytest

from build_scripts.domain.alignment import Link, SentenceLink
from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.link.levels.row import Cell, LevelRow
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.compare import level_lists, lists
from build_scripts.publish.views.compare.levels import CellView, kind_of, levels_page
from build_scripts.publish.views.page import Here
from tests import editions
from tests.editions import PLACES, edition, notice, pair, place
from tests.unit.publish.compared import crowded
from tests.unit.publish.leveled import leveled, unlinked
from tests.unit.publish.linked_sentences import BUILD, DAM, FIRE, MINE, body, eid, sentence

TOP = notice("shanxi", 2024, body=body(MINE, DAM, BUILD))
OWN = TOP.provisions[:1]


def cells(links: list[Link], *sentences: SentenceLink) -> dict[str, CellView]:
    """Of each row of the province what a city has in it, whose three items are MINE, DAM and FIRE."""
    city = notice("datong", 2024, body=body(MINE, DAM, FIRE))
    both = pair(TOP.id, city.id, links, relation="level", sentences=sentences)
    page = levels_page(LinkedEdition(edition([TOP, city], pairs=[both])), city.id)
    return {row.name: row.cells[1] for row in page.rows if row.name.startswith("山西省")}


def link(older: int, newer: int, *, main: bool = True) -> Link:
    return editions.link(eid(older), eid(newer), "edited", main=main)


def ways(found: CellView) -> tuple[str, list[str]]:
    return found.way_words, [way.name for way in found.ways]


def test_what_stands_in_another_row_is_led_to() -> None:
    """見于 where nothing else stands in the row, 另见 beside what does."""
    found = cells([link(1, 1), link(2, 2), link(2, 1, main=False), link(3, 1, main=False)])
    assert ways(found["山西省一（1）"]) == ("", [])
    assert ways(found["山西省一（2）"]) == ("另见", ["一（1）"])
    assert ways(found["山西省一（3）"]) == ("见于", ["一（1）"])
    assert [one.kind for one in found.values()] == ["none", "linked", "linked", "elsewhere"]


def test_where_only_a_sentence_of_it_went_that_is_said() -> None:
    found = cells([link(1, 1), link(2, 2)], sentence(3, 3, (0, 5)))["山西省一（3）"]
    assert ways(found) == ("一句见于", ["一（3）"])
    assert (found.kind, found.notes) == ("in-part", ())


def test_what_a_lower_level_alone_says_begins_a_row_in_which_those_above_have_nothing() -> None:
    city = notice("datong", 2024, body=body(FIRE))
    page = levels_page(LinkedEdition(edition([TOP, city], pairs=[pair(TOP.id, city.id, relation="level")])), city.id)
    row = next(row for row in page.rows if row.name == "大同市一（1）")
    assert [(cell.column, cell.label, cell.kind) for cell in row.cells] == [
        (1, "山西省", "none"), (2, "大同市", "added"), (3, "", None),
    ]
    assert [len(cell.passages) for cell in row.cells] == [0, 1, 0]


@pytest.mark.parametrize(("row", "kinds"), [
    ((Cell(provisions=OWN), Cell(provisions=OWN), Cell()), ["first", "linked", "none"]),
    ((Cell(), Cell(provisions=OWN), Cell(provisions=OWN)), ["none", "added", "linked"]),
    ((Cell(provisions=OWN), Cell(elsewhere=(eid(1),), in_part=(eid(2),)), Cell(in_part=(eid(2),))),
     ["first", "elsewhere", "in-part"]),
])
def test_of_which_kind_a_cell_is(row: tuple[Cell, ...], kinds: list[str]) -> None:
    assert [kind_of(LevelRow(cells=row), at) for at in range(3)] == kinds


def test_figures_are_told_of_each_level_beside_the_one_above() -> None:
    page = levels_page(leveled(), NoticeId("yungang-2024"))
    assert [figure.place for figure in page.figures] == ["大同市比山西省", "云冈区比大同市"]
    assert page.head.title == "山西省2024年 ↔ 云冈区2024年 省、市、县三级"


def test_levels_are_named_as_they_are_compared() -> None:
    """A list names those of all its chains, a page those of its own."""
    street = place("street", "某街道", "township", "shanxi")
    above, own = notice(year=2024), notice("street", 2024)
    both = pair(above.id, own.id, relation="level")
    linked = LinkedEdition(edition([above, own], places=[PLACES[0], street], pairs=[both]))
    assert levels_page(linked, own.id).head.title == "山西省2024年 ↔ 某街道2024年 省、乡两级"
    assert levels_page(leveled(), NoticeId("daning-2024")).head.title.endswith(" 省、县两级")
    top = leveled().notices[NoticeId("shanxi-2024")]
    assert level_lists.level_list(leveled(), top, 1).head.title == "山西省2024年省、市、县三级对照"


def below(count: int) -> tuple[LinkedEdition, Notice]:
    """A province with so many cities, and its notice."""
    linked = unlinked(count)
    return linked, linked.edition.notices[0]


@pytest.mark.parametrize(("count", "held"), [(1, []), (2, [2]), (100, [100]), (101, [100, 1])])
def test_a_list_of_chains_is_needed_for_two_and_has_a_hundred_on_a_page(count: int, held: list[int]) -> None:
    linked, top = below(count)
    numbers = level_lists.list_numbers(linked, top.id)
    pages = [level_lists.level_list(linked, top, number) for number in numbers]
    assert [page.number for page in pages] == [*range(1, len(held) + 1)]
    assert [len(page.entries) for page in pages] == held


@pytest.mark.parametrize(("count", "more"), [(7, []), (8, ["全部"])])
def test_six_other_ends_are_named_and_where_there_are_more_their_list(count: int, more: list[str]) -> None:
    linked, top = below(count)
    last = linked.edition.notices[-1].id
    named = [link.label for link in level_lists.beside(linked, Here("compare/x.html"), top.id, last)]
    assert named == [*(f"第{n}市" for n in range(6)), *more]


def test_of_one_chain_the_page_is_led_to_and_of_two_the_list() -> None:
    for count, there in ((1, "city000-2024"), (2, "shanxi-2024")):
        linked, top = below(count)
        (way,) = level_lists.levels_link(linked, Here("compare/x.html"), top, "各级对照")
        assert (way.label, way.target) == ("各级对照", f"{there}--levels.md")
        (way,) = level_lists.of_year(linked, Here("years/2024.html"), 2024)
        assert way.label == "山西省2024年 省、市两级"


@pytest.mark.parametrize(("count", "named"), [(2, ["第0市", "第1市"]), (3, [])])
def test_two_comparisons_with_the_level_below_are_listed_and_of_more_the_page_that_has_them(
    count: int, named: list[str],
) -> None:
    linked = crowded(count)
    (section,) = [one for one in lists.place_list(linked, PLACES[0]).sections if one.anchor == "below"]
    words = [f"山西省2024年 ↔ {name}2024年" for name in named] or ["山西省2024年 ↔ 下级3件"]
    assert [link.label for link in section.comparisons] == words


def test_a_passage_bears_its_number_as_printed_or_none() -> None:
    city = notice("datong", 2024)
    linked = LinkedEdition(edition([notice(year=2024), city], pairs=[pair(TOP.id, city.id, relation="level")]))
    printed = {one.anchor: one.printed for row in levels_page(linked, city.id).rows for cell in row.cells
               for one in cell.passages}
    assert printed["datong-2024__part_1__sec_1"] == "（一）"
    assert printed["datong-2024__part_2__p_1"] == ""


def test_marks_of_a_level_lead_into_its_notice() -> None:
    page = levels_page(leveled(), NoticeId("yungang-2024"))
    targets = {passage.target for row in page.rows for cell in row.cells for passage in cell.passages}
    assert "../notices/yungang-2024.html#part_1__sec_1" in targets
