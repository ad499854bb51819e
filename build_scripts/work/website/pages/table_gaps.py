"""Between the parts of a table Markdown ends lines. They are nothing that a reader sees, but Firefox copies each as a
blank, so that there would be one before every tab that parts two cells."""

import re

GAP = re.compile(r"\n+(?=</?t(?:head|body|foot|[rdh])\b)")
"""What stands in a block of code is no table: its signs are written as references."""


def closed_up(html: str) -> str:
    return GAP.sub("", html)
