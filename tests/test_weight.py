"""What a reader's connection carries: a notice page by its text, our own scripts and styles as a whole."""

import gzip
import json
from pathlib import Path

import pytest

PAGE_SHARE, PAGE_BASE = 2.2, 40 * 1024
SCRIPTS, STYLES = 56 * 1024, 20 * 1024


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
