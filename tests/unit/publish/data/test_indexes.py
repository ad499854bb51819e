"""The indexes as data: where in a text or a heading something stands, and what is told of it."""

import json
from typing import Any

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.data import indexes as indexes_data
from build_scripts.publish.pages.data import indexes
from build_scripts.publish.parts import all_files
from tests.editions import notice, provision
from tests.indexed import indexed, item, kept, speaking

DEFINED = "采取“四不两直”（不发通知、不打招呼、不听汇报）。"


def spoken() -> LinkedEdition:
    part = provision("part_1", "part", num="一、", heading="责任")
    body = [part, item(1, DEFINED), item(2, "严禁违章。（省能源局牵头，省应急厅配合）", "落实“一件事”")]
    return indexed([speaking(2023, DEFINED), notice(year=2024, body=body)], [])


def made(name: str, linked: LinkedEdition | None = None) -> list[dict[str, Any]]:
    linked = linked or spoken()
    (rows,) = (value for value in json.loads(dict(all_files(linked, indexes))[f"data/{name}.json"]).values()
               if isinstance(value, list))
    return list(rows)


def test_a_place_in_a_heading_is_none_in_the_text() -> None:
    (use,) = next(one for one in made("phrases") if one["phrase"] == "一件事")["occurrences"]
    assert use == {"notice": "shanxi-2024", "eid": "part_1__sec_2", "start": 0, "end": 0, "heading": [2, 7]}


def test_a_place_in_the_text_is_told_with_where_it_begins_and_ends() -> None:
    found = next(one for one in made("phrases") if one["phrase"] == "四不两直")
    assert (found["first"], found["last"]) == (2023, 2024)
    assert found["occurrences"][0] == {"notice": "shanxi-2023", "eid": "part_1__sec_1", "start": 2, "end": 8}
    forced = next(one for one in made("directives") if one["strength"] == "强制")
    assert forced == {"notice": "shanxi-2024", "eid": "part_1__sec_2", "start": 0, "end": 5, "strength": "强制"}


def test_the_definition_of_a_phrase_is_told_where_it_is_given() -> None:
    found = {one["phrase"]: one["definition"] for one in made("phrases")}
    assert found["一件事"] is None
    given = found["四不两直"]
    assert DEFINED[given["start"] : given["end"]] == "不发通知、不打招呼、不听汇报"


def test_of_a_target_it_is_told_where_the_next_notice_goes_on_with_it() -> None:
    linked = indexed([speaking(2023, "建成60座智能化煤矿。"), speaking(2024, "建成90座智能化煤矿。")], kept(1))
    assert [(one["value"], one["next"]) for one in made("targets", linked)] == [
        ("60", {"notice": "shanxi-2024", "eid": "part_1__sec_1"}), ("90", None),
    ]


def test_of_a_clause_the_verb_that_all_share_is_told() -> None:
    """None where they differ or are only listed; 其他 is what stands for a level that is not told."""
    linked = indexed([speaking(2024, "甲。（省能源局、省应急厅负责）", "乙。（省能源局牵头，省应急厅配合）")], [])
    clauses = [indexes_data.responsible(found)[0] for found in linked.clauses_at.values()]
    assert [clause["role"] for clause in clauses] == ["负责", None]
    assert [clause["bodies"] for clause in clauses] == [["省能源局", "省应急厅"]] * 2
    assert {body["level"] for body in made("bodies", linked)} == {"省级"}
    (centre,) = made("bodies", indexed([speaking(2024, "丙。（应急管理部负责）")], []))
    assert centre["level"] == "其他"
