"""Words with places to be filled in: 第{n}次大会."""

import re
from collections.abc import Iterable, Mapping

BRACES = re.compile(r"\{(?P<slot>\w+)\}|[{}]")


def filled(text: str, words: Mapping[str, str]) -> str:
    """What names no place stays as it is."""
    return BRACES.sub(lambda brace: words.get(brace["slot"] or "", brace[0]), text)


def is_fillable(text: str, slots: Iterable[str]) -> bool:
    """All braces are places that are known here, each at most once."""
    found = [brace["slot"] for brace in BRACES.finditer(text)]
    return set(found) <= set(slots) and len(found) == len(set(found))
