"""What a body is also called: as notices print it, and in short."""

from dataclasses import replace

import pytest

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.pages.indexes import bodies
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.bodies.spellings import spellings
from tests.indexed import VOCABULARY, indexed, speaking
from tests.rendering import rendered


def naming(printed: str) -> LinkedEdition:
    found = indexed([speaking(2024, f"甲。（{printed}负责）")]).edition
    return LinkedEdition(replace(found, body_table=VOCABULARY.bodies))


@pytest.mark.parametrize(("printed", "also", "never"), [
    ("省应急管理厅", "省应急厅", "省应急局"),
    ("省应急厅", "省应急厅", "省应急管理厅"),
    ("省能源局", None, "省能源局"),
    ("省消防救援总队", "省消防总队", "省消防大队"),
    ("省公安厅交管局", "省公安厅交管局", "省交警大队"),
    ("国家发展改革委", "国家发改委", "国家发改局"),
    ("住房和城乡建设部", "住建部", "国家住建局"),
])
def test_as_printed_and_in_short_but_not_as_another_level_is(printed: str, also: str | None, never: str) -> None:
    linked = naming(printed)
    (body,) = linked.bodies.values()
    found = spellings(linked, body)
    assert also is None or also in found
    assert never not in found


def test_a_form_that_another_holds_is_not_told_twice() -> None:
    linked = naming("省住建厅")
    (body,) = linked.bodies.values()
    found = spellings(linked, body)
    assert not [one for one in found for other in (body.name, *found) if one != other and one in other]


def test_the_row_of_the_index_has_them_beside_what_it_shows() -> None:
    pages = dict(all_files(naming("省应急厅"), bodies))
    row = rendered(pages["bodies/index.md"])
    assert "省应急厅" in row.xpath("//@data-also")[0].split()
    assert "省应急厅" not in row.text_content()
