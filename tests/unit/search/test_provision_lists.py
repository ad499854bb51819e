"""Which provisions belong to what a reader filters by."""

from itertools import chain

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.search.collection import collect
from build_scripts.search.provision_lists import provision_lists
from tests.indexed import indexed, speaking
from tests.unit.search.reading import Reader


def listed(linked: LinkedEdition, folder: str) -> dict[str, list[str]]:
    """The provisions of each facet, by their ids."""
    collection = collect(linked)
    eids = [passage.eid for passage in collection.passages]
    found = chain.from_iterable(provision_lists(linked, collection)[folder])
    return {one.facet.name: [eids[at] for at in Reader(one.content).list(collection.ranges)] for one in found}


def test_provisions_are_listed_by_what_they_hold() -> None:
    linked = indexed([speaking(
        2024, "煤矿必须安装报警设施。", "鼓励企业购买保险服务。", "企业要落实主体责任。", "6月底前完成普查。",
        "每月检查一次尾矿库。", "建成智能化煤矿60座。",
    )])
    found = listed(linked, "holdings")
    assert {name: [eid.removeprefix("part_1__") for eid in eids] for name, eids in found.items()} == {
        "指标": ["sec_6"], "时限": ["sec_4"], "频次": ["sec_5"], "提法": [], "引用": [],
        "强制语气": ["sec_1"], "鼓励语气": ["sec_2"],
    }


def test_a_body_without_a_task_has_no_list() -> None:
    linked = indexed()
    with_tasks = {body.name for body in linked.edition.indexes.bodies if body.tasks}
    assert listed(linked, "bodies").keys() == with_tasks
    assert all(listed(linked, "bodies").values())
