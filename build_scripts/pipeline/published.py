"""The files of an edition, part by part. What an earlier build made is taken as it is, where all that was read for it
reads the same today.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from build_scripts.domain.addresses.site_addresses import is_joined, of_family
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.building.reads import Read, noted
from build_scripts.domain.edition import Edition
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.recorded import RecordedEdition
from build_scripts.pipeline.asked import Facts, Told, Unknown, ask_again, keep
from build_scripts.pipeline.run import Run
from build_scripts.publish import site_files
from build_scripts.publish.labels.citation import cite
from build_scripts.publish.markup import templating
from build_scripts.search import index_files
from build_scripts.work.cache import Cache, digest, key_of, place, program, remembering
from build_scripts.work.files import as_written, put, write_new
from build_scripts.work.keeping.compiled_templates import CompiledTemplates
from build_scripts.work.keeping.packs import Pack, Slot, slots
from build_scripts.work.website.marks_in_files import MARK, Marks, laid_open, marked
from build_scripts.work.website.page_builder import Digests

SEARCH: site_files.Part = "search", None


@dataclass(frozen=True, kw_only=True, slots=True)
class _File:
    name: str
    content: bytes
    marks: Marks | None = None
    """Where in it the edition's mark is to stand."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _KeptFile:
    """A file that the cache has: as it is to stand, but for the edition's mark where it bears one."""

    name: str
    kept: str
    marks: Marks | None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Kept:
    """A part in the cache."""

    facts: Facts
    """What it was made of."""
    files: tuple[_KeptFile, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Wanted:
    """A part, and where the cache has it."""

    part: site_files.Part
    pack: Pack
    made_of: str

    @property
    def name(self) -> str:
        return _named(self.part)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Done:
    """What a part was made of."""

    facts: Facts = frozenset()
    new: Mapping[bytes, Read] = field(default_factory=dict)
    """Questions that were not known, by their facts."""
    standing: Digests = field(default_factory=dict)
    """Of those that the cache has."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _AllDone:
    """What the parts of a handful were made of."""

    told: Told
    standing: Digests


@dataclass(frozen=True, kw_only=True, slots=True)
class _Publishing:
    linked: LinkedEdition
    """Where there is a cache, with a mark that stands for that of the edition: a new edition makes no file anew that is
    the same but for it."""
    edition: Edition
    docs: Path
    apart: Path
    cache: Cache | None = None
    facts: Facts = frozenset()
    """How questions are answered that earlier builds asked."""

    @property
    def mark(self) -> str:
        """As it stands in what is made."""
        return MARK if self.cache else self.edition.mark


def publish(run: Run, edition: Edition, docs: Path, apart: Path) -> Digests:
    """Every worker writes what it makes; what is joined with the same of other families goes apart. The index of the
    search is one part, and takes longest. Given back is how files stand that the cache has."""
    cache = run.cache
    templating.know(lambda language: CompiledTemplates(cache, language) if cache else None)
    with of_family(edition.family):
        if cache is None:
            made = _publish(_Publishing(
                linked=LinkedEdition(edition).ready(),
                edition=edition,
                docs=docs,
                apart=apart,
            ), run.each)
            deque(made, maxlen=0)
            return {}
        linked = RecordedEdition(replace(edition, mark=MARK), run.known)
        table = key_of(_of_family(edition), "asked")
        asked = ask_again(cache, table, linked, run.each)
        publishing = _Publishing(
            linked=linked,
            edition=edition,
            docs=docs,
            apart=apart,
            cache=cache,
            facts=asked.facts,
        )
        used: set[bytes] = set()
        new = Unknown(cache, table)
        standing: dict[str, str] = {}
        for done in _publish(publishing, run.each):
            new.add(read for fact, read in done.told.new() if fact not in used)
            used |= done.told.facts()
            standing |= done.standing
        keep(cache, table, asked, used, new)
        return standing


def _publish(publishing: _Publishing, each: Each) -> Iterator[_AllDone]:
    """One after another: of a large edition all at once tell the same questions many times over."""
    return each(_take_or_make, publishing, tuple(_handfuls(publishing)))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Handful:
    """Parts that are kept together."""

    slot: Slot
    parts: tuple[site_files.Part, ...]


def _handfuls(publishing: _Publishing) -> Iterator[_Handful]:
    """What is made as a whole is kept by itself; it takes longest, and comes first."""
    table = key_of(_of_family(publishing.edition), "parts")
    keyed: list[site_files.Part] = []
    for part in (SEARCH, *site_files.parts(publishing.linked)):
        _, key = part
        if key is None:
            alone = key_of(table, _named(part))
            yield from _dealt(alone, [part])
        else:
            keyed.append(part)
    yield from _dealt(table, keyed)


def _dealt(table: str, parts: Iterable[site_files.Part]) -> Iterator[_Handful]:
    named = {_named(part): part for part in parts}
    for slot, names in slots(table, list(named)).items():
        handful = tuple(named[name] for name in names)
        yield _Handful(slot=slot, parts=handful)


def _named(part: site_files.Part) -> str:
    name, key = part
    return f"{name} {key!r}"


def _of_family(edition: Edition) -> str:
    family = edition.family
    return key_of(program(), "part", digest(family and (family.root, family.above)))


def _take_or_make(publishing: _Publishing, handful: _Handful) -> _AllDone:
    pack = Pack(publishing.cache, handful.slot)
    # Addresses are those of the family, and what they ask of it is noted.
    with of_family(publishing.linked.edition.family):
        done = [_taken_or_made(publishing, pack, part) for part in handful.parts]
    pack.close()
    return _together(done)


def _together(done: Iterable[_Done]) -> _AllDone:
    facts: set[bytes] = set()
    new: dict[bytes, Read] = {}
    standing: dict[str, str] = {}
    for one in done:
        facts |= one.facts
        new |= one.new
        standing |= one.standing
    return _AllDone(told=Told.of(facts, new), standing=standing)


def _taken_or_made(publishing: _Publishing, pack: Pack, part: site_files.Part) -> _Done:
    wanted = _Wanted(
        part=part,
        pack=pack,
        made_of=_made_of(publishing, part),
    )
    return _taken(publishing, wanted) or _made(publishing, wanted)


def _taken(publishing: _Publishing, wanted: _Wanted) -> _Done | None:
    """Where what is known of it still holds, and the cache has all its files, and whole. What was written before one
    was missed is written again as it is."""
    cache, kept = publishing.cache, _known(publishing, wanted)
    if cache is None or kept is None:
        return None
    standing: dict[str, str] = {}
    for file in kept.files:
        found = _placed(publishing, cache, file)
        if found is None:
            return None
        standing[file.name] = found
    wanted.pack.keep(wanted.name)
    return _Done(facts=kept.facts, standing=standing)


def _known(publishing: _Publishing, wanted: _Wanted) -> _Kept | None:
    """What the cache has of it, where all questions still have the same answers."""
    found = wanted.pack.get(wanted.name, wanted.made_of)
    return found if isinstance(found, _Kept) and found.facts <= publishing.facts else None


def _made(publishing: _Publishing, wanted: _Wanted) -> _Done:
    """No file is held longer than it takes to write it."""
    linked, cache = publishing.linked, publishing.cache
    found = _found_files(publishing, wanted.part)
    if cache is None or not isinstance(linked, RecordedEdition):
        for file in found:
            _write(publishing, file)
        return _Done()
    kept: list[_KeptFile] = []
    standing: dict[str, str] = {}
    with noted() as reads:
        for file in found:
            own = _kept(cache, file)
            kept.append(own)
            standing[file.name] = (not own.marks and _placed(publishing, cache, own)) or _written(publishing, file)
    facts = {linked.fact(read): read for read in reads}
    wanted.pack.put(wanted.name, _Kept(facts=frozenset(facts), files=tuple(kept)), wanted.made_of)
    new = {
        fact: read
        for fact, read in facts.items()
        if fact not in publishing.facts
    }
    return _Done(facts=frozenset(facts), new=new, standing=standing)


def _made_of(publishing: _Publishing, part: site_files.Part) -> str:
    """Of the index of the search all that it is made of; of any other part the questions are noted."""
    if publishing.cache is None or part != SEARCH:
        return ""
    return digest(index_files.searched(publishing.edition))


def _found_files(publishing: _Publishing, part: site_files.Part) -> Iterator[_File]:
    if part != SEARCH:
        yield from _files(publishing, part)
        return
    found = index_files.files(publishing.edition, cite, remembering(one_by_one, publishing.cache))
    yield from (_File(name=name, content=data) for name, data in found)


def _files(publishing: _Publishing, part: site_files.Part) -> Iterator[_File]:
    for name, content in site_files.files_of(publishing.linked, part):
        data = content.encode("utf-8") if isinstance(content, str) else content
        laid, marks = laid_open(name, data, publishing.mark)
        yield _File(
            name=name,
            content=laid,
            marks=marks,
        )


def _kept(cache: Cache, file: _File) -> _KeptFile:
    data = file.content if file.marks else as_written(file.name, file.content)
    return _KeptFile(
        name=file.name,
        kept=cache.keep(data),
        marks=file.marks,
    )


def _placed(publishing: _Publishing, cache: Cache, file: _KeptFile) -> str | None:
    """The digest of the file as it stands; None where the cache has not the whole of it."""
    if not file.marks:
        return file.kept if place(cache, _folder(publishing, file), file.name, file.kept) else None
    found = cache.kept(file.kept)
    return None if found is None else _written(publishing, _File(name=file.name, content=found, marks=file.marks))


def _written(publishing: _Publishing, file: _File) -> str:
    """The digest of the file as it stands."""
    return sha256(_write(publishing, file)).hexdigest()


def _write(publishing: _Publishing, file: _File) -> bytes:
    """What is written."""
    own = marked(file.content, file.marks, publishing.edition.mark) if file.marks else file.content
    data = as_written(file.name, own)
    put(_folder(publishing, file), file.name, partial(write_new, data))
    return data


def _folder(publishing: _Publishing, file: _File | _KeptFile) -> Path:
    return publishing.apart if is_joined(file.name) else publishing.docs
