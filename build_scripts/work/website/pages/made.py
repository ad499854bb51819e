"""What is known of files that were made, beyond the files."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from sys import intern

from build_scripts.work.website.pages.anchors import Named


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """Of one file."""

    name: str
    anchors: frozenset[str] = frozenset()
    named: tuple[Named, ...] = ()
    """The anchors of pages that it leads to."""
    asked: tuple[str, ...] = ()
    """The files it leads to."""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """A page in the cache."""

    made: Made
    html: bytes


def in_order(names: Iterable[str], made: Iterable[Made]) -> Sequence[Made]:
    """As they were named, whoever made them in which order."""
    found = {one.name: _in_shared_words(one) for one in made}
    return [found[name] for name in names]


def _in_shared_words(made: Made) -> Made:
    """Most names are told by many pages: each is one object."""
    if not (made.anchors or made.asked or made.named):
        return made
    return replace(
        made,
        anchors=frozenset(map(intern, made.anchors)),
        asked=tuple(map(intern, made.asked)),
        named=tuple((intern(page), intern(anchor), intern(written)) for page, anchor, written in made.named),
    )
