"""Where the project's own files stand, whatever folder a command is given in."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]
ROOT = PACKAGE.parent
CONFIG = ROOT / "mkdocs.yml"
HAND_WRITTEN = ROOT / "docs"
OWN = HAND_WRITTEN, CONFIG, PACKAGE
"""What no output may take the place of."""
SOURCES = ROOT / "source_texts"
GENERATED = ROOT / "build"
PAGES, CACHE, STORE = "docs", "cache", "store"
"""Below it: the pages as Markdown with what stands beside them, what is kept, what workers hand each other."""
SITE = ROOT / "site"
PACKAGES = ROOT / "dist"
EXPORT = PACKAGES / "export"
