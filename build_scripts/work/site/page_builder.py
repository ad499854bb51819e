"""MkDocs, which makes the pages of the site of the Markdown files: strict, with a fixed date, by several workers.

The steps and their order are those of MkDocs' own `build`, for a configuration without plugins; only that a page is
made of its Markdown and put into its frame at once. What a page says depends on its own Markdown, on the navigation,
and on which other files there are. So each worker that knows all files can make any page, and no content is kept until
all is made. Whether the anchors that pages name are there is seen at the end, by MkDocs' own rule.
"""

import logging
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property, partial
from hashlib import sha256
from itertools import chain
from pathlib import Path, PurePosixPath
from sys import intern
from typing import Any, Literal, cast

from mkdocs.commands import build as steps
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.diagnostics import Diagnostic, raise_any
from build_scripts.domain.project import CONFIG
from build_scripts.work.cache import Cache, key_of
from build_scripts.work.compiled_templates import CompiledTemplates
from build_scripts.work.files import in_its_folder, link
from build_scripts.work.site import theme_files
from build_scripts.work.site.page_anchors import Named, named_by, tell_missing
from build_scripts.work.site.theme import Loader, frame, set_up

SITEMAP = "sitemap.xml"
"""It needs an address of the site's own."""
STAMP = b"<!--edition-->"
"""Where the foot of a page tells the edition."""
ADDRESS = re.compile(r"^site_url: *[\"']?(https?://[^\s\"'#]+)", re.MULTILINE)
Scope = Literal["whole", "part", "rest"]
"""All pages of a site; those of one family; those that lead to all families, with what the theme adds."""
Beyond = Mapping[str, tuple[str, ...]]
"""Files that are not among these, each with the anchors that are named there."""
HINT = "网站按严格方式生成：写到的页面、链接和锚点都须存在"


def build_pages(
    docs: Path, site: Path, each: Each = one_by_one, cache: Cache | None = None, stamp: str = "",
    *, scope: Scope = "whole",
) -> Beyond:
    """The Markdown files below `docs` to the pages below `site`; what the builder warns of is a fault of this run. The
    stamp tells the edition in the foot of every page: it is put in last, so that a new edition makes no page anew that
    is the same but for it. Given back is where the pages lead to beyond these; of a whole site that is nowhere."""
    builder = _Builder(docs, site, cache, stamp, scope)
    with _warnings() as found:
        names = builder.begin()
    raise_any(map(_fault, found))
    made = list(map(_in_shared_words, each(_make, builder, names)))
    raise_any(map(_fault, chain.from_iterable(one.warnings for one in made)))
    with _warnings() as found:
        builder.check_anchors(made)
    raise_any(map(_fault, found))
    theme_files.leave_out(site)
    return builder.beyond(made)


def site_address() -> str:
    """Where the site will stand, as MkDocs' configuration tells it; nothing where it does not."""
    found = ADDRESS.search(CONFIG.read_text("utf-8"))
    return f"{found[1].rstrip('/')}/" if found else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Made:
    """What is known of a file that was made, beyond the file."""

    name: str
    anchors: frozenset[str] = frozenset()
    named: tuple[Named, ...] = ()
    """The anchors of pages that it leads to."""
    asked: tuple[str, ...] = ()
    """The files it leads to."""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Kept:
    """A page in the cache."""

    made: _Made
    html: bytes


class _Asked:
    """All files, and those of them that a page asked for. Where they are not all, others are taken to be there."""

    def __init__(self, known: "_Known", scope: Scope) -> None:
        self._files, self._config, self._scope = known.files, known.config, scope
        self.paths: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._files, name)

    def get_file_from_path(self, path: str) -> File | None:
        self.paths.add(path)
        found = self._files.get_file_from_path(path)
        return found or (_elsewhere(path, self._config) if self._scope != "whole" else None)


