"""MkDocs, which makes the pages of the site of the Markdown files: strict, and with a fixed date."""

import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from build_scripts.domain.diagnostics import Diagnostic, raise_any
from build_scripts.domain.project import CONFIG
from build_scripts.work.page_store import shelf

NEEDLESS = ("sitemap.xml*", "assets/javascripts", "assets/stylesheets/palette.*", "assets/**/*.map")
"""What the builder adds and no page uses: a sitemap needs an address of the site's own, the theme's scripts are not
loaded, and its colours are the edition's own."""
HINT = "The site is built in strict mode: every page, link and anchor that is named must exist."


def build_pages(docs: Path, site: Path) -> None:
    """The Markdown files below `docs` to the pages below `site`; what the builder warns of is a fault of this run."""
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    with _warnings() as found:
        try:
            config = load_config(str(CONFIG), docs_dir=str(docs), site_dir=str(site), strict=True)
            with shelf(config):
                build(config)
        except MkDocsException as error:
            found.append(str(error))
    raise_any(Diagnostic(file=CONFIG.name, line=None, message=text, hint=HINT) for text in found)
    _remove_needless(site)


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What the builder warns of meanwhile."""
    handler = _Collector()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield handler.found
    finally:
        logger.removeHandler(handler)


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record.getMessage())


def _remove_needless(site: Path) -> None:
    for path in list(chain.from_iterable(map(site.glob, NEEDLESS))):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
