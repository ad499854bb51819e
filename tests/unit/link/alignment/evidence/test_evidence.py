"""What speaks for a link: rare words, sentences of one's own, headings and topics."""

import numpy as np
import pytest

from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.alignment.evidence.evidence import Evidence, evidence
from build_scripts.link.alignment.evidence.profile import profile
from build_scripts.link.alignment.rules import rules_of
from tests.editions import filing, notice, provision

MINE, DAM, ROAD = "治理瓦斯，落实探放水措施。", "完成尾矿库闭库销号。", "严查两客一危车辆超员。"
SLOGAN = "各级各部门要进一步加强组织领导，确保落实到位。"


def made(year: int, *texts: str) -> Notice:
    found = [provision("part_1", "part", "", num="一、", heading="专项整治")]
    found += [provision(f"part_1__sec_{n}", "sec", text, num=f"（{n}）") for n, text in enumerate(texts, 1)]
    return notice(year=year, body=found)


def between(older: Notice, newer: Notice, *topics: tuple[str, str, str]) -> Evidence:
    filings = [
        filing(where, eid, topic) for where, eid, topic in topics
    ]
    one, other = (profile(n, [f for f in filings if f.notice == n.id]) for n in (older, newer))
    return evidence(one, other)


def test_shared_rare_words_speak_and_others_do_not() -> None:
    found = between(made(2023, MINE, DAM), made(2024, DAM, ROAD)).nodes
    assert found[2, 1] > 1
    assert found[1, 1] == found[1, 2] == found[2, 2] == 0


def test_a_slogan_of_many_speaks_less_than_a_sentence_of_one() -> None:
    slogans = between(made(2023, *[SLOGAN + t for t in (MINE, DAM, ROAD)]), made(2024, *[SLOGAN] * 3)).nodes
    single = between(made(2023, SLOGAN + MINE, DAM, ROAD), made(2024, SLOGAN, "扩大储备。", "举办活动。")).nodes
    assert slogans[1, 1] < single[1, 1]


def test_a_common_topic_speaks() -> None:
    both = ("shanxi-2023", "part_1__sec_1", "coal-mine"), ("shanxi-2024", "part_1__sec_1", "coal-mine")
    notices = made(2023, MINE), made(2024, MINE + DAM)
    assert between(*notices, *both).nodes[1, 1] > between(*notices).nodes[1, 1]
    assert between(*notices, *both).about[1, 1] > 0
    assert between(*notices, both[0]).about[1, 1] == 0


def test_an_item_has_the_evidence_of_what_stands_below_it() -> None:
    below = made(2024, "", DAM)
    pieces = (*below.provisions[1:3], provision("part_1__sec_1__para_1", "para", MINE, num="1."), below.provisions[3])
    found = between(made(2023, MINE, DAM), notice(year=2024, body=pieces))
    assert found.nodes[1, 1] == 0
    assert found.items[1, 1] > 1


def test_a_guiding_thought_speaks_only_to_what_is_one_as_a_whole() -> None:
    """What is said in one touches everything: a slogan in the last sentence of another provision is no sign."""
    topic = TopicSlug("general-requirements")
    older = made(2023, MINE + "为实现转型发展、安全发展、和谐发展而努力。")
    newer = made(2024, "全面推进转型发展、安全发展、和谐发展，努力构建长效机制。")

    def on_topic(spans: tuple[tuple[int, int], ...] | None, *guiding: TopicSlug) -> float:
        """`spans` are those of the older one that speak of it."""
        filed = [
            [filing(n.id, "part_1__sec_1", topic, found)]
            for n, found in ((older, spans), (newer, None))
        ]
        one, other = profile(older, filed[0]), profile(newer, filed[1])
        return float(evidence(one, other, guiding=frozenset(guiding)).on_topic[1, 1])

    assert on_topic(((12, 32),)) > 0
    assert on_topic(((12, 32),), topic) == 0
    assert on_topic(None, topic) > 0


