"""Where a thread is read: on a page of its own, or where it is short on that of its topic.

What a place says of a single subject (煤矿) has a page from its second notice on: no place has more of these than there
are such subjects. A thread of another topic has one from its third notice on. One of two notices is no more than their
comparison shows, which both provisions lead to, and most of such threads end there: with a page for each the pages
would grow by several with every notice. The topic's page has the words of all of them.
"""

from build_scripts.domain.notice import NoticeId
from build_scripts.domain.site_addresses import thread_page, topic_page
from build_scripts.domain.thread import Thread
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.edition_index import Lookup, derived
from build_scripts.publish.views.topics.plan import plan_of

LEAST = 3
"""Notices from which on a thread of a topic that has several has a page."""


def has_page(thread: Thread) -> bool:
    return thread.is_whole_topic or len({member.notice for member in thread.members}) >= LEAST


def thread_address(lookup: Lookup, thread: Thread, notice: NoticeId) -> str:
    """At what the thread has of a notice."""
    if has_page(thread):
        return f"{thread_page(thread.jurisdiction, thread.id)}#{notice}"
    return topic_address(lookup, thread.topic, notice)


@derived
def topic_address(lookup: Lookup, topic: TopicSlug, notice: NoticeId) -> str:
    """The page of the topic that has this notice, at its entry."""
    return plan_of(lookup, topic).address_of.get(notice, topic_page(topic))
