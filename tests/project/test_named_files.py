"""A file that a page, a comment or a table names is where they say."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = "|".join(sorted(path.name for path in (ROOT / "build_scripts").iterdir() if path.is_dir()))
NAMED = re.compile(rf"(?<![\w/.-])(?:build_scripts/|(?=(?:{ROOMS})/))[\w/-]+\.(?:py|ya?ml|txt)(?![\w/])")
"""From the top, or from build_scripts where it begins with a room."""
WRITTEN = {".py", ".md", ".yml", ".toml", ".ts", ".js", ".txt", ".html"}


def texts() -> Iterator[Path]:
    for folder in ("build_scripts", "docs", "recipes"):
        yield from (path for path in (ROOT / folder).rglob("*") if path.suffix in WRITTEN)
    yield from (ROOT / name for name in ("README.md", "pyproject.toml", "mkdocs.yml", "noxfile.py"))


def test_names_of_files_are_found_in_a_text() -> None:
    told = "`build_scripts/language/characters.py`, and link/alignment/rules.yml; not site/build_scripts/x.py"
    assert NAMED.findall(told) == ["build_scripts/language/characters.py", "link/alignment/rules.yml"]


@pytest.mark.parametrize("path", sorted(texts()), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_is_named_is_there(path: Path) -> None:
    named = set(NAMED.findall(path.read_text("utf-8")))
    missing = {name for name in named if not any((base / name).exists() for base in (ROOT, ROOT / "build_scripts"))}
    assert missing == set()
