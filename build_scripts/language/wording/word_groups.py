"""Words of one kind as a table: each group is a pattern, with examples that it must know and rejects it must not."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """One group of a table."""

    words: tuple[str, ...]
    """In the order of the table."""
    pattern: str
    """What matches any of its words, the longest first."""
    spaced: str
    """The same where blanks may stand between the characters of a word."""
    examples: tuple[str, ...]
    rejects: tuple[str, ...]


class WordGroups:
    """A file of groups by name: `words` as they stand, `patterns` as regular expressions."""

    def __init__(self, table: Path) -> None:
        self._table = table

    @cached_property
    def groups(self) -> Mapping[str, Words]:
        groups = yaml.safe_load(self._table.read_text("utf-8"))
        return {name: _group(**group) for name, group in groups.items()}

    def in_order(self, name: str) -> tuple[str, ...]:
        return self.groups[name].words

    def pattern(self, name: str) -> str:
        return self.groups[name].pattern

    def spaced(self, name: str) -> str:
        return self.groups[name].spaced


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
