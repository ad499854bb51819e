"""What MkDocs finds out before it makes the first page: its configuration, all files, the navigation, the theme."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from build_scripts.domain.addresses.project import CONFIG
from build_scripts.work.cache import Cache
from build_scripts.work.keeping.compiled_templates import CompiledTemplates
from build_scripts.work.website.theme import Loader, set_up


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """By every worker alike."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Any
    pages: list[File]
    own: list[File]
    """All files but those that another run makes."""
    whole: bool
    """No file is made by another run."""


class Asked:
    """All files, and those of them that a page asked for. Where they are not all, others are taken to be there."""

    def __init__(self, known: Known) -> None:
        self._files, self._config, self._whole = known.files, known.config, known.whole
        self.paths: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._files, name)

    def get_file_from_path(self, path: str) -> File | None:
        self.paths.add(path)
        found = self._files.get_file_from_path(path)
        return found or (None if self._whole else _elsewhere(path, self._config))


def all_files(docs: Path, site: Path, cache: Cache | None, *, whole: bool) -> Known:
    """Of the folder and of the theme."""
    config = load_config(str(CONFIG), docs_dir=str(docs), site_dir=str(site), strict=True)
    files = get_files(config)
    missing = [] if whole else list(_led_to(config, files))
    for file in missing:
        files.append(file)
    env = _templates(config, cache)
    files.add_files_from_theme(env, config)
    set_exclusions(files, config)
    nav = get_navigation(files, config)
    pages = [
        file
        for file in files.documentation_pages()
        if file not in missing
    ]
    for file in pages:
        if file.page is None:
            Page(None, file, config)
    made_here = set(pages)
    own = [
        file
        for file in files
        if not file.is_documentation_page() or file in made_here
    ]
    return Known(
        config=config,
        files=files,
        nav=nav,
        env=env,
        pages=pages,
        own=own,
        whole=whole,
    )


def _templates(config: MkDocsConfig, cache: Cache | None) -> Any:
    env = config.theme.get_env()
    set_up(env)
    env.loader = Loader(config.theme.dirs)
    env.bytecode_cache = CompiledTemplates(cache, "theme") if cache else None
    return env


def _led_to(config: MkDocsConfig, files: Files) -> Iterator[File]:
    """The pages of the navigation that another run makes."""
    named = (path for entry in config.nav or () for path in entry.values())
    elsewhere = (
        _elsewhere(path, config)
        for path in named
        if files.get_file_from_path(path) is None
    )
    return filter(None, elsewhere)


def _elsewhere(path: str, config: MkDocsConfig) -> File | None:
    """A file that another run makes."""
    named = PurePosixPath(path).suffix
    return File(path, config.docs_dir, config.site_dir, use_directory_urls=False) if named else None
