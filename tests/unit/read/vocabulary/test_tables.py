"""The tables are read one by one, each with its faults; whoever knows one reads it no more."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from build_scripts.domain.building.execution import one_by_one
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.language.segmentation import read_terms
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary import tables

SOURCES = Path(__file__).parents[4] / "source_texts"
TERMS, _ = read_terms((SOURCES / "words.txt").read_text("utf-8"))
FILES = {name: (SOURCES / name).read_bytes() for name in tables.NAMES}


def test_all_are_read_and_sound() -> None:
    faults = Faults()
    found = tables.read(FILES, TERMS, faults, one_by_one)
    assert faults.found == []
    assert found.topics.topics
    assert found.indexes.bodies.bodies
    assert found.indexes.works


def test_an_edition_may_do_without_all_but_the_topics() -> None:
    faults = Faults()
    few = tables.read({tables.TOPICS: FILES[tables.TOPICS]}, TERMS, faults, one_by_one)
    assert not few.indexes.bodies.bodies
    assert faults.found == []


def test_the_faults_of_all_are_told() -> None:
    faults = Faults()
    tables.read(dict.fromkeys(FILES, b"- 1\n"), (), faults, one_by_one)
    assert {fault.file for fault in faults.found} == set(tables.NAMES)


def test_the_step_is_given_all_that_it_reads() -> None:
    asked: list[tuple[object, object]] = []

    def each(step: Callable[[Any, Any], Any], context: Any, items: Sequence[Any]) -> Iterator[Any]:
        asked.extend((context, item) for item in items)
        return one_by_one(step, context, items)

    few = dict.fromkeys(FILES, b"- 1\n")
    tables.read(few, ("两客一危",), Faults(), each)
    assert asked == [(("两客一危",), (name, data, False)) for name, data in few.items()]


def test_a_table_that_no_step_gives_back_is_an_error() -> None:
    with pytest.raises(ValueError, match="shorter"):
        tables.read(FILES, TERMS, Faults(), lambda *_: iter(()))


def test_a_table_that_could_not_be_read_is_not_told_to_be_missing() -> None:
    told = Diagnostic(file=tables.TOPICS, line=None, message="此处是文件夹", hint="应是普通文件")
    faults = Faults([told])
    tables.read({}, TERMS, faults, one_by_one)
    assert faults.found == [told]
