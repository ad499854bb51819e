"""The entries of a topic: with which words of the notice before each is compared."""

from build_scripts.domain.topics import TopicSlug
from build_scripts.publish.views.page import Here
from build_scripts.publish.views.topics.entries import Compared, Entries
from build_scripts.publish.views.topics.plan import plan_of
from tests.unit.publish.linked_sentences import BUILD, DAM, MINE, aligned, link, sentence

NEWER = "加强瓦斯治理。"


def compared(*, linked: bool, found: bool) -> Compared:
    """The second item of the newer notice."""
    lookup, pair = aligned(
        [DAM, BUILD + MINE], [DAM, NEWER], [link(1, 1), *([link(2, 2)] if linked else [])],
        [sentence(2, 2, (len(BUILD), len(BUILD + MINE)))] if found else [], filed=[(2023, 2), (2024, 2)],
    )
    entries = Entries(lookup, plan_of(lookup, TopicSlug("coal-mine")), Here("topics/coal-mine.html"))
    (entry,) = entries.of(lookup.notices[pair.newer])
    assert entry.compared is not None
    return entry.compared


def older_words(found: Compared) -> str:
    return "".join(change.older for change in found.changes or ())


def test_without_a_link_with_the_sentence_it_came_of() -> None:
    found = compared(linked=False, found=True)
    assert found.summary.endswith("一、（2）（其中一句）")
    assert older_words(found) == MINE


def test_with_the_provision_where_it_is_linked() -> None:
    found = compared(linked=True, found=True)
    assert found.summary.endswith("（修改）")
    assert older_words(found) == BUILD + MINE


def test_with_nothing_where_neither_is_found() -> None:
    found = compared(linked=False, found=False)
    assert found.summary.endswith("未见对应的条款")
    assert found.changes is None
