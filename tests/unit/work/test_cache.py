"""A cache gives what was put, or nothing; what it is asked for by is the digest of everything a value is made from."""

import errno
import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from build_scripts.domain.building.execution import Shared, one_by_one
from build_scripts.work import cache as caches
from build_scripts.work import workers
from build_scripts.work.cache import Cache, bounded, digest, key_of, place_all, remembering
from build_scripts.work.workers import processes
from tests.trees import contents

KEY, OTHER = key_of("a"), key_of("b")
NEVER = 10**30
"""A run that begins when nothing has been used since."""
made: list[int] = []
looked_through: list[str] = []


def squared(context: int, item: int) -> int:
    made.append(item)
    return item * item + context


@pytest.fixture(autouse=True)
def _nothing_made() -> None:
    made.clear()
    looked_through.clear()


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*/*") if path.is_file())


def test_what_is_put_is_given_back(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.get(KEY) is None
    cache.put(KEY, ("甲", 1))
    assert (cache.get(KEY), cache.get(OTHER)) == (("甲", 1), None)


def test_any_bit_that_is_flipped_is_noticed(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, ("甲", 1))
    (path,) = entries(tmp_path)
    whole = path.read_bytes()
    for bit in range(len(whole) * 8):
        harmed = bytearray(whole)
        harmed[bit // 8] ^= 1 << bit % 8
        path.write_bytes(harmed)
        assert cache.get(KEY) is None
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert cache.get(KEY) is None


def test_an_entry_under_another_name_is_none(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, 1)
    (path,) = entries(tmp_path)
    elsewhere = tmp_path / OTHER[:2] / OTHER
    elsewhere.parent.mkdir(exist_ok=True)
    path.rename(elsewhere)
    assert cache.get(OTHER) is None


def test_what_is_known_is_not_made_again(tmp_path: Path) -> None:
    each = remembering(one_by_one, Cache(tmp_path))
    assert list(each(squared, 1, range(5))) == [1, 2, 5, 10, 17]
    assert list(each(squared, 1, range(6))) == [1, 2, 5, 10, 17, 26]
    assert made == [0, 1, 2, 3, 4, 5]


def test_another_context_step_or_program_is_another_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    each = remembering(one_by_one, Cache(tmp_path))
    list(each(squared, 1, [3]))
    assert list(each(squared, 2, [3])) == [11]
    assert list(each(cubed, 1, [3])) == [28]
    monkeypatch.setattr(caches, "program", lambda: "changed")
    list(each(squared, 1, [3]))
    assert made == [3, 3, 3]


def cubed(context: int, item: int) -> int:
    return item ** 3 + context


def test_workers_know_what_others_have_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "ALONE", 0)
    cache = Cache(tmp_path)
    expected = [item * item for item in range(100)]
    assert list(remembering(processes(2), cache)(squared, 0, range(100))) == expected
    made.clear()
    assert list(remembering(one_by_one, cache)(squared, 0, range(100))) == expected
    assert made == []


@dataclass(frozen=True, eq=False)
class Known(Shared):
    text: str

    def __reduce__(self) -> tuple[type["Known"], tuple[str]]:
        looked_through.append(self.text)
        return Known, (self.text,)


def test_what_items_share_stands_in_their_digest_by_its_own() -> None:
    assert digest((1, Known("甲"))) == digest((1, Known("甲")))
    assert digest((1, Known("甲"))) != digest((1, Known("乙")))


def test_what_items_share_is_looked_through_once() -> None:
    shared = Known("甲")
    for item in range(3):
        digest((item, shared))
    assert looked_through == ["甲"]


@pytest.mark.parametrize("text", ["a[甲乙]{1,3}", "b+"])
def test_which_of_equal_texts_a_pattern_was_compiled_of_does_not_count(text: str) -> None:
    """Python knows the pattern of the first."""
    first, again = (bytes(text, "utf-8").decode() for _ in range(2))
    assert first is not again
    compiled = re.compile(first)
    assert re.compile(again) is compiled
    assert digest((first, compiled)) == digest((again, compiled))
    assert digest(compiled) not in {digest(re.compile(text, re.I)), digest(re.compile(text + "c"))}


def test_what_a_value_holds_ready_is_no_part_of_it() -> None:
    plain, asked = Lazy("甲"), Lazy("甲")
    assert asked.length == 1
    assert digest(plain) == digest(asked) != digest(Lazy("乙"))


@dataclass(frozen=True)
class Lazy:
    text: str

    @cached_property
    def length(self) -> int:
        return len(self.text)


def test_a_changed_file_of_the_program_is_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.py").write_text("x = 1\n", "utf-8")
    monkeypatch.setattr(caches, "PACKAGE", tmp_path)
    found = []
    for text in ("x = 1\n", "x = 2\n", "x = 1\n"):
        (tmp_path / "a.py").write_text(text, "utf-8")
        caches.program.cache_clear()
        found.append(caches.program())
    caches.program.cache_clear()
    assert found[0] == found[2] != found[1]


def test_no_more_is_kept_than_the_bound_and_the_last_used_stays(tmp_path: Path) -> None:
    cache = Cache(tmp_path, most=300)
    keys = [key_of(str(number)) for number in range(10)]
    for age, key in enumerate(keys):
        cache.put(key, os.urandom(60))
        os.utime(tmp_path / key[:2] / key, (1000 - age, 1000 - age))
    (tmp_path / "aa").mkdir(exist_ok=True)
    (tmp_path / "aa" / f"{KEY}.17").write_bytes(b"half")
    assert cache.get(keys[9])
    cache.prune(NEVER)
    left = {path.name for path in entries(tmp_path)}
    assert keys[9] in left
    assert keys[8] not in left
    assert sum(path.stat().st_size for path in entries(tmp_path)) <= 300


@pytest.mark.parametrize(("notices", "kept"), [(0, 1), (2, 3), (10, 10)])
def test_the_bound_holds_what_is_made_of_the_notices(
    notices: int,
    kept: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(caches, "OF_NOTICE", 200)
    cache = Cache(tmp_path, most=200)
    for number in range(10):
        cache.put(key_of(str(number)), os.urandom(60))
    cache.allow(notices)
    cache.prune(NEVER)
    assert len(entries(tmp_path)) == kept


def test_what_is_someone_else_s_stays_in_the_folder(tmp_path: Path) -> None:
    mine = [tmp_path / "pip" / "wheel.whl", tmp_path / "aa" / "letter.txt", tmp_path / "aa" / ("A" * 64)]
    for path in mine:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"mine")
    cache = Cache(tmp_path, most=0)
    cache.put(KEY, 1)
    cache.prune(NEVER)
    assert cache.get(KEY) is None
    assert all(path.read_bytes() == b"mine" for path in mine)


def test_a_disk_that_refuses_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", "utf-8")
    cache = Cache(tmp_path / "cache")
    cache.put(KEY, 1)
    cache.prune(NEVER)
    assert cache.get(KEY) is None


def test_a_kept_file_stands_where_it_is_placed(tmp_path: Path) -> None:
    cache, path = Cache(tmp_path / "cache"), tmp_path / "a.txt"
    name = cache.keep(b"one")
    assert cache.keep(b"one") == name != cache.keep(b"two")
    assert cache.place(name, path)
    assert path.read_bytes() == b"one"
    assert path.samefile(cache.folder / name[:2] / name)
    assert not cache.place(key_of("other"), tmp_path / "b.txt")


def test_a_kept_file_that_came_to_harm_is_not_placed_and_kept_anew(tmp_path: Path) -> None:
    cache, path = Cache(tmp_path / "cache"), tmp_path / "a.txt"
    own = cache.folder / (name := cache.keep(b"one"))[:2] / name
    for harmed in (b"onE", b"on", b"one.", b""):
        own.write_bytes(harmed)
        assert not cache.place(name, path)
        assert not path.exists()
    cache.keep(b"one")
    assert cache.place(name, path)


def test_where_a_file_has_one_name_only_it_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", refused)
    cache, path = Cache(tmp_path / "cache"), tmp_path / "a.txt"
    name = cache.keep(b"one")
    assert cache.place(name, path)
    assert path.read_bytes() == b"one"
    assert not path.samefile(cache.folder / name[:2] / name)


def test_a_file_of_the_last_site_keeps_its_time_and_no_other(tmp_path: Path) -> None:
    """Of a former site it is newer than what stood there meanwhile."""
    cache = Cache(tmp_path / "cache")
    name = cache.keep(b"one")
    own = cache.folder / name[:2] / name
    for file, kept in (("a.txt", False), ("b.txt", True)):
        os.utime(own, (1000, 1000))
        assert cache.place(name, tmp_path / file)
        assert ((tmp_path / file).stat().st_mtime == 1000) is kept


def test_what_stands_in_the_site_takes_no_room(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache", most=3)
    names = [cache.keep(data) for data in (b"one", b"two", b"six")]
    for name in names[:2]:
        cache.place(name, tmp_path / name)
    cache.prune(NEVER)
    assert [cache.place(name, tmp_path / f"again-{name}") for name in names] == [True] * 3
    for name in names[:2]:
        (tmp_path / name).unlink()
        (tmp_path / f"again-{name}").unlink()
    cache.prune(NEVER)
    assert [cache.place(name, tmp_path / f"last-{name}") for name in names].count(True) == 2


def test_after_a_run_what_it_used_stays_and_of_the_rest_what_has_room(tmp_path: Path) -> None:
    cache = Cache(tmp_path, most=0)
    for key in (KEY, OTHER):
        cache.put(key, 1)
        os.utime(tmp_path / key[:2] / key, (1000, 1000))
    with bounded(cache):
        cache.get(KEY)
        assert len(entries(tmp_path)) == 2
    assert [path.name for path in entries(tmp_path)] == [KEY]
    with bounded(None):
        pass
    assert [path.name for path in entries(tmp_path)] == [KEY]


def test_files_at_hand_are_written_and_of_those_that_are_kept_one_more_name(tmp_path: Path) -> None:
    files: list[tuple[str, str | bytes]] = [("a/甲.txt", "甲"), ("a.css", b"p {}")]
    expected = {"a/甲.txt": "甲".encode(), "a.css": b"\xef\xbb\xbfp {}"}
    cache = Cache(tmp_path / "cache")
    for folder, known in (("without", None), ("with", cache), ("again", cache)):
        place_all(known, tmp_path / folder, files)
        assert contents(tmp_path / folder) == expected
    assert (tmp_path / "with/a.css").samefile(tmp_path / "again/a.css")
    assert len(entries(cache.folder)) == 2


def test_files_that_a_disk_does_not_keep_are_written_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", "utf-8")
    place_all(Cache(tmp_path / "cache"), tmp_path / "site", [("a.txt", "甲")])
    assert contents(tmp_path / "site") == {"a.txt": "甲".encode()}
