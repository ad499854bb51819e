"""The shares of families become one file: lists one behind the other, what several have as one entry."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from build_scripts.publish.data.joined import joined
from build_scripts.publish.data.written import Parted, encoded, one_a_line, parted


class Aside:
    """Texts laid aside in memory."""

    def __init__(self) -> None:
        self.laid: dict[str, list[str]] = {}

    def lay(self, name: str, text: str) -> None:
        self.laid.setdefault(name, []).append(text)

    def names(self) -> Iterable[str]:
        return self.laid

    def take_up(self, name: str) -> Sequence[str]:
        return self.laid[name]


@contextmanager
def laying() -> Iterator[Aside]:
    yield Aside()


def together(*shares: dict[str, Any]) -> dict[str, Any]:
    text = "".join(joined([partial(parted, encoded(share)) for share in shares], laying))
    found: dict[str, Any] = json.loads(text)
    # As every file of data is written.
    assert text == encoded(found)
    return found


def test_lists_stand_one_behind_the_other_and_what_all_have_alike_once() -> None:
    one = {"schema": 1, "groups": [{"slug": "g"}], "rows": [{"notice": "a-1", "text": "煤\n矿“,\"\\"}], "pairs": []}
    other = {"schema": 1, "groups": [{"slug": "g"}], "rows": [{"notice": "b-1", "cells": []}], "pairs": []}
    assert together(one, other) == {**one, "rows": [*one["rows"], *other["rows"]]}  # type: ignore[misc]


def body(slug: str, **more: Any) -> dict[str, Any]:
    return {"slug": slug, "jurisdiction": None, "aliases": [], "page": f"bodies/own/{slug}.html", "tasks": [], **more}


def test_what_several_have_is_one_entry_that_leads_to_all() -> None:
    ours = body("x", aliases=[{"name": "安委会", "notices": ["a-1"]}], tasks=[{"raw": "甲"}, {"raw": "甲"}])
    theirs = body("x", aliases=[{"name": "安委会", "notices": ["b-1", "a-1"]}, {"name": "安委办", "notices": ["b-1"]}],
                  jurisdiction="cn", tasks=[{"raw": "甲"}, {"raw": "乙"}])
    found = together({"bodies": [body("own"), ours]}, {"bodies": [theirs]})["bodies"]
    assert found[0] == body("own")
    assert found[1]["aliases"] == [
        {"name": "安委会", "notices": ["a-1", "b-1"]}, {"name": "安委办", "notices": ["b-1"]},
    ]
    # Twice in one family is two; what two families tell alike is one.
    assert [task["raw"] for task in found[1]["tasks"]] == ["甲", "甲", "乙"]
    assert found[1]["jurisdiction"] == "cn"
    assert found[1]["page"] == "bodies/x.html"


def test_of_a_span_the_earliest_and_the_latest_count() -> None:
    shares = ({"phrases": [{"slug": "p", "first": first, "last": last, "definition": known, "page": ""}]}
              for first, last, known in ((2015, 2016, None), (2012, 2014, None), (2020, 2024, {"at": 1})))
    (found,) = together(*shares)["phrases"]
    assert (found["first"], found["last"], found["definition"]) == (2012, 2024, {"at": 1})


def test_of_one_share_every_entry_stays_as_it_is() -> None:
    share = {"schema": 1, "works": [{"slug": "w", "mentions": [1, 1], "page": "citations/w.html"}], "rows": []}
    assert together(share) == share


def test_shares_are_read_one_at_a_time() -> None:
    read: list[str] = []

    def share(name: str) -> Parted:
        read.append(name)
        return {"rows": [f'"{name}"']}

    pieces = joined([lambda: share("one"), lambda: share("other")], laying)
    while not any("one" in piece for piece in pieces):
        pass
    assert "other" not in read


def test_what_stands_an_entry_a_line_stands_so_in_the_whole() -> None:
    one: dict[str, list[Any]] = {"threads": [{"id": "a", "members": [1, 2]}], "pairs": []}
    other: dict[str, list[Any]] = {"threads": [{"id": "b"}], "pairs": [{}]}
    text = "".join(joined([partial(parted, one_a_line(share)) for share in (one, other)], laying))
    assert text == one_a_line({key: one[key] + other[key] for key in one})
