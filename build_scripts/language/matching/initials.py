"""The Latin letter under which a Chinese word stands in an index: that of the reading of its first character.

GB/T 2312 orders its 3755 characters of the first level by their reading, so that the bytes of one tell its initial and
sort it among the others. What has no place in that order (rarer characters, figures, signs) stands at the end.
"""

from bisect import bisect_right

OTHERS = "#"
"""The initial of what has no reading."""
# The first character of each initial in the order of the standard. No reading begins with I, U or V.
_FIRST = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"
_LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ"
_STARTS = [char.encode("gb2312") for char in _FIRST]
_LAST = "座".encode("gb2312")


def initial(text: str) -> str:
    """A to Z, or `OTHERS`; quotation marks and brackets before the word are passed over."""
    first = next(filter(str.isalnum, text), "")
    if first.isascii():
        return first.upper() if first.isalpha() else OTHERS
    code = _code(first)
    if not _STARTS[0] <= code <= _LAST:
        return OTHERS
    return _LETTERS[bisect_right(_STARTS, code) - 1]


def by_reading(text: str) -> tuple[bool, str, tuple[bytes, ...], str]:
    """A sorting key: by initial, then character by character; what has no reading comes last."""
    letter = initial(text)
    return letter == OTHERS, letter, tuple(
        _code(char)
        for char in text
        if char.isalnum()
    ), text


def _code(char: str) -> bytes:
    """Behind all that has a place in the order where the character has none."""
    try:
        return char.encode("gb2312")
    except UnicodeEncodeError:
        return b"\xff" + char.encode("utf-8")
