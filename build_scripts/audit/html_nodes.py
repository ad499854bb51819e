"""What a node of a page has: attributes and words."""

from collections.abc import Mapping

from justhtml import NodeType, Text


def attributes(node: NodeType) -> Mapping[str, str | None]:
    return {} if isinstance(node, Text) else node.attrs or {}


def attribute(node: NodeType, name: str) -> str | None:
    """An empty text where it has no value, None where the node has no such attribute."""
    found = attributes(node)
    return found[name] or "" if name in found else None


def data(node: NodeType) -> str:
    """The words that stand directly in a node."""
    return "".join(str(child.data or "") for child in node.children or ())
