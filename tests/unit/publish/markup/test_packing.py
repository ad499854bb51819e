"""Packages are what any reader of ZIP files takes them for, and always the same."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

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


def test_what_many_share_is_packed_once() -> None:
    shared = part("a.xml", "<甲/>")
    one, other = (package([shared, part("b.xml", text)]) for text in "乙丙")
    end = len(shared.packed) + 30 + len(shared.name)
    assert one[:end] == other[:end]
    assert one != other
