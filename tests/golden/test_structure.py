"""One small source for each feature of a notice, and the structure that is read from it.

`python -m tests.golden.test_structure` writes the structures anew; the difference is then read before it is kept.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import CatalogEntry, Notice, NoticeId, PlaceSlug, Provision
from build_scripts.parse.document import parse_notice
from build_scripts.read.formats.encoding import split_lines
from build_scripts.read.formats.source_text import to_source

FOLDER = Path(__file__).parent / "structure"
CASES = sorted(path.stem for path in FOLDER.glob("*.txt"))


@pytest.mark.parametrize("case", CASES)
def test_structure(case: str) -> None:
    assert describe(case) == (FOLDER / f"{case}.expected").read_text("utf-8")


def test_there_are_cases() -> None:
    assert len(CASES) > 15


def describe(case: str) -> str:
    lines = split_lines((FOLDER / f"{case}.txt").read_text("utf-8"))
    entry = CatalogEntry(
        id=NoticeId("ceshi-2024"), original=f"{case}.txt", first_line=1, last_line=len(lines),
        jurisdiction=PlaceSlug("ceshi"), year=2024, source_url=None, source_evidence=None, supplied_title=None,
    )
    return "\n".join(_described(*parse_notice(to_source(entry, lines, ())))) + "\n"


def _described(notice: Notice, diagnostics: tuple[Diagnostic, ...]) -> Iterator[str]:
    for name in ("title", "document_number", "issuer", "addressee", "date_of_issue", "date_of_printing", "copied_to",
                 "publication_note"):
        value = getattr(notice, name)
        if value and not (name == "title" and notice.title_inferred):
            yield f"{name}: {value}"
    yield from (f"metadata: {label}: {value}" for label, value in notice.metadata)
    yield ""
    for provision in notice.provisions:
        yield from _provision(provision)
    yield ""
    for c in notice.corrections:
        yield f"correction: line {c.line}, {c.eid}: {c.kind} {c.original!r} → {c.displayed!r}"
    for d in diagnostics:
        yield f"diagnostic: {d.file}:{d.line}: {d.message}"
    for doubt in notice.doubts:
        yield f"doubt: line {doubt.line}, column {doubt.column or '–'}: {doubt.message}"


def _provision(provision: Provision) -> Iterator[str]:
    heading = f"【{provision.heading}】{provision.heading_end}" if provision.heading else ""
    text = provision.text.replace("\n", " ⏎ ")
    yield f"{provision.eid} ({provision.lines[0]}–{provision.lines[1]}) {provision.num or ''}{heading}{text}"
    for clause in provision.responsible:
        yield f"    {clause.raw}"


if __name__ == "__main__":
    for name in CASES:
        (FOLDER / f"{name}.expected").write_text(describe(name), "utf-8")
