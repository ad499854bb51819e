"""The Markdown of a notice's page, and of three levels beside each other, whole: a person can read them in an editor.

Where the page is meant to change, write the new one: `WRITE_GOLDEN=1 pytest tests/golden/test_page.py`, and read it.
"""

import os
from pathlib import Path

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.pages import levels
from build_scripts.publish.pages import notice as pages
from build_scripts.publish.parts import all_files
from tests.editions import correction, edition, notice
from tests.unit.publish.leveled import leveled

FOLDER = Path(__file__).parent / "page"


def test_the_page_of_a_notice() -> None:
    corrections = [
        correction("shanxi-2024", "part_2__p_1", "瓦 斯", "瓦斯", 7, offset=7),
        correction("shanxi-2024", None, "〖HTF〗", "", 3),
    ]
    made = notice(year=2024, corrections=corrections)
    linked = LinkedEdition(edition([notice(year=2023), made, notice("datong", 2024)]))
    page = dict(all_files(linked, pages))["notices/shanxi-2024.md"]
    check("shanxi-2024.md", page)


def test_the_page_of_three_levels() -> None:
    check("yungang-2024--levels.md", dict(all_files(leveled(), levels))["compare/yungang-2024--levels.md"])


def check(name: str, page: str) -> None:
    if os.environ.get("WRITE_GOLDEN"):
        (FOLDER / name).write_text(page, "utf-8")
    assert page == (FOLDER / name).read_text("utf-8")
