"""Text for XML."""

import re
from html import escape

# What XML 1.0 has no means to hold, not even as a reference.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LITERAL = re.compile("[^&<>\"'\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]*")


def literal(text: str) -> str:
    """For an element's content or a quoted attribute; a character that XML cannot hold shows as one that is unknown."""
    if _LITERAL.fullmatch(text):
        return text
    return escape(_FORBIDDEN.sub("\ufffd", text))
