"""The synthetic corpus is always the same, begins as a smaller one does, and reads without a fault."""

from itertools import islice
from pathlib import Path

import pytest

from build_scripts.domain.notice import Eid, Notice, Provision, ProvisionKind
from build_scripts.parse import document
from build_scripts.read import source_files
from tests.bench import corpus
from tests.trees import contents, digests

REAL = Path(__file__).parents[2] / "source_texts"
SOME = 45


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus") / "source_texts"
    assert len(set(corpus.write(REAL, folder, SOME))) == SOME
    return folder


def test_a_larger_corpus_begins_with_the_smaller_one(made: Path, tmp_path: Path) -> None:
    corpus.write(REAL, tmp_path / "smaller", 20)
    smaller, larger = digests(tmp_path / "smaller" / "originals"), digests(made / "originals")
    assert len(smaller) == 20
    assert smaller.items() <= larger.items()


def test_it_reads_without_a_fault(made: Path) -> None:
    sources = source_files.load(contents(made))
    parsed = [document.parse_notice(text) for text in sources.texts]
    assert [fault for _, faults in parsed for fault in faults] == []
    assert len(parsed) == SOME
    assert _typical_length([notice for notice, _ in parsed]) > 2000


def test_the_first_family_is_as_small_as_the_real_one_whatever_follows(made: Path) -> None:
    sources = source_files.load(contents(made))
    entries = [text.entry for text in sources.texts]
    province, city, second = sources.jurisdictions[:3]
    assert [(p.level, p.parent) for p in (province, city, second)] == [
        ("province", None), ("prefecture", province.slug), ("province", None),
    ]
    years = [[e.year for e in entries if e.jurisdiction == p.slug] for p in (province, city, second)]
    assert years == [list(reversed(corpus.YEARS)), [2026, 2025, 2024, 2023], list(reversed(corpus.YEARS))]
    assert sum(map(len, years[:2])) == corpus.FIRST_FAMILY == 22


def test_no_two_places_share_a_name_a_slug_or_a_code() -> None:
    places = list(islice(corpus.places(), 1000))
    for values in ({p.slug for p in places}, {p.name for p in places}, {p.division_code for p in places}):
        assert len(values) == len(places)
    above = {p.slug: p for p in places}
    assert all(above[p.parent].level != p.level for p in places if p.parent)


def test_numbers_run_on_after_some_went() -> None:
    forms: list[tuple[ProvisionKind, str]] = [
        ("part", "一、"), ("sec", "（一）"), ("sec", "（二）"), ("part", "二、"), ("sec", "（三）"),
        ("para", "1."), ("para", "2."), ("sec", "（四）"), ("para", "1、"), ("para", "2、"),
    ]
    before = [_provision(f"x_{n}", kind, num) for n, (kind, num) in enumerate(forms)]
    after = [p for n, p in enumerate(before) if n not in {1, 5, 8}]
    numbers = [p.num for p in corpus.renumbered(before, after)]
    assert numbers == ["一、", "（一）", "二、", "（二）", "1.", "（三）", "1、"]


def _provision(eid: str, kind: ProvisionKind, num: str) -> Provision:
    return Provision(
        eid=Eid(eid), parent=None, kind=kind, num=num, heading=None, heading_end="", text="", lines=(1, 1),
        responsible=(),
    )


def _typical_length(notices: list[Notice]) -> int:
    return sorted(sum(len(p.text) for p in n.provisions) for n in notices)[len(notices) // 2]
