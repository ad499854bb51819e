"""Years without a thread: what their notices say of its topic all the same."""

from dataclasses import replace

from build_scripts.domain.notice import PlaceSlug
from build_scripts.domain.thread import Member, Thread, ThreadId
from build_scripts.domain.topics import TopicMention, TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.page import Here, Link
from build_scripts.publish.views.topics.absent_years import absent_years
from tests.editions import edition, filing, notice
from tests.unit.publish.linked_sentences import DAM, MINE, body, eid

TOPIC = TopicSlug("coal-mine")
TEXTS = {2018: MINE, 2019: MINE, 2020: DAM, 2021: DAM, 2023: MINE}


def test_what_a_year_without_it_says_of_the_topic_is_led_to() -> None:
    """2018 and 2023 are the thread's, 2019 speaks of the topic elsewhere, 2020 names it, 2022 is not collected."""
    notices = [notice(year=year, body=body(text)) for year, text in TEXTS.items()]
    in_2018, in_2019, in_2020, _, in_2023 = (n.id for n in notices)
    filings = [filing(n, eid(1), TOPIC) for n in (in_2018, in_2019, in_2023)]
    members = tuple(Member(notice=n, eid=eid(1), spans=None) for n in (in_2018, in_2023))
    thread = Thread(
        id=ThreadId("coal-mine--2018"), jurisdiction=PlaceSlug("shanxi"), topic=TOPIC, title="煤矿", members=members,
    )
    named = TopicMention(notice=in_2020, topic=TOPIC, word="煤矿", provisions=1)
    linked = LinkedEdition(replace(edition(notices, filings=filings), mentions=(named,)))
    found = {one.words: one.years for one in absent_years(linked, Here("threads/shanxi/coal-mine.html"), thread)}
    assert list(found) == ["未见", "未单列，仅提到", "本主题另有条款", "未收录"]
    assert (found["未见"], found["未收录"]) == ((2021,), (2022,))
    (elsewhere,), (mentioned,) = found["本主题另有条款"], found["未单列，仅提到"]
    assert isinstance(elsewhere, Link) and isinstance(mentioned, Link)
    assert (elsewhere.label, elsewhere.target.split("/")[-1]) == ("2019", "shanxi-2019.md#" + eid(1))
    assert mentioned.label == "2020" and "search" in mentioned.target
