"""One small notice for each index, and what is found in it with the edition's own tables.

`python -m tests.golden.test_indexes` writes the expectations anew; the difference is then read before it is kept.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.domain.indexes import Indexes, Occurrence
from build_scripts.domain.notice import CatalogEntry, Notice, NoticeId, PlaceSlug
from build_scripts.domain.span import Span
from build_scripts.link.indexes import make_indexes
from build_scripts.parse.document import parse_notice
from build_scripts.read.formats.encoding import split_lines
from build_scripts.read.formats.source_text import to_source
from tests.editions import place
from tests.real import sources

FOLDER = Path(__file__).parent / "indexes"
CASES = sorted(path.stem for path in FOLDER.glob("*.txt"))
PLACES = (place("shanxi", "山西省"), place("ceshi", "测试市", "prefecture", "shanxi"))


@pytest.mark.parametrize("case", CASES)
def test_index(case: str) -> None:
    assert describe(case) == (FOLDER / f"{case}.expected").read_text("utf-8")


def test_there_is_a_case_for_each_index() -> None:
    assert CASES == ["citations", "phrases", "responsibility", "strength", "targets"]


def describe(case: str) -> str:
    lines = split_lines((FOLDER / f"{case}.txt").read_text("utf-8"))
    entry = CatalogEntry(
        id=NoticeId("ceshi-2024"), original=f"{case}.txt", first_line=1, last_line=len(lines),
        jurisdiction=PlaceSlug("ceshi"), year=2024, source_url=None, source_evidence=None, supplied_title=None,
    )
    notice, _ = parse_notice(to_source(entry, lines, ()))
    indexes = make_indexes([notice], PLACES, (), (), sources().vocabulary)
    return "\n".join(DESCRIBED[case](_Reader(notice), indexes)) + "\n"


class _Reader:
    def __init__(self, notice: Notice) -> None:
        self._provisions = {p.eid: p for p in notice.provisions}

    def words(self, eid: str, span: Span, in_heading: bool = False) -> str:
        p = self._provisions[eid]  # type: ignore[index]
        return ((p.heading or "") if in_heading else p.text)[slice(*span)]

    def at(self, o: Occurrence) -> str:
        return f"{o.eid}{' (heading)' if o.in_heading else ''}: {self.words(o.eid, o.span, o.in_heading)}"


def _responsibility(reader: _Reader, found: Indexes) -> Iterator[str]:
    for clause in found.clauses:
        governs = reader.words(clause.eid, clause.governs) if clause.governs else "the whole"
        notes = [*(["open"] if clause.open else []), *(f"implied: {name}" for name in clause.implied)]
        yield f"{clause.eid} {clause.raw}".strip()
        yield f"    governs {governs}; {'; '.join(notes)}".rstrip("; ")
        for e in clause.entries:
            yield f"    {e.role} {e.printed} → {e.body} ({e.level}){' = ' + '、'.join(e.members) if e.members else ''}"
    for body in found.bodies:
        yield f"{body.slug}: {body.name}, {len(body.tasks)}"


def _targets(reader: _Reader, found: Indexes) -> Iterator[str]:
    for t in found.targets:
        yield f"{t.eid}: {reader.words(t.eid, t.sentence, t.in_heading)}"
        yield f"    {t.kind} {t.object} | {t.value} {t.unit} | {t.deadline} {t.deadline_date}"


def _citations(reader: _Reader, found: Indexes) -> Iterator[str]:
    for work in found.works:
        yield f"{work.kind} {work.title} {'、'.join(work.numbers)}".rstrip()
        yield from (f"    {m.status} {reader.at(m.at)}" for m in work.mentions)


def _phrases(reader: _Reader, found: Indexes) -> Iterator[str]:
    for phrase in found.phrases:
        yield f"{phrase.phrase}{' (quoted)' if phrase.quoted else ''}"
        yield from (f"    {reader.at(o)}" for o in phrase.occurrences)
        if phrase.definition:
            yield from (f"    = {reader.at(at)}" for at in (phrase.definition, *phrase.redefined))


def _strength(reader: _Reader, found: Indexes) -> Iterator[str]:
    for d in found.directives:
        yield f"{d.strength} {d.eid}: {reader.words(d.eid, d.sentence)}"


DESCRIBED = {
    "responsibility": _responsibility, "targets": _targets, "citations": _citations, "phrases": _phrases,
    "strength": _strength,
}

if __name__ == "__main__":
    for name in CASES:
        (FOLDER / f"{name}.expected").write_text(describe(name), "utf-8")
