"""The theme's files are found, but for those of hidden folders."""

from pathlib import Path

from jinja2 import FileSystemLoader

from build_scripts.work.website.theme import Loader


def test_all_that_stands_in_no_hidden_folder_is_listed(tmp_path: Path) -> None:
    for name in ("own/main.html", "own/a/b.css", "installed/main.html", "installed/.i/x.svg", "installed/a/.c/d.svg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    folders = [str(tmp_path / "own"), str(tmp_path / "installed")]
    assert Loader(folders).list_templates() == ["a/b.css", "main.html"]
    shown = [name for name in FileSystemLoader(folders).list_templates() if "/." not in f"/{name}"]
    assert Loader(folders).list_templates() == shown
