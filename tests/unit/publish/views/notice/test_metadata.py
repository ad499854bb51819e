"""What a page tells programs: the facts that are known, and no others."""

from build_scripts.publish.views.notice import metadata
from tests.unit.publish import sample


def test_facts_of_a_notice() -> None:
    assert metadata.facts(sample.linked(sample.notice()), sample.notice()) == {
        "article_title": "山西省人民政府关于做好2024年安全生产工作的通知", "issuer": "山西省人民政府",
        "document_number": "晋政发〔2024〕1号", "date_of_issue": "2024-01-20", "jurisdiction": "山西省",
        "division_code": "140000", "source_url": "http://www.shanxi.gov.cn/a?b=1&c=2", "feed": "feeds/shanxi.xml",
    }


def test_what_the_source_lacks_is_left_out_and_a_supplied_title_is_marked() -> None:
    bare = sample.notice(
        title="通知", title_inferred=True, document_number=None, date_of_issue=None, issuer=None, source_url=None,
    )
    assert metadata.facts(sample.linked(bare), bare) == {
        "article_title": "通知〔编者拟题〕", "jurisdiction": "山西省", "division_code": "140000",
        "feed": "feeds/shanxi.xml",
    }
