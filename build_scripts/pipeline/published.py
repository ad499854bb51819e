"""The files of an edition, part by part. What an earlier build made is taken as it is, where all that was read for it
reads the same today; with it stand the questions, and the digests of their answers.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.domain.edition import Edition
from build_scripts.domain.execution import Each, one_by_one
from build_scripts.domain.reads import Read, noted
from build_scripts.domain.site_addresses import is_joined, of_family
from build_scripts.link.edition_index import Lookup
from build_scripts.link.recorded import RecordedLookup
from build_scripts.publish import site_files
from build_scripts.publish.labels.citation import cite
from build_scripts.search import index_files
from build_scripts.work.cache import Cache, digest, key_of, program, remembering
from build_scripts.work.files import write
from build_scripts.work.marking import MARK, has_mark, marked

SEARCH: site_files.Part = "search", None


@dataclass(frozen=True, kw_only=True, slots=True)
class _File:
    name: str
    content: bytes
    has_mark: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class _Kept:
    """A part in the cache."""

    reads: tuple[tuple[Read, bytes], ...]
    """In the order in which they were asked, so that a question is only asked again where all before it have the same
    answers."""
    files: tuple[_File, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Publishing:
    lookup: Lookup
    """With a mark that stands for that of the edition: a new edition makes no file anew that is the same but for it."""
    edition: Edition
    docs: Path
    apart: Path
    cache: Cache | None

    @property
    def of_family(self) -> str:
        return key_of(program(), "part", digest(self.edition.family))


def publish(edition: Edition, docs: Path, apart: Path, each: Each, cache: Cache | None = None) -> None:
    """Every worker writes what it makes; what is joined with the same of other families goes apart. The index of the
    search is one part, and takes longest."""
    unmarked = replace(edition, mark=MARK)
    lookup = RecordedLookup(unmarked) if cache else Lookup(unmarked)
    publishing = _Publishing(lookup=lookup, edition=edition, docs=docs, apart=apart, cache=cache)
    with of_family(edition.family):
        parts = [SEARCH, *site_files.parts(lookup)]
    for _ in each(_take_or_make, publishing, parts):
        pass


def _take_or_make(publishing: _Publishing, part: site_files.Part) -> None:
    # Addresses are those of the family, in what is asked again as well.
    with of_family(publishing.edition.family):
        if not _taken(publishing, part):
            _make(publishing, part)


def _taken(publishing: _Publishing, part: site_files.Part) -> bool:
    """Whether it is known, and written."""
    cache, lookup = publishing.cache, publishing.lookup
    if cache is None or part == SEARCH or not isinstance(lookup, RecordedLookup):
        return False
    kept = cache.get(_key(publishing, part))
    if not isinstance(kept, _Kept) or not lookup.answers_as_before(kept.reads):
        return False
    _write(publishing, kept.files)
    return True


def _make(publishing: _Publishing, part: site_files.Part) -> None:
    if part == SEARCH:
        found = index_files.files(Lookup(publishing.edition), cite, remembering(one_by_one, publishing.cache))
        _write(publishing, (_File(name=name, content=data, has_mark=False) for name, data in found))
        return
    with noted() as reads:
        files = tuple(_files(publishing.lookup, part))
    _write(publishing, files)
    if publishing.cache and isinstance(publishing.lookup, RecordedLookup):
        answers = tuple((read, publishing.lookup.digest(read)) for read in reads)
        publishing.cache.put(_key(publishing, part), _Kept(reads=answers, files=files))


def _files(lookup: Lookup, part: site_files.Part) -> Iterator[_File]:
    for name, content in site_files.files_of(lookup, part):
        data = content.encode("utf-8") if isinstance(content, str) else content
        yield _File(name=name, content=data, has_mark=has_mark(name, data))


def _write(publishing: _Publishing, files: Iterator[_File] | tuple[_File, ...]) -> None:
    for file in files:
        data = marked(file.name, file.content, publishing.edition.mark) if file.has_mark else file.content
        write(publishing.apart if is_joined(file.name) else publishing.docs, [(file.name, data)])


def _key(publishing: _Publishing, part: site_files.Part) -> str:
    return key_of(publishing.of_family, digest(part))
