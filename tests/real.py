"""The real notices as they are read, parsed and linked: once for all tests of a process that ask for them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache

from build_scripts.domain.addresses.project import SOURCES
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import Notice, NoticeId, SourceText
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.parse.document import parse_notice
from build_scripts.pipeline import read_edition
from build_scripts.read import source_files
from build_scripts.work.sources import read_folder
from tests.trees import contents


@contextmanager
def _stage(name: str) -> Iterator[None]:
    assert name
    yield


@cache
def linked() -> LinkedEdition:
    return LinkedEdition(read_edition(read_folder(SOURCES, source_files.NAMES, source_files.MOST), _stage))


@cache
def files() -> Mapping[str, bytes]:
    return contents(SOURCES)


@cache
def sources() -> source_files.Sources:
    return source_files.load(files())


@cache
def parsed() -> Mapping[NoticeId, tuple[SourceText, Notice, tuple[Diagnostic, ...]]]:
    """By its id: the text, the notice and what is doubtful."""
    return {text.entry.id: (text, *parse_notice(text)) for text in sources().texts}