def _elsewhere(path: str, config: MkDocsConfig) -> File | None:
    """A file that another run makes."""
    named = PurePosixPath(path).suffix
    return File(path, config.docs_dir, config.site_dir, use_directory_urls=False) if named else None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Known:
    """What MkDocs finds out before it makes the first page."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Any
    pages: list[File]
    own: list[File]
    """All files but those that another run makes."""


class _Builder:
    """A run of MkDocs, in each worker the same."""

    def __init__(self, docs: Path, site: Path, cache: Cache | None, stamp: str, scope: Scope) -> None:
        self._made_of = docs, site, cache, stamp, scope
        self.cache, self._stamp, self._scope = cache, stamp, scope
        self._there: dict[str, bool] = {}
        """Whether a file is there, of those that were asked for."""

    def __reduce__(self) -> tuple[type["_Builder"], tuple[Path, Path, Cache | None, str, Scope]]:
        return _Builder, self._made_of

    @cached_property
    def known(self) -> _Known:
        os.environ["SOURCE_DATE_EPOCH"] = "0"
        docs, site, *_ = self._made_of
        config = load_config(str(CONFIG), docs_dir=str(docs), site_dir=str(site), strict=True)
        files = get_files(config)
        missing = self._led_to(config, files) if self._scope != "whole" else []
        for file in missing:
            files.append(file)
        env = config.theme.get_env()
        set_up(env)
        env.loader = Loader(config.theme.dirs)
        env.bytecode_cache = CompiledTemplates(self.cache, "theme") if self.cache else None
        files.add_files_from_theme(env, config)
        set_exclusions(files, config)
        nav = get_navigation(files, config)
        pages = [file for file in files.documentation_pages() if file not in missing]
        for file in pages:
            if file.page is None:
                Page(None, file, config)
        made_here = set(pages)
        own = [file for file in files if not file.is_documentation_page() or file in made_here]
        return _Known(config=config, files=files, nav=nav, env=env, pages=pages, own=own)

    def begin(self) -> list[str]:
        """Makes what is no page of its own, and names the files to be made: those of the theme first."""
        known = self.known
        if self._scope == "part":
            return [file.src_uri for file in known.own if file.src_dir == known.config.docs_dir]
        for name in known.config.theme.static_templates:
            if name != SITEMAP:
                steps._build_theme_template(name, known.env, known.files, known.config, known.nav)
        return [file.src_uri for file in known.own]

    @staticmethod
    def _led_to(config: MkDocsConfig, files: Files) -> list[File]:
        """The pages of the navigation that another run makes."""
        named = (path for entry in config.nav or () for path in entry.values())
        elsewhere = (_elsewhere(path, config) for path in named if files.get_file_from_path(path) is None)
        return [file for file in elsewhere if file]

    def make(self, name: str) -> _Made:
        file = self.known.files.src_uris[name]
        if file.page is None:
            self._copy(file)
            return _Made(name=name)
        return self._take(file) or self._make_page(file, file.page)

    def _copy(self, file: File) -> None:
        """One file of two names, where it is our own: what is installed is no part of the site."""
        if file.src_dir != self.known.config.docs_dir:
            file.copy_file()
            return
        in_its_folder(Path(file.abs_dest_path), partial(link, Path(str(file.abs_src_path))))

    def _write(self, file: File, html: bytes) -> None:
        data = stamped(html, self._stamp) if self._stamp else html
        in_its_folder(Path(file.abs_dest_path), lambda path: path.write_bytes(data))

    def _make_page(self, file: File, page: Page) -> _Made:
        known, asked = self.known, _Asked(self.known, self._scope)
        with _warnings() as warnings:
            steps._populate_page(page, known.config, cast(Files, asked))
            steps._build_page(page, known.config, known.pages, known.nav, known.env)
        made = _Made(
            name=file.src_uri, anchors=frozenset(page.present_anchor_ids or ()), named=tuple(named_by(page)),
            asked=tuple(sorted(asked.paths)), warnings=tuple(warnings),
        )
        _forget(page)
        html = Path(file.abs_dest_path).read_bytes()
        if self.cache and not warnings:
            self.cache.put(self._key(file), _Kept(made=made, html=html))
        self._write(file, html)
        return made

    def _take(self, file: File) -> _Made | None:
        """As an earlier build made it of the same Markdown, where all the files that it leads to are still there."""
        kept = self.cache.get(self._key(file)) if self.cache else None
        if not isinstance(kept, _Kept) or not all(map(self._is_there, kept.made.asked)):
            return None
        self._write(file, kept.html)
        return kept.made

    def _is_there(self, path: str) -> bool:
        if path not in self._there:
            self._there[path] = _Asked(self.known, self._scope).get_file_from_path(path) is not None
        return self._there[path]

    def _key(self, file: File) -> str:
        return key_of(frame(), file.src_uri, sha256(file.content_bytes).hexdigest())

    def check_anchors(self, made: Sequence[_Made]) -> None:
        """By MkDocs' own rule, of what the workers found."""
        there = {one.name: one.anchors for one in made}
        named = {one.name: one.named for one in made}
        tell_missing(self.known.files, there, named, self.known.config.validation.links.anchors)

    def beyond(self, made: Sequence[_Made]) -> Beyond:
        """Where the pages lead to that are not among them."""
        own = {file.src_uri for file in self.known.own}
        found: dict[str, set[str]] = {path: set() for one in made for path in one.asked if path not in own}
        for path, anchor, _ in chain.from_iterable(one.named for one in made):
            if path not in own:
                found.setdefault(path, set()).add(anchor)
        return {path: tuple(sorted(anchors)) for path, anchors in sorted(found.items())}


def _forget(page: Page) -> None:
    """What a page held while it was made: there are tens of thousands."""
    page.content = page.markdown = page.links_to_anchors = page.present_anchor_ids = None
    page.toc, page.meta = TableOfContents([]), {}


def _in_shared_words(made: _Made) -> _Made:
    """Most names are told by many pages: each is one object."""
    return replace(
        made, anchors=frozenset(map(intern, made.anchors)), asked=tuple(map(intern, made.asked)),
        named=tuple((intern(page), intern(anchor), intern(written)) for page, anchor, written in made.named),
    )


def stamped(html: bytes, stamp: str) -> bytes:
    return html.replace(STAMP, stamp.encode("utf-8"))


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
