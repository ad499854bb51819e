"""The usual short forms of a full name, by the project's own table."""

import pytest

from build_scripts.domain.indexes import BodyLevel
from build_scripts.language.wording.body_forms import short_forms
from tests.indexed import VOCABULARY

ROWS = {row.slug: row for row in VOCABULARY.bodies.bodies}


@pytest.mark.parametrize(("row", "name", "level", "place", "also_and_never"), [
    ("emergency-management", "市应急管理局", "市级", None, (["市应急局"], ["市应急厅", "省应急局"])),
    ("fire-rescue", "市消防救援支队", "垂管", None, (["市消防支队"], ["市消防总队", "市消防大队"])),
    ("mine-safety-supervision", "国家矿山安全监察局山西局执法二处", "垂管", None,
     (["国家矿监局山西局执法二处", "矿山安监局山西局执法二处"], ["国家矿监局山西局"])),
    ("planning-natural-resources", "市规划和自然资源局", "市级", "datong", (["市自然资源局"], [])),
    ("planning-natural-resources", "市规划和自然资源局", "市级", "elsewhere", ([], ["市自然资源局"])),
    (None, "市防灾减灾救灾委员会成员单位", "市级", None, (["市防减救灾委成员单位"], [])),
    (None, "市某某局", "市级", None, ([], ["市某某局"])),
])
def test_of_its_own_level_and_place(
    row: str | None, name: str, level: BodyLevel, place: str | None, also_and_never: tuple[list[str], list[str]],
) -> None:
    also, never = also_and_never
    found = set(short_forms(name, level, place, ROWS[row] if row else None, VOCABULARY.bodies.parts))
    assert found >= set(also) and not found & set(never)
