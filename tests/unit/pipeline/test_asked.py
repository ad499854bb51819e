"""Questions are kept in a table, asked again, and dropped when nobody asks them any more."""

from pathlib import Path

import pytest

from build_scripts.domain.building.execution import one_by_one
from build_scripts.domain.building.reads import Read
from build_scripts.link.recorded import RecordedEdition
from build_scripts.pipeline import asked
from build_scripts.pipeline.asked import Told, Unknown, ask_again, keep
from build_scripts.work.cache import Cache
from tests.editions import edition, notice

READS: tuple[Read, ...] = tuple(("has", ("notices",), f"taiyuan-{year}") for year in range(2000, 2010))
TABLE = "0" * 64


@pytest.fixture
def linked() -> RecordedEdition:
    return RecordedEdition(edition([notice()]))


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "PAGE", 4)


def facts_of(linked: RecordedEdition, *reads: Read) -> dict[bytes, Read]:
    return {linked.fact(read): read for read in reads}


def kept(cache: Cache, linked: RecordedEdition, used: tuple[Read, ...], new: tuple[Read, ...] = ()) -> None:
    found = ask_again(cache, TABLE, linked, one_by_one)
    unknown = Unknown(cache, TABLE)
    unknown.add(new)
    keep(cache, TABLE, found, set(facts_of(linked, *used)), unknown)


def test_what_was_asked_is_asked_again(tmp_path: Path, linked: RecordedEdition) -> None:
    cache = Cache(tmp_path)
    assert ask_again(cache, TABLE, linked, one_by_one).facts == frozenset()
    kept(cache, linked, READS, READS)
    found = ask_again(cache, TABLE, RecordedEdition(edition([notice()])), one_by_one)
    assert found.facts == set(facts_of(linked, *READS))
    assert sorted(map(len, found.pages.values())) == [2, 4, 4]


def test_an_answer_that_changed_is_another_fact(tmp_path: Path, linked: RecordedEdition) -> None:
    cache = Cache(tmp_path)
    read: Read = ("notice", notice().id, "title")
    kept(cache, linked, (read,), (read,))
    (fact,) = ask_again(cache, TABLE, linked, one_by_one).facts
    changed = RecordedEdition(edition([notice(title="另一题")]))
    assert ask_again(cache, TABLE, changed, one_by_one).facts == {changed.fact(read)} != {fact}
    without = RecordedEdition(edition([notice(year=2020)]))
    assert ask_again(cache, TABLE, without, one_by_one).facts == frozenset()


def test_only_pages_are_written_anew_that_are_not_full_or_hold_what_nobody_asks(
    tmp_path: Path, linked: RecordedEdition,
) -> None:
    cache = Cache(tmp_path)
    kept(cache, linked, READS, READS)
    first, second, _ = ask_again(cache, TABLE, linked, one_by_one).pages
    kept(cache, linked, READS)
    assert list(ask_again(cache, TABLE, linked, one_by_one).pages)[:2] == [first, second]
    kept(cache, linked, READS[1:])
    found = ask_again(cache, TABLE, linked, one_by_one)
    assert found.facts == set(facts_of(linked, *READS[1:]))
    assert first not in found.pages
    assert second in found.pages


def test_of_a_page_that_is_lost_nothing_is_known(tmp_path: Path, linked: RecordedEdition) -> None:
    cache = Cache(tmp_path)
    kept(cache, linked, READS, READS)
    first, *_ = ask_again(cache, TABLE, linked, one_by_one).pages
    (tmp_path / first[:2] / first).unlink()
    assert ask_again(cache, TABLE, linked, one_by_one).facts == set(facts_of(linked, *READS[4:]))
    kept(cache, linked, READS, READS[:4])
    assert ask_again(cache, TABLE, linked, one_by_one).facts == set(facts_of(linked, *READS))


def test_no_more_new_questions_are_held_than_a_page(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    unknown = Unknown(cache, TABLE)
    unknown.add(READS[:7])
    (written,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert cache.get(written.name) == READS[:4]
    assert len(unknown.pages()) == 2


def test_where_the_same_is_asked_as_before_nothing_is_written(
    tmp_path: Path, linked: RecordedEdition, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of pages that are full, and of the one that is not."""
    for reads in (READS[:4], READS):
        cache = Cache(tmp_path / str(len(reads)))
        kept(cache, linked, reads, reads)
        with monkeypatch.context() as closed:
            closed.setattr(Cache, "put", lambda *_: pytest.fail("nothing is new"))
            kept(cache, linked, reads)


def test_what_is_told_is_taken_in_whole(linked: RecordedEdition) -> None:
    facts = facts_of(linked, *READS)
    told = Told.of(facts, facts_of(linked, *READS[:3]))
    assert told.facts() == set(facts)
    assert dict(told.new()) == facts_of(linked, *READS[:3])
    assert Told.of((), {}).facts() == frozenset()
