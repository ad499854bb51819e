"""MkDocs, which makes the pages of the site of the Markdown files: strict, with a fixed date, by several workers.

The steps and their order are those of MkDocs' own `build`, for a configuration without plugins; only that a page is
made of its Markdown and put into its frame at once. What a page says depends on its own Markdown, on the navigation,
and on which other files there are. So each worker that knows all files can make any page, and no content is kept until
all is made. Whether the anchors that pages name are there is seen at the end, by MkDocs' own rule.
"""

import logging
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.commands import build as steps
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from build_scripts.domain.diagnostics import Diagnostic, raise_any
from build_scripts.domain.execution import Each, one_by_one
from build_scripts.domain.project import CONFIG, HAND_WRITTEN
from build_scripts.work.cache import Cache, file_digest, key_of, program

THEME = HAND_WRITTEN / "theme"
SITEMAP = "sitemap.xml"
"""It needs an address of the site's own."""
NEEDLESS = ("assets/javascripts", "assets/stylesheets/palette.*", "assets/**/*.map")
"""What the builder adds and no page uses: the theme's scripts are not loaded, its colours are the edition's own."""
STAMP = b"<!--edition-->"
"""Where the foot of a page tells the edition."""
ADDRESS = re.compile(r"^site_url: *[\"']?(https?://[^\s\"'#]+)", re.MULTILINE)
HINT = "网站按严格方式生成：写到的页面、链接和锚点都须存在"


def build_pages(
    docs: Path, site: Path, each: Each = one_by_one, cache: Cache | None = None, stamp: str = "",
) -> None:
    """The Markdown files below `docs` to the pages below `site`; what the builder warns of is a fault of this run. The
    stamp tells the edition in the foot of every page: it is put in last, so that a new edition makes no page anew that
    is the same but for it."""
    builder = _Builder(docs, site, cache, stamp)
    with _warnings() as found:
        names = builder.begin()
    raise_any(map(_fault, found))
    made = list(each(_make, builder, names))
    raise_any(map(_fault, chain.from_iterable(one.warnings for one in made)))
    with _warnings() as found:
        builder.check_anchors(made)
    raise_any(map(_fault, found))
    _remove_needless(site)


def site_address() -> str:
    """Where the site will stand, as MkDocs' configuration tells it; nothing where it does not."""
    found = ADDRESS.search(CONFIG.read_text("utf-8"))
    return f"{found[1].rstrip('/')}/" if found else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Made:
    """What is known of a file that was made, beyond the file."""

    name: str
    anchors: frozenset[str] = frozenset()
    named: Mapping[str, Mapping[str, str]]
    """By page the anchors there that this one leads to, each with the link as written."""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Kept:
    """A page in the cache."""

    made: _Made
    html: bytes
    asked: tuple[str, ...]
    """The files it leads to."""


class _Asked:
    """All files, and those of them that a page asked for."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.paths: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._files, name)

    def get_file_from_path(self, path: str) -> File | None:
        self.paths.add(path)
        return self._files.get_file_from_path(path)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Known:
    """What MkDocs finds out before it makes the first page."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Any
    pages: list[File]


def set_up(env: Environment) -> None:
    """How the theme's templates are read: lines that hold a statement alone leave nothing behind, and JSON is written
    in the letters themselves."""
    env.trim_blocks = env.lstrip_blocks = True
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}


