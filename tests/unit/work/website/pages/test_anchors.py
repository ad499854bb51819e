"""Only what is not there is told, in MkDocs' own words."""

import logging
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from build_scripts.work.website.pages.anchors import Anchors, Named, tell_missing

THERE: Anchors = {"a.md": frozenset(("top",)), "b.md": frozenset(), "c.png": frozenset()}


@pytest.fixture
def files(tmp_path: Path) -> Files:
    config = MkDocsConfig()
    config.load_dict({"site_name": "题", "docs_dir": str(tmp_path), "site_dir": str(tmp_path / "site")})
    made = [File(name, str(tmp_path), str(tmp_path / "site"), use_directory_urls=False) for name in THERE]
    for file in made:
        if file.is_documentation_page():
            Page("题", file, config)
    return Files(made)


@pytest.mark.parametrize(("named", "told"), [
    (("a.md", "top", "a.md#top"), 0), (("a.md", "end", "a.md#end"), 1),
    (("elsewhere.md", "end", "elsewhere.md#end"), 0), (("c.png", "end", "c.png#end"), 0),
])
def test_what_is_not_there_is_told(named: Named, told: int, files: Files, caplog: pytest.LogCaptureFixture) -> None:
    tell_missing(files, THERE, {"b.md": [named]}, logging.WARNING)
    said = [record.getMessage() for record in caplog.records]
    assert len(said) == told
    assert all("'b.md' contains a link 'a.md#end', but the doc 'a.md' does not contain" in words for words in said)
