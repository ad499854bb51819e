"""That a year says nothing of a topic is true by the letters of its notices: no word by which the topic is known stands
there. Read here anew, with no more of the rules than their words and patterns."""

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.domain.notice import FRAME, Eid, Notice, NoticeId
from build_scripts.domain.topics import TopicRule, TopicSlug
from build_scripts.publish.views.page import Here
from build_scripts.publish.views.threads.page import thread_page
from build_scripts.publish.views.topics.absent_years import NOT_SEEN, absence
from build_scripts.publish.views.topics.plan import TopicPlan
from build_scripts.publish.views.topics.years import not_treated
from tests.real import linked, sources

HERE = Here("threads/shanxi/coal-mine.html")
UNREAD = re.compile(r"[“”‘’\"《》〈〉\s]")
THING = re.compile(r"[，。；：！？、》]|(?=等)")
SENTENCE = re.compile(r"[。；\n]")
NOTICE = re.compile(r"/notices/[^#]*#")
LEAST = 2


def rules_of(topic: TopicSlug) -> list[TopicRule]:
    return [rule for rule in sources().topics.rules if rule.topic == topic]


def things(text: str) -> Iterator[str]:
    return (UNREAD.sub("", thing) for thing in THING.split(text))


def standing(notice: Notice, topic: TopicSlug) -> Iterator[str]:
    """The words that tell the topic; of those that do so only together, where a sentence holds enough."""
    texts = [text for p in notice.provisions if p.kind not in FRAME for text in (p.heading or "", p.text)]
    sentences = [sentence for text in texts for sentence in SENTENCE.split(text)]
    for rule in rules_of(topic):
        if rule.kind == "heading":
            found = (m.group() for text in texts for one in things(text) for m in re.finditer(rule.pattern, one))
            yield from (word for word in found if len(word) >= LEAST)
        for sentence in (UNREAD.sub("", sentence) for sentence in sentences):
            held = [word for word in rule.words if word in sentence]
            apart = [word for word in held if not any(word != other and word in other for other in held)]
            if held and len(apart) >= rule.needs:
                yield from held


def test_a_year_that_is_not_seen_has_no_word_of_the_topic() -> None:
    told: dict[tuple[str, str], list[str]] = {}
    for thread in linked().edition.threads:
        for notice in linked().by_place[thread.jurisdiction]:
            treated = notice.id in {member.notice for member in thread.members}
            if not treated and absence(linked(), HERE, thread, notice)[0] == NOT_SEEN:
                told[notice.id, thread.topic] = sorted(set(standing(notice, thread.topic)))
    assert len(told) > 100
    assert {at: words for at, words in told.items() if words} == {}


def test_what_is_mentioned_stands_where_it_is_said_to_stand() -> None:
    assert len(linked().mentions) > 100
    for (notice, topic), mention in linked().mentions.items():
        assert mention.word in set(standing(linked().notices[notice], topic)), (notice, topic)
        for eid in mention.places:
            p = linked().provision(notice, eid)
            assert mention.word in UNREAD.sub("", f"{p.heading or ''}{p.heading_end}{p.text}")


def test_what_a_thread_leads_to_at_other_levels_speaks_of_its_topic() -> None:
    """It is filed under it, or a word of the topic stands there."""
    astray: list[tuple[str, str]] = []
    count = 0
    for thread in linked().edition.threads:
        for entry in thread_page(linked(), thread).entries:
            for to in (to for to in entry.levels if NOTICE.search(to.target)):
                notice, eid = NoticeId(to.target.split("/")[-1].split(".")[0]), Eid(to.target.split("#")[-1])
                filed = any(filing.topic == thread.topic for filing in linked().filings_at.get((notice, eid), ()))
                alone = replace(linked().notices[notice], provisions=(linked().provision(notice, eid),))
                count += 1
                if not filed and not any(standing(alone, thread.topic)):
                    astray.append((thread.id, to.target))
    assert count > 200
    assert astray == []


def test_pages_of_threads_and_of_topics_tell_the_same() -> None:
    """仅提到 of a thread is 另有N处提到 of its topic, and 未见 nothing of the kind."""
    for thread in linked().edition.threads:
        plan = TopicPlan(linked(), thread.topic)
        for notice in linked().by_place[thread.jurisdiction]:
            if not plan.filings.get(notice.id):
                seen = absence(linked(), HERE, thread, notice)[0] != NOT_SEEN
                assert ("提到" in not_treated(plan, notice)) is seen
