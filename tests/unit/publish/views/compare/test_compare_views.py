"""What the pages of comparisons say, before anything is printed."""

import pytest

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import NoticeId
from build_scripts.publish.data import any_two
from build_scripts.publish.markup.templating import fragment
from build_scripts.publish.views.compare.below import PER_PAGE, below, page_numbers
from build_scripts.publish.views.compare.comparison import ComparisonPage, comparison_page
from build_scripts.publish.views.compare.lists import landing, place_list
from build_scripts.publish.views.compare.rows import RowView
from build_scripts.publish.views.exports.compared import compared as exported
from build_scripts.publish.views.exports.filed import Citations
from tests.unit.publish.compared import FIRE, compared, crowded
from tests.unit.publish.leveled import unlinked
from tests.unit.publish.linked_sentences import BUILD, MINE, aligned, link, sentence

PROVINCE = NoticeId("shanxi-2024")


def view(older: str = "shanxi-2023", newer: str = "shanxi-2024") -> ComparisonPage:
    linked = compared()
    pair: Pair = next(p for p in linked.edition.pairs if (p.older, p.newer) == (older, newer))
    return comparison_page(linked, exported(linked, Citations(linked), pair))


def row(page: ComparisonPage, kind: str) -> RowView:
    return next(found for found in page.rows.rows if found.kind == kind)


def test_the_figures_are_those_of_the_rows() -> None:
    page = view()
    assert page.figures.counts == (("同", 4), ("拆", 2), ("新文未见对应", 1))
    assert page.figures.moved == sum(found.moved for found in page.rows.rows) == 1
    assert page.figures.method.target == "../about/comparing.md#carried"


def test_what_is_taken_away_is_named_in_words() -> None:
    assert [one.save_as for one in view().copies] == [
        "山西省2023年 山西省2024年 对照.docx", "山西省2023年 山西省2024年 对照.csv",
    ]


def test_a_dropped_provision_stands_open_and_struck_between_years() -> None:
    dropped = row(view(), "dropped")
    assert (dropped.id, dropped.newer, dropped.newer_eid) == ("dropped-part_1__sec_3", None, "")
    assert dropped.older and (dropped.older.opened, dropped.older.deleted) == (True, True)
    assert dropped.older.texts[0].text == f"消防。{FIRE}"


def test_what_has_changed_stands_folded_and_open_where_both_share_little() -> None:
    assert all(found.older and not found.older.opened for found in view().rows.rows if found.kind != "dropped")
    older, newer = BUILD, "推行消防网格化，完成尾矿库闭库销号，开展隐患排查。"
    linked, pair = aligned([older], [newer], [link(1, 1)], [])
    page = comparison_page(linked, exported(linked, Citations(linked), pair))
    assert page.beside and not view().beside
    edited = row(page, "edited")
    assert edited.older and (edited.older.opened, edited.older.deleted) == (True, False)
    assert edited.newer and (edited.newer.changes, bool(edited.newer.stretches)) == ((), True)


def test_what_is_new_as_a_whole_is_marked_as_a_whole() -> None:
    linked, pair = aligned([MINE], [MINE, FIRE], [link(1, 1, "same")], [])
    rows = comparison_page(linked, exported(linked, Citations(linked), pair)).rows.rows
    told = {found.newer_eid: (found.kind, found.newer.inserted, found.older is None) for found in rows if found.newer}
    assert told["part_1__sec_1"] == ("same", False, False)
    assert told["part_1__sec_2"] == ("new", True, True)


def test_between_levels_nothing_is_struck() -> None:
    page = view("shanxi-2024", "datong-2024")
    dropped = row(page, "dropped").older
    assert dropped and not dropped.deleted
    assert page.marks.startswith("划去的是上级写了")
    assert page.head.title == "山西省2024年 ↔ 大同市2024年 对照"


def test_a_split_row_names_its_excerpt_and_the_documents() -> None:
    page = view()
    split = row(page, "split")
    assert split.older and split.newer
    assert split.older.texts[0].excerpt
    assert (page.rows.older, page.rows.newer) == ("旧文 2023 晋政发〔2023〕1号", "新文 2024 晋政发〔2024〕1号")
    assert split.newer.number.target == "../notices/shanxi-2024.html#part_1__sec_2"
    assert {change.kind for change in split.newer.changes} >= {"same", "inserted"}


