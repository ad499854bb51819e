"""What is held so many times."""

from dataclasses import replace

import pytest

from build_scripts.domain.indexes import Target
from build_scripts.link.history.occasions import are_apart, occasions
from tests.indexed import indexed, speaking


def target_of(text: str) -> Target:
    return indexed([speaking(2024, text)]).edition.indexes.targets[0]


@pytest.mark.parametrize(("text", "held"), [
    ("每月召开一次安全生产工作例会。", {"meetings"}), ("每季度至少检查一次安全生产工作。", {"visits"}),
    ("年内组织一次综合性演练。", {"drills"}), ("对从业人员每年培训一次。", {"trainings"}),
    ("每月召开一次检查调度会议。", {"meetings", "visits"}), ("建成5个演练基地。", set()),
])
def test_what_is_counted_in_times(text: str, held: set[str]) -> None:
    assert occasions(target_of(text)) == held


def test_one_is_none_of_the_others() -> None:
    meeting, visit = target_of("每月召开一次例会。"), target_of("每月检查一次现场。")
    both, nothing = target_of("每月召开一次检查调度会议。"), replace(meeting, clause="", object="一次")
    assert are_apart(meeting, visit)
    assert not any(are_apart(one, other) for one, other in ((meeting, both), (visit, both), (meeting, nothing)))
