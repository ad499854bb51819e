"""What is said of a notice's facts: those that its source lacks, and a title that the edition has supplied."""

import pytest

from build_scripts.publish.labels import facts
from build_scripts.publish.labels.provenance import provenance
from tests.editions import notice

BARE = notice(title="通知", title_inferred=True, document_number=None, date_of_issue=None, issuer=None)


def test_what_the_source_lacks_is_told_in_the_same_words_everywhere() -> None:
    assert facts.known(None) == "原文缺"
    assert (facts.number(BARE), facts.date(BARE)) == ("文号原文缺", "日期原文缺")
    assert facts.year_and_number(BARE) == "2024 文号原文缺"
    assert dict(provenance(BARE))["发文字号"] == facts.known(None)


def test_what_it_has_is_told_as_it_stands() -> None:
    assert (facts.number(notice()), facts.date(notice())) == ("晋政发〔2024〕1号", "2024年1月20日")


def test_a_supplied_title_is_told_from_a_printed_one() -> None:
    assert (facts.title(BARE), facts.title_and_mark(BARE)) == ("〔编者拟题〕通知", "通知〔编者拟题〕")
    assert facts.title(notice()) == facts.title_and_mark(notice()) == notice().title


def test_dates_in_chinese() -> None:
    assert facts.chinese_date("2024-01-05") == "2024年1月5日"


@pytest.mark.parametrize(("iso", "chinese", "first"), [
    ("2024-01-20", "2024年1月20日", "2024-01-20"), ("2024-01", "2024年1月", "2024-01-01"),
])
def test_a_month_without_a_day_stays_one_where_a_format_wants_no_day(iso: str, chinese: str, first: str) -> None:
    found = notice(date_of_issue=iso)
    assert (facts.date(found), facts.day(iso)) == (chinese, chinese)
    assert (facts.first_day(iso), facts.day_of_issue(found)) == (first, first)


def test_where_no_date_is_known_a_format_that_wants_one_is_given_the_first_of_the_year() -> None:
    assert facts.day_of_issue(BARE) == "2024-01-01"
    assert facts.day(None) == "原文缺"
