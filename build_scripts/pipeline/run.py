"""How the work is done: where, by how many, with what of earlier builds, and who sees it go on."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.work.cache import Cache, remembering

Stage = Callable[[str], AbstractContextManager[None]]
"""Announces a stage of the work by name and times it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    work: Path
    """The folder of pages, parts and cache."""
    stage: Stage
    each: Each = one_by_one
    cache: Cache | None = None

    @property
    def remembered(self) -> Each:
        """As `each`, and what an earlier build did of the same is not done again."""
        return remembering(self.each, self.cache)

    @property
    def known(self) -> Each:
        """The same in this process alone."""
        return remembering(one_by_one, self.cache)
