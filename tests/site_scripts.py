"""The site's scripts as a build publishes them, without a build."""

from functools import cache
from pathlib import Path

from build_scripts.domain.addresses.project import HAND_WRITTEN
from build_scripts.work.website.scripts import joined

SOURCES = HAND_WRITTEN / "assets" / "js" / "src"


@cache
def published() -> dict[str, str]:
    """Each script by its name: search.js and the others."""
    files = {path.relative_to(SOURCES.parent).as_posix(): path.read_text("utf-8") for path in SOURCES.rglob("*.js")}
    return {Path(path).name: text for path, text in joined(files).items()}
