"""What of a notice is compared: its sentences without clauses of responsibility, words by what they tell, topics."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import Notice, Responsibility
from build_scripts.domain.topics import Filing
from build_scripts.link.alignment.evidence.profile import RULE, Profile, outermost, profile
from tests.editions import filing, notice, provision


def made(text: str, *, heading: str | None = None, raw: str | None = None, filings: tuple[Filing, ...] = ()) -> Profile:
    p = provision("part_1__sec_1", "sec", text, num="（一）", heading=heading)
    if raw:
        p = replace(p, responsible=(Responsibility(raw=raw),))
    return profile(a_notice(p), filings)


def a_notice(*provisions: object) -> Notice:
    part = provision("part_1", "part", "", num="一、", heading="专项整治")
    return notice(body=(part, *provisions))  # type: ignore[arg-type]


def weight(found: Profile, word: str) -> float:
    column = found.vocabulary.get(word)
    return 0.0 if column is None else float(found.rows[:, [column]].toarray().max())


def test_who_is_responsible_is_not_compared() -> None:
    found = made("治理瓦斯。（省应急厅负责）排查水害。", raw="（省应急厅负责）")
    assert "省应急厅" not in "".join(found.vocabulary)
    assert "瓦斯" in found.vocabulary
    assert "水害" in found.vocabulary


def test_sentences_are_rows_and_a_heading_is_one_more() -> None:
    found = made("治理瓦斯。排查水害；", heading="煤矿")
    assert list(found.row_node) == [0, 1, 1, 1]
    assert [p.kind for p in found.nodes] == ["part", "sec"]
    assert list(found.items) == [0, 1]


@pytest.mark.parametrize(("text", "word", "expected"), [
    ("治理瓦斯。", "瓦斯", 1.0),
    ("加强治理。", "加强", RULE.genre_weight),
    ("抓好煤矿、瓦斯、尾矿库等工作。", "瓦斯", RULE.listed_weight),
    ("抓好煤矿、瓦斯等工作。", "瓦斯", RULE.listed_weight),
    ("抓好煤矿、瓦斯等工作。", "煤矿", 1.0),
    ("抓好煤矿、瓦斯治理。", "瓦斯", 1.0),
    ("治理瓦斯。", "治理瓦斯", RULE.run_weight),
    ("加强治理。", "加强治理", RULE.run_weight),
    ("加强落实。", "加强落实", RULE.run_weight * RULE.genre_weight),
    ("治理。瓦斯", "治理瓦斯", 0.0),
])
def test_a_word_counts_by_what_it_tells(text: str, word: str, expected: float) -> None:
    assert weight(made(text), word) == expected


def test_a_heading_counts_by_its_words_and_as_a_row_by_their_runs_too() -> None:
    found = made("排查水害。", heading="治理瓦斯")
    columns = [found.vocabulary[word] for word in ("治理", "瓦斯", "治理瓦斯")]
    assert list(found.rows[:, columns].toarray().max(axis=0) > 0) == [True, True, True]
    assert list(found.heads[:, columns].toarray().max(axis=0) > 0) == [True, True, False]


def test_topics_of_the_whole_and_of_sentences() -> None:
    def filed(topic: str, spans: tuple[tuple[int, int], ...] | None) -> Filing:
        return filing("shanxi-2024", "part_1__sec_1", topic, spans)

    found = made("治理瓦斯。排查水害。", filings=(filed("coal-mine", None), filed("flood-drought", ((5, 10),))))
    assert found.topics == ("coal-mine", "flood-drought")
    assert found.main.tolist() == [[0, 0], [1, 0]]
    assert found.row_topics[:, 1].tolist() == [0, 0, 1, 0]


def test_a_sentence_that_only_borders_on_what_is_filed_does_not_speak_of_it() -> None:
    for span, rows in (((0, 5), [1, 0, 0]), ((5, 10), [0, 1, 0]), ((4, 6), [1, 1, 0])):
        alone = notice(body=(provision("p_1", "p", "治理瓦斯。排查水害。"),))
        found = profile(alone, (filing(alone.id, "p_1", "coal-mine", (span,)),))
        assert found.row_topics[:, 0].tolist() == rows


def test_what_stands_below_an_item_is_of_it_and_a_part_is_an_item_of_its_own() -> None:
    item = provision("part_1__sec_1", "sec", "治理瓦斯。", num="（一）")
    below = provision("part_1__sec_1__item_1", "item", "排查水害。", num="1.")
    other = provision("part_1__sec_2", "sec", "排查水害。", num="（二）")
    found = profile(a_notice(item, below, other), ())
    assert found.items.tolist() == [0, 1, 1, 3]
    assert outermost(found) == [0, 1, 3]


def test_a_word_is_spread_over_as_many_headings_as_have_it() -> None:
    items = [
        provision(f"part_1__sec_{at}", "sec", "瓦斯。", num=f"（{at}）", heading=heading)
        for at, heading in enumerate(("治理瓦斯", "治理水害", "瓦斯"), 1)
    ]
    found = profile(a_notice(*items), ())
    columns = [found.vocabulary[word] for word in ("治理", "瓦斯", "水害")]
    assert found.head_spread[columns].tolist() == [2, 2, 1]
    assert found.spread[columns].tolist() == [2, 3, 1]
