"""更新记录: the newest edition first, bounded, and each correction with what stood there and why."""

from dataclasses import replace

from build_scripts.domain.edition import Release
from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.releases import said
from build_scripts.publish.pages import about
from build_scripts.publish.views.about import updates
from build_scripts.publish.views.about.account import account_of
from tests.editions import correction, edition, notice


def release(date: str, *added: Notice, changed: tuple[Notice, ...] = (), removed: tuple[str, ...] = ()) -> Release:
    return Release(
        date=date, note="说明。", added=tuple((n.id, said(n)) for n in added),
        changed=tuple((n.id, said(n)) for n in changed), removed=tuple(map(NoticeId, removed)),
    )


def view(*releases: Release, notices: tuple[Notice, ...]) -> updates.Updates:
    return updates.updates(account_of(LinkedEdition(replace(edition(notices), releases=releases))))


MADE = replace(correction("shanxi-2023", "part_1__sec_1", "死 亡率", "死亡率"), made_on="2026-02-01")
OLD = replace(notice(year=2023), corrections=(MADE,))


def test_the_newest_stands_first_and_what_is_not_on_record_above_it() -> None:
    found = view(release("2026-01-01", OLD), release("2026-02-01", changed=(OLD,)), notices=(OLD, notice(year=2024)))
    assert [entry.anchor for entry in found.entries] == ["now", "d2026-02-01", "d2026-01-01"]
    now, changed, _ = found.entries
    assert now.added.count == 1
    (corrected,) = changed.changed
    (place, words, reason), = corrected.corrections
    assert not isinstance(place, str)
    assert (place.label, place.target) == ("一（一）", "../notices/shanxi-2023.md#part_1__sec_1")
    assert (words, reason) == ("原文作“死 亡率”，改作“死亡率”。", "形近而误")


def test_without_a_record_nothing_looks_new() -> None:
    assert view(notices=(OLD,)).entries == ()


def test_what_was_taken_away_has_no_page() -> None:
    found = view(release("2026-01-01", notice(year=2020)), release("2026-02-01", removed=("shanxi-2020",)), notices=())
    assert found.entries[0].removed.notices == found.entries[1].added.notices == ("shanxi-2020",)


def test_of_many_notices_the_places_are_named() -> None:
    many = tuple(notice(year=year) for year in range(1900, 1900 + updates.MOST_NAMED + 1))
    (entry,) = view(release("2026-01-01", *many), notices=many).entries
    assert entry.added.notices == ()
    assert entry.added.places == (("山西省", len(many)),)


def test_thirty_notices_are_named_and_of_more_thirty_places() -> None:
    def removed(count: int) -> updates.Named:
        gone = tuple(f"place{at}-2020" for at in range(count))
        return view(release("2026-01-01", removed=gone), notices=()).entries[0].removed

    assert (len(removed(30).notices), removed(30).places, removed(30).other_places) == (30, (), 0)
    assert (removed(31).notices, len(removed(31).places), removed(31).other_places) == ((), 30, 1)
    twice = view(release("2026-01-01", removed=(*(f"place{at}-2020" for at in range(30)), "place7-2021")), notices=())
    named = twice.entries[0].removed
    assert (named.count, named.places[0], named.other_places) == (31, ("place7", 2), 0)


def test_of_what_was_corrected_thirty_notices_are_named_with_ten_corrections_each() -> None:
    def corrected(notices: int, corrections: int) -> updates.Entry:
        made = tuple(
            replace(notice(year=year), corrections=tuple(
                replace(MADE, notice=NoticeId(f"shanxi-{year}"), line=line + 1) for line in range(corrections)))
            for year in range(1950, 1950 + notices))
        return view(release("2026-01-01", *made), release("2026-02-01", changed=made), notices=made).entries[0]

    assert [(len(entry.changed), entry.others_changed) for entry in (corrected(30, 1), corrected(31, 1))] == [
        (30, 0), (30, 1)]
    for corrections, others in ((10, 0), (11, 1)):
        (one,) = corrected(1, corrections).changed
        assert (len(one.corrections), one.others) == (10, others)


def test_fifty_editions_are_told() -> None:
    for count, older in ((50, 0), (51, 1)):
        found = view(*(release(f"{year}-01-01") for year in range(1900, 1900 + count)), notices=())
        assert (len(found.entries), found.older) == (50, older)


def test_the_page_is_bounded() -> None:
    releases = [release(f"{year}-01-01") for year in range(1900, 1900 + updates.MOST_EDITIONS + 3)]
    found = view(*releases, notices=())
    assert (len(found.entries), found.older) == (updates.MOST_EDITIONS, 3)


def test_the_page_is_written() -> None:
    releases = release("2026-01-01", OLD), release("2026-02-01", changed=(OLD,))
    made = LinkedEdition(replace(edition((OLD,)), releases=releases))
    page = dict(about.files(made))["about/updates.md"]
    assert "## 2026年2月1日 {: #d2026-02-01 }" in page
    assert "- 收入1件：[山西省2023年](../notices/shanxi-2023.md)" in page
    assert "原文作“死 亡率”，改作“死亡率”。形近而误" in page
