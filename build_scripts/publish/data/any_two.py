"""What the page of any two notices needs, as classic scripts, so that it works from a disk: each notice with its words
cut, the rows of each pair that has a comparison of its own, the words for it all, and for the picker the places and
the notices of each."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import chain

from build_scripts.domain import site_addresses
from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import FRAME, Notice, PlaceSlug, Provision
from build_scripts.language.comparable import tokens
from build_scripts.link.comparison import OldPiece, Row, text_of, wording
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import facts, locators
from build_scripts.publish.labels.comparison_words import MOVED, REVIEWED, WORDS

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
    yield _script("words", _words())
    for notice in lookup.edition.notices:
        yield _script(notice.id, _notice(lookup, notice))


def _script(name: str, data: object) -> tuple[str, str]:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"{FOLDER}/{name}.js", f'NoticeCompare.add("{name}",{text});\n'


def _label(notice: Notice) -> str:
    return f"{locators.year(notice)} {facts.number(notice)}"


def _words() -> dict[str, object]:
    sides = {
        relation: {**asdict(words), "kinds": words.kinds, "marks": words.marks} for relation, words in WORDS.items()
    }
    return {"moved": MOVED, "reviewed": REVIEWED, "sides": sides}


def rows_file(pair: Pair, found: Iterable[Row]) -> tuple[str, str]:
    """The rows as the comparison's own page shows them, without the words, which stand in the notices."""
    data = {"older": pair.older, "newer": pair.newer, "relation": pair.relation, "rows": [_row(row) for row in found]}
    return _script(f"{pair.older}--{pair.newer}", data)


def _row(row: Row) -> dict[str, object]:
    """What is false, empty or nothing is left out."""
    parts = {
        "kind": row.kind, "newer": row.newer and row.newer.eid, "moved": row.moved, "reviewed": row.reviewed,
        "older": [_piece(piece) for piece in row.older], "also": [_piece(piece) for piece in row.also],
    }
    return {name: part for name, part in parts.items() if part}


def _piece(piece: OldPiece) -> dict[str, object]:
    """Spans in the browser's units; left out where it is the whole."""
    text = wording(piece.provision)
    spans = [[_units(text[:start]), _units(text[:end])] for start, end in piece.spans]
    parts = {"eid": piece.provision.eid, "spans": None if piece.whole else spans, "elsewhere": piece.elsewhere}
    return {name: part for name, part in parts.items() if part}


def _notice(lookup: Lookup, notice: Notice) -> dict[str, object]:
    pairs = chain(lookup.pairs_to.get(notice.id, ()), lookup.pairs_from.get(notice.id, ()))
    return {
        "id": notice.id, "name": locators.place_and_year(lookup, notice), "year": notice.year, "title": notice.title,
        "number": facts.number(notice), "page": site_addresses.notice_page(notice.id),
        "compared": {
            pair.older if pair.newer == notice.id else pair.newer: site_addresses.compare_page(pair.older, pair.newer)
            for pair in pairs if pair.newer == notice.id or pair.relation == "year"
        },
        "place": notice.jurisdiction,
        "above": [place.slug for place in lookup.above(lookup.jurisdictions[notice.jurisdiction])],
        "frame": [
            {"eid": p.eid, "locus": locators.locus(lookup, notice.id, p), "text": text_of(notice, p)}
            for p in notice.provisions if p.kind in FRAME
        ],
        "provisions": [_provision(lookup, notice, p) for p in notice.provisions if p.kind not in FRAME],
    }


def _provision(lookup: Lookup, notice: Notice, p: Provision) -> dict[str, object]:
    text = wording(p)
    words = tokens(text, lookup.segmenter)
    cut = (length for word in words for length in _lengths(_units(word)))
    filings = lookup.filings_at.get((notice.id, p.eid), ())
    return {
        "eid": p.eid, "num": p.num, "locus": locators.locus(lookup, notice.id, p), "heading": p.heading,
        "heading_only": not p.text, "text": text,
        "cut": "".join(SIGNS[length] for length in cut),
        "topics": [f.topic for f in filings if f.spans is None],
    }


def _units(text: str) -> int:
    """In the browser's units, two for a rare character."""
    return len(text.encode("utf-16-le")) // 2


def _lengths(length: int) -> Iterator[int]:
    while length > LONGEST:
        yield LONGEST - 1
        length -= LONGEST - 1
    yield length
