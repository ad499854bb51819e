"""The matching itself: in order first, then out of order, each once; and what is matched, by evidence that is told."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest

from build_scripts.domain.notice import Eid, Provision
from build_scripts.link.alignment.assignment import Match, heaviest_chain, one_to_one
from build_scripts.link.alignment.choice import RULE, choose
from build_scripts.link.alignment.evidence.evidence import Evidence, SentenceEvidence
from build_scripts.link.alignment.evidence.profile import profile
from tests.editions import notice, provision

Likeness = Mapping[Match, float]
TEXT = "严查瓦斯超限作业。"


def test_the_chain_is_worth_most_and_runs_in_order() -> None:
    gains = np.array([[5.0, 0.0, 0.0], [0.0, 0.0, 4.0], [0.0, 3.0, 0.0]])
    assert heaviest_chain(gains) == [(0, 0), (1, 2)]
    assert heaviest_chain(np.zeros((2, 2))) == []
    assert heaviest_chain(np.zeros((0, 3))) == []


@pytest.mark.parametrize(("scores", "expected"), [
    ([[2.0, 0.0], [0.0, 2.0]], [(0, 0), (1, 1)]),
    ([[0.0, 9.0], [9.0, 0.0]], [(0, 1), (1, 0)]),
    ([[0.9, 0.0], [0.0, 0.1]], [(0, 0)]),
    ([[0.0, 1.5], [5.0, 0.0]], [(1, 0)]),
])
def test_each_once_and_out_of_order_only_with_more_evidence(
    scores: list[list[float]], expected: list[tuple[int, int]]
) -> None:
    assert one_to_one(np.array(scores), 0.8, 1.9) == expected


def test_a_match_in_order_stays_unless_another_is_much_better() -> None:
    in_order = np.array([[3.0, 0.0, 0.0], [0.0, 3.0, 3.0], [0.0, 0.0, 3.0]])
    assert one_to_one(in_order, 0.8, 1.9) == [(0, 0), (1, 1), (2, 2)]
    in_order[2, 0] = 3.0 + 1.1 + RULE.staying
    assert (2, 0) not in one_to_one(in_order, 0.8, 1.9)
    in_order[2, 0] = 12.0
    assert (2, 0) in one_to_one(in_order, 0.8, 1.9)


def part(number: int, items: int, heading: str = "责任") -> list[Provision]:
    """A part with so many items."""
    eid = f"part_{number}"
    below = [provision(f"{eid}__sec_{at}", "sec", TEXT, num=f"（{at}）") for at in range(1, items + 1)]
    return [provision(eid, "part", num=f"{number}、", heading=heading), *below]


def item(heading: str, text: str, *pieces: str) -> list[Provision]:
    """A part with one item and what stands below it."""
    below = [provision(f"part_1__sec_1__item_{at}", "item", each, num=f"{at}.") for at, each in enumerate(pieces, 1)]
    head = provision("part_1", "part", num="一、", heading="责任")
    return [head, provision("part_1__sec_1", "sec", text, num="（一）", heading=heading), *below]


def chosen(
    older: Sequence[Provision], newer: Sequence[Provision], nodes: Likeness, **given: Likeness,
) -> dict[Match, bool]:
    """Which provisions are linked, by their places, and whether first; what is not given is 0, or for pieces, that of
    the nodes."""
    old, new = profile(notice(year=2023, body=older), ()), profile(notice(year=2024, body=newer), ())

    def table(likeness: Likeness) -> np.ndarray:
        found = np.zeros((len(old.nodes), len(new.nodes)))
        for ends, value in likeness.items():
            found[before_old + ends[0], before_new + ends[1]] = value
        return found

    before_old, before_new = len(old.nodes) - len(older), len(new.nodes) - len(newer)
    nothing = np.zeros((0, 0))
    sentences = SentenceEvidence(support=nothing, share=nothing, topics=nothing, subjects=nothing, only=())
    found = Evidence(
        nodes=table(nodes), pieces=table(given.get("pieces", nodes)), items=table(given.get("items", {})),
        heads=table(given.get("heads", {})), topics=table(given.get("topics", {})), about=table(given.get("about", {})),
        on_topic=table(given.get("on_topic", {})), off_topic=table(given.get("off_topic", {})), sentences=sentences,
    )
    choices = choose(old, new, found)
    return {(choice.older - before_old, choice.newer - before_new): choice.first for choice in choices}


SAME_SENTENCE = {(2, 1): RULE.sentence}


@pytest.mark.parametrize(("likeness", "is_linked"), [(RULE.further, False), (RULE.further + 0.1, True)])
def test_a_further_link_that_is_not_the_best_needs_more_than_enough(likeness: float, is_linked: bool) -> None:
    nodes = {(1, 1): 20.0, (2, 2): 20.0, (2, 1): likeness}
    found = chosen(part(1, 2), part(1, 2), nodes, off_topic=SAME_SENTENCE)
    assert found.get((2, 1)) == (False if is_linked else None)
    assert found[1, 1] and found[2, 2]


@pytest.mark.parametrize(("least", "more"), [
    (RULE.unrelated, {}),
    (RULE.further_best, {"topics": {(2, 1): 0.1}}),
    (RULE.further_sentence, {"on_topic": {(2, 1): RULE.sentence_alike}}),
    (RULE.unrelated, {"on_topic": {(2, 1): RULE.sentence_alike - 0.1}}),
])
def test_the_best_is_a_further_link_with_less_where_topics_or_a_sentence_are_in_common(
    least: float, more: Mapping[str, Likeness],
) -> None:
    given = {"off_topic": SAME_SENTENCE, **more}
    for likeness, is_linked in ((least, False), (least + 0.01, True)):
        found = chosen(part(1, 2), part(1, 1), {(1, 1): 20.0, (2, 1): likeness}, **given)
        assert ((2, 1) in found) is is_linked


@pytest.mark.parametrize(("off_topic", "on_topic", "is_linked"), [
    (RULE.sentence, 0.0, True), (RULE.sentence - 0.1, 0.0, False),
    (0.0, RULE.sentence_on_topic, True), (0.0, RULE.sentence_on_topic - 0.1, False),
])
def test_no_further_link_without_a_sentence_in_common(off_topic: float, on_topic: float, is_linked: bool) -> None:
    nodes = {(1, 1): 20.0, (2, 1): 10.0}
    found = chosen(part(1, 2), part(1, 1), nodes, off_topic={(2, 1): off_topic}, on_topic={(2, 1): on_topic})
    assert ((2, 1) in found) is is_linked


def test_pieces_of_two_matched_items_are_matched_one_to_one() -> None:
    old, new = item("", TEXT * 3, TEXT, TEXT), item("", TEXT * 3, TEXT, TEXT)
    nodes = {(1, 1): 5.0, (2, 2): 5.0, (3, 3): 5.0, (1, 2): 5.0}
    found = chosen(old, new, nodes)
    assert [ends for ends, first in found.items() if first and min(ends) > 0] == [(1, 1), (2, 2), (3, 3)]


@pytest.mark.parametrize(("likeness", "is_linked"), [(0.0, False), (0.5, True)])
def test_pieces_of_other_subjects_are_not_matched_whatever_their_words(likeness: float, is_linked: bool) -> None:
    old, new = item("", TEXT * 3, TEXT), item("", TEXT * 3, TEXT)
    found = chosen(old, new, {(1, 1): 5.0, (2, 2): 5.0}, pieces={(2, 2): likeness})
    assert ((2, 2) in found) is is_linked


@pytest.mark.parametrize(("likeness", "is_linked"), [(RULE.piece, False), (RULE.piece + 0.01, True)])
def test_pieces_come_from_an_item_that_has_none_where_they_speak_of_the_same(likeness: float, is_linked: bool) -> None:
    with_piece, alone = item("", TEXT * 3, TEXT), item("", TEXT * 3)
    assert ((1, 2) in chosen(alone, with_piece, {(1, 1): 5.0}, pieces={(1, 2): likeness})) is is_linked
    assert ((2, 1) in chosen(with_piece, alone, {(1, 1): 5.0}, pieces={(2, 1): likeness})) is is_linked


def test_what_is_linked_as_a_piece_has_no_further_link_as_well() -> None:
    """Neither the item with the piece of its match."""
    old, new = item("", TEXT * 3, TEXT), item("", TEXT * 3, TEXT)
    found = chosen(old, new, {(1, 1): 9.0, (2, 2): 9.0, (2, 1): 8.0}, off_topic=SAME_SENTENCE)
    assert (2, 1) not in found


@pytest.mark.parametrize(("text", "piece", "by_own_words"), [
    ("略", None, True), ("严查事故", "瓦斯超限", True), ("严查事故", "瓦斯超限。", False), ("", "瓦斯超限。", False),
    ("", None, False),
])
def test_an_item_that_says_the_most_itself_is_matched_by_its_own_words(
    text: str, piece: str | None, by_own_words: bool,
) -> None:
    old, new = item("责任", text, *([piece] if piece else [])), item("责任", TEXT)
    own, all_words = ({(1, 1): 5.0}, {(1, 1): 0.0}), ({(1, 1): 0.0}, {(1, 1): 5.0})
    nodes, items = own if by_own_words else all_words
    heads = {(1, 1): RULE.same_heading}
    assert (1, 1) in chosen(old, new, nodes, items=items, heads=heads)
    assert (1, 1) not in chosen(old, new, items, items=nodes, heads=heads)


@pytest.mark.parametrize(("went", "belong"), [(1, False), (2, True)])
def test_parts_belong_together_from_half_of_the_items_of_the_smaller_one_on(went: int, belong: bool) -> None:
    """The part itself counts as one: two of three items are half of it."""
    older, newer = part(1, 3, "矿山"), part(1, 6, "消防")
    found = chosen(older, newer, {(at, at): 9.0 for at in range(1, went + 1)})
    assert ((0, 0) in found) is belong


def test_of_two_parts_that_share_items_that_of_the_same_heading_belongs_to_it() -> None:
    """Even if more of them went to the other; but not where none went to it."""
    older = part(1, 4, "矿山")
    newer = [*part(1, 4, "矿山"), *part(2, 4, "消防")]
    one_went = {(1, 1): 9.0, (2, 6): 9.0, (3, 7): 9.0, (4, 8): 9.0}
    assert (0, 0) in chosen(older, newer, one_went)
    none_went = {(1, 6): 9.0, (2, 7): 9.0, (3, 8): 9.0, (4, 9): 9.0}
    assert {ends for ends in chosen(older, newer, none_went) if 0 in ends} == {(0, 5)}


def test_what_went_below_a_heading_within_a_part_went_to_the_part() -> None:
    """Its own heading stands as it was."""
    older = part(1, 2, "专项整治")
    newer = [
        provision("part_1", "part", num="一、", heading="专项整治"),
        provision("part_1__sec_1", "sec", num="（一）", heading="重点行业"),
        provision("part_1__sec_1__para_1", "para", TEXT, num="1."),
        provision("part_1__sec_1__para_2", "para", TEXT, num="2."),
    ]
    went = {(1, 2): 9.0, (2, 3): 9.0}
    assert chosen(older, newer, went) == {(0, 0): True, (1, 2): True, (2, 3): True}
    renamed = [replace(newer[0], heading="保障措施"), *newer[1:]]
    assert (0, 0) not in chosen(older, renamed, went)
    elsewhere = [*part(1, 0, "专项整治"), *(replace(each, eid=Eid("part_10" + each.eid[6:])) for each in renamed)]
    assert (0, 0) not in chosen(older, elsewhere, {(1, 3): 9.0, (2, 4): 9.0})


@pytest.mark.parametrize(("likeness", "belong"), [(RULE.part_heading, True), (RULE.part_heading - 0.1, False)])
def test_parts_without_an_item_in_common_belong_together_by_their_headings(likeness: float, belong: bool) -> None:
    older, newer = part(1, 2, "矿山安全"), part(1, 2, "矿山")
    # The part itself is no item, its heading alone is alike.
    assert ((0, 0) in chosen(older, newer, {(0, 0): likeness})) is belong


def test_parts_whose_items_went_elsewhere_do_not_belong_together_by_their_headings() -> None:
    older = part(1, 4, "矿山")
    newer = [*part(1, 4, "矿山安全"), *part(2, 4, "消防")]
    went = {(1, 6): 9.0, (2, 7): 9.0, (3, 8): 9.0, (4, 9): 9.0}
    found = chosen(older, newer, {**went, (0, 0): 9.0})
    assert (0, 0) not in found and (0, 5) in found


def test_a_heading_is_not_matched_with_an_item_to_which_not_most_of_its_pieces_went() -> None:
    whole, apart = item("责任", "", TEXT, TEXT), part(1, 2)
    likeness, all_words = {(2, 2): 9.0, (3, 2): 9.0}, {(1, 1): 9.0, (1, 2): 3.0}
    assert chosen(whole, apart, likeness, items=all_words)[1, 2]
    assert (1, 1) not in chosen(whole, apart, likeness, items=all_words)
    back, all_back = ({(j, i): value for (i, j), value in told.items()} for told in (likeness, all_words))
    assert chosen(apart, whole, back, items=all_back)[2, 1]
    assert (1, 1) not in chosen(apart, whole, back, items=all_back)


def test_what_frames_a_notice_is_matched_with_an_item_and_has_no_further_links() -> None:
    framed = [provision("preamble", "preamble", TEXT), *part(1, 1)]
    one_each = chosen(framed, part(1, 1), {(0, 1): 9.0})
    assert one_each == {(0, 1): True}
    nodes = {(2, 2): 9.0, (0, 2): 5.0, (2, 0): 5.0, (0, 0): 9.0}
    assert chosen(framed, framed, nodes, off_topic={(0, 2): 9.0, (2, 0): 9.0}).keys() == {(0, 0), (2, 2), (1, 1)}


def test_a_notice_of_headings_alone_has_no_further_links() -> None:
    assert chosen(part(1, 0), part(1, 1), {}) == chosen(part(1, 1), part(1, 0), {}) == {}


@pytest.mark.parametrize(("pieces", "is_matched"), [
    ({(2, 1): 9.0, (3, 1): 9.0}, True), ({(2, 1): 9.0}, False), ({(2, 1): 9.0, (3, 2): 9.0}, False),
    ({(2, 1): RULE.below, (3, 1): RULE.below}, False), ({(2, 1): RULE.below + 0.1, (3, 1): RULE.below + 0.1}, True),
])
def test_a_heading_is_matched_where_more_than_half_of_its_pieces_went(pieces: Likeness, is_matched: bool) -> None:
    whole, apart = item("责任", "", TEXT, TEXT), part(1, 2)
    assert ((1, 1) in chosen(whole, apart, {}, pieces=pieces, items={(1, 1): 9.0})) is is_matched


@pytest.mark.parametrize(("heading", "words", "is_matched"), [
    (RULE.same_heading, 0.0, True), (RULE.same_heading - 0.1, 0.0, False),
    (0.0, RULE.own_words, True), (0.0, RULE.own_words - 0.1, False),
])
def test_or_where_its_heading_or_its_own_words_are_found(heading: float, words: float, is_matched: bool) -> None:
    whole, apart = item("责任", "", TEXT, TEXT), part(1, 2)
    given: dict[str, Likeness] = {"heads": {(1, 1): heading}, "items": {(1, 1): 9.0}, "pieces": {}}
    assert ((1, 1) in chosen(whole, apart, {(1, 1): words}, **given)) is is_matched


def test_the_pieces_of_a_heading_that_went_to_several_items_are_matched_as_items() -> None:
    """And the heading as a part."""
    whole, apart = item("责任", "", TEXT, TEXT), part(1, 2)
    found = chosen(whole, apart, {(2, 1): 9.0, (3, 2): 9.0}, items={(2, 1): 9.0, (3, 2): 9.0})
    assert found[2, 1] and found[3, 2]
    assert [ends for ends in found if ends[0] == 1] == [(1, 0)]
