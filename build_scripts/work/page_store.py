"""Keeps the finished content of every page on disk until its turn comes to be put into its frame.

MkDocs makes the content of all pages before it writes the first: of a large edition, more than the memory should hold.
What is published is the same with and without this.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page


@contextmanager
def shelf(config: MkDocsConfig) -> Iterator[None]:
    """While MkDocs runs under this configuration, it holds the content of one page at a time."""
    with TemporaryFile() as file:
        config.plugins["shelf"] = _Shelf(file)
        yield


class _Shelf(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._places: dict[str, tuple[int, int]] = {}

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """The content has been made of the Markdown; both leave the memory."""
        data = html.encode("utf-8")
        self._places[page.file.src_uri] = self._file.seek(0, 2), len(data)
        self._file.write(data)
        page.markdown = ""
        return ""

    def on_page_context(self, context: Any, *, page: Page, **_: Any) -> Any:
        start, length = self._places[page.file.src_uri]
        self._file.seek(start)
        page.content = self._file.read(length).decode("utf-8")
        return context

    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        page.content = ""
        return output
