"""Alignment, held to pairs labelled by reading, and to small notices made for one rule each."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import pytest

from build_scripts.domain.alignment import Link, Pair, ThreadOverride
from build_scripts.domain.diagnostics import InputError
from build_scripts.domain.notice import Eid, Jurisdiction, Notice, NoticeId, Provision
from build_scripts.domain.topics import Filing, TopicSlug
from build_scripts.link.alignment import align_notices
from build_scripts.link.topics import file_topics
from tests.editions import PLACES, filing, notice, provision
from tests.real import parsed, sources

ROOT = Path(__file__).parents[4]
LABELS = ROOT / "tests" / "fixtures" / "thread_labels.txt"

MINE = "强化瓦斯灾害防治，深入推进瓦斯抽采。开展隐蔽致灾因素普查，落实探放水措施。"
DAM = "完成尾矿库闭库治理并销号，推进采空区治理。对停用超过三年的尾矿库限期闭库。"
ROAD = "严查两客一危车辆超员超速，加强隧道桥梁巡查。深化农用车违法载人整治。"
FIRE = "紧盯高层建筑和人员密集场所，畅通消防生命通道。治理电动自行车飞线充电。"
GAS = "更新改造燃气老旧管网，推动餐饮场所安装泄漏报警器。打击黑气黑瓶黑窝点。"
FLOOD = "实施水库除险加固，疏通排洪河道。健全临灾关停机制，做好抗旱保供水。"


@cache
def corpus() -> tuple[tuple[Notice, ...], tuple[Jurisdiction, ...], tuple[Filing, ...], tuple[Pair, ...]]:
    notices = tuple(notice for _, notice, _ in parsed().values())
    scheme, places = sources().topics, sources().jurisdictions
    filings = file_topics(notices, scheme)
    # By the rules alone: what a person decided is not theirs.
    pairs = align_notices(notices, places, filings, (), subjects=scheme.subjects, guiding=scheme.guiding)
    return notices, places, filings, pairs


def labels() -> Iterator[tuple[str, str, dict[str, tuple[set[str], set[str]]]]]:
    """Older, newer, and for each labelled newer provision the older ones that must and that may be linked."""
    blocks = LABELS.read_text("utf-8").split("\n= ")[1:]
    for block in blocks:
        head, *lines = block.strip().splitlines()
        older, newer = head.split()
        labelled = {}
        for line in lines:
            eid, _, linked = line.partition(" :")
            must, _, may = linked.partition("+")
            labelled[eid.strip()] = set(must.split()), set(must.split()) | set(may.split())
        yield older, newer, labelled


@pytest.mark.parametrize(("older", "newer", "labelled"), list(labels()), ids=lambda v: v if isinstance(v, str) else "")
def test_links_agree_with_labels(older: str, newer: str, labelled: dict[str, tuple[set[str], set[str]]]) -> None:
    (pair,) = (p for p in corpus()[3] if (p.older, p.newer) == (older, newer))
    must = {(o, n) for n, (linked, _) in labelled.items() for o in linked}
    may = {(o, n) for n, (_, linked) in labelled.items() for o in linked}
    made = {(x.older, x.newer) for x in pair.links if x.newer in labelled}
    recall, precision = len(made & must) / len(must), len(made & may) / len(made)
    assert 2 * recall * precision / (recall + precision) >= 0.9, (must - made, made - may)


def test_the_page_tells_how_often_the_links_are_right() -> None:
    """In the figures of these labels, which are renewed when they change."""
    pairs = {(p.older, p.newer): p for p in corpus()[3]}
    wanted = found = made = right = 0
    for older, newer, labelled in labels():
        links = {(x.older, x.newer) for x in pairs[NoticeId(older), NoticeId(newer)].links if x.newer in labelled}
        must = {(o, n) for n, (linked, _) in labelled.items() for o in linked}
        may = {(o, n) for n, (_, linked) in labelled.items() for o in linked}
        wanted, found = wanted + len(must), found + len(links & must)
        made, right = made + len(links), right + len(links & may)
    told = (ROOT / "docs" / "about" / "comparing.md").read_text("utf-8")
    assert f"共{wanted}处。程序找到其中{found}处；程序在这几条上连了{made}处，标注认可{right}处" in told


def test_every_provision_is_linked_or_in_part_or_told_to_be_new_or_dropped() -> None:
    notices = {n.id: n for n in corpus()[0]}
    for pair in corpus()[3]:
        for side, part, gone in (
            ("older", pair.in_part_older, pair.dropped), ("newer", pair.in_part_newer, pair.new),
        ):
            eids = [p.eid for p in notices[getattr(pair, side)].provisions]
            linked = {getattr(x, side) for x in pair.links}
            with_sentences = {getattr(x, side) for x in pair.sentences}
            assert linked.isdisjoint([*gone, *part]) and set(part).isdisjoint(gone)
            assert linked | set(part) | set(gone) == set(eids)
            assert set(part) == with_sentences - linked
            for told in (part, gone):
                assert list(told) == [e for e in eids if e in set(told)]


def test_what_a_reader_has_linked_is_not_called_new_or_dropped() -> None:
    notices, places, filings, _ = corpus()
    scheme = sources().topics
    pairs = align_notices(
        notices, places, filings, sources().overrides, subjects=scheme.subjects, guiding=scheme.guiding,
    )
    found = {(p.older, p.newer): p for p in pairs}
    told = wrong = 0
    for older, newer, labelled in labels():
        pair = found[NoticeId(older), NoticeId(newer)]
        linked = {eid for must, _ in labelled.values() for eid in must}
        told += len(pair.new) + len(pair.dropped)
        wrong += sum(bool(labelled.get(eid, (set(), set()))[0]) for eid in pair.new)
        wrong += len(linked.intersection(pair.dropped))
    assert wrong <= 0.04 * told


def test_each_notice_has_the_one_before_and_the_one_above() -> None:
    found = {(p.older, p.newer, p.relation) for p in corpus()[3]}
    assert ("shanxi-2025", "shanxi-2026", "year") in found
    assert ("datong-2024", "datong-2026", "year") in found
    assert ("shanxi-2024", "datong-2024", "level") in found
    assert ("shanxi-2025", "daning-2025", "level") in found
    assert len(found) == 22


def made(older: Sequence[Provision], newer: Sequence[Provision]) -> Pair:
    pairs = align_notices([notice(year=2023, body=older), notice(year=2024, body=newer)], PLACES, (), ())
    (pair,) = pairs
    return pair


def items(*texts: str) -> list[Provision]:
    part = provision("part_1", "part", "", num="一、", heading="深化专项整治")
    return [part, *(provision(f"part_1__sec_{i}", "sec", text, num=f"（{i}）") for i, text in enumerate(texts, 1))]


def links_of(pair: Pair) -> dict[tuple[str, str], Link]:
    return {(x.older[-5:], x.newer[-5:]): x for x in pair.links if "sec" in x.newer}


def test_the_same_but_for_signs_and_number_is_the_same() -> None:
    pair = made(items(MINE, DAM, ROAD), items(MINE.replace("，", ","), DAM, ROAD, FIRE))
    links = links_of(pair)
    assert {k: v.type for k, v in links.items()} == {
        ("sec_1", "sec_1"): "same", ("sec_2", "sec_2"): "same", ("sec_3", "sec_3"): "same",
    }
    assert {x.similarity for x in links.values()} == {1.0}
    assert not any(x.moved for x in links.values())
    assert pair.new == ("part_1__sec_4",)


def test_an_edited_one() -> None:
    (link,) = (x for x in made(items(MINE, DAM), items(MINE + "推行无视频不作业。", DAM)).links if x.newer[-1] == "1"
               and "sec" in x.newer)
    assert link.type == "edited"
    assert 0.5 < link.similarity < 1


def test_one_that_moved() -> None:
    links = links_of(made(items(MINE, DAM, ROAD, FIRE), items(FIRE, MINE, DAM, ROAD)))
    assert [k for k, v in links.items() if v.moved] == [("sec_4", "sec_1")]


def test_a_split_and_a_merge() -> None:
    whole, pieces = items(MINE + DAM, ROAD, GAS), items(MINE, DAM, ROAD, GAS)
    split = links_of(made(whole, pieces))
    assert split["sec_1", "sec_1"].type == split["sec_1", "sec_2"].type == "split"
    assert split["sec_2", "sec_3"].type == "same"
    assert split["sec_1", "sec_1"].similarity > 0.9
    merged = links_of(made(pieces, whole))
    assert merged["sec_1", "sec_1"].type == merged["sec_2", "sec_1"].type == "merged"


def test_a_shared_slogan_is_no_link() -> None:
    slogan = "各级各部门要进一步加强组织领导，严格落实安全生产责任，确保各项工作措施落实到位。"
    older = MINE, DAM, ROAD, "扩大救灾物资储备规模。", "编制乡镇综合预案。"
    newer = FLOOD, FIRE, GAS, "举办宣传咨询日活动。", "严查酒后驾驶行为。"
    pair = made(items(*(slogan + text for text in older)), items(*(slogan + text for text in newer)))
    assert links_of(pair) == {}
    assert len({x for x in pair.new if "sec" in x}) == len({x for x in pair.dropped if "sec" in x}) == 5


def test_pieces_below_an_item_belong_to_the_one_it_was() -> None:
    older = [*items(MINE + DAM + ROAD, FIRE)]
    newer = [
        *items("", FIRE),
        provision("part_1__sec_1__para_1", "para", MINE, num="1."),
        provision("part_1__sec_1__para_2", "para", DAM + ROAD, num="2."),
    ]
    newer[1] = replace(newer[1], heading="煤矿和矿山")
    newer = [newer[0], newer[1], newer[3], newer[4], newer[2]]
    found = {(str(x.older), str(x.newer)): x.type for x in made(older, newer).links}
    assert found["part_1__sec_1", "part_1__sec_1"] == "split"
    assert found["part_1__sec_1", "part_1__sec_1__para_1"] == "split"
    assert found["part_1__sec_1", "part_1__sec_1__para_2"] == "split"


@pytest.mark.parametrize(("one", "other"), [
    (
        "深刻汲取永聚煤业火灾事故教训，举一反三，全面排查整治火灾隐患。",
        "深刻汲取自建房坍塌事故教训，举一反三，全面排查整治坍塌隐患。",
    ),
    ("汛期对水库实行24小时巡查，发现险情立即上报处置。", "汛期紧盯地质灾害点，落实24小时巡查，发现险情立即撤人。"),
])
def test_what_is_about_one_subject_does_not_go_on_in_what_is_about_another(one: str, other: str) -> None:
    """Seen: what is to be learnt of a fire was linked with what is to be learnt of a house that fell."""
    older, newer = items(ROAD, GAS, one, DAM), items(ROAD, GAS, other, DAM)
    both = [notice(year=2023, body=older), notice(year=2024, body=newer)]
    ends = ("part_1__sec_3", "part_1__sec_3")

    def is_linked(topic: str) -> bool:
        filings = [filing("shanxi-2023", ends[0], "fire-safety"), filing("shanxi-2024", ends[1], topic)]
        subjects = frozenset(map(TopicSlug, ("fire-safety", "self-built-housing")))
        pair, = align_notices(both, PLACES, filings, (), subjects=subjects)
        return ends in {(link.older, link.newer) for link in pair.links}

    assert is_linked("fire-safety")
    assert not is_linked("self-built-housing")


def test_a_disaster_below_a_heading_is_no_piece_of_what_speaks_of_another() -> None:
    """Seen: below 加强重点灾种防范 each disaster was called a piece of one item on works against earthquakes."""
    land, quake = "重点实施避险搬迁和工程治理，加强隐患点监测。", "加快实施地震烈度速报工程，开展危险源探查。"
    older = [
        *items(ROAD, "", FIRE),
        provision("part_1__sec_2__p_1", "p", land), provision("part_1__sec_2__p_2", "p", quake),
    ]
    older[2] = replace(older[2], heading="加强重点灾种防范")
    older = [*older[:3], *older[4:], older[3]]
    works = "扎实开展搬迁和工程治理，加快实施地震烈度速报工程，开展危险源探查，加强隐患点监测。"
    newer = items(ROAD, works + quake, FIRE)
    topics = (
        (2023, "part_1__sec_2__p_1", "geological-disaster"), (2023, "part_1__sec_2__p_2", "earthquake"),
        (2024, "part_1__sec_2", "earthquake"),
    )
    filings = [
        filing(f"shanxi-{year}", eid, topic)
        for year, eid, topic in topics
    ]
    both = [notice(year=2023, body=older), notice(year=2024, body=newer)]

    def ends(*subjects: str) -> set[str]:
        pair, = align_notices(both, PLACES, filings, (), subjects=frozenset(map(TopicSlug, subjects)))
        return {x.older for x in pair.links if x.newer == "part_1__sec_2"}

    assert "part_1__sec_2__p_1" in ends()
    assert ends("earthquake", "geological-disaster") == {"part_1__sec_2__p_2"}


def test_a_slogan_links_no_two_paragraphs_on_other_topics() -> None:
    slogan = "，构建安全生产长效机制。"
    older, newer = items(MINE[:-1] + slogan), items(ROAD[:-1] + slogan)

    def links(*topics: str) -> int:
        filings = [
            filing(f"shanxi-{year}", "part_1__sec_1", topic)
            for year, topic in zip((2023, 2024), topics, strict=True)
        ]
        pair, = align_notices([notice(year=2023, body=older), notice(year=2024, body=newer)], PLACES, filings, ())
        return sum(link.older == "part_1__sec_1" for link in pair.links)

    assert links("coal-mine", "transport") == 0
    assert links("coal-mine", "coal-mine") == 1


def test_what_no_rule_knows_is_not_alike_for_that() -> None:
    """Both are filed under the general topic, which says nothing of their words."""
    general = TopicSlug("general-requirements")
    both = [notice(year=2023, body=items(MINE)), notice(year=2024, body=items(ROAD))]
    filings = [filing(f"shanxi-{year}", "part_1__sec_1", general) for year in (2023, 2024)]
    pair, = align_notices(both, PLACES, filings, (), guiding=frozenset({general}))
    assert "part_1__sec_1" in pair.new
    assert "part_1__sec_1" in pair.dropped


def test_a_slogan_links_no_two_paragraphs_of_which_no_rule_knows_what_they_are_about() -> None:
    general = TopicSlug("general-requirements")
    slogan = "，为高质量发展提供坚强安全保障。"

    def links(one: str, other: str) -> int:
        both = [notice(year=2023, body=items(one + slogan)), notice(year=2024, body=items(other + slogan))]
        filings = [filing(f"shanxi-{year}", "part_1__sec_1", general) for year in (2023, 2024)]
        pair, = align_notices(both, PLACES, filings, (), guiding=frozenset({general}))
        return sum(link.older == "part_1__sec_1" for link in pair.links)

    assert links("建立民宿经营台账", "完善数据共享平台") == 0
    assert links("建立民宿经营台账", "健全民宿经营台账") == 1


@pytest.mark.parametrize(("newer", "is_linked"), [
    ("对违规充装气瓶的，一律停产整顿、移送司法机关。", False),
    ("对迟报、谎报瞒报的，一律停产整顿、移送司法机关。", True),
    # Without the form a topic in common and half of the words are enough.
    ("对违规充装气瓶的，停产整顿、移送司法机关。", True),
])
def test_a_topic_that_the_form_gives_links_no_two_bodies(newer: str, *, is_linked: bool) -> None:
    """对…一律停产整顿 is enforcement, whatever it is said of."""
    older = "对谎报瞒报的，一律停产整顿、移送司法机关。"
    plan, open_trial = "编制年度执法计划，规范执法程序。", "落实行政执法公示和全过程记录。"
    both = [
        notice(year=2023, body=items(older, plan, open_trial)),
        notice(year=2024, body=items(plan, open_trial, newer)),
    ]
    filings = [
        filing(f"shanxi-{year}", f"part_1__sec_{item}", "law-enforcement")
        for year in (2023, 2024)
        for item in (1, 2, 3)
    ]
    pair, = align_notices(both, PLACES, filings, ())
    assert (("part_1__sec_1", "part_1__sec_3") in {(x.older, x.newer) for x in pair.links}) == is_linked


def test_the_only_item_of_each_notice_that_a_form_files_under_a_topic_is_not_the_same() -> None:
    then = "对瓦斯超限作业的，一律停产整顿、关闭取缔、列入黑名单。"
    now = "对违规电气焊的，一律停业整顿、关闭取缔、列入黑名单。"
    both = [notice(year=2023, body=items(then, MINE)), notice(year=2024, body=items(MINE, now))]
    filings = [filing("shanxi-2023", "part_1__sec_1", "law-enforcement"),
               filing("shanxi-2024", "part_1__sec_2", "law-enforcement")]
    pair, = align_notices(both, PLACES, filings, ())
    assert not pair.sentences
    assert "part_1__sec_2" in pair.new


def parts(*headed: tuple[str, Sequence[str]]) -> list[Provision]:
    found: list[Provision] = []
    for n, (heading, texts) in enumerate(headed, 1):
        found.append(provision(f"part_{n}", "part", "", num=f"{n}、", heading=heading))
        found += (provision(f"part_{n}__p_{k}", "p", text) for k, text in enumerate(texts, 1))
    return found


def test_a_heading_of_a_part_does_not_outvote_its_items() -> None:
    """Seen: the heading of the second part, lengthened by that of the first, drew the first part to it."""
    moved = "统筹推进自然灾害综合防治，提升防灾减灾救灾能力和城乡抗灾韧性"
    disasters, emergencies = ("严控野外用火。", "疏通排洪河道。"), ("开展联合推演。", "组织联训联演。")
    rest = ("强化矿山治理", (MINE, DAM)), ("强化交通消防", (ROAD, FIRE)), ("保障燃气", (GAS,))
    older = parts((moved, disasters), ("强化应急能力", emergencies), *rest)
    newer = parts(("加强重点灾害防治", disasters), (f"强化应急能力，{moved}", emergencies), *rest)
    pair = made(older, newer)
    assert [(x.older, x.newer) for x in pair.links if x.newer.count("_") == 1] == [
        (f"part_{n}", f"part_{n}") for n in range(1, 6)
    ]
    assert pair.new == pair.dropped == ()


def test_a_part_of_the_same_heading_is_not_outvoted_by_another_that_went_there() -> None:
    """Seen: 继续深化专项整治, with one of its paragraphs kept, went to another part, since more of the next one's had
    moved there; which then went where one of its paragraphs was."""
    older = parts(("继续深化专项整治", (GAS,)), ("抓好重点行业", (MINE, DAM, ROAD)), ("抓好灾害防治", (FLOOD,)))
    newer = parts(("继续深化专项整治", (GAS, MINE, DAM)), ("严格规章制度", (ROAD,)), ("抓好灾害防治", (FLOOD,)))
    pair = made(older, newer)
    assert [(x.older, x.newer) for x in pair.links if x.newer.count("_") == 1] == [
        ("part_1", "part_1"), ("part_3", "part_3"),
    ]


def test_head_and_foot_are_matched_by_their_place() -> None:
    found = {(str(x.older), str(x.newer)): x.type for x in made(items(MINE), items(FIRE)).links}
    assert found["preface", "preface"] == "same"
    assert found["conclusions", "conclusions"] == "same"


def test_notices_without_provisions() -> None:
    empty = notice(year=2023, body=(), preface=(), conclusions=())
    (pair,) = align_notices([empty, notice(year=2024)], PLACES, (), ())
    assert pair.links == ()
    assert pair.new == tuple(p.eid for p in notice(year=2024).provisions)


def test_a_second_notice_of_a_year_has_its_own_predecessor() -> None:
    given = [notice(year=2022), notice(year=2023), notice(year=2023, ordinal=2), notice(year=2024),
             notice(year=2024, ordinal=2), notice("datong", 2023)]
    found = [(p.older, p.newer, p.relation) for p in align_notices(given, PLACES, (), ())]
    assert found == [
        ("shanxi-2022", "shanxi-2023", "year"), ("shanxi-2022", "shanxi-2023-2", "year"),
        ("shanxi-2023", "shanxi-2024", "year"), ("shanxi-2023-2", "shanxi-2024-2", "year"),
        ("shanxi-2023", "datong-2023", "level"),
    ]


def override(older: str = "part_1__sec_1", newer: str = "part_1__sec_1", **changes: object) -> ThreadOverride:
    made = ThreadOverride(
        older=NoticeId("shanxi-2023"), newer=NoticeId("shanxi-2024"), older_eid=Eid(older), newer_eid=Eid(newer),
        linked=True, reason="通读可知", line=7,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_reviewed_links_win_and_are_told() -> None:
    given = [notice(year=2023, body=items(MINE, DAM)), notice(year=2024, body=items(MINE, FIRE))]
    (pair,) = align_notices(given, PLACES, (), [
        override(linked=False), override("part_1__sec_2", "part_1__sec_2"),
    ])
    links = links_of(pair)
    assert set(links) == {("sec_2", "sec_2")}
    assert links["sec_2", "sec_2"].reviewed
    assert "part_1__sec_1" in pair.new
    assert "part_1__sec_1" in pair.dropped


def test_all_faults_of_reviewed_links_are_told() -> None:
    with pytest.raises(InputError) as error:
        align_notices([notice(year=2023), notice(year=2024)], PLACES, (), [
            override("part_9", "part_8"), replace(override(), newer=NoticeId("shanxi-2025"), line=9),
        ])
    told = [(d.file, d.line, d.message) for d in error.value.diagnostics]
    assert told == [
        ("thread_overrides.yml", 7, "shanxi-2023 中没有条款 part_9"),
        ("thread_overrides.yml", 7, "shanxi-2024 中没有条款 part_8"),
        ("thread_overrides.yml", 9, "shanxi-2023 和 shanxi-2025 不相对照"),
    ]


def test_neither_the_order_of_notices_nor_another_place_changes_a_link() -> None:
    notices, places, filings, pairs = corpus()
    scheme = sources().topics
    align = partial(align_notices, subjects=scheme.subjects, guiding=scheme.guiding)
    shuffled = list(notices)
    random.Random(7).shuffle(shuffled)
    assert align(shuffled, places, filings[::-1], ()) == pairs
    few = [n for n in notices if n.jurisdiction == "shanxi" and n.year >= 2022]
    alone = align(few, places, filings, ())
    assert set(alone) <= set(pairs)
    assert len(alone) == len(few) - 1
