"""Files are written each once, and what the disk refuses is a fault."""

import errno
from pathlib import Path
from typing import IO

import pytest

from build_scripts.domain.diagnostics import InputError
from build_scripts.work.files import link, write
from tests.trees import contents


def test_texts_and_bytes_in_folders(tmp_path: Path) -> None:
    write(tmp_path, [("a/b/甲.txt", "甲\n"), ("a/c.bin", b"\0")])
    assert contents(tmp_path) == {"a/b/甲.txt": "甲\n".encode(), "a/c.bin": b"\0"}


def test_no_file_takes_the_place_of_another(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^a/b\.txt: 网站中有两个文件用这个名称"):
        write(tmp_path, [("a/b.txt", "one"), ("a/b.txt", "two")])
    assert (tmp_path / "a/b.txt").read_text("utf-8") == "one"


def test_what_a_lost_worker_left_unfinished_is_written_anew(tmp_path: Path) -> None:
    for left in (b"", b"on", b"one"):
        (tmp_path / "a.txt").write_bytes(left)
        write(tmp_path, [("a.txt", "one")])
        assert contents(tmp_path) == {"a.txt": b"one"}


def test_a_full_disk_is_a_fault_that_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, mode: str) -> IO[bytes]:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(InputError, match=r"a\.txt: 磁盘已满.*\n +腾出本磁盘的空间"):
        write(tmp_path, [("a.txt", "one")])


def test_a_name_that_no_disk_takes_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"名称太长.*\n +用短一些的名称"):
        write(tmp_path, [("a" * 300, "one")])


def test_a_file_that_is_written_in_place_of_another_s_beginning_leaves_its_other_name(tmp_path: Path) -> None:
    write(tmp_path, [("a.txt", "on")])
    link(tmp_path / "a.txt", tmp_path / "b.txt")
    write(tmp_path, [("b.txt", "one")])
    assert contents(tmp_path) == {"a.txt": b"on", "b.txt": b"one"}
