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
    ends_here = "" in tree
    starts = sorted(filter(None, tree))
    ways = [re.escape(start) + _branches(tree[start]) for start in starts]
    if not ways:
        return ""
    is_single = len(ways) == 1 and not ends_here
    joined = ways[0] if is_single else f"(?:{'|'.join(ways)})"
    return f"{joined}?" if ends_here else joined
