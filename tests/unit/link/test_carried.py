"""Each kept character by its place in both notices: in one paragraph at a time, and never twice."""

from build_scripts.domain.alignment import Link
from build_scripts.language.redline import Change
from build_scripts.language.redline.changes import ChangeKind
from build_scripts.link.carried import Carried, carried, carried_in_row
from build_scripts.link.comparison import Row, compare
from tests.unit.publish.linked_sentences import DAM, FIRE, MINE, aligned, eid, link

OLDER = [("p_1", 4), ("p_1", 5), ("p_1", 6), None, ("p_2", 0), ("p_2", 1)]


def change(kind: ChangeKind, older: str, newer: str, move: int | None = None) -> Change:
    return Change(kind=kind, older=older, newer=newer, move=move)


def found(*changes: Change) -> list[tuple[str, int, int, int, bool]]:
    """Older paragraph, offset in it, offset in the newer one, characters, whether in order."""
    return [_figures(one) for one in carried(changes, OLDER, "p_9")]


def _figures(one: Carried) -> tuple[str, int, int, int, bool]:
    assert one.newer == "p_9"
    return one.older, one.start, one.at, one.length, one.in_order


def test_what_is_the_same_is_carried_and_nothing_else() -> None:
    changes = change("deleted", "甲", ""), change("same", "乙丙", "乙丙"), change("inserted", "", "丁")
    assert found(*changes) == [("p_1", 5, 0, 2, True)]


def test_what_was_moved_is_carried_out_of_order() -> None:
    changes = change("moved_here", "", "丙", 1), change("same", "甲乙", "甲乙"), change("moved_away", "丙", "", 1)
    assert found(*changes) == [("p_1", 4, 1, 2, True), ("p_1", 6, 0, 1, False)]


def test_a_passage_of_two_paragraphs_is_two() -> None:
    assert found(change("same", "甲乙丙\n丁戊", "甲乙丙\n丁戊")) == [("p_1", 4, 0, 3, True), ("p_2", 0, 4, 2, True)]


def test_what_differs_in_punctuation_is_carried_without_it() -> None:
    assert found(change("same", "甲,乙", "甲，乙")) == [("p_1", 4, 0, 1, True), ("p_1", 6, 2, 1, True)]


def rows(older: list[str], newer: list[str], *links: Link) -> list[Row]:
    """Of the items."""
    linked, pair = aligned(older, newer, links, [])
    made = compare(linked.notices[pair.older], linked.notices[pair.newer], pair, linked.segmenter).rows
    return [row for row in made if "sec" in (row.newer.eid if row.newer else row.older[0].provision.eid)]


def test_of_two_paragraphs_in_one_row_each_keeps_its_own_places() -> None:
    (row,) = rows([MINE, DAM], [MINE + DAM], link(1, 1, "merged"), link(2, 1, "merged"))
    kept = [(one.older, one.start, one.at, one.length) for one in carried_in_row(row)]
    assert kept == [(eid(1), 0, 0, len(MINE)), (eid(2), 0, len(MINE), len(DAM))]


def test_what_has_no_counterpart_or_stands_in_another_row_is_not_carried() -> None:
    new, gone = rows([DAM], [MINE])
    assert carried_in_row(new) == carried_in_row(gone) == ()
    own, shared = rows([FIRE], [FIRE, FIRE], link(1, 1, "split"), link(1, 2, "split", main=False))
    assert shared.shared and carried_in_row(shared) == ()
    assert carried_in_row(own)


def test_of_two_that_took_as_much_the_likest_has_it() -> None:
    main, other = link(1, 2, "split"), link(1, 1, "split", main=False)
    assert [row.shared for row in rows([FIRE], [FIRE, FIRE], other, main)] == [True, False]
