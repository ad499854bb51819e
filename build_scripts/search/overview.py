"""The shard that every search loads first, and the small ones that only some queries need."""

from collections.abc import Iterator, Sequence

import numpy as np

from build_scripts.domain.beginnings import shared_length
from build_scripts.domain.notice import Notice
from build_scripts.domain.refs import ordinal
from build_scripts.language.matching.folding import equivalences, fold
from build_scripts.language.wording.citing.document_numbers import DocumentNumber, read
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.search import provision_lists
from build_scripts.search.coding import bits, runs
from build_scripts.search.coding.names import DIGEST
from build_scripts.search.coding.spelling import END, FIELD, LONGEST
from build_scripts.search.collection import Codes, Collection
from build_scripts.search.notices import LETTERS, NUMBER_STOP, written_numbers
from build_scripts.search.postings.lists import CHILD, DISTANCE, LONGER, SIBLING, SUMMARY, SYMBOL
from build_scripts.search.provision_lists import Lists

SCHEMA = 7
"""Of all shards; the browser's overview.js knows one."""


def overview(
    linked: LinkedEdition,
    collection: Collection,
    codes: Codes,
    lists: Lists,
    directory: Sequence[str],
) -> dict[str, object]:
    """What there is, and which shard holds what."""
    edition = linked.edition
    places = {place.slug: number for number, place in enumerate(edition.jurisdictions)}
    slot = {notice.id: slot for slot, notice in collection.by_slot}
    table = equivalences()
    return {
        "schema": SCHEMA,
        "codec": codec(),
        "grain": codes.grain,
        "grains": int(codes.grains.sum()),
        "directory": front_coded(directory),
        "starts": _starts(collection, codes),
        "slots": codes.of_notices.span,
        "notices": "".join(_notice(n, places[n.jurisdiction], slot[n.id]) for n in collection.notices),
        "places": [[j.slug, j.name, j.level] for j in edition.jurisdictions],
        "signs": _signs(collection),
        **provision_lists.directory(lists),
        "passedOver": [list(pair) for pair in table.passed_over],
        "variants": " ".join(map("".join, (*table.variants, *_lookalikes(codes.alphabet)))),
        "forms": list(table.forms),
    }


def front_coded(labels: Sequence[str]) -> str:
    """Each as far as it differs from the one before it, parted by blanks, which no folded text has: how many characters
    are alike, one digit, then the others. 矿井, 矿山, 尾 → "0矿井 1山 0尾"."""
    return " ".join(map(_after, ["", *labels[:-1]], labels))


def _after(before: str, label: str) -> str:
    alike = min(shared_length(before, label), 9)
    return f"{alike}{label[alike:]}"


def _lookalikes(alphabet: str) -> Iterator[tuple[str, str]]:
    """Those that can be found: what stands for them stands in some text."""
    return (
        (target, others)
        for target, others in equivalences().lookalikes
        if target in alphabet
    )


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
        "symbol": SYMBOL,
        "distance": DISTANCE,
        "digest": DIGEST,
        "relations": {"sibling": SIBLING, "summary": SUMMARY, "child": CHILD, "longer": LONGER},
    }


def _signs(collection: Collection) -> list[str]:
    """What stands before the year in the document numbers of the edition: 晋政发."""
    return sorted({fold(number.sign) for number in _numbers(collection) if number})


def document_numbers(collection: Collection) -> dict[str, object]:
    """How notices are cited: [sign, year, number, as printed] by notice, the sign by its place in the overview's list,
    and the titles, folded, of those whose text does not have it or that have no number."""
    known = _signs(collection)
    notices = collection.notices
    numbers = _numbers(collection)
    cited: list[list[object] | None] = []
    titles: list[list[object]] = []
    for at, (notice, number) in enumerate(zip(notices, numbers, strict=True)):
        own = _cited(notice, number, known) if number else None
        cited.append(own)
        if notice.title_inferred or not number:
            titles.append([at, fold(notice.title)])
    return {"notices": cited, "titles": titles}


def _cited(notice: Notice, number: DocumentNumber, known: Sequence[str]) -> list[object]:
    return [known.index(fold(number.sign)), number.year, number.count, notice.document_number]


def _numbers(collection: Collection) -> list[DocumentNumber | None]:
    """None of a notice whose number cannot be asked for in its parts."""
    printed = (read(notice.document_number or "") for notice in collection.notices)
    return [number if number and number.count is not None else None for number in printed]


def _notice(notice: Notice, place: int, slot: int) -> str:
    """Place, year, how many of that place and year, how many provisions, slot: the id follows from the first three."""
    return written_numbers((place, notice.year, ordinal(notice), len(notice.provisions), slot))


def _starts(collection: Collection, codes: Codes) -> str:
    """A bit for each grain of address, through the notices in their order: whether a provision begins there."""
    marks = np.zeros(int(codes.grains.sum()), np.int64)
    grains = np.concatenate([codes.grains[part] for part in _in_order(collection)])
    marks[runs.begins(grains)] = 1
    return bits.text_of(bits.fixed(marks, 1))


def _in_order(collection: Collection) -> Iterator[slice]:
    """First none, for an edition without notices, then the passages of each notice, the newest first."""
    sizes = collection.ranges.sizes
    begins = runs.sums(sizes).tolist()
    slots = {notice.id: at for at, (_, notice) in enumerate(collection.by_slot)}
    yield slice(0)
    for notice in collection.notices:
        at = slots[notice.id]
        begin, end = begins[at : at + 2]
        yield slice(begin, end)
