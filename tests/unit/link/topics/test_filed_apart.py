"""What says the same is filed alike, or it is told, or a person has said why not."""

import pytest

from build_scripts.domain.alignment import FiledApart, LinkType
from build_scripts.domain.diagnostics import InputError
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.topics.filed_apart import Apart, filed_apart, unexplained
from tests import editions
from tests.editions import filing, notice, provision

TRAINING = TopicSlug("training")
OLDER, NEWER = (NoticeId("shanxi-2023"), Eid("part_1__p_1")), (NoticeId("shanxi-2024"), Eid("part_1__p_1"))
DRILL = "组织各类人员开展安全培训。"
OTHER = "强化煤矿瓦斯治理和水害防治。"


def found(
    older: str, newer: str, spans: tuple[tuple[int, int], ...] | None, *, kind: LinkType = "edited",
    heading: str | None = None, alike: bool = False,
) -> tuple[Apart, ...]:
    """Of two linked paragraphs, of which the older one is filed under training, in these spans."""
    notices = [
        notice(year=2023, body=[provision("part_1__p_1", "p", older, heading=heading)]),
        notice(year=2024, body=[provision("part_1__p_1", "p", newer, heading=heading)]),
    ]
    link = editions.link(OLDER[1], NEWER[1], kind, similarity=0.5)
    pair = editions.pair(OLDER[0], NEWER[0], (link,))
    filings = [filing(OLDER[0], OLDER[1], TRAINING, spans)]
    if alike:
        filings.append(filing(NEWER[0], NEWER[1], TRAINING))
    return filed_apart(notices, [pair], filings)


def test_a_sentence_that_stands_in_both_and_is_filed_of_one_is_found() -> None:
    one, = found(OTHER + DRILL, "加快隐患整改。" + DRILL, ((len(OTHER), len(OTHER + DRILL)),))
    assert (one.older, one.newer, one.topic, one.filed, one.sentence) == (OLDER, NEWER, TRAINING, OLDER, DRILL)


def test_what_speaks_of_the_topic_in_one_alone_is_filed_of_one() -> None:
    assert not found(OTHER + DRILL, OTHER, ((len(OTHER), len(OTHER + DRILL)),))


def test_what_is_filed_alike_is_not_apart() -> None:
    assert not found(DRILL, DRILL, None, alike=True)


def test_of_what_was_split_a_part_may_speak_of_another_topic() -> None:
    assert found(DRILL, DRILL, None)
    assert not found(DRILL, DRILL, None, kind="split")


def test_most_of_what_is_filed_must_stand_in_both() -> None:
    """Of a whole provision its heading as well."""
    assert not found(OTHER + DRILL, "加快隐患整改。" + DRILL, None)
    assert found(OTHER + DRILL, OTHER, None)
    assert found(DRILL, "加快整改。", None, heading="强化各级各类人员的安全培训工作")


def test_a_sentence_that_was_reworded_altogether_is_another() -> None:
    assert found(DRILL, "组织各级人员开展安全培训。", None)
    assert not found(DRILL, "组织专家指导服务各县整改。", None)


def entry(**changes: str) -> FiledApart:
    topics = (TopicSlug(changes.get("topic", TRAINING)),)
    return FiledApart(
        older=OLDER[0], older_eid=OLDER[1], newer=NEWER[0], newer_eid=Eid(changes.get("newer_eid", NEWER[1])),
        topics=topics, reason="所指不同", line=7,
    )




def test_what_nobody_has_explained_is_a_doubt_with_its_line_and_the_entry_to_write() -> None:
    one = found(DRILL, DRILL, None)
    older = notice(year=2023, body=[provision("part_1__p_1", "p", DRILL)])
    doubt, = unexplained(one, [], [older])
    assert doubt.doubt and doubt.line == 1 and doubt.file.startswith("originals/")
    assert DRILL in doubt.message and "training" in doubt.message and "shanxi-2024/part_1__p_1" in doubt.message
    assert "{older: shanxi-2023/part_1__p_1, newer: shanxi-2024/part_1__p_1, topics: [training]" in doubt.hint
    assert unexplained(one, [entry()], [older]) == ()


@pytest.mark.parametrize("needless", [entry(topic="coal-mine"), entry(newer_eid="part_1__p_2")])
def test_an_entry_that_explains_nothing_is_a_fault(needless: FiledApart) -> None:
    with pytest.raises(InputError) as raised:
        unexplained(found(DRILL, DRILL, None), [entry(), needless], [notice(year=2023)])
    fault, = raised.value.diagnostics
    assert (fault.file, fault.line) == ("thread_overrides.yml", 7)
    assert "不必说明" in fault.message and "删去" in fault.hint
