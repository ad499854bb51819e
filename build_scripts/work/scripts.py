"""The site's scripts as they are published: what only their authors read stays at home."""

import re

COMMENT = re.compile(r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)[ \t]*\n", re.MULTILINE | re.DOTALL)
"""A comment that has its lines to itself. One behind code stays: only a parser of the language could tell it from a
string."""
EMPTY = re.compile(r"^[ \t]*\n", re.MULTILINE)


def without_comments(text: str) -> str:
    return EMPTY.sub("", COMMENT.sub("", text))
