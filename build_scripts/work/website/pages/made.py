"""What is known of files that were made, beyond the files: little, for there are very many."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.work.website.pages.anchors import Anchor


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """Of one file."""

    name: str
    stands: bytes | None = None
    """The digest of what it holds in the site; None where nobody told it."""
    anchors: bytes = b""
    """Digests of those that it has."""
    named: bytes = b""
    """Digests of those that it names in files of this run."""
    beyond: tuple[Anchor, ...] = ()
    """What it leads to in files that another run makes: the files, without an anchor, and the anchors named there."""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """A page in the cache."""

    html: bytes
    anchors: bytes
    named: tuple[Anchor, ...]
    """The anchors that it leads to."""
    asked: tuple[str, ...]
    """The files that it leads to."""


def in_order(names: Iterable[str], made: Iterable[Made]) -> Sequence[Made]:
    """As they were named, whoever made them in which order."""
    found = {one.name: one for one in made}
    return [found[name] for name in names]
