"""How places are named to a reader."""

import pytest

from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import locators
from build_scripts.publish.views import naming
from tests.editions import edition, notice


@pytest.mark.parametrize(("eid", "name"), [
    ("preface", "文首"), ("conclusions", "文末"), ("preamble__p_1", "引言第1段"), ("closing__p_1", "结语第1段"),
    ("part_1", "一"), ("part_1__sec_1", "一（一）"), ("part_1__sec_1__para_2", "一（一）2"), ("part_2__p_2", "二第2段"),
    ("part_1__sec_2__p_1", "一（二）第1段"),
])
def test_the_short_address_is_as_printed(eid: str, name: str) -> None:
    linked = LinkedEdition(edition([notice()]))
    there = NoticeId("shanxi-2024")
    assert naming.locus(linked, there, linked.provision(there, Eid(eid))) == name


def test_a_second_notice_of_a_year_is_told_apart() -> None:
    first, second = notice(year=2024), notice(year=2024, ordinal=2)
    linked = LinkedEdition(edition([first, second]))
    assert [naming.place_and_year(linked, n) for n in (first, second)] == ["山西省2024年", "山西省2024年（之2）"]


def test_a_copy_is_saved_under_number_and_title() -> None:
    assert locators.file_name(notice()) == "晋政发〔2024〕1号 山西省人民政府关于做好2024年安全生产工作的通知"
    assert locators.file_name(notice(document_number=None)) == "山西省人民政府关于做好2024年安全生产工作的通知"


@pytest.mark.parametrize(("title", "name"), [
    ('a/b\\c:d*e?f"g<h>i|j', "abcdefghij"), ("关于\u202e印发\x00“十四五”规划的通知", "关于印发“十四五”规划的通知"),
    ("甲{: .x }_乙_[丙](丁)", "甲 x 乙丙丁"), ("长" * 300, "长" * 80), ("???", "shanxi-2024"),
])
def test_no_system_refuses_the_name_of_a_copy(title: str, name: str) -> None:
    assert locators.file_name(notice(title=title, document_number=None)) == name
