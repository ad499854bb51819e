"""What stands in the source folder and is no plain file is named, and never opened."""

import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from build_scripts.domain.diagnostics import InputError
from build_scripts.work.sources import SourceFolder, read_folder

NAMES = ("catalog.yml", "topics.yml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "source"
    (path / "originals").mkdir(parents=True)
    (path / "catalog.yml").write_bytes(b"a: 1")
    (path / "originals" / "a.txt").write_bytes(b"text")
    return path


def read(folder: Path) -> SourceFolder:
    return read_folder(folder, NAMES, 100)


def told(folder: Path) -> list[tuple[str, str]]:
    return [(fault.file, fault.message) for fault in read(folder).faults]


def test_the_named_files_and_every_original(folder: Path) -> None:
    (folder / "notes.md").write_bytes(b"mine")
    (folder / "originals" / "中文 名.txt").write_bytes(b"x" * 200)
    found = read(folder)
    assert found.files == {
        "catalog.yml": b"a: 1", "originals/a.txt": b"text", "originals/中文 名.txt": b"x" * 100,
    }
    assert not found.faults


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(path))


KINDS: dict[str, tuple[Callable[[Path], object], str]] = {
    "folder": (lambda path: path.mkdir(), "此处是文件夹"),
    "pipe": (os.mkfifo, "此处是管道（FIFO）"),
    "socket": (_socket, "此处是套接字"),
    "device": (lambda path: path.symlink_to("/dev/zero"), "此处是链接，所指是设备"),
    "linked folder": (lambda path: path.symlink_to(path.parent), "此处是链接，所指是文件夹"),
    "link to nothing": (lambda path: path.symlink_to("nowhere"), "此处的链接没有所指"),
    "circle": (lambda path: path.symlink_to(path.name), "此处的链接没有所指"),
    "link out": (lambda path: path.symlink_to("/etc/passwd"), "此处的链接指到文件夹之外"),
    "link up": (lambda path: path.symlink_to("../catalog.yml"), "此处的链接指到文件夹之外"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_file_among_the_originals(kind: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    make, message = KINDS[kind]
    make(folder / "originals" / "b.txt")
    assert told(folder) == [("originals/b.txt", message)]
    assert set(read(folder).files) == {"catalog.yml", "originals/a.txt"}


@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "link to nothing"])
def test_what_is_no_file_beside_the_originals(kind: str, folder: Path) -> None:
    KINDS[kind][0](folder / "topics.yml")
    assert told(folder) == [("topics.yml", KINDS[kind][1])]


def test_a_link_within_the_folder_is_a_file(folder: Path) -> None:
    (folder / "originals" / "b.txt").symlink_to("a.txt")
    assert read(folder).files["originals/b.txt"] == b"text"


def test_a_scheme_of_topics_may_be_shared(folder: Path, tmp_path: Path) -> None:
    """Only originals are published as they stand."""
    (tmp_path / "shared.yml").write_bytes(b"b: 2")
    (folder / "topics.yml").symlink_to(tmp_path / "shared.yml")
    assert read(folder).files["topics.yml"] == b"b: 2" and not read(folder).faults


@pytest.mark.parametrize("make", [lambda path: path.write_bytes(b""), lambda path: path.symlink_to("/etc"), os.mkfifo])
def test_originals_is_a_folder_of_its_own(make: Callable[[Path], object], folder: Path) -> None:
    (folder / "originals").rename(folder / "before")
    make(folder / "originals")
    assert told(folder) == [("originals", "不是独立的文件夹")]


@pytest.mark.parametrize(("make", "message"), [
    (lambda _: None, "没有这个文件夹"), (lambda path: path.write_bytes(b""), "是文件，不是文件夹"),
])
def test_a_source_folder_that_is_none(make: Callable[[Path], object], message: str, tmp_path: Path) -> None:
    make(tmp_path / "x")
    with pytest.raises(InputError, match=message):
        read(tmp_path / "x")


@pytest.mark.parametrize(("number", "message"), [
    (errno.ENOENT, "没有这个文件或文件夹（No such file or directory）"),
    (errno.EACCES, "没有权限（Permission denied）"),
    (errno.EIO, "磁盘读写出错（Input/output error）"),
])
def test_a_file_that_cannot_be_read_or_is_gone_while_it_is(
    number: int, message: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refuse(path: Path, *arguments: Any) -> Any:
        if path.name == "a.txt":
            raise OSError(number, os.strerror(number), str(path))
        return opened(path, *arguments)

    monkeypatch.setattr(Path, "open", refuse)
    assert told(folder) == [("originals/a.txt", message)]
    assert set(read(folder).files) == {"catalog.yml"}


def test_a_name_that_is_no_text(folder: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/originals/\xff.txt")).write_bytes(b"x")
    except OSError:
        pytest.skip("this disk has no such names")
    assert "originals/\udcff.txt" in read(folder).files


def test_originals_that_are_not_wanted_are_not_opened(tmp_path: Path) -> None:
    (tmp_path / "originals").mkdir()
    (tmp_path / "originals" / "own.txt").write_bytes(b"own")
    (tmp_path / "originals" / "other.txt").mkdir()
    found = read_folder(tmp_path, (), 10, without={"originals/other.txt"})
    assert dict(found.files) == {"originals/own.txt": b"own"}
    assert found.faults == ()


def test_the_tables_alone(folder: Path) -> None:
    found = read_folder(folder, NAMES, 100, originals=False)
    assert set(found.files) == {"catalog.yml"} and not found.faults


def test_a_folder_that_has_no_originals_at_all(folder: Path) -> None:
    (folder / "originals" / "a.txt").unlink()
    (folder / "originals").rmdir()
    found = read(folder)
    assert set(found.files) == {"catalog.yml"} and not found.faults
