"""From the edition to the shards of its search index, which pages load as scripts, one by one, when they are needed.

The layout is told in docs/about/search-index.md; whoever changes it raises SCHEMA in overview.py and in the
scripts' search/index/overview.js. Numbers and signs that both sides need stand in the overview.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.building.checksums import checksum
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.notice import Notice
from build_scripts.link.edition_index import Lookup
from build_scripts.search import grams, lists, near, notices, overview, provision_lists, summaries, vocabulary
from build_scripts.search.collection import Codes, collect, encode
from build_scripts.search.threads import thread_members, thread_of

FOLDER = "search"
EDITION = re.compile(rb'NoticeSearch\.receive\("([0-9a-f]+)"')
Cite = Callable[[Notice], str]


def folder_of(family: str) -> str:
    return f"{FOLDER}/{family}"


def files(lookup: Lookup, cite: Cite = notices.by_title, each: Each = one_by_one) -> Iterator[tuple[str, bytes]]:
    """The shards below the site's root. Each carries the edition's fingerprint: shards of two editions never mix."""
    family = lookup.edition.family
    folder = folder_of(family.slug) if family else FOLDER
    yield from scripts(dict(payloads(lookup, cite=cite, each=each)), folder)


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """What the browser reads alike whatever it is; tests make it small."""

    longest: int | None = None
    """Places a list may hold; None lets the size of the edition decide."""
    frequent: int = summaries.FREQUENT
    shard: int = lists.SHARD


def payloads(
    lookup: Lookup, limits: Limits = Limits(), cite: Cite = notices.by_title, each: Each = one_by_one,
) -> Iterator[tuple[str, object]]:
    """Name and content of every shard. `cite` tells how a notice is cited as a whole."""
    collection = collect(lookup)
    ordinals = collection.ordinals()
    codes = encode(collection)
    directory = []
    for name, content, label in _grams(codes, limits):
        yield name, content
        if label is not None:
            directory.append(label)
    texts = notices.texts(collection)
    words = vocabulary.make_vocabulary(texts, lookup.segmenter, each)
    yield "words", {"stop": words.stop, "words": words.joined()}
    yield from notices.shards(collection, texts, words, thread_of(lookup, ordinals), cite)
    yield from near.shards(lookup, codes, words, each)
    yield "numbers", overview.document_numbers(collection)
    yield from provision_lists.files(lookup, collection)
    yield from overview.thread_lists(thread_members(lookup, ordinals))
    yield "overview", overview.overview(lookup, collection, codes, directory)


def _grams(codes: Codes, limits: Limits) -> Iterator[tuple[str, str, str | None]]:
    """Name, content, and what the directory calls it, if it stands there."""
    longest = limits.longest or grams.longest_list(len(codes.codes))
    found = grams.sort_grams(codes.codes, codes.in_heading, longest, limits.frequent)
    for number, (first, end, _) in enumerate(found.frequent):
        yield f"frequent/{number}", summaries.summarise(codes, found, first, end), None
    for number, shard in enumerate(lists.write_shards(codes, found, limits.shard)):
        yield f"grams/{number}", shard.payload, _spelt(codes, shard.first)


def _spelt(codes: Codes, gram: Iterable[int]) -> str:
    letters = "\n" + codes.alphabet
    return "".join(letters[code] for code in gram)


def scripts(shards: Mapping[str, object], folder: str = FOLDER) -> Iterator[tuple[str, bytes]]:
    """Path and script of every shard."""
    fingerprint = _fingerprint(shards)
    for name, payload in shards.items():
        yield f"{folder}/{name}.js", _script(fingerprint, name, payload)


def directory(families: Iterable[tuple[str, bytes, Sequence[str]]]) -> tuple[str, bytes]:
    """What stands in the place of the overview where there are several families: of each its name, the name of its
    index, told by the overview that it has itself, and the places that it has."""
    listed = [[slug, _edition_of(shard), list(places)] for slug, shard, places in families]
    ((name, script),) = scripts({"overview": {"schema": overview.SCHEMA, "families": listed}})
    return name, script


def _edition_of(shard: bytes) -> str:
    found = EDITION.search(shard)
    if found is None:
        raise ValueError("no shard of an index")
    return found[1].decode()


def _fingerprint(shards: Mapping[str, object]) -> str:
    digest = hashlib.sha256()
    for name, payload in shards.items():
        digest.update(f"{name}\n{payload}\n".encode())
    return digest.hexdigest()[:12]


def _script(fingerprint: str, name: str, payload: object) -> bytes:
    content = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
    # Of all that a shard says, its content as the browser writes it.
    told = checksum(fingerprint, name, content)
    # In older browsers these two end a line even within a string.
    content = content.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'NoticeSearch.receive("{fingerprint}","{name}",{content},"{told}")\n'.encode()
