"""Entries put into a YAML file, or taken out, and not a byte of it changed beside them."""

import re
from collections.abc import Mapping, Sequence

import yaml

Scalar = str | int | None | Sequence[int]
PLAIN = re.compile(r"[一-龥A-Za-z〔][^:#\n\"'{}\[\],&*!|>%@`]*")
"""What is safe without quotes."""
RESERVED = re.compile("(?:true|false|yes|no|on|off|null|~|[-+.0-9].*)", re.I)


def with_item(text: str, key: str, item: Mapping[str, Scalar]) -> str:
    """The file with one more item at the end of the list below a key."""
    node = _list(text, key)
    newline = "\r\n" if "\r\n" in text else "\n"
    if not node.value:
        return text[: node.start_mark.index] + newline + _item(item, 2, newline).rstrip() + text[node.end_mark.index :]
    column = node.start_mark.column
    at = _end_of(text, node.value[-1])
    before = text[:at] if text[:at].endswith("\n") else text[:at] + newline
    return before + _item(item, column, newline) + text[at:]


def without_item(text: str, key: str, name: str, value: str) -> str:
    """The file without the item that has this value by that name; the comments that stand in it go with it."""
    node = _list(text, key)
    items = node.value
    at = next(at for at, item in enumerate(items) if _value(item, name) == value)
    if len(items) == 1:
        return text[: node.start_mark.index].rstrip() + " []\n" + text[_end_of(text, items[0]) :]
    start = text.rfind("\n", 0, items[at].start_mark.index) + 1
    return text[:start] + text[_end_of(text, items[at]) :]


def with_item_within(text: str, key: str, holder: tuple[str, str], name: str, item: Mapping[str, Scalar]) -> str:
    """The file with one more item in the list by that name of the item below a key that has this value by its name; the
    list is begun where there is none."""
    newline = "\r\n" if "\r\n" in text else "\n"
    node = next(node for node in _list(text, key).value if _value(node, holder[0]) == holder[1])
    known = next((value for own, value in node.value if own.value == name and value.value), None)
    at = _end_of(text, known or node)
    before = text[:at] if text[:at].endswith("\n") else text[:at] + newline
    if known is not None and not known.flow_style:
        return before + _item(item, known.start_mark.column, newline) + text[at:]
    column: int = node.start_mark.column
    begun = " " * column + f"{name}:{newline}"
    return before + begun + _item(item, column + 2, newline) + text[at:]


def line_of(text: str, key: str, name: str, value: str) -> int | None:
    """The line on which the item with this value begins."""
    for item in _list(text, key).value:
        if _value(item, name) == value:
            line: int = item.start_mark.line + 1
            return line
    return None


def _list(text: str, key: str) -> yaml.SequenceNode:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(root, yaml.MappingNode)
    found = next(value for name, value in root.value if name.value == key)
    assert isinstance(found, yaml.SequenceNode)
    return found


def _value(item: yaml.Node, name: str) -> str | None:
    pairs = item.value if isinstance(item, yaml.MappingNode) else ()
    return next((value.value for key, value in pairs if key.value == name), None)


def _end_of(text: str, node: yaml.Node) -> int:
    """Behind the line on which the last scalar of a node ends."""
    while node.value and isinstance(node, (yaml.MappingNode, yaml.SequenceNode)) and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    end = text.find("\n", max(node.end_mark.index - 1, node.start_mark.index))
    return len(text) if end < 0 else end + 1


def _item(item: Mapping[str, Scalar], column: int, newline: str) -> str:
    lines = [f"{name}: {_written(value)}" for name, value in item.items()]
    indent = " " * column
    return "".join(f"{indent}{'- ' if at == 0 else '  '}{line}{newline}" for at, line in enumerate(lines))


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _written(value: Scalar) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        safe = PLAIN.fullmatch(value) and not RESERVED.fullmatch(value) and value == value.strip()
        return value if safe else quoted(value)
    return str(value) if isinstance(value, int) else f"[{', '.join(map(str, value))}]"
