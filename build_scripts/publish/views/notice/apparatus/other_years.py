"""Where what other years say is read: on the page of the thread, which every thread has; of what stands in none, on the
page of its topic. Both at what the notice itself has of it."""

from build_scripts.domain.addresses.site_addresses import thread_page, topic_page
from build_scripts.domain.notice import NoticeId
from build_scripts.domain.thread import Thread
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.topics.plan import TopicPlan


def thread_address(thread: Thread, notice: NoticeId) -> str:
    return f"{thread_page(thread.jurisdiction, thread.id)}#{notice}"


def topic_address(linked: LinkedEdition, topic: TopicSlug, notice: NoticeId) -> str:
    """On whichever of the topic's pages has this notice."""
    return TopicPlan(linked, topic).address_of(notice) or topic_page(topic)
