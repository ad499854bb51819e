"""Atom: valid, the newest first, bounded, with ids that stay and no date that the source does not have."""

from dataclasses import replace
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from build_scripts.domain.edition import Release
from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports import feeds
from build_scripts.publish.views import feeds as feeds_view
from tests.unit.publish import sample

ATOM = "{http://www.w3.org/2005/Atom}"


def made(*notices: Notice) -> dict[str, ElementTree.Element]:
    return {name: ElementTree.fromstring(text) for name, text in feeds.files(sample.linked(*notices))}


def of_year(year: int, date: str | None = None) -> Notice:
    return sample.notice(id=NoticeId(f"shanxi-{year}"), year=year, date_of_issue=date)


def text(element: ElementTree.Element, name: str) -> str | None:
    return element.findtext(f"{ATOM}{name}")


def test_one_feed_for_all_and_one_for_each_place() -> None:
    found = made(sample.notice())
    assert set(found) == {"feeds/all.xml", "feeds/shanxi.xml"}
    assert text(found["feeds/shanxi.xml"], "title") == "安全生产工作通知汇编：山西省"


def test_what_the_format_demands_is_there() -> None:
    feed = made(sample.notice())["feeds/all.xml"]
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        assert text(element, "id") and text(element, "title") and text(element, "updated")
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None


def test_an_entry_gives_the_notice_and_leads_to_its_page() -> None:
    entry = made(sample.notice(title="甲 & <乙>"))["feeds/all.xml"].find(f"{ATOM}entry")
    assert entry is not None
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert urljoin("http://host/sub/feeds/all.xml", link.get("href")) == "http://host/sub/notices/shanxi-2024.html"
    assert text(entry, "title") == "甲 & <乙>"
    assert text(entry, "published") == text(entry, "updated") == "2024-01-20T00:00:00+08:00"
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "山西省人民政府"
    assert "2024年，全省安全生产工作要坚持人民至上。" in (text(entry, "summary") or "")


def test_an_unknown_date_is_not_published_and_is_said_to_be_missing() -> None:
    entry = made(of_year(2012))["feeds/all.xml"].find(f"{ATOM}entry")
    assert entry is not None
    assert text(entry, "published") is None
    assert "成文日期：原文缺" in (text(entry, "summary") or "")


def test_the_newest_stand_first_and_the_feed_is_bounded() -> None:
    notices = [of_year(year) for year in range(1900, 2000)] + [of_year(2024, "2024-01-20"), of_year(2026, "2026-02-04")]
    feed = made(*notices)["feeds/all.xml"]
    updated = [text(entry, "updated") or "" for entry in feed.findall(f"{ATOM}entry")]
    assert len(updated) == feeds_view.NEWEST
    assert updated == sorted(updated, reverse=True)
    assert updated[0].startswith("2026-02-04") and text(feed, "updated") == updated[0]


def test_ids_are_the_notices_own_and_stay() -> None:
    both = made(sample.notice())
    ids = {text(entry, "id") for feed in both.values() for entry in feed.findall(f"{ATOM}entry")}
    # The same notice has one id in every feed, for good: readers would show it again under another.
    assert ids == {"urn:uuid:620be6af-27bd-578f-9c3f-3972847867b6"}


def test_an_empty_edition_has_an_empty_feed() -> None:
    assert made()["feeds/all.xml"].findall(f"{ATOM}entry") == []


def corrected(*days: str) -> dict[str, ElementTree.Element]:
    """Editions of these days, each of which corrected the notice."""
    found = sample.linked(sample.notice())
    changed = ((NoticeId("shanxi-2024"), "0" * 12),)
    releases = [Release(date=day, note="", added=(), changed=changed, removed=()) for day in days]
    linked = LinkedEdition(replace(found.edition, releases=tuple(releases)))
    return {name: ElementTree.fromstring(text) for name, text in feeds.files(linked)}


def test_each_edition_that_corrected_anything_is_an_entry_of_its_own() -> None:
    for name, feed in corrected("2026-03-30", "2026-05-01").items():
        newest, second, _ = feed.findall(f"{ATOM}entry")
        assert text(newest, "title") == "更正：1件通知"
        assert text(feed, "updated") == text(newest, "updated") == "2026-05-01T00:00:00+08:00"
        assert text(newest, "id") != text(second, "id")
        link = newest.find(f"{ATOM}link")
        assert link is not None
        assert urljoin(f"http://host/{name}", link.get("href")) == "http://host/about/updates.html#d2026-05-01"
        assert "山西省2024年" in (text(newest, "summary") or "")


def test_addresses_are_whole_where_the_site_s_own_is_known() -> None:
    found = sample.linked(sample.notice())
    linked = LinkedEdition(replace(found.edition, address="https://a.example/b/"))
    for name, made_feed in feeds.files(linked):
        feed = ElementTree.fromstring(made_feed)
        assert [link.get("href") for link in feed.findall(f"{ATOM}link")] == [
            f"https://a.example/b/{name}", "https://a.example/b/index.html",
        ]
        entry = feed.find(f"{ATOM}entry/{ATOM}link")
        assert entry is not None and entry.get("href") == "https://a.example/b/notices/shanxi-2024.html"


@pytest.mark.parametrize(("count", "ending"), [(20, ""), (21, "等")])
def test_of_the_notices_corrected_twenty_are_named(count: int, ending: str) -> None:
    found = sample.linked(*(of_year(year) for year in range(2000, 2000 + count)))
    changed = tuple((notice.id, "0" * 12) for notice in found.edition.notices)
    release = Release(date="2026-03-30", note="", added=(), changed=changed, removed=())
    linked = LinkedEdition(replace(found.edition, releases=(release,)))
    entry = ElementTree.fromstring(dict(feeds.files(linked))["feeds/all.xml"]).find(f"{ATOM}entry")
    assert entry is not None
    assert (text(entry, "summary") or "").count("、") == 19
    assert (text(entry, "summary") or "").endswith(f"2019年{ending}。改动逐处见更新记录。")
