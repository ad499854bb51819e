"""`succession` in works.yml and phrases.yml: which took the place of which, each with the reason."""

from collections.abc import Callable

from build_scripts.domain.indexes.vocabulary import Succession
from build_scripts.read.located import Value


def read_succession(item: Value, key: Callable[[str], str], example: str) -> Succession:
    """`key` tells which names are one; `example` is a row as it should be."""
    fields = item.fields(required=("from", "to", "reason"))
    older = fields.text("from")
    newer = fields.text("to")
    are_one = key(older) == key(newer)
    if are_one and fields.has("from"):
        item.fault(f"“{older}”不能接替自己", example)
    return Succession(
        older=older,
        newer=newer,
        reason=fields.text("reason"),
    )
