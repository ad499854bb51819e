"""What stands in a row: of each notice of a chain the provisions, and what is said of them."""

from dataclasses import dataclass

from build_scripts.domain.notice import Eid, Provision
from build_scripts.language.redline import Stretch


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """What one notice has in a row."""

    provisions: tuple[Provision, ...] = ()
    stretches: tuple[tuple[Stretch, ...], ...] = ()
    """Of each provision its wording, with what the notice above in the row shares; of the first notice in the row what
    the one below shares."""
    adds: tuple[str, ...] = ()
    leaves_out: tuple[str, ...] = ()
    rewritten: bool = False
    """It shares so little with what stands above it that neither is named."""
    elsewhere: tuple[Eid, ...] = ()
    """What further has something of the row's provisions, and stands in other rows."""
    in_part: tuple[Eid, ...] = ()
    """What has a sentence of them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LevelRow:
    cells: tuple[Cell, ...]
    """Of each notice of the chain."""

    @property
    def first(self) -> int:
        """The notice that begins the row."""
        return next(at for at, cell in enumerate(self.cells) if cell.provisions)
