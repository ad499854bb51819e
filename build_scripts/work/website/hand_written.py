"""The hand-written part of the site: pages, and styles and scripts joined into the files that pages load."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from build_scripts.domain.addresses.project import HAND_WRITTEN
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.work.website import scripts, styles

NOT_COPIED = ("theme",)
"""Folders of docs/ that are the builder's own, not pages."""
JOINING = {".css": styles, ".js": scripts}
TYPES = ".ts"
"""What the checker of the scripts' types reads, and no page."""


def files(known: Each = one_by_one) -> Iterator[tuple[str, str | bytes]]:
    """Each by its path below the folder of pages. What is joined may be known from an earlier build."""
    texts: dict[str, dict[str, str]] = {ending: {} for ending in JOINING}
    for path in _paths():
        name = path.relative_to(HAND_WRITTEN).as_posix()
        if path.suffix in texts:
            texts[path.suffix][name] = path.read_text("utf-8")
        elif path.suffix != TYPES:
            yield name, path.read_bytes()
    for joined in known(_joined, None, list(texts.items())):
        yield from joined.items()


def _joined(_: None, texts: tuple[str, Mapping[str, str]]) -> Mapping[str, str]:
    ending, written = texts
    found: Mapping[str, str] = JOINING[ending].joined(written)
    return found


def _paths() -> Iterator[Path]:
    for path in sorted(HAND_WRITTEN.rglob("*")):
        if path.is_file() and path.relative_to(HAND_WRITTEN).parts[0] not in NOT_COPIED:
            yield path
