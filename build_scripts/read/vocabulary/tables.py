"""The tables of words whose examples are tried as they are read: each by itself, so that it is a step of its own, which
need not be done again for a table that is known."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from build_scripts.domain.building.execution import Each
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.indexes.vocabulary import Vocabulary
from build_scripts.domain.topics import TopicScheme
from build_scripts.language.segmentation import segmenter
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary import bodies, directives, phrases, targets, topics, works

TOPICS = "topics.yml"
INDEXES = {
    table.FILE: table.EMPTY for table in (bodies, targets, directives, phrases, works)
}
"""By file what stands for a table that an edition does without."""
NAMES = (TOPICS, *INDEXES)
Terms = tuple[str, ...]
Asked = tuple[str, bytes | None, bool]
"""The name of a table, what stands in it, and whether it is there and could not be read, as has been told."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tables:
    topics: TopicScheme
    indexes: Vocabulary


def read(files: Mapping[str, bytes], terms: Terms, faults: Faults, each: Each) -> Tables:
    found = {}
    items = [_asked(name, files, faults) for name in NAMES]
    for name, (table, told) in zip(NAMES, each(_read, terms, items), strict=True):
        found[name] = table
        faults.found += told
    indexes = Vocabulary(
        bodies=found[bodies.FILE],
        targets=found[targets.FILE],
        directives=found[directives.FILE],
        phrases=found[phrases.FILE],
        works=found[works.FILE],
    )
    return Tables(topics=found[TOPICS], indexes=indexes)


def _asked(name: str, files: Mapping[str, bytes], faults: Faults) -> Asked:
    return name, files.get(name, INDEXES.get(name)), name in faults.unread


def _read(terms: Terms, asked: Asked) -> tuple[Any, tuple[Diagnostic, ...]]:
    """A table, and the faults found in it."""
    name, data, is_unread = asked
    faults = Faults(unread=[name] if is_unread else ())
    if name == TOPICS:
        scheme = topics.read_topics(name, data, faults, segmenter(terms))
        return scheme, tuple(faults.found)
    table = _READERS[name](data, faults)
    return table, tuple(faults.found)


_READERS: Mapping[str, Callable[[bytes | None, Faults], object]] = {
    bodies.FILE: bodies.read_bodies, targets.FILE: targets.read_targets, directives.FILE: directives.read_directives,
    phrases.FILE: phrases.read_phrases, works.FILE: works.read_works,
}
