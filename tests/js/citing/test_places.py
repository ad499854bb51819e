"""Where a provision stands is told alike by pages and by the browser."""

from itertools import zip_longest

import pytest

from build_scripts.domain.notice import Notice, Provision
from build_scripts.language.display import CLOSING, NUMBER_MARKS, OPENING
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import citation
from build_scripts.publish.views import naming
from build_scripts.search.collection import make_passage
from tests.editions import edition, notice, provision
from tests.enclosures import COUNTED, ENCLOSING
from tests.js.conftest import Scripts

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


@pytest.mark.parametrize("own", [ENCLOSING, COUNTED, ODDLY_NUMBERED])
def test_whatever_bears_a_number_or_a_label(own: Notice, scripts: Scripts) -> None:
    assert_alike(LinkedEdition(edition([own])), own, scripts)


def test_every_provision(real: LinkedEdition, scripts: Scripts) -> None:
    for own in real.edition.notices:
        assert_alike(real, own, scripts)


def assert_alike(linked: LinkedEdition, own: Notice, scripts: Scripts) -> None:
    passages = [shown(own, each) for each in own.provisions]
    paths = [scripts.ask("search/path.js pathOf", passages, passage) for passage in passages]
    assert paths == [naming.path(linked, own.id, each) for each in own.provisions]
    assert scripts.ask("readers.mjs locatorsIn", passages) == dict(citation.locators(own))


def shown(own: Notice, each: Provision) -> dict[str, str]:
    """As a shard tells it."""
    passage = make_passage(own.id, each)
    text = passage.number + passage.heading + passage.text
    return {"eid": passage.eid, "number": passage.number, "heading": passage.heading, "display": text}
