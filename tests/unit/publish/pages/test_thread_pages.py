"""The threads of a place: who continues whom, and where a thread begins."""

from build_scripts.publish.pages import thread_pages
from tests.unit.publish.compared import compared


def test_a_thread_runs_through_the_years() -> None:
    threads = thread_pages.threads_of(compared(), compared().edition.jurisdictions[0].slug)
    thread = threads["shanxi-2024", "part_1__sec_2"]  # type: ignore[index]
    assert thread.members == (
        ("shanxi-2022", "part_1__sec_1"), ("shanxi-2023", "part_1__sec_1"), ("shanxi-2024", "part_1__sec_2"),
    )
    assert thread.anchor == "shanxi-2022__part_1__sec_1"
    assert all(threads[member] is thread for member in thread.members)


def test_a_provision_stands_in_one_thread_at_most() -> None:
    threads = thread_pages.threads_of(compared(), compared().edition.jurisdictions[0].slug)
    members = [member for thread in dict.fromkeys(threads.values()) for member in thread.members]
    assert len(members) == len(set(members))
    assert ("shanxi-2023", "part_1__sec_3") not in threads


def test_the_page_names_each_year_and_the_kind_of_change() -> None:
    ((path, page),) = thread_pages.files(compared())
    assert path == "threads/shanxi.md"
    assert "## 煤矿 {: #shanxi-2022__part_1__sec_1 .thread }" in page
    assert "- [2022 一（一）](../notices/shanxi-2022.md#part_1__sec_1)\n" in page
    assert "[2023 一（一）](../notices/shanxi-2023.md#part_1__sec_1) [改](../compare/" in page
