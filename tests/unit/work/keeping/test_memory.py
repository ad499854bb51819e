"""What is held is what the disk has, and no more than the bound."""

import pickle
from pathlib import Path

import pytest

from build_scripts.work import cache as caches
from build_scripts.work.cache import Cache, key_of
from build_scripts.work.keeping.memory import Memory

KEY, OTHER, THIRD = map(key_of, "abc")


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Memory:
    found = Memory()
    found.hold(100)
    monkeypatch.setattr(caches, "OF_PROCESS", found)
    return found


def test_the_last_used_are_held_up_to_the_bound(memory: Memory) -> None:
    for key in (KEY, OTHER):
        memory.put(key, b"1", key, 50)
    assert memory.get(KEY, b"1") == KEY
    memory.put(THIRD, b"1", THIRD, 50)
    assert (memory.get(KEY, b"1"), memory.get(OTHER, b"1"), memory.get(THIRD, b"1")) == (KEY, None, THIRD)
    memory.put(KEY, b"2", "larger than all", 101)
    assert memory.get(KEY, b"1") is memory.get(KEY, b"2") is None
    memory.hold(0)
    assert memory.get(THIRD, b"1") is None


def test_what_has_another_seal_is_not_it(memory: Memory) -> None:
    memory.put(KEY, b"1", "甲", 1)
    assert memory.get(KEY, b"2") is None
    memory.put(KEY, b"2", "乙", 1)
    assert (memory.get(KEY, b"1"), memory.get(KEY, b"2")) == (None, "乙")


@pytest.mark.usefixtures("memory")
def test_what_is_held_is_read_once_and_again_when_it_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    cache, read = Cache(tmp_path), list[bytes]()
    real = pickle.loads

    def noting(data: bytes) -> object:
        read.append(data)
        return real(data)

    monkeypatch.setattr(pickle, "loads", noting)
    assert cache.get_held(KEY) is None
    for value in ("甲", "乙"):
        cache.put(KEY, value)
        read.clear()
        assert cache.get_held(KEY) == cache.get_held(KEY) == value
        assert len(read) == 1
    (path,) = tmp_path.glob("*/*")
    path.unlink()
    assert cache.get_held(KEY) is None


def test_a_process_that_builds_once_holds_nothing(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, ["甲"])
    first, again = cache.get_held(KEY), cache.get_held(KEY)
    assert first == again == ["甲"]
    assert first is not again


def test_what_fills_it_wholly_is_held(memory: Memory) -> None:
    memory.put(KEY, b"1", "甲", 100)
    assert memory.get(KEY, b"1") == "甲"
    memory.put(OTHER, b"1", "乙", 1)
    assert (memory.get(KEY, b"1"), memory.get(OTHER, b"1")) == (None, "乙")


def test_until_it_is_told_to_it_holds_not_a_byte() -> None:
    memory = Memory()
    memory.put(KEY, b"1", "甲", 1)
    assert memory.get(KEY, b"1") is None
