"""The anchors that pages name: whether they are there is asked when all pages are made, and told as MkDocs tells it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

Named = tuple[str, str, str]
"""A page, an anchor there, and the link as written."""
Anchors = Mapping[str, frozenset[str]]
"""Of each file that was made."""


def named_by(page: Page) -> Iterator[Named]:
    """As a page that was just made holds them."""
    for other, anchors in (page.links_to_anchors or {}).items():
        for anchor, written in anchors.items():
            yield other.src_uri, anchor, written


def tell_missing(files: Files, there: Anchors, named: Mapping[str, Sequence[Named]], level: int) -> None:
    """MkDocs is asked of those pages alone that name what is not there; of files made elsewhere nothing is known."""
    for name, anchors in named.items():
        missing = [
            one
            for one in anchors
            if one[0] in there and one[1] not in there[one[0]]
        ]
        if missing:
            _validate(files, there, name, missing, level)


def _validate(files: Files, there: Anchors, name: str, missing: Iterable[Named], level: int) -> None:
    led_to: defaultdict[File, dict[str, str]] = defaultdict(dict)
    for other, anchor, written in missing:
        led_to[files.src_uris[other]][anchor] = written
    for file in led_to:
        if file.page:
            file.page.present_anchor_ids = set(there[file.src_uri])
    if page := files.src_uris[name].page:
        page.links_to_anchors = dict(led_to)
        page.validate_anchor_links(files=files, log_level=level)
