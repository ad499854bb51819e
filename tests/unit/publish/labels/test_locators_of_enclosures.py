"""How places in an enclosed document and in a plan numbered 1, 1.1 are named, and their numbers set."""

import pytest

from build_scripts.domain.notice import ProvisionKind
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import citation, locators
from build_scripts.publish.views import naming
from tests.editions import edition, provision
from tests.enclosures import COUNTED, ENCLOSING, places

LINKED = LinkedEdition(edition([ENCLOSING]))
PLACES = places(ENCLOSING)
NAMES = {
    "preface": ("文首", "文首", "文首"),
    "part_2": ("“保障措施”", "“保障措施”部分", "保障措施"),
    "chp_1__art_2": ("第一章第二条", "第一章第二条", "第一章第二条"),
    "annex_1": ("附件1", "附件1", "附件1 应急预案"),
    "annex_1__cl_1": ("附件1 1", "附件1第1项", "附件1 1总则"),
    # 1.2 tells that it stands in 1.
    "annex_1__cl_1__cl_2": ("附件1 1.2", "附件1第1.2项", "附件1 1.2原则"),
    "annex_1__cl_1__cl_2__p_1": ("附件1 1.2第1段", "附件1第1.2项第一自然段", "附件1 1.2第1段"),
    "annex_2": ("附件2", "附件2", "附件2"),
    "annex_2__preface": ("附件2 文首", "附件2文首", "附件2 文首"),
    "annex_2__part_1": ("附件2 一", "附件2第一部分", "附件2 一、责任"),
    "annex_2__conclusions": ("附件2 文末", "附件2文末", "附件2 文末"),
    "annex_3": ("附件5", "附件5", "附件5 名单"),
    "annex_3__para_1": ("附件5 1", "附件5第1项", "附件5 1. 报送"),
    "conclusions": ("文末", "文末", "文末"),
}
"""Beside what it stands with, in a citation, and as the way from the top."""


@pytest.mark.parametrize("eid", NAMES)
def test_a_place_has_one_name_in_every_form(eid: str) -> None:
    """On its page, in a citation, and on the page of a topic."""
    one = PLACES[eid]
    cited = citation.locators(ENCLOSING)[one.eid]
    found = naming.locus(LINKED, ENCLOSING.id, one), cited, naming.path(LINKED, ENCLOSING.id, one)
    assert found == NAMES[eid]


def test_an_enclosure_that_another_s_label_counts_is_called_by_its_title() -> None:
    assert list(locators.annex_names(COUNTED.provisions).values()) == ["附件1", "《办法》", "附件2"]


@pytest.mark.parametrize(("kind", "num", "name"), [
    ("part", "一。", "一"), ("part", "二丶", "二"), ("sec", "﹙二﹚", "（二）"), ("sec", "（三〕．", "（三）"),
    ("sec", "︵二︶", "（二）"), ("part", "二︑", "二"),
    ("para", "1。", "1"),
    ("subpara", "〔2〕", "（2）"), ("item", "3）", "3）"),
])
def test_however_a_number_is_typed_it_is_called_alike(kind: ProvisionKind, num: str, name: str) -> None:
    assert locators.designation(provision("part_1", kind, "", num=num)) == name


def test_a_number_stands_apart_where_no_mark_follows_it() -> None:
    assert locators.number(PLACES["chp_1__art_2"]) == "第二条　"
    assert locators.number(PLACES["annex_1__cl_1__cl_2"]) == "1.2　"
    assert locators.number(provision("part_1", "part", "", num="一、")) == "一、"
    assert locators.number(PLACES["annex_1"]) == ""
