"""The kinds of links, from links alone."""

import pytest

from build_scripts.domain.alignment import Link
from build_scripts.domain.notice import Provision
from build_scripts.link.alignment.kinds import crossing, describe
from tests.editions import provision

ONE, TWO = "治理瓦斯隐患，落实探放水措施。", "完成尾矿库闭库销号，推进采空区治理。"


def sec(number: int, text: str) -> Provision:
    return provision(f"part_1__sec_{number}", "sec", text, num=f"（{number}）")


def described(older: list[str], newer: list[str], *links: tuple[int, int]) -> list[Link]:
    old = [sec(i, text) for i, text in enumerate(older)]
    new = [sec(j, text) for j, text in enumerate(newer)]
    return list(describe(old, new, dict.fromkeys(links, True), frozenset()))


def test_same_and_edited() -> None:
    same, edited = described([ONE, TWO], [ONE.replace("，", ","), TWO + "逐矿验收。"], (0, 0), (1, 1))
    assert (same.type, same.similarity) == ("same", 1.0)
    assert edited.type == "edited"
    assert 0.7 < edited.similarity < 1


@pytest.mark.parametrize(("older", "newer"), [
    ("每班检查1.5小时。", "每班检查15小时。"), ("低于-10℃时停工。", "低于10℃时停工。"), ("培养3—5名。", "培养35名。"),
])
def test_a_mark_of_a_number_makes_it_another(older: str, newer: str) -> None:
    found, = described([older], [newer], (0, 0))
    assert found.type == "edited"
    assert found.similarity < 1


def test_one_figure_in_a_long_text_is_not_rounded_away() -> None:
    long = (ONE + TWO) * 80
    found, = described([long + "限1.5天。"], [long + "限15天。"], (0, 0))
    assert (found.type, found.similarity) == ("edited", 0.999)


def test_split_and_merged_are_measured_by_the_piece() -> None:
    split = described([ONE + TWO], [ONE, TWO], (0, 0), (0, 1))
    assert [(x.type, x.similarity == 1.0) for x in split] == [("split", True), ("split", True)]
    merged = described([ONE, TWO], [ONE + TWO], (0, 0), (1, 0))
    assert [x.type for x in merged] == ["merged", "merged"]


def test_of_both_the_link_tells_which_is_the_piece() -> None:
    other = "另一条的一句话，全在里面。"
    found = described([ONE + TWO, other], [ONE, TWO + other], (0, 0), (0, 1), (1, 1))
    assert {(x.older[-1], x.newer[-1]): x.type for x in found} == {
        ("0", "0"): "split", ("0", "1"): "split", ("1", "1"): "merged",
    }


def test_of_both_and_as_much_of_either_it_is_a_piece_of_the_older() -> None:
    found = described([ONE, ONE], [ONE, ONE], (0, 0), (0, 1), (1, 0))
    assert {(x.older[-1], x.newer[-1]): x.type for x in found} == {
        ("0", "0"): "split", ("0", "1"): "split", ("1", "0"): "merged",
    }


def test_what_crosses_the_longest_chain_has_moved() -> None:
    found = described([ONE, TWO, "甲乙丙丁"], ["甲乙丙丁", ONE, TWO], (0, 1), (1, 2), (2, 0))
    assert [(x.older[-1], x.moved) for x in found] == [("2", True), ("0", False), ("1", False)]


def headed(heading: str) -> list[Provision]:
    return [sec(0, heading), provision("part_1__sec_0__para_1", "para", ONE, num="1.")]


def test_a_heading_and_what_stands_below_it_are_two_pieces() -> None:
    """The heading alone is not the whole, edited."""
    whole = [sec(0, "煤矿领域专项整治。" + ONE)]
    ends = {(0, 0): True, (0, 1): True}
    split = describe(whole, headed("煤矿领域专项整治"), ends, frozenset())
    assert [(x.type, x.similarity) for x in split] == [("split", 1.0), ("split", 1.0)]
    merged = describe(headed("煤矿领域专项整治"), whole, {(0, 0): True, (1, 0): True}, frozenset())
    assert [(x.type, x.similarity) for x in merged] == [("merged", 1.0), ("merged", 1.0)]


def test_what_has_no_words_of_its_own_is_no_piece() -> None:
    kinds = [x.type for x in describe([sec(0, ONE)], headed(""), {(0, 0): True, (0, 1): True}, frozenset())]
    assert kinds == ["edited", "same"]


def test_what_is_merged_of_pieces_is_merged_whatever_they_lost() -> None:
    found = described([ONE + "建立应急物资调拨协调平台，每季度通报储备数量。", TWO], [ONE + TWO], (0, 0), (1, 0))
    assert [x.type for x in found] == ["merged", "merged"]


def test_how_alike_they_are_is_told_to_three_places() -> None:
    long = (ONE + TWO) * 4
    found = described([long, long], ["限期整改。" + long, ONE + "限期整改。", TWO], (0, 0), (1, 1), (1, 2))
    assert [x.type for x in found] == ["edited", "split", "split"]
    assert all(x.similarity == round(x.similarity, 3) for x in found)


def test_what_a_person_has_linked_is_told() -> None:
    same = [sec(0, ONE), sec(1, TWO)]
    found = describe(same, same, {(0, 0): True, (1, 1): True}, frozenset({(1, 1)}))
    assert [x.reviewed for x in found] == [False, True]


def moved(*links: tuple[int, int], further: tuple[tuple[int, int], ...] = ()) -> set[tuple[int, int]]:
    return set(crossing(dict.fromkeys(links, True) | dict.fromkeys(further, False), [*links, *further]))


def test_the_order_that_most_keep_is_the_order() -> None:
    assert moved((0, 4), (1, 0), (2, 1), (3, 2)) == {(0, 4)}
    assert moved((0, 1), (1, 2), (2, 3), (3, 0)) == {(3, 0)}


def test_two_that_were_merged_are_two_and_in_order() -> None:
    assert moved((0, 1), (1, 0), (2, 0)) == {(0, 1)}
    assert moved((0, 0), (0, 1), (1, 2), (2, 2)) == set()


def test_of_orders_that_as_many_keep_the_first_is_it() -> None:
    assert moved((0, 2), (1, 1), (2, 0)) == {(1, 1), (2, 0)}
    assert moved((0, 0), (1, 2), (2, 1), (3, 3)) == {(2, 1)}


def test_a_further_link_may_cross_the_order_and_does_not_make_it() -> None:
    assert moved((0, 0), (1, 1), further=((0, 3), (1, 0), (2, 0))) == {(0, 3), (2, 0)}
    assert moved(further=((0, 1), (1, 0))) == set()
