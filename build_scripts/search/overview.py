"""The shard that every search loads first, and the small ones that only some queries need."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from build_scripts.domain.notice import Notice
from build_scripts.domain.refs import ordinal
from build_scripts.language.folding import equivalences, fold
from build_scripts.link.edition_index import Lookup
from build_scripts.search import bits, provision_lists
from build_scripts.search.collection import Codes, Collection
from build_scripts.search.lists import CHILD, LONGER, SIBLING, SUMMARY
from build_scripts.search.notices import LETTERS, NUMBER_STOP, step_names
from build_scripts.search.vocabulary import END, FIELD, LONGEST, digits

SCHEMA = 4
"""Of all shards; the browser's overview.js knows one."""
THREADS_A_SHARD = 256

# 晋政发(2021)1号, folded: the issuer's sign, the year, the number.
_DOCUMENT_NUMBER = re.compile(r"(.+)\(([0-9]{4})\)([0-9]+)号")


def overview(lookup: Lookup, collection: Collection, codes: Codes, directory: Sequence[str]) -> dict[str, object]:
    """What there is, and which shard holds what."""
    edition = lookup.edition
    places = [j.slug for j in edition.jurisdictions]
    table = equivalences()
    return {
        "schema": SCHEMA,
        "codec": codec(),
        "alphabet": codes.alphabet,
        "span": codes.span,
        "grain": codes.grain,
        "directory": directory,
        "starts": _starts(codes),
        "notices": "".join(_notice(n, places.index(n.jurisdiction)) for n in collection.notices),
        "places": [[j.slug, j.name, j.level] for j in edition.jurisdictions],
        "steps": step_names(collection),
        "signs": signs(collection),
        **provision_lists.directory(lookup, collection),
        "passedOver": [list(pair) for pair in table.passed_over],
        "variants": " ".join(target + others for target, others in (*table.variants, *_lookalikes(codes.alphabet))),
        "forms": list(table.forms),
    }


def _lookalikes(alphabet: str) -> Iterator[tuple[str, str]]:
    """Those that can be found: what stands for them stands in some text."""
    return ((target, others) for target, others in equivalences().lookalikes if target in alphabet)


def codec() -> dict[str, object]:
    """The rules by which all shards are written: what reads them knows none of its own."""
    return {
        "characters": bits.CHARACTERS,
        "bits": bits.BITS,
        "limit": bits.LIMIT,
        "wide": bits.WIDE,
        "stop": NUMBER_STOP,
        "letters": LETTERS,
        "field": FIELD,
        "end": END,
        "longestWord": LONGEST,
        "threadsAShard": THREADS_A_SHARD,
        "relations": {"sibling": SIBLING, "summary": SUMMARY, "child": CHILD, "longer": LONGER},
    }


def signs(collection: Collection) -> list[str]:
    """What stands before the year in the document numbers of the edition: 晋政发."""
    return sorted({number[1] for number in _numbers(collection) if number})


def document_numbers(collection: Collection) -> dict[str, object]:
    """How notices are cited: [sign, year, number, as printed] by notice, the sign by its place in the overview's list,
    and the titles, folded, of those whose text does not have it or that have no number."""
    known = signs(collection)
    pairs = list(zip(collection.notices, _numbers(collection), strict=True))
    return {
        "notices": [[known.index(m[1]), int(m[2]), int(m[3]), n.document_number] if m else None for n, m in pairs],
        "titles": [[at, fold(n.title)] for at, (n, m) in enumerate(pairs) if n.title_inferred or not m],
    }


def _numbers(collection: Collection) -> list[re.Match[str] | None]:
    return [_DOCUMENT_NUMBER.fullmatch(fold(n.document_number or "")) for n in collection.notices]


def thread_lists(threads: Sequence[Sequence[int]]) -> Iterator[tuple[str, object]]:
    """The members of each thread: how many, the first, the distances of the others."""
    for first in range(0, len(threads), THREADS_A_SHARD):
        numbers: list[int] = []
        for members in threads[first:first + THREADS_A_SHARD]:
            numbers += [len(members), members[0]]
            numbers += (later - earlier for earlier, later in pairwise(members))
        yield f"threads/{first // THREADS_A_SHARD}", "".join(digits(n, NUMBER_STOP) for n in numbers)


def _notice(notice: Notice, place: int) -> str:
    """Place, year, how many of that place and year, how many provisions: the id follows from the first three."""
    numbers = (place, notice.year, ordinal(notice), len(notice.provisions))
    return "".join(digits(n, NUMBER_STOP) for n in numbers)


def _starts(codes: Codes) -> str:
    """A bit for each grain of address: whether a provision begins there."""
    marks = np.zeros(int(codes.grains.sum()), np.int64)
    marks[np.cumsum(codes.grains) - codes.grains] = 1
    return bits.text_of(bits.fixed(marks, 1))
