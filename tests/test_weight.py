"""What a reader's connection carries: a notice page by its text, our own scripts and styles as a whole."""

import gzip
import json
import re
from pathlib import Path

import material  # type: ignore[import-untyped]
import pytest

from build_scripts.work.website.theme_files import CLASS, STYLESHEET, USED

PAGE_SHARE, PAGE_BASE = 2.2, 40 * 1024
# The aligner, the near matches and the office files are loaded only where they are asked for.
SCRIPTS, STYLES, OF_EVERY_PAGE = 94 * 1024, 20 * 1024, 46 * 1024
STYLES_AS_THEY_ARE = 96 * 1024


def test_a_notice_page_is_hardly_more_than_its_text(site: Path) -> None:
    over = []
    for entry in json.loads((site / "data/catalog.json").read_text("utf-8"))["notices"]:
        provisions = json.loads((site / entry["data"]).read_text("utf-8"))["provisions"]
        text = "".join((p["num"] or "") + (p["heading"] or "") + p["text"] for p in provisions)
        limit = PAGE_SHARE * len(text.encode("utf-8")) + PAGE_BASE
        size = (site / entry["page"]).stat().st_size
        if size > limit:
            over.append(f"{entry['id']}: {size} bytes, at most {limit:.0f}")
    assert over == []


@pytest.mark.parametrize(("folder", "pattern", "limit"), [("js", "*.js", SCRIPTS), ("css", "*.css", STYLES)])
def test_our_own_scripts_and_styles_are_small(site: Path, folder: str, pattern: str, limit: int) -> None:
    """All of them together, though no page needs them all."""
    files = sorted((site / "assets" / folder).glob(pattern))
    assert files
    assert sum(len(gzip.compress(path.read_bytes(), 9, mtime=0)) for path in files) <= limit


def test_what_every_page_loads_of_scripts_is_small(site: Path) -> None:
    """The page of results has one of its own, and what only some readers need comes when they ask for it."""
    named = re.findall(r'<script[^>]*src="assets/js/([^"]+)"', (site / "index.html").read_text("utf-8"))
    assert {"search.js", "search-box.js"} <= set(named)
    assert not {"search-page.js", "search-near.js", "office.js"} & set(named)
    scripts = [(site / "assets/js" / name).read_bytes() for name in named]
    assert sum(len(gzip.compress(text, 9, mtime=0)) for text in scripts) <= OF_EVERY_PAGE


def test_of_the_themes_stylesheet_all_that_pages_use_is_left(site: Path) -> None:
    """Nothing that a page is given has lost its style."""
    theme, = (Path(material.__file__).parent / "templates").glob(STYLESHEET)
    styled = {name.replace("\\", "") for name in CLASS.findall(re.sub(r"\{[^{}]*\}", "{}", theme.read_text("utf-8")))}
    given = {
        name for page in site.rglob("*.html") for said in re.findall(r'class="?([^">]*)', page.read_text("utf-8"))
        for name in said.split()
    }
    assert given & styled <= USED


def test_what_a_page_waits_for_before_it_is_drawn_is_small(site: Path) -> None:
    """The stylesheets, as a server sends them that does not compress."""
    assert sum(path.stat().st_size for path in site.glob("assets/*/*.css")) <= STYLES_AS_THEY_ARE
