"""MkDocs, which makes the pages of the site of the Markdown files: strict, with a fixed date, by several workers.

The steps and their order are those of MkDocs' own `build`, for a configuration without plugins; only that a page is
made of its Markdown and put into its frame at once. What a page says depends on its own Markdown, on the navigation,
and on which other files there are. So each worker that knows all files can make any page, and no content is kept until
all is made. Whether the anchors that pages name are there is seen at the end, by MkDocs' own rule.
"""

import logging
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property, partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Literal, cast

from mkdocs.commands import build as steps
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from build_scripts.domain.addresses.project import CONFIG
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.diagnostics import Diagnostic, raise_any
from build_scripts.work.cache import Cache, key_of, remembering
from build_scripts.work.files import in_its_folder, link
from build_scripts.work.keeping.packs import Pack, Slot, slots
from build_scripts.work.website import theme_files
from build_scripts.work.website.pages.anchors import digests, named_by, naming_what_is_not_there
from build_scripts.work.website.pages.known import Asked, Known, all_files
from build_scripts.work.website.pages.made import Kept, Made, in_order
from build_scripts.work.website.pages.table_gaps import closed_up
from build_scripts.work.website.theme import frame
from build_scripts.work.website.unchanged import Standing

SITEMAP = "sitemap.xml"
"""It needs an address of the site's own."""
COPIES = 64
"""Files that are copied together."""
STAMP = b"<!--edition-->"
"""Where the foot of a page tells the edition."""
ADDRESS = re.compile(r"^site_url: *[\"']?(https?://[^\s\"'#]+)", re.MULTILINE)
Scope = Literal["whole", "part", "rest"]
"""All pages of a site; those of one family; those that lead to all families, with what the theme adds."""
Digests = Mapping[str, str]
"""Of what files hold, by name."""
Beyond = Mapping[str, tuple[str, ...]]
"""Files that are not among these, each with the anchors that are named there."""
HINT = "网站按严格方式生成：写到的页面、链接和锚点都须存在"


@dataclass(frozen=True, kw_only=True, slots=True)
class Pages:
    beyond: Beyond
    """Where they lead to beyond these; of a whole site that is nowhere."""
    standing: Standing
    """How files stand that were counted on their way."""


def build_pages(
    docs: Path,
    site: Path,
    each: Each = one_by_one,
    cache: Cache | None = None,
    stamp: str = "",
    *,
    scope: Scope = "whole",
    family: str = "",
    digests: Digests | None = None,
) -> Pages:
    """The Markdown files below `docs` to the pages below `site`; what the builder warns of is a fault of this run. The
    stamp tells the edition in the foot of every page: it is put in last, so that a new edition makes no page anew that
    is the same but for it. Markdown whose digest is given is read only where its page is made."""
    builder = _Builder(_Run(docs=docs, site=site, cache=cache, stamp=stamp, scope=scope, digests=digests or {}))
    with _warnings() as found:
        names = builder.begin()
    raise_any(map(_fault, found))
    handfuls = list(builder.handfuls(names, family))
    made = in_order(names, chain.from_iterable(each(_make, builder, handfuls)))
    raise_any(map(_fault, chain.from_iterable(one.warnings for one in made)))
    with _warnings() as found:
        builder.check_anchors(made)
    raise_any(map(_fault, found))
    theme_files.leave_out(site, remembering(one_by_one, cache))
    return Pages(beyond=builder.beyond(made), standing=builder.standing(made))


def site_address() -> str:
    """Where the site will stand, as MkDocs' configuration tells it; nothing where it does not."""
    found = ADDRESS.search(CONFIG.read_text("utf-8"))
    return f"{found[1].rstrip('/')}/" if found else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Handful:
    """Pages that are kept together; or files that are no pages, and are not kept."""

    names: tuple[str, ...]
    slot: Slot | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Run:
    """What pages are made from."""

    docs: Path
    site: Path
    cache: Cache | None = None
    stamp: str = ""
    scope: Scope = "whole"
    digests: Digests = field(default_factory=dict)


