"""From the edition to the shards of its search index, which pages load as scripts, one by one, when they are needed.

The layout is told in docs/about/search-index.md; whoever changes it raises SCHEMA in overview.py and in the
scripts' search/index/overview.js. Numbers and signs that both sides need stand in the overview. What a shard holds
depends, as far as can be, on the notices that it speaks of: where one is changed or added the shards keep that do not
hold its words.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from build_scripts.domain.building.checksums import checksum
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.edition import Edition
from build_scripts.domain.indexes import Indexes
from build_scripts.domain.notice import Notice
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.search import near, notices, overview, threads
from build_scripts.search.coding import names
from build_scripts.search.coding.names import OVERVIEW
from build_scripts.search.coding.spelling import spelling
from build_scripts.search.collection import Codes, collect, encode
from build_scripts.search.postings import grams, lists, summaries
from build_scripts.search.provision_lists import files as list_files
from build_scripts.search.provision_lists import provision_lists
from build_scripts.search.vocabulary import MARK, vocabulary

FOLDER = "search"
EDITION = "edition"
"""A shard that tells the name of the edition and nothing else: whether there is a newer one."""
Cite = Callable[[Notice], str]


def folder_of(family: str) -> str:
    return f"{FOLDER}/{family}"


def searched(edition: Edition) -> Edition:
    """What the index is made of; of the rest of an edition it depends on nothing."""
    found = edition.indexes
    indexes = Indexes(
        bodies=found.bodies,
        phrases=found.phrases,
        works=found.works,
        targets=found.targets,
        directives=found.directives,
    )
    return Edition(
        family=edition.family,
        jurisdictions=edition.jurisdictions,
        notices=edition.notices,
        topics=edition.topics,
        filings=edition.filings,
        threads=edition.threads,
        synonyms=edition.synonyms,
        terms=edition.terms,
        body_table=edition.body_table,
        indexes=indexes,
        originals=(),
        groups=(),
        pairs=(),
    )


def files(edition: Edition, cite: Cite = notices.by_title, each: Each = one_by_one) -> Iterator[tuple[str, bytes]]:
    """The shards below the site's root."""
    family = edition.family
    found = payloads(LinkedEdition(searched(edition)), cite=cite, each=each)
    yield from scripts(found, family.slug if family else None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """What the browser reads alike whatever it is; tests make it small."""

    longest: int | None = None
    """Places a list may hold; None lets the size of the edition decide."""
    frequent: int = summaries.FREQUENT
    shard: int = lists.SHARD


def payloads(
    linked: LinkedEdition,
    limits: Limits = Limits(),
    cite: Cite = notices.by_title,
    each: Each = one_by_one,
) -> Iterator[tuple[str, object]]:
    """Name and content of every shard. `cite` tells how a notice is cited as a whole."""
    collection = collect(linked)
    codes = encode(collection)
    directory = []
    for name, content, label in _grams(codes, limits):
        yield name, content
        if label is not None:
            directory.append(label)
    texts = notices.texts(collection)
    words = vocabulary(texts, linked.segmenter, each)
    yield "words", MARK.join(words.often)
    yield "seldom", MARK.join(words.seldom)
    yield "spelling", {"stop": spelling().stop, "words": spelling().joined()}
    yield from notices.shards(collection, texts, cite, each)
    yield from near.shards(linked, codes, (*words.often, *words.seldom), each)
    yield "numbers", overview.document_numbers(collection)
    found = provision_lists(linked, collection)
    yield from list_files(found)
    yield from threads.shards(linked, collection)
    yield OVERVIEW, overview.overview(linked, collection, codes, found, directory)


def _grams(codes: Codes, limits: Limits) -> Iterator[tuple[str, str, str | None]]:
    """Name, content, and what the directory calls it, if it stands there."""
    found = _sorted(codes, limits)
    digests: list[int] = []
    for number, content in enumerate(_summaries(codes, found)):
        digest = names.digest(names.written(content))
        digests.append(digest)
        yield f"frequent/{number}", content, None
    shards = lists.write_shards(codes, found, digests, limits.shard)
    for number, shard in enumerate(shards):
        label = _spelt(shard.first)
        yield f"grams/{number}", shard.payload, label


def _sorted(codes: Codes, limits: Limits) -> grams.Grams:
    longest = limits.longest or grams.longest_list(len(codes.codes))
    return grams.sort_grams(codes.codes, codes.in_heading, longest, limits.frequent)


def _summaries(codes: Codes, found: grams.Grams) -> Iterator[str]:
    """Of the grams that stand in very many provisions."""
    for first, end, _ in found.frequent:
        yield summaries.summarise(codes, found, first, end)


def _spelt(gram: Iterable[int]) -> str:
    return "".join(chr(point) if point != grams.END else "\n" for point in gram)


def scripts(shards: Iterable[tuple[str, object]], family: str | None = None) -> Iterator[tuple[str, bytes]]:
    """Path and script of every shard, each as it comes: those of a large edition are not held together. The overview
    tells the names of all others, and so names the edition. That of a family is called by its content as they are, and
    stands in a list of all families."""
    folder = folder_of(family) if family else FOLDER
    digests: dict[str, int] = {}
    overview: object = None
    for name, content in shards:
        if name == OVERVIEW:
            overview = content
            continue
        text = names.written(content)
        digests[name] = names.digest(text)
        yield _script(folder, name, text)
    first = {**_mapping(overview), "shards": names.listed(digests)}
    if family:
        yield _script(folder, OVERVIEW, names.written(first))
    else:
        yield from _entrance(first)


def _script(folder: str, name: str, text: str) -> tuple[str, bytes]:
    """Called by its content."""
    return _file(folder, names.full_name(name, names.digest(text)), text)


def _mapping(content: object) -> dict[str, object]:
    if not isinstance(content, dict):
        raise TypeError(content)
    return content


def _entrance(content: Mapping[str, object]) -> Iterator[tuple[str, bytes]]:
    """What has the same name in every edition: by it a page finds all else."""
    edition = sha256(names.written(content).encode()).hexdigest()[:12]
    yield _file(FOLDER, OVERVIEW, names.written({EDITION: edition, **content}))
    yield _file(FOLDER, EDITION, names.written(edition))


def is_overview(name: str) -> bool:
    """Whether a file is the overview of a family, by its name."""
    return name.startswith(f"{OVERVIEW}.")


def directory(families: Iterable[tuple[str, str, Sequence[str]]]) -> Iterator[tuple[str, bytes]]:
    """What stands in the place of the overview where there are several families: of each its name, the file of its
    overview, and the places that it has."""
    listed = [[slug, file.removesuffix(".js"), list(places)] for slug, file, places in families]
    return _entrance({"schema": overview.SCHEMA, "families": listed})


def _file(folder: str, name: str, content: str) -> tuple[str, bytes]:
    # Of all that a shard says, its content as the browser writes it.
    told = checksum(name, content)
    # In older browsers these two end a line even within a string.
    content = content.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"{folder}/{name}.js", f'NoticeSearch.receive("{name}",{content},"{told}")\n'.encode()
