"""What an edition brings is told by what its notices say."""

from dataclasses import replace

from build_scripts.domain.edition import Edition, Release
from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.link.releases import history, recorded, said, unrecorded
from tests.editions import correction, edition, notice


def release(date: str, added: tuple[Notice, ...] = (), changed: tuple[Notice, ...] = (), *removed: str) -> Release:
    return Release(
        date=date, note="", added=tuple((n.id, said(n)) for n in added),
        changed=tuple((n.id, said(n)) for n in changed), removed=tuple(map(NoticeId, removed)),
    )


OLD, NEW, OTHER = notice(year=2023), notice(year=2024), notice("datong", 2024)
BODY = OLD.provisions
MENDED = replace(OLD, provisions=(*BODY[:-1], replace(BODY[-1], text="改正后的文字。")))


def with_record(*releases: Release, notices: tuple[Notice, ...]) -> Edition:
    return replace(edition(notices), releases=releases)


def test_the_sum_follows_every_word_and_every_address_and_nothing_else() -> None:
    assert said(OLD) == said(replace(OLD, source_url="http://a.example/", first_line=9))
    others = MENDED, replace(OLD, title="另一标题"), replace(OLD, provisions=BODY[1:])
    assert len({said(OLD), *map(said, others)}) == 4


def test_what_is_on_record_is_nothing_new() -> None:
    assert not unrecorded(with_record(release("2026-01-01", (OLD, NEW)), notices=(OLD, NEW))).any


def test_added_changed_and_removed_are_told_apart() -> None:
    found = unrecorded(with_record(release("2026-01-01", (OLD, OTHER)), notices=(MENDED, NEW)))
    assert (found.added, found.changed, found.removed) == ((NEW.id,), (OLD.id,), (OTHER.id,))
    assert (found.after, found.until) == ("2026-01-01", "")


def test_each_edition_goes_on_from_the_one_before() -> None:
    releases = (release("2026-01-01", (OLD, OTHER)), release("2026-02-01", (NEW,), (MENDED,), OTHER.id))
    assert recorded(releases) == {OLD.id: said(MENDED), NEW.id: said(NEW)}
    assert not unrecorded(with_record(*releases, notices=(MENDED, NEW))).any
    assert [(one.after, one.until) for one in history(releases)] == [("", "2026-01-01"), ("2026-01-01", "2026-02-01")]


def test_a_correction_belongs_to_the_first_edition_after_its_day() -> None:
    made = [replace(correction(OLD.id, None, "误", "正"), made_on=day) for day in (None, "2026-01-15", "2026-02-20")]
    mended = replace(MENDED, corrections=tuple(made))
    releases = (release("2026-01-01", (OLD,)), release("2026-02-01", (), (mended,)))
    second = history(releases)[1]
    assert [c.made_on for c in second.between(mended.corrections)] == ["2026-01-15"]
    now = unrecorded(with_record(*releases, notices=(mended,)))
    assert [c.made_on for c in now.between(mended.corrections)] == ["2026-02-20"]
