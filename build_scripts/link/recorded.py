"""A linked edition that notes what is read of it, and tells by facts whether the answers are still the same.

Whoever makes a page asks for items of mappings, for fields of notices, pairs and bodies, for single provisions and
links. Each question is noted; a mapping that is gone through, or an edition's field that is taken whole, is a question
for all of it. So nothing can be read that is not noted, only more be noted than was needed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from build_scripts.domain.alignment import Link, Pair, SentenceLink
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.building.families import Family
from build_scripts.domain.building.pickles import Feeder, Reducer, Reducers, name_of, named, values_of
from build_scripts.domain.building.reads import Read, note, unnoted
from build_scripts.domain.edition import Edition
from build_scripts.domain.indexes import Body, Indexes, Phrase, Work
from build_scripts.domain.notice import Eid, Notice, NoticeId, Provision
from build_scripts.domain.thread import Thread
from build_scripts.link.linked_edition import LinkedEdition

NONE = b"none"
"""What stands for the digest of an answer that there is none."""
FACT = 16
"""Bytes of a fact."""
MOST_FACTS = 100_000
"""Facts that are held: of a large edition all of them take more than the edition."""
_plain = object.__getattribute__


Name = Callable[[Any], Any]
"""What a thing is called, asked in a way that notes nothing."""


def _names(kind: type) -> frozenset[str]:
    return frozenset(field.name for field in fields(kind))


def _field(kind: type, name: str) -> Name:
    found: Name = vars(kind)[name].__get__
    return found


def _thing(kind: type, what: str, name_of: Name, names: frozenset[str]) -> Any:
    """Of which there are many: each field is a question of its own but those that name it.

    Such things stand in digests by their names: what is read of them is noted where it is read. So who names a body has
    not read what all others charge it with.
    """
    asked = _names(kind) - names

    def read(self: Any, name: str) -> Any:
        if name in asked:
            note((what, name_of(self), name))
        return _plain(self, name)

    def reduced(self: Any, _: object) -> tuple[Any, ...]:
        return named, (what, name_of(self))

    return _subclass(kind, __getattribute__=read, __reduce_ex__=reduced)


def _whole(kind: type, what: str, parts: frozenset[str]) -> Any:
    """Of which there is one: each part is a question of its own, and all of them are none."""

    def read(self: Any, name: str) -> Any:
        if name in parts:
            note((what, name))
        return _plain(self, name)

    return _subclass(kind, __getattribute__=read)


def _subclass(kind: type, **methods: object) -> type:
    return type(f"_{kind.__name__}", (kind,), {"__slots__": (), **methods})


_older, _newer = _field(Pair, "older"), _field(Pair, "newer")
_Notice = _thing(Notice, "notice", _field(Notice, "id"), frozenset({"id"}))
_Pair = _thing(Pair, "pair", lambda pair: (_older(pair), _newer(pair)), frozenset({"older", "newer"}))
_Body = _thing(Body, "body", _field(Body, "slug"), frozenset({"slug"}))
_Indexes = _whole(Indexes, "indexes", _names(Indexes))
_Edition = _whole(Edition, "edition", _names(Edition) - {"family", "indexes"})


def _about_one(name: str) -> Callable[[Any, str], bool]:
    """Of a family whether it has what is called so; who asks has not read which others it has."""

    def answer(self: Family, slug: str) -> bool:
        note(("of family", name, slug))
        return _about(self, name, slug)

    return answer


def _about(family: Family, name: str, slug: str) -> bool:
    ask: Callable[[Family, str], bool] = vars(Family)[name]
    with unnoted():
        return ask(family, slug)


_Family = _subclass(
    _whole(Family, "family", frozenset({"places"})),
    holds=_about_one("holds"),
    seats=_about_one("seats"),
)


def _recorded(kind: type, value: object, **changes: object) -> Any:
    return kind(**{field.name: getattr(value, field.name) for field in fields(kind)} | changes)


class _Map(Mapping[Any, Any]):
    """One of the linked edition's, by its name."""

    def __init__(self, name: Read, inner: Mapping[Any, Any]) -> None:
        self._name, self._inner = name, inner

    def __getitem__(self, key: Any) -> Any:
        note(("item", self._name, key))
        return self._inner[key]

    def get(self, key: Any, default: Any = None) -> Any:
        note(("item", self._name, key))
        return self._inner.get(key, default)

    def __contains__(self, key: object) -> bool:
        note(("has", self._name, key))
        return key in self._inner

    def __iter__(self) -> Iterator[Any]:
        note(("keys", self._name))
        return iter(self._inner)

    def __len__(self) -> int:
        note(("keys", self._name))
        return len(self._inner)

    def items(self) -> Any:
        note(("all", self._name))
        return self._inner.items()

    def values(self) -> Any:
        note(("all", self._name))
        return self._inner.values()


