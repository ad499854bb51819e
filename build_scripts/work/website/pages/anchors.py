"""The anchors that pages name: whether all are there is asked when all pages are made.

A large edition has millions, so each is told by a digest. A page that names one that no page has is made once more, and
MkDocs tells of it in its own words.
"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

import numpy as np
from mkdocs.structure.pages import Page

SIZE = 8
"""Bytes of a digest."""
Anchor = tuple[str, str]
"""A file, and an anchor there."""


def named_by(page: Page) -> Iterator[Anchor]:
    """As a page that was just made holds them."""
    for other, anchors in (page.links_to_anchors or {}).items():
        for anchor in anchors:
            yield other.src_uri, anchor


def digests(anchors: Iterable[Anchor]) -> bytes:
    """One after another."""
    return b"".join(_digest(f"{name}\0{anchor}") for name, anchor in anchors)


def _digest(anchor: str) -> bytes:
    return blake2b(anchor.encode("utf-8", "surrogateescape"), digest_size=SIZE).digest()


def naming_what_is_not_there(there: Iterable[bytes], named: Sequence[bytes]) -> list[int]:
    """Of files, by the digests of what each names, those that name an anchor that is not among those that are there."""
    known = np.unique(_numbers(there))
    wanted = _numbers(named)
    files = np.repeat(np.arange(len(named)), [len(one) // SIZE for one in named])
    return sorted({int(file) for file in files[~np.isin(wanted, known)]})


def _numbers(digested: Iterable[bytes]) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return np.frombuffer(b"".join(digested), np.uint64)
