"""How data is written: JSON that a reader can read too, and that can be taken apart as it stands.

A value one step from the margin belongs to a key of the file, two steps to an entry of its list; within a string no
line ends.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Json = dict[str, Any]
Parted = Mapping[str, str | list[str]]
"""By its key each value of a file as it is written there; of a list each entry."""


def encoded(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def one_a_line(lists: Mapping[str, Iterable[Json]]) -> str:
    """Each entry, of files with very many."""
    values = (f' "{key}": {"".join(list_of(map(_line, entries)))}' for key, entries in lists.items())
    return "{\n" + ",\n".join(values) + "\n}\n"


def _line(entry: Json) -> str:
    return json.dumps(entry, ensure_ascii=False)


def entry_of(value: Json) -> str:
    """As `encoded` writes it in a list of the file; within a string no line ends."""
    return json.dumps(value, ensure_ascii=False, indent=1).replace("\n", "\n  ")


def list_of(entries: Iterable[str]) -> Iterator[str]:
    """As it stands in a file, piece by piece."""
    last = "["
    for entry in entries:
        yield f"{last}\n  {entry}"
        last = ","
    yield "[]" if last == "[" else "\n ]"


def parted(text: str) -> Parted:
    """Of a file that was written here. Raises ValueError of any that is seen not to be one."""
    if not text.startswith(_OPENING) or not text.endswith(_CLOSING):
        raise ValueError("no object, a value a line")
    inside = text[len(_OPENING) : -len(_CLOSING)]
    found: dict[str, str | list[str]] = {}
    for told in inside.split(_NEXT_VALUE):
        key, value = told.split(_BEHIND_KEY, 1)
        found[key] = _entries(value)
    return found


_OPENING, _CLOSING = '{\n "', "\n}\n"
_NEXT_VALUE, _BEHIND_KEY = ',\n "', '": '


def _entries(value: str) -> str | list[str]:
    """The value itself where it is no list."""
    if value == "[]":
        return []
    if value.startswith("[") != value.endswith("\n ]"):
        raise ValueError("a list without its end")
    return _NEXT_ENTRY.split(value[len("[\n  ") : -len("\n ]")]) if value.startswith("[") else value


_NEXT_ENTRY = re.compile(r",\n  (?! )")


def text_of(entry: str, key: str) -> str:
    """What an entry of a list says by this key, which is a string. Raises ValueError where it says none."""
    found = re.search(rf'\n   "{key}": (".*")', entry)
    if not found:
        raise ValueError(f"no {key}")
    value: str = json.loads(found[1])
    return value
