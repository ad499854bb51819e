"""The names of bodies in a bracketed clause: （省应急厅、省公安厅按职责分工负责）.

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

TABLE = Path(__file__).with_name("body_lists.yml")
_CLAUSE = re.compile("[（(][^（()）]*[)）]")


def names(text: str) -> Iterator[Span]:
    """Where they stand in the text, in order."""
    for clause in _CLAUSE.finditer(text):
        yield from (name.span() for name in _name().finditer(text, *clause.span()))


@cache
def _name() -> re.Pattern[str]:
    """Behind a sign of a list, the shortest that ends as a body does, with the end of the item or a verb behind it."""
    table: dict[str, Any] = yaml.safe_load(TABLE.read_text("utf-8"))
    ends, behind = "|".join(table["ends"]), "|".join(table["behind"])
    return re.compile(f"(?<=[（(、，,；;：:])[一-鿿]{{1,20}}?(?:{ends})(?=[、，,；;）)]|{behind})")
