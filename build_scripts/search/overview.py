"""The shard that every search loads first, and the small ones that only some queries need."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from build_scripts.domain.notice import Notice
from build_scripts.domain.refs import ordinal
from build_scripts.language.matching.folding import equivalences, fold
from build_scripts.link.edition_index import Lookup
from build_scripts.search import bits, provision_lists, runs
from build_scripts.search.collection import Codes, Collection, Shards
from build_scripts.search.lists import CHILD, LONGER, SIBLING, SUMMARY
from build_scripts.search.notices import LETTERS, NUMBER_STOP, step_names, written_numbers
from build_scripts.search.vocabulary import END, FIELD, LONGEST

SCHEMA = 5
"""Of all shards; the browser's overview.js knows one."""
THREADS_A_SHARD = 256

# 晋政发(2021)1号, folded: the issuer's sign, the year, the number.
_DOCUMENT_NUMBER = re.compile(r"(.+)\(([0-9]{4})\)([0-9]+)号")


def overview(lookup: Lookup, collection: Collection, codes: Codes, directory: Sequence[str]) -> dict[str, object]:
    """What there is, and which shard holds what."""
    edition = lookup.edition
    places = {place.slug: number for number, place in enumerate(edition.jurisdictions)}
    table = equivalences()
    return {
        "schema": SCHEMA,
        "codec": codec(),
        "alphabet": codes.alphabet,
        "span": codes.span,
        "grain": codes.grain,
        "directory": directory,
        "starts": _starts(codes),
        "notices": "".join(_notice(n, places[n.jurisdiction]) for n in collection.notices),
        "places": [[j.slug, j.name, j.level] for j in edition.jurisdictions],
        "steps": step_names(collection),
        "signs": signs(collection),
        **provision_lists.directory(lookup, collection),
        "passedOver": [list(pair) for pair in table.passed_over],
        "variants": " ".join(map("".join, (*table.variants, *_lookalikes(codes.alphabet)))),
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
    numbers = _numbers(collection)
    cited: list[list[object] | None] = []
    titles: list[list[object]] = []
    for at, (notice, number) in enumerate(zip(collection.notices, numbers, strict=True)):
        cited.append(_cited(notice, number, known) if number else None)
        if notice.title_inferred or not number:
            titles.append([at, fold(notice.title)])
    return {"notices": cited, "titles": titles}


def _cited(notice: Notice, number: re.Match[str], known: Sequence[str]) -> list[object]:
    sign, year, ordinal_of_year = number.groups()
    return [known.index(sign), int(year), int(ordinal_of_year), notice.document_number]


def _numbers(collection: Collection) -> list[re.Match[str] | None]:
    printed = (notice.document_number or "" for notice in collection.notices)
    return [_DOCUMENT_NUMBER.fullmatch(fold(number)) for number in printed]


def thread_lists(threads: Sequence[Sequence[int]]) -> Shards:
    """The members of each thread, so many threads a shard."""
    for first in range(0, len(threads), THREADS_A_SHARD):
        shard = threads[first:first + THREADS_A_SHARD]
        yield f"threads/{first // THREADS_A_SHARD}", "".join(map(_thread, shard))


def _thread(members: Sequence[int]) -> str:
    """How many, the first, the distances of the others."""
    distances = (later - earlier for earlier, later in pairwise(members))
    return written_numbers((len(members), members[0], *distances))


def _notice(notice: Notice, place: int) -> str:
    """Place, year, how many of that place and year, how many provisions: the id follows from the first three."""
    return written_numbers((place, notice.year, ordinal(notice), len(notice.provisions)))


def _starts(codes: Codes) -> str:
    """A bit for each grain of address: whether a provision begins there."""
    marks = np.zeros(int(codes.grains.sum()), np.int64)
    marks[runs.begins(codes.grains)] = 1
    return bits.text_of(bits.fixed(marks, 1))
