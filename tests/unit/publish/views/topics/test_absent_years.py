"""Years without a thread: what their notices say of its topic all the same."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import Eid, PlaceSlug
from build_scripts.domain.thread import Member, Thread, ThreadId
from build_scripts.domain.topics import TopicMention, TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.page import Here, Link
from build_scripts.publish.views.topics.absent_years import absent_years
from tests.editions import edition, filing, notice
from tests.unit.publish.linked_sentences import DAM, MINE, body, eid

TOPIC = TopicSlug("coal-mine")
PART = Eid("part_1")
TEXTS = {2018: MINE, 2019: MINE, 2020: DAM, 2021: DAM, 2023: MINE}


@pytest.mark.parametrize(("places", "named", "leads_to", "told"), [
    ((eid(1),), (eid(1),), "shanxi-2020.md#" + eid(1), (1, 0)),
    ((PART, eid(1)), (PART, eid(1)), "search", (2, 0)),
    ((eid(1),), (PART, eid(1), PART, PART), "shanxi-2020.md#" + eid(1), (3, 4)),
])
def test_what_a_year_without_it_says_of_the_topic_is_led_to(
    places: tuple[Eid, ...], named: tuple[Eid, ...], leads_to: str, told: tuple[int, int],
) -> None:
    """2018 and 2023 are the thread's, 2019 speaks of the topic elsewhere, 2020 names it, 2022 is not collected."""
    notices = [notice(year=year, body=body(text)) for year, text in TEXTS.items()]
    in_2018, in_2019, in_2020, _, in_2023 = (n.id for n in notices)
    filings = [filing(n, eid(1), TOPIC) for n in (in_2018, in_2019, in_2023)]
    members = tuple(Member(notice=n, eid=eid(1), spans=None) for n in (in_2018, in_2023))
    thread = Thread(
        id=ThreadId("coal-mine--2018"), jurisdiction=PlaceSlug("shanxi"), topic=TOPIC, title="煤矿", members=members,
    )
    mention = TopicMention(notice=in_2020, topic=TOPIC, word="煤矿", places=places, named=named)
    linked = LinkedEdition(replace(edition(notices, filings=filings), mentions=(mention,)))
    found = {one.words: one.years for one in absent_years(linked, Here("threads/shanxi/coal-mine.html"), thread)}
    assert list(found) == ["未见", "未单列，仅提到", "本主题另有条款", "未收录"]
    assert [[year.label for year in found[words]] for words in ("未见", "未收录")] == [[2021], [2022]]
    (elsewhere,), (mentioned,) = found["本主题另有条款"], found["未单列，仅提到"]
    assert isinstance(elsewhere.label, Link) and isinstance(mentioned.label, Link)
    assert (elsewhere.label.label, elsewhere.label.target.split("/")[-1]) == ("2019", "shanxi-2019.md#" + eid(1))
    assert mentioned.label.label == "2020" and leads_to in mentioned.label.target
    assert (len(mentioned.places), mentioned.more) == told and not elsewhere.places
    assert [place.target.split("#")[-1] for place in mentioned.places] == [*named[:3]]
