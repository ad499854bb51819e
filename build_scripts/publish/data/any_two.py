"""What the page of any two notices needs, as classic scripts, so that it works from a disk: each notice with its words
cut, and for the picker the places and the notices of each."""

import json
from collections.abc import Iterator
from itertools import chain

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import FRAME, Notice, PlaceSlug, Provision
from build_scripts.language.redline import tokens
from build_scripts.link.comparison import wording
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import locators

FOLDER = "data/compare"
LONGEST = 35
"""The longest piece that one sign of base 36 tells; longer words are told in two."""
SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz"


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    places = [[j.slug, j.name] for j in lookup.edition.jurisdictions if lookup.by_place.get(j.slug)]
    yield _script("places", places)
    for slug, _ in places:
        found = [[n.id, _label(n)] for n in reversed(lookup.by_place[PlaceSlug(slug)])]
        yield _script(f"place-{slug}", found)
    for notice in lookup.edition.notices:
        yield _script(notice.id, _notice(lookup, notice))


def _script(name: str, data: object) -> tuple[str, str]:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"{FOLDER}/{name}.js", f'NoticeCompare.add("{name}",{text});\n'


def _label(notice: Notice) -> str:
    return f"{locators.year(notice)} {notice.document_number or '原文缺文号'}"


def _notice(lookup: Lookup, notice: Notice) -> dict[str, object]:
    pairs = chain(lookup.pairs_to.get(notice.id, ()), lookup.pairs_from.get(notice.id, ()))
    return {
        "id": notice.id, "name": locators.place_and_year(lookup, notice), "year": notice.year, "title": notice.title,
        "number": notice.document_number, "page": site_addresses.notice_page(notice.id),
        "compared": {
            pair.older if pair.newer == notice.id else pair.newer: site_addresses.compare_page(pair.older, pair.newer)
            for pair in pairs if pair.newer == notice.id or pair.relation == "year"
        },
        "provisions": [_provision(lookup, notice, p) for p in notice.provisions if p.kind not in FRAME],
    }


def _provision(lookup: Lookup, notice: Notice, p: Provision) -> dict[str, object]:
    text = wording(p)
    words = tokens(text, lookup.segmenter)
    cut = (length for word in words for length in _lengths(len(word.encode("utf-16-le")) // 2))
    filings = lookup.filings_at.get((notice.id, p.eid), ())
    return {
        "eid": p.eid, "num": p.num, "heading": p.heading, "text": text,
        "cut": "".join(SIGNS[length] for length in cut),
        "topics": [f.topic for f in filings if f.spans is None],
    }


def _lengths(length: int) -> Iterator[int]:
    """In the browser's units, two for a rare character."""
    while length > LONGEST:
        yield LONGEST - 1
        length -= LONGEST - 1
    yield length
