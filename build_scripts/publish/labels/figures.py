"""Facts and figures that stand in one line, one after another."""

from collections.abc import Iterable

DOT = "\N{NO-BREAK SPACE}· "
"""Between two of them. It stays with the one before: no line begins with it."""


def in_a_row(parts: Iterable[str]) -> str:
    """晋政发〔2024〕1号 · 2024年1月20日"""
    return DOT.join(parts)
