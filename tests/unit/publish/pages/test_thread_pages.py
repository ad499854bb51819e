"""The threads of a place on one page: whom they name, in which order, and what changed."""

from build_scripts.publish.pages import thread_pages
from tests.unit.publish.compared import compared


def page() -> str:
    ((path, text),) = thread_pages.files(compared())
    assert path == "threads/shanxi.md"
    return text


def test_a_thread_names_each_member_and_the_kind_of_change() -> None:
    text = page()
    assert "## 煤矿 {: #coal-mine .thread }" in text
    assert "- [2022 一（一）](../notices/shanxi-2022.md#part_1__sec_1){: #shanxi-2022__part_1__sec_1 }\n" in text
    changed = "[改](../compare/shanxi-2022--shanxi-2023.md#part_1__sec_1)"
    assert f"(../notices/shanxi-2023.md#part_1__sec_1){{: #shanxi-2023__part_1__sec_1 }} {changed}\n" in text


def test_what_is_filed_in_one_notice_only_is_no_thread() -> None:
    assert "党政领导责任" not in page()
