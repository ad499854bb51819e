"""Where a link leads on within a topic."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from build_scripts.domain.span import Span
from build_scripts.domain.topics import Filing, TopicNaming, TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.topics.shared_topic import speaks_too
from tests.editions import edition, filing, notice
from tests.unit.publish.linked_sentences import DAM, body, eid

TOPIC = TopicSlug("coal-mine")
FIRE = "推行消防网格化管理。"
MINE = "加强煤矿瓦斯治理，推进抽采达标。"
ALIKE = f"各地{MINE}"
ABOVE, BELOW = notice(year=2024, body=body(MINE + DAM)), notice("datong", 2024, body=body(FIRE + ALIKE))


def speaks(filings: Sequence[Filing], named: tuple[Span, ...] | None = (), own: tuple[Span, ...] | None = None) -> bool:
    filed = filing(ABOVE.id, eid(1), TOPIC, spans=own)
    naming = TopicNaming(notice=BELOW.id, eid=eid(1), topic=TOPIC, spans=named)
    made = replace(edition([ABOVE, BELOW], filings=[filed, *filings]), namings=(naming,) if named != () else ())
    return speaks_too(LinkedEdition(made), filed, (BELOW.id, eid(1)))


def test_it_leads_to_what_is_filed_there_be_it_in_part() -> None:
    assert speaks([filing(BELOW.id, eid(1), TOPIC)])
    assert speaks([filing(BELOW.id, eid(1), TOPIC, spans=((0, 3),))])


def test_it_leads_to_nothing_of_another_subject() -> None:
    assert not speaks([]) and not speaks([filing(BELOW.id, eid(1), TopicSlug("leadership-duty"))])


@pytest.mark.parametrize(("named", "own", "found"), [
    (((len(FIRE), len(FIRE + ALIKE)),), None, True),  # the sentence that names it says the same …
    (((len(FIRE), len(FIRE + ALIKE)),), ((len(MINE), len(MINE + DAM)),), False),  # … but not as what is filed
    (((0, len(FIRE)),), None, False),  # another sentence names it by the way
    (None, None, True),  # its heading names it, and it says the same
    (None, ((len(MINE), len(MINE + DAM)),), False),
])
def test_it_leads_to_what_names_the_topic_where_that_is_what_was_said(
    named: tuple[Span, ...] | None, own: tuple[Span, ...] | None, *, found: bool,
) -> None:
    assert speaks([], named, own) is found
