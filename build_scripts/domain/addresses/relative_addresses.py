"""The way from one page of the site to another address of it, both written from the site's root."""

from urllib.parse import quote

from build_scripts.domain.beginnings import shared_length


def markdown_target(here: str, there: str) -> str:
    """The way from page to page as it stands in Markdown: the builder wants the file, not the page made of it."""
    address, mark, anchor = there.partition("#")
    page, asks, query = address.partition("?")
    if page == here:
        return f"#{anchor}"
    way = relative(here, markdown_file(page))
    return "".join((way, asks, query, mark, anchor))


def file_target(here: str, there: str) -> str:
    """The way from a page to a file that is published as it is, under whatever name."""
    return quote(relative(here, there))


def markdown_file(page: str) -> str:
    """The Markdown file below docs_dir from which the builder makes the page."""
    return page.removesuffix(".html") + ".md"


def relative(page: str, target: str) -> str:
    """A link from one page to another address of the site, both written from the site's root."""
    *here, _ = page.split("/")
    *folders, _ = there = target.split("/")
    shared = shared_length(here, folders)
    return "../" * (len(here) - shared) + "/".join(there[shared:])
