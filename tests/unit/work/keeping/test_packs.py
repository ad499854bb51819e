"""What was made is found by its name and by what it was made of, however many names there are meanwhile."""

from pathlib import Path

import pytest

from build_scripts.work.cache import Cache
from build_scripts.work.keeping.packs import HANDFUL, Pack, Slot, slots

TABLE = "table"
NAMES = [f"pages/第{number}页.md" for number in range(100)]


def keep_or_put(cache: Cache | None, names: list[str], made_of: str = "x") -> list[str]:
    """The names of what was made."""
    made = []
    for slot, those in slots(TABLE, names).items():
        pack = Pack(cache, slot)
        for name in those:
            if pack.get(name, made_of) == f"of {name}":
                pack.keep(name)
            else:
                made.append(name)
                pack.put(name, f"of {name}", made_of)
        pack.close()
    return made


def test_every_name_is_in_one_slot_and_each_has_a_handful() -> None:
    found = slots(TABLE, NAMES)
    assert sorted(name for names in found.values() for name in names) == sorted(NAMES)
    assert len({slot.key for slot in found}) == len(found)
    assert len(found) > len(NAMES) / HANDFUL
    assert len(slots(TABLE, NAMES[:HANDFUL])) == 1
    assert {slot.of for slot in slots(TABLE, NAMES[: HANDFUL + 1])} == {2}
    assert list(slots(TABLE, NAMES)) == list(found)
    assert list(found) != list(slots("another", NAMES))


def test_what_was_put_is_found_where_it_was_made_of_the_same(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert sorted(keep_or_put(cache, NAMES)) == sorted(NAMES)
    assert keep_or_put(cache, NAMES) == []
    assert sorted(keep_or_put(cache, NAMES, "y")) == sorted(NAMES)
    assert keep_or_put(cache, NAMES, "y") == []


def test_without_a_cache_nothing_is_found() -> None:
    assert keep_or_put(None, NAMES) == keep_or_put(None, NAMES) != []


@pytest.mark.parametrize(("before", "after"), [(16, 17), (16, 33), (17, 16), (100, 64), (9, 8)])
def test_where_there_are_more_or_fewer_names_what_was_made_is_still_found(
    before: int, after: int, tmp_path: Path,
) -> None:
    cache = Cache(tmp_path)
    keep_or_put(cache, NAMES[:before])
    assert sorted(keep_or_put(cache, NAMES[:after])) == sorted(NAMES[before:after])
    assert keep_or_put(cache, NAMES[:after]) == []


def test_what_did_not_change_is_not_written_and_what_nobody_asks_for_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    cache, slot = Cache(tmp_path), Slot(table=TABLE, number=0, of=1)
    keep_or_put(cache, NAMES[:3])
    written: list[str] = []
    put = Cache.put

    def noting(own: Cache, key: str, value: object) -> None:
        written.append(key)
        put(own, key, value)

    monkeypatch.setattr(Cache, "put", noting)
    keep_or_put(cache, NAMES[:3])
    assert written == []
    keep_or_put(cache, NAMES[:2])
    assert written == [slot.key]
    assert set(Pack(cache, slot)._found) == set(NAMES[:2])


def test_a_pack_that_came_to_harm_holds_nothing(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    keep_or_put(cache, NAMES)
    for path in tmp_path.glob("*/*"):
        data = bytearray(path.read_bytes())
        data[-1] ^= 1
        path.write_bytes(data)
    assert sorted(keep_or_put(cache, NAMES)) == sorted(NAMES)
