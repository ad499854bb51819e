"""How places in an enclosed document and in a plan numbered 1, 1.1 are named, and their numbers set."""

from dataclasses import replace

import pytest

from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import Eid, Provision, ProvisionKind
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import citation, locators
from tests.editions import PLACES, notice, provision

BODY = (
    replace(provision("annex_1", "annex", "", heading="应急预案"), parent=None),
    replace(provision("annex_1__cl_1", "clause", "", num="1", heading="总则"), parent=Eid("annex_1")),
    provision("annex_1__cl_1__cl_2", "clause", "", num="1.2", heading="原则"),
    provision("annex_1__cl_1__cl_2__p_1", "p", "预防为主。"),
    provision("chp_1", "chapter", "", num="第一章", heading="总则"),
    provision("chp_1__art_2", "article", "适用本办法。", num="第二条"),
    replace(provision("annex_2", "annex", "", num="附件"), parent=None),
    provision("annex_2__preface", "preface", "测安发〔2024〕1号\n工作要点"),
    provision("annex_2__part_1", "part", "", num="一、", heading="责任"),
    provision("annex_2__conclusions", "conclusions", "某委员会"),
    replace(provision("annex_3", "annex", "", num="附件5：", heading="名单"), parent=None),
)
NOTICE = notice(body=BODY)
LINKED = LinkedEdition(Edition(
    jurisdictions=PLACES, originals=(), notices=(NOTICE,), groups=(), topics=(), filings=(), pairs=(),
))


@pytest.mark.parametrize(("place", "name"), list(zip(
    BODY, (
        "附件1", "附件1 1", "附件1 1.2", "附件1 1.2第1段", "第一章", "第一章第二条", "附件2", "附件2 文首", "附件2 一",
        "附件2 文末", "附件5",
    ), strict=True,
)))
def test_places(place: Provision, name: str) -> None:
    assert locators.locus(LINKED, NOTICE.id, place) == name


def test_an_enclosure_without_a_printed_number_has_one_name_in_every_form() -> None:
    """On its page, in a citation, and on the page of a topic."""
    cited = citation.locators(NOTICE)
    for annex, name in ((BODY[0], "附件1"), (BODY[6], "附件2"), (BODY[10], "附件5")):
        assert locators.locus(LINKED, NOTICE.id, annex) == cited[annex.eid] == name
        assert locators.path(LINKED, NOTICE.id, annex) == f"{name} {annex.heading or ''}".rstrip()
    assert cited[Eid("annex_2__part_1")] == "附件2第一部分"
    assert cited[Eid("annex_2__conclusions")] == "附件2文末"
    assert locators.path(LINKED, NOTICE.id, BODY[8]) == "附件2 一、责任"


def test_an_enclosure_that_another_s_label_counts_is_called_by_its_title() -> None:
    body = (BODY[0], replace(provision("annex_2", "annex", "", heading="办法"), parent=None),
            replace(provision("annex_3", "annex", "", num="附件2", heading="清单"), parent=None))
    assert list(locators.annex_names(body).values()) == ["附件1", "《办法》", "附件2"]


@pytest.mark.parametrize(("kind", "num", "name"), [
    ("part", "一。", "一"), ("part", "二丶", "二"), ("sec", "﹙二﹚", "（二）"), ("sec", "（三〕．", "（三）"),
    ("para", "1。", "1"),
    ("subpara", "〔2〕", "（2）"), ("item", "3）", "3）"),
])
def test_however_a_number_is_typed_it_is_called_alike(kind: ProvisionKind, num: str, name: str) -> None:
    assert locators.designation(provision("part_1", kind, "", num=num)) == name


def test_a_number_stands_apart_where_no_mark_follows_it() -> None:
    assert locators.number(BODY[5]) == "第二条　"
    assert locators.number(BODY[2]) == "1.2　"
    assert locators.number(provision("part_1", "part", "", num="一、")) == "一、"
    assert locators.number(BODY[0]) == ""
