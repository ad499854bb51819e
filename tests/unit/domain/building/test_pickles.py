"""A pickle is fed to a hash piece by piece."""

import pickle
from dataclasses import dataclass
from hashlib import sha256

from build_scripts.domain.building.pickles import Reducers, feed, name_of

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


def fed(value: object, *, by_identity: bool = True) -> Counted:
    into = Counted()
    feed(into, value, Reducers({}), by_identity=by_identity)
    return into


def test_the_hash_is_that_of_the_pickle() -> None:
    value = [("2025", number) for number in range(100)]
    assert fed(value).hashed.digest() == sha256(pickle.dumps(value, pickle.HIGHEST_PROTOCOL)).digest()


def test_a_large_value_is_never_pickled_whole() -> None:
    pieces = fed(list(range(MANY))).pieces
    assert sum(pieces) > 3 * MANY
    assert max(pieces) <= 1 << 17


def test_a_value_is_told_by_its_kind_and_its_fields() -> None:
    same = fed(Pair("2025", "2026")).hashed.digest()
    assert fed(Pair("2025", "2026")).hashed.digest() == same
    assert fed(Pair("2024", "2026")).hashed.digest() != same
    assert name_of(Pair).endswith("test_pickles.Pair")


def test_which_parts_are_one_object_counts_only_by_identity() -> None:
    one, other = list("安全"), list("安全")
    assert fed([one, one], by_identity=False).hashed.digest() == fed([one, other], by_identity=False).hashed.digest()
    assert fed([one, one]).hashed.digest() != fed([one, other]).hashed.digest()
