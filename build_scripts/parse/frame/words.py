"""The vocabulary of front and back matter, from words.yml: each group is a pattern, with examples both ways."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

TABLE = Path(__file__).with_name("words.yml")


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """One group of the table."""

    words: tuple[str, ...]
    """In the order of the table."""
    pattern: str
    """What matches any of its words, the longest first."""
    spaced: str
    """The same where blanks may stand between the characters of a word."""
    examples: tuple[str, ...]
    rejects: tuple[str, ...]


@cache
def groups() -> Mapping[str, Words]:
    table = yaml.safe_load(TABLE.read_text("utf-8"))
    return {name: _group(**group) for name, group in table.items()}


def in_order(name: str) -> tuple[str, ...]:
    return groups()[name].words


def pattern(name: str) -> str:
    return groups()[name].pattern


def spaced(name: str) -> str:
    return groups()[name].spaced


def _group(
    *,
    examples: list[str],
    rejects: list[str],
    words: list[str] | None = None,
    patterns: list[str] | None = None,
) -> Words:
    longest_first = sorted(words or (), key=lambda word: (-len(word), word))
    together = [*map(re.escape, longest_first), *(patterns or ())]
    apart = [*map(_with_blanks, longest_first), *(patterns or ())]
    return Words(
        words=tuple(words or ()),
        pattern=f"(?:{'|'.join(together)})",
        spaced=f"(?:{'|'.join(apart)})",
        examples=tuple(examples),
        rejects=tuple(rejects),
    )


def _with_blanks(word: str) -> str:
    return r"\s*".join(map(re.escape, word))
