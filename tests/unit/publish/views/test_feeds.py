"""What an entry of a feed tells of a notice, and how many entries a feed has."""

import pytest

from build_scripts.domain.notice import NoticeId
from build_scripts.publish.views import feeds
from tests.editions import notice, provision


def summary(text: str, *, title_inferred: bool = False) -> str:
    made = notice(body=[provision("part_1__p_1", "p", text)], title_inferred=title_inferred)
    return feeds.entry("", feeds.ALL, made).summary


@pytest.mark.parametrize(("count", "told"), [(50, 50), (51, 50)])
def test_a_feed_has_fifty_entries_those_of_corrections_among_them(count: int, told: int) -> None:
    notices = [notice(year=1950 + at) for at in range(count)]
    newest = feeds.newest_first(notices)
    assert len(newest) == told
    entries = [feeds.entry("", feeds.ALL, made) for made in notices]
    corrected, new = entries[:1], entries[1:]
    assert len(feeds.feed_of("", "feeds/all.xml", feeds.ALL, corrected, new).entries) == told


@pytest.mark.parametrize(("length", "ending"), [(120, ""), (121, "……")])
def test_the_text_s_beginning_is_told_up_to_120_characters(length: int, ending: str) -> None:
    assert summary("抓" * length).endswith(f"。{'抓' * 120}{ending}")


def test_a_title_made_by_the_editors_is_said_to_be_so_before_all_else() -> None:
    assert summary("狠抓落实。", title_inferred=True) == (
        "标题为编者所拟；发文字号：晋政发〔2024〕1号；成文日期：2024-01-20。狠抓落实。")
    assert "编者" not in summary("狠抓落实。")


def test_a_notice_without_a_day_counts_as_of_its_year_s_first() -> None:
    days = {"a-2023": "2023-12-30", "b-2024": None, "c-2023": "2024-01-02"}
    made = [notice(year=int(name[-4:]), id=NoticeId(name), date_of_issue=day) for name, day in days.items()]
    assert [found.id for found in feeds.newest_first(made)] == ["c-2023", "b-2024", "a-2023"]
