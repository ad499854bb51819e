"""Entries put into a YAML file, or taken out, and not a byte of it changed beside them."""

import re
from collections.abc import Mapping, Sequence

import yaml

from build_scripts.language.characters import IDEOGRAPHS

Scalar = str | int | None | Sequence[int]
PLAIN = re.compile(rf"[{IDEOGRAPHS}A-Za-z〔][^:#\n\"'{{}}\[\],&*!|>%@`]*")
"""What is safe without quotes."""
UNSEEN = re.compile("[^\\S \u3000]|[\x00-\x1f\x7f-\x9f\ufeff]")
"""What YAML folds or refuses where it is not written by its number."""
RESERVED = re.compile("(?:true|false|yes|no|on|off|null|~|[-+.0-9].*)", re.I)


def with_item(text: str, key: str, item: Mapping[str, Scalar]) -> str:
    """The file with one more item at the end of the list below a key."""
    node = _list(text, key)
    newline = _newline(text)
    if not node.value:
        first = _item(item, 2, newline).rstrip()
        return _put(text, node.start_mark.index, node.end_mark.index, newline + first)
    at = _end_of(text, node.value[-1])
    added = _item(item, node.start_mark.column, newline)
    return _on_new_line(text, at, added)


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _put(text: str, start: int, end: int, words: str) -> str:
    """The text with these words for what stands between two places."""
    return text[:start] + words + text[end:]


def _on_new_line(text: str, at: int, lines: str) -> str:
    """The text with these lines at a place, which a line that does not end there ends before."""
    is_begun = not text[:at].endswith("\n")
    lead = _newline(text) if is_begun else ""
    return _put(text, at, at, lead + lines)


def without_item(text: str, key: str, name: str, value: str) -> str:
    """The file without the item that has this value by that name; the comments that stand in it go with it."""
    node = _list(text, key)
    items = node.value
    values = [_value(item, name) for item in items]
    item = items[values.index(value)]
    end = _end_of(text, item)
    if len(items) == 1:
        head = text[: node.start_mark.index].rstrip()
        return head + " []\n" + text[end:]
    start = item.start_mark.index - item.start_mark.column
    return _put(text, start, end, "")


def with_item_within(text: str, key: str, holder: tuple[str, str], name: str, item: Mapping[str, Scalar]) -> str:
    """The file with one more item in the list by that name of the item below a key that has this value by its name; the
    list is begun where there is none."""
    newline = _newline(text)
    node = _item_of(_list(text, key), *holder)
    known = _list_of(node, name)
    at = _end_of(text, known or node)
    if known is not None and not known.flow_style:
        added = _item(item, known.start_mark.column, newline)
        return _on_new_line(text, at, added)
    column: int = node.start_mark.column
    begun = " " * column + f"{name}:{newline}"
    added = _item(item, column + 2, newline)
    return _on_new_line(text, at, begun + added)


def _item_of(node: yaml.SequenceNode, name: str, value: str) -> yaml.MappingNode:
    """The item that has this value by its name."""
    found: yaml.MappingNode = next(
        item
        for item in node.value
        if _value(item, name) == value
    )
    return found


def _list_of(node: yaml.MappingNode, name: str) -> yaml.CollectionNode | None:
    """The list by this name, where it holds anything."""
    return next((
        value
        for own, value in node.value
        if own.value == name and value.value
    ), None)


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
    return next((
        value.value
        for key, value in pairs
        if key.value == name
    ), None)


def _end_of(text: str, node: yaml.Node) -> int:
    """Behind the line on which the last scalar of a node ends."""
    while _is_block(node):
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    first = node.start_mark.index
    last_sign = node.end_mark.index - 1
    at = max(last_sign, first)
    line, newline, _ = text[at:].partition("\n")
    return at + len(line + newline)


def _is_block(node: yaml.Node) -> bool:
    """Whether entries of it stand on lines of their own."""
    return isinstance(node, yaml.CollectionNode) and bool(node.value) and not node.flow_style


def _item(item: Mapping[str, Scalar], column: int, newline: str) -> str:
    lines = [f"{name}: {_written(value)}" for name, value in item.items()]
    indent = " " * column
    return "".join(f"{indent}{'- ' if at == 0 else '  '}{line}{newline}" for at, line in enumerate(lines))


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + UNSEEN.sub(_by_number, escaped) + '"'


def _by_number(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"


def _written(value: Scalar) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return value if _is_plain(value) else quoted(value)
    if isinstance(value, int):
        return str(value)
    return f"[{', '.join(map(str, value))}]"


def _is_plain(value: str) -> bool:
    """Whether it is read as the same text without quotes."""
    is_safe = PLAIN.fullmatch(value) and not RESERVED.fullmatch(value) and not UNSEEN.search(value)
    return bool(is_safe) and value == value.strip()