class RecordedEdition(LinkedEdition):
    """Answers as any other. Which family it is, and below what, is no question: nothing is kept of one family for
    another."""

    def __init__(self, edition: Edition, known: Each = one_by_one) -> None:
        self._made_of = edition, known
        self._known_fact = lru_cache(MOST_FACTS)(self._fact)
        self._digest = Digests()
        self._whole: dict[str, Any] = {}
        indexes, family = edition.indexes, edition.family
        recorded = _recorded(
            _Edition,
            edition,
            family=family and _recorded(_Family, family),
            notices=_all(_Notice, edition.notices),
            above=_all(_Notice, edition.above),
            pairs=_all(_Pair, edition.pairs),
            indexes=_recorded(_Indexes, indexes, bodies=_all(_Body, indexes.bodies)),
        )
        with unnoted():
            super().__init__(recorded, known)
            self.ready()
        self._keep_back({
            name: found
            for name, found in vars(self).items()
            if not name.startswith("_")
        })

    def _keep_back(self, found: Mapping[str, Any]) -> None:
        """What is asked for is had by asking."""
        self._whole = dict(found)
        for name, whole in found.items():
            if isinstance(whole, Mapping):
                setattr(self, name, _Map((name,), whole))
            else:
                delattr(self, name)

    def __reduce__(self) -> tuple[type[LinkedEdition], tuple[Edition, Each]]:
        return RecordedEdition, self._made_of

    def __getattr__(self, name: str) -> Any:
        """What a plain one holds ready and is no mapping."""
        if name not in (whole := self.__dict__.get("_whole", {})):
            raise AttributeError(name)
        if name not in ("edition", "known"):
            note(("edition", "terms") if name == "segmenter" else ("attribute", name))
        return whole[name]

    def provision(self, notice: NoticeId, eid: Eid) -> Provision:
        return self._asked("provision", notice, eid)  # type: ignore[no-any-return]

    def links_at_newer(self, pair: Pair, eid: Eid) -> Sequence[Link]:
        return self._asked_of_pair("links_at_newer", pair, eid)  # type: ignore[no-any-return]

    def links_at_older(self, pair: Pair, eid: Eid) -> Sequence[Link]:
        return self._asked_of_pair("links_at_older", pair, eid)  # type: ignore[no-any-return]

    def sentences_at_newer(self, pair: Pair, eid: Eid) -> Sequence[SentenceLink]:
        return self._asked_of_pair("sentences_at_newer", pair, eid)  # type: ignore[no-any-return]

    def sentences_at_older(self, pair: Pair, eid: Eid) -> Sequence[SentenceLink]:
        return self._asked_of_pair("sentences_at_older", pair, eid)  # type: ignore[no-any-return]

    def derived(self, name: str, arguments: tuple[Any, ...]) -> Any:
        """What was derived is a question of its own: who asks for it has not read what it was derived from."""
        read = ("derived", name, arguments)
        with unnoted():
            found = super().derived(name, arguments)
        if isinstance(found, Mapping):
            return _Map(read, found)
        note(read)
        return found

    def _asked_of_pair(self, name: str, pair: Pair, eid: Eid) -> Any:
        return self._asked(name, (pair.older, pair.newer), eid)

    def _asked(self, name: str, thing: Any, eid: Eid) -> Any:
        read = ("call", name, thing, eid)
        note(read)
        with unnoted():
            return self._call(read)

    def _call(self, read: Read) -> Any:
        _, name, thing, eid = read
        whole = self._whole["pairs"][thing] if isinstance(thing, tuple) else thing
        return getattr(super(), str(name))(whole, eid)

    def facts(self, reads: Iterable[Read]) -> Iterator[bytes | None]:
        """Of each question the fact that it has the answer that it has; None of one that cannot be asked any more."""
        with unnoted():
            for read in reads:
                try:
                    yield self._known_fact(read)
                except Exception:
                    yield None

    def fact(self, read: Read) -> bytes:
        """Digest of a question with its answer."""
        with unnoted():
            return self._known_fact(read)

    def _fact(self, read: Read) -> bytes:
        return self._digest((read, self._answer(read)))

    def _answer(self, read: Read) -> object:
        return _ANSWERS[str(read[0])](self, read)

    def _map(self, name: Any) -> Mapping[Any, Any]:
        if name[0] == "derived":
            return super().derived(name[1], name[2])  # type: ignore[no-any-return]
        return self._whole[name[0]]  # type: ignore[no-any-return]