class _Builder:
    """A run of MkDocs, in each worker the same."""

    def __init__(self, docs: Path, site: Path, cache: Cache | None, stamp: str) -> None:
        self._made_of = docs, site, cache, stamp
        self.cache, self._stamp = cache, stamp

    def __reduce__(self) -> tuple[type["_Builder"], tuple[Path, Path, Cache | None, str]]:
        return _Builder, self._made_of

    @cached_property
    def known(self) -> _Known:
        os.environ["SOURCE_DATE_EPOCH"] = "0"
        docs, site, *_ = self._made_of
        config = load_config(str(CONFIG), docs_dir=str(docs), site_dir=str(site), strict=True)
        files = get_files(config)
        env = config.theme.get_env()
        set_up(env)
        files.add_files_from_theme(env, config)
        set_exclusions(files, config)
        nav = get_navigation(files, config)
        pages = list(files.documentation_pages())
        for file in pages:
            if file.page is None:
                Page(None, file, config)
        return _Known(config=config, files=files, nav=nav, env=env, pages=pages)

    def begin(self) -> list[str]:
        """Makes what is no page of its own, and names the files to be made: those of the theme first."""
        known = self.known
        for name in known.config.theme.static_templates:
            if name != SITEMAP:
                steps._build_theme_template(name, known.env, known.files, known.config, known.nav)
        return [file.src_uri for file in known.files]

    def make(self, name: str) -> _Made:
        file = self.known.files.src_uris[name]
        if file.page is None:
            file.copy_file()
            return _Made(name=name, named={})
        made = self._kept(file) or self._make_page(file, file.page)
        self._put_stamp(Path(file.abs_dest_path))
        return made

    def _put_stamp(self, page: Path) -> None:
        if self._stamp:
            html = page.read_bytes()
            page.write_bytes(html.replace(STAMP, self._stamp.encode("utf-8")))

    def _make_page(self, file: File, page: Page) -> _Made:
        known, asked = self.known, _Asked(self.known.files)
        with _warnings() as warnings:
            steps._populate_page(page, known.config, cast(Files, asked))
            steps._build_page(page, known.config, known.pages, known.nav, known.env)
        page.content = page.markdown = None
        named = {other.src_uri: anchors for other, anchors in (page.links_to_anchors or {}).items()}
        anchors = frozenset(page.present_anchor_ids or ())
        made = _Made(name=file.src_uri, anchors=anchors, named=named, warnings=tuple(warnings))
        if self.cache and not warnings:
            html = Path(file.abs_dest_path).read_bytes()
            self.cache.put(self._key(file), _Kept(made=made, html=html, asked=tuple(sorted(asked.paths))))
        return made

    def _kept(self, file: File) -> _Made | None:
        """As an earlier build made it of the same Markdown, where all the files that it leads to are still there."""
        kept = self.cache.get(self._key(file)) if self.cache else None
        if not isinstance(kept, _Kept) or not all(map(self.known.files.get_file_from_path, kept.asked)):
            return None
        target = Path(file.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(kept.html)
        return kept.made

    def _key(self, file: File) -> str:
        return key_of(self._frame, file.src_uri, file.content_bytes.hex())

    @cached_property
    def _frame(self) -> str:
        """Digest of all that pages have in common: the program, MkDocs' configuration, the theme's own part."""
        theme = sorted(path for path in THEME.rglob("*") if path.is_file())
        return key_of(program(), *map(file_digest, (CONFIG, *theme)))

    def check_anchors(self, made: Iterable[_Made]) -> None:
        """By MkDocs itself, of what the workers found."""
        files = self.known.files
        found = {one.name: one for one in made}
        for file in self.known.pages:
            if page := file.page:
                page.present_anchor_ids = set(found[file.src_uri].anchors)
        for file in self.known.pages:
            if page := file.page:
                named = found[file.src_uri].named
                page.links_to_anchors = {files.src_uris[name]: dict(anchors) for name, anchors in named.items()}
                page.validate_anchor_links(files=files, log_level=self.known.config.validation.links.anchors)


def _make(builder: _Builder, name: str) -> _Made:
    return builder.make(name)


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What the builder warns of meanwhile; where it gives up, that as well."""
    handler = _Collector()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield handler.found
    except MkDocsException as error:
        raise_any(map(_fault, (*handler.found, str(error))))
    finally:
        logger.removeHandler(handler)


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record.getMessage())


def _fault(text: str) -> Diagnostic:
    return Diagnostic(file=CONFIG.name, line=None, message=text, hint=HINT)


def _remove_needless(site: Path) -> None:
    for path in list(chain.from_iterable(map(site.glob, NEEDLESS))):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
