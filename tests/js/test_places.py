"""Where a provision stands is told alike by pages and by the browser."""

from dataclasses import replace
from itertools import zip_longest

import pytest

from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import Notice, Provision
from build_scripts.language.display import CLOSING, NUMBER_MARKS, OPENING
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import citation, locators
from build_scripts.search.collection import make_passage
from tests.editions import PLACES, notice, provision
from tests.js.conftest import Scripts

ENCLOSING = notice(body=(
    provision("preface", "preface", "关于安全生产的通知"),
    provision("preamble__p_1", "preamble", "各部门："),
    provision("part_1", "part", "", num="一、", heading="责任"),
    provision("part_2", "part", "", heading="保障措施"),
    replace(provision("annex_1", "annex", "", heading="应急预案"), parent=None),
    provision("annex_1__preface", "preface", "测安发〔2024〕1号"),
    provision("annex_1__part_1", "part", "", num="一、", heading="总则"),
    provision("annex_1__part_1__p_1", "p", "预防为主。"),
    replace(provision("annex_2", "annex", "", num="附 件："), parent=None),
    provision("annex_2__para_1", "para", "", num="1. ", heading="报送"),
    replace(provision("annex_3", "annex", "", num="附件5：", heading="名单"), parent=None),
    provision("annex_3__conclusions", "conclusions", "某委员会"),
))
CALLED_BY_TITLE = notice(body=(
    replace(provision("annex_1", "annex", "", heading="办法"), parent=None),
    replace(provision("annex_2", "annex", "", num="附件1", heading="清单"), parent=None),
))
BRACKETS = OPENING.replace("\\", ""), CLOSING.replace("\\", "")
NUMBERS = [
    f"{opening}二{closing}{mark}"
    for opening, closing, mark in zip_longest(*BRACKETS, f"、{NUMBER_MARKS}", fillvalue="")
]
ODDLY_NUMBERED = notice(body=(
    provision("part_1", "part", "", num="一、"),
    *(provision(f"part_1__sec_{at}", "sec", "", num=num) for at, num in enumerate(NUMBERS, 1)),
    *(provision(f"part_1__item_{at}", "item", "", num=num) for at, num in enumerate(NUMBERS, 1)),
))


@pytest.mark.parametrize("own", [ENCLOSING, CALLED_BY_TITLE, ODDLY_NUMBERED])
def test_whatever_bears_a_number_or_a_label(own: Notice, scripts: Scripts) -> None:
    made = Edition(jurisdictions=PLACES, originals=(), notices=(own,), groups=(), topics=(), filings=(), pairs=())
    assert_alike(LinkedEdition(made), own, scripts)


def test_every_provision(real: LinkedEdition, scripts: Scripts) -> None:
    for own in real.edition.notices:
        assert_alike(real, own, scripts)


def assert_alike(linked: LinkedEdition, own: Notice, scripts: Scripts) -> None:
    passages = [shown(own, each) for each in own.provisions]
    paths = [scripts.ask("search/path.js pathOf", passages, passage) for passage in passages]
    assert paths == [locators.path(linked, own.id, each) for each in own.provisions]
    assert scripts.ask("readers.mjs locatorsIn", passages) == dict(citation.locators(own))


def shown(own: Notice, each: Provision) -> dict[str, str]:
    """As a shard tells it."""
    passage = make_passage(own.id, each)
    text = passage.number + passage.heading + passage.text
    return {"eid": passage.eid, "number": passage.number, "heading": passage.heading, "display": text}