class _Builder:
    """A run of MkDocs, in each worker the same."""

    def __init__(self, run: _Run) -> None:
        self._run = run
        self._there: dict[str, bool] = {}
        """Whether a file is there, of those that were asked for."""

    def __reduce__(self) -> tuple[type["_Builder"], tuple[_Run]]:
        return _Builder, (self._run,)

    @cached_property
    def known(self) -> Known:
        os.environ["SOURCE_DATE_EPOCH"] = "0"
        run = self._run
        return all_files(run.docs, run.site, run.cache, whole=run.scope == "whole")

    def begin(self) -> list[str]:
        """Makes what is no page of its own, and names the files to be made: those of the theme first."""
        known = self.known
        if self._run.scope == "part":
            return [
                file.src_uri
                for file in known.own
                if file.src_dir == known.config.docs_dir
            ]
        for name in known.config.theme.static_templates:
            if name != SITEMAP:
                steps._build_theme_template(name, known.env, known.files, known.config, known.nav)
                self._put_stamp(Path(known.config.site_dir) / name)
        return [file.src_uri for file in known.own]

    def handfuls(self, names: Iterable[str], family: str) -> Iterator[_Handful]:
        """Files that are copied before pages: many at once, for a page takes a hundred times as long."""
        pages = {file.src_uri for file in self.known.pages}
        copied = [name for name in names if name not in pages]
        for at in range(0, len(copied), COPIES):
            yield _Handful(names=tuple(copied[at : at + COPIES]))
        table = key_of(frame(), "pages", self._run.scope, family)
        for slot, found in slots(table, [
            name
            for name in names
            if name in pages
        ]).items():
            yield _Handful(names=tuple(found), slot=slot)

    def make(self, handful: _Handful) -> list[Made]:
        files = [self.known.files.src_uris[name] for name in handful.names]
        if handful.slot is None:
            return [self._copy(file) for file in files]
        pack = Pack(self._run.cache, handful.slot)
        made = [
            self._take(file, pack) or self._make_page(file, file.page, pack)
            for file in files
            if file.page
        ]
        pack.close()
        return made

    def _copy(self, file: File) -> Made:
        """One file of two names, where it is our own: what is installed is no part of the site."""
        if file.src_dir == self.known.config.docs_dir:
            in_its_folder(Path(file.abs_dest_path), partial(link, Path(str(file.abs_src_path))))
        else:
            file.copy_file()
        told = self._run.digests.get(file.src_uri)
        return Made(
            name=file.src_uri,
            stands=bytes.fromhex(told) if told else None,
        )

    def _write(self, file: File, html: bytes) -> bytes:
        """The digest of what is written."""
        data = stamped(html, self._run.stamp) if self._run.stamp else html
        in_its_folder(Path(file.abs_dest_path), lambda path: path.write_bytes(data))
        return sha256(data).digest()

    def _put_stamp(self, path: Path) -> None:
        """In a page that is the theme's own, where the theme made it: what is sent for an address that is not there."""
        if self._run.stamp and path.is_file():
            path.write_bytes(stamped(path.read_bytes(), self._run.stamp))

    def _make_page(self, file: File, page: Page, pack: Pack) -> Made:
        known, asked = self.known, Asked(self.known)
        with _warnings() as warnings:
            steps._populate_page(page, known.config, cast(Files, asked))
            page.content = closed_up(page.content or "")
            steps._build_page(page, known.config, known.pages, known.nav, known.env)
        anchors = page.present_anchor_ids or ()
        kept = Kept(
            html=Path(file.abs_dest_path).read_bytes(),
            anchors=digests((file.src_uri, anchor) for anchor in sorted(anchors)),
            named=tuple(named_by(page)),
            asked=tuple(sorted(asked.paths)),
        )
        _forget(page)
        if not warnings:
            pack.put(file.src_uri, kept, self._digest(file))
        return self._made(file, kept, warnings)

    def _made(self, file: File, kept: Kept, warnings: Iterable[str] = ()) -> Made:
        own, stands = self._own, self._write(file, kept.html)
        files = ((name, "") for name in kept.asked if name not in own)
        anchors = (anchor for anchor in kept.named if anchor[0] not in own)
        return Made(
            name=file.src_uri,
            stands=stands,
            anchors=kept.anchors,
            named=digests(anchor for anchor in kept.named if anchor[0] in own),
            beyond=() if self._run.scope == "whole" else (*files, *anchors),
            warnings=tuple(warnings),
        )

    @cached_property
    def _own(self) -> frozenset[str]:
        """The files that this run makes."""
        return frozenset(file.src_uri for file in self.known.own)

    def _take(self, file: File, pack: Pack) -> Made | None:
        """As an earlier build made it of the same Markdown, where all the files that it leads to are still there."""
        kept = pack.get(file.src_uri, self._digest(file))
        if not isinstance(kept, Kept) or not all(map(self._is_there, kept.asked)):
            return None
        pack.keep(file.src_uri)
        return self._made(file, kept)

    def _digest(self, file: File) -> str:
        return self._run.digests.get(file.src_uri) or sha256(file.content_bytes).hexdigest()

    def _is_there(self, path: str) -> bool:
        if path not in self._there:
            self._there[path] = Asked(self.known).get_file_from_path(path) is not None
        return self._there[path]

    def check_anchors(self, made: Sequence[Made]) -> None:
        """By MkDocs' own rule, of what the workers found."""
        for at in naming_what_is_not_there((one.anchors for one in made), [one.named for one in made]):
            self._tell_missing(self.known.files.src_uris[made[at].name])

    def _tell_missing(self, file: File) -> None:
        """The page is made once more, and those that it leads to, for MkDocs to compare."""
        page = self._read_again(file)
        led_to = {
            other: anchors
            for other, anchors in (page.links_to_anchors or {}).items()
            if other.src_uri in self._own
        } if page else {}
        for other in led_to:
            self._read_again(other)
        if page:
            page.links_to_anchors = led_to
            known = self.known
            page.validate_anchor_links(files=known.files, log_level=known.config.validation.links.anchors)

    def _read_again(self, file: File) -> Page | None:
        if file.page:
            steps._populate_page(file.page, self.known.config, cast(Files, Asked(self.known)))
        return file.page

    def beyond(self, made: Sequence[Made]) -> Beyond:
        """Where the pages lead to that are not among them."""
        found: dict[str, set[str]] = {}
        for name, anchor in chain.from_iterable(one.beyond for one in made):
            found.setdefault(name, set()).add(anchor)
        return {name: tuple(sorted(anchors - {""})) for name, anchors in sorted(found.items())}

    def standing(self, made: Iterable[Made]) -> Standing:
        files = self.known.files.src_uris
        return {files[one.name].dest_uri: one.stands for one in made if one.stands}


def _forget(page: Page) -> None:
    """What a page held while it was made: there are tens of thousands."""
    page.content = page.markdown = page.links_to_anchors = page.present_anchor_ids = None
    page.toc, page.meta = TableOfContents([]), {}


def stamped(html: bytes, stamp: str) -> bytes:
    return html.replace(STAMP, stamp.encode("utf-8"))


def _make(builder: _Builder, handful: _Handful) -> list[Made]:
    return builder.make(handful)


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
    return Diagnostic(
        file=CONFIG.name,
        line=None,
        message=text,
        hint=HINT,
    )
