"""Examples of a rule and what it must not take: both stand beside it in its table, and both are tried."""

from collections.abc import Iterator

from build_scripts.read.located import Value


def examples_of(item: Value) -> Iterator[tuple[Value, bool]]:
    """Each with whether the rule is to take it."""
    yield from ((example, True) for example in item.under("examples"))
    yield from ((reject, False) for reject in item.under("rejects"))