def _all(kind: type, values: Sequence[object]) -> tuple[Any, ...]:
    return tuple(_recorded(kind, value) for value in values)


_ANSWERS: Mapping[str, Callable[[RecordedEdition, Any], object]] = {
    "notice": lambda own, read: _plain(own._whole["notices"][read[1]], read[2]),
    "body": lambda own, read: _plain(own._whole["bodies"][read[1]], read[2]),
    "pair": lambda own, read: _plain(own._whole["pairs"][read[1]], read[2]),
    "edition": lambda own, read: _plain(own._whole["edition"], read[1]),
    "family": lambda own, read: _plain(own._whole["edition"].family, read[1]),
    "of family": lambda own, read: _about(own._whole["edition"].family, read[1], read[2]),
    "indexes": lambda own, read: _plain(own._whole["edition"].indexes, read[1]),
    "attribute": lambda own, read: own._whole[read[1]],
    "item": lambda own, read: own._map(read[1]).get(read[2], NONE),
    "has": lambda own, read: read[2] in own._map(read[1]),
    "keys": lambda own, read: tuple(own._map(read[1])),
    "all": lambda own, read: tuple(own._map(read[1]).items()),
    "call": lambda own, read: own._call(read),
    "derived": lambda own, read: LinkedEdition.derived(own, read[1], read[2]),
}


class Digests:
    """Of values as they are pickled, each part written out: which parts are one object does not count.

    What stands in many answers and holds something of the whole edition (a phrase with all its uses) stands in each by
    a digest of its own, which is worked out once.
    """

    def __init__(self) -> None:
        self._reducers = Reducers({kind: _large(kind, self._of_large) for kind in LARGE})
        self._large: dict[int, tuple[object, bytes]] = {}
        """By what tells an object, which is held as long."""
        self._idle: list[Feeder] = []

    def __call__(self, value: object) -> bytes:
        hashed = blake2b(digest_size=FACT)
        feeder = self._idle.pop() if self._idle else Feeder(self._reducers)
        feeder.feed(hashed, value)
        self._idle.append(feeder)
        return hashed.digest()

    def _of_large(self, value: object) -> bytes:
        if id(value) not in self._large:
            self._large[id(value)] = value, self((name_of(type(value)), values_of(type(value))(value)))
        return self._large[id(value)][1]


def _large(kind: type, of_large: Callable[[object], bytes]) -> Reducer:
    return lambda value: (named, (name_of(kind), of_large(value)))


LARGE = Phrase, Thread, Work


def digest(value: object) -> bytes:
    return Digests()(value)
