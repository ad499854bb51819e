"""Documents and workbooks of the real edition, of every kind that the site offers, against the schemas of Office."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import ModuleType

import pytest

from build_scripts.publish.exports.copies import edition, notices, threads, topics
from build_scripts.publish.exports.indexes import body_files, target_files
from build_scripts.publish.pages import compare
from build_scripts.publish.parts import all_files
from build_scripts.publish.site_files import MODULES
from tests.real import linked
from tests.unit.publish.docx import reading

ENDINGS = ("docx", "xlsx")
EVERY, SOME = 1, 7
"""Of how many one is judged: each of those that carry whole notices; of the others, which one template makes, some: an
odd number, since tables and documents take turns."""
KINDS = {
    notices: EVERY, compare: EVERY, edition: EVERY, topics: SOME, threads: SOME, body_files: SOME, target_files: SOME,
}


def office_files(module: ModuleType, step: int = EVERY) -> Iterator[tuple[str, bytes]]:
    made = (
        (name, data)
        for name, data in all_files(linked(), module)
        if name.endswith(ENDINGS) and isinstance(data, bytes)
    )
    return islice(made, 0, None, step)


def test_they_are_all_that_make_such_files() -> None:
    assert {module for module in MODULES if any(office_files(module))} == set(KINDS)


@pytest.mark.parametrize("module", KINDS, ids=lambda module: module.__name__.rpartition(".")[2])
def test_they_keep_to_the_schemas(module: ModuleType, tmp_path: Path) -> None:
    for name, data in office_files(module, KINDS[module]):
        assert reading.faults(tmp_path, data, name.rpartition(".")[2]) == [], name