def test_the_name_of_what_one_alone_is_about_is_no_sentence_in_common() -> None:
    """Several bodies that inspect, coal mines among others, do not go on in what is about coal mines."""
    inspected = "对煤矿超能力开采和加油站、屠宰场超许可经营开展联合执法，从严从重处罚，形成震慑。"
    about_mines = "发生较大以上伤亡的煤矿，由省级专家组逐条验收整改方案，经矿长签字公示后，才能恢复掘进、通风和提升。"
    others = MINE, DAM, ROAD, "扩大储备。", "举办活动。", "畅通举报渠道。", "修订预案。", "加固堤防。"
    older, newer = made(2023, inspected, *others), made(2024, about_mines, *others)

    def on_topic(spans: tuple[tuple[int, int], ...] | None) -> float:
        topic = TopicSlug("coal-mine")
        one = profile(older, [filing(older.id, "part_1__sec_1", topic, spans)])
        other = profile(newer, [filing(newer.id, "part_1__sec_1", topic)])
        return float(evidence(one, other).on_topic[1, 1])

    assert on_topic(((0, len(inspected)),)) == 0
    assert on_topic(None) > 0


def test_a_piece_on_one_subject_is_none_of_what_speaks_of_others_alone() -> None:
    subjects = frozenset(map(TopicSlug, ("earthquake", "coal-mine")))
    older, newer = made(2023, MINE + DAM), made(2024, MINE + DAM)

    def of_pieces(*topics: tuple[NoticeId, str]) -> tuple[float, float]:
        filed = [
            filing(where, "part_1__sec_1", topic, ((0, len(MINE)),))
            for where, topic in topics
        ]
        one, other = (profile(n, [f for f in filed if f.notice == n.id]) for n in (older, newer))
        found = evidence(one, other, subjects)
        return float(found.pieces[1, 1]), float(found.nodes[1, 1])

    old, new = older.id, newer.id
    apart, words = of_pieces((old, "earthquake"), (new, "coal-mine"))
    assert apart == 0 < words
    for topics in (
        ((old, "earthquake"),), ((old, "earthquake"), (new, "training")), ((old, "training"), (new, "coal-mine")),
        ((old, "earthquake"), (new, "coal-mine"), (new, "earthquake")),
    ):
        piece, words = of_pieces(*topics)
        assert piece == words > 0


def test_what_is_a_small_part_of_both_sentences_is_a_slogan() -> None:
    """However rare its words are."""
    slogan = "转型跨越发展"
    long = made(2023, f"{slogan}，{MINE[:-1]}，{ROAD}"), made(2024, f"{slogan}，{DAM[:-1]}，扩大储备，整治农机。")
    short = made(2023, f"{slogan}。"), made(2024, f"{slogan}，扩大储备。")
    assert between(*short).off_topic[1, 1] > 0
    assert between(*long).off_topic[1, 1] == 0


def test_the_same_words_are_alike_wholly_however_little_they_say() -> None:
    """As a heading and as a sentence."""
    body = [provision("p_1", "p", "加强落实。", heading="加强")]
    found = between(notice(year=2023, body=body), notice(year=2024, body=body))
    assert found.sentences.share.diagonal().tolist() == pytest.approx([1, 1])
    nodes = len(found.nodes) + len(found.nodes.T)
    little = rules_of("profile").genre_weight * np.log((nodes + 1) / 2)
    assert little < 1
    assert found.heads[0, 0] == pytest.approx(rules_of("evidence").heading * np.log1p(little))


@pytest.mark.parametrize(("then", "now", "speaks"), [
    ("coal-mine", "non-coal-mine", False), ("coal-mine", "coal-mine", True), ("coal-mine", None, True),
    # Another topic is not another subject: a sentence may be filed otherwise for a word more.
    ("training", "non-coal-mine", True),
])
def test_a_duty_of_one_subject_does_not_speak_for_the_same_duty_of_another(
    then: str, now: str | None, *, speaks: bool,
) -> None:
    older = made(2023, "加强煤矿外包队伍管理，严禁以包代管。", DAM, ROAD)
    newer = made(2024, "加强非煤矿山外包队伍管理，严禁以包代管。", DAM, ROAD)
    filings = [filing("shanxi-2023", "part_1__sec_1", then)]
    filings += [filing("shanxi-2024", "part_1__sec_1", now)] if now else []
    one, other = (profile(n, [f for f in filings if f.notice == n.id]) for n in (older, newer))
    found = evidence(one, other, frozenset(map(TopicSlug, ("coal-mine", "non-coal-mine"))))
    assert bool(found.sentences.support.item(1, 1)) == speaks
