"""Packages are what any reader of ZIP files takes them for, and always the same."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from build_scripts.publish.markup.packing import EPOCH, package, part

TEXTS = {"a.xml": "<甲/>" * 500, "b/c.xml": "", "d.xml": "乙"}


def test_every_part_is_read_as_it_was_given() -> None:
    found = ZipFile(BytesIO(package(part(name, text) for name, text in TEXTS.items())))
    assert found.testzip() is None
    assert {name: found.read(name).decode() for name in found.namelist()} == TEXTS


def test_parts_are_packed_and_have_no_time_and_no_machine() -> None:
    made = package([part(name, text) for name, text in TEXTS.items()], system=3)
    for info in ZipFile(BytesIO(made)).infolist():
        assert (info.compress_type, info.date_time, info.create_system) == (ZIP_DEFLATED, EPOCH, 3)


def written_by_python(texts: Mapping[str, str], system: int) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as package:
        for name, text in texts.items():
            info = ZipInfo(name, EPOCH)
            info.create_system = system
            package.writestr(info, text, ZIP_DEFLATED)
    return made.getvalue()


@pytest.mark.parametrize("texts", [{}, {"a.xml": "<甲/>"}, TEXTS], ids=["of none", "of one", "of several"])
def test_a_package_is_byte_for_byte_as_any_writer_makes_it(texts: Mapping[str, str]) -> None:
    assert package(part(name, text) for name, text in texts.items()) == written_by_python(texts, 0)
    assert package((part(name, text) for name, text in texts.items()), 3) == written_by_python(texts, 3)


def test_what_many_share_is_packed_once() -> None:
    shared = part("a.xml", "<甲/>")
    one, other = (package([shared, part("b.xml", text)]) for text in "乙丙")
    end = len(shared.packed) + 30 + len(shared.name)
    assert one[:end] == other[:end]
    assert one != other
