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
    """What every word here goes on with stands before the branches: a long word takes no deep stack."""
    common = ""
    while len(tree) == 1 and "" not in tree:
        ((start, tree),) = tree.items()
        common += re.escape(start)
    return common + _forks(tree)


def _forks(tree: Tree) -> str:
    ends_here = "" in tree
    starts = sorted(filter(None, tree))
    ways = [re.escape(start) + _branches(tree[start]) for start in starts]
    if not ways:
        return ""
    joined = f"(?:{'|'.join(ways)})"
    return f"{joined}?" if ends_here else joined
