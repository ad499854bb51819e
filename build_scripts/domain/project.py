"""Where the project's own files stand, whatever folder a command is given in."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
ROOT = PACKAGE.parent
CONFIG = ROOT / "mkdocs.yml"
HAND_WRITTEN = ROOT / "docs"
OWN = HAND_WRITTEN, CONFIG, PACKAGE
"""What no output may take the place of."""
SOURCES = ROOT / "source_texts"
GENERATED = ROOT / "build"
SITE = ROOT / "site"
PACKAGES = ROOT / "dist"
EXPORT = PACKAGES / "export"