def test_the_head_of_a_document_has_its_lines_and_what_changed_of_them() -> None:
    head = view().rows.rows[0]
    assert head.newer and head.newer.changes
    assert "".join(change.newer for change in head.newer.changes) == head.newer.text
    assert "\n" in head.newer.text


def test_the_first_list_has_a_row_for_each_place_with_its_newest_comparison() -> None:
    found = {place.place.label: (place.pairs, place.newest.label) for place in landing(compared()).places}
    assert found == {
        "山西省": (2, "山西省2023年 → 山西省2024年"), "大同市": (1, "山西省2024年 ↔ 大同市2024年"),
    }


def test_a_places_list_has_a_section_for_each_relation() -> None:
    linked = compared()
    found = place_list(linked, linked.edition.jurisdictions[0])
    assert [(section.anchor, len(section.comparisons)) for section in found.sections] == [
        ("year", 2), ("levels", 1), ("below", 1),
    ]
    assert found.threads and found.threads.target == "../threads/shanxi.md"


@pytest.mark.parametrize(("count", "held"), [(2, []), (3, [3]), (12, [12]), (13, [12, 1])])
def test_of_more_than_two_notices_below_twelve_stand_on_a_page(count: int, held: list[int]) -> None:
    linked = unlinked(count)
    numbers = page_numbers(linked, PROVINCE)
    assert list(numbers) == [*range(1, len(held) + 1)]
    assert [len(below(linked, linked.notices[PROVINCE], number).whole) for number in numbers] == held


def test_many_notices_below_are_split_over_pages() -> None:
    linked = crowded(PER_PAGE + 3)
    notice = linked.notices[PROVINCE]
    assert list(page_numbers(linked, PROVINCE)) == [1, 2]
    assert not page_numbers(compared(), PROVINCE)
    first, second = (below(linked, notice, number) for number in (1, 2))
    assert (len(first.whole), len(second.whole), second.notices) == (PER_PAGE, 3, PER_PAGE + 3)
    assert [entry.heading for entry in second.entries][-1] == "一（二） 消防"
    assert [entry.heading for entry in first.entries][-1] == "一（一） 煤矿"


def of_sentences() -> tuple[ComparisonPage, str]:
    """The page, and the same as data: a sentence of the first item became the second one."""
    span = len(MINE), len(MINE + BUILD)
    linked, pair = aligned([MINE + BUILD], [MINE, "严查转包。"], [link(1, 1)], [sentence(1, 2, span)])
    found = exported(linked, Citations(linked), pair)
    return comparison_page(linked, found), any_two.rows_file(found.comparison)[1]


def test_a_row_says_where_a_sentence_of_it_went_and_what_it_became_has_it() -> None:
    page, data = of_sentences()
    first, second = (found for found in page.rows.rows if found.newer_eid in ("part_1__sec_1", "part_1__sec_2"))
    assert [(way.row, way.name) for way in first.went] == [("part_1__sec_2", "一（2）")]
    assert (second.kind, second.words, second.went) == ("in-part", "见于一句", ())
    assert second.older and [text.text for text in second.older.texts] == [BUILD]
    assert ("见于一句", 1) in page.figures.counts
    assert '"went":["part_1__sec_2"]' in data
    html = fragment("compare/rows.html.jinja", page.rows)
    assert '旧文另有一句见于新文<a href="#part_1__sec_2">一（2）</a></p>' in html


def test_what_went_elsewhere_as_a_whole_is_not_struck() -> None:
    linked, pair = aligned([MINE, BUILD], [MINE + BUILD], [link(1, 1)], [sentence(2, 1, (0, len(BUILD)))])
    gone = row(comparison_page(linked, exported(linked, Citations(linked), pair)), "in-part")
    assert gone.newer is None and gone.older is not None
    assert (gone.older.opened, gone.older.deleted) == (True, False)
    assert [way.row for way in gone.went] == ["part_1__sec_1"]
