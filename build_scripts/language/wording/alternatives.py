"""A pattern for any of many words, the longest where several fit, without trying them one after another."""

import re
from collections.abc import Iterable

Tree = dict[str, "Tree"]
NOTHING = r"(?!)"
"""A pattern that matches nowhere."""


def any_of(texts: Iterable[str]) -> str:
    """The pattern, to be put into another; it matches nothing where there are no words."""
    tree: Tree = {}
    for text in filter(None, texts):
        node = tree
        for character in text:
            node = node.setdefault(character, {})
        node[""] = {}
    return _branches(tree) if tree else NOTHING


def _branches(tree: Tree) -> str:
    ways = [re.escape(character) + _branches(rest) for character, rest in sorted(tree.items()) if character]
    if not ways:
        return ""
    joined = ways[0] if len(ways) == 1 and "" not in tree else f"(?:{'|'.join(ways)})"
    return f"{joined}?" if "" in tree else joined
