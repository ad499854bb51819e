"""Signs that turn the direction of a text: what they turn shall be that text, and nothing of the line around it."""

import re

TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
ISOLATES, CLOSING = "\u2066\u2067\u2068", "\u2069"
FIRST_STRONG = "\u2068"
"""Begins what stands apart and runs as its own letters do."""


def turns(text: str) -> bool:
    return TURNING.search(text) is not None


def isolated(text: str) -> str:
    """The text between signs of isolation, for where no element can hold it, as in the title of a window. Signs of its
    own that end more than they began end none of what stands around it, and what it leaves open is ended."""
    if not turns(text):
        return text
    ended = begun = 0
    for character in text:
        if character in ISOLATES:
            begun += 1
        elif character == CLOSING and begun:
            begun -= 1
        elif character == CLOSING:
            ended += 1
    return FIRST_STRONG * (ended + 1) + text + CLOSING * (begun + 1)
