"""A pickle is fed to a hash piece by piece."""

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

import pytest

from build_scripts.domain.building.pickles import Feeder, Reducers, name_of

MANY = 100_000


@dataclass(frozen=True)
class Pair:
    older: str
    newer: str


class Counted:
    """A hash that remembers how much it was given at once."""

    def __init__(self) -> None:
        self.pieces: list[int] = []
        self.hashed = sha256()

    def update(self, data: bytes, /) -> None:
        self.pieces.append(len(data))
        self.hashed.update(data)


def fed(value: object) -> Counted:
    into = Counted()
    Feeder(Reducers({})).feed(into, value)
    return into


def by_feeder(*values: object) -> list[bytes]:
    """One after the other by the same."""
    feeder, found = Feeder(Reducers({})), []
    for value in values:
        into = Counted()
        feeder.feed(into, value)
        found.append(into.hashed.digest())
    return found


def test_the_hash_is_that_of_a_pickle_that_remembers_nothing() -> None:
    value = [("2025", number) for number in range(100)]
    told = BytesIO()
    pickler = pickle.Pickler(told, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True
    pickler.dump(value)
    assert fed(value).hashed.digest() == sha256(told.getvalue()).digest()


def test_a_large_value_is_never_pickled_whole() -> None:
    pieces = fed(list(range(MANY))).pieces
    assert sum(pieces) > 3 * MANY
    assert max(pieces) <= 1 << 17


def test_a_value_is_told_by_its_kind_and_its_fields() -> None:
    same = fed(Pair("2025", "2026")).hashed.digest()
    assert fed(Pair("2025", "2026")).hashed.digest() == same
    assert fed(Pair("2024", "2026")).hashed.digest() != same
    assert name_of(Pair).endswith("test_pickles.Pair")


def test_which_parts_are_one_object_does_not_count() -> None:
    one, other = list("安全"), list("安全")
    first, second, third = by_feeder([one, one], [one, other], [other, one, one])
    assert first == second != third


def test_what_a_feeder_was_given_before_does_not_count() -> None:
    value = [Pair("2025", "2026"), "安全"]
    assert by_feeder("安全", value)[1:] == by_feeder(value) == by_feeder(value, value)[:1]


def digest(value: object) -> bytes:
    return fed(value).hashed.digest()


def test_what_a_value_holds_beside_its_fields_does_not_count() -> None:
    plain, asked = Pair("2025", "2026"), Pair("2025", "2026")
    object.__setattr__(asked, "ready", "made when it was asked for")
    assert digest(asked) == digest(plain) != digest(Pair("2026", "2025"))


@dataclass(frozen=True)
class ByReduce:
    """Leaves a field out by itself."""

    name: str
    place: str

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return str, (self.name,)


@dataclass(frozen=True)
class ByReduceOf:
    """The same, told by which protocol."""

    name: str
    place: str

    def __reduce_ex__(self, protocol: object) -> tuple[type[str], tuple[str]]:
        return str, (self.name,)


class OfOne(ByReduce):
    """Has it from what it is made of."""


class Plain:
    """No dataclass."""

    def __init__(self, name: str) -> None:
        self.name = name


@pytest.mark.parametrize("kind", [ByReduce, ByReduceOf, OfOne])
def test_a_kind_that_pickles_itself_is_left_to_do_so(kind: Callable[[str, str], object]) -> None:
    assert digest(kind("甲", "上")) == digest(kind("甲", "下")) != digest(kind("乙", "上"))


def test_what_is_no_dataclass_is_pickled_as_it_is() -> None:
    assert digest(Plain("甲")) == digest(Plain("甲")) != digest(Plain("乙"))
