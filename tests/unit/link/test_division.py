"""How the sentences of an older notice are divided, and what a row says of them."""

from build_scripts.domain.alignment import Pair
from build_scripts.link.comparison import Row, compare
from build_scripts.link.division import divide, whole
from build_scripts.link.linked_edition import LinkedEdition
from tests.unit.publish.linked_sentences import BUILD, DAM, FIRE, MINE, aligned, eid, link, sentence


def items(made: tuple[LinkedEdition, Pair]) -> list[Row]:
    linked, pair = made
    found = compare(linked.notices[pair.older], linked.notices[pair.newer], pair, linked.segmenter)
    return [r for r in found.rows if "sec" in (r.newer.eid if r.newer else r.older[0].provision.eid)]


def own(row: Row) -> list[str]:
    return [piece.text for piece in row.older if not piece.elsewhere]


def test_a_sentence_stands_beside_what_it_became_and_its_provision_says_so() -> None:
    span = len(MINE), len(MINE + BUILD)
    first, second = items(aligned([MINE + BUILD], [MINE, "加强施工现场管理。"], [link(1, 1)], [sentence(1, 2, span)]))
    assert (first.kind, own(first), first.went) == ("edited", [MINE], (eid(2),))
    assert (second.kind, own(second), second.went) == ("in-part", [BUILD], ())


def test_where_sentences_went_is_said_once_of_a_provision_that_stands_in_two_rows() -> None:
    span = len(MINE + FIRE), len(MINE + FIRE + BUILD)
    links = [link(1, 1, "split"), link(1, 2, "split", main=False)]
    rows = items(aligned([MINE + FIRE + BUILD], [MINE, FIRE, "加强施工现场管理。"], links, [sentence(1, 3, span)]))
    assert [row.went for row in rows] == [(eid(3),), (), ()]


def test_a_piece_is_whole_where_it_has_all_the_words() -> None:
    went = sentence(1, 2, (len(MINE), len(MINE + FIRE)))
    for sentences, is_whole in ([], True), ([went], False):
        linked, pair = aligned([MINE + FIRE, DAM], [MINE, BUILD], [link(1, 1)], sentences)
        older = linked.notices[pair.older]
        divided = divide(older, linked.notices[pair.newer], pair)
        first, second = (p for p in older.provisions if p.eid in (eid(1), eid(2)))
        assert divided.left[eid(2)] == whole(second)
        assert (divided.pieces[eid(1), eid(1)] == whole(first)) is is_whole
        assert divided.pieces[eid(1), eid(1)].whole is is_whole
        assert whole(first).whole and whole(first).spans == ((0, len(MINE + FIRE)),)


def test_a_provision_without_words_is_there_whole() -> None:
    linked, pair = aligned([""], [MINE], [], [])
    older, newer = linked.notices[pair.older], linked.notices[pair.newer]
    (empty,) = (p for p in older.provisions if p.eid == eid(1))
    assert divide(older, newer, pair).left[eid(1)].spans == whole(empty).spans


def test_what_is_left_of_a_provision_whose_sentences_went_elsewhere_has_a_row() -> None:
    made = aligned([MINE, FIRE + DAM], [MINE + FIRE], [link(1, 1)], [sentence(2, 1, (0, len(FIRE)))])
    first, second = items(made)
    assert own(first) == [MINE, FIRE]
    assert (second.kind, second.newer, own(second)) == ("in-part", None, [DAM])
    assert (first.went, second.went) == ((), (eid(1),))


def test_a_provision_all_of_which_went_elsewhere_is_shown_and_not_counted_again() -> None:
    made = aligned([MINE, FIRE], [MINE + FIRE], [link(1, 1)], [sentence(2, 1, (0, len(FIRE)))])
    _, gone = items(made)
    assert [(piece.text, piece.elsewhere) for piece in gone.older] == [(FIRE, eid(1))]
    assert (gone.kind, gone.shared) == ("in-part", True)


def test_a_sentence_of_a_linked_provision_moves_only_where_it_was_clearly_carried_over() -> None:
    links, span = [link(1, 1), link(2, 2)], (len(MINE), len(MINE + FIRE))
    for similarity, expected in ((0.4, [MINE + FIRE, DAM]), (0.5, [MINE, DAM + FIRE]), (0.6, [MINE, DAM + FIRE])):
        made = aligned([MINE + FIRE, DAM], [MINE, DAM], links, [sentence(1, 2, span, similarity)])
        assert ["".join(own(row)) for row in items(made)] == expected


def test_no_row_is_called_split_without_the_text_it_was_split_from() -> None:
    whole = "开展燃气、油气输送管道安全专项整治。"
    newer = ["油气输送管道。开展油气输送管道安全专项整治。", "燃气。更换老旧管网。"]
    links = [link(1, 1, "split"), link(1, 2, "split", main=False)]
    first, second = items(aligned([whole], newer, links, []))
    assert own(first) == [whole]
    assert [(piece.text, piece.elsewhere) for piece in second.older] == [(whole, eid(1))]


def test_a_full_stop_within_brackets_ends_no_sentence() -> None:
    bracketed = "严查（含外包。含转包）队伍。"
    links = [link(1, 1, "split"), link(1, 2, "split", main=False)]
    first, second = items(aligned([MINE + bracketed], [MINE, "严查外包队伍。"], links, []))
    assert (own(first), own(second)) == ([MINE], [bracketed])
