"""The oldest browsers supported: one list for the linters, and what readers are told is the same."""

import re
from pathlib import Path

from tests.site_scripts import published

ROOT = Path(__file__).parents[2]
NAMES = {"chrome": "Chromium", "firefox": "Firefox"}


def test_readers_are_told_of_the_browsers_that_the_linters_hold() -> None:
    targets = (ROOT / "tests/weblint/targets.mjs").read_text("utf-8")
    supported = [f"{NAMES[name]} {version}" for name, version in re.findall(r'"([a-z]+) (\d+)"', targets)]
    assert supported
    told = (ROOT / "docs/about/technical.md").read_text("utf-8")
    assert f"浏览器用 {'、'.join(supported)} 或更新的版本" in told


def test_no_other_file_names_a_version_of_a_browser_that_is_supported() -> None:
    """So that raising it is one change in each language."""
    files = [ROOT / "README.md", ROOT / "noxfile.py", *(ROOT / "docs").rglob("*.md")]
    naming = [path.name for path in files if re.search(r"(Chrom\w+|Firefox) (ESR )?\d", path.read_text("utf-8"))]
    assert naming == ["technical.md"]


def test_published_scripts_use_nothing_that_chromium_80_lacks() -> None:
    """What the linters' tables do not know of: methods of elements, logical assignment and the like."""
    methods = r"\.(?:replaceChildren|replaceAll|at|findLast)\("
    lacking = re.compile(methods + r"|\?\?=|\|\|=|&&=|Object\.hasOwn|structuredClone")
    for name, text in published().items():
        assert not lacking.search(text), name
