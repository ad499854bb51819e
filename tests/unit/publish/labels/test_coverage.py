"""What a cell of places by years says where the edition has no notice."""

from build_scripts.publish.labels import coverage


def test_who_has_no_notice_in_the_newest_year_may_still_issue_one() -> None:
    assert coverage.sign_without_notice(newest=True) == coverage.NOT_YET_SIGN
    assert coverage.sign_without_notice(newest=False) == coverage.NOT_COLLECTED_SIGN != coverage.NOT_YET_SIGN
