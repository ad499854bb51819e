"""The names of bodies in a list: （省应急厅、省公安厅按职责分工负责）, 由省教育厅、省文物局负责.

Each is one word in a comparison, so that such lists are compared as lists: what changed is a body, not 省 into 市 here
and 厅 into 局 there. A name is here the shortest that could be one, so the table knows fewer ends than wording/clauses,
which asks of a whole part of a clause whether it is a body's name: with 场 among them 市市场监督管理局 were two.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from build_scripts.domain.span import Span
from build_scripts.language.characters import IDEOGRAPHS

TABLE = Path(__file__).with_name("body_lists.yml")
_CLAUSE = re.compile("[（(][^（()）]*[)）]")


def names(text: str) -> Iterator[Span]:
    """Where they stand in the text, in order."""
    in_clauses = (name.span() for clause in _CLAUSE.finditer(text) for name in _name().finditer(text, *clause.span()))
    in_lists = (name.span() for found in _list().finditer(text) for name in _one().finditer(text, *found.span()))
    end = 0
    for span in sorted({*in_clauses, *in_lists}):
        if span[0] >= end:
            yield span
            end = span[1]


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load(TABLE.read_text("utf-8"))
    return table


@cache
def _name() -> re.Pattern[str]:
    """Behind a sign of a list, the shortest that ends as a body does, with the end of the item or a verb behind it."""
    ends = "|".join(_table()["ends"])
    return re.compile(f"(?<=[（(、，,；;：:])[{IDEOGRAPHS}]{{1,20}}?(?:{ends}){_behind()}")


@cache
def _list() -> re.Pattern[str]:
    """Two at least, in a row."""
    one, joins = _one().pattern, "|".join(_table()["joins"])
    return re.compile(f"{one}(?:(?:{joins}){one})+")


@cache
def _one() -> re.Pattern[str]:
    """The shortest that says whose it is and ends as a body of a government does."""
    of, ends = "|".join(_table()["of"]), "|".join(_table()["ends_of_own"])
    return re.compile(f"(?:{of})[{IDEOGRAPHS}]{{1,16}}?(?:{ends}){_behind()}")


@cache
def _behind() -> str:
    behind = "|".join(_table()["behind"])
    return f"(?=[、，,；;。）) ]|{behind}|$)"
